//! What forges are given: pipelines that nothing hostile gets into, owners of paths, and files written only where they belong.

use crate::support::{agenda, compare, project};
use agenda::cli::Ending;
use serde_yaml::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

const PIPELINES: [&str; 3] = ["github", "gitlab", "forgejo"];
const FORGES: [&str; 4] = ["github", "gitlab", "forgejo", "gitea"];
const SOURCE: [&str; 2] = ["--source", "https://git.example.org/digital/agenda"];
const REVISION: [&str; 2] = ["--revision", "0123456789abcdef0123456789abcdef01234567"];

/// The files of the pipeline of a forge.
fn paths(forge: &str) -> [&'static str; 2] {
    match forge {
        "github" => [".github/workflows/agenda.yaml", ".github/workflows/agenda-comment.yaml"],
        "gitlab" => [".gitlab/agenda-ci.yml", ".gitlab-ci.yml"],
        _ => [".forgejo/workflows/agenda.yaml", ".forgejo/workflows/agenda-comment.yaml"],
    }
}

/// A repository with an agenda in one of its folders.
struct Repository {
    root: TempDir,
    folder: PathBuf,
}

impl Repository {
    fn new(folder: &str, agenda: &str, files: &[(&str, &str)]) -> Self {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join(".git")).unwrap();
        let folder = root.path().join(folder);
        for (path, content) in files.iter().chain([&("agenda.yaml", agenda)]) {
            let file = folder.join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, content).unwrap();
        }
        Repository { root, folder }
    }

    fn plain(folder: &str) -> Self {
        Self::new(folder, "agenda: 1\ntitle: Agenda\nlanguages: [fr, en]\n", &[])
    }

    fn run(&self, args: &[&str]) -> Ending {
        agenda(&[args, &["-C", self.folder.to_str().unwrap()]].concat())
    }

    fn file(&self, path: &str) -> PathBuf {
        self.root.path().join(path)
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.file(path)).unwrap()
    }

    /// Everything that is there but the agenda.
    fn written(&self) -> Vec<PathBuf> {
        let mut all = crate::support::files(self.root.path());
        all.retain(|file| !file.starts_with(&self.folder) || self.folder == self.root.path());
        all.retain(|file| !file.ends_with("agenda.yaml") || file.parent().unwrap().ends_with("workflows"));
        all
    }
}

/// All scripts in a file of a forge.
fn scripts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Mapping(mapping) => {
            for (key, value) in mapping {
                match (key.as_str(), value) {
                    (Some("run"), Value::String(script)) => found.push(script.clone()),
                    (Some("script"), Value::Sequence(lines)) => {
                        found.push(lines.iter().map(|line| line.as_str().unwrap()).collect::<Vec<_>>().join("\n"));
                    }
                    _ => scripts(value, found),
                }
            }
        }
        Value::Sequence(items) => items.iter().for_each(|item| scripts(item, found)),
        _ => {}
    }
}

#[test]
fn the_files_of_every_forge_are_as_expected() {
    for (name, folder, more) in [("root", "", &[][..]), ("folder", "pays/agenda", &[SOURCE, REVISION].concat())] {
        let repository = Repository::plain(folder);
        for forge in PIPELINES {
            let ending = repository.run(&[&["ci", forge], more].concat());
            assert_eq!(ending.code, 0, "{}", ending.stderr);
            for path in paths(forge) {
                let short = path.rsplit('/').next().unwrap().trim_start_matches('.');
                compare(&project().join("tests/forges").join(name).join(forge).join(short), &repository.read(path));
            }
        }
    }
    for forge in FORGES {
        let national = project().join("examples/national");
        let ending = agenda(&["codeowners", forge, "-C", national.to_str().unwrap()]);
        assert_eq!((ending.code, ending.stderr.as_str()), (0, ""));
        compare(&project().join("tests/forges/owners").join(forge), &ending.stdout);
    }
}

