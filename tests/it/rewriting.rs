//! What an entry can say about where it is found and how its replacement fits: compounds, objects, slots, number.

use std::sync::Arc;

use mensentaal::analysis::{self, Analysis, Settings};
use mensentaal::config;
use mensentaal::markup::Markup::Plain;
use mensentaal::text::apply;

/// Entries of our own, so that no test hangs on the built-in lexicon.
const HOUSE: &str = r#"
[[entry]]
term = "zwiep"
pos = "noun"
gender = "de"
plural = "zwiepen"
compounds = ["zwiep*", "*zwiep", "!*spoorzwiep", "!zwieperig*"]
kind = "synonym"
why = "Niemand weet wat dit is."
replace = [{ text = "hulp", gender = "de", plural = false }, { text = "advies", gender = "het", plural = false }]
flag = ["De zwiep."]

[[entry]]
term = "opzwiepen"
pos = "verb"
kind = "depends"
why = "Niemand weet wat dit is."
replace = [
  { text = "helpen", object = "person" },
  { text = "mogelijk maken", object = "thing" },
  { text = "meedoen", object = "none" },
]
unless = [{ object = ["dijk*"] }]
flag = ["Wij zwiepen de buurt op."]

[[entry]]
term = "in zijn zwiep zetten"
patterns = ["in [bezit] zwiep zetten"]
pos = "verb"
kind = "depends"
why = "Niemand weet wat dit is."
replace = [{ text = "laten* doen waar [onderwerp] goed in [zijn]" }]
flag = ["Wij zetten hem in zijn zwiep."]

[[entry]]
term = "zwieperige mensen"
patterns = ["zwieperige @personen"]
pos = "phrase"
kind = "person-label"
why = "Niemand weet wat dit is."
replace = [{ text = "@personen die hulp zoeken" }]
flag = ["Zwieperige mensen."]

[[entry]]
term = "zich bezwiepen"
patterns = ["[zich] bezwiepen"]
pos = "verb"
kind = "synonym"
why = "Niemand weet wat dit is."
advice = "Vertel wat je doet."
flag = ["Wij bezwiepen ons."]

[[entry]]
term = "zwiepcoördinatie"
pos = "noun"
gender = "de"
plural = false
kind = "synonym"
why = "Niemand weet wat dit is."
advice = "Vertel wat je doet."
flag = ["De zwiepcoördinatie."]

[[entry]]
term = "co-bliep"
pos = "noun"
gender = "de"
plural = "co-bliepen"
kind = "synonym"
why = "Niemand weet wat dit is."
advice = "Vertel wat je doet."
flag = ["De co-bliep."]
"#;

fn look(text: &str) -> Analysis {
    let config = config::parse(HOUSE).expect("a good configuration");
    analysis::analyse(text, Plain, &Arc::new(Settings::new(&config)))
}

/// The marked words.
fn marked(text: &str) -> Vec<&str> {
    look(text).findings().iter().map(|finding| &text[finding.span.range()]).collect()
}

/// What each fix of the first finding makes of a text.
fn fixed(text: &str) -> Vec<String> {
    let analysis = look(text);
    let finding = analysis.findings().first().unwrap_or_else(|| panic!("nothing found in “{text}”"));
    analysis.fixes(finding).iter().map(|fix| apply(text, &fix.edits).expect("edits fit their text")).collect()
}

#[test]
fn compounds_are_found_whole_by_a_marked_part_and_never_edited() {
    for (text, expected) in [
        ("Het zwiepprogramma en de jeugdzwiepen.", vec!["zwiepprogramma", "jeugdzwiepen"]),
        ("Een ZWIEP-AANPAK. Jeugdzwiepen!", vec!["ZWIEP-AANPAK", "Jeugdzwiepen"]),
        ("De treinspoorzwiep is zwieperiger.", vec![]),
        ("Een gezwiep en een zwieps.", vec![]),
        ("Onze zwiep- en stoelpoten, een stoel- en wijkzwiep.", vec!["zwiep", "wijkzwiep"]),
    ] {
        assert_eq!(marked(text), expected, "{text}");
        for finding in look(text).findings() {
            assert!(look(text).fixes(finding).is_empty(), "{text}");
        }
    }
}

#[test]
fn what_hangs_on_a_hyphen_before_it_is_not_edited() {
    assert!(fixed("De zorg- en zwiepen.").is_empty(), "not: de zorg- en hulp");
}

