//! The lexicon's own examples, and what must hold for every entry.

use std::fmt::Write as _;
use std::sync::Arc;

use mensentaal::analysis::{self, Analysis, Finding, Settings};
use mensentaal::lexicon::schema::{self, Becomes};
use mensentaal::lexicon::{Category, Entry, Lexicon};
use mensentaal::markup::Markup;
use mensentaal::text::apply;

fn look(text: &str) -> Analysis {
    analysis::analyse(text, Markup::Plain, &Arc::new(Settings::default()))
}

fn of<'a>(analysis: &'a Analysis, entry: &Entry) -> Vec<&'a Finding> {
    analysis.findings().iter().filter(|finding| analysis.term(finding) == entry.term).collect()
}

fn found(analysis: &Analysis) -> Vec<&str> {
    analysis.findings().iter().map(|finding| analysis.term(finding)).collect()
}

/// Collects what is wrong, so that one run shows all of it.
#[derive(Default)]
struct Complaints(String);

impl Complaints {
    fn add(&mut self, entry: &Entry, complaint: impl std::fmt::Display) {
        let _ = writeln!(self.0, "{}/{}: {complaint}", entry.category.name(), entry.term);
    }
}

impl Drop for Complaints {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            assert!(self.0.is_empty(), "{} complaints:\n{}", self.0.lines().count(), self.0);
        }
    }
}

#[test]
fn every_example_is_found_and_becomes_what_it_says() {
    let mut complaints = Complaints::default();
    for (_, entry) in Lexicon::builtin().entries() {
        for flag in &entry.flag {
            let analysis = look(&flag.text);
            let Some(&finding) = of(&analysis, entry).first() else {
                complaints.add(entry, format!("not found in “{}” (found: {:?})", flag.text, found(&analysis)));
                continue;
            };
            let fixes = analysis.fixes(finding);
            let becomes = fixes.first().map(|fix| apply(&flag.text, &fix.edits).expect("edits fit their text"));
            match (&flag.becomes, becomes) {
                (Becomes::Unstated, _) | (Becomes::Nothing, None) => {}
                (Becomes::Nothing, Some(text)) => {
                    complaints.add(entry, format!("“{}” must have no fix but becomes “{text}”", flag.text))
                }
                (Becomes::Text(wanted), Some(text)) if *wanted == text => {}
                (Becomes::Text(wanted), Some(text)) => {
                    complaints.add(entry, format!("“{wanted}” is wanted, but it becomes “{text}”"))
                }
                (Becomes::Text(wanted), None) => {
                    complaints.add(entry, format!("“{wanted}” is wanted, but there is no fix"))
                }
            }
        }
    }
}

#[test]
fn no_entry_is_found_where_it_means_something_else() {
    let mut complaints = Complaints::default();
    for (_, entry) in Lexicon::builtin().entries() {
        for text in &entry.pass {
            if !of(&look(text), entry).is_empty() {
                complaints.add(entry, format!("found in “{text}”"));
            }
        }
    }
}

/// What the program says is the best example of what it asks.
#[test]
fn messages_are_plain_short_and_kind() {
    let mut complaints = Complaints::default();
    for (_, entry) in Lexicon::builtin().entries() {
        for flag in &entry.flag {
            let analysis = look(&flag.text);
            for finding in of(&analysis, entry) {
                let message = analysis.message(finding);
                let jargon = look(&message);
                if !jargon.findings().is_empty() {
                    complaints.add(entry, format!("jargon {:?} in its message “{message}”", found(&jargon)));
                }
                let scolds = |word: &str| matches!(word, "fout" | "verboden" | "moet");
                if message.to_lowercase().split(|c: char| !c.is_alphabetic()).any(scolds) {
                    complaints.add(entry, format!("scolds: “{message}”"));
                }
                let sentences: Vec<&str> =
                    message.split_inclusive(['.', '?', '!']).filter(|part| part.trim().len() > 1).collect();
                if sentences.len() > 2 || sentences.iter().any(|sentence| sentence.split_whitespace().count() > 15) {
                    complaints.add(entry, format!("more than two sentences of fifteen words: “{message}”"));
                }
            }
        }
    }
}

#[test]
fn no_replacement_is_itself_flagged() {
    let mut complaints = Complaints::default();
    for (_, entry) in Lexicon::builtin().entries() {
        for replacement in &entry.replace {
            let text = replacement.text.replace('*', "").replace("{mensen}", "mensen").replace(['{', '}'], "");
            let analysis = look(&text);
            if !analysis.findings().is_empty() {
                complaints.add(entry, format!("its replacement “{text}” is flagged: {:?}", found(&analysis)));
            }
        }
    }
}

#[test]
fn the_page_for_writers_is_plain() {
    for name in ["LEESMIJ.md", "editors/vscode/LEESMIJ.md"] {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
        let analysis = analysis::analyse(&text, Markup::Markdown, &Arc::new(Settings::default()));
        let found: Vec<&str> = analysis.findings().iter().map(|finding| &text[finding.span.range()]).collect();
        assert!(found.is_empty(), "{name}: {found:?}");
    }
}

#[test]
fn a_mistake_says_where_it_is_and_how_to_mend_it() {
    let head = "[[entry]]\nterm = \"blubben\"\npos = \"verb\"\nkind = \"synonym\"\n";
    for (entry, line, hint) in [
        (
            format!("{head}why = \"Dat mag niet; het is fout.\"\nadvice = \"Zeg het.\"\nflag = [\"Blub.\"]"),
            5,
            "scolding",
        ),
        (format!("{head}why = \"Nee.\"\nadvice = \"Zeg het\"\nflag = [\"Blub.\"]"), 6, "full stop"),
        (format!("{head}why = \"Nee.\"\nadvice = \"Zeg het.\""), 1, "add flag"),
        (format!("{head}why = \"Nee.\"\nflag = [\"Blub.\"]"), 1, "add one of them"),
        (format!("{head}why = \"Nee.\"\nadvise = \"Zeg het.\"\nflag = [\"Blub.\"]"), 6, "unknown field"),
        (head.replace("verb", "werkwoord"), 3, "unknown variant"),
        (head.replace("blubben", "blub") + "why = \"Nee.\"\nadvice = \"Zeg.\"\nflag = [\"Blub.\"]", 2, "infinitive"),
        (head.replace("verb", "noun") + "why = \"Nee.\"\nadvice = \"Zeg.\"\nflag = [\"Blub.\"]", 2, "gender = \"de\""),
        ("[[entry]\nterm = 1".to_owned(), 1, ""),
    ] {
        let mistakes = schema::parse(&entry, Category::Agogentaal).expect_err(&entry);
        assert_eq!(mistakes[0].line(&entry), line, "{mistakes:?} in\n{entry}");
        assert!(mistakes[0].message.contains(hint), "{} does not say {hint:?}", mistakes[0].message);
    }
}
