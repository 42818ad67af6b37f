//! Diminutives: -je, -tje, -pje, -kje, -etje, by the last syllable and its stress.

use super::noun::ends_in_one_syllable_ing;
use super::spelling::{LastSyllable, syllables};
use super::{particle, prefix, stress};

/// Short vowels that become long, and others that no rule gives; found at the end of compounds.
const IRREGULAR: &[(&str, &str)] = &[
    ("blad", "blaadje"),
    ("glas", "glaasje"),
    ("gat", "gaatje"),
    ("pad", "paadje"),
    ("vat", "vaatje"),
    ("rad", "raadje"),
    ("schip", "scheepje"),
    ("jongen", "jongetje"),
    ("weg", "weggetje"),
    ("brug", "bruggetje"),
    ("rug", "ruggetje"),
    ("vlag", "vlaggetje"),
    ("kip", "kippetje"),
    ("pop", "poppetje"),
    ("krab", "krabbetje"),
    ("big", "biggetje"),
    ("heg", "heggetje"),
    ("wig", "wiggetje"),
    ("bloem", "bloemetje"),
    ("rib", "ribbetje"),
    ("slab", "slabbetje"),
    ("vlo", "vlootje"),
];

/// The diminutive of a noun; `None` for words that are one already.
pub(super) fn diminutive(lemma: &str) -> Option<String> {
    if lemma.ends_with("je") && syllables(lemma) > 1 {
        return None;
    }
    for (word, small) in IRREGULAR {
        if let Some(before) = lemma.strip_suffix(word) {
            if before.is_empty() || before.chars().count() > 2 {
                return Some(format!("{before}{small}"));
            }
        }
    }
    let last = LastSyllable::of(lemma)?;
    Some(match last.coda {
        "" => behind_vowel(lemma, &last),
        "m" => behind_m(lemma, &last),
        "lm" | "rm" | "sm" => format!("{lemma}pje"),
        "l" | "n" | "r" => behind_liquid(lemma, &last),
        "rn" | "w" => format!("{lemma}tje"),
        "ng" => behind_ng(lemma, &last),
        _ => format!("{lemma}je"),
    })
}

/// Words on -el, -em, -en and -er with a stressed short vowel, and their compounds.
const STRESSED_E: &[&str] = &["bevel", "hotel", "kapel", "klem", "model", "spel", "stel", "stem", "tabel"];

/// A short vowel with stress: an e before l, m, n or r has none behind another syllable (tafel),
/// nor has -um (museum).
fn is_stressed_short(lemma: &str, last: &LastSyllable<'_>) -> bool {
    if last.nucleus.chars().count() > 1 {
        return false;
    }
    let unstressed = last.nucleus == "e" || (last.nucleus == "u" && last.coda == "m");
    syllables(lemma) == 1 || !unstressed || STRESSED_E.iter().any(|word| lemma.ends_with(word))
}

fn behind_vowel(lemma: &str, last: &LastSyllable<'_>) -> String {
    match last.nucleus {
        "a" | "o" | "u" => format!("{lemma}{}tje", last.nucleus),
        "i" => format!("{lemma}etje"),
        "y" => format!("{lemma}'tje"),
        "é" => format!("{}eetje", last.head),
        _ => format!("{lemma}tje"),
    }
}

fn behind_m(lemma: &str, last: &LastSyllable<'_>) -> String {
    if is_stressed_short(lemma, last) { format!("{lemma}metje") } else { format!("{lemma}pje") }
}

fn behind_liquid(lemma: &str, last: &LastSyllable<'_>) -> String {
    let doubles = is_stressed_short(lemma, last) && !(last.coda == "r" && last.nucleus == "o" && syllables(lemma) > 1);
    if doubles { format!("{lemma}{}etje", last.coda) } else { format!("{lemma}tje") }
}

/// Behind a stressed syllable -ing gives -inkje (vergoedinkje, regerinkje); behind an unstressed
/// one -ingetje (wandelingetje), as any other -ng does (slangetje, kringetje).
fn behind_ng(lemma: &str, last: &LastSyllable<'_>) -> String {
    let before = last.head;
    let suffix = last.nucleus == "i" && syllables(before) > 0 && !ends_in_one_syllable_ing(lemma);
    if suffix && is_before_ing_stressed(before) { format!("{before}inkje") } else { format!("{lemma}etje") }
}

/// The stem of the verb behind -ing (reger-, wandel-) tells where the stress is.
fn is_before_ing_stressed(stem: &str) -> bool {
    let unstressed_i = LastSyllable::of(stem).is_some_and(|last| last.nucleus == "i" && last.coda == "g");
    let infinitive = format!("{stem}en");
    let base = particle::split(&infinitive).map_or(infinitive.as_str(), |(_, base)| base);
    let core = prefix::strip(base).map_or_else(|| base.to_owned(), |(_, core)| core);
    let core = core.strip_suffix("en").unwrap_or(&core);
    !unstressed_i && stress::is_last_vowel_full(core)
}
