//! Verbs with a first part that comes off, or does not: infinitive, ik, zij (singular), past singular, past
//! plural, participle, inflected participle.

use super::{check, verb};
use crate::dutch::inflect::VerbForm;

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
        "samenvatten samenvat samenvat samenvatte samenvatten samengevat samengevatte",
        "terechtkomen terechtkom terechtkomt terechtkwam terechtkwamen terechtgekomen terechtgekomen",
        "tegemoetkomen tegemoetkom tegemoetkomt tegemoetkwam tegemoetkwamen tegemoetgekomen tegemoetgekomen",
        "tenietdoen tenietdoe tenietdoet tenietdeed tenietdeden tenietgedaan tenietgedane",
        "teweegbrengen teweegbreng teweegbrengt teweegbracht teweegbrachten teweeggebracht teweeggebrachte",
        "voortbestaan voortbesta voortbestaat voortbestond voortbestonden voortbestaan voortbestane",
        "vooruitlopen vooruitloop vooruitloopt vooruitliep vooruitliepen vooruitgelopen vooruitgelopen",
        "waarnemen waarneem waarneemt waarnam waarnamen waargenomen waargenomen",
        "rechtzetten rechtzet rechtzet rechtzette rechtzetten rechtgezet rechtgezette",
        "openstaan opensta openstaat openstond openstonden opengestaan opengestane",
        "doodgaan doodga doodgaat doodging doodgingen doodgegaan doodgegane",
        "goedkeuren goedkeur goedkeurt goedkeurde goedkeurden goedgekeurd goedgekeurde",
        "klaarmaken klaarmaak klaarmaakt klaarmaakte klaarmaakten klaargemaakt klaargemaakte",
        "vaststellen vaststel vaststelt vaststelde vaststelden vastgesteld vastgestelde",
        "vrijgeven vrijgeef vrijgeeft vrijgaf vrijgaven vrijgegeven vrijgegeven",
        "stilstaan stilsta stilstaat stilstond stilstonden stilgestaan stilgestane",
        "rondkijken rondkijk rondkijkt rondkeek rondkeken rondgekeken rondgekeken",
        "neerleggen neerleg neerlegt neerlegde neerlegden neergelegd neergelegde",
        "overdragen overdraag overdraagt overdroeg overdroegen overgedragen overgedragen",
        "thuiswerken thuiswerk thuiswerkt thuiswerkte thuiswerkten thuisgewerkt thuisgewerkte",
        "toelaten toelaat toelaat toeliet toelieten toegelaten toegelaten",
        "weergeven weergeef weergeeft weergaf weergaven weergegeven weergegeven",
        "wegblijven wegblijf wegblijft wegbleef wegbleven weggebleven weggebleven",
        "bijeenkomen bijeenkom bijeenkomt bijeenkwam bijeenkwamen bijeengekomen bijeengekomen",
        "nadenken nadenk nadenkt nadacht nadachten nagedacht nagedachte",
        "achterblijven achterblijf achterblijft achterbleef achterbleven achtergebleven achtergebleven",
        "onderbrengen onderbreng onderbrengt onderbracht onderbrachten ondergebracht ondergebrachte",
        "tegenwerken tegenwerk tegenwerkt tegenwerkte tegenwerkten tegengewerkt tegengewerkte",
        "doorontwikkelen doorontwikkel doorontwikkelt doorontwikkelde doorontwikkelden doorontwikkeld doorontwikkelde",
        "dooronderhandelen dooronderhandel dooronderhandelt dooronderhandelde dooronderhandelden dooronderhandeld dooronderhandelde",
        "medeondertekenen medeonderteken medeondertekent medeondertekende medeondertekenden medeondertekend medeondertekende",
        "onderverdelen onderverdeel onderverdeelt onderverdeelde onderverdeelden onderverdeeld onderverdeelde",
        "kennismaken kennismaak kennismaakt kennismaakte kennismaakten kennisgemaakt kennisgemaakte",
        "lesgeven lesgeef lesgeeft lesgaf lesgaven lesgegeven lesgegeven",
        "vormgeven vormgeef vormgeeft vormgaf vormgaven vormgegeven vormgegeven",
        "zorgdragen zorgdraag zorgdraagt zorgdroeg zorgdroegen zorggedragen zorggedragen",
        "ademhalen ademhaal ademhaalt ademhaalde ademhaalden ademgehaald ademgehaalde",
        "hulpverlenen hulpverleen hulpverleent hulpverleende hulpverleenden hulpverleend hulpverleende",
        "tandenpoetsen tandenpoets tandenpoetst tandenpoetste tandenpoetsten tandengepoetst tandengepoetste",
        "teleurstellen teleurstel teleurstelt teleurstelde teleurstelden teleurgesteld teleurgestelde",
        "vooropstellen vooropstel vooropstelt vooropstelde vooropstelden vooropgesteld vooropgestelde",
        "rechtuitrijden rechtuitrijd rechtuitrijdt rechtuitreed rechtuitreden rechtuitgereden rechtuitgereden",
        "na-apen na-aap na-aapt na-aapte na-aapten nageaapt nageaapte",
        "aantijgen aantijg aantijgt aanteeg aantegen aangetegen aangetegen",
    ]);
}

