//! Strong and irregular verbs: the principal parts that no rule gives.
//!
//! Source: the closed list of strong verbs of any Dutch grammar (ANS 2.3). Derived verbs are not
//! listed, unless they go their own way (*aantijgen*): *begrijpen*, *voorlezen* and *traplopen* find
//! their base behind a prefix, a particle or any other word. A verb with two good forms has two rows;
//! the first is the one to write.

/// Infinitive, past singular, past plural, past participle; sorted by infinitive.
type Parts = [&'static str; 4];

#[rustfmt::skip]
const PRINCIPAL_PARTS: &[Parts] = &[
    ["aantijgen", "teeg", "tegen", "getegen"],
    ["bakken", "bakte", "bakten", "gebakken"],
    ["bannen", "bande", "banden", "gebannen"],
    ["barsten", "barstte", "barstten", "gebarsten"],
    ["bederven", "bedierf", "bedierven", "bedorven"],
    ["bedriegen", "bedroog", "bedrogen", "bedrogen"],
    ["beginnen", "begon", "begonnen", "begonnen"],
    ["bergen", "borg", "borgen", "geborgen"],
    ["bersten", "borst", "borsten", "geborsten"],
    ["bevelen", "beval", "bevalen", "bevolen"],
    ["bewegen", "bewoog", "bewogen", "bewogen"],
    ["bezwijken", "bezweek", "bezweken", "bezweken"],
    ["bidden", "bad", "baden", "gebeden"],
    ["bieden", "bood", "boden", "geboden"],
    ["bijten", "beet", "beten", "gebeten"],
    ["binden", "bond", "bonden", "gebonden"],
    ["blazen", "blies", "bliezen", "geblazen"],
    ["blijken", "bleek", "bleken", "gebleken"],
    ["blijven", "bleef", "bleven", "gebleven"],
    ["blinken", "blonk", "blonken", "geblonken"],
    ["braden", "braadde", "braadden", "gebraden"],
    ["breken", "brak", "braken", "gebroken"],
    ["brengen", "bracht", "brachten", "gebracht"],
    ["brouwen", "brouwde", "brouwden", "gebrouwen"],
    ["buigen", "boog", "bogen", "gebogen"],
    ["delven", "dolf", "dolven", "gedolven"],
    ["delven", "delfde", "delfden", "gedolven"],
    ["denken", "dacht", "dachten", "gedacht"],
    ["dingen", "dong", "dongen", "gedongen"],
    ["doen", "deed", "deden", "gedaan"],
    ["dragen", "droeg", "droegen", "gedragen"],
    ["drijven", "dreef", "dreven", "gedreven"],
    ["dringen", "drong", "drongen", "gedrongen"],
    ["drinken", "dronk", "dronken", "gedronken"],
    ["druipen", "droop", "dropen", "gedropen"],
    ["duiken", "dook", "doken", "gedoken"],
    ["dunken", "docht", "dochten", "gedocht"],
    ["dunken", "dunkte", "dunkten", "gedunkt"],
    ["durven", "durfde", "durfden", "gedurfd"],
    ["durven", "dorst", "dorsten", "gedurfd"],
    ["dwingen", "dwong", "dwongen", "gedwongen"],
    ["ervaren", "ervoer", "ervoeren", "ervaren"],
    ["ervaren", "ervaarde", "ervaarden", "ervaren"],
    ["eten", "at", "aten", "gegeten"],
    ["fluiten", "floot", "floten", "gefloten"],
    ["gaan", "ging", "gingen", "gegaan"],
    ["gelden", "gold", "golden", "gegolden"],
    ["genezen", "genas", "genazen", "genezen"],
    ["genieten", "genoot", "genoten", "genoten"],
    ["geven", "gaf", "gaven", "gegeven"],
    ["gieten", "goot", "goten", "gegoten"],
    ["glijden", "gleed", "gleden", "gegleden"],
    ["glimmen", "glom", "glommen", "geglommen"],
    ["graven", "groef", "groeven", "gegraven"],
    ["grijpen", "greep", "grepen", "gegrepen"],
    ["hangen", "hing", "hingen", "gehangen"],
    ["hebben", "had", "hadden", "gehad"],
    ["heffen", "hief", "hieven", "geheven"],
    ["helpen", "hielp", "hielpen", "geholpen"],
    ["heten", "heette", "heetten", "geheten"],
    ["hijsen", "hees", "hesen", "gehesen"],
    ["hoeven", "hoefde", "hoefden", "gehoeven"],
    ["hoeven", "hoefde", "hoefden", "gehoefd"],
    ["houden", "hield", "hielden", "gehouden"],
    ["houwen", "hieuw", "hieuwen", "gehouwen"],
    ["jagen", "joeg", "joegen", "gejaagd"],
    ["jagen", "jaagde", "jaagden", "gejaagd"],
    ["kerven", "korf", "korven", "gekorven"],
    ["kerven", "kerfde", "kerfden", "gekerfd"],
    ["kiezen", "koos", "kozen", "gekozen"],
    ["kijken", "keek", "keken", "gekeken"],
    ["kijven", "keef", "keven", "gekeven"],
    ["klieven", "kliefde", "kliefden", "gekliefd"],
    ["klimmen", "klom", "klommen", "geklommen"],
    ["klinken", "klonk", "klonken", "geklonken"],
    ["kluiven", "kloof", "kloven", "gekloven"],
    ["knijpen", "kneep", "knepen", "geknepen"],
    ["komen", "kwam", "kwamen", "gekomen"],
    ["kopen", "kocht", "kochten", "gekocht"],
    ["krijgen", "kreeg", "kregen", "gekregen"],
    ["krijsen", "krijste", "krijsten", "gekrijst"],
    ["krijsen", "krees", "kresen", "gekresen"],
    ["krijten", "kreet", "kreten", "gekreten"],
    ["krimpen", "kromp", "krompen", "gekrompen"],
    ["kruipen", "kroop", "kropen", "gekropen"],
    ["kunnen", "kon", "konden", "gekund"],
    ["kwijten", "kweet", "kweten", "gekweten"],
    ["lachen", "lachte", "lachten", "gelachen"],
    ["laden", "laadde", "laadden", "geladen"],
    ["laten", "liet", "lieten", "gelaten"],
    ["lezen", "las", "lazen", "gelezen"],
    ["liegen", "loog", "logen", "gelogen"],
    ["liggen", "lag", "lagen", "gelegen"],
    ["lijden", "leed", "leden", "geleden"],
    ["lijken", "leek", "leken", "geleken"],
    ["lopen", "liep", "liepen", "gelopen"],
    ["luiken", "look", "loken", "geloken"],
    ["malen", "maalde", "maalden", "gemalen"],
    ["melken", "molk", "molken", "gemolken"],
    ["melken", "melkte", "melkten", "gemolken"],
    ["meten", "mat", "maten", "gemeten"],
    ["mijden", "meed", "meden", "gemeden"],
    ["moeten", "moest", "moesten", "gemoeten"],
    ["mogen", "mocht", "mochten", "gemogen"],
    ["nemen", "nam", "namen", "genomen"],
    ["nijgen", "neeg", "negen", "genegen"],
    ["nijpen", "neep", "nepen", "genepen"],
    ["ontginnen", "ontgon", "ontgonnen", "ontgonnen"],
    ["pijpen", "pijpte", "pijpten", "gepijpt"],
    ["plegen", "pleegde", "pleegden", "gepleegd"],
    ["plegen", "placht", "plachten", "gepleegd"],
    ["pluizen", "ploos", "plozen", "geplozen"],
    ["pluizen", "pluisde", "pluisden", "gepluisd"],
    ["prijzen", "prees", "prezen", "geprezen"],
    ["raden", "raadde", "raadden", "geraden"],
    ["raden", "ried", "rieden", "geraden"],
    ["rieken", "rook", "roken", "geroken"],
    ["rijden", "reed", "reden", "gereden"],
    ["rijgen", "reeg", "regen", "geregen"],
    ["rijten", "reet", "reten", "gereten"],
    ["rijven", "reef", "reven", "gereven"],
    ["rijzen", "rees", "rezen", "gerezen"],
    ["rinnen", "ron", "ronnen", "geronnen"],
    ["roepen", "riep", "riepen", "geroepen"],
    ["ruiken", "rook", "roken", "geroken"],
    ["scheiden", "scheidde", "scheidden", "gescheiden"],
    ["schelden", "schold", "scholden", "gescholden"],
    ["schenden", "schond", "schonden", "geschonden"],
    ["schenken", "schonk", "schonken", "geschonken"],
    ["scheppen", "schiep", "schiepen", "geschapen"],
    ["scheppen", "schepte", "schepten", "geschept"],
    ["scheren", "schoor", "schoren", "geschoren"],
    ["scheren", "scheerde", "scheerden", "gescheerd"],
    ["schieten", "schoot", "schoten", "geschoten"],
    ["schijnen", "scheen", "schenen", "geschenen"],
    ["schijten", "scheet", "scheten", "gescheten"],
    ["schrijden", "schreed", "schreden", "geschreden"],
    ["schrijven", "schreef", "schreven", "geschreven"],
    ["schrikken", "schrok", "schrokken", "geschrokken"],
    ["schuilen", "schuilde", "schuilden", "gescholen"],
    ["schuiven", "schoof", "schoven", "geschoven"],
    ["slaan", "sloeg", "sloegen", "geslagen"],
    ["slapen", "sliep", "sliepen", "geslapen"],
    ["slijpen", "sleep", "slepen", "geslepen"],
    ["slijten", "sleet", "sleten", "gesleten"],
    ["slinken", "slonk", "slonken", "geslonken"],
    ["sluipen", "sloop", "slopen", "geslopen"],
    ["sluiten", "sloot", "sloten", "gesloten"],
    ["smelten", "smolt", "smolten", "gesmolten"],
    ["smijten", "smeet", "smeten", "gesmeten"],
    ["snijden", "sneed", "sneden", "gesneden"],
    ["snuiten", "snoot", "snoten", "gesnoten"],
    ["snuiven", "snoof", "snoven", "gesnoven"],
    ["spannen", "spande", "spanden", "gespannen"],
    ["spijten", "speet", "speten", "gespeten"],
    ["spinnen", "spon", "sponnen", "gesponnen"],
    ["splijten", "spleet", "spleten", "gespleten"],
    ["spreken", "sprak", "spraken", "gesproken"],
    ["springen", "sprong", "sprongen", "gesprongen"],
    ["spruiten", "sproot", "sproten", "gesproten"],
    ["spugen", "spoog", "spogen", "gespogen"],
    ["spugen", "spuugde", "spuugden", "gespuugd"],
    ["spuiten", "spoot", "spoten", "gespoten"],
    ["staan", "stond", "stonden", "gestaan"],
    ["steken", "stak", "staken", "gestoken"],
    ["stelen", "stal", "stalen", "gestolen"],
    ["sterven", "stierf", "stierven", "gestorven"],
    ["stijgen", "steeg", "stegen", "gestegen"],
    ["stijven", "steef", "steven", "gesteven"],
    ["stijven", "stijfde", "stijfden", "gestijfd"],
    ["stinken", "stonk", "stonken", "gestonken"],
    ["stoten", "stootte", "stootten", "gestoten"],
    ["stoten", "stiet", "stieten", "gestoten"],
    ["strijden", "streed", "streden", "gestreden"],
    ["strijken", "streek", "streken", "gestreken"],
    ["stuiven", "stoof", "stoven", "gestoven"],
    ["tijgen", "toog", "togen", "getogen"],
    ["treden", "trad", "traden", "getreden"],
    ["treffen", "trof", "troffen", "getroffen"],
    ["trekken", "trok", "trokken", "getrokken"],
    ["vallen", "viel", "vielen", "gevallen"],
    ["vangen", "ving", "vingen", "gevangen"],
    ["varen", "voer", "voeren", "gevaren"],
    ["vechten", "vocht", "vochten", "gevochten"],
    ["verderven", "verdierf", "verdierven", "verdorven"],
    ["verdrieten", "verdroot", "verdroten", "verdroten"],
    ["verdwijnen", "verdween", "verdwenen", "verdwenen"],
    ["vergeten", "vergat", "vergaten", "vergeten"],
    ["verliezen", "verloor", "verloren", "verloren"],
    ["vermogen", "vermocht", "vermochten", "vermocht"],
    ["verslinden", "verslond", "verslonden", "verslonden"],
    ["verwarren", "verwarde", "verwarden", "verward"],
    ["verzwinden", "verzwond", "verzwonden", "verzwonden"],
    ["vijzen", "vees", "vezen", "gevezen"],
    ["vinden", "vond", "vonden", "gevonden"],
    ["vlechten", "vlocht", "vlochten", "gevlochten"],
    ["vlieden", "vlood", "vloden", "gevloden"],
    ["vliegen", "vloog", "vlogen", "gevlogen"],
    ["vlieten", "vloot", "vloten", "gevloten"],
    ["vouwen", "vouwde", "vouwden", "gevouwen"],
    ["vragen", "vroeg", "vroegen", "gevraagd"],
    ["vreten", "vrat", "vraten", "gevreten"],
    ["vriezen", "vroor", "vroren", "gevroren"],
    ["vrijen", "vree", "vreeën", "gevreeën"],
    ["vrijen", "vrijde", "vrijden", "gevrijd"],
    ["waaien", "waaide", "waaiden", "gewaaid"],
    ["waaien", "woei", "woeien", "gewaaid"],
    ["wassen", "waste", "wasten", "gewassen"],
    ["wassen", "wies", "wiesen", "gewassen"],
    ["wegen", "woog", "wogen", "gewogen"],
    ["werpen", "wierp", "wierpen", "geworpen"],
    ["werven", "wierf", "wierven", "geworven"],
    ["weten", "wist", "wisten", "geweten"],
    ["weven", "weefde", "weefden", "geweven"],
    ["wezen", "was", "waren", "geweest"],
    ["wijken", "week", "weken", "geweken"],
    ["wijten", "weet", "weten", "geweten"],
    ["wijzen", "wees", "wezen", "gewezen"],
    ["willen", "wilde", "wilden", "gewild"],
    ["willen", "wou", "wouden", "gewild"],
    ["winden", "wond", "wonden", "gewonden"],
    ["winnen", "won", "wonnen", "gewonnen"],
    ["worden", "werd", "werden", "geworden"],
    ["wreken", "wreekte", "wreekten", "gewroken"],
    ["wrijven", "wreef", "wreven", "gewreven"],
    ["wringen", "wrong", "wrongen", "gewrongen"],
    ["wuiven", "wuifde", "wuifden", "gewuifd"],
    ["zeggen", "zei", "zeiden", "gezegd"],
    ["zeggen", "zegde", "zegden", "gezegd"],
    ["zeiken", "zeikte", "zeikten", "gezeikt"],
    ["zeiken", "zeek", "zeken", "gezeken"],
    ["zenden", "zond", "zonden", "gezonden"],
    ["zieden", "ziedde", "ziedden", "gezoden"],
    ["zien", "zag", "zagen", "gezien"],
    ["zijgen", "zeeg", "zegen", "gezegen"],
    ["zijn", "was", "waren", "geweest"],
    ["zingen", "zong", "zongen", "gezongen"],
    ["zinken", "zonk", "zonken", "gezonken"],
    ["zinnen", "zon", "zonnen", "gezonnen"],
    ["zinnen", "zinde", "zinden", "gezind"],
    ["zitten", "zat", "zaten", "gezeten"],
    ["zoeken", "zocht", "zochten", "gezocht"],
    ["zouten", "zoutte", "zoutten", "gezouten"],
    ["zuigen", "zoog", "zogen", "gezogen"],
    ["zuipen", "zoop", "zopen", "gezopen"],
    ["zullen", "zou", "zouden", "gezuld"],
    ["zwelgen", "zwolg", "zwolgen", "gezwolgen"],
    ["zwellen", "zwol", "zwollen", "gezwollen"],
    ["zwemmen", "zwom", "zwommen", "gezwommen"],
    ["zweren", "zwoer", "zwoeren", "gezworen"],
    ["zweren", "zwoor", "zworen", "gezworen"],
    ["zweren", "zweerde", "zweerden", "gezworen"],
    ["zwerven", "zwierf", "zwierven", "gezworven"],
    ["zwijgen", "zweeg", "zwegen", "gezwegen"],
];

/// Present forms that no rule gives: infinitive, stem (ik), second person (jij), third (hij),
/// and other good forms of the stem and of the second person.
struct IrregularPresent {
    infinitive: &'static str,
    stem: &'static str,
    second: &'static str,
    third: &'static str,
    /// *houd* and *hou*, *kan* and (kun je) *kun*, the imperative *wees*.
    other_stem: Option<&'static str>,
    other_second: Option<&'static str>,
}

const fn present(
    infinitive: &'static str,
    stem: &'static str,
    second: &'static str,
    third: &'static str,
    other_stem: Option<&'static str>,
    other_second: Option<&'static str>,
) -> IrregularPresent {
    IrregularPresent { infinitive, stem, second, third, other_stem, other_second }
}

const IRREGULAR_PRESENT: &[IrregularPresent] = &[
    present("doen", "doe", "doet", "doet", None, None),
    present("gaan", "ga", "gaat", "gaat", None, None),
    present("glijden", "glijd", "glijdt", "glijdt", Some("glij"), None),
    present("hebben", "heb", "hebt", "heeft", None, None),
    present("houden", "houd", "houdt", "houdt", Some("hou"), None),
    present("komen", "kom", "komt", "komt", None, None),
    present("kunnen", "kan", "kunt", "kan", Some("kun"), Some("kan")),
    present("mogen", "mag", "mag", "mag", None, None),
    present("rijden", "rijd", "rijdt", "rijdt", Some("rij"), None),
    present("slaan", "sla", "slaat", "slaat", None, None),
    present("snijden", "snijd", "snijdt", "snijdt", Some("snij"), None),
    present("staan", "sta", "staat", "staat", None, None),
    present("vermogen", "vermag", "vermag", "vermag", None, None),
    present("willen", "wil", "wilt", "wil", None, Some("wil")),
    present("zien", "zie", "ziet", "ziet", None, None),
    present("zijn", "ben", "bent", "is", Some("wees"), None),
    present("zullen", "zal", "zult", "zal", Some("zul"), Some("zal")),
];

/// Bases whose second row is another verb (zinnen: to plan and to please; zweren: to swear and to fester), which
/// does not return in what is derived from the first: bezinnen, bezon; bezweren, bezwoer.
const SECOND_ROW_STANDS_ALONE: [&str; 2] = ["zinnen", "zweren"];

/// Compounds that are weak and in one piece although a strong verb is their end: stofzuigen, stofzuigde.
#[rustfmt::skip]
const WEAK_COMPOUNDS: &[&str] = &[
    "bekvechten", "bloemlezen", "blokfluiten", "buikschuiven", "flierefluiten", "klaplopen", "pluimstrijken",
    "spelevaren", "stoepkrijten", "stofzuigen", "stuiptrekken", "survivallen", "touwtrekken", "waarzeggen",
    "zweefvliegen",
];

/// Strong verbs that are the end of many a word by chance (worst|elen, bill|ijken, kraam|heren) or whose
/// compounds are weak (beeldhouwen, donderjagen).
#[rustfmt::skip]
const NO_HEAD: &[&str] = &[
    "eten", "houwen", "jagen", "kunnen", "lijken", "moeten", "prijzen", "rieken", "rinnen", "ruiken", "scheppen",
    "scheren", "stelen", "stijven", "tijgen", "weten", "wezen", "zijn", "zinnen", "zullen", "zweren",
];

/// Derived verbs that are weak although their base is strong, mostly because they come from a noun
/// or an adjective (afprijzen: prijs; verstijven: stijf).
#[rustfmt::skip]
const WEAK_ALL_THE_SAME: &[&str] = &[
    "afprijzen", "afschrikken", "behoeven", "beprijzen", "bescheren", "bevoorraden",
    "herbevoorraden", "omprijzen", "overbevoorraden", "ontmoeten", "ontzouten", "overprijzen", "verstijven",
    "verwezen", "verzouten",
];

/// The present of an irregular base: stem, second, third, other stems, other seconds.
pub(super) struct Present {
    pub stem: &'static str,
    pub second: &'static str,
    pub third: &'static str,
    pub other_stem: Option<&'static str>,
    pub other_second: Option<&'static str>,
}

pub(super) fn irregular_present(base: &str) -> Option<Present> {
    let found = IRREGULAR_PRESENT.iter().find(|verb| verb.infinitive == base)?;
    Some(Present {
        stem: found.stem,
        second: found.second,
        third: found.third,
        other_stem: found.other_stem,
        other_second: found.other_second,
    })
}

/// The rows of a base verb, the preferred one first; empty for a weak one.
pub(super) fn principal_parts(base: &str) -> &'static [Parts] {
    let start = PRINCIPAL_PARTS.partition_point(|row| row[0] < base);
    let length = PRINCIPAL_PARTS[start..].iter().take_while(|row| row[0] == base).count();
    &PRINCIPAL_PARTS[start..start + length]
}

