//! Markdown, by way of pulldown-cmark and the byte offsets that it gives.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use super::BlockKind;
use super::block::{Marked, Writer};
use super::entities;
use super::html::{self, Walker};

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
}

/// Reads a text without its front matter.
pub(super) fn parse(writer: &mut Writer<'_>) {
    let text = writer.masked.text();
    let parser = Parser::new_ext(text, options());
    // The parser keeps them in no order; the same text has to give the same result every time.
    let definitions = parser.reference_definitions().iter().map(|(_, definition)| definition);
    let titled = definitions.filter(|definition| definition.title.is_some());
    let mut spans: Vec<Range<usize>> = titled.map(|definition| definition.span.clone()).collect();
    spans.sort_unstable_by_key(|span| (span.start, span.end));
    for span in spans {
        write_title(writer, span, true);
    }
    let mut reader = Reader {
        writer,
        text,
        walker: Walker::default(),
        containers: Vec::new(),
        images: Vec::new(),
        hidden: None,
        html: None,
        depth: 0,
    };
    for (event, range) in parser.into_offset_iter() {
        reader.event(event, range);
    }
}

struct Reader<'w, 's> {
    writer: &'w mut Writer<'s>,
    text: &'w str,
    walker: Walker,
    /// What kind of block text is, for each list item, quotation and so on that it is in.
    containers: Vec<BlockKind>,
    /// Where the images start that the text is in the description of.
    images: Vec<usize>,
    /// In code or in an address: text until this is over is none.
    hidden: Option<TagEnd>,
    /// The lines of the block of HTML that is being read.
    html: Option<Vec<Range<usize>>>,
    /// How many elements were open before the block.
    depth: usize,
}

impl Reader<'_, '_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        if let Some(end) = &self.hidden {
            if event == Event::End(*end) {
                self.unhide(range);
            }
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Html(_) => {
                if let Some(lines) = &mut self.html {
                    lines.push(range);
                }
            }
            Event::InlineHtml(_) => {
                if self.images.is_empty() {
                    self.walker.feed(self.writer, range);
                }
            }
            Event::Rule => self.boundary(),
            _ if self.walker.is_skipping() => {}
            Event::Text(text) => self.written(&text, range),
            Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {
                self.writer.opaque(range);
            }
            Event::SoftBreak => self.writer.soft_break(range),
            Event::HardBreak => self.writer.hard_break(range),
            Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    /// Text: as written, or an entity.
    fn written(&mut self, text: &str, range: Range<usize>) {
        if self.text.get(range.clone()) == Some(text) {
            self.writer.text(range);
        } else {
            self.writer.decoded(range, text);
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Superscript | Tag::Subscript => {}
            Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. } => {
                self.hidden = Some(TagEnd::Link);
            }
            Tag::Link { .. } => {}
            Tag::Image { .. } => {
                if !self.walker.is_skipping() {
                    self.writer.open(BlockKind::Attribute, self.walker.marked());
                    self.images.push(range.start);
                }
            }
            Tag::CodeBlock(_) | Tag::MetadataBlock(_) => {
                self.boundary();
                self.hidden = Some(tag.to_end());
            }
            Tag::HtmlBlock => {
                self.boundary();
                self.html = Some(Vec::new());
            }
            Tag::Paragraph => self.boundary(),
            Tag::Heading { level, .. } => self.enter(BlockKind::Heading(level as u8)),
            Tag::TableCell => self.enter(BlockKind::TableCell),
            Tag::Item | Tag::DefinitionListDefinition => self.enter(BlockKind::ListItem),
            Tag::BlockQuote(_)
            | Tag::List(_)
            | Tag::FootnoteDefinition(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::Table(_)
            | Tag::TableHead
            | Tag::TableRow => self.enter(BlockKind::Paragraph),
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::CodeBlock
            | TagEnd::MetadataBlock(_) => {}
            TagEnd::Link => self.title(range),
            TagEnd::Image => {
                if self.images.pop().is_some() {
                    self.writer.close();
                    self.title(range.clone());
                    self.writer.opaque(range);
                }
            }
            TagEnd::HtmlBlock => {
                if let Some(lines) = self.html.take() {
                    self.html_block(&lines);
                }
                self.boundary();
            }
            TagEnd::Paragraph => self.boundary(),
            TagEnd::Heading(_)
            | TagEnd::TableCell
            | TagEnd::Item
            | TagEnd::DefinitionListDefinition
            | TagEnd::BlockQuote(_)
            | TagEnd::List(_)
            | TagEnd::FootnoteDefinition
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::Table
            | TagEnd::TableHead
            | TagEnd::TableRow => {
                self.containers.pop();
                self.boundary();
            }
        }
    }

