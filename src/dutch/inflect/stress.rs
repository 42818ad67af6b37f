//! Where the stress falls, as far as the spelling of a stem needs it: luister, but presenteer.
//!
//! The last vowel of a verb stem is written double only when it is a full vowel. An *e* before
//! l, m, n or r is often not: luisteren, handelen, tekenen, ademen. Native verbs of two syllables
//! on -er come from nouns and from adjectives on -er and are unstressed there; loans end in
//! stressed -eren. The lists hold what the shape of the word does not show.

use super::spelling::{LastSyllable, syllables};

/// Native (and English) stems on unstressed -er whose shape could be a loan's. Derivations are found
/// without their first part (verbeteren, overwinteren).
#[rustfmt::skip]
const NATIVE_ER: &[&str] = &[
    "achter", "ader", "aker", "ander", "anker", "baker", "balder", "banjer", "barter", "baster",
    "beter", "bijzonder", "blader", "blaker", "blender", "blunder", "bolder", "bolster",
    "boter", "boulder", "buffer", "bulder", "bunker", "burger", "camper", "carver", "cater",
    "center", "charter", "cluster", "corner", "counter", "cover", "daver", "dender", "dokter",
    "donder", "donker", "dozer", "ener", "enter", "erger", "ester", "eter", "ever", "filter",
    "flater", "flonker", "flyer", "folder", "folter", "gader", "glinster", "glunder", "halster",
    "hamer", "hamster", "haper", "helder", "hinder", "hoger", "honger", "hoster", "hover",
    "hunker", "hyper", "imker", "inker", "joker", "kader", "kaffer", "kalver", "kamer",
    "kanjer", "kanker", "kanter", "kaper", "kasjer", "kelder", "kelner", "kenter", "keper",
    "kerker", "kilver", "kinder", "klater", "klauter", "kletser", "klinker", "klonter",
    "knisper", "knister", "knoter", "koffer", "koker", "kolder", "koper", "koter", "kwalster",
    "lager", "lammer", "lanter", "laser", "laster", "later", "lauwer", "lazer", "leger",
    "lever", "louter", "mager", "marmer", "marter", "masker", "master", "meander", "merker",
    "meter", "milder", "minder", "moker", "monster", "nader", "neder", "nuchter", "ober",
    "offer", "omber", "onder", "orber", "order", "ouder", "over", "pamper", "pantser", "pauper",
    "peper", "pinker", "plaster", "plunder", "poker", "polder", "polster", "poter", "power",
    "puber", "pulver", "purper", "raster", "roster", "schamper", "schater", "schemer",
    "schender", "schilder", "schilfer", "schouder", "sinter", "sjacher", "skelter", "slechter",
    "slenter", "slinger", "snater", "sober", "solfer", "somber", "spanjer", "spider",
    "splinter", "stamer", "stayer", "sticker", "streamer", "stumper", "taser", "taster",
    "tater", "teder", "temper", "tinder", "toter", "tover", "trailer", "trechter", "tuter",
    "vader", "vaster", "venster", "veter", "vinger", "vlinder", "voder", "vorder", "wafer",
    "wander", "water", "weder", "weger", "wester", "wever", "wilder", "winter", "wonder",
    "yammer", "zander", "zeker", "zender", "zever", "zilver", "zinder", "zolder", "zomer",
    "zonder", "zuster", "zwager", "zwanger",
];

/// Loan stems on stressed -er that have a native shape, and *ijsberen*.
#[rustfmt::skip]
const LOAN_ER: &[&str] = &[
    "appeller", "aquareller", "baller", "barrer", "blokker", "boeler", "boetser", "bouder",
    "brouiller", "bruiner", "bruusker", "chauffer", "couper", "doubler", "drainer", "failler",
    "flatter", "fouiller", "frapper", "fretter", "frotter", "greiner", "griller", "groeper",
    "hoerer", "ijsber", "kleiner", "konvooier", "lameller", "leiner", "matter", "mouler",
    "octrooier", "pousser", "railler", "roller", "rouler", "router", "schokker", "skeletter",
    "soigner", "sommer", "souper", "staller", "stoffer", "tailler", "tarrer", "toiletter",
    "toucher", "trainer", "troebler", "troeper", "voller", "waarder", "watter",
];

