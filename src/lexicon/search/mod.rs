//! One pattern, tried around one word: side by side, or, for a verb, in every order that Dutch allows.

mod tail;

use crate::dutch::function_words::{
    is_auxiliary, is_coordinator, is_noun_determiner, is_participle_auxiliary, is_possessive, is_preposition,
    is_reflexive, is_subordinator,
};
use crate::dutch::inflect::VerbForm;
use crate::dutch::words::Tokens;

use super::EntryId;
use super::forms::FormSet;
use super::groups;
use super::matching::{Match, Range};
use super::pattern::{Element, ElementKind, GAP, Pattern};

/// How far a verb and the rest of its phrase may stand apart, in tokens.
const REACH: usize = 10;

/// One pattern, tried around one word.
pub(super) struct Search<'a> {
    tokens: &'a Tokens,
    pattern: &'a Pattern,
    entry: EntryId,
}

impl<'a> Search<'a> {
    pub(super) fn new(tokens: &'a Tokens, pattern: &'a Pattern, entry: EntryId) -> Self {
        Self { tokens, pattern, entry }
    }

    /// The matches of which the word at `at` is the given element.
    pub(super) fn around(&self, element: usize, at: usize) -> Vec<Match> {
        if self.pattern.is_verb {
            return if element == self.pattern.head {
                self.around_verb(at)
            } else {
                self.around_complement(element, at)
            };
        }
        self.in_a_row(element, at).into_iter().collect()
    }

    /// A phrase whose words stand side by side.
    fn in_a_row(&self, element: usize, at: usize) -> Option<Match> {
        let elements = &self.pattern.elements;
        let start = self.backwards(&elements[..element], at)?;
        let middle = self.one(&elements[element], at)?;
        let end = self.forwards(&elements[element + 1..], middle)?;
        let head = (start..end).find(|&at| !self.head_at(at).is_empty())?;
        let (before, behind) = (start..head, head + 1..end);
        let forms = self.head_at(head);
        Some(self.found(head, forms, before, behind, None))
    }

    fn found(&self, head: usize, forms: FormSet, before: Range, behind: Range, particle: Option<usize>) -> Match {
        Match { entry: self.entry, head, forms, before, behind, particle, is_compound: false }
    }

    /// The end of the elements when they begin at `at`.
    fn forwards(&self, elements: &[Element], at: usize) -> Option<usize> {
        let Some((first, rest)) = elements.split_first() else { return Some(at) };
        if matches!(first.kind, ElementKind::Gap) {
            return (0..=GAP)
                .take_while(|&gap| gap == 0 || self.passable(at + gap - 1))
                .find_map(|gap| self.forwards(rest, at + gap));
        }
        if matches!(first.kind, ElementKind::Possessive) {
            let taken = self.possessives(at).find_map(|next| self.forwards(rest, next));
            return if taken.is_none() && first.optional { self.forwards(rest, at) } else { taken };
        }
        let taken = self.one(first, at).and_then(|next| self.forwards(rest, next));
        if taken.is_none() && first.optional { self.forwards(rest, at) } else { taken }
    }

    /// The beginning of the elements when they end just before `at`.
    fn backwards(&self, elements: &[Element], at: usize) -> Option<usize> {
        let Some((last, rest)) = elements.split_last() else { return Some(at) };
        if matches!(last.kind, ElementKind::Gap) {
            return (0..=GAP.min(at))
                .take_while(|&gap| gap == 0 || self.passable(at - gap))
                .find_map(|gap| self.backwards(rest, at - gap));
        }
        if matches!(last.kind, ElementKind::Possessive) {
            let starts = (at.saturating_sub(2)..at).filter(|&start| self.possessives(start).any(|end| end == at));
            let taken = starts.into_iter().find_map(|start| self.backwards(rest, start));
            return if taken.is_none() && last.optional { self.backwards(rest, at) } else { taken };
        }
        let taken =
            at.checked_sub(1).filter(|&at| self.one(last, at).is_some()).and_then(|at| self.backwards(rest, at));
        if taken.is_none() && last.optional { self.backwards(rest, at) } else { taken }
    }

