//! `mensentaal fix`.

use super::Folder;

#[test]
fn replaces_what_is_safe_and_leaves_the_rest() {
    let folder = Folder::house();
    folder.write("post.md", "Wij werken zwiepsgewijs.\n\nHet ging plompardoes goed.\n");
    let run = folder.run(&["fix", "post.md"]).expect(1);
    assert_eq!(folder.read("post.md"), "Wij werken snel.\n\nHet ging plompardoes goed.\n");
    assert!(run.out.contains("post.md: 1 woord vervangen"), "{}", run.out);
    assert!(run.out.contains("Nog 1 woord vraagt om jouw keuze: mensentaal check post.md"), "{}", run.out);
    let again = folder.run(&["fix", "post.md"]).expect(1);
    assert!(again.out.contains("Er was niets dat mensentaal zelf kan vervangen."), "{}", again.out);
    folder.write("klaar.md", "Zwiepsgewijs werken wij, en lieverkoekjes.");
    folder.run(&["fix", "klaar.md"]).expect(0);
    assert_eq!(folder.read("klaar.md"), "Snel werken wij, en lieverkoekjes.");
}

#[test]
fn keeps_marks_and_line_endings() {
    let folder = Folder::house();
    for (before, after) in [
        ("\u{feff}Wij werken zwiepsgewijs.\r\nDag.\r\n", "\u{feff}Wij werken snel.\r\nDag.\r\n"),
        ("Wij werken zwiepsgewijs.\rDag.\r", "Wij werken snel.\rDag.\r"),
        ("Wij werken zwiepsgewijs.", "Wij werken snel."),
    ] {
        folder.write("post.txt", before);
        folder.run(&["fix", "post.txt"]).expect(0);
        assert_eq!(folder.read("post.txt"), after);
    }
}

#[test]
fn diff_only_shows() {
    let folder = Folder::house();
    let text = "# Dag\n\nWij werken zwiepsgewijs.\n\nHet ging plompardoes goed.\n";
    folder.write("post.md", text);
    let run = folder.run(&["fix", "--diff", "post.md"]).expect(1);
    assert_eq!(folder.read("post.md"), text);
    let expected = "\
--- post.md
+++ post.md
@@ -1,5 +1,5 @@
 # Dag
 
-Wij werken zwiepsgewijs.
+Wij werken snel.
 
 Het ging plompardoes goed.
";
    assert_eq!(run.out, expected);
    let run = folder.run(&["fix", "--diff", "--suggestions", "post.md"]).expect(1);
    assert!(run.out.contains("+Het ging ineens goed.\n"), "{}", run.out);
    assert_eq!(folder.read("post.md"), text);
    folder.write("goed.md", "Het ging plompardoes goed.\n");
    assert_eq!(folder.run(&["fix", "--diff", "goed.md"]).expect(0).out, "", "a suggestion is no change");
}

#[test]
fn a_diff_can_be_applied() {
    let folder = Folder::house();
    for (name, text) in [("a.txt", "Wij werken zwiepsgewijs."), ("b.txt", "x\r\nWij werken zwiepsgewijs.\r\ny\r\n")] {
        folder.write(name, text);
        let diff = folder.run(&["fix", "--diff", name]).expect(1).out;
        if text.ends_with('.') {
            assert!(diff.contains("\n\\ No newline at end of file\n"), "{diff}");
        }
        let whole = text.replace("zwiepsgewijs", "snel");
        for line in whole.split_inclusive('\n') {
            assert!(diff.contains(line), "{diff:?}");
        }
    }
}

#[test]
fn a_text_is_given_back_byte_for_byte() {
    let folder = Folder::house();
    let text = "Wij \x1b[31mwerken\x1b[0m\tzwiepsgewijs.\n";
    let run = folder.run_in("", &["fix", "-"], text.as_bytes()).expect(0);
    assert_eq!(run.out, text.replace("zwiepsgewijs", "snel"));
    let run = folder.run_in("", &["fix", "--diff", "-"], text.as_bytes()).expect(1);
    assert!(run.out.contains(&format!("\n-{text}")), "{:?}", run.out);
}

#[test]
fn standard_input_goes_to_standard_output() {
    let folder = Folder::house();
    let run = folder.run_in("", &["fix", "-"], b"Wij werken *zwiepsgewijs*.\r\n").expect(0);
    assert_eq!(run.out, "Wij werken *snel*.\r\n");
}

#[test]
fn what_cannot_be_changed_is_told_and_stays() {
    let folder = Folder::house();
    folder
        .write("oud.txt", b"Caf\xe9 zwiepsgewijs\n")
        .write("slot.md", "Wij werken zwiepsgewijs.")
        .write("goed.md", "Wij werken zwiepsgewijs.");
    let slot = folder.path().join("slot.md");
    let mut permissions = slot.metadata().expect("it is there").permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&slot, permissions).expect("locked");
    let run = folder.run(&["fix", "."]).expect(2);
    assert!(run.err.contains("oud.txt: dit bestand is geen UTF-8"), "{}", run.err);
    assert!(run.err.contains("slot.md: dit bestand is beveiligd"), "{}", run.err);
    assert_eq!(folder.read("slot.md"), "Wij werken zwiepsgewijs.");
    assert_eq!(folder.read("goed.md"), "Wij werken snel.");
    assert_eq!(std::fs::read(folder.path().join("oud.txt")).expect("read"), b"Caf\xe9 zwiepsgewijs\n");
    let left: Vec<_> = std::fs::read_dir(folder.path()).expect("listed").collect();
    assert_eq!(left.len(), 4, "nothing is left behind: {left:?}");
}

#[cfg(unix)]
#[test]
fn keeps_permissions_and_links() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::house();
    folder.write("diep/echt.md", "Wij werken zwiepsgewijs.");
    let real = folder.path().join("diep/echt.md");
    std::fs::set_permissions(&real, std::fs::Permissions::from_mode(0o640)).expect("set");
    std::os::unix::fs::symlink("diep/echt.md", folder.path().join("link.md")).expect("linked");
    folder.run(&["fix", "link.md"]).expect(0);
    assert!(folder.path().join("link.md").is_symlink());
    assert_eq!(folder.read("diep/echt.md"), "Wij werken snel.");
    assert_eq!(real.metadata().expect("there").permissions().mode() & 0o777, 0o640);
}
