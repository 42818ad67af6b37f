//! Whose choices hold for a text: its configuration, read once per run.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::files::slashes;
use super::read;
use crate::analysis::Settings;
use crate::config::{self, Config, Problem};
use crate::report::{Failure, Place};

/// A configuration and where it stands.
#[derive(Debug, Default)]
pub(super) struct House {
    /// The choices.
    pub(super) config: Config,
    /// The folder of the file, if there is one.
    folder: Option<PathBuf>,
    settings: Settings,
}

impl House {
    /// The path of a file from the configuration's folder, unless it stands elsewhere.
    fn relative<'a>(&self, real: &'a Path) -> Option<&'a Path> {
        real.strip_prefix(self.folder.as_ref()?).ok()
    }
}

/// The configurations of this run.
#[derive(Debug, Default)]
pub(super) struct Houses {
    /// Which configuration holds in a folder as named, and that folder's real path.
    folders: HashMap<PathBuf, (Option<PathBuf>, PathBuf)>,
    /// Each configuration, read; nothing when it cannot be followed.
    houses: HashMap<Option<PathBuf>, Option<Arc<House>>>,
    /// What cannot be followed.
    pub(super) failures: Vec<Failure>,
}

impl Houses {
    /// The house that a file belongs to, unless its configuration cannot be followed.
    pub(super) fn house(&mut self, place: &Path) -> Option<Arc<House>> {
        let (file, _) = self.look(place);
        if let Some(known) = self.houses.get(&file) {
            return known.clone();
        }
        let house = match &file {
            None => Some(Arc::default()),
            Some(path) => match read_config(path) {
                Ok(config) => {
                    let settings = Settings::new(&config);
                    Some(Arc::new(House { config, folder: path.parent().map(Path::to_owned), settings }))
                }
                Err(failures) => {
                    self.failures.extend(failures);
                    None
                }
            },
        };
        self.houses.insert(file, house.clone());
        house
    }

    /// The settings for a file, unless its configuration cannot be followed.
    pub(super) fn settings(&mut self, place: &Path) -> Option<Arc<Settings>> {
        let house = self.house(place)?;
        let (_, real) = self.look(place);
        let settings = house.relative(&real).map(|relative| house.settings.for_file(relative));
        Some(Arc::new(settings.unwrap_or_else(|| house.settings.clone())))
    }

    /// Whether its configuration skips a file.
    pub(super) fn excludes(&mut self, place: &Path) -> bool {
        let Some(house) = self.house(place) else { return false };
        let (_, real) = self.look(place);
        house.relative(&real).is_some_and(|relative| house.config.excludes(relative, false))
    }

    /// The configuration that holds in this folder, if there is one.
    pub(super) fn file(&mut self) -> Option<PathBuf> {
        self.look(Path::new("-")).0
    }

    /// The configuration for a file, and the file's real path.
    fn look(&mut self, place: &Path) -> (Option<PathBuf>, PathBuf) {
        let parent = place.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let (config, folder) = self.folders.entry(parent.to_owned()).or_insert_with(|| {
            let user = || config::user_file().filter(|path| path.is_file());
            let folder = parent.canonicalize().or_else(|_| std::path::absolute(parent));
            (config::discover(place).or_else(user), folder.unwrap_or_else(|_| parent.to_owned()))
        });
        (config.clone(), folder.join(place.file_name().unwrap_or_default()))
    }
}

fn read_config(path: &Path) -> Result<Config, Vec<Failure>> {
    parsed(path, config::parse)
}

/// What `parse` makes of a file, or all that cannot be followed in it, each with its place.
pub(super) fn parsed<T>(path: &Path, parse: impl Fn(&str) -> Result<T, Vec<Problem>>) -> Result<T, Vec<Failure>> {
    let shown = shown(path);
    let failure = |message| vec![Failure { path: shown.clone(), message, place: None }];
    let bytes = std::fs::read(path).map_err(|error| failure(read::told(&error)))?;
    let text = String::from_utf8(bytes)
        .map_err(|_| failure("dit bestand is geen UTF-8. Bewaar het opnieuw, met codering UTF-8.".into()))?;
    parse(&text).map_err(|problems| {
        let failures = problems.into_iter().map(|problem| Failure {
            path: shown.clone(),
            place: Some(Place::new(&text, problem.span)),
            message: problem.message,
        });
        failures.collect()
    })
}

/// The path from here where that is shorter.
pub(super) fn shown(path: &Path) -> String {
    let here = std::env::current_dir().and_then(|here| here.canonicalize()).ok();
    let below = here.and_then(|here| path.strip_prefix(here).ok());
    slashes(below.unwrap_or(path))
}
