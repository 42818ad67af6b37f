//! What is looked for: entries, and the table that finds them.

pub mod schema;

pub use schema::{Category, Context, Entry, Gender, Kind, Number, Pos, Replacement, Severity, Tier};

use std::sync::{Arc, OnceLock};

/// An entry's place in a [`Lexicon`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntryId(pub(crate) u32);

/// Entries, compiled for finding.
#[derive(Debug)]
pub struct Lexicon {
    entries: Vec<Entry>,
}

impl Lexicon {
    /// The built-in lexicon; compiled once.
    ///
    /// # Panics
    /// Never: what is embedded was checked when the program was built.
    #[must_use]
    pub fn builtin() -> Arc<Self> {
        static BUILTIN: OnceLock<Arc<Lexicon>> = OnceLock::new();
        Arc::clone(BUILTIN.get_or_init(|| Arc::new(Self::compile(builtin_entries()))))
    }

    /// A lexicon of these entries; of two that share a form, the later one wins.
    #[must_use]
    pub fn compile(entries: Vec<Entry>) -> Self {
        Self { entries }
    }

    /// All entries.
    pub fn entries(&self) -> impl Iterator<Item = (EntryId, &Entry)> {
        (0..).map(EntryId).zip(&self.entries)
    }

    /// One entry.
    #[must_use]
    pub fn entry(&self, id: EntryId) -> &Entry {
        &self.entries[id.0 as usize]
    }

    /// The entries that a word or phrase could be of, in any of its forms.
    #[must_use]
    pub fn lookup(&self, _words: &str) -> Vec<EntryId> {
        Vec::new()
    }
}

fn builtin_entries() -> Vec<Entry> {
    let blob = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.postcard"));
    postcard::from_bytes(blob).unwrap_or_default()
}
