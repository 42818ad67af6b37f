//! Arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    #[cfg(feature = "server")]
    if std::env::args().any(|argument| argument == "lsp" || argument == "--stdio") {
        return mensentaal::server::run();
    }
    ExitCode::from(2)
}
