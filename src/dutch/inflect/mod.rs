//! Inflection: all forms of a Dutch verb, noun or adjective from its dictionary form.
//!
//! ```text
//! "inzetten" + facts ──► Verb ──► (Participle, "ingezet"), (PresentThird, "inzet" / "zet … in") …
//! ```
//!
//! What a rule gets right is inferred; what none can know (gender, plurals, stress, odd
//! participles) comes in as facts from the lexicon. [`spelling`] holds the rules that all share.

mod adjective;
mod diminutive;
mod english;
mod noun;
mod particle;
mod prefix;
pub mod spelling;
mod stress;
mod strong;
#[cfg(test)]
mod tests;
mod verb;

pub use adjective::{Adjective, AdjectiveFacts, AdjectiveForm, uninflect};
pub use noun::{Gender, Noun, NounFacts, NounForm, Plural, infer_gender, infer_plural};
pub use spelling::{capitalise, match_case};
pub use verb::{Verb, VerbFacts, VerbForm};

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
