//! The unstressed prefixes be- ge- her- er- ont- ver-, which take the place of *ge-* in the
//! participle: bedoeld, herhaald, verbeterd. A letter sequence is a prefix only when a verb is
//! left behind it: *bellen*, *geven* and *vergen* have none.

use super::spelling::{drop_initial_trema, has_possible_onset, syllables};
use super::stress;

const PREFIXES: [&str; 6] = ["be", "ge", "her", "er", "ont", "ver"];

/// Verbs whose first letters look like an unstressed prefix, and are part of the stem or stressed.
const NO_PREFIX: &[&str] = &[
    "beitelen",
    "benderen",
    "beieren",
    "bezemen",
    "bezigen",
    "beteren",
    "bedelen_",
    "betonneren",
    "betonnen_",
    "geselen",
    "generen",
    "genereren",
    "generaliseren",
    "gesticuleren",
    "germaniseren",
    "gelatineren",
    "herbergen",
    "herderen",
    "hergen",
    "verifiëren",
    "verbaliseren",
    "versificeren",
    "vertebreren",
    "beletteren_",
    "becommentariëren_",
    "geodeteren",
    "geometriseren",
];

/// The few verbs with the prefix er-: elsewhere those letters are the stem (ergeren, erven).
const WITH_ER: [&str; 4] = ["erkennen", "ervaren", "erbarmen", "erlangen"];

/// Whether letters could be an infinitive: an ending, a vowel before it, a possible beginning.
pub(super) fn is_plausible_verb(word: &str) -> bool {
    let Some(stem) = word.strip_suffix('n') else {
        return false;
    };
    let stem = stem.strip_suffix(['e', 'ë']).unwrap_or(stem);
    syllables(stem) >= 1 && has_possible_onset(&drop_initial_trema(word))
}

/// The prefix and the verb behind it: beïnvloeden → ("be", "invloeden").
pub(super) fn strip(infinitive: &str) -> Option<(&'static str, String)> {
    if NO_PREFIX.contains(&infinitive) {
        return None;
    }
    PREFIXES.iter().find_map(|prefix| {
        let rest = infinitive.strip_prefix(prefix)?;
        // bei-, beu-, gee-: one sound; a prefix before a vowel would have a trema (beïnvloeden).
        if prefix.ends_with('e') && rest.starts_with(['e', 'i', 'u']) {
            return None;
        }
        if *prefix == "er" && !WITH_ER.contains(&infinitive) {
            return None;
        }
        let rest = drop_initial_trema(rest);
        if !is_plausible_verb(&rest) {
            return None;
        }
        // Loans: generaliseren has no prefix, and herstructureren is stressed on her-.
        let loan = rest.strip_suffix("en").is_some_and(stress::is_loan_er);
        (!loan || !matches!(*prefix, "ge" | "her")).then_some((*prefix, rest))
    })
}
