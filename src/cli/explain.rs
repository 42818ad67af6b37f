//! `mensentaal explain`: the card of a word.

use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use anstyle::{AnsiColor, Style};

use super::args::Explain;
use super::card::{examples, note, spoken};
use super::houses::Houses;
use super::{CLEAN, FOUND, fail, width};
use crate::analysis::Settings;
use crate::lexicon::{Entry, Tier};
use crate::report::terminal;
use crate::rewrite::Voice;

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();
const GREEN: Style = AnsiColor::Green.on_default();

/// How many examples a card shows.
const EXAMPLES: usize = 3;

pub(super) fn run(args: &Explain) -> io::Result<u8> {
    let words = args.words.join(" ");
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut houses = Houses::default();
    let here = Path::new("-");
    let (Some(house), Some(settings)) = (houses.house(here), houses.settings(here)) else {
        return fail(houses.failures);
    };
    let lexicon = settings.lexicon();
    let found = lexicon.lookup(&words);
    let mut out = io::BufWriter::new(anstream::stdout().lock());
    if found.is_empty() {
        unknown(&words, lexicon.entries().map(|(_, entry)| entry.term.as_str()))?;
        return Ok(FOUND);
    }
    for (index, id) in found.iter().enumerate() {
        if index > 0 {
            writeln!(out)?;
        }
        card(lexicon.entry(*id), &Voice::new(&house.config), &settings, &mut out)?;
    }
    out.flush()?;
    Ok(CLEAN)
}

fn card(entry: &Entry, voice: &Voice, settings: &Arc<Settings>, out: &mut dyn Write) -> io::Result<()> {
    let room = width().saturating_sub(4);
    let level = terminal::level(entry.severity);
    writeln!(out, "{BOLD}{}{BOLD:#}  {DIM}{} · {level}{DIM:#}\n", entry.term, entry.category.name())?;
    for text in std::iter::once(&entry.why).chain(&entry.advice) {
        for row in terminal::wrap(&spoken(text, voice), room) {
            writeln!(out, "  {row}")?;
        }
    }
    if let Some(note) = note(entry) {
        writeln!(out, "  {DIM}{note}{DIM:#}")?;
    }
    if !entry.replace.is_empty() {
        writeln!(out, "\n  Schrijf liever:")?;
        for replacement in &entry.replace {
            let mark =
                if replacement.tier == Tier::Safe { format!("  {DIM}(past altijd){DIM:#}") } else { String::new() };
            writeln!(out, "    {GREEN}{}{GREEN:#}{mark}", spoken(&replacement.text, voice))?;
        }
    }
    let examples: Vec<(&str, String)> = examples(entry, settings).take(EXAMPLES).collect();
    if !examples.is_empty() {
        writeln!(out, "\n  {}:", if examples.len() == 1 { "Een voorbeeld" } else { "Voorbeelden" })?;
    }
    for (before, after) in &examples {
        writeln!(out, "    {DIM}{before}{DIM:#}\n  {GREEN}→{GREEN:#} {after}")?;
    }
    if let Some(fine) = entry.pass.first() {
        writeln!(out, "\n  Hier past het wel:\n    {fine}")?;
    }
    Ok(())
}

fn unknown<'a>(words: &str, terms: impl Iterator<Item = &'a str>) -> io::Result<()> {
    let folded = words.to_lowercase();
    let mut near: Vec<(f64, &str)> = terms
        .map(|term| (strsim::jaro_winkler(&folded, &term.to_lowercase()), term))
        .filter(|(likeness, _)| *likeness > 0.84)
        .collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0));
    near.dedup_by(|a, b| a.1 == b.1);
    let near: Vec<String> = near.iter().take(3).map(|(_, term)| format!("“{term}”")).collect();
    let mut out = anstream::stderr();
    writeln!(out, "Over “{}” heeft mensentaal niets te zeggen: het staat niet in de lijst.", terminal::safe(words))?;
    if !near.is_empty() {
        writeln!(out, "Zocht je misschien {}?", near.join(" of "))?;
    }
    Ok(())
}
