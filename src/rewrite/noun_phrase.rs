//! What stands before a noun and agrees with it: its determiner and its adjectives.
//!
//! There is no dictionary here that tells an adjective from a verb. What helps is grammar: a noun that can be counted never
//! stands bare in the singular, so whatever stands between it and the determiner before it belongs to it.

use crate::dutch::function_words::{
    is_auxiliary, is_coordinator, is_determiner, is_free_adverb, is_possessive, is_preposition, is_subject_pronoun,
    is_subordinator,
};
use crate::dutch::inflect::{Adjective, AdjectiveFacts, AdjectiveForm, uninflect};
use crate::dutch::words::{Case, Tokens};
use crate::lexicon::Gender;
use crate::lexicon::matching::Range;
use crate::text::Span;

use super::Site;

/// The most words between a determiner and its noun.
const LONGEST: usize = 4;

/// A noun phrase, up to its noun.
pub(super) struct NounPhrase {
    determiner: Option<usize>,
    /// Adjectives and their adverbs, from the noun to the left.
    modifiers: Vec<usize>,
    /// Something stands there of which it is not known whether it agrees.
    is_uncertain: bool,
}

impl NounPhrase {
    /// The phrase of the noun that begins at `noun`.
    pub(super) fn before(site: &Site<'_>, noun: usize, countable: bool) -> Self {
        let tokens = &site.block.tokens;
        let sentence = site.block.sentence(noun);
        let mut modifiers = Vec::new();
        let mut at = noun;
        while at > sentence.start {
            at -= 1;
            let key = tokens.key(at);
            if joins_modifiers(tokens, at, &sentence, !modifiers.is_empty()) {
                continue;
            }
            // geen enkele klacht
            let counts = key == "enkele" && at > sentence.start && tokens.key(at - 1) == "geen";
            if is_determiner(key) && !counts {
                let is_uncertain = !belong(tokens, at, &modifiers, countable) || is_second(tokens, at);
                return Self { determiner: Some(at), modifiers, is_uncertain };
            }
            if !tokens.is_word(at) || !is_modifier_like(key) || modifiers.len() == LONGEST {
                break;
            }
            // leveren mooie zorg: what cannot be counted needs no determiner, so a verb may stand before it
            if !countable && !modifiers.is_empty() && !may_be_adjective(key) {
                break;
            }
            // het einde der zitting: a genitive of its own gender
            let genitive = matches!(key, "der" | "des" | "dezer" | "dier" | "ener");
            if genitive || (tokens[at].case != Case::Lower && at > sentence.start && !is_of_place(key)) {
                // a name: whose it is, is not known
                return Self { determiner: None, modifiers: Vec::new(), is_uncertain: true };
            }
            modifiers.push(at);
        }
        Self::without_determiner(tokens, &sentence, noun, &modifiers, countable)
    }

    /// Goede zorg, mooie begeleiding: one adjective that can be nothing else. Before a bare noun most words are of the clause.
    fn without_determiner(
        tokens: &Tokens,
        sentence: &Range,
        noun: usize,
        modifiers: &[usize],
        countable: bool,
    ) -> Self {
        let adjective = modifiers.first().copied().filter(|&at| is_known_inflected(tokens.key(at)));
        let another = modifiers.get(1).is_some_and(|&at| tokens.key(at).ends_with('e'));
        let plain = modifiers.first().is_none_or(|&at| {
            let key = tokens.key(at);
            key.ends_with("en") && !is_invariable(key)
        });
        // de behandeling en bijeenkomst: one determiner for two
        let shares = countable
            && noun.checked_sub(1).is_some_and(|at| is_coordinator(tokens.key(at)) || tokens.mark(at) == Some(','));
        let stretch = sentence.start..modifiers.last().copied().unwrap_or(noun);
        let participle = !modifiers.is_empty() && holds_participle_phrase(tokens, &stretch);
        // something joined to the adjective that is none
        let first = modifiers.last().copied().unwrap_or(noun);
        let joined = !modifiers.is_empty()
            && first.checked_sub(1).is_some_and(|at| {
                sentence.contains(&at) && (tokens.mark(at) == Some(',') || is_coordinator(tokens.key(at)))
            });
        let is_uncertain = shares || joined || participle || another || !(plain || adjective.is_some());
        Self { determiner: None, modifiers: adjective.into_iter().collect(), is_uncertain }
    }

