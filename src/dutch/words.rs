//! Words: what a run of prose is cut into before anything is looked up.
//!
//! The rules are Dutch: a hyphen or an apostrophe between letters belongs to its word (*co-creatie*, *foto's*), so do
//! the dots of an abbreviation (*o.a.*) and a leading apostrophe (*'s avonds*). Everything else that is not white
//! space is a mark of its own. A word is looked up by its folded form: composed (NFC), in lower case, without soft
//! hyphens, with a straight apostrophe.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::text::Span;

/// Stands in prose for anything that is not prose: inline code, an address, a template tag.
pub const OPAQUE: char = '\u{FFFC}';

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// A word; numbers count as one too.
    Word,
    /// Punctuation or any other single character.
    Mark(char),
    /// Something that is no prose: matches nothing, and nothing reaches across it unseen.
    Opaque,
}

/// A word or a mark, in its place.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    /// Its bytes in the prose.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// How it is capitalised.
    pub case: Case,
    /// Where its folded form lies in the buffer of [`Tokens`].
    folded: (u32, u32),
}

/// How a word is capitalised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// No capital at its start.
    Lower,
    /// A capital, then at least one small letter.
    Capitalised,
    /// Two or more capitals and no small letter.
    Upper,
}

/// The tokens of one block of prose.
#[derive(Debug, Default)]
pub struct Tokens {
    items: Vec<Token>,
    folded: String,
}

impl Tokens {
    /// Cuts `prose` into tokens.
    #[must_use]
    pub fn new(prose: &str) -> Self {
        let mut tokens =
            Self { items: Vec::with_capacity(prose.len() / 6), folded: String::with_capacity(prose.len()) };
        let mut at = 0;
        while let Some(c) = prose[at..].chars().next() {
            let end = if c == OPAQUE {
                tokens.push(Span::new(at, at + c.len_utf8()), TokenKind::Opaque, "");
                at + c.len_utf8()
            } else if c.is_alphanumeric()
                || starts_with_clitic(&prose[at..], at == 0 || prose[..at].ends_with(char::is_whitespace))
            {
                let end = word_end(prose, at);
                tokens.push(Span::new(at, end), TokenKind::Word, &prose[at..end]);
                end
            } else {
                let end = at + c.len_utf8();
                if !c.is_whitespace() && !is_ignorable(c) {
                    tokens.push(Span::new(at, end), TokenKind::Mark(c), "");
                }
                end
            };
            at = end;
        }
        tokens
    }

    fn push(&mut self, span: Span, kind: TokenKind, word: &str) {
        let start = self.folded.len();
        fold_into(word, &mut self.folded);
        let folded = (narrow(start), narrow(self.folded.len()));
        self.items.push(Token { span, kind, case: case_of(word), folded });
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The token at `index`.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<&Token> {
        self.items.get(index)
    }

    /// All of them, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Token> {
        self.items.iter()
    }

    /// The index of the first token that begins at byte `offset` of the prose or behind it; their number when none does.
    #[must_use]
    pub fn at_or_after(&self, offset: usize) -> usize {
        self.items.partition_point(|token| token.span.start < offset)
    }

    /// The folded form of the word at `index`; empty for a mark, an opaque thing, or no token at all.
    #[must_use]
    pub fn key(&self, index: usize) -> &str {
        self.items.get(index).map_or("", |token| &self.folded[token.folded.0 as usize..token.folded.1 as usize])
    }

    /// Whether there is a word at `index`.
    #[must_use]
    pub fn is_word(&self, index: usize) -> bool {
        self.items.get(index).is_some_and(|token| token.kind == TokenKind::Word)
    }

    /// The mark at `index`, if it is one.
    #[must_use]
    pub fn mark(&self, index: usize) -> Option<char> {
        match self.items.get(index)?.kind {
            TokenKind::Mark(c) => Some(c),
            _ => None,
        }
    }

    /// Whether the word at `index` hangs on a hyphen: *zorg-* in *zorg- en hulpvragen*.
    #[must_use]
    pub fn hangs(&self, index: usize) -> bool {
        let joined =
            |a: Option<&Token>, b: Option<&Token>| matches!((a, b), (Some(a), Some(b)) if a.span.end == b.span.start);
        let is_hyphen = |at: Option<usize>| {
            at.and_then(|at| self.mark(at)).is_some_and(|c| matches!(c, '-' | '\u{2010}' | '\u{2011}'))
        };
        (is_hyphen(Some(index + 1)) && joined(self.get(index), self.get(index + 1)))
            || (is_hyphen(index.checked_sub(1)) && joined(self.get(index.wrapping_sub(1)), self.get(index)))
    }
}

impl std::ops::Index<usize> for Tokens {
    type Output = Token;

    fn index(&self, index: usize) -> &Token {
        &self.items[index]
    }
}

/// The folded form of one word or phrase: what two spellings of the same word share.
#[must_use]
pub fn fold(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    fold_into(word, &mut out);
    out
}

