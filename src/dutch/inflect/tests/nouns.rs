//! Nouns: what is inferred of gender and plural, diminutives, and what is stated.

use crate::dutch::inflect::{Gender, InflectionError, Noun, NounFacts, NounForm, Plural, infer_gender, infer_plural};

#[test]
fn gender_and_plural_are_inferred_where_they_are_sure() {
    for (lemma, gender, plural) in [
        ("kwetsbaarheid", Some(Gender::De), Some("kwetsbaarheden")),
        ("vergoeding", Some(Gender::De), Some("vergoedingen")),
        ("interventie", Some(Gender::De), Some("interventies")),
        ("discussie", Some(Gender::De), Some("discussies")),
        ("universiteit", Some(Gender::De), Some("universiteiten")),
        ("individualisme", Some(Gender::Het), None),
        ("meisje", Some(Gender::Het), Some("meisjes")),
        ("foto", None, Some("foto's")),
        ("camping", Some(Gender::De), Some("campings")),
        ("fantasie", Some(Gender::De), Some("fantasieën")),
        ("democratie", Some(Gender::De), Some("democratieën")),
        ("kring", None, None),
        ("beding", None, None),
        ("onderscheid", Some(Gender::Het), None),
        ("draagvlak", None, None),
        ("document", None, None),
        ("hulp", None, None),
    ] {
        assert_eq!(infer_gender(lemma), gender, "{lemma}");
        assert_eq!(infer_plural(lemma).as_deref(), plural, "{lemma}");
    }
}

#[test]
fn diminutives() {
    let facts = NounFacts { gender: Some(Gender::De), ..NounFacts::default() };
    for (lemma, small) in [
        ("wijk", "wijkje"),
        ("boek", "boekje"),
        ("tafel", "tafeltje"),
        ("stoel", "stoeltje"),
        ("bal", "balletje"),
        ("pen", "pennetje"),
        ("ster", "sterretje"),
        ("boom", "boompje"),
        ("kam", "kammetje"),
        ("film", "filmpje"),
        ("bodem", "bodempje"),
        ("museum", "museumpje"),
        ("slang", "slangetje"),
        ("ring", "ringetje"),
        ("koning", "koninkje"),
        ("vergoeding", "vergoedinkje"),
        ("regering", "regerinkje"),
        ("wandeling", "wandelingetje"),
        ("foto", "fotootje"),
        ("taxi", "taxietje"),
        ("baby", "baby'tje"),
        ("café", "cafeetje"),
        ("ziekte", "ziektetje"),
        ("interventie", "interventietje"),
        ("touw", "touwtje"),
        ("ei", "eitje"),
        ("glas", "glaasje"),
        ("schip", "scheepje"),
        ("brug", "bruggetje"),
        ("voorstel", "voorstelletje"),
        ("vriendin", "vriendinnetje"),
    ] {
        let noun = Noun::new(lemma, &facts).expect(lemma);
        assert_eq!(noun.form(NounForm::Diminutive), Some(small));
        assert_eq!(noun.form(NounForm::DiminutivePlural), Some(format!("{small}s").as_str()));
    }
}

#[test]
fn what_is_stated_wins() {
    let facts = NounFacts { gender: Some(Gender::Het), plural: Some(Plural::None), diminutive: None };
    let noun = Noun::new("draagvlak", &facts).expect("draagvlak");
    assert_eq!(noun.gender(), Gender::Het);
    assert_eq!(noun.form(NounForm::Plural), None);
    assert_eq!(noun.form(NounForm::Genitive), Some("draagvlaks"));
    let facts = NounFacts { plural: Some(Plural::Form("ziekten".to_owned())), ..facts };
    let noun = Noun::new("ziekte", &facts).expect("ziekte");
    assert_eq!(noun.form(NounForm::Plural), Some("ziekten"));
    assert_eq!(Noun::new("hulp", &NounFacts::default()), Err(InflectionError::UnknownGender("hulp".to_owned())));
    assert_eq!(Noun::new(" ", &NounFacts::default()), Err(InflectionError::Empty));
}
