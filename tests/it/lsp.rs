//! Whole sessions with the language server, as an editor has them.
//!
//! The words that they are about are a house's own, so that no change of the lexicon touches these tests.

use std::path::Path;

use serde_json::{Value, json};

use super::lsp_client::{Client, Document, Start, modern, uri_of};

/// A configuration with a few words of its own.
pub(crate) const HOUSE: &str = r#"
[[entry]]
term = "derhalve"
category = "ambtelijk"
pos = "adverb"
kind = "synonym"
why = "Dit klinkt als een brief van vroeger."
replace = [{ text = "daarom", tier = "safe" }, { text = "dus", tier = "suggestion" }]
flag = [{ text = "Wij komen derhalve niet.", becomes = "Wij komen daarom niet." }]

[[entry]]
term = "koppelzorg"
category = "vaktaal"
pos = "noun"
gender = "de"
plural = false
kind = "professional"
why = "Dit woord kennen alleen vakmensen."
advice = "Vertel wie wat doet."
flag = ["Zij krijgt koppelzorg."]

[[entry]]
term = "’s anderendaags"
category = "ambtelijk"
pos = "adverb"
kind = "synonym"
why = "Bijna niemand zegt dit nog."
replace = [{ text = "de dag erna", tier = "safe" }]
flag = ["Zij kwam ’s anderendaags."]

[[entry]]
term = "afkaderen"
pos = "verb"
particle = "af"
kind = "synonym"
why = "Je lezer ziet geen kader."
replace = [{ text = "begrenzen", tier = "suggestion" }]
flag = ["Wij kaderen de opdracht af."]
"#;

const TEXT: &str =
    "# Zó gaat het\n\nWij 😀 komen derhalve niet.\n\nDerhalve blijft het stil. Zij komen derhalve ook niet.\n";

/// A folder with a configuration, and a text in it.
fn project(toml: &str, text: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("mensentaal.toml"), toml).expect("a configuration");
    std::fs::write(folder.path().join("post.md"), text).expect("a text");
    folder
}

fn in_folder(folder: &Path) -> Start {
    Start { folder: Some(folder.to_owned()), own: None, ..Start::default() }
}

fn titled<'a>(actions: &'a [Value], title: &str) -> &'a Value {
    let found = actions.iter().find(|action| action["title"].as_str().is_some_and(|it| it.contains(title)));
    found.unwrap_or_else(|| {
        panic!("no “{title}” among {:?}", actions.iter().map(|action| &action["title"]).collect::<Vec<_>>())
    })
}

#[track_caller]
fn marks(client: &mut Client, document: &Document, words: &[&str]) {
    let diagnostics = client.diagnostics(document);
    let marked: Vec<&str> = diagnostics.iter().map(|diagnostic| document.marked(diagnostic)).collect();
    assert_eq!(marked, words, "{:?}", document.text);
}

#[test]
fn opening_typing_and_closing() {
    let mut client = Client::start(Start::default());
    let mut document = client.open("file:///map/post.md", "markdown", TEXT);
    let diagnostics = client.diagnostics(&document);
    assert_eq!(diagnostics.len(), 3);
    assert_eq!(document.marked(&diagnostics[0]), "derhalve");
    assert_eq!(diagnostics[0]["source"], "mensentaal");
    assert_eq!(diagnostics[0]["code"], "ambtelijk");
    assert_eq!(diagnostics[0]["severity"], 3);
    assert!(diagnostics[0]["message"].as_str().is_some_and(|message| message.contains("brief van vroeger")));

    client.edit(&mut document, "derhalve", "der😀halve");
    marks(&mut client, &document, &["Derhalve", "derhalve"]);
    client.edit(&mut document, "😀halve", "halve");
    marks(&mut client, &document, &["derhalve", "Derhalve", "derhalve"]);

    client.close(&document);
    let published = client.published(&document.uri);
    assert_eq!(published["diagnostics"], json!([]));
    assert!(published.get("version").is_none());
}

