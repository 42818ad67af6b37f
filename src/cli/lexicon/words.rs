//! The entries that a command is about, and where each of them is written.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Deserialize;
use toml::Spanned;

use crate::analysis::Settings;
use crate::cli::houses::{Houses, parsed, shown};
use crate::config::{self, Config, Problem};
use crate::lexicon::{Category, Entry, Lexicon};
use crate::report::Failure;

/// An entry from a file.
#[derive(Debug)]
pub(super) struct Own {
    pub(super) entry: Entry,
    /// `mensentaal.toml:12`.
    pub(super) place: String,
    /// Whether it is an organisation's own, and no part of the lexicon that is built in.
    pub(super) is_house: bool,
    /// How a text is looked at that it is tried in.
    pub(super) settings: Arc<Settings>,
}

/// What a command is about.
#[derive(Debug)]
pub(super) struct Words {
    /// The entries of the files that were named; of the configuration that holds here when none were.
    pub(super) own: Vec<Own>,
    /// The built-in entries that hold besides; none when files were named.
    pub(super) builtin: Vec<Entry>,
    /// How a text is looked at in which all of them count.
    pub(super) settings: Arc<Settings>,
    /// The choices that hold here, or those of the first file.
    pub(super) config: Config,
}

impl Words {
    /// All entries, the house's own first.
    pub(super) fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.own.iter().map(|own| &own.entry).chain(&self.builtin)
    }
}

/// Reads the files that were named, or what holds in this folder.
pub(super) fn read(files: &[PathBuf]) -> Result<Words, Vec<Failure>> {
    let here: Vec<PathBuf> = if files.is_empty() { Houses::default().file().into_iter().collect() } else { Vec::new() };
    let mut failures = Vec::new();
    let mut read: Vec<(String, File)> = Vec::new();
    for path in files.iter().chain(&here) {
        match parsed(path, |text| File::parse(path, text)) {
            Ok(file) => read.push((shown(path), file)),
            Err(found) => failures.extend(found),
        }
    }
    if !failures.is_empty() {
        return Err(failures);
    }
    let all: Vec<Entry> = read.iter().flat_map(|(_, file)| file.config.entries.iter().cloned()).collect();
    let config = read.first().map(|(_, file)| file.config.clone()).unwrap_or_default();
    let shared = settings(&all, &Config::default());
    let mut own = Vec::new();
    for (path, file) in read {
        let File { config, lines, is_house } = file;
        let speaks = config.people.is_some() || config.address != config::Address::default();
        let settings = if speaks { settings(&all, &config) } else { Arc::clone(&shared) };
        own.extend(config.entries.into_iter().enumerate().map(|(at, entry)| {
            let place = lines.get(at).map_or_else(|| path.clone(), |line| format!("{path}:{line}"));
            Own { entry, place, is_house, settings: Arc::clone(&settings) }
        }));
    }
    let mut builtin = Vec::new();
    if files.is_empty() {
        let own: std::collections::HashSet<String> = all.iter().map(|entry| fold(&entry.term)).collect();
        let known = Lexicon::builtin();
        builtin
            .extend(known.entries().map(|(_, entry)| entry).filter(|entry| !own.contains(&fold(&entry.term))).cloned());
    }
    Ok(Words { own, builtin, settings: shared, config })
}

/// A term as it is compared with others.
pub(super) fn fold(term: &str) -> String {
    crate::dutch::words::fold(term)
}

/// Settings in which every entry counts, whatever the house has turned off; replacements speak as the house does.
pub(super) fn settings(entries: &[Entry], voice: &Config) -> Arc<Settings> {
    Arc::new(Settings::new(&Config {
        entries: entries.to_vec(),
        address: voice.address,
        people: voice.people.clone(),
        ..Config::default()
    }))
}

/// A configuration, or a file with nothing but entries.
pub(super) struct File {
    /// Its entries, and whatever else it chooses.
    pub(super) config: Config,
    /// The line of each entry.
    lines: Vec<usize>,
    is_house: bool,
}

impl File {
    /// Reads a configuration, or a file with nothing else; its folder may be named after a category.
    pub(super) fn parse(path: &Path, text: &str) -> Result<Self, Vec<Problem>> {
        let lines = lines(text);
        if path.file_name().is_some_and(|name| name == config::FILE_NAME) {
            return config::parse(text).map(|config| Self { config, lines, is_house: true });
        }
        let folder = path.parent().and_then(Path::file_name).and_then(|name| name.to_str());
        let category = folder.and_then(Category::from_name);
        let entries = config::parse_entries(text, category.unwrap_or(Category::Huisstijl))?;
        Ok(Self { config: Config { entries, ..Config::default() }, lines, is_house: category.is_none() })
    }
}

#[derive(Deserialize)]
struct Named {
    term: Spanned<String>,
}

#[derive(Deserialize)]
struct AllNamed {
    #[serde(default)]
    entry: Vec<Named>,
}

fn lines(text: &str) -> Vec<usize> {
    let all: AllNamed = toml::from_str(text).unwrap_or(AllNamed { entry: Vec::new() });
    let index = crate::text::LineIndex::new(text);
    all.entry.iter().map(|named| index.line(named.term.span().start) + 1).collect()
}
