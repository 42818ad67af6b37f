//! Nouns: number for number, and what agrees with them moves along: article, demonstrative, adjective, relative pronoun.

use crate::dutch::function_words::{is_auxiliary, is_coordinator, is_determiner, is_free_adverb, is_preposition};
use crate::dutch::inflect::{Adjective, AdjectiveFacts, AdjectiveForm, Noun, NounForm};
use crate::dutch::words::Case;
use crate::lexicon::groups;
use crate::lexicon::matching::Range;
use crate::lexicon::pattern::plural_phrase;
use crate::lexicon::{Gender, Number, Replacement};
use crate::markup::BlockKind;
use crate::text::Span;

use super::noun_phrase::{NounPhrase, is_bare_adjective, is_invariable};
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
    let countable = |plural: &Option<Option<String>>| matches!(plural, Some(Some(_)));
    let was_countable = countable(&site.entry.facts.plural);
    let is_countable = countable(&replacement.facts.plural);
    let phrase = NounPhrase::before(site, whole.start, was_countable);
    let (Some(from), Some(to)) = (site.entry.facts.gender, replacement.facts.gender) else { return None };
    let determiner = phrase.determiner().map_or("", |at| site.block.tokens.key(at));
    // de issue, het issue: the writer's own gender is what has to change
    let from = gender_of(determiner).unwrap_or(from);
    match determiner {
        // een hulp
        key if was_countable && !is_countable && counts(key) => return None,
        // er is gesprek nodig, veel gesprek; in a heading an article may be left out
        "" if !was_countable && is_countable && !is_headline(site.block.block.kind) => return None,
        key if !was_countable && is_countable && measures(key) => return None,
        _ => {}
    }
    if is_name(site, &phrase, whole, was_countable) {
        return None;
    }
    let first = realised.split(' ').next().unwrap_or_default();
    if has_modifier && phrase.is_modified() && is_invariable(first) {
        return None; // een uitgebreid eerste gesprek
    }
    if has_modifier && phrase.is_definite(site) {
        // het goede gesprek: in the entry it stands as behind een
        changes[0].1 = site.cased(whole.start, &with_inflected_modifiers(realised, to)?);
    }
    if from == to {
        return Some(changes);
    }
    let adapts = determiner_changes(determiner) || (phrase.is_modified() && !phrase.is_definite(site));
    let shares = adapts && shares_article(site, whole.end);
    let far = shares || is_subject_of_noun(site, whole.end) || has_later_pronoun(site, whole.end, from);
    if phrase.is_uncertain() || far {
        return None;
    }
    changes.extend(phrase.agree(site, to)?);
    changes.extend(relative(site, &phrase, whole, to)?);
    Some(changes)
}

/// A replacement with adjectives of its own, behind a definite determiner: *goed gesprek* becomes *goede gesprek*.
fn with_inflected_modifiers(realised: &str, gender: Gender) -> Option<String> {
    if gender == Gender::De {
        return Some(realised.to_owned()); // een goede dag, de goede dag
    }
    let words: Vec<String> = realised
        .split(' ')
        .take_while(|word| !is_preposition(word))
        .map(|word| {
            if is_bare_adjective(word) && word != realised {
                let adjective = Adjective::new(word, &AdjectiveFacts::default()).ok()?;
                adjective.form(AdjectiveForm::Inflected).map(str::to_owned)
            } else {
                Some(word.to_owned())
            }
        })
        .collect::<Option<_>>()?;
    let rest = realised.split(' ').skip(words.len());
    Some(words.iter().map(String::as_str).chain(rest).collect::<Vec<_>>().join(" "))
}

/// Het team schuldhulpverlening, het sociaal domein, actieteam Zuid; and op intake, a fixed phrase without an article.
fn is_name(site: &Site<'_>, phrase: &NounPhrase, whole: &Range, countable: bool) -> bool {
    let tokens = &site.block.tokens;
    let bare = countable && phrase.determiner().is_none() && !phrase.is_modified();
    let capital = tokens.is_word(whole.end)
        && whole.end < site.block.sentence(whole.start).end
        && tokens[whole.end].case == Case::Capitalised;
    let unsure = matches!(phrase.determiner().map_or("", |at| tokens.key(at)), "dat" | "die");
    let fixed = whole.start.checked_sub(1).is_some_and(|at| tokens.key(at) == "op");
    (!countable && phrase.is_apposition(site))
        || phrase.is_fixed_name(site)
        || ((bare || unsure) && capital)
        || (bare && fixed && !is_headline(site.block.block.kind))
}

/// The gender that a determiner shows.
fn gender_of(determiner: &str) -> Option<Gender> {
    match determiner {
        "de" | "deze" | "onze" | "elke" | "iedere" | "welke" | "dezelfde" => Some(Gender::De),
        "het" | "dit" | "ons" | "elk" | "ieder" | "welk" | "hetzelfde" => Some(Gender::Het),
        _ => None,
    }
}

