//! Everything that is tested from outside, in one binary.

#[cfg(feature = "cli")]
mod cli;
#[cfg(feature = "cli")]
mod config;
mod corpus;
mod finding;
mod forms;
mod lexicon;
#[cfg(feature = "server")]
mod lsp;
#[cfg(feature = "server")]
mod lsp_client;
mod properties;
mod rewriting;
