//! Configurations, good and less so.

use super::*;
use crate::lexicon::Severity;

const FULL: &str = r#"
address = "u"
people = "leden"
audience = "collega’s"
allow = ["traject"]
exclude = ["archief/**"]
[categories]
vaktaal = false
engels = "hint"
[words]
doelgroep = "information"
maatwerk = true
[[exception]]
file = "brief.txt"
term = "faciliteren"
sentence = "Wij  faciliteren dat."
[[entry]]
term = "flierefluiten"
pos = "verb"
kind = "synonym"
why = "Je lezer ziet niet wat je doet."
replace = ["x"]
flag = ["Wij flierefluiten."]
"#;

fn full() -> String {
    FULL.replace("replace = [\"x\"]", "replace = [{ text = \"spelen\" }]")
}

#[test]
fn reads_every_key() {
    let config = parse(&full()).expect("good");
    assert_eq!(config.address, Address::U);
    assert_eq!(config.people, Some(People { singular: "lid".into(), plural: "leden".into() }));
    assert_eq!(config.audience, Audience::Colleagues);
    assert_eq!(config.allow, ["traject"]);
    assert!(config.excludes(Path::new("archief/a.md"), false));
    assert_eq!(config.categories[&Category::Vaktaal], Level::Off);
    assert_eq!(config.categories[&Category::Engels], Level::At(Severity::Hint));
    assert_eq!(config.words["doelgroep"], Level::At(Severity::Information));
    assert_eq!(config.words["maatwerk"], Level::On);
    let exception = &config.exceptions[0];
    assert_eq!(exception.sentence, "Wij faciliteren dat.", "white space is collapsed");
    assert_eq!(exception.file.as_deref(), Some("brief.txt"));
    assert_eq!(config.entries[0].category, Category::Huisstijl);
    assert_eq!(config.entries[0].severity, Severity::Warning);
    assert_eq!(parse(""), Ok(Config::default()));
    assert_eq!(parse("\u{feff}address = \"u\"\r\n").expect("good").address, Address::U);
    let people = parse("people = { singular = \"maatje\", plural = \"maatjes\" }").expect("good").people;
    assert_eq!(people.expect("given").singular, "maatje");
}

/// The text that the only problem is about, and its message.
fn problem(text: &str) -> (String, String) {
    let problems = parse(text).expect_err(text);
    assert_eq!(problems.len(), 1, "{text}: {problems:?}");
    (text[problems[0].span.range()].to_owned(), problems[0].message.clone())
}

#[test]
fn says_what_where_and_how_to_mend() {
    let entry =
        "[[entry]]\nterm = \"x\"\npos = \"phrase\"\nkind = \"synonym\"\nwhy = \"Dat is zo.\"\nflag = [\"X.\"]\n";
    let entry_with = |line: &str| format!("{entry}advice = \"Schrijf y.\"\n{line}\n");
    let cases: Vec<(String, &str, &str)> = vec![
        ("adress = \"je\"".into(), "adress", "Bedoel je “address”?"),
        ("aanspreekvorm = \"je\"".into(), "aanspreekvorm", "Bedoel je “address”?"),
        ("xyzzy = 1".into(), "xyzzy", "Kies uit “address”"),
        ("address = \"gij\"".into(), "\"gij\"", "address = \"u\""),
        ("address = 3".into(), "3", "Hier staat een getal"),
        ("allow = \"traject\"".into(), "\"traject\"", "allow = [\"traject\"]"),
        ("allow = [\"a\", 3]".into(), "3", "een tekst tussen aanhalingstekens"),
        ("allow = [\"\"]".into(), "\"\"", "Hier staat nog niets"),
        ("people = \"bewoner\"".into(), "\"bewoner\"", "Bedoel je “bewoners”?"),
        ("people = \"zzzzzz\"".into(), "\"zzzzzz\"", "people = { singular = \"…\", plural = \"zzzzzz\" }"),
        ("people = { plural = \"maatjes\" }".into(), "{ plural = \"maatjes\" }", "allebei de vormen"),
        ("audience = \"colega's\"".into(), "\"colega's\"", "Bedoel je “collega's”?"),
        ("exclude = [\"a[\"]".into(), "\"a[\"", ".gitignore"),
        ("[categories]\nvaktaall = false".into(), "vaktaall", "Bedoel je “vaktaal”?"),
        ("[categories]\nvaktaal = \"error\"".into(), "\"error\"", "\"warning\""),
        ("categories = 3".into(), "3", "een blok"),
        ("[words]\ndoelgroep = \"uit\"".into(), "\"uit\"", "false (uit)"),
        ("[[exception]]\nterm = \"a\"".into(), "[[exception]]", "“sentence”"),
        ("[[exception]]\nterm = \"a\"\nzin = \"b\"\nsentence = \"b\"".into(), "zin", "“zin” ken ik niet"),
        ("address = \"je".into(), "", "aanhalingsteken"),
        ("address = je".into(), "je", "rechte aanhalingstekens"),
        ("address = \"je\"\naddress = \"u\"".into(), "address", "Dit staat er al"),
        (entry.replace("kind = \"synonym\"\n", "advice = \"Doe zo.\"\n"), "", "kind = \"synonym\""),
        (entry.replace("\"phrase\"", "\"vreb\"") + "advice = \"Doe zo.\"", "\"vreb\"", "Bedoel je “verb”?"),
        (entry_with("flga = [\"x\"]"), "flga", "Bedoel je “flag”?"),
        (entry_with("also = \"x\""), "\"x\"", "een lijst tussen haken"),
        (entry_with("plural = 3"), "3", "of false"),
        (entry.into(), "", "“x”: er staat niet wat je lezer helpt"),
        (entry_with("patterns = [\"[zijn] x\"]"), "\"[zijn] x\"", "Alleen [bezit]"),
        (entry_with("only = [{}]"), "{}", "Geef “near”"),
        (entry_with("").replace("Dat is zo.", "Dat is fout."), "\"Dat is fout.\"", "klinkt streng"),
        (entry_with("").replace("Dat is zo.", "Dat is zo"), "\"Dat is zo\"", "Sluit af met een punt"),
        (entry_with("").replace("flag = [\"X.\"]\n", ""), "", "nog geen voorbeeld"),
        (entry_with("replace = [{ text = \"\" }]"), "{ text = \"\" }", "alternatief is leeg"),
        (entry_with("").replace("phrase", "verb"), "\"x\"", "zo niet vervoegen of verbuigen"),
        (entry_with("patterns = [\"[bezit]\"]"), "\"[bezit]\"", "geen woord dat er altijd is"),
        (entry_with("").repeat(2), "", "“x” staat hier twee keer"),
    ];
    for (text, about, says) in cases {
        let (found, message) = problem(&text);
        assert!(message.contains(says), "{text}\n→ {message}");
        assert!(about.is_empty() || found.starts_with(about), "{text}\n→ about {found}, not {about}");
    }
}

