//! Whatever a repository is like and whatever name is given, the answer is the right one, or says what is wrong and what to do.

use crate::revisions::{commit, copy, repository};
use crate::support::{AGENDA, agenda, environment};
use agenda::cli::{Ending, run};
use agenda::text::is_hidden;
use assert_cmd::Command;
use git2::{Repository, RepositoryInitOptions, Signature, Time};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A repository with two commits on `main`, the second of which adds the service `b`, and one on `proposal`, which left after the
/// first and adds `c`. The agenda lies in `below`.
fn two_branches(below: &str) -> (TempDir, Repository) {
    let folder = tempfile::tempdir().unwrap();
    let services = folder.path().join(below).join("services");
    fs::create_dir_all(&services).unwrap();
    fs::write(folder.path().join(below).join("agenda.yaml"), AGENDA).unwrap();
    fs::write(services.join("a.yaml"), "id: a\n").unwrap();
    let repository = repository(folder.path());
    commit(&repository, "One service");
    repository.branch("proposal", &repository.head().unwrap().peel_to_commit().unwrap(), false).unwrap();
    fs::write(services.join("b.yaml"), "id: b\n").unwrap();
    commit(&repository, "Another one");
    repository.set_head("refs/heads/proposal").unwrap();
    fs::remove_file(services.join("b.yaml")).unwrap();
    fs::write(services.join("c.yaml"), "id: c\n").unwrap();
    commit(&repository, "A third one");
    repository.set_head("refs/heads/main").unwrap();
    repository.checkout_head(Some(git2::build::CheckoutBuilder::new().force().remove_untracked(true))).unwrap();
    (folder, repository)
}

fn at(folder: &Path, args: &[&str]) -> Ending {
    agenda(&[&["-C", folder.to_str().unwrap()], args].concat())
}

/// What a command that could not be done says, on one line.
fn failure(folder: &Path, args: &[&str]) -> String {
    let ending = at(folder, args);
    assert_eq!((ending.code, ending.stdout.as_str()), (2, ""), "{args:?}: {}", ending.stderr);
    ending.stderr.replace('\n', " | ")
}

/// Asks of a folder everything that reads revisions: each answer is that of a repository with files.
fn assert_readable(folder: &Path, what: &str) {
    let files = |args: &[&str]| {
        let ending = at(folder, &[args, &["--format", "json", "--select", "structure"]].concat());
        let verdict: serde_json::Value = serde_json::from_str(&ending.stdout).unwrap_or_else(|_| panic!("{what}: {ending:?}"));
        (ending.code, verdict["counts"]["files"].as_u64().unwrap())
    };
    assert_eq!(files(&["check", "--rev", "main"]), (0, 3), "{what}");
    assert_eq!(files(&["check", "--rev", "proposal", "--since", "main~1"]), (0, 3), "{what}");
    assert_eq!(files(&["check", "--rev", "proposal", "--merge", "main"]), (0, 4), "{what}");
    for options in [&[][..], &["--consequences", "never"]] {
        let diff = at(folder, &[&["diff", "main", "proposal", "--format", "json"], options].concat());
        assert!(diff.code == 0 && diff.stdout.contains("services/c"), "{what}: {diff:?}");
    }
}

