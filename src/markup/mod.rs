//! Which part of a source is prose.
//!
//! [`parse`] takes a text in Markdown, HTML or none of these and gives its prose, in
//! [blocks](Block): a heading, a paragraph, an item of a list, a description of an image. Each
//! block has its prose as one string, as a reader sees it, and a [map](SourceMap) from that string
//! back to the bytes of the source.
//!
//! What a block is, says nothing about where it stands: all of its offsets are relative to its
//! first byte, so a block that is moved as a whole is equal to what it was.
//!
//! In prose:
//! - white space is folded as browsers do: one space, also for a line break in the source, with
//!   whatever stands at the start of the next line; `\n` is a line break that the writer asked for;
//! - emphasis, links and other markup inside a text leave nothing behind;
//! - entities and escapes are what they stand for;
//! - what is no text is one U+FFFC, the object replacement character: code, formulas, images, web
//!   and e-mail addresses, names of files, @names, tags of template languages, phrases that are
//!   marked as another language.

mod addresses;
mod block;
mod elements;
mod entities;
mod frontmatter;
mod html;
mod instructions;
mod language;
mod map;
mod markdown;
mod plain;
mod templates;
#[cfg(test)]
mod tests;

use std::ops::Range;
use std::path::Path;

pub use map::SourceMap;

use crate::text::Span;
use block::Writer;
use templates::Masked;

/// How a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Markup {
    /// Without markup.
    Plain,
    /// Markdown (CommonMark, with the extensions that writers use), with front matter.
    Markdown,
    /// HTML, or templates and components that are mostly HTML.
    Html,
}

impl Markup {
    /// Tells from the name of a file. Nothing if it is not a name for text.
    pub fn from_path(path: &Path) -> Option<Markup> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        Some(match ending.as_str() {
            "md" | "markdown" | "mdown" | "mkd" | "mkdn" | "mdwn" | "mdtext" | "mdx" | "qmd" | "rmd" => {
                Markup::Markdown
            }
            "html" | "htm" | "xhtml" | "xht" | "shtml" | "php" | "phtml" | "jsx" | "tsx" | "vue" | "svelte"
            | "astro" | "njk" | "nunjucks" | "hbs" | "handlebars" | "mustache" | "liquid" | "twig" | "jinja"
            | "jinja2" | "j2" | "erb" | "ejs" | "cshtml" => Markup::Html,
            "txt" | "text" => Markup::Plain,
            _ => return None,
        })
    }

    /// Tells from a language identifier of the Language Server Protocol; plain when in doubt.
    pub fn from_language_id(id: &str) -> Markup {
        match id.to_ascii_lowercase().as_str() {
            "markdown" | "mdx" | "quarto" | "rmd" | "rmarkdown" | "pandoc" | "markdown.mdx" | "vimwiki"
            | "telekasten" | "gfm" => Markup::Markdown,
            "html" | "xhtml" | "xml" | "php" | "blade" | "handlebars" | "hbs" | "html.handlebars" | "mustache"
            | "liquid" | "jinja" | "jinja-html" | "jinja2" | "htmldjango" | "django-html" | "django" | "nunjucks"
            | "twig" | "eruby" | "erb" | "html.erb" | "ejs" | "razor" | "aspnetcorerazor" | "vue" | "vue-html"
            | "svelte" | "astro" | "javascriptreact" | "typescriptreact" | "jsx" | "tsx" | "gohtmltmpl" | "heex"
            | "htmlangular" => Markup::Html,
            _ => Markup::Plain,
        }
    }
}

