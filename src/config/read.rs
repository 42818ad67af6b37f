//! From the text of a `mensentaal.toml` to a [`Config`], or to everything in it that cannot be followed.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Address, Audience, Config, Exception, Exclude, Level, People, Problem, entries, keys};
use crate::lexicon::{Category, Severity};
use crate::text::Span;

/// Reads a configuration.
///
/// # Errors
/// All problems at once, in the order of the file.
pub fn parse(text: &str) -> Result<Config, Vec<Problem>> {
    let mut reader = Reader { text, problems: Vec::new() };
    let (table, mistakes) = DeTable::parse_recoverable(text);
    if mistakes.is_empty() {
        let config = reader.config(table.get_ref());
        if reader.problems.is_empty() {
            return Ok(config);
        }
    } else {
        // What was recovered after a syntax error is a guess: its problems would only distract.
        for mistake in mistakes {
            reader.problem(mistake.span().unwrap_or_default(), entries::syntax(mistake.message()));
        }
    }
    reader.problems.sort_by_key(|problem| (problem.span.start, problem.span.end));
    Err(reader.problems)
}

type Value<'i> = Spanned<DeValue<'i>>;

struct Reader<'a> {
    text: &'a str,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn problem(&mut self, span: Range<usize>, message: impl Into<String>) {
        let whole = |mut at: usize| {
            at = at.min(self.text.len());
            while !self.text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let start = whole(span.start);
        let span = Span::new(start, whole(span.end).max(start));
        self.problems.push(Problem { span, message: message.into() });
    }

    fn config(&mut self, table: &DeTable<'_>) -> Config {
        let mut config = Config::default();
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "address" => config.address = self.address(value).unwrap_or_default(),
                "people" => config.people = self.people(value),
                "audience" => config.audience = self.audience(value).unwrap_or_default(),
                "allow" => config.allow = self.allow(value),
                "exclude" => config.exclude = self.exclude(value),
                "categories" => config.categories = self.categories(value),
                "words" => config.words = self.words(value),
                "exception" => config.exceptions = self.exceptions(value),
                "entry" => config.entries = self.entries(value),
                other => self.problem(key.span(), unknown_key(other)),
            }
        }
        config
    }

    fn address(&mut self, value: &Value<'_>) -> Option<Address> {
        let name = self.text(value, "address = \"je\"")?.to_lowercase();
        let found = match name.as_str() {
            "je" | "jij" => Some(Address::Je),
            "u" => Some(Address::U),
            _ => None,
        };
        if found.is_none() {
            self.problem(value.span(), "Kies hoe je lezers aanspreekt: address = \"je\" of address = \"u\".");
        }
        found
    }

    fn audience(&mut self, value: &Value<'_>) -> Option<Audience> {
        let name = self.text(value, "audience = \"algemeen publiek\"")?;
        let found = Audience::from_name(&name);
        if found.is_none() {
            let known = [Audience::General.name(), Audience::Colleagues.name()];
            self.problem(value.span(), keys::unknown(&name, known));
        }
        found
    }

    fn people(&mut self, value: &Value<'_>) -> Option<People> {
        let example = "people = { singular = \"bewoner\", plural = \"bewoners\" }";
        if let Some(table) = value.get_ref().as_table() {
            let mut forms = self.strings(table, &keys::PEOPLE, example);
            let (singular, plural) = (forms.remove("singular"), forms.remove("plural"));
            return if let (Some(singular), Some(plural)) = (singular, plural) {
                Some(People { singular, plural })
            } else {
                self.problem(value.span(), format!("Geef allebei de vormen: {example}."));
                None
            };
        }
        let plural = self.text(value, "people = \"bewoners\"")?;
        let known = keys::PLURALS.iter().find(|(known, _)| *known == plural.to_lowercase());
        if let Some((plural, singular)) = known {
            return Some(People { singular: (*singular).into(), plural: (*plural).into() });
        }
        // A singular is a likely slip: "bewoner" for "bewoners".
        let slip = keys::PLURALS.iter().find(|(_, singular)| *singular == plural.to_lowercase()).map(|known| known.0);
        let mut message = match slip.or_else(|| keys::nearest(&plural, keys::PLURALS.iter().map(|known| known.0))) {
            Some(near) => format!("“{plural}” ken ik niet. Bedoel je “{near}”? Zo niet, "),
            None => format!("Van “{plural}” weet ik niet wat één ervan is: "),
        };
        message.push_str(&format!("schrijf people = {{ singular = \"…\", plural = \"{plural}\" }}."));
        self.problem(value.span(), message);
        None
    }

    fn allow(&mut self, value: &Value<'_>) -> Vec<String> {
        self.texts(value, "allow = [\"traject\"]").into_iter().map(|(text, _)| text).collect()
    }

    fn exclude(&mut self, value: &Value<'_>) -> Exclude {
        let (patterns, spans): (Vec<String>, Vec<Range<usize>>) =
            self.texts(value, "exclude = [\"archief/**\"]").into_iter().unzip();
        Exclude::compile(patterns).unwrap_or_else(|index| {
            let span = spans.get(index).cloned().unwrap_or_else(|| value.span());
            self.problem(
                span,
                "Dit patroon begrijp ik niet. Schrijf het als in .gitignore: \"archief/**\" of \"*.txt\".",
            );
            Exclude::new()
        })
    }

    fn categories(&mut self, value: &Value<'_>) -> BTreeMap<Category, Level> {
        let mut out = BTreeMap::new();
        for (key, value) in self.table(value, "[categories]\nvaktaal = false") {
            let level = self.level(value, key.get_ref());
            match (Category::from_name(key.get_ref()), level) {
                (Some(category), Some(level)) => {
                    out.insert(category, level);
                }
                (Some(_), None) => {}
                (None, _) => {
                    let known = Category::ALL.map(Category::name);
                    self.problem(key.span(), keys::unknown(key.get_ref(), known));
                }
            }
        }
        out
    }

    fn words(&mut self, value: &Value<'_>) -> BTreeMap<String, Level> {
        let mut out = BTreeMap::new();
        for (key, value) in self.table(value, "[words]\ndoelgroep = \"hint\"") {
            if key.get_ref().trim().is_empty() {
                self.problem(key.span(), "Hier ontbreekt het woord. Schrijf bijvoorbeeld doelgroep = \"hint\".");
            } else if let Some(level) = self.level(value, key.get_ref()) {
                out.insert(key.get_ref().trim().to_owned(), level);
            }
        }
        out
    }

    fn exceptions(&mut self, value: &Value<'_>) -> Vec<Exception> {
        let example = "[[exception]]\nterm = \"faciliteren\"\nsentence = \"…\"";
        let mut out = Vec::new();
        for item in self.array(value, example) {
            let Some(table) = item.get_ref().as_table() else {
                self.expected(item, "een blok", example);
                continue;
            };
            let before = self.problems.len();
            let mut parts = self.strings(table, &keys::EXCEPTION, example);
            let (term, sentence) = (parts.remove("term"), parts.remove("sentence"));
            if let (Some(term), Some(sentence)) = (term, sentence) {
                let sentence = sentence.split_whitespace().collect::<Vec<_>>().join(" ");
                out.push(Exception { term, sentence, file: parts.remove("file") });
            } else if self.problems.len() == before {
                let message = "Een uitzondering heeft een woord en een zin nodig. Geef “term” en “sentence”.";
                self.problem(item.span(), message);
            }
        }
        out
    }

    fn entries(&mut self, value: &Value<'_>) -> Vec<crate::lexicon::Entry> {
        let list = self.array(value, "[[entry]]\nterm = \"…\"");
        entries::read(list).unwrap_or_else(|mistakes| {
            for (span, message) in mistakes {
                self.problem(span, message);
            }
            Vec::new()
        })
    }

    fn level(&mut self, value: &Value<'_>, key: &str) -> Option<Level> {
        let level = match value.get_ref() {
            DeValue::Boolean(true) => Some(Level::On),
            DeValue::Boolean(false) => Some(Level::Off),
            DeValue::String(name) => [Severity::Hint, Severity::Information, Severity::Warning]
                .into_iter()
                .find(|severity| severity.name() == name.as_ref())
                .map(Level::At),
            _ => None,
        };
        if level.is_none() {
            let choices = "true (aan), false (uit), \"hint\", \"information\" of \"warning\"";
            self.problem(value.span(), format!("Kies voor “{key}” uit {choices}."));
        }
        level
    }

    /// The named strings of a small table; anything else in it is a problem.
    fn strings(&mut self, table: &DeTable<'_>, known: &[&str], example: &str) -> BTreeMap<String, String> {
        let mut out = BTreeMap::new();
        for (key, value) in table {
            if !known.contains(&key.get_ref().as_ref()) {
                self.problem(key.span(), keys::unknown(key.get_ref(), known.iter().copied()));
            } else if let Some(text) = self.text(value, example) {
                out.insert(key.get_ref().to_string(), text);
            }
        }
        out
    }

    fn text(&mut self, value: &Value<'_>, example: &str) -> Option<String> {
        match value.get_ref().as_str().map(str::trim) {
            Some("") => {
                self.problem(value.span(), format!("Hier staat nog niets. Schrijf bijvoorbeeld {}.", inline(example)));
                None
            }
            Some(text) => Some(text.to_owned()),
            None => {
                self.expected(value, "een tekst tussen aanhalingstekens", example);
                None
            }
        }
    }

    fn texts(&mut self, value: &Value<'_>, example: &str) -> Vec<(String, Range<usize>)> {
        let items = self.array(value, example);
        items.iter().filter_map(|item| Some((self.text(item, example)?, item.span()))).collect()
    }

    fn array<'v, 'i>(&mut self, value: &'v Value<'i>, example: &str) -> &'v [Value<'i>] {
        if let Some(array) = value.get_ref().as_array() {
            return array.as_ref();
        }
        let what = if example.starts_with("[[") { "een blok met dubbele haken" } else { "een lijst tussen haken" };
        self.expected(value, what, example);
        &[]
    }

    fn table<'v, 'i>(
        &mut self,
        value: &'v Value<'i>,
        example: &str,
    ) -> Vec<(&'v Spanned<toml::de::DeString<'i>>, &'v Value<'i>)> {
        if let Some(table) = value.get_ref().as_table() {
            return table.iter().collect();
        }
        self.expected(value, "een blok", example);
        Vec::new()
    }

    fn expected(&mut self, value: &Value<'_>, what: &str, example: &str) {
        let is = match value.get_ref() {
            DeValue::String(_) => "een tekst",
            DeValue::Integer(_) | DeValue::Float(_) => "een getal",
            DeValue::Boolean(_) => "true of false",
            DeValue::Datetime(_) => "een datum",
            DeValue::Array(_) => "een lijst",
            DeValue::Table(_) => "een blok",
        };
        self.problem(value.span(), format!("Hier staat {is}, maar hier past {what}: {}", inline(example)));
    }
}

/// An example of several lines, told in one.
fn inline(example: &str) -> String {
    example.replace('\n', " ⏎ ")
}

fn unknown_key(name: &str) -> String {
    // The names that a Dutch writer tries first.
    let dutch = match name {
        "aanspreekvorm" | "aanspreken" => Some("address"),
        "mensen" | "doelgroep" => Some("people"),
        "publiek" => Some("audience"),
        "toestaan" | "toegestaan" => Some("allow"),
        "uitsluiten" | "negeer" | "ignore" => Some("exclude"),
        "categorieen" | "categorieën" => Some("categories"),
        "woorden" => Some("words"),
        "uitzondering" | "uitzonderingen" => Some("exception"),
        "entries" | "woord" => Some("entry"),
        _ => None,
    };
    match dutch {
        Some(key) => format!("“{name}” ken ik niet. Bedoel je “{key}”?"),
        None => keys::unknown(name, keys::TOP),
    }
}