/// The rows of a verb (with its particle) from the rows of its base.
pub(super) fn principal_parts_of(infinitive: &str, base: &str) -> &'static [Parts] {
    let own = principal_parts(infinitive);
    let parts = if own.is_empty() { principal_parts(base) } else { own };
    let first_only = infinitive != base && SECOND_ROW_STANDS_ALONE.contains(&base);
    &parts[..if first_only { 1.min(parts.len()) } else { parts.len() }]
}

/// Whether a strong verb keeps its forms behind any other word: lopen, traplopen. Not one with a weak
/// past (bakken, lachen): slabakken, glimlachen.
pub(super) fn is_head(base: &str) -> bool {
    let is_weak = |past: &str| past.ends_with("te") || past.ends_with("de");
    !NO_HEAD.contains(&base) && principal_parts(base).first().is_some_and(|row| !is_weak(row[1]))
}

/// Whether a compound is weak and in one piece although a strong verb is its end.
pub(super) fn is_weak_compound(infinitive: &str) -> bool {
    WEAK_COMPOUNDS.contains(&infinitive)
}

/// Whether the whole verb (with its particle) is weak although its end is the name of a strong one.
pub(super) fn is_weak_all_the_same(infinitive: &str) -> bool {
    // scheppen is to create (schiep) or to scoop (schepte); derived, it is nearly always the latter.
    let scoops = infinitive.ends_with("scheppen") && !matches!(infinitive, "scheppen" | "herscheppen");
    scoops || WEAK_ALL_THE_SAME.contains(&infinitive)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(PRINCIPAL_PARTS.windows(2).all(|pair| pair[0][0] <= pair[1][0]));
    }
}
