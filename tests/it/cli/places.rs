//! Which texts are looked at.

use super::Folder;

#[test]
fn a_folder_is_its_texts() {
    let folder = Folder::new();
    for name in [
        "a.md",
        "b.markdown",
        "c.html",
        "d.HTM",
        "e.txt",
        "f.docx",
        "g.rs",
        "diep/er/h.md",
        ".verborgen.md",
        ".map/i.md",
    ] {
        folder.write(name, "Dag.");
    }
    assert_eq!(folder.paths(&[]), ["a.md", "b.markdown", "c.html", "d.HTM", "diep/er/h.md", "e.txt"]);
    assert_eq!(folder.paths(&[".verborgen.md", "f.docx"]), [".verborgen.md", "f.docx"], "named is named");
}

#[test]
fn gitignore_counts_without_git_too() {
    let folder = Folder::new();
    folder.write(".gitignore", "concept*\nweg/\n").write("diep/.gitignore", "*.txt\n!lees.txt\n");
    for name in ["a.md", "concept.md", "weg/b.md", "diep/c.txt", "diep/lees.txt", "diep/conceptje.md"] {
        folder.write(name, "Dag.");
    }
    assert_eq!(folder.paths(&[]), ["a.md", "diep/lees.txt"]);
    assert_eq!(folder.paths(&["diep"]), ["diep/lees.txt"], "what stands above counts");
    assert_eq!(folder.paths(&["concept.md"]), ["concept.md"], "named is named");
}

#[test]
fn the_configuration_skips_files() {
    let folder = Folder::new();
    folder.write("mensentaal.toml", "exclude = [\"archief/**\", \"*.txt\", \"!lees.txt\"]");
    for name in ["a.md", "b.txt", "lees.txt", "archief/oud.md", "archief/diep/ouder.md"] {
        folder.write(name, "Dag.");
    }
    assert_eq!(folder.paths(&[]), ["a.md", "lees.txt"]);
    assert_eq!(folder.paths(&["archief"]), Vec::<String>::new());
    assert_eq!(folder.paths(&["archief/oud.md"]), ["archief/oud.md"], "named is named");
}

#[test]
fn patterns_hold_from_the_configuration_on() {
    let folder = Folder::new();
    folder.write("huis/mensentaal.toml", "exclude = [\"/weg.md\"]");
    for name in ["weg.md", "huis/weg.md", "huis/diep/weg.md"] {
        folder.write(name, "Dag.");
    }
    assert_eq!(folder.paths(&["."]), ["./huis/diep/weg.md", "./weg.md"]);
    assert_eq!(folder.paths(&["huis/../huis"]), ["huis/../huis/diep/weg.md"]);
}

#[cfg(unix)]
#[test]
fn names_that_are_not_ascii() {
    let folder = Folder::house();
    folder.write("één [concept] brief.md", "Wij werken zwiepsgewijs.");
    let run = folder.run(&["check"]).expect(1);
    assert!(run.out.contains("één [concept] brief.md:1:12"), "{}", run.out);
}