/// Finds the prose and the instructions in a text.
///
/// Total: it takes any text, in time that grows with its length, and does not fail. A text of
/// 4 GiB or more has no blocks.
pub fn parse(source: &str, markup: Markup) -> Parsed {
    let mut parsed = Parsed { blocks: Vec::new(), instructions: Vec::new() };
    if u32::try_from(source.len()).is_err() {
        return parsed;
    }
    let mut base = if source.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    let mut meta = Vec::new();
    if markup != Markup::Plain {
        if let Some(matter) = frontmatter::find(&source[base..]) {
            meta = frontmatter::blocks(&source[base..], &matter, base);
            base += matter.end;
        }
    }
    let masked = Masked::new(&source[base..], base, markup);
    let mut writer = Writer::new(&masked);
    writer.extend(meta);
    match markup {
        Markup::Plain => plain::parse(&mut writer),
        Markup::Markdown => markdown::parse(&mut writer),
        Markup::Html => html::parse(&mut writer),
    }
    let (blocks, told) = writer.finish();
    parsed.instructions = instructions::place(source, &blocks, told);
    parsed.blocks = blocks;
    parsed
}

/// What [`parse`] found, in source order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parsed {
    /// The prose. Blocks do not overlap, but for attributes and meta blocks, which may stand
    /// inside another block: the title of a link in a paragraph.
    pub blocks: Vec<Placed>,
    /// What the writer told mensentaal.
    pub instructions: Vec<Instruction>,
}

/// A block and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The byte of the source at which the block starts. All else in the block is relative to it.
    pub start: usize,
    /// What it is.
    pub block: Block,
}

impl Placed {
    /// The stretch of the source from the block's first byte to its last.
    pub fn span(&self) -> Span {
        self.absolute(self.block.map.source_span(Span::new(0, self.block.prose.len())))
    }

    /// A span of the block's source, such as its map gives, in the whole source.
    pub fn absolute(&self, span: Span) -> Span {
        Span::new(self.start + span.start, self.start + span.end)
    }
}

/// A stretch of prose. Equal blocks have equal prose at equal distances, wherever they stand.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Block {
    /// What it is in the text.
    pub kind: BlockKind,
    /// Whether it is Dutch.
    pub language: Language,
    /// What a reader reads; see the [module](self). Never without something to read.
    pub prose: String,
    /// Where each byte of the prose came from. Its spans are relative to [`Placed::start`].
    pub map: SourceMap,
}

/// What a block is in its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// A heading of level 1 to 6.
    Heading(u8),
    /// Running text, and all that is nothing else here.
    Paragraph,
    /// A paragraph in an item of a list or in a definition.
    ListItem,
    /// A cell of a table.
    TableCell,
    /// A description, a title or a label that belongs to something else in the text.
    Attribute,
    /// A value in the front matter, the title of a page, its description for search engines.
    Meta,
}

impl BlockKind {
    /// Whether it is not in the running text.
    pub fn is_apart(self) -> bool {
        matches!(self, BlockKind::Attribute | BlockKind::Meta)
    }
}

/// Whether a block is to be read as Dutch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// Dutch, or not certainly anything else.
    Dutch,
    /// Another language: it is marked so, or at least two function words are of another language
    /// and none is Dutch.
    Foreign,
}

/// Something that the writer told mensentaal inside the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instruction {
    /// All of the comment, or of the line in plain text; in bytes of the whole source.
    pub span: Span,
    /// What was said.
    pub kind: InstructionKind,
    /// What it is about.
    pub scope: Scope,
}

/// What the writer told mensentaal: `<!-- mensentaal: uit -->`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InstructionKind {
    /// `uit`: say nothing until [`InstructionKind::On`] or the end.
    Off,
    /// `aan`: ends [`InstructionKind::Off`].
    On,
    /// `negeer WOORD, WOORD`: leave these words or phrases alone. Never empty.
    Ignore(Vec<String>),
    /// `publiek: collega's`: whom the text is for, as written.
    Audience(String),
    /// Something else, as written; may be empty.
    Unknown(String),
}

/// What an instruction is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// Everything from this byte of the source on ([`InstructionKind::Off`] and
    /// [`InstructionKind::On`]): inside a block, it is the part of it after the instruction.
    From(usize),
    /// These blocks, as indexes in [`Parsed::blocks`] ([`InstructionKind::Ignore`] and
    /// [`InstructionKind::Unknown`]): the block that the instruction stands in or, when it is
    /// alone on its line, the next, with the attributes in it. Empty at the end of a text.
    Blocks(Range<usize>),
    /// All of the text ([`InstructionKind::Audience`]).
    Document,
}
