//! Verbs from English whose stem keeps the silent e of the English word: updaten, *ik update*,
//! *zij updatet*, *updatete*, *geüpdatet*. (Source: Leidraad 12.) Verbs that simply follow the Dutch rules
//! (coachen, checken, scoren, plannen) need no list.

/// Bases (infinitives without particle) that keep the e.
#[rustfmt::skip]
const KEEPS_E: &[&str] = &[
    "acen", "appeasen", "aquaplanen", "backspacen", "badgen", "basen", "biken", "bingen",
    "bouncen", "breakdancen", "bridgen", "browsen", "cachen", "casemanagen", "casen", "challengen", "changen",
    "chargen", "closen", "coden", "combinen", "copen", "copy-pasten", "crowdsourcen", "cruisen",
    "customizen", "dancen", "daten", "de-icen", "decoden", "defacen", "deleten", "downgraden",
    "downsizen", "encoden", "escapen", "facen", "facetimen", "faden", "faken", "finetunen",
    "flamen", "fleetracen", "framen", "franchisen", "freelancen", "freestylen", "fundraisen",
    "gamen", "grooven", "hedgen", "hiken", "housen", "hypen", "insourcen", "interfacen",
    "invoicen", "jiven", "joyriden", "kiten", "lasergamen", "leasen", "liken", "linedancen",
    "loungen", "managen", "mergen", "messagen", "micromanagen", "mimen", "minen",
    "mountainbiken", "moven", "nuken", "outplacen", "outsourcen", "pacen", "paragliden",
    "parsen", "parttimen", "patiencen", "piercen", "pleasen", "pricen", "profilen", "purgen",
    "racen", "raisen", "raten", "raven", "recyclen", "reframen", "releasen", "reshapen",
    "restylen", "rollerskaten", "romancen", "rulen", "samplen", "saven", "scalen", "scopen",
    "scramblen", "scrapen", "sequencen", "servicen", "shaken", "shapen", "sharen", "shinen",
    "skaten", "skydiven", "skypen", "slacklinen", "slicen", "smilen", "snoozen", "socializen",
    "sourcen", "spacen", "speeddaten", "spicen", "squeezen", "stagediven", "stagen", "stylen",
    "surplacen", "swipen", "tapen", "teasen", "timen", "tracen", "tunen", "upcyclen", "updaten",
    "upgraden", "vapen", "voicen", "waven", "youtuben", "ziplinen",
];

/// Bases whose stem keeps a double consonant because the English word has it: appen, app.
const KEEPS_DOUBLE: &[&str] = &["appen", "baseballen", "bypassen", "callen", "paintballen", "whatsappen"];

/// Bases whose stem ends in a z, which Dutch stems never do: quizzen, quiz.
const KEEPS_Z: &[&str] = &["blitzen", "buzzen", "jazzen", "quizzen", "spachtelputzen"];

/// How an English stem departs from the Dutch rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum EnglishStem {
    /// update, manage
    WithE,
    /// app
    WithDoubleConsonant,
    /// quiz
    WithZ,
    /// rugby, sms: the infinitive is the English word and -en.
    Whole,
}

pub(super) fn english_stem(base: &str) -> Option<EnglishStem> {
    if KEEPS_E.contains(&base) {
        Some(EnglishStem::WithE)
    } else if KEEPS_DOUBLE.contains(&base) {
        Some(EnglishStem::WithDoubleConsonant)
    } else if KEEPS_Z.contains(&base) {
        Some(EnglishStem::WithZ)
    } else if base.ends_with("yen") || base.ends_with("'en") {
        Some(EnglishStem::Whole)
    } else {
        None
    }
}
