//! Verbs: infinitive, ik, zij (singular), past singular, past plural, participle, inflected participle.

use crate::dutch::inflect::{InflectionError, Verb, VerbFacts, VerbForm};

fn verb(infinitive: &str) -> Verb {
    Verb::new(infinitive, &VerbFacts::default()).expect(infinitive)
}

fn check(table: &[&str]) {
    for row in table {
        let words: Vec<&str> = row.split_whitespace().collect();
        let verb = verb(words[0]);
        let forms = [
            VerbForm::PresentStem,
            VerbForm::PresentThird,
            VerbForm::PastSingular,
            VerbForm::PastPlural,
            VerbForm::Participle,
            VerbForm::ParticipleInflected,
        ];
        let found: Vec<&str> = forms.iter().map(|form| verb.joined(*form)).collect();
        assert_eq!(found, words[1..], "{}", words[0]);
    }
}

#[test]
fn weak_verbs() {
    check(&[
        "maken maak maakt maakte maakten gemaakt gemaakte",
        "werken werk werkt werkte werkten gewerkt gewerkte",
        "zetten zet zet zette zetten gezet gezette",
        "praten praat praat praatte praatten gepraat geprate",
        "redden red redt redde redden gered geredde",
        "antwoorden antwoord antwoordt antwoordde antwoordden geantwoord geantwoorde",
        "leven leef leeft leefde leefden geleefd geleefde",
        "reizen reis reist reisde reisden gereisd gereisde",
        "pakken pak pakt pakte pakten gepakt gepakte",
        "noemen noem noemt noemde noemden genoemd genoemde",
        "duwen duw duwt duwde duwden geduwd geduwde",
        "boeien boei boeit boeide boeiden geboeid geboeide",
        "faxen fax faxt faxte faxten gefaxt gefaxte",
        "eisen eis eist eiste eisten geëist geëiste",
        "uiten uit uit uitte uitten geuit geuite",
        "ijken ijk ijkt ijkte ijkten geijkt geijkte",
        "oefenen oefen oefent oefende oefenden geoefend geoefende",
        "erven erf erft erfde erfden geërfd geërfde",
        "ergeren erger ergert ergerde ergerden geërgerd geërgerde",
        "verenigen verenig verenigt verenigde verenigden verenigd verenigde",
    ]);
}

#[test]
fn the_vowel_before_l_m_n_r() {
    check(&[
        "luisteren luister luistert luisterde luisterden geluisterd geluisterde",
        "handelen handel handelt handelde handelden gehandeld gehandelde",
        "ontwikkelen ontwikkel ontwikkelt ontwikkelde ontwikkelden ontwikkeld ontwikkelde",
        "tekenen teken tekent tekende tekenden getekend getekende",
        "ademen adem ademt ademde ademden geademd geademde",
        "veranderen verander verandert veranderde veranderden veranderd veranderde",
        "verbeteren verbeter verbetert verbeterde verbeterden verbeterd verbeterde",
        "verminderen verminder vermindert verminderde verminderden verminderd verminderde",
        "bevorderen bevorder bevordert bevorderde bevorderden bevorderd bevorderde",
        "verzekeren verzeker verzekert verzekerde verzekerden verzekerd verzekerde",
        "herinneren herinner herinnert herinnerde herinnerden herinnerd herinnerde",
        "weigeren weiger weigert weigerde weigerden geweigerd geweigerde",
        "leveren lever levert leverde leverden geleverd geleverde",
        "beheren beheer beheert beheerde beheerden beheerd beheerde",
        "leren leer leert leerde leerden geleerd geleerde",
        "keren keer keert keerde keerden gekeerd gekeerde",
        "delen deel deelt deelde deelden gedeeld gedeelde",
        "verdelen verdeel verdeelt verdeelde verdeelden verdeeld verdeelde",
        "beoordelen beoordeel beoordeelt beoordeelde beoordeelden beoordeeld beoordeelde",
        "presenteren presenteer presenteert presenteerde presenteerden gepresenteerd gepresenteerde",
        "faciliteren faciliteer faciliteert faciliteerde faciliteerden gefaciliteerd gefaciliteerde",
        "activeren activeer activeert activeerde activeerden geactiveerd geactiveerde",
        "participeren participeer participeert participeerde participeerden geparticipeerd geparticipeerde",
        "signaleren signaleer signaleert signaleerde signaleerden gesignaleerd gesignaleerde",
        "stimuleren stimuleer stimuleert stimuleerde stimuleerden gestimuleerd gestimuleerde",
        "waarderen waardeer waardeert waardeerde waardeerden gewaardeerd gewaardeerde",
        "proberen probeer probeert probeerde probeerden geprobeerd geprobeerde",
        "regeren regeer regeert regeerde regeerden geregeerd geregeerde",
        "regisseren regisseer regisseert regisseerde regisseerden geregisseerd geregisseerde",
        "evalueren evalueer evalueert evalueerde evalueerden geëvalueerd geëvalueerde",
        "initiëren initieer initieert initieerde initieerden geïnitieerd geïnitieerde",
        "creëren creëer creëert creëerde creëerden gecreëerd gecreëerde",
        "financieren financier financiert financierde financierden gefinancierd gefinancierde",
        "openbaren openbaar openbaart openbaarde openbaarden geopenbaard geopenbaarde",
        "monitoren monitor monitort monitorde monitorden gemonitord gemonitorde",
    ]);
}

