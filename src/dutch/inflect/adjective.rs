//! Adjectives: -e, partitive -s, nominalised -e and -en, comparison.

use super::InflectionError;
use super::spelling::{LastSyllable, Voicing, open_syllable, syllables};
use serde::{Deserialize, Serialize};

/// What an adjective does not tell about itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct AdjectiveFacts {
    /// The form before a noun when it is irregular, or the word itself when it takes no -e: `"online"`.
    pub inflected: Option<String>,
    /// Whether it has degrees (outreachender?). Without a statement: yes, unless the word is one that
    /// takes no -e.
    pub gradable: Option<bool>,
}

/// A place in the paradigm of an adjective.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AdjectiveForm {
    /// *kwetsbaar*; also the adverb.
    Base,
    /// *kwetsbare*
    Inflected,
    /// *(iets) kwetsbaars*
    Partitive,
    /// *de kwetsbare*, a person or thing
    Nominalised,
    /// *de kwetsbaren*, persons
    NominalisedPlural,
    /// *kwetsbaarder*
    Comparative,
    /// *kwetsbaardere*
    ComparativeInflected,
    /// *kwetsbaarst*; none where Dutch says *meest* (praktisch, bewust).
    Superlative,
    /// *kwetsbaarste*
    SuperlativeInflected,
}

/// Adjectives that never take -e, besides those that a rule knows (on unstressed -en, on a, i, o,
/// y, é and on -e).
#[rustfmt::skip]
const NO_E: &[&str] = &[
    "acryl", "all-in", "aluminium", "anders", "bekaf", "blended", "bordeaux", "brut", "doodop",
    "downtown", "face-to-face", "fleece", "fulltime", "grenen", "honderdduizend", "indoor",
    "inhouse", "jammer", "junior", "katoen", "kwijt", "linker", "live", "nylon", "offline",
    "online", "op", "outdoor", "parttime", "plastic", "platina", "polyester", "rayon",
    "rechter", "rubber", "senior", "solo", "standaard", "stuk", "suède", "teak", "top",
    "up-to-date", "vegan", "velours", "voorbij", "weg", "zat", "zo'n",
];

/// Long vowel and s, and the s stays (Chinees, hees, kuis).
const KEEPS_S: &[&str] = &["exquis", "hees", "heus", "kies", "kuis", "mies", "pluis"];

/// Greek f stays (amorfe).
const KEEPS_F: &[&str] = &["apocrief", "morf", "troof"];

/// Words whose -e form is no rule's.
const IRREGULAR: &[(&str, &str)] = &[
    ("bijdehand", "bijdehante"),
    ("chic", "chique"),
    ("cool", "coole"),
    ("grof", "grove"),
    ("parallel", "parallelle"),
    ("relaxed", "relaxte"),
    ("zees", "zeese"),
];

/// Comparative and superlative of their own.
const DEGREES: &[(&str, &str, &str)] = &[
    ("goed", "beter", "best"),
    ("veel", "meer", "meest"),
    ("weinig", "minder", "minst"),
    ("graag", "liever", "liefst"),
    ("dichtbij", "dichterbij", "dichtstbij"),
    ("nabij", "naderbij", "naast"),
];

/// Words on -el, -er, -em and -ik whose last vowel is a full one: snel → snelle, but enkel → enkele.
const STRESSED_SHORT: &[&str] = &["dik", "klem", "rebel", "schel", "snel"];

/// The same, and not as the end of another word (jofel, zuiver).
const STRESSED_WHOLE: &[&str] = &["fel", "hel", "ver", "onver"];

/// An adjective with its forms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adjective {
    forms: Vec<(AdjectiveForm, String)>,
}

impl Adjective {
    /// The adjective of a bare form.
    ///
    /// # Errors
    /// When there is no word.
    pub fn new(base: &str, facts: &AdjectiveFacts) -> Result<Adjective, InflectionError> {
        let base = base.trim();
        if base.is_empty() {
            return Err(InflectionError::Empty);
        }
        let inflected = facts.inflected.clone().unwrap_or_else(|| inflect(base));
        let has_e = inflected != base;
        let mut forms = vec![(AdjectiveForm::Base, base.to_owned())];
        let mut add = |form, text: String| forms.push((form, text));
        add(AdjectiveForm::Inflected, inflected.clone());
        if has_e || ends_in_unstressed_en(base) {
            add(AdjectiveForm::Partitive, partitive(base));
            let person = if has_e { inflected.clone() } else { format!("{base}e") };
            add(AdjectiveForm::NominalisedPlural, format!("{person}n"));
            add(AdjectiveForm::Nominalised, person);
        }
        if facts.gradable.unwrap_or(has_e || is_gradable_on_en(base)) {
            let (comparative, superlative) = degrees(base, &inflected);
            add(AdjectiveForm::ComparativeInflected, format!("{comparative}e"));
            add(AdjectiveForm::Comparative, comparative);
            if let Some(superlative) = superlative {
                add(AdjectiveForm::SuperlativeInflected, format!("{superlative}e"));
                add(AdjectiveForm::Superlative, superlative);
            }
        }
        forms.sort_by_key(|(form, _)| *form);
        Ok(Adjective { forms })
    }

