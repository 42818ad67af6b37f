//! `mensentaal lexicon import`: somebody's list becomes entries of an organisation's own.
//!
//! Nothing that is read gets lost in silence: each line becomes an entry, or is told with the reason why not.

mod entry;
mod table;
mod vale;

use std::collections::{HashMap, HashSet};
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use anstyle::{AnsiColor, Style};

use self::entry::Draft;
use super::words::{self, File, fold};
use crate::analysis::{self, Settings};
use crate::cli::args::LexiconImport;
use crate::cli::houses::{parsed, shown};
use crate::cli::{CLEAN, FAILED, FOUND, complain, write};
use crate::config::{Config, Problem};
use crate::lexicon::{Entry, Lexicon};
use crate::markup::Markup;
use crate::proof;
use crate::report::{Failure, Report, count, terminal};

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();
const GREEN: Style = AnsiColor::Green.on_default();

/// A word of somebody's list.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    /// Its line, counted from 1.
    line: usize,
    term: String,
    alternatives: Vec<String>,
    /// A sentence of their own about it.
    why: Option<String>,
}

/// What a list holds.
#[derive(Debug, Default)]
struct Sheet {
    rows: Vec<Row>,
    remarks: Vec<Remark>,
}

/// What is said about a line of a list.
#[derive(Debug)]
struct Remark {
    line: usize,
    text: String,
    /// Whether something of the list was left behind that somebody has to look at.
    is_loss: bool,
}

impl Remark {
    fn loss(line: usize, text: impl Into<String>) -> Self {
        Self { line, text: text.into(), is_loss: true }
    }

    fn note(line: usize, text: impl Into<String>) -> Self {
        Self { line, text: text.into(), is_loss: false }
    }
}

pub(in crate::cli) fn run(args: &LexiconImport) -> io::Result<u8> {
    match import(args) {
        Ok(outcome) => outcome.tell(args),
        Err(errors) => {
            complain(&Report { errors, ..Report::default() });
            Ok(FAILED)
        }
    }
}

/// What came of it.
struct Outcome {
    /// The blocks of the new entries.
    blocks: String,
    taken: usize,
    remarks: Vec<Remark>,
    /// How many rows would be an edit if that was asked for, or are.
    edits: usize,
}

fn import(args: &LexiconImport) -> Result<Outcome, Vec<Failure>> {
    let sheet = parsed(&args.file, |text| read(&args.file, text))?;
    let house = match &args.output {
        Some(path) if path.exists() => {
            Some(parsed(path, |text| Ok((File::parse(path, text)?.config, text.to_owned())))?)
        }
        _ => None,
    };
    let (config, before) = house.unwrap_or_default();
    let mut remarks = sheet.remarks;
    let rows = joined(sheet.rows, &mut remarks);
    let rows = new_ones(rows, &config, args.known, &mut remarks);
    let source = args.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mut drafts: Vec<(usize, Draft, Entry)> = Vec::new();
    for row in rows {
        let line = row.line;
        let draft = Draft::new(row, args.suggest, &source, &mut remarks);
        match draft.entry() {
            Ok(entry) => drafts.push((line, draft, entry)),
            Err(message) => remarks.push(Remark::loss(line, message)),
        }
    }
    let drafts = found(drafts, &config, &mut remarks);
    let blocks = drafts.iter().map(|(_, draft, _)| draft.block()).collect::<Vec<_>>().join("\n");
    remarks.sort_by_key(|remark| remark.line);
    let edits = drafts.iter().filter(|(_, draft, _)| draft.is_edit).count();
    let outcome = Outcome { blocks, taken: drafts.len(), remarks, edits };
    if let Some(path) = args.output.as_deref().filter(|_| outcome.taken > 0) {
        let text = appended(&before, &outcome.blocks);
        let expected = config.entries.len() + outcome.taken;
        // What is written is read first: nobody's file is spoiled by what comes behind it.
        if File::parse(path, &text).map_or(0, |file| file.config.entries.len()) != expected {
            let message = "hier kan ik niets achter zetten. Staat er entry = [ … ]? Maak er [[entry]]-blokken van, of kies met -o een ander bestand.";
            return Err(vec![Failure { path: shown(path), message: message.into(), place: None }]);
        }
        write::store(path, &shown(path), &text).map_err(|failure| vec![failure])?;
    }
    Ok(outcome)
}

