//! Arguments in, exit code out.

use std::process::ExitCode;

#[cfg(feature = "cli")]
fn main() -> ExitCode {
    mensentaal::cli::run(std::env::args_os())
}

#[cfg(all(feature = "server", not(feature = "cli")))]
fn main() -> ExitCode {
    let args: Vec<String> = std::env::args_os().skip(1).map(|arg| arg.to_string_lossy().into_owned()).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["lsp" | "--stdio"] | ["lsp", "--stdio"] => mensentaal::server::run(),
        ["--version" | "-V"] => {
            println!("mensentaal {}", env!("CARGO_PKG_VERSION"));
            ExitCode::SUCCESS
        }
        _ => {
            eprintln!("Deze mensentaal kent alleen: mensentaal lsp. De rest komt mee met: cargo install mensentaal");
            ExitCode::from(2)
        }
    }
}

#[cfg(not(any(feature = "server", feature = "cli")))]
fn main() -> ExitCode {
    eprintln!("Deze mensentaal is alleen een bibliotheek. De opdrachten komen mee met: cargo install mensentaal");
    ExitCode::from(2)
}
