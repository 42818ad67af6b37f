//! Every generated form is a Dutch word: checked against OpenTaal's word list.
//!
//! The list comes from Debian's `hunspell-nl`; `tests/run` installs it. `MENSENTAAL_HUNSPELL` names another folder.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use mensentaal::analysis::{Settings, analyse};
use mensentaal::config::Config;
use mensentaal::dutch::function_words::{is_preposition, is_subordinator};
use mensentaal::dutch::inflect::{Adjective, Noun, NounForm, Verb, capitalise};
use mensentaal::lexicon::schema::Facts;
use mensentaal::lexicon::{Entry, EntryId, Lexicon, Pos};
use mensentaal::markup::Markup;
use mensentaal::proof;
use spellbook::Dictionary;
use unicode_normalization::UnicodeNormalization as _;

/// Words that the list does not have, a line each, with the reason behind a #.
const ALLOWED: &str = include_str!("forms_allowed.txt");

fn dictionary() -> Dictionary {
    let folder =
        std::env::var_os("MENSENTAAL_HUNSPELL").map_or_else(|| PathBuf::from("/usr/share/hunspell"), PathBuf::from);
    let read = |name: &str| {
        let path = folder.join(name);
        std::fs::read_to_string(&path).unwrap_or_else(|error| {
            panic!("{}: {error}; install the word list: apt-get install hunspell-nl, or run tests/run", path.display())
        })
    };
    Dictionary::new(&read("nl_NL.aff"), &read("nl_NL.dic")).expect("a dictionary in hunspell's format")
}

/// The forms of the heads of all entries, and of all replacements that may become an edit.
fn forms() -> BTreeSet<String> {
    Lexicon::builtin().entries().flat_map(|(_, entry)| proof::forms(entry)).collect()
}

/// The forms in which an entry of one word stands in a text.
fn spellings(entry: &Entry) -> Vec<String> {
    let facts: &Facts = &entry.facts;
    let owned = |(_, form): (_, &str)| form.to_owned();
    let names = std::iter::once(&entry.term).filter(|name| !name.contains([' ', '/', '&']));
    names
        .flat_map(|name| match entry.pos {
            Pos::Verb => {
                let verb = Verb::new(name, &facts.into()).expect("the build has checked it");
                verb.forms().map(|(_, form)| form.to_owned()).collect::<Vec<_>>()
            }
            Pos::Noun => {
                let noun = Noun::new(name, &facts.into()).expect("the build has checked it");
                noun.forms().filter(|(form, _)| *form != NounForm::Genitive).map(|(_, form)| form.to_owned()).collect()
            }
            Pos::Adjective => {
                let adjective = Adjective::new(name, &facts.into()).expect("the build has checked it");
                adjective.forms().map(owned).collect()
            }
            _ => vec![name.clone()],
        })
        .collect()
}

/// Every form of every entry is found, however it is written: the whole paradigm, in small letters, capitals, decomposed
/// letters, and inside emphasis. Whether it is meant there is another question, so the contexts are left out.
#[test]
fn every_form_is_found_however_it_is_written() {
    let bare = |(_, entry): (_, &Entry)| Entry { only: Vec::new(), unless: Vec::new(), ..entry.clone() };
    let entries: Vec<Entry> = Lexicon::builtin().entries().map(bare).collect();
    let config = Config { entries: entries.clone(), ..Config::default() };
    let settings = Arc::new(Settings::new(&config));
    let mut missed = String::new();
    let mut tried = 0;
    for entry in &entries {
        for form in spellings(entry) {
            let decomposed: String = form.nfd().collect();
            for (markup, text) in [
                (Markup::Plain, format!("- {form}")),
                (Markup::Plain, format!("{}.", capitalise(&form))),
                (Markup::Plain, form.to_uppercase()),
                (Markup::Plain, format!("- {decomposed}")),
                (Markup::Markdown, format!("Dus **{form}** dan.")),
                (Markup::Markdown, format!("Dus *{form}*, dan.")),
            ] {
                // indien: without its subject no verb
                if entry.pos == Pos::Verb && (is_subordinator(&form) || is_preposition(&form)) {
                    continue;
                }
                // DMV is no d.m.v.
                if entry.term.contains('.') && text == form.to_uppercase() {
                    continue;
                }
                tried += 1;
                let analysis = analyse(&text, markup, &settings);
                // de focus, ik focus: one spelling of two entries is found as either
                let of = |id: EntryId| analysis.findings().iter().any(|finding| finding.entry == id);
                if !settings.lexicon().lookup(&form).iter().any(|&id| of(id))
                    || settings
                        .lexicon()
                        .lookup(&form)
                        .iter()
                        .all(|&id| settings.lexicon().entry(id).term != entry.term)
                {
                    let found: Vec<&str> = analysis.findings().iter().map(|finding| analysis.term(finding)).collect();
                    missed.push_str(&format!("{}: {form}, in “{text}” (found: {found:?})\n", entry.term));
                }
            }
        }
    }
    assert!(missed.is_empty(), "{} of {tried} are missed:\n{missed}", missed.lines().count());
}

#[test]
fn every_form_is_a_word() {
    let dictionary = dictionary();
    let allowed: BTreeSet<&str> = ALLOWED
        .lines()
        .filter_map(|line| line.split('#').next())
        .map(str::trim)
        .filter(|word| !word.is_empty())
        .collect();
    let is_word = |form: &str| {
        let mut capital = form.to_owned();
        if let Some(first) = capital.get_mut(0..1) {
            first.make_ascii_uppercase();
        }
        [form, &capital, &form.to_uppercase()].into_iter().any(|form| dictionary.check(form))
    };
    let forms = forms();
    let unknown: Vec<&String> =
        forms.iter().filter(|form| !is_word(form) && !allowed.contains(form.as_str())).collect();
    assert!(
        unknown.is_empty(),
        "{} of {} forms are no words:\n{}",
        unknown.len(),
        forms.len(),
        unknown.iter().map(|form| format!("{form}\n")).collect::<String>()
    );
    let needless: Vec<&&str> = allowed.iter().filter(|word| is_word(word)).collect();
    assert!(needless.is_empty(), "the word list has these by now; take them off the list: {needless:?}");
}
