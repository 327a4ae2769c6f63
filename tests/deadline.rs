//! The story of one deadline, told out of git: what the README shows is what the commands print.

use crate::revisions::{copy, repository};
use crate::support::{agenda, environment, project};
use agenda::cli::{Onlooker, run};
use git2::{IndexAddOption, Oid, Repository, Signature, Time};
use std::fs;
use std::sync::{Arc, Mutex};
use tempfile::TempDir;

const LINE: &str = "action-lines/digital-identity";
const TEAM: &str = "equipe-numerique@interieur.gouv.example";
const HEAD: &str = "direction@numerique.gouv.example";

/// The national example as a repository, in which the deadline of digital identity is promised, moved and met.
struct Story {
    folder: TempDir,
    repository: Repository,
}

impl Story {
    /// First promised for the end of 2025; moved by decision, in a pull request; moved again in passing; broken and mended; done.
    fn told() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let story = Story { repository: repository(folder.path()), folder };
        copy(&project().join("examples/national"), story.folder.path());
        let decision = "decisions/first-postponements-2025.yaml";
        let decided = story.read(decision);
        fs::remove_file(story.folder.path().join(decision)).unwrap();
        let line = story.read(&format!("{LINE}.yaml"));
        let (before, after) = line.split_once("  moves:\n").unwrap();
        let (moves, after) = after.split_once("status: in-progress\n").unwrap();
        let first_move = moves.split("    - from:").nth(1).unwrap();
        let as_of = |due: &str, moves: &str, status: &str| {
            let before = before.replace("due: 2027-06-30", &format!("due: {due}"));
            story.write(&format!("{LINE}.yaml"), &format!("{before}{moves}status: {status}\n{after}"));
        };
        as_of("2025-12-31", "", "in-progress");
        story.commit("Adopt the agenda", "2025-03-01", HEAD, &[]);
        let adopted = story.head();
        let moved = format!("  moves:\n    - from:{first_move}");
        as_of("2026-06-30", &moved, "in-progress");
        story.write(decision, &decided);
        let proposed = story.commit("Digital identity is due in June 2026", "2025-11-19", TEAM, &[adopted]);
        story.repository.reference("refs/heads/main", adopted, true, "").unwrap();
        let message =
            "Merge pull request #12 from ministry-interior/identity\n\nApproved-by: Head <direction@numerique.gouv.example>\n";
        story.commit(message, "2025-11-20", HEAD, &[adopted, proposed]);
        as_of("2026-12-31", &moved, "in-progress");
        story.commit("Update dates", "2026-05-20", TEAM, &[story.head()]);
        as_of("2026-12-31", &moved, "completed\ncompletion: {date: 2026-12-10, accepted-by: bodies/steering-committee");
        story.commit("Digital identity is done", "2026-12-14", TEAM, &[story.head()]);
        as_of("2026-12-31", &moved, "completed\ncompletion: {date: 2026-12-10, accepted-by: bodies/steering-committee}");
        story.commit("A bracket was missing", "2026-12-15", TEAM, &[story.head()]);
        story
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.folder.path().join(file)).unwrap()
    }

    fn write(&self, file: &str, text: &str) {
        fs::write(self.folder.path().join(file), text).unwrap();
    }

    fn head(&self) -> Oid {
        self.repository.head().unwrap().peel_to_commit().unwrap().id()
    }

    /// Commits what is in the folder, at noon of a day.
    fn commit(&self, message: &str, day: &str, who: &str, parents: &[Oid]) -> Oid {
        let mut index = self.repository.index().unwrap();
        index.add_all(["*"], IndexAddOption::FORCE, None).unwrap();
        index.update_all(["*"], None).unwrap();
        index.write().unwrap();
        let tree = self.repository.find_tree(index.write_tree().unwrap()).unwrap();
        let noon = chrono::DateTime::parse_from_rfc3339(&format!("{day}T12:00:00+00:00")).unwrap();
        let who = Signature::new("Agenda team", who, &Time::new(noon.timestamp(), 0)).unwrap();
        let parents: Vec<_> = parents.iter().map(|id| self.repository.find_commit(*id).unwrap()).collect();
        self.repository.commit(Some("HEAD"), &who, &who, message, &tree, &parents.iter().collect::<Vec<_>>()).unwrap()
    }

    /// What a command says of it, without the numbers of commits: they change with every word of the example.
    fn says(&self, args: &[&str]) -> String {
        let ending = agenda(&[args, &["-C", self.folder.path().to_str().unwrap()]].concat());
        assert!(ending.code < 2, "{}", ending.stderr);
        numberless(&ending.stdout)
    }
}

/// A text in which the numbers of commits are all the same.
fn numberless(text: &str) -> String {
    let is_number =
        |word: &str| word.len() == 10 && word.chars().all(|c| c.is_ascii_hexdigit()) && word.chars().any(|c| c.is_ascii_digit());
    let words = text.split_inclusive(|c: char| !c.is_ascii_alphanumeric());
    words
        .map(|word| {
            let bare = word.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
            if is_number(bare) { word.replace(bare, "0123456789") } else { word.to_owned() }
        })
        .collect()
}

