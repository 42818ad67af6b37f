//! What is found in a text as people write it, and where: markup, quotations, names, laws, instructions.

use std::sync::Arc;

use mensentaal::analysis::{self, Analysis, Settings};
use mensentaal::config;
use mensentaal::lexicon::Severity;
use mensentaal::markup::Markup::{self, Html, Markdown, Plain};

/// Entries of our own, so that no test hangs on the built-in lexicon.
const HOUSE: &str = r#"
[[entry]]
term = "flierefluit"
category = "agogentaal"
pos = "noun"
gender = "de"
plural = "flierefluiten"
kind = "synonym"
why = "Niemand weet wat dit is."
replace = [{ text = "gesprek", gender = "het", plural = "gesprekken" }]
flag = ["De flierefluit."]

[[entry]]
term = "wollige flierefluit"
category = "etiketten"
pos = "noun"
gender = "de"
plural = "wollige flierefluiten"
kind = "container"
why = "Niemand weet wat dit is."
advice = "Vertel wat je bedoelt."
flag = ["De wollige flierefluit."]

[[entry]]
term = "in de flierefluit zetten"
category = "agogentaal"
pos = "verb"
kind = "synonym"
why = "Niemand weet wat dit is."
replace = [{ text = "helpen" }]
flag = ["Wij zetten hem in de flierefluit."]
"#;

fn settings(extra: &str) -> Arc<Settings> {
    let config = config::parse(&format!("{extra}\n{HOUSE}")).expect("a good configuration");
    Arc::new(Settings::new(&config))
}

fn look(text: &str, markup: Markup) -> Analysis {
    analysis::analyse(text, markup, &settings(""))
}

/// The slices of the source that are marked, with their severity and whether there is a fix.
fn marked<'t>(text: &'t str, analysis: &Analysis) -> Vec<(&'t str, Severity, bool)> {
    let tell = |finding: &analysis::Finding| {
        (&text[finding.span.range()], finding.severity, !analysis.fixes(finding).is_empty())
    };
    analysis.findings().iter().map(tell).collect()
}

fn texts(text: &str, markup: Markup) -> Vec<&str> {
    marked(text, &look(text, markup)).into_iter().map(|(text, ..)| text).collect()
}

#[test]
fn prose_is_found_in_every_markup() {
    let none: [&str; 0] = [];
    for (markup, text, expected) in [
        (
            Markdown,
            "Een *flierefluit* en **de [wollige](https://a.nl) flierefluit**.",
            vec!["flierefluit", "wollige](https://a.nl) flierefluit"],
        ),
        (
            Markdown,
            "Een wollige\nflierefluit, of een\n> wollige\n> flierefluit.",
            vec!["wollige\nflierefluit", "wollige\n> flierefluit"],
        ),
        (
            Markdown,
            "- een flierefluit\n- [ ] nog een flierefluit\n\n| a | b |\n|---|---|\n| x | flierefluit |\n",
            vec!["flierefluit"; 3],
        ),
        (
            Markdown,
            "---\ntitle: \"De flierefluit\"\nslug: flierefluit\n---\n\n# Flierefluit\n",
            vec!["flierefluit", "Flierefluit"],
        ),
        (
            Markdown,
            "`flierefluit` en\n\n    flierefluit\n\n```\nflierefluit\n```\n\nhttps://flierefluit.nl flierefluit@a.nl",
            none.to_vec(),
        ),
        (Markdown, "![een flierefluit](flierefluit.png)", vec!["flierefluit"]),
        (
            Html,
            "<p title=\"flierefluit\">De <b>flierefluit</b><script>flierefluit</script><!-- flierefluit --></p>",
            vec!["flierefluit"; 2],
        ),
        (
            Html,
            "<code>flierefluit</code><input placeholder='flierefluit'>{{ flierefluit }}{% flierefluit %}<?php flierefluit ?>",
            vec!["flierefluit"],
        ),
        (Plain, "😀 é\u{308} flierefluit\r\n\r\nFLIEREFLUIT", vec!["flierefluit", "FLIEREFLUIT"]),
        (Plain, "\u{FEFF}flierefluit", vec!["flierefluit"]),
        (Markdown, "fliere\u{AD}fluit &eacute;&eacute;n flierefluit", vec!["fliere\u{AD}fluit", "flierefluit"]),
        (Plain, "The flierefluit with the people and this group.", none.to_vec()),
        (Plain, "The flierefluit with the people en de groep.", vec!["flierefluit"]),
    ] {
        assert_eq!(texts(text, markup), expected, "{text:?}");
    }
}

