use crate::markup::{Markup, parse};
use crate::text::Span;

/// What would be replaced in the source to replace this prose; nothing if that is not safe.
fn edit(source: &str, markup: Markup, prose: &str) -> Option<String> {
    for placed in parse(source, markup).blocks {
        if let Some(start) = placed.block.prose.find(prose) {
            let span = placed.block.map.edit_span(Span::new(start, start + prose.len()))?;
            return Some(source[placed.absolute(span).range()].to_owned());
        }
    }
    panic!("{prose} is not in {source}");
}

#[test]
fn only_text_as_written_can_be_replaced() {
    let cases = [
        ("een twee drie", "twee", Some("twee")),
        ("een\n  twee drie", "een twee", Some("een\n  twee")),
        ("een  twee \r\ndrie", "een twee drie", Some("een  twee \r\ndrie")),
        ("> een\n> twee", "een twee", None),
        ("> een\n> twee", "een", Some("een")),
        ("een *twee* drie", "twee", Some("twee")),
        ("een *twee* drie", "twee drie", None),
        ("een *twee* drie", "een ", Some("een ")),
        ("een&euml;n", "eenën", None),
        ("een &amp; twee", "een", Some("een")),
        ("een `x` twee", "een \u{FFFC}", None),
        ("een  \ntwee", "een\ntwee", None),
        ("een \\* twee", "een *", None),
        ("een \\* twee", "* twee", Some("* twee")),
        ("een [twee](x) drie", "twee", Some("twee")),
        ("a&nbsp;b", "\u{A0}", None),
    ];
    for (source, prose, expected) in cases {
        assert_eq!(edit(source, Markup::Markdown, prose).as_deref(), expected, "{source:?}");
    }
    assert_eq!(edit("een<br>twee", Markup::Html, "een\ntwee"), None);
    assert_eq!(edit("een\n\ttwee", Markup::Html, "een twee").as_deref(), Some("een\n\ttwee"));
}

#[test]
fn insertions_belong_to_the_text_on_the_left() {
    let source = "*een* twee `x`y";
    let placed = &parse(source, Markup::Markdown).blocks[0];
    assert_eq!(placed.block.prose, "een twee \u{FFFC}y");
    let at = |prose: usize| {
        let span = placed.block.map.edit_span(Span::new(prose, prose));
        span.map(|span| placed.absolute(span)).map(|span| (span.start, span.end))
    };
    assert_eq!(at(0), Some((1, 1)), "before the first word, inside the emphasis");
    assert_eq!(at(3), Some((4, 4)), "after the first word, inside the emphasis");
    assert_eq!(at(4), Some((6, 6)));
    assert_eq!(at(9), Some((11, 11)), "before the code");
    assert_eq!(at(12), Some((14, 14)), "after the code, before the text");
    assert_eq!(at(13), Some((15, 15)));
    assert_eq!(at(99), Some((15, 15)));
}

#[test]
fn the_map_leads_back_to_the_prose() {
    let source = "é *een* &amp; twee";
    let placed = &parse(source, Markup::Markdown).blocks[0];
    assert_eq!(placed.block.prose, "é een & twee");
    let map = &placed.block.map;
    assert_eq!(map.prose_offset(0), Some(0));
    assert_eq!(map.prose_offset(4), Some(3), "the e of een");
    assert_eq!(map.prose_offset(10), Some(7), "inside the entity");
    assert_eq!(map.prose_offset(source.len()), Some(placed.block.prose.len()));
    assert_eq!(map.prose_offset(1000), None);
    assert_eq!(map.source_span(Span::new(3, 7)), Span::new(4, 9), "a hull holds the markup");
    assert_eq!(map.source_span(Span::new(7, 8)), Span::new(9, 14), "an entity is one thing");
}
