//! Verbs from English whose stem keeps the silent e of the English word: updaten, *ik update*,
//! *zij updatet*, *updatete*, *geüpdatet*. (Source: Leidraad 12.) Verbs that simply follow the Dutch rules
//! (coachen, checken, scoren, plannen) need no list.

/// Bases (infinitives without particle) that keep the e.
#[rustfmt::skip]
const KEEPS_E: &[&str] = &[
    "acen", "appeasen", "aquaplanen", "backspacen", "badgen", "barcoden", "basen", "biken", "bingen",
    "bouncen", "breakdancen", "bridgen", "browsen", "cachen", "carven", "casemanagen", "casen", "challengen",
    "changen", "chargen", "chasen", "choken", "closen", "coden", "combinen", "copen", "copy-pasten",
    "copywriten", "crowdsourcen", "cruisen", "curven", "customizen", "cyclen", "dancen", "daten", "de-icen",
    "decoden", "defacen", "deleten", "downgraden", "downsizen", "encoden", "enhancen", "escapen", "facen",
    "facetimen", "faden", "faken", "finetunen", "flamen", "fleetracen", "framen", "franchisen", "freebasen",
    "freelancen", "freestylen", "fundraisen", "gamechangen", "gamen", "ghostwriten", "grooven", "hedgen",
    "hiken", "housen", "hypen", "hyven", "insourcen", "interfacen", "invoicen", "jiven", "joyriden", "judgen",
    "kiten", "lapdancen", "lasergamen", "leasen", "liken", "linedancen", "loungen", "managen", "merchandisen",
    "mergen", "messagen", "microdosen", "micromanagen", "microwaven", "mimen", "minen", "mountainbiken",
    "moven", "nudgen", "nuken", "outpacen", "outplacen", "outsourcen", "pacen", "paragliden", "parsen",
    "parttimen", "patiencen", "petanquen", "piercen", "pleasen", "poledancen", "pricen", "primen", "producen",
    "profilen", "purchasen", "purgen", "racen", "raisen", "raten", "raven", "rebasen", "recyclen", "reframen",
    "releasen", "renamen", "replacen", "reshapen", "resizen", "restylen", "rewriten", "rightsizen",
    "rollerskaten", "romancen", "rulen", "samplen", "saven", "scalen", "schedulen", "scopen", "scramblen",
    "scrapen", "scubadiven", "sequencen", "servicen", "shaken", "shapen", "sharen", "shinen", "sidelinen",
    "sizen", "skaten", "skydiven", "skypen", "slacklinen", "slicen", "smilen", "snoozen", "socializen",
    "sourcen", "spacen", "speeddaten", "spicen", "splicen", "squeezen", "stagediven", "stagen", "stockpilen",
    "stylen", "surplacen", "swipen", "swypen", "tapen", "teasen", "teleconferencen", "themen", "timen",
    "tracen", "traden", "triagen", "tunen", "unicyclen", "upcyclen", "updaten", "upgraden", "upsizen",
    "vapen", "voicen", "waven", "wiren", "youtuben", "ziplinen",
];

/// Of those on -sen, the ones whose s is a z to the ear, and so take -de: teasen, teasede.
const VOICED_S: &[&str] =
    &["appeasen", "closen", "customizen", "franchisen", "fundraisen", "merchandisen", "pleasen", "raisen", "teasen"];

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

/// Whether the s at the end of the stem is a z to the ear: teasen, teasede.
pub(super) fn has_voiced_s(base: &str) -> bool {
    VOICED_S.contains(&base)
}

pub(super) fn english_stem(base: &str) -> Option<EnglishStem> {
    // fine-tunen, of which the last part decides
    let last = base.rsplit_once('-').map_or(base, |(_, last)| last);
    if KEEPS_E.contains(&base) || KEEPS_E.contains(&last) {
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
