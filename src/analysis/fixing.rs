//! Fixing a whole text: one fix per sentence, then another look, until nothing is left to do.

use std::collections::HashSet;
use std::sync::Arc;

use crate::lexicon::{EntryId, Tier};
use crate::markup::Markup;
use crate::text::{Edit, apply};

use super::{Analyser, Analysis, Finding, Fix, Settings};

/// A text after fixing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fixed {
    /// The whole text.
    pub text: String,
    /// How many fixes were made.
    pub applied: usize,
}

/// What "replace everywhere in this text" comes to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Everywhere {
    /// The edits, in order, none overlapping.
    pub edits: Vec<Edit>,
    /// In how many places the word is replaced.
    pub done: usize,
    /// In how many places it stands.
    pub total: usize,
}

/// More rounds than any sentence has words to replace; a bound, so that a mistake in a lexicon cannot hang a program.
const ROUNDS: usize = 24;

/// Makes the first fix of at least `tier` of every finding: one per sentence and round, each round looking anew.
#[must_use]
pub fn fix(text: &str, markup: Markup, settings: &Arc<Settings>, tier: Tier) -> Fixed {
    let mut analyser = Analyser::default();
    let mut fixed = Fixed { text: text.to_owned(), applied: 0 };
    for _ in 0..ROUNDS {
        let analysis = analyser.analyse(&fixed.text, markup, settings);
        let chosen =
            one_per_sentence(&analysis, |finding| analysis.fixes(finding).into_iter().find(|fix| fix.tier >= tier));
        let edits: Vec<Edit> = chosen.iter().flat_map(|fix| fix.edits.clone()).collect();
        match apply(&fixed.text, &edits) {
            Ok(next) if next != fixed.text => fixed = Fixed { text: next, applied: fixed.applied + chosen.len() },
            _ => break,
        }
    }
    fixed
}

/// Realises one replacement of one entry separately in each place of the text; where it is not certain it is skipped.
///
/// `analysis` is of `text` in `markup`. Only a sentence with the word in it twice asks for another look.
#[must_use]
pub fn replace_everywhere(
    analysis: &Analysis,
    text: &str,
    markup: Markup,
    entry: EntryId,
    replacement: usize,
) -> Everywhere {
    let total = analysis.findings().iter().filter(|finding| finding.entry == entry).count();
    let mut everywhere = Everywhere { total, ..Everywhere::default() };
    let mut analyser = Analyser::default();
    let mut later: Option<(Analysis, String)> = None;
    for round in 0..ROUNDS {
        let (analysis, current) = later.as_ref().map_or((analysis, text), |(analysis, text)| (analysis, text.as_str()));
        let places = |finding: &&Finding| finding.entry == entry;
        let mut sentences = HashSet::new();
        let again =
            analysis.findings().iter().filter(places).any(|finding| !sentences.insert(analysis.sentence_id(finding)));
        let chosen = one_per_sentence(analysis, |finding| {
            if finding.entry == entry { analysis.fix_with(finding, replacement) } else { None }
        });
        let edits: Vec<Edit> = chosen.iter().flat_map(|fix| fix.edits.clone()).collect();
        let next = match apply(current, &edits) {
            Ok(next) if next != current => next,
            _ => break,
        };
        everywhere.done += chosen.len();
        // two in one sentence: the second was realised in the text after the first
        everywhere.edits = if round == 0 { edits } else { crate::text::diff(text, &next).into_iter().collect() };
        if !again {
            break;
        }
        later = Some((analyser.analyse(&next, markup, &analysis.settings), next));
    }
    everywhere.edits.sort_by_key(|edit| edit.span);
    everywhere
}

fn one_per_sentence(analysis: &Analysis, fix: impl Fn(&Finding) -> Option<Fix>) -> Vec<Fix> {
    let mut sentences = HashSet::new();
    let mut end = 0;
    let mut chosen = Vec::new();
    for finding in analysis.findings() {
        let sentence = analysis.sentence_id(finding);
        if sentences.contains(&sentence) {
            continue;
        }
        let Some(fix) = fix(finding) else { continue };
        // blocks may lie inside one another (an alt text in a paragraph)
        if fix.edits.first().is_none_or(|edit| edit.span.start < end) {
            continue;
        }
        end = fix.edits.last().map_or(end, |edit| edit.span.end);
        sentences.insert(sentence);
        chosen.push(fix);
    }
    chosen
}
