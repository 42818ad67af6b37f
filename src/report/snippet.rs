//! A line of source with a pointer under some words of it, as wide as the terminal allows.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::text::{LineIndex, Span};

/// How wide a tab is shown. Its real width depends on where it stands; all that counts is that both rows agree.
const TAB: usize = 4;

/// Text from a document or a file name, with nothing in it that a terminal would obey.
pub(super) fn clean(text: &str) -> String {
    text.chars().filter_map(visible).collect()
}

fn visible(c: char) -> Option<char> {
    match c {
        // A byte order mark, and marks that turn the direction of writing, would shift the pointer.
        '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
        '\t' | '\n' | '\r' => Some(' '),
        c if c.is_control() => Some('\u{fffd}'),
        c => Some(c),
    }
}

/// One line, cut to fit, and what to point at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Snippet {
    /// The line, counted from 1.
    pub(super) number: usize,
    /// What is shown, in runs: the text and whether it is pointed at.
    pub(super) runs: Vec<(String, bool)>,
    /// The row below it: spaces and `^`.
    pub(super) pointer: String,
}

/// The lines that `parts` stand on (at most `most`), each cut to `width` columns.
pub(super) fn snippets(text: &str, parts: &[Span], width: usize, most: usize) -> Vec<Snippet> {
    let index = LineIndex::new(text);
    let mut lines: Vec<usize> = parts
        .iter()
        .flat_map(|part| index.line(part.start)..=index.line(part.end.saturating_sub(1).max(part.start)))
        .collect();
    lines.dedup();
    lines.truncate(most);
    lines
        .into_iter()
        .map(|line| {
            let range = index.line_range(text, line);
            let cells = cells(&text[range.clone()], range.start, parts);
            window(line + 1, &cells, width.max(20))
        })
        .collect()
}

/// What a reader sees as one character.
struct Cell {
    text: String,
    width: usize,
    marked: bool,
}

fn cells(line: &str, offset: usize, parts: &[Span]) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    for (at, grapheme) in line.grapheme_indices(true) {
        let at = offset + at;
        let text = if grapheme == "\t" { " ".repeat(TAB) } else { clean(grapheme) };
        let width = text.width();
        let marked = parts.iter().any(|part| part.start < at + grapheme.len() && at < part.end);
        cells.push(Cell { text, width, marked });
    }
    // A mark without width, at the end of a file say, still deserves a pointer.
    if cells.iter().all(|cell| !cell.marked) {
        let after = cells.len() - line.len().min(cells.len());
        let at = parts.first().map_or(after, |part| part.start.saturating_sub(offset));
        let before = line.grapheme_indices(true).take_while(|(start, _)| *start < at).count();
        cells.insert(before.min(cells.len()), Cell { text: " ".into(), width: 1, marked: true });
    }
    cells
}

