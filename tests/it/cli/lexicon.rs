//! `mensentaal lexicon`.

use super::Folder;

/// An entry that holds up, but for what is added to it.
fn entry(term: &str, rest: &str) -> String {
    format!(
        "[[entry]]\nterm = \"{term}\"\npos = \"adverb\"\nkind = \"synonym\"\nwhy = \"Bij {} haakt je lezer af.\"\n\
         replace = [{{ text = \"ineens\" }}]\nflag = [\"Het ging {term} goed.\"]\n{rest}\n",
        term.len()
    )
}

mod check {
    use super::*;

    #[test]
    fn what_holds_up_is_said_to() {
        let folder = Folder::new();
        folder.write("mensentaal.toml", entry("zwiepsgewijs", ""));
        let run = folder.run(&["lexicon", "check", "mensentaal.toml"]).expect(0);
        assert!(run.out.contains("1 woord nagekeken: alles klopt"), "{}", run.out);
        let run = folder.run(&["lexicon", "check"]).expect(0);
        assert!(run.out.contains("nagekeken: alles klopt"), "{}", run.out);
    }

    #[test]
    fn a_mistake_says_where_it_is() {
        let folder = Folder::new();
        let bad = entry("plompardoes", "pass = [\"Ga plompardoes zitten.\"]");
        folder.write("mensentaal.toml", entry("zwiepsgewijs", "") + &bad);
        for args in [&["lexicon", "check", "mensentaal.toml"][..], &["lexicon", "check"]] {
            let run = folder.run(args).expect(1);
            assert!(run.out.starts_with("mensentaal.toml:10: “plompardoes”: gevonden in"), "{}", run.out);
            assert!(run.out.contains("1 opmerking"), "{}", run.out);
        }
    }

    #[test]
    fn a_term_of_two_files_names_both_places() {
        let folder = Folder::new();
        folder
            .write("een.toml", entry("plompardoes", ""))
            .write("twee.toml", "\n".to_owned() + &entry("Plompardoes", ""));
        let run = folder.run(&["lexicon", "check", "een.toml", "twee.toml"]).expect(1);
        assert!(run.out.contains("twee.toml:3: “Plompardoes”: staat ook in een.toml:2."), "{}", run.out);
    }

    #[test]
    fn tips_do_not_count() {
        let folder = Folder::new();
        folder.write("mensentaal.toml", entry("derhalve", "") + &entry("plompardoes", ""));
        folder.write("lijst/nl_NL.aff", "SET UTF-8\n").write("lijst/nl_NL.dic", "2\nderhalve\nineens\n");
        let list = folder.path().join("lijst");
        let env = [("MENSENTAAL_HUNSPELL", list.as_os_str())];
        let run = folder.run_with(&["lexicon", "check"], &env).expect(0);
        for tip in [
            "mensentaal.toml:2: tip: “derhalve”: mensentaal kent dit woord al (ambtelijk)",
            "tip: “plompardoes”: “plompardoes” staat niet in de woordenlijst",
            "alles klopt, met 2 tips",
        ] {
            assert!(run.out.contains(tip), "{tip}: {}", run.out);
        }
        assert!(!run.out.contains("“ineens”"), "{}", run.out);
    }

    #[test]
    fn a_word_list_that_is_not_there_is_told() {
        let folder = Folder::new();
        folder.write("mensentaal.toml", entry("plompardoes", ""));
        let list = folder.path().join("nergens");
        let env = [("MENSENTAAL_HUNSPELL", list.as_os_str())];
        let run = folder.run_with(&["lexicon", "check"], &env).expect(2);
        assert!(run.err.contains("hier staat geen nl_NL.dic"), "{}", run.err);
    }

    #[test]
    fn a_house_that_turns_words_off_keeps_its_entries_checked() {
        let folder = Folder::new();
        folder.write("mensentaal.toml", "allow = [\"plompardoes\"]\n".to_owned() + &entry("plompardoes", ""));
        folder.run(&["lexicon", "check"]).expect(0);
    }
}
