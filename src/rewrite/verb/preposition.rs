//! The preposition behind a verb: inzetten *op*, helpen *met*; and the words in which it stands without its noun (daar … op).

use crate::dutch::function_words::{is_free_adverb, is_subject_pronoun, preposition_of_pronominal, stranded};
use crate::dutch::inflect::VerbForm;
use crate::text::Span;

use super::builder::{Builder, Changes};
use super::phrase::join;

impl Builder<'_> {
    /// What belongs behind the verb, of the original and of the replacement.
    pub(super) fn behind(&self, changes: &mut Changes) -> Option<()> {
        let found = &self.site.hit.found;
        match (found.behind.is_empty(), self.phrase.behind.as_str()) {
            (true, "") => Some(()),
            (false, "") => {
                // draagt (de gemeente) zorg voor de opvang: only here does the object follow the verb
                let second = found.behind.start > found.head && self.is_second();
                // waar beschikt u over? een bezoek brengen aan de markt en aan de kerk
                if self.is_stranded(found.behind.start) || self.repeats_preposition() {
                    return None;
                }
                let gap = self.site.removal(&found.behind).filter(|_| second)?;
                match changes.iter_mut().find(|(span, text)| span.end == gap.0.start && text.is_empty()) {
                    Some(removed) => removed.0.end = gap.0.end,
                    None => changes.push(gap),
                }
                Some(())
            }
            (false, behind) => {
                if self.repeats_preposition() {
                    return None; // inzetten op preventie en op sport
                }
                let at = found.behind.start;
                let key = self.site.block.tokens.key(at);
                let text = match preposition_of_pronominal(key) {
                    Some(own) => {
                        let first = key.strip_suffix(stranded(own)).unwrap_or_default();
                        if behind.contains(' ') {
                            return None;
                        }
                        format!("{first}{}", stranded(behind))
                    }
                    None if self.is_stranded(at) => stranded(behind).to_owned(),
                    None if self.has_preposition_behind() && self.is_second() => join([&self.own_half(), behind]),
                    None => behind.to_owned(),
                };
                changes.push(self.change(&found.behind, &text));
                Some(())
            }
            (true, _) => {
                changes.push(self.before_object()?);
                Some(())
            }
        }
    }

    /// The half that stands before the preposition, for a verb of one word.
    pub(super) fn own_half(&self) -> String {
        let found = &self.site.hit.found;
        if found.before.is_empty() && found.particle.is_none() { self.phrase.other_half() } else { String::new() }
    }

    /// Whether the original's preposition follows its verb, and the replacement has one too.
    pub(super) fn has_preposition_behind(&self) -> bool {
        let found = &self.site.hit.found;
        !found.behind.is_empty() && found.behind.start > found.head && !self.phrase.behind.is_empty()
    }

    /// Daar zetten wij op in: the preposition's noun stands elsewhere.
    pub(super) fn is_stranded(&self, at: usize) -> bool {
        let tokens = &self.site.block.tokens;
        let start = self.clause.sentence.start;
        let own = |at: usize| self.site.hit.found.parts().iter().any(|part| part.contains(&at));
        let next = (at + 1..).find(|&place| !own(place)).unwrap_or(at + 1);
        (start..at).any(|place| matches!(tokens.key(place), "er" | "daar" | "hier" | "waar"))
            && self.clause.ends_at(next)
    }

    /// Whether the original's preposition comes back in a list.
    pub(super) fn repeats_preposition(&self) -> bool {
        let found = &self.site.hit.found;
        let tokens = &self.site.block.tokens;
        let own = tokens.key(found.behind.start);
        let again = |at: usize| tokens.key(at) == own && tokens.is_word(at + 1) && !self.clause.ends_at(at + 1);
        // niet op straf, maar op contact wordt ingezet
        let joins = |at: usize| matches!(tokens.key(at), "maar" | "en" | "of" | "noch");
        let before = self.clause.sentence.start..found.behind.start;
        let listed = before.clone().any(again) && before.into_iter().any(joins);
        own != self.phrase.behind && (listed || (found.behind.end..self.clause.sentence.end).any(again))
    }

    /// The object of a bare verb becomes one with a preposition: wij bespreken het project, wij kijken terug op het project.
    pub(super) fn before_object(&self) -> Option<(Span, String)> {
        let head = self.site.hit.found.head;
        let subject_first = self.clause.follows_subject(head);
        let inverted = !subject_first && is_subject_pronoun(self.site.block.tokens.key(head + 1));
        let imperative = self.form == VerbForm::PresentStem && self.clause.is_first(head);
        let object = if inverted { head + 2 } else { head + 1 };
        if !self.is_second() || !(subject_first || inverted || imperative) || !self.clause.object_at(object) {
            return None;
        }
        // wij kijken terug op de cursus niet: an adverb behind the object would have to move
        let rest = (object + 1..self.clause.sentence.end).take_while(|&at| !self.clause.ends_at(at));
        if rest.into_iter().any(|at| is_free_adverb(self.site.block.tokens.key(at))) {
            return None;
        }
        let half = join([&self.own_half(), &self.phrase.behind]);
        let start = self.site.block.tokens[object].span.start;
        Some((Span::new(start, start), format!("{half} ")))
    }
}
