//! `mensentaal lexicon stats`: what there is, in numbers.

use std::collections::BTreeMap;
use std::io::{self, Write};

use anstyle::Style;
use serde::Serialize;
use unicode_width::UnicodeWidthStr as _;

use super::words;
use crate::cli::args::{Format, LexiconStats};
use crate::cli::{CLEAN, fail};
use crate::lexicon::schema::Becomes;
use crate::lexicon::{Category, Entry, Kind, Severity, Tier};
use crate::report::terminal;

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();

/// The version of the JSON shape: fields may be added, never changed.
const SCHEMA: u32 = 1;

pub(in crate::cli) fn run(args: &LexiconStats) -> io::Result<u8> {
    let words = match words::read(&args.files) {
        Ok(words) => words,
        Err(errors) => {
            return fail(errors);
        }
    };
    let stats = Stats::of(words.entries());
    let mut out = io::BufWriter::new(anstream::stdout().lock());
    match args.format {
        Format::Text => stats.write(&mut out)?,
        Format::Json => {
            serde_json::to_writer(&mut out, &stats)?;
            writeln!(out)?;
        }
    }
    out.flush()?;
    Ok(CLEAN)
}

/// Entries by the best that they have to offer.
#[derive(Debug, Default, Serialize)]
struct Count {
    entries: usize,
    /// With an edit that is right in any context.
    safe: usize,
    /// With an edit that a person chooses.
    suggestion: usize,
    /// Without an edit.
    advice: usize,
}

impl Count {
    fn add(&mut self, entry: &Entry) {
        self.entries += 1;
        match best(entry) {
            Tier::Safe => self.safe += 1,
            Tier::Suggestion => self.suggestion += 1,
            Tier::Advice => self.advice += 1,
        }
    }
}

#[derive(Debug, Default, Serialize)]
struct Examples {
    /// Sentences in which a word must be found.
    flag: usize,
    /// Those of them that say what they become.
    becomes: usize,
    /// Sentences in which it is fine.
    pass: usize,
}

#[derive(Debug, Serialize)]
struct Stats {
    schema: u32,
    total: Count,
    categories: BTreeMap<&'static str, Count>,
    kinds: BTreeMap<&'static str, usize>,
    severities: BTreeMap<&'static str, usize>,
    replacements: usize,
    examples: Examples,
}

impl Stats {
    fn of<'e>(entries: impl Iterator<Item = &'e Entry>) -> Self {
        let mut stats = Self {
            schema: SCHEMA,
            total: Count::default(),
            categories: BTreeMap::new(),
            kinds: BTreeMap::new(),
            severities: BTreeMap::new(),
            replacements: 0,
            examples: Examples::default(),
        };
        for entry in entries {
            stats.total.add(entry);
            stats.categories.entry(entry.category.name()).or_default().add(entry);
            *stats.kinds.entry(kind(entry.kind).0).or_default() += 1;
            *stats.severities.entry(entry.severity.name()).or_default() += 1;
            stats.replacements += entry.replace.len();
            stats.examples.flag += entry.flag.len();
            stats.examples.becomes += entry.flag.iter().filter(|flag| flag.becomes != Becomes::Unstated).count();
            stats.examples.pass += entry.pass.len();
        }
        stats
    }

    fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        let of = |n: usize, name: &str| -> (String, Vec<usize>) { (name.to_owned(), vec![n]) };
        let row = |name: &str, count: &Count| {
            (name.to_owned(), vec![count.entries, count.safe, count.suggestion, count.advice])
        };
        let known = Category::ALL.iter().filter_map(|category| self.categories.get_key_value(category.name()));
        let mut categories: Vec<_> = known.map(|(name, count)| row(name, count)).collect();
        categories.push(row("samen", &self.total));
        table(out, "per soort", &["woorden", "past altijd", "jij kiest", "alleen raad"], &categories)?;
        let severities = [Severity::Warning, Severity::Information, Severity::Hint]
            .into_iter()
            .filter_map(|severity| Some(of(*self.severities.get(severity.name())?, terminal::level(severity))));
        table(out, "hoe hard", &["woorden"], &severities.collect::<Vec<_>>())?;
        let kinds = KINDS.iter().filter_map(|&each| Some(of(*self.kinds.get(kind(each).0)?, kind(each).1)));
        table(out, "wat ermee is", &["woorden"], &kinds.collect::<Vec<_>>())?;
        let rest = [
            of(self.replacements, "om in de plaats te zetten"),
            of(self.examples.flag, "voorbeeldzinnen"),
            of(self.examples.becomes, "waarvan mét wat ze worden"),
            of(self.examples.pass, "zinnen waarin het wel past"),
        ];
        table(out, "verder", &["aantal"], &rest)
    }
}

/// The best that an entry has to offer: where the kinds of words differ, there is never an edit.
fn best(entry: &Entry) -> Tier {
    let fits = |pos: crate::lexicon::Pos| pos == entry.pos || !(pos.inflects() || entry.pos.inflects());
    let edits = entry.replace.iter().filter(|replacement| fits(replacement.pos));
    edits.map(|replacement| replacement.tier).max().unwrap_or(Tier::Advice)
}

const KINDS: [Kind; 7] = [
    Kind::Synonym,
    Kind::Depends,
    Kind::Container,
    Kind::PersonLabel,
    Kind::Professional,
    Kind::EmptyPraise,
    Kind::KeepAndExplain,
];

/// The name in the lexicon, and what it means.
const fn kind(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Synonym => ("synonym", "er is een gewoon woord"),
        Kind::Depends => ("depends", "het hangt af van wat je bedoelt"),
        Kind::Container => ("container", "vul in wat je bedoelt"),
        Kind::PersonLabel => ("person-label", "noem eerst de mens"),
        Kind::Professional => ("professional", "goed onder collega's"),
        Kind::EmptyPraise => ("empty-praise", "laat het liever zien"),
        Kind::KeepAndExplain => ("keep-and-explain", "houd het, en leg het uit"),
    }
}

/// Names on the left, numbers on the right.
fn table(out: &mut dyn Write, title: &str, columns: &[&str], rows: &[(String, Vec<usize>)]) -> io::Result<()> {
    /// So that all tables line up.
    const NAMES: usize = 34;
    let pad = |text: &str, width: usize| " ".repeat(width.saturating_sub(text.width()));
    write!(out, "{BOLD}{title}{BOLD:#}{}", pad(title, NAMES))?;
    for column in columns {
        write!(out, "  {DIM}{column:>11}{DIM:#}")?;
    }
    writeln!(out)?;
    for (name, numbers) in rows {
        write!(out, "{name}{}", pad(name, NAMES))?;
        for number in numbers {
            write!(out, "  {number:>11}")?;
        }
        writeln!(out)?;
    }
    writeln!(out)
}