    pub(super) fn determiner(&self) -> Option<usize> {
        self.determiner
    }

    pub(super) fn is_uncertain(&self) -> bool {
        self.is_uncertain
    }

    /// Where it begins, if that is not the noun itself.
    pub(super) fn start(&self) -> Option<usize> {
        self.determiner.or(self.modifiers.last().copied())
    }

    /// Whether it is a name by its form: het sociaal domein, with a bare adjective behind a definite determiner.
    pub(super) fn is_fixed_name(&self, site: &Site<'_>) -> bool {
        let nearest = self.modifiers.first().map_or("", |&at| site.block.tokens.key(at));
        self.is_definite(site)
            && !nearest.is_empty()
            && !nearest.ends_with('e')
            && (is_bare_adjective(nearest) || is_of_place(nearest))
            && !is_invariable(nearest)
    }

    /// Whether the noun names what stands before it: het team schuldhulpverlening.
    pub(super) fn is_apposition(&self, site: &Site<'_>) -> bool {
        let tokens = &site.block.tokens;
        let between = match (self.determiner, self.modifiers.as_slice()) {
            (Some(_), [only]) => tokens.key(*only),
            _ => return false,
        };
        self.is_uncertain && !may_be_adjective(between) && !between.ends_with('t') && between.chars().count() > 2
    }

    /// Whether it has adjectives.
    pub(super) fn is_modified(&self) -> bool {
        !self.modifiers.is_empty()
    }

    /// Whether its adjectives take -e whatever the gender.
    pub(super) fn is_definite(&self, site: &Site<'_>) -> bool {
        self.determiner.is_some_and(|at| is_definite(site.block.tokens.key(at)))
    }

    /// The changes that make it agree with a noun of gender `to`.
    pub(super) fn agree(&self, site: &Site<'_>, to: Gender) -> Option<Vec<(Span, String)>> {
        let tokens = &site.block.tokens;
        let mut changes = Vec::new();
        if let Some(at) = self.determiner {
            let key = tokens.key(at);
            if matches!(key, "wat" | "'t" | "enkele" | "zulke" | "zulk") {
                return None;
            }
            if matches!(key, "die" | "dat") && !self.is_demonstrative(site, at) {
                return None; // a relative pronoun or a conjunction, for all we know
            }
            let all = at.checked_sub(1).filter(|&before| tokens.key(before) == "al");
            if let (Some(before), Gender::De) = (all, to) {
                // al het geld, alle hulp
                changes.push((site.span(&(before..at + 1)), site.cased(before, "alle")));
            } else if let Some(other) = determiner_for(key, to) {
                changes.push((site.span(&(at..at + 1)), site.cased(at, other)));
            }
        }
        if self.is_definite(site) {
            return Some(changes);
        }
        for (nth, &at) in self.modifiers.iter().enumerate() {
            let right = nth.checked_sub(1).map(|before| tokens.key(self.modifiers[before]));
            let word = site.block.prose(&(at..at + 1));
            match role(tokens.key(at), right, to) {
                Role::Fixed => {}
                Role::Unclear => return None,
                Role::Agrees => {
                    let other = match to {
                        Gender::Het => uninflect(&word.to_lowercase())?,
                        Gender::De => inflected(&word.to_lowercase())?,
                    };
                    changes.push((site.span(&(at..at + 1)), site.cased(at, &other)));
                }
            }
        }
        Some(changes)
    }

    /// Die bijeenkomst, na die bijeenkomst: nothing else can stand there.
    fn is_demonstrative(&self, site: &Site<'_>, at: usize) -> bool {
        let first = site.block.sentence(at).start;
        at == first || at.checked_sub(1).is_some_and(|before| is_preposition(site.block.tokens.key(before)))
    }
}

/// What an adjective-like word does when the gender changes in an indefinite phrase.
enum Role {
    Agrees,
    Fixed,
    Unclear,
}

