//! Lists from a spreadsheet: a word, and what to write instead.

use csv::{ReaderBuilder, StringRecord};

use super::{Remark, Row, Sheet};
use crate::config::Problem;
use crate::text::{LineIndex, Span};

/// What the first row calls the columns. Both have to be there before it counts as a heading.
#[rustfmt::skip]
const TERMS: &[&str] = &[
    "begrip", "begrippen", "fout", "ingewikkeld", "in plaats van", "jargon", "lastig", "lastig woord", "lastige woorden",
    "liever niet", "moeilijk", "moeilijk woord", "moeilijke woorden", "niet", "term", "termen", "vakterm", "vaktermen",
    "vakwoord", "word", "woord", "woorden",
];
#[rustfmt::skip]
const ALTERNATIVES: &[&str] = &[
    "alternatief", "alternatieven", "alternative", "b1", "b1-woord", "beter", "eenvoudig", "eenvoudig woord", "gewoon",
    "gewoon woord", "gewone woorden", "goed", "liever", "makkelijk", "makkelijk woord", "makkelijke woorden", "replacement",
    "schrijf liever", "suggestie", "synoniem", "synoniemen", "vervanging", "wel",
];
const REASONS: &[&str] = &["omschrijving", "reden", "toelichting", "uitleg", "waarom", "why"];

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Term,
    Alternative,
    Reason,
    Other,
}

/// Reads a list of which a semicolon, a tab or a comma parts the columns.
pub(super) fn read(text: &str) -> Result<Sheet, Vec<Problem>> {
    // Excel's own hint to itself, on the first line.
    let hint = text.strip_prefix("sep=").and_then(|rest| rest.split_inclusive('\n').next());
    let skipped = hint.map_or(0, |hint| "sep=".len() + hint.len());
    let body = &text[skipped..];
    let delimiter = hint.and_then(|hint| hint.bytes().next()).unwrap_or_else(|| delimiter(body));
    let lines = LineIndex::new(text);
    let mut reader =
        ReaderBuilder::new().delimiter(delimiter).flexible(true).has_headers(false).from_reader(body.as_bytes());
    let mut records: Vec<(usize, StringRecord)> = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| {
            vec![Problem { span: Span::new(0, 0), message: format!("dit is niet te lezen ({error}).") }]
        })?;
        let start = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0));
        // The reader counts a blank line with the row behind it.
        let rest = body.get(start..).unwrap_or_default();
        let blank = rest.len() - rest.trim_start_matches(['\r', '\n']).len();
        records.push((lines.line(skipped + start + blank) + 1, record));
    }
    records.retain(|(_, record)| record.iter().any(|cell| !cell.trim().is_empty()));
    if let Some(problem) = unclosed(text, &records) {
        return Err(vec![problem]);
    }
    if records.is_empty() {
        let message = "hier staan geen woorden. Zet op elke regel: woord;alternatief";
        return Err(vec![Problem { span: Span::new(0, 0), message: message.into() }]);
    }
    Ok(sheet(&records))
}

/// A quotation mark that is never closed swallows every line below it.
fn unclosed(text: &str, records: &[(usize, StringRecord)]) -> Option<Problem> {
    let (line, last) = records.last()?;
    if text.matches('"').count() % 2 == 0 || !last.iter().any(|cell| cell.contains('\n')) {
        return None;
    }
    let range = LineIndex::new(text).line_range(text, line - 1);
    let at = text[range.clone()].find('"').map_or(range.start, |at| range.start + at);
    let message = "dit aanhalingsteken gaat niet dicht. Zet er een aan het eind van de cel, of haal het weg.";
    Some(Problem { span: Span::new(at, at + 1), message: message.into() })
}

/// A semicolon is what a Dutch spreadsheet writes; a comma may stand in a cell.
fn delimiter(text: &str) -> u8 {
    [b';', b'\t'].into_iter().find(|&mark| text.as_bytes().contains(&mark)).unwrap_or(b',')
}

