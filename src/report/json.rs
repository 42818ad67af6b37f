//! Findings for programs. The shape is a contract: fields may be added, never changed.

use std::io::{self, Write};

use serde::Serialize;

use super::{Failure, Found, Report};
use crate::analysis::Fix;
use crate::text::Span;

/// The version of the shape.
const SCHEMA: u32 = 1;

/// Writes the report as one JSON object on one line.
///
/// # Errors
/// When `out` cannot be written to.
pub fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let files = report.files.iter().map(|file| FileOut {
        path: &file.path,
        findings: file.findings.iter().map(|found| FindingOut::new(found, &file.text)).collect(),
    });
    let whole = Out { schema: SCHEMA, files: files.collect(), errors: report.errors.iter().map(Into::into).collect() };
    serde_json::to_writer(&mut *out, &whole)?;
    out.write_all(b"\n")
}

#[derive(Serialize)]
struct Out<'a> {
    schema: u32,
    files: Vec<FileOut<'a>>,
    errors: Vec<ErrorOut<'a>>,
}

#[derive(Serialize)]
struct FileOut<'a> {
    path: &'a str,
    findings: Vec<FindingOut<'a>>,
}

#[derive(Serialize)]
struct FindingOut<'a> {
    rule: &'static str,
    term: &'a str,
    text: &'a str,
    start: usize,
    end: usize,
    /// Only of a finding in several pieces; `start` and `end` are then their hull.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parts: Vec<[usize; 2]>,
    line: u32,
    column: u32,
    severity: &'static str,
    message: &'a str,
    alternatives: &'a [String],
    fixes: Vec<FixOut<'a>>,
}

impl<'a> FindingOut<'a> {
    fn new(found: &'a Found, text: &'a str) -> Self {
        let Span { start, end } = found.span;
        let in_pieces = found.parts.len() > 1;
        Self {
            rule: found.category.name(),
            term: &found.term,
            text: &text[found.span.range()],
            start,
            end,
            parts: found.parts.iter().filter(|_| in_pieces).map(|part| [part.start, part.end]).collect(),
            line: found.line,
            column: found.column,
            severity: found.severity.name(),
            message: &found.message,
            alternatives: &found.alternatives,
            fixes: found.fixes.iter().map(Into::into).collect(),
        }
    }
}

#[derive(Serialize)]
struct FixOut<'a> {
    title: &'a str,
    tier: &'static str,
    edits: Vec<EditOut<'a>>,
}

impl<'a> From<&'a Fix> for FixOut<'a> {
    fn from(fix: &'a Fix) -> Self {
        let edits = fix.edits.iter();
        let edits = edits.map(|edit| EditOut { start: edit.span.start, end: edit.span.end, text: &edit.text });
        Self { title: &fix.title, tier: fix.tier.name(), edits: edits.collect() }
    }
}

#[derive(Serialize)]
struct EditOut<'a> {
    start: usize,
    end: usize,
    text: &'a str,
}

#[derive(Serialize)]
struct ErrorOut<'a> {
    path: &'a str,
    message: &'a str,
    /// Of a mistake in a configuration.
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<u32>,
}

impl<'a> From<&'a Failure> for ErrorOut<'a> {
    fn from(failure: &'a Failure) -> Self {
        let place = failure.place.as_ref();
        Self {
            path: &failure.path,
            message: &failure.message,
            line: place.map(|place| place.line),
            column: place.map(|place| place.column),
        }
    }
}
