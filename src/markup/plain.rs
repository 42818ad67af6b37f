//! Plain text: lines, and the little that writers do to show what belongs together.

use super::block::{Marked, Writer};
use super::{BlockKind, instructions};

/// A line this long may have been broken because it was full. In characters.
const LONG: usize = 60;

/// Reads a text.
pub(super) fn parse(writer: &mut Writer<'_>) {
    let source = writer.masked.source();
    let mut at = 0;
    // Whether the line before may go on in the next.
    let mut goes_on = false;
    while at < source.len() {
        let (end, next) = line_end(source, at);
        let line = &source[at..end];
        let text = line.trim_start();
        let start = end - text.len();
        if instructions::in_line(line).is_some() {
            writer.instruction_line(start..end);
            writer.begin(BlockKind::Paragraph, Marked::Unmarked);
            goes_on = false;
        } else {
            let marker = marker(text);
            let joined = goes_on && marker == 0 && text.starts_with(char::is_lowercase);
            if !joined {
                let kind = if marker > 0 { BlockKind::ListItem } else { BlockKind::Paragraph };
                writer.begin(kind, Marked::Unmarked);
            }
            writer.text(start + marker..end);
            writer.soft_break(end..next);
            goes_on = text.chars().nth(LONG - 1).is_some();
        }
        at = next;
    }
}

/// Where the line ends, and where the next one starts.
fn line_end(source: &str, from: usize) -> (usize, usize) {
    let Some(found) = source[from..].find(['\n', '\r']) else {
        return (source.len(), source.len());
    };
    let end = from + found;
    let length = if source[end..].starts_with("\r\n") { 2 } else { 1 };
    (end, end + length)
}

/// How many bytes a bullet or number takes at the start of a line, the space after it included.
fn marker(line: &str) -> usize {
    let mut chars = line.char_indices();
    let bullet = |c: char| matches!(c, '-' | '*' | '+' | '•' | '·' | '–' | '—' | '◦' | '▪' | '‣' | 'o');
    let Some((_, first)) = chars.next() else {
        return 0;
    };
    let mark = if bullet(first) {
        first.len_utf8()
    } else {
        let digits = line.bytes().take(4).take_while(u8::is_ascii_digit).count();
        let letter = usize::from(digits == 0 && first.is_ascii_lowercase());
        let counted = digits + letter;
        match line.as_bytes().get(counted) {
            Some(b'.') if digits > 0 && digits < 4 => counted + 1,
            Some(b')') if counted > 0 && digits < 4 => counted + 1,
            _ => return 0,
        }
    };
    let rest = &line[mark..];
    let text = rest.trim_start_matches([' ', '\t']);
    if text.is_empty() || text.len() == rest.len() { 0 } else { line.len() - text.len() }
}