#[test]
fn encodings() {
    for (offered, chosen) in [
        (json!(["utf-16", "utf-8"]), "utf-8"),
        (json!(["utf-32", "utf-16"]), "utf-32"),
        (json!(["utf-16"]), "utf-16"),
        (Value::Null, "utf-16"),
    ] {
        let mut capabilities = modern();
        capabilities["general"]["positionEncodings"] = offered;
        let mut client = Client::start(Start { capabilities, ..Start::default() });
        assert_eq!(client.server["positionEncoding"], chosen);
        let mut document = client.open("untitled:1", "markdown", TEXT);
        marks(&mut client, &document, &["derhalve", "Derhalve", "derhalve"]);
        client.edit(&mut document, "😀", "é😀é");
        marks(&mut client, &document, &["derhalve", "Derhalve", "derhalve"]);
        let action = titled(&client.actions(&document, "derhalve", None), "daarom").clone();
        client.carry_out(&mut document, &action);
        assert!(document.text.contains("é😀é komen daarom niet."), "{}", document.text);
        marks(&mut client, &document, &["Derhalve", "derhalve"]);
    }
}

#[test]
fn a_word_in_two_parts() {
    let text = "Hier 😀 kaderen wij de opdracht af.\n";
    let uri = "file:///map/[a].md";
    let mut client = Client::start(Start::default());
    let document = client.open(uri, "markdown", text);
    let diagnostics = client.diagnostics(&document);
    assert_eq!(diagnostics.len(), 1);
    assert_eq!(document.marked(&diagnostics[0]), "kaderen");
    let related = &diagnostics[0]["relatedInformation"];
    assert_eq!(related.as_array().map(Vec::len), Some(1));
    assert_eq!(related[0]["location"]["uri"], uri);
    assert_eq!(document.marked(&related[0]["location"]), "af");
    for place in ["kaderen", "af."] {
        let actions = client.actions(&document, place, None);
        assert_eq!(titled(&actions, "nooit meer")["title"], "Markeer ‘afkaderen’ nooit meer");
        assert_eq!(actions[0]["diagnostics"][0], diagnostics[0]);
    }

    let mut client = Client::start(Start { capabilities: json!({}), ..Start::default() });
    let document = client.open(uri, "markdown", text);
    marks(&mut client, &document, &["kaderen wij de opdracht af"]);
}

#[test]
fn changes_in_every_shape() {
    let mut client = Client::start(Start::default());
    let mut document = client.open("untitled:1", "plaintext", "een\r\ntwee\r\n");
    marks(&mut client, &document, &[]);
    // Several in order, one of them from its end to its start and one far outside.
    let at = |line: i64, character: i64| json!({ "line": line, "character": character });
    let changes = json!([
        { "range": { "start": at(0, 0), "end": at(0, 3) }, "text": "Wij komen" },
        { "range": { "start": at(0, 9), "end": at(0, 4) }, "text": "gaan" },
        { "range": { "start": at(1, 4), "end": at(90, 90) }, "text": " derhalve" },
        { "range": { "start": at(4_294_967_295, 4_294_967_295), "end": at(4_294_967_296, 0) }, "text": "!" },
    ]);
    client.send_changes(&mut document, changes);
    document.text = "Wij gaan\r\ntwee derhalve!".to_owned();
    marks(&mut client, &document, &["derhalve"]);
    // All of it at once.
    client.send_changes(&mut document, json!([{ "text": "derhalve derhalve" }]));
    document.text = "derhalve derhalve".to_owned();
    marks(&mut client, &document, &["derhalve", "derhalve"]);
    // Nothing at all is a new version too.
    client.send_changes(&mut document, json!([]));
    marks(&mut client, &document, &["derhalve", "derhalve"]);
}

#[test]
fn a_burst_of_keys_ends_in_the_newest_text() {
    let mut client = Client::start(Start::default());
    let mut document = client.open("untitled:1", "plaintext", "Wij komen .");
    for (from, to) in
        ["d", "de", "der", "derh", "derha", "derhal", "derhalv", "derhalve"].windows(2).map(|pair| (pair[0], pair[1]))
    {
        if document.version == 1 {
            client.edit(&mut document, "komen .", "komen d.");
        }
        client.edit(&mut document, &format!("{from}."), &format!("{to}."));
    }
    marks(&mut client, &document, &["derhalve"]);
}

