//! What the ending of a noun tells of its gender and its plural, where it is sure of them.

use super::abbreviation::{self, is_initialism};
use super::noun::Gender;
use super::spelling::{LastSyllable, Voicing, is_vowel, open_syllable, syllables};

/// Endings with a gender that hardly knows exceptions.
const GENDERS: &[(&str, Gender)] = &[
    ("heid", Gender::De),
    ("teit", Gender::De),
    ("tie", Gender::De),
    ("sie", Gender::De),
    ("xie", Gender::De),
    ("isme", Gender::Het),
    ("asme", Gender::Het),
    ("logie", Gender::De),
    ("grafie", Gender::De),
    ("gogie", Gender::De),
    ("nomie", Gender::De),
    ("pathie", Gender::De),
    ("sofie", Gender::De),
    ("atuur", Gender::De),
    ("theek", Gender::De),
    ("kunde", Gender::De),
    ("ator", Gender::De),
    ("ette", Gender::De),
    ("ode", Gender::De),
    ("ness", Gender::De),
    ("ancy", Gender::De),
    ("erij", Gender::De),
    ("eau", Gender::Het),
];

/// Words that end like one of those and have both genders.
const EITHER_GENDER: [&str; 1] = ["schilderij"];

/// The gender of a noun where its ending is sure: *de* for -heid, -ing, -tie, -teit and their like, *het* for
/// -isme and diminutives. `None` for everything else.
///
/// ```
/// use mensentaal::dutch::inflect::{Gender, infer_gender};
///
/// assert_eq!(infer_gender("kwetsbaarheid"), Some(Gender::De));
/// assert_eq!(infer_gender("hulp"), None);
/// ```
pub fn infer_gender(lemma: &str) -> Option<Gender> {
    if lemma.ends_with("onderscheid") || lemma.ends_with("afscheid") {
        return Some(Gender::Het);
    }
    if EITHER_GENDER.iter().any(|word| lemma.ends_with(word)) {
        return None;
    }
    if ends_in_suffix_ing(lemma) {
        return Some(Gender::De);
    }
    if is_diminutive(lemma) {
        return Some(Gender::Het);
    }
    GENDERS.iter().find(|(ending, _)| has_suffix(lemma, ending)).map(|(_, gender)| *gender)
}

/// The ending with something before it that can be a word part.
fn has_suffix(lemma: &str, ending: &str) -> bool {
    lemma.strip_suffix(ending).is_some_and(|before| syllables(before) > 0)
}

/// -ing as a suffix (vergoeding), not ding, ring, kring, spring and their compounds.
fn ends_in_suffix_ing(lemma: &str) -> bool {
    has_suffix(lemma, "ing") && !ends_in_one_syllable_ing(lemma)
}

/// Compounds of ding, beding, kring, ring …: their -ing is no suffix. A stem on -d or -r (hand|eling,
/// uitker|ing) must not look like one, so *ding* counts whole or behind a few words only, and *ring* behind a consonant.
pub(super) fn ends_in_one_syllable_ing(lemma: &str) -> bool {
    const WORDS: [&str; 9] = ["beding", "geding", "onding", "kring", "spring", "string", "swing", "sling", "zegelring"];
    // enkel|ring, but verwar|ring
    let before_ring = lemma.strip_suffix("ring").and_then(|before| before.chars().next_back());
    let is_ring = before_ring.is_some_and(|letter| !is_vowel(letter) && letter != 'r');
    matches!(lemma, "ding" | "ring" | "zing" | "ping" | "ting")
        || is_ring
        || WORDS.iter().any(|word| lemma.ends_with(word))
}

fn is_diminutive(lemma: &str) -> bool {
    ["tje", "pje", "kje", "sje", "fje", "chje", "dje", "gje", "bje"].iter().any(|ending| has_suffix(lemma, ending))
}

