//! `mensentaal lexicon`: for those who keep words.

use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use super::args::LexiconCheck;
use super::houses::{Houses, parsed};
use super::{CLEAN, FAILED, FOUND, complain};
use crate::analysis::Settings;
use crate::config::{self, Config};
use crate::lexicon::{Category, Entry};
use crate::proof::proofread;
use crate::report::{Failure, Report};

pub(super) fn check(args: &LexiconCheck) -> io::Result<u8> {
    let mut own: Vec<Entry> = Vec::new();
    let mut errors: Vec<Failure> = Vec::new();
    for path in &args.files {
        match parsed(path, |text| read(path, text)) {
            Ok(entries) => own.extend(entries),
            Err(failures) => errors.extend(failures),
        }
    }
    let settings = if args.files.is_empty() {
        let mut houses = Houses::default();
        let settings = houses.settings(Path::new("-"));
        errors.extend(houses.failures);
        settings
    } else {
        Some(Arc::new(Settings::new(&Config { entries: own.clone(), ..Config::default() })))
    };
    let (Some(settings), true) = (settings, errors.is_empty()) else {
        complain(&Report { errors, ..Report::default() });
        return Ok(FAILED);
    };
    let everything = || settings.lexicon().entries().map(|(_, entry)| entry.clone()).collect();
    let entries: Vec<Entry> = if args.files.is_empty() { everything() } else { own };
    let complaints = proofread(&entries, &settings);
    let mut out = io::BufWriter::new(anstream::stdout().lock());
    for complaint in &complaints {
        writeln!(out, "{complaint}")?;
    }
    let words = if entries.len() == 1 { "1 woord".into() } else { format!("{} woorden", entries.len()) };
    match complaints.len() {
        0 => writeln!(out, "{words} nagekeken: alles klopt.")?,
        1 => writeln!(out, "{words} nagekeken: 1 opmerking.")?,
        n => writeln!(out, "{words} nagekeken: {n} opmerkingen.")?,
    }
    out.flush()?;
    Ok(if complaints.is_empty() { CLEAN } else { FOUND })
}

/// The entries of a configuration, or of a file with nothing else; its folder may be named after a category.
fn read(path: &Path, text: &str) -> Result<Vec<Entry>, Vec<config::Problem>> {
    if path.file_name().is_some_and(|name| name == config::FILE_NAME) {
        return config::parse(text).map(|config| config.entries);
    }
    let folder = path.parent().and_then(Path::file_name).and_then(|name| name.to_str());
    let category = folder.and_then(Category::from_name).unwrap_or(Category::Huisstijl);
    config::parse_entries(text, category)
}
