//! Slots: what the writer filled in, carried over into the replacement. *In zijn kracht zetten* knows whose strength it is:
//! *laten doen waar hij goed in is*.

use crate::dutch::function_words::is_possessive;
use crate::dutch::inflect::{Verb, VerbFacts, VerbForm};
use crate::dutch::words::Tokens;
use crate::lexicon::groups;
use crate::lexicon::matching::Match;

/// Whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Owner {
    /// As a subject.
    subject: &'static str,
    /// The form of a verb behind that subject.
    form: VerbForm,
}

/// A replacement with its slots filled, and whether what fills them is the writer's own.
pub(super) struct Filled {
    pub(super) text: String,
    pub(super) is_certain: bool,
}

/// Fills `@group` with the writer's own word of that group, `[bezit]` with the possessive of the match, `[onderwerp]` with the pronoun that goes with it, and a verb in brackets
/// (`[zijn]`) with its present behind that pronoun. Without an owner they are *hun*, *ze* and the plural: an example.
pub(super) fn fill(text: &str, tokens: &Tokens, found: &Match) -> Filled {
    let (text, names_group) = group_words(text, tokens, found);
    if !text.contains('[') {
        return Filled { text, is_certain: names_group };
    }
    let place = found.parts().into_iter().flatten().find(|&at| is_possessive(tokens.key(at)));
    let possessive = place.map(|at| tokens.key(at));
    let with_own = place.is_some_and(|at| tokens.key(at + 1) == "eigen");
    let owner = possessive.and_then(owner);
    let shown = owner.unwrap_or(Owner { subject: "ze", form: VerbForm::PresentPlural });
    let mut is_certain = owner.is_some() && names_group;
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some((before, slot, behind)) = next_slot(rest) {
        out.push_str(before);
        match slot {
            "bezit" => {
                // ons huis, onze wijk: which of the two depends on the noun
                is_certain &= !matches!(possessive, Some("ons" | "onze"));
                out.push_str(possessive.unwrap_or("hun"));
                out.push_str(if with_own { " eigen" } else { "" });
            }
            "onderwerp" => out.push_str(shown.subject),
            verb => match Verb::new(verb, &VerbFacts::default()) {
                Ok(verb) => out.push_str(verb.joined(shown.form)),
                Err(_) => out.push_str(verb),
            },
        }
        rest = behind;
    }
    out.push_str(rest);
    Filled { text: out, is_certain }
}

/// Puts the writer's word of a group in the place of the group's name: *kwetsbare @personen* found *ouderen*.
fn group_words(text: &str, tokens: &Tokens, found: &Match) -> (String, bool) {
    let mut is_certain = true;
    let words = text.split(' ').map(|word| {
        let Some(name) = word.strip_prefix('@') else { return word };
        let own = found.parts().into_iter().flatten().map(|at| tokens.key(at)).find(|key| groups::holds(name, key));
        is_certain &= own.is_some();
        own.unwrap_or(name)
    });
    (words.collect::<Vec<_>>().join(" "), is_certain)
}

/// The text before the first slot, its name, and the text behind it.
fn next_slot(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('[')?;
    let (name, behind) = rest.split_once(']')?;
    Some((before, name, behind))
}

fn owner(possessive: &str) -> Option<Owner> {
    let (subject, form) = match possessive {
        "mijn" | "m'n" => ("ik", VerbForm::PresentStem),
        "je" | "jouw" => ("je", VerbForm::PresentSecond),
        "uw" => ("u", VerbForm::PresentSecond),
        "zijn" | "z'n" => ("hij", VerbForm::PresentThird),
        "haar" | "d'r" => ("ze", VerbForm::PresentThird),
        "ons" | "onze" => ("we", VerbForm::PresentPlural),
        "jullie" => ("jullie", VerbForm::PresentPlural),
        "hun" => ("ze", VerbForm::PresentPlural),
        _ => return None,
    };
    Some(Owner { subject, form })
}