#[test]
fn addresses_as_the_client_spells_them() {
    let mut client = Client::start(Start::default());
    for uri in [
        "untitled:Naamloos 1",
        "file:///map/[a].md",
        "file:///map/é.md",
        "file:///map/%C3%A9%20b.md",
        "file:///map/100%.md",
        "file:///c%3A/Users/x/a.md",
        "geen adres",
        "vscode-notebook-cell:/map/a.ipynb#W0sZmlsZQ==",
    ] {
        let mut document = client.open(uri, "markdown", TEXT);
        marks(&mut client, &document, &["derhalve", "Derhalve", "derhalve"]);
        let action = titled(&client.actions(&document, "derhalve", None), "daarom").clone();
        assert_eq!(action["diagnostics"][0]["code"], "ambtelijk");
        client.carry_out(&mut document, &action);
        marks(&mut client, &document, &["Derhalve", "derhalve"]);
        client.close(&document);
        assert_eq!(client.published(uri)["diagnostics"], json!([]), "{uri}");
    }
}

#[test]
fn an_edit_for_a_client_without_versions() {
    let mut client = Client::start(Start { capabilities: json!({}), ..Start::default() });
    let mut document = client.open("untitled:Naamloos 1", "markdown", TEXT);
    let action = titled(&client.actions(&document, "derhalve", None), "daarom").clone();
    assert!(action["edit"]["changes"].is_object());
    client.carry_out(&mut document, &action);
    marks(&mut client, &document, &["Derhalve", "derhalve"]);
    let all = client.actions(&document, "Derhalve", Some("source.fixAll"));
    assert_eq!(all.len(), 1);
    client.carry_out(&mut document, &all[0]);
    marks(&mut client, &document, &[]);
}

#[test]
fn replacements() {
    let mut client = Client::start(Start::default());
    let mut document = client.open("untitled:1", "markdown", TEXT);
    let actions = client.actions(&document, "Derhalve", Some("quickfix"));
    let preferred: Vec<&Value> = actions.iter().filter(|action| action["isPreferred"] == true).collect();
    assert_eq!(preferred.len(), 1);
    assert_eq!(preferred[0], &actions[0]);
    assert!(actions.iter().all(|action| action["kind"] == "quickfix"));
    let second = titled(&actions, "us’").clone();
    client.carry_out(&mut document, &second);
    assert!(document.text.contains("Dus blijft het stil."), "{}", document.text);
    marks(&mut client, &document, &["derhalve", "derhalve"]);

    let everywhere = titled(&client.actions(&document, "derhalve", None), "overal: 2 van de 2").clone();
    client.carry_out(&mut document, &everywhere);
    assert!(!document.text.contains("erhalve"), "{}", document.text);
    assert_eq!(document.text.matches("daarom").count(), 2);
    marks(&mut client, &document, &[]);
    assert_eq!(client.actions(&document, "daarom", None), [] as [Value; 0]);
}

#[test]
fn fix_all() {
    let mut client = Client::start(Start::default());
    let mut document = client.open("untitled:1", "markdown", TEXT);
    for kind in ["source", "source.fixAll", "source.fixAll.mensentaal"] {
        let all = client.actions(&document, "Zó", Some(kind));
        assert_eq!(all.len(), 1, "{kind}");
        assert_eq!(all[0]["kind"], "source.fixAll.mensentaal");
    }
    assert_eq!(client.actions(&document, "derhalve", Some("source.organizeImports")), [] as [Value; 0]);
    assert_eq!(client.actions(&document, "derhalve", Some("source.fixAll.ander")), [] as [Value; 0]);
    let all = titled(&client.actions(&document, "derhalve", None), "veilig").clone();
    client.carry_out(&mut document, &all);
    assert_eq!(
        document.text,
        "# Zó gaat het\n\nWij 😀 komen daarom niet.\n\nDaarom blijft het stil. Zij komen daarom ook niet.\n"
    );
}

