//! What was true on a given day: the state of the main line, whoever asks, wherever and whenever.

use crate::revisions::repository;
use crate::support::{AGENDA, agenda, environment};
use agenda::cli::{Ending, run};
use git2::{IndexAddOption, Oid, Repository, Signature, Time};
use serde_json::Value;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// A repository whose commits land on days that a test chooses.
pub struct Story {
    pub folder: TempDir,
    pub repository: Repository,
}

impl Story {
    /// An agenda whose main line is `main`, with one service, which is in this state from a moment on; each state is a commit.
    pub fn of(states: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let story = Story { repository: repository(folder.path()), folder };
        story.write("agenda.yaml", &format!("{AGENDA}review: {{main-line: main}}\n"));
        for (state, when) in states {
            story.is(state, when);
        }
        story
    }

    pub fn path(&self) -> &str {
        self.folder.path().to_str().unwrap()
    }

    pub fn write(&self, file: &str, text: &str) {
        let file = self.folder.path().join(file);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    pub fn head(&self) -> Oid {
        self.repository.head().unwrap().peel_to_commit().unwrap().id()
    }

    /// Commits that the service is in a state.
    fn is(&self, state: &str, when: &str) -> Oid {
        self.write("services/a.yaml", &format!("id: a\nstatus: {state}\n"));
        self.commit(state, when, &self.repository.head().map(|_| vec![self.head()]).unwrap_or_default())
    }

    /// Commits what is in the folder. When it was written says nothing of when it landed.
    pub fn commit(&self, message: &str, when: &str, parents: &[Oid]) -> Oid {
        let mut index = self.repository.index().unwrap();
        index.add_all(["*"], IndexAddOption::FORCE, None).unwrap();
        index.update_all(["*"], None).unwrap();
        index.write().unwrap();
        let tree = self.repository.find_tree(index.write_tree().unwrap()).unwrap();
        let when = chrono::DateTime::parse_from_rfc3339(when).unwrap();
        let who = |time| Signature::new("Agenda team", "agenda@digital.gov.example", &time).unwrap();
        let committer = who(Time::new(when.timestamp(), when.offset().local_minus_utc() / 60));
        let parents: Vec<_> = parents.iter().map(|id| self.repository.find_commit(*id).unwrap()).collect();
        let parents: Vec<_> = parents.iter().collect();
        self.repository.commit(Some("HEAD"), &who(Time::new(1_600_000_000, 0)), &committer, message, &tree, &parents).unwrap()
    }

    pub fn run(&self, args: &[&str]) -> Ending {
        agenda(&[args, &["-C", self.path()]].concat())
    }

    /// In which state the service was; else why nobody can tell.
    fn state(&self, revision: &str) -> Result<String, String> {
        let ending = self.run(&["show", "services/a", "--format", "json", "--quiet", "--rev", revision]);
        let data = serde_json::from_str::<Value>(&ending.stdout).map_err(|_| ending.stderr)?;
        Ok(data["fields"]["status"].as_str().unwrap().to_owned())
    }

    fn states<const N: usize>(&self, revisions: [&str; N]) -> [String; N] {
        revisions.map(|revision| self.state(revision).unwrap_or_else(|failure| failure))
    }

    /// Takes an object out of the repository.
    pub fn lose(&self, object: Oid) {
        let name = object.to_string();
        fs::remove_file(self.repository.path().join("objects").join(&name[..2]).join(&name[2..])).unwrap();
    }
}

/// A service in discovery on 10 January 2026, in alpha on 10 April, in beta on 10 July.
fn three() -> Story {
    Story::of(&[
        ("discovery", "2026-01-10T12:00:00+00:00"),
        ("alpha", "2026-04-10T12:00:00+00:00"),
        ("beta", "2026-07-10T12:00:00+00:00"),
    ])
}

#[test]
fn a_period_is_what_was_true_at_its_end() {
    let story = three();
    let asked = ["2026-01-10", "2026-04-09", "2026-01", "2026-Q1", "2026-04-10", "2026-Q2", "2026-H1", "2026", "2031-06-30"];
    let states = ["discovery", "discovery", "discovery", "discovery", "alpha", "alpha", "alpha", "beta", "beta"];
    assert_eq!(story.states(asked), states);
}

#[test]
fn a_day_ends_where_the_committer_is() {
    let story = Story::of(&[
        ("discovery", "2026-06-30T23:30:00+02:00"),
        // In Greenwich it is still June, where the next one is committed; where this one is, it is not.
        ("alpha", "2026-07-01T00:45:00+03:00"),
        ("beta", "2026-07-01T23:59:00-10:00"),
        ("live", "2026-07-03T00:00:00+14:00"),
    ]);
    let asked = ["2026-06-30", "2026-07-01", "2026-07-02", "2026-07-03"];
    assert_eq!(story.states(asked), ["discovery", "beta", "beta", "live"]);
}

#[test]
fn a_clock_that_is_wrong_by_years_moves_nothing_but_its_own_commit() {
    let story = Story::of(&[
        ("planned", "2026-01-10T12:00:00+00:00"),
        ("discovery", "1970-01-01T00:10:00+00:00"),
        ("alpha", "2026-02-10T12:00:00+00:00"),
        ("beta", "2037-01-01T12:00:00+00:00"),
        ("live", "2026-03-10T12:00:00+00:00"),
    ]);
    let asked = ["2026-01-10", "2026-02-09", "2026-02-10", "2026-03-09", "2026-03-10", "2036-12-31", "2037"];
    assert_eq!(story.states(asked), ["discovery", "discovery", "beta", "beta", "live", "live", "live"]);
    assert!(
        story.state("1999").unwrap_err().ends_with("the first one is of 10 January 2026\nhint: name that day or a later one\n")
    );
}

#[test]
fn what_is_merged_lands_with_the_merge_and_what_is_reverted_was_true() {
    let story = three();
    let main = story.head();
    story.repository.set_head("refs/heads/proposal").unwrap();
    story.write("services/a.yaml", "id: a\nstatus: live\n");
    let proposal = story.commit("live", "2026-08-01T12:00:00+00:00", &[main]);
    story.repository.set_head("refs/heads/main").unwrap();
    let merge = story.commit("Merge", "2026-10-01T12:00:00+00:00", &[main, proposal]);
    story.is("beta", "2026-11-01T12:00:00+00:00");
    assert_eq!(story.states(["2026-08", "2026-Q3", "2026-10", "2026-11"]), ["beta", "beta", "live", "beta"]);
    // On the proposal’s own branch it landed when it was committed, and nobody’s main line is the branch on which they stand.
    story.repository.set_head("refs/heads/proposal").unwrap();
    assert_eq!(story.states(["2026-Q3", "HEAD", "main~1"]), ["beta", "live", "live"]);
    assert_eq!(story.repository.revparse_single("main~1").unwrap().id(), merge);
}

#[test]
fn a_rebased_series_lands_at_once() {
    let together = "2026-04-01T10:00:00+02:00";
    let story =
        Story::of(&[("planned", "2026-03-01T10:00:00+01:00"), ("alpha", together), ("beta", together), ("live", together)]);
    assert_eq!(story.states(["2026-03-31", "2026-04-01"]), ["planned", "live"]);
}

#[test]
fn a_tag_or_a_branch_of_exactly_that_name_comes_first() {
    let story = three();
    let commit = |revision: &str| story.repository.revparse_single(revision).unwrap();
    let (first, second) = (commit("main~2"), commit("main~1"));
    let who = Signature::new("Agenda team", "agenda@digital.gov.example", &Time::new(1_780_000_000, 0)).unwrap();
    story.repository.tag("2026-Q3", &first, &who, "As it was published", false).unwrap();
    story.repository.tag_lightweight("2026-09-30", &second, false).unwrap();
    story.repository.branch("2026", second.as_commit().unwrap(), false).unwrap();
    story.repository.reference("refs/remotes/origin/2026-H2", first.id(), false, "").unwrap();
    let asked = ["2026-Q3", "2026-09-30", "2026", "2026-H2", "2026-09", "2026-Q3~0"];
    assert_eq!(story.states(asked), ["discovery", "alpha", "alpha", "discovery", "beta", "discovery"]);
    story.repository.tag("2025", &commit("main^{tree}"), &who, "No state", false).unwrap();
    let said = story.state("2025").unwrap_err();
    assert!(said.starts_with("could not read 2025 as a revision: it is a folder in git, not a commit\n"), "{said}");
}

#[test]
fn four_digits_are_a_year_and_never_the_number_of_a_commit() {
    let story = Story::of(&[]);
    story.write("services/a.yaml", "id: a\nstatus: planned\n");
    let is_year = |id: &Oid| id.to_string()[..4].parse::<u16>().is_ok_and(|year| year > 2026);
    let commits = (0..).map(|number| {
        let id = story.commit(&format!("{number}"), "2026-01-10T12:00:00+00:00", &[]);
        story.repository.find_reference("refs/heads/main").unwrap().delete().unwrap();
        id
    });
    let numbered = commits.take(1000).find(is_year).unwrap();
    story.repository.reference("refs/heads/main", numbered, false, "").unwrap();
    story.is("live", "2026-02-10T12:00:00+00:00");
    let year = &numbered.to_string()[..4];
    assert_eq!(story.states([year, &numbered.to_string()[..12]]), ["live", "planned"]);
}

#[test]
fn before_the_first_state_there_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let story = Story { repository: repository(folder.path()), folder };
    // A repository may be older than the agenda in it.
    story.write("README", "To come\n");
    story.commit("To come", "2025-11-10T12:00:00+00:00", &[]);
    story.write("agenda.yaml", AGENDA);
    story.is("planned", "2026-01-10T12:00:00+01:00");
    let hint = "hint: name that day or a later one\n";
    for name in ["2025-12-31", "2025-Q4", "2025-11-09", "2024"] {
        let said = format!("could not find a state of the agenda for {name}: the first one is of 10 January 2026\n{hint}");
        assert_eq!(story.state(name), Err(said));
    }
    let ending = story.run(&["diff", "2025", "2026", "--lang", "fr"]);
    let said = "impossible de trouver un état de l’agenda pour 2025\u{a0}: le premier est du 10\u{a0}janvier 2026\n\
                conseil\u{a0}: nommer ce jour ou un jour ultérieur\n";
    assert_eq!((ending.stderr.as_str(), ending.code), (said, 2));
    // Where it lay elsewhere then, it can be looked at there.
    fs::create_dir(story.folder.path().join("national")).unwrap();
    for part in ["agenda.yaml", "services"] {
        fs::rename(story.folder.path().join(part), story.folder.path().join("national").join(part)).unwrap();
    }
    story.commit("Moved", "2026-01-20T12:00:00+01:00", &[story.head()]);
    let national = story.folder.path().join("national");
    let ending = agenda(&["check", "--rev", "2026-01-10", "-C", national.to_str().unwrap()]);
    let hint = "hint: in this revision agenda.yaml lies in .; name that folder of the repository with -C\n";
    assert!(ending.stderr.ends_with(hint), "{}", ending.stderr);
    for part in ["agenda.yaml", "services"] {
        fs::rename(national.join(part), story.folder.path().join(part)).unwrap();
    }
    story.commit("Moved back", "2026-01-21T12:00:00+01:00", &[story.head()]);
    // What was there and is gone is missing for another reason.
    fs::remove_file(story.folder.path().join("agenda.yaml")).unwrap();
    story.commit("Given up", "2026-02-10T12:00:00+01:00", &[story.head()]);
    assert_eq!(story.states(["2026-01"]), ["planned"]);
    assert!(story.state("2026-02").unwrap_err().starts_with("could not find agenda.yaml in the revision 2026-02\n"));
}

