//! Inflection: all forms of a Dutch verb, noun or adjective from its dictionary form.
//!
//! ```text
//! "inzetten" + facts ──► Verb ──► (Participle, "ingezet"), (PresentThird, "inzet" / "zet … in") …
//! ```
//!
//! A word is made from its dictionary form and what is known about it. What a rule or a closed list gets
//! right is inferred; what none can know (gender, most plurals, where the stress is) comes in as facts, and
//! what is stated always wins. A form is then asked for by its place in the paradigm, or all are listed.
//!
//! ```
//! use mensentaal::dutch::inflect::{Adjective, AdjectiveForm, Gender, Noun, NounFacts, NounForm, Verb, VerbForm};
//!
//! // Verbs: weak and strong, separable or not, also those from English.
//! let form = |infinitive: &str, form| Verb::new(infinitive, &Default::default()).map(|verb| verb.joined(form).to_owned());
//! assert_eq!(form("faciliteren", VerbForm::PresentThird)?, "faciliteert");
//! assert_eq!(form("meenemen", VerbForm::PastPlural)?, "meenamen");
//! assert_eq!(form("ondersteunen", VerbForm::Participle)?, "ondersteund");
//! assert_eq!(form("updaten", VerbForm::Participle)?, "geüpdatet");
//! assert_eq!(form("verbreden", VerbForm::ParticipleInflected)?, "verbrede");
//!
//! // Nouns: the gender has to be stated, unless the ending is sure of it.
//! let noun = Noun::new("wijk", &NounFacts { gender: Some(Gender::De), ..NounFacts::default() })?;
//! assert_eq!(noun.form(NounForm::Diminutive), Some("wijkje"));
//!
//! // Adjectives.
//! let adjective = Adjective::new("laagdrempelig", &Default::default())?;
//! assert_eq!(adjective.form(AdjectiveForm::Inflected), Some("laagdrempelige"));
//!
//! // All forms of a word, each with its place.
//! let verb = Verb::new("maken", &Default::default())?;
//! assert!(verb.forms().any(|(place, text)| place == VerbForm::PresentParticiple && text == "makend"));
//! # Ok::<(), mensentaal::dutch::inflect::InflectionError>(())
//! ```
//!
//! Words come in lower case, as a dictionary has them; names and abbreviations keep their capitals.
//! [`spelling`] holds the rules that all kinds of words share. Nothing here depends on the rest of the crate.

mod abbreviation;
mod adjective;
mod diminutive;
mod endings;
mod english;
mod noun;
mod particle;
mod prefix;
pub mod spelling;
mod stem;
mod stress;
mod strong;
#[cfg(test)]
mod tests;
mod uninflect;
mod verb;
mod verb_form;

pub use adjective::{Adjective, AdjectiveFacts, AdjectiveForm};
pub use endings::{infer_gender, infer_plural};
pub use noun::{Gender, Noun, NounFacts, NounForm, Plural};
pub use spelling::{capitalise, match_case};
pub use uninflect::uninflect;
pub use verb::{Verb, VerbFacts};
pub use verb_form::{Number, Person, Tense, VerbForm};

use std::fmt;

/// Why a word has no paradigm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InflectionError {
    /// The word cannot be an infinitive.
    NotAnInfinitive(String),
    /// The particle stated is not how the verb begins, or leaves no verb behind it.
    ParticleMismatch {
        /// The verb.
        infinitive: String,
        /// The particle stated for it.
        particle: String,
    },
    /// The gender is not stated and cannot be told from the word.
    UnknownGender(String),
    /// There is no word.
    Empty,
}

impl fmt::Display for InflectionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            InflectionError::NotAnInfinitive(word) => {
                write!(f, "`{word}` is not an infinitive: a verb ends in -en or -n")
            }
            InflectionError::ParticleMismatch { infinitive, particle } => {
                write!(f, "`{infinitive}` does not begin with the particle `{particle}` and a verb behind it")
            }
            InflectionError::UnknownGender(word) => {
                write!(f, "the gender of `{word}` cannot be inferred: state `de` or `het`")
            }
            InflectionError::Empty => f.write_str("there is no word to inflect"),
        }
    }
}

impl std::error::Error for InflectionError {}
