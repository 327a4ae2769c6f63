use crate::store::AGENDA_FILE;
use crate::text::LineIndex;
use lsp_types::Uri;
use std::path::{Path, PathBuf};

/// A document that is open in an editor.
pub struct Document {
    /// Its address, as the client writes it.
    pub address: Uri,
    /// The number of its text.
    pub version: i32,
    /// Its text.
    pub text: String,
    /// The agenda that its file is of, if it is of one.
    pub home: Option<Home>,
}

impl Document {
    /// Where its lines begin.
    pub fn lines(&self) -> LineIndex {
        LineIndex::new(&self.text)
    }
}

/// The place of a file in an agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    /// The folder of the agenda.
    pub root: PathBuf,
    /// The path from there, with `/`.
    pub path: String,
}

impl Home {
    /// The agenda that a file is of: the nearest above it. What is in none of the folders that are open is left alone, but where only
    /// files are open; an agenda may lie below such a folder, or be the one that the folder is a part of.
    pub fn of(file: &Path, folders: &[PathBuf]) -> Option<Self> {
        if !folders.is_empty() && !folders.iter().any(|folder| file.starts_with(folder)) {
            return None;
        }
        let is_root = |folder: &&Path| {
            let own = folder.join(AGENDA_FILE);
            // One that is not saved yet counts too.
            own == file || own.symlink_metadata().is_ok()
        };
        let root = file.ancestors().skip(1).find(is_root)?;
        Some(Home { root: root.to_owned(), path: path_below(root, file)? })
    }
}

/// The path of a file from a folder around it, with `/` between its parts.
pub fn path_below(root: &Path, file: &Path) -> Option<String> {
    let parts = file.strip_prefix(root).ok()?.components().map(|part| part.as_os_str().to_str()).collect::<Option<Vec<_>>>()?;
    // A way through other folders is none below this one.
    let is_plain = !parts.is_empty() && !parts.contains(&"..");
    is_plain.then(|| parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_file_is_of_the_nearest_agenda_and_what_is_outside_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        for path in ["outer/services", "outer/inner/services", "other"] {
            fs::create_dir_all(root.join(path)).unwrap();
        }
        for path in ["outer/agenda.yaml", "outer/inner/agenda.yaml"] {
            fs::write(root.join(path), "").unwrap();
        }
        let home = |file: &str, folders: &[&str]| {
            let folders: Vec<PathBuf> = folders.iter().map(|folder| root.join(folder)).collect();
            Home::of(&root.join(file), &folders)
                .map(|home| (home.root.strip_prefix(root).unwrap().display().to_string(), home.path))
        };
        let some = |root: &str, path: &str| Some((root.to_owned(), path.to_owned()));
        assert_eq!(home("outer/inner/services/a.yaml", &[]), some("outer/inner", "services/a.yaml"));
        assert_eq!(home("outer/services/a.yaml", &["outer/services"]), some("outer", "services/a.yaml"));
        assert_eq!(home("outer/services/a.yaml", &["other"]), None);
        assert_eq!(home("other/a.yaml", &[]), None);
        assert_eq!(home("other/agenda.yaml", &["other"]), some("other", "agenda.yaml"));
        assert_eq!(home("outer/services/../../other/a.yaml", &[]), None);
    }
}
