//! What a word is about, as far as the words around it tell: the object of a verb, what a noun is *of*, what an adjective
//! describes. A sketch of a parser: it knows the closed classes and the order of a Dutch clause, nothing more, and finds
//! nothing where it is not sure.

use crate::dutch::function_words::{
    is_auxiliary, is_coordinator, is_determiner, is_free_adverb, is_possessive, is_preposition, is_subject_pronoun,
    is_subordinator, preposition_of_pronominal,
};
use crate::dutch::inflect::VerbForm;
use crate::dutch::words::{Case, Tokens};

use super::context::Surroundings;
use super::forms::Form;
use super::groups;
use super::matching::Range;
use super::schema::Pos;

/// The most words that a noun phrase is taken to have.
const LONGEST: usize = 6;

/// The words of the noun phrase that a match is about: the last one is its head.
pub(super) fn of(site: &Surroundings<'_>) -> Option<Range> {
    let look = Look { tokens: site.tokens, sentence: site.sentence };
    let hull = &site.hull;
    match site.pos {
        Pos::Verb => look.of_verb(site),
        Pos::Noun => matches!(site.tokens.key(hull.end), "van" | "aan" | "voor" | "bij")
            .then(|| look.right(hull.end + 1))
            .flatten(),
        Pos::Adjective => look.right(hull.end).or_else(|| look.left(hull.start)),
        Pos::Adverb | Pos::Preposition | Pos::Conjunction | Pos::Phrase => look.right(hull.end),
    }
}

/// Whether there is surely no object: nothing but the end of the clause or a preposition behind a finite verb, or no room for
/// one before the verbs at the end.
pub(super) fn is_surely_absent(site: &Surroundings<'_>) -> bool {
    let look = Look { tokens: site.tokens, sentence: site.sentence };
    let finite = site.found.forms.verb_forms().all(VerbForm::is_finite);
    let cluster = look.before_light(site.hull.start);
    let verbs = cluster..site.hull.start;
    let subordinate = (site.sentence.start..cluster).any(|at| is_subordinator(look.key(at)));
    // sport kan bijdragen aan …: right behind the finite verb of a main clause there is no room for an object
    let passive = site.found.forms.contains(Form::Verb(VerbForm::Participle));
    if !subordinate && !passive && verbs.into_iter().any(|at| is_auxiliary(look.key(at))) {
        return true;
    }
    let next = look.skip_light(site.found.head + 1);
    let own = site.owns(next) && next != site.found.head;
    finite && (own || look.ends_at(next) || is_preposition(look.key(next)))
}

/// Whether the word at `at` is a person's: a word for people, a pronoun, a name.
pub(super) fn is_person(tokens: &Tokens, at: usize) -> bool {
    let key = tokens.key(at);
    groups::holds("mensen", key)
        || matches!(
            key,
            "mij" | "me" | "jou" | "je" | "u" | "hem" | "haar" | "ons" | "jullie" | "hen" | "iemand" | "iedereen"
        )
        || (tokens.get(at).is_some_and(|token| token.case == Case::Capitalised) && at > 0 && tokens.is_word(at - 1))
}

/// Words for a time that stand in a clause without a preposition.
fn is_time(key: &str) -> bool {
    matches!(
        key,
        "maandag"
            | "dinsdag"
            | "woensdag"
            | "donderdag"
            | "vrijdag"
            | "zaterdag"
            | "zondag"
            | "dag"
            | "week"
            | "weken"
            | "maand"
            | "maanden"
            | "jaar"
            | "jaren"
            | "keer"
            | "ochtend"
            | "middag"
            | "avond"
            | "nacht"
            | "uur"
            | "zomer"
            | "winter"
    )
}

/// Words that stand for a thing by themselves.
fn is_demonstrative(key: &str) -> bool {
    matches!(key, "het" | "dit" | "dat" | "deze" | "die" | "wat")
}

/// A view on one sentence.
struct Look<'a> {
    tokens: &'a Tokens,
    sentence: &'a Range,
}

