//! Putting a text in its place, and saying it plainly when that does not work.

use std::path::Path;

use super::read;
use crate::report::Failure;
use crate::save;

/// Gives a file this content, whole or not at all; `shown` is what its reader calls it.
pub(super) fn store(path: &Path, shown: &str, text: &str) -> Result<(), Failure> {
    let failure = |message| Failure { path: shown.to_owned(), message, place: None };
    if save::is_read_only(path) {
        let message = "dit bestand is beveiligd tegen veranderen. Haal de beveiliging eraf, dan lukt het.";
        return Err(failure(message.into()));
    }
    save::replace(path, text).map_err(|error| failure(read::told(&error)))
}
