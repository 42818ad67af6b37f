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
        ("hulp", None, None),
        ("dorp", None, None),
        ("document", None, Some("documenten")),
        ("statement", None, Some("statements")),
        ("gemeenschap", None, Some("gemeenschappen")),
        ("gebeurtenis", None, Some("gebeurtenissen")),
        ("structuur", None, Some("structuren")),
        ("bibliotheek", Some(Gender::De), Some("bibliotheken")),
        ("kliniek", None, Some("klinieken")),
        ("opdracht", None, Some("opdrachten")),
        ("cliënt", None, Some("cliënten")),
        ("therapie", None, Some("therapieën")),
        ("methodologie", Some(Gender::De), Some("methodologieën")),
        ("economie", Some(Gender::De), Some("economieën")),
        ("assessment", None, Some("assessments")),
        ("bakkerij", Some(Gender::De), Some("bakkerijen")),
        ("schilderij", None, Some("schilderijen")),
        ("enthousiasme", Some(Gender::Het), None),
        ("deskundologie", Some(Gender::De), Some("deskundologieën")),
        ("bureau", Some(Gender::Het), Some("bureaus")),
        ("periode", Some(Gender::De), None),
        ("verpleegkunde", Some(Gender::De), None),
        ("screening", Some(Gender::De), Some("screenings")),
        ("bestrating", Some(Gender::De), Some("bestratingen")),
        ("stadsring", None, None),
        ("politie", Some(Gender::De), None),
        ("pgb", None, Some("pgb's")),
        ("pc", None, Some("pc's")),
        ("sms", None, Some("sms'en")),
        ("cao", None, Some("cao's")),
        ("WMO", None, Some("WMO's")),
        ("Wmo'er", None, Some("Wmo'ers")),
        ("zzp'er", None, Some("zzp'ers")),
        ("thuis-pc", None, Some("thuis-pc's")),
        ("havo", None, Some("havo's")),
        ("baby", None, Some("baby's")),
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
        ("dag", "dagje"),
        ("huis", "huisje"),
        ("bloem", "bloemetje"),
        ("man", "mannetje"),
        ("zoon", "zoontje"),
        ("muur", "muurtje"),
        ("vrouw", "vrouwtje"),
        ("clown", "clowntje"),
        ("worm", "wormpje"),
        ("uniform", "uniformpje"),
        ("alarm", "alarmpje"),
        ("parfum", "parfummetje"),
        ("enzym", "enzympje"),
        ("karton", "kartonnetje"),
        ("button", "buttontje"),
        ("dollar", "dollartje"),
        ("motor", "motortje"),
        ("minibar", "minibarretje"),
        ("deurbel", "deurbelletje"),
        ("bloedcel", "bloedcelletje"),
        ("hotel", "hotelletje"),
        ("schotel", "schoteltje"),
        ("borstel", "borsteltje"),
        ("artikel", "artikeltje"),
        ("balpen", "balpennetje"),
        ("wapen", "wapentje"),
        ("deken", "dekentje"),
        ("jongen", "jongetje"),
        ("ding", "dingetje"),
        ("stadsring", "stadsringetje"),
        ("leerling", "leerlingetje"),
        ("vereniging", "verenigingetje"),
        ("tekening", "tekeningetje"),
        ("verandering", "veranderingetje"),
        ("cultuurverandering", "cultuurveranderingetje"),
        ("ketting", "kettinkje"),
        ("lening", "leninkje"),
        ("oma", "omaatje"),
        ("menu", "menuutje"),
        ("ski", "skietje"),
        ("knie", "knietje"),
        ("idee", "ideetje"),
        ("bureau", "bureautje"),
        ("tante", "tantetje"),
        ("weduwe", "weduwtje"),
        ("machine", "machientje"),
        ("cake", "cakeje"),
        ("website", "websiteje"),
        ("visite", "visitetje"),
        ("game", "gamepje"),
        ("file", "filetje"),
        ("pc", "pc'tje"),
        ("cv", "cv'tje"),
        ("gsm", "gsm'etje"),
        ("sms", "sms'je"),
        ("A4", "A4'tje"),
        ("fte", "fte'tje"),
        ("zzp'er", "zzp'ertje"),
        ("havo", "havootje"),
        ("cd-rom", "cd-rommetje"),
        ("rug", "ruggetje"),
        ("drug", "drugje"),
        ("blad", "blaadje"),
        ("hulp", "hulpje"),
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

#[test]
fn genitives() {
    let facts = NounFacts { gender: Some(Gender::De), plural: Some(Plural::None), ..NounFacts::default() };
    for (lemma, genitive) in [
        ("moeder", "moeders"),
        ("oma", "oma's"),
        ("baby", "baby's"),
        ("Anne", "Annes"),
        ("Max", "Max'"),
        ("Kees", "Kees'"),
        ("Wmo", "Wmo's"),
        ("UWV", "UWV's"),
    ] {
        let noun = Noun::new(lemma, &facts).expect(lemma);
        assert_eq!(noun.form(NounForm::Genitive), Some(genitive));
    }
    // where it looks like the plural it is the plural
    let noun = Noun::new("foto", &NounFacts { plural: None, ..facts }).expect("foto");
    assert_eq!((noun.form(NounForm::Plural), noun.form(NounForm::Genitive)), (Some("foto's"), None));
}

#[test]
fn a_diminutive_has_none_itself() {
    let noun = Noun::new("meisje", &NounFacts::default()).expect("meisje");
    let forms: Vec<(NounForm, &str)> = noun.forms().collect();
    assert_eq!(forms, [(NounForm::Singular, "meisje"), (NounForm::Plural, "meisjes")]);
    assert_eq!(noun.to_string(), "het meisje");
}