    /// The form, where the adjective has it.
    pub fn form(&self, form: AdjectiveForm) -> Option<&str> {
        self.forms().find(|(candidate, _)| *candidate == form).map(|(_, text)| text)
    }

    /// All forms with their places.
    pub fn forms(&self) -> impl Iterator<Item = (AdjectiveForm, &str)> {
        self.forms.iter().map(|(form, text)| (*form, text.as_str()))
    }
}

/// The form before a noun: groot → grote, wit → witte, lief → lieve, eigen → eigen.
fn inflect(base: &str) -> String {
    if takes_no_e(base) {
        return base.to_owned();
    }
    let irregular = IRREGULAR.iter().find_map(|(word, form)| Some((base.strip_suffix(word)?, *form)));
    if let Some((before, form)) = irregular {
        return format!("{before}{form}");
    }
    let Some(last) = LastSyllable::of(base) else {
        return base.to_owned();
    };
    if last.coda.is_empty() {
        // moe → moeë, gedwee → gedweeë; mooi → mooie.
        let e = if matches!(last.nucleus, "oe" | "ee" | "ie") { "ë" } else { "e" };
        return format!("{base}{e}");
    }
    format!("{}e", open_syllable(base, is_last_stressed(base, &last), voicing(base, &last)))
}

/// No -e behind an unstressed -en, nor behind the vowels that loans end in.
fn takes_no_e(base: &str) -> bool {
    NO_E.contains(&base)
        || ends_in_unstressed_en(base)
        || (base.ends_with(['a', 'o', 'y', 'é']) && base.len() > 2)
        || (base.ends_with('e') && !base.ends_with("oe") && !base.ends_with("ee"))
        || LastSyllable::of(base).is_some_and(|last| last.nucleus == "i" && last.coda.is_empty())
        || (base.ends_with("ste") || base.ends_with("'s"))
}

fn ends_in_unstressed_en(base: &str) -> bool {
    syllables(base) > 1
        && LastSyllable::of(base).is_some_and(|last| matches!(last.nucleus, "e" | "ë") && last.coda == "n")
}

fn is_gradable_on_en(base: &str) -> bool {
    base.ends_with("en")
        && ["open", "tevreden", "verlegen", "dronken", "bescheiden", "volwassen", "verheven"].contains(&base)
}

/// Unstressed: -ig, -ik, -el, -em, -er behind another syllable; anything else is a full vowel.
fn is_last_stressed(base: &str, last: &LastSyllable<'_>) -> bool {
    if syllables(base) == 1 || STRESSED_WHOLE.contains(&base) || STRESSED_SHORT.iter().any(|word| base.ends_with(word))
    {
        return true;
    }
    !matches!((last.nucleus, last.coda), ("i" | "ï", "g" | "k") | ("e", "l" | "m" | "r") | ("u", "m"))
        && !base.ends_with("kom")
}

/// f becomes v behind a long vowel, l and r; s becomes z behind a long vowel only.
fn voicing(base: &str, last: &LastSyllable<'_>) -> Voicing {
    let long = last.nucleus.chars().count() > 1;
    let keeps_f = KEEPS_F.iter().any(|word| base.ends_with(word));
    let voiced = match last.coda {
        "f" => long && !keeps_f,
        "lf" | "rf" => !keeps_f,
        "s" => {
            long && !matches!(last.nucleus, "uu" | "ea" | "oa" | "ai" | "oi")
                && last.nucleus != "ee"
                && !KEEPS_S.iter().any(|word| base.ends_with(word))
        }
        _ => false,
    };
    if voiced { Voicing::Voiced } else { Voicing::Kept }
}

/// *iets leuks*; nothing behind s and sch (iets logisch, iets vies).
fn partitive(base: &str) -> String {
    if base.ends_with('s') || base.ends_with("sch") || base.ends_with('x') {
        base.to_owned()
    } else {
        format!("{base}s")
    }
}

