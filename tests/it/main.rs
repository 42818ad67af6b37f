//! Everything that is tested from outside, in one binary.

mod lexicon;
#[cfg(feature = "server")]
mod lsp;
#[cfg(feature = "server")]
mod lsp_client;
