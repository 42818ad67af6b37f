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

mod forms {
    use super::*;

    /// The cells of the rows of a table.
    fn has_row(out: &str, cells: &[&str]) -> bool {
        out.lines().any(|line| {
            let words: Vec<&str> = line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect();
            words.ends_with(cells)
        })
    }

    #[test]
    fn a_word_of_the_list_is_found_in_any_form() {
        let folder = Folder::new();
        let verb = entry("zwiepen", "").replace("adverb", "verb").replace("ineens", "werken");
        let noun = entry("plompstuk", "gender = \"het\"\nplural = \"plompstukken\"").replace("adverb", "noun");
        let noun = noun.replace("replace = [{ text = \"ineens\" }]", "advice = \"Zeg het gewoon.\"");
        folder.write("mensentaal.toml", verb + &noun);
        for word in ["zwiepen", "gezwiept", "Zwiepte"] {
            let run = folder.run(&["lexicon", "forms", word]).expect(0);
            assert!(run.out.starts_with("zwiepen  werkwoord"), "{}", run.out);
            assert!(has_row(&run.out, &["hij, zij, het", "zwiept"]), "{}", run.out);
            assert!(has_row(&run.out, &["met te", "te zwiepen"]), "{}", run.out);
        }
        let run = folder.run(&["lexicon", "forms", "plompstukken"]).expect(0);
        assert!(has_row(&run.out, &["één", "het plompstuk"]), "{}", run.out);
        assert!(has_row(&run.out, &["meer", "de plompstukken"]), "{}", run.out);
        assert!(has_row(&run.out, &["klein", "het plompstukje"]), "{}", run.out);
    }

    #[test]
    fn any_other_word_with_what_is_said_of_it() {
        let folder = Folder::new();
        let run = folder.run(&["lexicon", "forms", "doorpakken", "--pos", "verb"]).expect(0);
        for row in [
            ["hij, zij, het", "pakt … door"],
            ["dat hij", "doorpakt"],
            ["heeft of is", "doorgepakt"],
            ["met te", "door te pakken"],
        ] {
            assert!(has_row(&run.out, &row), "{row:?}: {}", run.out);
        }
        let past = ["lexicon", "forms", "zwoppen", "--past", "zwap", "zwapen", "--participle", "gezwopen"];
        let run = folder.run(&past).expect(0);
        assert!(has_row(&run.out, &["ik, jij, hij", "zwap"]), "{}", run.out);
        assert!(has_row(&run.out, &["heeft of is", "gezwopen"]), "{}", run.out);
        let run = folder.run(&["lexicon", "forms", "hulp", "--gender", "de", "--no-plural"]).expect(0);
        assert!(has_row(&run.out, &["één", "de hulp"]) && has_row(&run.out, &["meer", "geen meervoud"]), "{}", run.out);
        let run = folder.run(&["lexicon", "forms", "wit", "--pos", "bijvoeglijk"]).expect(0);
        assert!(has_row(&run.out, &["de …", "witte"]) && has_row(&run.out, &["meer", "witter"]), "{}", run.out);
    }

    #[test]
    fn what_is_missing_is_asked_for() {
        let folder = Folder::new();
        let run = folder.run(&["lexicon", "forms", "zwiep"]).expect(1);
        assert!(run.err.contains("“zwiep” staat niet in de lijst") && run.err.contains("--pos noun"), "{}", run.err);
        let run = folder.run(&["lexicon", "forms", "zwiep", "--pos", "noun"]).expect(1);
        assert!(run.err.contains("Is het de of het “zwiep”?"), "{}", run.err);
        let run = folder.run(&["lexicon", "forms", "zwiep", "--pos", "verb"]).expect(1);
        assert!(run.err.contains("“zwiep” is geen heel werkwoord"), "{}", run.err);
        let run = folder.run(&["lexicon", "forms"]).expect(2);
        assert!(run.err.contains("mensentaal lexicon forms"), "{}", run.err);
        let run = folder.run(&["lexicon", "forms", "kopen", "--past", "kocht"]).expect(2);
        assert!(run.err.contains("Bij --past horen twee vormen"), "{}", run.err);
        let run = folder.run(&["lexicon", "forms", "kopen", "--plural", "x", "--no-plural"]).expect(2);
        assert!(run.err.contains("kunnen niet samen"), "{}", run.err);
    }
}

