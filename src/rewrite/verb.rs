//! Verbs: the form of what they replace, and the place of their other half.
//!
//! A replacement has a head that is conjugated, perhaps a complement before it (*mogelijk maken*), a particle (*inzetten*)
//! or a preposition behind it (*helpen met*). The complement or particle of a finite verb stands at the end of its
//! clause: where that end is not certain, there is no edit.

use crate::dutch::function_words::{
    is_auxiliary, is_determiner, is_free_adverb, is_preposition, is_subject_pronoun, preposition_of_pronominal,
    stranded,
};
use crate::dutch::inflect::{Verb, VerbForm};
use crate::lexicon::Replacement;
use crate::lexicon::forms::{Form, FormSet};
use crate::lexicon::matching::Range;
use crate::text::Span;

use super::clause::{Clause, Place};
use super::noun_phrase::{is_bare_adjective, is_known_inflected};
use super::{Draft, Site};

/// A replacement, taken apart.
struct Phrase {
    verb: Verb,
    /// What stands before the head: *mogelijk*, *op een rij*.
    complement: String,
    /// What stands behind it: *met*.
    behind: String,
    /// The infinitive that the head governs: *laten weten*. It stays behind it where the verbs stand together.
    governed: String,
}

impl Phrase {
    fn parse(text: &str, replacement: &Replacement) -> Option<Self> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let head = words.iter().position(|word| word.ends_with('*')).unwrap_or(words.len().checked_sub(1)?);
        let verb = Verb::new(words[head].trim_end_matches('*'), &(&replacement.facts).into()).ok()?;
        let behind = words[head + 1..].join(" ");
        let governs = verb.infinitive() == "laten" && behind.ends_with('n') && !behind.contains(' ');
        let (behind, governed) = if governs { (String::new(), behind) } else { (behind, String::new()) };
        Some(Self { verb, complement: words[..head].join(" "), behind, governed })
    }

    /// Its other half: complement, particle, or both (*aan de slag gaan*, *goed uitleggen*).
    fn other_half(&self) -> String {
        join([&self.complement, self.verb.particle().unwrap_or(""), &self.governed])
    }

    /// All of it, at the end of a clause.
    fn joined(&self, form: VerbForm) -> String {
        join([&self.complement, self.verb.joined(form), &self.governed])
    }

    /// With *te*.
    fn with_te(&self) -> String {
        join([&self.complement, &self.verb.te_infinitive(), &self.governed])
    }
}

fn join<const N: usize>(parts: [&str; N]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

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

struct Builder<'a> {
    site: &'a Site<'a>,
    clause: Clause<'a>,
    phrase: &'a Phrase,
    form: VerbForm,
    with_te: bool,
    place: Place,
    /// Whether its spelling may be finite or not.
    is_ambiguous: bool,
}

type Changes = Vec<(Span, String)>;