#[test]
fn workflows_are_yaml_with_scripts_in_which_nothing_of_a_proposal_is_put() {
    let repository = Repository::plain("agenda numérique/1.0");
    let mut judged = 0;
    for forge in PIPELINES {
        assert_eq!(repository.run(&["ci", forge]).code, 0);
        for path in paths(forge) {
            let text = repository.read(path);
            let whole: Value = serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
            let names = text.split("__").skip(1).filter(|name| name.starts_with(|c: char| c.is_ascii_uppercase()));
            assert_eq!(names.count(), 0, "{path} has a name in the place of a value");
            let mut found = Vec::new();
            scripts(&whole, &mut found);
            for script in found {
                assert!(!script.contains("${{"), "{path} puts an expression into a script: {script}");
                assert!(script.starts_with("set -eu"), "{path}: {script}");
                let mut shell = Command::new("bash").arg("-n").stdin(Stdio::piped()).spawn().unwrap();
                std::io::Write::write_all(&mut shell.stdin.take().unwrap(), script.as_bytes()).unwrap();
                assert!(shell.wait().unwrap().success(), "{path}: {script}");
                judged += 1;
            }
            if forge == "github" {
                assert_eq!(whole["permissions"], Value::Mapping(serde_yaml::Mapping::new()), "{path}");
                for (_, job) in whole["jobs"].as_mapping().unwrap() {
                    let rights = job["permissions"].as_mapping().unwrap();
                    let write: Vec<_> = rights.iter().filter(|(_, right)| right.as_str() == Some("write")).collect();
                    let comments = path.ends_with("agenda-comment.yaml");
                    assert_eq!(write.len(), usize::from(comments), "{path}");
                    let uses = job["steps"].as_sequence().unwrap().iter().filter_map(|step| step["uses"].as_str());
                    // What may write runs nothing but its own scripts.
                    assert!(if comments { uses.count() == 0 } else { uses.into_iter().all(|name| name.starts_with("actions/")) });
                }
            }
        }
    }
    assert_eq!(judged, 17);
    let check: Value = serde_yaml::from_str(&repository.read(".github/workflows/agenda.yaml")).unwrap();
    assert_eq!(check["on"]["push"]["paths"][0], "agenda numérique/1.0/**");
    assert_eq!(check["jobs"]["check"]["env"]["AGENDA_FOLDER"], "./agenda numérique/1.0");
    assert_eq!(check["jobs"]["check"]["env"]["AGENDA_LANG"], "fr");
    let owners = repository.run(&["codeowners", "github"]);
    assert!(owners.code == 0 && owners.stderr.contains("no role"), "{}", owners.stderr);
}

#[test]
fn the_main_line_is_the_one_of_the_agenda() {
    let file = "agenda: 1\ntitle: Agenda\nlanguages: [pt, en]\nreview: {main-line: versions/en-vigueur_1.2}\n";
    for forge in PIPELINES {
        let repository = Repository::new("", file, &[]);
        assert_eq!(repository.run(&["ci", forge]).code, 0);
        let text = repository.read(paths(forge)[0]);
        assert!(text.contains("\"versions/en-vigueur_1.2\"") && !text.contains("\"main\""), "{text}");
        // The first of its languages that the tool speaks.
        assert!(text.contains("AGENDA_LANG: \"en\""), "{text}");
    }
}

#[test]
fn hostile_names_are_refused_and_nothing_is_written() {
    let refused = |repository: &Repository, args: &[&str], said: &str| {
        for forge in PIPELINES {
            let ending = repository.run(&[&["ci", forge], args].concat());
            assert_eq!((ending.code, ending.stdout.as_str()), (2, ""), "{args:?}");
            assert!(ending.stderr.contains(said) && ending.stderr.contains("\nhint: "), "{}", ending.stderr);
        }
        assert_eq!(repository.written(), Vec::<PathBuf>::new());
    };
    for branch in [
        "main\\\"]\\npermissions: write-all",
        "a'b",
        "$(id)",
        "${{ secrets.TOKEN }}",
        "a b",
        "-x",
        "/main",
        "main/",
        "a//b",
        "a..b",
        ".hidden",
        "main.lock",
        "!main",
        "feature*",
        "a\\u2028b",
        "a#b",
        "",
    ] {
        let file = format!("agenda: 1\ntitle: Agenda\nlanguages: [en]\nreview: {{main-line: \"{branch}\"}}\n");
        refused(&Repository::new("", &file, &[]), &[], "for the branch ");
    }
    for folder in
        ["a\"b", "a'b", "$(id)", "${{ x }}", "a\nb: c", "a #b", "a*", "[a]", "a\\b", "a\u{2028}b", "@x", " a", "!a", "a&b"]
    {
        let repository = Repository::plain(folder);
        refused(&repository, &[], "for the folder ");
        for forge in FORGES {
            let ending = repository.run(&["codeowners", forge]);
            assert_eq!((ending.code, ending.stdout.as_str()), (2, ""), "{folder}");
        }
    }
    let repository = Repository::plain("");
    for source in [
        "http://git.example.org/agenda",
        "https://user:word@git.example.org/agenda",
        "https://git.example.org",
        "https:///agenda",
        "https://git.example.org/$(id)",
        "https://git.example.org/a\"\n",
        "https://git.example.org/${{x}}",
        "https://git.example.org/a b",
        "--upload-pack=x",
        "git@example.org:agenda",
    ] {
        refused(&repository, &[&format!("--source={source}")], "as the address of the tool");
    }
    for revision in ["main", "0123456", "0123456789ABCDEF0123456789abcdef01234567", "--x"] {
        refused(&repository, &[&format!("--revision={revision}")], "as a commit of the tool");
    }
    let broken = Repository::new("", "agenda: [", &[]);
    refused(&broken, &[], "read what agenda.yaml says");
    let nowhere = Repository::plain("");
    fs::remove_dir(nowhere.file(".git")).unwrap();
    refused(&nowhere, &[], "find a git repository");
}