    fn enter(&mut self, kind: BlockKind) {
        self.containers.push(kind);
        self.boundary();
    }

    /// One block ends and another begins.
    fn boundary(&mut self) {
        self.walker.forget(self.depth);
        let kind = self.containers.last().copied().unwrap_or(BlockKind::Paragraph);
        self.writer.begin(kind, self.walker.marked());
    }

    /// The end of code or of an address.
    fn unhide(&mut self, range: Range<usize>) {
        if self.hidden.take() == Some(TagEnd::Link) && !self.walker.is_skipping() {
            self.writer.opaque(range);
        }
    }

    /// A block of HTML. Elements may go on around the Markdown that follows, as far as they say
    /// something about its language.
    fn html_block(&mut self, lines: &[Range<usize>]) {
        let (Some(first), Some(last)) = (lines.first(), lines.last()) else {
            return;
        };
        let whole = first.start..last.end;
        // Between the lines are the marks of quotations and lists.
        let pairs = lines.windows(2).map(|pair| pair[0].end..pair[1].start);
        let gaps: Vec<Range<usize>> = pairs.filter(|gap| gap.start < gap.end).collect();
        if gaps.is_empty() {
            self.walker.feed(self.writer, whole);
        } else {
            let html = html::blanked(self.text, whole.clone(), &gaps);
            self.writer.set_gaps(gaps);
            self.walker.read(self.writer, &html, whole.start);
            self.writer.set_gaps(Vec::new());
        }
        self.walker.stop_skipping();
        self.depth = self.walker.depth();
    }

    /// The title of a link or an image that is written here and not in a definition.
    fn title(&mut self, range: Range<usize>) {
        let inline = self.text.get(range.clone()).is_some_and(|link| link.ends_with(')'));
        if inline && !self.walker.is_skipping() {
            let end = range.end - 1;
            write_title(self.writer, range.start..end, false);
        }
    }
}

/// Writes the title that this stretch ends with, between the quotes around it, if there is one.
/// A definition (`[a]: b "title"`) is said to have one; a link (`[a](b "title"`) may have none.
fn write_title(writer: &mut Writer<'_>, range: Range<usize>, certain: bool) {
    let masked = writer.masked;
    let Some(text) = masked.text().get(range.clone()) else {
        return;
    };
    let text = text.trim_end();
    let open = match text.as_bytes().last() {
        Some(b'"') => '"',
        Some(b'\'') => '\'',
        Some(b')') if certain || text.contains(" (") => '(',
        _ => return,
    };
    let inner = &text[..text.len() - 1];
    let Some(start) = opening(inner, open) else {
        return;
    };
    // Before a title comes white space; a quote in an address has none before it.
    if !inner[..start].ends_with(|c: char| c.is_ascii_whitespace()) {
        return;
    }
    let start = start + 1;
    writer.open(BlockKind::Attribute, Marked::Unmarked);
    write_escaped(writer, range.start + start..range.start + inner.len());
    writer.close();
}

/// The last place of an opening quote without a backslash before it.
fn opening(text: &str, quote: char) -> Option<usize> {
    let places = text.rmatch_indices(quote);
    places.map(|(at, _)| at).find(|&at| {
        let before = text[..at].bytes().rev().take_while(|&byte| byte == b'\\').count();
        before % 2 == 0
    })
}

/// Text with backslashes and entities in it that the parser has not cut into pieces.
fn write_escaped(writer: &mut Writer<'_>, range: Range<usize>) {
    let masked = writer.masked;
    let text = masked.text();
    let bytes = text.as_bytes();
    let (mut done, mut at) = (range.start, range.start);
    while at < range.end {
        match bytes[at] {
            b'\\' if at + 1 < range.end && bytes[at + 1].is_ascii_punctuation() => {
                writer.text(done..at);
                // The backslash is left out, what follows it is text.
                done = at + 1;
                at += 2;
            }
            b'&' => match entities::decode(&text[at..range.end], true) {
                Some((length, decoded)) => {
                    writer.text(done..at);
                    writer.decoded(at..at + length, &decoded);
                    at += length;
                    done = at;
                }
                None => at += 1,
            },
            _ => at += 1,
        }
    }
    writer.text(done..range.end);
}
