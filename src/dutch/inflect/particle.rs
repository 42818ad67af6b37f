//! Separable verbs: which part of an infinitive comes off (inzetten: zet … in).
//!
//! Only stress tells a separable verb from an inseparable one (vóórkomen, voorkómen), and spelling
//! has no stress. So: a closed list of particles that come off, some that come off a few verbs
//! only, and for each the verbs that behave otherwise. A strong verb keeps its forms behind a word of
//! no list as well (traplopen). What this gets wrong an entry states with
//! `particle` or `inseparable`.

use super::prefix::{self, is_plausible_verb};
use super::spelling::{drop_initial_trema, is_vowel, syllables};
use super::{stress, strong};

/// Particles that come off any verb they stand before.
#[rustfmt::skip]
const FREE: &[&str] = &[
    "aan", "aaneen", "achteraan", "achteraf", "achterin", "achterlangs", "achterna", "achterom",
    "achterop", "achterover", "achteruit", "af", "beet", "bekend", "bewust", "bezig", "bij",
    "bijeen", "binnen", "binnenin", "blind", "bloot", "boven", "bovenaan", "bovenop",
    "bovenuit", "buiten", "buitenom", "deel", "dicht", "dienst", "dol", "dood", "door",
    "dooreen", "droog", "dubbel", "dwars", "eraan", "eraf", "erbij", "erdoor", "erin",
    "erlangs", "ermee", "ernaar", "ernaast", "eromheen", "eronder", "erop", "erover", "ertegen",
    "ertoe", "ertussen", "eruit", "fijn", "flauw", "fout", "gaar", "gade", "gebruik", "gelijk",
    "gereed", "gerust", "gevangen", "gewaar", "gitaar", "glad", "goed", "grijs", "groot",
    "hard", "heen", "heet", "hoog", "in", "ineen", "kaal", "kapot", "kennis",
    "klaar", "klein", "klem", "kort", "krom", "kwaad", "kwalijk", "kwijt", "langs", "lastig",
    "leeg", "les", "linksaf", "los", "mede", "mee", "na", "naar", "nabij", "neder", "neer",
    "om", "omheen", "omhoog", "omlaag", "omver", "onderaan", "onderdoor", "onderop", "onderuit", "op",
    "opeen", "open", "opzij", "over", "overeen", "overeind", "overhoop", "plaats", "plat",
    "prijs", "proef", "raak", "recht", "rechtdoor", "rechtop", "rechtsaf", "rechtuit", "rond",
    "samen", "schadeloos", "scheef", "scheel", "scherp", "schoon", "schuil", "stand", "stijf",
    "stil", "stop", "strak", "stuk", "teboven", "tegemoet", "tegen", "tegenover", "tegoed",
    "tekeer", "tekort", "teleur", "teloor", "teniet", "tentoon", "terecht", "terneer", "terug",
    "terzijde", "tevreden", "teweeg", "teweer", "tewerk", "tezamen", "thuis", "toe", "tussen",
    "uit", "uiteen", "vals", "vast", "veilig", "verder", "viool", "vlak", "vol",
    "voor", "vooraan", "vooraf", "voorbij", "voorlangs", "voorop", "voorover", "voort",
    "vooruit", "vreemd", "vrij", "vuil", "warm", "weder", "weer", "weerom", "weg", "wijs",
    "zaken", "zeker", "ziek", "zoek", "zwart", "dóór", "vóór", "ónder", "óver",
];