    /// Where a possessive that begins at `at` can end, the longest first: *hun eigen*, *de eigen*, *eigen*, *hun*.
    fn possessives(&self, at: usize) -> impl Iterator<Item = usize> {
        let (key, next) = (self.tokens.key(at), self.tokens.key(at + 1));
        let with_own = (is_possessive(key) || key == "de" || key == "het") && next == "eigen";
        let alone = is_possessive(key) || key == "eigen";
        with_own.then_some(at + 2).into_iter().chain(alone.then_some(at + 1))
    }

    fn one(&self, element: &Element, at: usize) -> Option<usize> {
        if let ElementKind::Mark(mark) = element.kind {
            return (self.tokens.mark(at) == Some(mark)).then_some(at + 1);
        }
        if !self.tokens.is_word(at) {
            return None;
        }
        let key = self.tokens.key(at);
        let fits = match &element.kind {
            ElementKind::Words(words) => words.iter().any(|word| **word == *key),
            ElementKind::Head(forms) => forms.iter().any(|form| *form.key == *key),
            ElementKind::Possessive => self.possessives(at).any(|end| end == at + 1),
            // bevindt u zich: of two the first is the subject
            ElementKind::Reflexive => {
                is_reflexive(key) && !(matches!(key, "u" | "je") && is_reflexive(self.tokens.key(at + 1)))
            }
            ElementKind::Group(name) => groups::holds(name, key),
            ElementKind::Gap | ElementKind::Mark(_) => false,
        };
        fits.then_some(at + 1)
    }

    /// The forms that the word at `at` can be of the head, joined.
    fn head_at(&self, at: usize) -> FormSet {
        self.forms_at(at, |particle| particle.is_none())
    }

    fn forms_at(&self, at: usize, wanted: impl Fn(Option<&str>) -> bool) -> FormSet {
        let mut set = FormSet::default();
        if self.tokens.is_word(at) {
            let key = self.tokens.key(at);
            for form in self.pattern.head_forms() {
                if *form.key == *key && wanted(form.particle.as_deref()) {
                    set.insert(form.form);
                }
            }
        }
        set
    }

    /// The verb at `at`, joined or with its particle, and what it can be there.
    fn verb_at(&self, at: usize) -> Vec<(FormSet, Option<usize>)> {
        let mut out = Vec::new();
        let joined = self.plausible(at, self.head_at(at));
        if !joined.is_empty() {
            out.push((joined, None));
        }
        for particle in &self.pattern.particles {
            let split = self.forms_at(at, |other| other == Some(particle));
            if split.is_empty() {
                continue;
            }
            if let Some(place) = self.particle_before(at, particle) {
                // in te zetten, in willen zetten, in kan worden gezet
                let infinite = split.keep_verbs(|form| !form.is_finite());
                if !infinite.is_empty() {
                    out.push((infinite, Some(place)));
                }
                continue;
            }
            let finite = self.plausible(at, split.keep_verbs(VerbForm::is_finite));
            if finite.is_empty() {
                continue;
            }
            if let Some(place) = self.particle_behind(at, particle) {
                out.push((finite, Some(place)));
            }
        }
        out
    }

    /// The particle of the verb at `at` where it stands before the verbs at the end of its clause.
    fn particle_before(&self, at: usize, particle: &str) -> Option<usize> {
        let mut place = at.checked_sub(1)?;
        for _ in 0..3 {
            let key = self.tokens.key(place);
            if !(key == "te" || is_auxiliary(key)) {
                break;
            }
            place = place.checked_sub(1)?;
        }
        (place + 1 < at && self.tokens.key(place) == particle).then_some(place)
    }

    /// The particle of the finite verb at `at`: in the same clause, where nothing but the end of it follows.
    fn particle_behind(&self, at: usize, particle: &str) -> Option<usize> {
        let reach = (at + 1..self.tokens.len().min(at + 2 + REACH)).take_while(|&place| self.passable(place));
        reach.filter(|&place| self.tokens.key(place) == particle).find(|&place| {
            let next = place + 1;
            let key = self.tokens.key(next);
            // zij schaalt op en af: two verbs in one
            let shared = |at: usize| matches!(self.tokens.key(at), "en" | "of");
            let two = shared(place - 1)
                || (shared(next) && is_preposition(self.tokens.key(next + 1)) && !self.tokens.is_word(next + 2));
            if two {
                return false;
            }
            !self.tokens.is_word(next)
                || is_coordinator(key)
                || is_subordinator(key)
                || (is_preposition(key) && key != "te")
        })
    }

