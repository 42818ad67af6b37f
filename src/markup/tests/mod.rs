//! Tests of whole texts: source in, blocks out.

mod edits;
mod frontmatter;
mod html;
mod instructions;
mod markdown;
mod plain;
mod properties;
mod templates;

use super::{BlockKind, Language, Markup, Parsed, parse};
use crate::text::Span;

/// The blocks of a text, one a line: kind, a `!` if it is foreign, prose with `¶` for a hard break
/// and `¤` for something opaque.
fn blocks(source: &str, markup: Markup) -> Vec<String> {
    let parsed = parse(source, markup);
    check(source, &parsed);
    let line = |placed: &super::Placed| {
        let block = &placed.block;
        let kind = match block.kind {
            BlockKind::Heading(level) => format!("h{level}"),
            BlockKind::Paragraph => "p".to_owned(),
            BlockKind::ListItem => "li".to_owned(),
            BlockKind::TableCell => "td".to_owned(),
            BlockKind::Attribute => "attr".to_owned(),
            BlockKind::Meta => "meta".to_owned(),
        };
        let foreign = if block.language == Language::Foreign { "!" } else { "" };
        let prose = block.prose.replace('\n', "¶").replace('\u{FFFC}', "¤");
        format!("{kind}{foreign} {prose}")
    };
    parsed.blocks.iter().map(line).collect()
}

/// What holds for every text.
fn check(source: &str, parsed: &Parsed) {
    let mut reached = 0;
    let mut start = 0;
    for placed in &parsed.blocks {
        let (block, map) = (&placed.block, &placed.block.map);
        assert!(start <= placed.start, "blocks are in order");
        start = placed.start;
        let hull = placed.span();
        assert!(hull.end <= source.len() && hull.start == placed.start && !hull.is_empty());
        if !block.kind.is_apart() {
            assert!(reached <= hull.start, "blocks do not overlap");
            reached = hull.end;
        }
        assert!(block.prose.chars().any(|c| !c.is_whitespace() && c != '\u{FFFC}'));
        let (mut prose_at, mut source_at) = (0, 0);
        for (prose, written, verbatim) in map.runs() {
            assert_eq!(prose.start, prose_at, "prose has no gaps");
            assert!(source_at <= written.start && written.start <= written.end);
            (prose_at, source_at) = (prose.end, written.end);
            let written = &source[placed.absolute(written).range()];
            if verbatim {
                assert_eq!(&block.prose[prose.range()], written);
            }
        }
        assert_eq!(prose_at, block.prose.len());
        check_words(source, placed);
    }
    for instruction in &parsed.instructions {
        assert!(source.get(instruction.span.range()).is_some());
        if let super::Scope::Blocks(range) = &instruction.scope {
            assert!(range.start <= range.end && range.end <= parsed.blocks.len());
        }
    }
}

/// Each word that can be replaced stands in the source as it stands in the prose, and each word
/// has a place there.
fn check_words(source: &str, placed: &super::Placed) {
    let (block, map) = (&placed.block, &placed.block.map);
    for word in block.prose.split([' ', '\n']) {
        let start = word.as_ptr() as usize - block.prose.as_ptr() as usize;
        let span = Span::new(start, start + word.len());
        let written = source.get(placed.absolute(map.source_span(span)).range());
        assert!(written.is_some(), "a word has a place on character boundaries");
        if let Some(edit) = map.edit_span(span) {
            assert_eq!(source.get(placed.absolute(edit).range()), Some(word));
            assert_eq!(map.source_span(span), edit);
        }
        if !word.is_empty() {
            assert_eq!(map.prose_offset(map.source_span(span).start), Some(start));
        }
    }
}

/// Runs a table of sources and the blocks expected of them.
fn table(markup: Markup, cases: &[(&str, &[&str])]) {
    for (source, expected) in cases {
        assert_eq!(blocks(source, markup), *expected, "{source:?}");
    }
}
