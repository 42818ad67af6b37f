//! Adjectives: -e for -e, bare for bare; as an adverb they are bare too.

use crate::dutch::inflect::{Adjective, AdjectiveForm};
use crate::lexicon::Replacement;
use crate::lexicon::pattern::adjective_facts;

use super::{Draft, Site};

pub(super) fn realise(site: &Site<'_>, replacement: &Replacement, text: &str) -> Draft {
    let found = &site.hit.found;
    let text = text.replace('*', "");
    let (intro, last) = text.rsplit_once(' ').map_or(("", text.as_str()), |(intro, last)| (intro, last));
    let Ok(adjective) = Adjective::new(last, &adjective_facts(&replacement.facts)) else { return Draft::advice(text) };
    let with_intro = |form: &str| if intro.is_empty() { form.to_owned() } else { format!("{intro} {form}") };
    // an original that does not change its form may stand where the replacement would
    let mut forms = found.forms.adjective_forms();
    let (Some(form), None) = (forms.next(), forms.next()) else { return Draft::advice(text) };
    let simple = matches!(form, AdjectiveForm::Base | AdjectiveForm::Inflected | AdjectiveForm::Partitive);
    let nominal = matches!(form, AdjectiveForm::Inflected) && !site.block.tokens.is_word(found.head + 1);
    let Some(realised) = adjective.form(form).filter(|_| simple || (intro.is_empty() && !is_nominalised(form))) else {
        return Draft::advice(text);
    };
    let shown = with_intro(realised);
    let parts = found.parts();
    match parts.as_slice() {
        [whole] if !nominal => {
            let cased = site.cased(whole.start, &shown);
            Draft { changes: Some(vec![(site.span(whole), cased)]), shown }
        }
        _ => Draft::advice(shown),
    }
}

const fn is_nominalised(form: AdjectiveForm) -> bool {
    matches!(form, AdjectiveForm::Nominalised | AdjectiveForm::NominalisedPlural)
}
