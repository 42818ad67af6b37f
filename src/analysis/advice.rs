//! What a writer reads: messages and titles, in the Dutch that we ask of others.

use crate::lexicon::{Entry, Kind};
use crate::rewrite::Voice;

/// The most words in a sentence of a message.
const LONGEST: usize = 15;

/// Why, and what instead.
pub(super) fn message(entry: &Entry, alternatives: impl Fn() -> Vec<String>, voice: &Voice) -> String {
    let instead = entry.advice.as_ref().map_or_else(|| instead(entry, &alternatives()), |advice| voice.fill(advice));
    if instead.is_empty() { entry.why.clone() } else { format!("{} {instead}", entry.why) }
}

/// A sentence with as many alternatives as it can hold.
fn instead(entry: &Entry, alternatives: &[String]) -> String {
    let opening = match entry.kind {
        Kind::Synonym => "Schrijf liever",
        Kind::Depends => "Kies wat je bedoelt:",
        Kind::Container => "Vul het in, bijvoorbeeld:",
        Kind::PersonLabel => "Noem eerst de mens:",
        Kind::Professional => "Zeg het gewoon:",
        Kind::EmptyPraise => "Laat het zien:",
        Kind::KeepAndExplain => "Leg het één keer uit:",
    };
    let mut words = opening.split_whitespace().count();
    let mut named: Vec<String> = Vec::new();
    for alternative in alternatives {
        words += alternative.split_whitespace().count() + 1;
        if words > LONGEST || named.len() == 3 {
            break;
        }
        named.push(format!("‘{alternative}’"));
    }
    match named.split_last() {
        None => String::new(),
        Some((only, [])) => format!("{opening} {only}."),
        Some((last, rest)) => format!("{opening} {} of {last}.", rest.join(", ")),
    }
}

/// The title of a fix.
pub(super) fn title(shown: &str) -> String {
    format!("Schrijf ‘{shown}’")
}
