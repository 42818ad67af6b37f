//! The unstressed prefixes be- ge- her- er- ont- ver-, which take the place of *ge-* in the
//! participle: bedoeld, herhaald, verbeterd. A letter sequence is a prefix only when a verb is
//! left behind it: *bellen*, *geven* and *vergen* have none.

use super::spelling::{drop_initial_trema, has_possible_onset, syllables};
use super::stress;

const PREFIXES: [&str; 6] = ["be", "ge", "her", "er", "ont", "ver"];

/// Verbs whose first letters look like an unstressed prefix, and are part of the stem or stressed.
#[rustfmt::skip]
const NO_PREFIX: &[&str] = &[
    "beieren", "beitelen", "benderen", "beteren", "betonneren", "bezemen", "bezigen",
    "gelatineren", "geleren", "generaliseren", "generen", "genereren", "geodeteren",
    "geometriseren", "germaniseren", "geselen", "gesticuleren", "herbergen", "herderen",
    "hergen", "herhuisvesten", "herrangschikken", "hersenspoelen", "verbaliseren", "verifiëren",
    "vernissen", "versificeren", "vertebreren", "verticuteren",
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
        // Only ij is never misread (beijveren). English bea- is one sound too (beatboxen).
        let one_sound = rest.starts_with(['e', 'i', 'u']) && !rest.starts_with("ij");
        let english = infinitive.starts_with("beat") || infinitive.starts_with("beach");
        if prefix.ends_with('e') && one_sound || english {
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
        let core = strip(&rest).map_or_else(|| rest.clone(), |(_, core)| core);
        let loan = core.strip_suffix("en").is_some_and(is_loan);
        (!loan || !matches!(*prefix, "ge" | "her")).then_some((*prefix, rest))
    })
}

/// Loans on stressed -er, and those of three and more syllables on -ier (financier).
fn is_loan(stem: &str) -> bool {
    stress::is_loan_er(stem) || stem.ends_with("ier") && syllables(stem) > 2
}
