//! Nouns: number for number, and what agrees with them moves along: article, demonstrative, adjective, relative pronoun.

use crate::dutch::function_words::{is_coordinator, is_determiner, is_possessive, is_preposition};
use crate::dutch::inflect::{Adjective, AdjectiveFacts, AdjectiveForm, Noun, NounForm, uninflect};
use crate::dutch::words::{Case, Tokens};
use crate::lexicon::matching::Range;
use crate::lexicon::pattern::plural_phrase;
use crate::lexicon::{Gender, Number, Replacement};
use crate::markup::BlockKind;
use crate::text::Span;

use super::{Draft, Site, number};

pub(super) fn realise(site: &Site<'_>, replacement: &Replacement, text: &str) -> Draft {
    let plain = text.replace('*', "");
    let words: Vec<&str> = text.split_whitespace().collect();
    let starred = words.iter().position(|word| word.ends_with('*'));
    let head = starred.unwrap_or(words.len().saturating_sub(1));
    let Some(word) = words.get(head).map(|word| word.trim_end_matches('*')) else { return Draft::advice(plain) };
    let mut forms = site.hit.found.forms.noun_forms();
    let (Some(form), None) = (forms.next(), forms.next()) else { return Draft::advice(plain) };
    let number = match form {
        NounForm::Singular => Number::Singular,
        NounForm::Plural => Number::Plural,
        _ => return Draft::advice(plain),
    };
    let in_phrase = |form: &str| {
        let mut words: Vec<&str> = words.iter().map(|word| word.trim_end_matches('*')).collect();
        words[head] = form;
        words.join(" ")
    };
    let has_plural = matches!(replacement.facts.plural, Some(Some(_)));
    let realised = match (replacement.number, number) {
        // the other number is another sentence: not even worth showing
        (Some(only), number) if only != number => return Draft::advice(""),
        // for one number only, and no plural stated: it is written as it is meant
        (Some(_), _) if number == Number::Singular || !has_plural => plain.clone(),
        (_, Number::Plural) if plural_phrase(&replacement.facts).is_some() => {
            site.voice.fill(plural_phrase(&replacement.facts).unwrap_or_default())
        }
        (_, Number::Plural) if matches!(replacement.facts.plural, Some(None)) => {
            return of_mass(site, replacement, &plain);
        }
        _ => {
            let Ok(noun) = Noun::new(word, &(&replacement.facts).into()) else { return Draft::advice(plain) };
            match noun.form(form) {
                Some(realised) => in_phrase(realised),
                None => return Draft::advice(plain),
            }
        }
    };
    let changes = changes(site, replacement, number, &realised, head > 0);
    Draft { shown: realised, changes }
}

/// Something that cannot be counted instead of several things: the whole phrase turns singular.
fn of_mass(site: &Site<'_>, replacement: &Replacement, realised: &str) -> Draft {
    let parts = site.hit.found.parts();
    let (Some(gender), [whole]) = (replacement.facts.gender, parts.as_slice()) else { return Draft::advice(realised) };
    let changes = number::changes(site, whole, gender).map(|mut changes| {
        changes.push((site.span(whole), site.cased(whole.start, realised)));
        changes
    });
    Draft { shown: realised.to_owned(), changes }
}

fn changes(
    site: &Site<'_>,
    replacement: &Replacement,
    number: Number,
    realised: &str,
    has_modifier: bool,
) -> Option<Vec<(Span, String)>> {
    let parts = site.hit.found.parts();
    let [whole] = parts.as_slice() else { return None };
    let mut changes = vec![(site.span(whole), site.cased(whole.start, realised))];
    if number == Number::Plural {
        // lichamelijk gehandicapten: what has no -e before a plural says how, and needs what it belongs to
        let bare = whole.start.checked_sub(1).is_some_and(|at| is_bare_adjective(site.block.tokens.key(at)));
        return (!bare).then_some(changes);
    }
    let phrase = NounPhrase::before(site, whole.start);
    let (Some(from), Some(to)) = (site.entry.facts.gender, replacement.facts.gender) else { return None };
    let countable = |plural: &Option<Option<String>>| matches!(plural, Some(Some(_)));
    let was_countable = countable(&site.entry.facts.plural);
    let is_countable = countable(&replacement.facts.plural);
    match phrase.determiner {
        // een hulp
        Some(at) if was_countable && !is_countable && counts(site.block.tokens.key(at)) => return None,
        // er is gesprek nodig; in a heading an article may be left out
        None if !was_countable && is_countable && !is_headline(site.block.block.kind) => return None,
        _ => {}
    }
    if from == to {
        return Some(changes);
    }
    let shares = phrase.determiner.is_some() && shares_article(site, whole.end);
    if phrase.is_uncertain || shares || is_subject_of_noun(site, whole.end) || has_later_pronoun(site, whole.end) {
        return None;
    }
    if has_modifier && !phrase.is_definite(site) {
        return None; // een goed gesprek, een goede hulp: the replacement's own adjective was written for one of them
    }
    changes.extend(phrase.agree(site, to)?);
    changes.extend(relative(site, whole.end, to)?);
    Some(changes)
}

