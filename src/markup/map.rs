//! From prose back to the source that it came from.

use crate::text::Span;

/// How a stretch of prose relates to its stretch of source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum RunKind {
    /// The same bytes.
    Verbatim,
    /// One space of prose for white space, and nothing but white space, in the source.
    Space,
    /// Prose that was written in another way or stands for something else: an entity, an opaque
    /// thing, a hard break, white space with markup in it. It can only be taken as a whole.
    Whole,
}

/// A stretch of prose and the source it came from; offsets in bytes, relative to the block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Run {
    pub(super) prose: u32,
    pub(super) prose_len: u32,
    pub(super) source: u32,
    pub(super) source_len: u32,
    pub(super) kind: RunKind,
}

impl Run {
    fn prose_start(&self) -> usize {
        self.prose as usize
    }

    pub(super) fn prose_end(&self) -> usize {
        self.prose as usize + self.prose_len as usize
    }

    fn source_start(&self) -> usize {
        self.source as usize
    }

    pub(super) fn source_end(&self) -> usize {
        self.source as usize + self.source_len as usize
    }

    /// Where in the source a prose offset within (or at a border of) this run lies.
    fn source_at(&self, prose: usize) -> usize {
        let into = prose.clamp(self.prose_start(), self.prose_end()) - self.prose_start();
        match self.kind {
            RunKind::Verbatim => self.source_start() + into,
            _ if into == 0 => self.source_start(),
            _ => self.source_end(),
        }
    }
}

/// A map from the bytes of a block's prose to the bytes of its source and back.
///
/// All offsets are bytes; those of the source are relative to the block's first byte
/// ([`Placed::start`](super::Placed::start)). Offsets that lie outside are taken as the nearest
/// border. Given prose offsets on character boundaries, all results are on character boundaries.
///
/// Runs are in order, in prose and in source; they leave no gap in the prose, and gaps in the
/// source where there is markup.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct SourceMap {
    runs: Vec<Run>,
}

impl SourceMap {
    pub(super) fn new(runs: Vec<Run>) -> Self {
        SourceMap { runs }
    }

    /// The smallest stretch of source that holds all of this prose, markup in between included.
    ///
    /// An empty span at a border of two runs belongs to the run on its left.
    pub fn source_span(&self, prose: Span) -> Span {
        match self.between(prose) {
            Some((first, last)) => self.hull(prose, first, last),
            None => Span::new(0, 0),
        }
    }

    /// The stretch of source that may safely be replaced to replace this prose.
    ///
    /// Only if it is text as written: no markup, entity or opaque thing in it or cut by it. A
    /// line break, with the white space around it, may lie within. An empty span is a point to
    /// insert at; at the border of two runs it belongs to the text on its left, and only if
    /// there is none, to that on its right.
    pub fn edit_span(&self, prose: Span) -> Option<Span> {
        let (first, last) = self.between(prose)?;
        if prose.is_empty() {
            return self.insertion(prose, first);
        }
        let runs = &self.runs[first..=last];
        let as_written = runs.iter().all(|run| run.kind != RunKind::Whole);
        let unbroken = runs.windows(2).all(|pair| pair[0].source_end() == pair[1].source_start());
        (as_written && unbroken).then(|| self.hull(prose, first, last))
    }

    /// Where to insert what follows the text on the left, with a space of its own: behind markup that ends there (*ouders* bij).
    pub fn insertion_behind(&self, prose: usize) -> Option<Span> {
        let left = self.edit_span(Span::new(prose, prose))?;
        let next = self.runs.partition_point(|run| run.prose_start() < prose);
        let next = self.runs.get(next).filter(|next| next.prose_start() == prose && next.kind != RunKind::Whole);
        let at = next.map_or(left.start, |next| next.source_start().max(left.start));
        Some(Span::new(at, at))
    }

    /// The offset in the prose of what stands at this offset in the source; nothing in markup.
    ///
    /// Just behind a stretch of text counts as its end, so that a cursor after a word is at it.
    pub fn prose_offset(&self, source: usize) -> Option<usize> {
        let after = self.runs.partition_point(|run| run.source_start() <= source);
        let run = self.runs.get(after.checked_sub(1)?)?;
        if source > run.source_end() {
            return None;
        }
        Some(match run.kind {
            RunKind::Verbatim => run.prose_start() + (source - run.source_start()),
            _ if source == run.source_end() => run.prose_end(),
            _ => run.prose_start(),
        })
    }

    /// The first and the last run that this prose is in.
    fn between(&self, prose: Span) -> Option<(usize, usize)> {
        if self.runs.is_empty() {
            return None;
        }
        let newest = self.runs.len() - 1;
        // The run that holds the byte before the end, and the one that holds the byte at the start.
        let last = self.runs.partition_point(|run| run.prose_end() < prose.end).min(newest);
        if prose.is_empty() {
            return Some((last, last));
        }
        let first = self.runs.partition_point(|run| run.prose_end() <= prose.start).min(last);
        Some((first, last))
    }

    fn hull(&self, prose: Span, first: usize, last: usize) -> Span {
        if prose.is_empty() {
            let at = self.runs[first].source_at(prose.start);
            return Span::new(at, at);
        }
        // A run that is cut is taken whole when it is no text as written.
        let (head, tail) = (&self.runs[first], &self.runs[last]);
        let start = match head.kind {
            RunKind::Verbatim => head.source_at(prose.start),
            _ => head.source_start(),
        };
        let end = match tail.kind {
            RunKind::Verbatim => tail.source_at(prose.end),
            _ => tail.source_end(),
        };
        Span::new(start, end.max(start))
    }

    fn insertion(&self, prose: Span, left: usize) -> Option<Span> {
        let run = &self.runs[left];
        let inside = run.prose_start() < prose.start && prose.start < run.prose_end();
        if run.kind == RunKind::Verbatim || (run.kind == RunKind::Space && !inside) {
            return Some(self.hull(prose, left, left));
        }
        if inside {
            return None;
        }
        // On the right of something opaque: before the text that follows, if any does.
        let right = if prose.start <= run.prose_start() { run } else { self.runs.get(left + 1)? };
        let at = right.source_start();
        (right.kind == RunKind::Verbatim).then(|| Span::new(at, at))
    }

    /// The runs as (prose, source, as written), for the tests.
    #[cfg(test)]
    pub(super) fn runs(&self) -> impl Iterator<Item = (Span, Span, bool)> + '_ {
        self.runs.iter().map(|run| {
            (
                Span::new(run.prose_start(), run.prose_end()),
                Span::new(run.source_start(), run.source_end()),
                run.kind == RunKind::Verbatim,
            )
        })
    }
}
