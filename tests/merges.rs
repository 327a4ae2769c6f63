//! Two revisions that are valid alone and invalid together are found before they are merged, and nothing is merged to find it.

use crate::revisions::{commit, repository};
use crate::support::{AGENDA, agenda, files, lines};
use agenda::store::{Merged, Revision, Store};
use git2::build::CheckoutBuilder;
use git2::{FileMode, Repository};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A repository whose history is told by a test.
struct Story {
    folder: TempDir,
    repository: Repository,
}

impl Story {
    /// An agenda on the branch `main`, with these files.
    fn of(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let story = Story { repository: repository(folder.path()), folder };
        story.says(&[("agenda.yaml", AGENDA)]).says(files).commit();
        story
    }

    fn path(&self, file: &str) -> PathBuf {
        self.folder.path().join(file)
    }

    /// Goes on on a branch; a new one begins where the story stands.
    fn on(&self, branch: &str) -> &Self {
        if self.repository.find_reference(&format!("refs/heads/{branch}")).is_err() {
            self.repository.branch(branch, &self.repository.head().unwrap().peel_to_commit().unwrap(), false).unwrap();
        }
        self.repository.set_head(&format!("refs/heads/{branch}")).unwrap();
        self.repository.checkout_head(Some(CheckoutBuilder::new().force().remove_untracked(true))).unwrap();
        self
    }

    fn says(&self, files: &[(&str, &str)]) -> &Self {
        for (file, text) in files {
            fs::create_dir_all(self.path(file).parent().unwrap()).unwrap();
            fs::write(self.path(file), text).unwrap();
        }
        self
    }

    fn without(&self, file: &str) -> &Self {
        fs::remove_file(self.path(file)).unwrap();
        self
    }

    fn commit(&self) -> &Self {
        commit(&self.repository, "A step");
        self
    }

    /// Merges a branch into the one that the story is on, as git2 does it by itself.
    fn merge(&self, branch: &str) -> &Self {
        let of = |name: &str| self.repository.revparse_single(name).unwrap().peel_to_commit().unwrap();
        let (one, other) = (of("HEAD"), of(branch));
        let mut index = self.repository.merge_commits(&one, &other, None).unwrap();
        let tree = self.repository.find_tree(index.write_tree_to(&self.repository).unwrap()).unwrap();
        let who = one.author();
        self.repository.commit(Some("HEAD"), &who, &who, "Merged", &tree, &[&one, &other]).unwrap();
        self.repository.checkout_head(Some(CheckoutBuilder::new().force().remove_untracked(true))).unwrap();
        self
    }

    fn check(&self, more: &[&str]) -> agenda::cli::Ending {
        agenda(&[&["check", "-C", self.folder.path().to_str().unwrap()], more].concat())
    }

    /// What merging the branch `proposal` into `main` gives: the code, and each finding as its rule, file and state.
    fn merged(&self, more: &[&str]) -> (u8, Vec<String>) {
        let ending = self.check(&[&["--merge", "main", "--rev", "proposal", "--format", "json"], more].concat());
        let verdict: Value = serde_json::from_str(&ending.stdout).unwrap_or_else(|_| panic!("{}", ending.stderr));
        assert_eq!((&verdict["base"], &verdict["merged"]), (&"main".into(), &"proposal".into()));
        let said = |one: &Value| format!("{} {} {}", one["rule"], one["place"]["file"], one["state"]).replace('"', "");
        (ending.code, verdict["findings"].as_array().unwrap().iter().map(said).collect())
    }

    fn failure(&self, more: &[&str]) -> String {
        let ending = self.check(&[&["--merge", "main", "--rev", "proposal"], more].concat());
        assert_eq!((ending.code, ending.stdout.as_str()), (2, ""), "{}", ending.stderr);
        ending.stderr
    }
}

