//! The commands: the only place that knows a terminal.

mod args;
mod card;
mod check;
mod explain;
mod files;
mod fix;
mod houses;
mod lexicon;
mod read;
mod usage;
mod work;
mod write;

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::{ColorChoice, CommandFactory, Parser};

use crate::report::{Failure, Report, terminal};

/// Nothing found.
const CLEAN: u8 = 0;
/// Something found, or left to do.
const FOUND: u8 = 1;
/// Something could not be read or run.
const FAILED: u8 = 2;

/// Runs a command line, program name included, and returns the exit status.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args: Vec<OsString> = args.into_iter().collect();
    if args.len() < 2 {
        return match args::Cli::command().print_help() {
            Ok(()) => ExitCode::from(CLEAN),
            Err(_) => ExitCode::from(FAILED),
        };
    }
    let cli = match args::Cli::try_parse_from(&args) {
        Ok(cli) => cli,
        Err(error) => return usage::tell(&error, &args),
    };
    match cli.color {
        ColorChoice::Always => anstream::ColorChoice::Always.write_global(),
        ColorChoice::Never => anstream::ColorChoice::Never.write_global(),
        ColorChoice::Auto => {}
    }
    let status = match cli.command {
        args::Command::Check(args) => check::run(args),
        args::Command::Fix(args) => fix::run(&args),
        args::Command::Explain(args) => explain::run(&args),
        args::Command::Config(args::Config::Schema) => schema(),
        args::Command::Lexicon(command) => lexicon::run(&command),
        args::Command::Lsp(_) => return lsp(),
    };
    match status {
        Ok(status) => ExitCode::from(status),
        // Whoever reads the output has seen enough, as `| head` does: no reason to complain.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::from(FAILED),
        Err(error) => {
            let _ = writeln!(anstream::stderr(), "mensentaal: het resultaat is niet te tonen ({error}).");
            ExitCode::from(FAILED)
        }
    }
}

fn schema() -> io::Result<u8> {
    let mut out = io::stdout().lock();
    out.write_all(crate::config::json_schema::text().as_bytes())?;
    Ok(CLEAN)
}

#[cfg(feature = "server")]
fn lsp() -> ExitCode {
    crate::server::run()
}

#[cfg(not(feature = "server"))]
fn lsp() -> ExitCode {
    let _ = writeln!(
        anstream::stderr(),
        "Deze mensentaal kan niet met je schrijfprogramma praten. Installeer hem opnieuw: cargo install mensentaal"
    );
    ExitCode::from(FAILED)
}

/// Says on standard error what could not be read or followed.
fn complain(report: &Report) {
    // When even that fails there is nobody left to tell.
    let _ = terminal::failures(&report.errors, width(), &mut anstream::stderr().lock());
}

/// Says what could not be read or followed, and fails.
fn fail(errors: Vec<Failure>) -> io::Result<u8> {
    complain(&Report { errors, ..Report::default() });
    Ok(FAILED)
}

/// How many columns there are to write in.
fn width() -> usize {
    let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let width = columns.or_else(|| terminal_size::terminal_size().map(|(width, _)| usize::from(width.0)));
    // Long lines are hard to read, however wide the screen is.
    width.unwrap_or(100).clamp(40, 120)
}