#[test]
fn prefixes_instead_of_ge() {
    check(&[
        "bedoelen bedoel bedoelt bedoelde bedoelden bedoeld bedoelde",
        "beïnvloeden beïnvloed beïnvloedt beïnvloedde beïnvloedden beïnvloed beïnvloede",
        "beëindigen beëindig beëindigt beëindigde beëindigden beëindigd beëindigde",
        "benadrukken benadruk benadrukt benadrukte benadrukten benadrukt benadrukte",
        "begeleiden begeleid begeleidt begeleidde begeleidden begeleid begeleide",
        "versterken versterk versterkt versterkte versterkten versterkt versterkte",
        "verbreden verbreed verbreedt verbreedde verbreedden verbreed verbrede",
        "erkennen erken erkent erkende erkenden erkend erkende",
        "ontmoeten ontmoet ontmoet ontmoette ontmoetten ontmoet ontmoete",
        "gebruiken gebruik gebruikt gebruikte gebruikten gebruikt gebruikte",
        "gebeuren gebeur gebeurt gebeurde gebeurden gebeurd gebeurde",
        "bellen bel belt belde belden gebeld gebelde",
        "beven beef beeft beefde beefden gebeefd gebeefde",
        "verven verf verft verfde verfden geverfd geverfde",
        "vergen verg vergt vergde vergden gevergd gevergde",
        "geeuwen geeuw geeuwt geeuwde geeuwden gegeeuwd gegeeuwde",
        "herbergen herberg herbergt herbergde herbergden geherbergd geherbergde",
        "genereren genereer genereert genereerde genereerden gegenereerd gegenereerde",
        "generaliseren generaliseer generaliseert generaliseerde generaliseerden gegeneraliseerd gegeneraliseerde",
        "verifiëren verifieer verifieert verifieerde verifieerden geverifieerd geverifieerde",
        "herstructureren herstructureer herstructureert herstructureerde herstructureerden geherstructureerd geherstructureerde",
        "herstellen herstel herstelt herstelde herstelden hersteld herstelde",
        "hergebruiken hergebruik hergebruikt hergebruikte hergebruikten hergebruikt hergebruikte",
        "misbruiken misbruik misbruikt misbruikte misbruikten misbruikt misbruikte",
    ]);
}

