//! The places in the paradigm of a verb.

#[cfg(doc)]
use super::Verb;
use serde::{Deserialize, Serialize};

/// Who a finite verb speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Person {
    /// *ik*, *wij*
    First,
    /// *jij*, *jullie*
    Second,
    /// *hij*, *zij*, *het*, *u*
    Third,
}

/// How many a finite verb speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Number {
    /// One.
    Singular,
    /// More than one.
    Plural,
}

/// The two tenses that Dutch has a form for; the others take an auxiliary (*heeft gemaakt*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tense {
    /// *maakt*
    Present,
    /// *maakte*
    Past,
}

/// A place in the paradigm of a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VerbForm {
    /// *maken*
    Infinitive,
    /// *(ik) maak*, *maak je*, and the imperative (see [`Verb::imperative`]).
    PresentStem,
    /// *(jij) maakt*: differs from [`VerbForm::PresentThird`] in *bent*, *hebt*, *kunt*, *zult*, *wilt*.
    PresentSecond,
    /// *(zij) maakt*
    PresentThird,
    /// *(wij) maken*: the infinitive, but for *zijn* and verbs like it not always.
    PresentPlural,
    /// *maakte*
    PastSingular,
    /// *maakten*
    PastPlural,
    /// *gemaakt*
    Participle,
    /// *(de) gemaakte (afspraak)*; the same as the participle where that ends in -en (gebroken).
    ParticipleInflected,
    /// *de gehandicapte*, *de betrokkene*: a person, also where the participle itself takes no -e.
    ParticipleNominalised,
    /// *de gehandicapten*, *de betrokkenen*
    ParticipleNominalisedPlural,
    /// *makend*
    PresentParticiple,
    /// *(een) makende (hand)*, and *(de) dementerende*: the person too.
    PresentParticipleInflected,
    /// *(de) dementerenden*
    PresentParticipleNominalisedPlural,
}

impl VerbForm {
    /// Every place, in the order of the paradigm.
    pub const ALL: [VerbForm; 14] = [
        VerbForm::Infinitive,
        VerbForm::PresentStem,
        VerbForm::PresentSecond,
        VerbForm::PresentThird,
        VerbForm::PresentPlural,
        VerbForm::PastSingular,
        VerbForm::PastPlural,
        VerbForm::Participle,
        VerbForm::ParticipleInflected,
        VerbForm::ParticipleNominalised,
        VerbForm::ParticipleNominalisedPlural,
        VerbForm::PresentParticiple,
        VerbForm::PresentParticipleInflected,
        VerbForm::PresentParticipleNominalisedPlural,
    ];

    /// The place that goes with a subject: *ik* is the first person, *jij* the second, *hij, zij, het* and
    /// *u* the third, *wij, jullie, zij* the plural.
    ///
    /// *Zij maakt* and *u maakt* are one form. What *u* takes besides (*u hebt*, *u bent*) is
    /// [`VerbForm::PresentSecond`]; behind the verb *je* takes the stem (*maak je*), which is
    /// [`VerbForm::PresentStem`].
    pub const fn finite(person: Person, number: Number, tense: Tense) -> VerbForm {
        match (tense, number, person) {
            (Tense::Present, Number::Singular, Person::First) => VerbForm::PresentStem,
            (Tense::Present, Number::Singular, Person::Second) => VerbForm::PresentSecond,
            (Tense::Present, Number::Singular, Person::Third) => VerbForm::PresentThird,
            (Tense::Present, Number::Plural, _) => VerbForm::PresentPlural,
            (Tense::Past, Number::Singular, _) => VerbForm::PastSingular,
            (Tense::Past, Number::Plural, _) => VerbForm::PastPlural,
        }
    }

    /// Finite: has a subject, and in a main clause stands apart from its particle.
    pub fn is_finite(self) -> bool {
        matches!(
            self,
            VerbForm::PresentStem
                | VerbForm::PresentSecond
                | VerbForm::PresentThird
                | VerbForm::PresentPlural
                | VerbForm::PastSingular
                | VerbForm::PastPlural
        )
    }
}
