//! Which of a source is prose.

/// How a text is marked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Markup {
    /// None.
    Plain,
    /// CommonMark with tables, front matter and templates.
    #[default]
    Markdown,
    /// HTML, also as a template.
    Html,
}

impl Markup {
    /// The markup of a file, by its extension.
    #[must_use]
    pub fn from_path(path: &std::path::Path) -> Option<Self> {
        match path.extension()?.to_str()?.to_lowercase().as_str() {
            "md" | "markdown" => Some(Self::Markdown),
            "html" | "htm" => Some(Self::Html),
            "txt" => Some(Self::Plain),
            _ => None,
        }
    }

    /// The markup of an LSP `languageId`.
    #[must_use]
    pub fn from_language_id(id: &str) -> Self {
        match id {
            "markdown" => Self::Markdown,
            "html" => Self::Html,
            _ => Self::Plain,
        }
    }
}
