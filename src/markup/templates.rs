//! Template languages inside a text: Liquid, Jinja, Handlebars, Hugo, PHP, ERB, JSX braces.
//!
//! Their tags are found first and covered with as many `x`s, so that the parsers of Markdown and
//! HTML see a word where a tag stands: no quote, bracket or `>` in it can mislead them, and all
//! offsets stay the same. What lies under such a hole is never text.

use std::borrow::Cow;
use std::ops::Range;

use super::Markup;

/// How far a tag may reach. Further away, what opens and what closes have nothing to do with
/// each other.
const REACH: usize = 2_000;

/// How far a block of code between two tags may reach.
const BLOCK_REACH: usize = 20_000;

/// How far a single brace may reach.
const BRACE_REACH: usize = 300;

/// A stretch of template code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hole {
    pub(super) range: Range<usize>,
    /// A comment leaves nothing behind in the prose, other tags leave something opaque.
    pub(super) comment: bool,
}

/// A source and the same text with its template code covered. All offsets are in both.
#[derive(Debug)]
pub(super) struct Masked<'s> {
    source: &'s str,
    text: Cow<'s, str>,
    holes: Vec<Hole>,
    base: usize,
}

impl<'s> Masked<'s> {
    /// Covers the template code in a source that starts at `base` in its document.
    pub(super) fn new(source: &'s str, base: usize, markup: Markup) -> Self {
        let holes = match markup {
            Markup::Plain => Vec::new(),
            Markup::Markdown | Markup::Html => Finder::new(source, markup).holes(),
        };
        let text = if holes.is_empty() { Cow::Borrowed(source) } else { cover(source, &holes) };
        Masked { source, text, holes, base }
    }

    /// As written.
    pub(super) fn source(&self) -> &'s str {
        self.source
    }

    /// With template code covered.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Where the source starts in its document.
    pub(super) fn base(&self) -> usize {
        self.base
    }

    pub(super) fn holes(&self) -> &[Hole] {
        &self.holes
    }

    /// The holes that share a byte with this range.
    pub(super) fn holes_in(&self, range: &Range<usize>) -> &[Hole] {
        let first = self.holes.partition_point(|hole| hole.range.end <= range.start);
        let count = self.holes[first..].partition_point(|hole| hole.range.start < range.end);
        &self.holes[first..first + count]
    }

    /// Whether all of this range is template code.
    pub(super) fn is_hole(&self, range: &Range<usize>) -> bool {
        self.holes_in(range).first().is_some_and(|hole| hole.range.start <= range.start && range.end <= hole.range.end)
    }
}

fn cover<'s>(source: &'s str, holes: &[Hole]) -> Cow<'s, str> {
    let mut text = String::with_capacity(source.len());
    let mut at = 0;
    for hole in holes {
        text.push_str(&source[at..hole.range.start]);
        text.extend(std::iter::repeat_n('x', hole.range.len()));
        at = hole.range.end;
    }
    text.push_str(&source[at..]);
    Cow::Owned(text)
}

/// Finds the next place of a fixed text; asked for ever later places, it reads the source once.
struct Next {
    text: &'static str,
    at: Option<usize>,
    asked: bool,
}

impl Next {
    fn new(text: &'static str) -> Self {
        Next { text, at: None, asked: false }
    }

    fn from(&mut self, source: &str, from: usize) -> Option<usize> {
        let stale = self.at.is_some_and(|at| at < from);
        if !self.asked || stale {
            self.asked = true;
            self.at = source.get(from..)?.find(self.text).map(|found| from + found);
        }
        self.at
    }
}

struct Finder<'s> {
    source: &'s str,
    markup: Markup,
    braces: Next,
    percent: Next,
    hash: Next,
    jsx: Next,
    php: Next,
    erb: Next,
}

/// Blocks of Liquid, Jinja and the like whose content is no prose.
const CODE_BLOCKS: [(&str, &str); 8] = [
    ("comment", "endcomment"),
    ("highlight", "endhighlight"),
    ("javascript", "endjavascript"),
    ("schema", "endschema"),
    ("style", "endstyle"),
    ("stylesheet", "endstylesheet"),
    ("set_css", "endset_css"),
    ("mermaid", "endmermaid"),
];

