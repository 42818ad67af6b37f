//! Putting a new text in the place of an old one: whole, or not at all.

use std::io::{self, Write as _};
use std::path::Path;

/// Replaces the content of a file in one step. Links keep pointing at it, and it keeps its permissions.
pub(super) fn replace(path: &Path, text: &str) -> io::Result<()> {
    // The file behind a link, so that the link stays one.
    let target = path.canonicalize()?;
    let metadata = target.metadata()?;
    let folder = target.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::Builder::new().prefix(".mensentaal-").tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    keep_owner(file.path(), &metadata);
    // After the owner, because changing that takes some permissions away.
    file.as_file().set_permissions(metadata.permissions())?;
    file.as_file().sync_all()?;
    file.persist(&target).map_err(|error| error.error)?;
    Ok(())
}

/// Whether a file says of itself that it is not to be changed. Renaming over it would work all the same.
pub(super) fn is_read_only(path: &Path) -> bool {
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
