//! Adjectives: -e for -e, bare for bare; as an adverb they are bare too.

use crate::dutch::function_words::{is_auxiliary, is_coordinator, is_determiner, is_preposition, is_subordinator};
use crate::dutch::inflect::{Adjective, AdjectiveForm};
use crate::lexicon::Replacement;
use crate::lexicon::forms::{Form, FormSet};

use super::noun_phrase::{is_definite, is_degree};
use super::{Draft, Site};

pub(super) fn realise(site: &Site<'_>, replacement: &Replacement, text: &str) -> Draft {
    let found = &site.hit.found;
    let text = text.replace('*', "");
    let (intro, last) = text.rsplit_once(' ').map_or(("", text.as_str()), |(intro, last)| (intro, last));
    let Ok(adjective) = Adjective::new(last, &(&replacement.facts).into()) else { return Draft::advice(text) };
    let with_intro = |form: &str| if intro.is_empty() { form.to_owned() } else { format!("{intro} {form}") };
    let attributive = is_attributive(site);
    // de kwetsbaren, het bijzondere: a person or a thing, not a quality of the next word
    let mut forms = found
        .forms
        .adjective_forms()
        .filter(|&form| is_nominalised(form) != attributive || !ambiguous(found.forms))
        .filter(|&form| form != AdjectiveForm::Partitive || takes_partitive(site));
    let invariable = found.forms.contains(Form::Adjective(AdjectiveForm::Base))
        && found.forms.contains(Form::Adjective(AdjectiveForm::Inflected));
    let same = adjective.form(AdjectiveForm::Base) == adjective.form(AdjectiveForm::Inflected);
    let chosen = if invariable && !same { form_by_place(site, attributive) } else { forms.next() };
    let Some(form) = chosen else { return Draft::advice(text) };
    if matches!(form, AdjectiveForm::Comparative | AdjectiveForm::ComparativeInflected) && last.ends_with("end") {
        return Draft::advice(text); // blijvendere
    }
    if !invariable && !forms.all(|other| adjective.form(other) == adjective.form(form)) {
        return Draft::advice(text);
    }
    let simple = matches!(form, AdjectiveForm::Base | AdjectiveForm::Inflected | AdjectiveForm::Partitive);
    let Some(realised) = adjective.form(form).filter(|_| simple || (intro.is_empty() && !is_nominalised(form))) else {
        return Draft::advice(text);
    };
    let shown = with_intro(realised);
    let parts = found.parts();
    if found.hull().start.checked_sub(1).is_some_and(|at| site.block.tokens.key(at) == "meest") {
        return Draft::advice(shown); // meest adequaat: beste, not meest goed
    }
    match parts.as_slice() {
        [whole] => {
            let cased = site.cased(whole.start, &shown);
            Draft { changes: Some(vec![(site.span(whole), cased)]), shown }
        }
        _ => Draft::advice(shown),
    }
}

/// The form that a word which does not show it stands for: de webbased cursus, de cursus is webbased.
fn form_by_place(site: &Site<'_>, attributive: bool) -> Option<AdjectiveForm> {
    if !attributive {
        return Some(AdjectiveForm::Base);
    }
    let tokens = &site.block.tokens;
    let found = &site.hit.found;
    let before = found.hull().start.checked_sub(1).map_or("", |at| tokens.key(at));
    let noun = tokens.key(found.head + 1);
    let plural = (noun.ends_with("en") || noun.ends_with('s')) && !is_determiner(before);
    (is_definite(before) || plural).then_some(AdjectiveForm::Inflected)
}

/// Whether a noun follows, or another adjective before one: een relevante, leuke cursus.
fn is_attributive(site: &Site<'_>) -> bool {
    let tokens = &site.block.tokens;
    let next = site.hit.found.head + 1;
    let noun_like = |at: usize| {
        let key = tokens.key(at);
        tokens.is_word(at)
            && !is_auxiliary(key)
            && !is_preposition(key)
            && !is_coordinator(key)
            && !is_subordinator(key)
    };
    let joins = tokens.mark(next) == Some(',') || matches!(tokens.key(next), "en" | "of");
    noun_like(next) || (joins && tokens.key(next + 1).ends_with('e') && noun_like(next + 1) && noun_like(next + 2))
}

/// Iets praktisch: only behind these words does -s, or nothing, mean more than the bare form.
fn takes_partitive(site: &Site<'_>) -> bool {
    let key = |back: usize| site.hit.found.hull().start.checked_sub(back).map_or("", |at| site.block.tokens.key(at));
    let before = if is_degree(key(1)) { key(2) } else { key(1) };
    matches!(before, "iets" | "niets" | "wat" | "veel" | "weinig" | "meer" | "minder" | "allerlei" | "genoeg")
}

/// Whether a spelling can be both a quality and who has it: *kwetsbare*.
fn ambiguous(forms: FormSet) -> bool {
    forms.adjective_forms().any(is_nominalised) && !forms.adjective_forms().all(is_nominalised)
}

const fn is_nominalised(form: AdjectiveForm) -> bool {
    matches!(form, AdjectiveForm::Nominalised | AdjectiveForm::NominalisedPlural)
}
