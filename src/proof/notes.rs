//! What is worth knowing about entries, and no mistake.

use std::collections::HashMap;

use super::Complaint;
use crate::dutch::words::fold;
use crate::lexicon::{Entry, Lexicon};

/// How many words a note names before it counts the rest.
const NAMED: usize = 3;

/// Entries with a name that another has too, and entries that say the same to a reader.
#[must_use]
pub fn notes(entries: &[&Entry]) -> Vec<Complaint> {
    let mut notes = same_names(entries);
    notes.extend(same_sentences(entries, "uitleg", |entry| Some(&entry.why)));
    notes.extend(same_sentences(entries, "raad", |entry| entry.advice.as_ref()));
    notes
}

/// Entries of an organisation in whose place something built-in was found: of the same name, or a form of it.
#[must_use]
pub fn replaced<'e>(entries: impl IntoIterator<Item = &'e Entry>, builtin: &Lexicon) -> Vec<Complaint> {
    let known: HashMap<String, &Entry> = builtin.entries().map(|(_, entry)| (fold(&entry.term), entry)).collect();
    let message = |entry: &Entry| {
        if let Some(other) = known.get(&fold(&entry.term)) {
            let category = other.category.name();
            return Some(format!(
                "mensentaal kent dit woord al ({category}). Wat hier staat komt ervoor in de plaats."
            ));
        }
        // Of a phrase the look-up finds its parts too.
        let found = builtin.lookup(&entry.term).first().copied().filter(|_| !entry.term.contains(' '))?;
        let other = &builtin.entry(found).term;
        Some(format!("mensentaal vindt dit ook als “{other}”. In een tekst wint wat hier staat."))
    };
    let note = |entry: &Entry| Some(Complaint { term: entry.term.clone(), message: message(entry)? });
    entries.into_iter().filter_map(note).collect()
}

/// A spelling variant of one entry that another has too: which of them is found, nobody can see.
fn same_names(entries: &[&Entry]) -> Vec<Complaint> {
    let mut owners: HashMap<String, &str> = HashMap::new();
    let mut notes = Vec::new();
    for entry in entries {
        owners.entry(fold(&entry.term)).or_insert(&entry.term);
    }
    for entry in entries {
        for also in &entry.also {
            let other = *owners.entry(fold(also)).or_insert(&entry.term);
            if fold(other) != fold(&entry.term) {
                let message = if fold(also) == fold(other) {
                    format!("“{also}” is ook een woord op zich. Laat het op één plek staan.")
                } else {
                    format!("“{also}” hoort ook bij “{other}”. Laat het op één plek staan.")
                };
                notes.push(Complaint { term: entry.term.clone(), message });
            }
        }
    }
    notes
}

fn same_sentences(entries: &[&Entry], what: &str, of: impl Fn(&Entry) -> Option<&String>) -> Vec<Complaint> {
    let mut sayers: HashMap<&str, Vec<&str>> = HashMap::new();
    let mut order: Vec<&str> = Vec::new();
    for entry in entries {
        if let Some(text) = of(entry) {
            let terms = sayers.entry(text).or_default();
            if terms.is_empty() {
                order.push(text);
            }
            terms.push(&entry.term);
        }
    }
    let note = |text: &str| {
        let (first, others) = sayers.get(text)?.split_first()?;
        if others.is_empty() {
            return None;
        }
        let list = named(others.iter().copied());
        let message = format!("dezelfde {what} als {list}: “{text}” Kan het per woord iets preciezer?");
        Some(Complaint { term: (*first).to_owned(), message })
    };
    order.into_iter().filter_map(note).collect()
}

/// “a”, “b”, “c” en nog 4.
#[must_use]
pub fn named<'a>(names: impl ExactSizeIterator<Item = &'a str>) -> String {
    let more = names.len().saturating_sub(NAMED);
    let mut named: Vec<String> = names.take(NAMED).map(|name| format!("“{name}”")).collect();
    if more > 0 {
        named.push(format!("nog {more}"));
    }
    match named.as_slice() {
        [before @ .., last] if !before.is_empty() => format!("{} en {last}", before.join(", ")),
        _ => named.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::{Category, builtin_groups, schema};

    fn entries(text: &str) -> Vec<Entry> {
        schema::parse(text, Category::Huisstijl, builtin_groups()).expect(text)
    }

    fn entry(term: &str, why: &str, rest: &str) -> String {
        format!(
            "[[entry]]\nterm = \"{term}\"\npos = \"phrase\"\nkind = \"synonym\"\nwhy = \"{why}\"\n\
             replace = [{{ text = \"iets\" }}]\nflag = [\"{term}.\"]\n{rest}\n"
        )
    }

    fn told(text: &str) -> Vec<String> {
        let entries = entries(text);
        notes(&entries.iter().collect::<Vec<_>>()).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_same_sentence_is_noted_once() {
        let many: String = ["aa", "bb", "cc", "dd", "ee", "ff"].map(|term| entry(term, "Dit is vaag.", "")).concat();
        let notes = told(&many);
        assert_eq!(notes.len(), 1, "{notes:?}");
        assert!(notes[0].starts_with("“aa”: dezelfde uitleg als “bb”, “cc”, “dd” en nog 2"), "{notes:?}");
        assert!(told(&(entry("aa", "Dit is vaag.", "") + &entry("bb", "Dit is wollig.", ""))).is_empty());
    }

    #[test]
    fn a_name_of_two_entries_is_noted() {
        let also = "also = [\"BB\"]";
        let notes = told(&(entry("aa", "Dit is vaag.", also) + &entry("bb", "Dit is wollig.", "")));
        assert_eq!(notes, ["“aa”: “BB” is ook een woord op zich. Laat het op één plek staan."]);
        let notes = told(&(entry("aa", "Dit is vaag.", also) + &entry("cc", "Dit is wollig.", also)));
        assert_eq!(notes, ["“cc”: “BB” hoort ook bij “aa”. Laat het op één plek staan."]);
    }

    #[test]
    fn a_builtin_entry_that_is_replaced_is_noted() {
        let own: String =
            ["Derhalve", "zwiepsgewijs", "gefaciliteerd"].map(|term| entry(term, "Dit is vaag.", "")).concat();
        let own = entries(&own);
        let notes: Vec<String> = replaced(&own, &Lexicon::builtin()).iter().map(ToString::to_string).collect();
        assert_eq!(notes.len(), 2, "{notes:?}");
        assert!(notes[0].contains("kent dit woord al (ambtelijk)"), "{notes:?}");
        assert!(notes[1].starts_with("“gefaciliteerd”: mensentaal vindt dit ook als “faciliteren”"), "{notes:?}");
    }
}
