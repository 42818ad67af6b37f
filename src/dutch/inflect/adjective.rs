//! Adjectives: -e, partitive -s, nominalised -e and -en, comparison.

use super::InflectionError;
use super::spelling::{LastSyllable, Voicing, open_syllable, syllables};
use super::uninflect::NOT_INFLECTED;
use serde::{Deserialize, Serialize};
use std::fmt;

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
    /// *kwetsbaar*; also the adverb (*kwetsbaar opgesteld*).
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
    /// *(het) kwetsbaarst*, also the adverb; none where Dutch says *meest* (praktisch, bewust).
    Superlative,
    /// *kwetsbaarste*
    SuperlativeInflected,
}

impl AdjectiveForm {
    /// Every place, in the order of the paradigm.
    pub const ALL: [AdjectiveForm; 9] = [
        AdjectiveForm::Base,
        AdjectiveForm::Inflected,
        AdjectiveForm::Partitive,
        AdjectiveForm::Nominalised,
        AdjectiveForm::NominalisedPlural,
        AdjectiveForm::Comparative,
        AdjectiveForm::ComparativeInflected,
        AdjectiveForm::Superlative,
        AdjectiveForm::SuperlativeInflected,
    ];
}

/// Adjectives that never take -e, besides those that a rule knows (on unstressed -en, on a, i, o,
/// y, é and on -e).
#[rustfmt::skip]
const NO_E: &[&str] = &[
    "acryl", "agile", "all-in", "all-inclusive", "allround", "aluminium", "anders", "basic", "bekaf", "blended",
    "bordeaux", "bottom-up", "brut", "buitenmodel", "business-to-business", "camel", "camp", "cisgender",
    "doodop", "doorsnee", "downstream", "downtown", "face-to-face", "fleece", "full-time", "fulltime", "gay",
    "genoeg", "gratis", "grenen", "halal", "hands-on", "handsfree", "haram", "hart-op-hart", "high-end",
    "highbrow", "hightech", "honderdduizend", "indoor", "inhouse", "instant", "jammer", "junior", "katoen",
    "kwijt", "laidback", "lazarus", "lean", "light", "linker", "live", "liveaction", "low-budget", "lowtech",
    "mainstream", "medium", "meer", "metallic", "multichannel", "multitouch", "na", "naturel", "no-iron",
    "non-stop", "nonstop", "nylon", "oblong", "off-topic", "offline", "offroad", "offtopic", "oker", "online",
    "ontopic", "op", "opensource", "outdoor", "overall", "part-time", "parttime", "peer-to-peer", "plasdras",
    "plastic", "platina", "polyester", "prefab", "premium", "prepaid", "queer", "random", "rayon", "real-time",
    "realtime", "rechter", "remote", "rubber", "senang", "senior", "small", "smart", "smoor", "solo",
    "standaard", "state-of-the-art", "stuk", "stylish", "super", "suède", "swag", "teak", "top", "top-down",
    "transgender", "ultralight", "underground", "up-to-date", "upstream", "vacuüm", "vegan", "velours",
    "voorbij", "weg", "zat", "zo'n",
];

/// Ends of adjectives that never take -e: what is of a number (eerstelijns, tweepersoons), English ends,
/// and -erlei.
#[rustfmt::skip]
const NO_E_ENDS: &[&str] = &[
    "baans", "deurs", "ejaars", "erlei", "graads", "less", "lijns", "persoons", "pits", "proof", "rangs", "tweedehands",
];

/// The s stays (Chinees, hees, kuis) behind a long vowel.
#[rustfmt::skip]
const KEEPS_S: &[&str] = &["exquis", "hees", "heus", "hindoes", "kies", "kuis", "mies", "pluis", "struis"];

/// Greek f stays (amorfe).
const KEEPS_F: &[&str] = &["apocrief", "morf", "troof"];