/// English words on -ing take -s.
#[rustfmt::skip]
const ENGLISH_ING: &[&str] = &[
    "boarding", "bowling", "briefing", "camping", "casting", "clearing", "coaching", "coating", "dating",
    "dressing", "dumpling", "factoring", "happening", "healing", "holding", "kidnapping", "killing",
    "leasing", "listing", "mailing", "mapping", "meeting", "outing", "parking", "peeling",
    "piercing", "pooling", "ranking", "rating", "riesling", "scanning", "screening", "setting", "shopping",
    "timing", "wedding",
];

/// Words on -tie and -sie with the stress on -ie, and learned endings: -ieën instead of -s.
#[rustfmt::skip]
const STRESSED_IE: &[&str] = &[
    "amnestie", "archie", "autopsie", "biopsie", "courtoisie", "cratie", "dynastie", "epilepsie", "eucharistie",
    "fantasie", "gogie", "grafie", "hypocrisie", "logie", "nomie", "pathie", "peripetie", "sofie", "therapie",
];

/// Nouns that have no plural although their ending has one.
const NO_PLURAL: [&str; 4] = ["equipment", "management", "politie", "recruitment"];

/// Endings that take -en (or -n, behind a vowel letter that is written once when the syllable opens): every
/// word that has them does, but for the English ones of the next list.
#[rustfmt::skip]
const WITH_EN: &[&str] = &[
    "aat", "acht", "echt", "erij", "icht", "iek", "ist", "ment", "ocht", "ucht", "uur", "teit", "theek", "ënt",
];

/// English words that end like those and take -s.
#[rustfmt::skip]
const WITH_S: &[&str] = &[
    "assessment", "assist", "attachment", "checklist", "comment", "commitment", "department", "development",
    "environment", "government", "mailinglist", "playlist", "requirement", "settlement", "shortlist", "statement",
    "treatment", "wishlist",
];

/// The plural where the word's ending is sure of it; `None` where it is not, or where there is none.
///
/// ```
/// use mensentaal::dutch::inflect::infer_plural;
///
/// assert_eq!(infer_plural("gemeenschap").as_deref(), Some("gemeenschappen"));
/// assert_eq!(infer_plural("dorp"), None);
/// ```
pub fn infer_plural(lemma: &str) -> Option<String> {
    let ends_with_any = |words: &[&str]| words.iter().any(|word| lemma.ends_with(word));
    if ends_with_any(&NO_PLURAL) {
        return None;
    }
    if is_initialism(lemma) {
        return Some(abbreviation::plural(lemma));
    }
    if let Some(before) = lemma.strip_suffix("heid") {
        return (syllables(before) > 0 && !before.ends_with("sc")).then(|| format!("{before}heden"));
    }
    if ends_with_any(STRESSED_IE) {
        return Some(format!("{lemma}ën"));
    }
    let takes_s = has_suffix(lemma, "tie")
        || has_suffix(lemma, "sie")
        || has_suffix(lemma, "eau")
        || has_suffix(lemma, "oir")
        || lemma.ends_with("'er")
        || is_diminutive(lemma);
    let english = ends_with_any(WITH_S) || (ends_with_any(ENGLISH_ING) && !lemma.ends_with("bestrating"));
    if takes_s || english {
        return Some(format!("{lemma}s"));
    }
    if ends_in_suffix_ing(lemma) {
        return Some(format!("{lemma}en"));
    }
    if has_suffix(lemma, "nis") || has_suffix(lemma, "schap") {
        return Some(format!("{}en", open_syllable(lemma, true, Voicing::Kept)));
    }
    if WITH_EN.iter().any(|ending| has_suffix(lemma, ending)) {
        return Some(format!("{}en", open_syllable(lemma, true, Voicing::Kept)));
    }
    if ends_in_open_vowel(lemma) && syllables(lemma) > 1 && !lemma.ends_with("residu") && !lemma.ends_with("vlo") {
        return Some(format!("{lemma}'s"));
    }
    None
}

/// A single a, i, o, u or y at the end: an s behind it takes an apostrophe (foto's, baby's).
pub(super) fn ends_in_open_vowel(lemma: &str) -> bool {
    LastSyllable::of(lemma)
        .is_some_and(|last| last.coda.is_empty() && matches!(last.nucleus, "a" | "i" | "o" | "u" | "y"))
}