impl Builder<'_> {
    fn changes(&self) -> Option<Changes> {
        let found = &self.site.hit.found;
        let has_slot = !found.before.is_empty() || found.particle.is_some();
        // helpen en activeren: finite or not, and what governs it may stand before both
        let unclear = self.is_joined() && (self.place != Place::Final || self.is_ambiguous);
        // hij komt in zijn kracht te staan
        let tokens = &self.site.block.tokens;
        let comes = matches!(tokens.key(found.head), "kom" | "komt" | "komen" | "kwam" | "kwamen");
        let governs = comes && tokens.key(found.hull().end) == "te";
        if self.changes_auxiliary() || unclear || governs || self.is_attributive() {
            return None;
        }
        if has_slot && self.phrase.behind.contains(' ') {
            return self.extraposed();
        }
        if !has_slot && found.behind.is_empty() && !self.phrase.behind.is_empty() {
            let verb = self.change(&(found.head..found.head + 1), self.phrase.verb.base(self.form));
            return Some(vec![verb, self.before_object()?]);
        }
        let mut changes = if has_slot { self.in_slot()? } else { self.single()? };
        self.behind(&mut changes)?;
        Some(changes)
    }

    fn change(&self, tokens: &Range, text: &str) -> (Span, String) {
        (self.site.span(tokens), self.site.cased(tokens.start, text))
    }

    /// Whether the complement is an indefinite noun phrase: niet contact is geen contact.
    fn brings_indefinite(&self) -> bool {
        let mut words = self.phrase.complement.split(' ');
        match (words.next(), words.next()) {
            (Some("een" | "zelf" | "werk"), _) => true,
            (Some(word), None) => !word.is_empty() && !is_bare_adjective(word) && !word.ends_with("er"),
            _ => false,
        }
    }

    /// Whether the complement is an object of its own: de kans geven.
    fn brings_object(&self) -> bool {
        is_determiner(self.phrase.complement.split(' ').next().unwrap_or_default())
    }

    /// Whether a perfect would need another auxiliary: hebben geanticipeerd, but zijn vooruitgelopen.
    fn changes_auxiliary(&self) -> bool {
        let original = self.site.entry.term.split(' ').find(|word| word.ends_with("en")).unwrap_or_default();
        self.form == VerbForm::Participle
            && self.clause.has_perfect(self.site.hit.found.head)
            && takes_zijn(self.phrase.verb.infinitive())
            && !takes_zijn(original)
    }

    /// Whether a participle stands before its noun, and the replacement would bring more than itself: een op een rij gezet
    /// probleem.
    fn is_attributive(&self) -> bool {
        let tokens = &self.site.block.tokens;
        let found = &self.site.hit.found;
        let before = self.clause.before(found.hull().start);
        let bare = self.form == VerbForm::Participle
            && is_determiner(before)
            && tokens.is_word(found.head + 1)
            && !self.clause.ends_at(found.head + 1)
            && !is_preposition(tokens.key(found.head + 1))
            && !is_auxiliary(tokens.key(found.head + 1));
        !self.phrase.complement.is_empty() && (bare || self.form == VerbForm::ParticipleInflected)
    }

    /// Whether words that belong to the original's noun would be left behind: strakke regie voeren, mijn eigen regie houden.
    fn leaves_modifier(&self, slot: &Range) -> bool {
        let tokens = &self.site.block.tokens;
        let first = tokens.key(slot.start);
        let Some(at) = slot.start.checked_sub(1).filter(|&at| at != self.site.hit.found.head) else { return false };
        let before = self.clause.before(slot.start);
        if is_preposition(first) || is_bare_adjective(first) {
            return false;
        }
        if is_determiner(first) {
            return is_determiner(before);
        }
        // die verband houden, er zijn maatregelen getroffen: a pronoun and a verb
        let is_pronoun = matches!(before, "die" | "dat") || (before == "zijn" && self.form == VerbForm::Participle);
        let alone = !is_determiner(self.clause.before(at));
        let agrees = before.ends_with('e')
            && before.len() > 3
            && !is_free_adverb(before)
            && !is_subject_pronoun(before)
            && (alone || is_known_inflected(before));
        (is_determiner(before) && !is_pronoun) || agrees || matches!(before, "extra" | "eigen" | "open")
    }

    /// Whether the verb shares what follows with one before it: zij bezoekt en ondersteunt ouders.
    fn is_joined(&self) -> bool {
        matches!(self.clause.before(self.site.hit.found.head), "en" | "of") && !self.phrase.other_half().is_empty()
    }

    /// Whether the original's own words before the verb are an object: de bakens.
    fn holds_object(&self) -> bool {
        let before = &self.site.hit.found.before;
        !before.is_empty() && matches!(self.site.block.tokens.key(before.start), "de" | "het" | "een")
    }

    /// De dialoog is aangegaan, er is een dialoog aangegaan: what stands there is the subject.
    fn opens_clause(&self, slot: &Range) -> bool {
        slot.start == self.clause.sentence.start || is_auxiliary(self.clause.before(slot.start))
    }

    fn is_present_participle(&self) -> bool {
        matches!(self.form, VerbForm::PresentParticiple | VerbForm::PresentParticipleInflected)
    }

    /// What stands behind the verb is more than a preposition (*laten doen waar ze goed in zijn*): it comes last in its
    /// clause, in the place of the original's other half or behind the verbs there.
    fn extraposed(&self) -> Option<Changes> {
        let found = &self.site.hit.found;
        let slot = &found.before;
        // wij hebben hem laten doen waar …: with laten the participle is an infinitive
        let perfect = self.form == VerbForm::Participle
            && self.clause.has_perfect(found.head)
            && self.phrase.verb.infinitive() == "laten";
        let takes_part = perfect || self.form == VerbForm::Infinitive || self.form.is_finite();
        let simple = self.phrase.other_half().is_empty() && found.behind.is_empty() && found.particle.is_none();
        if slot.is_empty() || !takes_part || !simple {
            return None;
        }
        let verb = if self.form.is_finite() { self.phrase.verb.base(self.form) } else { self.phrase.verb.infinitive() };
        let alone = found.head..found.head + 1;
        if slot.start > found.head {
            let ends = self.clause.ends_at(slot.end);
            return ends.then(|| vec![self.change(&alone, verb), self.change(slot, &self.phrase.behind)]);
        }
        if !self.clause.ends_at(found.head + 1) {
            return None;
        }
        let whole = format!("{verb} {}", self.phrase.behind);
        if slot.end == found.head {
            return Some(vec![self.change(&(slot.start..found.head + 1), &whole)]);
        }
        Some(vec![self.site.removal(slot)?, self.change(&alone, &whole)])
    }

    /// The original is one word.
    fn single(&self) -> Option<Changes> {
        let head = self.site.hit.found.head;
        let alone = head..head + 1;
        let other_half = self.phrase.other_half();
        if other_half.is_empty() {
            return Some(vec![self.change(&alone, self.phrase.verb.joined(self.form))]);
        }
        if self.with_te && self.clause.cluster_start(head - 1).is_none() {
            return Some(vec![self.change(&(head - 1..head + 1), &self.phrase.with_te())]);
        }
        match self.place {
            Place::Final if self.is_present_participle() => None, // mogelijk makende, meedoende
            Place::Final if !self.phrase.complement.is_empty() && self.clause.cluster_start(head).is_some() => {
                let start = self.clause.cluster_start(head)?;
                let place = self.site.block.tokens[start].span.start;
                let verb = self.change(&alone, self.phrase.verb.joined(self.form));
                Some(vec![(Span::new(place, place), format!("{} ", self.phrase.complement)), verb])
            }
            Place::Final => Some(vec![self.change(&alone, &self.phrase.joined(self.form))]),
            Place::Second(_) | Place::Open if self.has_preposition_behind() => {
                // lopen vooruit op de winter: the other half stands before the preposition, which comes with it
                Some(vec![self.change(&alone, self.phrase.verb.base(self.form))])
            }
            Place::Second(end) => {
                if end > head + 1 && self.lacks_object(end) {
                    return None;
                }
                let half_again = other_half.split(' ').next_back().unwrap_or_default();
                if (head + 1..end).any(|at| self.site.block.tokens.key(at) == half_again) {
                    return None; // wij staan u bij uw verhuizing bij
                }
                let last = self.site.block.tokens[end - 1].span.end;
                let verb = self.change(&alone, self.phrase.verb.base(self.form));
                Some(vec![verb, (Span::new(last, last), format!(" {other_half}"))])
            }
            Place::Open | Place::Unknown => None,
        }
    }

    /// The original has another half of its own, and the replacement's comes in its place.
    fn in_slot(&self) -> Option<Changes> {
        let found = &self.site.hit.found;
        let slot = match (found.particle, found.before.is_empty()) {
            (Some(particle), true) => particle..particle + 1,
            (None, false) => found.before.clone(),
            _ => return None,
        };
        let alone = found.head..found.head + 1;
        let other_half = self.phrase.other_half();
        if !found.before.is_empty() && self.leaves_modifier(&slot) {
            return None;
        }
        let active = self.clause.has_perfect(found.head)
            || (takes_zijn(self.phrase.verb.infinitive()) && !self.opens_clause(&slot));
        if self.form == VerbForm::Participle && self.holds_object() && !active {
            return None; // de bakens zijn verzet: the object has become the subject, and rules the verb
        }
        if self.is_present_participle() && !self.phrase.complement.is_empty() {
            return None; // mensen opzoekende hulpverleners
        }
        let apart = slot.start > found.head;
        let between = if apart { found.head + 1..slot.start } else { slot.end..found.head };
        let negated =
            self.clause.before(slot.start) == "niet" || (apart && self.site.block.tokens.key(slot.end) == "niet");
        if self.clause.has_stray(&slot, &found.behind) || (negated && self.brings_indefinite()) {
            return None;
        }
        // in behandeling nemen wij: what stands before a finite verb in second place cannot go
        if self.form == VerbForm::Participle && self.brings_object() && !self.clause.has_perfect(found.head) {
            return None; // hij is de kans gegeven
        }
        let topical = !apart && between.is_empty() && matches!(self.place, Place::Second(_) | Place::Open);
        if topical && (self.phrase.complement.is_empty() || self.phrase.verb.particle().is_some()) {
            return None;
        }
        if apart {
            // zet … in, brengt … in kaart
            let bare = slot.start == found.head + 1 && self.clause.ends_at(slot.end) && !self.clause.asks_at(slot.end);
            if bare && self.lacks_object(slot.start) {
                return None; // wij jagen aan
            }
            let verb = self.change(&alone, self.phrase.verb.base(self.form));
            let drops = !found.behind.is_empty() && self.phrase.behind.is_empty() && found.behind.start > found.head;
            if drops && !other_half.is_empty() {
                // geven uitvoering aan het plan: voeren het plan uit
                let Place::Second(end) = self.place else { return None };
                let last = self.site.block.tokens[end - 1].span.end;
                let half = (Span::new(last, last), format!(" {other_half}"));
                return Some(vec![verb, self.site.removal(&slot)?, half]);
            }
            let half =
                if other_half.is_empty() { self.site.removal(&slot)? } else { (self.site.span(&slot), other_half) };
            return (self.form.is_finite()).then(|| vec![verb, half]);
        }
        if between.is_empty() {
            return Some(vec![self.change(&(slot.start..found.head + 1), &self.phrase.joined(self.form))]);
        }
        let with_te = between.len() == 1 && self.site.block.tokens.key(between.start) == "te";
        if with_te {
            let whole = slot.start..found.head + 1;
            let text = if other_half.is_empty() {
                format!("te {}", self.phrase.verb.base(self.form))
            } else {
                self.phrase.with_te()
            };
            return Some(vec![self.change(&whole, &text)]);
        }
        if let (true, Some(_), Some(own)) =
            (self.phrase.complement.is_empty(), found.particle, self.phrase.verb.particle())
        {
            // af willen schalen: the one particle for the other
            let verb = self.change(&alone, self.phrase.verb.base(self.form));
            return Some(vec![self.change(&slot, own), verb]);
        }
        // in kaart wil brengen, in kaart is gebracht
        let verb = self.change(&alone, self.phrase.verb.joined(self.form));
        if self.phrase.complement.is_empty() {
            return Some(vec![self.site.removal(&slot)?, verb]);
        }
        Some(vec![self.change(&slot, &self.phrase.complement), verb])
    }

    /// What belongs behind the verb, of the original and of the replacement.
    fn behind(&self, changes: &mut Changes) -> Option<()> {
        let found = &self.site.hit.found;
        match (found.behind.is_empty(), self.phrase.behind.as_str()) {
            (true, "") => Some(()),
            (false, "") => {
                // draagt (de gemeente) zorg voor de opvang: only here does the object follow the verb
                let second = found.behind.start > found.head && self.is_second();
                // waar beschikt u over? een bezoek brengen aan de markt en aan de kerk
                if self.is_stranded(found.behind.start) || self.repeats_preposition() {
                    return None;
                }
                let gap = self.site.removal(&found.behind).filter(|_| second)?;
                match changes.iter_mut().find(|(span, text)| span.end == gap.0.start && text.is_empty()) {
                    Some(removed) => removed.0.end = gap.0.end,
                    None => changes.push(gap),
                }
                Some(())
            }
            (false, behind) => {
                if self.repeats_preposition() {
                    return None; // inzetten op preventie en op sport
                }
                let at = found.behind.start;
                let key = self.site.block.tokens.key(at);
                let text = match preposition_of_pronominal(key) {
                    Some(own) => {
                        let first = key.strip_suffix(stranded(own)).unwrap_or_default();
                        if behind.contains(' ') {
                            return None;
                        }
                        format!("{first}{}", stranded(behind))
                    }
                    None if self.is_stranded(at) => stranded(behind).to_owned(),
                    None if self.has_preposition_behind() && self.is_second() => join([&self.own_half(), behind]),
                    None => behind.to_owned(),
                };
                changes.push(self.change(&found.behind, &text));
                Some(())
            }
            (true, _) => {
                changes.push(self.before_object()?);
                Some(())
            }
        }
    }

    /// Whether the verb is finite and stands apart from the end of its clause.
    fn is_second(&self) -> bool {
        self.form.is_finite() && matches!(self.place, Place::Second(_) | Place::Open)
    }

    /// Whether nothing stands between the verb and `end` that what is done could be done to: de voorzitter agendeert vaak.
    fn lacks_object(&self, end: usize) -> bool {
        let transitive =
            matches!(self.phrase.verb.infinitive(), "maken" | "zetten" | "brengen" | "leggen" | "stellen" | "geven");
        let mut field = self.site.hit.found.head + 1..end;
        let tokens = &self.site.block.tokens;
        transitive
            && !self.phrase.complement.is_empty()
            && self.clause.follows_subject(self.site.hit.found.head)
            && field.all(|at| is_free_adverb(tokens.key(at)))
    }

    /// The half that stands before the preposition, for a verb of one word.
    fn own_half(&self) -> String {
        let found = &self.site.hit.found;
        if found.before.is_empty() && found.particle.is_none() { self.phrase.other_half() } else { String::new() }
    }

    /// Whether the original's preposition follows its verb, and the replacement has one too.
    fn has_preposition_behind(&self) -> bool {
        let found = &self.site.hit.found;
        !found.behind.is_empty() && found.behind.start > found.head && !self.phrase.behind.is_empty()
    }

    /// Daar zetten wij op in: the preposition's noun stands elsewhere.
    fn is_stranded(&self, at: usize) -> bool {
        let tokens = &self.site.block.tokens;
        let start = self.clause.sentence.start;
        let own = |at: usize| self.site.hit.found.parts().iter().any(|part| part.contains(&at));
        let next = (at + 1..).find(|&place| !own(place)).unwrap_or(at + 1);
        (start..at).any(|place| matches!(tokens.key(place), "er" | "daar" | "hier" | "waar"))
            && self.clause.ends_at(next)
    }

    /// Whether the original's preposition comes back in a list.
    fn repeats_preposition(&self) -> bool {
        let found = &self.site.hit.found;
        let tokens = &self.site.block.tokens;
        let own = tokens.key(found.behind.start);
        let again = |at: usize| tokens.key(at) == own && tokens.is_word(at + 1) && !self.clause.ends_at(at + 1);
        own != self.phrase.behind && (found.behind.end..self.clause.sentence.end).any(again)
    }

    /// The object of a bare verb becomes one with a preposition: wij bespreken het project, wij kijken terug op het project.
    fn before_object(&self) -> Option<(Span, String)> {
        let head = self.site.hit.found.head;
        let subject_first = self.clause.follows_subject(head);
        let inverted = !subject_first && is_subject_pronoun(self.site.block.tokens.key(head + 1));
        let imperative = self.form == VerbForm::PresentStem && self.clause.is_first(head);
        let object = if inverted { head + 2 } else { head + 1 };
        if !self.is_second() || !(subject_first || inverted || imperative) || !self.clause.object_at(object) {
            return None;
        }
        // wij kijken terug op de cursus niet: an adverb behind the object would have to move
        let rest = (object + 1..self.clause.sentence.end).take_while(|&at| !self.clause.ends_at(at));
        if rest.into_iter().any(|at| is_free_adverb(self.site.block.tokens.key(at))) {
            return None;
        }
        let half = join([&self.own_half(), &self.phrase.behind]);
        let start = self.site.block.tokens[object].span.start;
        Some((Span::new(start, start), format!("{half} ")))
    }
}

/// Verbs whose perfect has zijn, and those that are made of them.
fn takes_zijn(infinitive: &str) -> bool {
    const VERBS: [&str; 18] = [
        "gaan",
        "komen",
        "worden",
        "blijven",
        "raken",
        "lopen",
        "rijden",
        "vallen",
        "stijgen",
        "dalen",
        "groeien",
        "beginnen",
        "stoppen",
        "slagen",
        "verdwijnen",
        "ontstaan",
        "verhuizen",
        "vertrekken",
    ];
    VERBS.iter().any(|verb| infinitive.ends_with(verb))
}
