//! Documents' addresses: what clients really send, what the protocol's types accept, and files.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use serde_json::Value;
use tower_lsp::ls_types::Uri;

/// What may not stand in a URI; `%` is looked at apart.
const ILLEGAL: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'[')
    .add(b']')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// What a path's bytes become in a file's URI.
const PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// A document's name inside the server: its URI with whatever is illegal percent-encoded. Always parses as a [`Uri`].
pub(super) fn key(uri: &str) -> String {
    if is_legal(uri) {
        return uri.to_owned();
    }
    let encoded = utf8_percent_encode(uri, ILLEGAL).to_string();
    let mut mended = String::with_capacity(encoded.len());
    let mut rest = encoded.as_str();
    while let Some(at) = rest.find('%') {
        let (head, tail) = rest.split_at(at);
        mended.push_str(head);
        let hex = tail.as_bytes().get(1..3).is_some_and(|pair| pair.iter().all(u8::is_ascii_hexdigit));
        mended.push_str(if hex { "%" } else { "%25" });
        rest = &tail[1..];
    }
    mended.push_str(rest);
    if is_legal(&mended) { mended } else { format!("mensentaal:{}", utf8_percent_encode(uri, NON_ALPHANUMERIC)) }
}

fn is_legal(uri: &str) -> bool {
    uri.parse::<Uri>().is_ok()
}

/// The file that a URI names, if it names one.
pub(super) fn path_of(uri: &str) -> Option<PathBuf> {
    let scheme = uri.get(..5).filter(|scheme| scheme.eq_ignore_ascii_case("file:"))?;
    let rest = &uri[scheme.len()..];
    let path = match rest.strip_prefix("//") {
        None => rest,
        Some(rest) => {
            let (host, path) = rest.split_at(rest.find('/')?);
            if !host.is_empty() && !host.eq_ignore_ascii_case("localhost") {
                return None;
            }
            path
        }
    };
    let path = path.split(['?', '#']).next()?;
    from_bytes(percent_decode_str(path).collect())
}

#[cfg(unix)]
fn from_bytes(path: Vec<u8>) -> Option<PathBuf> {
    use std::os::unix::ffi::OsStringExt as _;
    (!path.contains(&0)).then(|| PathBuf::from(std::ffi::OsString::from_vec(path)))
}

#[cfg(not(unix))]
fn from_bytes(path: Vec<u8>) -> Option<PathBuf> {
    let path = String::from_utf8(path).ok()?;
    // file:///c:/map/post.md
    let drive = path.as_bytes().get(2) == Some(&b':');
    Some(PathBuf::from(if drive { &path[1..] } else { &path[..] }))
}

/// A file's URI.
pub(super) fn uri_of(path: &Path) -> String {
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt as _;
        format!("file://{}", percent_encoding::percent_encode(path.as_os_str().as_bytes(), PATH))
    }
    #[cfg(not(unix))]
    {
        let path = path.to_string_lossy().replace('\\', "/");
        format!("file:///{}", utf8_percent_encode(&path, PATH))
    }
}

/// Documents whose client spells their URI otherwise than their key: key to spelling.
pub(super) type Spellings = HashMap<String, String>;

/// Makes every URI in a message's parameters one that the protocol's types accept.
pub(super) fn legalise(params: &mut Value) {
    match params {
        Value::Object(members) => {
            for (name, value) in members {
                match value {
                    Value::String(uri) if is_uri(name) && !is_legal(uri) => *uri = key(uri),
                    Value::Object(_) | Value::Array(_) => legalise(value),
                    _ => {}
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(legalise),
        _ => {}
    }
}

/// Puts the client's own spelling back wherever an answer names one of its documents.
pub(super) fn respell(answer: &mut Value, spellings: &Spellings) {
    match answer {
        Value::Object(members) => {
            for (name, value) in members.iter_mut() {
                match value {
                    Value::String(uri) if is_uri(name) => {
                        if let Some(spelling) = spellings.get(uri) {
                            uri.clone_from(spelling);
                        }
                    }
                    Value::Object(edits) if name == "changes" => {
                        let spelled = std::mem::take(edits).into_iter();
                        *edits =
                            spelled.map(|(uri, edit)| (spellings.get(&uri).cloned().unwrap_or(uri), edit)).collect();
                    }
                    _ => respell(value, spellings),
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|value| respell(value, spellings)),
        _ => {}
    }
}

fn is_uri(name: &str) -> bool {
    name == "uri" || name.ends_with("Uri")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_address_has_a_key_that_parses() {
        for (uri, expected) in [
            ("file:///a/post.md", "file:///a/post.md"),
            ("file:///a/[a].md", "file:///a/%5Ba%5D.md"),
            ("file:///a/é.md", "file:///a/%C3%A9.md"),
            ("untitled:Naamloos 1", "untitled:Naamloos%201"),
            ("file:///a/100%.md", "file:///a/100%25.md"),
            ("file:///a/%5B[.md", "file:///a/%5B%5B.md"),
            ("zonder plaats", "mensentaal:zonder%20plaats"),
            ("", "mensentaal:"),
        ] {
            assert_eq!(key(uri), expected);
            assert!(is_legal(&key(uri)), "{uri}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn files_and_their_addresses() {
        for path in ["/a/post.md", "/a/[a] é 100%.md", "/"] {
            assert_eq!(path_of(&uri_of(path.as_ref())).as_deref(), Some(path.as_ref()), "{path}");
        }
        assert_eq!(path_of("file:///a/é [1].md"), Some("/a/é [1].md".into()));
        assert_eq!(path_of("FILE://localhost/a"), Some("/a".into()));
        assert_eq!(path_of("file://elders/a"), None);
        assert_eq!(path_of("untitled:Naamloos 1"), None);
        assert_eq!(path_of("file"), None);
    }

    #[test]
    fn there_and_back() {
        let spellings = Spellings::from([(key("x:a b"), "x:a b".to_owned())]);
        let mut params = json!({"textDocument": {"uri": "x:a b"}, "text": "x:a b"});
        legalise(&mut params);
        assert_eq!(params, json!({"textDocument": {"uri": "x:a%20b"}, "text": "x:a b"}));
        let mut answer = json!([{"changes": {"x:a%20b": [{"newText": "x:a%20b"}]}, "location": {"uri": "x:a%20b"}}]);
        respell(&mut answer, &spellings);
        assert_eq!(answer, json!([{"changes": {"x:a b": [{"newText": "x:a%20b"}]}, "location": {"uri": "x:a b"}}]));
    }
}
