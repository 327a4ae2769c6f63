//! An agenda read from git is the same as in its folder.

use crate::support::{agenda, lines, project};
use agenda::store::{Folder, Revision, Store};
use git2::{IndexAddOption, Repository, RepositoryInitOptions, Signature, Time};
use std::fs;
use std::path::Path;

pub fn commit(repository: &Repository, message: &str) {
    let mut index = repository.index().unwrap();
    index.add_all(["*"], IndexAddOption::FORCE, None).unwrap();
    index.update_all(["*"], None).unwrap();
    let tree = repository.find_tree(index.write_tree().unwrap()).unwrap();
    let who = Signature::new("Agenda team", "agenda@digital.gov.example", &Time::new(1_780_000_000, 0)).unwrap();
    let parent = repository.head().ok().and_then(|head| head.peel_to_commit().ok());
    repository.commit(Some("HEAD"), &who, &who, message, &tree, &parent.iter().collect::<Vec<_>>()).unwrap();
    index.write().unwrap();
}

pub fn repository(folder: &Path) -> Repository {
    Repository::init_opts(folder, RepositoryInitOptions::new().initial_head("main").external_template(false)).unwrap()
}

/// The same, whose commits have an author.
pub fn authored(folder: &Path) -> Repository {
    let repository = repository(folder);
    let mut config = repository.config().unwrap();
    config.set_str("user.name", "Digital team").unwrap();
    config.set_str("user.email", "team@digital.gov.example").unwrap();
    repository
}

pub fn copy(from: &Path, to: &Path) {
    for file in crate::support::files(from) {
        let target = to.join(file.strip_prefix(from).unwrap());
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::copy(&file, target).unwrap();
    }
}

#[test]
fn every_case_is_the_same_in_a_revision_and_in_its_folder() {
    for case in fs::read_dir(project().join("tests/cases")).unwrap() {
        let after = case.unwrap().path().join("after");
        let folder = tempfile::tempdir().unwrap();
        copy(&after, folder.path());
        let repository = repository(folder.path());
        commit(&repository, "An agenda");
        let revision = Revision::open(folder.path(), "main").unwrap();
        assert_eq!(revision.entries().unwrap(), Folder::new(folder.path()).entries().unwrap());
        assert_eq!(lines(&revision), lines(&Folder::new(&after)), "{}", after.display());
    }
}

#[test]
fn a_revision_is_read_as_it_was_without_touching_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("national/agenda");
    fs::create_dir_all(root.join("services")).unwrap();
    fs::write(root.join("agenda.yaml"), crate::support::AGENDA).unwrap();
    fs::write(root.join("services/a.yaml"), "id: a\nrequires: [b]\n").unwrap();
    let repository = repository(folder.path());
    commit(&repository, "A service that needs another");
    fs::write(root.join("services/b.yaml"), "id: b\n").unwrap();
    commit(&repository, "The other");
    fs::write(root.join("services/a.yaml"), "not: committed\n").unwrap();
    let at = root.to_str().unwrap();
    let check = |revision: &str| agenda(&["check", "-C", at, "--rev", revision, "--format", "short"]);
    assert_eq!(check("HEAD~1").stdout, "services/a.yaml:2:12: error: there is no service ‘b’ [structure-dangling-reference]\n");
    assert_eq!(check("HEAD~1").code, 1);
    assert_eq!((check("main").stdout.as_str(), check("main").code), ("", 0));
    assert_eq!(fs::read_to_string(root.join("services/a.yaml")).unwrap(), "not: committed\n");
    let missing = check("v1");
    assert_eq!((missing.code, missing.stdout.as_str()), (2, ""));
    assert!(missing.stderr.starts_with("could not find the revision v1 in the repository\nhint: "), "{}", missing.stderr);
}

