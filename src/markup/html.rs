//! HTML: whole pages, and the HTML inside Markdown.

use std::borrow::Cow;
use std::convert::Infallible;
use std::ops::Range;

use html5gum::Tokenizer;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};

use super::BlockKind;
use super::block::{Marked, Writer};
use super::elements::{self, Role};
use super::entities::{self, Piece};

/// How far up an end tag looks for the element that it ends: enough for people, and it keeps
/// text made to be slow from being slow.
const DEPTH: usize = 100;

/// Reads a whole page.
pub(super) fn parse(writer: &mut Writer<'_>) {
    let mut walker = Walker::default();
    walker.feed(writer, 0..writer.masked.text().len());
}

/// An element that is open and that matters for what is in it.
#[derive(Debug)]
struct Element {
    name: Cow<'static, [u8]>,
    role: Role,
    /// Where its start tag starts.
    start: usize,
    /// Whether its content is left out. What is left out as one leaves one opaque mark.
    skips: bool,
    /// The kind of the blocks in it.
    kind: BlockKind,
    marked: Marked,
}

/// Follows the elements that are open and writes down the text in them.
#[derive(Debug, Default)]
pub(super) struct Walker {
    open: Vec<Element>,
    /// How many of the open elements have their content left out.
    skipping: usize,
}

/// A start tag as far as it is read.
#[derive(Debug, Default)]
struct Tag {
    name: Vec<u8>,
    start: usize,
    /// Names and ranges of the attributes that matter.
    attributes: Vec<(Vec<u8>, Range<usize>)>,
}

impl Tag {
    fn value(&self, name: &[u8]) -> Option<Range<usize>> {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, range)| range.clone())
    }
}

impl Walker {
    /// Reads a stretch of the source. What is open at its end stays open for the next.
    pub(super) fn feed(&mut self, writer: &mut Writer<'_>, range: Range<usize>) {
        let masked = writer.masked;
        let Some(html) = masked.text().get(range.clone()) else {
            return;
        };
        self.read(writer, html, range.start);
    }