#[test]
fn the_readme_tells_the_story_of_a_deadline_as_the_commands_do() {
    let story = Story::told();
    let readme = numberless(&fs::read_to_string(project().join("README.md")).unwrap());
    let history = story.says(&["history", LINE, "--lang", "fr"]);
    assert!(readme.contains(history.trim_end()), "{history}");
    let audit = story.says(&["audit", "--lang", "fr", "--since", "2025-11-01"]);
    let told = |part: &str| audit.split_once(part).unwrap_or_else(|| panic!("{audit}")).1.to_owned();
    assert!(readme.contains(told("\nConstats\n").trim()), "{audit}");
}

#[test]
fn an_entity_is_found_by_any_name_that_it_had() {
    let story = Story::told();
    let line = story.read(&format!("{LINE}.yaml"));
    fs::remove_file(story.folder.path().join(format!("{LINE}.yaml"))).unwrap();
    story.write(
        "action-lines/trusted-login.yaml",
        &line.replace("id: digital-identity\n", "id: trusted-login\nformerly: [digital-identity]\n"),
    );
    story.commit("A better name", "2027-01-10", TEAM, &[story.head()]);
    let now = story.says(&["history", "action-lines/trusted-login"]);
    assert!(now.contains("1 March 2025") && now.contains("10 January 2027"), "{now}");
    for name in ["trusted-login", "digital-identity", LINE, "action-line/digital-identity", "action-lines/digital-identity.yaml"]
    {
        assert_eq!(story.says(&["history", name]), now, "{name}");
    }
    fs::remove_file(story.folder.path().join("action-lines/trusted-login.yaml")).unwrap();
    story.commit("Given up", "2027-02-10", TEAM, &[story.head()]);
    let gone = story.says(&["history", "action-lines/trusted-login"]);
    assert!(gone.contains("1 March 2025") && gone.contains("10 February 2027"), "{gone}");
    for name in ["trusted-login", "digital-identity", LINE] {
        assert_eq!(story.says(&["history", name]), gone, "{name}");
    }
    let at = story.folder.path().to_str().unwrap();
    for (name, near) in [("digital-identiy", "digital-identity"), ("action-lines/trusted-logn", "action-lines/trusted-login")] {
        let unknown = agenda(&["history", name, "-C", at]);
        assert_eq!((unknown.code, &*unknown.stdout), (2, ""));
        assert_eq!(unknown.stderr, format!("could not find the entity ‘{name}’\nhint: did you mean ‘{near}’?\n"));
    }
    let several = agenda(&["history", "passport-renewal", "-C", at]);
    assert_eq!(several.code, 0, "{}", several.stderr);
}

#[test]
fn a_move_is_told_once_with_its_reason_and_decision() {
    let told = Story::told().says(&["history", LINE]);
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ").replace("/ ", "/");
    assert_eq!(told.matches("decisions/first-postponements-2025").count(), 1, "{told}");
    assert!(told.contains("The act only enters into force in January 2026.") && !told.contains("is recorded"), "{told}");
    assert!(told.contains("no decision is named"), "{told}");
}

#[test]
fn both_are_written_for_spreadsheets() {
    let story = Story::told();
    for (args, columns, rows) in [(&["history", LINE][..], 16, 7), (&["audit"], 10, 5)] {
        let sheet = story.says(&[args, &["--format", "csv"]].concat());
        let mut reader = csv::Reader::from_reader(sheet.strip_prefix('\u{feff}').unwrap().as_bytes());
        assert_eq!(reader.headers().unwrap().len(), columns);
        assert_eq!(reader.records().map(Result::unwrap).count(), rows, "{sheet}");
    }
}

/// Somebody who writes down what is told.
#[derive(Debug, Default)]
struct Listener(Mutex<Vec<String>>);

impl Onlooker for Listener {
    fn tell(&self, done: usize, total: usize, words: &str) {
        assert!(done <= total);
        self.0.lock().unwrap().push(words.to_owned());
    }
}

#[test]
fn whoever_looks_on_is_told_how_far_it_has_come_unless_they_asked_for_quiet() {
    let story = Story::told();
    let heard = |args: &[&str]| {
        let listener = Arc::new(Listener::default());
        let onlooker: Arc<dyn Onlooker> = listener.clone();
        let mut environment = environment(&[args, &["-C", story.folder.path().to_str().unwrap()]].concat());
        environment.onlooker = Some(onlooker);
        assert!(run(&environment).code < 2);
        let heard = listener.0.lock().unwrap().clone();
        heard
    };
    for command in ["history", "audit"] {
        assert_eq!(heard(&[command]).last().map(String::as_str), Some("5 / 5 commits"));
        assert_eq!(heard(&[command, "--quiet"]), Vec::<String>::new());
    }
}

#[test]
fn what_cannot_be_told_is_said_with_what_would_help() {
    let story = Story::told();
    let at = story.folder.path().to_str().unwrap();
    let owner = agenda(&["history", "--owner", "treasuri", "-C", at]);
    assert_eq!(
        owner.stderr,
        "could not find an organisation ‘treasuri’ that ever answered for anything\nhint: did you mean ‘treasury’?\n"
    );
    let folder = tempfile::tempdir().unwrap();
    let bare = Story { repository: repository(folder.path()), folder };
    bare.write("notes.txt", "To come\n");
    bare.commit("No agenda yet", "2025-03-01", HEAD, &[]);
    for command in ["history", "audit"] {
        let ending = agenda(&[command, "-C", bare.folder.path().to_str().unwrap()]);
        assert_eq!((ending.code, &*ending.stdout), (2, ""));
        assert!(ending.stderr.starts_with("could not find agenda.yaml in the revision HEAD\n"), "{}", ending.stderr);
    }
}
