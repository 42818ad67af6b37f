//! Patterns: what an entry looks like in a text, made from its term, its variants and its `patterns`.

use crate::dutch::function_words::is_preposition;
use crate::dutch::inflect::{Adjective, Noun, NounForm, Verb, VerbForm};
use crate::dutch::words::{TokenKind, Tokens, fold};

use super::forms::Form;
use super::schema::{Entry, Facts, Pos};

/// One way in which an entry can appear.
#[derive(Debug)]
pub(crate) struct Pattern {
    /// Its elements in dictionary order.
    pub(crate) elements: Vec<Element>,
    /// Which of them inflects.
    pub(crate) head: usize,
    /// Whether the head is a verb: then the parts before and behind it move about the clause.
    pub(crate) is_verb: bool,
    /// The particles of the head's separable verbs.
    pub(crate) particles: Vec<Box<str>>,
}

/// An element of a pattern.
#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) kind: ElementKind,
    pub(crate) optional: bool,
}

/// What an element matches.
#[derive(Debug)]
pub(crate) enum ElementKind {
    /// One of these folded words.
    Words(Vec<Box<str>>),
    /// One of these forms.
    Head(Vec<HeadForm>),
    /// mijn, je, jouw, zijn …, with or without *eigen*; or *de eigen*.
    Possessive,
    /// me, je, zich, ons …
    Reflexive,
    /// A word of a group.
    Group(Box<str>),
    /// Up to [`GAP`] words.
    Gap,
    /// A mark inside a term: the slash of *en/of*.
    Mark(char),
}

/// The most words that a gap spans.
pub(crate) const GAP: usize = 5;

/// A form of a head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HeadForm {
    pub(crate) key: Box<str>,
    pub(crate) form: Form,
    /// The particle that stands elsewhere: *zet … in*, *in te zetten*.
    pub(crate) particle: Option<Box<str>>,
}