#[test]
fn what_is_there_is_replaced_only_when_asked() {
    for forge in PIPELINES {
        let repository = Repository::plain("pays");
        let compared = |code: u8, said: &str| {
            let ending = repository.run(&["ci", forge, "--check"]);
            assert!(ending.code == code && ending.stdout.contains(said), "{}{}", ending.stdout, ending.stderr);
        };
        let [first, second] = paths(forge);
        compared(1, &format!("{first} is missing\n{second} is missing\n"));
        assert_eq!(repository.written(), Vec::<PathBuf>::new());
        let written = repository.run(&["ci", forge]);
        assert_eq!(written.code, 0);
        assert!(written.stdout.starts_with(&format!("{first} written\n{second} written\n")), "{}", written.stdout);
        assert!(written.stderr.contains("AGENDA_SOURCE") && written.stderr.contains("commit the files to main"));
        compared(0, "right: ");
        let again = repository.run(&["ci", forge, "--quiet"]);
        assert_eq!((again.code, again.stderr.as_str()), (0, ""));
        assert!(again.stdout.starts_with(&format!("{first} is right\n{second} is right\n")), "{}", again.stdout);
        assert!(again.stdout.lines().all(|line| line.ends_with(" is right")), "{}", again.stdout);
        // With another file beside it that would be written, nothing is.
        fs::write(repository.file(first), "# mine\n").unwrap();
        fs::remove_file(repository.file(second)).unwrap();
        compared(1, &format!("{first} differs from what would be written\n{second} is missing\n"));
        let refused = repository.run(&["ci", forge]);
        assert_eq!((refused.code, refused.stdout.as_str()), (2, ""));
        assert!(refused.stderr.contains(first) && refused.stderr.contains("‘--force’"), "{}", refused.stderr);
        assert!(repository.read(first) == "# mine\n" && !repository.file(second).exists());
        assert_eq!(repository.run(&["ci", forge, "--force"]).code, 0);
        compared(0, "right: ");
    }
}

