//! Reading texts, and saying it plainly when that does not work.

use std::io::{self, Read as _};

use super::files::{Input, Source};
use crate::report::Failure;

/// The text of an input.
pub(super) fn text(input: &Input) -> Result<String, Failure> {
    let bytes = match &input.source {
        Source::File(path) => std::fs::read(path),
        Source::Stdin => {
            let mut bytes = Vec::new();
            io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
        }
    };
    let failure = |message| Failure { path: input.path.clone(), message, place: None };
    String::from_utf8(bytes.map_err(|error| failure(told(&error)))?).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let line = crate::text::LineIndex::new(&String::from_utf8_lossy(&error.as_bytes()[..good])).line(good) + 1;
        failure(format!("dit bestand is geen UTF-8, vanaf regel {line}. Bewaar het opnieuw, met codering UTF-8."))
    })
}

/// An error of the system, in the words of a writer.
pub(super) fn told(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "dit bestand is er niet. Klopt de naam?".into(),
        io::ErrorKind::PermissionDenied => "je hebt geen toegang. Vraag de eigenaar erom.".into(),
        io::ErrorKind::IsADirectory => "dit is een map, geen bestand.".into(),
        io::ErrorKind::StorageFull => "de schijf is vol. Maak ruimte en probeer het opnieuw.".into(),
        _ => format!("dit is niet te lezen of te bewaren ({error})."),
    }
}
