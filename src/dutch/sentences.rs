//! Sentences, quotations, names and titles of laws: where a word stands decides whether it counts.

use super::words::{Case, TokenKind, Tokens};

/// Words before a dot that do not end a sentence.
const ABBREVIATIONS: &[&str] = &[
    "aant", "afb", "afd", "alg", "art", "bijv", "blz", "bv", "ca", "dhr", "dir", "dr", "drs", "e", "enz", "evt",
    "excl", "fig", "gem", "gld", "hfst", "incl", "ing", "inz", "ir", "jl", "jr", "lic", "max", "mevr", "mgr", "min",
    "mr", "mw", "nl", "nr", "nrs", "ong", "par", "pag", "pct", "plm", "plv", "prof", "red", "resp", "secr", "st",
    "str", "tel", "vgl", "vlg", "vnl", "zgn", "zog",
];

/// The most tokens in a sentence: what is longer is no sentence, and nobody reads it as one.
const LONGEST_SENTENCE: usize = 400;

/// The sentences of a block, as half-open ranges of token indices that cover all tokens.
#[must_use]
pub fn sentences(tokens: &Tokens, prose: &str) -> Vec<std::ops::Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while at < tokens.len() {
        if at - start >= LONGEST_SENTENCE {
            out.push(start..at);
            start = at;
        }
        if ends_sentence(tokens, at) {
            let mut end = at + 1;
            while tokens.mark(end).is_some_and(|c| is_closing(c) || is_terminator(c)) && adjoins(tokens, end) {
                end += 1;
            }
            if begins_sentence(tokens, prose, end) {
                out.push(start..end);
                start = end;
            }
            at = end;
        } else {
            at += 1;
        }
    }
    if start < tokens.len() {
        out.push(start..tokens.len());
    }
    out
}

fn is_terminator(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…')
}

fn is_closing(c: char) -> bool {
    matches!(c, '”' | '’' | '"' | '\'' | ')' | ']' | '»')
}

fn adjoins(tokens: &Tokens, index: usize) -> bool {
    index > 0 && tokens[index - 1].span.end == tokens[index].span.start
}

fn ends_sentence(tokens: &Tokens, at: usize) -> bool {
    let Some(mark) = tokens.mark(at) else { return false };
    if mark != '.' {
        return is_terminator(mark);
    }
    let Some(before) = at.checked_sub(1) else { return false };
    if !adjoins(tokens, at) || !tokens.is_word(before) {
        return true;
    }
    let word = tokens.key(before);
    let initial = word.chars().count() == 1 && tokens[before].case != Case::Lower;
    !(initial || ABBREVIATIONS.contains(&word))
}

/// White space, and then something that a sentence can begin with.
fn begins_sentence(tokens: &Tokens, prose: &str, at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return true };
    if at > 0 && tokens[at - 1].span.end == token.span.start {
        return false;
    }
    match token.kind {
        TokenKind::Opaque => true,
        TokenKind::Mark(c) => !matches!(c, ',' | ';' | ':' | ')'),
        TokenKind::Word => {
            token.case != Case::Lower
                || prose[token.span.range()].starts_with(|c: char| c.is_numeric() || matches!(c, '\'' | '’'))
                || prose[tokens[at - 1].span.end..token.span.start].contains('\n')
        }
    }
}

/// A stretch between quotation marks: the half-open range of tokens inside them.
pub type Quotation = std::ops::Range<usize>;

/// The most tokens in a quotation: a mark that is closed later than this was not meant as its beginning.
const LONGEST_QUOTATION: usize = 500;

/// The quotations of a block. A mark that is never closed in its block quotes nothing.
#[must_use]
pub fn quotations(tokens: &Tokens, prose: &str) -> Vec<Quotation> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let close = tokens.mark(at).filter(|_| opens(tokens, prose, at)).and_then(closing_of);
        let reach = tokens.len().min(at + 1 + LONGEST_QUOTATION);
        let end = close.and_then(|close| {
            (at + 1..reach)
                .find(|&end| tokens.mark(end).is_some_and(|c| close.contains(c)) && closes(tokens, prose, end))
        });
        if let Some(end) = end {
            out.push(at + 1..end);
            at = end;
        } else if at == 0 && close.is_some() && matches!(tokens.mark(at), Some('“' | '„' | '"' | '«')) {
            // speech that runs on: its next paragraph is opened again, and only the last one is closed
            out.push(1..tokens.len());
            break;
        }
        at += 1;
    }
    out
}

/// The marks that close what `open` opens; people mix them.
fn closing_of(open: char) -> Option<&'static str> {
    Some(match open {
        '“' | '„' | '”' => "”“\"",
        '"' => "\"”",
        '‘' | '‚' => "’'",
        '\'' | '’' => "'’",
        '´' | '`' => "´`'’",
        '«' => "»",
        '»' => "«",
        '‹' => "›",
        _ => return None,
    })
}

fn opens(tokens: &Tokens, prose: &str, at: usize) -> bool {
    let span = tokens[at].span;
    let before = prose[..span.start].chars().next_back();
    let after = prose[span.end..].chars().next();
    before.is_none_or(|c| c.is_whitespace() || "([{-–—/>“‘\"'".contains(c)) && after.is_some_and(|c| !c.is_whitespace())
}

