//! Adjectives: base, inflected, partitive, plural of persons, comparative, superlative (- for none).

use crate::dutch::inflect::{Adjective, AdjectiveFacts, AdjectiveForm, uninflect};

#[test]
fn paradigms() {
    for row in [
        "kwetsbaar kwetsbare kwetsbaars kwetsbaren kwetsbaarder kwetsbaarst",
        "laagdrempelig laagdrempelige laagdrempeligs laagdrempeligen laagdrempeliger laagdrempeligst",
        "goed goede goeds goeden beter best",
        "groot grote groots groten groter grootst",
        "wit witte wits witten witter witst",
        "snel snelle snels snellen sneller snelst",
        "enkel enkele enkels enkelen enkeler enkelst",
        "donker donkere donkers donkeren donkerder donkerst",
        "lief lieve liefs lieven liever liefst",
        "half halve halfs halven halver halfst",
        "grof grove grofs groven grover grofst",
        "laf laffe lafs laffen laffer lafst",
        "boos boze boos bozen bozer boost",
        "vies vieze vies viezen viezer viest",
        "hees hese hees hesen heser heest",
        "vals valse vals valsen valser valst",
        "grijs grijze grijs grijzen grijzer grijst",
        "divers diverse divers diversen diverser diverst",
        "officieel officiële officieels officiëlen officiëler officieelst",
        "individueel individuele individueels individuelen individueler individueelst",
        "reëel reële reëels reëlen reëler reëelst",
        "sociaal sociale sociaals socialen socialer sociaalst",
        "logisch logische logisch logischen logischer -",
        "bewust bewuste bewusts bewusten bewuster -",
        "zuiver zuivere zuivers zuiveren zuiverder zuiverst",
        "duur dure duurs duren duurder duurst",
        "mooi mooie moois mooien mooier mooist",
        "blauw blauwe blauws blauwen blauwer blauwst",
        "moe moeë moes moeën moeër moest",
        "actief actieve actiefs actieven actiever actiefst",
        "zelfredzaam zelfredzame zelfredzaams zelfredzamen zelfredzamer zelfredzaamst",
        "outreachend outreachende outreachends outreachenden outreachender outreachendst",
        "complex complexe complex complexen complexer complext",
        "ver verre vers verren verder verst",
        "eigen eigen eigens eigenen - -",
        "tevreden tevreden tevredens tevredenen tevredener tevredenst",
        "online online - - - -",
        "gouden gouden goudens goudenen - -",
        "sexy sexy - - - -",
        "Chinees Chinese Chinees Chinesen Chineser Chineest",
    ] {
        let words: Vec<&str> = row.split_whitespace().collect();
        let adjective = Adjective::new(words[0], &AdjectiveFacts::default()).expect(row);
        let found: Vec<&str> = [
            AdjectiveForm::Inflected,
            AdjectiveForm::Partitive,
            AdjectiveForm::NominalisedPlural,
            AdjectiveForm::Comparative,
            AdjectiveForm::Superlative,
        ]
        .iter()
        .map(|form| adjective.form(*form).unwrap_or("-"))
        .collect();
        assert_eq!(found, words[1..], "{}", words[0]);
    }
}

#[test]
fn what_is_stated_wins() {
    let facts = AdjectiveFacts { inflected: Some("inclusief".to_owned()), gradable: None };
    let adjective = Adjective::new("inclusief", &facts).expect("inclusief");
    assert_eq!(adjective.form(AdjectiveForm::Inflected), Some("inclusief"));
    assert_eq!(adjective.form(AdjectiveForm::Comparative), None);
    let facts = AdjectiveFacts { inflected: None, gradable: Some(false) };
    let adjective = Adjective::new("wekelijks", &facts).expect("wekelijks");
    assert_eq!(adjective.form(AdjectiveForm::Inflected), Some("wekelijkse"));
    assert_eq!(adjective.form(AdjectiveForm::Comparative), None);
}

#[test]
fn bare_forms() {
    for (inflected, bare) in [
        ("goede", Some("goed")),
        ("hoge", Some("hoog")),
        ("brede", Some("breed")),
        ("witte", Some("wit")),
        ("lieve", Some("lief")),
        ("boze", Some("boos")),
        ("vieze", Some("vies")),
        ("valse", Some("vals")),
        ("officiële", Some("officieel")),
        ("sociale", Some("sociaal")),
        ("individuele", Some("individueel")),
        ("dubbele", Some("dubbel")),
        ("flexibele", Some("flexibel")),
        ("grotere", Some("groter")),
        ("gemeentelijke", Some("gemeentelijk")),
        ("kwetsbare", Some("kwetsbaar")),
        ("logische", Some("logisch")),
        ("nieuwe", Some("nieuw")),
        ("schuwe", Some("schuw")),
        ("complexe", Some("complex")),
        ("grove", Some("grof")),
        ("extreme", Some("extreem")),
        ("andere", Some("ander")),
        ("gemaakte", Some("gemaakt")),
        ("bestaande", Some("bestaand")),
        ("eerste", None),
        ("oranje", None),
        ("solide", None),
        ("open", None),
        ("de", None),
    ] {
        assert_eq!(uninflect(inflected).as_deref(), bare, "{inflected}");
    }
}
