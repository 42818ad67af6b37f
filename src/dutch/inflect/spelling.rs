//! Spelling rules that every inflection shares: open and closed syllables, the trema, capitals.
//!
//! A Dutch vowel is long in an open syllable (ma-ken) or when written double (maakt), short in a
//! closed one (bakt). Whoever adds or removes an ending moves a syllable boundary, and then the
//! spelling has to follow: maken, maak; bakken, bak. Source: Woordenlijst Nederlandse Taal,
//! "Leidraad", chapters 2 (klinkers en medeklinkers), 7 (trema) and 9 (hoofdletters).

/// Vowel letters that are one sound together, longest first: the right-most one that fits is the
/// nucleus. `ëe` is the long e of *creëer*; `ea`, `oa` and `ey` are English (*deal*, *download*).
const NUCLEI: [&str; 29] = [
    "eau", "eeu", "ieu", "aai", "ooi", "oei", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ou", "au", "ei", "ij",
    "ëe", "ai", "oi", "ea", "oa", "ey", "ay", "oy", "uy", "üi", "ïe",
];

/// Consonant clusters that a Dutch syllable may begin with (besides single consonants).
const ONSETS: [&str; 58] = [
    "bl", "br", "ch", "chr", "cl", "cr", "dr", "dw", "fl", "fr", "gl", "gn", "gr", "kl", "kn", "kr", "kw", "pl", "pr",
    "ps", "qu", "sc", "sch", "schr", "scr", "sh", "sj", "sk", "sl", "sm", "sn", "sp", "spl", "spr", "st", "str", "sw",
    "tr", "tw", "vl", "vr", "wr", "zw", "th", "ts", "ph", "tj", "gh", "rh", "wh", "schm", "schn", "schl", "dj", "fn",
    "tsj", "chl", "shr",
];

/// Whether a lower-case letter is a vowel letter; *y* counts as one, *j* never does.
pub fn is_vowel(letter: char) -> bool {
    matches!(
        letter,
        'a' | 'e'
            | 'i'
            | 'o'
            | 'u'
            | 'y'
            | 'ä'
            | 'ë'
            | 'ï'
            | 'ö'
            | 'ü'
            | 'á'
            | 'é'
            | 'í'
            | 'ó'
            | 'ú'
            | 'à'
            | 'è'
            | 'ê'
            | 'â'
            | 'î'
            | 'ô'
            | 'û'
    )
}

/// The last syllable of a word: what is before its vowel, the vowel, and the consonants after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct LastSyllable<'w> {
    pub head: &'w str,
    pub nucleus: &'w str,
    pub coda: &'w str,
}

impl<'w> LastSyllable<'w> {
    /// `None` for a word without vowels ("sms").
    pub(super) fn of(word: &'w str) -> Option<Self> {
        let nucleus_end = last_vowel_end(word)?;
        let (before, coda) = word.split_at(nucleus_end);
        let nucleus = NUCLEI
            .iter()
            .find(|nucleus| before.ends_with(**nucleus))
            .map_or_else(|| before.chars().next_back().map_or(0, char::len_utf8), |n| n.len());
        // kooi|er, sluier: the i is the end of the sound before.
        let after_diphthong = before.ends_with("ie")
            && ["oo", "aa", "oe", "u", "e"].iter().any(|first| before[..before.len() - 2].ends_with(first));
        let nucleus = if after_diphthong { 1 } else { nucleus };
        let (head, nucleus) = before.split_at(before.len() - nucleus);
        Some(Self { head, nucleus, coda })
    }

    /// One vowel letter that is written double when long and closed: a, e, o, u.
    pub(super) fn is_single(&self) -> bool {
        matches!(self.nucleus, "a" | "e" | "o" | "u")
    }

    /// The consonant letters after the vowel are one letter written twice (zett).
    pub(super) fn has_doubled_coda(&self) -> bool {
        let mut letters = self.coda.chars();
        matches!((letters.next(), letters.next(), letters.next()), (Some(a), Some(b), None) if a == b)
    }
}