#[test]
fn what_is_valid_alone_and_invalid_together_fails() {
    let strict = AGENDA.replace("reuse: off", "reuse: error");
    let block = |id: &str| format!("id: {id}\ncapability: payments\noperation: production\nscope: national\n");
    let duplicate = "reuse-duplicate-building-block";
    for (what, main, proposal, found) in [
        (
            "one refers to what the other retires",
            vec![("services/birth.yaml", "id: birth\nstatus: retired\n".to_owned())],
            vec![("services/passport.yaml", "id: passport\nrequires: [birth]\n".to_owned())],
            "structure-reference-to-retired services/passport.yaml introduced",
        ),
        (
            "both register what there is to be one of",
            vec![("building-blocks/treasury-pay.yaml", block("treasury-pay"))],
            vec![("building-blocks/pension-pay.yaml", block("pension-pay"))],
            "reuse-duplicate-building-block building-blocks/treasury-pay.yaml introduced",
        ),
        (
            "both use one new identifier",
            vec![("services/civil/divorce.yaml", "id: divorce\n".to_owned())],
            vec![("services/divorce.yaml", "id: divorce\n".to_owned())],
            "structure-duplicate-id services/divorce.yaml introduced",
        ),
    ] {
        let story = Story::of(&[("agenda.yaml", &strict), ("services/birth.yaml", "id: birth\nstatus: live\n")]);
        let add = |branch: &str, files: &[(&str, String)]| {
            story.on(branch).says(&files.iter().map(|(file, text)| (*file, text.as_str())).collect::<Vec<_>>()).commit();
        };
        story.on("proposal");
        story.on("main");
        add("main", &main);
        add("proposal", &proposal);
        let only = ["--select", "structure", "--select", duplicate, "--fail-on", "warning"];
        for alone in [&["--rev", "main"][..], &["--rev", "proposal"], &["--since", "main"]] {
            assert_eq!(story.check(&[alone, &only].concat()).code, 0, "{what}: {alone:?}");
        }
        assert_eq!(story.merged(&only), (1, vec![found.to_owned()]), "{what}");
    }
}

#[test]
fn what_a_side_has_by_itself_does_not_fail_and_the_branch_that_is_merged_into_sets_the_terms() {
    let story = Story::of(&[("services/old.yaml", "id: old\nrequires: [nobody]\n"), ("services/birth.yaml", "id: birth\n")]);
    story.on("proposal").says(&[("services/new.yaml", "id: new\nrequires: [nobody, birth]\n")]).without("services/old.yaml");
    story
        .says(&[("agenda.yaml", &format!("{AGENDA}custom-rules: []\n").replace("rules: {", "rules: {structure: off, "))])
        .commit();
    story.on("main").says(&[("services/late.yaml", "id: late\nrequires: [nobody]\n")]).commit();
    let dangling = |file: &str, state: &str| format!("structure-dangling-reference services/{file}.yaml {state}");
    let existing = ["late", "new"].map(|file| dangling(file, "existing"));
    assert_eq!(story.merged(&[]), (0, existing.to_vec()), "what only one side has mended is not spoken of");
    story.on("main").without("services/birth.yaml").commit();
    let expected = [&existing[..], &[dangling("new", "introduced")]].concat();
    assert_eq!(story.merged(&[]), (1, expected), "the proposal that switches the rule off is held to it");
    let human = story.check(&["--merge", "main", "--rev", "proposal"]).stdout;
    assert!(human.contains("\nthis is what merging ‘proposal’ into ‘main’ would give; "), "{human}");
    let short = story.check(&["--merge", "main", "--rev", "proposal", "--format", "short", "--lang", "fr"]);
    assert!(short.stderr.contains("la fusion de «\u{a0}proposal\u{a0}» dans «\u{a0}main\u{a0}»"), "{}", short.stderr);
    let refused = story.check(&["--merge", "main", "--since", "main"]);
    assert!(refused.code == 2 && refused.stderr.contains("--since"), "{}", refused.stderr);
}

/// All files of a repository's own folder, with their bytes and the time of their last change.
fn stored(repository: &Repository) -> Vec<(PathBuf, Vec<u8>, std::time::SystemTime)> {
    let of = |file: PathBuf| (file.clone(), fs::read(&file).unwrap(), file.metadata().unwrap().modified().unwrap());
    files(repository.path()).into_iter().map(of).collect()
}