#[test]
fn actions_wait_for_the_newest_text() {
    let mut client = Client::start(Start::default());
    let mut document = client.open("untitled:1", "markdown", "Wij komen niet.\n");
    client.edit(&mut document, "komen", "komen derhalve");
    let action = titled(&client.actions(&document, "derhalve", None), "daarom").clone();
    client.carry_out(&mut document, &action);
    assert_eq!(document.text, "Wij komen daarom niet.\n");
    assert_eq!(
        client.request(
            "textDocument/codeAction",
            json!({
                "textDocument": { "uri": "untitled:niet open" },
                "range": { "start": { "line": 0, "character": 0 }, "end": { "line": 0, "character": 0 } },
                "context": { "diagnostics": [{ "vreemd": true }] },
            })
        ),
        Value::Null
    );
}

#[test]
fn leaving_one_alone_in_marked_up_text() {
    let mut client = Client::start(Start::default());
    let mut document = client.open("untitled:1", "markdown", TEXT);
    let action = titled(&client.actions(&document, "komen derhalve niet", None), "staan").clone();
    client.carry_out(&mut document, &action);
    assert!(document.text.contains("\n\n<!-- mensentaal: negeer derhalve -->\nWij 😀 komen"), "{}", document.text);
    marks(&mut client, &document, &["Derhalve", "derhalve"]);

    let mut list = client.open("untitled:2", "markdown", "- Wij komen derhalve niet.\n- Zij derhalve wel.\n");
    let action = titled(&client.actions(&list, "derhalve", None), "staan").clone();
    client.carry_out(&mut list, &action);
    marks(&mut client, &list, &["derhalve"]);

    let mut html = client.open(
        "untitled:3",
        "html",
        "<div>\n  <p>Wij komen derhalve niet.</p>\n  <p>Zij derhalve wel.</p>\n</div>\n",
    );
    let action = titled(&client.actions(&html, "derhalve", None), "staan").clone();
    client.carry_out(&mut html, &action);
    assert!(html.text.contains("\n  <!-- mensentaal: negeer derhalve -->\n  <p>Wij"), "{}", html.text);
    marks(&mut client, &html, &["derhalve"]);
}

#[test]
fn leaving_one_alone_wherever_it_stands() {
    let mut client = Client::start(Start::default());
    for (language, text) in [
        ("markdown", "# Zij derhalve\n\nWij derhalve.\n"),
        ("markdown", "> Zij derhalve.\n>\n> Wij derhalve.\n"),
        ("markdown", "1. Zij derhalve.\n2. Wij derhalve.\n"),
        ("markdown", "- Zij ook.\n\n  En derhalve.\n- Wij derhalve.\n"),
        ("markdown", "| a | b |\n|---|---|\n| derhalve | Wij derhalve |\n"),
        ("markdown", "\u{feff}Zij derhalve.\r\n\r\nWij derhalve.\r\n"),
        ("markdown", "---\ntitle: Zij komen derhalve\n---\nWij derhalve.\n"),
        ("html", "<ul><li>Zij derhalve<li>Wij derhalve</ul>"),
        ("html", "<p>\n  Zij derhalve.\n</p>\n<p>Wij derhalve.</p>"),
        ("html", "<img alt=\"Zij komen derhalve.\"><p>Wij derhalve.</p>"),
        ("markdown", "![Zij gaan derhalve](x.png)\n\nWij derhalve.\n"),
        ("markdown", "- [Zij](x.html \"lopen derhalve\")\n- Wij derhalve.\n"),
        ("markdown", "Zie <img alt='zij derhalve'> hier.\n\nWij derhalve.\n"),
        ("html", "---\ntitle: Zij staan derhalve\n---\n<p>Wij derhalve.</p>"),
        ("html", "<title>Zij zitten derhalve</title>\n<p>Wij derhalve.</p>"),
        ("plaintext", "Zij derhalve.\n\nWij derhalve.\n"),
    ] {
        let mut document = client.open("untitled:Naamloos 1", language, text);
        marks(&mut client, &document, &["derhalve", "derhalve"]);
        let action = titled(&client.actions(&document, "derhalve", None), "staan").clone();
        client.carry_out(&mut document, &action);
        marks(&mut client, &document, &["derhalve"]);
        for broken in ["![Zij gaan derhalve <", "lopen derhalve <", "'zij derhalve <", "title: <", "<title><"] {
            assert!(!document.text.contains(broken), "a comment is text there: {}", document.text);
        }
        client.close(&document);
    }
}

