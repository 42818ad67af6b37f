//! How findings are told: as JSON for programs, as a page in a terminal for people.
//!
//! A report is plain data, complete and in order, so that each way of telling it is only a way of writing.

pub mod json;
mod snippet;
pub mod terminal;
mod words;

use crate::analysis::{Analysis, Fix};
use crate::lexicon::{Category, Severity, Tier};
use crate::text::{Encoding, LineIndex, Span};

pub use words::{count, list};

/// Everything that one run has to tell.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// Every file that was looked at, by path.
    pub files: Vec<File>,
    /// What could not be read or followed, by path.
    pub errors: Vec<Failure>,
}

impl Report {
    /// The exit status of `check`: something failed (2), something was found (1), or neither. Hints do not count.
    #[must_use]
    pub fn status(&self) -> u8 {
        if !self.errors.is_empty() {
            2
        } else {
            u8::from(self.findings().any(|finding| finding.severity > Severity::Hint))
        }
    }

    fn findings(&self) -> impl Iterator<Item = &Found> {
        self.files.iter().flat_map(|file| &file.findings)
    }
}

/// One text that was looked at.
#[derive(Debug, Clone)]
pub struct File {
    /// Its path as given; `-` is standard input.
    pub path: String,
    /// What it says.
    pub text: String,
    /// What was found in it, by place.
    pub findings: Vec<Found>,
    /// Lines, counted from 1, with an instruction that is not understood, and what to say about it.
    pub misunderstandings: Vec<(u32, &'static str)>,
}

impl File {
    /// Everything about the findings of an analysis, worked out.
    #[must_use]
    pub fn new(path: String, text: String, analysis: &Analysis) -> Self {
        let lines = LineIndex::new(&text);
        let findings = analysis
            .findings()
            .iter()
            .map(|finding| {
                let place = lines.position(&text, finding.span.start, Encoding::Utf32);
                Found {
                    category: finding.category,
                    term: analysis.term(finding).to_owned(),
                    span: finding.span,
                    parts: finding.parts.clone(),
                    line: place.line + 1,
                    column: place.character + 1,
                    severity: finding.severity,
                    message: analysis.message(finding),
                    alternatives: analysis.alternatives(finding),
                    fixes: analysis.fixes(finding),
                }
            })
            .collect();
        let misunderstandings = analysis
            .misunderstandings()
            .iter()
            .map(|each| (lines.position(&text, each.span.start, Encoding::Utf32).line + 1, each.message))
            .collect();
        Self { path, text, findings, misunderstandings }
    }
}

/// One finding with all that can be said of it.
#[derive(Debug, Clone)]
pub struct Found {
    /// The rule.
    pub category: Category,
    /// The entry's lemma or phrase.
    pub term: String,
    /// Where it stands, in bytes.
    pub span: Span,
    /// The parts that it stands in.
    pub parts: Vec<Span>,
    /// The line, counted from 1.
    pub line: u32,
    /// The column in characters (Unicode scalar values), counted from 1.
    pub column: u32,
    /// How loud it is.
    pub severity: Severity,
    /// Why, and what instead.
    pub message: String,
    /// What to write instead, best first.
    pub alternatives: Vec<String>,
    /// What can be put in its place.
    pub fixes: Vec<Fix>,
}

impl Found {
    /// Whether `mensentaal fix` replaces it.
    #[must_use]
    pub fn is_safe(&self) -> bool {
        self.fixes.iter().any(|fix| fix.tier == Tier::Safe)
    }
}

/// Something that could not be read or followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// The path as given.
    pub path: String,
    /// What is the matter and what helps, in Dutch.
    pub message: String,
    /// The place in the file, for a mistake in a configuration.
    pub place: Option<Place>,
}

/// A place to point at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The text of the file.
    pub text: String,
    /// The part of it.
    pub span: Span,
    /// Its line, counted from 1.
    pub line: u32,
    /// Its column, counted from 1.
    pub column: u32,
}

impl Place {
    /// This part of this text.
    #[must_use]
    pub fn new(text: &str, span: Span) -> Self {
        let place = LineIndex::new(text).position(text, span.start, Encoding::Utf32);
        Self { text: text.to_owned(), span, line: place.line + 1, column: place.character + 1 }
    }
}
