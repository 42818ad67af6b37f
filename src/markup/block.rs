//! Building blocks: prose and its map grow together, so that they cannot disagree.

use std::ops::Range;

use super::addresses;
use super::instructions;
use super::language;
use super::map::{Run, RunKind, SourceMap};
use super::templates::Masked;
use super::{Block, BlockKind, InstructionKind, Language, Placed};
use crate::text::Span;

/// Stands in prose for something that is no text: code, an address, a template's tag.
pub(super) const OPAQUE: &str = "\u{FFFC}";

/// White space that markup languages fold: not the no-break space and its like.
pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0c')
}

/// What the markup says about the language of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Marked {
    /// Nothing, or only that the whole page is Dutch.
    #[default]
    Unmarked,
    /// Dutch, on an element of its own.
    Dutch,
    /// Another language.
    Foreign,
    /// Another language on the whole page: often a template's default that nobody looked at.
    ForeignPage,
}

/// A block that is being built. Source offsets are absolute until it is finished.
#[derive(Debug)]
pub(super) struct Draft {
    kind: BlockKind,
    marked: Marked,
    prose: String,
    runs: Vec<Run>,
    /// Text that was added but not looked at: addresses may go on in what is added next.
    text: Range<usize>,
    /// White space that was added; it becomes prose only when something follows.
    space: Option<Space>,
    /// Whether there is anything to read.
    substance: bool,
}

#[derive(Debug)]
struct Space {
    range: Range<usize>,
    hard: bool,
}

impl Draft {
    pub(super) fn new(kind: BlockKind, marked: Marked) -> Self {
        Draft { kind, marked, prose: String::new(), runs: Vec::new(), text: 0..0, space: None, substance: false }
    }

    /// Text as written. White space in it is folded, addresses and templates become opaque.
    pub(super) fn text(&mut self, masked: &Masked<'_>, range: Range<usize>) {
        if range.is_empty() {
            return;
        }
        if !self.text.is_empty() && self.text.end == range.start {
            self.text.end = range.end;
        } else {
            self.settle(masked);
            self.text = range;
        }
    }

    /// Text that is written in another way: an entity, an escape.
    pub(super) fn decoded(&mut self, masked: &Masked<'_>, range: Range<usize>, text: &str) {
        self.settle(masked);
        if text.bytes().all(is_space) {
            self.fold(range, false);
            return;
        }
        self.substance |= is_substance(text);
        self.push(masked, RunKind::Whole, range, text);
    }

    /// A mark that the reader sees but that is no text in the source, such as a quotation mark.
    pub(super) fn mark(&mut self, masked: &Masked<'_>, range: Range<usize>, text: &str) {
        self.settle(masked);
        self.push(masked, RunKind::Whole, range, text);
    }

    /// Something that is no text.
    pub(super) fn opaque(&mut self, masked: &Masked<'_>, range: Range<usize>) {
        self.mark(masked, range, OPAQUE);
    }

    /// White space: a soft line break.
    pub(super) fn soft_break(&mut self, masked: &Masked<'_>, range: Range<usize>) {
        self.settle(masked);
        self.fold(range, false);
    }

    /// A line break that the writer asked for.
    pub(super) fn hard_break(&mut self, masked: &Masked<'_>, range: Range<usize>) {
        self.settle(masked);
        self.fold(range, true);
    }

    fn fold(&mut self, range: Range<usize>, hard: bool) {
        match &mut self.space {
            Some(space) => {
                space.range.end = space.range.end.max(range.end);
                space.hard |= hard;
            }
            None => self.space = Some(Space { range, hard }),
        }
    }

    /// Turns text that was only noted into prose.
    fn settle(&mut self, masked: &Masked<'_>) {
        let range = std::mem::replace(&mut self.text, 0..0);
        if range.is_empty() {
            return;
        }
        let mut at = range.start;
        let Some(visible) = masked.text().get(range.clone()) else {
            return;
        };
        for address in addresses::find(visible) {
            let address = range.start + address.start..range.start + address.end;
            if masked.is_hole(&address) {
                continue;
            }
            self.between_holes(masked, at..address.start);
            self.push(masked, RunKind::Whole, address.clone(), OPAQUE);
            at = address.end;
        }
        self.between_holes(masked, at..range.end);
    }

    fn between_holes(&mut self, masked: &Masked<'_>, range: Range<usize>) {
        let mut at = range.start;
        for hole in masked.holes_in(&range) {
            let (start, end) = (hole.range.start.max(at), hole.range.end.min(range.end));
            self.verbatim(masked, at..start);
            if !hole.comment {
                self.push(masked, RunKind::Whole, start..end, OPAQUE);
            }
            at = end;
        }
        self.verbatim(masked, at..range.end);
    }