impl Look<'_> {
    fn key(&self, at: usize) -> &str {
        if self.sentence.contains(&at) { self.tokens.key(at) } else { "" }
    }

    fn ends_at(&self, at: usize) -> bool {
        !self.sentence.contains(&at)
            || !self.tokens.is_word(at)
            || is_coordinator(self.key(at))
            || (is_subordinator(self.key(at)) && !is_determiner(self.key(at)))
    }

    /// Behind adverbs and pronouns that begin no object.
    fn skip_light(&self, mut at: usize) -> usize {
        let is_light = |key: &str| (is_free_adverb(key) || is_subject_pronoun(key)) && !key.is_empty();
        // help je moeder: je belongs to the object when a noun follows
        while is_light(self.key(at)) && !(is_possessive(self.key(at)) && self.continues(at + 1)) {
            at += 1;
        }
        at
    }

    /// Whether a noun phrase can go on with the word at `at`.
    fn continues(&self, at: usize) -> bool {
        let key = self.key(at);
        !self.ends_at(at)
            && !is_preposition(key)
            && !is_auxiliary(key)
            && !is_determiner(key)
            && !is_free_adverb(key)
            && !is_subject_pronoun(key)
            && preposition_of_pronominal(key).is_none() // faciliteert hierin
    }

    fn of_verb(&self, site: &Surroundings<'_>) -> Option<Range> {
        let found = site.found;
        let attributive = |form| {
            matches!(
                form,
                VerbForm::ParticipleInflected
                    | VerbForm::ParticipleNominalised
                    | VerbForm::PresentParticipleInflected
                    | VerbForm::PresentParticipleNominalisedPlural
            )
        };
        if found.forms.verb_forms().all(attributive) {
            return self.right(found.head + 1);
        }
        // het versterken van de wijk
        if found.forms.contains(Form::Verb(VerbForm::Infinitive)) && self.key(site.hull.end) == "van" {
            return self.right(site.hull.end + 1);
        }
        let finite = found.forms.verb_forms().any(VerbForm::is_finite);
        let behind = self.skip_light(found.head + 1);
        let own = |at: usize| site.owns(at) && at != found.head;
        if finite && !own(behind) {
            // dat bewegen leuk is: what stands before another finite verb is no object
            let first = self.right(behind).filter(|first| !is_auxiliary(self.key(first.end)));
            if let Some(first) = first {
                // vandaag versterkt de gemeente de wijk: of two the second is the object
                let second = self.skip_light(first.end);
                let inverted = found.head > self.sentence.start && !own(second);
                return if inverted { self.right(second).or(Some(first)) } else { Some(first) };
            }
        }
        // de voorzitter agendeert vaak: before a finite verb of a main clause stands its subject
        let only_finite = found.forms.verb_forms().all(VerbForm::is_finite);
        let subordinate = (self.sentence.start..found.head).any(|at| is_subordinator(self.key(at)));
        let inverted = is_subject_pronoun(self.key(found.head + 1));
        if only_finite && !subordinate && !inverted {
            return None;
        }
        self.left(site.hull.start)
    }

    /// The noun phrase that begins at `at`, or behind light words there.
    fn right(&self, at: usize) -> Option<Range> {
        let mut start = self.skip_light(at);
        if is_determiner(self.key(start)) {
            start += 1;
        }
        let mut end = start;
        while end < start + LONGEST && self.continues(end) {
            end += 1;
        }
        if end == start && start > at && is_demonstrative(self.key(start - 1)) {
            return Some(start - 1..start);
        }
        if end == start {
            // help haar, dat steunt ons
            let pronoun = start.checked_sub(1).filter(|&place| place >= at && is_person(self.tokens, place))?;
            return Some(pronoun..start);
        }
        Some(start..end)
    }

    /// The end of what stands before *te*, auxiliaries and adverbs that end at `at`.
    fn before_light(&self, at: usize) -> usize {
        let mut end = at;
        while end > self.sentence.start {
            let key = self.key(end - 1);
            if !(key == "te" || is_auxiliary(key) || (is_free_adverb(key) && !key.is_empty())) {
                break;
            }
            end -= 1;
        }
        end
    }

    /// The noun phrase before the verbs that end at `at`, past phrases with a preposition.
    fn left(&self, at: usize) -> Option<Range> {
        let mut end = self.before_light(at);
        for _ in 0..3 {
            let mut start = end;
            while start > self.sentence.start && end - start < LONGEST && self.continues(start - 1) {
                start -= 1;
            }
            if start < end && is_time(self.key(end - 1)) {
                // is dit jaar herijkt, vrijdag bespreken wij
                let determiner = start > self.sentence.start && is_determiner(self.key(start - 1));
                end = self.before_light(start - usize::from(determiner));
                continue;
            }
            let person = start == end && end > self.sentence.start && is_person(self.tokens, end - 1);
            if person {
                return Some(end - 1..end);
            }
            let before = start.checked_sub(1).filter(|&place| place >= self.sentence.start);
            if let Some(place) = before
                .filter(|&place| start == end && place == self.sentence.start && is_demonstrative(self.key(place)))
            {
                return Some(place..start); // dat bespreken wij
            }
            let opener = match before {
                Some(place) if is_determiner(self.key(place)) => {
                    place.checked_sub(1).filter(|&place| place >= self.sentence.start)
                }
                other => other,
            };
            match opener {
                Some(place) if is_preposition(self.key(place)) && self.key(place) != "om" => {
                    // is in mei geagendeerd: past the phrase the auxiliary stands before the subject
                    end = self.before_light(place);
                }
                _ => return (start < end).then_some(start..end),
            }
        }
        None
    }
}
