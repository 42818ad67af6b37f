//! Front matter: the YAML or TOML on top of an article. What readers get to see of it is prose.

use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle};
use toml::de::{DeTable, DeValue};

use super::block::{Draft, Marked};
use super::templates::Masked;
use super::{BlockKind, Markup, Placed};

/// Keys, at any depth, whose value readers get to see.
const KEYS: [&str; 18] = [
    "abstract",
    "alt",
    "beschrijving",
    "caption",
    "description",
    "excerpt",
    "inleiding",
    "intro",
    "kop",
    "lead",
    "omschrijving",
    "ondertitel",
    "samenvatting",
    "subtitle",
    "summary",
    "teaser",
    "titel",
    "title",
];

/// No article has more on top; it bounds the work on a text that only looks like it.
const LONGEST: usize = 200_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Yaml,
    Toml,
}

/// Where the front matter of a source lies.
#[derive(Debug)]
pub(super) struct FrontMatter {
    format: Format,
    /// What is between the fences.
    content: Range<usize>,
    /// Where the text starts.
    pub(super) end: usize,
}

/// Finds front matter: a fence on the first line, and one that closes it.
pub(super) fn find(source: &str) -> Option<FrontMatter> {
    let (format, fence) = match source.get(..3)? {
        "---" => (Format::Yaml, "---"),
        "+++" => (Format::Toml, "+++"),
        _ => return None,
    };
    let mut lines = lines(source);
    let first = lines.next()?;
    if source[first.clone()].trim_end() != fence {
        return None;
    }
    let second = lines.next()?;
    // A rule with a blank line below it is a rule.
    if source[second.clone()].trim().is_empty() {
        return None;
    }
    for line in std::iter::once(second.clone()).chain(lines) {
        if line.start > LONGEST {
            return None;
        }
        let text = source[line.clone()].trim_end();
        if text == fence || (format == Format::Yaml && text == "...") {
            let content = second.start..line.start;
            return Some(FrontMatter { format, content, end: line.end });
        }
    }
    None
}

/// The lines of a text, their ends included.
fn lines(source: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = source.get(at..).filter(|rest| !rest.is_empty())?;
        let length = match rest.find(['\n', '\r']) {
            Some(end) if rest[end..].starts_with("\r\n") => end + 2,
            Some(end) => end + 1,
            None => rest.len(),
        };
        at += length;
        Some(at - length..at)
    })
}

/// The values that readers get to see, as blocks. Front matter that cannot be read has none.
pub(super) fn blocks(source: &str, matter: &FrontMatter, base: usize) -> Vec<Placed> {
    let content = &source[matter.content.clone()];
    // A template's tag in a value is as little prose as anywhere.
    let masked = Masked::new(content, base + matter.content.start, Markup::Html);
    let mut blocks = Vec::new();
    match matter.format {
        Format::Yaml => yaml(&masked, &mut blocks),
        Format::Toml => {
            if let Ok(table) = DeTable::parse(content) {
                toml_table(&masked, table.get_ref(), &mut blocks);
            }
        }
    }
    blocks
}

fn is_key(name: &str) -> bool {
    KEYS.iter().any(|key| key.eq_ignore_ascii_case(name))
}

/// What the next value in a YAML collection is.
enum Level {
    /// A key of a mapping.
    Key,
    /// The value of a key: whether readers see it.
    Value(bool),
    /// An item of a sequence.
    Item,
}