/// Stems of three and more syllables on unstressed -er.
#[rustfmt::skip]
const LONG_NATIVE_ER: &[&str] = &[
    "bijzonder", "bulldozer", "computer", "consuminder", "empower", "filibuster", "kalander",
    "kalefater", "kalender", "kalfater", "kandelaber", "liefhebber", "meander", "millimeter",
    "palaver", "paternoster", "pietepeuter", "recover", "register", "remaster",
    "roeptoeter", "slachtoffer", "sodemieter", "stofzuiger", "supporter", "trompetter",
    "wegwijzer", "yammer",
];

/// Last parts of native compounds on unstressed -er: schokschouderen, wedijveren.
#[rustfmt::skip]
const NATIVE_ENDS: &[&str] = &[
    "helder", "bakker", "ijver", "letter", "luister", "meester", "peuter", "rechter", "schilder",
    "schouder", "toeter", "voeder", "weiger",
];

/// Ends of stems of more than one syllable on stressed -el, -em and -en.
#[rustfmt::skip]
const STRESSED_E: &[&str] = &[
    "aarspel", "algemen", "bijspel", "knikkeben", "krakel", "nadel", "oolspel", "oordel",
    "ouwenel", "pensel", "toneelspel", "trekkeben", "valsspel", "vierendel", "voordel",
    "zinspel",
];

/// Stems whose last vowel is unstressed before another consonant, or another vowel before r.
#[rustfmt::skip]
const UNSTRESSED_OTHER: &[&str] = &[
    "cricket", "hannes", "luiwammes", "market", "mentor", "monitor", "pocket", "rocket",
    "sponsor", "target", "ticket", "tutor", "welkom",
];

/// Whether the last vowel of an open stem (maak- from maken: `mak`) is a full one, and so written
/// double in a closed syllable. The stem comes without prefix and particle.
pub(super) fn is_last_vowel_full(stem: &str) -> bool {
    if UNSTRESSED_OTHER.contains(&stem) {
        return false;
    }
    let Some(last) = LastSyllable::of(stem) else {
        return true;
    };
    if last.nucleus != "e" || syllables(stem) == 1 {
        return true;
    }
    match last.coda {
        "r" => is_loan_er(stem),
        "l" | "m" | "n" => STRESSED_E.iter().any(|end| stem.ends_with(end)),
        _ => true,
    }
}

/// Whether a stem ends in the stressed -er of loan verbs: presenter(en), but not luister(en).
pub(super) fn is_loan_er(stem: &str) -> bool {
    if stem.ends_with("iër") || stem.ends_with("eër") {
        return true;
    }
    let Some(before) = stem.strip_suffix("er") else {
        return false;
    };
    if LastSyllable::of(stem).is_none_or(|last| last.nucleus != "e") {
        return false; // voer, financier
    }
    match syllables(before) {
        0 => false,
        _ if LOAN_ER.contains(&stem) => true,
        _ if NATIVE_ENDS.iter().any(|end| stem.ends_with(end)) => false,
        1 => !NATIVE_ER.contains(&stem) && !has_native_shape(before),
        _ => !LONG_NATIVE_ER.contains(&stem),
    }
}

/// Whether a compound's stem ends in a (long) native verb on unstressed -er: gevelschilder(ing).
pub(super) fn ends_in_native_er(stem: &str) -> bool {
    NATIVE_ER.iter().any(|native| native.len() > 5 && stem.ends_with(native))
}

/// Before a native -er stands a vowel that loans do not have (fluister, duister), or a consonant
/// written double after a short vowel (mopper); French ss and ff are another matter (passeren).
fn has_native_shape(before: &str) -> bool {
    let Some(last) = LastSyllable::of(before) else {
        return false;
    };
    matches!(last.nucleus, "ij" | "ui" | "aa" | "ee" | "oo" | "uu" | "eu" | "ie" | "oe" | "ei" | "aai" | "ooi" | "oei")
        || (last.has_doubled_coda() && !matches!(last.coda, "ss" | "ff"))
}
