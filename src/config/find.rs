//! Where the configuration is.

use std::path::{Path, PathBuf};

use super::FILE_NAME;

/// The configuration for a file or folder: the nearest `mensentaal.toml` in its folder or above.
#[must_use]
pub fn discover(start: &Path) -> Option<PathBuf> {
    // What does not exist yet, an unsaved draft say, is looked for from its parent.
    let folder = if start.is_dir() { start } else { start.parent()? };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    // The real path, because "above" means nothing in `a/../b` or behind a link.
    let folder = folder.canonicalize().or_else(|_| std::path::absolute(folder)).ok()?;
    folder.ancestors().map(|folder| folder.join(FILE_NAME)).find(|path| path.is_file())
}

/// The user's own configuration, for texts outside any project. It need not exist.
#[must_use]
pub fn user_file() -> Option<PathBuf> {
    Some(user_folder()?.join("mensentaal").join(FILE_NAME))
}

fn user_folder() -> Option<PathBuf> {
    let var = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    // Set by hand it counts everywhere; otherwise each system has a place of its own.
    var("XDG_CONFIG_HOME").or_else(|| {
        if cfg!(windows) {
            var("APPDATA")
        } else if cfg!(target_os = "macos") {
            Some(var("HOME")?.join("Library/Application Support"))
        } else {
            Some(var("HOME")?.join(".config"))
        }
    })
}
