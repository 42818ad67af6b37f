//! Paradigms written out by hand: what the rules and lists must give.

mod adjectives;
mod nouns;
mod particles;
mod strong_verbs;
mod verbs;
mod weak_verbs;

use super::{Verb, VerbFacts, VerbForm};

fn verb(infinitive: &str) -> Verb {
    Verb::new(infinitive, &VerbFacts::default()).expect(infinitive)
}

/// Infinitive, ik, zij (singular), past singular, past plural, participle, inflected participle.
fn check(table: &[&str]) {
    for row in table {
        let words: Vec<&str> = row.split_whitespace().collect();
        let verb = verb(words[0]);
        let forms = [
            VerbForm::PresentStem,
            VerbForm::PresentThird,
            VerbForm::PastSingular,
            VerbForm::PastPlural,
            VerbForm::Participle,
            VerbForm::ParticipleInflected,
        ];
        let found: Vec<&str> = forms.iter().map(|form| verb.joined(*form)).collect();
        assert_eq!(found, words[1..], "{}", words[0]);
    }
}
