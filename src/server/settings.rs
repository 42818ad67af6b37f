//! Which configuration is in force for which document; mistakes in one, and the last good one.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use super::output::{Output, Show};
use super::{places, to_proto};
use crate::analysis::Settings;
use crate::config::{Config, FILE_NAME, Problem, discover, parse, user_file};
use crate::text::Encoding;

/// What a document is looked at with.
#[derive(Debug, Clone)]
pub(super) struct Chosen {
    /// The settings.
    pub(super) settings: Arc<Settings>,
    /// The house skips this file.
    pub(super) excluded: bool,
}

impl Default for Chosen {
    fn default() -> Self {
        Self { settings: usual(), excluded: false }
    }
}

/// The settings where there is no configuration. Made once: the first call builds the table of the built-in lexicon.
pub(super) fn usual() -> Arc<Settings> {
    static USUAL: OnceLock<Arc<Settings>> = OnceLock::new();
    Arc::clone(USUAL.get_or_init(Arc::default))
}

/// All configurations that were read.
#[derive(Debug, Default)]
pub(super) struct Store {
    folders: Vec<PathBuf>,
    read: HashMap<PathBuf, Loaded>,
    /// How the client spells the configuration files that it has open.
    spellings: HashMap<PathBuf, String>,
}

/// A configuration as last read; its settings are the last good ones.
#[derive(Debug)]
struct Loaded {
    text: Option<String>,
    config: Config,
    settings: Arc<Settings>,
    troubled: bool,
}

/// Whether a document is a configuration, and no prose.
pub(super) fn is_configuration(path: Option<&Path>) -> bool {
    path.and_then(Path::file_name).is_some_and(|name| name == FILE_NAME)
}

impl Store {
    /// The workspace folders, in the client's order.
    pub(super) fn set_folders(&mut self, folders: Vec<PathBuf>) {
        self.folders = folders;
    }

    /// Adds and removes workspace folders.
    pub(super) fn change_folders(&mut self, added: Vec<PathBuf>, removed: &[PathBuf]) {
        self.folders.retain(|folder| !removed.contains(folder));
        self.folders.extend(added);
    }

    /// The client has this configuration open, and spells its URI so.
    pub(super) fn spell(&mut self, path: PathBuf, uri: &str) {
        self.spellings.insert(path.canonicalize().unwrap_or(path), uri.to_owned());
    }

    /// What a document is looked at with. Reads the disk: for opening, saving and watched files, never for a key.
    pub(super) fn choose(&mut self, place: Option<&Path>, output: &Output, encoding: Encoding) -> Chosen {
        let project = match place {
            Some(path) => discover(path),
            None => self.folders.first().and_then(|folder| discover(folder)),
        };
        let Some(file) = project.or_else(|| user_file().filter(|path| path.is_file())) else {
            return Chosen::default();
        };
        let relative = place.and_then(|place| relative(place, file.parent()?));
        let loaded = self.load(&file, output, encoding);
        match relative {
            None => Chosen { settings: Arc::clone(&loaded.settings), excluded: false },
            Some(relative) => Chosen {
                settings: Arc::new(loaded.settings.for_file(&relative)),
                excluded: loaded.config.excludes(&relative, false),
            },
        }
    }

    /// The file that a document's choices are written to: its project's, one in the workspace, or the user's own.
    pub(super) fn file_to_write(&self, place: Option<&Path>) -> Option<PathBuf> {
        let folder = match place {
            Some(path) => {
                self.folders.iter().filter(|folder| path.starts_with(folder)).max_by_key(|f| f.as_os_str().len())
            }
            None => None,
        };
        let folder = folder.or_else(|| self.folders.first().filter(|_| place.is_none()));
        let project = match (place, folder) {
            (Some(path), _) => discover(path),
            (None, Some(folder)) => discover(folder),
            (None, None) => None,
        };
        project.or_else(|| Some(folder?.join(FILE_NAME))).or_else(user_file)
    }

    /// Takes back what was said about configurations that are gone.
    pub(super) fn forget_missing(&mut self, output: &Output) {
        let spellings = &self.spellings;
        self.read.retain(|path, loaded| {
            let there = path.is_file();
            if !there && loaded.troubled {
                publish(output, &spelled(spellings, path), "", &[], Encoding::Utf16);
            }
            there
        });
    }

    fn load(&mut self, file: &Path, output: &Output, encoding: Encoding) -> &Loaded {
        let loaded = self.read.entry(file.to_owned()).or_insert_with(|| Loaded {
            text: None,
            config: Config::default(),
            settings: usual(),
            troubled: false,
        });
        let (text, outcome) = match std::fs::read(file).map(String::from_utf8) {
            Ok(Ok(text)) if loaded.text.as_ref() == Some(&text) => return loaded,
            Ok(Ok(text)) => {
                let outcome = parse(&text);
                (text, outcome)
            }
            Ok(Err(_)) => (String::new(), Err(vec![whole("Dit bestand is geen UTF-8. Sla het op als UTF-8.")])),
            Err(_) => {
                (String::new(), Err(vec![whole("Dit bestand kan ik niet lezen. Kijk of je er rechten voor hebt.")]))
            }
        };
        let problems = match outcome {
            Ok(config) => {
                if config != loaded.config {
                    loaded.settings = Arc::new(Settings::new(&config));
                    loaded.config = config;
                }
                Vec::new()
            }
            Err(problems) => problems,
        };
        if loaded.troubled || !problems.is_empty() {
            publish(output, &spelled(&self.spellings, file), &text, &problems, encoding);
        }
        if let Some(first) = problems.first() {
            let line = text[..first.span.start.min(text.len())].matches('\n').count() + 1;
            let name = file.display();
            let rest = "Tot je dat aanpast, gelden de vorige instellingen.";
            output.show(Show::Warning, &format!("{name}, regel {line}: {} {rest}", sentence(&first.message)));
        }
        loaded.troubled = !problems.is_empty();
        loaded.text = Some(text);
        loaded
    }
}

fn whole(message: &str) -> Problem {
    Problem { span: crate::text::Span::new(0, 0), message: message.to_owned() }
}

/// A message that ends as a sentence does.
fn sentence(message: &str) -> String {
    if message.ends_with(['.', '!', '?']) { message.to_owned() } else { format!("{message}.") }
}

fn spelled(spellings: &HashMap<PathBuf, String>, file: &Path) -> String {
    spellings.get(file).cloned().unwrap_or_else(|| places::uri_of(file))
}

fn publish(output: &Output, uri: &str, text: &str, problems: &[Problem], encoding: Encoding) {
    let problems = problems.iter().map(|problem| (problem.span, problem.message.as_str()));
    output.send(to_proto::configuration(uri, text, problems, encoding));
}

/// A file's path below a folder. The folder is a real path, so the file's is made one too, as far as it exists.
pub(super) fn relative(place: &Path, folder: &Path) -> Option<PathBuf> {
    if let Ok(relative) = place.strip_prefix(folder) {
        return Some(relative.to_owned());
    }
    let parent = place.parent()?.canonicalize().ok()?;
    let real = place.canonicalize().unwrap_or_else(|_| parent.join(place.file_name().unwrap_or_default()));
    real.strip_prefix(folder).ok().map(Path::to_owned)
}
