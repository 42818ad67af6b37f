//! The card of a marked word.

use std::fmt::Write as _;

use tower_lsp::ls_types::{Hover, HoverContents, MarkupContent, MarkupKind, Position};

use super::client::Client;
use super::state::Snapshot;
use super::to_proto;
use crate::analysis::Finding;
use crate::lexicon::schema::Becomes;

/// The card of the word at a position, if it is marked.
pub(super) fn card(snapshot: &Snapshot, client: &Client, position: Position) -> Option<Hover> {
    let at = to_proto::offset(snapshot, position, client.encoding);
    let findings = snapshot.analysis.findings().iter();
    let part = |finding: &Finding| finding.parts.iter().copied().find(|part| part.touches(at));
    let (finding, part) =
        findings.filter_map(|finding| Some((finding, part(finding)?))).max_by_key(|(_, part)| part.start)?;
    let (kind, style) = if client.markdown {
        (MarkupKind::Markdown, Style { bold: "**", quote: "> ", literal: escaped })
    } else {
        (MarkupKind::PlainText, Style { bold: "", quote: "  ", literal: str::to_owned })
    };
    Some(Hover {
        contents: HoverContents::Markup(MarkupContent { kind, value: write(snapshot, finding, &style) }),
        range: Some(to_proto::range(snapshot, part, client.encoding)),
    })
}

/// How a card is marked up.
struct Style {
    bold: &'static str,
    quote: &'static str,
    literal: fn(&str) -> String,
}

fn write(snapshot: &Snapshot, finding: &Finding, style: &Style) -> String {
    let Style { bold, quote, literal } = style;
    let entry = snapshot.analysis.entry(finding);
    let mut card = format!("{bold}{}{bold} · {}", literal(&entry.term), finding.category.name());
    let mut paragraph = |text: String| {
        let _ = write!(card, "\n\n{text}");
    };
    if !entry.why.is_empty() {
        paragraph(literal(&entry.why));
    }
    let alternatives = snapshot.analysis.alternatives(finding);
    if !alternatives.is_empty() {
        let alternatives: Vec<String> = alternatives.iter().map(|each| literal(each)).collect();
        paragraph(format!("{bold}Liever:{bold} {}", alternatives.join(", ")));
    }
    if let Some(advice) = &entry.advice {
        paragraph(literal(advice));
    }
    let example = entry.flag.iter().find_map(|flag| match &flag.becomes {
        Becomes::Text(after) => Some((&flag.text, after)),
        _ => None,
    });
    if let Some((before, after)) = example {
        paragraph(format!("{quote}{}\n{quote}\n{quote}→ {}", literal(before), literal(after)));
    }
    card
}

/// Text that Markdown shows as it is.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