#[test]
fn a_clone_without_the_beginning_says_how_to_fetch_it() {
    let story = three();
    let second = story.repository.revparse_single("main~1").unwrap().id();
    story.lose(story.repository.revparse_single("main~2").unwrap().id());
    let said = |lang: &str| story.run(&["check", "--rev", "2026-Q1", "--lang", lang]).stderr;
    let cut = "could not find a state of the agenda for 2026-Q1: the first one in this clone is of 10 April 2026\n";
    assert!(said("en").starts_with(&format!("{cut}hint: ‘git fsck’")), "{}", said("en"));
    fs::write(story.repository.path().join("shallow"), format!("{second}\n")).unwrap();
    assert!(said("en").starts_with(cut) && said("en").contains("‘git fetch --unshallow’"), "{}", said("en"));
    let french = "impossible de trouver un état de l’agenda pour 2026-Q1\u{a0}: le premier que contient ce clone est du 10\u{a0}avril 2026\n";
    assert!(said("fr").starts_with(french), "{}", said("fr"));
    assert_eq!(story.states(["2026-Q2", "2026-Q3"]), ["alpha", "beta"]);
}

#[test]
fn the_main_line_is_found_where_only_the_remote_has_it() {
    let story = three();
    let main = story.repository.find_commit(story.head()).unwrap();
    // As in continuous integration: what is proposed is checked out by its number.
    story.repository.reference("refs/remotes/origin/main", main.id(), false, "").unwrap();
    let proposal = story.is("live", "2026-07-20T12:00:00+00:00");
    story.repository.set_head_detached(proposal).unwrap();
    story.repository.find_reference("refs/heads/main").unwrap().delete().unwrap();
    assert_eq!(story.states(["HEAD", "2026-Q3"]), ["live", "beta"]);
    story.repository.find_reference("refs/remotes/origin/main").unwrap().delete().unwrap();
    let said = |lang: &str| story.run(&["list", "service", "--rev", "2026-Q3", "--lang", lang]).stderr;
    let missing = "could not find the branch ‘main’, which agenda.yaml names under ‘review.main-line’\nhint: ";
    assert_eq!(
        said("en"),
        format!("{missing}no branch of that name is here or of a remote; ‘git branch --all’ lists branches\n")
    );
    story.repository.remote("origin", "https://git.gov.example/agenda.git").unwrap();
    let command = "git fetch origin main:refs/remotes/origin/main";
    assert_eq!(said("en"), format!("{missing}fetch it with ‘{command}’, or correct its name\n"));
    let french = format!(
        "impossible de trouver la branche «\u{a0}main\u{a0}», que agenda.yaml nomme sous «\u{a0}review.main-line\u{a0}»\n\
         conseil\u{a0}: la récupérer avec «\u{a0}{command}\u{a0}», ou corriger son nom\n"
    );
    assert_eq!(said("fr"), french);
    // Names that git knows need no main line.
    assert_eq!(story.states(["HEAD"]), ["live"]);
    // Without a file that names one, the last commit says it; without any, it is that of the last commit.
    story.write("agenda.yaml", "agenda: [\n");
    assert_eq!(said("en"), format!("{missing}fetch it with ‘{command}’, or correct its name\n"));
    story.write("agenda.yaml", AGENDA);
    assert_eq!(story.states(["2026-Q3"]), ["live"]);
}