fn yaml(masked: &Masked<'_>, blocks: &mut Vec<Placed>) {
    let source = masked.source();
    let mut offsets = Offsets::new(source);
    let mut levels: Vec<Level> = Vec::new();
    let mut parser = Parser::new_from_str(source);
    while let Some(Ok((event, span))) = parser.next_event() {
        match event {
            Event::MappingStart(..) | Event::SequenceStart(..) => {
                advance(&mut levels, "");
                let mapping = matches!(event, Event::MappingStart(..));
                levels.push(if mapping { Level::Key } else { Level::Item });
            }
            Event::MappingEnd | Event::SequenceEnd => {
                levels.pop();
            }
            Event::Scalar(value, style, ..) => {
                let seen = matches!(levels.last(), Some(Level::Value(true)));
                if seen {
                    let start = offsets.byte(span.start.index());
                    let range = start..offsets.byte(span.end.index()).max(start);
                    yaml_scalar(masked, range, style, &value, blocks);
                }
                advance(&mut levels, &value);
            }
            Event::Alias(_) => advance(&mut levels, ""),
            Event::StreamEnd => break,
            _ => {}
        }
    }
}

/// A key or value was read: the other is next.
fn advance(levels: &mut [Level], read: &str) {
    if let Some(level) = levels.last_mut() {
        match level {
            Level::Key => *level = Level::Value(is_key(read)),
            Level::Value(_) => *level = Level::Key,
            Level::Item => {}
        }
    }
}

fn yaml_scalar(masked: &Masked<'_>, range: Range<usize>, style: ScalarStyle, value: &str, blocks: &mut Vec<Placed>) {
    let mut written = Vec::new();
    match style {
        ScalarStyle::Plain => {
            let mut draft = Draft::new(BlockKind::Meta, Marked::Unmarked);
            draft.text(masked, range);
            written.extend(draft.finish(masked));
        }
        ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => {
            // Comments behind a value are in its range, so its own end has to be found.
            let Some(inner) = quoted(masked.source(), range.start) else {
                return;
            };
            let escapes = if style == ScalarStyle::DoubleQuoted { '\\' } else { '\'' };
            written.extend(with_escapes(masked, inner, escapes));
        }
        ScalarStyle::Literal | ScalarStyle::Folded => paragraphs(masked, range, &mut written),
    }
    // What was written has to say what the parser read; if not, its place is not sure.
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let prose = written.iter().flat_map(|placed| words(&placed.block.prose));
    let certain = masked.holes().is_empty().then(|| words(value)).is_none_or(|value| {
        let prose: Vec<String> = prose.collect();
        prose.len() == value.len() && prose.iter().zip(&value).all(|(a, b)| a == b || a.contains('\u{FFFC}'))
    });
    if certain {
        blocks.extend(written);
    }
}

/// What is between the quotes of a string that starts here.
fn quoted(source: &str, start: usize) -> Option<Range<usize>> {
    let bytes = source.as_bytes();
    let quote = *bytes.get(start).filter(|byte| matches!(byte, b'"' | b'\''))?;
    let mut at = start + 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' if quote == b'"' => at += 1,
            byte if byte == quote => {
                if quote == b'"' || bytes.get(at + 1) != Some(&quote) {
                    return Some(start + 1..at);
                }
                at += 1;
            }
            _ => {}
        }
        at += 1;
    }
    None
}

/// A string with escapes: a backslash and what follows it, or a doubled quote.
fn with_escapes(masked: &Masked<'_>, range: Range<usize>, escape: char) -> Option<Placed> {
    let mut draft = Draft::new(BlockKind::Meta, Marked::Unmarked);
    let source = masked.source();
    let mut at = range.start;
    while let Some(found) = source.get(at..range.end)?.find(escape) {
        let start = at + found;
        draft.text(masked, at..start);
        let (length, decoded) = unescaped(&source[start..range.end]);
        match decoded {
            Some(c) => draft.decoded(masked, start..start + length, c.encode_utf8(&mut [0; 4])),
            None => draft.soft_break(masked, start..start + length),
        }
        at = start + length;
    }
    draft.text(masked, at..range.end);
    draft.finish(masked)
}

