//! Messages on a stream: `Content-Length` headers, and finding the next message after a broken one.

use std::io::{BufRead, Read as _};

/// The largest message that is read; a longer one is taken for a broken header.
const LONGEST: u64 = 1 << 29;
/// The longest header line that is read.
const LONGEST_LINE: u64 = 1 << 16;

/// What was read.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Frame {
    /// The body of a message.
    Message(Vec<u8>),
    /// Bytes that cannot be a message; the next one may be sound.
    Garbage(&'static str),
    /// The stream has ended.
    End,
}

/// Reads up to and including the next message.
pub(super) fn read(reader: &mut impl BufRead) -> Frame {
    let mut length = None;
    let mut headers = 0;
    let mut line = Vec::new();
    loop {
        line.clear();
        match reader.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line) {
            Ok(0) | Err(_) => return Frame::End,
            Ok(_) => {}
        }
        let text = line.trim_ascii();
        if !text.is_empty() {
            headers += 1;
            if let Some(value) = content_length(text) {
                match value.parse() {
                    Ok(n) if n <= LONGEST => length = Some(n),
                    _ => return Frame::Garbage("a Content-Length that is no length"),
                }
            }
        } else if let Some(length) = length {
            let mut body = Vec::new();
            return match reader.by_ref().take(length).read_to_end(&mut body) {
                Ok(read) if read as u64 == length => Frame::Message(body),
                _ => Frame::End,
            };
        } else if headers > 0 {
            return Frame::Garbage("headers without a Content-Length");
        }
    }
}

/// The value of a `Content-Length` header, also behind the rest of a body that was longer than announced.
fn content_length(line: &[u8]) -> Option<String> {
    const NAME: &[u8] = b"content-length:";
    let at = line.windows(NAME.len()).rposition(|window| window.eq_ignore_ascii_case(NAME))?;
    Some(String::from_utf8_lossy(&line[at + NAME.len()..]).trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frames(mut bytes: &[u8]) -> Vec<Frame> {
        let mut found = Vec::new();
        loop {
            match read(&mut bytes) {
                Frame::End => return found,
                frame => found.push(frame),
            }
        }
    }

    fn message(body: &str) -> Frame {
        Frame::Message(body.into())
    }

    #[test]
    fn headers_in_any_case_and_order() {
        let bytes = b"content-length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{}\
                      Content-Type: x\nCONTENT-LENGTH:4\n\n{ab}";
        assert_eq!(frames(bytes), [message("{}"), message("{ab}")]);
    }

    #[test]
    fn the_next_message_is_found_after_a_broken_one() {
        let bytes = b"rommel\r\n\r\nContent-Length: x\r\n\r\nContent-Length: 1\r\n\r\n{}Content-Length: 2\r\n\r\n[]";
        let found = frames(bytes);
        assert!(matches!(found[..2], [Frame::Garbage(_), Frame::Garbage(_)]));
        assert_eq!(found[2..], [message("{"), message("[]")]);
    }

    #[test]
    fn absurd_lengths_and_cut_messages() {
        assert!(matches!(frames(b"Content-Length: 99999999999\r\n\r\n")[..], [Frame::Garbage(_)]));
        assert_eq!(frames(b"Content-Length: 10\r\n\r\n{}"), []);
        assert_eq!(frames(b""), []);
    }
}