impl<'s> Finder<'s> {
    fn new(source: &'s str, markup: Markup) -> Self {
        Finder {
            source,
            markup,
            braces: Next::new("}}"),
            percent: Next::new("%}"),
            hash: Next::new("#}"),
            jsx: Next::new("*/}"),
            php: Next::new("?>"),
            erb: Next::new("%>"),
        }
    }

    fn holes(mut self) -> Vec<Hole> {
        let bytes = self.source.as_bytes();
        let mut holes: Vec<Hole> = Vec::new();
        let mut at = 0;
        while at + 1 < bytes.len() {
            let found = match (bytes[at], bytes[at + 1]) {
                (b'{', b'{') => self.braces(at),
                (b'{', b'%') => self.percent(at),
                (b'{', b'#') => self.hash(at),
                (b'{', b'/') if bytes.get(at + 2) == Some(&b'*') => self.jsx(at),
                (b'<', b'?') => self.php(at),
                (b'<', b'%') => self.erb(at),
                (b'[', _) => self.shortcode(at),
                _ => None,
            };
            let found = found.or_else(|| self.brace(at));
            match found {
                Some(hole) => {
                    at = hole.range.end;
                    holes.push(hole);
                }
                None => at += 1,
            }
        }
        holes
    }

    /// `{{ … }}`, `{{{ … }}}`, `{{< … >}}`, `{{#if}}`, `{{!-- … --}}`.
    fn braces(&mut self, at: usize) -> Option<Hole> {
        let bytes = self.source.as_bytes();
        let close = self.braces.from(self.source, at + 2)?;
        let mut end = close + 2;
        if bytes.get(at + 2) == Some(&b'{') && bytes.get(end) == Some(&b'}') {
            end += 1;
        }
        let inner = self.source.get(at + 2..close)?;
        if inner.len() > REACH || inner.trim_start_matches('{').contains("{{") {
            return None;
        }
        let comment = inner.starts_with('!') || inner.trim_start().starts_with("/*");
        self.hole(at..end, comment)
    }

    /// `{% … %}`, and all of a block of code.
    fn percent(&mut self, at: usize) -> Option<Hole> {
        let close = self.percent.from(self.source, at + 2)?;
        let inner = self.source.get(at + 2..close)?;
        if inner.len() > REACH || inner.contains("{%") {
            return None;
        }
        let hole = self.hole(at..close + 2, false)?;
        // A block of code is closed by name, so it may hold blank lines too.
        let name = inner.trim_matches(['-', ' ']).split_whitespace().next();
        let block = CODE_BLOCKS.iter().find(|(open, _)| Some(*open) == name);
        match block.and_then(|(_, closer)| self.block_end(closer, hole.range.end)) {
            Some(end) => Some(Hole { range: at..end, comment: name == Some("comment") }),
            None => Some(hole),
        }
    }

    /// The end of `{% endcomment %}` and its like.
    fn block_end(&self, closer: &str, from: usize) -> Option<usize> {
        let near = near(&self.source[from..], BLOCK_REACH);
        let mut at = 0;
        while let Some(found) = near[at..].find(closer) {
            let start = at + found;
            let before = near[at..start].trim_end_matches(['-', ' ', '\t']);
            let after = near[start + closer.len()..].trim_start_matches(['-', ' ', '\t']);
            if before.ends_with("{%") && after.starts_with("%}") {
                return Some(from + near.len() - after.len() + 2);
            }
            at = start + closer.len();
        }
        None
    }

    /// `{# … #}`. In Markdown `{#name}` behind a heading opens nothing, as no `#}` follows.
    fn hash(&mut self, at: usize) -> Option<Hole> {
        let close = self.hash.from(self.source, at + 2)?;
        let inner = self.source.get(at + 2..close)?;
        if inner.len() > REACH || inner.contains("{#") || inner.starts_with(is_name) {
            return None;
        }
        self.hole(at..close + 2, true)
    }