#[test]
fn links_and_modules_in_a_revision_are_reported_not_followed() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("services")).unwrap();
    fs::write(folder.path().join("agenda.yaml"), crate::support::AGENDA).unwrap();
    let repository = repository(folder.path());
    commit(&repository, "An agenda");
    let blob = repository.blob(b"../../secret").unwrap();
    let head = repository.head().unwrap().peel_to_commit().unwrap();
    let mut services = repository.treebuilder(None).unwrap();
    services.insert("link.yaml", blob, 0o120_000).unwrap();
    services.insert("module.yaml", head.id(), 0o160_000).unwrap();
    let services = services.write().unwrap();
    let mut root = repository.treebuilder(Some(&head.tree().unwrap())).unwrap();
    root.insert("services", services, 0o040_000).unwrap();
    let tree = repository.find_tree(root.write().unwrap()).unwrap();
    let who = Signature::new("Agenda team", "agenda@digital.gov.example", &Time::new(1_780_000_000, 0)).unwrap();
    repository.commit(Some("HEAD"), &who, &who, "Strange things", &tree, &[&head]).unwrap();
    assert_eq!(
        lines(&Revision::open(folder.path(), "HEAD").unwrap()),
        "services/link.yaml:1:1: error: symbolic links are not followed [structure-syntax]\n\
         services/module.yaml:1:1: error: this is not a file that can be read [structure-syntax]\n"
    );
}

#[test]
fn against_a_base_only_what_is_new_fails_and_the_base_sets_the_terms() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    fs::create_dir_all(root.join("services")).unwrap();
    let write = |name: &str, text: &str| fs::write(root.join(name), text).unwrap();
    write("agenda.yaml", crate::support::AGENDA);
    write("services/old.yaml", "id: old\nrequires: [nobody]\n");
    write("services/mended.yaml", "id: mended\nrequires: [nobody]\n");
    let repository = repository(root);
    commit(&repository, "Two troubles");
    let at = root.to_str().unwrap();
    let check = |more: &[&str]| {
        let ending = agenda(&[&["check", "-C", at, "--since", "main", "--format", "json"], more].concat());
        let verdict: serde_json::Value = serde_json::from_str(&ending.stdout).unwrap();
        let state = |file: &str| {
            let found = verdict["findings"].as_array().unwrap().iter().find(|one| one["place"]["file"] == file);
            found.map(|one| one["state"].as_str().unwrap().to_owned())
        };
        let files = ["services/old.yaml", "services/mended.yaml", "services/new.yaml"];
        (ending.code, verdict["outcome"].as_str().unwrap().to_owned(), files.map(state))
    };
    let existing = Some("existing".to_owned());
    assert_eq!(check(&[]), (0, "findings".into(), [existing.clone(), existing.clone(), None]));
    write("services/mended.yaml", "id: mended\n");
    write("services/new.yaml", "id: new\nrequires: [nobody]\n");
    let fixed = Some("fixed".to_owned());
    let introduced = Some("introduced".to_owned());
    assert_eq!(check(&[]), (1, "failed".into(), [existing.clone(), fixed.clone(), introduced.clone()]));
    // A proposal that switches the rule off is still judged by the rule as the base sets it.
    write("agenda.yaml", &format!("{}rules: {{structure-dangling-reference: off}}\n", crate::support::AGENDA));
    assert_eq!(check(&[]), (1, "failed".into(), [existing, fixed, introduced]));
    assert_eq!(check(&["--ignore", "structure"]).0, 0);
}

#[test]
fn a_proposal_answers_for_nothing_that_the_base_did_since() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    fs::create_dir_all(root.join("services")).unwrap();
    fs::write(root.join("agenda.yaml"), crate::support::AGENDA).unwrap();
    fs::write(root.join("services/a.yaml"), "id: a\nrequires: [nobody]\n").unwrap();
    let repository = repository(root);
    commit(&repository, "A service");
    let left = repository.head().unwrap().peel_to_commit().unwrap();
    // The base mends one service and gets another one, of which the proposal knows nothing.
    fs::write(root.join("services/a.yaml"), "id: a\n").unwrap();
    fs::write(root.join("services/b.yaml"), "id: b\n").unwrap();
    commit(&repository, "In the meantime");
    repository.branch("proposal", &left, false).unwrap();
    repository.set_head("refs/heads/proposal").unwrap();
    repository.checkout_head(Some(git2::build::CheckoutBuilder::new().force().remove_untracked(true))).unwrap();
    fs::write(root.join("services/c.yaml"), "id: c\n").unwrap();
    let at = root.to_str().unwrap();
    for more in [&[][..], &["--rev", "proposal"]] {
        let ending = agenda(&[&["check", "-C", at, "--since", "main", "--format", "short"], more].concat());
        let existing = "services/a.yaml:2:12: error: there is no service ‘nobody’ [structure-dangling-reference] (existing)\n";
        assert_eq!((ending.stdout.as_str(), ending.code), (existing, 0));
    }
}