#[test]
fn inseparable_verbs() {
    check(&[
        "ondersteunen ondersteun ondersteunt ondersteunde ondersteunden ondersteund ondersteunde",
        "onderzoeken onderzoek onderzoekt onderzocht onderzochten onderzocht onderzochte",
        "overwegen overweeg overweegt overwoog overwogen overwogen overwogen",
        "overtuigen overtuig overtuigt overtuigde overtuigden overtuigd overtuigde",
        "overbruggen overbrug overbrugt overbrugde overbrugden overbrugd overbrugde",
        "voorkomen voorkom voorkomt voorkwam voorkwamen voorkomen voorkomen",
        "voorzien voorzie voorziet voorzag voorzagen voorzien voorziene",
        "omvatten omvat omvat omvatte omvatten omvat omvatte",
        "omschrijven omschrijf omschrijft omschreef omschreven omschreven omschreven",
        "doorbreken doorbreek doorbreekt doorbrak doorbraken doorbroken doorbroken",
        "aanvaarden aanvaard aanvaardt aanvaardde aanvaardden aanvaard aanvaarde",
        "weerleggen weerleg weerlegt weerlegde weerlegden weerlegd weerlegde",
        "voldoen voldoe voldoet voldeed voldeden voldaan voldane",
        "onderscheiden onderscheid onderscheidt onderscheidde onderscheidden onderscheiden onderscheiden",
        "waarschuwen waarschuw waarschuwt waarschuwde waarschuwden gewaarschuwd gewaarschuwde",
        "waarborgen waarborg waarborgt waarborgde waarborgden gewaarborgd gewaarborgde",
        "rechtvaardigen rechtvaardig rechtvaardigt rechtvaardigde rechtvaardigden gerechtvaardigd gerechtvaardigde",
        "handhaven handhaaf handhaaft handhaafde handhaafden gehandhaafd gehandhaafde",
        "raadplegen raadpleeg raadpleegt raadpleegde raadpleegden geraadpleegd geraadpleegde",
        "investeren investeer investeert investeerde investeerden geïnvesteerd geïnvesteerde",
        "informeren informeer informeert informeerde informeerden geïnformeerd geïnformeerde",
        "interviewen interview interviewt interviewde interviewden geïnterviewd geïnterviewde",
        "openen open opent opende openden geopend geopende",
        "opereren opereer opereert opereerde opereerden geopereerd geopereerde",
    ]);
}

#[test]
fn strong_verbs() {
    check(&[
        "brengen breng brengt bracht brachten gebracht gebrachte",
        "denken denk denkt dacht dachten gedacht gedachte",
        "doen doe doet deed deden gedaan gedane",
        "gaan ga gaat ging gingen gegaan gegane",
        "staan sta staat stond stonden gestaan gestane",
        "zien zie ziet zag zagen gezien geziene",
        "zijn ben is was waren geweest geweeste",
        "hebben heb heeft had hadden gehad gehadde",
        "komen kom komt kwam kwamen gekomen gekomen",
        "geven geef geeft gaf gaven gegeven gegeven",
        "helpen help helpt hielp hielpen geholpen geholpen",
        "krijgen krijg krijgt kreeg kregen gekregen gekregen",
        "houden houd houdt hield hielden gehouden gehouden",
        "worden word wordt werd werden geworden geworden",
        "vragen vraag vraagt vroeg vroegen gevraagd gevraagde",
        "zeggen zeg zegt zei zeiden gezegd gezegde",
        "zoeken zoek zoekt zocht zochten gezocht gezochte",
        "kopen koop koopt kocht kochten gekocht gekochte",
        "eten eet eet at aten gegeten gegeten",
        "kunnen kan kan kon konden gekund gekunde",
        "willen wil wil wilde wilden gewild gewilde",
        "begrijpen begrijp begrijpt begreep begrepen begrepen begrepen",
        "verbinden verbind verbindt verbond verbonden verbonden verbonden",
        "verliezen verlies verliest verloor verloren verloren verloren",
        "bevelen beveel beveelt beval bevalen bevolen bevolen",
        "vergeten vergeet vergeet vergat vergaten vergeten vergeten",
        "genieten geniet geniet genoot genoten genoten genoten",
        "beginnen begin begint begon begonnen begonnen begonnen",
        "ervaren ervaar ervaart ervoer ervoeren ervaren ervaren",
        "ontvangen ontvang ontvangt ontving ontvingen ontvangen ontvangen",
        "vergelijken vergelijk vergelijkt vergeleek vergeleken vergeleken vergeleken",
        "heroverwegen heroverweeg heroverweegt heroverwoog heroverwogen heroverwogen heroverwogen",
        "verstijven verstijf verstijft verstijfde verstijfden verstijfd verstijfde",
        "verwelkomen verwelkom verwelkomt verwelkomde verwelkomden verwelkomd verwelkomde",
    ]);
}

