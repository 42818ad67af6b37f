//! The names that a configuration may use.

/// The keys of the file itself, in the order in which the documentation shows them.
pub(super) const TOP: [&str; 9] =
    ["address", "people", "audience", "allow", "exclude", "categories", "words", "exception", "entry"];

/// The keys of an `[[exception]]`.
pub(super) const EXCEPTION: [&str; 3] = ["file", "term", "sentence"];

/// The keys of `people = { … }`.
pub(super) const PEOPLE: [&str; 2] = ["singular", "plural"];

/// The words for people whose singular is known: plural, singular.
pub(super) const PLURALS: [(&str, &str); 30] = [
    ("mensen", "mens"),
    ("bewoners", "bewoner"),
    ("buurtbewoners", "buurtbewoner"),
    ("wijkbewoners", "wijkbewoner"),
    ("dorpsbewoners", "dorpsbewoner"),
    ("inwoners", "inwoner"),
    ("burgers", "burger"),
    ("huurders", "huurder"),
    ("buren", "buur"),
    ("buurtgenoten", "buurtgenoot"),
    ("cliënten", "cliënt"),
    ("klanten", "klant"),
    ("patiënten", "patiënt"),
    ("leden", "lid"),
    ("deelnemers", "deelnemer"),
    ("bezoekers", "bezoeker"),
    ("gasten", "gast"),
    ("ouders", "ouder"),
    ("gezinnen", "gezin"),
    ("kinderen", "kind"),
    ("jongeren", "jongere"),
    ("ouderen", "oudere"),
    ("senioren", "senior"),
    ("studenten", "student"),
    ("leerlingen", "leerling"),
    ("mantelzorgers", "mantelzorger"),
    ("vrijwilligers", "vrijwilliger"),
    ("naasten", "naaste"),
    ("lezers", "lezer"),
    ("reizigers", "reiziger"),
];

/// The known name that looks most like this one, if any is near enough to be what was meant.
pub(super) fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let name = name.to_lowercase();
    let allowed = (name.chars().count() / 3).clamp(1, 3);
    known
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(&name, candidate), candidate))
        .filter(|&(distance, _)| distance <= allowed)
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, candidate)| candidate)
}

/// "a, b of c", each between “quotes”.
pub(super) fn list<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let quoted: Vec<String> = names.into_iter().map(|name| format!("“{name}”")).collect();
    match quoted.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [head @ .., last] => format!("{} of {last}", head.join(", ")),
    }
}

/// What to say about a name that is not known: the nearest one, or else all of them.
pub(super) fn unknown<'a>(name: &str, known: impl IntoIterator<Item = &'a str> + Clone) -> String {
    match nearest(name, known.clone()) {
        Some(near) => format!("“{name}” ken ik niet. Bedoel je “{near}”?"),
        None => format!("“{name}” ken ik niet. Kies uit {}.", list(known)),
    }
}
