//! The edits: the verb in its place, and its other half in its own.

use crate::dutch::function_words::stranded;
use crate::dutch::inflect::VerbForm;
use crate::lexicon::matching::Range;
use crate::text::Span;

use super::doubt::takes_zijn;
use super::phrase::Phrase;
use crate::rewrite::Site;
use crate::rewrite::clause::{Clause, Place};

/// A verb phrase in its clause, and the one that comes in its place.
pub(super) struct Builder<'a> {
    pub(super) site: &'a Site<'a>,
    pub(super) clause: Clause<'a>,
    pub(super) phrase: &'a Phrase,
    pub(super) form: VerbForm,
    pub(super) with_te: bool,
    pub(super) place: Place,
    /// Whether its spelling may be finite or not.
    pub(super) is_ambiguous: bool,
}

pub(super) type Changes = Vec<(Span, String)>;

impl Builder<'_> {
    pub(super) fn changes(&self) -> Option<Changes> {
        let found = &self.site.hit.found;
        let has_slot = !found.before.is_empty() || found.particle.is_some();
        // helpen en activeren: finite or not, and what governs it may stand before both
        let unclear = self.is_joined() && (self.place != Place::Final || self.is_ambiguous);
        // hij komt in zijn kracht te staan
        let tokens = &self.site.block.tokens;
        let comes = matches!(tokens.key(found.head), "kom" | "komt" | "komen" | "kwam" | "kwamen");
        let governs = comes && tokens.key(found.hull().end) == "te";
        if self.changes_auxiliary() || unclear || governs || self.is_attributive() || self.is_state() {
            return None;
        }
        if has_slot && self.phrase.behind.contains(' ') {
            return self.extraposed();
        }
        if !has_slot && found.behind.is_empty() && !self.phrase.behind.is_empty() {
            let verb = self.change(&(found.head..found.head + 1), self.phrase.verb.base(self.form));
            return Some(vec![verb, self.before_object()?]);
        }
        if self.splits_pronominal(&found.before) {
            return self.with_pronominal();
        }
        let mut changes = if has_slot { self.in_slot()? } else { self.single()? };
        self.behind(&mut changes)?;
        Some(changes)
    }

    pub(super) fn change(&self, tokens: &Range, text: &str) -> (Span, String) {
        (self.site.span(tokens), self.site.cased(tokens.start, text))
    }

    fn is_present_participle(&self) -> bool {
        matches!(self.form, VerbForm::PresentParticiple | VerbForm::PresentParticipleInflected)
    }

    /// What stands behind the verb is more than a preposition (*laten doen waar ze goed in zijn*): it comes last in its
    /// clause, in the place of the original's other half or behind the verbs there.
    fn extraposed(&self) -> Option<Changes> {
        let found = &self.site.hit.found;
        let slot = &found.before;
        // wij hebben hem laten doen waar …: with laten the participle is an infinitive
        let perfect = self.form == VerbForm::Participle
            && self.clause.has_perfect(found.head)
            && self.phrase.verb.infinitive() == "laten";
        let takes_part = perfect || self.form == VerbForm::Infinitive || self.form.is_finite();
        let simple = self.phrase.other_half().is_empty() && found.behind.is_empty() && found.particle.is_none();
        if slot.is_empty() || !takes_part || !simple {
            return None;
        }
        let verb = if self.form.is_finite() { self.phrase.verb.base(self.form) } else { self.phrase.verb.infinitive() };
        let alone = found.head..found.head + 1;
        if slot.start > found.head {
            let ends = self.clause.ends_at(slot.end);
            return ends.then(|| vec![self.change(&alone, verb), self.change(slot, &self.phrase.behind)]);
        }
        if !self.clause.ends_at(found.head + 1) {
            return None;
        }
        let whole = format!("{verb} {}", self.phrase.behind);
        if slot.end == found.head {
            return Some(vec![self.change(&(slot.start..found.head + 1), &whole)]);
        }
        Some(vec![self.site.removal(slot)?, self.change(&alone, &whole)])
    }

    /// Draagt er zorg voor dat: zorgt ervoor dat.
    fn with_pronominal(&self) -> Option<Changes> {
        let found = &self.site.hit.found;
        let slot = &found.before;
        let one_word = self.phrase.other_half().is_empty() && !self.phrase.behind.contains(' ');
        if !one_word || self.phrase.behind.is_empty() || slot.start < found.head || !self.form.is_finite() {
            return None;
        }
        let place_word = self.clause.before(slot.start);
        let joined = format!("{place_word}{}", stranded(&self.phrase.behind));
        let verb = self.change(&(found.head..found.head + 1), self.phrase.verb.base(self.form));
        Some(vec![verb, self.change(&(slot.start - 1..found.behind.end), &joined)])
    }

    /// The original is one word.
    fn single(&self) -> Option<Changes> {
        let head = self.site.hit.found.head;
        let alone = head..head + 1;
        let other_half = self.phrase.other_half();
        if other_half.is_empty() {
            return Some(vec![self.change(&alone, self.phrase.verb.joined(self.form))]);
        }
        // wij anticiperen niet op regen: wij houden geen rekening met regen
        let denied =
            (self.clause.sentence.start..self.clause.sentence.end).any(|at| self.site.block.tokens.key(at) == "niet");
        if denied && self.brings_indefinite() {
            return None;
        }
        if self.with_te && self.clause.cluster_start(head - 1).is_none() {
            return Some(vec![self.change(&(head - 1..head + 1), &self.phrase.with_te())]);
        }
        match self.place {
            Place::Final if self.is_present_participle() => None, // mogelijk makende, meedoende
            Place::Final if !self.phrase.complement.is_empty() && self.clause.cluster_start(head).is_some() => {
                let start = self.clause.cluster_start(head)?;
                let place = self.site.block.tokens[start].span.start;
                let verb = self.change(&alone, self.phrase.verb.joined(self.form));
                Some(vec![(Span::new(place, place), format!("{} ", self.phrase.complement)), verb])
            }
            Place::Final => Some(vec![self.change(&alone, &self.phrase.joined(self.form))]),
            Place::Second(_) | Place::Open if self.has_preposition_behind() => {
                // lopen vooruit op de winter: the other half stands before the preposition, which comes with it
                Some(vec![self.change(&alone, self.phrase.verb.base(self.form))])
            }
            Place::Second(end) => {
                if end > head + 1 && self.lacks_object(end) {
                    return None;
                }
                let half_again = other_half.split(' ').next_back().unwrap_or_default();
                if (head + 1..end).any(|at| self.site.block.tokens.key(at) == half_again) {
                    return None; // wij staan u bij uw verhuizing bij
                }
                let last = self.site.block.tokens[end - 1].span.end;
                let verb = self.change(&alone, self.phrase.verb.base(self.form));
                Some(vec![verb, (Span::new(last, last), format!(" {other_half}"))])
            }
            Place::Open | Place::Unknown => None,
        }
    }

    /// The original has another half of its own, and the replacement's comes in its place.
    fn in_slot(&self) -> Option<Changes> {
        let found = &self.site.hit.found;
        let slot = match (found.particle, found.before.is_empty()) {
            (Some(particle), true) => particle..particle + 1,
            (None, false) => found.before.clone(),
            _ => return None,
        };
        let alone = found.head..found.head + 1;
        let other_half = self.phrase.other_half();
        let owns = || self.leaves_modifier(&slot) || self.shares_slot(&slot);
        if !found.before.is_empty() && owns() {
            return None;
        }
        let active = self.clause.has_perfect(found.head)
            || (takes_zijn(self.phrase.verb.infinitive()) && !self.opens_clause(&slot));
        if self.form == VerbForm::Participle && self.holds_object() && !active {
            return None; // de bakens zijn verzet: the object has become the subject, and rules the verb
        }
        if self.is_present_participle() && !self.phrase.complement.is_empty() {
            return None; // mensen opzoekende hulpverleners
        }
        let apart = slot.start > found.head;
        let between = if apart { found.head + 1..slot.start } else { slot.end..found.head };
        let negated =
            self.clause.before(slot.start) == "niet" || (apart && self.site.block.tokens.key(slot.end) == "niet");
        if self.clause.has_stray(&slot, &found.behind) || (negated && self.brings_indefinite()) {
            return None;
        }
        // in behandeling nemen wij: what stands before a finite verb in second place cannot go
        if self.form == VerbForm::Participle && self.brings_object() && !self.clause.has_perfect(found.head) {
            return None; // hij is de kans gegeven
        }
        let topical = !apart && between.is_empty() && matches!(self.place, Place::Second(_) | Place::Open);
        if topical && (self.phrase.complement.is_empty() || self.phrase.verb.particle().is_some()) {
            return None;
        }
        if apart {
            // zet … in, brengt … in kaart
            let bare = slot.start == found.head + 1 && self.clause.ends_at(slot.end) && !self.clause.asks_at(slot.end);
            if bare && self.lacks_object(slot.start) {
                return None; // wij jagen aan
            }
            let verb = self.change(&alone, self.phrase.verb.base(self.form));
            let drops = !found.behind.is_empty() && self.phrase.behind.is_empty() && found.behind.start > found.head;
            if drops && !other_half.is_empty() {
                // geven uitvoering aan het plan: voeren het plan uit
                let Place::Second(end) = self.place else { return None };
                let last = self.site.block.tokens[end - 1].span.end;
                let half = (Span::new(last, last), format!(" {other_half}"));
                return Some(vec![verb, self.site.removal(&slot)?, half]);
            }
            let half =
                if other_half.is_empty() { self.site.removal(&slot)? } else { (self.site.span(&slot), other_half) };
            return (self.form.is_finite()).then(|| vec![verb, half]);
        }
        if between.is_empty() {
            return Some(vec![self.change(&(slot.start..found.head + 1), &self.phrase.joined(self.form))]);
        }
        let with_te = between.len() == 1 && self.site.block.tokens.key(between.start) == "te";
        if with_te {
            let whole = slot.start..found.head + 1;
            let text = if other_half.is_empty() {
                format!("te {}", self.phrase.verb.base(self.form))
            } else {
                self.phrase.with_te()
            };
            return Some(vec![self.change(&whole, &text)]);
        }
        if let (true, Some(_), Some(own)) =
            (self.phrase.complement.is_empty(), found.particle, self.phrase.verb.particle())
        {
            // af willen schalen: the one particle for the other
            let verb = self.change(&alone, self.phrase.verb.base(self.form));
            return Some(vec![self.change(&slot, own), verb]);
        }
        // in kaart wil brengen, in kaart is gebracht
        let verb = self.change(&alone, self.phrase.verb.joined(self.form));
        if self.phrase.complement.is_empty() {
            return Some(vec![self.site.removal(&slot)?, verb]);
        }
        Some(vec![self.change(&slot, &self.phrase.complement), verb])
    }

    /// Whether the verb is finite and stands apart from the end of its clause.
    pub(super) fn is_second(&self) -> bool {
        self.form.is_finite() && matches!(self.place, Place::Second(_) | Place::Open)
    }
}