#[test]
fn every_command_looks_at_a_day_as_at_the_commit_of_that_day() {
    let story = three();
    let id = story.repository.revparse_single("main~1").unwrap().id().to_string();
    let first = story.repository.revparse_single("main~2").unwrap().id().to_string();
    let answer = |args: &[&str]| {
        let ending = story.run(args);
        assert!(ending.code < 2 && !ending.stdout.is_empty(), "{args:?}: {}", ending.stderr);
        (ending.stdout, ending.code)
    };
    for command in [
        &["check"][..],
        &["check", "--format", "json"],
        &["list", "service"],
        &["show", "a"],
        &["rules", "--format", "json"],
        &["explain", "structure-cycle"],
        &["explain", "service.status"],
        &["schema", "service"],
        &["codeowners", "github"],
    ] {
        let at = answer(&[command, &["--rev", &id, "--as-of", "2026-06-30"]].concat());
        for name in ["2026-06-30", "2026-06", "2026-Q2", "2026-H1"] {
            assert_eq!(answer(&[command, &["--rev", name]].concat()), at, "{command:?} {name}");
        }
        let ending = story.run(&[command, &["--rev", "2025"]].concat());
        assert_eq!((ending.stdout.as_str(), ending.code), ("", 2), "{command:?}");
    }
    for command in [&["diff", "--format", "markdown"][..], &["diff", "--format", "html"], &["review", "--format", "markdown"]] {
        let named = |name: &str, head: &str, more: &[&str]| {
            let (text, code) = answer(&[command, &[name, head], more].concat());
            (text.replace(head, "HEAD").replace(name, "BASE"), code)
        };
        assert_eq!(named("2026-Q1", "2026-Q2", &[]), named(&first, &id, &["--as-of", "2026-06-30"]), "{command:?}");
    }
    let since = |base: &str, head: &str| {
        let answer = answer(&["check", "--since", base, "--rev", head, "--as-of", "2026-06-30", "--format", "json"]);
        answer.0.replace(base, "BASE")
    };
    assert_eq!(since("2026-Q1", "2026-Q2"), since(&first, &id));
    let merged = |into: &str, head: &str| {
        let answer = answer(&["check", "--merge", into, "--rev", head, "--as-of", "2026-06-30", "--format", "json"]);
        answer.0.replace(into, "BASE").replace(head, "HEAD")
    };
    assert_eq!(merged("2026-Q1", "2026-Q2"), merged(&first, &id));
}

