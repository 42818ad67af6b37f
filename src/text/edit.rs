//! Edits, and applying them.

use super::Span;

/// Replaces the bytes of `span` by `text`; an empty span inserts.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Edit {
    /// What goes.
    pub span: Span,
    /// What comes in its place.
    pub text: String,
}

impl Edit {
    /// An edit that puts `text` in the place of `span`.
    pub fn new(span: Span, text: impl Into<String>) -> Self {
        Self { span, text: text.into() }
    }
}

/// Why a list of edits cannot be applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditError {
    /// A span reaches past the end of the text, or cuts a character in two.
    OutOfBounds(Span),
    /// Two spans share a byte.
    Overlap(Span, Span),
}

impl std::fmt::Display for EditError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::OutOfBounds(span) => {
                write!(f, "edit {}..{} is not a range of whole characters of this text", span.start, span.end)
            }
            Self::Overlap(a, b) => {
                write!(f, "edits {}..{} and {}..{} overlap", a.start, a.end, b.start, b.end)
            }
        }
    }
}

impl std::error::Error for EditError {}

/// The text with all edits applied at once; their spans are offsets into `text` as given.
///
/// Insertions at one place are made in the order in which they are listed.
///
/// # Errors
/// When a span lies outside the text, cuts a character, or overlaps another one.
pub fn apply(text: &str, edits: &[Edit]) -> Result<String, EditError> {
    let mut order: Vec<&Edit> = edits.iter().collect();
    order.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let mut out = String::with_capacity(text.len());
    let mut done = Span::new(0, 0);
    for edit in order {
        let Span { start, end } = edit.span;
        if !text.is_char_boundary(start) || !text.is_char_boundary(end) {
            return Err(EditError::OutOfBounds(edit.span));
        }
        if start < done.end {
            return Err(EditError::Overlap(done, edit.span));
        }
        out.push_str(&text[done.end..start]);
        out.push_str(&edit.text);
        done = edit.span;
    }
    out.push_str(&text[done.end..]);
    Ok(out)
}

/// The one edit that turns `before` into `after`: what differs between their common beginning and common end.
#[must_use]
pub fn diff(before: &str, after: &str) -> Option<Edit> {
    if before == after {
        return None;
    }
    let same = before.chars().zip(after.chars()).take_while(|(a, b)| a == b);
    let head: usize = same.map(|(c, _)| c.len_utf8()).sum();
    let same = before[head..].chars().rev().zip(after[head..].chars().rev()).take_while(|(a, b)| a == b);
    let tail: usize = same.map(|(c, _)| c.len_utf8()).sum();
    let span = Span::new(head, before.len() - tail);
    Some(Edit::new(span, &after[head..after.len() - tail]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_applied_at_once() {
        let edits = [Edit::new(Span::new(9, 9), " mogelijk"), Edit::new(Span::new(0, 6), "maakt")];
        assert_eq!(apply("biedt? é.", &edits[1..]).as_deref(), Ok("maakt é."));
        assert_eq!(apply("biedt? é", &edits).as_deref(), Ok("maakt é mogelijk"));
    }

    #[test]
    fn bad_edits_are_refused() {
        let cut = Edit::new(Span::new(1, 2), "");
        assert_eq!(apply("é", std::slice::from_ref(&cut)), Err(EditError::OutOfBounds(cut.span)));
        let (a, b) = (Edit::new(Span::new(0, 2), ""), Edit::new(Span::new(1, 3), ""));
        assert_eq!(apply("abc", &[a.clone(), b.clone()]), Err(EditError::Overlap(a.span, b.span)));
    }

    #[test]
    fn a_diff_turns_one_text_into_the_other() {
        for (before, after) in [("een é", "een è"), ("aa", "aaa"), ("", "x"), ("maakt", "maakte"), ("eé", "é")] {
            let edit = diff(before, after).expect("they differ");
            assert_eq!(apply(before, &[edit]).as_deref(), Ok(after));
        }
        assert_eq!(diff("gelijk", "gelijk"), None);
    }
}
