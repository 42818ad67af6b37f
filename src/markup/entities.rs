//! Character references of HTML: which bytes of a source stand for which character.

use std::convert::Infallible;
use std::ops::Range;

use html5gum::Tokenizer;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};

/// The longest name that HTML knows is 31 letters; numbers may have leading zeros.
const LONGEST: usize = 40;

/// A part of a text with references in it. Ranges are relative to that text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Text as written.
    Text(Range<usize>),
    /// A reference and what it stands for.
    Decoded(Range<usize>, String),
}

/// Cuts a text into references and what lies between them, in order.
///
/// `closed` asks for the semicolon, as attributes and Markdown do; the text of HTML may omit it
/// after some names.
pub(super) fn pieces(text: &str, closed: bool, mut each: impl FnMut(Piece)) {
    let (mut done, mut at) = (0, 0);
    while let Some(found) = text[at..].find('&') {
        at += found;
        match decode(&text[at..], closed) {
            Some((length, decoded)) => {
                if done < at {
                    each(Piece::Text(done..at));
                }
                each(Piece::Decoded(at..at + length, decoded));
                at += length;
                done = at;
            }
            None => at += 1,
        }
    }
    if done < text.len() {
        each(Piece::Text(done..text.len()));
    }
}

/// The reference that this text starts with: how many bytes it takes and what it stands for.
pub(super) fn decode(text: &str, closed: bool) -> Option<(usize, String)> {
    let bytes = text.as_bytes();
    let named = bytes.iter().skip(1).take(LONGEST);
    let length = 1 + named.take_while(|&&b| b.is_ascii_alphanumeric() || b == b'#').count();
    let semicolon = bytes.get(length) == Some(&b';');
    if length == 1 || (closed && !semicolon) {
        return None;
    }
    let candidate = &text[..length + usize::from(semicolon)];
    let common = match candidate {
        "&amp;" => "&",
        "&nbsp;" => "\u{A0}",
        "&lt;" => "<",
        "&gt;" => ">",
        "&quot;" => "\"",
        "&eacute;" => "é",
        "&euml;" => "ë",
        "&iuml;" => "ï",
        "&shy;" => "\u{AD}",
        _ => "",
    };
    if !common.is_empty() {
        return Some((candidate.len(), common.to_owned()));
    }
    let mut decoded = tokenized(candidate)?;
    // Without a semicolon a name may end early: `&notit` is `¬it`. What the two have in common at
    // their end was not part of the reference.
    let kept = decoded.bytes().rev().zip(candidate.bytes().rev());
    let kept = kept.take_while(|(a, b)| a == b && a.is_ascii()).count();
    if kept == candidate.len() {
        return None;
    }
    if kept == decoded.len() {
        // By chance: `&#59;` is a semicolon.
        return Some((candidate.len(), decoded));
    }
    if closed && kept > 0 {
        return None;
    }
    decoded.truncate(decoded.len() - kept);
    Some((candidate.len() - kept, decoded))
}

/// What the tokenizer makes of a text without tags.
fn tokenized(text: &str) -> Option<String> {
    let mut decoded = Vec::new();
    let emitter = CallbackEmitter::<_, Infallible, ()>::new(
        |event: CallbackEvent<'_>, _: html5gum::Span<()>| -> Option<Infallible> {
            if let CallbackEvent::String { value } = event {
                decoded.extend_from_slice(value);
            }
            None
        },
    );
    let Ok(()) = Tokenizer::new_with_emitter(text, emitter).finish();
    String::from_utf8(decoded).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_decoded_exactly() {
        let cases = [
            ("&amp;x", false, Some((5, "&"))),
            ("&euml;n", true, Some((6, "ë"))),
            ("&#233;", true, Some((6, "é"))),
            ("&#xE9 x", false, Some((5, "é"))),
            ("&#xE9 x", true, None),
            ("&notit;", false, Some((4, "¬"))),
            ("&notit;", true, None),
            ("&ampp", false, Some((4, "&"))),
            ("&nbsp b", false, Some((5, "\u{A0}"))),
            ("&foo;", false, None),
            ("& x", false, None),
            ("&", false, None),
            ("&é;", false, None),
            ("&#59;", true, Some((5, ";"))),
            ("&#x1F600;", true, Some((9, "😀"))),
        ];
        for (text, closed, expected) in cases {
            let expected = expected.map(|(length, decoded): (usize, &str)| (length, decoded.into()));
            assert_eq!(decode(text, closed), expected, "{text}");
        }
    }
}