    /// Reads HTML whose first byte stands at `base` in the source; it is as long as its source.
    pub(super) fn read(&mut self, writer: &mut Writer<'_>, html: &str, base: usize) {
        let limit = base + html.len();
        // The tokenizer forgets an ampersand at the very end.
        let html = if html.ends_with('\n') { Cow::Borrowed(html) } else { Cow::Owned(format!("{html}\n")) };
        let mut tag = Tag::default();
        let mut attribute = Vec::new();
        let on_event = |event: CallbackEvent<'_>, span: html5gum::Span<usize>| {
            let start = (span.start + base).min(limit);
            let range = start..(span.end + base).clamp(start, limit);
            match event {
                CallbackEvent::OpenStartTag { name } => {
                    tag.name.clear();
                    tag.name.extend_from_slice(name);
                    tag.attributes.clear();
                    tag.start = range.start;
                }
                CallbackEvent::AttributeName { name } => {
                    attribute.clear();
                    attribute.extend_from_slice(name);
                }
                CallbackEvent::AttributeValue { .. } => {
                    if elements::is_attribute_read(&attribute) {
                        let value = value_range(writer.masked.text(), range);
                        tag.attributes.push((attribute.clone(), value));
                    }
                }
                CallbackEvent::CloseStartTag { self_closing } => {
                    self.start_tag(writer, &tag, range.end, self_closing);
                }
                CallbackEvent::EndTag { name } => {
                    tag.attributes.clear();
                    self.end_tag(writer, name, range);
                }
                CallbackEvent::String { .. } => self.text(writer, range),
                CallbackEvent::Comment { .. } => writer.comment(range),
                CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
            }
            None::<Infallible>
        };
        let mut emitter = CallbackEmitter::<_, Infallible, usize>::new(on_event);
        emitter.naively_switch_states(true);
        let Ok(()) = Tokenizer::new_with_emitter(html.as_ref(), emitter).finish();
    }

    /// Text with entities in it, as far as it is not left out.
    fn text(&mut self, writer: &mut Writer<'_>, range: Range<usize>) {
        if self.is_skipping() {
            return;
        }
        let Some(text) = writer.masked.text().get(range.clone()) else {
            return;
        };
        // The tokenizer counts tags without a name as text.
        let mut at = range.start;
        for (found, _) in text.match_indices('<') {
            let Some(nameless) = ["</>", "<>"].iter().find(|tag| text[found..].starts_with(**tag)) else {
                continue;
            };
            write_text(writer, at..range.start + found);
            at = range.start + found + nameless.len();
        }
        write_text(writer, at..range.end);
    }

    /// Whether text is left out now.
    pub(super) fn is_skipping(&self) -> bool {
        self.skipping > 0
    }

    fn kind(&self) -> BlockKind {
        self.open.last().map_or(BlockKind::Paragraph, |element| element.kind)
    }

    /// What the elements that are open say about the language.
    pub(super) fn marked(&self) -> Marked {
        self.open.last().map_or(Marked::Unmarked, |element| element.marked)
    }

    fn start_tag(&mut self, writer: &mut Writer<'_>, tag: &Tag, end: usize, closed: bool) {
        let role = elements::role(&tag.name);
        let marked = self.language(writer, tag);
        let boundary = role.is_boundary();
        if boundary {
            self.end_implied(writer, tag);
            if !self.is_skipping() {
                writer.begin(role.kind().unwrap_or(self.kind()), marked.unwrap_or(self.marked()));
            }
        }
        if !self.is_skipping() {
            self.attributes(writer, tag, marked.unwrap_or(self.marked()));
            match role {
                Role::Break => writer.hard_break(tag.start..end),
                Role::Thing => writer.opaque(tag.start..end),
                _ => {}
            }
        }
        // A foreign phrase inside a text is no Dutch word, so it is left out as one thing.
        let foreign = marked == Some(Marked::Foreign) && !boundary;
        let skips = foreign || matches!(role, Role::Code | Role::Hidden | Role::HiddenBlock);
        let matters = boundary || skips || marked.is_some() || role == Role::Quote;
        let html_closes = closed && !matches!(role, Role::HiddenBlock) && !boundary;
        if !matters || role.is_void() || html_closes {
            return;
        }
        if role == Role::Quote && !self.is_skipping() && !foreign {
            writer.mark(tag.start..end, "“");
        }
        self.skipping += usize::from(skips);
        self.open.push(Element {
            name: elements::name(&tag.name).map_or_else(|| Cow::Owned(tag.name.clone()), Cow::Borrowed),
            role: if foreign { Role::Code } else { role },
            start: tag.start,
            skips,
            kind: role.kind().unwrap_or(self.kind()),
            marked: marked.unwrap_or(self.marked()),
        });
    }

    /// Ends what this start tag ends without saying: a paragraph, the list item before.
    fn end_implied(&mut self, writer: &mut Writer<'_>, tag: &Tag) {
        let mut end = None;
        for (index, element) in self.open.iter().enumerate().rev().take(DEPTH) {
            if elements::is_ended_by(&element.name, &tag.name) {
                end = Some(index);
            } else if element.role.is_boundary() || elements::has_own_content(&element.name) {
                break;
            }
        }
        if let Some(end) = end {
            self.close_down_to(writer, end, tag.start..tag.start);
        }
    }

    fn end_tag(&mut self, writer: &mut Writer<'_>, name: &[u8], range: Range<usize>) {
        let open = self.open.iter().rev().take(DEPTH).position(|element| element.name == name);
        let boundary = elements::role(name).is_boundary();
        if let Some(above) = open {
            let index = self.open.len() - 1 - above;
            let element = &self.open[index];
            if element.role == Role::Quote && above == 0 && !self.is_skipping() {
                writer.mark(range.clone(), "”");
            }
            self.close_down_to(writer, index, range);
        }
        if boundary && !self.is_skipping() {
            writer.begin(self.kind(), self.marked());
        }
    }

    /// Closes elements until only this many are open.
    fn close_down_to(&mut self, writer: &mut Writer<'_>, count: usize, by: Range<usize>) {
        while self.open.len() > count {
            let Some(element) = self.open.pop() else {
                return;
            };
            if element.skips {
                self.skipping -= 1;
                if element.role == Role::Code && !self.is_skipping() {
                    writer.opaque(element.start..by.end);
                }
            }
        }
    }

    /// How many elements are open, to go back to with [`Walker::forget`].
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    /// Closes what was opened since, without a trace: inline tags in Markdown end with their
    /// paragraph.
    pub(super) fn forget(&mut self, depth: usize) {
        while self.open.len() > depth {
            let element = self.open.pop();
            self.skipping -= usize::from(element.is_some_and(|element| element.skips));
        }
    }

    /// Closes what has its content left out, and everything in it: after a block of HTML in
    /// Markdown, text is text again.
    pub(super) fn stop_skipping(&mut self) {
        if let Some(first) = self.open.iter().position(|element| element.skips) {
            self.forget(first);
        }
    }

    /// What a tag says about the language of its content.
    fn language(&self, writer: &Writer<'_>, tag: &Tag) -> Option<Marked> {
        let value = tag.value(b"lang").or_else(|| tag.value(b"xml:lang"))?;
        let code = writer.masked.text().get(value)?.trim();
        let page = matches!(&*tag.name, b"html" | b"body");
        let primary = code.split(['-', '_']).next().unwrap_or_default();
        let known = (2..=3).contains(&primary.len()) && primary.bytes().all(|byte| byte.is_ascii_alphabetic());
        let dutch = ["nl", "nld", "dut"].iter().any(|name| primary.eq_ignore_ascii_case(name));
        match (dutch, page) {
            _ if !known => None,
            (true, true) => Some(Marked::Unmarked),
            (true, false) => Some(Marked::Dutch),
            (false, true) => Some(Marked::ForeignPage),
            (false, false) => Some(Marked::Foreign),
        }
    }

    /// Blocks for the attributes that people read or hear.
    fn attributes(&self, writer: &mut Writer<'_>, tag: &Tag, marked: Marked) {
        for (index, (name, value)) in tag.attributes.iter().enumerate() {
            let twice = tag.attributes[..index].iter().any(|(earlier, _)| earlier == name);
            let text = |name: &[u8]| tag.value(name).and_then(|range| writer.masked.source().get(range));
            let kind = match &**name {
                b"content" if elements::is_described(text(b"name").or(text(b"property"))) => BlockKind::Meta,
                b"value" if tag.name == b"input" && elements::is_button(text(b"type")) => BlockKind::Attribute,
                name if elements::is_prose(name) => BlockKind::Attribute,
                _ => continue,
            };
            if !twice {
                writer.open(kind, marked);
                write_attribute(writer, value.clone());
                writer.close();
            }
        }
    }
}

