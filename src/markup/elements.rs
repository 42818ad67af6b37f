//! What mensentaal knows of the elements and attributes of HTML.

use super::BlockKind;

/// What an element means for the text in and around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Text goes on through it.
    Inline,
    /// Its text stands apart, as whatever surrounds it.
    Block,
    /// Its text stands apart and is of this kind.
    Kind(BlockKind),
    /// Its text stands apart; it has no content of its own.
    Rule,
    /// A line break.
    Break,
    /// Something in the text that is no text and has no content: an image, a field.
    Thing,
    /// Something in the text whose content is no prose: code, a drawing.
    Code,
    /// Not seen at all, in the middle of a text.
    Hidden,
    /// Not prose, and a text does not go on after it.
    HiddenBlock,
    /// Puts quotation marks around its content.
    Quote,
    /// Without content or meaning.
    Void,
}

impl Role {
    /// Whether text ends where such an element starts or ends.
    pub(super) fn is_boundary(self) -> bool {
        matches!(self, Role::Block | Role::Kind(_) | Role::Rule | Role::HiddenBlock)
    }

    /// Whether such an element has no end tag.
    pub(super) fn is_void(self) -> bool {
        matches!(self, Role::Rule | Role::Break | Role::Thing | Role::Void)
    }

    /// The kind of block that its text is.
    pub(super) fn kind(self) -> Option<BlockKind> {
        match self {
            Role::Kind(kind) => Some(kind),
            _ => None,
        }
    }
}

/// The role of an element, and its name to keep.
fn known(name: &[u8]) -> Option<(&'static str, Role)> {
    macro_rules! table {
        ($($($name:literal)+ => $role:expr,)+) => {
            match std::str::from_utf8(name).ok()? {
                $($($name => Some(($name, $role)),)+)+
                _ => None,
            }
        };
    }
    table! {
        "h1" => Role::Kind(BlockKind::Heading(1)),
        "h2" => Role::Kind(BlockKind::Heading(2)),
        "h3" => Role::Kind(BlockKind::Heading(3)),
        "h4" => Role::Kind(BlockKind::Heading(4)),
        "h5" => Role::Kind(BlockKind::Heading(5)),
        "h6" => Role::Kind(BlockKind::Heading(6)),
        "li" "dt" "dd" => Role::Kind(BlockKind::ListItem),
        "td" "th" => Role::Kind(BlockKind::TableCell),
        "title" => Role::Kind(BlockKind::Meta),
        "html" "head" "body" "address" "article" "aside" "blockquote" "button" "caption" "center"
        "details" "dialog" "dir" "div" "dl" "fieldset" "figcaption" "figure" "footer" "form"
        "header" "hgroup" "label" "legend" "main" "menu" "nav" "ol" "optgroup" "option"
        "p" "search" "section" "select" "summary" "table" "tbody" "template" "tfoot" "thead" "tr"
        "ul" => Role::Block,
        "hr" => Role::Rule,
        "br" => Role::Break,
        "img" "input" "embed" => Role::Thing,
        "code" "kbd" "samp" "var" "tt" "svg" "math" "object" "iframe" "video" "audio" "canvas" =>
            Role::Code,
        "script" "style" => Role::Hidden,
        "noscript" "pre" "textarea" "xmp" "listing" "plaintext" "noembed" "noframes" "datalist" =>
            Role::HiddenBlock,
        "q" => Role::Quote,
        "area" "base" "col" "link" "meta" "param" "source" "track" "wbr" => Role::Void,
    }
}

pub(super) fn role(name: &[u8]) -> Role {
    known(name).map_or(Role::Inline, |(_, role)| role)
}

/// The name of an element that is known, to keep without copying.
pub(super) fn name(name: &[u8]) -> Option<&'static [u8]> {
    known(name).map(|(name, _)| name.as_bytes())
}

/// Whether the start of `next` ends an element that is open, as paragraphs and list items do
/// when they are not closed.
pub(super) fn is_ended_by(open: &[u8], next: &[u8]) -> bool {
    match open {
        b"p" => !matches!(next, b"button" | b"label" | b"option" | b"select"),
        b"li" => next == b"li",
        b"dt" | b"dd" => matches!(next, b"dt" | b"dd"),
        b"td" | b"th" => matches!(next, b"td" | b"th" | b"tr" | b"tbody" | b"tfoot"),
        b"tr" => matches!(next, b"tr" | b"tbody" | b"tfoot"),
        b"option" => matches!(next, b"option" | b"optgroup"),
        b"head" => next == b"body",
        _ => false,
    }
}

/// Elements whose content has rules of its own, so that what is in them ends nothing outside.
pub(super) fn has_own_content(name: &[u8]) -> bool {
    matches!(name, b"svg" | b"math" | b"object" | b"video" | b"audio" | b"canvas")
}

/// Attributes with text for people.
pub(super) fn is_prose(attribute: &[u8]) -> bool {
    matches!(attribute, b"alt" | b"title" | b"aria-label" | b"aria-description" | b"placeholder")
}

/// Attributes that are looked at, because they are prose or tell what another attribute is.
pub(super) fn is_attribute_read(attribute: &[u8]) -> bool {
    let others: &[&[u8]] = &[b"lang", b"xml:lang", b"content", b"name", b"property", b"value", b"type"];
    is_prose(attribute) || others.contains(&attribute)
}

/// Whether a `meta` element of this name has prose as its content.
pub(super) fn is_described(name: Option<&str>) -> bool {
    let names = [
        "description",
        "og:description",
        "og:title",
        "og:image:alt",
        "twitter:description",
        "twitter:title",
        "twitter:image:alt",
        "dc.title",
        "dc.description",
    ];
    name.is_some_and(|name| names.iter().any(|known| name.trim().eq_ignore_ascii_case(known)))
}

/// Whether an `input` of this type shows its value as the text of a button.
pub(super) fn is_button(kind: Option<&str>) -> bool {
    let kinds = ["submit", "button", "reset"];
    kind.is_some_and(|kind| kinds.iter().any(|known| kind.trim().eq_ignore_ascii_case(known)))
}