#[test]
fn a_name_that_leads_nowhere_is_told_so_with_what_to_do() {
    let (folder, repository) = two_branches("");
    let head = repository.head().unwrap().peel_to_commit().unwrap();
    repository.reference("refs/remotes/origin/release", head.id(), false, "").unwrap();
    repository.reference("refs/heads/--since", head.id(), false, "").unwrap();
    let since = |name: &str| failure(folder.path(), &["check", &format!("--since={name}")]);
    for (name, said) in [
        (
            "",
            "could not find a revision: its name is empty | hint: in a script, the variable that holds the name may not be set | ",
        ),
        (" ", "could not find a revision: its name is empty | "),
        ("proposl", "could not find the revision proposl in the repository | hint: did you mean ‘proposal’? | "),
        ("proposl~1", "hint: did you mean ‘proposal~1’? | "),
        ("release", "hint: did you mean ‘origin/release’? | "),
        ("main~7", "could not find the revision main~7 in the repository | hint: ‘git log --oneline’ lists revisions"),
        ("main^9", "hint: ‘git log --oneline’"),
        ("@{7}", "hint: ‘git log --oneline’"),
        ("HEAD^{/nobody said this}", "hint: ‘git log --oneline’"),
        ("HEAD^{nonsense}", "hint: ‘git log --oneline’"),
        ("HEAD~99999999999999999999", "hint: ‘git log --oneline’"),
        ("-x", "could not find the revision -x in the repository | "),
        (":agenda.yaml", "could not read :agenda.yaml as a revision: it is a file in git, not a commit | "),
        ("HEAD:", "could not read HEAD: as a revision: it is a folder in git, not a commit | "),
        ("a\u{1b}[31m\nb", "could not find the revision a\\u{1b}[31m\\nb in the repository | "),
        (
            "main..proposal",
            "could not take ‘main..proposal’ for a revision: it is a range between two | \
             hint: name both: ‘agenda diff main proposal’, ‘agenda check --since main --rev proposal’ | ",
        ),
        ("origin/main...", "hint: name both: ‘agenda diff origin/main’, ‘agenda check --since origin/main’ | "),
        ("..$(id)", "hint: name both: ‘agenda diff HEAD '$(id)'’, "),
    ] {
        let found = since(name);
        assert!(found.contains(said), "{name:?}: {found}");
        assert!(!found.chars().any(is_hidden), "{name:?}: {found}");
        assert_eq!(failure(folder.path(), &["check", &format!("--rev={name}"), "--merge=main"]), found, "{name:?}");
        assert_eq!(failure(folder.path(), &["diff", "--", name]), found, "{name:?}");
    }
    for long in ["x".repeat(10_000), format!("HEAD{}", "~".repeat(10_000)), format!("{}..", "é".repeat(10_000))] {
        let found = since(&long);
        assert!(found.chars().count() < 600 && found.contains('…'), "{found}");
    }
    for name in ["--since", "@{0}", "@", "HEAD^{/service}", ":/service", "HEAD^{commit}", "heads/main", "refs/heads/main"] {
        assert_eq!(at(folder.path(), &["check", &format!("--since={name}")]).code, 0, "{name}");
    }
    let french = at(folder.path(), &["diff", "main..proposal", "--lang", "fr"]).stderr;
    assert!(french.starts_with("impossible de prendre «\u{a0}main..proposal\u{a0}» pour une révision\u{a0}: "), "{french}");
}

#[test]
fn a_name_is_shown_without_what_a_terminal_would_obey() {
    let (folder, _repository) = two_branches("");
    // Git finds the commit whose message fits.
    let name = "HEAD^{/(\u{1b}|\u{202e})*[A-Z]}";
    for format in ["human", "markdown", "json", "html"] {
        let ending = at(folder.path(), &["diff", name, "proposal", "--format", format]);
        let hidden = |c: char| is_hidden(c) && c != '\n';
        assert!(ending.code == 0 && ending.stdout.contains("HEAD^{/") && !ending.stdout.contains('\u{1b}'), "{ending:?}");
        assert!(format == "json" || !ending.stdout.contains(hidden), "{format}: {}", ending.stdout);
    }
    for format in ["human", "short", "github", "markdown", "sarif"] {
        let ending = at(folder.path(), &["check", "--merge", name, "--rev", "proposal", "--format", format]);
        let said = ending.stdout + &ending.stderr;
        assert!(ending.code == 0 && said.contains("HEAD^{/") && !said.contains('\u{1b}'), "{format}: {said}");
    }
}

#[test]
fn a_number_that_several_objects_begin_with_asks_for_more_of_it() {
    let (folder, repository) = two_branches("");
    let mut starts = std::collections::BTreeSet::new();
    let mut names = (0..).map(|number| repository.blob(format!("{number}").as_bytes()).unwrap().to_string()[..4].to_owned());
    // Four digits are a year.
    let is_number = |start: &String| start.contains(|digit: char| digit.is_ascii_alphabetic());
    let start = names.find(|start| is_number(start) && !starts.insert(start.clone())).unwrap();
    let said = failure(folder.path(), &["check", "--since", &start]);
    let hint = "hint: the numbers of several objects begin like that; write more of it | ";
    assert_eq!(said, format!("could not find the revision {start} in the repository | {hint}"));
}

