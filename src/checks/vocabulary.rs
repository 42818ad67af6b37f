//! Words of the lexicon, less those that are no choice of the writer's: speech, names, titles of laws.

use std::sync::OnceLock;

use crate::dutch::sentences::{is_title_case, laws, quotations};
use crate::dutch::words::{Case, Tokens};
use crate::lexicon::Lexicon;
use crate::lexicon::matching::{self, Match, Range};
use crate::markup::{Block, BlockKind};

use super::Hit;

/// The most words in quotation marks that are talked about, rather than said by somebody.
const MENTION: usize = 3;

pub(super) fn check(block: &Block, tokens: &Tokens, sentences: &[Range], lexicon: &Lexicon) -> Vec<Hit> {
    let found = matching::find(lexicon, tokens, sentences);
    if found.is_empty() {
        return Vec::new();
    }
    let quotations = quotations(tokens, &block.prose);
    let laws = laws(tokens);
    // neither overlap, and both are in order
    let within = |ranges: &[Range], hull: &Range| {
        let at = ranges.partition_point(|range| range.end < hull.end);
        ranges.get(at).filter(|range| range.start <= hull.start && hull.end <= range.end).cloned()
    };
    found
        .into_iter()
        .filter_map(|found| {
            let hull = found.hull();
            if within(&laws, &hull).is_some()
                || is_name(block, tokens, sentences, &found, &lexicon.entry(found.entry).term)
            {
                return None;
            }
            let quotation = within(&quotations, &hull);
            let words = quotation.as_ref().map_or(0, |range| range.clone().filter(|&at| tokens.is_word(at)).count());
            let mentioned = quotation.is_some() || is_mentioned(tokens, hull.start);
            (words <= MENTION).then_some(Hit {
                found,
                quoted: mentioned,
                explained: is_explained(tokens, &hull),
                realised: OnceLock::new(),
            })
        })
        .collect()
}

/// Wet maatschappelijke ondersteuning (Wmo), eigen bijdrage (wat je zelf betaalt).
fn is_explained(tokens: &Tokens, hull: &Range) -> bool {
    let opens = |at: usize| tokens.mark(at) == Some('(');
    let enclosed = hull.start.checked_sub(1).is_some_and(opens) && tokens.mark(hull.end) == Some(')');
    enclosed || opens(hull.end)
}

/// Het woord doelgroep, de term interventie: a word about a word, as if it stood in quotation marks.
fn is_mentioned(tokens: &Tokens, start: usize) -> bool {
    let before = start.checked_sub(1).map_or("", |at| tokens.key(at));
    matches!(before, "woord" | "woorden" | "term" | "termen" | "begrip" | "begrippen" | "woordje")
}

/// Whether a match is, or is part of, a name: a capital in the middle of a sentence, or a capital behind it at the start.
fn is_name(block: &Block, tokens: &Tokens, sentences: &[Range], found: &Match, term: &str) -> bool {
    if term.chars().any(char::is_uppercase) {
        return false;
    }
    let hull = found.hull();
    // initials, not an abbreviation: mevrouw M.N. Bakker
    if term.contains('.') && hull.clone().all(|at| tokens[at].case == Case::Upper) {
        return true;
    }
    let at = sentences.partition_point(|sentence| sentence.end <= hull.start);
    let Some(sentence) = sentences.get(at) else { return false };
    if matches!(block.kind, BlockKind::Heading(_)) || is_title_case(tokens, sentence) {
        return false;
    }
    // LVB'ers and AWBZ-indicatie have the capitals of an abbreviation
    let abbreviates = |at: usize| block.prose[tokens[at].span.range()].chars().take(2).all(char::is_uppercase);
    let capital = |at: usize| tokens.is_word(at) && tokens[at].case == Case::Capitalised && !abbreviates(at);
    // zetten Karim in zijn kracht: what stands between the parts is not of the match
    let own = found.parts().into_iter().flatten();
    let capitals = own.filter(|&at| tokens.is_word(at)).any(|at| capital(at) && !begins(tokens, sentence, at));
    let runs_on =
        begins(tokens, sentence, hull.start) && capital(hull.start) && capital(hull.end) && hull.end < sentence.end;
    capitals || (runs_on && !is_usual_capital(tokens, hull.end))
}

/// Whether a word is the first of its sentence, of what is quoted, or of what a colon or a dash opens.
fn begins(tokens: &Tokens, sentence: &Range, at: usize) -> bool {
    let before = (sentence.start..at).rev().find(|&before| {
        let opens = tokens.mark(before).is_some_and(|mark| "‘“'\"(*[„«".contains(mark));
        !opens && !matches!(tokens.key(before), "'t" | "'s" | "'n") // 't Team komt om tien uur
    });
    let mark = before.and_then(|before| tokens.mark(before));
    before.is_none()
        || at > before.map_or(at, |before| before + 1)
        || mark.is_some_and(|mark| ":.!?…•·–—-|/".contains(mark))
}

/// Abbreviations in capitals behind a first word make no name of it.
fn is_usual_capital(tokens: &Tokens, at: usize) -> bool {
    tokens[at].case == Case::Upper
}
