//! What the client can do, read leniently: a capability that is spelled strangely is one it does not have.

use serde_json::Value;
use tower_lsp::ls_types::PositionEncodingKind;

use super::places;
use crate::text::Encoding;

/// A client, as it introduced itself.
#[derive(Debug, Clone, Default)]
pub(super) struct Client {
    /// In which units columns are counted.
    pub(super) encoding: Encoding,
    /// Edits may name the version that they are for.
    pub(super) versioned_edits: bool,
    /// A diagnostic may point at other places.
    pub(super) related_information: bool,
    /// An action's edit may be asked for later.
    pub(super) resolves_edits: bool,
    /// Cards may be Markdown.
    pub(super) markdown: bool,
    /// It can be asked to watch files.
    pub(super) watches_files: bool,
    /// The workspace folders, by URI as the client spells them.
    pub(super) folders: Vec<String>,
}

impl Client {
    /// Reads the parameters of `initialize`.
    pub(super) fn new(params: &Value) -> Self {
        let can = |path: &str| params.pointer(&format!("/capabilities{path}"));
        let yes = |path: &str| can(path).and_then(Value::as_bool).unwrap_or(false);
        let lists = |path: &str, word: &str| can(path).and_then(Value::as_array).is_some_and(|all| has(all, word));
        let encodings = "/general/positionEncodings";
        let encoding = if lists(encodings, "utf-8") {
            Encoding::Utf8
        } else if lists(encodings, "utf-32") {
            Encoding::Utf32
        } else {
            Encoding::Utf16
        };
        Self {
            encoding,
            versioned_edits: yes("/workspace/workspaceEdit/documentChanges"),
            related_information: yes("/textDocument/publishDiagnostics/relatedInformation"),
            resolves_edits: lists("/textDocument/codeAction/resolveSupport/properties", "edit"),
            markdown: lists("/textDocument/hover/contentFormat", "markdown"),
            watches_files: yes("/workspace/didChangeWatchedFiles/dynamicRegistration"),
            folders: folders(params),
        }
    }

    /// The encoding's name in the protocol.
    pub(super) fn encoding_kind(&self) -> PositionEncodingKind {
        match self.encoding {
            Encoding::Utf8 => PositionEncodingKind::UTF8,
            Encoding::Utf16 => PositionEncodingKind::UTF16,
            Encoding::Utf32 => PositionEncodingKind::UTF32,
        }
    }
}

fn has(all: &[Value], word: &str) -> bool {
    all.iter().any(|each| each == word)
}

fn folders(params: &Value) -> Vec<String> {
    if let Some(folders) = params["workspaceFolders"].as_array() {
        return folders.iter().filter_map(|folder| Some(folder["uri"].as_str()?.to_owned())).collect();
    }
    if let Some(root) = params["rootUri"].as_str() {
        return vec![root.to_owned()];
    }
    params["rootPath"].as_str().map(|path| places::uri_of(path.as_ref())).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_finest_encoding_that_both_know() {
        let of =
            |names: Value| Client::new(&json!({"capabilities": {"general": {"positionEncodings": names}}})).encoding;
        assert_eq!(of(json!(["utf-16", "utf-8", "utf-32"])), Encoding::Utf8);
        assert_eq!(of(json!(["utf-16", "utf-32"])), Encoding::Utf32);
        assert_eq!(of(json!(["utf-7"])), Encoding::Utf16);
        assert_eq!(of(json!(7)), Encoding::Utf16);
        assert_eq!(Client::new(&Value::Null).encoding, Encoding::Utf16);
    }
}