/// Byte offset behind the last vowel letter; the j of *ij* is part of the vowel, the u of *qu* is not.
fn last_vowel_end(word: &str) -> Option<usize> {
    let mut previous = None;
    let mut end = None;
    for (at, letter) in word.char_indices() {
        let vowel = match (previous, letter) {
            (Some('i'), 'j') => true,
            (Some('q'), 'u') => false,
            _ => is_vowel(letter) || letter.to_lowercase().next().is_some_and(is_vowel),
        };
        if vowel {
            end = Some(at + letter.len_utf8());
        }
        previous = Some(letter);
    }
    end
}

/// How many syllables (vowels) a word has; an abbreviation without vowels has none.
///
/// ```
/// use mensentaal::dutch::inflect::spelling::syllables;
///
/// assert_eq!(syllables("evalueren"), 5);
/// assert_eq!(syllables("sms"), 0);
/// ```
pub fn syllables(word: &str) -> usize {
    let mut rest = word;
    let mut count = 0;
    while let Some(last) = LastSyllable::of(rest) {
        count += 1;
        rest = last.head;
    }
    count
}

/// Whether a syllable, and so a word part, can begin the way `word` does.
pub(crate) fn has_possible_onset(word: &str) -> bool {
    let word = word.rsplit_once('-').map_or(word, |(_, last)| last);
    let consonants: usize = word.chars().take_while(|letter| !is_vowel(*letter)).map(char::len_utf8).sum();
    let (cluster, rest) = word.split_at(consonants);
    if cluster.ends_with('q') {
        return rest.starts_with('u');
    }
    cluster.chars().count() <= 1 || ONSETS.contains(&cluster)
}

/// The spelling of an open stem when its syllable closes: mak → maak, zett → zet, lev → leef,
/// kopiër → kopieer. `stressed` says whether the last vowel is a full one: without stress it stays
/// single (luister). Never doubled: i, and anything before w, x or ch. A word without a vowel comes back
/// as it is.
///
/// ```
/// use mensentaal::dutch::inflect::spelling::close_syllable;
///
/// assert_eq!(close_syllable("lev", true), "leef");
/// assert_eq!(close_syllable("luister", false), "luister");
/// ```
pub fn close_syllable(stem: &str, stressed: bool) -> String {
    let Some(last) = LastSyllable::of(stem) else {
        return stem.to_owned();
    };
    let mut closed = String::with_capacity(stem.len() + 1);
    let lengthens = stressed && last.coda.chars().count() == 1 && !matches!(last.coda, "w" | "x" | "j");
    closed.push_str(last.head);
    match last.nucleus {
        "ë" if lengthens && last.head.ends_with('i') => closed.push_str("ee"),
        "ë" if lengthens => closed.push_str("ëe"),
        single if lengthens && last.is_single() => {
            closed.push_str(single);
            closed.push_str(single);
        }
        other => closed.push_str(other),
    }
    if last.has_doubled_coda() {
        closed.extend(last.coda.chars().take(1));
    } else {
        closed.push_str(last.coda);
    }
    devoice(&mut closed);
    closed
}

/// A word or stem never ends in v or z: leev → leef, reiz → reis.
fn devoice(word: &mut String) {
    let last = word.pop();
    match last {
        Some('v') => word.push('f'),
        Some('z') => word.push('s'),
        Some(other) => word.push(other),
        None => {}
    }
}

/// Whether the last consonant is voiced when an ending follows: lief, lieve; but laf, laffe.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voicing {
    /// f → v and s → z.
    Voiced,
    /// As written.
    Kept,
}