#[cfg(unix)]
#[test]
fn arguments_that_are_not_unicode_or_too_many_are_named() {
    use std::os::unix::ffi::OsStringExt;
    let mut environment = environment(&["check", "--since"]);
    environment.args.push(std::ffi::OsString::from_vec(b"caf\xe9".to_vec()));
    let ending = run(&environment);
    assert_eq!((ending.code, ending.stderr.lines().next().unwrap()), (2, "‘caf\u{fffd}’ is not UTF-8"));
    let ending = agenda(&["diff", "main", "proposal", "third"]);
    assert_eq!((ending.code, ending.stderr.lines().next().unwrap()), (2, "‘third’ is one argument too many"));
}

#[test]
fn a_tag_of_a_tag_leads_to_its_commit() {
    let (folder, repository) = two_branches("");
    let who = Signature::new("Agenda team", "agenda@digital.gov.example", &Time::new(1_780_000_000, 0)).unwrap();
    let first = repository.revparse_single("main~1").unwrap();
    let tag = repository.find_object(repository.tag("v1", &first, &who, "One", false).unwrap(), None).unwrap();
    repository.tag("v1-signed", &tag, &who, "Signed", false).unwrap();
    assert_eq!(
        at(folder.path(), &["check", "--rev", "v1-signed", "--format", "short"]).stderr,
        "2 files, 1 service: nothing found\n"
    );
}

/// Makes a repository without files of one with files.
fn bare(repository: &Repository) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(repository.path(), folder.path());
    fs::create_dir_all(folder.path().join("refs")).unwrap();
    Repository::open(folder.path()).unwrap().config().unwrap().set_bool("core.bare", true).unwrap();
    folder
}

#[test]
fn a_repository_without_files_is_read_by_revisions() {
    let (_folder, repository) = two_branches("");
    let alone = bare(&repository);
    assert_readable(alone.path(), "bare");
    for args in [&["check"][..], &["diff"], &["diff", "main"], &["list", "service"], &["check", "--since", "main"]] {
        let said = failure(alone.path(), args);
        let hint = "hint: this is a repository without files; name revisions, such as ‘agenda check --rev main’ or ";
        assert!(said.starts_with("could not find agenda.yaml in ") && said.contains(hint), "{args:?}: {said}");
    }
    assert_readable(repository.path(), "the folder `.git`");
}

#[test]
fn an_agenda_in_a_folder_of_its_repository_is_found_by_that_folder() {
    let (folder, repository) = two_branches("national/agenda");
    let alone = bare(&repository);
    for root in [folder.path(), alone.path()] {
        let hint = "hint: in this revision agenda.yaml lies in national/agenda; name that folder of the repository with -C | ";
        let said = failure(root, &["check", "--rev", "main"]);
        assert_eq!(said, format!("could not find agenda.yaml in the revision main | {hint}"));
        assert_readable(&root.join("national/agenda"), "in a folder");
        let said = failure(&root.join("nowhere/agenda"), &["check", "--rev", "main"]);
        assert_eq!(said, format!("could not find the folder nowhere/agenda in the revision main | {hint}"));
    }
    // What is not there any more is read as it was.
    fs::remove_dir_all(folder.path().join("national")).unwrap();
    assert_readable(&folder.path().join("national/agenda"), "gone");
}

