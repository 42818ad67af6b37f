//! Nouns: gender, plural, diminutive, genitive.

use super::InflectionError;
use super::diminutive::diminutive;
use super::spelling::{LastSyllable, syllables};
use serde::{Deserialize, Serialize};

/// The gender of a noun in the singular; the plural is always *de*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Gender {
    /// *de interventie*
    De,
    /// *het draagvlak*
    Het,
}

/// What is known of a plural: its form, or that there is none. In data: a string, or `false`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "PluralData", into = "PluralData")]
pub enum Plural {
    /// *interventies*
    Form(String),
    /// The noun has no plural: *draagvlak*.
    None,
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum PluralData {
    Form(String),
    Exists(bool),
}

impl TryFrom<PluralData> for Plural {
    type Error = &'static str;

    fn try_from(data: PluralData) -> Result<Self, Self::Error> {
        match data {
            PluralData::Form(form) => Ok(Plural::Form(form)),
            PluralData::Exists(false) => Ok(Plural::None),
            PluralData::Exists(true) => Err("write the plural itself, or false when there is none"),
        }
    }
}

impl From<Plural> for PluralData {
    fn from(plural: Plural) -> Self {
        match plural {
            Plural::Form(form) => PluralData::Form(form),
            Plural::None => PluralData::Exists(false),
        }
    }
}

/// What a noun does not tell about itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct NounFacts {
    /// *de* or *het*.
    pub gender: Option<Gender>,
    /// The plural; without a statement it is inferred where that is safe, and otherwise absent.
    pub plural: Option<Plural>,
    /// The diminutive where the rule is wrong: *dagje* is regular, *gaatje* is not.
    pub diminutive: Option<String>,
}

/// A place in the paradigm of a noun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NounForm {
    /// *wijk*
    Singular,
    /// *wijken*
    Plural,
    /// *wijkje*
    Diminutive,
    /// *wijkjes*
    DiminutivePlural,
    /// *moeders (mantel)*, a relic of names, family and fixed expressions. Absent where the plural
    /// looks the same.
    Genitive,
}

/// A noun with its forms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noun {
    gender: Gender,
    forms: Vec<(NounForm, String)>,
}

impl Noun {
    /// The noun of a singular. In a compound the last part decides.
    ///
    /// # Errors
    /// When there is no word, or its gender is neither stated nor sure.
    pub fn new(lemma: &str, facts: &NounFacts) -> Result<Noun, InflectionError> {
        let lemma = lemma.trim();
        if lemma.is_empty() {
            return Err(InflectionError::Empty);
        }
        let gender = facts
            .gender
            .or_else(|| infer_gender(lemma))
            .ok_or_else(|| InflectionError::UnknownGender(lemma.to_owned()))?;
        let plural = match &facts.plural {
            Some(Plural::Form(form)) => Some(form.clone()),
            Some(Plural::None) => None,
            None => infer_plural(lemma),
        };
        let mut forms = vec![(NounForm::Singular, lemma.to_owned())];
        forms.extend(plural.map(|plural| (NounForm::Plural, plural)));
        let small = facts.diminutive.clone().or_else(|| diminutive(lemma));
        if let Some(small) = small {
            let plural = format!("{small}s");
            forms.push((NounForm::Diminutive, small));
            forms.push((NounForm::DiminutivePlural, plural));
        }
        // Where it would be the plural (interventies) it is the plural.
        let genitive = genitive(lemma);
        if forms.iter().all(|(_, form)| *form != genitive) {
            forms.push((NounForm::Genitive, genitive));
        }
        Ok(Noun { gender, forms })
    }

    /// *de* or *het* in the singular.
    pub fn gender(&self) -> Gender {
        self.gender
    }

    /// The form, where the noun has it.
    pub fn form(&self, form: NounForm) -> Option<&str> {
        self.forms().find(|(candidate, _)| *candidate == form).map(|(_, text)| text)
    }

