//! `mensentaal explain`.

use super::Folder;

#[test]
fn shows_the_card() {
    let folder = Folder::house();
    let run = folder.run(&["explain", "plompardoes"]).expect(0);
    for part in [
        "plompardoes",
        "huisstijl · tip",
        "Je lezer haakt hier af.",
        "ineens",
        "zomaar",
        "Het ging plompardoes goed.",
        "→ Het ging ineens goed.",
    ] {
        assert!(run.out.contains(part), "{part}: {}", run.out);
    }
}

#[test]
fn takes_a_phrase_and_capitals() {
    let folder = Folder::house();
    for args in [&["explain", "op", "de", "zwiep"][..], &["explain", "Op de  zwiep"], &["explain", "ZWIEPSGEWIJS"]] {
        folder.run(args).expect(0);
    }
}

#[test]
fn takes_any_form() {
    let folder = Folder::new();
    let entry = r#"
[[entry]]
term = "zwiepen"
pos = "verb"
kind = "synonym"
why = "Niemand weet wat dit is."
replace = [{ text = "werken" }]
flag = ["Wij zwiepen."]
"#;
    folder.write("mensentaal.toml", entry);
    for form in ["zwiepen", "zwiept", "zwiepten", "gezwiept"] {
        assert!(folder.run(&["explain", form]).expect(0).out.starts_with("zwiepen"), "{form}");
    }
}

#[test]
fn a_word_that_it_does_not_know_gets_the_nearest() {
    let folder = Folder::house();
    let run = folder.run(&["explain", "plompadoes"]).expect(1);
    assert!(run.err.contains("Zocht je misschien “plompardoes”"), "{}", run.err);
    let run = folder.run(&["explain", "qqqqq"]).expect(1);
    assert!(run.err.contains("heeft mensentaal niets te zeggen"), "{}", run.err);
    assert!(!run.err.contains("Zocht je"), "{}", run.err);
}
