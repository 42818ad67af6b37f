//! Nouns: gender, plural, diminutive, genitive.

use super::InflectionError;
use super::abbreviation::is_initialism;
use super::diminutive::diminutive;
use super::endings::{ends_in_open_vowel, infer_gender, infer_plural};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The gender of a noun in the singular; the plural is always *de*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Gender {
    /// *de interventie*
    De,
    /// *het draagvlak*
    Het,
}

impl fmt::Display for Gender {
    /// The definite article: *de*, *het*.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Gender::De => "de",
            Gender::Het => "het",
        })
    }
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
    /// The diminutive where the rule is wrong, or where a word has another (*bloempje*).
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

impl NounForm {
    /// Every place, in the order of the paradigm.
    pub const ALL: [NounForm; 5] =
        [NounForm::Singular, NounForm::Plural, NounForm::Diminutive, NounForm::DiminutivePlural, NounForm::Genitive];
}

/// A noun with its forms.
///
/// ```
/// use mensentaal::dutch::inflect::{Gender, Noun, NounFacts, NounForm, Plural};
///
/// // Gender and plural are inferred where the ending is sure of them …
/// let noun = Noun::new("vergoeding", &NounFacts::default())?;
/// assert_eq!(noun.to_string(), "de vergoeding");
/// assert_eq!(noun.form(NounForm::Plural), Some("vergoedingen"));
/// assert_eq!(noun.form(NounForm::Diminutive), Some("vergoedinkje"));
///
/// // … and have to be stated elsewhere.
/// assert!(Noun::new("draagvlak", &NounFacts::default()).is_err());
/// let facts = NounFacts { gender: Some(Gender::Het), plural: Some(Plural::None), ..NounFacts::default() };
/// let noun = Noun::new("draagvlak", &facts)?;
/// assert_eq!(noun.to_string(), "het draagvlak");
/// assert_eq!(noun.form(NounForm::Plural), None);
///
/// // Abbreviations take an apostrophe.
/// let facts = NounFacts { gender: Some(Gender::Het), ..NounFacts::default() };
/// assert_eq!(Noun::new("pgb", &facts)?.form(NounForm::Plural), Some("pgb's"));
/// # Ok::<(), mensentaal::dutch::inflect::InflectionError>(())
/// ```
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

    /// *het maken*: without a plural and without a diminutive.
    pub(super) fn of_infinitive(infinitive: &str) -> Noun {
        Noun { gender: Gender::Het, forms: vec![(NounForm::Singular, infinitive.to_owned())] }
    }

    /// The singular, as a dictionary has it: *wijk*.
    pub fn singular(&self) -> &str {
        self.form(NounForm::Singular).unwrap_or_default()
    }

    /// *de* or *het* in the singular.
    pub fn gender(&self) -> Gender {
        self.gender
    }

    /// The form; `None` where the noun has none, where its plural is neither stated nor sure, and for a
    /// genitive that looks like the plural.
    pub fn form(&self, form: NounForm) -> Option<&str> {
        self.forms().find(|(candidate, _)| *candidate == form).map(|(_, text)| text)
    }

    /// The forms that it has, with their places.
    pub fn forms(&self) -> impl Iterator<Item = (NounForm, &str)> {
        self.forms.iter().map(|(form, text)| (*form, text.as_str()))
    }
}

impl fmt::Display for Noun {
    /// With its article: *de wijk*, *het draagvlak*.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.gender, self.singular())
    }
}

/// -s; an apostrophe behind a long vowel letter (oma's), behind an abbreviation (Wmo's), and instead of
/// the s behind a hiss (Max').
fn genitive(lemma: &str) -> String {
    if lemma.ends_with(['s', 'x', 'z', 'S', 'X', 'Z']) {
        format!("{lemma}'")
    } else if ends_in_open_vowel(lemma) || is_initialism(lemma) {
        format!("{lemma}'s")
    } else {
        format!("{lemma}s")
    }
}
