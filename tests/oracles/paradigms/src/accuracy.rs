//! How often the rules alone are right, over the whole dictionary.

use std::collections::BTreeSet;

use mensentaal::dutch::inflect::{
    Adjective, AdjectiveFacts, AdjectiveForm, Verb, VerbFacts, VerbForm, infer_gender, infer_plural,
};

use crate::dictionary::Dictionary;

/// Right and wrong answers to one question.
#[derive(Default)]
pub struct Score {
    right: usize,
    mistakes: Vec<String>,
}

impl Score {
    /// Counts an answer; without an expected form there is no question.
    fn add(&mut self, lemma: &str, answer: &str, expected: &BTreeSet<&str>) {
        if expected.contains(answer) {
            self.right += 1;
        } else if !expected.is_empty() {
            let expected: Vec<&str> = expected.iter().copied().collect();
            self.mistakes.push(format!("{lemma}: {answer}, not {}", expected.join(" or ")));
        }
    }

    /// One line, and the first mistakes.
    pub fn tell(&self, name: &str, show: usize) {
        let all = self.right + self.mistakes.len();
        #[allow(clippy::cast_precision_loss)]
        let share = 100.0 * self.right as f64 / all.max(1) as f64;
        println!("{name:<28} {share:5.1} % of {all}");
        // spread over the alphabet
        let step = (self.mistakes.len() / show.max(1)).max(1);
        self.mistakes.iter().step_by(step).take(show).for_each(|mistake| println!("    {mistake}"));
    }
}

/// Asks every question about every word.
pub fn tell(dictionary: &Dictionary, show: usize) {
    for (name, strong) in [("weak verb", false), ("strong verb", true)] {
        let [mut present, mut past, mut participle] = [Score::default(), Score::default(), Score::default()];
        for lemma in dictionary.lemmas("WKW:TGW:INF") {
            let pasts = dictionary.forms(lemma, "WKW:VLT:1EP");
            if pasts.is_empty() || pasts.iter().any(|past| past.ends_with("te") || past.ends_with("de")) == strong {
                continue;
            }
            let Ok(verb) = Verb::new(lemma, &VerbFacts::default()) else {
                continue;
            };
            present.add(lemma, verb.joined(VerbForm::PresentStem), &dictionary.forms(lemma, "WKW:TGW:1EP"));
            present.add(lemma, verb.joined(VerbForm::PresentThird), &dictionary.forms(lemma, "WKW:TGW:3EP"));
            past.add(lemma, verb.joined(VerbForm::PastSingular), &pasts);
            participle.add(lemma, verb.joined(VerbForm::Participle), &dictionary.forms(lemma, "WKW:VTD:ONV"));
        }
        present.tell(&format!("{name}, present"), show);
        past.tell(&format!("{name}, past"), show);
        participle.tell(&format!("{name}, participle"), show);
    }
    let mut inflected = Score::default();
    for lemma in dictionary.lemmas("BNW:STL:ONV") {
        if let Ok(adjective) = Adjective::new(lemma, &AdjectiveFacts::default()) {
            let answer = adjective.form(AdjectiveForm::Inflected).unwrap_or_default();
            inflected.add(lemma, answer, &dictionary.forms(lemma, "BNW:STL:VRB"));
        }
    }
    inflected.tell("adjective, -e", show);
    // what no rule can know is stated by the entry: only what is inferred counts
    let [mut plural, mut gender] = [Score::default(), Score::default()];
    for tag in ["ZNW:EKV:DE_", "ZNW:EKV:HET"] {
        for lemma in dictionary.lemmas(tag) {
            let expected = dictionary.forms(lemma, "ZNW:MRV:DE_");
            if let Some(answer) = infer_plural(lemma) {
                plural.add(lemma, &answer, &expected);
            }
            if let Some(answer) = infer_gender(lemma) {
                let genders = ["ZNW:EKV:DE_", "ZNW:EKV:HET"];
                let expected = genders.into_iter().filter(|tag| !dictionary.forms(lemma, tag).is_empty());
                gender.add(
                    lemma,
                    if format!("{answer:?}") == "De" { genders[0] } else { genders[1] },
                    &expected.collect(),
                );
            }
        }
    }
    plural.tell("noun, plural where inferred", show);
    gender.tell("noun, gender where inferred", show);
}
