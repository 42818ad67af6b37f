//! Where a verb stands in its clause: what decides the place of its other half.

use crate::dutch::function_words::{
    is_auxiliary, is_coordinator, is_determiner, is_free_adverb, is_participle_auxiliary, is_plural_pronoun,
    is_possessive, is_preposition, is_subject_pronoun, is_subordinator,
};
use crate::dutch::inflect::VerbForm;
use crate::dutch::words::Tokens;
use crate::lexicon::forms::{Form, FormSet};
use crate::lexicon::groups;
use crate::lexicon::matching::Range;

/// The place of a verb, as far as it is certain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    /// At the end of its clause, or in the verbs there: its other half stands before it.
    Final,
    /// First or second in a main clause that ends before this token: its other half stands there.
    Second(usize),
    /// Second in a main clause of which the end is not certain.
    Open,
    /// Not certain.
    Unknown,
}

/// A view on one sentence.
#[derive(Clone, Copy)]
pub(super) struct Clause<'a> {
    pub(super) tokens: &'a Tokens,
    pub(super) sentence: &'a Range,
}

/// The longest stretch between a verb and its other half that still reads well, in words.
const LONGEST_FIELD: usize = 8;

impl Clause<'_> {
    fn key(&self, at: usize) -> &str {
        if self.sentence.contains(&at) { self.tokens.key(at) } else { "" }
    }

    pub(super) fn before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |at| self.key(at))
    }

    /// Whether nothing of the clause follows: a mark, another clause, or the end.
    pub(super) fn ends_at(&self, at: usize) -> bool {
        !self.sentence.contains(&at)
            || self.is_boundary(at)
            || is_coordinator(self.key(at))
            || is_subordinator(self.key(at))
    }

    fn is_boundary(&self, at: usize) -> bool {
        self.tokens.mark(at).is_some_and(|mark| ".,;:!?()–—…".contains(mark))
    }

    /// The first token of the clause that `at` stands in, by marks and by words that open one.
    fn start(&self, at: usize) -> usize {
        // worden die pasjes: behind an auxiliary or a preposition die and dat point at a noun
        let points = |place: usize| {
            let before = self.before(place);
            matches!(self.key(place), "die" | "dat") && (is_auxiliary(before) || is_preposition(before))
        };
        let opens = |place: &usize| {
            self.is_boundary(*place)
                || (is_subordinator(self.key(*place)) && !points(*place))
                || matches!(self.key(*place), "maar" | "want")
        };
        (self.sentence.start..at).rev().find(opens).map_or(self.sentence.start, |place| place + 1)
    }

    fn has_subordinator_before(&self, at: usize) -> bool {
        // a first word such as dat or wat may be the topic of a main clause
        // but: wat wij doen, of zij helpt
        let opens_clause = is_subject_pronoun(self.key(self.sentence.start + 1)) && self.sentence.start + 1 < at;
        (self.sentence.start..at).any(|place| {
            let key = self.key(place);
            let may_ask = matches!(key, "dat" | "die" | "of" | "hoe" | "wat" | "wie" | "welke" | "welk" | "wanneer")
                || key.starts_with("waar");
            is_subordinator(key) && !(place == self.sentence.start && !opens_clause && may_ask)
        })
    }

    fn has_before(&self, at: usize, is: impl Fn(&str) -> bool) -> bool {
        (self.start(at)..at).any(|place| is(self.key(place)))
    }

    /// Whether the clause of `at` has a form of hebben: an active perfect.
    pub(super) fn has_perfect(&self, at: usize) -> bool {
        let is = |key: &str| matches!(key, "heb" | "hebt" | "heeft" | "hebben" | "had" | "hadden");
        self.has_before(at, is) || is(self.key(at + 1))
    }

    /// Where the verbs at the end of a clause begin, when `at` is not the first of them: dat wij dit | willen mogelijk maken is
    /// not Dutch, a complement stands before them all. In a main clause the finite verb stands apart from them.
    pub(super) fn cluster_start(&self, at: usize) -> Option<usize> {
        let in_cluster = |place: &usize| is_auxiliary(self.key(*place)) || self.key(*place) == "te";
        let start = (self.sentence.start..at).rev().take_while(in_cluster).last()?;
        if self.has_subordinator_before(start) || self.has_before(start, is_auxiliary) {
            return Some(start);
        }
        (start + 1 < at).then_some(start + 1)
    }

    /// The forms that a verb at `at` can be here.
    pub(super) fn narrow(&self, at: usize, forms: FormSet) -> FormSet {
        let has = |form| forms.contains(Form::Verb(form));
        // het ontvangen van, het herzien van: no participle
        let nominal = self.before(at) == "het" && self.key(at + 1) == "van";
        if (self.before(at) == "te" || nominal) && has(VerbForm::Infinitive) {
            return forms.keep_verbs(|form| form == VerbForm::Infinitive);
        }
        let forms = self.narrow_person(at, self.narrow_nominal(at, forms));
        let forms = self.narrow_participle(at, forms);
        if has(VerbForm::PastPlural) && has(VerbForm::PresentPlural) {
            match self.tense() {
                Some(true) => return forms.keep_verbs(is_past),
                Some(false) => return forms.keep_verbs(|form| form != VerbForm::PastPlural),
                None => {}
            }
        }
        forms
    }

    /// Whether a sentence is in the past: zetten, antwoordden and their like do not tell. `None` when it may be.
    fn tense(&self) -> Option<bool> {
        let long_ago =
            |key: &str| matches!(key, "gisteren" | "vorig" | "vorige" | "toen" | "destijds" | "geleden" | "vroeger");
        let maybe = |key: &str| {
            let year = key.len() == 4 && (key.starts_with("19") || key.starts_with("20"));
            year || matches!(key, "was" | "waren" | "werd" | "werden" | "had" | "hadden" | "kon" | "konden")
        };
        let any = |is: &dyn Fn(&str) -> bool| self.sentence.clone().any(|place| is(self.key(place)));
        if any(&long_ago) {
            return Some(true);
        }
        (!any(&maybe)).then_some(false)
    }

    /// Versterkt, verstrekte, verbonden: a participle or a finite form, before a noun or not.
    fn narrow_participle(&self, at: usize, forms: FormSet) -> FormSet {
        let has = |form| forms.contains(Form::Verb(form));
        let (participle, inflected) = (has(VerbForm::Participle), has(VerbForm::ParticipleInflected));
        if !participle && !inflected {
            return forms;
        }
        let (before, after) = (self.before(at), self.key(at + 1));
        // het verschafte ons lucht: a pronoun behind it makes it a clause
        let pronoun = is_subject_pronoun(after)
            || (matches!(before, "het" | "dat" | "dit" | "die")
                && (is_possessive(after) || matches!(after, "hem" | "mij" | "me" | "hen")));
        let attributive = is_determiner(before) && self.tokens.is_word(at + 1) && !pronoun;
        if inflected && attributive {
            return forms.keep_verbs(|form| form == VerbForm::ParticipleInflected);
        }
        let predicative = self.has_before(at, is_participle_auxiliary)
            || self.has_across_parenthesis(at)
            || is_participle_auxiliary(after);
        if participle && predicative && !is_coordinator(before) {
            return forms.keep_verbs(|form| form == VerbForm::Participle);
        }
        if participle && self.lacks_subject(at) {
            return forms.keep_verbs(|form| form == VerbForm::Participle);
        }
        // verstrekte gegevens, de door u verstrekte gegevens: before a noun as well, or is it the past?
        let follows_subject = matches!(
            before,
            "ik" | "hij" | "zij" | "ze" | "men" | "dat" | "die" | "wie" | "wat" | "dit" | "het" | "er" | "wij" | "we"
        );
        let unclear = is_coordinator(before)
            || (inflected && (self.is_first(at) || is_preposition(before) || self.opens_participle_phrase(at)));
        if !forms.verb_forms().any(VerbForm::is_finite) || (unclear && !follows_subject) {
            return forms;
        }
        forms.keep_verbs(VerbForm::is_finite)
    }

    /// Zij heeft, zoals gevraagd, de pas verstrekt: whether an auxiliary governs `at` from before what stands between commas.
    fn has_across_parenthesis(&self, at: usize) -> bool {
        let comma = |place: &usize| self.tokens.mark(*place) == Some(',');
        let Some(close) = (self.start(at)..=at).next().and_then(|start| start.checked_sub(1)).filter(comma) else {
            return false;
        };
        let Some(open) = (self.sentence.start..close).rev().take(6).find(comma) else { return false };
        self.has_before(open, is_participle_auxiliary)
    }

    /// Zoals verzocht; eenmaal verstrekt,; geld verstrekt door …; benut of niet: no finite verb stands without its subject.
    fn lacks_subject(&self, at: usize) -> bool {
        let (before, after) = (self.before(at), self.key(at + 1));
        let conjunction = matches!(
            before,
            "zoals" | "tenzij" | "indien" | "mits" | "eenmaal" | "anders" | "als" | "wanneer" | "desgewenst"
        );
        let marked =
            at.checked_sub(1).and_then(|place| self.tokens.mark(place)).is_some_and(|mark| matches!(mark, ',' | '('));
        let by = after == "door" && (at + 1..self.sentence.end).any(|place| is_auxiliary(self.key(place)));
        let first = self.is_first(at) && (after == "of" || self.tokens.mark(at + 1) == Some(','));
        conjunction || by || first || (marked && (after == "door" || self.tokens.mark(at + 1) == Some(',')))
    }

    /// De gehandicapte, de dementerenden: only at the end of a noun phrase.
    fn narrow_nominal(&self, at: usize, forms: FormSet) -> FormSet {
        let nominal = |form| {
            matches!(
                form,
                VerbForm::ParticipleNominalised
                    | VerbForm::ParticipleNominalisedPlural
                    | VerbForm::PresentParticipleNominalisedPlural
            )
        };
        if !forms.verb_forms().any(nominal) || forms.verb_forms().all(nominal) {
            return forms;
        }
        let ends_phrase = is_determiner(self.before(at)) && (self.ends_at(at + 1) || is_auxiliary(self.key(at + 1)));
        forms.keep_verbs(|form| nominal(form) == ends_phrase || (form.is_finite() && !ends_phrase))
    }

    /// Jij bent, zij is: they differ in a few verbs only. Ik zet, zij zet: they do not differ where the stem has a t.
    fn narrow_person(&self, at: usize, forms: FormSet) -> FormSet {
        let stem = VerbForm::PresentStem;
        let forms = if forms.contains(Form::Verb(stem)) && forms.contains(Form::Verb(VerbForm::PresentThird)) {
            match self.subject_takes_stem(at) {
                Some(is_stem) => {
                    forms.keep_verbs(|form| !form.is_finite() || is_past(form) || (form == stem) == is_stem)
                }
                None => forms,
            }
        } else {
            forms
        };
        if !(forms.contains(Form::Verb(VerbForm::PresentSecond)) && forms.contains(Form::Verb(VerbForm::PresentThird)))
        {
            return forms;
        }
        let second = matches!(self.before(at), "jij" | "je" | "u") || self.key(at + 1) == "u";
        let other = if second { VerbForm::PresentThird } else { VerbForm::PresentSecond };
        forms.keep_verbs(|form| form != other)
    }

    /// Whether the subject is ik, or a je behind the verb: helpt je (object) and help je (subject) look alike.
    fn subject_takes_stem(&self, at: usize) -> Option<bool> {
        let (before, after) = (self.before(at), self.key(at + 1));
        if before == "ik" || matches!(after, "ik" | "jij") {
            return Some(true);
        }
        if self.is_first(at) {
            // zet de gemeente in? zet u in; but: zet alles in
            let asks = (at..self.sentence.end).any(|place| self.tokens.mark(place) == Some('?'));
            return Some(after != "u" && (!asks || after == "je"));
        }
        if after != "je"
            || matches!(
                before,
                "hij" | "zij" | "ze" | "dat" | "dit" | "het" | "die" | "wie" | "men" | "iemand" | "niemand" | "u"
            )
        {
            return Some(false);
        }
        let follows_noun_phrase = at >= 2 && is_determiner(self.key(at - 2)) && at - 2 == self.sentence.start;
        let inverted = is_free_adverb(before) || self.tokens.mark(at - 1).is_some();
        match (follows_noun_phrase, inverted) {
            (true, false) => Some(false),
            (false, true) => Some(true),
            _ => None,
        }
    }

    /// De door u verstrekte gegevens: an article with a preposition right behind it.
    fn opens_participle_phrase(&self, at: usize) -> bool {
        (self.start(at)..at).any(|place| is_determiner(self.key(place)) && is_preposition(self.key(place + 1)))
    }

    /// The place of a verb of these forms at `at`.
    pub(super) fn place(&self, at: usize, forms: FormSet) -> Place {
        let finite = forms.verb_forms().any(VerbForm::is_finite);
        let infinite = forms.verb_forms().any(|form| !form.is_finite());
        let closed = self.ends_at(at + 1);
        if !finite {
            return Place::Final;
        }
        if self.asks_at(at + 1) && is_subject_pronoun(self.before(at)) && !self.has_subordinator_before(at) {
            return Place::Second(at + 1); // wij zetten op een rij welke wensen er zijn
        }
        if infinite {
            // an infinitive and a plural look the same
            let follows_subject = is_plural_pronoun(self.before(at));
            let subordinate = self.has_subordinator_before(at);
            let governed = subordinate || self.has_before(at, is_auxiliary);
            // mensen verbinden dat woord met vroeger: dat and en need not open a clause
            let really_closed =
                closed && (governed || !self.tokens.is_word(at + 1) || !self.sentence.contains(&(at + 1)));
            if really_closed && !self.is_first(at) && (!follows_subject || subordinate) {
                return Place::Final;
            }
            let nominal =
                matches!(self.before(at), "het" | "door" | "bij" | "voor" | "van" | "in" | "tot" | "met" | "aan")
                    && self.key(at + 1) == "van";
            // wij gaan … en wij activeren …: a subject right before it makes it finite
            if nominal || (self.has_before(at, is_auxiliary) && (!follows_subject || subordinate)) {
                return Place::Final;
            }
            let subject = is_plural_pronoun(self.before(at)) || is_plural_pronoun(self.key(at + 1));
            if !subject {
                return Place::Unknown;
            }
        }
        if closed {
            // wie wil participeert; hij komt als hij kan en participeert: that clause has its verb already
            let free = !self.has_finite_since_subordinator(at) && self.before(at) != "en";
            let last = self.has_subordinator_before(at) && !self.is_first(at) && free;
            return if last { Place::Final } else { Place::Unknown };
        }
        if self.is_extraposed(at) {
            return Place::Final;
        }
        let inverted = at
            .checked_sub(1)
            .is_some_and(|before| self.sentence.contains(&before) && self.tokens.mark(before) == Some(','));
        if self.has_subordinator_before(at) && !inverted {
            return Place::Unknown;
        }
        self.field_end(at, forms).map_or(Place::Open, Place::Second)
    }

    /// Whether an auxiliary stands between the last subordinator and `at`.
    fn has_finite_since_subordinator(&self, at: usize) -> bool {
        let opener = (self.sentence.start..at).rev().find(|&place| is_subordinator(self.key(place)));
        opener
            .is_some_and(|opener| (opener..at).any(|place| is_auxiliary(self.key(place)) && self.key(place) != "zijn"))
    }

    /// Whether a question that is asked in passing begins at `at`: wij weten wat er is.
    pub(super) fn asks_at(&self, at: usize) -> bool {
        matches!(self.key(at), "welke" | "welk" | "wat" | "hoe" | "wie" | "waar")
    }

    /// Dat zij rekent op de winter: in a clause behind a conjunction, with a preposition behind the verb, and no other verb.
    fn is_extraposed(&self, at: usize) -> bool {
        let start = (self.sentence.start..at).rev().find(|&place| {
            let key = self.key(place);
            opens_adverbial(key) || key == "dat" || self.is_boundary(place)
        });
        let opener = start.filter(|&place| place > self.sentence.start || opens_adverbial(self.key(place)));
        is_preposition(self.key(at + 1))
            && opener.is_some_and(|opener| {
                !self.is_boundary(opener)
                    && at - opener <= 5
                    && !(opener..at).any(|place| is_auxiliary(self.key(place)))
            })
    }

    pub(super) fn is_first(&self, at: usize) -> bool {
        (self.sentence.start..at).all(|place| !self.tokens.is_word(place))
    }

    /// The end of a main clause whose verb stands at `verb`, when it is certain: nothing but plain constituents between.
    fn field_end(&self, verb: usize, forms: FormSet) -> Option<usize> {
        let singular = forms.verb_forms().all(|form| form == VerbForm::PresentThird);
        let mut joined = false;
        let mut end = verb + 1;
        while self.sentence.contains(&end) {
            if let Some(mark) = self.tokens.mark(end) {
                if matches!(mark, '.' | '!' | '?') || (mark == ',' && self.opens_clause(end + 1)) {
                    break;
                }
                return None;
            }
            let key = self.key(end);
            if end > verb + 1 && opens_adverbial(key) {
                break;
            }
            // jongeren en ouders: a second verb would end in -t as well
            let adds = key == "en" && (singular || self.continues_list(end + 1));
            let second_verb = joined
                && singular
                && (key.ends_with('t') || key.ends_with("de") || key.ends_with("te"))
                && !matches!(key, "het" | "de" | "met" | "uit");
            joined |= adds;
            let possessive = key == "zijn" && self.tokens.is_word(end + 1) && !self.ends_at(end + 1);
            let opens = !adds
                && !possessive
                && (is_coordinator(key) || is_subordinator(key) || is_auxiliary(key) || key == "te");
            if !self.tokens.is_word(end) || opens || second_verb {
                return None;
            }
            end += 1;
        }
        let field = end - verb - 1;
        let last = self.key(end - 1);
        // hoe sta je iemand bij; dat staat je bij; wat zetten jullie op een rij
        let first = self.key(self.sentence.start);
        let object = (field > 1 && is_subject_pronoun(self.key(verb + 1)))
            || self.follows_subject(verb)
            || matches!(first, "wat" | "welke" | "welk" | "wie" | "dat" | "dit" | "die");
        // haar zus tijdens de verhuizing van hun moeder: too much to keep in mind
        let phrases = (verb + 1..end).filter(|&at| is_preposition(self.key(at))).count();
        let plain = (field < 6 || phrases < 2) && !is_preposition(last) && (!is_subject_pronoun(last) || object);
        (1..=LONGEST_FIELD).contains(&field).then_some(end).filter(|_| plain)
    }

    /// Whether a comma before `at` ends a clause.
    fn opens_clause(&self, at: usize) -> bool {
        let key = self.key(at);
        opens_adverbial(key) || matches!(key, "maar" | "want" | "dus") || (key == "en" && is_pronoun(self.key(at + 1)))
    }

    /// Whether what stands behind *en* is another noun phrase, and no verb.
    fn continues_list(&self, at: usize) -> bool {
        let key = self.key(at);
        (is_determiner(key) && !is_pronoun(key)) || groups::holds("mensen", key)
    }

    /// Whether the subject stands before the verb at `verb`: a pronoun, or a short noun phrase that opens the sentence.
    pub(super) fn follows_subject(&self, verb: usize) -> bool {
        let before = self.sentence.start..verb;
        let phrase = before.len() <= 4 && is_determiner(self.key(before.start)) && before.len() >= 2;
        let plain = before
            .clone()
            .all(|at| self.tokens.is_word(at) && !is_preposition(self.key(at)) && !is_free_adverb(self.key(at)));
        is_subject_pronoun(self.before(verb)) || (phrase && plain)
    }

    /// Whether the same phrase is left without a word of its own: another particle (zoeken … op), or er, daar, waar.
    /// What the match itself has at `own` is no stray.
    pub(super) fn has_stray(&self, slot: &Range, own: &Range) -> bool {
        let pronominal = own.is_empty() && matches!(self.before(slot.start), "er" | "daar" | "hier" | "waar");
        let mut behind = slot.end;
        if own.contains(&behind) {
            return pronominal;
        }
        while matches!(self.key(behind), "niet" | "ook" | "wel" | "weer") {
            behind += 1;
        }
        pronominal || (is_preposition(self.key(behind)) && self.ends_at(behind + 1))
    }

    /// Whether an object begins at `at`: a determiner, or the last word before a preposition or the end.
    pub(super) fn object_at(&self, at: usize) -> bool {
        let key = self.key(at);
        let plain = self.tokens.is_word(at)
            && !self.ends_at(at)
            && !is_subject_pronoun(key)
            && !is_preposition(key)
            && !is_auxiliary(key)
            && !is_free_adverb(key);
        let alone = self.ends_at(at + 1) || is_preposition(self.key(at + 1));
        let of_time =
            matches!(key, "vorige" | "volgende" | "elke" | "iedere" | "hele" | "laatste" | "komende" | "beide");
        // wij vertellen over het: no pronoun stands behind a preposition
        let pronoun = alone && matches!(key, "het" | "dat" | "dit" | "wat" | "die" | "deze");
        plain && !pronoun && (alone || is_determiner(key) || key.ends_with('e')) && !of_time
    }
}

/// Conjunctions that open a clause which says when, why or whether.
fn opens_adverbial(key: &str) -> bool {
    matches!(
        key,
        "omdat"
            | "zodat"
            | "als"
            | "wanneer"
            | "terwijl"
            | "doordat"
            | "nadat"
            | "voordat"
            | "totdat"
            | "zolang"
            | "zodra"
            | "hoewel"
            | "tenzij"
            | "mits"
    )
}

/// Words that stand for a noun phrase by themselves.
fn is_pronoun(key: &str) -> bool {
    is_subject_pronoun(key) || matches!(key, "dat" | "dit" | "die" | "het")
}

const fn is_past(form: VerbForm) -> bool {
    matches!(form, VerbForm::PastSingular | VerbForm::PastPlural)
}