fn sheet(records: &[(usize, StringRecord)]) -> Sheet {
    let mut sheet = Sheet::default();
    let heading = records.first().and_then(|(_, record)| columns(record));
    let (columns, rows) = match (heading, records) {
        (Some(columns), [(line, heading), rows @ ..]) => {
            for (name, _) in heading
                .iter()
                .zip(&columns)
                .filter(|(name, column)| **column == Column::Other && !name.trim().is_empty())
            {
                sheet.remarks.push(Remark::note(*line, format!("de kolom “{name}” neem ik niet mee.")));
            }
            (columns, rows)
        }
        _ => (Vec::new(), records),
    };
    let column = |at: usize| {
        columns.get(at).copied().unwrap_or(if columns.is_empty() && at == 0 {
            Column::Term
        } else {
            Column::Alternative
        })
    };
    for (line, record) in rows {
        let of = |wanted: Column| {
            record.iter().enumerate().filter(move |(at, _)| column(*at) == wanted).map(|(_, cell)| cell)
        };
        let term = of(Column::Term).map(spaced).next().unwrap_or_default();
        let alternatives = of(Column::Alternative).flat_map(|cell| cell.split(['|', '/', '\n']));
        let alternatives = alternatives.map(spaced).filter(|text| !text.is_empty()).collect();
        let why = of(Column::Reason).map(spaced).find(|text| !text.is_empty());
        if term.is_empty() {
            let cells: Vec<&str> = record.iter().map(str::trim).filter(|cell| !cell.is_empty()).collect();
            sheet
                .remarks
                .push(Remark::loss(*line, format!("hier staat geen woord vooraan (wel: {}).", cells.join(", "))));
            continue;
        }
        sheet.rows.push(Row { line: *line, term, alternatives, why });
    }
    // A spreadsheet gives every cell a capital.
    let is_capital = |text: &str| {
        let mut chars = text.chars();
        chars.next().is_some_and(char::is_uppercase) && chars.next().is_none_or(char::is_lowercase)
    };
    if sheet.rows.len() > 2 && sheet.rows.iter().all(|row| is_capital(&row.term)) {
        for row in &mut sheet.rows {
            for text in std::iter::once(&mut row.term).chain(&mut row.alternatives).filter(|text| is_capital(text)) {
                *text = lowered(text);
            }
        }
    }
    sheet
}

/// What each column is, when this is a heading.
fn columns(record: &StringRecord) -> Option<Vec<Column>> {
    let name = |cell: &str| {
        let cell = spaced(&cell.to_lowercase());
        let cell = cell.trim_end_matches([':', '.', '?', '!']);
        let is_in = |names: &[&str]| {
            names.contains(&cell) || names.contains(&cell.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' '))
        };
        match () {
            () if is_in(TERMS) => Column::Term,
            () if is_in(ALTERNATIVES) => Column::Alternative,
            () if is_in(REASONS) => Column::Reason,
            () => Column::Other,
        }
    };
    let columns: Vec<Column> = record.iter().map(name).collect();
    let is_heading = columns.contains(&Column::Term)
        && (columns.contains(&Column::Alternative) || (columns.len() == 1 || columns.contains(&Column::Reason)));
    is_heading.then_some(columns)
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn lowered(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(usize, String, String)> {
        let sheet = read(text).expect(text);
        sheet.rows.into_iter().map(|row| (row.line, row.term, row.alternatives.join("+"))).collect()
    }

    fn row(line: usize, term: &str, alternatives: &str) -> (usize, String, String) {
        (line, term.to_owned(), alternatives.to_owned())
    }

    #[test]
    fn takes_what_spreadsheets_write() {
        let expected = [row(1, "klantreis", "reis+weg"), row(2, "uitnutten", "")];
        for text in [
            "klantreis;reis|weg\nuitnutten;",
            "klantreis,reis / weg\r\nuitnutten\r\n",
            "klantreis\treis\tweg\nuitnutten",
            "\"klantreis\";\"reis\nweg\"\nuitnutten",
        ] {
            let found = rows(text);
            assert_eq!(
                found.iter().map(|row| (&row.1, &row.2)).collect::<Vec<_>>(),
                expected.iter().map(|row| (&row.1, &row.2)).collect::<Vec<_>>(),
                "{text}"
            );
        }
        assert_eq!(
            rows("\nklantreis ; een reis, te voet\n\n;;\nb;c"),
            [row(2, "klantreis", "een reis, te voet"), row(5, "b", "c")]
        );
    }

    #[test]
    fn knows_a_heading_when_it_sees_one() {
        assert_eq!(rows("Woord;Alternatief 1;Alternatief 2\nklantreis;reis;weg"), [row(2, "klantreis", "reis+weg")]);
        assert_eq!(rows("sep=,\nMoeilijk,Makkelijk\nb,c"), [row(3, "b", "c")]);
        assert_eq!(rows("niet;geen\nb;c").len(), 2);
        let sheet = read("Liever;Woord;Uitleg;Datum\nreis;klantreis;Vaag.;gisteren").expect("read");
        assert_eq!(sheet.rows[0].term, "klantreis");
        assert_eq!(
            (sheet.rows[0].alternatives.as_slice(), sheet.rows[0].why.as_deref()),
            (&["reis".to_owned()][..], Some("Vaag."))
        );
        assert!(sheet.remarks[0].text.contains("Datum") && !sheet.remarks[0].is_loss);
    }

    #[test]
    fn capitals_of_a_spreadsheet_go_and_those_of_names_stay() {
        assert_eq!(rows("Klantreis;Reis\nUitnutten;Op maken\nWmo;De wet")[0], row(1, "klantreis", "reis"));
        assert_eq!(rows("Klantreis;Reis\nuitnutten;opmaken\nWmo;de wet")[2], row(3, "Wmo", "de wet"));
    }

    #[test]
    fn a_mark_that_is_not_closed_says_where() {
        let problems = read("a;b\nc;\"d\ne;f\n").expect_err("not closed");
        assert_eq!(problems[0].span, Span::new(6, 7));
        assert!(read("a;b\nc;\"d\n").is_err() && read("a;5\" breed\nc;d\n").is_ok());
        assert!(read(" \n;\n").is_err());
    }
}
