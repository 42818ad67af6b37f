//! The lexicon's own examples, and what must hold for every entry.

use std::sync::Arc;

use mensentaal::analysis::{self, Settings};
use mensentaal::lexicon::schema;
use mensentaal::lexicon::{Category, Lexicon, builtin_groups};
use mensentaal::markup::Markup;
use mensentaal::proof::proofread;

/// Every example is found and becomes what it says, no literal sense is, and every message is plain, short and kind.
#[test]
fn the_lexicon_is_proofread() {
    let lexicon = Lexicon::builtin();
    let complaints = proofread(lexicon.entries().map(|(_, entry)| entry), &Arc::new(Settings::default()));
    let lines: String = complaints.iter().map(|complaint| format!("{complaint}\n")).collect();
    assert!(complaints.is_empty(), "{} complaints:\n{lines}", complaints.len());
}

#[test]
fn the_page_for_writers_is_plain() {
    for name in ["LEESMIJ.md", "editors/vscode/LEESMIJ.md", "lexicon/WOORD-TOEVOEGEN.md"] {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
        let analysis = analysis::analyse(&text, Markup::Markdown, &Arc::new(Settings::default()));
        // the guide talks about a word: het woord klantreis
        let used = analysis.findings().iter().filter(|finding| !finding.quoted);
        let found: Vec<&str> = used.map(|finding| &text[finding.span.range()]).collect();
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
        let mistakes = schema::parse(&entry, Category::Agogentaal, builtin_groups()).expect_err(&entry);
        assert_eq!(mistakes[0].line(&entry), line, "{mistakes:?} in\n{entry}");
        assert!(mistakes[0].message.contains(hint), "{} does not say {hint:?}", mistakes[0].message);
    }
}