/// How many bytes an escape takes, and what it stands for unless that is white space or nothing.
fn unescaped(text: &str) -> (usize, Option<char>) {
    let mut chars = text.chars();
    let escape = chars.next();
    let Some(kind) = chars.next() else {
        return (text.len(), None);
    };
    if escape == Some('\'') {
        return (2, Some('\''));
    }
    let digits = match kind {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ => 0,
    };
    if digits > 0 {
        let code = text.get(2..2 + digits).and_then(|hex| u32::from_str_radix(hex, 16).ok());
        if let Some(c) = code.and_then(char::from_u32) {
            return (2 + digits, Some(c));
        }
    }
    let length = 1 + kind.len_utf8();
    match kind {
        '"' | '\\' | '/' | '\'' => (length, Some(kind)),
        '_' => (length, Some('\u{A0}')),
        // A backslash at the end of a line takes the white space after it along.
        '\n' | '\r' => (text.len() - text[1..].trim_start().len(), None),
        _ => (length, None),
    }
}

/// A block for each paragraph of a text that has more than one line.
fn paragraphs(masked: &Masked<'_>, range: Range<usize>, blocks: &mut Vec<Placed>) {
    let Some(text) = masked.source().get(range.clone()) else {
        return;
    };
    let mut draft = Draft::new(BlockKind::Meta, Marked::Unmarked);
    for line in lines(text) {
        if text[line.clone()].trim().is_empty() {
            let next = Draft::new(BlockKind::Meta, Marked::Unmarked);
            blocks.extend(std::mem::replace(&mut draft, next).finish(masked));
        } else {
            draft.text(masked, range.start + line.start..range.start + line.end);
        }
    }
    blocks.extend(draft.finish(masked));
}

fn toml_table(masked: &Masked<'_>, table: &DeTable<'_>, blocks: &mut Vec<Placed>) {
    for (key, value) in table {
        match value.get_ref() {
            DeValue::String(_) if is_key(key.get_ref()) => {
                toml_string(masked, value.span(), blocks);
            }
            other => toml_inside(masked, other, blocks),
        }
    }
}

fn toml_inside(masked: &Masked<'_>, value: &DeValue<'_>, blocks: &mut Vec<Placed>) {
    match value {
        DeValue::Table(table) => toml_table(masked, table, blocks),
        DeValue::Array(items) => {
            for item in items {
                toml_inside(masked, item.get_ref(), blocks);
            }
        }
        _ => {}
    }
}

fn toml_string(masked: &Masked<'_>, range: Range<usize>, blocks: &mut Vec<Placed>) {
    let Some(text) = masked.source().get(range.clone()) else {
        return;
    };
    let inside = |quotes: usize| (text.len() >= 2 * quotes).then(|| range.start + quotes..range.end - quotes);
    if text.starts_with("'''") {
        if let Some(inner) = inside(3) {
            paragraphs(masked, inner, blocks);
        }
    } else if text.starts_with("\"\"\"") {
        blocks.extend(inside(3).and_then(|inner| with_escapes(masked, inner, '\\')));
    } else if text.starts_with('"') {
        blocks.extend(inside(1).and_then(|inner| with_escapes(masked, inner, '\\')));
    } else if let Some(inner) = inside(1).filter(|_| text.starts_with('\'')) {
        let mut draft = Draft::new(BlockKind::Meta, Marked::Unmarked);
        draft.text(masked, inner);
        blocks.extend(draft.finish(masked));
    }
}

/// Turns offsets in characters, asked for in any order but mostly rising, into bytes.
struct Offsets<'s> {
    source: &'s str,
    chars: usize,
    bytes: usize,
}

impl<'s> Offsets<'s> {
    fn new(source: &'s str) -> Self {
        Offsets { source, chars: 0, bytes: 0 }
    }

    fn byte(&mut self, index: usize) -> usize {
        if index < self.chars {
            (self.chars, self.bytes) = (0, 0);
        }
        for c in self.source[self.bytes..].chars().take(index - self.chars) {
            self.bytes += c.len_utf8();
            self.chars += 1;
        }
        self.bytes
    }
}