#[test]
fn names_laws_and_speech_are_left_alone() {
    for text in [
        "Zij werkt bij Stichting Flierefluit in Ede.",
        "De Wet wollige flierefluit regelt het.",
        "Hij zei: “Ik ben gewoon een wollige flierefluit geworden.”",
        "Zij schreef het boek ‘Leven met een flierefluit in huis’.",
    ] {
        assert!(texts(text, Plain).is_empty(), "{text}");
    }
    for text in ["Flierefluit is hier gewoon.", "Twee dingen: Flierefluit en koffie.", "# Een Flierefluit\n"] {
        assert_eq!(texts(text, Markdown), ["Flierefluit"], "{text}");
    }
}

#[test]
fn words_about_words_are_a_hint_without_a_fix() {
    let text = "Wat is een ‘flierefluit’? Zeg niet \"wollige flierefluit\".";
    let found = marked(text, &look(text, Plain));
    assert_eq!(found, [("flierefluit", Severity::Hint, false), ("wollige flierefluit", Severity::Hint, false)]);
}

#[test]
fn a_phrase_is_found_in_every_order() {
    for (text, expected) in [
        ("Wij zetten hem in de flierefluit.", "zetten hem in de flierefluit"),
        ("Zij is in de flierefluit gezet.", "in de flierefluit gezet"),
        ("Wij proberen hem in de flierefluit te zetten.", "in de flierefluit te zetten"),
        ("De gemeente wil hem in de flierefluit kunnen zetten.", "in de flierefluit kunnen zetten"),
    ] {
        assert_eq!(texts(text, Plain), [expected]);
    }
    assert_eq!(texts("Wij zetten koffie. De flierefluit staat klaar.", Plain), ["flierefluit"]);
}

#[test]
fn a_word_that_recurs_gets_quieter() {
    let text = "Een flierefluit. De flierefluit. Die flierefluiten. Nog een flierefluit.";
    let levels: Vec<Severity> = look(text, Plain).findings().iter().map(|finding| finding.severity).collect();
    assert_eq!(levels, [Severity::Warning, Severity::Warning, Severity::Warning, Severity::Hint]);
}

#[test]
fn a_term_to_keep_is_marked_once() {
    let term = r#"
[[entry]]
term = "keukenpapier"
pos = "noun"
gender = "het"
plural = false
kind = "keep-and-explain"
why = "Niet iedereen kent dit woord."
advice = "Leg het één keer uit."
flag = ["Het keukenpapier."]
"#;
    let text = "Het keukenpapier komt.\n\nHet keukenpapier is er.";
    let found = analysis::analyse(text, Plain, &settings(term));
    assert_eq!(found.findings().iter().map(|finding| finding.span.start).collect::<Vec<_>>(), [4]);
}

#[test]
fn the_writer_has_the_last_word_in_the_text() {
    for (markup, text, expected) in [
        (
            Markdown,
            "flierefluit\n\n<!-- mensentaal: uit -->\nflierefluit\n\nflierefluit\n\n<!-- mensentaal: aan -->\nflierefluit",
            2,
        ),
        (Markdown, "<!-- mensentaal: negeer flierefluit -->\nEen flierefluit.\n\nEen flierefluit.", 1),
        (Markdown, "Een flierefluit. <!-- mensentaal: negeer flierefluiten -->\n\nEen flierefluit.", 1),
        (Html, "<p>flierefluit <!-- mensentaal: uit --> flierefluit</p>", 1),
        (Plain, "mensentaal: negeer flierefluit\nEen flierefluit.\n\nEen flierefluit.", 1),
        (Plain, "mensentaal: uit\nflierefluit", 0),
    ] {
        assert_eq!(texts(text, markup).len(), expected, "{text}");
    }
}

#[test]
fn an_instruction_that_is_not_understood_is_answered() {
    let text = "<!-- mensentaal: negeeer x -->\n\nEen flierefluit.\n\n<!-- mensentaal: publiek marsmannetjes -->\n";
    let analysis = look(text, Markdown);
    let said: Vec<(&str, bool)> = analysis
        .misunderstandings()
        .iter()
        .map(|each| (&text[each.span.range()], each.message.contains("ken ik niet")))
        .collect();
    assert_eq!(said, [("<!-- mensentaal: negeeer x -->", true), ("<!-- mensentaal: publiek marsmannetjes -->", true)]);
    assert_eq!(analysis.findings().len(), 1);
}

