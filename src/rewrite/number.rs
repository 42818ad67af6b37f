//! From more to mass: *de interventies werken* becomes *de hulp werkt*. What cannot be counted has no plural, so the whole
//! noun phrase turns singular, and the finite verb with it when the phrase is its subject and stands right beside it.

use std::sync::OnceLock;

use crate::dutch::function_words::{
    is_auxiliary, is_coordinator, is_determiner, is_preposition, is_subject_pronoun, is_subordinator,
};
use crate::dutch::inflect::{Verb, VerbFacts, VerbForm, uninflect};
use crate::dutch::words::Tokens;
use crate::lexicon::Gender;
use crate::lexicon::matching::Range;
use crate::text::Span;

use super::Site;

/// Verbs whose finite plural is taken for one right behind a subject: common, and hardly ever a noun of the same spelling.
#[rustfmt::skip]
const VERBS: [&str; 36] = [
    "zijn", "worden", "hebben", "kunnen", "moeten", "mogen", "zullen", "willen", "gaan", "komen", "blijven", "helpen", "zorgen",
    "staan", "liggen", "lopen", "duren", "beginnen", "stoppen", "lukken", "passen", "horen", "vinden", "geven", "bieden", "maken",
    "bestaan", "krijgen", "leiden", "kosten", "verlopen", "veranderen", "starten", "ontbreken", "werken", "groeien",
];

/// The changes around a plural that becomes a singular without plural, besides the noun itself; `None` when it is not sure
/// what changes with it.
pub(super) fn changes(site: &Site<'_>, whole: &Range, to: Gender) -> Option<Vec<(Span, String)>> {
    let tokens = &site.block.tokens;
    let sentence = site.block.sentence(whole.start);
    let phrase = Phrase { site, tokens, sentence: &sentence };
    let (start, mut changes) = phrase.modifiers(whole.start, to)?;
    if phrase.is_resumed(whole.end) {
        return None;
    }
    changes.extend(phrase.verb(start, whole.end)?);
    Some(changes)
}

struct Phrase<'a> {
    site: &'a Site<'a>,
    tokens: &'a Tokens,
    sentence: &'a Range,
}

