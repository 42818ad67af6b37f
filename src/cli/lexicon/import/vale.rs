//! Substitution rules of vale: a map of what stands there to what may stand there.

use saphyr_parser::{Event, Parser, ScanError};

use super::{Remark, Row, Sheet};
use crate::config::Problem;
use crate::text::{LineIndex, Span};

/// Marks that make a key a pattern.
const MARKS: &[char] = &['(', ')', '[', ']', '{', '}', '|', '*', '+', '?', '^', '$', '\\'];

/// Where in the document an event is.
enum Level {
    /// In a mapping: the key that was read, if one was.
    Mapping(Option<(String, usize)>),
    Sequence,
}

/// Reads a rule of vale.
pub(super) fn read(text: &str) -> Result<Sheet, Vec<Problem>> {
    let problem = |line: usize, message: String| {
        let range = LineIndex::new(text).line_range(text, line.saturating_sub(1));
        vec![Problem { span: Span::new(range.start, range.end), message }]
    };
    let broken = |error: &ScanError| {
        problem(
            error.marker().line(),
            format!("hier is de YAML niet te lezen ({}). Kijk naar inspringen en aanhalingstekens.", error.info()),
        )
    };
    let mut sheet = Sheet::default();
    let mut extends = None;
    let mut has_swap = false;
    let mut levels: Vec<Level> = Vec::new();
    let mut parser = Parser::new_from_str(text);
    while let Some(event) = parser.next_event() {
        let (event, span) = event.map_err(|error| broken(&error))?;
        let line = span.start.line();
        let in_swap = matches!(levels.as_slice(), [Level::Mapping(Some((key, _))), Level::Mapping(_)] if key == "swap");
        let depth = levels.len();
        match event {
            Event::MappingStart(..) | Event::SequenceStart(..) => {
                if let (true, Some(Level::Mapping(Some((key, line))))) = (in_swap, levels.last()) {
                    sheet.remarks.push(Remark::loss(
                        *line,
                        format!("bij “{key}” staat een lijst; ik verwacht één tekst, met | ertussen."),
                    ));
                }
                let is_mapping = matches!(event, Event::MappingStart(..));
                has_swap |= is_mapping
                    && depth == 1
                    && matches!(levels.first(), Some(Level::Mapping(Some((key, _)))) if key == "swap");
                levels.push(if is_mapping { Level::Mapping(None) } else { Level::Sequence });
            }
            Event::MappingEnd | Event::SequenceEnd => {
                levels.pop();
                if let Some(Level::Mapping(key)) = levels.last_mut() {
                    *key = None;
                }
            }
            Event::Scalar(value, ..) => {
                let Some(Level::Mapping(key)) = levels.last_mut() else { continue };
                match key.take() {
                    None => *key = Some((value.into_owned(), line)),
                    Some((name, _)) if depth == 1 && name == "extends" => extends = Some((value.into_owned(), line)),
                    Some((name, at)) if in_swap => match row(&name, &value, at) {
                        Ok(row) => sheet.rows.push(row),
                        Err(reason) => sheet.remarks.push(Remark::loss(at, reason)),
                    },
                    Some(_) => {}
                }
            }
            Event::Alias(_) => {
                if let Some(Level::Mapping(key)) = levels.last_mut() {
                    if let Some((name, at)) = key.take().filter(|_| in_swap) {
                        sheet.remarks.push(Remark::loss(
                            at,
                            format!("bij “{name}” staat een verwijzing (*). Schrijf de tekst zelf."),
                        ));
                    }
                }
            }
            _ => {}
        }
    }
    match extends {
        Some((kind, _)) if kind == "substitution" && has_swap => Ok(sheet),
        Some((kind, line)) if kind != "substitution" => {
            Err(problem(line, format!("alleen extends: substitution kan ik overnemen; hier staat {kind}.")))
        }
        _ => Err(problem(
            1,
            "dit is geen vale-lijst om te vervangen. Ik zoek extends: substitution, en de woorden onder swap:.".into(),
        )),
    }
}

fn row(key: &str, value: &str, line: usize) -> Result<Row, String> {
    let mut term = key.trim();
    for around in ["(?i)", r"\b"] {
        term = term.strip_prefix(around).unwrap_or(term);
    }
    let term = term.strip_suffix(r"\b").unwrap_or(term);
    let term =
        [".", "-", "'", "/", " "].iter().fold(term.to_owned(), |term, mark| term.replace(&format!(r"\{mark}"), mark));
    if term.contains(MARKS) {
        return Err(format!("“{key}” is een patroon. Schrijf elk woord op een eigen regel, dan neem ik het mee."));
    }
    if value.contains('$') {
        return Err(format!("bij “{key}” neemt “{value}” een stuk van het woord over. Schrijf het uit."));
    }
    let alternatives = value.split('|').map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned).collect();
    Ok(Row { line, term, alternatives, why: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULE: &str = "extends: substitution\nmessage: \"Schrijf '%s'.\"\nlevel: warning\nignorecase: true\n";

    #[test]
    fn takes_the_words_and_says_what_it_cannot_take() {
        let sheet = read(&format!(
            "{RULE}tokens:\n  - swap: x\nswap:\n  # lastig\n  klantreis: reis|weg\n  '\\bb\\.v\\.\\b': 'bijvoorbeeld'\n  (?:op|af)schalen: meer doen\n  a: $1b\n  \
             uitnutten: [a, b]\n  c: ''\nexceptions:\n  - d\n"
        ))
        .expect("a rule");
        let rows: Vec<_> =
            sheet.rows.iter().map(|row| (row.line, row.term.as_str(), row.alternatives.join("+"))).collect();
        assert_eq!(
            rows,
            [
                (9, "klantreis", "reis+weg".to_owned()),
                (10, "b.v.", "bijvoorbeeld".to_owned()),
                (14, "c", String::new())
            ]
        );
        let lines: Vec<usize> = sheet.remarks.iter().map(|remark| remark.line).collect();
        assert_eq!(lines, [11, 12, 13]);
        assert!(sheet.remarks[0].text.contains("is een patroon"));
    }

    #[test]
    fn another_rule_is_told() {
        let told = |text: &str| read(text).expect_err(text).remove(0).message;
        assert!(told("extends: existence\ntokens:\n  - a\n").contains("hier staat existence"));
        assert!(told("swap:\n  a: b\n").contains("extends: substitution"));
        assert!(told(RULE).contains("swap:"));
        assert!(told("extends: [\n").contains("YAML"));
    }
}
