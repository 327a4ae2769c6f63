use super::{Blob, Entry, Nature, ReadProblem, Store, is_yaml};
use crate::text::Failure;
use std::collections::BTreeMap;

/// Files in memory: for examples, tests and editors.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    files: BTreeMap<String, Vec<u8>>,
}

impl Memory {
    /// A store with these files: path and bytes.
    pub fn new(files: impl IntoIterator<Item = (impl Into<String>, impl Into<Vec<u8>>)>) -> Self {
        Memory { files: files.into_iter().map(|(path, bytes)| (path.into(), bytes.into())).collect() }
    }
}

impl Store for Memory {
    fn entries(&self) -> Result<Vec<Entry>, Failure> {
        let named = self.files.keys().filter(|path| is_yaml(path));
        Ok(named.map(|path| Entry { path: path.clone(), nature: Nature::File }).collect())
    }

    fn read(&self, path: &str, limit: usize) -> Result<Vec<u8>, ReadProblem> {
        match self.files.get(path) {
            None => Err(ReadProblem::Missing),
            Some(bytes) if bytes.len() > limit => Err(ReadProblem::TooLarge),
            Some(bytes) => Ok(bytes.clone()),
        }
    }

    fn blob(&self, path: &str) -> Option<Blob> {
        Blob::of(self.files.get(path)?)
    }
}
