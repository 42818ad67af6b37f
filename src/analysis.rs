//! One document through everything: from its text to findings and their fixes.

use std::sync::Arc;

use crate::config::Config;
use crate::lexicon::{Category, Entry, EntryId, Lexicon, Severity, Tier};
use crate::markup::Markup;
use crate::text::{Edit, Span};

/// What a text is looked at with: a compiled lexicon and a house's choices.
#[derive(Debug)]
pub struct Settings {
    lexicon: Arc<Lexicon>,
}

impl Default for Settings {
    fn default() -> Self {
        Self::new(&Config::default())
    }
}

impl Settings {
    /// Settings for a configuration. Compiles a lexicon of its own only when the configuration has entries.
    #[must_use]
    pub fn new(_config: &Config) -> Self {
        Self { lexicon: Lexicon::builtin() }
    }

    /// The lexicon in force.
    #[must_use]
    pub fn lexicon(&self) -> &Arc<Lexicon> {
        &self.lexicon
    }
}

/// A word or phrase that keeps readers away, in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The entry that it is of.
    pub entry: EntryId,
    /// The entry's category: the rule code.
    pub category: Category,
    /// How loud it is here.
    pub severity: Severity,
    /// Where it stands, in bytes of the source: the hull of its parts.
    pub span: Span,
    /// Its parts in order: one, or several for a discontinuous finding (zet … in).
    pub parts: Vec<Span>,
    /// Stands in quotation marks, as words about words: a hint, without a fix.
    pub quoted: bool,
    /// Index of its block in [`Analysis`]; private bookkeeping for the lazy parts.
    pub(crate) block: u32,
    /// Index of its match in that block.
    pub(crate) index: u32,
}

/// A replacement made to fit its sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What an editor's menu says, in Dutch.
    pub title: String,
    /// [`Tier::Safe`] or [`Tier::Suggestion`]; advice has no fix.
    pub tier: Tier,
    /// The edits, in order, none overlapping, each within one run of text; offsets in the source as analysed.
    pub edits: Vec<Edit>,
    /// Index of the replacement in the entry: the same in every place of the text.
    pub replacement: usize,
}

/// What was found in one text.
#[derive(Debug, Clone, Default)]
pub struct Analysis {
    findings: Vec<Finding>,
}

impl Analysis {
    /// All findings, by place.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The entry of a finding.
    #[must_use]
    pub fn entry(&self, _finding: &Finding) -> &Entry {
        unimplemented!()
    }

    /// The entry's lemma or phrase.
    #[must_use]
    pub fn term(&self, finding: &Finding) -> &str {
        &self.entry(finding).term
    }

    /// Why it keeps readers away and what to do instead: at most two short Dutch sentences.
    #[must_use]
    pub fn message(&self, _finding: &Finding) -> String {
        String::new()
    }

    /// All replacements in order, realised for this place where that is known, else as a dictionary has them.
    #[must_use]
    pub fn alternatives(&self, _finding: &Finding) -> Vec<String> {
        Vec::new()
    }

    /// The fixes for a finding, best first. Computed here and now; diagnostics never carry them.
    #[must_use]
    pub fn fixes(&self, _finding: &Finding) -> Vec<Fix> {
        Vec::new()
    }

    /// The sentence a finding stands in, as prose: what an exception in the configuration remembers.
    #[must_use]
    pub fn sentence(&self, _finding: &Finding) -> String {
        String::new()
    }
}

/// Analyses one text once.
#[must_use]
pub fn analyse(text: &str, markup: Markup, settings: &Arc<Settings>) -> Analysis {
    Analyser::default().analyse(text, markup, settings)
}

/// Analyses a text again and again while it is being written, keeping what did not change.
#[derive(Debug, Default)]
pub struct Analyser {}

impl Analyser {
    /// The findings of this text: the same as from [`analyse`], whatever came before.
    pub fn analyse(&mut self, _text: &str, _markup: Markup, _settings: &Arc<Settings>) -> Analysis {
        Analysis::default()
    }
}

/// A text after fixing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fixed {
    /// The whole text.
    pub text: String,
    /// How many fixes were made.
    pub applied: usize,
}

/// Applies the first fix of every finding that has one of at least `tier`, one per sentence and round, until none is
/// left (bounded). With `first_only` the first fix counts only when it is itself of that tier.
#[must_use]
pub fn fix(text: &str, _markup: Markup, _settings: &Arc<Settings>, _tier: Tier) -> Fixed {
    Fixed { text: text.to_owned(), applied: 0 }
}

/// "Replace everywhere in this text": one replacement of an entry in each place where it fits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Everywhere {
    /// The edits, non-overlapping, in order.
    pub edits: Vec<Edit>,
    /// In how many places it is replaced.
    pub done: usize,
    /// In how many places the entry was found.
    pub total: usize,
}

/// Realises one replacement of one entry separately in each place of the text.
#[must_use]
pub fn replace_everywhere(
    _text: &str,
    _markup: Markup,
    _settings: &Arc<Settings>,
    _entry: EntryId,
    _replacement: usize,
) -> Everywhere {
    Everywhere::default()
}
