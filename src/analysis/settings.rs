//! What a text is looked at with.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::config::{Audience, Config, Exception, Level};
use crate::dutch::words::fold;
use crate::lexicon::{Category, Entry, EntryId, Lexicon, Severity};
use crate::rewrite::Voice;

/// A compiled lexicon and a house's choices, for one file.
#[derive(Debug, Clone)]
pub struct Settings {
    house: Arc<House>,
    /// The file's path from the configuration, with forward slashes.
    file: Option<String>,
}

#[derive(Debug)]
struct House {
    lexicon: Arc<Lexicon>,
    voice: Voice,
    audience: Audience,
    /// How loud each entry of the lexicon is, by its id; `None` when it is not to be heard. Worked out once: it is asked at
    /// every finding of every key.
    levels: Vec<Option<Severity>>,
    /// The entries that are silent among colleagues.
    professional: HashSet<EntryId>,
    exceptions: Vec<Exception>,
}

impl Default for Settings {
    fn default() -> Self {
        Self::new(&Config::default())
    }
}

impl Settings {
    /// Settings for a configuration. A lexicon of its own is compiled only when the configuration has entries.
    #[must_use]
    pub fn new(config: &Config) -> Self {
        let lexicon = Lexicon::with_house(&config.entries);
        // A writer names a word in any form; one that is named as the dictionary has it comes first.
        let lemma = |word: &String| Some(fold(&lexicon.entry(whole(&lexicon, word)?).term));
        let mut words: HashMap<String, Level> = config.words.iter().map(|(word, &level)| (fold(word), level)).collect();
        for (word, &level) in &config.words {
            if let Some(lemma) = lemma(word) {
                words.entry(lemma).or_insert(level);
            }
        }
        let people = config.people.iter().flat_map(|people| [&people.singular, &people.plural]);
        let allowed: HashSet<String> = config
            .allow
            .iter()
            .chain(people)
            .map(|word| fold(word))
            .chain(config.allow.iter().filter_map(lemma))
            .collect();
        let mut professional = HashSet::new();
        let mut level = |id: EntryId, entry: &Entry| {
            if names(entry).any(|name| allowed.contains(&name)) {
                return None;
            }
            if let Some(level) = names(entry).find_map(|name| words.get(&name)) {
                return at(*level, entry.severity);
            }
            // a word that was named is heard by everybody; the rest of its category is not
            if entry.category == Category::Vaktaal {
                professional.insert(id);
            }
            config.categories.get(&entry.category).map_or(Some(entry.severity), |&level| at(level, entry.severity))
        };
        let levels = lexicon.entries().map(|(id, entry)| level(id, entry)).collect();
        let house = House {
            voice: Voice::new(config),
            audience: config.audience,
            levels,
            professional,
            exceptions: config.exceptions.clone(),
            lexicon,
        };
        Self { house: Arc::new(house), file: None }
    }

    /// The same, for a file: its path from the folder of the configuration, for exceptions that name one.
    #[must_use]
    pub fn for_file(&self, path: &std::path::Path) -> Self {
        let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        Self { house: Arc::clone(&self.house), file: Some(parts.join("/")) }
    }

    /// The lexicon in force.
    #[must_use]
    pub fn lexicon(&self) -> &Arc<Lexicon> {
        &self.house.lexicon
    }

    /// Whether a block analysed with the one is as if analysed with the other: what is found, and how it is worded.
    pub(crate) fn analyses_alike(&self, other: &Self) -> bool {
        Arc::ptr_eq(self.lexicon(), other.lexicon()) && self.voice() == other.voice()
    }

    pub(crate) fn voice(&self) -> &Voice {
        &self.house.voice
    }

    pub(crate) fn audience(&self) -> Audience {
        self.house.audience
    }

    /// How loud an entry is for this house and audience; `None` when it is not to be heard.
    pub(crate) fn level(&self, entry: EntryId, audience: Audience) -> Option<Severity> {
        if audience == Audience::Colleagues && self.house.professional.contains(&entry) {
            return None;
        }
        self.house.levels.get(entry.0 as usize).copied().flatten()
    }

    /// Whether a word that a writer names is this entry, in any of its forms.
    pub(crate) fn means(&self, word: &str, entry: &Entry) -> bool {
        let folded = fold(word);
        names(entry).any(|name| name == folded)
            || whole(self.lexicon(), word).is_some_and(|id| self.lexicon().entry(id).term == entry.term)
    }

    /// Whether an exception of the configuration holds for an entry in a sentence.
    pub(crate) fn excepts(&self, entry: &Entry, sentence: impl Fn() -> String) -> bool {
        let house = &self.house;
        if house.exceptions.is_empty() {
            return false;
        }
        house.exceptions.iter().any(|exception| {
            fold(&exception.term) == fold(&entry.term)
                && exception.file.as_ref().is_none_or(|file| self.file.as_ref() == Some(file))
                && exception.sentence == sentence()
        })
    }
}

/// The entry that these words are a form of, all of them: *militaire interventie* is not *interventie*.
fn whole(lexicon: &Lexicon, words: &str) -> Option<EntryId> {
    let entry = *lexicon.lookup(words).first()?;
    let words: Vec<&str> = words.split_whitespace().collect();
    let fits_without = |rest: &[&str]| !rest.is_empty() && lexicon.lookup(&rest.join(" ")).contains(&entry);
    let (_, tail) = words.split_first()?;
    let (_, head) = words.split_last()?;
    (!fits_without(tail) && !fits_without(head)).then_some(entry)
}

fn at(level: Level, own: Severity) -> Option<Severity> {
    match level {
        Level::On => Some(own),
        Level::Off => None,
        Level::At(severity) => Some(severity),
    }
}

fn names(entry: &Entry) -> impl Iterator<Item = String> {
    std::iter::once(&entry.term).chain(&entry.also).map(|name| fold(&name.replace('*', "")))
}
