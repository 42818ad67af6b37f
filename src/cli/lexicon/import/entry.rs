//! From a row of a list to an entry that holds up.

use std::fmt::Write as _;

use toml_edit::Value;

use super::{Remark, Row};
use crate::config;
use crate::dutch::function_words::is_preposition;
use crate::dutch::inflect::{Gender, infer_gender, infer_plural};
use crate::lexicon::{Category, Entry};

/// What is said of a word that nobody said anything about yet.
const WHY: &str = "Niet iedere lezer kent dit woord.";
const ADVICE: &str = "Vertel het zoals je het aan je buurvrouw vertelt.";

/// Marks that mean something in the lexicon, and nothing in a word.
const MARKS: &[char] = &['*', '[', ']', '{', '}', '@', '<', '>'];

fn is_odd(text: &str) -> bool {
    text.contains(|c: char| MARKS.contains(&c) || c.is_control())
}

/// An entry to be.
#[derive(Debug)]
pub(super) struct Draft {
    row: Row,
    guess: Guess,
    why: String,
    source: String,
    /// Whether its alternatives are offered as an edit.
    pub(super) is_edit: bool,
}

/// What kind of word it is, where that is sure; the rest is found as it is written.
#[derive(Debug, PartialEq, Eq)]
enum Guess {
    Noun { gender: &'static str, plural: String },
    Verb,
    Adjective,
    Preposition,
    Phrase,
}

impl Draft {
    pub(super) fn new(mut row: Row, suggest: bool, source: &str, remarks: &mut Vec<Remark>) -> Self {
        let line = row.line;
        let (good, bad): (Vec<String>, Vec<String>) =
            row.alternatives.into_iter().partition(|text| !is_odd(text) && *text != row.term);
        row.alternatives = good;
        for text in bad.iter().filter(|text| **text != row.term) {
            remarks.push(Remark::loss(
                line,
                format!("bij “{}” laat ik “{text}” weg: er staan tekens in die ik niet als tekst lees.", row.term),
            ));
        }
        let is_edit = suggest
            && is_fixed(&row.term)
            && !row.alternatives.is_empty()
            && row.alternatives.iter().all(|text| is_fixed(text));
        let mut draft = Self { guess: guess(&row.term), row, why: WHY.into(), source: source.to_owned(), is_edit };
        if let Some(why) = draft.row.why.take() {
            let why = if why.ends_with(['.', '?', '!']) { why } else { format!("{why}.") };
            let neutral = std::mem::replace(&mut draft.why, why);
            if let (Err(reason), false) = (draft.entry(), draft.row.term.contains(MARKS)) {
                let own = std::mem::replace(&mut draft.why, neutral);
                let reason =
                    reason.split_once("”: ").map_or(reason.as_str(), |(_, reason)| reason).trim_end_matches('.');
                remarks
                    .push(Remark::note(line, format!("de uitleg “{own}” past niet ({reason}); er staat nu: “{WHY}”")));
            }
        }
        draft
    }

    /// The entry, as the lexicon reads it.
    pub(super) fn entry(&self) -> Result<Entry, String> {
        let term = &self.row.term;
        if is_odd(term) {
            return Err(format!("“{term}” heeft tekens die ik niet als tekst lees. Schrijf alleen het woord."));
        }
        match config::parse_entries(&self.block(), Category::Huisstijl).map(|mut entries| entries.pop()) {
            Ok(Some(entry)) => Ok(entry),
            Ok(None) => Err(format!("“{term}” is geen woord.")),
            Err(problems) => Err(problems.into_iter().map(|problem| problem.message).next().unwrap_or_default()),
        }
    }

    /// The entry as it is written.
    pub(super) fn block(&self) -> String {
        let text = |text: &str| Value::from(text).to_string();
        let Row { term, alternatives, .. } = &self.row;
        let mut out = format!("[[entry]]\nterm = {}\n", text(term));
        let pos = match &self.guess {
            Guess::Noun { gender, plural } => {
                format!("pos = \"noun\"\ngender = \"{gender}\"\nplural = {}", text(plural))
            }
            Guess::Verb => "pos = \"verb\"".to_owned(),
            Guess::Adjective => "pos = \"adjective\"".to_owned(),
            Guess::Preposition => "pos = \"preposition\"".to_owned(),
            Guess::Phrase => "pos = \"phrase\"".to_owned(),
        };
        let kind = if alternatives.len() == 1 { "synonym" } else { "depends" };
        let _ = writeln!(out, "{pos}\nkind = \"{kind}\"\nwhy = {}", text(&self.why));
        if alternatives.is_empty() {
            let _ = writeln!(out, "advice = {}", text(ADVICE));
        } else {
            out.push_str("replace = [\n");
            for alternative in alternatives {
                let facts = self.facts(alternative);
                let tier = if self.is_edit { "" } else { ", tier = \"advice\"" };
                let _ = writeln!(out, "  {{ text = {}{facts}{tier} }},", text(alternative));
            }
            out.push_str("]\n");
        }
        let stop = if term.ends_with('.') { "" } else { "." };
        let _ = writeln!(out, "flag = [{}]", text(&format!("In de tekst staat: {term}{stop}")));
        if !self.source.is_empty() {
            let _ = writeln!(out, "source = {}", text(&self.source));
        }
        out
    }

