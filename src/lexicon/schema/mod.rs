//! What an entry of the lexicon is.
//!
//! `build.rs` compiles this file too: the built-in lexicon and an organisation's own entries go through the same
//! reading and the same checks. `lexicon/README.md` describes the schema for those who write it.

mod facts;
mod groups;
mod read;

pub use groups::{Groups, parse_groups};
pub use read::{Mistake, RawEntry, parse, validate};

use serde::{Deserialize, Serialize};

/// The kind of word that was found; its Dutch name is the rule code of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Category {
    /// The language of helpers among themselves.
    Agogentaal,
    /// Words so wide that nobody sees anything.
    Containerbegrippen,
    /// Professional terms, fine among colleagues.
    Vaktaal,
    /// Words that reduce people to a label.
    Etiketten,
    /// Officialese.
    Ambtelijk,
    /// Needless English.
    Engels,
    /// An organisation's own entries that name no other category.
    Huisstijl,
}

impl Category {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Agogentaal,
        Self::Containerbegrippen,
        Self::Vaktaal,
        Self::Etiketten,
        Self::Ambtelijk,
        Self::Engels,
        Self::Huisstijl,
    ];

    /// The rule code, and the name of its folder in `lexicon/`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Agogentaal => "agogentaal",
            Self::Containerbegrippen => "containerbegrippen",
            Self::Vaktaal => "vaktaal",
            Self::Etiketten => "etiketten",
            Self::Ambtelijk => "ambtelijk",
            Self::Engels => "engels",
            Self::Huisstijl => "huisstijl",
        }
    }

    /// The category with this rule code.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|category| category.name() == name)
    }

    /// How loud its entries are when nothing else was said.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::Agogentaal | Self::Containerbegrippen | Self::Etiketten | Self::Huisstijl => Severity::Warning,
            Self::Vaktaal | Self::Ambtelijk | Self::Engels => Severity::Information,
        }
    }
}

/// How loud a finding is. There is no error: nobody's Dutch is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// An uncertain sense, or a word that was marked often enough.
    Hint,
    /// Worth knowing.
    Information,
    /// Keeps readers away.
    Warning,
}

impl Severity {
    /// The name that configuration and JSON output use.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hint => "hint",
            Self::Information => "information",
            Self::Warning => "warning",
        }
    }
}

/// How sure it is that a replacement leaves good Dutch behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tier {
    /// No edit is certain to be right: shown, never offered.
    Advice,
    /// Grammatical, but a person has to choose.
    Suggestion,
    /// Correct and of the same meaning in every context.
    Safe,
}

impl Tier {
    /// The name that the JSON output uses.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Advice => "advice",
            Self::Suggestion => "suggestion",
            Self::Safe => "safe",
        }
    }
}

/// What sort of problem an entry is: it decides what the advice sounds like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A plain word exists.
    Synonym,
    /// Several do; which one depends on what is meant.
    Depends,
    /// It must be filled in.
    Container,
    /// The person first.
    PersonLabel,
    /// Fine among colleagues, not towards those they are there for.
    Professional,
    /// Show it instead of claiming it.
    EmptyPraise,
    /// Readers meet it on their letters: keep it, explain it once.
    KeepAndExplain,
}

/// Part of speech of an entry or a replacement; for a phrase, that of its head.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Pos {
    /// Its head takes a plural and a diminutive.
    Noun,
    /// Its head is conjugated.
    Verb,
    /// Its head takes -e and -s.
    Adjective,
    /// Does not inflect.
    Adverb,
    /// Does not inflect.
    Preposition,
    /// Does not inflect.
    Conjunction,
    /// A fixed expression; does not inflect.
    Phrase,
}

impl Pos {
    /// Whether words of this kind change their form.
    #[must_use]
    pub const fn inflects(self) -> bool {
        matches!(self, Self::Noun | Self::Verb | Self::Adjective)
    }
}

