//! What is found in one block, whatever stands around it: so that it can be cached.

mod vocabulary;

use std::sync::OnceLock;

use crate::dutch::sentences::sentences;
use crate::dutch::words::Tokens;
use crate::lexicon::Lexicon;
use crate::lexicon::matching::{Match, Range};
use crate::markup::{Block, Language};
use crate::rewrite::Realised;

/// A block, its words, and what was found among them. All places are relative to the block.
#[derive(Debug)]
pub(crate) struct BlockAnalysis {
    pub(crate) block: Block,
    pub(crate) tokens: Tokens,
    pub(crate) sentences: Vec<Range>,
    pub(crate) hits: Vec<Hit>,
}

/// A match that means what its entry is about.
#[derive(Debug)]
pub(crate) struct Hit {
    pub(crate) found: Match,
    /// In quotation marks, one to three words: words about words.
    pub(crate) quoted: bool,
    /// In brackets, or with brackets behind it: the text itself explains it there.
    pub(crate) explained: bool,
    /// Its replacements in this block, made when somebody first asks: unchanged text is never inflected twice.
    pub(crate) realised: OnceLock<Vec<Realised>>,
}

impl BlockAnalysis {
    pub(crate) fn new(block: Block, lexicon: &Lexicon) -> Self {
        if block.language == Language::Foreign {
            return Self { block, tokens: Tokens::default(), sentences: Vec::new(), hits: Vec::new() };
        }
        let tokens = Tokens::new(&block.prose);
        let sentences = sentences(&tokens, &block.prose);
        let hits = vocabulary::check(&block, &tokens, &sentences, lexicon);
        Self { block, tokens, sentences, hits }
    }

    /// The sentence that holds a token.
    pub(crate) fn sentence(&self, token: usize) -> Range {
        let at = self.sentences.partition_point(|sentence| sentence.end <= token);
        self.sentences.get(at).cloned().unwrap_or(0..self.tokens.len())
    }

    /// The prose from the first to the last of some tokens.
    pub(crate) fn prose(&self, tokens: &Range) -> &str {
        if tokens.is_empty() {
            return "";
        }
        &self.block.prose[self.tokens[tokens.start].span.start..self.tokens[tokens.end - 1].span.end]
    }
}