    /// `{/* … */}`.
    fn jsx(&mut self, at: usize) -> Option<Hole> {
        let close = self.jsx.from(self.source, at + 3)?;
        let near = close - at <= REACH;
        near.then(|| self.hole(at..close + 3, true)).flatten()
    }

    /// `<?php … ?>`. A page may end in PHP without closing it.
    fn php(&mut self, at: usize) -> Option<Hole> {
        let rest = self.source.get(at + 2..)?;
        if !rest.starts_with("php") && !rest.starts_with(['=', ' ', '\n']) {
            return None;
        }
        match self.php.from(self.source, at + 2) {
            Some(close) if self.markup == Markup::Html || close - at <= REACH => self.hole(at..close + 2, false),
            None if rest.starts_with("php") && self.markup == Markup::Html => self.hole(at..self.source.len(), false),
            _ => None,
        }
    }

    /// `<% … %>`.
    fn erb(&mut self, at: usize) -> Option<Hole> {
        let close = self.erb.from(self.source, at + 2)?;
        let inner = self.source.get(at + 2..close)?;
        if inner.len() > REACH || inner.contains("<%") {
            return None;
        }
        self.hole(at..close + 2, inner.starts_with(['#', '-']))
    }

    /// `[gallery ids="1,2"]` and `[/caption]`, as in WordPress.
    fn shortcode(&self, at: usize) -> Option<Hole> {
        let rest = self.source.get(at + 1..)?;
        let closing = rest.starts_with('/');
        let name = rest.strip_prefix('/').unwrap_or(rest);
        let letters = name.bytes().take(32).take_while(|&byte| is_name(char::from(byte))).count();
        let mut after = name.get(letters..)?;
        if letters == 0 || letters == 32 || !name.starts_with(|c: char| c.is_ascii_lowercase()) {
            return None;
        }
        let mut given = 0;
        while let Some(next) = after.strip_prefix(' ').and_then(attribute) {
            after = next;
            given += 1;
        }
        let after = after.strip_prefix(" /").or(after.strip_prefix('/')).unwrap_or(after);
        let after = after.strip_prefix(']')?;
        let shortcode = (closing || given > 0) && !after.starts_with(['(', '[', ':']);
        let end = self.source.len() - after.len();
        shortcode.then(|| self.hole(at..end, false)).flatten()
    }

    /// `{expression}` on one line, if what is in it looks like code.
    fn brace(&self, at: usize) -> Option<Hole> {
        let bytes = self.source.as_bytes();
        if bytes[at] != b'{' {
            return None;
        }
        let mut depth = 0_usize;
        for (end, &byte) in bytes.iter().enumerate().skip(at).take(BRACE_REACH) {
            match byte {
                b'\n' | b'\r' => return None,
                b'{' => depth += 1,
                b'}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                let inner = &self.source[at + 1..end];
                let attributes = self.markup == Markup::Markdown && is_heading_attributes(inner);
                let code = !attributes && is_code(inner);
                return code.then(|| self.hole(at..end + 1, false)).flatten();
            }
        }
        None
    }

    /// A hole, unless it would cover more than a tag: in Markdown it must not reach into another
    /// paragraph, nor over a code fence.
    fn hole(&self, range: Range<usize>, comment: bool) -> Option<Hole> {
        if self.markup == Markup::Markdown {
            let mut lines = self.source[range.clone()].split(['\n', '\r']).skip(1);
            let apart = |line: &str| {
                let line = line.trim_start_matches([' ', '\t', '>']);
                line.is_empty() || line.starts_with("```") || line.starts_with("~~~")
            };
            let crlf = self.source[range.clone()].contains("\r\n");
            if !crlf && lines.any(apart) {
                return None;
            }
            let mut lines = self.source[range.clone()].split("\r\n").skip(1);
            if crlf && lines.any(apart) {
                return None;
            }
        }
        Some(Hole { range, comment })
    }
}

fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '-'
}

