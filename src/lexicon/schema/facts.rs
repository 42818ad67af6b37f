//! The facts of an entry or a replacement, as the inflection takes them.

use crate::dutch::inflect::{
    Adjective, AdjectiveFacts, Gender as WordGender, Noun, NounFacts, Plural, Verb, VerbFacts,
};

use super::{Facts, Gender, Pos};

impl Facts {
    /// Why a word of this part of speech has no paradigm with these facts; `None` when it has one, or needs none.
    pub(super) fn bad_paradigm(&self, word: &str, pos: Pos) -> Option<String> {
        let result = match pos {
            Pos::Verb => Verb::new(word, &self.into()).map(drop),
            Pos::Noun => Noun::new(word, &self.into()).map(drop),
            Pos::Adjective => Adjective::new(word, &self.into()).map(drop),
            Pos::Adverb | Pos::Preposition | Pos::Conjunction | Pos::Phrase => Ok(()),
        };
        result.err().map(|error| format!("{error}; mend the word, its pos, or its inflection"))
    }
}

impl From<&Facts> for VerbFacts {
    fn from(facts: &Facts) -> Self {
        Self {
            past: facts.past.clone(),
            participle: facts.participle.clone(),
            particle: facts.particle.clone(),
            inseparable: facts.inseparable,
            ..Self::default()
        }
    }
}

impl From<&Facts> for NounFacts {
    fn from(facts: &Facts) -> Self {
        Self {
            gender: facts.gender.map(|gender| match gender {
                Gender::De => WordGender::De,
                Gender::Het => WordGender::Het,
            }),
            plural: facts.plural.clone().map(|plural| plural.map_or(Plural::None, Plural::Form)),
            ..Self::default()
        }
    }
}

impl From<&Facts> for AdjectiveFacts {
    fn from(facts: &Facts) -> Self {
        Self { inflected: facts.inflected.clone(), ..Self::default() }
    }
}