#[test]
fn merging_writes_nothing_into_the_repository() {
    let long: String = (0..12).map(|number| format!("# {number}\n")).collect();
    let story = Story::of(&[("services/a.yaml", &format!("id: a\n{long}status: live\n"))]);
    story.on("proposal").says(&[("services/a.yaml", &format!("id: a\n{long}status: planned\n"))]).commit();
    story.on("main").says(&[("services/a.yaml", &format!("id: a\naudience: [individual]\n{long}status: live\n"))]).commit();
    // What merging writes is there already, in an object that git would touch to keep it.
    let both = format!("id: a\naudience: [individual]\n{long}status: planned\n");
    for known in [false, true] {
        if known {
            story.repository.blob(both.as_bytes()).unwrap();
        }
        let before = stored(&story.repository);
        let merged = Merged::open(story.folder.path(), "main", "proposal", 1024).unwrap();
        assert_eq!(merged.read("services/a.yaml", 1024).unwrap(), both.as_bytes());
        assert_eq!(story.merged(&[]), (0, Vec::new()));
        assert!(stored(&story.repository) == before, "the repository is not what it was");
    }
}

#[test]
fn what_is_in_conflict_is_named() {
    let story = Story::of(&[("services/a.yaml", "id: a\nstatus: live\n"), ("services/b.yaml", "id: b\n")]);
    story.on("proposal").says(&[("services/a.yaml", "id: a\nstatus: planned\n"), ("notes\u{1b}[31m.txt", "mine\n")]);
    story.without("services/b.yaml").commit();
    story.on("main").says(&[("services/a.yaml", "id: a\nstatus: beta\n"), ("notes\u{1b}[31m.txt", "yours\n")]);
    story.says(&[("services/b.yaml", "id: b\nstatus: live\n")]).commit();
    assert_eq!(
        story.failure(&[]),
        "could not merge ‘proposal’ into ‘main’: these files are in conflict: notes\\u{1b}[31m.txt, services/a.yaml, services/b.yaml\n\
         hint: merge ‘main’ into the branch of the proposal first, or rebase the branch onto it\n"
    );
    assert_eq!(
        story.failure(&["--lang", "fr"]),
        "impossible de fusionner «\u{a0}proposal\u{a0}» dans «\u{a0}main\u{a0}»\u{a0}: ces fichiers sont en conflit\u{a0}: \
         notes\\u{1b}[31m.txt, services/a.yaml, services/b.yaml\n\
         conseil\u{a0}: fusionner d’abord «\u{a0}main\u{a0}» dans la branche de la proposition, ou rebaser celle-ci\n"
    );
    for branch in ["main", "proposal"] {
        story.on(branch);
        for number in 10..40 {
            story.says(&[(&format!("services/c{number}.yaml"), &format!("id: {branch}\n"))]);
        }
        story.commit();
    }
    let many = story.failure(&[]);
    assert!(many.contains("services/c26.yaml, …\n") && !many.contains("c27"), "{many}");
}

#[test]
fn a_revision_that_holds_the_other_is_checked_as_it_is() {
    let story = Story::of(&[("services/a.yaml", "id: a\n")]);
    story.on("proposal").says(&[("services/b.yaml", "id: b\nrequires: [c]\n")]).commit();
    let existing = (0, vec!["structure-dangling-reference services/b.yaml existing".to_owned()]);
    assert_eq!(story.merged(&[]), existing);
    for (into, head) in [("proposal", "main"), ("proposal", "proposal"), ("proposal~1", "proposal"), ("main", "main~0")] {
        let ending = story.check(&["--merge", into, "--rev", head, "--format", "short"]);
        let found = usize::from(into == "proposal" || head == "proposal");
        assert_eq!((ending.code, ending.stdout.lines().count()), (0, found), "{head} into {into}");
    }
    // The last commit counts, not what stands in the folder.
    story.says(&[("services/a.yaml", "id: a\nrequires: [d]\n")]);
    let ending = story.check(&["--merge", "main", "--format", "short"]);
    assert_eq!(
        (ending.code, ending.stdout.as_str()),
        (0, "services/b.yaml:2:12: error: there is no service ‘c’ [structure-dangling-reference] (existing)\n")
    );
}

