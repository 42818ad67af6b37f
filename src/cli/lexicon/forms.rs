//! `mensentaal lexicon forms`: all forms of a word, as a table.

use std::io::{self, Write};

use anstyle::Style;
use unicode_width::UnicodeWidthStr as _;

use super::words::fold;
use crate::cli::args::{Article, LexiconForms};
use crate::cli::houses::Houses;
use crate::cli::{CLEAN, FOUND, fail};
use crate::dutch::inflect::{
    Adjective, AdjectiveForm, Gender, InflectionError, Noun, NounForm, Number, Person, Tense, Verb, VerbForm,
};
use crate::lexicon::schema::Facts;
use crate::lexicon::{self, Entry, Lexicon, Pos};
use crate::report::terminal;

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();

pub(in crate::cli) fn run(args: &LexiconForms) -> io::Result<u8> {
    let word = args.words.join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
    let tables = match args.kind() {
        Some(kind) => match Table::new(&word, kind.pos(), &facts(args)) {
            Ok(table) => vec![table],
            Err(error) => {
                writeln!(anstream::stderr(), "{}", told(&error))?;
                return Ok(FOUND);
            }
        },
        None => {
            let mut houses = Houses::default();
            let Some(settings) = houses.settings(std::path::Path::new("-")) else {
                return fail(houses.failures);
            };
            known(&word, settings.lexicon())
        }
    };
    if tables.is_empty() {
        unknown(&word)?;
        return Ok(FOUND);
    }
    let mut out = io::BufWriter::new(anstream::stdout().lock());
    for (at, table) in tables.iter().enumerate() {
        if at > 0 {
            writeln!(out)?;
        }
        table.write(&mut out)?;
    }
    out.flush()?;
    Ok(CLEAN)
}

fn facts(args: &LexiconForms) -> Facts {
    let past = args.past.as_deref().and_then(|past| <[String; 2]>::try_from(past.to_vec()).ok());
    Facts {
        gender: args.gender.map(|gender| match gender {
            Article::De => lexicon::Gender::De,
            Article::Het => lexicon::Gender::Het,
        }),
        plural: if args.no_plural { Some(None) } else { args.plural.clone().map(Some) },
        past,
        participle: args.participle.clone(),
        particle: args.particle.clone(),
        inseparable: args.inseparable,
        inflected: args.inflected.clone(),
    }
}

/// The tables of a word that the lexicon has: an entry in any form, or else a replacement.
fn known(word: &str, lexicon: &Lexicon) -> Vec<Table> {
    let ids = lexicon.lookup(word);
    let found: Vec<&Entry> = ids.iter().map(|id| lexicon.entry(*id)).collect();
    let named = |entry: &Entry| std::iter::once(&entry.term).chain(&entry.also).any(|name| fold(name) == fold(word));
    let mut entries: Vec<&Entry> = found.iter().copied().filter(|entry| named(entry)).collect();
    if entries.is_empty() {
        // Of a phrase, what is found in a part of it is another word.
        entries = found.iter().copied().take(if word.contains(' ') { 1 } else { found.len() }).collect();
    }
    let mut tables: Vec<Table> = Vec::new();
    for entry in entries {
        let marked =
            entry.patterns.iter().find(|pattern| pattern.contains('*') && pattern.replace('*', "") == entry.term);
        tables.extend(Table::new(marked.unwrap_or(&entry.term), entry.pos, &entry.facts).ok());
    }
    if tables.is_empty() {
        let replacements = lexicon.entries().flat_map(|(_, entry)| &entry.replace);
        let mut same = replacements.filter(|replacement| fold(&replacement.text.replace('*', "")) == fold(word));
        tables.extend(
            same.find_map(|replacement| Table::new(&replacement.text, replacement.pos, &replacement.facts).ok()),
        );
    }
    tables
}

/// The forms of a word in rows, in groups.
struct Table {
    title: String,
    kind: &'static str,
    note: Option<String>,
    groups: Vec<(&'static str, Vec<(&'static str, String)>)>,
}

