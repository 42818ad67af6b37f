//! Everything that is tested from outside, in one binary.

mod finding;
mod forms;
mod lexicon;
#[cfg(feature = "server")]
mod lsp;
#[cfg(feature = "server")]
mod lsp_client;
mod properties;
