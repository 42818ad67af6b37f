//! The word list of this machine, if it has one: OpenTaal's, as spelling checkers use it.

use std::io;
use std::path::PathBuf;

use spellbook::Dictionary;

use crate::cli::read;
use crate::dutch::inflect::capitalise;
use crate::report::Failure;

/// Where spelling checkers keep their lists; the variable names another folder.
const VARIABLE: &str = "MENSENTAAL_HUNSPELL";
const FOLDERS: [&str; 4] =
    ["/usr/share/hunspell", "/usr/local/share/hunspell", "/opt/homebrew/share/hunspell", "/Library/Spelling"];
const NAMES: [&str; 2] = ["nl_NL", "nl"];

/// A list of Dutch words.
pub(super) struct WordList(Dictionary);

impl WordList {
    /// The list in the usual places, if there is one. A folder that was named has to have one.
    pub(super) fn find() -> Result<Option<Self>, Failure> {
        let named = std::env::var_os(VARIABLE).map(PathBuf::from);
        let folders = named.clone().map_or_else(|| FOLDERS.iter().map(PathBuf::from).collect(), |folder| vec![folder]);
        for folder in folders {
            for name in NAMES {
                let words = folder.join(name).with_extension("dic");
                if words.is_file() {
                    return match std::fs::read_to_string(words.with_extension("aff")) {
                        Ok(rules) => Self::read(&rules, &words).map(Some),
                        Err(error) => Err(failure(&words.with_extension("aff"), &error)),
                    };
                }
            }
        }
        match named {
            None => Ok(None),
            Some(folder) => Err(Failure {
                path: folder.display().to_string(),
                message: format!("hier staat geen nl_NL.dic. Zet in {VARIABLE} de map met de woordenlijst."),
                place: None,
            }),
        }
    }

    fn read(rules: &str, path: &std::path::Path) -> Result<Self, Failure> {
        let words = std::fs::read_to_string(path).map_err(|error| failure(path, &error))?;
        Dictionary::new(rules, &words).map(Self).map_err(|error| Failure {
            path: path.display().to_string(),
            message: format!("deze woordenlijst is niet te lezen ({error}). Zet hunspell-nl er opnieuw op."),
            place: None,
        })
    }

    /// Whether the list has a word, with or without its capitals.
    pub(super) fn has(&self, word: &str) -> bool {
        self.0.check(word) || self.0.check(&capitalise(word)) || self.0.check(&word.to_uppercase())
    }
}

fn failure(path: &std::path::Path, error: &io::Error) -> Failure {
    Failure { path: path.display().to_string(), message: read::told(error), place: None }
}