#[test]
fn files_are_those_beside_git_wherever_the_repository_is() {
    let (folder, repository) = two_branches("agenda");
    let linked = tempfile::tempdir().unwrap();
    let proposal = repository.find_reference("refs/heads/proposal").unwrap();
    let mut options = git2::WorktreeAddOptions::new();
    repository.worktree("linked", &linked.path().join("tree"), Some(options.reference(Some(&proposal)))).unwrap();
    let linked = linked.path().join("tree/agenda");
    assert_readable(&linked, "a linked work tree");
    assert!(at(&linked, &["diff", "main", "--format", "json"]).stdout.contains("services/c"));
    // As a submodule has it, and as somebody has it who moved the repository.
    let elsewhere = tempfile::tempdir().unwrap();
    let moved = elsewhere.path().join("modules");
    copy(repository.path(), &moved);
    let (git, work) = (folder.path().join(".git"), folder.path().join("agenda"));
    let settings = |key: &str, value: &str| repository.config().unwrap().set_str(key, value).unwrap();
    for (key, value) in [("core.bare", "true"), ("core.worktree", elsewhere.path().to_str().unwrap())] {
        settings(key, value);
        assert_readable(&work, key);
        fs::write(work.join("services/b.yaml"), "id: b\nstatus: live\n").unwrap();
        for options in [&[][..], &["--consequences", "never"]] {
            let diff = at(&work, &[&["diff", "--format", "json"], options].concat());
            assert!(diff.stdout.contains("services/b") && !diff.stdout.contains("services/a"), "{key}: {diff:?}");
        }
        fs::write(work.join("services/b.yaml"), "id: b\n").unwrap();
    }
    fs::remove_dir_all(&git).unwrap();
    fs::write(&git, format!("gitdir: {}\n", moved.display())).unwrap();
    assert_readable(&work, "`.git` is a file");
    fs::write(&git, "gitdir: nowhere\n").unwrap();
    let said = failure(&work, &["check", "--since", "main"]);
    assert!(said.starts_with("could not open the git repository at ") && said.contains(" | hint: ‘git status’ "), "{said}");
    assert_eq!(at(&work, &["check"]).code, 0, "files are checked all the same");
    fs::remove_file(&git).unwrap();
    fs::create_dir(&git).unwrap();
    let said = failure(&work, &["diff"]);
    assert!(said.contains(": what is in ‘.git’ is no repository | hint: "), "{said}");
    fs::remove_dir(&git).unwrap();
    let said = failure(&work, &["diff"]);
    assert!(said.starts_with("could not find a git repository at ") && said.contains("‘git init’"), "{said}");
}

#[test]
fn a_submodule_without_its_files_says_how_to_fetch_them() {
    let (folder, repository) = two_branches("other");
    let module = repository.head().unwrap().target().unwrap();
    let head = repository.head().unwrap().peel_to_commit().unwrap();
    let mut root = repository.treebuilder(Some(&head.tree().unwrap())).unwrap();
    root.insert("agenda", module, git2::FileMode::Commit.into()).unwrap();
    let tree = repository.find_tree(root.write().unwrap()).unwrap();
    repository.commit(Some("HEAD"), &head.author(), &head.author(), "A module", &tree, &[&head]).unwrap();
    fs::write(folder.path().join(".gitmodules"), "[submodule \"agenda\"]\npath = agenda\nurl = ../agenda\n").unwrap();
    fs::create_dir(folder.path().join("agenda")).unwrap();
    for args in [&["check"][..], &["check", "--rev", "main"]] {
        let said = failure(&folder.path().join("agenda"), args);
        assert!(said.ends_with("hint: this may be a submodule that was not fetched: ‘git submodule update --init’ | "), "{said}");
    }
}

#[test]
fn repositories_of_forms_that_are_not_read_say_so() {
    let (folder, repository) = two_branches("");
    repository.config().unwrap().set_i32("core.repositoryformatversion", 1).unwrap();
    for (key, value, hint) in [
        ("extensions.objectformat", "sha256", "hint: only repositories whose objects have SHA-1 names are read; files alone "),
        ("extensions.refstorage", "reftable", "hint: ‘git refs migrate --ref-format=files’ keeps its branches "),
        ("extensions.novelty", "true", "hint: ‘git status’ in this folder says whether git itself opens it; "),
    ] {
        let file = repository.path().join("config");
        let before = fs::read_to_string(&file).unwrap();
        let (section, name) = key.split_once('.').unwrap();
        fs::write(&file, format!("{before}[{section}]\n{name} = {value}\n")).unwrap();
        for args in [&["check", "--since", "main"][..], &["diff"], &["check", "--merge", "main"], &["diff", "main", "proposal"]] {
            let said = failure(folder.path(), args);
            assert!(said.starts_with("could not open the git repository at ") && said.contains(hint), "{key}: {said}");
        }
        assert_eq!(at(folder.path(), &["check"]).code, 0, "{key}");
        fs::write(&file, before).unwrap();
    }
}

/// The file of an object.
fn object(repository: &Repository, name: &str) -> PathBuf {
    let id = repository.revparse_single(name).unwrap().id().to_string();
    repository.path().join("objects").join(&id[..2]).join(&id[2..])
}