    fn verbatim(&mut self, masked: &Masked<'_>, range: Range<usize>) {
        let source = masked.source();
        let bytes = source.as_bytes();
        let mut at = range.start;
        while at < range.end {
            let start = at;
            if is_space(bytes[at]) {
                while at < range.end && is_space(bytes[at]) {
                    at += 1;
                }
                self.fold(start..at, false);
                continue;
            }
            // A single space between two words is text like any other.
            loop {
                while at < range.end && !is_space(bytes[at]) {
                    at += 1;
                }
                if at + 1 < range.end && bytes[at] == b' ' && !is_space(bytes[at + 1]) {
                    at += 1;
                } else {
                    break;
                }
            }
            self.substance = self.substance || is_substance(&source[start..at]);
            self.push(masked, RunKind::Verbatim, start..at, &source[start..at]);
        }
    }

    fn push(&mut self, masked: &Masked<'_>, kind: RunKind, range: Range<usize>, text: &str) {
        let reached = self.runs.last().map_or(0, Run::source_end);
        if range.start < reached || text.is_empty() {
            return;
        }
        if let Some(space) = self.space.take() {
            if !self.runs.is_empty() {
                self.push_space(masked, space, range.start);
            }
        }
        self.push_run(kind, range, text);
    }

    /// White space, now that it is known where the text goes on.
    fn push_space(&mut self, masked: &Masked<'_>, space: Space, next: usize) {
        let bytes = masked.source().as_bytes();
        let reached = self.runs.last().map_or(0, Run::source_end);
        let start = space.range.start.clamp(reached, next);
        let range = start..space.range.end.clamp(start, next);
        if space.hard {
            self.push_run(RunKind::Whole, range, "\n");
        } else if bytes[reached..next].iter().all(|&byte| is_space(byte)) {
            let verbatim =
                &bytes[reached..next] == b" " && self.runs.last().is_some_and(|run| run.kind == RunKind::Verbatim);
            let kind = if verbatim { RunKind::Verbatim } else { RunKind::Space };
            self.push_run(kind, reached..next, " ");
        } else {
            // Markup lies on one side of it or within: `**a **b`, `> ` before the next line.
            let clean = bytes[range.clone()].iter().all(|&byte| is_space(byte));
            let kind = if clean { RunKind::Space } else { RunKind::Whole };
            self.push_run(kind, range, " ");
        }
    }

    fn push_run(&mut self, kind: RunKind, range: Range<usize>, text: &str) {
        let prose = self.prose.len();
        self.prose.push_str(text);
        if let Some(last) = self.runs.last_mut() {
            let both = kind == RunKind::Verbatim && last.kind == RunKind::Verbatim;
            if both && last.source_end() == range.start {
                last.prose_len += narrow(text.len());
                last.source_len += narrow(range.len());
                return;
            }
        }
        self.runs.push(Run {
            prose: narrow(prose),
            prose_len: narrow(text.len()),
            source: narrow(range.start),
            source_len: narrow(range.len()),
            kind,
        });
    }

    /// The block, unless there is nothing to read in it.
    pub(super) fn finish(mut self, masked: &Masked<'_>) -> Option<Placed> {
        self.settle(masked);
        if !self.substance {
            return None;
        }
        let start = self.runs.first()?.source;
        for run in &mut self.runs {
            run.source -= start;
        }
        let evidence = language::weigh(&self.prose);
        let foreign = match self.marked {
            Marked::Dutch => false,
            Marked::Foreign => true,
            Marked::ForeignPage => !evidence.is_dutch(),
            Marked::Unmarked => evidence.is_foreign(),
        };
        let language = if foreign { Language::Foreign } else { Language::Dutch };
        let (kind, prose, map) = (self.kind, self.prose, SourceMap::new(self.runs));
        let block = Block { kind, language, prose, map };
        Some(Placed { start: start as usize + masked.base(), block })
    }

    fn is_untouched(&self) -> bool {
        self.runs.is_empty() && self.text.is_empty() && self.space.is_none()
    }
}

/// Whether there is anything to read in a text.
fn is_substance(text: &str) -> bool {
    text.chars().any(|c| !c.is_whitespace() && c != '\u{FFFC}')
}

/// `parse` refuses sources whose offsets do not fit.
fn narrow(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

/// Where the parsers write: blocks in the order in which they end, and the instructions met.
#[derive(Debug)]
pub(super) struct Writer<'s> {
    pub(super) masked: &'s Masked<'s>,
    blocks: Vec<Placed>,
    instructions: Vec<(Span, InstructionKind)>,
    /// The block being written; more than one while inside an image's description.
    drafts: Vec<Draft>,
    /// Stretches of the HTML being read that are not HTML: the marks of a quotation around it.
    gaps: Vec<Range<usize>>,
}