/// Comparative and superlative. -r takes -der (duurder); -s takes only -t (vies, viest); behind
/// -isch, -sch, -st and -sd Dutch says *meest*.
fn degrees(base: &str, inflected: &str) -> (String, Option<String>) {
    if let Some((_, comparative, superlative)) = DEGREES.iter().find(|(word, ..)| *word == base) {
        return ((*comparative).to_owned(), Some((*superlative).to_owned()));
    }
    let comparative = if base.ends_with('r') {
        format!("{base}der")
    } else if inflected == base {
        format!("{base}er")
    } else {
        format!("{inflected}r")
    };
    let superlative = if base.ends_with("sch") || base.ends_with("st") || base.ends_with("sd") {
        None
    } else if base.ends_with('s') || base.ends_with('x') {
        Some(format!("{base}t"))
    } else {
        Some(format!("{base}st"))
    };
    (comparative, superlative)
}

/// Adjectives on unstressed -el: elsewhere -ele comes from -eel (individuele).
#[rustfmt::skip]
const ON_EL: &[&str] = &[
    "ampel", "dubbel", "edel", "enkel", "euvel", "heikel", "ijdel", "jofel", "kittel", "kregel",
    "kreupel", "krikkel", "luttel", "nobel", "schamel", "simpel", "soepel", "stabel", "wankel",
    "wrevel",
];

/// Words on -e before a noun that have no shorter form, besides ordinals.
#[rustfmt::skip]
const NOT_INFLECTED: &[&str] = &[
    "andere", "beide", "beige", "derde", "eerste", "enige", "laatste", "oranje", "solide",
    "timide", "tweede",
];

/// The bare adjective of an inflected one: goede → goed, hoge → hoog, witte → wit. `None` when no
/// or more than one adjective could have this form. The word need not be an adjective: the caller
/// knows from its place that it is.
pub fn uninflect(inflected: &str) -> Option<String> {
    if NOT_INFLECTED.contains(&inflected) {
        return (inflected == "andere").then(|| "ander".to_owned());
    }
    if let Some((word, form)) = IRREGULAR.iter().find(|(_, form)| inflected.ends_with(form)) {
        return Some(format!("{}{word}", &inflected[..inflected.len() - form.len()]));
    }
    let open = inflected.strip_suffix('e').or_else(|| inflected.strip_suffix('ë'))?;
    if syllables(open) == 0 {
        return None;
    }
    let mut candidates: Vec<String> = bare_candidates(open);
    candidates.retain(|candidate| inflect(candidate) == inflected);
    candidates.dedup();
    if candidates.len() > 1 {
        prefer(&mut candidates, open);
    }
    if candidates.len() == 1 { candidates.pop() } else { None }
}

/// Everything an open stem could be closed to: hog → hog, hoog; witt → wit; liev → lief.
fn bare_candidates(open: &str) -> Vec<String> {
    let mut stems = vec![open.to_owned()];
    if let Some(before) = open.strip_suffix('v') {
        stems.push(format!("{before}f"));
    }
    if let Some(before) = open.strip_suffix('z') {
        stems.push(format!("{before}s"));
    }
    let mut candidates = Vec::new();
    for stem in stems {
        let Some(last) = LastSyllable::of(&stem) else {
            continue;
        };
        if last.has_doubled_coda() {
            candidates.push(stem[..stem.len() - last.coda.len() / 2].to_owned());
        } else {
            if last.coda.chars().count() == 1 {
                let doubled = match last.nucleus {
                    "ë" if last.head.ends_with('i') => Some("ee".to_owned()),
                    "ë" => Some("ëe".to_owned()),
                    _ if last.is_single() && !matches!(last.coda, "w" | "x") => Some(last.nucleus.repeat(2)),
                    _ => None,
                };
                candidates.extend(doubled.map(|long| format!("{}{long}{}", last.head, last.coda)));
            }
            candidates.push(stem.clone());
        }
    }
    candidates.retain(|candidate| !candidate.ends_with(['v', 'z']));
    candidates
}

/// Between -el and -eel, -er and -eer: -er is the common one (bittere, grotere, integere), unless
/// the word has one syllable (zere); -eel is (morele), unless listed.
fn prefer(candidates: &mut Vec<String>, open: &str) {
    let short = |word: &String| LastSyllable::of(word).is_some_and(|last| last.nucleus.chars().count() == 1);
    let wants_short = if open.ends_with("er") {
        syllables(open) > 1
    } else if open.ends_with("el") {
        open.ends_with("abel") || open.ends_with("ibel") || ON_EL.iter().any(|word| open.ends_with(word))
    } else if open.ends_with("em") || open.ends_with("kom") {
        open.ends_with("kom")
    } else {
        return;
    };
    candidates.retain(|candidate| short(candidate) == wants_short);
}
