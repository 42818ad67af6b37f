//! Which texts a command is about.

use std::collections::HashSet;
use std::path::{Component, Path, PathBuf};

use ignore::WalkBuilder;

use super::houses::Houses;
use super::read;
use crate::markup::Markup;
use crate::report::Failure;

/// One text to look at.
#[derive(Debug)]
pub(super) struct Input {
    /// Its path as given, a folder's name joined with `/`; `-` for standard input.
    pub(super) path: String,
    /// Where it is read.
    pub(super) source: Source,
    /// Where it stands, as far as its configuration is concerned.
    pub(super) place: PathBuf,
    /// How it is marked up.
    pub(super) markup: Markup,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Source {
    Stdin,
    File(PathBuf),
}

/// The texts that these paths name, sorted by path; `stdin_name` is where standard input is said to stand.
pub(super) fn gather(
    paths: &[PathBuf],
    stdin_name: Option<&Path>,
    houses: &mut Houses,
    failures: &mut Vec<Failure>,
) -> Vec<Input> {
    let mut gatherer = Gatherer { seen: HashSet::new(), inputs: Vec::new(), houses, failures };
    for path in paths {
        if path.as_os_str() == "-" {
            gatherer.stdin(stdin_name);
        } else if path.is_dir() {
            gatherer.folder(path, path);
        } else {
            // Whoever names a file means it: nothing is skipped.
            gatherer.file(path.clone(), path);
        }
    }
    if paths.is_empty() {
        gatherer.folder(Path::new("."), Path::new(""));
    }
    let mut inputs = gatherer.inputs;
    inputs.sort_by(|a, b| a.path.cmp(&b.path));
    inputs
}

struct Gatherer<'a> {
    seen: HashSet<PathBuf>,
    inputs: Vec<Input>,
    houses: &'a mut Houses,
    failures: &'a mut Vec<Failure>,
}

impl Gatherer<'_> {
    fn stdin(&mut self, name: Option<&Path>) {
        if self.seen.insert(PathBuf::from("-")) {
            let markup = name.map_or(Markup::Markdown, |name| Markup::from_path(name).unwrap_or(Markup::Plain));
            let place = name.unwrap_or(Path::new("-")).to_owned();
            self.inputs.push(Input { path: "-".into(), source: Source::Stdin, place, markup });
        }
    }

    fn file(&mut self, path: PathBuf, shown: &Path) {
        // `./post.md` and `post.md` are one file.
        if self.seen.insert(path.components().filter(|part| *part != Component::CurDir).collect()) {
            let markup = Markup::from_path(&path).unwrap_or(Markup::Plain);
            let place = path.clone();
            self.inputs.push(Input { path: slashes(shown), source: Source::File(path), place, markup });
        }
    }

    /// All texts below a folder; `shown` is how the folder is called.
    fn folder(&mut self, folder: &Path, shown: &Path) {
        let walk = WalkBuilder::new(folder)
            // A .gitignore counts without git too, a draft folder need not be a repository.
            .require_git(false)
            .ignore(false)
            .build();
        for item in walk {
            let item = match item {
                Ok(item) => item,
                Err(error) => {
                    self.failures.push(walk_failure(&error, folder));
                    continue;
                }
            };
            let is_text =
                item.file_type().is_some_and(|kind| kind.is_file()) && Markup::from_path(item.path()).is_some();
            if is_text && !self.houses.excludes(item.path()) {
                let below = item.path().strip_prefix(folder).unwrap_or(item.path());
                let shown = shown.join(below);
                self.file(item.into_path(), &shown);
            }
        }
    }
}

fn walk_failure(error: &ignore::Error, folder: &Path) -> Failure {
    let mut path = folder;
    let mut inner = error;
    loop {
        match inner {
            ignore::Error::WithPath { path: at, err } => {
                path = at;
                inner = err;
            }
            ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => inner = err,
            _ => break,
        }
    }
    let message = match inner {
        ignore::Error::Io(error) => read::told(error),
        other => format!("deze map is niet te lezen ({other})."),
    };
    Failure { path: slashes(path), message, place: None }
}

/// A path as it is told: with `/` everywhere.
pub(super) fn slashes(path: &Path) -> String {
    let text = path.to_string_lossy();
    if std::path::MAIN_SEPARATOR == '/' { text.into_owned() } else { text.replace(std::path::MAIN_SEPARATOR, "/") }
}
