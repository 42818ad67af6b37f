//! Abbreviations that are read letter by letter (pc, pgb, Wmo): their endings follow the name of the last
//! letter and stand behind an apostrophe: pc's, gsm'etje, sms'je. (Source: Leidraad 8.)

use super::spelling::{has_possible_onset, is_vowel};

/// Those in small letters that could be words by their looks.
#[rustfmt::skip]
const IN_SMALL_LETTERS: &[&str] = &[
    "abs", "adhd", "ado", "aed", "aio", "aow", "apk", "avg", "bbl", "bbq", "cao", "ggz", "icu", "ict", "ivf", "oio", "ozb",
    "uvw", "wao", "wia", "wsw",
];

/// Those of one capital and small letters that could be names by their looks.
const IN_MIXED_LETTERS: [&str; 6] = ["Anw", "Awb", "Avg", "Wia", "Woo", "Zzp"];

/// Whether a word, or its last part behind a hyphen, is read letter by letter. Those that are read as a
/// word (havo, Wajong) take the endings of a word.
pub(super) fn is_initialism(word: &str) -> bool {
    let last = word.rsplit_once('-').map_or(word, |(_, last)| last);
    let small = last.to_lowercase();
    if last.is_empty() || last.contains('\'') || !last.chars().all(char::is_alphanumeric) {
        return false;
    }
    let letters = last.chars().filter(|letter| letter.is_alphabetic()).count();
    let capitals = last.chars().filter(|letter| letter.is_uppercase()).count();
    let has_vowel = small.chars().any(is_vowel);
    last.ends_with(|letter: char| letter.is_numeric())
        || letters == 1
        || (capitals > 1 && capitals * 2 >= letters)
        || !has_vowel
        || (last.len() < 5 && !has_possible_onset(&small))
        || IN_SMALL_LETTERS.contains(&last)
        || IN_MIXED_LETTERS.contains(&last)
}

/// pc'tje, sms'je, gsm'etje.
pub(super) fn diminutive(word: &str) -> String {
    let ending = match word.chars().next_back().map(|letter| letter.to_ascii_lowercase()) {
        Some('f' | 's' | 'x' | 'z') => "je",
        Some('l' | 'm' | 'n' | 'r') => "etje",
        _ => "tje",
    };
    format!("{word}'{ending}")
}

/// pc's, sms'en.
pub(super) fn plural(word: &str) -> String {
    let hisses = word.ends_with(['s', 'x', 'z', 'S', 'X', 'Z']);
    format!("{word}'{}", if hisses { "en" } else { "s" })
}
