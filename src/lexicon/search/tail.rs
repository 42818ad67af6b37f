//! What belongs behind a verb, most often its preposition: just behind it (zet in *op* preventie), with its noun before the verb
//! (*over* een busje beschikt), without it (daar … *op*), or in one word with it (*daarop*).

use crate::dutch::function_words::{
    is_auxiliary, is_coordinator, is_free_adverb, is_preposition, is_reflexive, is_subject_pronoun, is_subordinator,
    preposition_of_pronominal, stranded,
};
use crate::dutch::inflect::VerbForm;

use super::{REACH, Search};
use crate::lexicon::matching::Range;
use crate::lexicon::pattern::{Element, ElementKind, GAP};

impl Search<'_> {
    /// What belongs behind the verb: just behind its last part, a few words on, or before it (*waar we op inzetten*).
    pub(super) fn tail(
        &self,
        behind: &[Element],
        verb: usize,
        complement: &Range,
        particle: Option<usize>,
    ) -> Option<Range> {
        let last = [verb + 1, complement.end, particle.map_or(0, |at| at + 1)].into_iter().max().unwrap_or(verb + 1);
        if behind.is_empty() {
            return Some(last..last);
        }
        for start in last..self.tokens.len().min(last + 4) {
            if let Some(end) = self.forwards(behind, start) {
                return Some(start..end);
            }
            if !self.passable(start) || !is_light(self.tokens.key(start)) {
                break;
            }
        }
        // only a preposition stands before its verb too: waar we op inzetten, but not: te dienen
        let moves = match behind {
            [only] => {
                matches!(&only.kind, ElementKind::Words(words) if words.iter().all(|word| is_preposition(word) && **word != *"te"))
            }
            _ => false,
        };
        if !moves {
            return None;
        }
        if let Some(place) = self.inside(behind, verb, particle, complement) {
            return Some(place..place + 1);
        }
        if let Some(place) = self.pronominal(behind, verb, particle, complement) {
            return Some(place..place + 1);
        }
        let first = [verb, particle.unwrap_or(verb), if complement.is_empty() { verb } else { complement.start }]
            .into_iter()
            .min()?;
        if let Some(start) = self.backwards(behind, first) {
            return Some(start..first);
        }
        // dat zij over een busje beschikt: with its noun it stands before a verb that ends its clause
        let next = self.tokens.key(last);
        let finite = !self.forms_at(verb, |_| true).keep_verbs(VerbForm::is_finite).is_empty();
        let ends = !self.tokens.is_word(last) || is_coordinator(next) || is_subordinator(next) || is_auxiliary(next);
        let mut at = first;
        for _ in 0..GAP {
            at = at.checked_sub(1)?;
            if !self.passable(at) {
                return None;
            }
            if let Some(end) = self.forwards(behind, at) {
                // op regen anticiperen wij: or it opens the sentence
                let opens = at.checked_sub(1).is_none_or(|before| !self.tokens.is_word(before));
                if finite && !ends && !opens {
                    return None;
                }
                return (end < first && self.tokens.is_word(end)).then_some(at..end);
            }
        }
        None
    }

    /// A preposition between the verb and its other half: daar zetten wij op in, daar gaan wij mee aan de slag, waar wij vorm aan
    /// geven; and zij draagt aan het feest bij, with its noun.
    fn inside(&self, behind: &[Element], verb: usize, particle: Option<usize>, complement: &Range) -> Option<usize> {
        let [Element { kind: ElementKind::Words(words), .. }] = behind else { return None };
        let key = |at: usize| self.tokens.key(at);
        let is_stranded = |at: usize| words.iter().any(|word| *key(at) == *stranded(word));
        let has_place = |at: usize| (at.saturating_sub(REACH)..at).any(|at| is_place_word(key(at)));
        let half = particle.or((!complement.is_empty()).then_some(complement.start))?;
        let first_half = half.min(complement.start.max(particle.unwrap_or(complement.start)));
        if half > verb {
            let before = first_half - 1;
            if before > verb && is_stranded(before) && has_place(before) {
                return Some(before);
            }
            let with_noun =
                (verb + 1..half.saturating_sub(1)).find(|&at| words.iter().any(|word| **word == *key(at)))?;
            let is_object = |at: usize| is_light(key(at));
            return (verb + 1..with_noun).all(is_object).then_some(with_noun);
        }
        let between = complement.end;
        if complement.len() == 1 && is_reflexive(key(complement.start)) {
            // zich aan het plan conformeren
            return (between..verb.saturating_sub(1)).find(|&at| words.iter().any(|word| **word == *key(at)));
        }
        (between < verb && is_stranded(between) && has_place(between)).then_some(between)
    }

    /// Daarop zetten wij in, wij willen erop inzetten: the preposition is part of a word, at the start of the sentence or before
    /// the verbs.
    fn pronominal(
        &self,
        behind: &[Element],
        verb: usize,
        particle: Option<usize>,
        complement: &Range,
    ) -> Option<usize> {
        let [Element { kind: ElementKind::Words(words), .. }] = behind else { return None };
        let is = |at: usize| {
            preposition_of_pronominal(self.tokens.key(at)).is_some_and(|key| words.iter().any(|word| **word == *key))
        };
        let last = [verb + 1, complement.end, particle.map_or(0, |at| at + 1)].into_iter().max()?;
        let from = verb.saturating_sub(REACH);
        let before = self.until_impassable((from..verb).rev(), is);
        let after = self.until_impassable(verb + 1..(last + 2).min(self.tokens.len()), is);
        before.or(after)
    }

    /// The pattern's preposition as it stands without its noun: waar wij vorm *aan* geven.
    pub(super) fn is_own_stranded(&self, key: &str) -> bool {
        match &self.pattern.elements[self.pattern.head + 1..] {
            [Element { kind: ElementKind::Words(words), .. }] => words.iter().any(|word| *stranded(word) == *key),
            _ => false,
        }
    }
}

/// Words that can stand between a verb and its preposition without being an object.
fn is_light(key: &str) -> bool {
    is_free_adverb(key)
        || is_subject_pronoun(key)
        || matches!(key, "te" | "weinig" | "veel" | "meer" | "minder" | "voldoende" | "snel" | "volop")
}

/// The words that a preposition goes with when it has no noun: *daar … op*.
fn is_place_word(key: &str) -> bool {
    matches!(key, "er" | "daar" | "hier" | "waar" | "ergens" | "nergens" | "overal")
}
