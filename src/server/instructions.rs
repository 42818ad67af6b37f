//! Where an inline instruction goes, so that it counts and nothing else changes.

use super::state::Snapshot;
use crate::analysis::Finding;
use crate::config::Audience;
use crate::markup::Markup;
use crate::text::{Edit, Span};

/// The insertion that leaves this finding alone; `None` where a text has no place for it.
pub(super) fn leave_alone(snapshot: &Snapshot, finding: &Finding) -> Option<Edit> {
    let comment = comment(&format!("negeer {}", snapshot.analysis.term(finding)))?;
    let (text, start) = (&**snapshot.text, snapshot.analysis.block_start(finding));
    // In a title, an attribute or front matter a comment would be text.
    if snapshot.analysis.is_apart(finding) || !takes_comments(&snapshot.key) {
        return None;
    }
    match snapshot.markup {
        Markup::Plain => None,
        Markup::Markdown => Some(in_markdown(text, start, finding.span, &comment)),
        Markup::Html => in_html(text, start, &comment),
    }
}

/// The insertion that says whom a text is for; `None` where a text has no place for it.
pub(super) fn audience(snapshot: &Snapshot, audience: Audience) -> Option<Edit> {
    let comment = comment(&format!("publiek {}", audience.name()))?;
    let text = &**snapshot.text;
    if !takes_comments(&snapshot.key) {
        return None;
    }
    let at = match snapshot.markup {
        Markup::Plain => return None,
        Markup::Markdown => behind_front_matter(text),
        Markup::Html => behind_prologue(text)?,
    };
    Some(Edit::new(Span::new(at, at), format!("{comment}{}", line_end(text))))
}

/// Whether a comment of HTML is one here: in JSX it is a mistake.
fn takes_comments(key: &str) -> bool {
    let key = key.to_ascii_lowercase();
    ![".jsx", ".tsx", ".mdx"].iter().any(|ending| key.ends_with(ending))
}

/// An instruction as a comment; `None` when its words would end the comment early.
fn comment(instruction: &str) -> Option<String> {
    let breaks = instruction.contains("--") || instruction.contains(['\n', '\r', '<', '>']);
    (!breaks).then(|| format!("<!-- mensentaal: {instruction} -->"))
}

fn line_end(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind(['\n', '\r']).map_or(0, |before| before + 1)
}

/// A line of its own before the block, with the block's indentation and quote marks; where the block shares its line
/// with a list marker or a table's bar, a comment behind the word.
fn in_markdown(text: &str, start: usize, finding: Span, comment: &str) -> Edit {
    let line = line_start(text, start);
    let at_line = if line == 0 && text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { line };
    let prefix = &text[at_line..start.max(at_line)];
    // A heading's marks go with it.
    let prefix = if prefix.trim_end().ends_with('#') { prefix.trim_end().trim_end_matches('#') } else { prefix };
    if prefix.len() - prefix.trim_start_matches([' ', '\t']).len() < 4 && prefix.chars().all(|c| " \t>".contains(c)) {
        let prefix = if prefix.contains('>') { prefix } else { &prefix[..prefix.len() - prefix.trim_start().len()] };
        return Edit::new(Span::new(at_line, at_line), format!("{prefix}{comment}{}", line_end(text)));
    }
    Edit::new(Span::new(finding.end, finding.end), format!(" {comment}"))
}

/// A line of its own before the block, when only tags stand before it on its line; else right where it begins.
fn in_html(text: &str, start: usize, comment: &str) -> Option<Edit> {
    let head = &text[..start];
    // Inside a tag: the block is an attribute, and comments cannot stand there.
    if head.rfind('<').is_some_and(|open| head.rfind('>').is_none_or(|close| close < open)) {
        return None;
    }
    let line = line_start(text, start);
    let before = &text[line..start];
    let indent = &before[..before.len() - before.trim_start_matches([' ', '\t']).len()];
    let mut rest = before.trim();
    while let Some(tag) = rest.strip_prefix('<') {
        rest = tag.split_once('>').map_or("", |(_, behind)| behind.trim_start());
    }
    if rest.is_empty() && line > 0 {
        return Some(Edit::new(Span::new(line, line), format!("{indent}{comment}{}", line_end(text))));
    }
    Some(Edit::new(Span::new(start, start), comment))
}