#[test]
fn revisions_of_different_histories_are_not_merged() {
    let story = Story::of(&[]);
    story.repository.set_head("refs/heads/proposal").unwrap();
    story.says(&[("services/a.yaml", "id: a\n")]).commit();
    assert_eq!(
        story.failure(&[]),
        "could not find a common ancestor of ‘main’ and ‘proposal’\n\
         hint: only revisions of one history are merged: name the branch that this one was made from\n"
    );
    let missing = story.check(&["--merge", "nowhere"]);
    assert!(missing.code == 2 && missing.stderr.starts_with("could not find the revision nowhere"), "{}", missing.stderr);
}

/// What is read of the branches `main` and `proposal` merged with each other, beside what git2 makes of them in the repository itself.
fn assert_as_git(story: &Story, folder: &Path, what: &str) {
    let merged = Merged::open(folder, "main", "proposal", 1024 * 1024).unwrap_or_else(|failure| panic!("{what}: {failure:?}"));
    story.on("main").merge("proposal");
    let expected = Revision::open(folder, "main").unwrap();
    assert_eq!(merged.entries().unwrap(), expected.entries().unwrap(), "{what}");
    for entry in merged.entries().unwrap() {
        assert_eq!(merged.read(&entry.path, 1024), expected.read(&entry.path, 1024), "{what}: {}", entry.path);
        assert_eq!(merged.blob(&entry.path), expected.blob(&entry.path), "{what}: {}", entry.path);
    }
    assert_eq!(lines(&merged), lines(&expected), "{what}");
}

#[test]
fn it_is_read_what_git_makes_of_both() {
    let text = |changed: &[usize]| -> String {
        (0..20)
            .map(|number| if changed.contains(&number) { format!("# {number} new\n") } else { format!("# {number}\n") })
            .collect()
    };
    let service = |id: &str, changed: &[usize]| format!("id: {id}\n{}", text(changed));
    let start = |below: &str| {
        let names = ["a", "b", "c", "d"].map(|id| (format!("{below}services/{id}.yaml"), service(id, &[])));
        let mut files: Vec<(&str, &str)> = names.iter().map(|(file, text)| (file.as_str(), text.as_str())).collect();
        let own = format!("{below}agenda.yaml");
        files.push((&own, AGENDA));
        Story::of(&files)
    };
    for below in ["", "national/agenda/"] {
        let file = |name: &str| format!("{below}services/{name}.yaml");
        let story = start(below);
        let folder = story.path(below);
        // Both change one text, one renames what the other changes, removes what the other leaves, adds what the other does not.
        story.on("proposal").without(&file("b")).without(&file("c"));
        story.says(&[(&file("a"), &service("a", &[2])), (&file("moved/b"), &service("b", &[4])), ("other.txt", "text\n")]);
        story.says(&[(&file("folder.yaml/e"), "id: e\n"), (&file("same"), "id: same\n")]).commit();
        story.on("main").says(&[(&file("a"), &service("a", &[17])), (&file("b"), &service("b", &[15]))]);
        story.without(&file("d")).says(&[(&file("f"), "id: f\n"), (&file("same"), "id: same\n")]).commit();
        assert_as_git(&story, &folder, below);
    }
    // Each has taken over what the other had, and both went on: two common ancestors.
    let story = start("");
    story.on("proposal").says(&[("services/a.yaml", &service("a", &[2]))]).commit();
    story.on("main").says(&[("services/a.yaml", &service("a", &[10]))]).commit();
    story.on("main-before").on("proposal").merge("main");
    story.on("main").merge("proposal~1");
    let bases = story.repository.merge_bases(
        story.repository.revparse_single("main").unwrap().id(),
        story.repository.revparse_single("proposal").unwrap().id(),
    );
    assert_eq!(bases.unwrap().len(), 2);
    story
        .on("proposal")
        .says(&[("services/a.yaml", &service("a", &[2, 10, 18])), ("services/b.yaml", &service("b", &[1]))])
        .commit();
    story.on("main").says(&[("services/a.yaml", &service("a", &[2, 6, 10])), ("services/c.yaml", &service("c", &[1]))]).commit();
    assert_as_git(&story, story.folder.path(), "two ancestors");
}

