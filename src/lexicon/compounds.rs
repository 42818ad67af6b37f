//! Compounds that one of their parts marks: *interventieprogramma*, *jeugdproblematiek*.
//!
//! Only words that the table does not know are looked into, and a compound is found as a whole, never half of it.

use hashbrown::HashMap;

use crate::dutch::words::fold;

use super::EntryId;
use super::context::like;
use super::forms::{Form, FormSet};
use super::pattern::{HeadForm, Pattern};
use super::schema::Entry;

/// The least letters of what stands beside the marked part: *regie* and *ur* make no compound.
const REST: usize = 3;

/// Parts of compounds, by their letters.
#[derive(Debug, Default)]
pub(super) struct Compounds {
    starts: HashMap<Box<str>, EntryId>,
    ends: HashMap<Box<str>, (EntryId, FormSet)>,
    except: Vec<(EntryId, Box<str>)>,
    /// The shortest and the longest part, in bytes.
    lengths: Option<(usize, usize)>,
}

impl Compounds {
    /// Adds what an entry says of compounds. An end is found in every form of the word that it ends in.
    pub(super) fn add(&mut self, id: EntryId, entry: &Entry) {
        for part in &entry.compounds {
            let part = fold(part);
            if let Some(except) = part.strip_prefix('!') {
                self.except.push((id, except.into()));
            } else if let Some(start) = part.strip_suffix('*') {
                let start = self.measured(start);
                self.starts.insert(start, id);
            } else if let Some(end) = part.strip_prefix('*') {
                for HeadForm { key, form, .. } in Pattern::forms_of(entry, end) {
                    let key = self.measured(&key);
                    let forms = self.ends.entry(key).or_insert((id, FormSet::default()));
                    if forms.0 == id {
                        forms.1.insert(form);
                    } else {
                        *forms = (id, FormSet::of(form));
                    }
                }
            }
        }
    }

    fn measured(&mut self, part: &str) -> Box<str> {
        let (least, most) = self.lengths.unwrap_or((part.len(), part.len()));
        self.lengths = Some((least.min(part.len()), most.max(part.len())));
        part.into()
    }

    /// The entry that a part of this folded word marks, and the forms that the whole can have: the longest part wins.
    pub(super) fn find(&self, word: &str) -> Option<(EntryId, FormSet)> {
        let (least, most) = self.lengths?;
        let most = most.min(word.len().checked_sub(REST)?);
        for length in (least..=most).rev() {
            let at = word.len() - length;
            let end = word.is_char_boundary(at).then(|| self.ends.get(&word[at..])).flatten();
            if let Some(&(id, forms)) = end.filter(|(id, _)| is_rest(&word[..at]) && !self.excepts(*id, word)) {
                return Some((id, forms));
            }
            let start = word.is_char_boundary(length).then(|| self.starts.get(&word[..length])).flatten();
            if let Some(&id) = start.filter(|&&id| is_rest(&word[length..]) && !self.excepts(id, word)) {
                return Some((id, FormSet::of(Form::Fixed)));
            }
        }
        None
    }

    fn excepts(&self, id: EntryId, word: &str) -> bool {
        self.except.iter().any(|(own, pattern)| *own == id && like(word, pattern))
    }
}

/// Whether what stands beside a part can be a word: a few letters, a vowel among them.
fn is_rest(rest: &str) -> bool {
    let rest = rest.trim_matches('-').replace('\'', ""); // interventieprogramma's
    rest.chars().count() >= REST
        && rest.chars().all(|c| c.is_alphabetic() || c == '-')
        && rest.contains(['a', 'e', 'i', 'o', 'u', 'y', 'é', 'ë', 'ï', 'ö', 'ü'])
}
