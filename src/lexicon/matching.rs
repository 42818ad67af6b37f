//! Finding patterns among words: a look-up per word, then the rest of the pattern around it.

use hashbrown::HashMap;

use crate::dutch::words::Tokens;

use super::compounds::Compounds;
use super::context::Surroundings;
use super::forms::FormSet;
use super::pattern::{ElementKind, Pattern};
use super::schema::{Category, Entry};
use super::search::Search;
use super::{EntryId, Lexicon};

/// A half-open range of token indices.
pub(crate) type Range = std::ops::Range<usize>;

/// An entry, found among the words of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Match {
    pub(crate) entry: EntryId,
    /// The tokens of the head.
    pub(crate) head: usize,
    /// What the head's spelling can be.
    pub(crate) forms: FormSet,
    /// The tokens of what belongs before the head in the dictionary; empty when there is nothing.
    pub(crate) before: Range,
    /// The tokens of what belongs behind it.
    pub(crate) behind: Range,
    /// The token of a separated particle.
    pub(crate) particle: Option<usize>,
    /// Whether the word is a compound of which the entry is only a part.
    pub(crate) is_compound: bool,
}

impl Match {
    /// A word by itself.
    fn word(entry: EntryId, head: usize, forms: FormSet) -> Self {
        Self { entry, head, forms, before: head..head, behind: head + 1..head + 1, particle: None, is_compound: false }
    }

    /// All its stretches of tokens, in the order of the text, those that adjoin taken together.
    pub(crate) fn parts(&self) -> Vec<Range> {
        let head = self.head..self.head + 1;
        let around = [self.before.clone(), head, self.behind.clone()];
        let mut parts: Vec<Range> = around.into_iter().filter(|range| !range.is_empty()).collect();
        parts.extend(self.particle.map(|at| at..at + 1));
        parts.sort_by_key(|range| range.start);
        let mut joined: Vec<Range> = Vec::with_capacity(parts.len());
        for part in parts {
            match joined.last_mut() {
                Some(last) if last.end == part.start => last.end = part.end,
                _ => joined.push(part),
            }
        }
        joined
    }

    /// From its first token to its last.
    pub(crate) fn hull(&self) -> Range {
        let parts = self.parts();
        parts[0].start..parts[parts.len() - 1].end
    }

    fn size(&self) -> usize {
        self.parts().iter().map(ExactSizeIterator::len).sum()
    }
}

/// The table: folded words, and the patterns that hang on them.
#[derive(Debug, Default)]
pub(crate) struct Table {
    patterns: Vec<(EntryId, Pattern)>,
    anchors: HashMap<Box<str>, Vec<Anchor>>,
    compounds: Compounds,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Anchor {
    pattern: u32,
    element: u32,
}

impl Table {
    pub(crate) fn new<'e>(entries: impl Iterator<Item = (EntryId, &'e Entry)>) -> Self {
        let mut table = Self::default();
        for (id, entry) in entries {
            for pattern in Pattern::of(entry) {
                table.add(id, pattern);
            }
            table.compounds.add(id, entry);
        }
        table
    }

    fn add(&mut self, id: EntryId, pattern: Pattern) {
        let element = pattern.anchor();
        let Some(kind) = pattern.elements.get(element).map(|element| &element.kind) else { return };
        let anchor = Anchor { pattern: narrow(self.patterns.len()), element: narrow(element) };
        let keys: Vec<Box<str>> = match kind {
            ElementKind::Words(words) => words.clone(),
            ElementKind::Head(forms) => forms.iter().map(|form| form.key.clone()).collect(),
            ElementKind::Possessive
            | ElementKind::Reflexive
            | ElementKind::Group(_)
            | ElementKind::Gap
            | ElementKind::Mark(_) => Vec::new(),
        };
        for key in keys {
            let list = self.anchors.entry(key).or_default();
            if !list.contains(&anchor) {
                list.push(anchor);
            }
        }
        self.patterns.push((id, pattern));
    }

    /// Every place in which a pattern fits, whatever it means there.
    fn candidates(&self, tokens: &Tokens, out: &mut Vec<Match>) {
        for at in 0..tokens.len() {
            if !tokens.is_word(at) {
                continue;
            }
            let Some(anchors) = self.anchors.get(tokens.key(at)) else {
                let compound = self.compounds.find(tokens.key(at));
                out.extend(compound.map(|(entry, forms)| Match { is_compound: true, ..Match::word(entry, at, forms) }));
                continue;
            };
            for anchor in anchors {
                let (entry, pattern) = &self.patterns[anchor.pattern as usize];
                let search = Search::new(tokens, pattern, *entry);
                out.extend(search.around(anchor.element as usize, at));
            }
        }
    }
}

/// The matches in a block: none overlap, the longest wins, then the later entry (a house's own over the built-in).
pub(crate) fn find(lexicon: &Lexicon, tokens: &Tokens, sentences: &[Range]) -> Vec<Match> {
    let mut all = Vec::new();
    lexicon.table().candidates(tokens, &mut all);
    all.retain(|found| {
        let entry = lexicon.entry(found.entry);
        let hull = found.hull();
        let at = sentences.partition_point(|sentence| sentence.end <= hull.start);
        let sentence = sentences.get(at).cloned().unwrap_or(0..tokens.len());
        let around = Surroundings::new(tokens, &sentence, found, entry.pos);
        around.allow(&entry.only, &entry.unless)
    });
    resolve(all, lexicon)
}

/// Every entry that a phrase could be of, whatever stands around it.
pub(crate) fn lookup(lexicon: &Lexicon, tokens: &Tokens) -> Vec<EntryId> {
    let mut all = Vec::new();
    lexicon.table().candidates(tokens, &mut all);
    all.sort_by_key(|found| (std::cmp::Reverse(found.size()), found.entry));
    let mut ids: Vec<EntryId> = Vec::new();
    for found in all {
        if !ids.contains(&found.entry) {
            ids.push(found.entry);
        }
    }
    ids
}

fn resolve(mut all: Vec<Match>, lexicon: &Lexicon) -> Vec<Match> {
    // laaggeletterden: the noun says more than the adjective whose form it is
    let is_person = |found: &Match| {
        found.forms.adjective_forms().next().is_none() || lexicon.entry(found.entry).category == Category::Huisstijl
    };
    all.sort_by_cached_key(|found| {
        let rank = (found.size(), is_person(found), found.entry);
        (std::cmp::Reverse(rank), found.hull().start, found.head)
    });
    let mut owner: HashMap<usize, usize> = HashMap::new();
    let mut kept: Vec<Match> = Vec::new();
    for found in all {
        let parts = found.parts();
        let mut tokens = parts.iter().flat_map(Clone::clone);
        match tokens.find_map(|at| owner.get(&at)) {
            // one place, one entry, several patterns or forms: what its spelling can be is what any of them says
            Some(&same)
                if kept[same].entry == found.entry && kept[same].head == found.head && kept[same].parts() == parts =>
            {
                kept[same].forms = kept[same].forms.union(found.forms);
            }
            Some(_) => {}
            None => {
                owner.extend(parts.into_iter().flatten().map(|at| (at, kept.len())));
                kept.push(found);
            }
        }
    }
    kept.sort_by_key(|found| found.hull().start);
    kept
}

fn narrow(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
