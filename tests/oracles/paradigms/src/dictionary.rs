//! LanguageTool's Dutch dictionary, both ways.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use lt_tagger::{Automaton, DutchTagger};

/// Between word, lemma and tag in the automaton: see `dutch.info`.
const SEPARATOR: u8 = b'~';

/// Words with their readings, and lemmas with their forms.
pub struct Dictionary {
    tagger: DutchTagger,
    forms: HashMap<String, BTreeMap<String, BTreeSet<String>>>,
}

impl Dictionary {
    /// Reads the data folder of `lingotweaker-data-nl`.
    ///
    /// # Errors
    /// When it is not there, or not in the format expected.
    pub fn load(data: &Path) -> Result<Self, Box<dyn std::error::Error>> {
        let tagger = DutchTagger::load(data)?;
        let bytes = std::fs::read(data.join("nl/dictionaries/dutch.dict"))?;
        let automaton = Automaton::parse(&bytes)?;
        let mut words = BTreeSet::new();
        automaton.visit_sequences(automaton.root_node(), &mut |sequence: &[u8]| {
            let word = sequence.split(|byte| *byte == SEPARATOR).next().unwrap_or_default();
            words.insert(String::from_utf8_lossy(word).into_owned());
        });
        let added = std::fs::read_to_string(data.join("nl/words/added.txt"))?;
        words.extend(
            added
                .lines()
                .filter(|line| !line.starts_with('#'))
                .filter_map(|line| line.split('\t').next())
                .map(str::to_owned),
        );
        let mut forms: HashMap<String, BTreeMap<String, BTreeSet<String>>> = HashMap::new();
        for word in &words {
            for (lemma, tag) in tagger.postags(word) {
                forms.entry(lemma).or_default().entry(tag).or_default().insert(word.clone());
            }
        }
        Ok(Self { tagger, forms })
    }

    /// The readings of a word: lemma and tag.
    pub fn readings(&self, word: &str) -> Vec<(String, String)> {
        self.tagger.postags(word)
    }

    /// The forms of a lemma that have this tag.
    pub fn forms(&self, lemma: &str, tag: &str) -> BTreeSet<&str> {
        let forms = self.forms.get(lemma).and_then(|tags| tags.get(tag));
        forms.into_iter().flatten().map(String::as_str).collect()
    }

    /// All lemmas that have a form with this tag, in order.
    pub fn lemmas(&self, tag: &str) -> BTreeSet<&str> {
        self.forms.iter().filter(|(_, tags)| tags.contains_key(tag)).map(|(lemma, _)| lemma.as_str()).collect()
    }
}