/// Particles that come off a few verbs only, with those verbs.
#[rustfmt::skip]
const BOUND: &[(&str, &[&str])] = &[
    ("achter", &[
        "blijven", "gaan", "houden", "laten", "liggen", "lopen", "raken", "staan", "stellen",
        "voegen",
    ]),
    ("actie", &["voeren"]),
    ("adem", &["halen"]),
    ("ader", &["laten"]),
    ("afscheid", &["nemen"]),
    ("auto", &["rijden"]),
    ("belang", &["stellen"]),
    ("bier", &["brouwen"]),
    ("boek", &["houden"]),
    ("boete", &["doen"]),
    ("bot", &["vieren"]),
    ("brand", &["stichten"]),
    ("bruin", &["bakken"]),
    ("buit", &["maken"]),
    ("computer", &["spelen"]),
    ("daar", &["laten", "stellen"]),
    ("dank", &["zeggen"]),
    ("diep", &["gaan", "vriezen"]),
    ("feest", &["vieren"]),
    ("gedachte", &["lezen"]),
    ("geheim", &["houden"]),
    ("geluk", &["wensen"]),
    ("gering", &["schatten"]),
    ("gras", &["maaien"]),
    ("haat", &["zaaien"]),
    ("handel", &["drijven"]),
    ("hout", &["hakken", "zagen"]),
    ("huis", &["houden"]),
    ("hulp", &["bieden", "verlenen"]),
    ("kaart", &["lezen", "spelen"]),
    ("koers", &["houden", "zetten"]),
    ("koffie", &["zetten"]),
    ("kou", &["vatten"]),
    ("lam", &["leggen", "slaan"]),
    ("leiding", &["geven"]),
    ("lek", &["prikken", "rijden", "schieten", "slaan"]),
    ("lief", &["hebben"]),
    ("links", &["klikken"]),
    ("mis", &[
        "gaan", "gokken", "gooien", "grijpen", "kijken", "kleunen", "lopen", "rijden",
        "schieten", "slaan", "stappen", "tasten", "zitten",
    ]),
    ("nat", &[
        "gooien", "houden", "lekken", "maken", "regenen", "sneeuwen", "spatten", "spetteren",
        "sproeien", "spuiten", "zweten",
    ]),
    ("onder", &[
        "binden", "brengen", "doen", "dompelen", "duiken", "duwen", "gieten", "kalken",
        "kladden", "kliederen", "kotsen", "kwakken", "kwijlen", "lopen", "plassen", "ploegen",
        "poepen", "roeren", "schijten", "schikken", "schilderen", "schoffelen", "schuiven",
        "sneeuwen", "spitten", "spugen", "spuiten", "stoppen", "stuiven", "verdelen",
        "verhuren", "werken", "zeiken", "zetten",
    ]),
    ("paard", &["rijden"]),
    ("partij", &["trekken"]),
    ("piano", &["spelen"]),
    ("post", &["vatten"]),
    ("puin", &["ruimen"]),
    ("rechts", &["klikken"]),
    ("ruzie", &["maken"]),
    ("school", &["gaan"]),
    ("stage", &["lopen"]),
    ("stof", &["happen"]),
    ("storm", &["lopen"]),
    ("tanden", &["poetsen"]),
    ("thee", &["drinken", "zetten"]),
    ("tijd", &["rekken"]),
    ("toneel", &["spelen"]),
    ("verloren", &["gaan", "lopen", "raken"]),
    ("vet", &["mesten"]),
    ("vorm", &["geven"]),
    ("waar", &["maken", "nemen"]),
    ("wacht", &["lopen"]),
    ("wel", &["doen", "gaan"]),
    ("wild", &["plassen"]),
    ("wit", &["wassen"]),
    ("zorg", &["dragen"]),
];

