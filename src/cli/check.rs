//! `mensentaal check`.

use std::io::{self, Write as _};
use std::path::PathBuf;

use super::args::{Check, Format};
use super::files::{Source, gather};
use super::houses::Houses;
use super::{complain, width, work};
use crate::analysis::analyse;
use crate::report::{File, Report, json, terminal};

pub(super) fn run(mut args: Check) -> io::Result<u8> {
    if args.paths.is_empty() && args.stdin_filename.is_some() {
        args.paths.push("-".into());
    }
    let mut report = Report::default();
    let mut houses = Houses::default();
    let inputs = gather(&args.paths, args.stdin_filename.as_deref(), &mut houses, &mut report.errors);
    let nothing = inputs.is_empty();
    let is_stdin = inputs.iter().all(|input| input.source == Source::Stdin);
    report.files = work::texts(inputs, houses, &mut report.errors, |input, text, settings| {
        let analysis = analyse(&text, input.markup, settings);
        Ok(File::new(input.path.clone(), text, &analysis))
    });
    match args.format {
        Format::Json => {
            let mut out = io::BufWriter::new(io::stdout().lock());
            json::write(&report, &mut out)?;
            out.flush()?;
        }
        Format::Text => {
            let mut out = io::BufWriter::new(anstream::stdout().lock());
            let again = (!is_stdin).then(|| named(&args.paths));
            terminal::write(&report, width(), again.as_deref(), &mut out)?;
            out.flush()?;
        }
    }
    complain(&report);
    for file in &report.files {
        for (line, message) in &file.misunderstandings {
            writeln!(anstream::stderr(), "{}:{line}  {message}", file.path)?;
        }
    }
    if nothing && report.errors.is_empty() {
        writeln!(anstream::stderr(), "Hier staan geen teksten (.md, .markdown, .html, .htm of .txt).")?;
    }
    Ok(report.status())
}

/// The paths as they would be typed again.
pub(super) fn named(paths: &[PathBuf]) -> String {
    if paths.is_empty() {
        return ".".into();
    }
    let quoted = paths.iter().map(|path| {
        let path = path.to_string_lossy();
        let plain = |c: char| c.is_alphanumeric() || "-_./\\:~+,".contains(c);
        if path.chars().all(plain) { path.into_owned() } else { format!("'{path}'") }
    });
    quoted.collect::<Vec<_>>().join(" ")
}