#[test]
fn a_pipeline_of_others_is_asked_to_include_the_agenda_s() {
    let repository = Repository::plain("");
    fs::write(repository.file(".gitlab-ci.yml"), "build: {script: [make]}\n").unwrap();
    for force in [&[][..], &["--force"]] {
        let ending = repository.run(&[&["ci", "gitlab"], force].concat());
        assert!(ending.code == 0 && ending.stdout.contains(".gitlab-ci.yml left as it is"), "{}", ending.stdout);
        assert!(ending.stderr.contains("‘include: [{local: .gitlab/agenda-ci.yml}]’"), "{}", ending.stderr);
    }
    assert_eq!(repository.read(".gitlab-ci.yml"), "build: {script: [make]}\n");
    assert_eq!(repository.run(&["ci", "gitlab", "--check"]).code, 1);
    fs::write(repository.file(".gitlab-ci.yml"), "include: [{local: .gitlab/agenda-ci.yml}]\nbuild: {script: [make]}\n").unwrap();
    assert_eq!(repository.run(&["ci", "gitlab", "--check"]).code, 0);
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_links_or_over_what_is_no_file() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let elsewhere = tempfile::tempdir().unwrap();
    let victim = elsewhere.path().join("victim");
    fs::write(&victim, "precious").unwrap();
    type Attempt = fn(&Path, &Path);
    let attempts: [(&str, Attempt); 4] = [
        (".github/workflows/agenda.yaml", |at, to| symlink(to.join("victim"), at).unwrap()),
        (".github/workflows/agenda.yaml", |at, to| symlink(to.join("not-there"), at).unwrap()),
        (".github", |at, to| symlink(to, at).unwrap()),
        (".github/workflows/agenda.yaml", |at, _| fs::create_dir(at).unwrap()),
    ];
    for (at, attempt) in attempts {
        let repository = Repository::plain("");
        let at = repository.file(at);
        fs::create_dir_all(at.parent().unwrap()).unwrap();
        attempt(&at, elsewhere.path());
        for args in [&["ci", "github"][..], &["ci", "github", "--force"], &["ci", "github", "--check"]] {
            let ending = repository.run(args);
            assert!(ending.code == 2 && ending.stderr.contains("is in the way"), "{}", ending.stderr);
        }
        assert_eq!(fs::read_to_string(&victim).unwrap(), "precious");
        assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 1);
    }
    let repository = Repository::plain("");
    symlink(elsewhere.path(), repository.file(".github")).unwrap();
    assert_eq!(repository.run(&["codeowners", "github", "--write", "--force"]).code, 2);
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 1);
    // Others may read what is written, as far as the system's settings allow.
    let repository = Repository::plain("");
    assert_eq!(repository.run(&["ci", "github"]).code, 0);
    fs::write(repository.file("usual"), "").unwrap();
    let mode = |path: &str| fs::metadata(repository.file(path)).unwrap().permissions().mode();
    assert_eq!(mode(".github/workflows/agenda.yaml"), mode("usual"));
}

const ROLES: &[(&str, &str)] = &[
    ("roles/head.yaml", "id: head\nfunction: head-of-authority\nmembers: [{handle: head}, {handle: former, to: 2026-06-30}]\n"),
    (
        "roles/legal.yaml",
        "id: legal\nfunction: legal-adviser\nmembers: [{handle: '@legal', from: 2026-11-24}, {email: law@gov.example}]\n",
    ),
    ("roles/data.yaml", "id: data\nfunction: chief-data-officer\nmembers: [{email: data@gov.example}]\n"),
    (
        "roles/other.yaml",
        "id: other\nfunction: legal-adviser\napproves: [service.uses, service.legal-basis, deadline-moved, nothing-known]\nmembers: [{handle: org/team}, {handle: head}]\n",
    ),
    ("roles/gone.yaml", "id: gone\napproves: [event]\nretired: {date: 2026-01-01}\nmembers: [{handle: gone}]\n"),
    (
        "roles/hostile.yaml",
        "id: hostile\napproves: [standard, building-block]\nmembers:\n  - {handle: \"a\\n* @evil\"}\n  - {handle: 'x @evil'}\n  - {handle: 'a#b'}\n  - {handle: ''}\n  - {email: 'a#b@gov.example'}\n  - {name: Nobody}\n",
    ),
];