#[test]
fn rules_and_owners_of_a_day_are_those_that_applied_then() {
    let story = three();
    let level = |revision: &[&str]| {
        let ending = story.run(&[&["rules", "--format", "json"], revision].concat());
        let data: Value = serde_json::from_str(&ending.stdout).unwrap();
        let rule = data["rules"].as_array().unwrap().iter().find(|rule| rule["rule"] == "kpi-no-target").unwrap().clone();
        rule["level"].as_str().unwrap().to_owned()
    };
    story.write("agenda.yaml", &AGENDA.replace("kpi: off", "kpi: note"));
    story.commit("Look at indicators", "2026-08-10T12:00:00+00:00", &[story.head()]);
    assert_eq!([level(&["--rev", "2026-Q2"]), level(&["--rev", "2026-Q3"]), level(&[])], ["off", "note", "note"]);
    let ending = story.run(&["codeowners", "github", "--rev", "2026-Q2", "--write"]);
    assert!(ending.code == 2 && ending.stderr.contains("--write"), "{}", ending.stderr);
    assert!(!story.folder.path().join(".github").exists());
    // Rules can be looked up where there is no agenda; not those of a revision that is not there.
    let ending = story.run(&["explain", "structure-cycle", "--rev", "nowhere"]);
    assert!(ending.stderr.starts_with("could not find the revision nowhere"), "{}", ending.stderr);
}