impl Table {
    /// The table of a word or a phrase; a star marks the head, which is the last word otherwise.
    fn new(phrase: &str, pos: Pos, facts: &Facts) -> Result<Self, InflectionError> {
        let words: Vec<&str> = phrase.split_whitespace().collect();
        let head = words.iter().position(|word| word.ends_with('*')).unwrap_or(words.len().saturating_sub(1));
        let word = words.get(head).map_or("", |word| word.trim_end_matches('*'));
        let title = phrase.replace('*', "");
        let mut facts = facts.clone();
        facts.particle = facts.particle.filter(|particle| words.len() == 1 || word.starts_with(particle.as_str()));
        let (kind, groups) = match pos {
            Pos::Verb => ("werkwoord", verb(&Verb::new(word, &(&facts).into())?)),
            Pos::Noun => {
                let whole = facts.plural.clone().flatten().filter(|plural| plural.contains(' '));
                if let Some(plural) = &whole {
                    facts.plural = Some(plural.split_whitespace().nth(head).map(str::to_owned));
                }
                let noun = Noun::new(word, &(&facts).into())?;
                let words: Vec<&str> = title.split_whitespace().collect();
                let none = match facts.plural {
                    Some(None) => "geen meervoud",
                    _ => "(het meervoud weet ik niet: zet erbij --plural, of --no-plural)",
                };
                ("zelfstandig naamwoord", nouns(&noun, &words, head, whole, none))
            }
            Pos::Adjective => ("bijvoeglijk naamwoord", adjective(&Adjective::new(word, &(&facts).into())?)),
            Pos::Adverb => ("bijwoord", Vec::new()),
            Pos::Preposition => ("voorzetsel", Vec::new()),
            Pos::Conjunction => ("voegwoord", Vec::new()),
            Pos::Phrase => ("vaste uitdrukking", Vec::new()),
        };
        let note = if groups.is_empty() {
            Some("Dit heeft maar één vorm.".to_owned())
        } else {
            (words.len() > 1 && pos != Pos::Noun).then(|| format!("Alleen “{word}” verandert van vorm."))
        };
        Ok(Self { title, kind, note, groups })
    }

    fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{BOLD}{}{BOLD:#}  {DIM}{}{DIM:#}", terminal::safe(&self.title), self.kind)?;
        if let Some(note) = &self.note {
            writeln!(out, "  {}", terminal::safe(note))?;
        }
        let rows = || self.groups.iter().flat_map(|(_, rows)| rows);
        let first = self.groups.iter().map(|(name, _)| name.width()).max().unwrap_or(0);
        let second = rows().map(|(name, _)| name.width()).max().unwrap_or(0);
        for (group, rows) in &self.groups {
            writeln!(out)?;
            for (at, (name, form)) in rows.iter().enumerate() {
                let group = if at == 0 { *group } else { "" };
                let pad = |text: &str, width: usize| " ".repeat(width.saturating_sub(text.width()));
                let (before, after) = (pad(group, first), pad(name, second));
                writeln!(out, "  {DIM}{group}{DIM:#}{before}  {name}{after}  {}", terminal::safe(form))?;
            }
        }
        Ok(())
    }
}

type Groups = Vec<(&'static str, Vec<(&'static str, String)>)>;

fn verb(verb: &Verb) -> Groups {
    use Number::{Plural, Singular};
    use Tense::{Past, Present};
    let finite = |person, number, tense| {
        let form = VerbForm::finite(person, number, tense);
        let all: Vec<&str> = match verb.particle() {
            Some(_) => verb.split_forms().filter(|(place, _)| *place == form).map(|(_, text)| text).collect(),
            None => verb.forms().filter(|(place, _)| *place == form).map(|(_, text)| text).collect(),
        };
        match verb.particle() {
            Some(particle) => format!("{} … {particle}", either(all)),
            None => either(all),
        }
    };
    let joined = |form| either(verb.forms().filter(|(place, _)| *place == form).map(|(_, text)| text));
    let third = finite(Person::Third, Singular, Present);
    let mut groups = vec![
        (
            "nu",
            vec![
                ("ik", finite(Person::First, Singular, Present)),
                ("jij", finite(Person::Second, Singular, Present)),
                ("hij, zij, het", third),
                ("wij, jullie, zij", finite(Person::Third, Plural, Present)),
            ],
        ),
        (
            "toen",
            vec![
                ("ik, jij, hij", finite(Person::Third, Singular, Past)),
                ("wij, jullie, zij", finite(Person::Third, Plural, Past)),
            ],
        ),
    ];
    if verb.particle().is_some() {
        groups.push((
            "in een bijzin",
            vec![
                ("dat hij", joined(VerbForm::PresentThird)),
                ("dat wij", joined(VerbForm::PresentPlural)),
                ("toen hij", joined(VerbForm::PastSingular)),
                ("toen wij", joined(VerbForm::PastPlural)),
            ],
        ));
    }
    groups.push((
        "voltooid",
        vec![("heeft of is", joined(VerbForm::Participle)), ("voor een woord", joined(VerbForm::ParticipleInflected))],
    ));
    let mut rest = vec![("met te", verb.te_infinitive())];
    rest.extend(verb.imperative().map(|form| ("als verzoek", form)));
    rest.push(("nog bezig", joined(VerbForm::PresentParticiple)));
    rest.push(("voor een woord", joined(VerbForm::PresentParticipleInflected)));
    groups.push(("verder", rest));
    groups
}

