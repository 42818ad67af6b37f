//! Reading entries from TOML, and checking them: every mistake says where it is, what is wrong and how to mend it.

use std::fmt;

use serde::Deserialize;
use toml::Spanned;

use super::groups::{Groups, bad_name};
use super::{
    Becomes, Category, Context, Entry, Facts, Flag, Gender, Kind, Number, Object, Pos, Replacement, Severity, Tier,
};

/// A mistake in a file of entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The byte range of the file that it is about.
    pub span: std::ops::Range<usize>,
    /// What is wrong and how to mend it, in English.
    pub message: String,
}

impl Mistake {
    /// The line, counted from 1.
    #[must_use]
    pub fn line(&self, source: &str) -> usize {
        source.as_bytes()[..self.span.start.min(source.len())].iter().filter(|&&b| b == b'\n').count() + 1
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// Reads a file of `[[entry]]` tables. `category` is that of its folder; `groups` those that contexts may name.
///
/// # Errors
/// All mistakes of the file, in its order; a syntax error is the only one that is reported alone.
pub fn parse(source: &str, category: Category, groups: &Groups) -> Result<Vec<Entry>, Vec<Mistake>> {
    let file: RawFile = toml::from_str(source).map_err(|error| vec![Mistake::from(error)])?;
    validate(file.entry, category, groups)
}

/// Checks entries that were read as part of another file, such as a configuration.
///
/// # Errors
/// All mistakes, in order.
pub fn validate(
    entries: Vec<Spanned<RawEntry>>,
    category: Category,
    groups: &Groups,
) -> Result<Vec<Entry>, Vec<Mistake>> {
    let mut mistakes = Vec::new();
    let mut seen = std::collections::HashSet::new();
    let mut out = Vec::with_capacity(entries.len());
    for raw in entries {
        let span = raw.span();
        let entry = raw.into_inner().check(span.clone(), category, groups, &mut mistakes);
        if !seen.insert(entry.term.to_lowercase()) {
            let message = format!("“{}” stands in this file twice; join the two entries", entry.term);
            mistakes.push(Mistake { span, message });
        }
        out.push(entry);
    }
    if mistakes.is_empty() { Ok(out) } else { Err(mistakes) }
}

impl From<toml::de::Error> for Mistake {
    fn from(error: toml::de::Error) -> Self {
        Self { span: error.span().unwrap_or(0..0), message: error.message().trim().to_owned() }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    #[serde(default)]
    entry: Vec<Spanned<RawEntry>>,
}

/// An entry as written.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawEntry {
    term: Spanned<String>,
    category: Option<Category>,
    pos: Pos,
    #[serde(default)]
    also: Vec<String>,
    #[serde(default)]
    patterns: Vec<Spanned<String>>,
    #[serde(default)]
    compounds: Vec<Spanned<String>>,
    kind: Kind,
    severity: Option<Severity>,
    why: Spanned<String>,
    advice: Option<Spanned<String>>,
    #[serde(default)]
    replace: Vec<Spanned<RawReplacement>>,
    #[serde(default)]
    only: Vec<Spanned<Context>>,
    #[serde(default)]
    unless: Vec<Spanned<Context>>,
    #[serde(default)]
    flag: Vec<Spanned<RawFlag>>,
    #[serde(default)]
    pass: Vec<String>,
    source: Option<String>,
    gender: Option<Gender>,
    plural: Option<TextOrFalse>,
    past: Option<[String; 2]>,
    participle: Option<String>,
    particle: Option<String>,
    #[serde(default)]
    inseparable: bool,
    inflected: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawReplacement {
    text: String,
    tier: Option<Tier>,
    pos: Option<Pos>,
    number: Option<Number>,
    object: Option<Object>,
    #[serde(default)]
    only: Vec<Spanned<Context>>,
    #[serde(default)]
    unless: Vec<Spanned<Context>>,
    gender: Option<Gender>,
    plural: Option<TextOrFalse>,
    past: Option<[String; 2]>,
    participle: Option<String>,
    particle: Option<String>,
    #[serde(default)]
    inseparable: bool,
    inflected: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(untagged, expecting = "expected a text, or false for none")]
enum TextOrFalse {
    Text(String),
    Bool(bool),
}

#[derive(Debug, Clone, Deserialize)]
#[serde(untagged, expecting = "expected a sentence, or { text = …, becomes = … }")]
enum RawFlag {
    Text(String),
    Table(RawFlagTable),
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFlagTable {
    text: String,
    becomes: Option<TextOrFalse>,
}

/// The longest sentence of a message, in words: more than this is not read between two keystrokes.
const LONGEST: usize = 15;

/// Words that make a reader feel scolded.
const SCOLDING: [&str; 3] = ["fout", "verboden", "moet"];

impl RawEntry {
    fn check(
        self,
        span: std::ops::Range<usize>,
        folder: Category,
        groups: &Groups,
        mistakes: &mut Vec<Mistake>,
    ) -> Entry {
        let written = self.term.get_ref().clone();
        let term = written.replace('*', "");
        let head_line = self.term.span();
        let mut wrong = |span: std::ops::Range<usize>, message: String| {
            mistakes.push(Mistake { span, message: format!("“{term}”: {message}") });
        };
        if term.trim() != term || term.is_empty() {
            wrong(head_line.clone(), "the term is empty or has white space around it; write just the term".into());
        }
        for text in std::iter::once(&self.why).chain(&self.advice) {
            if let Some(message) = bad_sentence(text.get_ref()) {
                wrong(text.span(), message);
            }
        }
        if self.flag.is_empty() {
            let message = "it has no example; add flag = [\"…\"] with a sentence in which it must be found";
            wrong(span.clone(), message.into());
        }
        if self.replace.is_empty() && self.advice.is_none() {
            let message = "it says neither what to write (replace) nor what to do (advice) instead; add one of them";
            wrong(span.clone(), message.into());
        }
        for pattern in &self.patterns {
            let head = || bad_pattern_head(pattern.get_ref(), self.pos);
            let message = check_pattern(pattern.get_ref()).err();
            let message = message.or_else(|| bad_name(pattern.get_ref(), groups)).or_else(head);
            if let Some(message) = message {
                wrong(pattern.span(), message);
            }
        }
        for part in &self.compounds {
            if let Some(message) = bad_part(part.get_ref()) {
                wrong(part.span(), message);
            }
        }
        let marked = (written != term).then(|| written.clone());
        let facts = Facts {
            gender: self.gender,
            plural: plural(self.plural),
            past: self.past,
            participle: self.participle,
            particle: self.particle,
            inseparable: self.inseparable,
            inflected: self.inflected,
        };
        if let Some(message) = bad_facts(self.pos, &facts).or_else(|| bad_head(&written, self.pos, &facts)) {
            wrong(head_line, message);
        }
        let contexts = |list: Vec<Spanned<Context>>, wrong: &mut dyn FnMut(std::ops::Range<usize>, String)| {
            list.into_iter()
                .map(|context| {
                    let span = context.span();
                    let context = context.into_inner();
                    if context == Context::default() {
                        wrong(span, "an empty context always holds; give it near, before, after or object".into());
                    } else if let Some(message) = context.words().find_map(|word| bad_name(word, groups)) {
                        wrong(span, message);
                    }
                    context
                })
                .collect::<Vec<_>>()
        };
        let pos = self.pos;
        let replace = self
            .replace
            .into_iter()
            .map(|raw| {
                let span = raw.span();
                let raw = raw.into_inner();
                let replacement = Replacement {
                    pos: raw.pos.unwrap_or(pos),
                    tier: raw.tier.unwrap_or(Tier::Suggestion),
                    facts: Facts {
                        gender: raw.gender,
                        plural: plural(raw.plural),
                        past: raw.past,
                        participle: raw.participle,
                        particle: raw.particle,
                        inseparable: raw.inseparable,
                        inflected: raw.inflected,
                    },
                    number: raw.number,
                    object: raw.object,
                    only: contexts(raw.only, &mut wrong),
                    unless: contexts(raw.unless, &mut wrong),
                    text: raw.text,
                };
                if replacement.text.trim().is_empty() {
                    wrong(span, "an empty replacement; leave it out, or write what to put there".into());
                } else if replacement.tier > Tier::Advice && replacement.pos == pos {
                    let head = || bad_head(&replacement.text, replacement.pos, &replacement.facts);
                    if let Some(message) = bad_facts(replacement.pos, &replacement.facts).or_else(head) {
                        wrong(span, format!("replacement “{}”: {message}", replacement.text));
                    }
                }
                replacement
            })
            .collect();
        let only = contexts(self.only, &mut wrong);
        let unless = contexts(self.unless, &mut wrong);
        let flag = self.flag.into_iter().map(|flag| flag.into_inner().into()).collect();
        let category = self.category.unwrap_or(folder);
        Entry {
            category,
            pos,
            facts,
            also: self.also,
            compounds: self.compounds.into_iter().map(Spanned::into_inner).collect(),
            patterns: marked.into_iter().chain(self.patterns.into_iter().map(Spanned::into_inner)).collect(),
            kind: self.kind,
            severity: self.severity.unwrap_or(category.severity()),
            why: self.why.into_inner(),
            advice: self.advice.map(Spanned::into_inner),
            replace,
            only,
            unless,
            flag,
            pass: self.pass,
            source: self.source,
            term,
        }
    }
}

impl From<RawFlag> for Flag {
    fn from(raw: RawFlag) -> Self {
        match raw {
            RawFlag::Text(text) => Self { text, becomes: Becomes::Unstated },
            RawFlag::Table(RawFlagTable { text, becomes }) => {
                let becomes = match becomes {
                    None | Some(TextOrFalse::Bool(true)) => Becomes::Unstated,
                    Some(TextOrFalse::Bool(false)) => Becomes::Nothing,
                    Some(TextOrFalse::Text(text)) => Becomes::Text(text),
                };
                Self { text, becomes }
            }
        }
    }
}

fn plural(raw: Option<TextOrFalse>) -> Option<Option<String>> {
    match raw {
        Some(TextOrFalse::Text(text)) => Some(Some(text)),
        Some(TextOrFalse::Bool(false)) => Some(None),
        Some(TextOrFalse::Bool(true)) | None => None,
    }
}

fn bad_sentence(text: &str) -> Option<String> {
    let words = text.split_whitespace().count();
    if words > LONGEST {
        return Some(format!("a sentence of {words} words; say it in at most {LONGEST}"));
    }
    if !text.ends_with(['.', '?', '!']) {
        return Some("a sentence without an end; close it with a full stop".into());
    }
    let scolding =
        text.split(|c: char| !c.is_alphabetic()).find(|word| SCOLDING.contains(&word.to_lowercase().as_str()));
    scolding.map(|word| format!("“{word}” sounds like a scolding; say what the reader feels or misses"))
}

fn bad_facts(pos: Pos, facts: &Facts) -> Option<String> {
    if pos == Pos::Noun && facts.gender.is_none() {
        return Some("a noun needs its gender; add gender = \"de\" or gender = \"het\"".into());
    }
    if pos == Pos::Noun && facts.plural.is_none() {
        return Some("a noun needs its plural; add plural = \"…\", or plural = false when it has none".into());
    }
    None
}

/// Whether the head of a phrase can be inflected. A placeholder is a plural of the house's own, and is not.
fn bad_head(phrase: &str, pos: Pos, facts: &Facts) -> Option<String> {
    let mut words = phrase.split_whitespace();
    let head = words.clone().find(|word| word.ends_with('*')).or_else(|| words.next_back())?.trim_end_matches('*');
    let facts = Facts {
        particle: facts.particle.clone().filter(|particle| head.starts_with(particle.as_str())),
        ..facts.clone()
    };
    if head.starts_with('{') { None } else { facts.bad_paradigm(head, pos) }
}

/// A part of a compound: letters, and one star where the rest comes.
fn bad_part(part: &str) -> Option<String> {
    let bare = part.strip_prefix('!').unwrap_or(part);
    let stem = bare.trim_matches('*');
    let stars = bare.matches('*').count();
    let is_stem = stem.chars().count() >= 4 && stem.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '\''));
    let has_stars = if part.starts_with('!') { true } else { stars == 1 };
    if is_stem && has_stars && bare.len() - stem.len() == stars {
        return None;
    }
    Some(format!("“{part}” is no part of a compound; write \"interventie*\", \"*problematiek\" or \"!treintraject*\""))
}

/// Whether a verb pattern has a verb at its head.
fn bad_pattern_head(pattern: &str, pos: Pos) -> Option<String> {
    let words = || pattern.split_whitespace().filter(|word| !word.starts_with(['[', '@', '.', '…']));
    let head = words().find(|word| word.ends_with('*')).or_else(|| words().next_back())?;
    let mut verbs = head.trim_end_matches(['*', '?']).split('/');
    verbs.find_map(|verb| Facts::default().bad_paradigm(verb, pos)).filter(|_| pos == Pos::Verb)
}

fn check_pattern(pattern: &str) -> Result<(), String> {
    let words: Vec<&str> = pattern.split_whitespace().collect();
    if words.is_empty() {
        return Err("an empty pattern; leave it out".into());
    }
    for word in &words {
        if word.starts_with('[') && !matches!(word.trim_end_matches('?'), "[bezit]" | "[zich]") {
            return Err(format!("{word} is no slot; there are [bezit], for a possessive, and [zich], for a reflexive"));
        }
    }
    if let Some(word) = words.iter().find(|word| word.contains('/') && word.contains(['[', '@'])) {
        return Err(format!("{word}: a slot is no alternative; write two patterns"));
    }
    let is_plain = |word: &str| word.starts_with(char::is_alphanumeric) && !word.ends_with('?');
    if !words.iter().any(|word| is_plain(word)) {
        return Err("a pattern without a word that is always there; it would be found everywhere or nowhere".into());
    }
    if words.iter().filter(|word| word.ends_with('*')).count() > 1 {
        return Err("two words with a star; only the head of the phrase has one".into());
    }
    Ok(())
}
