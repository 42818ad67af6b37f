//! The integration tests: the program from the outside.

#[cfg(feature = "server")]
mod lsp;
#[cfg(feature = "server")]
mod lsp_client;