/// The part of a line around what is marked, with `…` for what is left out; words stay whole where that is possible.
fn window(number: usize, cells: &[Cell], width: usize) -> Snippet {
    let total: usize = cells.iter().map(|cell| cell.width).sum();
    let (mut from, mut to) = (0, cells.len());
    if total > width {
        let marked = cells.iter().position(|cell| cell.marked).unwrap_or(0);
        // A third of the room before the mark, the rest for the mark and what follows.
        let mut room = width / 3;
        from = marked;
        while from > 0 && cells[from - 1].width <= room {
            room -= cells[from - 1].width;
            from -= 1;
        }
        let fits = |from: usize| {
            // One column for each ellipsis.
            let mut room = width - usize::from(from > 0) - 1;
            let mut to = from;
            while to < cells.len() && cells[to].width <= room {
                room -= cells[to].width;
                to += 1;
            }
            (to, room)
        };
        let room;
        (to, room) = fits(from);
        if to == cells.len() {
            // The end of the line is in sight: show more of what goes before.
            let mut room = room + 1;
            while from > 0 && cells[from - 1].width <= room {
                room -= cells[from - 1].width;
                from -= 1;
            }
        }
        let is_space = |cell: &Cell| cell.text.trim().is_empty();
        if from > 0 {
            if let Some(space) = cells[from..marked].iter().take(24).position(is_space) {
                from += space + 1;
            }
        }
        if to < cells.len() {
            let floor = marked.max(to.saturating_sub(24));
            if let Some(space) = cells[floor..to].iter().rposition(is_space) {
                if cells[floor + space..].iter().take(to - floor - space).all(|cell| !cell.marked) {
                    to = floor + space;
                }
            }
        }
    }
    let mut snippet = Snippet { number, runs: Vec::new(), pointer: String::new() };
    let ellipsis = Cell { text: "…".into(), width: 1, marked: false };
    let before = (from > 0).then_some(&ellipsis);
    let after = (to < cells.len()).then_some(&ellipsis);
    for cell in before.into_iter().chain(&cells[from..to]).chain(after) {
        snippet.pointer.push_str(&(if cell.marked { "^" } else { " " }).repeat(cell.width));
        match snippet.runs.last_mut() {
            Some((text, marked)) if *marked == cell.marked => text.push_str(&cell.text),
            _ => snippet.runs.push((cell.text.clone(), cell.marked)),
        }
    }
    snippet.pointer.truncate(snippet.pointer.trim_end().len());
    if let Some((text, false)) = snippet.runs.last_mut() {
        text.truncate(text.trim_end().len());
    }
    snippet
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The only snippet, as two rows.
    fn rows(text: &str, word: &str, width: usize) -> (String, String) {
        let start = text.find(word).expect("it is there");
        let found = snippets(text, &[Span::new(start, start + word.len())], width, 3);
        assert_eq!(found.len(), 1);
        (found[0].runs.iter().map(|run| run.0.as_str()).collect(), found[0].pointer.clone())
    }

    #[test]
    fn points_under_wide_and_odd_characters() {
        for text in [
            "Wij faciliteren.",
            "\tWij faciliteren",
            "👩‍👩‍👧 漢字 faciliteren",
            "\u{feff}faciliteren",
            "e\u{301}\u{1b} faciliteren",
        ] {
            let (line, pointer) = rows(text, "faciliteren", 60);
            let before = line.split("faciliteren").next().expect("always one");
            assert_eq!(pointer, " ".repeat(before.width()) + "^^^^^^^^^^^", "{line}");
            assert!(!line.contains('\u{1b}'));
        }
    }

    #[test]
    fn cuts_a_long_line_around_the_word() {
        let filler = "een heel gewoon woord ".repeat(20);
        for text in
            [format!("{filler}faciliteren {filler}"), format!("{filler}faciliteren"), format!("faciliteren {filler}")]
        {
            let (line, pointer) = rows(&text, "faciliteren", 60);
            assert!(line.width() <= 60, "{line}");
            assert!(line.contains("faciliteren"), "{line}");
            let at = line.split("faciliteren").next().expect("always one").width();
            assert_eq!(pointer.trim_start().len() + at, pointer.len());
            assert!(line.width() > 30, "{line}");
        }
        let (line, _) = rows(&"x".repeat(300), "x", 40);
        assert!(line.width() <= 40, "{line}");
    }

    #[test]
    fn shows_each_line_of_a_finding_in_pieces() {
        let text = "zet hem\r\nweer in zijn\r\nkracht.";
        let found = snippets(text, &[Span::new(0, 3), Span::new(14, 29)], 80, 3);
        let rows: Vec<_> = found.iter().map(|snippet| (snippet.number, snippet.pointer.as_str())).collect();
        assert_eq!(rows, [(1, "^^^"), (2, "     ^^^^^^^"), (3, "^^^^^^")]);
    }

    #[test]
    fn points_at_a_place_without_width() {
        assert_eq!(snippets("a = ", &[Span::new(4, 4)], 40, 1)[0].pointer, "    ^");
        assert_eq!(snippets("", &[Span::new(0, 0)], 40, 1)[0].pointer, "^");
    }
}
