use super::{Blob, Entry, Folder, Nature, ReadProblem, Store, is_yaml};
use crate::text::Failure;
use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The files of a folder with the texts that are open in an editor in the place of some of them. Files are listed once, and which bytes
/// each has is kept once it was read, until somebody says that it may be another one. Copies share what they know of the files.
#[derive(Debug, Clone)]
pub struct Overlay {
    disk: Arc<Disk>,
    open: BTreeMap<String, Open>,
}

#[derive(Debug, Clone)]
struct Open {
    text: Arc<str>,
    blob: Option<Blob>,
}

#[derive(Debug)]
struct Disk {
    folder: Folder,
    entries: Mutex<Option<Arc<[Entry]>>>,
    blobs: Mutex<Blobs>,
}

#[derive(Debug, Default)]
struct Blobs {
    known: HashMap<String, Blob>,
    /// How often somebody said that files may be others: what was read before is not kept as what they are now.
    told: u64,
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Nothing that is done with the lock held can leave it half done.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Overlay {
    /// The files in a folder, none of them open.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        let disk = Disk { folder: Folder::new(root), entries: Mutex::default(), blobs: Mutex::default() };
        Overlay { disk: Arc::new(disk), open: BTreeMap::new() }
    }

    /// Puts a text in the place of a file.
    pub fn put(&mut self, path: &str, text: impl Into<Arc<str>>) {
        let text = text.into();
        let is_listed = |entries: &Arc<[Entry]>| entries.iter().any(|entry| entry.path == path);
        if !self.open.contains_key(path) && !locked(&self.disk.entries).as_ref().is_some_and(is_listed) {
            self.list_again();
        }
        self.open.insert(path.to_owned(), Open { blob: Blob::of(text.as_bytes()), text });
    }

    /// Takes the text away again: the file counts as it is.
    pub fn take(&mut self, path: &str) {
        self.open.remove(path);
        self.forget(path);
    }

    /// The text in the place of a file.
    pub fn text(&self, path: &str) -> Option<&Arc<str>> {
        self.open.get(path).map(|open| &open.text)
    }

    /// Is told that a file may be there, be gone or have other bytes.
    pub fn forget(&self, path: &str) {
        let mut blobs = locked(&self.disk.blobs);
        blobs.known.remove(path);
        blobs.told += 1;
        drop(blobs);
        self.list_again();
    }

    /// Is told that any file may be another one.
    pub fn forget_all(&self) {
        let mut blobs = locked(&self.disk.blobs);
        blobs.known.clear();
        blobs.told += 1;
        drop(blobs);
        self.list_again();
    }

    fn list_again(&self) {
        *locked(&self.disk.entries) = None;
    }

    /// Whether a text that stands for no file that is listed is that of a file to come: neither hidden nor left out of git.
    fn is_new(&self, path: &str) -> bool {
        is_yaml(path) && !path.split('/').any(|part| part.starts_with('.')) && self.disk.folder.nature(path).is_none()
    }
}

impl Store for Overlay {
    fn entries(&self) -> Result<Vec<Entry>, Failure> {
        let mut kept = locked(&self.disk.entries);
        let listed = match &*kept {
            Some(listed) => Arc::clone(listed),
            // Whoever says meanwhile that there are others waits for it.
            None => Arc::clone(kept.insert(self.disk.folder.entries()?.into())),
        };
        drop(kept);
        let mut entries = listed.to_vec();
        for path in self.open.keys() {
            if let Err(at) = entries.binary_search_by(|entry| entry.path.cmp(path))
                && self.is_new(path)
            {
                entries.insert(at, Entry { path: path.clone(), nature: Nature::File });
            }
        }
        Ok(entries)
    }

    fn read(&self, path: &str, limit: usize) -> Result<Vec<u8>, ReadProblem> {
        if let Some(open) = self.open.get(path) {
            return if open.text.len() > limit { Err(ReadProblem::TooLarge) } else { Ok(open.text.as_bytes().to_vec()) };
        }
        let told = locked(&self.disk.blobs).told;
        let read = self.disk.folder.read(path, limit);
        let blob = read.as_ref().ok().and_then(|bytes| Blob::of(bytes));
        let mut blobs = locked(&self.disk.blobs);
        match blob.filter(|_| blobs.told == told) {
            Some(blob) => blobs.known.insert(path.to_owned(), blob),
            None => blobs.known.remove(path),
        };
        read
    }

    fn blob(&self, path: &str) -> Option<Blob> {
        match self.open.get(path) {
            Some(open) => open.blob,
            None => locked(&self.disk.blobs).known.get(path).copied(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn paths(overlay: &Overlay) -> Vec<String> {
        overlay.entries().unwrap().into_iter().map(|entry| entry.path).collect()
    }

    #[test]
    fn open_texts_stand_in_the_place_of_files_and_new_ones_beside_them() {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in [("a.yaml", "a"), (".gitignore", "left-out.yaml"), ("left-out.yaml", "x")] {
            fs::write(folder.path().join(path), text).unwrap();
        }
        let mut overlay = Overlay::new(folder.path());
        assert_eq!(paths(&overlay), ["a.yaml"]);
        overlay.put("a.yaml", "open");
        overlay.put("new.yaml", "new");
        overlay.put("left-out.yaml", "open, and left out all the same");
        overlay.put(".hidden/b.yaml", "hidden");
        assert_eq!(paths(&overlay), ["a.yaml", "new.yaml"]);
        assert_eq!(overlay.read("a.yaml", 10).unwrap(), b"open");
        assert_eq!(overlay.read("a.yaml", 3), Err(ReadProblem::TooLarge));
        let before = overlay.clone();
        overlay.take("a.yaml");
        overlay.take("new.yaml");
        assert_eq!(overlay.read("a.yaml", 10).unwrap(), b"a");
        assert_eq!(
            (paths(&overlay), paths(&before)),
            (vec!["a.yaml".to_owned()], vec!["a.yaml".to_owned(), "new.yaml".to_owned()])
        );
    }

    #[test]
    fn what_bytes_a_file_has_is_known_until_it_may_have_changed() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.yaml");
        fs::write(&file, "1").unwrap();
        let overlay = Overlay::new(folder.path());
        assert_eq!(overlay.blob("a.yaml"), None);
        overlay.read("a.yaml", 10).unwrap();
        assert_eq!(overlay.blob("a.yaml"), Blob::of(b"1"));
        fs::write(&file, "2").unwrap();
        assert_eq!(overlay.blob("a.yaml"), Blob::of(b"1"));
        overlay.forget("a.yaml");
        assert_eq!(overlay.blob("a.yaml"), None);
        fs::write(folder.path().join("b.yaml"), "3").unwrap();
        overlay.forget_all();
        assert_eq!(paths(&overlay), ["a.yaml", "b.yaml"]);
    }
}