/// The stem to which an ending that begins with a vowel is added: groot → grot, wit → witt,
/// lief → liev. The opposite of [`close_syllable`]. `stressed` says whether the last vowel is a
/// full one: without stress nothing is doubled (aardig). A word without a vowel comes back as it is.
///
/// ```
/// use mensentaal::dutch::inflect::spelling::{Voicing, open_syllable};
///
/// assert_eq!(open_syllable("lief", true, Voicing::Voiced), "liev");
/// assert_eq!(open_syllable("wit", true, Voicing::Kept), "witt");
/// assert_eq!(open_syllable("aardig", false, Voicing::Kept), "aardig");
/// ```
pub fn open_syllable(word: &str, stressed: bool, voicing: Voicing) -> String {
    let Some(last) = LastSyllable::of(word) else {
        return word.to_owned();
    };
    let mut opened = last.head.to_owned();
    let single_consonant = last.coda.chars().count() == 1;
    match last.nucleus {
        "ee" if single_consonant && last.head.ends_with('i') => opened.push('ë'),
        "ëe" if single_consonant => opened.push('ë'),
        "aa" | "ee" | "oo" | "uu" if single_consonant => opened.push_str(&last.nucleus[1..]),
        other => opened.push_str(other),
    }
    let short = last.nucleus.chars().count() == 1 && last.nucleus != "y";
    opened.push_str(last.coda);
    if single_consonant && short && stressed && !matches!(last.coda, "w" | "x" | "j" | "h") {
        opened.push_str(last.coda);
    } else if voicing == Voicing::Voiced {
        let last = opened.pop();
        match last {
            Some('f') => opened.push('v'),
            Some('s') => opened.push('z'),
            Some(other) => opened.push(other),
            None => {}
        }
    }
    opened
}

/// A prefix that ends in a vowel, put before a word: the trema keeps the vowels apart (geëist,
/// geïnspireerd, geüpload) where they could be read as one, and only there (geijkt, geuit, geoefend).
/// Before a single letter with a hyphen, and before an abbreviation, the prefix takes a hyphen (ge-e-maild,
/// ge-sms't).
///
/// ```
/// use mensentaal::dutch::inflect::spelling::join_prefix;
///
/// assert_eq!(join_prefix("be", "invloed"), "beïnvloed");
/// assert_eq!(join_prefix("ge", "ijkt"), "geijkt");
/// ```
pub fn join_prefix(prefix: &str, word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next();
    let second = letters.next();
    // ge-e-maild, ge-sms't
    if second == Some('-') || word.contains('\'') {
        return format!("{prefix}-{word}");
    }
    let needs_trema = prefix.ends_with('e')
        && match (first, second) {
            (Some('i'), Some('j')) | (Some('u'), Some('i')) => false,
            (Some('e' | 'i' | 'u'), _) => true,
            _ => false,
        };
    let mut joined = prefix.to_owned();
    if needs_trema {
        joined.push(match first {
            Some('e') => 'ë',
            Some('i') => 'ï',
            _ => 'ü',
        });
        joined.extend(word.chars().skip(1));
    } else {
        joined.push_str(word);
    }
    joined
}

/// The word without the trema that a prefix gave its first letter: *ïnvloeden* → *invloeden*.
pub(crate) fn drop_initial_trema(word: &str) -> String {
    let mut letters = word.chars();
    let first = match letters.next() {
        Some('ë') => 'e',
        Some('ï') => 'i',
        Some('ü') => 'u',
        Some('ö') => 'o',
        Some(other) => other,
        None => return String::new(),
    };
    std::iter::once(first).chain(letters).collect()
}

/// The text with a capital, as at the start of a sentence. Both letters of *ij* are raised
/// (IJverig); a word that is only an apostrophe and a letter stays small and the next word gets the
/// capital ('s Ochtends).
pub fn capitalise(text: &str) -> String {
    let start = capital_position(text);
    let (before, rest) = text.split_at(start);
    let mut letters = rest.chars();
    let Some(first) = letters.next() else {
        return text.to_owned();
    };
    let mut result = before.to_owned();
    if let Some(after) = rest.strip_prefix("ij") {
        result.push_str("IJ");
        result.push_str(after);
        return result;
    }
    result.extend(first.to_uppercase());
    result.push_str(letters.as_str());
    result
}

/// Where the letter is that takes the sentence's capital: behind 's, 't, 'n, 'k and 'm, and behind
/// an opening mark that is no letter.
fn capital_position(text: &str) -> usize {
    let mut letters = text.char_indices();
    let is_clitic = matches!(letters.next(), Some((_, '\'' | '’')))
        && matches!(letters.next(), Some((_, 's' | 't' | 'n' | 'k' | 'm')))
        && matches!(letters.next(), None | Some((_, ' ' | '\u{a0}')));
    if is_clitic {
        return letters.next().map_or(text.len(), |(at, _)| at);
    }
    // A digit in front (24-uurs) takes the place of the capital: nothing is raised then.
    text.char_indices().find(|(_, letter)| letter.is_alphanumeric()).map_or(0, |(at, _)| at)
}