    /// The forms that can be, seen from the word before: behind *de* or *een* stands no finite verb, and behind a
    /// preposition no bare stem (*met focus*).
    fn plausible(&self, at: usize, forms: FormSet) -> FormSet {
        let before = at.checked_sub(1).map_or("", |before| self.tokens.key(before));
        let (own, after) = (self.tokens.key(at), self.tokens.key(at + 1));
        // een goede aanvang, indien u: a bare stem is a verb with ik, before je, or where a clause begins
        let said_by_ik = (at.saturating_sub(REACH)..at).any(|place| self.tokens.key(place) == "ik");
        let function_word = is_preposition(own) || is_subordinator(own) || is_coordinator(own);
        let opens = !function_word && (before.is_empty() || is_coordinator(before));
        let forms = if opens || before == "ik" || (said_by_ik && !function_word) || matches!(after, "ik" | "je" | "jij")
        {
            forms
        } else {
            forms.keep_verbs(|form| form != VerbForm::PresentStem)
        };
        if is_noun_determiner(before) {
            forms.keep_verbs(|form| !form.is_finite() && form != VerbForm::Infinitive)
        } else if is_participle_auxiliary(before) {
            // er zijn waarborgen nodig: behind zijn and hebben stands no other finite verb, nor a bare infinitive
            let stays = matches!(before, "blijf" | "blijft" | "blijven" | "bleef" | "bleven"); // blijven helpen
            forms.keep_verbs(|form| !form.is_finite() && (stays || form != VerbForm::Infinitive))
        } else if is_preposition(before) {
            forms.keep_verbs(|form| form != VerbForm::PresentStem)
        } else {
            forms
        }
    }

    /// Whether a gap may reach across the token: a word, but none that opens another clause.
    fn passable(&self, at: usize) -> bool {
        match self.tokens.mark(at) {
            Some(mark) => matches!(mark, '‘' | '’' | '“' | '”' | '"' | '\'' | '/'),
            None => self.tokens.get(at).is_some_and(|_| !is_clause_opener(self.tokens.key(at))),
        }
    }

    /// From the verb to the rest of its phrase.
    fn around_verb(&self, at: usize) -> Vec<Match> {
        let elements = &self.pattern.elements;
        let (before, behind) = (&elements[..self.pattern.head], &elements[self.pattern.head + 1..]);
        let mut out = Vec::new();
        for (forms, particle) in self.verb_at(at) {
            let finite = !forms.keep_verbs(VerbForm::is_finite).is_empty();
            let complement = if before.is_empty() {
                Some(at..at)
            } else {
                self.complement_left(before, at)
                    .or_else(|| if finite { self.complement_right(before, at) } else { None })
            };
            let Some(complement) = complement else { continue };
            if self.is_only_auxiliary(at, &complement) {
                continue;
            }
            let Some(tail) = self.tail(behind, at, &complement, particle) else { continue };
            out.push(self.found(at, forms, complement, tail, particle));
        }
        out
    }

    /// Heeft de straat in beeld gebracht: the verb only helps a participle behind the complement.
    fn is_only_auxiliary(&self, at: usize, complement: &Range) -> bool {
        let next = self.tokens.key(complement.end);
        let participle = next.starts_with("ge") && next.ends_with(['d', 't', 'n']);
        complement.start > at && is_participle_auxiliary(self.tokens.key(at)) && participle
    }

