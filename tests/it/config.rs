//! `mensentaal.toml` in force, and the schema of it.

use std::collections::BTreeSet;
use std::path::Path;

use mensentaal::config;
use serde_json::Value;

use crate::cli::{Folder, HOUSE};

#[test]
fn is_found_upwards_and_the_nearest_wins() {
    let folder = Folder::house();
    for name in ["a.md", "diep/er/b.md", "eigen/c.md"] {
        folder.write(name, "Wij werken zwiepsgewijs.");
    }
    folder.write("eigen/mensentaal.toml", "");
    let found = |path: &str| folder.findings(&[path])[0].1.len();
    assert_eq!((found("a.md"), found("diep/er/b.md"), found("eigen/c.md")), (1, 1, 0));
    assert_eq!(folder.run_in("diep", &["check", "er/b.md"], b"").status, 1, "also from below");
    assert_eq!(folder.run_in("eigen", &["check", "../a.md", "../eigen/c.md"], b"").status, 1, "and from aside");
}

#[test]
fn discovers_the_nearest_file() {
    let folder = Folder::house();
    folder.write("diep/a.md", "");
    let expected = folder.path().canonicalize().expect("real").join("mensentaal.toml");
    for start in ["diep/a.md", "diep", "diep/nieuw.md", "diep/../b.md", ""] {
        assert_eq!(config::discover(&folder.path().join(start)), Some(expected.clone()), "{start}");
    }
}

#[test]
fn words_categories_and_places_go_quiet() {
    let text = "Wij werken zwiepsgewijs. Wij gaan op de zwiep.";
    let cases = [
        ("", 2),
        ("allow = [\"Zwiepsgewijs\"]", 1),
        ("[categories]\nhuisstijl = false", 1),
        ("[categories]\nhuisstijl = \"hint\"", 2),
        ("[words]\nzwiepsgewijs = false", 1),
        ("[[exception]]\nterm = \"zwiepsgewijs\"\nsentence = \"Wij werken zwiepsgewijs.\"", 1),
        ("[[exception]]\nterm = \"zwiepsgewijs\"\nsentence = \"Zij werken zwiepsgewijs.\"", 2),
        ("[[exception]]\nfile = \"diep/a.md\"\nterm = \"zwiepsgewijs\"\nsentence = \"Wij werken zwiepsgewijs.\"", 1),
        ("[[exception]]\nfile = \"a.md\"\nterm = \"zwiepsgewijs\"\nsentence = \"Wij werken zwiepsgewijs.\"", 2),
    ];
    for (toml, expected) in cases {
        let folder = Folder::new();
        folder.write("mensentaal.toml", format!("{toml}\n{HOUSE}")).write("diep/a.md", text);
        assert_eq!(folder.findings(&["diep/a.md"])[0].1.len(), expected, "{toml}");
        assert_eq!(folder.findings(&["diep"])[0].1.len(), expected, "{toml}");
    }
}

#[test]
fn a_mistake_is_2_and_points_and_others_are_still_done() {
    let folder = Folder::new();
    folder.write("mis/mensentaal.toml", "# ons huis\nadress = \"u\"\nallow = 3\n").write("mis/a.md", "Dag.");
    folder.write("goed/mensentaal.toml", HOUSE).write("goed/b.md", "Wij werken zwiepsgewijs.");
    let run = folder.run(&["check", "."]).expect(2);
    let expected = "\
mis/mensentaal.toml:2:1: “adress” ken ik niet. Bedoel je “address”?
2 │ adress = \"u\"
  │ ^^^^^^
";
    assert!(run.err.contains(expected), "{}", run.err);
    assert!(run.err.contains("mis/mensentaal.toml:3:9: "), "{}", run.err);
    assert!(run.out.contains("goed/b.md:1:12"), "{}", run.out);
    let json = folder.run(&["check", "--format", "json", "."]).expect(2).json();
    assert_eq!(json["files"].as_array().map(Vec::len), Some(1));
    assert_eq!(json["errors"][0]["path"], "mis/mensentaal.toml");
    assert_eq!((&json["errors"][0]["line"], &json["errors"][0]["column"]), (&2.into(), &1.into()));
    folder.run_in("mis", &["explain", "dag"], b"").expect(2);
    folder.run_in("mis", &["fix", "a.md"], b"").expect(2);
}

