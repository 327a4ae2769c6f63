//! What git shows of one file, called as git calls its drivers: with the path, then file, name and mode of both sides.

use crate::support::{AGENDA, agenda};
use agenda::cli::Ending;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// A work tree with an agenda in one of its folders.
fn work_tree() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("national/services")).unwrap();
    fs::write(folder.path().join("national/agenda.yaml"), AGENDA).unwrap();
    folder
}

/// Calls the driver at the top of a work tree; a side without content is where there is no file.
fn driver(top: &Path, path: &str, old: Option<&[u8]>, new: Option<&[u8]>, more: &[&str]) -> Ending {
    let side = |name: &str, content: Option<&[u8]>| match content {
        None => ["/dev/null".to_owned(), ".".to_owned(), ".".to_owned()],
        Some(content) => {
            let file = top.join(name);
            fs::write(&file, content).unwrap();
            [file.to_str().unwrap().to_owned(), "0".repeat(40), "100644".to_owned()]
        }
    };
    let (old, new) = (side("old_side.yaml", old), side("new_side.yaml", new));
    let given = [path].into_iter().chain(old.iter().chain(&new).map(String::as_str)).chain(more.iter().copied());
    let args: Vec<&str> = ["-C", top.to_str().unwrap(), "diff-driver"].into_iter().chain(given).collect();
    agenda(&args)
}

#[test]
fn a_file_of_an_agenda_is_told_in_its_words() {
    let top = work_tree();
    let (old, new) = ("id: a\nroadmap: {due: 2026-12-31}\n", "id: a\nroadmap: {due: 2027-06-30}\n");
    let ending = driver(top.path(), "national/services/a.yaml", Some(old.as_bytes()), Some(new.as_bytes()), &[]);
    assert_eq!((ending.code, ending.stderr.as_str()), (0, ""));
    assert_eq!(
        ending.stdout,
        "national/services/a.yaml\n\nPromises\n\n  services/a\n      – due 30 June 2027 instead of 31 December 2026, 181 days later\n\n"
    );
    let added = driver(top.path(), "national/services/a.yaml", None, Some(new.as_bytes()), &[]).stdout;
    assert!(added.contains("new entry (Due date: 30 June 2027)"), "{added}");
    let removed = driver(top.path(), "national/services/a.yaml", Some(old.as_bytes()), None, &[]).stdout;
    assert!(removed.contains("entry gone"), "{removed}");
    let same = driver(top.path(), "national/services/a.yaml", Some(b"id: a\n"), Some(b"# a note\nid: 'a'\n"), &[]).stdout;
    assert!(same.contains("Nothing changes in what it says"), "{same}");
    let renamed = b"id: b\nformerly: [a]\nroadmap: {due: 2026-12-31}\n";
    let more = ["national/services/b.yaml", "similarity index 80%\n"];
    let renamed = driver(top.path(), "national/services/a.yaml", Some(old.as_bytes()), Some(renamed), &more).stdout;
    assert!(renamed.starts_with("national/services/b.yaml\n") && renamed.contains("is now called services/b"), "{renamed}");
    let own = AGENDA.replace("structure", "x").replace("kpi: off", "kpi: note");
    let own = driver(top.path(), "national/agenda.yaml", Some(AGENDA.as_bytes()), Some(own.as_bytes()), &[]).stdout;
    assert!(own.contains("rule tightened, ‘kpi’: ‘Note’ instead of ‘Off’"), "{own}");
}

#[test]
fn what_cannot_be_told_is_one_line_and_never_stops_git() {
    let top = work_tree();
    let large = vec![b'#'; 2 * 1024 * 1024];
    for (path, old, new, said) in [
        ("national/services/a.yaml", Some(&large[..]), Some(&b"id: a\n"[..]), "national/services/a.yaml: file changed\n"),
        ("elsewhere/a.yaml", Some(b"id: a\n"), Some(b"id: b\n"), "elsewhere/a.yaml: file changed\n"),
        ("elsewhere/a.yaml", None, Some(b"id: b\n"), "elsewhere/a.yaml: new file\n"),
        ("national/notes/a.yaml", Some(b"id: a\n"), None, "national/notes/a.yaml: file removed\n"),
        (
            "../national/services/a.yaml",
            Some(b"id: a\n"),
            Some(b"id: a\nsector: x\n"),
            "../national/services/a.yaml: file changed\n",
        ),
        ("national/services/\u{1b}[31m.yaml", Some(&large), Some(&large), "national/services/\\u{1b}[31m.yaml: file changed\n"),
    ] {
        let ending = driver(top.path(), path, old, new, &[]);
        assert_eq!((ending.code, ending.stdout.as_str(), ending.stderr.as_str()), (0, said, ""));
    }
    let at = top.path().to_str().unwrap();
    let unmerged = agenda(&["-C", at, "diff-driver", "national/services/a.yaml"]);
    assert_eq!((unmerged.code, unmerged.stdout.as_str()), (0, "national/services/a.yaml: the merge is not completed\n"));
    let unreadable = driver(top.path(), "national/services/a.yaml", Some(b"id: a\n"), Some(b"id: [\n\xff"), &[]);
    assert!(unreadable.code == 0 && unreadable.stdout.contains("can no longer be read"), "{}", unreadable.stdout);
    let link = ["national/services/a.yaml", "old_side.yaml", "0", "100644", "new_side.yaml", "0", "120000"];
    let link = agenda(&["-C", at, "diff-driver"].into_iter().chain(link).collect::<Vec<_>>());
    assert_eq!((link.code, link.stdout.as_str()), (0, "national/services/a.yaml: file changed\n"));
    assert_eq!(agenda(&["-C", at, "diff-driver", "a", "b"]).code, 2);
}
