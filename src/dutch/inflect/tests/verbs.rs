//! Verbs: what is not in the tables of their kinds, and what is stated.

use super::verb;
use crate::dutch::inflect::{
    Gender, InflectionError, Noun, NounForm, Number, Person, Tense, Verb, VerbFacts, VerbForm,
};

#[test]
fn a_phrase_keeps_its_complement() {
    let verb = verb("mogelijk maken");
    assert_eq!(verb.complement(), Some("mogelijk"));
    assert_eq!(verb.infinitive(), "maken");
    assert_eq!(verb.joined(VerbForm::PresentThird), "maakt");
    assert_eq!(verb.te_infinitive(), "te maken");
    let reflexive = self::verb("zich inzetten");
    assert_eq!((reflexive.complement(), reflexive.particle()), (Some("zich"), Some("in")));
}

#[test]
fn several_good_forms_and_persons() {
    let all = |infinitive: &str, wanted: VerbForm| -> Vec<String> {
        let verb = verb(infinitive);
        let forms = verb.forms().filter(|(form, _)| *form == wanted);
        forms.map(|(_, text)| text.to_owned()).collect()
    };
    assert_eq!(all("zeggen", VerbForm::PastPlural), ["zeiden", "zegden"]);
    assert_eq!(all("kunnen", VerbForm::PresentSecond), ["kunt", "kan"]);
    assert_eq!(all("kunnen", VerbForm::PresentStem), ["kan", "kun"]);
    assert_eq!(all("zijn", VerbForm::PresentSecond), ["bent"]);
    assert_eq!(all("hebben", VerbForm::PresentSecond), ["hebt"]);
    assert_eq!(all("onthouden", VerbForm::PresentStem), ["onthoud", "onthou"]);
}

#[test]
fn participles_as_adjectives_and_persons() {
    for (infinitive, present, person, persons) in [
        ("dementeren", "dementerende", "gedementeerde", "dementerenden"),
        ("betrekken", "betrekkende", "betrokkene", "betrekkenden"),
        ("deelnemen", "deelnemende", "deelgenomene", "deelnemenden"),
    ] {
        let verb = verb(infinitive);
        assert_eq!(verb.joined(VerbForm::PresentParticipleInflected), present);
        assert_eq!(verb.joined(VerbForm::ParticipleNominalised), person);
        assert_eq!(verb.joined(VerbForm::PresentParticipleNominalisedPlural), persons);
    }
    assert_eq!(verb("betrekken").joined(VerbForm::ParticipleNominalisedPlural), "betrokkenen");
}

#[test]
fn what_is_stated_wins() {
    let facts = |particle: Option<&str>, inseparable| VerbFacts {
        particle: particle.map(str::to_owned),
        inseparable,
        ..VerbFacts::default()
    };
    let occurs = Verb::new("voorkomen", &facts(Some("voor"), false)).expect("voorkomen");
    assert_eq!(occurs.joined(VerbForm::Participle), "voorgekomen");
    let prevents = Verb::new("voorkomen", &facts(None, true)).expect("voorkomen");
    assert_eq!(prevents.joined(VerbForm::Participle), "voorkomen");
    let overlaid = Verb::new("overplakken", &facts(None, true)).expect("overplakken");
    assert_eq!(overlaid.joined(VerbForm::Participle), "overplakt");
    let stated = VerbFacts {
        past: Some(["bracht".to_owned(), "brachten".to_owned()]),
        participle: Some("ingebracht".to_owned()),
        stress_last: Some(false),
        ..VerbFacts::default()
    };
    let verb = Verb::new("inbrengen", &stated).expect("inbrengen");
    assert_eq!(verb.joined(VerbForm::PastPlural), "inbrachten");
    assert_eq!(verb.base(VerbForm::Participle), "gebracht");
    let stress = VerbFacts { stress_last: Some(false), ..VerbFacts::default() };
    let verb = Verb::new("frummeren", &stress).expect("frummeren");
    assert_eq!(verb.joined(VerbForm::PresentStem), "frummer");
}