#[test]
fn leaving_the_second_alone_of_two_on_one_line() {
    let mut client = Client::start(Start::default());
    for text in ["<ul><li>Zij derhalve</li><li>Wij derhalve.</li></ul>", "<p>Zij derhalve</p> <p>Wij derhalve."] {
        let mut html = client.open("untitled:Naamloos 1", "html", text);
        let action = titled(&client.actions(&html, "derhalve.", None), "staan").clone();
        client.carry_out(&mut html, &action);
        let diagnostics = client.diagnostics(&html);
        assert_eq!(diagnostics.len(), 1, "{}", html.text);
        let start = diagnostics[0]["range"]["start"]["character"].as_u64().expect("a place");
        assert_eq!(start as usize, text.find("derhalve").expect("the first"), "{}", html.text);
        client.close(&html);
    }
}

#[test]
fn cancelling_a_request() {
    let mut client = Client::start(Start::default());
    let long = "Wij komen derhalve niet naar de vergadering.\n\n".repeat(2000);
    let document = client.open("untitled:1", "markdown", &long);
    let params = json!({
        "textDocument": { "uri": document.uri },
        "range": document.range(mensentaal::text::Span::new(0, long.len())),
        "context": { "diagnostics": [], "only": ["source.fixAll"] },
    });
    let id = client.ask("textDocument/codeAction", params);
    client.notify("$/cancelRequest", json!({ "id": id }));
    let answer = client.answer(id);
    assert!(answer.get("error").is_none_or(|error| error["code"] == -32800), "{answer}");
    assert_eq!(client.diagnostics(&document).len(), 2000);
}

#[test]
fn many_who_wait_do_not_block() {
    let mut client = Client::start(Start::default());
    let long = "Wij komen derhalve niet naar de vergadering.\n\n".repeat(3000);
    let mut document = client.open("untitled:1", "markdown", &long);
    let at = json!({ "line": 0, "character": 12 });
    let params = json!({ "textDocument": { "uri": document.uri }, "position": at });
    let ids: Vec<i64> = (0..50).map(|_| client.ask("textDocument/hover", params.clone())).collect();
    client.edit(&mut document, "vergadering", "bijeenkomst");
    for id in ids {
        assert!(client.answer(id)["result"]["contents"]["value"].is_string());
    }
    // Nobody waits for what is gone.
    client.edit(&mut document, "bijeenkomst", "vergadering");
    let id = client.ask("textDocument/hover", params.clone());
    client.close(&document);
    client.answer(id);
}

#[test]
fn leaving_one_alone_in_plain_text() {
    let mut client = Client::start(Start::default());
    let text = "Wij komen derhalve niet.\n\nZij komen derhalve ook niet.\n";
    let mut document = client.open("untitled:1", "plaintext", text);
    marks(&mut client, &document, &["derhalve", "derhalve"]);
    let action = titled(&client.actions(&document, "derhalve", None), "staan").clone();
    client.carry_out(&mut document, &action);
    assert_eq!(document.text, text, "nothing is inserted");
    marks(&mut client, &document, &["derhalve"]);
    let own = std::fs::read_to_string(client.own_configuration()).expect("the user's own");
    assert!(own.contains("sentence = \"Wij komen derhalve niet.\""), "{own}");
}