/// Grammatical gender, as far as modern Dutch tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Gender {
    /// Common gender.
    De,
    /// Neuter.
    Het,
}

/// Grammatical number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Number {
    /// One.
    Singular,
    /// More.
    Plural,
}

/// The inflection that cannot be inferred from the lemma.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Facts {
    /// Of a noun.
    pub gender: Option<Gender>,
    /// Of a noun: `Some(None)` when it has no plural.
    pub plural: Option<Option<String>>,
    /// Of a strong verb that the engine does not know: past singular and plural, without particle.
    pub past: Option<[String; 2]>,
    /// Of a verb: the whole past participle.
    pub participle: Option<String>,
    /// Of a separable verb.
    pub particle: Option<String>,
    /// Of a verb that only looks separable.
    pub inseparable: bool,
    /// Of an adjective: its form with -e.
    pub inflected: Option<String>,
}

/// Words that must stand near a match. Every given list must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Context {
    /// One of these in the same sentence.
    pub near: Vec<String>,
    /// One of these is the word just before.
    pub before: Vec<String>,
    /// One of these is the word just after.
    pub after: Vec<String>,
    /// One of these is in what it is about: a verb's object, what a noun is *of*, what an adjective describes.
    pub object: Vec<String>,
}

impl Context {
    /// Every word that the context names.
    pub fn words(&self) -> impl Iterator<Item = &String> {
        self.near.iter().chain(&self.before).chain(&self.after).chain(&self.object)
    }
}

/// What a verb does something to: the frame that a replacement needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Object {
    /// *iemand helpen*
    Person,
    /// *iets mogelijk maken*
    Thing,
    /// *meedoen*: nothing.
    None,
}

/// What to write instead.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Replacement {
    /// As a dictionary has it; a star marks the head of a phrase.
    pub text: String,
    /// The best that it can be; the sentence may lower it.
    pub tier: Tier,
    /// Its part of speech.
    pub pos: Pos,
    /// Its inflection.
    pub facts: Facts,
    /// The number of the original in which it may be an edit.
    pub number: Option<Number>,
    /// The object that it takes: an edit needs one like it.
    pub object: Option<Object>,
    /// Contexts of which one must hold for an edit.
    pub only: Vec<Context>,
    /// Contexts of which none may hold for an edit.
    pub unless: Vec<Context>,
}

/// A sentence in which an entry must be found.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Flag {
    /// The sentence.
    pub text: String,
    /// After the first fix: nothing was said, no fix is offered, or this.
    pub becomes: Becomes,
}

/// What the first fix of an example makes of it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Becomes {
    /// The example does not say.
    Unstated,
    /// No edit is offered.
    Nothing,
    /// This sentence.
    Text(String),
}

/// A validated entry.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Entry {
    /// The lemma or phrase: its name.
    pub term: String,
    /// Where it belongs.
    pub category: Category,
    /// Its part of speech.
    pub pos: Pos,
    /// Its inflection.
    pub facts: Facts,
    /// Spelling variants of the term.
    pub also: Vec<String>,
    /// What to look for, when that is not the term itself.
    pub patterns: Vec<String>,
    /// Parts of compounds that mark the whole: `interventie*`, `*problematiek`, and `!treintraject*` for what they do not mark.
    pub compounds: Vec<String>,
    /// What sort of problem it is.
    pub kind: Kind,
    /// How loud it is.
    pub severity: Severity,
    /// Why it keeps readers away.
    pub why: String,
    /// What to do instead, when that is more than a replacement.
    pub advice: Option<String>,
    /// What to write instead, best first.
    pub replace: Vec<Replacement>,
    /// Contexts of which one must hold.
    pub only: Vec<Context>,
    /// Contexts of which none may hold.
    pub unless: Vec<Context>,
    /// Sentences in which it is found.
    pub flag: Vec<Flag>,
    /// Sentences in which it is not.
    pub pass: Vec<String>,
    /// Where it was found, when in a published list.
    pub source: Option<String>,
}
