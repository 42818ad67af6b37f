//! From findings to what the protocol says: all conversion is here.

use serde::Serialize;
use serde_json::json;
use tower_lsp::ls_types::{
    Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, DocumentChanges, Location, NumberOrString, OneOf,
    OptionalVersionedTextDocumentIdentifier, Position, Range, TextDocumentEdit, TextEdit, Uri, WorkspaceEdit,
};

use super::client::Client;
use super::output::frame;
use super::places::{self, Spellings};
use super::state::Snapshot;
use crate::analysis::Finding;
use crate::lexicon::Severity;
use crate::text::{Edit, Encoding, LineIndex, Span, diff};

/// What the server calls itself in an editor.
pub(super) const SOURCE: &str = "mensentaal";

/// A place in a text, from the protocol.
pub(super) fn offset(snapshot: &Snapshot, position: Position, encoding: Encoding) -> usize {
    let position = crate::text::Position { line: position.line, character: position.character };
    snapshot.lines.offset(&snapshot.text, position, encoding)
}

/// Turns places into positions. Quick for places in order, also when the whole text is one line.
struct Places<'a> {
    text: &'a str,
    lines: &'a LineIndex,
    encoding: Encoding,
    /// The place before.
    offset: usize,
    position: Position,
}

impl<'a> Places<'a> {
    fn new(text: &'a str, lines: &'a LineIndex, encoding: Encoding) -> Self {
        Self { text, lines, encoding, offset: 0, position: Position::new(0, 0) }
    }

    fn position(&mut self, offset: usize) -> Position {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.lines.line(offset);
        if line != self.position.line as usize || offset < self.offset {
            let position = self.lines.position(self.text, offset, self.encoding);
            self.position = Position::new(position.line, position.character);
        } else {
            let between = &self.text[self.offset..offset];
            let units = match self.encoding {
                Encoding::Utf8 => between.len(),
                Encoding::Utf16 => between.chars().map(char::len_utf16).sum(),
                Encoding::Utf32 => between.chars().count(),
            };
            self.position.character = self.position.character.saturating_add(u32::try_from(units).unwrap_or(u32::MAX));
        }
        self.offset = offset;
        self.position
    }

    fn range(&mut self, span: Span) -> Range {
        Range::new(self.position(span.start), self.position(span.end))
    }
}

/// The range of a span.
pub(super) fn range(snapshot: &Snapshot, span: Span, encoding: Encoding) -> Range {
    Places::new(&snapshot.text, &snapshot.lines, encoding).range(span)
}

/// The diagnostic of one finding.
pub(super) fn diagnostic(snapshot: &Snapshot, finding: &Finding, client: &Client) -> Diagnostic {
    let mut places = Places::new(&snapshot.text, &snapshot.lines, client.encoding);
    one(snapshot, finding, client, &mut places)
}

fn one(snapshot: &Snapshot, finding: &Finding, client: &Client, places: &mut Places<'_>) -> Diagnostic {
    let analysis = &snapshot.analysis;
    let mut range = places.range(finding.span);
    let mut related = None;
    // Of "zet … in" the first part is marked and the others are pointed at: what stands between is nobody's business.
    if let (true, [first, others @ ..]) = (client.related_information, &finding.parts[..]) {
        if !others.is_empty() {
            range = places.range(*first);
            let message = format!("Hoort bij ‘{}’.", analysis.term(finding));
            let uri = uri(&snapshot.key);
            let parts = others.iter().map(|part| DiagnosticRelatedInformation {
                location: Location { uri: uri.clone(), range: places.range(*part) },
                message: message.clone(),
            });
            related = Some(parts.collect());
        }
    }
    Diagnostic {
        range,
        severity: Some(match finding.severity {
            Severity::Warning => DiagnosticSeverity::WARNING,
            Severity::Information => DiagnosticSeverity::INFORMATION,
            Severity::Hint => DiagnosticSeverity::HINT,
        }),
        code: Some(NumberOrString::String(finding.category.name().to_owned())),
        source: Some(SOURCE.to_owned()),
        message: analysis.message(finding),
        related_information: related,
        ..Diagnostic::default()
    }
}

#[derive(Serialize)]
struct Notification<P> {
    jsonrpc: &'static str,
    method: &'static str,
    params: P,
}

#[derive(Serialize)]
struct Publish<'a, D> {
    uri: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<i32>,
    diagnostics: D,
}

fn publish_frame(uri: &str, version: Option<i32>, diagnostics: impl Serialize) -> Vec<u8> {
    let params = Publish { uri, version, diagnostics };
    frame(&Notification { jsonrpc: "2.0", method: "textDocument/publishDiagnostics", params })
}

