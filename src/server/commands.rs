//! Commands: choices that the server itself writes into a `mensentaal.toml`, so that they work in every editor.

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use serde_json::Value;
use tower_lsp::jsonrpc::{Error, ErrorCode, Result};
use tower_lsp::ls_types::ExecuteCommandParams;

use super::output::Show;
use super::settings;
use super::state::{Documents, Shared};
use crate::config::edit::{leave_alone, never_flag, set_audience};
use crate::config::{Audience, Exception, FILE_NAME, Problem, user_file};

/// A word is never flagged any more: `[{uri, term}]`.
pub(super) const NEVER_FLAG: &str = "mensentaal.neverFlag";
/// A word is left alone in one sentence: `[{uri, term, sentence}]`.
pub(super) const LEAVE_ALONE: &str = "mensentaal.leaveAlone";
/// Texts are for colleagues: `[{uri}]`.
pub(super) const FOR_COLLEAGUES: &str = "mensentaal.forColleagues";
/// All of them.
pub(super) const ALL: [&str; 3] = [NEVER_FLAG, LEAVE_ALONE, FOR_COLLEAGUES];

/// A change of a configuration's text.
type Change<'a> = dyn Fn(&str) -> std::result::Result<String, Vec<Problem>> + 'a;

/// Carries out a command, and has all documents looked at anew.
pub(super) fn execute(shared: &Shared, params: &ExecuteCommandParams) -> Result<()> {
    let argument = params.arguments.first().unwrap_or(&Value::Null);
    let text = |key: &str| argument[key].as_str().ok_or_else(|| Error::invalid_params(format!("no {key}")));
    let place = argument["uri"]
        .as_str()
        .and_then(|uri| shared.look(|documents| documents.place(uri)).or_else(|| super::places::path_of(uri)));
    let Some(file) = shared.settings().file_to_write(place.as_deref()) else {
        return Err(failed(shared, format!("Er is geen plek voor een {FILE_NAME}.")));
    };
    let change: Box<Change<'_>> = match params.command.as_str() {
        NEVER_FLAG => {
            let term = text("term")?;
            Box::new(move |toml| never_flag(toml, term))
        }
        LEAVE_ALONE => {
            let (term, sentence) = (text("term")?.to_owned(), text("sentence")?.to_owned());
            let own = user_file().as_ref() == Some(&file);
            let named = place.as_deref().filter(|_| !own).and_then(|place| settings::relative(place, file.parent()?));
            let parts =
                named.map(|path| path.components().map(|it| it.as_os_str().to_string_lossy().into_owned()).collect());
            let exception = Exception { term, sentence, file: parts.map(|parts: Vec<String>| parts.join("/")) };
            Box::new(move |toml| leave_alone(toml, &exception))
        }
        FOR_COLLEAGUES => Box::new(|toml| set_audience(toml, Audience::Colleagues)),
        other => return Err(Error::invalid_params(format!("no such command: {other}"))),
    };
    let new = edit(&file, &*change).map_err(|why| failed(shared, format!("{}: {why}", file.display())))?;
    if new {
        shared.output.show(Show::Info, &format!("Je keuze staat in een nieuw bestand: {}.", file.display()));
    }
    shared.change(Documents::choose_all_again);
    Ok(())
}

/// An error that the writer is told, also by editors that say nothing about a command that failed.
fn failed(shared: &Shared, message: String) -> Error {
    shared.output.show(Show::Warning, &message);
    let mut error = Error::new(ErrorCode::ServerError(-32803));
    error.message = message.into();
    error
}

/// Changes a file; true when it is new.
fn edit(file: &Path, change: &Change<'_>) -> std::result::Result<bool, String> {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _guard = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let (before, new) = match std::fs::read_to_string(file) {
        Ok(text) => (text, false),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => (String::new(), true),
        Err(_) => return Err("dit bestand kan ik niet lezen.".to_owned()),
    };
    let after = change(&before).map_err(|problems| {
        let first = problems.into_iter().next().map(|problem| problem.message).unwrap_or_default();
        format!("ik verander niets zolang dit er staat. {first}")
    })?;
    if after != before {
        crate::save::replace(file, &after).map_err(|_| "dit bestand kan ik niet schrijven.".to_owned())?;
    }
    Ok(new)
}
