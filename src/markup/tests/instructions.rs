use crate::markup::{Instruction, InstructionKind, Markup, Scope, parse};

fn told(source: &str, markup: Markup) -> Vec<Instruction> {
    let parsed = parse(source, markup);
    super::check(source, &parsed);
    parsed.instructions
}

/// The prose of the blocks that the first instruction is about.
fn about(source: &str, markup: Markup) -> Vec<String> {
    let parsed = parse(source, markup);
    match &parsed.instructions[0].scope {
        Scope::Blocks(range) => parsed.blocks[range.clone()].iter().map(|placed| placed.block.prose.clone()).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn ignoring_is_about_the_own_block_or_the_next() {
    let cases: &[(&str, &[&str])] = &[
        ("een\n\ntwee <!-- mensentaal: negeer x --> drie\n\nvier", &["twee drie"]),
        ("een\n\ntwee <!-- mensentaal: negeer x -->\n\nvier", &["twee"]),
        ("een\n\n<!-- mensentaal: negeer x -->\ntwee\n\ndrie", &["twee"]),
        ("een\n<!-- mensentaal: negeer x -->\ntwee\n\ndrie", &["twee"]),
        ("een\n\n<!-- mensentaal: negeer x --> twee\n\ndrie", &["twee"]),
        ("een\n\n<!-- mensentaal: negeer x -->\n\n[twee](a \"drie\") vier\n\nvijf", &["twee vier", "drie"]),
        ("een\n\n<!-- mensentaal: negeer x -->", &[]),
        ("een {# mensentaal: negeer x #}\n\ntwee", &["een"]),
    ];
    for (source, expected) in cases {
        assert_eq!(about(source, Markup::Markdown), *expected, "{source}");
    }
    let html = "<p>een</p>\n<!-- mensentaal: negeer x -->\n<p title=twee>drie</p><p>vier</p>";
    assert_eq!(about(html, Markup::Html), ["twee", "drie"]);
    assert_eq!(about("een\nmensentaal: negeer x\ntwee\ndrie", Markup::Plain), ["twee"]);
}

#[test]
fn spans_are_those_of_the_whole_comment() {
    let source = "\u{FEFF}---\ntitle: a\n---\né <!-- mensentaal: uit --> b\n\n<!-- mensentaal: aan -->\n";
    let told = told(source, Markup::Markdown);
    assert_eq!(told.len(), 2);
    assert_eq!(&source[told[0].span.range()], "<!-- mensentaal: uit -->");
    assert_eq!(told[0].kind, InstructionKind::Off);
    assert_eq!(told[0].scope, Scope::From(told[0].span.end));
    assert_eq!(&source[told[1].span.range()], "<!-- mensentaal: aan -->");
    assert_eq!(told[1].kind, InstructionKind::On);
}

#[test]
fn instructions_are_read_in_every_markup_and_not_in_code() {
    assert_eq!(
        told("mensentaal: publiek: collega's\r\na", Markup::Plain),
        [Instruction {
            span: crate::text::Span::new(0, 30),
            kind: InstructionKind::Audience("collega's".to_owned()),
            scope: Scope::Document,
        }]
    );
    assert!(super::blocks("mensentaal: uit", Markup::Plain).is_empty());
    assert_eq!(told("<p>a{/* mensentaal: uit */}</p>", Markup::Html).len(), 1);
    assert!(told("`<!-- mensentaal: uit -->`\n\n    <!-- mensentaal: uit -->", Markup::Markdown).is_empty());
    assert_eq!(told("<!-- mensentaal: wat -->", Markup::Html)[0].kind, InstructionKind::Unknown("wat".to_owned()));
}