fn closes(tokens: &Tokens, prose: &str, at: usize) -> bool {
    let span = tokens[at].span;
    let before = prose[..span.start].chars().next_back();
    let after = prose[span.end..].chars().next();
    before.is_some_and(|c| !c.is_whitespace()) && after.is_none_or(|c| !c.is_alphanumeric())
}

/// First words of a law's title; what follows them in small letters belongs to it.
const LAWS: &[&str] = &[
    "wet",
    "besluit",
    "regeling",
    "verordening",
    "richtlijn",
    "wetboek",
    "beleidsregel",
    "beleidsregels",
    "uitvoeringsbesluit",
    "uitvoeringsregeling",
    "invoeringswet",
    "kaderwet",
    "rijkswet",
    "grondwet",
    "verdrag",
];

/// Words that cannot stand inside a law's title: they end it.
const ENDS_TITLE: &[&str] = &[
    "is", "zijn", "was", "werd", "wordt", "worden", "heeft", "hebben", "kan", "kunnen", "moet", "moeten", "mag",
    "mogen", "zal", "zullen", "regelt", "regelen", "geldt", "gelden", "bepaalt", "biedt", "staat", "zegt", "schrijft",
    "geeft", "gaat", "wil", "vraagt", "maakt", "dat", "die", "waarin", "omdat", "maar", "als", "om",
];

/// The titles of laws in a block: *Wet maatschappelijke ondersteuning*, *Besluit zorgverzekering*.
#[must_use]
pub fn laws(tokens: &Tokens) -> Vec<std::ops::Range<usize>> {
    /// No title in use is longer.
    const LONGEST: usize = 12;
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if tokens.is_word(at) && tokens[at].case == Case::Capitalised && LAWS.contains(&tokens.key(at)) {
            let end = (at + 1..tokens.len().min(at + LONGEST))
                .find(|&end| !tokens.is_word(end) || ENDS_TITLE.contains(&tokens.key(end)))
                .unwrap_or(tokens.len().min(at + LONGEST));
            // a word by itself names no law
            if end > at + 1 {
                out.push(at..end);
            }
            at = end;
        }
        at += 1;
    }
    out
}

/// Whether a sentence is written in Title Case: then a capital inside it says nothing about names.
#[must_use]
pub fn is_title_case(tokens: &Tokens, sentence: &std::ops::Range<usize>) -> bool {
    let long = |at: &usize| tokens.is_word(*at) && tokens.key(*at).len() > 3;
    let words = sentence.clone().filter(long).count();
    let capitals = sentence.clone().filter(long).filter(|&at| tokens[at].case != Case::Lower).count();
    let ends_like_one = tokens.mark(sentence.end.wrapping_sub(1)).is_some_and(|c| matches!(c, '.' | '…'));
    words >= 2 && capitals * 3 >= words * 2 && !ends_like_one
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(prose: &str) -> Vec<&str> {
        let tokens = Tokens::new(prose);
        let text =
            |range: std::ops::Range<usize>| &prose[tokens[range.start].span.start..tokens[range.end - 1].span.end];
        sentences(&tokens, prose).into_iter().map(text).collect()
    }

    fn quoted(prose: &str) -> Vec<&str> {
        let tokens = Tokens::new(prose);
        let text = |range: Quotation| &prose[tokens[range.start].span.start..tokens[range.end - 1].span.end];
        quotations(&tokens, prose).into_iter().map(text).collect()
    }

    #[test]
    fn sentences_end_where_a_reader_says() {
        for (prose, expected) in [
            ("Dag! Hoe gaat het? Goed.", vec!["Dag!", "Hoe gaat het?", "Goed."]),
            (
                "Dhr. de Vries en mevr. dr. Bos, o.a. Zie art. 3.",
                vec!["Dhr. de Vries en mevr. dr. Bos, o.a. Zie art. 3."],
            ),
            ("Hij zei: ‘Kom.’ Zij kwam.", vec!["Hij zei: ‘Kom.’", "Zij kwam."]),
            ("Versie 2.0 is er. 's Avonds ook.", vec!["Versie 2.0 is er.", "'s Avonds ook."]),
            ("A. Bakker komt", vec!["A. Bakker komt"]),
        ] {
            assert_eq!(split(prose), expected);
        }
    }

    #[test]
    fn quotations_are_closed_stretches() {
        assert_eq!(quoted("Woorden als ‘versterken’ en \"verbinden\" dus."), ["versterken", "verbinden"]);
        assert_eq!(quoted("Zij zei: “Ik ben een kwetsbare burger.” En ging."), ["Ik ben een kwetsbare burger."]);
        assert_eq!(
            quoted("“Ik ben een kwetsbare burger. En ik ga door."),
            ["Ik ben een kwetsbare burger. En ik ga door."]
        );
        assert!(quoted("‘s ochtends zit het 'm in foto's").is_empty());
    }

    #[test]
    fn a_law_is_its_whole_title() {
        let prose = "De Wet langdurige zorg regelt dit, en de Wet maatschappelijke ondersteuning.";
        let tokens = Tokens::new(prose);
        let titles: Vec<_> = laws(&tokens).into_iter().map(|range| tokens.key(range.end - 1).to_owned()).collect();
        assert_eq!(titles, ["zorg", "ondersteuning"]);
    }
}
