//! Addresses in running text: web, e-mail, files, handles. Nobody's words, so nothing to rewrite.

use std::ops::Range;

/// Endings of web addresses that are written without `https://` or `www.`; none is a Dutch word.
const DOMAINS: [&str; 10] = ["amsterdam", "be", "com", "de", "eu", "frl", "info", "net", "nl", "org"];

/// Endings of file names.
const FILES: [&str; 30] = [
    "css", "csv", "doc", "docx", "epub", "gif", "htm", "html", "jpeg", "jpg", "js", "json", "md", "mp3", "mp4", "odt",
    "pdf", "php", "png", "pptx", "py", "rs", "svg", "toml", "ts", "txt", "webp", "xlsx", "yaml", "yml",
];

/// The addresses in a text, in order, as byte ranges. None crosses white space.
pub(super) fn find(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(at..)?;
            let start = at + rest.find(|c: char| !c.is_whitespace())?;
            let end = text[start..].find(char::is_whitespace).map_or(text.len(), |i| start + i);
            at = end;
            if let Some(found) = in_word(&text[start..end]) {
                return Some(start + found.start..start + found.end);
            }
        }
    })
}

/// The address in a stretch without white space.
fn in_word(word: &str) -> Option<Range<usize>> {
    let bytes = word.as_bytes();
    if !bytes.iter().any(|byte| matches!(byte, b'@' | b'/' | b'\\' | b'.')) {
        return None;
    }
    if let Some(colon) = word.find("://") {
        let scheme = bytes[..colon].iter().rev().take_while(|byte| byte.is_ascii_alphanumeric());
        let start = colon - scheme.count();
        if start < colon && colon + 3 < word.len() {
            return Some(start..web_end(word, start));
        }
    }
    let start = word.find(|c: char| c.is_alphanumeric() || "@/\\.~".contains(c))?;
    if starts_with_www(&bytes[start..]) {
        return Some(start..web_end(word, start));
    }
    if let Some(at) = word.find('@') {
        return mail(word, at).or_else(|| handle(word, at));
    }
    let end = web_end(word, start);
    let rest = word.get(start..end)?;
    (is_path(rest) || is_file(rest) || is_domain(rest)).then_some(start..end)
}

fn starts_with_www(bytes: &[u8]) -> bool {
    bytes.len() > 4 && bytes[..4].eq_ignore_ascii_case(b"www.") && bytes[4].is_ascii_alphanumeric()
}

/// Where a web address that starts here ends: punctuation that closes a sentence is not in it.
fn web_end(word: &str, start: usize) -> usize {
    let closers = |c: char| matches!(c, '<' | '>' | '"' | '“' | '”' | '«' | '»' | '|' | '`');
    let mut end = word[start..].find(closers).map_or(word.len(), |i| start + i);
    let mut open = word[start..end].matches('(').count();
    let mut close = word[start..end].matches(')').count();
    while let Some(last) = word[start..end].chars().next_back() {
        match last {
            ')' if close <= open => break,
            ')' => close -= 1,
            '(' => open -= 1,
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’' | '‘' | ']' | '}' | '*' | '_' | '…' => {}
            _ => break,
        }
        end -= last.len_utf8();
    }
    end
}

fn mail(word: &str, at: usize) -> Option<Range<usize>> {
    let bytes = word.as_bytes();
    let local = |byte: &&u8| byte.is_ascii_alphanumeric() || b"._%+-".contains(byte);
    let start = at - bytes[..at].iter().rev().take_while(local).count();
    let host = |byte: &&u8| byte.is_ascii_alphanumeric() || b".-".contains(byte);
    let mut end = at + 1 + bytes[at + 1..].iter().take_while(host).count();
    while end > at + 1 && !bytes[end - 1].is_ascii_alphanumeric() {
        end -= 1;
    }
    let dotted = bytes[at + 1..end].iter().skip(1).any(|&byte| byte == b'.');
    (start < at && dotted).then_some(start..end)
}

fn handle(word: &str, at: usize) -> Option<Range<usize>> {
    if word[..at].chars().next_back().is_some_and(char::is_alphanumeric) {
        return None;
    }
    let name = |c: char| c.is_alphanumeric() || c == '_' || c == '.';
    let rest = &word[at + 1..];
    let name = &rest[..rest.find(|c| !name(c)).unwrap_or(rest.len())];
    let name = name.trim_end_matches('.');
    (!name.is_empty() && !name.starts_with('.')).then_some(at..at + 1 + name.len())
}

fn is_path(word: &str) -> bool {
    let below = word.strip_prefix('/');
    let relative = ["./", "../", "~/", ".\\", "..\\", "\\\\"];
    let drive = word.as_bytes();
    relative.iter().any(|start| word.len() > start.len() && word.starts_with(start))
        || below.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric()) && rest.contains('/'))
        || (drive.len() > 3 && drive[0].is_ascii_alphabetic() && &drive[1..3] == b":\\")
}

fn is_file(word: &str) -> bool {
    let Some((stem, ending)) = word.rsplit_once('.') else {
        return false;
    };
    let named = stem.ends_with(|c: char| c.is_alphanumeric() || "_-)*".contains(c));
    named && FILES.binary_search(&ending).is_ok()
}

fn is_domain(word: &str) -> bool {
    let host = &word[..word.find(['/', ':', '?', '#']).unwrap_or(word.len())];
    let Some((names, ending)) = host.rsplit_once('.') else {
        return false;
    };
    let label =
        |label: &str| !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    DOMAINS.binary_search(&ending).is_ok() && names.split('.').all(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        assert!(DOMAINS.is_sorted() && FILES.is_sorted());
    }

    #[test]
    fn addresses_are_found_without_the_punctuation_around_them() {
        let cases: &[(&str, &[&str])] = &[
            ("Zie https://a.nl/b_c?d=e&f. En", &["https://a.nl/b_c?d=e&f"]),
            ("(zie www.a.nl/x_(y))", &["www.a.nl/x_(y)"]),
            ("mail jan.de-wit@a-b.nl, of @jan.", &["jan.de-wit@a-b.nl", "@jan"]),
            ("mailto:a@b.nl", &["a@b.nl"]),
            ("“https://a.nl”", &["https://a.nl"]),
            ("op buurtzorg.nl/team of b.com!", &["buurtzorg.nl/team", "b.com"]),
            ("in docs/lees.md en LEESMIJ.md.", &["docs/lees.md", "LEESMIJ.md"]),
            ("/etc/hosts ~/x ./y C:\\z\\q", &["/etc/hosts", "~/x", "./y", "C:\\z\\q"]),
            ("en/of hij/zij 24/7 m.b.t. d.w.z. #samen a@b 1.000 o.a.", &[]),
            ("gedaan.De ... ./ / @ @. :// a:// www. .nl @@", &[]),
            ("é@é.nl ü://x", &[]),
        ];
        for (text, expected) in cases {
            let found: Vec<&str> = find(text).map(|range| &text[range]).collect();
            assert_eq!(&found, expected, "{text}");
        }
    }
}