/// The tokenizer is one off where an unquoted value starts.
fn value_range(text: &str, range: Range<usize>) -> Range<usize> {
    let bytes = text.as_bytes();
    let Some(before) = range.start.checked_sub(1) else {
        return range;
    };
    let quote = bytes[before];
    if matches!(quote, b'"' | b'\'') && bytes.get(range.end) == Some(&quote) { range } else { before..range.end }
}

fn write_text(writer: &mut Writer<'_>, range: Range<usize>) {
    write_pieces(writer, range, false);
}

fn write_attribute(writer: &mut Writer<'_>, range: Range<usize>) {
    write_pieces(writer, range, true);
}

fn write_pieces(writer: &mut Writer<'_>, range: Range<usize>, closed: bool) {
    let mut at = range.start;
    while let Some(gap) = writer.gap_after(at).filter(|gap| gap.start < range.end) {
        write_unbroken(writer, at..gap.start.max(at), closed);
        at = gap.end;
    }
    write_unbroken(writer, at..range.end.max(at), closed);
}

fn write_unbroken(writer: &mut Writer<'_>, range: Range<usize>, closed: bool) {
    let masked = writer.masked;
    let Some(text) = masked.text().get(range.clone()) else {
        return;
    };
    entities::pieces(text, closed, |piece| match piece {
        Piece::Text(part) => writer.text(range.start + part.start..range.start + part.end),
        Piece::Decoded(part, decoded) => {
            writer.decoded(range.start + part.start..range.start + part.end, &decoded);
        }
    });
}

/// A copy of a stretch of Markdown in which the gaps are white space, to read as HTML.
pub(super) fn blanked(text: &str, whole: Range<usize>, gaps: &[Range<usize>]) -> String {
    let mut html = String::with_capacity(whole.len());
    let mut at = whole.start;
    for gap in gaps {
        html.push_str(&text[at..gap.start]);
        html.extend(std::iter::repeat_n(' ', gap.len()));
        at = gap.end;
    }
    html.push_str(&text[at..whole.end]);
    html
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    fn decoded(text: &str, closed: bool) -> String {
        let mut all = String::new();
        entities::pieces(text, closed, |piece| match piece {
            Piece::Text(part) => all.push_str(&text[part]),
            Piece::Decoded(_, decoded) => all.push_str(&decoded),
        });
        all
    }

    /// What this module builds on: the tokenizer says exactly where a text or a value stands.
    pub(in crate::markup) fn spans_are_exact(source: &str) {
        let html = source.to_owned() + "\n";
        // Line ends and null characters come out in another form, which does not matter here.
        let normal = |text: &str| text.replace(['\r', '\n'], "").replace('\0', "\u{FFFD}");
        let on_event = |event: CallbackEvent<'_>, span: html5gum::Span<usize>| {
            match event {
                CallbackEvent::String { value } => {
                    let raw = &html[span.start..span.end];
                    let nameless = raw.replace("</>", "");
                    let value = normal(std::str::from_utf8(value).expect("UTF-8"));
                    // Raw text, text in a title, text anywhere else.
                    let forms = [raw, &*decoded(raw, false), &*decoded(&nameless, false)];
                    assert!(forms.iter().any(|form| normal(form) == value), "{raw:?} became {value:?} in {html:?}");
                }
                CallbackEvent::AttributeValue { value } => {
                    let raw = &html[value_range(&html, span.start..span.end)];
                    let value = std::str::from_utf8(value).expect("UTF-8");
                    // References without a semicolon are left as written in an attribute.
                    let unclosed = decoded(raw, true) != decoded(raw, false);
                    assert!(
                        unclosed || normal(&decoded(raw, true)) == normal(value),
                        "{raw:?} became {value:?} in {html:?}"
                    );
                }
                _ => {}
            }
            None::<Infallible>
        };
        let mut emitter = CallbackEmitter::<_, Infallible, usize>::new(on_event);
        emitter.naively_switch_states(true);
        let Ok(()) = Tokenizer::new_with_emitter(html.as_str(), emitter).finish();
    }
}