#[test]
fn what_was_true_on_a_day_is_judged_as_of_that_day() {
    let story = three();
    let strict = AGENDA.replace("schedule: off", "schedule: error");
    story.write("agenda.yaml", &strict);
    story.write("services/b.yaml", "id: b\nstatus: beta\nroadmap: {target-level: 4, due: 2026-08-31}\n");
    story.commit("A promise", "2026-07-20T12:00:00+00:00", &[story.head()]);
    let overdue = |more: &[&str]| {
        let ending = story.run(&[&["check", "--select", "schedule-overdue", "--format", "json"], more].concat());
        let verdict: Value = serde_json::from_str(&ending.stdout).unwrap();
        (verdict["as-of"].as_str().unwrap().to_owned(), verdict["findings"].as_array().unwrap().len())
    };
    assert_eq!(overdue(&["--rev", "2026-07-31"]), ("2026-07-31".into(), 0));
    assert_eq!(overdue(&["--rev", "2026-08"]), ("2026-08-31".into(), 0));
    assert_eq!(overdue(&["--rev", "2026-Q3"]), ("2026-09-30".into(), 1));
    assert_eq!(overdue(&["--rev", "2026-Q3", "--as-of", "2026-07-31"]), ("2026-07-31".into(), 0));
    assert_eq!(overdue(&["--rev", "2026-07-31", "--as-of", "2026-09-30"]), ("2026-09-30".into(), 1));
    assert_eq!(overdue(&["--rev", "HEAD"]), ("2026-11-24".into(), 1));
    // The clock alone says nothing of the files: they are those in the folder.
    story.write("services/b.yaml", "id: b\nstatus: beta\n");
    assert_eq!(overdue(&["--as-of", "2026-09-30"]), ("2026-09-30".into(), 0));
}

