//! Why not: the places in which an edit could leave bad Dutch behind, or another meaning.

use crate::dutch::function_words::{
    is_auxiliary, is_determiner, is_free_adverb, is_participle_auxiliary, is_preposition, is_subject_pronoun,
    preposition_of_pronominal,
};
use crate::dutch::inflect::VerbForm;
use crate::lexicon::matching::Range;
use crate::rewrite::noun_phrase::{is_bare_adjective, is_known_inflected};

use super::builder::Builder;

impl Builder<'_> {
    /// Whether the complement is an indefinite noun phrase: niet contact is geen contact.
    pub(super) fn brings_indefinite(&self) -> bool {
        let mut words = self.phrase.complement.split(' ');
        match (words.next(), words.next()) {
            (Some("een" | "zelf" | "werk"), _) => true,
            (Some(word), None) => !word.is_empty() && !is_bare_adjective(word) && !word.ends_with("er"),
            _ => false,
        }
    }

    /// Whether the complement is an object of its own: de kans geven.
    pub(super) fn brings_object(&self) -> bool {
        is_determiner(self.phrase.complement.split(' ').next().unwrap_or_default())
    }

    /// Whether a perfect would need another auxiliary: hebben geanticipeerd, but zijn vooruitgelopen.
    pub(super) fn changes_auxiliary(&self) -> bool {
        let original = self.site.entry.term.split(' ').find(|word| word.ends_with("en")).unwrap_or_default();
        self.form == VerbForm::Participle
            && self.clause.has_perfect(self.site.hit.found.head)
            && takes_zijn(self.phrase.verb.infinitive())
            && !takes_zijn(original)
    }

    /// Whether a participle stands before its noun, and the replacement would bring more than itself: een op een rij gezet
    /// probleem.
    pub(super) fn is_attributive(&self) -> bool {
        let tokens = &self.site.block.tokens;
        let found = &self.site.hit.found;
        let before = self.clause.before(found.hull().start);
        let bare = self.form == VerbForm::Participle
            && is_determiner(before)
            && tokens.is_word(found.head + 1)
            && !self.clause.ends_at(found.head + 1)
            && !is_preposition(tokens.key(found.head + 1))
            && !is_auxiliary(tokens.key(found.head + 1));
        !self.phrase.complement.is_empty() && (bare || self.form == VerbForm::ParticipleInflected)
    }

    /// Whether words that belong to the original's noun would be left behind: strakke regie voeren, mijn eigen regie houden.
    pub(super) fn leaves_modifier(&self, slot: &Range) -> bool {
        let tokens = &self.site.block.tokens;
        let first = tokens.key(slot.start);
        let Some(at) = slot.start.checked_sub(1).filter(|&at| at != self.site.hit.found.head) else { return false };
        let before = self.clause.before(slot.start);
        if is_preposition(first) || is_bare_adjective(first) {
            return false;
        }
        if is_determiner(first) {
            return is_determiner(before);
        }
        // die verband houden, er zijn maatregelen getroffen: a pronoun and a verb
        let is_pronoun = matches!(before, "die" | "dat") || (before == "zijn" && self.form == VerbForm::Participle);
        let alone = !is_determiner(self.clause.before(at));
        let agrees = before.ends_with('e')
            && before.len() > 3
            && !is_free_adverb(before)
            && !is_subject_pronoun(before)
            && (alone || is_known_inflected(before));
        (is_determiner(before) && !is_pronoun) || agrees || matches!(before, "extra" | "eigen" | "open")
    }

    /// Whether the verb shares what follows with one before it: zij bezoekt en ondersteunt ouders.
    pub(super) fn is_joined(&self) -> bool {
        matches!(self.clause.before(self.site.hit.found.head), "en" | "of") && !self.phrase.other_half().is_empty()
    }

    /// Whether the original's noun is one of two: begeleiding en een luisterend oor bieden.
    pub(super) fn shares_slot(&self, slot: &Range) -> bool {
        let tokens = &self.site.block.tokens;
        !is_preposition(tokens.key(slot.start)) && matches!(tokens.key(slot.end), "en" | "of")
    }

    /// Het punt staat geagendeerd: a state, and what brings it about has no place in it.
    pub(super) fn is_state(&self) -> bool {
        let tokens = &self.site.block.tokens;
        let states = |at: usize| matches!(tokens.key(at), "staat" | "staan" | "stond" | "stonden" | "ligt" | "hangt");
        let helps = |at: usize| is_participle_auxiliary(tokens.key(at));
        let before = self.clause.sentence.start..self.site.hit.found.head;
        self.form == VerbForm::Participle
            && !self.phrase.complement.is_empty()
            && before.clone().any(states)
            && !before.into_iter().any(helps)
    }

    /// Draagt er zorg voor dat: what is left is written as one word, ervoor.
    pub(super) fn splits_pronominal(&self, slot: &Range) -> bool {
        let before = self.clause.before(slot.start);
        matches!(before, "er" | "daar" | "hier" | "waar") && self.site.hit.found.behind.start == slot.end
    }

    /// Whether the original's own words before the verb are an object: de bakens.
    pub(super) fn holds_object(&self) -> bool {
        let before = &self.site.hit.found.before;
        !before.is_empty() && matches!(self.site.block.tokens.key(before.start), "de" | "het" | "een")
    }

    /// De dialoog is aangegaan, er is een dialoog aangegaan: what stands there is the subject.
    pub(super) fn opens_clause(&self, slot: &Range) -> bool {
        slot.start == self.clause.sentence.start || is_auxiliary(self.clause.before(slot.start))
    }

    /// Whether nothing stands between the verb and `end` that what is done could be done to: de voorzitter agendeert vaak.
    pub(super) fn lacks_object(&self, end: usize) -> bool {
        let transitive =
            matches!(self.phrase.verb.infinitive(), "maken" | "zetten" | "brengen" | "leggen" | "stellen" | "geven");
        let mut field = self.site.hit.found.head + 1..end;
        let tokens = &self.site.block.tokens;
        transitive
            && !self.phrase.complement.is_empty()
            && self.clause.follows_subject(self.site.hit.found.head)
            && field.all(|at| is_free_adverb(tokens.key(at)) || preposition_of_pronominal(tokens.key(at)).is_some())
    }
}

/// Verbs whose perfect has zijn, and those that are made of them.
pub(super) fn takes_zijn(infinitive: &str) -> bool {
    const VERBS: [&str; 19] = [
        "gaan",
        "komen",
        "worden",
        "blijven",
        "raken",
        "lopen",
        "rijden",
        "vallen",
        "stijgen",
        "dalen",
        "groeien",
        "beginnen",
        "stoppen",
        "slagen",
        "verdwijnen",
        "ontstaan",
        "verhuizen",
        "vertrekken",
        "zijn",
    ];
    VERBS.iter().any(|verb| infinitive.ends_with(verb))
}