#[test]
fn the_house_has_the_last_word_in_its_configuration() {
    let found = |extra: &str| {
        analysis::analyse("Een flierefluit.", Plain, &settings(extra))
            .findings()
            .first()
            .map(|finding| finding.severity)
    };
    assert_eq!(found(""), Some(Severity::Warning));
    assert_eq!(found("allow = [\"Flierefluit\"]"), None);
    assert_eq!(found("allow = [\"flierefluiten\"]"), None, "in any form");
    assert_eq!(found("[words]\nflierefluiten = \"hint\""), Some(Severity::Hint));
    assert_eq!(found("allow = [\"kleine flierefluit\"]"), Some(Severity::Warning), "something else");
    assert_eq!(found("[categories]\nagogentaal = \"information\""), Some(Severity::Information));
    assert_eq!(found("[categories]\nagogentaal = false"), None);
    assert_eq!(found("[categories]\nagogentaal = false\n[words]\nflierefluit = true"), Some(Severity::Warning));
    assert_eq!(found("[words]\nflierefluit = \"hint\""), Some(Severity::Hint));
    assert_eq!(found("[[exception]]\nterm = \"flierefluit\"\nsentence = \"Een flierefluit.\""), None);
    assert_eq!(
        found("[[exception]]\nterm = \"flierefluit\"\nsentence = \"Een andere flierefluit.\""),
        Some(Severity::Warning)
    );
    assert_eq!(
        found("[[exception]]\nfile = \"a.txt\"\nterm = \"flierefluit\"\nsentence = \"Een flierefluit.\""),
        Some(Severity::Warning)
    );
}

#[test]
fn the_houses_own_word_for_people_is_used_and_never_flagged() {
    let people = "people = { singular = \"flierefluit\", plural = \"flierefluiten\" }\naddress = \"u\"";
    let own = r#"
[[entry]]
term = "burgerij"
pos = "noun"
gender = "de"
plural = "burgerijen"
kind = "synonym"
why = "Niemand noemt zichzelf zo."
replace = [{ text = "{mensen} in {jouw} buurt", gender = "de", plural = false, number = "plural" }]
flag = ["De burgerijen."]
"#;
    let settings = settings(&format!("{people}\n{own}"));
    assert!(analysis::analyse("De flierefluit en de flierefluiten.", Plain, &settings).findings().is_empty());
    let analysis = analysis::analyse("Wij helpen burgerijen.", Plain, &settings);
    assert_eq!(analysis.alternatives(&analysis.findings()[0]), ["flierefluiten in uw buurt"]);
}

#[test]
fn a_replacement_does_not_end_the_value_that_it_stands_in() {
    let house = settings(
        r#"
        [[entry]]
        term = "zwiep"
        pos = "noun"
        gender = "de"
        plural = "zwiepen"
        kind = "synonym"
        why = "Niemand weet wat dit is."
        replace = [{ text = "collega", gender = "de", plural = "collega's" }, { text = "vaste buur", gender = "de", plural = false, number = "singular" }]
        flag = ["De zwiep."]
        "#,
    );
    let fixes = |text: &str, markup| {
        let analysis = analysis::analyse(text, markup, &house);
        let finding = analysis.findings().first().expect("it is found");
        analysis.fixes(finding).len()
    };
    assert_eq!(fixes("Wij zien de zwiepen.", Plain), 1);
    assert_eq!(fixes("---\ntitle: 'Wij zien de zwiepen'\n---\n", Markdown), 0);
    assert_eq!(fixes("[x](y 'Wij zien de zwiepen')", Markdown), 0);
    assert_eq!(fixes("<img alt='Wij zien de zwiepen'>", Html), 0);
    assert_eq!(fixes("<img alt=\"Wij zien de zwiep\">", Html), 2);
    assert_eq!(fixes("<img alt=zwiep>", Html), 1, "without quotes there is no space in it");
}

#[test]
fn what_two_replacements_have_in_common_is_offered_once() {
    let house = settings(
        r#"
        [[entry]]
        term = "zwiep"
        pos = "noun"
        gender = "de"
        plural = "zwiepen"
        kind = "synonym"
        why = "Niemand weet wat dit is."
        replace = [{ text = "tip", gender = "de", plural = "tips" }, { text = "raad", gender = "de", plural = "tips" }]
        flag = ["De zwiep."]
        "#,
    );
    for (text, expected) in [("Wij zien de zwiepen.", vec!["tips"]), ("Wij zien de zwiep.", vec!["tip", "raad"])] {
        let analysis = analysis::analyse(text, Plain, &house);
        let finding = &analysis.findings()[0];
        assert_eq!(analysis.alternatives(finding), expected);
        assert_eq!(analysis.fixes(finding).len(), expected.len());
    }
}