#[test]
fn what_a_repository_has_lost_is_told_of_the_repository_and_not_of_the_agenda() {
    let every =
        [&["check", "--rev", "proposal"][..], &["diff", "main", "proposal"], &["check", "--merge", "main", "--rev", "proposal"]];
    let (folder, repository) = two_branches("");
    let objects =
        ["proposal", "proposal^{tree}", "proposal:services", "proposal:services/c.yaml"].map(|name| object(&repository, name));
    for file in &objects {
        let before = fs::read(file).unwrap();
        fs::remove_file(file).unwrap();
        let missing = every.map(|args| failure(folder.path(), args));
        fs::write(file, "nothing that git has written").unwrap();
        let damaged = every.map(|args| failure(folder.path(), args));
        for (said, args) in missing.iter().chain(&damaged).zip(every.iter().cycle()) {
            assert!(said.starts_with("could not read ") && said.contains(" | hint: "), "{args:?}: {said}");
            assert!(said.contains("proposal") || said.contains("services/c.yaml"), "{args:?}: {said}");
        }
        assert!(missing[0].contains(": this clone does not hold "), "{}", missing[0]);
        assert!(damaged[0].contains(" | hint: ‘git fsck’ says what is wrong"), "{}", damaged[0]);
        fs::write(file, before).unwrap();
    }
    // What both came from is needed for what lies between them alone.
    fs::remove_file(object(&repository, "main~1")).unwrap();
    for args in [&["diff", "main", "proposal"][..], &["check", "--merge", "main", "--rev", "proposal"]] {
        let said = failure(folder.path(), args);
        assert!(said.contains("this clone does not hold all of it | hint: ‘git fsck’ "), "{said}");
    }
    assert_eq!(at(folder.path(), &["diff", "main", "proposal", "--exact"]).code, 0);
    let (folder, repository) = two_branches("");
    let borrowed = tempfile::tempdir().unwrap();
    let objects = repository.path().join("objects");
    copy(&objects, &borrowed.path().join("objects"));
    fs::remove_dir_all(&objects).unwrap();
    fs::create_dir_all(objects.join("info")).unwrap();
    fs::write(objects.join("info/alternates"), format!("{}\n", borrowed.path().join("objects").display())).unwrap();
    assert_readable(folder.path(), "objects of another repository");
    let lost = borrowed.path().join("objects");
    fs::remove_dir_all(&lost).unwrap();
    let said = failure(folder.path(), &["check", "--rev", "main"]);
    assert!(said.contains(&format!("hint: the repository uses objects of {}, which is not there", lost.display())), "{said}");
}

#[test]
fn a_head_that_leads_nowhere_does_not_keep_other_revisions_from_being_read() {
    let (folder, repository) = two_branches("");
    for (head, said) in [
        ("nonsense\n", "could not read the revision HEAD: "),
        ("", "could not read the revision HEAD: "),
        ("0123456789012345678901234567890123456789\n", "could not read the revision HEAD: this clone does not hold all of it | "),
        ("ref: refs/heads/nowhere\n", "could not find the revision HEAD in the repository | hint: nothing has been committed "),
        ("ref: refs/heads/../../outside\n", "could not find the revision HEAD in the repository | hint: "),
    ] {
        fs::write(repository.path().join("HEAD"), head).unwrap();
        assert!(failure(folder.path(), &["diff"]).starts_with(said), "{head}: {}", failure(folder.path(), &["diff"]));
        assert!(failure(folder.path(), &["check", "--merge", "main"]).starts_with(said), "{head}");
        assert_readable(folder.path(), head);
    }
    let heads = repository.path().join("refs/heads");
    for (name, other) in [("round", "about"), ("about", "round")] {
        fs::write(heads.join(name), format!("ref: refs/heads/{other}\n")).unwrap();
    }
    assert!(failure(folder.path(), &["check", "--since", "round"]).starts_with("could not read the revision round: "));
}