/// Verbs that begin like a separable one and are not: inseparable, or simply one word.
#[rustfmt::skip]
const ONE_WORD: &[&str] = &[
    "aanbidden", "aanschouwen", "aanvaarden", "affecteren", "afficheren", "affirmeren",
    "blinddoeken", "blinderen", "deelachtigen", "doleren", "dollariseren", "dooraderen",
    "doorboren", "doorbreken", "doordesemen", "doordrenken", "doordringen", "doorgroeven",
    "doorgronden", "doorklieven", "doorkneden", "doorkruisen", "doorleven", "doorlopen",
    "doorluchten", "doornagelen", "doorschouwen", "doorspekken", "doorstaan", "doorsteken",
    "doortintelen", "doorwaden", "doorwasemen", "doorweken", "doorwinteren", "doorwoelen",
    "doorwonden", "doorwortelen", "doorwroeten", "doorzeven", "doorzien", "doorzoeken",
    "dubbelchecken", "dubbelklikken", "dwarsbomen", "flauwekullen", "gelijken", "goederen",
    "harddraven", "harderen", "herbergen", "infiltreren", "inflateren", "inneren", "innoveren",
    "insourcen", "instagrammen", "installeren", "internetbankieren", "internetbellen",
    "internetten", "internetwinkelen", "interviewen", "invaderen", "inventariseren",
    "inverteren", "kleineren", "kortwieken", "lesseren", "liefhebberen", "liefkozen",
    "meanderen", "meesmuilen", "meesteren", "missioneren", "naaien", "naamtekenen", "naasten",
    "naderen", "nagelen", "nationaliseren", "naturaliseren", "navigeren", "omarmen", "omberen",
    "omboorden", "omcirkelen", "omdijken", "omfloersen", "omgeven", "omgorden", "omgrachten",
    "omgrenzen", "omheinen", "omhekken", "omhelzen", "omhullen", "omkaden", "omkaderen",
    "omkapselen", "omkasten", "omkleden", "omklemmen", "omknellen", "omkokeren", "omkransen",
    "omlijnen", "omlijsten", "ommantelen", "ommuren", "omnevelen", "ompalen", "omplakken",
    "omranden", "omranken", "omrasteren", "omringen", "omschrijven", "omsingelen", "omsluieren",
    "omsluiten", "omsnoeren", "omspannen", "omspinnen", "omspoelen", "omstralen",
    "omstrengelen", "omstrikken", "omvademen", "omvamen", "omvangen", "omvatten", "omvlechten",
    "omwallen", "omweven", "omwikkelen", "omwolken", "omzeilen", "omzomen", "omzwachtelen",
    "omzwermen", "onderhouden", "onderschrijven", "openbaren", "openen", "opereren", "opperen",
    "opponeren", "opteren", "overbelasten", "overbelichten", "overbevoorraden", "overbevragen",
    "overbieden", "overbloezen", "overbluffen", "overbruggen", "overdekken", "overdenken",
    "overdonderen", "overdrijven", "overgieten", "overgroeien", "overhaasten", "overhandigen",
    "overheersen", "overhoren", "overhuiven", "overijlen", "overkappen", "overklassen",
    "overkluizen", "overkoepelen", "overkomen", "overkruisen", "overladen", "overlappen",
    "overlasten", "overleggen", "overleven", "overlijden", "overmachtigen", "overmannen",
    "overmeesteren", "overmoeien", "overnachten", "overpeinzen", "overpoweren", "overprijzen",
    "overprikkelen", "overreden", "overrijden", "overrompelen", "overrulen", "overschaduwen",
    "overschatten", "overschouwen", "overschreeuwen", "overschrijden", "overspannen",
    "overspoelen", "overstelpen", "overstemmen", "overstijgen", "overstrekken", "overstromen",
    "overstuiven", "overtijgen", "overtreden", "overtreffen", "overtroeven", "overtuigen",
    "overvallen", "overvleugelen", "overvoeden", "overvoeren", "overvragen", "overvullen",
    "overwaken", "overwegen", "overweldigen", "overwelmen", "overwelven", "overwinnen",
    "overwinteren", "overwoekeren", "overzien", "overzomeren", "plateren", "platvoeten",
    "rechtscholen", "rechtvaardigen", "standaardiseren", "stijfselen", "stileren", "stukadoren",
    "thuisbankieren", "toeteren", "volbrengen", "voldingen", "voldoen", "voleinden",
    "voleindigen", "volgen", "volgroeien", "volharden", "volleren", "volleyballen", "volleyen",
    "volmachtigen", "volstaan", "voltooien", "voltrekken", "volvoeren", "voorkomen",
    "vooronderstellen", "voorspellen", "voorvoelen", "voorzien", "vrijwaren", "vuilbekken",
    "waarborgen", "waarschuwen", "wederhoren", "wedervaren", "weergalmen", "weerhouden",
    "weerkaatsen", "weerklinken", "weerleggen", "weerlichten", "weerspiegelen", "weerspreken",
    "weerstaan", "weerstreven", "weervaren", "wegeren", "welken", "welkomen", "zwartepieten",
];

/// Particles that loan verbs on -eren happen to begin with (informeren, opereren, stileren): they
/// come off the loans of the next list only.
const LOAN_BEGINNINGS: [&str; 10] = ["af", "bij", "in", "na", "om", "op", "plat", "stil", "stuk", "vol"];

#[rustfmt::skip]
const LOANS_WITH_PARTICLE: &[&str] = &[
    "argumenteren", "balanceren", "betonneren", "bombarderen", "calculeren", "cementeren",
    "commanderen", "communiceren", "componeren", "concentreren", "concluderen", "concurreren",
    "declareren", "destilleren", "dirigeren", "discussiëren", "experimenteren", "fantaseren",
    "filosoferen", "formatteren", "formuleren", "fotograferen", "friseren", "galopperen",
    "graveren", "isoleren", "kopiëren", "kristalliseren", "kwartieren", "loceren", "marcheren",
    "markeren", "masseren", "monteren", "noteren", "parkeren", "planeren", "presteren",
    "procederen", "programmeren", "rangeren", "reageren", "redeneren", "registreren",
    "rekruteren", "roteren", "rouleren", "scoren", "serveren", "solderen", "sorteren",
    "souperen", "spatiëren", "spioneren", "studeren", "synchroniseren", "telefoneren",
    "traineren", "waarderen",
];

/// Particles that a loan keeps before it, with *ge-* in between: hij overcompenseert, overgecompenseerd.
const BEFORE_GE: [&str; 4] = ["mis", "onder", "over", "voor"];

/// First parts that stay before a separable verb: vooraankondigen, vooraangekondigd.
const DOUBLE: [&str; 3] = ["her", "voor", "weder"];

/// Particles that, where they do not come off, are unstressed and so keep *ge-* away (ondersteund).
const UNSTRESSED: [&str; 11] = ["aan", "achter", "door", "mis", "om", "onder", "over", "vol", "voor", "weder", "weer"];