#[test]
fn tells_all_problems_in_the_order_of_the_file() {
    let problems = parse("zz = 1\naddress = 2\n[words]\na = 3\n").expect_err("three");
    assert_eq!(problems.len(), 3);
    assert!(problems.is_sorted_by_key(|problem| problem.span));
}

#[test]
fn any_text_gives_problems_within_it() {
    for text in ["é = ü", "\u{feff}é", "a = \"é", "= =", "[[[", "\"", "[é]\né.é = 1 2", "\r", "allow = [é", "# é\0"]
    {
        for problem in parse(text).err().unwrap_or_default() {
            assert!(text.get(problem.span.range()).is_some(), "{text}: {problem:?}");
        }
    }
}

#[test]
fn known_plurals_are_in_reach() {
    for (plural, singular) in keys::PLURALS {
        let people = parse(&format!("people = \"{plural}\"")).expect("known").people.expect("given");
        assert_eq!((people.plural.as_str(), people.singular.as_str()), (plural, singular));
    }
}

#[test]
fn never_flag_keeps_what_a_person_wrote() {
    let cases = [
        ("", "allow = [\"b\"]\n"),
        ("# Huisstijl\n", "# Huisstijl\nallow = [\"b\"]\n"),
        ("allow = [\"a\"] # ons werk\n", "allow = [\"a\", \"b\"] # ons werk\n"),
        ("allow = []\r\naddress = 'u'\r\n", "allow = [\"b\"]\r\naddress = 'u'\r\n"),
        ("\u{feff}allow = []\n", "\u{feff}allow = [\"b\"]\n"),
        ("allow = [\n    \"a\", # zo heet het\n]\n", "allow = [\n    \"a\", # zo heet het\n    \"b\",\n]\n"),
        ("allow = [\n  \"a\" # zo\n]\n", "allow = [\n  \"a\", # zo\n  \"b\",\n]\n"),
        ("[categories]\nvaktaal = false\n", "allow = [\"b\"]\n\n[categories]\nvaktaal = false\n"),
        ("address='u'\n\n# x\n[words]\na = true\n", "address='u'\nallow = [\"b\"]\n\n# x\n[words]\na = true\n"),
        ("allow = [\"B\"]", "allow = [\"B\"]"),
    ];
    for (before, after) in cases {
        let edited = edit::never_flag(before, "b").expect(before);
        assert_eq!(edited, after);
        assert!(parse(&edited).expect("still good").allow.iter().any(|word| word.to_lowercase() == "b"));
    }
    assert!(edit::never_flag("allow = [", "b").is_err());
}

#[test]
fn leave_alone_adds_at_the_end() {
    let exception = Exception { term: "a".into(), sentence: "Zo \"is\" het.".into(), file: Some("brief.txt".into()) };
    let block = "[[exception]]\nfile = \"brief.txt\"\nterm = \"a\"\nsentence = 'Zo \"is\" het.'\n";
    let other = "[[exception]]\nterm = \"c\"\nsentence = \"C.\"\n";
    let cases = [
        (String::new(), block.to_owned()),
        ("# Huisstijl\n".to_owned(), format!("# Huisstijl\n\n{block}")),
        ("address = \"u\"\n".to_owned(), format!("address = \"u\"\n\n{block}")),
        ("[words]\na = true\n# slot\n".to_owned(), format!("[words]\na = true\n# slot\n\n{block}")),
        (other.to_owned(), format!("{other}\n{block}")),
    ];
    for (before, after) in cases {
        let edited = edit::leave_alone(&before, &exception).expect(&before);
        assert_eq!(edited, after);
        assert_eq!(parse(&edited).expect("still good").exceptions.last(), Some(&exception));
        assert_eq!(edit::leave_alone(&edited, &exception).as_deref(), Ok(edited.as_str()), "once is enough");
    }
    let inline = "exception = [{ term = \"c\", sentence = \"C.\" }]\n";
    assert_eq!(parse(&edit::leave_alone(inline, &exception).expect("good")).expect("good").exceptions.len(), 2);
}

#[test]
fn another_audience_keeps_the_rest() {
    let cases = [
        ("", "audience = \"collega's\"\n"),
        ("audience = \"algemeen publiek\" # onze site\n", "audience = \"collega's\" # onze site\n"),
        ("[words]\na = true\n", "audience = \"collega's\"\n\n[words]\na = true\n"),
    ];
    for (before, after) in cases {
        assert_eq!(edit::set_audience(before, Audience::Colleagues).as_deref(), Ok(after));
    }
}