/// Determiners that only stand before what can be counted.
fn counts(key: &str) -> bool {
    matches!(key, "een" | "elk" | "elke" | "ieder" | "iedere" | "zo'n" | "welk" | "welke" | "één")
}

/// Headings and labels leave articles out.
const fn is_headline(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Heading(_) | BlockKind::Meta | BlockKind::TableCell | BlockKind::Attribute)
}

/// De intake en behandeling: one article for two nouns.
fn shares_article(site: &Site<'_>, behind: usize) -> bool {
    let tokens = &site.block.tokens;
    matches!(tokens.key(behind), "en" | "of") && !is_determiner(tokens.key(behind + 1))
}

/// Dit rappel is het laatste: what it is said to be agrees with it.
fn is_subject_of_noun(site: &Site<'_>, behind: usize) -> bool {
    let tokens = &site.block.tokens;
    matches!(tokens.key(behind), "is" | "was" | "wordt" | "werd" | "blijft" | "bleef")
        && matches!(tokens.key(behind + 1), "de" | "het" | "deze" | "dit" | "die" | "dat")
}

/// Een samenwerkingsverband met huisartsen, dat …; de intake, want die …: a pronoun further on that goes with the gender.
fn has_later_pronoun(site: &Site<'_>, behind: usize) -> bool {
    let tokens = &site.block.tokens;
    let sentence = site.block.sentence(behind.saturating_sub(1));
    let opens = |at: usize| tokens.mark(at) == Some(',') || is_coordinator(tokens.key(at));
    let is_pronoun = |at: usize| matches!(tokens.key(at), "die" | "dat" | "hij" | "het" | "hem" | "deze" | "dit");
    (behind..sentence.end).any(|at| opens(at) && is_pronoun(at + 1) && at > behind)
}

/// What stands before a noun and agrees with it.
struct NounPhrase {
    determiner: Option<usize>,
    /// Adjectives between determiner and noun.
    adjectives: Vec<usize>,
    /// Something stands there of which it is not known whether it agrees.
    is_uncertain: bool,
}

impl NounPhrase {
    fn before(site: &Site<'_>, noun: usize) -> Self {
        let tokens = &site.block.tokens;
        let sentence = site.block.sentence(noun);
        let mut adjectives = Vec::new();
        let mut at = noun;
        while at > sentence.start && tokens.is_word(at - 1) {
            let key = tokens.key(at - 1);
            if is_determiner(key) {
                return Self {
                    determiner: Some(at - 1),
                    is_uncertain: !agree_with(tokens, at - 1, &adjectives),
                    adjectives,
                };
            }
            if !is_adjective_like(key)
                || (tokens[at - 1].case != Case::Lower && at - 1 > sentence.start)
                || adjectives.len() == 3
            {
                break;
            }
            adjectives.push(at - 1);
            at -= 1;
        }
        // without a determiner a word before the noun may be anything: bieden maatwerk, snel maatwerk, goede zorg
        let plain = adjectives.first().is_none_or(|&at| looks_like_plural_verb(tokens.key(at)));
        let is_uncertain = !plain || (!adjectives.is_empty() && holds_participle_phrase(tokens, &(sentence.start..at)));
        Self { determiner: None, adjectives: Vec::new(), is_uncertain }
    }

    fn is_definite(&self, site: &Site<'_>) -> bool {
        self.determiner.is_some_and(|at| {
            let key = site.block.tokens.key(at);
            matches!(key, "de" | "het" | "deze" | "dit" | "die" | "dat") || is_possessive(key)
        })
    }

