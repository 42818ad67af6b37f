//! What holds for any text and any edits.

use std::sync::Arc;

use mensentaal::analysis::{self, Analyser, Analysis, Settings};
use mensentaal::lexicon::Tier;
use mensentaal::markup::Markup;
use mensentaal::text::{Encoding, LineIndex, apply};
use proptest::prelude::*;

/// Pieces that real texts are made of, and that go wrong: jargon, markup, marks, and all that is more than a byte.
const PIECES: &[&str] = &[
    "De gemeente ",
    "faciliteert ",
    "de bijeenkomst",
    ". ",
    "Derhalve ",
    "wij ",
    "zetten ",
    "in ",
    "hun ",
    "kracht ",
    "op ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "# ",
    "> ",
    "- ",
    "1. ",
    "*",
    "**",
    "_",
    "`",
    "```\n",
    "[",
    "](https://a.nl)",
    "![",
    "<!-- mensentaal: uit -->",
    "<!-- mensentaal: aan -->",
    "<!-- mensentaal: negeer doelgroep -->",
    "<p>",
    "</p>",
    "<b>",
    "&amp;",
    "&euml;",
    "doelgroep",
    "doelgroepen ",
    "‘",
    "’",
    "“",
    "”",
    "\"",
    "'",
    "kwetsbare ",
    "burger",
    "clie\u{308}nt",
    "CLIËNT ",
    "😀",
    "\u{AD}",
    "\u{FEFF}",
    "\0",
    "{{ ",
    " }}",
    "{% ",
    "|",
    "|---|\n",
    "---\ntitle: De doelgroep\n---\n",
    "+++\n",
    "www.a.nl ",
    "x@y.nl ",
    "mensentaal: uit\n",
    "Wet ",
    "is ",
    "te ",
    ", ",
    "?",
    "\t",
    "   ",
    "é",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => prop::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        1 => "[a-zë ]{0,8}",
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn markup() -> impl Strategy<Value = Markup> {
    prop::sample::select(vec![Markup::Plain, Markup::Markdown, Markup::Html])
}

fn settings() -> Arc<Settings> {
    Arc::new(Settings::default())
}

fn edit(text: &str, at: usize, length: usize, insert: &str) -> String {
    let boundary = |mut offset: usize| {
        offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    };
    let start = boundary(at % (text.len() + 1));
    let end = boundary(start + length).max(start);
    format!("{}{insert}{}", &text[..start], &text[end..])
}

fn told(analysis: &Analysis) -> Vec<String> {
    let tell = |finding| format!("{finding:?} {} {:?}", analysis.message(finding), analysis.fixes(finding));
    analysis.findings().iter().map(tell).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn findings_and_fixes_lie_in_their_text(text in text(), markup in markup()) {
        let analysis = analysis::analyse(&text, markup, &settings());
        let mut end = 0;
        for finding in analysis.findings() {
            prop_assert!(finding.span.start <= finding.span.end && finding.span.start >= end.min(finding.span.start));
            end = finding.span.start;
            prop_assert!(!text[finding.span.range()].is_empty(), "on character boundaries, and not empty");
            prop_assert!(finding.parts.iter().all(|part| finding.span.start <= part.start && part.end <= finding.span.end));
            for fix in analysis.fixes(finding) {
                prop_assert!(fix.tier > Tier::Advice && !fix.edits.is_empty());
                prop_assert!(apply(&text, &fix.edits).is_ok(), "{:?} in {:?}", fix, text);
            }
        }
    }

    #[test]
    fn incremental_equals_from_scratch(
        start in text(), markup in markup(), edits in prop::collection::vec((any::<usize>(), 0_usize..12, text()), 1..8),
    ) {
        let settings = settings();
        let mut analyser = Analyser::default();
        let mut text = start;
        for (at, length, insert) in edits {
            text = edit(&text, at, length, &insert);
            let incremental = analyser.analyse(&text, markup, &settings);
            prop_assert_eq!(told(&incremental), told(&analysis::analyse(&text, markup, &settings)));
        }
    }

    #[test]
    fn fixing_ends_and_leaves_nothing_safe_behind(text in text(), markup in markup()) {
        let settings = settings();
        let fixed = analysis::fix(&text, markup, &settings, Tier::Safe);
        let again = analysis::fix(&fixed.text, markup, &settings, Tier::Safe);
        prop_assert_eq!(again.applied, 0, "{:?}", fixed.text);
    }

    #[test]
    fn positions_survive_the_way_there_and_back(text in text()) {
        let index = LineIndex::new(&text);
        for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
            for (offset, _) in text.char_indices() {
                let position = index.position(&text, offset, encoding);
                let back = index.offset(&text, position, encoding);
                // the bytes of a line's end have no place of their own: they are the end of the line
                let line_end = matches!(text.as_bytes()[offset], b'\n' | b'\r');
                prop_assert!(back == offset || (line_end && back < offset), "{offset} -> {position:?} -> {back} in {text:?}");
            }
        }
    }
}
