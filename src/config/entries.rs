//! A house's own entries. They go through the same reading and checks as the built-in lexicon; only what is said about
//! their mistakes differs, because here a writer reads it, and not a programmer.

use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeValue, ValueDeserializer};

use super::{Problem, keys};
use crate::lexicon::schema::{self, Mistake, RawEntry, validate};
use crate::lexicon::{Category, Entry, builtin_groups};
use crate::text::Span;

/// Where, and what in Dutch.
type Mistakes = Vec<(Range<usize>, String)>;

/// Reads the `[[entry]]` blocks of a configuration.
pub(super) fn read(list: &[Spanned<DeValue<'_>>]) -> Result<Vec<Entry>, Mistakes> {
    let mut mistakes = Mistakes::new();
    let mut raw = Vec::new();
    for value in list {
        match Spanned::<RawEntry>::deserialize(ValueDeserializer::from(value.clone())) {
            Ok(entry) => raw.push(entry),
            Err(error) => {
                let span = error.span().unwrap_or_else(|| value.span());
                mistakes.push((span, field(error.message().trim())));
            }
        }
    }
    match validate(raw, Category::Huisstijl, builtin_groups()) {
        Ok(entries) if mistakes.is_empty() => return Ok(entries),
        Ok(_) => {}
        Err(found) => mistakes.extend(found.into_iter().map(|mistake| (mistake.span, check(&mistake.message)))),
    }
    Err(mistakes)
}

/// Reads a file that holds nothing but `[[entry]]` blocks: a part of a lexicon.
///
/// # Errors
/// All problems at once, told as those of a configuration.
pub fn parse(text: &str, category: Category) -> Result<Vec<Entry>, Vec<Problem>> {
    let problem =
        |mistake: Mistake, message: String| Problem { span: Span::new(mistake.span.start, mistake.span.end), message };
    schema::parse(text, category, builtin_groups()).map_err(|mistakes| {
        let told = mistakes.into_iter().map(|mistake| {
            let message = check(&field_or(&mistake.message));
            problem(mistake, message)
        });
        told.collect()
    })
}

/// A mistake of the shape in Dutch; one of the content as it is.
fn field_or(message: &str) -> String {
    if message.starts_with('“') { message.to_owned() } else { field(message) }
}

/// A mistake in the TOML itself.
pub(super) fn syntax(message: &str) -> String {
    let message = message.trim();
    if message.contains("duplicate key") {
        return "Dit staat er al. Voeg de twee samen.".into();
    }
    if message.contains("invalid basic string") || message.contains("string values must be quoted") {
        return "Zet tekst tussen rechte aanhalingstekens: \"zo\".".into();
    }
    if message.contains("unclosed array") {
        return "Deze lijst loopt niet af. Sluit haar met een ].".into();
    }
    if message.contains("unclosed") || message.contains("missing closing") {
        return format!("Hier ontbreekt een haakje of aanhalingsteken ({message}).");
    }
    if message.contains("missing value") || message.contains("missing assignment") {
        return "Na het = teken hoort iets te staan. Schrijf bijvoorbeeld address = \"je\".".into();
    }
    format!(
        "Hier kan ik het bestand niet verder lezen ({message}). Kijk of er een haakje of aanhalingsteken ontbreekt."
    )
}

/// What serde says about the shape of an entry.
fn field(message: &str) -> String {
    let names: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    if message.starts_with("missing field") {
        let name = names.first().copied().unwrap_or_default();
        let example = match name {
            "term" => "term = \"faciliteren\"",
            "pos" => "pos = \"noun\" (of verb, adjective, adverb, preposition, conjunction, phrase)",
            "kind" => "kind = \"synonym\" (of depends, container, person-label, professional, empty-praise)",
            "why" => "why = \"Je lezer ziet niet wat jullie doen.\"",
            _ => return format!("Dit blok mist nog “{name}”. Zet het erbij."),
        };
        return format!("Dit blok mist nog “{name}”. Zet erbij: {example}.");
    }
    if message.starts_with("unknown field") || message.starts_with("unknown variant") {
        if let [name, known @ ..] = names.as_slice() {
            return keys::unknown(name, known.iter().copied());
        }
    }
    if message.contains("expected a text, or false") {
        return "Hier past een tekst tussen aanhalingstekens, of false als die er niet is.".into();
    }
    if message.contains("expected a sentence") {
        return "Hier past een zin tussen aanhalingstekens, of { text = \"…\", becomes = \"…\" }.".into();
    }
    if message.starts_with("invalid type") {
        let expected = message.rsplit_once("expected ").map_or("", |(_, expected)| expected);
        let what = if expected.contains("string") {
            "een tekst tussen aanhalingstekens"
        } else if expected.contains("sequence") || expected.contains("array") {
            "een lijst tussen haken, zoals [\"…\"]"
        } else if expected.contains("boolean") {
            "true of false"
        } else {
            "een blok, zoals { text = \"…\" }"
        };
        return format!("Hier past {what}.");
    }
    format!("Dit begrijp ik niet ({message}). Kijk in de uitleg hoe een eigen woord eruitziet.")
}

/// What the schema says about the content of an entry.
fn check(message: &str) -> String {
    let known: [(&str, &str); 18] = [
        ("stands in this file twice", "staat hier twee keer. Voeg de twee samen."),
        ("the term is empty", "het woord is leeg, of er staat wit omheen. Schrijf alleen het woord."),
        ("words; say it in at most", "deze zin is te lang. Zeg het in hooguit 15 woorden."),
        ("without an end", "deze zin heeft geen einde. Sluit af met een punt."),
        ("sounds like a scolding", "dit klinkt streng. Zeg wat je lezer voelt of mist."),
        ("has no example", "er is nog geen voorbeeld. Zet erbij: flag = [\"Een zin met het woord.\"]."),
        ("neither what to write", "er staat niet wat je lezer helpt. Geef “replace” of “advice”."),
        ("an empty pattern", "dit patroon is leeg. Haal het weg."),
        ("is no slot", "deze plek ken ik niet. Alleen [bezit] en [zich] kunnen hier."),
        ("is no alternative", "een plek zoals [bezit] kan niet naast een / staan. Maak er twee patronen van."),
        ("there is no group", "deze woordgroep ken ik niet. Schrijf de woorden zelf, of een groep zoals @mensen."),
        ("is no part of a compound", "dit is geen deel van een woord. Schrijf \"interventie*\" of \"*problematiek\"."),
        ("two words with a star", "twee woorden met een ster. Geef alleen het hoofdwoord er een."),
        ("a pattern without a word", "in dit patroon staat geen woord dat er altijd is. Zet er een bij."),
        (
            "mend the word, its pos",
            "dit woord kan ik zo niet vervoegen of verbuigen. Kijk naar het woord en naar “pos”.",
        ),
        ("an empty context", "deze context is leeg. Geef “near”, “before”, “after” of “object”."),
        ("an empty replacement", "dit alternatief is leeg. Haal het weg, of schrijf er een."),
        (
            "a noun needs its",
            "geef bij een zelfstandig naamwoord “gender” en “plural”: gender = \"de\", plural = \"…\".",
        ),
    ];
    let subject = message.split('”').next().filter(|head| head.starts_with('“'));
    match known.iter().find(|(english, _)| message.contains(english)) {
        Some((english, dutch)) => {
            let colon = if english.starts_with("stands in") { "" } else { ":" };
            subject.map_or_else(|| (*dutch).to_owned(), |subject| format!("{subject}”{colon} {dutch}"))
        }
        // Better in English than not at all.
        None => message.to_owned(),
    }
}