/// What follows ` name=value`, if that is what the text starts with.
fn attribute(text: &str) -> Option<&str> {
    let letters = text.bytes().take(64).take_while(|&byte| is_name(char::from(byte))).count();
    let value = text.get(letters..)?.strip_prefix('=')?;
    if letters == 0 {
        return None;
    }
    let near = near(value, 500);
    let length = match near.chars().next()? {
        quote @ ('"' | '\'') => near[1..].find([quote, '\n']).filter(|&end| near[1 + end..].starts_with(quote))? + 2,
        _ => near.find(|c: char| c.is_whitespace() || c == ']')?,
    };
    (length > 0).then(|| &value[length..])
}

/// The start of a text, up to about this many bytes.
fn near(text: &str, reach: usize) -> &str {
    let mut end = reach.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// `{#name .class key=value}` behind a heading: the parser of Markdown knows these.
fn is_heading_attributes(inner: &str) -> bool {
    inner.starts_with(['#', '.', ':']) && !inner.contains(['(', '=', '{'])
}

/// Whether the content of braces looks like code: nothing in it that two words of prose are.
fn is_code(inner: &str) -> bool {
    let inner = inner.trim();
    let first = inner.starts_with(['#', '/', ':', '@', '"', '\'', '`', '.', '$']);
    let operators = ["=>", "&&", "||", "===", "!==", " ? ", "()", "${", "};", "return "];
    let call = inner.find('(').is_some_and(|open| inner[..open].ends_with(is_name));
    !inner.is_empty()
        && (first
            || !inner.contains(char::is_whitespace)
            || call
            || operators.iter().any(|operator| inner.contains(operator)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holes(source: &str, markup: Markup) -> Vec<&str> {
        let masked = Masked::new(source, 0, markup);
        assert_eq!(masked.text().len(), source.len());
        masked.holes().iter().map(|hole| &source[hole.range.clone()]).collect()
    }

    #[test]
    fn tags_are_found_in_both_markups() {
        let cases: &[(&str, &[&str])] = &[
            ("a {{ b }} c", &["{{ b }}"]),
            ("a {{{ b }}} c", &["{{{ b }}}"]),
            ("{{< figure src=\"x\" >}} {{% n %}}", &["{{< figure src=\"x\" >}}", "{{% n %}}"]),
            ("{% if a > b %}x{% endif %}", &["{% if a > b %}", "{% endif %}"]),
            ("{% comment %}x {{ y }}{% endcomment %}z", &["{% comment %}x {{ y }}{% endcomment %}"]),
            ("{# x #}y{/* z */}", &["{# x #}", "{/* z */}"]),
            ("<?= $x > 1 ?>y<? z ?>", &["<?= $x > 1 ?>", "<? z ?>"]),
            ("<% x %>y<%= z %>", &["<% x %>", "<%= z %>"]),
            ("[gallery ids=\"1,2\" a=b]x[/caption]", &["[gallery ids=\"1,2\" a=b]", "[/caption]"]),
            ("{naam} {t('x y')} {a && b}", &["{naam}", "{t('x y')}", "{a && b}"]),
            ("{{ a {{ b }}", &["{{ b }}"]),
            ("{{ a", &[]),
            ("{% a", &[]),
            ("{een paar woorden} [a b] [link](x) { }", &[]),
            ("{é", &[]),
        ];
        for (source, expected) in cases {
            for markup in [Markup::Markdown, Markup::Html] {
                let expected: Vec<&str> = expected.to_vec();
                assert_eq!(holes(source, markup), expected, "{source}");
            }
        }
    }

    #[test]
    fn in_markdown_a_tag_stays_in_its_paragraph() {
        for source in ["{{ a\n\nb }}", "{{ a\n```\nb }}", "{{ a\r\n\r\nb }}", "<?php a"] {
            assert!(holes(source, Markup::Markdown).is_empty(), "{source:?}");
        }
        assert_eq!(holes("{{ a\r\nb }}", Markup::Markdown), ["{{ a\r\nb }}"]);
        assert_eq!(holes("a <?php b", Markup::Html), ["<?php b"]);
        assert!(holes("# Kop {#naam}", Markup::Markdown).is_empty());
    }
}
