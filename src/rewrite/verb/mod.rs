//! Verbs: the form of what they replace, and the place of their other half.
//!
//! A replacement has a head that is conjugated, perhaps a complement before it (*mogelijk maken*), a particle (*inzetten*)
//! or a preposition behind it (*helpen met*). The complement or particle of a finite verb stands at the end of its
//! clause: where that end is not certain, there is no edit.

mod builder;
mod doubt;
mod phrase;
mod preposition;

use crate::dutch::inflect::{Verb, VerbForm};
use crate::lexicon::Replacement;
use crate::lexicon::forms::{Form, FormSet};

use self::builder::Builder;
use self::phrase::{Phrase, join};
use super::clause::{Clause, Place};
use super::{Draft, Site};

pub(super) fn realise(site: &Site<'_>, replacement: &Replacement, text: &str) -> Draft {
    let plain = text.replace('*', "");
    let Some(phrase) = Phrase::parse(text, replacement) else { return Draft::advice(plain) };
    let found = &site.hit.found;
    let sentence = site.block.sentence(found.head);
    let clause = Clause { tokens: &site.block.tokens, sentence: &sentence };
    let slot = found.particle.unwrap_or(if found.before.is_empty() { 0 } else { found.before.start });
    let nominal = found.forms.contains(Form::Verb(VerbForm::Infinitive)) && clause.before(found.head) == "het";
    if slot > found.head && nominal && site.block.tokens.key(found.head + 1) == "van" {
        return Draft::advice(plain); // het leveren van een bijdrage
    }
    // zetten … in: what stands before its other half is finite
    let possible = if slot > found.head { found.forms.keep_verbs(VerbForm::is_finite) } else { found.forms };
    let forms = clause.narrow(found.head, possible);
    // wie bijdraagt: in one piece a separable verb stands at the end of its clause
    let is_joined = found.particle.is_none() && found.before.is_empty() && is_separable(site);
    let place = if is_joined { Place::Final } else { clause.place(found.head, forms) };
    // wij evalueren: an infinitive looks the same, but does not stand there
    let second = matches!(place, Place::Second(_) | Place::Open);
    let is_ambiguous = forms.verb_forms().any(VerbForm::is_finite) && !forms.verb_forms().all(VerbForm::is_finite);
    let forms = if second { forms.keep_verbs(VerbForm::is_finite) } else { forms };
    let Some(mut form) = the_form(&phrase, forms) else { return Draft::advice(plain) };
    if !phrase.governed.is_empty() && !form.is_finite() && form != VerbForm::Infinitive {
        if form != VerbForm::Participle || !clause.has_perfect(found.head) {
            return Draft::advice(plain);
        }
        form = VerbForm::Infinitive; // wij hebben het laten weten
    }
    let with_te = clause.before(found.head) == "te" && form == VerbForm::Infinitive;
    let finite = form.is_finite();
    let shown = if finite && place == Place::Final {
        join([&phrase.joined(form), &phrase.behind])
    } else if finite {
        // maakt … mogelijk: the writer sees that something comes between
        let apart = if phrase.other_half().is_empty() { "" } else { "…" };
        join([phrase.verb.base(form), apart, &phrase.other_half(), &phrase.behind])
    } else {
        join([&phrase.joined(form), &phrase.behind])
    };
    let builder = Builder { site, clause, phrase: &phrase, form, with_te, place, is_ambiguous };
    Draft { shown, changes: builder.changes() }
}

/// Whether the original is a separable verb.
fn is_separable(site: &Site<'_>) -> bool {
    let head = site.entry.term.split(' ').find(|word| word.ends_with('n')).unwrap_or_default();
    let particle =
        Verb::new(head, &(&site.entry.facts).into()).ok().and_then(|verb| verb.particle().map(str::to_owned));
    particle.is_some_and(|particle| site.block.tokens.key(site.hit.found.head).starts_with(&particle))
}

/// The one form to realise, when all that the original can be come out the same.
fn the_form(phrase: &Phrase, forms: FormSet) -> Option<VerbForm> {
    let mut all = forms.verb_forms();
    let first = all.next()?;
    let same = |form: VerbForm| {
        phrase.verb.joined(form) == phrase.verb.joined(first) && phrase.verb.base(form) == phrase.verb.base(first)
    };
    // an infinitive before a finite plural: they only differ in where the other half stands, and the place tells that
    all.all(same).then_some(first)
}