/// Determiners that look another way before a noun of the other gender.
fn determiner_changes(key: &str) -> bool {
    matches!(
        key,
        "de" | "het"
            | "deze"
            | "dit"
            | "die"
            | "dat"
            | "onze"
            | "ons"
            | "elke"
            | "elk"
            | "iedere"
            | "ieder"
            | "welke"
            | "welk"
    )
}

/// Words of quantity, behind which what can be counted stands in the plural.
fn measures(key: &str) -> bool {
    matches!(key, "veel" | "weinig" | "meer" | "minder" | "genoeg" | "al" | "alle" | "zulke" | "wat")
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

/// Dit rappel is het laatste: what it is said to be agrees with it, unless that is a noun of its own (het begin).
fn is_subject_of_noun(site: &Site<'_>, behind: usize) -> bool {
    let tokens = &site.block.tokens;
    let sentence = site.block.sentence(behind.saturating_sub(1));
    let links = |at: usize| matches!(tokens.key(at), "is" | "was" | "wordt" | "werd" | "blijft" | "bleef");
    let points = |at: usize| matches!(tokens.key(at), "de" | "het" | "deze" | "dit" | "die" | "dat");
    let alone = |at: usize| {
        tokens.key(at).ends_with('e')
            && (!tokens.is_word(at + 1) || is_preposition(tokens.key(at + 1)) || at + 1 == sentence.end)
    };
    (behind..sentence.end).any(|at| links(at) && points(at + 1) && alone(at + 2))
}

/// Een samenwerkingsverband met huisartsen, dat …; de intake, want die …: a pronoun further on that may go with its gender,
/// here or at the start of the next sentence.
fn has_later_pronoun(site: &Site<'_>, behind: usize, from: Gender) -> bool {
    let tokens = &site.block.tokens;
    let sentence = site.block.sentence(behind.saturating_sub(1));
    let opens = |at: usize| {
        matches!(tokens.mark(at), Some(',' | ';')) || is_coordinator(tokens.key(at)) || tokens.key(at) == "als"
    };
    let points = |key: &str| match from {
        Gender::De => matches!(key, "die" | "deze" | "hij" | "hem" | "ze" | "zij" | "haar" | "welke"),
        Gender::Het => matches!(key, "dat" | "dit" | "het" | "hetwelk"),
    };
    let behind_opener = (behind..sentence.end)
        .any(|at| opens(at) && points(tokens.key(at + 1)) && (at > behind || tokens.key(at) == "als"));
    // met ouders die wij kennen; heeft haar nut bewezen: unless there are people whom it may be about
    let has_people = sentence.clone().any(|at| groups::holds("mensen", tokens.key(at)));
    let loose = (behind + 1..sentence.end).any(|at| match tokens.key(at) {
        "die" | "welke" => from == Gender::De && tokens.mark(at - 1) != Some(',') && at - behind < 15,
        "dat" => from == Gender::Het && tokens.mark(at - 1) != Some(',') && at - behind < 6,
        key @ ("hem" | "haar") => from == Gender::De && !has_people && points(key),
        _ => false,
    });
    let next = sentence.end;
    let resumed = !has_people
        && points(tokens.key(next))
        && (from == Gender::De || is_auxiliary(tokens.key(next + 1)))
        && tokens.is_word(next + 1);
    // bewaar deze goed: in the next sentence too
    let follows =
        |at: usize| !tokens.is_word(at + 1) || is_free_adverb(tokens.key(at + 1)) || is_preposition(tokens.key(at + 1));
    let resumed_later = (next + 1..next + 4)
        .any(|at| matches!(tokens.key(at), "deze" | "die" | "hem") && points(tokens.key(at)) && follows(at));
    behind_opener || loose || resumed || resumed_later
}

/// The relative pronoun right behind a noun: *de interventie die*, *het gesprek dat*. *Dat* may open a clause of its own
/// (wij vertellen het team dat …): it is certain behind a phrase that opens the sentence.
fn relative(site: &Site<'_>, phrase: &NounPhrase, whole: &Range, to: Gender) -> Option<Vec<(Span, String)>> {
    let tokens = &site.block.tokens;
    let at = if tokens.mark(whole.end) == Some(',') { whole.end + 1 } else { whole.end };
    let start = phrase.start().unwrap_or(whole.start);
    let other = match (tokens.key(at), to) {
        ("die", Gender::Het) => "dat",
        ("dat", Gender::De) if opens_or_exists(site, start) => "die",
        ("dat", Gender::De) | ("welke", Gender::Het) | ("welk" | "hetwelk", Gender::De) => return None,
        _ => return Some(Vec::new()),
    };
    Some(vec![(site.span(&(at..at + 1)), other.to_owned())])
}

/// Whether a phrase opens its sentence, or is said to be there (er is een team dat …).
fn opens_or_exists(site: &Site<'_>, start: usize) -> bool {
    let before = start.checked_sub(1).map_or("", |at| site.block.tokens.key(at));
    start == site.block.sentence(start).start || matches!(before, "is" | "was" | "komt" | "er")
}