impl Pattern {
    /// The patterns of an entry. A word that cannot be inflected is still found as it is written.
    pub(crate) fn of(entry: &Entry) -> Vec<Self> {
        // a pattern that marks the head of the term says the same, and more
        let is_marked =
            entry.patterns.iter().any(|pattern| pattern.contains('*') && pattern.replace('*', "") == entry.term);
        let mut texts: Vec<&str> = Vec::new();
        let names = std::iter::once(&entry.term).filter(|_| !is_marked).chain(&entry.also);
        let written = names.chain(&entry.patterns);
        for text in written.map(String::as_str) {
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
        let parse = |text: &str| {
            let is_pattern = entry.patterns.iter().any(|pattern| pattern == text);
            if !is_pattern && Tokens::new(text).iter().any(|token| token.kind != TokenKind::Word) {
                return Self::literal(text);
            }
            Self::parse(text, entry.pos, &of_variant(entry, text))
        };
        let mut patterns: Vec<Self> = texts.into_iter().map(parse).collect();
        patterns.extend(plural_phrase(&entry.facts).map(Self::of_plural));
        patterns
    }

    /// The forms of a compound of which the entry marks the last part.
    pub(super) fn forms_of(entry: &Entry, part: &str) -> Vec<HeadForm> {
        let names = std::iter::once(&entry.term).chain(&entry.also);
        let Some(name) = names.map(|name| fold(name)).find(|name| name.ends_with(part)) else {
            return vec![HeadForm { key: part.into(), form: Form::Fixed, particle: None }];
        };
        let mut facts = of_variant(entry, &name);
        let before = &name[..name.len() - part.len()];
        // zorgmijders -> mijders
        facts.plural =
            facts.plural.map(|plural| plural.and_then(|plural| Some(plural.strip_prefix(before)?.to_owned())));
        head_forms(part, entry.pos, &facts)
    }

    /// A noun phrase whose plural was stated whole, because more than its head changes: *psychiatrische patiënten*.
    fn of_plural(phrase: &str) -> Self {
        let mut pattern = Self::parse(phrase, Pos::Phrase, &Facts::default());
        for element in &mut pattern.elements {
            if let ElementKind::Head(forms) = &mut element.kind {
                for form in forms {
                    form.form = Form::Noun(NounForm::Plural);
                }
            }
        }
        pattern
    }

    /// A term with marks in it (R&D, en/of): found as it is written.
    fn literal(text: &str) -> Self {
        let tokens = Tokens::new(text);
        let elements: Vec<Element> = (0..tokens.len())
            .map(|at| {
                let kind =
                    tokens.mark(at).map_or_else(|| ElementKind::Words(vec![tokens.key(at).into()]), ElementKind::Mark);
                Element { kind, optional: false }
            })
            .collect();
        let mut pattern = Self { elements, head: 0, is_verb: false, particles: Vec::new() };
        let is_word = |element: &Element| matches!(element.kind, ElementKind::Words(_));
        pattern.head = pattern.elements.iter().rposition(is_word).unwrap_or(0);
        if let Some(Element { kind, .. }) = pattern.elements.get_mut(pattern.head) {
            if let ElementKind::Words(words) = kind {
                let forms = words.iter().map(|key| HeadForm { key: key.clone(), form: Form::Fixed, particle: None });
                *kind = ElementKind::Head(forms.collect());
            }
        }
        pattern
    }

    fn parse(text: &str, pos: Pos, facts: &Facts) -> Self {
        // dak- en thuislozen: in a text the hyphen is a mark of its own
        let words: Vec<&str> = text
            .split_whitespace()
            .flat_map(|word| match word.strip_suffix('-') {
                Some(stem) if !stem.is_empty() => vec![stem, "-"],
                _ => vec![word],
            })
            .collect();
        let starred = words.iter().position(|word| word.ends_with('*'));
        let is_slot = |word: &str| word.starts_with(['[', '@', '.', '…']);
        let last = words.iter().rposition(|word| !is_slot(word)).unwrap_or(words.len().saturating_sub(1));
        let head = starred.unwrap_or(last);
        let mut particles: Vec<Box<str>> = Vec::new();
        let elements = words
            .iter()
            .enumerate()
            .map(|(at, word)| {
                let word = word.trim_end_matches('*');
                let optional = word.ends_with('?') && word.len() > 1;
                let word = if optional { &word[..word.len() - 1] } else { word };
                let kind = match word {
                    "[bezit]" => ElementKind::Possessive,
                    "[zich]" => ElementKind::Reflexive,
                    _ if word.starts_with('@') => ElementKind::Group(word[1..].into()),
                    "..." | "…" => ElementKind::Gap,
                    "-" => ElementKind::Mark('-'),
                    _ if at == head => {
                        let facts = of_head(facts, word, head, words.len());
                        let forms: Vec<HeadForm> =
                            word.split('/').flat_map(|word| head_forms(word, pos, &facts)).collect();
                        particles.extend(forms.iter().filter_map(|form| form.particle.clone()));
                        ElementKind::Head(forms)
                    }
                    _ => ElementKind::Words(word.split('/').map(|word| fold(word).into()).collect()),
                };
                Element { kind, optional }
            })
            .collect();
        particles.sort();
        particles.dedup();
        Self { elements, head, is_verb: pos == Pos::Verb, particles }
    }

    /// The element that is looked up in the table: the rarest word, or the head.
    pub(crate) fn anchor(&self) -> usize {
        let rarity = |element: &Element| match &element.kind {
            // a preposition is in every sentence: the verb before it is the rarer word
            ElementKind::Words(words) if !element.optional && !words.iter().any(|word| is_preposition(word)) => {
                words.iter().map(|word| word.len()).min().filter(|&length| length > 3)
            }
            _ => None,
        };
        let best = self.elements.iter().enumerate().filter_map(|(at, element)| Some((rarity(element)?, at)));
        match best.max_by_key(|&(length, at)| (length, std::cmp::Reverse(at))) {
            // the head of a noun phrase tells more than the adjective before it, and its forms are few
            Some((_, at)) if self.is_verb || self.elements.len() > 2 => at,
            _ => self.head,
        }
    }

    /// The forms of the head.
    pub(crate) fn head_forms(&self) -> &[HeadForm] {
        match self.elements.get(self.head).map(|element| &element.kind) {
            Some(ElementKind::Head(forms)) => forms,
            _ => &[],
        }
    }
}

/// The facts for a spelling variant: it ends as the term does (multi-probleemgezin, -gezinnen).
fn of_variant(entry: &Entry, text: &str) -> Facts {
    let mut facts = entry.facts.clone();
    if !entry.also.iter().any(|also| also == text) {
        return facts;
    }
    if let Some(Some(plural)) = &facts.plural {
        let shared: usize =
            entry.term.chars().zip(plural.chars()).take_while(|(a, b)| a == b).map(|(c, _)| c.len_utf8()).sum();
        let stem = text.strip_suffix(&entry.term[shared..]);
        facts.plural = stem.map(|stem| Some(format!("{stem}{}", &plural[shared..])));
    }
    if let Some(inflected) = &facts.inflected {
        // low budget, low-budget: as the term does, with or without -e
        let ending = inflected.strip_prefix(entry.term.as_str()).map(|ending| format!("{text}{ending}"));
        facts.inflected = ending;
    }
    facts
}

/// The facts of a phrase's head: of a plural that was stated as a phrase, the word in its place; no particle that it lacks.
fn of_head(facts: &Facts, word: &str, head: usize, length: usize) -> Facts {
    let mut facts = facts.clone();
    // vormgeven, vorm geven: written apart it has no particle
    facts.particle = facts.particle.filter(|particle| word.starts_with(particle.as_str()));
    if let Some(phrase) = plural_phrase(&facts) {
        let words: Vec<&str> = phrase.split_whitespace().collect();
        facts.plural = Some(words.get(head).filter(|_| words.len() == length).map(|&word| word.to_owned()));
    }
    facts
}

fn head_forms(word: &str, pos: Pos, facts: &Facts) -> Vec<HeadForm> {
    let mut forms: Vec<HeadForm> = Vec::new();
    let mut add = |key: &str, form: Form, particle: Option<&str>| {
        let folded = fold(key);
        for key in spellings(&folded).into_iter().chain([folded]) {
            let head = HeadForm { key: key.into(), form, particle: particle.map(|text| fold(text).into()) };
            if !forms.contains(&head) {
                forms.push(head);
            }
        }
    };
    match pos {
        Pos::Verb => match Verb::new(word, &facts.into()) {
            Ok(verb) => {
                for (form, key) in verb.forms() {
                    add(key, Form::Verb(form), None);
                }
                if let Some(particle) = verb.particle() {
                    for (form, key) in verb.split_forms() {
                        add(key, Form::Verb(form), Some(particle));
                    }
                    // in te zetten, in willen zetten, in kan worden gezet
                    for form in [VerbForm::Infinitive, VerbForm::Participle] {
                        add(verb.base(form), Form::Verb(form), Some(particle));
                    }
                }
            }
            Err(_) => add(word, Form::Verb(VerbForm::Infinitive), None),
        },
        Pos::Noun => match Noun::new(word, &facts.into()) {
            Ok(noun) => {
                // the genitive is a relic of names and fixed expressions: an entry that has one says so in a pattern
                for (form, key) in noun.forms().filter(|(form, _)| *form != NounForm::Genitive) {
                    add(key, Form::Noun(form), None);
                }
            }
            Err(_) => add(word, Form::Fixed, None),
        },
        Pos::Adjective => match Adjective::new(word, &facts.into()) {
            Ok(adjective) => {
                for (form, key) in adjective.forms() {
                    add(key, Form::Adjective(form), None);
                }
            }
            Err(_) => add(word, Form::Fixed, None),
        },
        Pos::Adverb | Pos::Preposition | Pos::Conjunction | Pos::Phrase => add(word, Form::Fixed, None),
    }
    forms
}

/// Other spellings that writers use for the same word: without its trema (*client*), without its hyphen (*cocreatie*).
fn spellings(word: &str) -> Vec<String> {
    let mut out = Vec::new();
    if word.contains(['ë', 'ï', 'ö', 'ü']) && word.chars().count() > 4 {
        out.push(word.chars().map(|c| plain(c).unwrap_or(c)).collect());
    }
    if let Some((before, after)) = word.split_once('-') {
        if before.len() >= 2 && !before.contains('\'') && !after.contains('-') && after.len() > 2 {
            out.push(format!("{before}{after}"));
            let clash = before.ends_with(['a', 'e', 'i', 'o', 'u']) && after.starts_with(['e', 'i', 'o', 'u']);
            if let Some(with_trema) = after.chars().next().filter(|_| clash).and_then(trema) {
                out.push(format!("{before}{with_trema}{}", &after[1..]));
            }
        }
    }
    out
}

const fn plain(c: char) -> Option<char> {
    match c {
        'ë' => Some('e'),
        'ï' => Some('i'),
        'ö' => Some('o'),
        'ü' => Some('u'),
        _ => None,
    }
}

const fn trema(c: char) -> Option<char> {
    match c {
        'e' => Some('ë'),
        'i' => Some('ï'),
        'o' => Some('ö'),
        'u' => Some('ü'),
        _ => None,
    }
}

/// A plural that was stated as a phrase.
pub(crate) fn plural_phrase(facts: &Facts) -> Option<&str> {
    facts.plural.as_ref()?.as_deref().filter(|plural| plural.contains(' '))
}
