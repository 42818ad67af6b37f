//! The paradigms of the lexicon: the heads of its entries and of what they offer.

use std::collections::BTreeSet;

use mensentaal::dutch::inflect::{Adjective, AdjectiveForm, Gender, Noun, NounForm, Verb, VerbForm};
use mensentaal::lexicon::schema::Facts;
use mensentaal::lexicon::{Entry, Lexicon, Pos, Tier};

use crate::dictionary::Dictionary;

/// One form of one head.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Form {
    /// The word or phrase that it is the head of.
    pub term: String,
    /// Of a verb, a noun or an adjective.
    pub pos: &'static str,
    /// The head as a dictionary has it.
    pub lemma: String,
    /// Which form, in LanguageTool's tags.
    pub tag: &'static str,
    /// The form itself; a separable verb in one word.
    pub text: String,
}

const VERB_TAGS: [(VerbForm, &str); 11] = [
    (VerbForm::Infinitive, "WKW:TGW:INF"),
    (VerbForm::PresentStem, "WKW:TGW:1EP"),
    (VerbForm::PresentThird, "WKW:TGW:3EP"),
    (VerbForm::PresentPlural, "WKW:TGW:INF"),
    (VerbForm::PastSingular, "WKW:VLT:1EP"),
    (VerbForm::PastPlural, "WKW:VLT:INF"),
    (VerbForm::Participle, "WKW:VTD:ONV"),
    (VerbForm::ParticipleInflected, "WKW:VTD:VRB"),
    (VerbForm::PresentParticiple, "WKW:ODW:ONV"),
    (VerbForm::PresentParticipleInflected, "WKW:ODW:VRB"),
    (VerbForm::PresentSecond, "WKW:TGW:3EP"),
];

/// Not one of LanguageTool's: the infinitive with *te*, which also shows what comes off (*in te zetten*).
const TE: &str = "te";

/// All forms of all heads of entries, and of the replacements that may become an edit.
pub fn forms() -> BTreeSet<Form> {
    let mut all = BTreeSet::new();
    for (_, entry) in Lexicon::builtin().entries() {
        add(&entry.term, head_of_term(entry), entry.pos, &entry.facts, &mut all);
        entry.also.iter().for_each(|also| add(also, head(also), entry.pos, &entry.facts, &mut all));
        for replacement in entry.replace.iter().filter(|replacement| replacement.tier > Tier::Advice) {
            let text = replacement.text.replace("{mensen}", "mensen");
            add(&text, head(&text), replacement.pos, &replacement.facts, &mut all);
        }
    }
    all
}

/// The head of a phrase: the word with a star, or the last; of several the first.
fn head(text: &str) -> &str {
    let mut words = text.split_whitespace();
    let last = text.split_whitespace().last().unwrap_or_default();
    let head = words.find(|word| word.ends_with('*')).unwrap_or(last);
    head.split('/').next().unwrap_or_default().trim_end_matches('*')
}

/// The head of an entry's term: its first pattern shows which word that is, unless it is written apart there (vorm geven).
fn head_of_term(entry: &Entry) -> &str {
    let head = head(entry.patterns.first().unwrap_or(&entry.term));
    let mut words = entry.term.split_whitespace();
    if words.clone().any(|word| word == head) { head } else { words.next().unwrap_or_default() }
}

fn add(text: &str, lemma: &str, pos: Pos, facts: &Facts, all: &mut BTreeSet<Form>) {
    let mut push = |pos: &'static str, tag: &'static str, form: &str| {
        let (term, lemma, text) = (text.to_owned(), lemma.to_owned(), form.to_owned());
        all.insert(Form { term, pos, lemma, tag, text });
    };
    match pos {
        Pos::Verb => {
            // vormgeven, vorm geven: written apart it has no particle
            let particle = facts.particle.clone().filter(|particle| lemma.starts_with(particle.as_str()));
            let facts = Facts { particle, ..facts.clone() };
            if let Ok(verb) = Verb::new(lemma, &(&facts).into()) {
                VERB_TAGS.iter().for_each(|(form, tag)| push("verb", tag, verb.joined(*form)));
                push("verb", TE, &verb.te_infinitive());
            }
        }
        Pos::Noun => {
            if let Ok(noun) = Noun::new(lemma, &(&one_word(facts)).into()) {
                let singular = if noun.gender() == Gender::De { "ZNW:EKV:DE_" } else { "ZNW:EKV:HET" };
                push("noun", singular, lemma);
                noun.form(NounForm::Plural).into_iter().for_each(|plural| push("noun", "ZNW:MRV:DE_", plural));
            }
        }
        Pos::Adjective => {
            if let Ok(adjective) = Adjective::new(lemma, &facts.into()) {
                for (form, tag) in [(AdjectiveForm::Base, "BNW:STL:ONV"), (AdjectiveForm::Inflected, "BNW:STL:VRB")] {
                    adjective.form(form).into_iter().for_each(|text| push("adjective", tag, text));
                }
            }
        }
        _ => {}
    }
}

/// The plural of a phrase is stated as a whole; that of its head is not known then, unless the rest stays as it is.
fn one_word(facts: &Facts) -> Facts {
    let whole = facts.plural.as_ref().is_some_and(|plural| plural.as_ref().is_some_and(|plural| plural.contains(' ')));
    let plural = if whole { Some(None) } else { facts.plural.clone() };
    Facts { plural, ..facts.clone() }
}

/// What the dictionary says otherwise: it knows the lemma, with another form in that place. `None` where they agree or
/// it does not know the word.
pub fn disagreement(form: &Form, dictionary: &Dictionary) -> Option<String> {
    let readings = dictionary.readings(&form.text);
    if readings.iter().any(|(lemma, tag)| *lemma == form.lemma && agrees(tag, form)) {
        return None;
    }
    let expected = dictionary.forms(&form.lemma, form.tag);
    if form.tag != TE && !expected.is_empty() {
        let expected: Vec<&str> = expected.into_iter().collect();
        return Some(format!("has {}", expected.join(", ")));
    }
    if form.pos == "noun" {
        let other = if form.tag == "ZNW:EKV:DE_" { "ZNW:EKV:HET" } else { "ZNW:EKV:DE_" };
        let gender = form.tag.starts_with("ZNW:EKV") && !dictionary.forms(&form.lemma, other).is_empty();
        return gender.then(|| format!("has it as {other}"));
    }
    None
}

/// The tag of a reading is the one wanted. A participle without -e (gebroken) stands as inflected too, and words that the
/// dictionary gives no gender have both.
fn agrees(tag: &str, form: &Form) -> bool {
    tag == form.tag || tag == "ZNW:EKV" && form.tag.starts_with("ZNW:EKV")
}