/// All findings of a document, as a frame; `uri` as the client spells it.
pub(super) fn publish(snapshot: &Snapshot, uri: &str, client: &Client) -> Vec<u8> {
    let mut places = Places::new(&snapshot.text, &snapshot.lines, client.encoding);
    let findings = snapshot.analysis.findings().iter();
    let mut diagnostics: Vec<Diagnostic> =
        findings.map(|finding| one(snapshot, finding, client, &mut places)).collect();
    let misunderstandings = snapshot.analysis.misunderstandings().iter();
    diagnostics.extend(misunderstandings.map(|instruction| Diagnostic {
        range: places.range(instruction.span),
        severity: Some(DiagnosticSeverity::INFORMATION),
        code: Some(NumberOrString::String("opdracht".to_owned())),
        source: Some(SOURCE.to_owned()),
        message: instruction.message.to_owned(),
        ..Diagnostic::default()
    }));
    if uri == snapshot.key || diagnostics.iter().all(|diagnostic| diagnostic.related_information.is_none()) {
        return publish_frame(uri, Some(snapshot.version), diagnostics);
    }
    let mut diagnostics = json!(diagnostics);
    places::respell(&mut diagnostics, &Spellings::from([(snapshot.key.clone(), uri.to_owned())]));
    publish_frame(uri, Some(snapshot.version), diagnostics)
}

/// No findings: for a document that is closed, or could not be analysed.
pub(super) fn publish_nothing(uri: &str, version: Option<i32>) -> Vec<u8> {
    publish_frame(uri, version, [(); 0])
}

/// The mistakes in a configuration.
pub(super) fn configuration<'a>(
    uri: &str,
    text: &str,
    problems: impl Iterator<Item = (Span, &'a str)>,
    encoding: Encoding,
) -> Vec<u8> {
    let lines = LineIndex::new(text);
    let mut places = Places::new(text, &lines, encoding);
    let diagnostics = problems.map(|(span, message)| Diagnostic {
        range: places.range(span),
        // Not about anybody's Dutch: what is written here does not count until it is mended.
        severity: Some(DiagnosticSeverity::ERROR),
        source: Some(SOURCE.to_owned()),
        message: message.to_owned(),
        ..Diagnostic::default()
    });
    publish_frame(uri, None, diagnostics.collect::<Vec<_>>())
}

/// Edits of one document, in the form that the client knows.
pub(super) fn workspace_edit(snapshot: &Snapshot, edits: &[Edit], client: &Client) -> WorkspaceEdit {
    let mut places = Places::new(&snapshot.text, &snapshot.lines, client.encoding);
    let edits = edits.iter().map(|edit| TextEdit::new(places.range(edit.span), edit.text.clone()));
    let uri = uri(&snapshot.key);
    if client.versioned_edits {
        let edits = edits.map(OneOf::Left).collect();
        let text_document = OptionalVersionedTextDocumentIdentifier::new(uri, snapshot.version);
        let document_changes = Some(DocumentChanges::Edits(vec![TextDocumentEdit { text_document, edits }]));
        WorkspaceEdit { document_changes, ..WorkspaceEdit::default() }
    } else {
        WorkspaceEdit { changes: Some([(uri, edits.collect())].into()), ..WorkspaceEdit::default() }
    }
}

/// The edits between two texts: line by line where the lines are the same in number, else one.
pub(super) fn edits_between(before: &str, after: &str) -> Vec<Edit> {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.split('\n').collect(), after.split('\n').collect());
    if old.len() != new.len() {
        return diff(before, after).into_iter().collect();
    }
    let mut start = 0;
    let mut edits = Vec::new();
    for (old, new) in old.into_iter().zip(new) {
        edits.extend(diff(old, new).map(|edit| Edit::new(edit.span.shift(start), edit.text)));
        start += old.len() + 1;
    }
    edits
}

#[allow(clippy::expect_used)]
fn uri(key: &str) -> Uri {
    key.parse().expect("a key is a legal URI: places::key saw to it")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::apply;

    #[test]
    fn places_in_any_order_and_unit() {
        let text = "één 😀 twee\r\n😀drie\n\nvier é";
        let lines = LineIndex::new(text);
        let offsets: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
            let mut places = Places::new(text, &lines, encoding);
            for &offset in offsets.iter().chain(offsets.iter().rev()).chain(offsets.iter().step_by(3)) {
                let expected = lines.position(text, offset, encoding);
                let found = places.position(offset);
                assert_eq!((found.line, found.character), (expected.line, expected.character), "{offset}");
            }
        }
    }

    #[test]
    fn edits_between_texts_make_the_one_of_the_other() {
        for (before, after) in [("a b\nc d\ne", "a x\nc d\né"), ("a\nb", "a b"), ("", "x\ny"), ("a", "a")] {
            assert_eq!(apply(before, &edits_between(before, after)).as_deref(), Ok(after));
        }
        assert_eq!(edits_between("a b\nc d\ne f", "a x\nc d\ne y").len(), 2);
    }
}