#[test]
fn a_merge_that_is_not_finished_leaves_its_marks_to_be_found() {
    let (folder, repository) = two_branches("");
    for (branch, text) in [("main", "id: a\nstatus: live\n"), ("proposal", "id: a\nstatus: beta\n")] {
        repository.set_head(&format!("refs/heads/{branch}")).unwrap();
        repository.checkout_head(Some(git2::build::CheckoutBuilder::new().force().remove_untracked(true))).unwrap();
        fs::write(folder.path().join("services/a.yaml"), text).unwrap();
        commit(&repository, branch);
    }
    let main = repository.reference_to_annotated_commit(&repository.find_reference("refs/heads/main").unwrap()).unwrap();
    repository.merge(&[&main], None, None).unwrap();
    assert!(repository.index().unwrap().has_conflicts());
    let check = at(folder.path(), &["check", "--since", "HEAD", "--select", "structure", "--format", "short"]);
    assert!(check.code == 1 && check.stdout.starts_with("services/a.yaml:2:1: error: a merge-conflict mark "), "{check:?}");
    for options in [&[][..], &["--consequences", "never"]] {
        let diff = at(folder.path(), &[&["diff", "--format", "json"], options].concat());
        assert!(diff.code == 0 && diff.stdout.contains("services/b"), "{diff:?}");
    }
    assert!(failure(folder.path(), &["check", "--merge", "main"]).contains("in conflict: services/a.yaml | "));
}

#[test]
fn folders_in_folders_without_end_are_not_read() {
    let (folder, repository) = two_branches("");
    let blob = repository.blob(b"id: a\n").unwrap();
    let tree = |entries: [(String, git2::Oid, i32); 10]| {
        let mut tree = repository.treebuilder(None).unwrap();
        for (name, id, mode) in entries {
            tree.insert(name, id, mode).unwrap();
        }
        tree.write().unwrap()
    };
    // The longer the paths, the fewer of them are looked at.
    let long = "-".repeat(200);
    let mut many = tree(std::array::from_fn(|number| (format!("{number}.txt"), blob, 0o100_644)));
    for _ in 0..9 {
        many = tree(std::array::from_fn(|number| (format!("{number}{long}"), many, 0o040_000)));
    }
    let head = repository.head().unwrap().peel_to_commit().unwrap();
    let mut root = repository.treebuilder(Some(&head.tree().unwrap())).unwrap();
    root.insert("services", many, 0o040_000).unwrap();
    let tree = repository.find_tree(root.write().unwrap()).unwrap();
    repository.commit(Some("refs/heads/bomb"), &head.author(), &head.author(), "Ten thousand million", &tree, &[&head]).unwrap();
    for args in [&["check", "--rev", "bomb"][..], &["diff", "main", "bomb"]] {
        let said = failure(folder.path(), args);
        assert_eq!(said, "could not read the revision bomb: there is more in its folders than is ever looked at | ");
    }
    assert!(failure(folder.path(), &["check", "--merge", "main", "--rev", "bomb"]).contains("too much is different"));
}

#[test]
fn variables_of_git_do_not_lead_elsewhere() {
    let (folder, _repository) = two_branches("");
    let (_other, other) = two_branches("");
    other.reference("refs/heads/main", other.revparse_single("main~1").unwrap().id(), true, "").unwrap();
    let mut program = Command::new(env!("CARGO_BIN_EXE_agenda"));
    program.args(["check", "--rev", "main", "--format", "short", "--lang", "en", "-C"]).arg(folder.path().join("services"));
    for (name, value) in [
        ("GIT_DIR", other.path()),
        ("GIT_WORK_TREE", other.workdir().unwrap()),
        ("GIT_OBJECT_DIRECTORY", Path::new("/nowhere")),
        ("GIT_INDEX_FILE", Path::new("/nowhere")),
        ("GIT_CEILING_DIRECTORIES", folder.path()),
    ] {
        program.env(name, value);
    }
    program.assert().code(0).stderr("3 files, 2 services: nothing found\n");
}

#[test]
fn where_there_is_no_repository_files_are_checked_and_revisions_are_not_found() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("agenda.yaml"), AGENDA).unwrap();
    assert_eq!(at(folder.path(), &["check"]).code, 0);
    for args in [&["check", "--since", "HEAD"][..], &["check", "--rev", "main"], &["check", "--merge", "main"], &["diff"]] {
        assert!(failure(folder.path(), args).starts_with("could not find a git repository at "), "{args:?}");
    }
    // Begun, and nothing committed.
    Repository::init_opts(folder.path(), RepositoryInitOptions::new().initial_head("main").external_template(false)).unwrap();
    for args in [&["check", "--since", "HEAD"][..], &["check", "--rev", "main"], &["check", "--merge", "main"], &["diff"]] {
        assert!(failure(folder.path(), args).contains("hint: nothing has been committed on this branch yet"), "{args:?}");
    }
}
