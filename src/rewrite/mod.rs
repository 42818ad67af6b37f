//! What to say instead: a replacement made to fit its sentence, as edits.
//!
//! A replacement takes the form of what it replaces, and what must agree moves along. Whatever is not certain is no
//! edit: then the replacement is shown as advice.

mod adjective;
mod clause;
mod noun;
mod noun_phrase;
mod number;
mod slots;
mod verb;
mod voice;

pub(crate) use voice::Voice;

use self::noun_phrase::is_degree;
use crate::checks::{BlockAnalysis, Hit};
use crate::dutch::function_words::{is_auxiliary, is_determiner, is_possessive, is_preposition, is_subject_pronoun};
use crate::dutch::inflect::{capitalise, match_case};
use crate::dutch::words::{Case, fold};
use crate::lexicon::context::Surroundings;
use crate::lexicon::matching::Range;
use crate::lexicon::{Entry, Pos, Replacement, Tier};
use crate::text::{Edit, Span};

/// One finding and all that its rewriting looks at.
#[derive(Clone, Copy)]
pub(crate) struct Site<'a> {
    pub(crate) block: &'a BlockAnalysis,
    pub(crate) hit: &'a Hit,
    pub(crate) entry: &'a Entry,
    pub(crate) voice: &'a Voice,
}

/// A replacement in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Realised {
    /// What a menu and a message show: *maakt mogelijk*.
    pub(crate) shown: String,
    /// Its edits in the block's source, when they are certain.
    pub(crate) edits: Option<Vec<Edit>>,
    /// How sure it is.
    pub(crate) tier: Tier,
}

/// Edits in prose, by tokens.
#[derive(Debug)]
struct Draft {
    shown: String,
    changes: Option<Vec<(Span, String)>>,
}

impl Draft {
    fn advice(shown: impl Into<String>) -> Self {
        Self { shown: shown.into(), changes: None }
    }
}

