//! mensentaal: a writing assistant for Dutch.
//!
//! It marks words that keep readers away (*faciliteren*, *de kwetsbare burger*, *middels*), says why, and offers a
//! replacement in the form that the sentence asks for.
//!
//! # How a text flows through it
//!
//! ```text
//! text      what was written: spans, edits, lines, positions
//!  └ markup     which of it is prose: Markdown, HTML or plain text -> blocks, each with a map back to bytes
//!     └ dutch      what the words are: words, sentences, folding, inflection
//!        └ lexicon    what is looked for: entries, compiled into tables, matched against words
//!           └ checks     what is found, block by block
//!              └ analysis   one document through all of these, cached per block, folded into findings
//!                 └ rewrite    what to say instead: a replacement made to fit its sentence, as edits
//! ```
//!
//! [`proof`] tries a lexicon's own examples. [`config`] turns a `mensentaal.toml` into [`analysis::Settings`]; `report` tells findings, `cli` and `server` are the two
//! programs around it. Everything down to `rewrite` does no I/O, never panics and cannot fail on any text.
//!
//! ```
//! use std::sync::Arc;
//! use mensentaal::{analysis, markup::Markup};
//!
//! let text = "Derhalve sturen wij u een brief.";
//! let analysis = analysis::analyse(text, Markup::Plain, &Arc::default());
//! let finding = &analysis.findings()[0];
//! assert_eq!(analysis.term(finding), "derhalve");
//! assert_eq!(analysis.fixes(finding)[0].edits[0].text, "Daarom");
//! ```

pub mod analysis;
mod checks;
pub mod config;
pub mod dutch;
pub mod lexicon;
pub mod markup;
pub mod proof;
mod rewrite;
#[cfg(any(feature = "cli", feature = "server"))]
mod save;
pub mod text;

#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "cli")]
pub mod report;
#[cfg(feature = "server")]
pub mod server;
