//! Changes of files, written and committed.

use super::edit::write;
use crate::agenda::Agenda;
use crate::store::{Author, Proposing};
use crate::text::Failure;
use std::collections::BTreeMap;
use std::path::Path;

/// Where, for whom and when changes are committed.
pub(super) struct Desk<'a> {
    /// The root of the agenda.
    pub root: &'a Path,
    /// The main line, where the agenda names it.
    pub main: Option<&'a str>,
    /// Whose changes they are; those of the user of git, if nobody is named.
    pub author: Option<Author>,
    /// Seconds since the beginning of 1970.
    pub now: i64,
}

impl Desk<'_> {
    /// Writes files of an agenda, and tables that were read with these texts, and commits them: the name of the branch. Where no commit
    /// can be made, nothing is written.
    ///
    /// # Errors
    /// As where files are written and commits made.
    pub(super) fn commit(
        &self,
        files: &BTreeMap<String, String>,
        agenda: &Agenda,
        tables: &BTreeMap<String, String>,
        message: &str,
    ) -> Result<String, Failure> {
        let paths = || files.keys().map(String::as_str);
        let name = match paths().collect::<Vec<_>>()[..] {
            [only] => only.rsplit_once('.').map_or(only, |(name, _)| name),
            [first, ..] => first.split('/').next().unwrap_or_default(),
            [] => "",
        };
        let proposing = Proposing::open(self.root, self.main, name, self.author.clone())?;
        proposing.untouched(paths())?;
        write(self.root, agenda, files, tables)?;
        proposing.commit(paths(), message, self.now)?;
        Ok(proposing.branch().to_owned())
    }
}