fn read(path: &Path, text: &str) -> Result<Sheet, Vec<Problem>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase());
    match extension.as_deref() {
        Some("yml" | "yaml") => vale::read(text),
        Some("toml") => Err(vec![Problem {
            span: crate::text::Span::new(0, 0),
            message: "dit is al een bestand met woorden voor mensentaal. Kijk het na met: mensentaal lexicon check"
                .into(),
        }]),
        _ => table::read(text),
    }
}

/// One row per term: lists often give each alternative a line of its own.
fn joined(rows: Vec<Row>, remarks: &mut Vec<Remark>) -> Vec<Row> {
    let mut at: HashMap<String, usize> = HashMap::new();
    let mut out: Vec<Row> = Vec::new();
    for row in rows {
        match at.get(&fold(&row.term)).and_then(|&at| out.get_mut(at)) {
            None => {
                at.insert(fold(&row.term), out.len());
                out.push(row);
            }
            Some(first) => {
                remarks.push(Remark::note(
                    row.line,
                    format!("“{}” staat ook op regel {}: samengevoegd.", row.term, first.line),
                ));
                let news = row.alternatives.into_iter().filter(|text| !first.alternatives.contains(text));
                let news: Vec<String> = news.collect();
                first.alternatives.extend(news);
                first.why = first.why.take().or(row.why);
            }
        }
    }
    out
}

/// The rows that the house does not have yet, and that mensentaal does not know better.
fn new_ones(rows: Vec<Row>, config: &Config, known: bool, remarks: &mut Vec<Remark>) -> Vec<Row> {
    let names = |entry: &Entry| {
        let all = std::iter::once(&entry.term).chain(&entry.also);
        all.map(|name| fold(name)).collect::<Vec<_>>()
    };
    let own: HashSet<String> = config.entries.iter().flat_map(names).collect();
    let lexicon = Lexicon::builtin();
    let mut builtin: HashMap<String, &str> = HashMap::new();
    for (_, entry) in lexicon.entries().filter(|_| !known) {
        let plural = entry.facts.plural.iter().flatten().map(|plural| fold(plural));
        let forms = proof::forms(entry).into_iter().map(|form| fold(&form)).filter(|_| !entry.term.contains(' '));
        for name in names(entry).into_iter().chain(plural).chain(forms) {
            builtin.entry(name).or_insert(&entry.term);
        }
    }
    let mut keep = |row: &Row| {
        let name = fold(&row.term);
        if own.contains(&name) {
            remarks.push(Remark::note(row.line, format!("“{}” stond al in je bestand.", row.term)));
            return false;
        }
        if let Some(&term) = builtin.get(&name) {
            let under = if fold(term) == name { String::new() } else { format!(", onder “{term}”") };
            remarks.push(Remark::note(
                row.line,
                format!("“{}” kent mensentaal al{under}. Toch opnemen? Zet erbij: --known", row.term),
            ));
            return false;
        }
        true
    };
    rows.into_iter().filter(|row| keep(row)).collect()
}

/// The drafts that are found in their own example. What else is to be said about them is said.
fn found(drafts: Vec<(usize, Draft, Entry)>, config: &Config, remarks: &mut Vec<Remark>) -> Vec<(usize, Draft, Entry)> {
    let entries: Vec<Entry> = config.entries.iter().chain(drafts.iter().map(|(_, _, entry)| entry)).cloned().collect();
    let settings = words::settings(&entries, config);
    let mut keep = |line: usize, entry: &Entry| {
        if let Some(message) = missed(entry, &settings) {
            remarks.push(Remark::loss(line, message));
            return false;
        }
        for complaint in proof::proofread([entry], &settings) {
            remarks.push(Remark::note(line, format!("{complaint}. Kijk er nog eens naar.")));
        }
        true
    };
    drafts.into_iter().filter(|(line, _, entry)| keep(*line, entry)).collect()
}