/// `right` is the modifier behind it, if it is not the last one before the noun.
fn role(key: &str, right: Option<&str>, to: Gender) -> Role {
    /// Before an adjective they can be either: een echt goed gesprek.
    const EITHER: [&str; 9] =
        ["echt", "gewoon", "zuiver", "puur", "bijzonder", "ontzettend", "vreselijk", "lekker", "mooi"];
    if is_invariable(key) || is_degree(key) {
        return Role::Fixed;
    }
    let is_bare = !key.ends_with('e');
    match (to, right) {
        // een goed voorbereide bijeenkomst: without -e before a de-word it is an adverb
        (Gender::Het, Some(_)) if is_bare => Role::Fixed,
        (Gender::Het, None) if is_bare => Role::Unclear,
        (Gender::De, Some(right)) if is_participle_like(right) && is_bare => Role::Fixed,
        (Gender::De, Some(_)) if EITHER.contains(&key) => Role::Unclear,
        (Gender::De, _) if !is_bare => Role::Fixed,
        _ => Role::Agrees,
    }
}

/// Whether a word is an adjective or an adverb of one, as far as its form tells.
fn may_be_adjective(key: &str) -> bool {
    key.ends_with('e') || is_bare_adjective(key) || is_invariable(key) || is_degree(key) || is_participle_like(key)
}

fn inflected(word: &str) -> Option<String> {
    Adjective::new(word, &AdjectiveFacts::default()).ok()?.form(AdjectiveForm::Inflected).map(str::to_owned)
}

pub(super) fn is_definite(key: &str) -> bool {
    matches!(key, "de" | "het" | "deze" | "dit" | "die" | "dat" | "dezelfde" | "hetzelfde") || is_possessive(key)
}

fn determiner_for(key: &str, to: Gender) -> Option<&'static str> {
    const PAIRS: [(&str, &str); 8] = [
        ("de", "het"),
        ("dezelfde", "hetzelfde"),
        ("deze", "dit"),
        ("die", "dat"),
        ("onze", "ons"),
        ("elke", "elk"),
        ("iedere", "ieder"),
        ("welke", "welk"),
    ];
    PAIRS.iter().find_map(|&(de, het)| match to {
        Gender::De => (key == het).then_some(de),
        Gender::Het => (key == de).then_some(het),
    })
}

/// A comma, *en* or *of* between two adjectives: een lange, open bijeenkomst; een korte of lange bijeenkomst.
fn joins_modifiers(tokens: &Tokens, at: usize, sentence: &Range, has_modifier: bool) -> bool {
    let joins = tokens.mark(at) == Some(',') || matches!(tokens.key(at), "en" | "of");
    let before = at.checked_sub(1).filter(|before| sentence.contains(before)).map_or("", |before| tokens.key(before));
    joins && has_modifier && (is_known_inflected(before) || is_bare_adjective(before) || is_invariable(before))
}

/// Whether a word before a noun may be an adjective or an adverb of one: not of a closed class.
fn is_modifier_like(key: &str) -> bool {
    !(is_preposition(key)
        || is_auxiliary(key)
        || is_coordinator(key)
        || is_subordinator(key)
        || is_subject_pronoun(key)
        || (is_free_adverb(key) && !is_bare_adjective(key) && !is_degree(key)))
}

/// Whether what stands between a determiner and a noun belongs to it. It may be a verb and another noun: *de gemeente
/// leverde maatwerk*, *een gezin krijgt hulp*. And in *het sociaal domein* it is a fixed name, which stays as it is.
fn belong(tokens: &Tokens, determiner: usize, modifiers: &[usize], countable: bool) -> bool {
    let key = tokens.key(determiner);
    let definite = is_definite(key);
    let past_tense = |key: &str| (key.ends_with("de") || key.ends_with("te")) && !key.ends_with("ende");
    modifiers.iter().enumerate().all(|(nth, &at)| {
        let key = tokens.key(at);
        if is_invariable(key) {
            return true;
        }
        let bare = !key.ends_with('e');
        if definite && bare {
            return nth > 0 && (is_degree(key) || is_participle_like(tokens.key(modifiers[nth - 1])));
        }
        countable || (!bare && (modifiers.len() < 2 || !past_tense(key))) || (bare && is_bare_adjective(key))
    })
}

