//! Findings for people: grouped by file, each with its line, the words pointed at, and what to write instead.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};

use super::snippet::{Snippet, clean, snippets};
use super::{Failure, File, Found, Report, count, list};
use crate::lexicon::{Severity, Tier};

/// Styles; whoever opened the stream takes them out again where colours are not wanted.
const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();
const YELLOW: Style = AnsiColor::Yellow.on_default().bold();
const CYAN: Style = AnsiColor::Cyan.on_default().bold();
const GREEN: Style = AnsiColor::Green.on_default();
const RED: Style = AnsiColor::Red.on_default().bold();

/// How many alternatives are shown; the rest is in `mensentaal explain`.
const ALTERNATIVES: usize = 4;

/// Writes findings and a summary. `width` is that of the terminal; `again` what `mensentaal fix` would be called with.
///
/// # Errors
/// When `out` cannot be written to.
pub fn write(report: &Report, width: usize, again: Option<&str>, out: &mut dyn Write) -> io::Result<()> {
    for file in report.files.iter().filter(|file| !file.findings.is_empty()) {
        let last = file.findings.iter().map(|found| found.line).max().unwrap_or(0);
        let gutter = last.to_string().len();
        for found in &file.findings {
            finding(file, found, gutter, width, out)?;
        }
    }
    summary(report, again, out)
}

fn finding(file: &File, found: &Found, gutter: usize, width: usize, out: &mut dyn Write) -> io::Result<()> {
    let style = style(found.severity);
    let quiet = found.severity == Severity::Hint;
    let head = if quiet { DIM } else { BOLD };
    let place = format!("{}:{}:{}", clean(&file.path), found.line, found.column);
    let (level, rule, term) = (level(found.severity), found.category.name(), clean(&found.term));
    writeln!(out, "{head}{place}{head:#}  {style}{level}{style:#}  {DIM}{rule} · {term}{DIM:#}")?;
    // The gutter, its bar and the spaces around it.
    let room = width.saturating_sub(gutter + 3);
    for snippet in snippets(&file.text, &found.parts, room, 3) {
        lines(&snippet, gutter, style, out)?;
    }
    let bar = format!("{:gutter$} {DIM}│{DIM:#}", "");
    for row in wrap(&clean(&found.message), room) {
        if quiet {
            writeln!(out, "{bar} {DIM}{row}{DIM:#}")?;
        } else {
            writeln!(out, "{bar} {row}")?;
        }
    }
    if !found.alternatives.is_empty() {
        let shown = &found.alternatives[..found.alternatives.len().min(ALTERNATIVES)];
        let more = if shown.len() < found.alternatives.len() { " …" } else { "" };
        let text = clean(&shown.join(" · "));
        let tick = if found.is_safe() { format!("  {DIM}(fix){DIM:#}") } else { String::new() };
        let arrow = if quiet { DIM } else { GREEN };
        writeln!(out, "{bar} {arrow}→ {text}{more}{arrow:#}{tick}")?;
    }
    writeln!(out)
}

fn lines(snippet: &Snippet, gutter: usize, style: Style, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "{DIM}{:>gutter$} │{DIM:#} ", snippet.number)?;
    for (text, marked) in &snippet.runs {
        if *marked {
            write!(out, "{style}{text}{style:#}")?;
        } else {
            write!(out, "{text}")?;
        }
    }
    writeln!(out, "\n{:gutter$} {DIM}│{DIM:#} {style}{}{style:#}", "", snippet.pointer)
}

/// "12 woorden in 3 bestanden: 7 waarschuwingen, 4 tips en 1 hint."
fn summary(report: &Report, again: Option<&str>, out: &mut dyn Write) -> io::Result<()> {
    let total = report.findings().count();
    if total == 0 {
        return match report.files.len() {
            0 => Ok(()),
            1 => writeln!(out, "{GREEN}✓{GREEN:#} Geen lastige woorden gevonden."),
            files => writeln!(out, "{GREEN}✓{GREEN:#} Geen lastige woorden gevonden in {files} bestanden."),
        };
    }
    let files = report.files.iter().filter(|file| !file.findings.is_empty()).count();
    let of = |severity: Severity| report.findings().filter(|found| found.severity == severity).count();
    let counts: Vec<String> = [
        (of(Severity::Warning), "waarschuwing", "waarschuwingen"),
        (of(Severity::Information), "tip", "tips"),
        (of(Severity::Hint), "hint", "hints"),
    ]
    .into_iter()
    .filter(|(n, ..)| *n > 0)
    .map(|(n, singular, plural)| count(n, singular, plural))
    .collect();
    let what = count(total, "woord", "woorden");
    writeln!(out, "{BOLD}{what} in {}{BOLD:#}: {}.", count(files, "bestand", "bestanden"), list(&counts))?;
    let safe = report.findings().filter(|found| found.is_safe()).count();
    if safe > 0 {
        let again = again.map(|again| format!(": {BOLD}mensentaal fix {}{BOLD:#}", clean(again))).unwrap_or_default();
        writeln!(out, "{safe} kan mensentaal meteen vervangen{again}")?;
    }
    if let Some(found) = report.findings().find(|found| found.fixes.iter().any(|fix| fix.tier == Tier::Suggestion)) {
        let term = clean(&found.term);
        writeln!(out, "{DIM}Meer over een woord lees je met: mensentaal explain {term}{DIM:#}")?;
    }
    Ok(())
}

/// Writes what could not be read or followed, with the line that it is about.
///
/// # Errors
/// When `out` cannot be written to.
pub fn failures(failures: &[Failure], width: usize, out: &mut dyn Write) -> io::Result<()> {
    for failure in failures {
        let path = clean(&failure.path);
        let message = clean(&failure.message);
        let Some(place) = &failure.place else {
            writeln!(out, "{BOLD}{path}{BOLD:#}: {message}")?;
            continue;
        };
        writeln!(out, "{BOLD}{path}:{}:{}{BOLD:#}: {message}", place.line, place.column)?;
        let gutter = place.line.to_string().len();
        for snippet in snippets(&place.text, &[place.span], width.saturating_sub(gutter + 3), 1) {
            lines(&snippet, gutter, RED, out)?;
        }
    }
    Ok(())
}

/// Text from a document or a file name, with nothing in it that a terminal would obey.
#[must_use]
pub fn safe(text: &str) -> String {
    clean(text)
}

/// The Dutch name of a severity.
#[must_use]
pub const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Warning => "waarschuwing",
        Severity::Information => "tip",
        Severity::Hint => "hint",
    }
}

const fn style(severity: Severity) -> Style {
    match severity {
        Severity::Warning => YELLOW,
        Severity::Information => CYAN,
        Severity::Hint => DIM,
    }
}

/// A paragraph in rows of at most `width` columns.
pub(crate) fn wrap(text: &str, width: usize) -> Vec<String> {
    use unicode_width::UnicodeWidthStr as _;
    let mut rows = vec![String::new()];
    for word in text.split_whitespace() {
        let row = rows.last_mut().map_or(0, |row| row.width());
        if row > 0 && row + 1 + word.width() > width {
            rows.push(String::new());
        }
        if let Some(row) = rows.last_mut() {
            if !row.is_empty() {
                row.push(' ');
            }
            row.push_str(word);
        }
    }
    rows.retain(|row| !row.is_empty());
    rows
}