#[test]
fn leaving_one_alone_in_a_projects_plain_text() {
    let folder = project(HOUSE, "");
    let mut client = Client::start(in_folder(folder.path()));
    let uri = uri_of(&folder.path().join("brief één.txt"));
    let mut document = client.open(&uri, "plaintext", "Wij komen derhalve niet.\n");
    let action = titled(&client.actions(&document, "derhalve", None), "staan").clone();
    client.carry_out(&mut document, &action);
    let toml = std::fs::read_to_string(folder.path().join("mensentaal.toml")).expect("the project's");
    assert!(toml.contains("file = \"brief één.txt\""), "{toml}");
    client.diagnostics(&document);
    let other = client.open(&uri_of(&folder.path().join("ander.txt")), "plaintext", "Wij komen derhalve niet.\n");
    marks(&mut client, &other, &["derhalve"]);
}

#[test]
fn never_again() {
    let folder = project(&format!("# van ons\n{HOUSE}"), TEXT);
    let toml = folder.path().join("mensentaal.toml");
    let mut client = Client::start(in_folder(folder.path()));
    let text = "Zij kwam ’s anderendaags. Wij komen derhalve niet.\n";
    let mut document = client.open(&uri_of(&folder.path().join("post.md")), "markdown", text);
    let mut other = client.open("untitled:Naamloos 1", "markdown", text);
    for document in [&document, &other] {
        marks(&mut client, document, &["’s anderendaags", "derhalve"]);
    }
    let action = titled(&client.actions(&document, "anderendaags", None), "nooit meer").clone();
    assert_eq!(action["title"], "Markeer ‘’s anderendaags’ nooit meer");
    client.carry_out(&mut document, &action);
    for document in [&document, &other] {
        marks(&mut client, document, &["derhalve"]);
    }
    let written = std::fs::read_to_string(&toml).expect("a configuration");
    assert!(written.contains("# van ons\n") && written.contains("allow = [\"’s anderendaags\"]"), "{written}");

    // Mended by hand, and the editor says so.
    std::fs::write(&toml, HOUSE).expect("a configuration");
    let change = json!({ "uri": uri_of(&toml), "type": 2 });
    client.notify("workspace/didChangeWatchedFiles", json!({ "changes": [change] }));
    marks(&mut client, &other, &["’s anderendaags", "derhalve"]);
    client.edit(&mut other, "derhalve", "dus");
    marks(&mut client, &other, &["’s anderendaags"]);
}

#[test]
fn never_again_without_a_configuration() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut client = Client::start(Start { folder: Some(folder.path().to_owned()), ..Start::default() });
    let mut document = client.open(&uri_of(&folder.path().join("post.md")), "markdown", TEXT);
    let action = titled(&client.actions(&document, "derhalve", None), "nooit meer").clone();
    client.carry_out(&mut document, &action);
    let toml = folder.path().join("mensentaal.toml");
    assert!(client.shown().contains(toml.to_str().expect("UTF-8")));
    let written = std::fs::read_to_string(&toml).expect("it was made");
    assert!(written.contains("allow = [\"derhalve\"]"), "{written}");
    assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 1, "nothing else is left");
}

#[test]
fn for_colleagues() {
    let folder = project(HOUSE, "");
    let mut client = Client::start(in_folder(folder.path()));
    let text = "---\ntitle: Zo\n---\nZij krijgt koppelzorg.\n";
    let mut document = client.open("untitled:1", "markdown", text);
    marks(&mut client, &document, &["koppelzorg"]);
    let action = titled(&client.actions(&document, "koppelzorg", None), "collega’s").clone();
    client.carry_out(&mut document, &action);
    assert!(document.text.starts_with("---\ntitle: Zo\n---\n<!-- mensentaal: publiek collega's -->\n"));
    marks(&mut client, &document, &[]);

    let mut html = client.open("untitled:3", "html", "---\ntitle: Zo\n---\n<!doctype html>\n<p>Zij krijgt koppelzorg.");
    let action = titled(&client.actions(&html, "koppelzorg", None), "Deze tekst").clone();
    client.carry_out(&mut html, &action);
    assert!(html.text.contains("\n---\n<!doctype html>\n<!-- mensentaal: publiek"), "{}", html.text);
    marks(&mut client, &html, &[]);

    // No comment of HTML in what is JavaScript.
    let script = client.open("untitled:a.jsx", "javascriptreact", "<p>Zij krijgt koppelzorg.</p>");
    let actions = client.actions(&script, "koppelzorg", None);
    assert!(actions.iter().all(|action| !action["edit"].to_string().contains("<!--")), "{actions:?}");

    let mut plain = client.open("untitled:2", "plaintext", "Zij krijgt koppelzorg.");
    marks(&mut client, &plain, &["koppelzorg"]);
    let action = titled(&client.actions(&plain, "koppelzorg", None), "Al mijn teksten").clone();
    client.carry_out(&mut plain, &action);
    marks(&mut client, &plain, &[]);
    let toml = std::fs::read_to_string(folder.path().join("mensentaal.toml")).expect("a configuration");
    assert!(toml.contains("audience = \"collega's\""), "{toml}");
}