#[test]
fn what_is_not_over_yet_is_said_beside_the_answer_which_the_clock_does_not_change() {
    let story = three();
    let on = |day: &str, args: &[&str]| {
        let args = [args, &["-C", story.path()]].concat();
        run(&agenda::cli::Environment { today: day.parse().unwrap(), ..environment(&args) })
    };
    let check = ["check", "--format", "json", "--rev", "2026-Q4"];
    let note = "2026-Q4 is not over yet: this is the state so far, and 31 December 2026 counts as today\n";
    assert_eq!(on("2026-11-24", &check).stderr, note);
    assert_eq!(on("2026-12-31", &check).stderr, "");
    assert_eq!(on("2026-11-24", &check).stdout, on("2031-01-01", &check).stdout);
    assert_eq!(on("2026-11-24", &[&check[..], &["--quiet"]].concat()).stderr, "");
    assert_eq!(on("2026-11-24", &[&check[..], &["--as-of", "2026-11-01"]].concat()).stderr, "");
    let french =
        "la fin de 2026-Q4 est à venir\u{a0}: voici l’état actuel, et le 31\u{a0}décembre 2026 compte comme aujourd’hui\n";
    assert_eq!(on("2026-11-24", &[&check[..], &["--lang", "fr"]].concat()).stderr, french);
}

#[test]
fn what_is_looked_up_is_what_was_true_on_the_day_that_counts_as_today() {
    let story = three();
    let shown = |args: &[&str]| story.run(args).stdout;
    for command in [["list", "service"], ["show", "services/a"]] {
        let [name, what] = command;
        let on = |day: &str| shown(&[name, what, "--format", "json", "--as-of", day]);
        let at = |day: &str| shown(&[name, what, "--format", "json", "--rev", day]);
        for day in ["2026-03-31", "2026-06-30", "2030-01-01"] {
            assert_eq!(on(day), at(day), "{command:?} {day}");
        }
        assert_ne!(on("2026-03-31"), on("2030-01-01"), "{command:?}");
    }
}

#[test]
fn the_difference_between_two_days_is_that_of_what_was_true() {
    let story = three();
    let diff = |args: &[&str]| {
        let ending = story.run(&[&["diff", "--format", "json"], args].concat());
        let data: Value = serde_json::from_str(&ending.stdout).unwrap_or_else(|_| panic!("{}", ending.stderr));
        let said = |change: &Value| format!("{} {}", change["old"], change["new"]).replace('"', "");
        let changes: Vec<String> = data["changes"].as_array().unwrap().iter().map(said).collect();
        ([data["base"].as_str().unwrap().to_owned(), data["head"].as_str().unwrap_or_default().to_owned()], changes)
    };
    let told = |base: &str, head: &str, change: &str| ([base.to_owned(), head.to_owned()], vec![change.to_owned()]);
    assert_eq!(diff(&["2026-03-31", "2026-06-30"]), told("2026-03-31", "2026-06-30", "discovery alpha"));
    assert_eq!(diff(&["2026-Q1", "2026-Q3"]), told("2026-Q1", "2026-Q3", "discovery beta"));
    // Back in time, and against the folder.
    assert_eq!(diff(&["2026-Q3", "2026-Q1"]), told("2026-Q3", "2026-Q1", "beta discovery"));
    story.write("services/a.yaml", "id: a\nstatus: live\n");
    assert_eq!(diff(&["2026-Q2"]), told("2026-Q2", "", "alpha live"));
    // Where a quarter was published from a branch of its own, it is what was published.
    let first = story.repository.revparse_single("main~2").unwrap().id();
    story.repository.set_head_detached(first).unwrap();
    let published = story.is("planned", "2026-04-02T12:00:00+00:00");
    story.repository.reference("refs/tags/2026-Q1", published, false, "").unwrap();
    story.repository.set_head("refs/heads/main").unwrap();
    assert_eq!(diff(&["2026-Q1", "2026-Q3"]), told("2026-Q1", "2026-Q3", "planned beta"));
}

#[test]
fn a_bare_repository_has_its_main_line_too() {
    let story = three();
    let bare = tempfile::tempdir().unwrap();
    fs::write(bare.path().join("HEAD"), "ref: refs/heads/main\n").unwrap();
    crate::revisions::copy(&story.repository.path().join("objects"), &bare.path().join("objects"));
    fs::create_dir_all(bare.path().join("refs/heads")).unwrap();
    fs::write(bare.path().join("refs/heads/main"), format!("{}\n", story.head())).unwrap();
    fs::write(bare.path().join("config"), "[core]\n\tbare = true\n\trepositoryformatversion = 0\n").unwrap();
    let listed = |at: &Path| agenda(&["list", "service", "--rev", "2026-Q2", "-C", at.to_str().unwrap()]);
    assert_eq!(listed(bare.path()), listed(story.folder.path()));
    assert_eq!(listed(bare.path()).code, 0);
}
