//! What `mensentaal check` says and how it ends.

use super::{Folder, HOUSE};

#[test]
fn ends_in_0_without_findings_and_1_with() {
    let folder = Folder::house();
    folder.write("goed.md", "Dag mensen.\n").write("lastig.md", "Wij werken zwiepsgewijs.\n");
    let run = folder.run(&["check", "goed.md"]).expect(0);
    assert!(run.out.contains("Geen lastige woorden gevonden."), "{}", run.out);
    folder.run(&["check", "lastig.md"]).expect(1);
    folder.run(&["check"]).expect(1);
    folder.write("tip.md", "Het ging plompardoes goed.");
    folder.run(&["check", "tip.md"]).expect(1);
}

#[test]
fn hints_are_shown_but_do_not_count() {
    let folder = Folder::house();
    folder.write("hint.md", "Lieverkoekjes zijn er niet.");
    let run = folder.run(&["check", "hint.md"]).expect(0);
    assert!(run.out.contains("hint.md:1:1  hint"), "{}", run.out);
}

#[test]
fn what_cannot_be_read_is_2_and_the_rest_is_done() {
    let folder = Folder::house();
    folder.write("oud.txt", b"Caf\xe9\n").write("lastig.md", "Wij werken zwiepsgewijs.");
    let run = folder.run(&["check", "oud.txt", "weg.md", "lastig.md"]).expect(2);
    assert!(run.out.contains("lastig.md:1:12"), "{}", run.out);
    assert!(run.err.contains("oud.txt: dit bestand is geen UTF-8"), "{}", run.err);
    assert!(run.err.contains("weg.md: dit bestand is er niet"), "{}", run.err);
    let json = folder.run(&["check", "--format", "json", "."]).expect(2);
    assert!(json.err.contains("oud.txt"), "on standard error too");
    let json = json.json();
    assert_eq!(json["errors"][0]["path"], "./oud.txt");
    assert_eq!(json["files"].as_array().map(Vec::len), Some(1), "what could not be read is not listed as looked at");
}

#[test]
fn shows_the_line_the_pointer_and_a_summary() {
    let folder = Folder::house();
    folder.write("post.md", "# Dag\n\nWij 😀 werken zwiepsgewijs.\n").write("b.md", "Het ging plompardoes goed.\n");
    let run = folder.run(&["check", "post.md", "b.md"]).expect(1);
    let expected = "\
post.md:3:14  waarschuwing  huisstijl · zwiepsgewijs
3 │ Wij 😀 werken zwiepsgewijs.
  │               ^^^^^^^^^^^^
";
    assert!(run.out.contains(expected), "{}", run.out);
    assert!(run.out.contains("→ snel"), "{}", run.out);
    assert!(run.out.contains("→ ineens · zomaar"), "{}", run.out);
    assert!(run.out.contains("2 woorden in 2 bestanden: 1 waarschuwing en 1 tip."), "{}", run.out);
    assert!(run.out.contains("1 kan mensentaal meteen vervangen: mensentaal fix post.md b.md"), "{}", run.out);
    assert!(!run.out.contains('\x1b'), "no colours when nobody looks");
    assert!(run.err.is_empty(), "{}", run.err);
}

#[test]
fn colours_on_request() {
    let folder = Folder::house();
    folder.write("post.md", "Wij werken zwiepsgewijs.");
    assert!(folder.run(&["check", "--color", "always", "post.md"]).expect(1).out.contains("\x1b["));
    assert!(!folder.run(&["--color=never", "check", "post.md"]).expect(1).out.contains("\x1b["));
}

#[test]
fn a_text_cannot_command_the_terminal() {
    let folder = Folder::house();
    folder.write("post.md", "Wij \x1b[31m werken \x07 zwiepsgewijs \u{9b}31m.");
    let run = folder.run(&["check", "post.md"]).expect(1);
    assert!(!run.out.contains(['\x1b', '\x07', '\u{9b}']), "{:?}", run.out);
}

#[test]
fn reads_standard_input_as_what_it_is_said_to_be() {
    let folder = Folder::house();
    let check = |args: &[&str], text: &str| {
        let mut all = vec!["check", "--format", "json"];
        all.extend(args);
        let json = folder.run_in("", &all, text.as_bytes()).json();
        assert_eq!(json["files"][0]["path"], "-");
        json["files"][0]["findings"].as_array().expect("findings").len()
    };
    assert_eq!(check(&["-"], "Wij werken zwiepsgewijs."), 1);
    let code = "Dag.\n\n```\nWij werken zwiepsgewijs.\n```\n";
    assert_eq!(check(&["-"], code), 0, "Markdown");
    assert_eq!(check(&["-", "--stdin-filename", "a.txt"], code), 1, "plain text");
    assert_eq!(
        check(&["-", "--stdin-filename", "a.html"], "<p title=\"zwiepsgewijs\">Dag</p><!-- zwiepsgewijs -->"),
        1
    );
    assert_eq!(check(&["--stdin-filename", "a.html"], "<p>zwiepsgewijs</p>"), 1, "- goes without saying");
    let run = folder.run_in("", &["check", "-"], b"\xff\xfe").expect(2);
    assert!(run.err.starts_with("-: dit bestand is geen UTF-8"), "{}", run.err);
}

#[test]
fn standard_input_has_the_configuration_of_its_file_name() {
    let folder = Folder::new();
    folder.write("huis/mensentaal.toml", HOUSE);
    let text = "Wij werken zwiepsgewijs.";
    folder.run_in("", &["check", "-"], text.as_bytes()).expect(0);
    folder.run_in("", &["check", "-", "--stdin-filename", "huis/nieuw.md"], text.as_bytes()).expect(1);
}

#[test]
fn a_command_line_that_cannot_be_followed_gets_help_in_dutch() {
    let folder = Folder::new();
    folder.write("post.md", "Dag.");
    let says = |args: &[&str], what: &str| {
        let run = folder.run(args).expect(2);
        assert!(run.err.contains(what), "{args:?}: {}", run.err);
        assert!(!run.err.contains("error"), "{}", run.err);
    };
    says(&["chek", "post.md"], "Bedoel je “check”?");
    says(&["post.md"], "mensentaal check post.md");
    says(&["check", "--formaat", "json"], "Bedoel je “--format”?");
    says(&["check", "--format", "xml"], "Kies uit: text, json.");
    says(&["fix"], "mensentaal fix post.md");
    says(&["fix", "--suggestions", "post.md"], "samen met --diff");
    says(&["explain"], "Welk woord?");
    says(&["check", "--format"], "--format");
}

#[test]
fn help_is_dutch_and_version_a_number() {
    let folder = Folder::new();
    for args in [
        &[][..],
        &["--help"],
        &["-h"],
        &["check", "--help"],
        &["fix", "-h"],
        &["explain", "--help"],
        &["lsp", "--help"],
        &["config", "--help"],
    ] {
        let run = folder.run(args).expect(0);
        assert!(run.out.contains("Gebruik: mensentaal"), "{args:?}: {}", run.out);
        for english in ["Usage", "Options", "Commands", "Print", "default", "possible values"] {
            assert!(!run.out.contains(english), "{args:?}: {}", run.out);
        }
    }
    assert!(folder.run(&["--help"]).out.contains("check"));
    assert_eq!(folder.run(&["--version"]).expect(0).out.trim(), format!("mensentaal {}", env!("CARGO_PKG_VERSION")));
}

#[test]
fn an_empty_folder_says_so() {
    let folder = Folder::new();
    let run = folder.run(&["check"]).expect(0);
    assert!(run.err.contains("Hier staan geen teksten"), "{}", run.err);
}
