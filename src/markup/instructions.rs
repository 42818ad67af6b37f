//! What a writer says to mensentaal inside a text: `<!-- mensentaal: negeer cliënt -->`.

use super::{Instruction, InstructionKind, Placed, Scope};
use crate::text::Span;

/// Reads a whole comment, its delimiters included, of HTML or of a template language. Nothing if
/// it is not addressed to us.
pub(super) fn in_comment(comment: &str) -> Option<InstructionKind> {
    let inner = comment.trim_start_matches(['<', '!', '-', '{', '#', '/', '*', '%']).trim_start();
    let name = inner.get(..NAME.len())?;
    if !name.eq_ignore_ascii_case(NAME) {
        return None;
    }
    let inner = inner.trim_end_matches(['-', '!', '>', '}', '#', '/', '*', '%']);
    let told = inner.get(NAME.len()..)?.trim_start().strip_prefix(':')?;
    Some(parse(told))
}

/// Reads a line of plain text. Lower case only: `Mensentaal: een pleidooi` is a title.
pub(super) fn in_line(line: &str) -> Option<InstructionKind> {
    let told = line.trim_start().strip_prefix(NAME)?.strip_prefix(':')?;
    Some(parse(told))
}

const NAME: &str = "mensentaal";

fn parse(told: &str) -> InstructionKind {
    let told = told.trim();
    let (verb, rest) = told.split_once(|c: char| c.is_whitespace() || c == ':').unwrap_or((told, ""));
    let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == ':').trim_end();
    match (verb.to_lowercase().as_str(), rest) {
        ("uit", "") => InstructionKind::Off,
        ("aan", "") => InstructionKind::On,
        ("negeer", rest) => {
            let quotes = ['"', '\'', '“', '”', '‘', '’'];
            let words = rest.split(',').map(|word| word.trim().trim_matches(quotes).trim());
            let words: Vec<String> = words.filter(|word| !word.is_empty()).map(str::to_owned).collect();
            if words.is_empty() { InstructionKind::Unknown(told.to_owned()) } else { InstructionKind::Ignore(words) }
        }
        ("publiek", rest) if !rest.is_empty() => InstructionKind::Audience(rest.to_owned()),
        _ => InstructionKind::Unknown(told.to_owned()),
    }
}

/// Works out which blocks each instruction is about. Both lists are in source order.
pub(super) fn place(source: &str, blocks: &[Placed], told: Vec<(Span, InstructionKind)>) -> Vec<Instruction> {
    // Only text counts as a block to stand in or before; attributes lie inside others.
    let text: Vec<(usize, Span)> = blocks
        .iter()
        .enumerate()
        .filter(|(_, placed)| !placed.block.kind.is_apart())
        .map(|(index, placed)| (index, placed.span()))
        .collect();
    let place = |(span, kind): (Span, InstructionKind)| {
        let scope = match kind {
            InstructionKind::Off | InstructionKind::On => Scope::From(span.end),
            InstructionKind::Audience(_) => Scope::Document,
            InstructionKind::Ignore(_) | InstructionKind::Unknown(_) => {
                let next = text.partition_point(|(_, hull)| hull.start < span.start);
                Scope::Blocks(about(source, blocks, &text, next, span))
            }
        };
        Instruction { span, kind, scope }
    };
    told.into_iter().map(place).collect()
}

/// The blocks that an instruction is about: its own, or the next when it is alone on its line.
fn about(source: &str, blocks: &[Placed], text: &[(usize, Span)], next: usize, told: Span) -> std::ops::Range<usize> {
    let begins = text.get(next).is_some_and(|(_, hull)| {
        let gap = source.get(told.end..hull.start);
        gap.is_some_and(|gap| gap.chars().all(|c| c.is_whitespace() && !matches!(c, '\n' | '\r')))
    });
    let own = next.checked_sub(1).and_then(|index| text.get(index)).filter(|(_, hull)| {
        // Behind a tag and right before text it is in that text: `<li>een</li><li><!-- … -->twee</li>`.
        let apart = |gap: &str| gap.contains(['\n', '\r']) || begins && gap.contains('<');
        told.end < hull.end || source.get(hull.end..told.start).is_some_and(|gap| !apart(gap))
    });
    let (first, hull) = match (own, text.get(next)) {
        (Some(&(index, hull)), _) => (index, hull),
        // What describes the next block, such as its title, comes before it.
        (None, Some(&(_, hull))) => (first_after(blocks, told.end), hull),
        (None, None) => (first_after(blocks, told.end), Span::new(told.end, usize::MAX)),
    };
    let end = blocks.partition_point(|placed| placed.start < hull.end);
    first..end.max(first)
}

fn first_after(blocks: &[Placed], offset: usize) -> usize {
    blocks.partition_point(|placed| placed.start < offset)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_of_every_kind_are_read() {
        use InstructionKind::{Audience, Ignore, Off, On, Unknown};
        let cases = [
            ("<!-- mensentaal: uit -->", Some(Off)),
            ("<!--Mensentaal:aan-->", Some(On)),
            ("{# mensentaal: uit #}", Some(Off)),
            ("{/* mensentaal: uit */}", Some(Off)),
            ("{{!-- mensentaal: aan --}}", Some(On)),
            ("{{/* mensentaal: aan */}}", Some(On)),
            ("<!-- mensentaal: negeer cliënt, ‘in  zijn kracht’ -->", {
                Some(Ignore(vec!["cliënt".into(), "in  zijn kracht".into()]))
            }),
            ("<!-- mensentaal: publiek: collega's -->", Some(Audience("collega's".into()))),
            ("<!-- mensentaal: negeer -->", Some(Unknown("negeer".into()))),
            ("<!-- mensentaal: uit en thuis -->", Some(Unknown("uit en thuis".into()))),
            ("<!-- mensentaal: -->", Some(Unknown(String::new()))),
            ("<!-- mensentaal is fijn -->", None),
            ("<!-- meer -->", None),
            ("<!---->", None),
        ];
        for (comment, expected) in cases {
            assert_eq!(in_comment(comment), expected, "{comment}");
        }
    }
}
