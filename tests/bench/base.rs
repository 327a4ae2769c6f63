//! A repository whose only revision differs in a few files from an agenda: what a proposal is compared with.

use agenda::store::{Entry, Revision};
use git2::{Index, IndexEntry, IndexTime, Oid, Repository, Signature, Time};
use std::fs;
use std::path::Path;

/// In how many files the base differs.
pub const DIFFERENT: usize = 5;

/// Writes the repository into `folder`, its objects packed as in a clone.
pub fn write(entries: &[Entry], texts: &[Vec<u8>], folder: &Path) {
    let repository = Repository::init_bare(folder).expect("a repository");
    let mut index = Index::new().expect("an index");
    let apart = entries.len() / DIFFERENT;
    for (number, (entry, text)) in entries.iter().zip(texts).enumerate() {
        let changed = number % apart == apart / 2 && number / apart < DIFFERENT;
        let text = if changed { [text, &b"# as it was\n"[..]].concat() } else { text.clone() };
        let blob = repository.blob(&text).expect("a blob");
        index.add(&index_entry(&entry.path, blob)).expect("an entry");
    }
    let tree = repository.find_tree(index.write_tree_to(&repository).expect("a tree")).expect("a tree");
    let who = Signature::new("Agenda", "agenda@digital.gov.example", &Time::new(1_780_000_000, 0)).expect("a signature");
    let commit = repository.commit(Some("refs/heads/main"), &who, &who, "An agenda", &tree, &[]).expect("a commit");
    let mut pack = repository.packbuilder().expect("a pack");
    pack.insert_commit(commit).expect("what the commit holds");
    pack.write(&folder.join("objects/pack"), 0o644).expect("a pack");
    let loose = fs::read_dir(folder.join("objects")).expect("objects").flatten().filter(|entry| entry.file_name().len() == 2);
    loose.for_each(|entry| fs::remove_dir_all(entry.path()).expect("a folder that can be removed"));
}

/// The revision in the repository.
pub fn open(folder: &Path) -> Revision {
    Revision::open(folder, "main").expect("a revision")
}

fn index_entry(path: &str, id: Oid) -> IndexEntry {
    let time = IndexTime::new(0, 0);
    let (ctime, mtime) = (time, time);
    let mode = 0o100_644;
    IndexEntry {
        ctime,
        mtime,
        dev: 0,
        ino: 0,
        mode,
        uid: 0,
        gid: 0,
        file_size: 0,
        id,
        flags: 0,
        flags_extended: 0,
        path: path.into(),
    }
}