#[test]
fn a_proposal_is_told_from_where_it_left_the_base() {
    let folder = tempfile::tempdir().unwrap();
    let write = |file: &str, text: &str| {
        let file = folder.path().join(file);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    };
    write("agenda.yaml", crate::support::AGENDA);
    write("services/a.yaml", "id: a\nroadmap: {due: 2026-12-31}\n");
    write("services/b.yaml", "id: b\nstatus: beta\n");
    let repository = repository(folder.path());
    commit(&repository, "Two services");
    let diff = |more: &[&str]| {
        let ending = agenda(&[&["diff", "-C", folder.path().to_str().unwrap(), "--format", "json"], more].concat());
        let words = serde_json::from_str::<serde_json::Value>(&ending.stdout).map_or_else(
            |_| Vec::new(),
            |data| {
                let said = |change: &serde_json::Value| format!("{} {}", change["entity"], change["change"]).replace('"', "");
                data["changes"].as_array().unwrap().iter().map(said).collect::<Vec<_>>()
            },
        );
        (words, ending.code, ending.stderr)
    };
    let said = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    assert_eq!(diff(&["--exit-code"]), (Vec::new(), 0, String::new()));
    // Not committed yet: told against the last commit.
    write("services/a.yaml", "id: a\nroadmap: {due: 2027-12-31}\n");
    let moved = said(&["services/a deadline-moved"]);
    assert_eq!(diff(&[]), (moved.clone(), 0, String::new()));
    assert_eq!(diff(&["--exit-code"]).1, 1);
    let main = repository.head().unwrap().peel_to_commit().unwrap();
    repository.branch("proposal", &main, false).unwrap();
    repository.set_head("refs/heads/proposal").unwrap();
    commit(&repository, "A later date");
    // The base goes on meanwhile, with something else.
    repository.set_head("refs/heads/main").unwrap();
    repository.checkout_head(Some(git2::build::CheckoutBuilder::new().force())).unwrap();
    write("services/b.yaml", "id: b\nstatus: live\n");
    commit(&repository, "The other service opens");
    assert_eq!(diff(&["main", "proposal"]).0, moved);
    assert_eq!(diff(&["main", "proposal", "--exact"]).0, said(&["services/a deadline-moved", "services/b status-back"]));
    assert_eq!(diff(&["proposal"]).0, said(&["services/b status-advanced"]), "the folder is on the main line");
    for (args, start) in [
        (&["nowhere"][..], "could not find the revision nowhere in the repository\nhint: "),
        (&["main", "main^{tree}"], "could not read main^{tree} as a revision: it is a folder in git, not a commit\nhint: "),
    ] {
        let (words, code, stderr) = diff(args);
        assert!(words.is_empty() && code == 2 && stderr.starts_with(start), "{stderr}");
    }
    // A line of history of its own has nothing in common with the others.
    repository.set_head("refs/heads/alone").unwrap();
    commit(&repository, "Begun anew");
    let (_, code, stderr) = diff(&["main", "alone"]);
    let expected = "could not find a common ancestor of ‘main’ and ‘alone’\nhint: compare with ‘main’ itself: --exact\n";
    assert_eq!((code, stderr.as_str()), (2, expected));
    assert_eq!(diff(&["main", "alone", "--exact"]).1, 0);
}

/// A repository with two commits: the second changes a service. Gives what `check --since` says on stderr, and its code.
fn two_commits(folder: &Path) -> (Repository, impl Fn(&str) -> (String, u8)) {
    fs::create_dir_all(folder.join("services")).unwrap();
    fs::write(folder.join("agenda.yaml"), crate::support::AGENDA).unwrap();
    let repository = repository(folder);
    for status in ["beta", "live"] {
        fs::write(folder.join("services/a.yaml"), format!("id: a\nstatus: {status}\n")).unwrap();
        commit(&repository, status);
    }
    repository.remote("origin", "https://git.gov.example/agenda.git").unwrap();
    let at = folder.to_str().unwrap().to_owned();
    (repository, move |revision: &str| {
        let ending = agenda(&["check", "-C", &at, "--since", revision]);
        (ending.stderr, ending.code)
    })
}

/// Takes an object away from a repository, as in clones that were made without it.
fn remove(repository: &Repository, object: git2::Oid) {
    let name = object.to_string();
    fs::remove_file(repository.path().join("objects").join(&name[..2]).join(&name[2..])).unwrap();
}

