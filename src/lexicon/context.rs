//! Contexts: what stands around a match, and decides whether it means what its entry is about.

use crate::dutch::words::Tokens;

use super::matching::{Match, Range};
use super::schema::{Context, Object, Pos};
use super::{groups, object};

/// How many tokens away a word still counts as near: more than any sentence that is read to its end.
const NEAR: usize = 80;

/// A match in its sentence. Its parts are asked for by every context, so they are worked out once.
pub(crate) struct Surroundings<'a> {
    pub(super) tokens: &'a Tokens,
    pub(super) sentence: &'a Range,
    pub(super) found: &'a Match,
    pub(super) pos: Pos,
    pub(super) parts: Vec<Range>,
    pub(super) hull: Range,
}

impl<'a> Surroundings<'a> {
    pub(crate) fn new(tokens: &'a Tokens, sentence: &'a Range, found: &'a Match, pos: Pos) -> Self {
        let parts = found.parts();
        let hull = parts[0].start..parts[parts.len() - 1].end;
        Self { tokens, sentence, found, pos, parts, hull }
    }

    /// Whether a token belongs to the match.
    pub(super) fn owns(&self, at: usize) -> bool {
        self.parts.iter().any(|part| part.contains(&at))
    }

    /// Whether one of `only` holds, if there are any, and none of `unless`.
    pub(crate) fn allow(&self, only: &[Context], unless: &[Context]) -> bool {
        (only.is_empty() || only.iter().any(|context| self.hold(context)))
            && !unless.iter().any(|context| self.hold(context))
    }

    /// Whether a context holds: each of its lists.
    fn hold(&self, context: &Context) -> bool {
        let hull = &self.hull;
        let around = hull.start.saturating_sub(NEAR).max(self.sentence.start)..(hull.end + NEAR).min(self.sentence.end);
        let near =
            |wanted: &String| around.clone().any(|at| !self.owns(at) && phrase_at(self.tokens, at, wanted).is_some());
        let after = |wanted: &String| phrase_at(self.tokens, hull.end, wanted).is_some();
        let before = |wanted: &String| {
            let length = wanted.split_whitespace().count();
            hull.start.checked_sub(length).and_then(|at| phrase_at(self.tokens, at, wanted)) == Some(hull.start)
        };
        (context.near.is_empty() || context.near.iter().any(near))
            && (context.before.is_empty() || context.before.iter().any(before))
            && (context.after.is_empty() || context.after.iter().any(after))
            && (context.object.is_empty() || self.object_is(&context.object))
    }

    /// Whether the object is one of these words.
    fn object_is(&self, wanted: &[String]) -> bool {
        let Some(phrase) = object::of(self) else { return false };
        wanted.iter().any(|wanted| phrase.clone().any(|at| phrase_at(self.tokens, at, wanted).is_some()))
    }

    /// Whether the object is of the kind that a replacement takes; not when there is no telling.
    pub(crate) fn object_fits(&self, kind: Object) -> bool {
        let phrase = object::of(self);
        let is_person = |at: usize| object::is_person(self.tokens, at);
        match (kind, phrase) {
            (Object::None, _) => object::is_surely_absent(self),
            (_, None) => false,
            (Object::Person, Some(phrase)) => phrase.last().is_some_and(is_person),
            (Object::Thing, Some(mut phrase)) => !phrase.any(is_person),
        }
    }
}

/// The end of the words of `wanted` at `at`, if they stand there.
pub(crate) fn phrase_at(tokens: &Tokens, at: usize, wanted: &str) -> Option<usize> {
    let mut end = at;
    for word in wanted.split_whitespace() {
        let fits = match tokens.mark(end) {
            Some(mark) => word.chars().eq([mark]),
            None => tokens.is_word(end) && like(tokens.key(end), word),
        };
        if !fits {
            return None;
        }
        end += 1;
    }
    (end > at).then_some(end)
}

/// Whether a folded word is like the folded `wanted`, in which a star at either end stands for any letters, and `@name`
/// for the words of a group.
pub(super) fn like(word: &str, wanted: &str) -> bool {
    if let Some(group) = wanted.strip_prefix('@') {
        return groups::holds(group, word);
    }
    match (wanted.strip_prefix('*'), wanted.strip_suffix('*')) {
        (Some(rest), Some(_)) => word.contains(rest.trim_end_matches('*')),
        (Some(end), None) => word.ends_with(end),
        (None, Some(start)) => word.starts_with(start),
        (None, None) => word == wanted,
    }
}
