//! Files that commands write: whole or not at all, and only where they belong.

use crate::text::{Failure, Message};
use std::fs::{File, Metadata, OpenOptions, create_dir_all};
use std::io::{ErrorKind, Write};
use std::path::Path;
use tempfile::{NamedTempFile, PersistError};

/// Writes a file whole or not at all, and only into the folder that was chosen.
pub(super) fn write(folder: &Path, name: &str, content: impl AsRef<[u8]>) -> Result<(), Failure> {
    placed(&folder.join(name), content.as_ref(), |whole, file| whole.persist(file).map(|_| ()))
}

/// Writes a file whole, and puts it in its place.
fn placed(
    file: &Path,
    content: &[u8],
    put: impl FnOnce(NamedTempFile, &Path) -> Result<(), PersistError>,
) -> Result<(), Failure> {
    let failed = |reason: std::io::Error| refused(file, &reason);
    let folder = file.parent().unwrap_or(Path::new("."));
    let mut whole = match temporary().tempfile_in(folder) {
        Err(reason) if reason.kind() == ErrorKind::NotFound => {
            create_dir_all(folder).map_err(failed)?;
            temporary().tempfile_in(folder)
        }
        made => made,
    }
    .map_err(failed)?;
    whole.write_all(content).map_err(failed)?;
    put(whole, file).map_err(|error| failed(error.error))
}

/// Writes a file whole or not at all, where somebody asked for it.
pub(super) fn write_to(file: &Path, content: impl AsRef<[u8]>) -> Result<(), Failure> {
    let (folder, name) = (file.parent().unwrap_or(Path::new("")), file.file_name().unwrap_or_default().to_string_lossy());
    write(if folder == Path::new("") { Path::new(".") } else { folder }, &name, content)
}

/// What a file below a root contains; none where it is not there.
///
/// # Errors
/// Where a link or something else is in the place of the file or of a folder above it, or it cannot be read.
pub(super) fn read_below(root: &Path, path: &str) -> Result<Option<String>, Failure> {
    Ok(bytes_below(root, path)?.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()))
}

/// The same as bytes.
///
/// # Errors
/// As there.
pub(super) fn bytes_below(root: &Path, path: &str) -> Result<Option<Vec<u8>>, Failure> {
    let file = root.join(path);
    match found_below(root, path)? {
        Some(_) => std::fs::read(&file).map(Some).map_err(|reason| refused(&file, &reason)),
        None => Ok(None),
    }
}

/// What there is in the place of a file below a root: a file, or nothing.
fn found_below(root: &Path, path: &str) -> Result<Option<Metadata>, Failure> {
    let mut place = root.to_owned();
    let mut parts = path.split('/').peekable();
    while let Some(part) = parts.next() {
        place.push(part);
        let is_last = parts.peek().is_none();
        let belongs = if is_last { Metadata::is_file } else { Metadata::is_dir };
        match place.symlink_metadata() {
            Ok(found) if is_last && belongs(&found) => return Ok(Some(found)),
            Ok(found) if belongs(&found) => {}
            Ok(_) => {
                let shown = |path: &Path| path.strip_prefix(root).unwrap_or(path).display().to_string();
                let message = Message::plain("failure-in-the-way").with("file", path).with("place", shown(&place));
                return Err(Failure::new(message).hint(Message::plain("failure-in-the-way-hint")));
            }
            Err(reason) if reason.kind() == ErrorKind::NotFound => return Ok(None),
            Err(reason) => return Err(refused(&root.join(path), &reason)),
        }
    }
    Ok(None)
}

/// What stands where a file below a root is to be made, by its path: something of that name, or in the place of a folder above it
/// something that is none.
///
/// # Errors
/// Where it cannot be told.
pub(super) fn obstacle_below(root: &Path, path: &str) -> Result<Option<String>, Failure> {
    let ends = path.match_indices('/').map(|(at, _)| at).chain([path.len()]);
    for end in ends {
        let place = root.join(&path[..end]);
        match place.symlink_metadata() {
            Ok(found) if found.is_dir() && end < path.len() => {}
            Ok(_) => return Ok(Some(path[..end].to_owned())),
            Err(reason) if reason.kind() == ErrorKind::NotFound => return Ok(None),
            Err(reason) => return Err(refused(&place, &reason)),
        }
    }
    Ok(None)
}

/// Makes a file below a root, whole or not at all, through no link and in the place of nothing.
///
/// # Errors
/// Where something is in its place, or it cannot be written.
pub(super) fn create_below(root: &Path, path: &str, content: &[u8]) -> Result<(), Failure> {
    found_below(root, path)?;
    placed(&root.join(path), content, |whole, file| whole.persist_noclobber(file).map(|_| ()))
}

/// Removes a file below a root, with the folders that are empty without it, and through no link; says whether it was there.
///
/// # Errors
/// As where it is read, or where it cannot be removed.
pub(super) fn remove_below(root: &Path, path: &str) -> Result<bool, Failure> {
    if found_below(root, path)?.is_none() {
        return Ok(false);
    }
    let file = root.join(path);
    std::fs::remove_file(&file).map_err(|reason| refused(&file, &reason))?;
    let mut folder = path;
    while let Some((above, _)) = folder.rsplit_once('/') {
        // A folder in which something else stands stays.
        if std::fs::remove_dir(root.join(above)).is_err() {
            break;
        }
        folder = above;
    }
    Ok(true)
}

/// Writes a file below a root whole or not at all, and through no link.
///
/// # Errors
/// As where it is read, or where it cannot be written.
pub(super) fn write_below(root: &Path, path: &str, content: impl AsRef<[u8]>) -> Result<(), Failure> {
    found_below(root, path)?;
    write_found(root, path, content.as_ref())
}

/// The same, where it is not there or contains something else; says whether it was written.
///
/// # Errors
/// As there.
pub(super) fn update_below(root: &Path, path: &str, content: &[u8]) -> Result<bool, Failure> {
    let has_length = found_below(root, path)?.is_some_and(|found| found.len() == content.len() as u64);
    let file = root.join(path);
    let differs = !has_length || std::fs::read(&file).map_err(|reason| refused(&file, &reason))? != content;
    if differs {
        write_found(root, path, content)?;
    }
    Ok(differs)
}

/// Writes a file whose place was looked at.
fn write_found(root: &Path, path: &str, content: &[u8]) -> Result<(), Failure> {
    let (folder, name) = path.rsplit_once('/').map_or((root.to_owned(), path), |(folder, name)| (root.join(folder), name));
    write(&folder, name, content)
}

/// A file below a root for adding to its end, through no link; it is made where it is not there.
///
/// # Errors
/// As where it is written.
pub(super) fn open_below(root: &Path, path: &str) -> Result<File, Failure> {
    found_below(root, path)?;
    let file = root.join(path);
    let failed = |reason: std::io::Error| refused(&file, &reason);
    create_dir_all(file.parent().unwrap_or(root)).map_err(failed)?;
    OpenOptions::new().create(true).append(true).open(&file).map_err(failed)
}

/// That a file could not be written.
pub(super) fn refused(file: &Path, reason: &std::io::Error) -> Failure {
    Failure::new(Message::plain("failure-write").with("file", file.display().to_string()).with("reason", reason.to_string()))
}

/// A temporary file that others may read once it has its name, as far as the system's settings allow.
fn temporary() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder
}