#[test]
fn what_is_no_text_is_taken_from_the_side_that_changes_it_or_in_conflict() {
    let large = |line: &str| line.repeat(100_000);
    let story = Story::of(&[("one.txt", &large("before\n")), ("both.txt", &large("before\n")), ("services/a.yaml", "id: a\n")]);
    let entries = |branch: &str, entries: &[(&str, git2::Oid, FileMode)]| {
        story.on(branch);
        let head = story.repository.head().unwrap().peel_to_commit().unwrap();
        let mut services = story
            .repository
            .treebuilder(Some(
                &head.tree().unwrap().get_name("services").unwrap().to_object(&story.repository).unwrap().peel_to_tree().unwrap(),
            ))
            .unwrap();
        for (name, id, mode) in entries {
            services.insert(name, *id, (*mode).into()).unwrap();
        }
        let mut root = story.repository.treebuilder(Some(&head.tree().unwrap())).unwrap();
        root.insert("services", services.write().unwrap(), FileMode::Tree.into()).unwrap();
        let tree = story.repository.find_tree(root.write().unwrap()).unwrap();
        story.repository.commit(Some("HEAD"), &head.author(), &head.author(), "Strange things", &tree, &[&head]).unwrap();
    };
    let [one, other, third] = ["one", "other", "third"].map(|text| story.repository.blob(text.as_bytes()).unwrap());
    let module = story.repository.head().unwrap().target().unwrap();
    entries("main", &[("link.yaml", one, FileMode::Link), ("module.yaml", module, FileMode::Commit)]);
    story.on("proposal").on("main");
    entries("main", &[("module.yaml", third, FileMode::Commit)]);
    entries("proposal", &[("link.yaml", other, FileMode::Link)]);
    let merged = Merged::open(story.folder.path(), "main", "proposal", 1024).unwrap();
    let odd = "services/link.yaml:1:1: error: symbolic links are not followed [structure-syntax]\n\
               services/module.yaml:1:1: error: this is not a file that can be read [structure-syntax]\n";
    assert_eq!(lines(&merged), odd);
    story.on("proposal").says(&[("one.txt", &large("after\n"))]);
    commit_files(&story, &["one.txt"]);
    assert_eq!(lines(&Merged::open(story.folder.path(), "main", "proposal", 1024).unwrap()), odd, "a large file of one side");
    entries("main", &[("link.yaml", third, FileMode::Link)]);
    entries("proposal", &[("module.yaml", one, FileMode::Commit)]);
    for (branch, line) in [("main", "here\n"), ("proposal", "there\n")] {
        story.on(branch).says(&[("both.txt", &format!("{line}{}", large("before\n")))]);
        commit_files(&story, &["both.txt"]);
    }
    let said = story.failure(&[]);
    assert!(said.contains("in conflict: both.txt, services/link.yaml, services/module.yaml\n"), "{said}");
}

/// Commits some files of the work tree, and leaves what else the last commit holds as it is.
fn commit_files(story: &Story, files: &[&str]) {
    let head = story.repository.head().unwrap().peel_to_commit().unwrap();
    let mut root = story.repository.treebuilder(Some(&head.tree().unwrap())).unwrap();
    for file in files {
        root.insert(*file, story.repository.blob_path(&story.path(file)).unwrap(), FileMode::Blob.into()).unwrap();
    }
    let tree = story.repository.find_tree(root.write().unwrap()).unwrap();
    story.repository.commit(Some("HEAD"), &head.author(), &head.author(), "More", &tree, &[&head]).unwrap();
}