/// Words whose -e form is no rule's.
pub(super) const IRREGULAR: &[(&str, &str)] = &[
    ("bijdehand", "bijdehante"),
    ("chic", "chique"),
    ("chill", "chille"),
    ("cool", "coole"),
    ("grof", "grove"),
    ("parallel", "parallelle"),
    ("relaxed", "relaxte"),
    ("vuns", "vunze"),
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
    ("na", "nader", "naast"),
];

/// Comparatives that are words of their own, and so have no degrees again.
#[rustfmt::skip]
const COMPARATIVES: &[&str] = &[
    "beter", "eerder", "erger", "hoger", "jonger", "lager", "later", "liever", "meer", "minder", "nader", "ouder", "verder",
];

/// Words on -el, -er, -em and -ik whose last vowel is a full one: snel → snelle, but enkel → enkele.
const STRESSED_SHORT: &[&str] = &["dik", "klem", "onwel", "rebel", "schel", "snel", "vrijgezel"];

/// The same, and not as the end of another word (jofel, zuiver).
#[rustfmt::skip]
const STRESSED_WHOLE: &[&str] = &["fel", "hel", "knalfel", "mijlenver", "onver", "superfel", "superver", "ver"];

/// An adjective with its forms.
///
/// A comparative is an adjective of its own: what it has besides -e (*iets ouders*, *de ouderen*) the
/// adjective *ouder* gives.
///
/// ```
/// use mensentaal::dutch::inflect::{Adjective, AdjectiveFacts, AdjectiveForm, uninflect};
///
/// let adjective = Adjective::new("kwetsbaar", &AdjectiveFacts::default())?;
/// assert_eq!(adjective.form(AdjectiveForm::Inflected), Some("kwetsbare"));
/// assert_eq!(adjective.form(AdjectiveForm::Partitive), Some("kwetsbaars"));
/// assert_eq!(adjective.form(AdjectiveForm::NominalisedPlural), Some("kwetsbaren"));
/// assert_eq!(adjective.form(AdjectiveForm::Comparative), Some("kwetsbaarder"));
///
/// // The form before a noun is there also where it has no -e; degrees may not be.
/// let adjective = Adjective::new("online", &AdjectiveFacts::default())?;
/// assert_eq!(adjective.form(AdjectiveForm::Inflected), Some("online"));
/// assert_eq!(adjective.form(AdjectiveForm::Comparative), None);
///
/// // And back, for who has to write *een goed gesprek* where *de goede afspraak* stood.
/// assert_eq!(uninflect("goede").as_deref(), Some("goed"));
/// # Ok::<(), mensentaal::dutch::inflect::InflectionError>(())
/// ```
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
        if has_e || ends_in_unstressed_en(base) || ends_in_vowel(base) {
            add(AdjectiveForm::Partitive, partitive(base));
        }
        if has_e || ends_in_unstressed_en(base) {
            let person = if has_e { inflected.clone() } else { format!("{base}e") };
            add(AdjectiveForm::NominalisedPlural, format!("{person}n"));
            add(AdjectiveForm::Nominalised, person);
        }
        let irregular = DEGREES.iter().any(|(word, ..)| *word == base);
        let regular = has_e || is_gradable_on_en(base) || ends_in_schwa(base);
        let gradable = irregular || (regular && !COMPARATIVES.contains(&base));
        if facts.gradable.unwrap_or(gradable) {
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

    /// The bare form, as a dictionary has it: *kwetsbaar*. It is the adverb too.
    pub fn base(&self) -> &str {
        self.form(AdjectiveForm::Base).unwrap_or_default()
    }

    /// The form. [`AdjectiveForm::Base`] and [`AdjectiveForm::Inflected`] are always there; the others are
    /// `None` where the adjective has none.
    pub fn form(&self, form: AdjectiveForm) -> Option<&str> {
        self.forms().find(|(candidate, _)| *candidate == form).map(|(_, text)| text)
    }

    /// The forms that it has, with their places.
    pub fn forms(&self) -> impl Iterator<Item = (AdjectiveForm, &str)> {
        self.forms.iter().map(|(form, text)| (*form, text.as_str()))
    }
}