fn missed(entry: &Entry, settings: &Arc<Settings>) -> Option<String> {
    let example = &entry.flag.first()?.text;
    let analysis = analysis::analyse(example, Markup::Plain, settings);
    let terms: Vec<&str> = analysis.findings().iter().map(|finding| analysis.term(finding)).collect();
    if terms.contains(&entry.term.as_str()) {
        return None;
    }
    Some(match terms.first() {
        Some(other) => format!("“{}” vindt mensentaal in een tekst al als “{other}”.", entry.term),
        None => format!("“{}” kan mensentaal zo niet vinden in een tekst. Schrijf alleen het woord.", entry.term),
    })
}

/// The text with the blocks behind it, in its own line ends.
fn appended(before: &str, blocks: &str) -> String {
    let head = before.trim_end();
    let text = if head.trim_start_matches('\u{feff}').is_empty() {
        format!("{head}{blocks}")
    } else {
        format!("{head}\n\n{blocks}")
    };
    if before.contains("\r\n") { text.replace("\r\n", "\n").replace('\n', "\r\n") } else { text }
}

impl Outcome {
    fn tell(&self, args: &LexiconImport) -> io::Result<u8> {
        let mut out = io::BufWriter::new(anstream::stdout().lock());
        let mut aside = io::BufWriter::new(anstream::stderr().lock());
        // What goes to standard output is for a file: what there is to say goes elsewhere.
        if args.output.is_none() {
            out.write_all(self.blocks.as_bytes())?;
            out.flush()?;
        }
        let told: &mut dyn Write = if args.output.is_none() { &mut aside } else { &mut out };
        let place = terminal::safe(&shown(&args.file));
        for remark in &self.remarks {
            let style = if remark.is_loss { BOLD } else { DIM };
            writeln!(told, "{style}{place}:{}{style:#}: {}", remark.line, terminal::safe(&remark.text))?;
        }
        let lost = self.remarks.iter().filter(|remark| remark.is_loss).count();
        let words = count(self.taken, "woord", "woorden");
        match (&args.output, self.taken) {
            (_, 0) => writeln!(told, "Er is niets om over te nemen.")?,
            (Some(path), _) => {
                let path = terminal::safe(&shown(path));
                writeln!(told, "{GREEN}✓{GREEN:#} {words} bijgeschreven in {path}.")?;
                writeln!(
                    told,
                    "  {DIM}Lees de uitleg na, en maak hem van jezelf. Nakijken: mensentaal lexicon check {path}{DIM:#}"
                )?;
            }
            (None, _) => writeln!(told, "{words} klaar. In een bestand zetten: -o mensentaal.toml")?,
        }
        if args.suggest && self.taken > self.edits {
            let rest = count(self.taken - self.edits, "woord", "woorden");
            writeln!(
                told,
                "  {DIM}Bij {rest} blijft het bij raad: daar kan mensentaal niet zien of de zin goed blijft.{DIM:#}"
            )?;
        }
        if lost > 0 {
            writeln!(told, "  Niet overgenomen: {}. Hierboven staat waarom.", count(lost, "regel", "regels"))?;
        }
        told.flush()?;
        Ok(if lost > 0 { FOUND } else { CLEAN })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_a_file_stays_as_it_is() {
        assert_eq!(appended("", "[[entry]]\n"), "[[entry]]\n");
        assert_eq!(appended("# hoi", "[[entry]]\n"), "# hoi\n\n[[entry]]\n");
        assert_eq!(appended("a = 1\r\n\r\n", "[[entry]]\nb = 2\n"), "a = 1\r\n\r\n[[entry]]\r\nb = 2\r\n");
    }
}
