//! Putting a new text in the place of an old one: whole, or not at all.

use std::io::{self, Write as _};
use std::path::Path;

/// Gives a file this content in one step: readers see the old text or the new one. Links keep pointing at it, and it keeps
/// its permissions. What is not there yet is made, its folder too.
pub(crate) fn replace(path: &Path, text: &str) -> io::Result<()> {
    // The file behind a link, so that the link stays one.
    let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let mut file = tempfile::Builder::new().prefix(".mensentaal-").tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    match target.metadata() {
        Ok(metadata) => {
            keep_owner(file.path(), &metadata);
            // After the owner, because changing that takes some permissions away.
            file.as_file().set_permissions(metadata.permissions())?;
        }
        Err(_) => share(file.as_file())?,
    }
    file.as_file().sync_all()?;
    file.persist(&target).map_err(|error| error.error)?;
    Ok(())
}

/// Whether a file says of itself that it is not to be changed. Renaming over it would work all the same.
#[cfg(feature = "cli")]
pub(crate) fn is_read_only(path: &Path) -> bool {
    path.metadata().is_ok_and(|metadata| metadata.permissions().readonly())
}

#[cfg(unix)]
fn keep_owner(path: &Path, metadata: &std::fs::Metadata) {
    use std::os::unix::fs::MetadataExt as _;
    // Only the administrator may, and nobody else needs it: the file is then one's own already.
    let _ = std::os::unix::fs::chown(path, Some(metadata.uid()), Some(metadata.gid()));
}

#[cfg(not(unix))]
fn keep_owner(_path: &Path, _metadata: &std::fs::Metadata) {}

/// A temporary file is its maker's alone; what it becomes is a file like any other.
#[cfg(unix)]
fn share(file: &std::fs::File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn share(_file: &std::fs::File) -> io::Result<()> {
    Ok(())
}
