//! Lines, and columns in the units that editors count in.

/// The unit of [`Position::character`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Encoding {
    /// Bytes.
    Utf8,
    /// UTF-16 code units: what LSP takes when nothing was agreed.
    #[default]
    Utf16,
    /// Unicode scalar values.
    Utf32,
}

impl Encoding {
    fn len(self, c: char) -> usize {
        match self {
            Self::Utf8 => c.len_utf8(),
            Self::Utf16 => c.len_utf16(),
            Self::Utf32 => 1,
        }
    }
}

/// A place as LSP has it: both counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: u32,
    /// The units of the agreed [`Encoding`] before it on its line.
    pub character: u32,
}

/// Where the lines of a text begin. A line ends at LF, CRLF or a lone CR.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineIndex {
    starts: Vec<usize>,
    length: usize,
}

impl LineIndex {
    /// The lines of `text`; the methods below take the same text.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for (at, &byte) in bytes.iter().enumerate() {
            if byte == b'\n' || (byte == b'\r' && bytes.get(at + 1) != Some(&b'\n')) {
                starts.push(at + 1);
            }
        }
        Self { starts, length: bytes.len() }
    }

    /// The line that holds byte `offset`, counted from 0.
    #[must_use]
    pub fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start <= offset) - 1
    }

    /// The bytes of a line without its ending; an empty end of the text when there is no such line.
    #[must_use]
    pub fn line_range(&self, text: &str, line: usize) -> std::ops::Range<usize> {
        let Some(&start) = self.starts.get(line) else { return self.length..self.length };
        let end = self.starts.get(line + 1).copied().unwrap_or(self.length);
        let content = text[start..end].trim_end_matches(['\n', '\r']);
        start..start + content.len()
    }

    /// The position of byte `offset`; an offset inside a character or past the end counts as the nearest before it.
    #[must_use]
    pub fn position(&self, text: &str, offset: usize, encoding: Encoding) -> Position {
        let mut offset = offset.min(self.length);
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.line(offset);
        let head = &text[self.starts[line]..offset];
        let character = match encoding {
            Encoding::Utf8 => head.len(),
            _ if head.is_ascii() => head.len(),
            Encoding::Utf16 => head.chars().map(char::len_utf16).sum(),
            Encoding::Utf32 => head.chars().count(),
        };
        Position { line: clamp(line), character: clamp(character) }
    }

    /// The byte offset of a position. As LSP asks: past the end of a line counts as its end, past the last line as
    /// the end of the text; inside a character counts as its beginning.
    #[must_use]
    pub fn offset(&self, text: &str, position: Position, encoding: Encoding) -> usize {
        let Ok(line) = usize::try_from(position.line) else { return self.length };
        if line >= self.starts.len() {
            return self.length;
        }
        let range = self.line_range(text, line);
        let mut left = position.character as usize;
        let mut offset = range.start;
        for c in text[range].chars() {
            let units = encoding.len(c);
            if units > left {
                break;
            }
            left -= units;
            offset += c.len_utf8();
        }
        offset
    }
}

/// Lines and columns are 32 bits wide in LSP; a text of 4 GiB does not come here.
fn clamp(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "een\r\n😀é\rdrie\n";

    #[test]
    fn positions_in_every_unit_and_back() {
        let index = LineIndex::new(TEXT);
        let behind = TEXT.find('é').expect("it is there") + 'é'.len_utf8();
        for (encoding, character) in [(Encoding::Utf8, 6), (Encoding::Utf16, 3), (Encoding::Utf32, 2)] {
            let position = index.position(TEXT, behind, encoding);
            assert_eq!(position, Position { line: 1, character });
            assert_eq!(index.offset(TEXT, position, encoding), behind);
        }
        assert_eq!(index.position(TEXT, TEXT.len(), Encoding::Utf8), Position { line: 3, character: 0 });
    }

    #[test]
    fn positions_outside_are_the_nearest_inside() {
        let index = LineIndex::new(TEXT);
        let at = |line, character| index.offset(TEXT, Position { line, character }, Encoding::Utf16);
        assert_eq!(at(0, 99), 3);
        assert_eq!(at(9, 0), TEXT.len());
        assert_eq!(at(1, 1), 5, "inside a surrogate pair");
        assert_eq!(index.position(TEXT, 6, Encoding::Utf16), Position { line: 1, character: 0 }, "inside a character");
    }
}
