//! `mensentaal fix`.

use std::io::{self, IsTerminal as _, Write};

use anstyle::{AnsiColor, Style};
use similar::{ChangeTag, TextDiff};

use super::args::Fix;
use super::check::named;
use super::files::{Input, Source, gather};
use super::houses::Houses;
use super::{CLEAN, FAILED, FOUND, complain, work, write};
use crate::analysis::{analyse, fix};
use crate::lexicon::{Severity, Tier};
use crate::report::{Failure, Report, count, terminal};

/// What became of one text.
struct Outcome {
    path: String,
    before: String,
    after: String,
    applied: usize,
    /// Findings that are left, hints aside.
    left: usize,
    is_stdin: bool,
}

pub(super) fn run(args: &Fix) -> io::Result<u8> {
    let mut report = Report::default();
    let mut houses = Houses::default();
    let inputs = gather(&args.paths, args.stdin_filename.as_deref(), &mut houses, &mut report.errors);
    let tier = if args.suggestions { Tier::Suggestion } else { Tier::Safe };
    let outcomes = work::texts(inputs, houses, &mut report.errors, |input, before, settings| {
        let fixed = fix(&before, input.markup, settings, tier);
        let changes = fixed.text != before;
        if changes && !args.diff {
            store(input, &fixed.text)?;
        }
        let left = analyse(&fixed.text, input.markup, settings);
        let left = left.findings().iter().filter(|finding| finding.severity > Severity::Hint).count();
        Ok(Outcome {
            path: input.path.clone(),
            before,
            after: fixed.text,
            applied: fixed.applied,
            left,
            is_stdin: input.source == Source::Stdin,
        })
    });
    // Whoever takes out the colours would take out of a text what looks like one: what is not coloured goes past it.
    let colours = anstream::AutoStream::choice(&io::stdout()) != anstream::ColorChoice::Never;
    let stdout: Box<dyn Write> = if colours { Box::new(anstream::stdout()) } else { Box::new(io::stdout()) };
    let mut out = io::BufWriter::new(stdout);
    let paint = |style: Style| if colours { style } else { Style::new() };
    let any = if args.diff {
        for outcome in &outcomes {
            diff(outcome, paint, &mut out)?;
        }
        outcomes.iter().any(|outcome| outcome.before != outcome.after)
    } else {
        tell(&outcomes, args, paint(Style::new().bold()), &mut out)?;
        outcomes.iter().any(|outcome| outcome.left > 0)
    };
    out.flush()?;
    complain(&report);
    Ok(match (report.errors.is_empty(), any) {
        (false, _) => FAILED,
        (true, true) => FOUND,
        (true, false) => CLEAN,
    })
}

fn store(input: &Input, text: &str) -> Result<(), Failure> {
    let Source::File(path) = &input.source else { return Ok(()) };
    write::store(path, &input.path, text)
}

fn tell(outcomes: &[Outcome], args: &Fix, bold: Style, out: &mut dyn Write) -> io::Result<()> {
    // What comes in by standard input goes out by standard output; what there is to say then goes elsewhere.
    let mut aside = anstream::stderr();
    let is_stdin = outcomes.iter().any(|outcome| outcome.is_stdin);
    for outcome in outcomes.iter().filter(|outcome| outcome.is_stdin) {
        out.write_all(outcome.after.as_bytes())?;
    }
    let out: &mut dyn Write = if is_stdin { &mut aside } else { out };
    for outcome in outcomes.iter().filter(|outcome| outcome.applied > 0 && !outcome.is_stdin) {
        let path = terminal::safe(&outcome.path);
        writeln!(out, "{bold}{path}{bold:#}: {} vervangen", count(outcome.applied, "woord", "woorden"))?;
    }
    let applied: usize = outcomes.iter().map(|outcome| outcome.applied).sum();
    let left: usize = outcomes.iter().map(|outcome| outcome.left).sum();
    match (applied, left) {
        (0, 0) if outcomes.is_empty() => Ok(()),
        (0, 0) => writeln!(out, "Er was niets te vervangen."),
        (_, 0) => writeln!(out, "Klaar: er zijn geen lastige woorden meer."),
        (0, _) => writeln!(out, "Er was niets dat mensentaal zelf kan vervangen. {}", choices(left, args)),
        (..) => writeln!(out, "{}", choices(left, args)),
    }
}

fn choices(left: usize, args: &Fix) -> String {
    let verb = if left == 1 { "vraagt" } else { "vragen" };
    let words = count(left, "woord", "woorden");
    format!("Nog {words} {verb} om jouw keuze: mensentaal check {}", named(&args.paths))
}

/// A unified diff: as `patch` takes it, and for a person with the words that change picked out.
fn diff(outcome: &Outcome, paint: impl Fn(Style) -> Style, out: &mut dyn Write) -> io::Result<()> {
    if outcome.before == outcome.after {
        return Ok(());
    }
    // A program gets the text byte for byte; a terminal gets nothing that it would obey.
    let is_seen = io::stdout().is_terminal();
    let told = |text: &str| if is_seen { terminal::safe(text) } else { text.to_owned() };
    let lines = |text| -> Vec<&str> { str::split_inclusive(text, '\n').collect() };
    let (before, after) = (lines(&outcome.before), lines(&outcome.after));
    let diff = TextDiff::configure().newline_terminated(true).diff_slices(&before, &after);
    let (bold, cyan) = (paint(Style::new().bold()), paint(AnsiColor::Cyan.on_default()));
    let path = terminal::safe(&outcome.path);
    writeln!(out, "{bold}--- {path}{bold:#}\n{bold}+++ {path}{bold:#}")?;
    for hunk in diff.unified_diff().context_radius(3).iter_hunks() {
        writeln!(out, "{cyan}{}{cyan:#}", hunk.header())?;
        for change in hunk.ops().iter().flat_map(|op| diff.iter_inline_changes(op)) {
            let (sign, style) = match change.tag() {
                ChangeTag::Delete => ('-', AnsiColor::Red.on_default()),
                ChangeTag::Insert => ('+', AnsiColor::Green.on_default()),
                ChangeTag::Equal => (' ', Style::new()),
            };
            let base = paint(style);
            write!(out, "{base}{sign}{base:#}")?;
            for (is_new, text) in change.values() {
                let style = paint(if *is_new { style.bold().underline() } else { style });
                write!(out, "{style}{}{style:#}", told(text.strip_suffix('\n').unwrap_or(text)))?;
            }
            out.write_all(if change.missing_newline() { b"\n\\ No newline at end of file\n" } else { b"\n" })?;
        }
    }
    Ok(())
}