    /// All forms with their places.
    pub fn forms(&self) -> impl Iterator<Item = (NounForm, &str)> {
        self.forms.iter().map(|(form, text)| (*form, text.as_str()))
    }
}

/// -s; an apostrophe behind a long vowel letter (oma's) and instead of the s behind a hiss (Max').
fn genitive(lemma: &str) -> String {
    if lemma.ends_with(['s', 'x', 'z']) {
        format!("{lemma}'")
    } else if ends_in_open_vowel(lemma) {
        format!("{lemma}'s")
    } else {
        format!("{lemma}s")
    }
}

/// A single a, i, o, u or y at the end: an s behind it takes an apostrophe (foto's, baby's).
fn ends_in_open_vowel(lemma: &str) -> bool {
    LastSyllable::of(lemma)
        .is_some_and(|last| last.coda.is_empty() && matches!(last.nucleus, "a" | "i" | "o" | "u" | "y"))
}

/// Endings with a gender that hardly knows exceptions.
const GENDERS: &[(&str, Gender)] = &[
    ("heid", Gender::De),
    ("teit", Gender::De),
    ("tie", Gender::De),
    ("sie", Gender::De),
    ("xie", Gender::De),
    ("isme", Gender::Het),
    ("logie", Gender::De),
    ("grafie", Gender::De),
    ("atuur", Gender::De),
    ("theek", Gender::De),
    ("pathie", Gender::De),
];

/// The gender of a noun where its ending is sure: -heid, -ing, -tie, -teit; -isme, diminutives.
pub fn infer_gender(lemma: &str) -> Option<Gender> {
    if lemma.ends_with("onderscheid") || lemma.ends_with("afscheid") {
        return Some(Gender::Het);
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
/// uitker|ing) must not look like one, so *ding* and *ring* count whole or behind a few words only.
pub(super) fn ends_in_one_syllable_ing(lemma: &str) -> bool {
    const WORDS: [&str; 9] = ["beding", "geding", "onding", "kring", "spring", "string", "swing", "sling", "zegelring"];
    matches!(lemma, "ding" | "ring" | "zing" | "ping" | "ting") || WORDS.iter().any(|word| lemma.ends_with(word))
}

fn is_diminutive(lemma: &str) -> bool {
    ["tje", "pje", "kje", "sje", "fje", "chje", "dje", "gje", "bje"].iter().any(|ending| has_suffix(lemma, ending))
}

/// English words on -ing take -s.
#[rustfmt::skip]
const ENGLISH_ING: &[&str] = &[
    "briefing", "camping", "casting", "coaching", "coating", "dressing", "factoring",
    "happening", "leasing", "listing", "mailing", "mapping", "meeting", "outing", "parking",
    "ranking", "screening", "setting", "shopping", "timing",
];

/// Words on -tie and -sie with the stress on -ie: -ieën instead of -s.
const STRESSED_IE: &[&str] = &["cratie", "dynastie", "fantasie"];

/// The plural where the word's ending is sure of it.
pub fn infer_plural(lemma: &str) -> Option<String> {
    let ends_with_any = |words: &[&str]| words.iter().any(|word| lemma.ends_with(word));
    if let Some(before) = lemma.strip_suffix("heid") {
        return (syllables(before) > 0 && !before.ends_with("sc")).then(|| format!("{before}heden"));
    }
    if ends_with_any(STRESSED_IE) {
        return Some(format!("{lemma}ën"));
    }
    if has_suffix(lemma, "tie") || has_suffix(lemma, "sie") || is_diminutive(lemma) || ends_with_any(ENGLISH_ING) {
        return Some(format!("{lemma}s"));
    }
    if ends_in_suffix_ing(lemma) || has_suffix(lemma, "teit") || has_suffix(lemma, "ist") {
        return Some(format!("{lemma}en"));
    }
    if ends_in_open_vowel(lemma) && syllables(lemma) > 1 && !lemma.ends_with("residu") && !lemma.ends_with("vlo") {
        return Some(format!("{lemma}'s"));
    }
    None
}