    /// What belongs before the verb, just before it or before its auxiliaries: *in kaart (te|kunnen|is) gebracht*.
    fn complement_left(&self, before: &[Element], at: usize) -> Option<Range> {
        if let [Element { kind: ElementKind::Reflexive, .. }] = before {
            // zij willen zich aan het plan conformeren
            let place =
                self.until_impassable((at.saturating_sub(REACH)..at).rev(), |at| is_reflexive(self.tokens.key(at)));
            return place.map(|place| place..place + 1);
        }
        let mut end = at;
        for _ in 0..=4 {
            if let Some(start) = self.backwards(before, end) {
                return Some(start..end);
            }
            end = end.checked_sub(1)?;
            let key = self.tokens.key(end);
            if !(key == "te"
                || is_auxiliary(key)
                || self.is_own_stranded(key)
                || self.pattern.particles.iter().any(|particle| **particle == *key))
            {
                return None;
            }
        }
        None
    }

    fn complement_right(&self, before: &[Element], at: usize) -> Option<Range> {
        for start in at + 1..self.tokens.len().min(at + 2 + REACH) {
            if let Some(end) = self.forwards(before, start) {
                return Some(start..end);
            }
            if !self.passable(start) {
                return None;
            }
        }
        None
    }

    /// From a word of the complement to the verb.
    fn around_complement(&self, element: usize, at: usize) -> Vec<Match> {
        let elements = &self.pattern.elements;
        let head = self.pattern.head;
        if element > head {
            return self.around_tail(element, at);
        }
        let inside = &elements[..head];
        let found = (|| {
            let start = self.backwards(&inside[..element], at)?;
            let end = self.forwards(&inside[element + 1..], self.one(&inside[element], at)?)?;
            Some(start..end)
        })();
        let Some(complement) = found else { return Vec::new() };
        let mut verbs: Vec<usize> = Vec::new();
        let mut place = complement.end;
        while place < self.tokens.len() && place <= complement.end + 4 {
            verbs.push(place);
            let key = self.tokens.key(place);
            if !(key == "te"
                || is_auxiliary(key)
                || self.is_own_stranded(key)
                || self.pattern.particles.iter().any(|particle| **particle == *key))
            {
                break;
            }
            place += 1;
        }
        let left = (complement.start.saturating_sub(REACH)..complement.start).rev();
        verbs.extend(left.take_while(|&place| self.passable(place)));
        // een integraal plan: what an article stands before is no complement
        let attributive = complement.start.checked_sub(1).is_some_and(|at| is_noun_determiner(self.tokens.key(at)));
        for (nth, place) in verbs.into_iter().enumerate() {
            let is_left = place < complement.start;
            if is_left && attributive {
                break;
            }
            for (forms, particle) in self.verb_at(place) {
                // what stands before its complement is finite, or an infinitive: zet … in zijn kracht, zetten … in hun kracht
                let forms = if is_left {
                    forms.keep_verbs(|form| form.is_finite() || form == VerbForm::Infinitive)
                } else {
                    forms
                };
                if forms.is_empty() || (!is_left && nth > 4) {
                    continue;
                }
                if let Some(behind) = self.tail(&elements[head + 1..], place, &complement, particle) {
                    return vec![self.found(place, forms, complement, behind, particle)];
                }
            }
        }
        Vec::new()
    }

    /// From a word behind the verb: *inzetten op preventie* where *preventie* is the rarer word.
    fn around_tail(&self, element: usize, at: usize) -> Vec<Match> {
        let reach = at.saturating_sub(REACH + element)..at;
        reach
            .rev()
            .filter(|&place| !self.head_or_split(place).is_empty())
            .flat_map(|place| self.around_verb(place))
            .take(1)
            .collect()
    }

    /// The first place for which `is` holds, no further than what closes a clause: that word itself is still looked at.
    fn until_impassable(&self, places: impl Iterator<Item = usize>, is: impl Fn(usize) -> bool) -> Option<usize> {
        for at in places {
            if is(at) {
                return Some(at);
            }
            if !self.passable(at) {
                return None;
            }
        }
        None
    }

    fn head_or_split(&self, at: usize) -> FormSet {
        self.forms_at(at, |_| true)
    }
}

/// Words behind which another clause runs.
fn is_clause_opener(key: &str) -> bool {
    matches!(key, "maar" | "want" | "dus")
        || (is_subordinator(key)
            && !matches!(key, "of" | "tot" | "als" | "die" | "dat" | "wat" | "om" | "waar" | "wie" | "hoe"))
}
