//! Verbs from English whose stem keeps the silent e of the English word: updaten, *ik update*,
//! *zij updatet*, *updatete*, *geüpdatet*. (Source: Leidraad 12.) Verbs that simply follow the Dutch rules
//! (coachen, checken, scoren, plannen) need no list.

/// Bases (infinitives without particle) that keep the e.
const KEEPS_E: &[&str] = &[
    "accelereren_",
    "aquaplanen",
    "backspacen",
    "baren_",
    "breakdancen",
    "bridgen",
    "browsen",
    "casen",
    "challengen",
    "changen",
    "closen",
    "cruisen",
    "customizen",
    "dancen",
    "daten",
    "deleten",
    "downgraden",
    "downsizen",
    "enginen",
    "facen",
    "facetimen",
    "faken",
    "finetunen",
    "framen",
    "freelancen",
    "freewheelen_",
    "gamen",
    "googlen",
    "hypen",
    "imagen",
    "inlinen",
    "insiden",
    "interfacen",
    "invoicen",
    "joyriden",
    "leasen",
    "liken",
    "linedancen",
    "livestylen",
    "loungen",
    "mailmergen",
    "managen",
    "mergen",
    "micromanagen",
    "minen",
    "movelen_",
    "multitimen",
    "offshoren_",
    "outplacen",
    "outsourcen",
    "pacen",
    "palen_",
    "paragliden",
    "pimen",
    "pricen",
    "producen",
    "profilen",
    "purgen",
    "racen",
    "raten",
    "recyclen",
    "releasen",
    "reframen",
    "rollerskaten",
    "saven",
    "servicen",
    "sharen_",
    "shapen",
    "skaten",
    "skypen",
    "slicen",
    "smilen",
    "snowscooten_",
    "squeezen",
    "stagen",
    "stripteasen",
    "stylen",
    "surveillancen_",
    "tapen_",
    "timen",
    "trackbacken_",
    "tunen",
    "typecasten_",
    "updaten",
    "upgraden",
    "vapen",
    "voicen",
    "waven",
    "writen",
    "zapen_",
    "zonen_",
    "hiken",
    "biken",
    "mountainbiken",
    "ziplinen",
    "crosslinken_",
    "coden",
    "decoden",
    "encoden",
    "firewallen_",
    "timemanagen",
    "reshapen",
    "teambuilden_",
    "empowermenten_",
    "spacen",
    "fundraisen",
    "raisen",
    "tracen",
    "triagen",
];

/// Bases whose stem keeps a double consonant because the English word has it: appen, app.
const KEEPS_DOUBLE: &[&str] = &["appen", "whatsappen"];

/// How an English stem departs from the Dutch rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum EnglishStem {
    /// update, manage
    WithE,
    /// app
    WithDoubleConsonant,
    /// rugby, sms: the infinitive is the English word and -en.
    Whole,
}

pub(super) fn english_stem(base: &str) -> Option<EnglishStem> {
    if KEEPS_E.contains(&base) {
        Some(EnglishStem::WithE)
    } else if KEEPS_DOUBLE.contains(&base) {
        Some(EnglishStem::WithDoubleConsonant)
    } else if base.ends_with("yen") || base.ends_with("'en") {
        Some(EnglishStem::Whole)
    } else {
        None
    }
}
