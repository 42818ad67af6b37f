//! Diminutives: -je, -tje, -pje, -kje, -etje, by the last syllable and its stress.

use super::spelling::{LastSyllable, syllables};

/// Short vowels that become long, and others that no rule gives; found at the end of compounds.
const IRREGULAR: &[(&str, &str)] = &[
    ("blad", "blaadje"),
    ("bad", "badje"),
    ("glas", "glaasje"),
    ("gat", "gaatje"),
    ("pad", "paadje"),
    ("vat", "vaatje"),
    ("rad", "raadje"),
    ("schip", "scheepje"),
    ("lot", "lootje"),
    ("staf", "stafje"),
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
    ("snotneus", "snotneusje"),
    ("bloem", "bloemetje"),
    ("kind", "kindje"),
    ("rib", "ribbetje"),
    ("slab", "slabbetje"),
    ("tob", "tobbetje"),
    ("kleinood", "kleinoodje"),
    ("eg", "eggetje"),
    ("vlo", "vlootje"),
    ("café", "cafeetje"),
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

fn is_stressed_short(lemma: &str, last: &LastSyllable<'_>) -> bool {
    if last.nucleus.chars().count() > 1 {
        return false;
    }
    syllables(lemma) == 1 || !matches!(last.nucleus, "e" | "u" | "i")
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

/// Behind a stressed syllable -ing gives -inkje (vergoedinkje); behind an unstressed one -ingetje
/// (wandelingetje), as any other -ng does (slangetje).
fn behind_ng(lemma: &str, last: &LastSyllable<'_>) -> String {
    let before = last.head;
    let weak = ["el", "er", "en", "em", "ig"].iter().any(|ending| before.ends_with(ending));
    let penult_is_weak = weak && syllables(before) > 1;
    if last.nucleus == "i" && syllables(before) > 0 && !penult_is_weak && !before.ends_with('l') {
        format!("{before}inkje")
    } else {
        format!("{lemma}etje")
    }
}