#[test]
fn what_is_no_verb_is_refused() {
    let none = VerbFacts::default();
    for word in ["", "hulp", "n", "en", "xyz"] {
        assert!(matches!(Verb::new(word, &none), Err(InflectionError::NotAnInfinitive(_))), "{word}");
    }
    let wrong = VerbFacts { particle: Some("uit".to_owned()), ..none };
    assert!(matches!(Verb::new("inzetten", &wrong), Err(InflectionError::ParticleMismatch { .. })));
}

#[test]
fn every_person_and_tense() {
    for row in [
        "maken maak maakt maakt maken maakte maakten",
        "zijn ben bent is zijn was waren",
        "hebben heb hebt heeft hebben had hadden",
        "kunnen kan kunt kan kunnen kon konden",
        "willen wil wilt wil willen wilde wilden",
        "zullen zal zult zal zullen zou zouden",
        "mogen mag mag mag mogen mocht mochten",
        "gaan ga gaat gaat gaan ging gingen",
        "worden word wordt wordt worden werd werden",
        "weten weet weet weet weten wist wisten",
    ] {
        let words: Vec<&str> = row.split_whitespace().collect();
        let verb = verb(words[0]);
        let singular = [Person::First, Person::Second, Person::Third].map(|person| (person, Number::Singular));
        let present = singular.iter().chain(&[(Person::First, Number::Plural)]);
        let past = [(Person::Second, Number::Singular), (Person::Third, Number::Plural)];
        let found: Vec<String> = present
            .map(|(person, number)| verb.conjugate(*person, *number, Tense::Present))
            .chain(past.map(|(person, number)| verb.conjugate(person, number, Tense::Past)))
            .collect();
        assert_eq!(found, words[1..], "{}", words[0]);
    }
    let verb = verb("meenemen");
    assert_eq!(verb.conjugate(Person::Third, Number::Singular, Tense::Present), "neemt mee");
    assert_eq!(verb.conjugate(Person::Third, Number::Plural, Tense::Past), "namen mee");
}

#[test]
fn imperatives() {
    for (infinitive, imperative) in [
        ("maken", Some("maak")),
        ("inzetten", Some("zet in")),
        ("overleggen", Some("overleg")),
        ("zijn", Some("wees")),
        ("hebben", Some("heb")),
        ("gaan", Some("ga")),
        ("toe-eigenen", Some("eigen toe")),
        ("updaten", Some("update")),
        ("kunnen", None),
        ("moeten", None),
    ] {
        assert_eq!(verb(infinitive).imperative().as_deref(), imperative, "{infinitive}");
    }
}

#[test]
fn te_stands_before_the_base() {
    for (infinitive, te) in [
        ("maken", "te maken"),
        ("meenemen", "mee te nemen"),
        ("deelnemen", "deel te nemen"),
        ("ondersteunen", "te ondersteunen"),
        ("herinrichten", "te herinrichten"),
        ("toe-eigenen", "toe te eigenen"),
        ("tv-kijken", "tv te kijken"),
        ("voorbereiden", "voor te bereiden"),
        ("zich inzetten", "in te zetten"),
    ] {
        assert_eq!(verb(infinitive).te_infinitive(), te);
    }
}

#[test]
fn an_infinitive_is_a_noun() {
    let noun: Noun = verb("inzetten").nominalised_infinitive();
    assert_eq!((noun.gender(), noun.to_string().as_str()), (Gender::Het, "het inzetten"));
    assert_eq!(noun.form(NounForm::Plural), None);
    assert_eq!(noun.form(NounForm::Diminutive), None);
}

#[test]
fn a_verb_is_written_as_a_dictionary_has_it() {
    assert_eq!(verb("mogelijk  maken").to_string(), "mogelijk maken");
    assert_eq!(verb("inzetten").to_string(), "inzetten");
}

#[test]
fn every_place_has_a_form() {
    for infinitive in ["maken", "zijn", "inzetten", "herinrichten", "updaten", "sms'en", "overwaarderen", "traplopen"] {
        let verb = verb(infinitive);
        for form in VerbForm::ALL {
            assert!(!verb.joined(form).is_empty(), "{infinitive}: {form:?}");
            assert!(verb.joined(form).ends_with(verb.base(form)), "{infinitive}: {form:?}");
        }
    }
}
