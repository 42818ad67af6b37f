//! `mensentaal.toml`: what a house chooses. Parsing is pure; [`discover`] is the only part that looks at the disk.
//!
//! ```
//! use mensentaal::config::{self, Address};
//!
//! let config = config::parse("address = \"u\"\nallow = [\"traject\"]\n").expect("a good configuration");
//! assert_eq!(config.address, Address::U);
//!
//! let problems = config::parse("adress = \"u\"").expect_err("a slip of the pen");
//! assert!(problems[0].message.contains("address"));
//! ```

#[cfg(any(feature = "cli", feature = "server"))]
pub mod edit;
mod entries;
mod exclude;
mod find;
#[cfg(feature = "cli")]
pub mod json_schema;
mod keys;
mod read;
#[cfg(all(test, any(feature = "cli", feature = "server")))]
mod tests;

use std::collections::BTreeMap;
use std::path::Path;

pub use entries::parse as parse_entries;
pub use exclude::Exclude;
pub use find::{discover, user_file};
pub use read::parse;

use crate::lexicon::{Category, Entry, Severity};
use crate::text::Span;

/// The name of the file.
pub const FILE_NAME: &str = "mensentaal.toml";

/// A house's choices; every one has a default.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Config {
    /// How the house addresses its readers: used in every replacement.
    pub address: Address,
    /// The house's word for people; `None` is the neutral *mensen*.
    pub people: Option<People>,
    /// Words that are never flagged.
    pub allow: Vec<String>,
    /// Files to skip, relative to the folder of the configuration file.
    pub exclude: Exclude,
    /// Whom the texts are for.
    pub audience: Audience,
    /// Categories on, off, or at another level.
    pub categories: BTreeMap<Category, Level>,
    /// Words (terms of entries) on, off, or at another level.
    pub words: BTreeMap<String, Level>,
    /// Single places that are left alone.
    pub exceptions: Vec<Exception>,
    /// The house's own entries.
    pub entries: Vec<Entry>,
}

impl Config {
    /// Whether a file or folder is to be skipped; `relative` is its path from the folder of the configuration file.
    #[must_use]
    pub fn excludes(&self, relative: &Path, is_dir: bool) -> bool {
        self.exclude.matches(relative, is_dir)
    }
}

/// Something in a configuration that cannot be followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The part of the file that it is about.
    pub span: Span,
    /// What is the matter and how to mend it, in Dutch: a writer reads it.
    pub message: String,
}

/// je or u.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Address {
    /// je, jij, jou, jouw.
    #[default]
    Je,
    /// u, uw.
    U,
}

/// Whom a text is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Audience {
    /// Everybody: all categories count.
    #[default]
    General,
    /// Colleagues: professional terms are fine.
    Colleagues,
}

impl Audience {
    /// Its Dutch name in configuration and instructions.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::General => "algemeen publiek",
            Self::Colleagues => "collega's",
        }
    }

    /// The audience with this name; a typographic apostrophe and capitals are fine.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name.trim().to_lowercase().replace('’', "'").as_str() {
            "algemeen publiek" | "algemeen" | "iedereen" => Some(Self::General),
            "collega's" | "collegas" => Some(Self::Colleagues),
            _ => None,
        }
    }
}

/// A house's word for the people it is there for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct People {
    /// One of them: bewoner.
    pub singular: String,
    /// More of them: bewoners.
    pub plural: String,
}

/// On, off, or at a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Level {
    /// At its own severity (`true`).
    On,
    /// Never (`false`).
    Off,
    /// At this severity.
    At(Severity),
}

/// One place that is left alone: the entry `term` in a sentence that reads `sentence`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Exception {
    /// The entry's term.
    pub term: String,
    /// The sentence, white space collapsed.
    pub sentence: String,
    /// The file, relative to the configuration; any file when absent.
    pub file: Option<String>,
}
