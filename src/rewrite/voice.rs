//! The house's own words in a replacement: its word for people, and je or u.

use crate::config::{Address, Config};

/// What the placeholders of the lexicon stand for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Voice {
    people: String,
    address: Address,
}

impl Voice {
    pub(crate) fn new(config: &Config) -> Self {
        let people = config.people.as_ref().map_or_else(|| "mensen".to_owned(), |people| people.plural.clone());
        Self { people, address: config.address }
    }

    /// The text with its placeholders filled in.
    pub(crate) fn fill(&self, text: &str) -> String {
        if !text.contains('{') {
            return text.to_owned();
        }
        let (subject, object, possessive) = match self.address {
            Address::Je => ("je", "jou", "jouw"),
            Address::U => ("u", "u", "uw"),
        };
        text.replace("{mensen}", &self.people)
            .replace("{jouw}", possessive)
            .replace("{jou}", object)
            .replace("{je}", subject)
    }
}