fn fold_into(word: &str, out: &mut String) {
    if word.is_ascii() {
        out.extend(word.bytes().map(|byte| byte.to_ascii_lowercase() as char));
        return;
    }
    let plain = word.chars().filter(|&c| !is_ignorable(c)).map(|c| match c {
        '’' | '‘' | '´' | '`' => '\'',
        '\u{2010}' | '\u{2011}' => '-',
        c => c,
    });
    out.extend(plain.nfc().flat_map(char::to_lowercase));
}

/// Soft hyphens and joiners: written, never read.
fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '´' | '`')
}

/// 's avonds, 't is, 'n huis, 'm: an apostrophe, one of these letters, and no letter behind it.
fn starts_with_clitic(text: &str, after_space: bool) -> bool {
    let mut chars = text.chars();
    after_space
        && chars.next().is_some_and(|c| matches!(c, '\'' | '’' | '‘'))
        && chars.next().is_some_and(|c| matches!(c, 's' | 't' | 'n' | 'm' | 'k' | 'r'))
        && chars.next().is_some_and(char::is_whitespace)
}

/// The end of the word that begins at `start`.
fn word_end(prose: &str, start: usize) -> usize {
    let mut end = start;
    // whether all so far is single letters with dots: each dot would look back at all of them otherwise
    let mut letters = 0;
    let mut is_initials = true;
    for (at, c) in prose[start..].char_indices() {
        let at = start + at;
        let next = prose[at + c.len_utf8()..].chars().next();
        let inside = at > start && next.is_some_and(char::is_alphanumeric);
        let belongs = c.is_alphanumeric()
            || is_combining_mark(c)
            || is_ignorable(c)
            || (at == start && is_apostrophe(c))
            || (inside && (is_apostrophe(c) || matches!(c, '-' | '\u{2010}' | '\u{2011}')))
            || (c == '.' && is_initials && letters == 1 && is_abbreviation_dot(prose, start, at, next))
            || (inside && matches!(c, '.' | ',') && is_digit_before(prose, at) && next.is_some_and(char::is_numeric));
        if !belongs {
            break;
        }
        if c == '.' {
            letters = 0;
        } else {
            letters += 1;
            is_initials &= c.is_alphabetic() && letters == 1;
        }
        end = at + c.len_utf8();
    }
    end
}

fn is_digit_before(prose: &str, at: usize) -> bool {
    prose[..at].ends_with(char::is_numeric)
}

/// The dots of *o.a.*, *d.w.z.*, *i.v.m.*: single letters, each with a dot, at least two of them. Called behind such letters.
fn is_abbreviation_dot(prose: &str, start: usize, dot: usize, next: Option<char>) -> bool {
    let followed = next.is_some_and(char::is_alphabetic) && {
        let mut rest = prose[dot + 1..].chars();
        rest.next();
        rest.next() == Some('.')
    };
    prose[start..dot].contains('.') || followed
}

fn case_of(word: &str) -> Case {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    if !letters.next().is_some_and(char::is_uppercase) {
        return Case::Lower;
    }
    let mut any = false;
    for c in letters {
        if c.is_lowercase() {
            return Case::Capitalised;
        }
        any = true;
    }
    if any { Case::Upper } else { Case::Capitalised }
}

fn narrow(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(prose: &str) -> Vec<&str> {
        Tokens::new(prose).iter().map(|token| &prose[token.span.range()]).collect()
    }

    #[test]
    fn words_are_cut_the_dutch_way() {
        for (prose, expected) in [
            ("co-creatie, 's avonds", vec!["co-creatie", ",", "'s", "avonds"]),
            ("foto's en auto’s.", vec!["foto's", "en", "auto’s", "."]),
            ("o.a. bewoners/klanten", vec!["o.a.", "bewoners", "/", "klanten"]),
            ("Zo. A. de Vries", vec!["Zo", ".", "A", ".", "de", "Vries"]),
            (
                "‘versterken’ (zorg- en hulpvragen)",
                vec!["‘", "versterken", "’", "(", "zorg", "-", "en", "hulpvragen", ")"],
            ),
            ("2.500 of 3,5 -blijkbaar-", vec!["2.500", "of", "3,5", "-", "blijkbaar", "-"]),
            ("cli\u{AD}ënt clie\u{308}nt", vec!["cli\u{AD}ënt", "clie\u{308}nt"]),
        ] {
            assert_eq!(cut(prose), expected);
        }
    }

    #[test]
    fn spellings_of_one_word_fold_alike() {
        for word in ["CLIËNT", "clie\u{308}nt", "Cli\u{AD}ënt"] {
            assert_eq!(fold(word), "cliënt");
        }
        assert_eq!(fold("Auto’s"), "auto's");
    }

    #[test]
    fn a_hanging_hyphen_is_seen_from_both_sides() {
        let tokens = Tokens::new("zorg- en hulpvragen, jeugd -beleid");
        assert!(tokens.hangs(0));
        assert!(!tokens.hangs(2));
        assert!(tokens.hangs(7), "beleid, from the left");
    }
}