    /// What an alternative is, where that is not what the word is. One that is no such word for sure keeps its form.
    fn facts(&self, alternative: &str) -> String {
        match (&self.guess, guess(alternative)) {
            (Guess::Noun { .. }, Guess::Noun { gender, plural }) => {
                format!(", gender = \"{gender}\", plural = {}", Value::from(plural))
            }
            (Guess::Verb, Guess::Verb) | (Guess::Adjective, Guess::Adjective) => String::new(),
            (Guess::Preposition | Guess::Phrase, _) => String::new(),
            _ => ", pos = \"phrase\"".to_owned(),
        }
    }
}

/// Only an ending that is sure of it makes a word inflect: a wrong guess finds words that nobody meant.
fn guess(term: &str) -> Guess {
    if is_preposition(term) {
        return Guess::Preposition;
    }
    if !term.chars().all(char::is_lowercase) {
        return Guess::Phrase;
    }
    let ends = |endings: &[&str]| endings.iter().any(|ending| term.len() > ending.len() + 2 && term.ends_with(ending));
    let verbs = ["iseren", "ficeren", "iteren", "oneren", "aleren", "uleren", "ineren", "ideren", "nteren", "ëren"];
    if ends(&verbs) {
        return Guess::Verb;
    }
    if ends(&["gericht", "matig", "loos"]) {
        return Guess::Adjective;
    }
    // mondeling, trending: the ending of a noun, and none
    let is_sure = ends(&["heid", "teit", "tie", "isme", "eving", "ering", "ming", "sing", "ving", "eling"]);
    match (infer_gender(term), infer_plural(term)) {
        (Some(gender), Some(plural)) if is_sure && !matches!(term, "mondeling" | "onderling" | "zijdeling") => {
            let gender = match gender {
                Gender::De => "de",
                Gender::Het => "het",
            };
            Guess::Noun { gender, plural }
        }
        _ => Guess::Phrase,
    }
}

/// Prepositions, of one word or more (*met betrekking tot*): the only words that can take each other's place wherever they
/// stand.
fn is_fixed(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    let is_opener = |word: &str| is_preposition(word) || matches!(word, "ten" | "ter");
    match words.as_slice() {
        [word] => is_preposition(word),
        [first, .., last] => is_opener(first) && is_preposition(last),
        [] => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(term: &str, alternatives: &[&str], why: Option<&str>, suggest: bool) -> (Draft, Vec<Remark>) {
        let alternatives = alternatives.iter().map(|&text| text.to_owned()).collect();
        let row = Row { line: 1, term: term.into(), alternatives, why: why.map(str::to_owned) };
        let mut remarks = Vec::new();
        let draft = Draft::new(row, suggest, "lijst.csv", &mut remarks);
        (draft, remarks)
    }

    #[test]
    fn only_sure_endings_make_a_word_inflect() {
        let noun = |plural: &str| Guess::Noun { gender: "de", plural: plural.into() };
        for (term, expected) in [
            ("zwiepiseren", Guess::Verb),
            ("kinderen", Guess::Phrase),
            ("goederen", Guess::Phrase),
            ("volwassenen", Guess::Phrase),
            ("plompificatie", noun("plompificaties")),
            ("inkanteling", noun("inkantelingen")),
            ("mondeling", Guess::Phrase),
            ("trending", Guess::Phrase),
            ("klantreis", Guess::Phrase),
            ("opgavegericht", Guess::Adjective),
            ("Inkanteling", Guess::Phrase),
            ("met beleving", Guess::Phrase),
            ("middels", Guess::Preposition),
        ] {
            assert_eq!(guess(term), expected, "{term}");
        }
    }

    #[test]
    fn an_edit_is_only_between_prepositions_and_only_when_asked_for() {
        for (term, alternative, suggest, is_edit) in [
            ("met betrekking tot", "over", true, true),
            ("met betrekking tot", "over", false, false),
            ("ten behoeve van", "voor", true, true),
            ("aangezien", "want", true, false),
            ("klantreis", "reis", true, false),
            ("in het kader van", "Voor", true, false),
        ] {
            assert_eq!(draft(term, &[alternative], None, suggest).0.is_edit, is_edit, "{term}");
        }
    }

    #[test]
    fn every_draft_is_an_entry() {
        for (term, alternatives) in [
            ("klantreis", &["reis"][..]),
            ("zwiepiseren", &["werken", "doen"]),
            ("inkanteling", &[]),
            ("zeg \"ja\" \\ nee", &["'ja'"]),
            ("24/7", &["altijd"]),
        ] {
            let (draft, remarks) = draft(term, alternatives, None, false);
            let entry = draft.entry().unwrap_or_else(|message| panic!("{message}: {}", draft.block()));
            assert_eq!((entry.term.as_str(), entry.replace.len()), (term, alternatives.len()));
            assert!(remarks.is_empty());
        }
        for odd in ["[bezit] kracht", "a\u{0}b"] {
            assert!(draft(odd, &["reis"], None, false).0.entry().is_err());
        }
    }

    #[test]
    fn a_reason_of_their_own_is_kept_where_it_fits() {
        let (good, remarks) = draft("klantreis", &["reis"], Some("Niemand pakt een koffer"), false);
        assert_eq!(good.entry().expect("an entry").why, "Niemand pakt een koffer.");
        assert!(remarks.is_empty());
        let (strict, remarks) = draft("klantreis", &["reis"], Some("Dit woord is verboden."), false);
        assert_eq!(strict.entry().expect("an entry").why, WHY);
        assert!(remarks[0].text.contains("verboden") && !remarks[0].is_loss, "{remarks:?}");
    }

    #[test]
    fn an_alternative_that_would_mean_something_else_is_told() {
        let (draft, remarks) = draft("klantreis", &["reis*", "weg", "klantreis"], None, false);
        assert_eq!(draft.entry().expect("an entry").replace.len(), 1);
        assert!(remarks.len() == 1 && remarks[0].is_loss, "{remarks:?}");
    }
}
