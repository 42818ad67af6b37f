//! A corpus of our own sentences, with what every fix makes of them: see tests/corpus/README.md.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use mensentaal::analysis::{self, Settings};
use mensentaal::config::{self, Config};
use mensentaal::markup::Markup;
use mensentaal::text::apply;

/// The fewest texts that the corpus may have.
const FEWEST: usize = 600;

/// One text and what is said about it.
struct Case {
    line: usize,
    text: String,
    expected: Vec<Expected>,
}

/// What is expected of one entry in a text.
struct Expected {
    line: usize,
    term: String,
    /// The text after each fix, in order; `None` when the entry must not be found.
    fixes: Option<Vec<String>>,
}

#[test]
fn every_text_of_the_corpus_becomes_what_it_says() {
    let mut differences = String::new();
    let mut config = Config::default();
    for path in files("toml") {
        match config::parse(&read(&path)) {
            Ok(parsed) => config.entries.extend(parsed.entries),
            Err(problems) => problems.iter().for_each(|problem| {
                let line = line_of(&read(&path), problem.span.start);
                let _ = writeln!(differences, "{}:{line}: {}", name(&path), problem.message);
            }),
        }
    }
    let settings = Arc::new(Settings::new(&config));
    let terms: HashSet<&str> = settings.lexicon().entries().map(|(_, entry)| entry.term.as_str()).collect();

    let (mut texts, mut differing) = (0, 0);
    for path in files("txt") {
        let file = name(&path);
        let markup = if file.ends_with("html.txt") { Markup::Html } else { Markup::Markdown };
        for case in cases(&read(&path)).unwrap_or_else(|(line, mistake)| panic!("{file}:{line}: {mistake}")) {
            texts += 1;
            let said = compare(&case, markup, &settings, &terms);
            if !said.is_empty() {
                differing += 1;
                let _ = writeln!(differences, "{file}:{}: {}", case.line, case.text.escape_debug());
                for (line, difference) in said {
                    let _ = writeln!(differences, "  {file}:{line}: {difference}");
                }
            }
        }
    }
    if texts < FEWEST {
        let _ = writeln!(differences, "the corpus has {texts} texts, and needs {FEWEST}");
    }
    assert!(differences.is_empty(), "{differing} of {texts} texts differ:\n{differences}");
}

/// What differs in one text, each with the line that expects something else.
fn compare(case: &Case, markup: Markup, settings: &Arc<Settings>, terms: &HashSet<&str>) -> Vec<(usize, String)> {
    let analysis = analysis::analyse(&case.text, markup, settings);
    let mut said = Vec::new();
    let mut seen = HashSet::new();
    for first in &case.expected {
        let term = first.term.as_str();
        if !seen.insert(term) {
            continue; // all of its findings were compared at its first place
        }
        if !terms.contains(term) {
            said.push((first.line, format!("no entry is called [{term}]")));
            continue;
        }
        let mut got = analysis.findings().iter().filter(|finding| analysis.term(finding) == term).map(|finding| {
            let become_text = |fix: &analysis::Fix| apply(&case.text, &fix.edits).expect("edits fit their text");
            analysis.fixes(finding).iter().map(become_text).collect::<Vec<_>>()
        });
        for expected in case.expected.iter().filter(|expected| expected.term == term) {
            let difference = match (&expected.fixes, got.next()) {
                (None, None) => continue,
                (Some(wanted), Some(got)) if *wanted == got => continue,
                (Some(wanted), None) => format!("[{term}] is not found; expected {}", tell(wanted)),
                (None, Some(got)) => format!("[{term}] is found, and must not be: {}", tell(&got)),
                (Some(wanted), Some(got)) => {
                    format!("[{term}]\n    expected {}\n    got      {}", tell(wanted), tell(&got))
                }
            };
            said.push((expected.line, difference));
        }
        said.extend(got.map(|fixes| (first.line, format!("[{term}] is found once more: {}", tell(&fixes)))));
    }
    said
}

fn tell(fixes: &[String]) -> String {
    if fixes.is_empty() { "advice only".to_owned() } else { format!("{fixes:?}") }
}

/// Reads a file of the corpus; a mistake comes with its line.
fn cases(file: &str) -> Result<Vec<Case>, (usize, &'static str)> {
    let mut cases: Vec<Case> = Vec::new();
    let mut open = false;
    for (at, line) in file.lines().enumerate().map(|(at, line)| (at + 1, line)) {
        if line.trim().is_empty() {
            open = false;
        } else if line == "#" || line.starts_with("# ") {
        } else if let Some(fix) = line.strip_prefix("  > ") {
            let expected = cases.last_mut().filter(|_| open).and_then(|case| case.expected.last_mut());
            let fixes = expected.and_then(|expected| expected.fixes.as_mut());
            fixes.ok_or((at, "a fix belongs under a term that is found"))?.push(unescape(fix));
        } else if let Some(term) = line.strip_prefix("  ") {
            let (term, fixes) = term.strip_prefix('!').map_or((term, Some(Vec::new())), |term| (term, None));
            let term = term.strip_prefix('[').and_then(|term| term.strip_suffix(']'));
            let term = term.ok_or((at, "write [term], ![term] or > text"))?.to_owned();
            let case = cases.last_mut().filter(|_| open).ok_or((at, "a term belongs under a text"))?;
            case.expected.push(Expected { line: at, term, fixes });
        } else if open {
            return Err((at, "one text per block: write \\n for a line break"));
        } else {
            open = true;
            cases.push(Case { line: at, text: unescape(line), expected: Vec::new() });
        }
    }
    match cases.iter().find(|case| case.expected.is_empty()) {
        Some(case) => Err((case.line, "nothing is said about this text")),
        None => Ok(cases),
    }
}

/// `\n` is a line break, `\u{AD}` a character that does not show.
fn unescape(text: &str) -> String {
    let mut out = String::new();
    for (at, part) in text.replace("\\n", "\n").split("\\u{").enumerate() {
        let escaped = part.split_once('}').filter(|_| at > 0);
        let decoded =
            escaped.and_then(|(code, rest)| Some((char::from_u32(u32::from_str_radix(code, 16).ok()?)?, rest)));
        match decoded {
            Some((decoded, rest)) => {
                out.push(decoded);
                out.push_str(rest);
            }
            None => out.push_str(part),
        }
    }
    out
}

fn files(extension: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("a readable folder").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|found| found == extension));
    paths.sort();
    paths
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn line_of(text: &str, at: usize) -> usize {
    text.as_bytes()[..at.min(text.len())].iter().filter(|&&byte| byte == b'\n').count() + 1
}