#[test]
fn the_published_schema_is_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("editors/mensentaal.schema.json");
    let published = std::fs::read_to_string(path).expect("editors/mensentaal.schema.json");
    let generated = Folder::new().run(&["config", "schema"]).expect(0).out;
    assert_eq!(published, generated, "run: mensentaal config schema > editors/mensentaal.schema.json");
}

fn properties(schema: &Value) -> BTreeSet<String> {
    schema["properties"].as_object().expect("properties").keys().cloned().collect()
}

/// The names that the parser lists when it meets one that it does not know.
fn accepted(toml: &str) -> BTreeSet<String> {
    let problems = config::parse(toml).expect_err(toml);
    let message = problems.iter().map(|problem| problem.message.as_str()).find(|text| text.contains("qqqqqqqqqq"));
    let list = message.unwrap_or_else(|| panic!("{problems:?}")).split_once("Kies uit").expect("a list").1;
    list.split('“').skip(1).filter_map(|part| Some(part.split_once('”')?.0.to_owned())).collect()
}

/// A key that the parser accepts and the schema does not, or the other way round, is a mistake in one of them.
#[test]
fn schema_and_parser_know_the_same_keys() {
    let schema = config::json_schema::schema();
    let own = |key: &str| &schema["properties"][key];
    assert_eq!(properties(&schema), accepted("qqqqqqqqqq = 1"));
    assert_eq!(properties(own("categories")), accepted("[categories]\nqqqqqqqqqq = true"));
    assert_eq!(properties(&own("exception")["items"]), accepted("[[exception]]\nqqqqqqqqqq = 1"));
    assert_eq!(properties(&own("people")["anyOf"][1]), accepted("people = { qqqqqqqqqq = 1 }"));
    let entry = &schema["definitions"]["entry"];
    let part = |key: &str| &entry["properties"][key]["items"];
    assert_eq!(properties(entry), accepted("[[entry]]\nqqqqqqqqqq = 1"));
    assert_eq!(properties(part("replace")), accepted("[[entry]]\nreplace = [{ qqqqqqqqqq = 1 }]"));
    assert_eq!(properties(&schema["definitions"]["context"]), accepted("[[entry]]\nonly = [{ qqqqqqqqqq = 1 }]"));
    for (key, context) in [("pos", entry), ("kind", entry), ("category", entry), ("severity", entry), ("gender", entry)]
    {
        let values = context["properties"][key]["enum"].as_array().expect("an enum").iter();
        let values: BTreeSet<String> = values.map(|value| value.as_str().expect("a name").to_owned()).collect();
        assert_eq!(values, accepted(&format!("[[entry]]\n{key} = \"qqqqqqqqqq\"")), "{key}");
    }
}

/// What the schema asks for is what the parser misses, key by key.
#[test]
fn schema_and_parser_require_the_same_keys() {
    let schema = config::json_schema::schema();
    let required = schema["definitions"]["entry"]["required"].as_array().expect("required").iter();
    let required: BTreeSet<&str> = required.map(|key| key.as_str().expect("a name")).collect();
    let whole = [
        ("term", "\"x\""),
        ("pos", "\"verb\""),
        ("kind", "\"synonym\""),
        ("why", "\"Dat is zo.\""),
        ("advice", "\"Schrijf y.\""),
        ("flag", "[\"X.\"]"),
    ];
    for (left_out, _) in whole {
        let lines: Vec<String> =
            whole.iter().filter(|(key, _)| *key != left_out).map(|(key, value)| format!("{key} = {value}")).collect();
        let result = config::parse(&format!("[[entry]]\n{}", lines.join("\n")));
        // Advice may be left out where there is a replacement: a choice that JSON Schema is not asked to know.
        if left_out != "advice" {
            assert_eq!(result.is_err(), required.contains(left_out), "{left_out}");
        }
    }
}
