//! Diminutives: -je, -tje, -pje, -kje, -etje, by the last syllable and its stress.

use super::endings::ends_in_one_syllable_ing;
use super::spelling::{LastSyllable, is_vowel, syllables};
use super::{abbreviation, particle, prefix, stress};

/// Short vowels that become long, and others that no rule gives; found at the end of compounds. Where one
/// ends in another, the longer comes first.
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
    ("drug", "drugje"),
    ("rug", "ruggetje"),
    ("vlag", "vlaggetje"),
    ("kip", "kippetje"),
    ("pop", "poppetje"),
    ("krab", "krabbetje"),
    ("kwab", "kwabbetje"),
    ("rob", "robbetje"),
    ("web", "webbetje"),
    ("big", "biggetje"),
    ("heg", "heggetje"),
    ("wig", "wiggetje"),
    ("bloem", "bloemetje"),
    ("krib", "kribbetje"),
    ("rib", "ribbetje"),
    ("slab", "slabbetje"),
    ("vlo", "vlootje"),
    ("einde", "eindje"),
    ("ronde", "rondje"),
    ("slede", "sleetje"),
    ("weduwe", "weduwtje"),
    ("machine", "machientje"),
    ("sardine", "sardientje"),
    ("karbonade", "karbonaadje"),
    ("chocolade", "chocolaatje"),
    ("antilope", "antiloopje"),
];

/// Loans whose last e is not heard: the sound before it decides, and the e stays: cakeje, gamepje.
/// Where that sound takes -tje (file, ringtone) the rule for vowels gives the same.
#[rustfmt::skip]
const SILENT_E: &[&str] = &[
    "ance", "babe", "badge", "base", "bike", "blocnote", "branche", "broche", "byte", "cache", "cake", "cape", "crêpe",
    "device", "douche", "ence", "etiquette", "flûte", "frame", "game", "homepage", "house", "interface", "meme",
    "office", "pastiche", "plaque", "quiche", "quote", "race", "service", "shake", "space", "tape", "upgrade", "update",
    "webpage",
];

/// The diminutive of a noun; `None` for words that are one already.
pub(super) fn diminutive(lemma: &str) -> Option<String> {
    if lemma.ends_with("je") && syllables(lemma) > 1 {
        return None;
    }
    if abbreviation::is_initialism(lemma) {
        return Some(abbreviation::diminutive(lemma));
    }
    if has_silent_e(lemma) {
        let m = lemma.ends_with("me");
        return Some(format!("{lemma}{}", if m { "pje" } else { "je" }));
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
        "rn" | "w" | "wl" | "wn" => format!("{lemma}tje"),
        "ng" => behind_ng(lemma, &last),
        _ => format!("{lemma}je"),
    })
}

/// -site, but not visite and requisite, whose e is heard.
fn has_silent_e(lemma: &str) -> bool {
    let site = lemma.ends_with("site") && !lemma.ends_with("visite") && !lemma.ends_with("uisite");
    site || SILENT_E.iter().any(|word| lemma.ends_with(word))
}

/// Words on -el, -em, -en and -er with a stressed short vowel, and their compounds.
#[rustfmt::skip]
const STRESSED_E: &[&str] = &[
    "avondster", "bevel", "cel", "duel", "gezel", "gezwel", "hotel", "kapel", "kartel", "klem", "kolonel",
    "lamel", "libel", "model", "morgenster", "motel", "pastel", "poolster", "rebel", "rem", "spel", "stel", "stem",
    "tabel", "zeester",
];

/// Words that end like one of those and have no stress there.
const UNSTRESSED_E: [&str; 8] = ["borstel", "distel", "harem", "kastel", "mispel", "mistel", "pimpernel", "schotel"];

/// One syllable words that a compound has whole behind a consonant (deurbel, inlegvel, balpen), but not
/// behind this one (dubbel, wervel, stappen).
const BEHIND_CONSONANT: [(&str, char); 4] = [("bel", 'b'), ("hen", 'c'), ("pen", 'p'), ("vel", 'r')];

/// A short vowel with stress: an e before l, m, n or r has none behind another syllable (tafel), nor has
/// -um (museum), nor a vowel before r (dollar) but in compounds of short words (minibar).
fn is_stressed_short(lemma: &str, last: &LastSyllable<'_>) -> bool {
    if last.nucleus.chars().count() > 1 || last.nucleus == "y" {
        return false;
    }
    let ends = |words: &[&str]| words.iter().any(|word| lemma.ends_with(word));
    if syllables(lemma) == 1 {
        return !lemma.contains('\''); // zzp'er
    }
    match (last.nucleus, last.coda) {
        ("e", _) => {
            let whole = BEHIND_CONSONANT.iter().any(|(word, never)| {
                let before = lemma.strip_suffix(word).and_then(|before| before.chars().next_back());
                before.is_some_and(|letter| !is_vowel(letter) && letter != *never)
            });
            (whole || ends(STRESSED_E)) && !ends(&UNSTRESSED_E)
        }
        ("u", "m") => ends(&["parfum", "drum", "gum", "lumpsum"]),
        (_, "r") => ends(&["kar", "bar", "spar", "snor", "hor", "boktor"]),
        (_, "n") => !ends(&["button", "ccin", "ssin", "python"]),
        _ => true,
    }
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
    if is_stressed_short(lemma, last) { format!("{lemma}{}etje", last.coda) } else { format!("{lemma}tje") }
}

/// Behind a stressed syllable -ing gives -inkje (vergoedinkje, regerinkje); behind an unstressed
/// one -ingetje (wandelingetje), as any other -ng does (slangetje, kringetje).
fn behind_ng(lemma: &str, last: &LastSyllable<'_>) -> String {
    let before = last.head;
    let suffix = last.nucleus == "i" && syllables(before) > 0 && !ends_in_one_syllable_ing(lemma);
    if suffix && is_before_ing_stressed(before) { format!("{before}inkje") } else { format!("{lemma}etje") }
}

/// The stem of the verb behind -ing (reger-, wandel-) tells where the stress is. In a compound
/// (beleidsverandering) the verb is what is left behind some first part.
fn is_before_ing_stressed(stem: &str) -> bool {
    let Some(last) = LastSyllable::of(stem) else { return true };
    if last.nucleus == "i" && last.coda == "g" {
        return false; // vereniging
    }
    // leer|ling: no verb
    if last.coda.len() > 1 && last.coda.ends_with('l') && !last.has_doubled_coda() {
        return false;
    }
    if last.nucleus != "e" || !matches!(last.coda, "l" | "m" | "n" | "r") {
        return true;
    }
    if last.coda == "r" && stress::ends_in_native_er(stem) {
        return false;
    }
    let tails = stem.char_indices().map(|(at, _)| &stem[at..]).rev();
    stress::is_last_vowel_full(&tails.filter_map(behind_first_part).next().unwrap_or_else(|| stem.to_owned()))
}

/// The stem behind a prefix or a particle: verander → ander, afdel → del.
fn behind_first_part(stem: &str) -> Option<String> {
    let infinitive = format!("{stem}en");
    // kop|pel is one word, not op|pel
    let base = particle::split(&infinitive)
        .filter(|(particle, base)| particle.chars().next_back() != base.chars().next())
        .map(|(_, base)| base);
    let core = prefix::strip(base.unwrap_or(&infinitive)).map(|(_, core)| core);
    core.or_else(|| base.map(str::to_owned))?.strip_suffix("en").map(str::to_owned)
}