impl fmt::Display for Adjective {
    /// The bare form.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.base())
    }
}

/// The form before a noun: groot → grote, wit → witte, lief → lieve, eigen → eigen.
pub(super) fn inflect(base: &str) -> String {
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
    NO_E.contains(&base.strip_prefix("niet-").unwrap_or(base))
        || ends_in_unstressed_en(base)
        || (base.ends_with(['a', 'o', 'y', 'é']) && base.len() > 2)
        || (base.ends_with('e') && !base.ends_with("oe") && !base.ends_with("ee"))
        || LastSyllable::of(base).is_some_and(|last| last.nucleus == "i" && last.coda.is_empty())
        || base.ends_with("'s")
        || ends_invariably(base)
        || is_english(base)
        || is_of_a_town(base)
}

/// tweepersoons, waterproof; but spits and Cubaans.
fn ends_invariably(base: &str) -> bool {
    let ends =
        |end: &&str| base.strip_suffix(*end).is_some_and(|before| syllables(before) > 0 || before.ends_with('-'));
    !base.starts_with(char::is_uppercase) && NO_E_ENDS.iter().any(ends)
}

/// embedded, evidence-based; trending, moving. Not goed, gering and mondeling, nor participles (gescoped).
fn is_english(base: &str) -> bool {
    let Some(last) = LastSyllable::of(base) else { return false };
    let participle = base.strip_prefix("on").unwrap_or(base).starts_with("ge");
    let on_ed = last.nucleus == "e"
        && last.coda == "d"
        && !participle
        && !IRREGULAR.iter().any(|(word, _)| base.ends_with(word));
    let on_ing = base.ends_with("ing") && !base.ends_with("ling") && base != "gering";
    syllables(base) > 1 && (on_ed || on_ing)
}

/// Groninger, Haarlemmer.
fn is_of_a_town(base: &str) -> bool {
    base.starts_with(char::is_uppercase) && base.ends_with("er") && syllables(base) > 1
}

/// A vowel that an s can follow: solide, oranje; sexy, extra.
fn ends_in_vowel(base: &str) -> bool {
    base.len() > 2
        && !NO_E.contains(&base.strip_prefix("niet-").unwrap_or(base))
        && LastSyllable::of(base)
            .is_some_and(|last| last.coda.is_empty() && matches!(last.nucleus, "a" | "e" | "i" | "o" | "u" | "y"))
}

/// Loans on an e that is heard: stupide, beige, oranje.
fn ends_in_schwa(base: &str) -> bool {
    ends_in_vowel(base) && base.ends_with('e') && syllables(base) > 1 && !NOT_INFLECTED.contains(&base)
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
    // diploïd: the vowel with a trema is long, but never written double
    !matches!((last.nucleus, last.coda), ("i", "g" | "k") | ("e", "d" | "l" | "m" | "r") | ("u", "m") | ("ï" | "ü", _))
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
            // names keep it: Parijse, Friese, Gooise
            long && !matches!(last.nucleus, "uu" | "ea" | "oa" | "ai" | "oi" | "ee")
                && !base.contains(char::is_uppercase)
                && !KEEPS_S.iter().any(|word| base.ends_with(word))
        }
        _ => false,
    };
    if voiced { Voicing::Voiced } else { Voicing::Kept }
}

/// *iets leuks*; nothing behind s and sch (iets logisch, iets vies); an apostrophe behind a long vowel
/// letter (iets sexy's).
fn partitive(base: &str) -> String {
    let open_vowel = LastSyllable::of(base)
        .is_some_and(|last| last.coda.is_empty() && matches!(last.nucleus, "a" | "i" | "o" | "u" | "y"));
    if base.ends_with('s') || base.ends_with("sch") || base.ends_with('x') {
        base.to_owned()
    } else if open_vowel {
        format!("{base}'s")
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
    } else if ends_in_schwa(base) {
        return (format!("{base}r"), None);
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