#[test]
fn cards() {
    for (format, bold) in
        [(json!(["markdown", "plaintext"]), "**derhalve** · ambtelijk"), (json!(["plaintext"]), "derhalve · ambtelijk")]
    {
        let mut capabilities = modern();
        capabilities["textDocument"]["hover"]["contentFormat"] = format.clone();
        let mut client = Client::start(Start { capabilities, ..Start::default() });
        let document = client.open("file:///map/[a].md", "markdown", TEXT);
        let mut hover = |line: u32, character: u32| {
            let position = json!({ "line": line, "character": character });
            client
                .request("textDocument/hover", json!({ "textDocument": { "uri": document.uri }, "position": position }))
        };
        let card = hover(2, 15);
        assert_eq!(card["contents"]["kind"], format[0]);
        let value = card["contents"]["value"].as_str().expect("a text");
        assert!(value.starts_with(bold), "{value}");
        for part in ["brief van vroeger", "daarom", "dus", "Wij komen derhalve niet.", "→ Wij komen daarom niet."] {
            assert!(value.contains(part), "{part}: {value}");
        }
        assert_eq!(document.marked(&card), "derhalve");
        assert_eq!(hover(0, 0), Value::Null);
        assert_eq!(hover(99, 99), Value::Null);
    }
}

#[test]
fn a_mistake_in_the_configuration() {
    let folder = project(HOUSE, TEXT);
    let toml = folder.path().canonicalize().expect("a real path").join("mensentaal.toml");
    let uri = uri_of(&toml);
    let mut client = Client::start(in_folder(folder.path()));
    let mut document = client.open(&uri_of(&folder.path().join("post.md")), "markdown", TEXT);
    marks(&mut client, &document, &["derhalve", "Derhalve", "derhalve"]);

    std::fs::write(&toml, format!("allow = [\"derhalve\"]\nadress = \"u\"\n{HOUSE}")).expect("a mistake");
    client.notify("textDocument/didSave", json!({ "textDocument": { "uri": uri } }));
    let said = client.published(&uri);
    assert_eq!(said["diagnostics"].as_array().map(Vec::len), Some(1));
    assert_eq!(said["diagnostics"][0]["range"]["start"], json!({ "line": 1, "character": 0 }));
    assert!(client.shown().contains("regel 2"));
    // The last good one stays in force, also for a command, and for keys the disk is not read again.
    marks(&mut client, &document, &["derhalve", "Derhalve", "derhalve"]);
    client.edit(&mut document, "Zó", "Zo");
    marks(&mut client, &document, &["derhalve", "Derhalve", "derhalve"]);
    let action = titled(&client.actions(&document, "derhalve", None), "nooit meer").clone();
    let command = &action["command"];
    let params = json!({ "command": command["command"], "arguments": command["arguments"] });
    assert_eq!(client.refusal("workspace/executeCommand", params), -32803);
    assert!(client.shown().contains("verander niets"));

    std::fs::write(&toml, format!("allow = [\"derhalve\"]\n{HOUSE}")).expect("mended");
    client.notify("workspace/didChangeWatchedFiles", json!({ "changes": [{ "uri": uri, "type": 2 }] }));
    assert_eq!(client.published(&uri)["diagnostics"], json!([]));
    marks(&mut client, &document, &[]);
}