#[test]
fn the_object_decides_what_is_meant_and_what_fits() {
    let none: Vec<String> = Vec::new();
    for (text, expected) in [
        ("Wij zwiepen bewoners op.", vec!["Wij helpen bewoners."]),
        (
            "Vandaag zwiept de gemeente jongeren uit de wijk op.",
            vec!["Vandaag helpt de gemeente jongeren uit de wijk."],
        ),
        ("Wij willen de bijeenkomst opzwiepen.", vec!["Wij willen de bijeenkomst mogelijk maken."]),
        ("Wij willen bewoners in de wijk opzwiepen.", vec!["Wij willen bewoners in de wijk helpen."]),
        ("De bijeenkomst wordt opgezwiept.", vec!["De bijeenkomst wordt mogelijk gemaakt."]),
    ] {
        assert_eq!(fixed(text), expected, "{text}");
    }
    assert_eq!(marked("De wind zwiept de dijk bij Lent op."), Vec::<&str>::new());
    assert_eq!(marked("De dijken worden opgezwiept."), Vec::<&str>::new());
    assert_eq!(none, fixed("Ik heb gehoord dat opzwiepen leuk is."), "no object, but not surely none");
}

#[test]
fn slots_and_groups_carry_the_writers_own_words_over() {
    for (text, expected) in [
        ("We zetten jongeren in hun zwiep.", "We laten jongeren doen waar ze goed in zijn."),
        ("We zetten Karim in zijn eigen zwiep.", "We laten Karim doen waar hij goed in is."),
        ("Wij willen jou in jouw zwiep zetten.", "Wij willen jou laten doen waar je goed in bent."),
        ("Zij zetten u in uw zwiep.", "Zij laten u doen waar u goed in bent."),
        ("Zo leren we iemand in haar zwiep te zetten.", "Zo leren we iemand te laten doen waar ze goed in is."),
    ] {
        assert_eq!(fixed(text), [expected], "{text}");
    }
    assert_eq!(fixed("Zwieperige ouderen bellen ons."), ["Ouderen die hulp zoeken bellen ons."]);
    assert_eq!(fixed("We hebben hem in zijn zwiep gezet."), ["We hebben hem laten doen waar hij goed in is."]);
    for unsure in ["We zetten jongeren in de eigen zwiep.", "Hij is in zijn zwiep gezet."] {
        assert!(fixed(unsure).is_empty(), "{unsure}");
    }
    let analysis = look("Hij is in zijn zwiep gezet.");
    let shown = analysis.alternatives(&analysis.findings()[0]);
    assert!(!shown[0].contains('['), "{shown:?}");
}

#[test]
fn reflexive_slots_are_any_person() {
    for text in ["Wij bezwiepen ons elke dag.", "Je bezwiept je.", "Zij willen zich bezwiepen.", "omdat ik me bezwiep"]
    {
        assert_eq!(marked(text).len(), 1, "{text}");
    }
}

#[test]
fn spellings_without_trema_or_hyphen_are_the_same_word() {
    for text in ["De zwiepcoordinatie.", "De cobliep.", "De CO-BLIEPEN.", "De zwiepcoo\u{308}rdinatie."] {
        assert_eq!(marked(text).len(), 1, "{text}");
    }
}

#[test]
fn what_cannot_be_counted_turns_the_phrase_and_its_verb_singular() {
    for (text, expected) in [
        ("De zwiepen werden duurder.", vec!["De hulp werd duurder.", "Het advies werd duurder."]),
        ("Er zijn zwiepen nodig.", vec!["Er is hulp nodig.", "Er is advies nodig."]),
        ("Wij bieden goede zwiepen aan.", vec!["Wij bieden goede hulp aan.", "Wij bieden goed advies aan."]),
        ("Met deze zwiepen lukt het.", vec!["Met deze hulp lukt het.", "Met dit advies lukt het."]),
        ("Zodat zwiepen helpen.", vec!["Zodat hulp helpt.", "Zodat advies helpt."]),
    ] {
        assert_eq!(fixed(text), expected, "{text}");
    }
    for unsure in [
        "Drie zwiepen helpen.",
        "De zwiepen die helpen.",
        "Mensen hebben zwiepen nodig.",
        "De zwiepen in de wijk helpen.",
        "Wij laten de zwiepen, want ze helpen niet.",
    ] {
        assert!(fixed(unsure).is_empty(), "{unsure} -> {:?}", fixed(unsure));
    }
}