impl<'s> Writer<'s> {
    pub(super) fn new(masked: &'s Masked<'s>) -> Self {
        Writer {
            masked,
            blocks: Vec::new(),
            instructions: Vec::new(),
            drafts: vec![Draft::new(BlockKind::Paragraph, Marked::Unmarked)],
            gaps: Vec::new(),
        }
    }

    /// Tells what is no text in the HTML that is read next; in order.
    pub(super) fn set_gaps(&mut self, gaps: Vec<Range<usize>>) {
        self.gaps = gaps;
    }

    /// The first gap that ends behind this offset.
    pub(super) fn gap_after(&self, offset: usize) -> Option<Range<usize>> {
        let index = self.gaps.partition_point(|gap| gap.end <= offset);
        self.gaps.get(index).cloned()
    }

    /// The block being written.
    fn draft(&mut self) -> &mut Draft {
        if self.drafts.is_empty() {
            self.drafts.push(Draft::new(BlockKind::Paragraph, Marked::Unmarked));
        }
        let last = self.drafts.len() - 1;
        &mut self.drafts[last]
    }

    /// Ends the current block and begins another.
    pub(super) fn begin(&mut self, kind: BlockKind, marked: Marked) {
        let masked = self.masked;
        let draft = self.draft();
        if draft.is_untouched() {
            (draft.kind, draft.marked) = (kind, marked);
            return;
        }
        let done = std::mem::replace(draft, Draft::new(kind, marked));
        self.blocks.extend(done.finish(masked));
    }

    /// Begins a block inside the current one, which goes on at [`Writer::close`].
    pub(super) fn open(&mut self, kind: BlockKind, marked: Marked) {
        self.drafts.push(Draft::new(kind, marked));
    }

    /// Ends the block that [`Writer::open`] began.
    pub(super) fn close(&mut self) {
        if self.drafts.len() > 1 {
            let done = self.drafts.pop();
            self.blocks.extend(done.and_then(|draft| draft.finish(self.masked)));
        }
    }

    pub(super) fn text(&mut self, range: Range<usize>) {
        let masked = self.masked;
        self.draft().text(masked, range);
    }

    pub(super) fn decoded(&mut self, range: Range<usize>, text: &str) {
        let masked = self.masked;
        self.draft().decoded(masked, range, text);
    }

    pub(super) fn mark(&mut self, range: Range<usize>, text: &str) {
        let masked = self.masked;
        self.draft().mark(masked, range, text);
    }

    pub(super) fn opaque(&mut self, range: Range<usize>) {
        let masked = self.masked;
        self.draft().opaque(masked, range);
    }

    pub(super) fn soft_break(&mut self, range: Range<usize>) {
        let masked = self.masked;
        self.draft().soft_break(masked, range);
    }

    pub(super) fn hard_break(&mut self, range: Range<usize>) {
        let masked = self.masked;
        self.draft().hard_break(masked, range);
    }

    /// A comment: an instruction if it is addressed to us.
    pub(super) fn comment(&mut self, range: Range<usize>) {
        let Some(comment) = self.masked.source().get(range.clone()) else {
            return;
        };
        if let Some(kind) = instructions::in_comment(comment) {
            let base = self.masked.base();
            self.instructions.push((Span::new(range.start + base, range.end + base), kind));
        }
    }

    /// An instruction on a line of plain text.
    pub(super) fn instruction_line(&mut self, range: Range<usize>) {
        let Some(line) = self.masked.source().get(range.clone()) else {
            return;
        };
        if let Some(kind) = instructions::in_line(line) {
            let base = self.masked.base();
            self.instructions.push((Span::new(range.start + base, range.end + base), kind));
        }
    }

    /// Adds blocks that were made apart.
    pub(super) fn extend(&mut self, blocks: Vec<Placed>) {
        self.blocks.extend(blocks);
    }

    /// Everything written, in source order; the comments of templates included.
    pub(super) fn finish(mut self) -> (Vec<Placed>, Vec<(Span, InstructionKind)>) {
        while self.drafts.len() > 1 {
            self.close();
        }
        self.begin(BlockKind::Paragraph, Marked::Unmarked);
        for hole in self.masked.holes().iter().filter(|hole| hole.comment) {
            self.comment(hole.range.clone());
        }
        self.blocks.sort_by_key(|placed| placed.start);
        self.instructions.sort_by_key(|(span, _)| *span);
        (self.blocks, self.instructions)
    }
}