mod stats {
    use super::*;

    #[test]
    fn counts_what_there_is() {
        let folder = Folder::new();
        let safe =
            entry("plompardoes", "pass = [\"Dit is goed.\"]").replace("\"ineens\"", "\"ineens\", tier = \"safe\"");
        let advice = entry("plofsgewijs", "category = \"engels\"")
            .replace("\"ineens\"", "\"de plof\", pos = \"noun\", tier = \"advice\"");
        folder.write("mensentaal.toml", entry("zwiepsgewijs", "") + &safe + &advice);
        let json = folder.run(&["lexicon", "stats", "--format", "json", "mensentaal.toml"]).expect(0).json();
        assert_eq!(json["schema"], 1);
        assert_eq!(json["total"]["entries"], 3);
        assert_eq!(json["categories"]["huisstijl"]["safe"], 1);
        assert_eq!(json["categories"]["huisstijl"]["suggestion"], 1);
        assert_eq!(json["categories"]["engels"]["advice"], 1);
        assert_eq!(json["kinds"]["synonym"], 3);
        assert_eq!((&json["severities"]["warning"], &json["severities"]["information"]), (&2.into(), &1.into()));
        assert_eq!((&json["examples"]["flag"], &json["examples"]["pass"]), (&3.into(), &1.into()));
        let run = folder.run(&["lexicon", "stats", "mensentaal.toml"]).expect(0);
        let total: Vec<&str> =
            run.out.lines().find(|line| line.starts_with("samen")).expect("a total").split_whitespace().collect();
        assert_eq!(total, ["samen", "3", "1", "1", "1"]);
        // Without files it is about everything that holds here.
        let all = folder.run(&["lexicon", "stats", "--format", "json"]).expect(0).json();
        assert!(all["total"]["entries"].as_u64() > Some(3));
        assert_eq!(all["categories"]["huisstijl"]["entries"], 2);
    }
}

mod import {
    use super::*;

    const LIST: &str = "Woord;Alternatief;Uitleg\nplompardoes;ineens/zomaar;\nzwiepiseren;werken;Niemand ziet het gebeuren\n\
                        in de zwiep van;voor;\n";

    #[test]
    fn a_list_becomes_words_that_hold_up() {
        let folder = Folder::new();
        folder.write("lijst.csv", LIST);
        let run = folder.run(&["lexicon", "import", "lijst.csv", "-o", "mensentaal.toml"]).expect(0);
        assert!(run.out.contains("3 woorden bijgeschreven in mensentaal.toml"), "{}", run.out);
        folder.run(&["lexicon", "check", "mensentaal.toml"]).expect(0);
        folder.write("a.md", "Het ging plompardoes goed, want zij zwiepiseerde in de zwiep van alles.");
        let found = folder.findings(&["a.md"]).remove(0).1;
        let told: Vec<_> =
            found.iter().map(|one| (one["term"].as_str().expect("a term"), one["fixes"].to_string())).collect();
        assert_eq!(
            told,
            [("plompardoes", "[]".into()), ("zwiepiseren", "[]".into()), ("in de zwiep van", "[]".into())]
        );
        assert!(found[1]["message"].as_str().expect("text").starts_with("Niemand ziet het gebeuren."));
        assert_eq!(found[0]["alternatives"], serde_json::json!(["ineens", "zomaar"]));
    }

    #[test]
    fn without_a_file_they_are_shown() {
        let folder = Folder::new();
        folder.write("lijst.csv", LIST);
        let run = folder.run(&["lexicon", "import", "lijst.csv", "--suggest"]).expect(0);
        assert!(run.out.starts_with("[[entry]]\nterm = \"plompardoes\"\n"), "{}", run.out);
        assert!(
            run.out.contains("{ text = \"voor\" },") && run.out.contains("{ text = \"ineens\", tier = \"advice\" },")
        );
        assert!(
            run.err.contains("3 woorden klaar") && run.err.contains("Bij 2 woorden blijft het bij raad"),
            "{}",
            run.err
        );
        folder.write("mensentaal.toml", run.out);
        folder.run(&["lexicon", "check"]).expect(0);
    }