#[test]
fn what_a_particle_does() {
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
fn strong_verbs_behind_any_word() {
    check(&[
        "traplopen traploop traploopt trapliep trapliepen trapgelopen trapgelopen",
        "hongerlijden hongerlijd hongerlijdt hongerleed hongerleden hongergeleden hongergeleden",
        "stagelopen stageloop stageloopt stageliep stageliepen stagegelopen stagegelopen",
        "koffiedrinken koffiedrink koffiedrinkt koffiedronk koffiedronken koffiegedronken koffiegedronken",
        "parachutespringen parachutespring parachutespringt parachutesprong parachutesprongen parachutegesprongen parachutegesprongen",
        "testrijden testrijd testrijdt testreed testreden testgereden testgereden",
        "inachtnemen inachtneem inachtneemt inachtnam inachtnamen inachtgenomen inachtgenomen",
        "terugovernemen terugoverneem terugoverneemt terugovernam terugovernamen terugovergenomen terugovergenomen",
        "afnavelen afnavel afnavelt afnavelde afnavelden afgenaveld afgenavelde",
        "tv-kijken tv-kijk tv-kijkt tv-keek tv-keken tv-gekeken tv-gekeken",
        "vóórkomen vóórkom vóórkomt vóórkwam vóórkwamen vóórgekomen vóórgekomen",
        "beeldhouwen beeldhouw beeldhouwt beeldhouwde beeldhouwden gebeeldhouwd gebeeldhouwde",
        "stofzuigen stofzuig stofzuigt stofzuigde stofzuigden gestofzuigd gestofzuigde",
        "glimlachen glimlach glimlacht glimlachte glimlachten geglimlacht geglimlachte",
        "zweefvliegen zweefvlieg zweefvliegt zweefvliegde zweefvliegden gezweefvliegd gezweefvliegde",
        "donderjagen donderjaag donderjaagt donderjaagde donderjaagden gedonderjaagd gedonderjaagde",
        "slabakken slabak slabakt slabakte slabakten geslabakt geslabakte",
        "verwelkomen verwelkom verwelkomt verwelkomde verwelkomden verwelkomd verwelkomde",
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
        "overleggen overleg overlegt overlegde overlegden overlegd overlegde",
        "onderhouden onderhoud onderhoudt onderhield onderhielden onderhouden onderhouden",
        "doorlopen doorloop doorloopt doorliep doorliepen doorlopen doorlopen",
        "aanbidden aanbid aanbidt aanbad aanbaden aanbeden aanbeden",
        "weerspiegelen weerspiegel weerspiegelt weerspiegelde weerspiegelden weerspiegeld weerspiegelde",
        "volbrengen volbreng volbrengt volbracht volbrachten volbracht volbrachte",
        "misleiden misleid misleidt misleidde misleidden misleid misleide",
        "achterhalen achterhaal achterhaalt achterhaalde achterhaalden achterhaald achterhaalde",
        "overschatten overschat overschat overschatte overschatten overschat overschatte",
        "overnachten overnacht overnacht overnachtte overnachtten overnacht overnachte",
        "overlijden overlijd overlijdt overleed overleden overleden overleden",
        "voorspellen voorspel voorspelt voorspelde voorspelden voorspeld voorspelde",
        "weerstaan weersta weerstaat weerstond weerstonden weerstaan weerstane",
        "miskennen misken miskent miskende miskenden miskend miskende",
        "mislukken misluk mislukt mislukte mislukten mislukt mislukte",
        "volharden volhard volhardt volhardde volhardden volhard volharde",
        "omarmen omarm omarmt omarmde omarmden omarmd omarmde",
        "omringen omring omringt omringde omringden omringd omringde",
        "doorstaan doorsta doorstaat doorstond doorstonden doorstaan doorstane",
        "doorgronden doorgrond doorgrondt doorgrondde doorgrondden doorgrond doorgronde",
        "aanschouwen aanschouw aanschouwt aanschouwde aanschouwden aanschouwd aanschouwde",
        "voltooien voltooi voltooit voltooide voltooiden voltooid voltooide",
        "rangschikken rangschik rangschikt rangschikte rangschikten gerangschikt gerangschikte",
        "liefkozen liefkoos liefkoost liefkoosde liefkoosden geliefkoosd geliefkoosde",
        "welkomen welkom welkomt welkomde welkomden gewelkomd gewelkomde",
        "slaapwandelen slaapwandel slaapwandelt slaapwandelde slaapwandelden geslaapwandeld geslaapwandelde",
        "volleyballen volleybal volleybalt volleybalde volleybalden gevolleybald gevolleybalde",
        "omsnoeren omsnoer omsnoert omsnoerde omsnoerden omsnoerd omsnoerde",
        "overzomeren overzomer overzomert overzomerde overzomerden overzomerd overzomerde",
        "overbevoorraden overbevoorraad overbevoorraadt overbevoorraadde overbevoorraadden overbevoorraad overbevoorrade",
    ]);
}
