//! A replacement verb, taken apart: its head, and what stands before and behind it.

use crate::dutch::inflect::{Verb, VerbForm};
use crate::lexicon::Replacement;

/// A replacement, taken apart.
pub(super) struct Phrase {
    pub(super) verb: Verb,
    /// What stands before the head: *mogelijk*, *op een rij*.
    pub(super) complement: String,
    /// What stands behind it: *met*.
    pub(super) behind: String,
    /// The infinitive that the head governs: *laten weten*. It stays behind it where the verbs stand together.
    pub(super) governed: String,
}

impl Phrase {
    pub(super) fn parse(text: &str, replacement: &Replacement) -> Option<Self> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let head = words.iter().position(|word| word.ends_with('*')).unwrap_or(words.len().checked_sub(1)?);
        let verb = Verb::new(words[head].trim_end_matches('*'), &(&replacement.facts).into()).ok()?;
        let behind = words[head + 1..].join(" ");
        let governs = verb.infinitive() == "laten" && behind.ends_with('n') && !behind.contains(' ');
        let (behind, governed) = if governs { (String::new(), behind) } else { (behind, String::new()) };
        Some(Self { verb, complement: words[..head].join(" "), behind, governed })
    }

    /// Its other half: complement, particle, or both (*aan de slag gaan*, *goed uitleggen*).
    pub(super) fn other_half(&self) -> String {
        join([&self.complement, self.verb.particle().unwrap_or(""), &self.governed])
    }

    /// All of it, at the end of a clause.
    pub(super) fn joined(&self, form: VerbForm) -> String {
        join([&self.complement, self.verb.joined(form), &self.governed])
    }

    /// With *te*.
    pub(super) fn with_te(&self) -> String {
        join([&self.complement, &self.verb.te_infinitive(), &self.governed])
    }
}

/// The parts that there are, with spaces between.
pub(super) fn join<const N: usize>(parts: [&str; N]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