    #[test]
    fn a_file_keeps_what_is_in_it_and_gets_no_word_twice() {
        let folder = Folder::new();
        let before = "# van ons\r\naddress = \"u\" # netjes\r\n\r\n".to_owned()
            + &entry("plompardoes", "").replace('\n', "\r\n");
        folder.write("mensentaal.toml", &before).write("lijst.csv", LIST);
        let import = ["lexicon", "import", "lijst.csv", "-o", "mensentaal.toml"];
        let run = folder.run(&import).expect(0);
        assert!(run.out.contains("lijst.csv:2: “plompardoes” stond al in je bestand"), "{}", run.out);
        let after = folder.read("mensentaal.toml");
        assert!(after.starts_with(before.trim_end()), "{after}");
        assert_eq!(
            (after.matches("[[entry]]").count(), after.matches('\n').count()),
            (3, after.matches("\r\n").count())
        );
        let run = folder.run(&import).expect(0);
        assert!(run.out.contains("Er is niets om over te nemen"), "{}", run.out);
        assert_eq!(folder.read("mensentaal.toml"), after);
    }

    #[test]
    fn what_is_left_out_is_told() {
        let folder = Folder::new();
        folder.write("lijst.csv", "derhalve;daarom\ngefaciliteerd;geholpen\n;leeg\nplomp*;[x]\nplompardoes;ineens\n");
        let run = folder.run(&["lexicon", "import", "lijst.csv"]).expect(1);
        for line in [
            "lijst.csv:1: “derhalve” kent mensentaal al.",
            "lijst.csv:2: “gefaciliteerd” kent mensentaal al, onder “faciliteren”.",
            "lijst.csv:3: hier staat geen woord vooraan",
            "lijst.csv:4: “plomp*” heeft tekens",
            "1 woord klaar",
        ] {
            assert!(run.err.contains(line), "{line}: {}", run.err);
        }
        assert_eq!(run.out.matches("[[entry]]").count(), 1);
        let run = folder.run(&["lexicon", "import", "lijst.csv", "--known"]).expect(1);
        assert_eq!(run.out.matches("[[entry]]").count(), 3);
    }

    #[test]
    fn a_rule_of_vale() {
        let folder = Folder::new();
        let rule =
            "extends: substitution\nmessage: x\nswap:\n  plompardoes: ineens|zomaar\n  (?:op|af)zwiepen: werken\n";
        folder.write("regel.yml", rule);
        let run = folder.run(&["lexicon", "import", "regel.yml", "-o", "nieuw/mensentaal.toml"]).expect(1);
        assert!(run.out.contains("regel.yml:5: “(?:op|af)zwiepen” is een patroon"), "{}", run.out);
        folder.run(&["lexicon", "check", "nieuw/mensentaal.toml"]).expect(0);
        folder.write("regel.yml", "extends: existence\n");
        let run = folder.run(&["lexicon", "import", "regel.yml"]).expect(2);
        assert!(run.err.contains("regel.yml:1:1: alleen extends: substitution"), "{}", run.err);
    }

    #[test]
    fn nothing_is_written_where_it_would_spoil_something() {
        let folder = Folder::new();
        folder.write("lijst.csv", LIST);
        for bad in ["entry = []\n", "address = \"jullie\"\n"] {
            folder.write("mensentaal.toml", bad);
            let run = folder.run(&["lexicon", "import", "lijst.csv", "-o", "mensentaal.toml"]).expect(2);
            assert!(run.err.starts_with("mensentaal.toml"), "{}", run.err);
            assert_eq!(folder.read("mensentaal.toml"), bad);
        }
        for (name, bytes) in
            [("a.csv", &b"\xe9\xe9n;2"[..]), ("b.csv", b"a;b\nc;\"d\n"), ("c.csv", b"\n"), ("d.toml", b"a")]
        {
            folder.write(name, bytes);
            let run = folder.run(&["lexicon", "import", name]).expect(2);
            assert!(run.err.starts_with(name) && run.out.is_empty(), "{}", run.err);
        }
        let run = folder.run(&["lexicon", "import"]).expect(2);
        assert!(run.err.contains("Welke lijst?"), "{}", run.err);
    }
}

