//! What is looked for: entries, and the table that finds them.

mod compounds;
pub(crate) mod context;
pub(crate) mod forms;
pub(crate) mod groups;
pub(crate) mod matching;
mod object;
pub(crate) mod pattern;
pub mod schema;
mod search;

pub use schema::{Category, Context, Entry, Gender, Groups, Kind, Number, Object, Pos, Replacement, Severity, Tier};

use std::collections::HashSet;
use std::sync::{Arc, OnceLock};

use crate::dutch::words::{Tokens, fold};

/// An entry's place in a [`Lexicon`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntryId(pub(crate) u32);

/// Entries, compiled for finding.
#[derive(Debug)]
pub struct Lexicon {
    entries: Vec<Entry>,
    table: matching::Table,
}

impl Lexicon {
    /// The built-in lexicon; compiled once.
    #[must_use]
    pub fn builtin() -> Arc<Self> {
        static BUILTIN: OnceLock<Arc<Lexicon>> = OnceLock::new();
        Arc::clone(BUILTIN.get_or_init(|| Arc::new(Self::compile(builtin_entries()))))
    }

    /// The built-in lexicon with a house's own entries on top: an entry of the same term takes the place of the built-in.
    #[must_use]
    pub fn with_house(house: &[Entry]) -> Arc<Self> {
        if house.is_empty() {
            return Self::builtin();
        }
        let mut entries = builtin_entries();
        let own: HashSet<String> = house.iter().map(|own| fold(&own.term)).collect();
        entries.retain(|entry| !own.contains(&fold(&entry.term)));
        entries.extend_from_slice(house);
        Arc::new(Self::compile(entries))
    }

    /// A lexicon of these entries; of two that fit one place equally well, the later one wins.
    #[must_use]
    pub fn compile(mut entries: Vec<Entry>) -> Self {
        entries.iter_mut().for_each(fold_contexts);
        let table = matching::Table::new((0..).map(EntryId).zip(&entries));
        Self { entries, table }
    }

    /// All entries.
    pub fn entries(&self) -> impl Iterator<Item = (EntryId, &Entry)> {
        (0..).map(EntryId).zip(&self.entries)
    }

    /// One entry.
    ///
    /// # Panics
    /// If the id is of another lexicon.
    #[must_use]
    pub fn entry(&self, id: EntryId) -> &Entry {
        &self.entries[id.0 as usize]
    }

    /// The entries that a word or phrase could be of, in any of its forms, the longest first.
    #[must_use]
    pub fn lookup(&self, words: &str) -> Vec<EntryId> {
        matching::lookup(self, &Tokens::new(words))
    }

    pub(crate) fn table(&self) -> &matching::Table {
        &self.table
    }
}

/// Contexts are compared with folded words, at every match: they are folded once.
fn fold_contexts(entry: &mut Entry) {
    let of_replacements =
        entry.replace.iter_mut().flat_map(|replacement| replacement.only.iter_mut().chain(&mut replacement.unless));
    for context in entry.only.iter_mut().chain(&mut entry.unless).chain(of_replacements) {
        let lists = [&mut context.near, &mut context.before, &mut context.after, &mut context.object];
        for word in lists.into_iter().flatten() {
            *word = fold(word);
        }
    }
}

/// The groups of words that contexts may name, for a house's own entries too.
#[must_use]
pub fn builtin_groups() -> &'static Groups {
    static GROUPS: OnceLock<Groups> = OnceLock::new();
    // cannot fail: build.rs wrote it with this schema
    GROUPS.get_or_init(|| {
        postcard::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/groups.postcard"))).unwrap_or_default()
    })
}

fn builtin_entries() -> Vec<Entry> {
    // cannot fail either
    postcard::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.postcard"))).unwrap_or_default()
}