#[test]
fn owners_are_those_who_hold_roles_on_the_day() {
    let agenda = "agenda: 1\ntitle: Agenda\nlanguages: [en]\n";
    let repository = Repository::new("mon pays/agenda", agenda, ROLES);
    let lines = |args: &[&str]| -> Vec<String> {
        let ending = repository.run(args);
        assert_eq!(ending.code, 0, "{}", ending.stderr);
        ending.stdout.lines().filter(|line| !line.starts_with('#')).map(str::to_owned).collect()
    };
    let owned = [
        "/mon\\ pays/agenda/agenda.yaml @head",
        "/mon\\ pays/agenda/roles/ @head",
        "/mon\\ pays/agenda/bodies/ @head",
        "/mon\\ pays/agenda/kpis/ data@gov.example @head",
        "/mon\\ pays/agenda/services/ @legal law@gov.example @org/team @head",
        "/mon\\ pays/agenda/data-items/ data@gov.example @legal law@gov.example",
        "/mon\\ pays/agenda/regulations/ @legal law@gov.example",
        "/mon\\ pays/agenda/decisions/ @head",
    ];
    let github = lines(&["codeowners", "github"]);
    assert_eq!(github[..8], owned);
    assert_eq!(
        github[8..],
        ["/.github/workflows/agenda.yaml @head", "/.github/workflows/agenda-comment.yaml @head", "/.github/CODEOWNERS @head"]
    );
    assert_eq!(lines(&["codeowners", "gitlab"])[..8], owned);
    for forge in ["gitea", "forgejo"] {
        let patterns = [
            "mon\\ pays/agenda/agenda\\\\.yaml @head",
            "mon\\ pays/agenda/roles/.* @head",
            "mon\\ pays/agenda/bodies/.* @head",
            "mon\\ pays/agenda/kpis/.* @head",
            "mon\\ pays/agenda/services/.* @legal @org/team @head",
            "mon\\ pays/agenda/data-items/.* @legal",
            "mon\\ pays/agenda/regulations/.* @legal",
            "mon\\ pays/agenda/decisions/.* @head",
        ];
        assert_eq!(lines(&["codeowners", forge])[..8], patterns);
    }
    let earlier = lines(&["codeowners", "github", "--as-of", "2026-06-30"]);
    assert_eq!(earlier[0], "/mon\\ pays/agenda/agenda.yaml @head @former");
    assert!(earlier.contains(&"/mon\\ pays/agenda/regulations/ law@gov.example".to_owned()), "{earlier:?}");
    let said = repository.run(&["codeowners", "github"]).stderr;
    for part in
        ["roles/hostile: the handle ‘x @evil’ is left out", "the address ‘a#b@gov.example’", "roles/hostile: none of those"]
    {
        assert!(said.contains(part), "{said}");
    }
    assert!(said.lines().all(|line| line.starts_with("roles/hostile: ")), "{said}");
    assert_eq!(repository.run(&["codeowners", "github", "--quiet"]).stderr, "");
}

#[test]
fn owners_are_written_where_the_forge_looks_for_them() {
    for (forge, path) in [
        ("github", ".github/CODEOWNERS"),
        ("gitlab", ".gitlab/CODEOWNERS"),
        ("forgejo", ".forgejo/CODEOWNERS"),
        ("gitea", ".gitea/CODEOWNERS"),
    ] {
        let repository = Repository::new("", "agenda: 1\ntitle: Agenda\nlanguages: [en]\n", ROLES);
        let run = |args: &[&str]| {
            let ending = repository.run(&[&["codeowners", forge, "--quiet"], args].concat());
            (ending.code, ending.stdout)
        };
        assert_eq!(run(&["--check"]), (1, format!("{path} is missing\n")));
        assert_eq!(run(&["--write"]), (0, format!("{path} written\n")));
        assert_eq!(repository.read(path), run(&[]).1);
        assert_eq!(run(&["--check"]), (0, format!("{path} is right\n")));
        // On another day others hold the roles, and what was generated is generated anew.
        let earlier = ["--as-of", "2026-06-30"];
        assert_eq!(run(&[&["--check"], &earlier[..]].concat()), (1, format!("{path} differs from what the roles say\n")));
        assert_eq!(run(&[&["--write"], &earlier[..]].concat()).0, 0);
        assert!(repository.read(path).contains("@former"));
        // What somebody wrote stays.
        fs::write(repository.file(path), "* @me\n").unwrap();
        assert_eq!(run(&["--write"]), (2, String::new()));
        assert_eq!(repository.read(path), "* @me\n");
        assert_eq!(run(&["--write", "--force"]).0, 0);
        assert_eq!(run(&["--check"]).0, 0);
    }
}

#[test]
fn hooks_run_a_command_that_there_is() {
    let text = fs::read_to_string(project().join(".pre-commit-hooks.yaml")).unwrap();
    let hooks: Value = serde_yaml::from_str(&text).unwrap();
    for hook in hooks.as_sequence().unwrap() {
        let words: Vec<&str> = hook["entry"].as_str().unwrap().split(' ').skip(1).collect();
        let example = project().join("examples/minimal");
        let ending = agenda(&[&words[..], &["-C", example.to_str().unwrap()]].concat());
        assert_eq!((ending.code, hook["pass_filenames"].as_bool()), (0, Some(false)), "{}", ending.stderr);
        assert_eq!(hook["always_run"].as_bool(), Some(true), "what only deletes files is checked too");
    }
}