#[test]
fn what_the_house_skips() {
    let folder = project(&format!("exclude = [\"archief/\"]\n{HOUSE}"), TEXT);
    std::fs::create_dir(folder.path().join("archief")).expect("a folder");
    let mut client = Client::start(in_folder(folder.path()));
    let document = client.open(&uri_of(&folder.path().join("archief/oud.md")), "markdown", TEXT);
    marks(&mut client, &document, &[]);
    let toml = client.open(&uri_of(&folder.path().join("mensentaal.toml")), "toml", HOUSE);
    client.close(&toml);
    marks(&mut client, &document, &[]);
}

#[test]
fn folders_come_and_go() {
    let folder = project(HOUSE, TEXT);
    let mut client = Client::start(Start { own: None, ..Start::default() });
    let document = client.open("untitled:1", "markdown", "Zij krijgt koppelzorg.");
    marks(&mut client, &document, &[]);
    let item = json!([{ "uri": uri_of(folder.path()), "name": "map" }]);
    let change = |added: &Value, removed: &Value| json!({ "event": { "added": added, "removed": removed } });
    client.notify("workspace/didChangeWorkspaceFolders", change(&item, &json!([])));
    marks(&mut client, &document, &["koppelzorg"]);
    client.notify("workspace/didChangeWorkspaceFolders", change(&json!([]), &item));
    marks(&mut client, &document, &[]);
}

#[test]
fn leaving() {
    let mut client = Client::start(Start::default());
    assert_eq!(client.leave(true), 0, "stdin open");
    let mut client = Client::start(Start::default());
    assert_eq!(client.leave(false), 1, "no shutdown");
    let mut client = Client::start(Start::default());
    client.request("shutdown", Value::Null);
    assert_eq!(client.refusal("textDocument/hover", json!({})), -32600);
    assert_eq!(client.hang_up(), 0, "shutdown, and the end of stdin");
    let mut client = Client::spawn(None);
    assert_eq!(client.hang_up(), 1, "nothing said at all");
}

#[test]
fn requests_in_the_wrong_place() {
    let mut client = Client::spawn(None);
    assert_eq!(client.refusal("textDocument/hover", json!({})), -32002);
    assert_eq!(client.refusal("onbekend", json!({})), -32002);
    client.notify("textDocument/didOpen", json!({ "textDocument": { "uri": "untitled:1", "text": "derhalve" } }));
    client.request("initialize", json!({ "capabilities": { "general": 3, "textDocument": [] } }));
    assert_eq!(client.refusal("initialize", json!({ "capabilities": {} })), -32600);
    assert_eq!(client.refusal("onbekend", json!({})), -32601);
    assert_eq!(client.refusal("$/onbekend", json!({})), -32601);
    assert_eq!(client.refusal("textDocument/hover", json!({ "position": 3 })), -32602);
    assert_eq!(client.refusal("workspace/executeCommand", json!({ "command": "onbekend" })), -32602);
    client.notify("$/onbekend", json!({}));
    client.notify("textDocument/didChange", json!({}));
    client.notify("textDocument/didChange", json!({ "textDocument": { "uri": "untitled:9" }, "contentChanges": [] }));
    client.notify("$/cancelRequest", json!({ "id": 12 }));
    client.notify("workspace/didChangeConfiguration", json!({ "settings": null }));
}

#[test]
fn what_is_no_message() {
    let mut client = Client::start(Start::default());
    let null_error = |message: &Value, code: i64| message["id"] == Value::Null && message["error"]["code"] == code;
    for (bytes, code) in [
        (&b"Content-Length: 9\r\n\r\n{\"broken\""[..], -32700),
        (b"Content-Length: 2\r\n\r\n\xff\xfe", -32700),
        (b"Content-Length: 2\r\n\r\n[]", -32600),
        (b"Content-Length: 2\r\n\r\n{}", -32600),
        (b"Content-Length: veel\r\n\r\n", -32700),
        (b"Iets: anders\r\n\r\n", -32700),
    ] {
        client.raw(bytes);
        client.wait(|message| null_error(message, code));
    }
    let document = client.open("untitled:1", "markdown", TEXT);
    marks(&mut client, &document, &["derhalve", "Derhalve", "derhalve"]);
}
