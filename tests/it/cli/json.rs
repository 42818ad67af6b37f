//! The JSON contract, field by field.

use serde_json::{Value, json};

use super::Folder;

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().expect("an object").keys().map(String::as_str).collect()
}

#[test]
fn has_exactly_the_agreed_shape() {
    let folder = Folder::house();
    let text = "Wij werken zwiepsgewijs.\n\nHet ging plompardoes goed.\n";
    folder.write("post.md", text);
    let run = folder.run(&["check", "--format", "json", "post.md", "weg.md"]).expect(2);
    assert_eq!(run.out.matches('\n').count(), 1, "one object on one line");
    let json = run.json();
    assert_eq!(keys(&json), ["errors", "files", "schema"]);
    assert_eq!(json["schema"], 1);
    let file = &json["files"][0];
    assert_eq!(keys(file), ["findings", "path"]);
    assert_eq!(file["path"], "post.md");
    let finding = &file["findings"][0];
    let expected =
        ["alternatives", "column", "end", "fixes", "line", "message", "rule", "severity", "start", "term", "text"];
    assert_eq!(keys(finding), expected);
    assert_eq!(finding["rule"], "huisstijl");
    assert_eq!(finding["term"], "zwiepsgewijs");
    assert_eq!(finding["text"], "zwiepsgewijs");
    assert_eq!((&finding["start"], &finding["end"]), (&json!(11), &json!(23)));
    assert_eq!((&finding["line"], &finding["column"]), (&json!(1), &json!(12)));
    assert_eq!(finding["severity"], "warning");
    assert!(finding["message"].as_str().expect("a message").contains("Niemand weet wat dit is."));
    assert_eq!(finding["alternatives"], json!(["snel"]));
    let fix = &finding["fixes"][0];
    assert_eq!(keys(fix), ["edits", "tier", "title"]);
    assert_eq!(fix["tier"], "safe");
    assert!(fix["title"].as_str().expect("a title").contains("snel"));
    assert_eq!(fix["edits"], json!([{"start": 11, "end": 23, "text": "snel"}]));
    let second = &file["findings"][1];
    assert_eq!(second["severity"], "information");
    assert_eq!(second["alternatives"], json!(["ineens", "zomaar"]));
    assert_eq!(second["fixes"][0]["tier"], "suggestion");
    assert_eq!(second["fixes"].as_array().map(Vec::len), Some(2));
    let error = &json["errors"][0];
    assert_eq!(keys(error), ["message", "path"]);
    assert_eq!(error["path"], "weg.md");
}

#[test]
fn advice_has_no_fixes_and_a_hint_is_a_hint() {
    let folder = Folder::house();
    folder.write("a.txt", "Wij gaan op de zwiep en lieverkoekjes ook.");
    let json = folder.run(&["check", "--format=json", "a.txt"]).expect(1).json();
    let findings = &json["files"][0]["findings"];
    assert_eq!(findings[0]["rule"], "containerbegrippen");
    assert_eq!(findings[0]["fixes"], json!([]));
    assert_eq!(findings[0]["alternatives"], json!([]));
    assert_eq!(findings[1]["severity"], "hint");
}

#[test]
fn errors_and_files_are_always_there() {
    let folder = Folder::house();
    assert_eq!(
        folder.run(&["check", "--format", "json"]).expect(0).json(),
        json!({"schema": 1, "files": [], "errors": []})
    );
    folder.write("goed.md", "Dag mensen.");
    let expected = json!({"schema": 1, "files": [{"path": "goed.md", "findings": []}], "errors": []});
    assert_eq!(folder.run(&["check", "--format", "json"]).expect(0).json(), expected);
}

/// Every finding's numbers, worked out once more from the bytes of the file alone.
#[test]
fn places_hold_for_every_line_ending_and_character() {
    let texts = [
        "Wij werken zwiepsgewijs.\r\n\r\nHet ging plompardoes goed.\r\n",
        "Wij werken zwiepsgewijs.\r\rHet ging plompardoes goed.\r",
        "\u{feff}Zwiepsgewijs werken wij.\n\nHet ging plompardoes goed.\n",
        "😀 é e\u{301} 👩‍👩‍👧 zwiepsgewijs.\n\nEn 漢字 plompardoes.\n",
        "> Wij werken *zwiepsgewijs*.\n\n- Het ging 😀 **plompardoes** goed.\n",
    ];
    for name in ["a.md", "a.txt"] {
        for text in texts {
            let folder = Folder::house();
            folder.write(name, text);
            let json = folder.run(&["check", "--format", "json", name]).expect(1).json();
            let findings = json["files"][0]["findings"].as_array().expect("findings");
            assert_eq!(findings.len(), 2, "{name}: {text:?}: {json}");
            for finding in findings {
                let number = |key: &str| usize::try_from(finding[key].as_u64().expect("a number")).expect("small");
                let (start, end) = (number("start"), number("end"));
                assert_eq!(finding["text"], text[start..end]);
                assert_eq!(finding["text"].as_str().expect("a text").to_lowercase(), finding["term"]);
                let before = text[..start].replace("\r\n", "\n").replace('\r', "\n");
                let line = before.rsplit('\n').next().expect("always one");
                assert_eq!(number("line"), before.matches('\n').count() + 1, "{text:?}");
                assert_eq!(number("column"), line.chars().count() + 1, "{text:?}");
            }
        }
    }
}

#[test]
fn a_finding_in_pieces_has_parts() {
    let folder = Folder::house();
    let entry = r#"
[[entry]]
term = "doorzwiepen"
pos = "verb"
kind = "synonym"
particle = "door"
why = "Niemand weet wat dit is."
replace = [{ text = "doorwerken" }]
flag = ["Wij zwiepen dat morgen door."]
"#;
    folder.write("mensentaal.toml", entry);
    let text = "Wij zwiepen dat morgen door.";
    folder.write("a.txt", text);
    let json = folder.run(&["check", "--format", "json", "a.txt"]).expect(1).json();
    let finding = &json["files"][0]["findings"][0];
    assert_eq!(finding["parts"], json!([[4, 11], [23, 27]]), "{json}");
    assert_eq!((&finding["start"], &finding["end"]), (&json!(4), &json!(27)));
    assert_eq!(finding["text"], text[4..27]);
}

#[test]
fn files_are_sorted_by_path_as_given() {
    let folder = Folder::house();
    for name in ["b/z.md", "b/a.md", "a.md", "c.txt"] {
        folder.write(name, "Dag.");
    }
    assert_eq!(folder.paths(&["c.txt", "b", "a.md"]), ["a.md", "b/a.md", "b/z.md", "c.txt"]);
    assert_eq!(folder.paths(&["./b/", "a.md"]), ["./b/a.md", "./b/z.md", "a.md"]);
    assert_eq!(folder.paths(&["."]), ["./a.md", "./b/a.md", "./b/z.md", "./c.txt"]);
    assert_eq!(folder.paths(&[]), ["a.md", "b/a.md", "b/z.md", "c.txt"]);
    assert_eq!(folder.paths(&["a.md", "./a.md", "a.md"]), ["a.md"], "once is enough");
}