fn behind_front_matter(text: &str) -> usize {
    let bom = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut lines = text[bom..].split_inclusive('\n');
    let Some(first) = lines.next() else { return bom };
    let fence = first.trim_end();
    if fence != "---" && fence != "+++" {
        return bom;
    }
    let mut at = bom + first.len();
    for line in lines {
        at += line.len();
        if line.trim_end() == fence || (fence == "---" && line.trim_end() == "...") {
            return if line.ends_with('\n') { at } else { bom };
        }
    }
    bom
}

/// Behind all that stands first or not at all: front matter, `<?xml …?>` or `<?php …?>`, the doctype. `None` where that
/// does not end.
fn behind_prologue(text: &str) -> Option<usize> {
    let mut at = behind_front_matter(text);
    let starts = |at: usize, tag: &str| {
        let rest = text[at..].trim_start();
        rest.get(..tag.len()).is_some_and(|head| head.eq_ignore_ascii_case(tag)).then(|| text.len() - rest.len())
    };
    for (open, close) in [("<?", "?>"), ("<!doctype", ">")] {
        if let Some(start) = starts(at, open) {
            at = start + text[start..].find(close)? + close.len();
            let behind = &text[at..];
            let line = behind.strip_prefix("\r\n").or_else(|| behind.strip_prefix('\n'));
            at += line.map_or(0, |rest| behind.len() - rest.len());
        }
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::apply;

    #[track_caller]
    fn markdown(text: &str, block: &str, expected: &str) {
        let start = text.find(block).expect("the block");
        let end = start + block.len();
        let edit = in_markdown(text, start, Span::new(end, end), "<!-- x -->");
        assert_eq!(apply(text, &[edit]).as_deref(), Ok(expected));
    }

    #[test]
    fn before_a_block_of_markdown() {
        markdown("A\n\nwoord b\n", "woord", "A\n\n<!-- x -->\nwoord b\n");
        markdown("A\r\n\r\nwoord b\r\n", "woord", "A\r\n\r\n<!-- x -->\r\nwoord b\r\n");
        markdown("\u{feff}woord", "woord", "\u{feff}<!-- x -->\nwoord");
        markdown("# woord\n", "woord", "<!-- x -->\n# woord\n");
        markdown("> a\n>\n> woord\n", "woord", "> a\n>\n> <!-- x -->\n> woord\n");
        markdown("- a\n\n  woord\n", "woord", "- a\n\n  <!-- x -->\n  woord\n");
        markdown("1. woord b\n", "woord", "1. woord <!-- x --> b\n");
        markdown("| a | woord |\n", "woord", "| a | woord <!-- x --> |\n");
    }

    #[track_caller]
    fn html(text: &str, block: &str, expected: Option<&str>) {
        let start = text.find(block).expect("the block");
        let edit = in_html(text, start, "<!-- x -->");
        assert_eq!(edit.map(|edit| apply(text, &[edit]).expect("it fits")).as_deref(), expected);
    }

    #[test]
    fn before_a_block_of_html() {
        html("<div>\n  <p>woord</p>\n", "woord", Some("<div>\n  <!-- x -->\n  <p>woord</p>\n"));
        html("<li>a<li>woord", "woord", Some("<li>a<li><!-- x -->woord"));
        html("<p>a</p>\n<img alt=\"woord\">", "woord", None);
    }

    #[test]
    fn at_the_top() {
        for (text, at) in [
            ("tekst", 0),
            ("---\ntitle: x\n---\ntekst", 17),
            ("+++\n+++\n", 8),
            ("---\ntitle: x", 0),
            ("\u{feff}---\r\n---\r\n", 13),
            ("", 0),
        ] {
            assert_eq!(behind_front_matter(text), at, "{text:?}");
        }
        assert_eq!(behind_prologue("<!DOCTYPE html>\n<html>"), Some(16));
        assert_eq!(behind_prologue("<html>"), Some(0));
        assert_eq!(behind_prologue("ééé"), Some(0));
        assert_eq!(behind_prologue("---\nx: y\n---\n<!doctype html><p>"), Some(28));
        assert_eq!(behind_prologue("<?xml version=\"1.0\"?>\r\n<!DOCTYPE html>\r\n<p>"), Some(40));
        assert_eq!(behind_prologue("<?php echo 1;"), None);
    }

    #[test]
    fn an_instruction_cannot_break_out_of_its_comment() {
        assert_eq!(comment("negeer foto’s").as_deref(), Some("<!-- mensentaal: negeer foto’s -->"));
        assert_eq!(comment("negeer a --> b"), None);
    }
}
