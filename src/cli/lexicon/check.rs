//! `mensentaal lexicon check`.

use std::collections::HashMap;
use std::io::{self, Write};

use anstyle::Style;

use super::dictionary::WordList;
use super::words::{self, Own, Words, fold};
use crate::cli::args::LexiconCheck;
use crate::cli::{CLEAN, FOUND, fail};
use crate::lexicon::{Entry, Lexicon};
use crate::proof::{self, Complaint};
use crate::report::{count, terminal};

const DIM: Style = Style::new().dimmed();

pub(in crate::cli) fn run(args: &LexiconCheck) -> io::Result<u8> {
    let words = match words::read(&args.files) {
        Ok(words) => words,
        Err(errors) => return fail(errors),
    };
    let list = if words.own.is_empty() { Ok(None) } else { WordList::find() };
    let list = match list {
        Ok(list) => list,
        Err(error) => return fail(vec![error]),
    };
    let mistakes = mistakes(&words);
    let notes = notes(&words, list.as_ref());
    let mut out = io::BufWriter::new(anstream::stdout().lock());
    for mistake in &mistakes {
        writeln!(out, "{}", terminal::safe(mistake))?;
    }
    for note in &notes {
        writeln!(out, "{DIM}{}{DIM:#}", terminal::safe(note))?;
    }
    let looked = count(words.entries().count(), "woord", "woorden");
    let tips = count(notes.len(), "tip", "tips");
    let end = match (mistakes.len(), notes.len()) {
        (0, 0) => "alles klopt".to_owned(),
        (0, _) => format!("alles klopt, met {tips}"),
        (n, 0) => count(n, "opmerking", "opmerkingen"),
        (n, _) => format!("{} en {tips}", count(n, "opmerking", "opmerkingen")),
    };
    writeln!(out, "{looked} nagekeken: {end}.")?;
    if list.is_none() && !words.own.is_empty() {
        writeln!(
            out,
            "{DIM}Of elke vorm bestaat is niet nagekeken: hier staat geen woordenlijst (hunspell-nl).{DIM:#}"
        )?;
    }
    out.flush()?;
    Ok(if mistakes.is_empty() { CLEAN } else { FOUND })
}

/// What has to be mended, each with its place.
fn mistakes(words: &Words) -> Vec<String> {
    let mut told = twice(&words.own);
    for own in &words.own {
        told.extend(proof::proofread([&own.entry], &own.settings).iter().map(|complaint| at(own, complaint)));
    }
    told.extend(proof::proofread(&words.builtin, &words.settings).iter().map(ToString::to_string));
    told
}

/// A term that two files have. (Twice in one file is a mistake that stops its reading.)
fn twice(own: &[Own]) -> Vec<String> {
    let mut first: HashMap<String, &Own> = HashMap::new();
    let mut told = Vec::new();
    for one in own {
        match first.get(&fold(&one.entry.term)) {
            None => {
                first.insert(fold(&one.entry.term), one);
            }
            Some(other) => {
                let message = format!("staat ook in {}. Houd er één, en voeg samen wat je wilt bewaren", other.place);
                told.push(at(one, &Complaint { term: one.entry.term.clone(), message }));
            }
        }
    }
    told
}

/// What is worth knowing, and no mistake.
fn notes(words: &Words, list: Option<&WordList>) -> Vec<String> {
    let entries: Vec<&Entry> = words.entries().collect();
    let mut found = proof::notes(&entries);
    let houses = words.own.iter().filter(|own| own.is_house).map(|own| &own.entry);
    found.extend(proof::replaced(houses, &Lexicon::builtin()));
    if let Some(list) = list {
        found.extend(words.own.iter().filter_map(|own| strange(&own.entry, list)));
    }
    let places: HashMap<&str, &Own> = words.own.iter().map(|own| (own.entry.term.as_str(), own)).collect();
    let told = found.iter().filter_map(|note| match places.get(note.term.as_str()) {
        Some(own) => Some(format!("{}: tip: {note}", own.place)),
        // Whoever keeps words of their own cannot change those that are built in.
        None => words.own.is_empty().then(|| format!("tip: {note}")),
    });
    told.collect()
}

/// The forms of an entry that the word list does not have.
fn strange(entry: &Entry, list: &WordList) -> Option<Complaint> {
    let forms = proof::forms(entry);
    let strange: Vec<&str> = forms.iter().map(String::as_str).filter(|form| !list.has(form)).collect();
    let (verb, that) = match strange.as_slice() {
        [] => return None,
        [_] => ("staat", "Klopt die vorm?"),
        _ => ("staan", "Kloppen die vormen?"),
    };
    let message = format!("{} {verb} niet in de woordenlijst. {that}", proof::named(strange.iter().copied()));
    Some(Complaint { term: entry.term.clone(), message })
}

fn at(own: &Own, complaint: &Complaint) -> String {
    format!("{}: {complaint}", own.place)
}
