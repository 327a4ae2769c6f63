//! Changes that are committed: on which branch, with which message, and what stays as it is.

use crate::revisions::{authored, commit};
use crate::support::{environment, write_files};
use agenda::cli::{Ending, run};
use git2::Repository;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const FILES: [(&str, &str); 3] = [
    ("agenda.yaml", "agenda: 1\ntitle: {fr: Agenda, en: Agenda}\nlanguages: [fr, en]\n"),
    ("services/passport.yaml", "id: passport\ntitle: {fr: Passeport, en: \"Approved-by: Passport\"}\nstatus: live # since May\n"),
    ("services/permit.yaml", "id: permit\ntitle: {fr: Permis, en: Permit}\nstatus: planned\n"),
];

/// An agenda in the folder `agenda` of a repository, on its main line.
fn folder() -> (TempDir, Repository) {
    let folder = tempfile::tempdir().unwrap();
    let repository = authored(folder.path());
    repository.set_head("refs/heads/main").unwrap();
    write_files(&folder.path().join("agenda"), &FILES);
    commit(&repository, "An agenda");
    (folder, repository)
}

fn agenda(folder: &Path, args: &[&str]) -> Ending {
    let folder = folder.join("agenda");
    run(&environment(&[&["--as-of", "2026-10-31", "-C", folder.to_str().unwrap()], args].concat()))
}

fn branch(repository: &Repository) -> String {
    repository.head().unwrap().shorthand().unwrap().to_owned()
}

/// What differs between the last commit and the files, and what is staged.
fn pending(repository: &Repository) -> Vec<String> {
    let statuses = repository.statuses(None).unwrap();
    statuses.iter().map(|entry| format!("{} {:?}", entry.path().unwrap(), entry.status())).collect()
}

const SET: [&str; 5] = ["set", "passport", "status", "retired", "--commit"];

#[test]
fn a_change_on_the_main_line_is_committed_on_a_branch_of_its_own() {
    let (folder, repository) = folder();
    let main = repository.head().unwrap().target().unwrap();
    let ending = agenda(folder.path(), &SET);
    assert_eq!(ending.code, 0, "{}", ending.stderr);
    assert!(ending.stdout.contains("committed on the branch proposal/services-passport"), "{}", ending.stdout);
    assert_eq!(branch(&repository), "proposal/services-passport");
    assert_eq!(repository.find_reference("refs/heads/main").unwrap().target(), Some(main));
    let commit = repository.head().unwrap().peel_to_commit().unwrap();
    assert_eq!(commit.parent_id(0).unwrap(), main);
    assert_eq!((commit.author().name().unwrap(), commit.author().when().seconds()), ("Digital team", 1_790_000_000));
    let message = commit.message().unwrap();
    let (subject, body) = message.split_once("\n\n").unwrap();
    assert!(subject.starts_with("Approved-by: Passport: ") && subject.contains("Retired"), "{message}");
    assert!(body.starts_with("• Approved-by: Passport (services/passport)\n  – "), "{message}");
    // No title can pass for a trailer.
    assert_eq!(git2::message_trailers_strs(message).unwrap().len(), 0, "{message}");
    assert_eq!(pending(&repository), Vec::<String>::new());
    // Another change follows on the same branch; from the main line, a branch of another name is taken.
    assert_eq!(agenda(folder.path(), &["set", "permit", "status", "live", "--commit"]).code, 0);
    assert_eq!(branch(&repository), "proposal/services-passport");
    assert_eq!(repository.head().unwrap().peel_to_commit().unwrap().parent_id(0).unwrap(), commit.id());
    repository.set_head("refs/heads/main").unwrap();
    repository.checkout_head(Some(git2::build::CheckoutBuilder::new().force())).unwrap();
    assert_eq!(agenda(folder.path(), &SET).code, 0);
    assert_eq!(branch(&repository), "proposal/services-passport-2");
}

#[test]
fn what_else_is_changed_and_staged_stays_as_it_is() {
    let (folder, repository) = folder();
    let file = |name: &str| folder.path().join("agenda").join(name);
    fs::write(file("services/permit.yaml"), "id: permit\n").unwrap();
    fs::write(file("notes.txt"), "Staged.\n").unwrap();
    let mut index = repository.index().unwrap();
    index.add_path(Path::new("agenda/notes.txt")).unwrap();
    index.write().unwrap();
    assert_eq!(agenda(folder.path(), &SET).code, 0);
    assert_eq!(
        pending(&repository),
        ["agenda/notes.txt INDEX_NEW", "agenda/services/permit.yaml WT_MODIFIED"].map(|one| {
            let (path, status) = one.split_once(' ').unwrap();
            format!("{path} Status({status})")
        })
    );
    let tree = repository.head().unwrap().peel_to_tree().unwrap();
    assert!(tree.get_path(Path::new("agenda/notes.txt")).is_err());
}

#[test]
fn nothing_is_written_where_no_commit_can_be_made() {
    let (folder, repository) = folder();
    let file = folder.path().join("agenda/services/passport.yaml");
    let refused = |what: &str| {
        let before = fs::read(&file).unwrap();
        let ending = agenda(folder.path(), &SET);
        assert_eq!(ending.code, 2, "{}", ending.stdout);
        assert!(ending.stderr.contains(what), "{}", ending.stderr);
        assert_eq!(fs::read(&file).unwrap(), before);
    };
    fs::write(&file, format!("{}# By hand.\n", FILES[1].1)).unwrap();
    refused("services/passport.yaml was changed before and that is not committed");
    fs::write(&file, FILES[1].1).unwrap();
    repository.set_head_detached(repository.head().unwrap().target().unwrap()).unwrap();
    refused("no branch is checked out");
    let plain = tempfile::tempdir().unwrap();
    fs::create_dir_all(plain.path().join("agenda/services")).unwrap();
    for (path, text) in FILES {
        fs::write(plain.path().join("agenda").join(path), text).unwrap();
    }
    assert_eq!(agenda(plain.path(), &SET).code, 2);
    assert_eq!(fs::read_to_string(plain.path().join("agenda/services/passport.yaml")).unwrap(), FILES[1].1);
}