mod catalogue {
    use super::*;

    #[test]
    fn one_page_with_every_word() {
        let folder = Folder::new();
        let pass = entry("plompardoes", "also = [\"plomp-ardoes\"]\npass = [\"Wie <b> & \\\"zo\\\" zegt.\"]");
        let safe = entry("<script>alert('x')</script>", "").replace("\"ineens\"", "\"{mensen}\", tier = \"safe\"");
        let safe = safe.replace("Het ging <script>alert('x')</script> goed.", "Het ging <script>alert('x')</script>.");
        folder.write("mensentaal.toml", "people = \"bewoners\"\n".to_owned() + &pass + &safe);
        let run = folder.run(&["lexicon", "catalogus", "mensentaal.toml", "-o", "woorden.html"]).expect(0);
        assert!(run.out.contains("2 woorden op één bladzijde: woorden.html"), "{}", run.out);
        let page = folder.read("woorden.html");
        for part in [
            "<html lang=\"nl\">",
            "<h3><a href=\"#woord-plompardoes\">plompardoes</a></h3>",
            "<p class=\"also\">ook: plomp-ardoes</p>",
            "<p>Bij 11 haakt je lezer af.</p>",
            "<li>ineens</li>",
            "Het ging <del>plompardoes</del> goed.",
            "Het ging <ins>ineens</ins> goed.",
            "<h4>Hier past het wel</h4><p class=\"fine\">Wie &lt;b&gt; &amp; &quot;zo&quot; zegt.</p>",
            "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;",
            "<li class=\"always\" title=\"Past altijd\">bewoners</li>",
            "Eigen woorden <span>2</span>",
        ] {
            assert!(page.contains(part), "{part}: {page}");
        }
        // Nothing from outside, and nothing of a word that a browser would run.
        for bad in ["http:", "https:", "//", "url(", "<script>alert"] {
            assert!(!page.replace("// ", "").contains(bad), "{bad}");
        }
        // Over an old page, and in English too.
        folder.run(&["lexicon", "catalogue", "mensentaal.toml", "-o", "woorden.html"]).expect(0);
        assert_eq!(folder.run(&["lexicon", "catalogus", "mensentaal.toml"]).expect(0).out, page);
    }

    #[test]
    fn all_words_that_hold_here_and_over_nothing_else() {
        let folder = Folder::new();
        folder.write("mensentaal.toml", entry("plompardoes", "")).write("brief.html", "Beste buren,");
        let page = folder.run(&["lexicon", "catalogus"]).expect(0).out;
        assert!(page.contains("id=\"woord-plompardoes\"") && page.contains("id=\"woord-derhalve\""));
        let run = folder.run(&["lexicon", "catalogus", "-o", "brief.html"]).expect(2);
        assert!(run.err.contains("brief.html: hier staat al iets anders"), "{}", run.err);
        assert_eq!(folder.read("brief.html"), "Beste buren,");
    }
}

#[test]
fn without_a_command_it_asks_for_one() {
    let run = Folder::new().run(&["lexicon"]).expect(2);
    assert!(run.err.contains("Wat wil je doen?") && run.err.contains("mensentaal lexicon --help"), "{}", run.err);
}

/// What the guide for writers says to type is what works.
#[test]
fn the_guide_holds_up() {
    let guide = include_str!("../../../lexicon/WOORD-TOEVOEGEN.md");
    let blocks = guide.split("```toml\n").skip(1).filter_map(|block| block.split("```").next());
    let folder = Folder::new();
    folder.write("mensentaal.toml", blocks.collect::<String>());
    let run = folder.run(&["lexicon", "check"]).expect(0);
    assert!(run.out.contains("alles klopt"), "{}", run.out);
    let run = folder.run(&["lexicon", "forms", "klantreis"]).expect(0);
    assert!(run.out.contains("de klantreizen"), "{}", run.out);
    let run =
        folder.run_in("", &["check", "-"], b"Onze klantreis is nieuw. De klantreis naar Rome was mooi.").expect(1);
    assert_eq!(run.out.matches("klantreis\n").count(), 1, "{}", run.out);
}