fn nouns(noun: &Noun, words: &[&str], head: usize, whole: Option<String>, none: &str) -> Groups {
    let article = match noun.gender() {
        Gender::De => "de",
        Gender::Het => "het",
    };
    // Only the head changes; what stands around it stays.
    let phrase = |form: &str| {
        let words = words.iter().enumerate().map(|(at, &word)| if at == head { form } else { word });
        words.collect::<Vec<_>>().join(" ")
    };
    let plural = whole.or_else(|| noun.form(NounForm::Plural).map(phrase));
    let mut forms = vec![
        ("één", format!("{article} {}", words.join(" "))),
        ("meer", plural.map_or_else(|| none.to_owned(), |plural| format!("de {plural}"))),
    ];
    // klein kindje: the adjective before it may change along, and only the writer knows how.
    if words.len() == 1 {
        let small = |form| noun.form(form).map(str::to_owned);
        forms.extend(small(NounForm::Diminutive).map(|form| ("klein", format!("het {form}"))));
        forms.extend(small(NounForm::DiminutivePlural).map(|form| ("klein, meer", format!("de {form}"))));
    }
    vec![("vormen", forms)]
}

fn adjective(adjective: &Adjective) -> Groups {
    let form = |place| adjective.form(place).map(str::to_owned);
    let mut base: Vec<(&'static str, String)> = vec![("los, of bij een het-woord", adjective.base().to_owned())];
    base.extend(form(AdjectiveForm::Inflected).map(|form| ("de …", form)));
    base.extend(form(AdjectiveForm::Partitive).map(|form| ("iets …", form)));
    base.extend(form(AdjectiveForm::Nominalised).map(|form| ("als mens of ding", format!("de {form}"))));
    base.extend(form(AdjectiveForm::NominalisedPlural).map(|form| ("als mensen", format!("de {form}"))));
    let mut more = Vec::new();
    more.extend(form(AdjectiveForm::Comparative).map(|form| ("meer", form)));
    more.extend(form(AdjectiveForm::ComparativeInflected).map(|form| ("meer, de …", form)));
    more.extend(form(AdjectiveForm::Superlative).map(|form| ("meest", form)));
    more.extend(form(AdjectiveForm::SuperlativeInflected).map(|form| ("meest, de …", form)));
    let mut groups = vec![("vormen", base)];
    if !more.is_empty() {
        groups.push(("trappen", more));
    }
    groups
}

/// "zei / zegde".
fn either<'a>(forms: impl IntoIterator<Item = &'a str>) -> String {
    let mut all: Vec<&str> = Vec::new();
    for form in forms {
        if !all.contains(&form) {
            all.push(form);
        }
    }
    if all.is_empty() { "–".to_owned() } else { all.join(" / ") }
}

fn told(error: &InflectionError) -> String {
    match error {
        InflectionError::NotAnInfinitive(word) => {
            format!(
                "“{}” is geen heel werkwoord. Geef het zoals in een woordenboek: faciliteren.",
                terminal::safe(word)
            )
        }
        InflectionError::ParticleMismatch { infinitive, particle } => format!(
            "“{}” begint niet met “{}” en een werkwoord. Kijk naar --particle.",
            terminal::safe(infinitive),
            terminal::safe(particle)
        ),
        InflectionError::UnknownGender(word) => {
            format!("Is het de of het “{}”? Zet erbij: --gender de, of --gender het.", terminal::safe(word))
        }
        InflectionError::Empty => "Welk woord? Bijvoorbeeld: mensentaal lexicon forms faciliteren".into(),
    }
}

fn unknown(word: &str) -> io::Result<()> {
    let word = terminal::safe(word);
    let quoted = if word.contains(' ') { format!("\"{word}\"") } else { word.clone() };
    let mut out = anstream::stderr();
    writeln!(out, "“{word}” staat niet in de lijst. Zet erbij wat voor woord het is:")?;
    for (option, what) in [
        ("--pos verb", "een werkwoord"),
        ("--pos noun --gender de", "een zelfstandig naamwoord (of --gender het)"),
        ("--pos adjective", "een bijvoeglijk naamwoord"),
    ] {
        writeln!(out, "  mensentaal lexicon forms {quoted} {option:22}  {DIM}{what}{DIM:#}")?;
    }
    Ok(())
}