/// The letter pattern of a word or phrase in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Casing {
    Lower,
    Capitalised,
    Upper,
}

fn casing(text: &str) -> Casing {
    let start = capital_position(text);
    let capitalised = text[start..].chars().next().is_some_and(char::is_uppercase);
    if !capitalised {
        return Casing::Lower;
    }
    let mut raised = 0;
    for letter in text.chars().filter(|letter| letter.is_alphabetic()) {
        if !letter.is_uppercase() {
            return Casing::Capitalised;
        }
        raised += 1;
    }
    // One capital alone (U, or the IJ of an abbreviation) says nothing about the rest.
    if raised > 1 { Casing::Upper } else { Casing::Capitalised }
}

/// The replacement in the letter pattern of what it replaces: lower case, Capitalised or UPPER.
/// Lower case never takes a capital away from the replacement (a name keeps its own).
pub fn match_case(model: &str, replacement: &str) -> String {
    match casing(model) {
        Casing::Lower => replacement.to_owned(),
        Casing::Capitalised => capitalise(replacement),
        Casing::Upper => replacement.to_uppercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_counted() {
        for (word, count) in [
            ("evaluer", 4),
            ("kopiër", 3),
            ("zet", 1),
            ("officieel", 4),
            ("sneeuw", 1),
            ("boei", 1),
            ("reëel", 2),
            ("quiz", 1),
            ("bijeen", 2),
            ("sms", 0),
        ] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn stems_close() {
        for (stem, stressed, closed) in [
            ("mak", true, "maak"),
            ("zett", true, "zet"),
            ("lev", true, "leef"),
            ("reiz", true, "reis"),
            ("luister", false, "luister"),
            ("presenter", true, "presenteer"),
            ("kopiër", true, "kopieer"),
            ("creër", true, "creëer"),
            ("evaluer", true, "evalueer"),
            ("vermenig", true, "vermenig"),
            ("duw", true, "duw"),
            ("fax", true, "fax"),
            ("lach", true, "lach"),
            ("werk", true, "werk"),
            ("deal", true, "deal"),
        ] {
            assert_eq!(close_syllable(stem, stressed), closed, "{stem}");
        }
    }

    #[test]
    fn ge_takes_a_trema_only_where_it_is_needed() {
        for (stem, joined) in [
            ("eist", "geëist"),
            ("interviewd", "geïnterviewd"),
            ("update", "geüpdate"),
            ("ijkt", "geijkt"),
            ("uit", "geuit"),
            ("antwoord", "geantwoord"),
            ("oefend", "geoefend"),
            ("e-maild", "ge-e-maild"),
        ] {
            assert_eq!(join_prefix("ge", stem), joined);
        }
    }

    #[test]
    fn capitals() {
        for (text, capitalised) in [
            ("ijverig", "IJverig"),
            ("hulp", "Hulp"),
            ("'s ochtends", "'s Ochtends"),
            ("’t is zo", "’t Is zo"),
            ("één", "Één"),
            ("24-uurszorg", "24-uurszorg"),
            ("", ""),
            ("'s", "'s"),
        ] {
            assert_eq!(capitalise(text), capitalised);
        }
        for (model, replacement, result) in [
            ("Faciliteren", "ijveren", "IJveren"),
            ("faciliteren", "helpen", "helpen"),
            ("FACILITEREN", "mogelijk maken", "MOGELIJK MAKEN"),
            ("'s Morgens", "in de ochtend", "In de ochtend"),
            ("Vroeg", "'s ochtends", "'s Ochtends"),
            ("IJver", "inzet", "Inzet"),
            ("U", "je", "Je"),
            ("gemeente", "Den Haag", "Den Haag"),
        ] {
            assert_eq!(match_case(model, replacement), result);
        }
    }
}
