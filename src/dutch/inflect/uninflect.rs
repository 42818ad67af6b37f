//! From the form of an adjective before a noun back to the bare one: goede, goed.

use super::adjective::{IRREGULAR, inflect};
use super::spelling::{LastSyllable, syllables};

/// Adjectives on unstressed -el: elsewhere -ele comes from -eel (individuele).
#[rustfmt::skip]
const ON_EL: &[&str] = &[
    "ampel", "dartel", "debotel", "dubbel", "edel", "enkel", "euvel", "gammel", "heikel", "ibbel", "iebel", "ijdel",
    "jofel", "kittel", "kregel", "kreupel", "kriegel", "krikkel", "luttel", "nobel", "onnozel", "poezel", "schamel",
    "schrepel", "simpel", "soepel", "stabel", "troebel", "tupel", "rupel", "tipel", "vermetel", "wankel", "wrevel",
];

/// Adjectives on -eer: elsewhere -ere comes from -er (bittere, grotere, integere).
#[rustfmt::skip]
const ON_EER: &[&str] = &["efemeer", "isomeer", "monomeer", "oligomeer", "perifeer", "polymeer"];

/// Adjectives on unstressed -em: elsewhere -eme comes from -eem (extreme).
const ON_EM: [&str; 3] = ["goochem", "schorem", "stiekem"];

/// Words on -e before a noun that have no shorter form, besides ordinals.
#[rustfmt::skip]
pub(super) const NOT_INFLECTED: &[&str] = &[
    "andere", "beide", "beige", "derde", "eerste", "enige", "laatste", "oranje", "solide",
    "timide", "tweede",
];

/// The bare adjective of an inflected one: goede → goed, hoge → hoog, witte → wit. `None` when no
/// or more than one adjective could have this form, and for one that is the same with and without -e
/// (oranje, open). The word need not be an adjective: the caller knows from its place that it is.
pub fn uninflect(inflected: &str) -> Option<String> {
    if NOT_INFLECTED.contains(&inflected) {
        return (inflected == "andere").then(|| "ander".to_owned());
    }
    if let Some((word, form)) = IRREGULAR.iter().find(|(_, form)| inflected.ends_with(form)) {
        return Some(format!("{}{word}", &inflected[..inflected.len() - form.len()]));
    }
    let open = inflected.strip_suffix('e').or_else(|| inflected.strip_suffix('ë'))?;
    if syllables(open) == 0 {
        return None;
    }
    let mut candidates: Vec<String> = bare_candidates(open);
    candidates.retain(|candidate| inflect(candidate) == inflected);
    candidates.dedup();
    if candidates.len() > 1 {
        prefer(&mut candidates, open);
    }
    if candidates.len() == 1 { candidates.pop() } else { None }
}

/// Everything an open stem could be closed to: hog → hog, hoog; witt → wit; liev → lief.
fn bare_candidates(open: &str) -> Vec<String> {
    let mut stems = vec![open.to_owned()];
    if let Some(before) = open.strip_suffix('v') {
        stems.push(format!("{before}f"));
    }
    if let Some(before) = open.strip_suffix('z') {
        stems.push(format!("{before}s"));
    }
    let mut candidates = Vec::new();
    for stem in stems {
        let Some(last) = LastSyllable::of(&stem) else {
            continue;
        };
        if last.has_doubled_coda() {
            candidates.push(stem[..stem.len() - last.coda.len() / 2].to_owned());
        } else {
            if last.coda.chars().count() == 1 {
                let doubled = match last.nucleus {
                    // ideale: ea is not one sound there
                    "ea" if matches!(last.coda, "l" | "t") => Some("eaa".to_owned()),
                    "ë" if last.head.ends_with('i') => Some("ee".to_owned()),
                    "ë" => Some("ëe".to_owned()),
                    _ if last.is_single() && !matches!(last.coda, "w" | "x") => Some(last.nucleus.repeat(2)),
                    _ => None,
                };
                candidates.extend(doubled.map(|long| format!("{}{long}{}", last.head, last.coda)));
            }
            candidates.push(stem.clone());
        }
    }
    candidates.retain(|candidate| !candidate.ends_with(['v', 'z']));
    candidates
}

/// Between -el and -eel, -er and -eer: -er is the common one (bittere, grotere, integere), unless
/// the word has one syllable (zere); -eel is (morele), unless listed. -eale is of -eaal (ideale).
fn prefer(candidates: &mut Vec<String>, open: &str) {
    let short = |word: &String| LastSyllable::of(word).is_some_and(|last| last.nucleus.chars().count() == 1);
    let any = |words: &[&str]| candidates.iter().any(|word| words.iter().any(|end| word.ends_with(end)));
    let wants_short = if open.ends_with("eal") || open.ends_with("eat") {
        candidates.retain(|candidate| candidate.ends_with("eaal") || candidate.ends_with("eaat"));
        return;
    } else if open.ends_with("er") {
        syllables(open) > 1 && !any(ON_EER)
    } else if open.ends_with("el") {
        open.ends_with("abel") || open.ends_with("ibel") || any(ON_EL)
    } else if open.ends_with("em") || open.ends_with("kom") {
        open.ends_with("kom") || any(&ON_EM)
    } else if open.ends_with("um") {
        false
    } else {
        return;
    };
    candidates.retain(|candidate| short(candidate) == wants_short);
}
