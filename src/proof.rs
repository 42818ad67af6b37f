//! Proofreading a lexicon: every example is tried, and everything that the program would say is read as if a writer had
//! written it. What the built-in lexicon is held to, and what anybody can hold their own words to
//! (`mensentaal lexicon check`).

mod forms;
mod notes;

pub use forms::forms;
pub use notes::{named, notes, replaced};

use std::fmt;
use std::sync::Arc;

use crate::analysis::{self, Analysis, Finding, Settings};
use crate::lexicon::schema::Becomes;
use crate::lexicon::{Category, Entry, Kind};
use crate::markup::Markup;
use crate::text::apply;

/// The most sentences of a message, and the most words in each: more is not read between two keystrokes.
const SENTENCES: usize = 2;
const WORDS: usize = 15;

/// What is not right about an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaint {
    /// The entry's term.
    pub term: String,
    /// What, in Dutch.
    pub message: String,
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "“{}”: {}", self.term, self.message)
    }
}

/// Everything that is not right about these entries, in a text that is looked at with `settings`.
#[must_use]
pub fn proofread<'e>(entries: impl IntoIterator<Item = &'e Entry>, settings: &Arc<Settings>) -> Vec<Complaint> {
    let mut proof = Proof { settings, complaints: Vec::new() };
    for entry in entries {
        proof.examples(entry);
        proof.passes(entry);
        proof.replacements(entry);
    }
    proof.complaints
}

struct Proof<'a> {
    settings: &'a Arc<Settings>,
    complaints: Vec<Complaint>,
}

impl Proof<'_> {
    fn add(&mut self, entry: &Entry, message: String) {
        self.complaints.push(Complaint { term: entry.term.clone(), message });
    }

    fn look(&self, text: &str) -> Analysis {
        analysis::analyse(text, Markup::Plain, self.settings)
    }

    /// Each example is found, becomes what it says, and has a message that is fit to be read.
    fn examples(&mut self, entry: &Entry) {
        for flag in &entry.flag {
            let analysis = self.look(&flag.text);
            let Some(&finding) = of(&analysis, entry).first() else {
                let found = found(&analysis);
                self.add(entry, format!("niet gevonden in “{}” (wel: {found})", flag.text));
                continue;
            };
            let fixes = analysis.fixes(finding);
            let becomes = fixes.first().and_then(|fix| apply(&flag.text, &fix.edits).ok());
            match (&flag.becomes, becomes) {
                (Becomes::Unstated, _) | (Becomes::Nothing, None) => {}
                (Becomes::Nothing, Some(text)) => {
                    self.add(entry, format!("“{}” hoort te blijven, maar wordt “{text}”", flag.text));
                }
                (Becomes::Text(wanted), Some(text)) if *wanted == text => {}
                (Becomes::Text(wanted), Some(text)) => {
                    self.add(entry, format!("hoort “{wanted}” te worden, maar wordt “{text}”"));
                }
                (Becomes::Text(wanted), None) => {
                    self.add(entry, format!("hoort “{wanted}” te worden, maar er is geen voorstel"));
                }
            }
            for finding in of(&analysis, entry) {
                self.message(entry, &analysis.message(finding));
            }
        }
    }

    /// What the program says is the best example of what it asks.
    fn message(&mut self, entry: &Entry, message: &str) {
        let jargon = self.look(message);
        // POH: what it stands for is a term that readers meet as well
        let explains = |finding: &Finding| {
            let other = jargon.entry(finding);
            entry.kind == Kind::KeepAndExplain
                && (other.kind == Kind::KeepAndExplain || other.category == Category::Vaktaal)
        };
        if !jargon.findings().iter().all(explains) {
            let found = found(&jargon);
            self.add(entry, format!("de uitleg is zelf lastig ({found}): “{message}”"));
        }
        let scolds = |word: &str| matches!(word, "fout" | "verboden" | "moet");
        if message.to_lowercase().split(|c: char| !c.is_alphabetic()).any(scolds) {
            self.add(entry, format!("de uitleg klinkt streng: “{message}”"));
        }
        let sentences: Vec<&str> =
            message.split_inclusive(['.', '?', '!']).filter(|part| part.trim().len() > 1).collect();
        if sentences.len() > SENTENCES || sentences.iter().any(|part| part.split_whitespace().count() > WORDS) {
            self.add(entry, format!("de uitleg is langer dan twee zinnen van vijftien woorden: “{message}”"));
        }
    }

    /// No literal or legitimate sense is flagged.
    fn passes(&mut self, entry: &Entry) {
        for text in &entry.pass {
            if !of(&self.look(text), entry).is_empty() {
                self.add(entry, format!("gevonden in “{text}”, waar het goed is"));
            }
        }
    }

    /// No replacement is itself flagged.
    fn replacements(&mut self, entry: &Entry) {
        for replacement in &entry.replace {
            let text =
                replacement.text.replace('*', "").replace("{mensen}", "mensen").replace(['{', '}', '[', ']'], "");
            let analysis = self.look(&text);
            if !analysis.findings().is_empty() {
                let found = found(&analysis);
                self.add(entry, format!("“{text}” is zelf lastig: {found}"));
            }
        }
    }
}

fn of<'a>(analysis: &'a Analysis, entry: &Entry) -> Vec<&'a Finding> {
    analysis.findings().iter().filter(|finding| analysis.term(finding) == entry.term).collect()
}

fn found(analysis: &Analysis) -> String {
    let terms: Vec<&str> = analysis.findings().iter().map(|finding| analysis.term(finding)).collect();
    if terms.is_empty() { "niets".into() } else { terms.join(", ") }
}