    /// The changes that make it agree with a noun of gender `to`.
    fn agree(&self, site: &Site<'_>, to: Gender) -> Option<Vec<(Span, String)>> {
        let tokens = &site.block.tokens;
        let mut changes = Vec::new();
        if let Some(at) = self.determiner {
            let key = tokens.key(at);
            if matches!(key, "die" | "dat" | "wat" | "'t" | "enkele" | "zulke") {
                return None; // demonstrative or relative: not certain
            }
            if let Some(other) = determiner_for(key, to) {
                changes.push((site.span(&(at..at + 1)), site.cased(at, other)));
            }
        }
        if self.is_definite(site) {
            return Some(changes);
        }
        for &at in &self.adjectives {
            let adjective = &site.block.prose(&(at..at + 1)).to_lowercase();
            let other = match to {
                Gender::Het => uninflect(adjective)?,
                Gender::De => Adjective::new(adjective, &AdjectiveFacts::default())
                    .ok()?
                    .form(AdjectiveForm::Inflected)?
                    .to_owned(),
            };
            changes.push((site.span(&(at..at + 1)), site.cased(at, &other)));
        }
        Some(changes)
    }
}

fn determiner_for(key: &str, to: Gender) -> Option<&'static str> {
    const PAIRS: [(&str, &str); 6] =
        [("de", "het"), ("deze", "dit"), ("onze", "ons"), ("elke", "elk"), ("iedere", "ieder"), ("welke", "welk")];
    PAIRS.iter().find_map(|&(de, het)| match to {
        Gender::De => (key == het).then_some(de),
        Gender::Het => (key == de).then_some(het),
    })
}

/// The relative pronoun right behind a noun: *de interventie die*, *het gesprek dat*.
fn relative(site: &Site<'_>, behind: usize, to: Gender) -> Option<Vec<(Span, String)>> {
    let tokens = &site.block.tokens;
    let at = if tokens.mark(behind) == Some(',') { behind + 1 } else { behind };
    let other = match (tokens.key(at), to) {
        ("die", Gender::Het) => "dat",
        ("dat", Gender::De) => "die",
        _ => return Some(Vec::new()),
    };
    Some(vec![(site.span(&(at..at + 1)), other.to_owned())])
}

/// Whether a word before a noun may be an adjective: in small letters and not of a closed class.
fn is_adjective_like(key: &str) -> bool {
    !(is_preposition(key)
        || crate::dutch::function_words::is_auxiliary(key)
        || is_coordinator(key)
        || crate::dutch::function_words::is_subordinator(key)
        || crate::dutch::function_words::is_subject_pronoun(key)
        || (crate::dutch::function_words::is_free_adverb(key) && !is_bare_adjective(key)))
}

/// Whether what stands between a determiner and a noun are adjectives that belong to it. It may be a verb and another
/// noun: *de gemeente leverde maatwerk*, *een gezin krijgt hulp*.
fn agree_with(tokens: &Tokens, determiner: usize, adjectives: &[usize]) -> bool {
    let past_tense = |key: &str| (key.ends_with("de") || key.ends_with("te")) && !key.ends_with("ende");
    let inflected = |key: &str| key.ends_with('e') || matches!(key, "eigen" | "open" | "ander" | "extra");
    let definite =
        matches!(tokens.key(determiner), "de" | "het" | "deze" | "dit") || is_possessive(tokens.key(determiner));
    adjectives.iter().all(|&at| {
        let key = tokens.key(at);
        (inflected(key) && (adjectives.len() < 2 || !past_tense(key))) || (!definite && is_bare_adjective(key))
    })
}

/// Whether a word without -e is an adjective, as its ending or custom tells.
pub(super) fn is_bare_adjective(key: &str) -> bool {
    const SUFFIXES: [&str; 11] =
        ["end", "ig", "lijk", "baar", "isch", "zaam", "ief", "eel", "loos", "gericht", "matig"];
    const COMMON: [&str; 22] = [
        "beter", "direct", "goed", "nieuw", "groot", "klein", "breed", "sterk", "snel", "eigen", "ander", "extra",
        "echt", "vroeg", "oud", "jong", "kort", "lang", "vast", "gezond", "zwaar", "licht",
    ];
    let suffix = SUFFIXES.iter().any(|suffix| key.len() > suffix.len() + 1 && key.ends_with(suffix));
    (suffix && !key.ends_with("tig")) || COMMON.contains(&key) // twintig, dertig
}

/// De door u ontvangen (brief): an article, and a preposition right behind it.
fn holds_participle_phrase(tokens: &Tokens, stretch: &Range) -> bool {
    stretch.clone().any(|at| is_determiner(tokens.key(at)) && is_preposition(tokens.key(at + 1)))
}

/// Bieden, ontvangen, zoeken: what stands before a bare noun and ends in -en is no adjective that agrees.
fn looks_like_plural_verb(key: &str) -> bool {
    key.ends_with("en")
}
