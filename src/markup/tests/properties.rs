use proptest::prelude::*;

use crate::markup::{Markup, parse};
use crate::text::Span;

const MARKUPS: [Markup; 3] = [Markup::Plain, Markup::Markdown, Markup::Html];

/// Pieces that mean something to one of the parsers, to be put in any order.
const PIECES: &[&str] = &[
    "woord",
    "é",
    "e\u{301}",
    "🎉",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    "\0",
    "\u{A0}",
    "\u{FEFF}",
    "*",
    "**",
    "_",
    "~~",
    "`",
    "```",
    "\n```\n",
    "[",
    "](x)",
    "](x \"t\")",
    "![",
    "]",
    "[^1]",
    "\n[^1]: ",
    "[r]: x 'tit\\'el'\n",
    "<",
    ">",
    "</",
    "<b>",
    "</b>",
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "\n<div>\n",
    "<q>",
    "</q>",
    "<code>",
    "</code>",
    "<script>",
    "</script>",
    "<pre>",
    "<svg>",
    "</svg>",
    "<br>",
    "<img alt=\"",
    "<a title=",
    "\">",
    "'",
    "\"",
    "<!--",
    "-->",
    "<!-- mensentaal: negeer a -->",
    "mensentaal: uit\n",
    "<p lang=en>",
    "<i lang=en>",
    "</i>",
    "<title>",
    "<li>",
    "<td>",
    "</>",
    "<?php ",
    "?>",
    "{{",
    "}}",
    "{%",
    "%}",
    "{#",
    "#}",
    "{% comment %}",
    "{% endcomment %}",
    "{",
    "}",
    "&",
    "&amp;",
    "&euml;",
    "&not",
    "&#233;",
    "\\",
    "\\*",
    "|",
    "\n|---|---|\n",
    "# ",
    "\n# ",
    "\n> ",
    "\n- ",
    "\n1. ",
    "\n    ",
    "---\n",
    "\n---\n",
    "+++\n",
    "title: ",
    "title = \"",
    "lead: |\n  ",
    "- ",
    ": ",
    "$",
    "https://a.nl/",
    "a@b.nl",
    "@jan",
    "x.md",
    "[a b=c]",
    "<![CDATA[",
    "]]>",
    "The and ",
    "De ",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        9 => prop::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn matter() -> impl Strategy<Value = String> {
    (prop::sample::select(&["---", "+++"][..]), text(), text())
        .prop_map(|(fence, inside, after)| format!("{fence}\ntitle: {inside}\n{fence}\n{after}"))
}

fn holds(source: &str) {
    for markup in MARKUPS {
        let parsed = parse(source, markup);
        super::check(source, &parsed);
        assert_eq!(parsed, parse(source, markup));
        for placed in &parsed.blocks {
            every_span(source, placed);
        }
    }
}

/// Every span of a block's prose has a place, and what may be replaced is text as written.
fn every_span(source: &str, placed: &crate::markup::Placed) {
    let (prose, map) = (&placed.block.prose, &placed.block.map);
    let places: Vec<usize> = prose.char_indices().map(|(at, _)| at).chain([prose.len()]).take(60).collect();
    for (index, &start) in places.iter().enumerate() {
        let mut before = None;
        for &end in &places[index..] {
            let span = Span::new(start, end);
            let hull = placed.absolute(map.source_span(span));
            assert!(source.get(hull.range()).is_some());
            if let Some(edit) = map.edit_span(span) {
                let edit = placed.absolute(edit);
                let written = &source[edit.range()];
                let words = |text: &str| {
                    let space = [' ', '\t', '\n', '\r', '\x0c'];
                    text.split(space).filter(|word| !word.is_empty()).map(str::to_owned).collect()
                };
                let (a, b): (Vec<String>, Vec<String>) = (words(written), words(&prose[start..end]));
                assert_eq!(a, b);
            }
            // A longer span has a longer hull.
            if !span.is_empty() {
                assert!(before.is_none_or(|before| before <= hull.end));
                before = Some(hull.end);
            }
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_read(source in text()) {
        holds(&source);
    }

    #[test]
    fn any_front_matter_is_read(source in matter()) {
        holds(&source);
    }

    #[test]
    fn the_tokenizer_of_html_tells_exact_places(source in text()) {
        crate::markup::html::tests::spans_are_exact(&source);
    }

    #[test]
    fn any_characters_are_read(source in any::<String>()) {
        holds(&source);
    }

    #[test]
    fn a_block_does_not_depend_on_where_it_stands(before in "[a-zé]{0,20}", source in text()) {
        let moved = format!("<p>{before}</p>\n\n{source}");
        let alone = format!("<p></p>\n\n{source}");
        for markup in [Markup::Markdown, Markup::Html] {
            let (moved, alone) = (parse(&moved, markup), parse(&alone, markup));
            let skip = moved.blocks.len().saturating_sub(alone.blocks.len());
            prop_assert!(skip <= 1);
            let pairs = moved.blocks[skip..].iter().zip(&alone.blocks);
            for (moved, alone) in pairs {
                prop_assert_eq!(&moved.block, &alone.block);
                prop_assert_eq!(moved.start, alone.start + before.len());
            }
        }
    }
}

/// Text made to be slow. What takes time that grows faster than its length would hang here for minutes; how long it takes
/// is for the benchmarks to say.
#[test]
fn text_made_to_be_slow_is_read_to_its_end() {
    let heads = [
        "{{",
        "{",
        "{%",
        "{#",
        "{/*",
        "<",
        "<!--",
        "<a",
        "<p>",
        "<b>",
        "</p>",
        "<code>",
        "<q>",
        "[",
        "![",
        "](",
        "*",
        "_a",
        "`",
        "&",
        "&amp",
        "<?php",
        "<?",
        "<%",
        "> ",
        "- ",
        "@",
        "a@",
        "(",
        "https://",
        "a.",
        "/",
        "\\",
        "|",
        "$",
        "[a b=c ",
        "[a b=\"",
        "{% comment %}",
        "{{ \n\n}}",
        "<?php\n\n",
        "<p title=\"",
        "<i lang=en>",
        "<!-- mensentaal: negeer a -->",
        "a <!-- mensentaal: aan -->",
        "é ",
        "\r",
        "~~",
        "---\n",
        "\"",
        "[r]: x 'y'\n",
    ];
    for head in heads {
        for tail in ["", "}}%}#}*/}-->?>%>\n\n{% endcomment %}"] {
            let source = head.repeat(30_000 / head.len()) + tail;
            for markup in MARKUPS {
                let parsed = parse(&source, markup);
                assert!(parsed.blocks.iter().all(|placed| placed.start < source.len()));
            }
        }
    }
}