impl Phrase<'_> {
    fn key(&self, at: usize) -> &str {
        if self.sentence.contains(&at) { self.tokens.key(at) } else { "" }
    }

    fn before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |at| self.key(at))
    }

    /// Where the phrase begins, and the changes of its determiner and one adjective.
    fn modifiers(&self, noun: usize, to: Gender) -> Option<(usize, Vec<(Span, String)>)> {
        let mut changes = Vec::new();
        let mut start = noun;
        let adjective = noun.checked_sub(1).filter(|&at| {
            let key = self.key(at);
            key.ends_with('e') && !is_determiner(key) && !is_preposition(key)
        });
        start = adjective.unwrap_or(start);
        let determiner = self.before(start);
        let is_definite = match determiner {
            "de" | "deze" | "onze" => {
                let singular = match (determiner, to) {
                    ("de", Gender::Het) => Some("het"),
                    ("deze", Gender::Het) => Some("dit"),
                    ("onze", Gender::Het) => Some("ons"),
                    _ => None,
                };
                start -= 1;
                let change = singular.map(|text| (self.site.span(&(start..start + 1)), self.site.cased(start, text)));
                changes.extend(change);
                true
            }
            // alle hulp, but al het geld
            "alle" if to == Gender::De => {
                start -= 1;
                true
            }
            "mijn" | "jouw" | "uw" | "hun" | "haar" | "jullie" => {
                start -= 1;
                true
            }
            "veel" | "meer" | "minder" | "weinig" | "genoeg" | "geen" => {
                start -= if self.before(start - 1) == "te" { 2 } else { 1 };
                false
            }
            // er zijn interventies nodig: a verb, and no possessive
            "zijn" if start.checked_sub(2).is_some_and(|at| self.key(at) == "er") => false,
            // twee, beide, sommige, die: they count, or may be something else
            key if is_determiner(key) || key.chars().all(char::is_numeric) && !key.is_empty() => return None,
            _ => false,
        };
        if let Some(at) = adjective.filter(|_| !is_definite && to == Gender::Het) {
            let bare = uninflect(&self.site.block.prose(&(at..at + 1)).to_lowercase())?;
            changes.push((self.site.span(&(at..at + 1)), self.site.cased(at, &bare)));
        }
        // nothing else may stand before it that could belong to it
        let open = adjective.is_some()
            && !is_definite
            && self.before(start).ends_with('e')
            && !is_determiner(self.before(start));
        (!open).then_some((start, changes))
    }

    /// Whether something further on goes with its plural: die, ze, hun, deze.
    fn is_resumed(&self, behind: usize) -> bool {
        let resumes =
            |key: &str| matches!(key, "die" | "ze" | "zij" | "hun" | "hen" | "deze" | "welke" | "allemaal" | "beide");
        (behind..self.sentence.end).any(|at| resumes(self.key(at)))
    }

    /// The change of the verb, if it has to change.
    fn verb(&self, start: usize, behind: usize) -> Option<Option<(Span, String)>> {
        let before = self.before(start);
        if before == "van"
            && matches!(
                self.before(start - 1),
                "een" | "één" | "elk" | "elke" | "geen" | "enkele" | "twee" | "sommige" | "veel"
            )
        {
            return None; // een van de interventies
        }
        if is_preposition(before) {
            return Some(None);
        }
        let before_that = start.checked_sub(2).map_or("", |at| self.key(at));
        if before_that == "er" && singular(before).is_some() {
            return Some(self.singular_at(start - 1));
        }
        // wij bieden …: a subject of its own
        let has_subject = (self.sentence.start..start)
            .any(|at| is_subject_pronoun(self.key(at)) && !matches!(self.key(at), "u" | "je" | "jullie" | "ze"));
        // de gemeente betaalt …: a singular verb has another subject
        let is_singular_verb = before.len() > 3
            && before.ends_with('t')
            && !is_subordinator(before)
            && !matches!(
                before,
                "niet" | "direct" | "ooit" | "nooit" | "altijd" | "soort" | "vast" | "echt" | "juist" | "best"
            );
        if (has_subject || is_singular_verb) && !is_coordinator(before) {
            return Some(None);
        }
        let opens =
            start == self.sentence.start || matches!(before, "dat" | "omdat" | "zodat" | "als" | "of" | "wanneer");
        let governed = (self.sentence.start..start).any(|at| is_auxiliary(self.key(at)));
        // inlichtingen geven mag: an infinitive, for another verb follows
        let clause = (behind + 1..self.sentence.end).take(3).take_while(|&at| self.tokens.is_word(at));
        let another = clause.into_iter().any(|at| is_auxiliary(self.key(at)));
        if opens && !governed && !another && singular(self.key(behind)).is_some() {
            return Some(self.singular_at(behind));
        }
        None
    }

    fn singular_at(&self, at: usize) -> Option<(Span, String)> {
        let verb = singular(self.key(at))?;
        Some((self.site.span(&(at..at + 1)), self.site.cased(at, verb)))
    }
}

/// The third person singular of a finite plural, in the same tense.
fn singular(plural: &str) -> Option<&'static str> {
    static PAIRS: OnceLock<Vec<(String, String)>> = OnceLock::new();
    let pairs = PAIRS.get_or_init(|| VERBS.iter().flat_map(|infinitive| pairs_of(infinitive)).collect());
    pairs.iter().find(|(many, _)| many == plural).map(|(_, one)| one.as_str())
}

/// The finite plurals of a verb, each with its singular.
fn pairs_of(infinitive: &str) -> Vec<(String, String)> {
    let Ok(verb) = Verb::new(infinitive, &VerbFacts::default()) else { return Vec::new() };
    let pair = |many, one| (verb.joined(many).to_owned(), verb.joined(one).to_owned());
    vec![pair(VerbForm::PresentPlural, VerbForm::PresentThird), pair(VerbForm::PastPlural, VerbForm::PastSingular)]
}

#[cfg(test)]
mod tests {
    use super::singular;

    #[test]
    fn plurals_have_a_singular_in_their_own_tense() {
        for (plural, expected) in
            [("zijn", "is"), ("werden", "werd"), ("kunnen", "kan"), ("helpen", "helpt"), ("kwamen", "kwam")]
        {
            assert_eq!(singular(plural), Some(expected));
        }
        assert_eq!(singular("interventies"), None);
    }
}