impl Site<'_> {
    /// Every replacement of the entry, in order, realised as far as that is certain.
    pub(crate) fn realise_all(&self) -> Vec<Realised> {
        self.entry.replace.iter().map(|replacement| self.realise(replacement)).collect()
    }

    /// One of them.
    pub(crate) fn realise(&self, replacement: &Replacement) -> Realised {
        let filled = slots::fill(&self.voice.fill(&replacement.text), &self.block.tokens, &self.hit.found);
        let draft = self.draft(replacement, &filled.text);
        let may_edit = || filled.is_certain && self.may_edit(replacement);
        let edits = draft.changes.filter(|_| may_edit()).and_then(|changes| self.edits(changes));
        let tier = if edits.is_some() { replacement.tier } else { Tier::Advice };
        Realised { shown: draft.shown, edits, tier }
    }

    fn draft(&self, replacement: &Replacement, text: &str) -> Draft {
        let plain = text.replace('*', "");
        let from = self.entry.pos;
        if replacement.pos != from && (replacement.pos.inflects() || from.inflects()) {
            return Draft::advice(plain);
        }
        match from {
            Pos::Verb => verb::realise(self, replacement, text),
            Pos::Noun => noun::realise(self, replacement, text),
            Pos::Adjective => adjective::realise(self, replacement, text),
            Pos::Adverb | Pos::Preposition | Pos::Conjunction | Pos::Phrase => {
                let parts = self.hit.found.parts();
                match parts.as_slice() {
                    [whole] => {
                        let text = self.cased(whole.start, &plain);
                        let changes = self.full_stop(whole, &text).map(|stop| vec![(self.span(whole), text + stop)]);
                        Draft { shown: plain, changes }
                    }
                    _ => Draft::advice(plain),
                }
            }
        }
    }

    /// Whether the place allows an edit at all, whatever the words.
    fn may_edit(&self, replacement: &Replacement) -> bool {
        let tokens = &self.block.tokens;
        let hull = self.hit.found.hull();
        let sentence = self.block.sentence(hull.start);
        let around = Surroundings::new(tokens, &sentence, &self.hit.found, self.entry.pos);
        replacement.tier > Tier::Advice
            && !self.hit.quoted
            && !self.hit.found.is_compound
            && !self.found_negation()
            && !self.is_slotted()
            && !hull.clone().any(|at| tokens.hangs(at) || self.completes_hanging(at))
            && around.allow(&replacement.only, &replacement.unless)
            && replacement.object.is_none_or(|kind| around.object_fits(kind))
    }

    /// Meteen/per omgaande, uw [verzoek]: one of two, or a place to fill in.
    fn is_slotted(&self) -> bool {
        let tokens = &self.block.tokens;
        let hull = self.hit.found.hull();
        let before = hull.start.checked_sub(1).and_then(|at| tokens.mark(at));
        matches!(before, Some('/' | '[')) || matches!(tokens.mark(hull.end), Some('/' | ']'))
    }

    /// Whether a negation that the term does not have was found with it: its replacement would turn the meaning round.
    fn found_negation(&self) -> bool {
        let denies = |key: &str| matches!(key, "geen" | "niet" | "nooit");
        let own = self.hit.found.parts().into_iter().flatten();
        let mut words = self.entry.term.split(' ');
        own.map(|at| self.block.tokens.key(at)).any(denies) && !words.any(denies)
    }

    /// Zorg- en hulpvragen: the second half of this word belongs to another one as well.
    fn completes_hanging(&self, at: usize) -> bool {
        let tokens = &self.block.tokens;
        let is_hyphen = |at: usize| matches!(tokens.mark(at), Some('-' | '\u{2010}' | '\u{2011}'));
        at >= 3 && matches!(tokens.key(at - 1), "en" | "of" | "en/of") && is_hyphen(at - 2) && tokens.hangs(at - 3)
    }

    /// From prose to source: every edit inside one run of text, none that needs escaping, none that changes nothing.
    fn edits(&self, changes: Vec<(Span, String)>) -> Option<Vec<Edit>> {
        let prose = &self.block.block.prose;
        let mut edits = Vec::with_capacity(changes.len());
        let changed: Vec<Span> = changes.iter().map(|(span, _)| *span).collect();
        for (span, text) in changes {
            if text.contains(['<', '>', '&', '"', '*', '_', '[', ']', '`', '|', '\\', '{', '}'])
                || prose[span.range()].contains('\n') && text.is_empty()
            {
                return None;
            }
            if self.block.block.kind.is_apart() && breaks_out(&text, prose) {
                return None;
            }
            if self.repeats(span, &text, &changed)
                || self.echoes(span, &text, &changed)
                || self.swallows_next(span, &text)
            {
                return None;
            }
            if prose[span.range()] != text {
                let map = &self.block.block.map;
                let follows = span.is_empty() && text.starts_with(' ');
                let place = if follows { map.insertion_behind(span.start) } else { map.edit_span(span) };
                edits.push(Edit::new(place?, text));
            }
        }
        edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
        let apart = edits.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start);
        (apart && !edits.is_empty()).then_some(edits)
    }

    /// Whether a change puts a word beside itself: ook tevens, goede best practices.
    fn repeats(&self, span: Span, text: &str, changed: &[Span]) -> bool {
        let tokens = &self.block.tokens;
        let (first, behind) = (tokens.at_or_after(span.start), tokens.at_or_after(span.end));
        let same = |at: Option<usize>, word: Option<&str>| {
            at.zip(word).is_some_and(|(at, word)| {
                let stays = tokens.get(at).is_some_and(|token| changed.iter().all(|span| !span.overlaps(token.span)));
                stays && tokens.is_word(at) && tokens.key(at) == fold(word)
            })
        };
        let (opening, closing) = (text.split_whitespace().next(), text.split_whitespace().last());
        let joined = |at: usize| matches!(tokens.key(at), "en" | "of");
        // helpen en helpen
        let back = if first.checked_sub(1).is_some_and(|at| is_determiner(tokens.key(at))) { 3 } else { 2 };
        let across = first.checked_sub(back).filter(|&at| joined(at + 1));
        let across_behind = Some(behind + 1).filter(|&at| joined(at - 1));
        // erg heel belangrijk
        let twice_degree = opening.is_some_and(is_degree)
            && text.contains(' ')
            && first.checked_sub(1).is_some_and(|at| is_degree(tokens.key(at)));
        same(first.checked_sub(1), opening)
            || same(Some(behind), closing)
            || same(across, Some(text))
            || same(across_behind, Some(text))
            || twice_degree
    }

    /// Whether the replacement brings a word that the sentence has already: onze manier van werken werkt.
    fn echoes(&self, span: Span, text: &str, changed: &[Span]) -> bool {
        /// How far away it is still heard, in tokens.
        const EARSHOT: usize = 5;
        let tokens = &self.block.tokens;
        let (first, behind) = (tokens.at_or_after(span.start), tokens.at_or_after(span.end));
        let sentence = self.block.sentence(first);
        let around = first.saturating_sub(EARSHOT).max(sentence.start)..(behind + EARSHOT).min(sentence.end);
        let stays = |at: usize| tokens.is_word(at) && changed.iter().all(|span| !span.overlaps(tokens[at].span));
        let is_content = |word: &str| {
            word.len() > 4
                && !(is_possessive(word) || is_subject_pronoun(word) || is_preposition(word) || is_auxiliary(word))
        };
        let words = text.split_whitespace().filter(|word| is_content(word));
        words.map(fold).any(|word| {
            around.clone().filter(|&at| stays(at)).any(|at| {
                let key = tokens.key(at);
                key.len() > 4 && (stem(key) == stem(&word) || word.ends_with(key))
            })
        })
    }

    /// Whether what follows the original would be taken for a part of the replacement's tail: mensen zonder huis en verslaafden.
    fn swallows_next(&self, span: Span, text: &str) -> bool {
        let tokens = &self.block.tokens;
        let next = tokens.at_or_after(span.end);
        let tail = text.split_whitespace().skip(1).find(|word| is_preposition(word) || *word == "die");
        let joined = matches!(tokens.key(next), "en" | "of") && !is_determiner(tokens.key(next + 1));
        // hulp bij het opvoeden van de gemeente
        let owned = matches!(tokens.key(next), "van" | "door") && tail != Some("van");
        // mensen zonder huis in Breda
        let placed = tail == Some("zonder") && matches!(tokens.key(next), "in" | "uit" | "op");
        tail.is_some() && self.entry.pos != Pos::Verb && (joined || owned || placed)
    }

    fn span(&self, tokens: &Range) -> Span {
        let tokens_of = &self.block.tokens;
        Span::new(tokens_of[tokens.start].span.start, tokens_of[tokens.end - 1].span.end)
    }

    /// `text` with the capitals of the token at `at`.
    fn cased(&self, at: usize, text: &str) -> String {
        if self.entry.term.contains(char::is_uppercase) {
            // the capitals of MDO are its own; only a sentence's first word lends its capital
            let first = self.block.sentence(at).find(|&place| self.block.tokens.is_word(place));
            return if first == Some(at) { capitalise(text) } else { text.to_owned() };
        }
        let own = self.block.prose(&(at..at + 1));
        let abbreviates = own.chars().take(2).all(char::is_uppercase) && own.chars().any(char::is_lowercase);
        if abbreviates && self.block.sentence(at).find(|&place| self.block.tokens.is_word(place)) != Some(at) {
            return text.to_owned(); // LVB'ers: the capitals of an abbreviation
        }
        match_case(own, text)
    }

    /// The full stop that an abbreviation shares with its sentence (*Bel z.s.m.*) and that stays when it is written out;
    /// none where there is no telling whether a name follows or a sentence.
    fn full_stop(&self, abbreviation: &Range, text: &str) -> Option<&'static str> {
        let tokens = &self.block.tokens;
        if text.ends_with('.') || !self.block.prose(abbreviation).ends_with('.') {
            return Some("");
        }
        if abbreviation.end >= self.block.sentence(abbreviation.start).end {
            return Some(".");
        }
        let is_open = matches!(self.entry.pos, Pos::Preposition | Pos::Conjunction);
        let capital = tokens.is_word(abbreviation.end) && tokens[abbreviation.end].case == Case::Capitalised;
        (is_open || !capital).then_some("")
    }

    /// The removal of some tokens with the white space before them; none at the start of the block, where a capital would
    /// have to move.
    fn removal(&self, tokens: &Range) -> Option<(Span, String)> {
        let span = self.span(tokens);
        let before = tokens.start.checked_sub(1)?;
        let gap = Span::new(self.block.tokens[before].span.end, span.end);
        (self.block.tokens[tokens.start].case == Case::Lower && gap.start < span.start).then_some((gap, String::new()))
    }
}

/// A word without the endings that make it another form of the same: enough to hear an echo.
fn stem(word: &str) -> &str {
    let stem = word.strip_suffix("en").or_else(|| word.strip_suffix(['t', 'e', 's'])).unwrap_or(word);
    if stem.len() < 4 { word } else { stem }
}

/// Whether a replacement could end the value that it stands in: one in single quotes, or without any and of one word.
fn breaks_out(text: &str, prose: &str) -> bool {
    text.contains('\'') || text.contains(' ') && !prose.contains(' ')
}
