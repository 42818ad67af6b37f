//! `mensentaal lexicon catalogus`: all words on one page that needs nothing else.

mod page;

use std::io::{self, Write};
use std::path::Path;

use anstyle::{AnsiColor, Style};

use super::words;
use crate::cli::args::LexiconCatalogue;
use crate::cli::houses::shown;
use crate::cli::{CLEAN, fail, read, write};
use crate::report::{Failure, count, terminal};
use crate::rewrite::Voice;

const GREEN: Style = AnsiColor::Green.on_default();

pub(in crate::cli) fn run(args: &LexiconCatalogue) -> io::Result<u8> {
    let words = match words::read(&args.files) {
        Ok(words) => words,
        Err(errors) => return fail(errors),
    };
    let page = page::of(words.entries(), &Voice::new(&words.config), &words.settings);
    let Some(path) = &args.output else {
        io::stdout().lock().write_all(page.as_bytes())?;
        return Ok(CLEAN);
    };
    if let Err(failure) = is_ours(path).and_then(|()| write::store(path, &shown(path), &page)) {
        return fail(vec![failure]);
    }
    let words = count(words.entries().count(), "woord", "woorden");
    let path = terminal::safe(&shown(path));
    let mut out = anstream::stdout().lock();
    writeln!(out, "{GREEN}✓{GREEN:#} {words} op één bladzijde: {path}. Open hem in je browser.")?;
    Ok(CLEAN)
}

/// A new page may take the place of an old one, and of nothing else.
fn is_ours(path: &Path) -> Result<(), Failure> {
    let failure = |message| Failure { path: shown(path), message, place: None };
    match std::fs::read(path) {
        Ok(bytes) if bytes.is_empty() || String::from_utf8_lossy(&bytes).contains(page::MARK) => Ok(()),
        Ok(_) => {
            let message = "hier staat al iets anders. Kies een nieuwe naam, dan blijft dat bewaard.";
            Err(failure(message.into()))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(failure(read::told(&error))),
    }
}