#[test]
fn separable_verbs() {
    check(&[
        "inzetten inzet inzet inzette inzetten ingezet ingezette",
        "aanbieden aanbied aanbiedt aanbood aanboden aangeboden aangeboden",
        "deelnemen deelneem deelneemt deelnam deelnamen deelgenomen deelgenomen",
        "plaatsvinden plaatsvind plaatsvindt plaatsvond plaatsvonden plaatsgevonden plaatsgevonden",
        "samenwerken samenwerk samenwerkt samenwerkte samenwerkten samengewerkt samengewerkte",
        "meedenken meedenk meedenkt meedacht meedachten meegedacht meegedachte",
        "afstemmen afstem afstemt afstemde afstemden afgestemd afgestemde",
        "uitvoeren uitvoer uitvoert uitvoerde uitvoerden uitgevoerd uitgevoerde",
        "toe-eigenen toe-eigen toe-eigent toe-eigende toe-eigenden toegeëigend toegeëigende",
        "voorbereiden voorbereid voorbereidt voorbereidde voorbereidden voorbereid voorbereide",
        "aanbevelen aanbeveel aanbeveelt aanbeval aanbevalen aanbevolen aanbevolen",
        "overeenkomen overeenkom overeenkomt overeenkwam overeenkwamen overeengekomen overeengekomen",
        "voortzetten voortzet voortzet voortzette voortzetten voortgezet voortgezette",
        "voortrekken voortrek voortrekt voortrok voortrokken voorgetrokken voorgetrokken",
        "opschalen opschaal opschaalt opschaalde opschaalden opgeschaald opgeschaalde",
        "inventariseren inventariseer inventariseert inventariseerde inventariseerden geïnventariseerd geïnventariseerde",
        "afstuderen afstudeer afstudeert afstudeerde afstudeerden afgestudeerd afgestudeerde",
        "terugkoppelen terugkoppel terugkoppelt terugkoppelde terugkoppelden teruggekoppeld teruggekoppelde",
        "doorverwijzen doorverwijs doorverwijst doorverwees doorverwezen doorverwezen doorverwezen",
        "herinrichten herinricht herinricht herinrichtte herinrichtten heringericht heringerichte",
        "overwaarderen overwaardeer overwaardeert overwaardeerde overwaardeerden overgewaardeerd overgewaardeerde",
    ]);
    let verb = verb("inzetten");
    assert_eq!(verb.particle(), Some("in"));
    assert_eq!(verb.te_infinitive(), "in te zetten");
    assert_eq!(verb.base(VerbForm::PastSingular), "zette");
    assert_eq!(verb.base(VerbForm::Participle), "gezet");
    let split: Vec<&str> = verb.split_forms().map(|(_, text)| text).collect();
    assert_eq!(split, ["zet", "zet", "zet", "zetten", "zette", "zetten"]);
    assert_eq!(self::verb("na-apen").te_infinitive(), "na te apen");
}

#[test]
fn verbs_from_english() {
    check(&[
        "coachen coach coacht coachte coachten gecoacht gecoachte",
        "updaten update updatet updatete updateten geüpdatet geüpdatete",
        "upgraden upgrade upgradet upgradede upgradeden geüpgraded geüpgradede",
        "matchen match matcht matchte matchten gematcht gematchte",
        "focussen focus focust focuste focusten gefocust gefocuste",
        "managen manage managet managede manageden gemanaged gemanagede",
        "deleten delete deletet deletete deleteten gedeletet gedeletete",
        "e-mailen e-mail e-mailt e-mailde e-mailden ge-e-maild ge-e-mailde",
        "checken check checkt checkte checkten gecheckt gecheckte",
        "empoweren empower empowert empowerde empowerden geëmpowerd geëmpowerde",
        "uploaden upload uploadt uploadde uploadden geüpload geüploade",
        "pitchen pitch pitcht pitchte pitchten gepitcht gepitchte",
        "brainstormen brainstorm brainstormt brainstormde brainstormden gebrainstormd gebrainstormde",
        "appen app appt appte appten geappt geappte",
        "framen frame framet framede frameden geframed geframede",
        "inloggen inlog inlogt inlogde inlogden ingelogd ingelogde",
        "sms'en sms sms't sms'te sms'ten ge-sms't ge-sms'te",
        "judoën judo judoot judode judoden gejudood gejudode",
        "skiën ski skiet skiede skieden geskied geskiede",
        "barbecueën barbecue barbecuet barbecuede barbecueden gebarbecued gebarbecuede",
    ]);
}

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
