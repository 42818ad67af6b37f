//! What the card of a word says, on a terminal and on the page of all words.

use std::sync::Arc;

use crate::analysis::{Settings, fix};
use crate::dutch::inflect::{Verb, VerbForm};
use crate::lexicon::schema::Becomes;
use crate::lexicon::{Entry, Kind, Tier};
use crate::markup::Markup;
use crate::rewrite::Voice;

/// A replacement as it is read aloud: without the star of its head, with the house's own words. What a text would fill in
/// is filled in as for *hun*.
pub(super) fn spoken(text: &str, voice: &Voice) -> String {
    let text = voice.fill(text).replace('*', "");
    let words = text.split(' ').map(|word| {
        let word = word.strip_prefix('@').unwrap_or(word);
        let Some((before, (slot, behind))) =
            word.split_once('[').and_then(|(before, rest)| Some((before, rest.split_once(']')?)))
        else {
            return word.to_owned();
        };
        let filled = match slot {
            "bezit" => "hun".to_owned(),
            "onderwerp" => "ze".to_owned(),
            verb => Verb::new(verb, &Default::default())
                .map_or_else(|_| verb.to_owned(), |verb| verb.joined(VerbForm::PresentPlural).to_owned()),
        };
        format!("{before}{filled}{behind}")
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Sentences with the word, and what becomes of them. Only a sentence that really changes is an example.
pub(super) fn examples<'e>(
    entry: &'e Entry,
    settings: &Arc<Settings>,
) -> impl Iterator<Item = (&'e str, String)> + use<'e> {
    let settings = Arc::clone(settings);
    entry.flag.iter().filter_map(move |flag| {
        let after = match &flag.becomes {
            Becomes::Text(text) => text.clone(),
            Becomes::Nothing => return None,
            Becomes::Unstated => fix(&flag.text, Markup::Plain, &settings, Tier::Suggestion).text,
        };
        (after != flag.text).then_some((flag.text.as_str(), after))
    })
}

/// What the kind of a word adds to its reason. Advice of its own says it better.
pub(super) fn note(entry: &Entry) -> Option<&'static str> {
    if entry.advice.is_some() {
        return None;
    }
    match entry.kind {
        Kind::Professional => Some("Onder collega's is dit een goed woord."),
        Kind::KeepAndExplain => Some("Houd dit woord, en leg het één keer uit: je lezer komt het vaker tegen."),
        Kind::Container => Some("Vul in wat je bedoelt: wie doet wat, voor wie?"),
        Kind::Depends => Some("Welk woord past, hangt af van wat je bedoelt."),
        Kind::EmptyPraise => Some("Laat zien wat je doet: dan hoef je het niet te zeggen."),
        Kind::PersonLabel => Some("Noem eerst de mens, en dan pas wat er speelt."),
        Kind::Synonym => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;

    #[test]
    fn slots_are_read_as_for_them() {
        let voice = Voice::new(&Config::default());
        for (text, read) in [
            ("helpen* met", "helpen met"),
            ("@personen die steun zoeken", "personen die steun zoeken"),
            ("laten* doen waar [onderwerp] goed in [zijn]", "laten doen waar ze goed in zijn"),
            ("in [bezit] tempo", "in hun tempo"),
            ("samen met {mensen}", "samen met mensen"),
        ] {
            assert_eq!(spoken(text, &voice), read);
        }
    }
}