/// De nieuwe en de oude (bijeenkomst): the noun of the first is left out.
fn is_second(tokens: &Tokens, determiner: usize) -> bool {
    determiner >= 3
        && matches!(tokens.key(determiner - 1), "en" | "of")
        && tokens.key(determiner - 2).ends_with('e')
        && is_determiner(tokens.key(determiner - 3))
}

/// Adjectives that never take -e, ordinals, and other words that stand before a noun unchanged.
pub(super) fn is_invariable(key: &str) -> bool {
    matches!(
        key,
        "eigen"
            | "open"
            | "besloten"
            | "gesloten"
            | "gratis"
            | "voldoende"
            | "extra"
            | "houten"
            | "stenen"
            | "gouden"
            | "zilveren"
            | "ijzeren"
            | "glazen"
            | "metalen"
            | "rieten"
            | "wollen"
            | "katoenen"
            | "leren"
            | "papieren"
            | "kartonnen"
            | "bakstenen"
            | "plastic"
            | "gesproken"
            | "geschreven"
            | "gebroken"
            | "verborgen"
            | "volwassen"
            | "tevreden"
            | "dronken"
            | "bescheiden"
            | "verlegen"
            | "online"
            | "live"
            | "privé"
            | "eerste"
            | "tweede"
            | "derde"
            | "vierde"
            | "vijfde"
            | "zesde"
            | "zevende"
            | "achtste"
            | "negende"
            | "tiende"
            | "laatste"
            | "zoveelste"
            | "enige"
            | "rechter"
            | "linker"
    )
}

/// Adverbs that tell how much, before an adjective.
pub(super) fn is_degree(key: &str) -> bool {
    matches!(
        key,
        "heel" | "erg" | "zeer" | "te" | "zo" | "nogal" | "vrij" | "tamelijk" | "redelijk" | "behoorlijk" | "uiterst"
    )
}

/// Voorbereid, voorbereide, georganiseerd, besproken: as the ending and a prefix tell.
fn is_participle_like(key: &str) -> bool {
    let ends = ["d", "t", "de", "te", "en"].iter().any(|ending| key.ends_with(ending));
    ends && ["ge", "be", "ver", "ont", "her", "voorbe", "uitge", "opge", "aange", "inge", "afge", "voorge"]
        .iter()
        .any(|prefix| key.starts_with(prefix) && key.len() > prefix.len() + 3)
}

/// Amsterdamse, Rotterdams: an adjective with a capital.
fn is_of_place(key: &str) -> bool {
    key.chars().count() > 4 && (key.ends_with("se") || key.ends_with('s'))
}

/// Whether a word with -e is the form of an adjective that we know.
pub(super) fn is_known_inflected(key: &str) -> bool {
    key.ends_with('e') && uninflect(key).is_some_and(|bare| is_bare_adjective(&bare))
}

/// Whether a word without -e is an adjective, as its ending or custom tells.
pub(super) fn is_bare_adjective(key: &str) -> bool {
    const SUFFIXES: [&str; 12] =
        ["end", "ig", "lijk", "baar", "isch", "zaam", "ief", "eel", "loos", "gericht", "matig", "iaal"];
    const COMMON: [&str; 46] = [
        "beter", "direct", "goed", "nieuw", "groot", "klein", "breed", "sterk", "snel", "eigen", "ander", "extra",
        "echt", "vroeg", "oud", "jong", "kort", "lang", "vast", "gezond", "zwaar", "licht", "mooi", "warm", "leuk",
        "fijn", "druk", "stil", "hoog", "laag", "diep", "duur", "gewoon", "slecht", "zwak", "vol", "vrij", "los",
        "open", "dicht", "flink", "juist", "strak", "stevig", "zacht", "hard",
    ];
    let suffix = SUFFIXES.iter().any(|suffix| key.len() > suffix.len() + 1 && key.ends_with(suffix));
    const NUMBERS: [&str; 8] = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];
    (suffix && !NUMBERS.contains(&key)) || COMMON.contains(&key)
}

/// De door u ontvangen (brief): an article, and a preposition right behind it.
fn holds_participle_phrase(tokens: &Tokens, stretch: &Range) -> bool {
    stretch.clone().any(|at| is_determiner(tokens.key(at)) && is_preposition(tokens.key(at + 1)))
}
