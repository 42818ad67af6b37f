//! Sets of grammatical forms: what one spelling can be.

use crate::dutch::inflect::{AdjectiveForm, NounForm, VerbForm};

/// The form of a head in its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Form {
    /// Of a word that does not inflect.
    Fixed,
    /// Of a verb.
    Verb(VerbForm),
    /// Of a noun.
    Noun(NounForm),
    /// Of an adjective.
    Adjective(AdjectiveForm),
}

impl Form {
    /// Its place in a [`FormSet`].
    const fn bit(self) -> u32 {
        match self {
            Self::Fixed => 0,
            Self::Verb(form) => 1 + form as u32,
            Self::Noun(form) => NOUNS + form as u32,
            Self::Adjective(form) => ADJECTIVES + form as u32,
        }
    }
}

/// Where the forms of nouns and adjectives begin in a [`FormSet`].
const NOUNS: u32 = 1 + VerbForm::ALL.len() as u32;
const ADJECTIVES: u32 = NOUNS + NounForm::ALL.len() as u32;
const _: () = assert!(ADJECTIVES + AdjectiveForm::ALL.len() as u32 <= u32::BITS, "a set holds every form");

/// The forms that one spelling can be (*versterkt*: third person or participle).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct FormSet(u32);

impl FormSet {
    pub(crate) const fn of(form: Form) -> Self {
        Self(1 << form.bit())
    }

    pub(crate) fn insert(&mut self, form: Form) {
        self.0 |= 1 << form.bit();
    }

    pub(crate) const fn contains(self, form: Form) -> bool {
        self.0 & (1 << form.bit()) != 0
    }

    pub(crate) const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(crate) fn verb_forms(self) -> impl Iterator<Item = VerbForm> {
        VerbForm::ALL.into_iter().filter(move |&form| self.contains(Form::Verb(form)))
    }

    pub(crate) fn noun_forms(self) -> impl Iterator<Item = NounForm> {
        NounForm::ALL.into_iter().filter(move |&form| self.contains(Form::Noun(form)))
    }

    pub(crate) fn adjective_forms(self) -> impl Iterator<Item = AdjectiveForm> {
        AdjectiveForm::ALL.into_iter().filter(move |&form| self.contains(Form::Adjective(form)))
    }

    /// Those of these forms that `keep` holds for.
    pub(crate) fn keep_verbs(self, keep: impl Fn(VerbForm) -> bool) -> Self {
        self.verb_forms()
            .filter(|&form| keep(form))
            .fold(Self::default(), |set, form| set.union(Self::of(Form::Verb(form))))
    }
}
