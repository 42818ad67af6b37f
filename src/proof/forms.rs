//! The forms of an entry that a word list can be expected to hold.

use std::collections::BTreeSet;

use crate::dutch::inflect::{Adjective, AdjectiveForm, Noun, NounForm, Verb, VerbForm};
use crate::lexicon::schema::Facts;
use crate::lexicon::{Entry, Pos, Tier};

/// The words of an entry and of its replacements that may become an edit, and the forms of their heads. Diminutives,
/// persons (de kwetsbaren) and degrees of comparison are left out: rules make them of whatever word, and no list
/// holds them all.
#[must_use]
pub fn forms(entry: &Entry) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let names = std::iter::once(&entry.term).filter(|_| entry.patterns.is_empty());
    for text in names.chain(&entry.also).chain(&entry.patterns) {
        add(text, entry.pos, &entry.facts, &mut all);
    }
    let edits = entry.replace.iter().filter(|other| other.tier > Tier::Advice && other.pos == entry.pos);
    for replacement in edits {
        add(&replacement.text.replace("{mensen}", "mensen"), replacement.pos, &replacement.facts, &mut all);
    }
    all
}

fn add(text: &str, pos: Pos, facts: &Facts, all: &mut BTreeSet<String>) {
    let words: Vec<&str> = text.split_whitespace().filter(|word| !word.starts_with(['[', '@', '.'])).collect();
    let head =
        words.iter().find(|word| word.ends_with('*')).or(words.last()).map_or("", |word| word.trim_end_matches('*'));
    let mut facts = facts.clone();
    // The plural of a phrase is more than that of its head.
    if facts.plural.as_ref().is_some_and(|plural| plural.as_ref().is_some_and(|plural| plural.contains(' '))) {
        facts.plural = Some(None);
    }
    // vormgeven, vorm geven: written apart it has no particle
    facts.particle = facts.particle.filter(|particle| head.starts_with(particle.as_str()));
    let plain = words.iter().flat_map(|word| word.split('/')).map(|word| word.trim_end_matches(['*', '?', '…']));
    all.extend(plain.map(str::to_owned));
    for head in head.split('/') {
        match pos {
            Pos::Verb => all.extend(Verb::new(head, &(&facts).into()).iter().flat_map(of_verb)),
            Pos::Noun => {
                let places = [NounForm::Singular, NounForm::Plural];
                let noun = Noun::new(head, &(&facts).into()).ok();
                all.extend(
                    noun.iter()
                        .flat_map(|noun| places.into_iter().filter_map(|place| noun.form(place)))
                        .map(str::to_owned),
                );
            }
            Pos::Adjective => {
                let places = [AdjectiveForm::Base, AdjectiveForm::Inflected];
                let adjective = Adjective::new(head, &(&facts).into()).ok();
                let forms = adjective.iter().flat_map(|word| places.into_iter().filter_map(|place| word.form(place)));
                all.extend(forms.map(str::to_owned));
            }
            Pos::Adverb | Pos::Preposition | Pos::Conjunction | Pos::Phrase => {}
        }
    }
}

/// A separable verb is in a list in its parts.
fn of_verb(verb: &Verb) -> impl Iterator<Item = String> + '_ {
    let is_person = |form: VerbForm| {
        matches!(
            form,
            VerbForm::ParticipleNominalised
                | VerbForm::ParticipleNominalisedPlural
                | VerbForm::PresentParticipleNominalisedPlural
        )
    };
    verb.forms()
        .filter(move |(form, _)| !is_person(*form))
        .map(|(form, joined)| if form.is_finite() { verb.base(form).to_owned() } else { joined.to_owned() })
}