/// Words that only begin with such letters and take *ge-*: gevolmachtigd.
#[rustfmt::skip]
const WITH_GE: &[&str] = &[
    "missioneren", "volleren", "volleyballen", "volleyen", "volmachtigen", "voltigeren",
    "weerlichten",
];

/// Splits off the particle: ("in", "zetten"). A hyphen that keeps vowels apart goes (na-apen).
/// `None` for a verb that stays in one piece.
pub(super) fn split(infinitive: &str) -> Option<(&str, &str)> {
    if ONE_WORD.contains(&infinitive) {
        return None;
    }
    for (particle, bases) in BOUND {
        match infinitive.strip_prefix(particle) {
            Some(base) if bases.contains(&base) => return Some((&infinitive[..particle.len()], base)),
            _ => {}
        }
    }
    let (particle, base) = free(infinitive).or_else(|| behind_any_word(infinitive))?;
    // terug|over|nemen, in|acht|nemen: all that stands before a strong verb comes off; a weak one could look
    // like it (af|navelen).
    match split(base).filter(|(_, verb)| !strong::principal_parts(verb).is_empty()) {
        Some((_, verb)) => Some(infinitive.split_at(infinitive.len() - verb.len())),
        None => Some((particle, base)),
    }
}

fn free(infinitive: &str) -> Option<(&str, &str)> {
    FREE.iter()
        .filter_map(|particle| Some((*particle, infinitive.strip_prefix(particle)?)))
        .map(|(particle, base)| (particle, base.strip_prefix('-').unwrap_or(base)))
        .filter(|(particle, base)| is_separable(infinitive, particle, base))
        // voor|trekken, not voort|rekken; but voort|zetten, not voor|tzetten.
        .max_by_key(|(particle, base)| {
            let overshoots = *particle == "voort" && base.starts_with(is_vowel);
            (!strong::principal_parts(base).is_empty(), !overshoots, particle.len())
        })
}

/// A strong verb behind a word that no list has: traplopen, hongerlijden. A weak one could be anything
/// (voetballen), but hardly any word ends in a strong verb by chance.
fn behind_any_word(infinitive: &str) -> Option<(&str, &str)> {
    let is_derived = prefix::strip(infinitive).is_some() || strip_unstressed(infinitive).is_some();
    if is_derived || strong::is_weak_compound(infinitive) {
        return None;
    }
    infinitive
        .char_indices()
        .skip(3)
        .map(|(at, _)| infinitive.split_at(at))
        .find(|(first, base)| (syllables(first) > 0 || first.ends_with('-')) && strong::is_head(base))
        .map(|(first, base)| (first.trim_end_matches('-'), base))
}

fn is_separable(infinitive: &str, particle: &str, base: &str) -> bool {
    // na and a, mee and e would have a hyphen between them: naaien is one word.
    let runs_together = particle.chars().next_back() == base.chars().next()
        && particle.ends_with(['a', 'e'])
        && !infinitive.contains('-');
    if runs_together || !is_plausible_verb(base) {
        return false;
    }
    if DOUBLE.contains(&particle) && split(base).is_some() {
        return false;
    }
    let core = prefix::strip(base).map_or_else(|| base.to_owned(), |(_, core)| core);
    let is_loan = core.strip_suffix("en").is_some_and(stress::is_loan_er);
    if BEFORE_GE.contains(&particle) && is_loan {
        return false;
    }
    !is_loan || !LOAN_BEGINNINGS.contains(&particle) || LOANS_WITH_PARTICLE.contains(&core.as_str())
}

/// A first part that never comes off before a verb with its own *ge-* or particle: overwaarderen,
/// overgewaardeerd; herinrichten, heringericht.
pub(super) fn before_whole_verb(infinitive: &str) -> Option<(&'static str, &str)> {
    let double = DOUBLE.iter().find_map(|first| {
        let rest = infinitive.strip_prefix(first)?;
        split(rest).is_some().then_some((*first, rest))
    });
    let before_loan = || {
        BEFORE_GE.iter().find_map(|particle| {
            let base = infinitive.strip_prefix(particle)?;
            let is_loan = is_plausible_verb(base)
                && base.strip_suffix("en").is_some_and(stress::is_loan_er)
                && prefix::strip(base).is_none();
            is_loan.then_some((*particle, base))
        })
    };
    if ONE_WORD.contains(&infinitive) { None } else { double.or_else(before_loan) }
}

/// The rest of an inseparable verb behind its unstressed particle: ondersteunen → steunen.
pub(super) fn strip_unstressed(infinitive: &str) -> Option<(&'static str, String)> {
    if WITH_GE.contains(&infinitive) {
        return None;
    }
    UNSTRESSED.iter().find_map(|particle| {
        let rest = drop_initial_trema(infinitive.strip_prefix(particle)?);
        is_plausible_verb(&rest).then_some((*particle, rest))
    })
}