#[test]
fn a_shallow_clone_says_which_command_fetches_the_base() {
    let folder = tempfile::tempdir().unwrap();
    let (repository, since) = two_commits(folder.path());
    let fetch = since("origin/main");
    assert_eq!(fetch.1, 2);
    assert!(fetch.0.contains("hint: fetch it with ‘git fetch origin main:refs/remotes/origin/main’"), "{}", fetch.0);
    let head = repository.head().unwrap().peel_to_commit().unwrap();
    remove(&repository, head.parent_id(0).unwrap());
    fs::write(repository.path().join("shallow"), format!("{}\n", head.id())).unwrap();
    drop(head);
    for (revision, arguments) in [
        ("HEAD~1", ""),
        ("v1", ""),
        ("0123456789012345678901234567890123456789", ""),
        ("origin/main", " origin main:refs/remotes/origin/main"),
        ("origin/main~2", " origin main:refs/remotes/origin/main"),
    ] {
        let (said, code) = since(revision);
        let commands = [format!("‘git fetch --unshallow{arguments}’"), format!("‘git fetch --deepen=100{arguments}’")];
        assert!(code == 2 && commands.iter().all(|command| said.contains(command)), "{revision}: {said}");
        assert!(said.contains("could not find the revision") && said.contains("‘fetch-depth: 0’"), "{revision}: {said}");
    }
    assert_eq!(since("HEAD").1, 0);
}

#[test]
fn a_partial_clone_says_which_command_fetches_what_it_lacks_and_reads_only_what_differs() {
    let folder = tempfile::tempdir().unwrap();
    let (repository, since) = two_commits(folder.path());
    repository.config().unwrap().set_bool("remote.origin.promisor", true).unwrap();
    let tree = repository.revparse_single("HEAD~1^{tree}").unwrap().peel_to_tree().unwrap();
    let blob = |path: &str| tree.get_path(Path::new(path)).unwrap().id();
    // Nobody asks for the bytes of what is the same.
    remove(&repository, blob("agenda.yaml"));
    assert_eq!(since("HEAD~1").1, 0);
    remove(&repository, blob("services/a.yaml"));
    let hint = "\nhint: fetch what the clone was made without: ‘git fetch --refetch --no-filter’\n";
    let unread = "could not read services/a.yaml: this clone does not hold what is in it";
    assert_eq!(since("HEAD~1"), (format!("{unread}{hint}"), 2));
    remove(&repository, blob("services"));
    let incomplete = "could not read the revision HEAD~1: this clone does not hold all of it";
    assert_eq!(since("HEAD~1"), (format!("{incomplete}{hint}"), 2));
    remove(&repository, tree.id());
    assert_eq!(since("HEAD~1"), (format!("{incomplete}{hint}"), 2));
}

#[test]
fn a_base_is_whatever_leads_to_a_commit() {
    let folder = tempfile::tempdir().unwrap();
    let (repository, since) = two_commits(folder.path());
    let base = repository.revparse_single("HEAD~1").unwrap();
    let who = Signature::new("Agenda team", "agenda@digital.gov.example", &Time::new(1_780_000_000, 0)).unwrap();
    repository.tag("v1", &base, &who, "A version", false).unwrap();
    repository.tag_lightweight("v1-light", &base, false).unwrap();
    let tree = repository.revparse_single("HEAD~1^{tree}").unwrap();
    repository.tag("tree", &tree, &who, "No version", false).unwrap();
    for revision in ["v1", "v1-light", "main", "@", &base.id().to_string()] {
        assert_eq!(since(revision).1, 0, "{revision}");
    }
    for (revision, what) in
        [("HEAD~1^{tree}", "folder"), ("tree", "folder"), ("HEAD:services", "folder"), ("HEAD:agenda.yaml", "file")]
    {
        let (said, code) = since(revision);
        let expected = format!("could not read {revision} as a revision: it is a {what} in git, not a commit\nhint: ");
        assert!(code == 2 && said.starts_with(&expected), "{said}");
    }
}

#[test]
fn where_nothing_was_committed_there_is_no_base() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("agenda.yaml"), crate::support::AGENDA).unwrap();
    let repository = repository(folder.path());
    for revision in ["HEAD", "main", "@", "HEAD~1"] {
        let ending = agenda(&["check", "-C", folder.path().to_str().unwrap(), "--since", revision]);
        let hint = "hint: nothing has been committed on this branch yet; name another revision\n";
        assert_eq!(ending.stderr, format!("could not find the revision {revision} in the repository\n{hint}"));
        assert_eq!(ending.code, 2);
    }
    drop(repository);
}
