//! `agenda init`: what a new agenda holds, what its check then asks for, and that nothing of anybody's is ever replaced.

use crate::support::{agenda, compare, files, project};
use agenda::cli::Ending;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const FORGES: [&str; 3] = ["github", "gitlab", "forgejo"];

fn init(folder: &Path, args: &[&str]) -> Ending {
    agenda(&[&["init", folder.to_str().unwrap()], args].concat())
}

fn run(command: &[&str], folder: &Path) -> Ending {
    agenda(&[command, &["-C", folder.to_str().unwrap()]].concat())
}

/// What is below a folder.
fn held(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let path = |file: &Path| file.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
    files(folder).iter().map(|file| (path(file), fs::read(file).unwrap())).collect()
}

/// What is said, without the folder in which it was said.
fn without(folder: &Path, text: &str) -> String {
    text.replace(folder.to_str().unwrap(), "FOLDER")
}

#[test]
fn a_new_agenda_holds_what_is_expected_and_asks_for_what_only_people_can_decide() {
    for (name, args) in [
        ("en", &["--country", "XA"][..]),
        ("fr", &["--lang", "fr"]),
        ("fr-en", &["--lang", "fr", "--languages", "fr,en", "--title", "Agenda de Sélune", "--title", "Agenda of Selune"]),
    ] {
        let above = tempfile::tempdir().unwrap();
        let folder = above.path().join("new/agenda");
        let ending = init(&folder, args);
        assert_eq!(ending.code, 0, "{name}: {}", ending.stderr);
        let expected = project().join("tests/init").join(name);
        for (path, bytes) in held(&folder) {
            // The schemas are those that the command for them writes.
            if !path.starts_with(".schemas/") {
                let shown = path.replace(".vscode", "vscode").replace(".git", "git");
                compare(&expected.join("files").join(shown), std::str::from_utf8(&bytes).unwrap());
            }
        }
        let language = if name == "en" { "en" } else { "fr" };
        let again = above.path().join("schemas");
        assert_eq!(
            agenda(&["schema", "--write", again.to_str().unwrap(), "--lang", language, "-C", folder.to_str().unwrap()]).code,
            0
        );
        assert_eq!(held(&again), held(&folder.join(".schemas")));
        let check = run(&["check", "--format", "short", "--lang", language], &folder);
        assert_eq!(check.code, 1);
        compare(&expected.join("findings.txt"), &check.stdout);
        compare(&expected.join("said.txt"), &without(above.path(), &(ending.stdout.clone() + &ending.stderr)));
        let decisions = check.stdout.lines().count();
        assert!(ending.stdout.lines().nth(1).is_some_and(|line| line.contains(&format!("{decisions} "))), "{}", ending.stdout);
        assert!(!check.stdout.contains("[structure-"), "{}", check.stdout);
    }
}

#[test]
fn what_is_asked_for_depends_neither_on_the_language_nor_on_the_forge_nor_on_the_day() {
    let above = tempfile::tempdir().unwrap();
    let findings = |name: &str, args: &[&str], more: &[&str]| {
        let folder = above.path().join(name);
        fs::create_dir_all(folder.join(".git")).unwrap();
        assert_eq!(init(&folder, args).code, 0, "{name}");
        let check = run(&[&["check", "--format", "json"], more].concat(), &folder);
        let verdict: serde_json::Value = serde_json::from_str(&check.stdout).unwrap();
        let of = |one: &serde_json::Value| {
            ["rule", "level", "entity", "field"].map(|key| one[key].as_str().unwrap_or_default().to_owned())
        };
        let mut found: Vec<_> = verdict["findings"].as_array().unwrap().iter().map(of).collect();
        found.sort();
        found
    };
    let usual = findings("usual", &[], &[]);
    assert_eq!(usual, findings("french", &["--lang", "fr"], &["--lang", "fr"]));
    assert_eq!(usual, findings("both", &["--languages", "en,fr"], &[]));
    assert_eq!(usual, findings("later", &[], &["--as-of", "2031-05-17"]));
    for forge in FORGES {
        assert_eq!(usual, findings(forge, &["--forge", forge], &[]));
    }
}

#[test]
fn a_new_agenda_has_the_same_bytes_each_time_and_can_be_published_and_reported_on() {
    let above = tempfile::tempdir().unwrap();
    let [first, second] = ["first", "second"].map(|name| above.path().join(name));
    for folder in [&first, &second] {
        assert_eq!(init(folder, &["--lang", "fr", "--languages", "fr,en", "--forge", "gitlab"]).code, 0);
    }
    assert_eq!(held(&first), held(&second));
    let site = run(&["site", "-o", above.path().join("site").to_str().unwrap(), "--from-worktree"], &first);
    assert_eq!(site.code, 0, "{}", site.stderr);
    for command in [
        &["report", "all", "--from-worktree"][..],
        &["show", "action-lines/once-only"],
        &["list", "action-line"],
        &["codeowners", "gitlab"],
        &["ci", "gitlab", "--check"],
    ] {
        fs::create_dir_all(first.join(".git")).unwrap();
        let ending = run(command, &first);
        assert_eq!(ending.code, 0, "{command:?}: {}{}", ending.stdout, ending.stderr);
    }
}

#[test]
fn a_dry_run_says_what_would_be_written_and_writes_nothing() {
    let above = tempfile::tempdir().unwrap();
    let folder = above.path().join("agenda");
    let dry = init(&folder, &["--dry-run", "--forge", "github"]);
    assert_eq!(dry.code, 0, "{}", dry.stderr);
    assert!(!folder.exists());
    assert_eq!(init(&folder, &["--forge", "github"]).code, 0);
    let line = |(path, bytes): (&String, &Vec<u8>)| format!("{}, {} bytes\n", folder.join(path).display(), bytes.len());
    let written = held(&folder);
    let sizes: String = written.iter().map(line).collect();
    assert_eq!(dry.stdout.replace(',', ""), sizes.replace(',', ""));
    assert!(dry.stderr.contains(&format!("{} files would be written", written.len())), "{}", dry.stderr);
}

#[test]
fn what_is_in_the_way_is_named_at_once_and_nothing_is_written() {
    let above = tempfile::tempdir().unwrap();
    let folder = above.path();
    fs::create_dir_all(folder.join(".git")).unwrap();
    fs::create_dir_all(folder.join("kpis/reuse-ratio.yaml")).unwrap();
    fs::create_dir_all(folder.join("services")).unwrap();
    fs::write(folder.join("README.md"), "ours\n").unwrap();
    fs::write(folder.join("roles"), "a file\n").unwrap();
    fs::write(folder.join("notes.txt"), "kept\n").unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink("nowhere", folder.join("agenda.yaml")).unwrap();
    #[cfg(not(unix))]
    fs::write(folder.join("agenda.yaml"), "ours\n").unwrap();
    let entries = || {
        let mut names: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let before = entries();
    for args in [&[][..], &["--dry-run"], &["--lang", "fr"], &["--forge", "github"]] {
        let ending = init(folder, args);
        assert_eq!((ending.code, ending.stdout.as_str()), (2, ""), "{args:?}");
        let said = format!("{} ", folder.display());
        let named = ending.stderr.lines().next().unwrap().split(&said).nth(1).unwrap();
        let replacing = if args.contains(&"fr") { "sans remplacer " } else { "without replacing " };
        let named: Vec<_> = named.strip_prefix(replacing).unwrap().split(", ").collect();
        assert_eq!(named, ["README.md", "agenda.yaml", "kpis/reuse-ratio.yaml", "roles"]);
        assert_eq!(entries(), before);
        assert_eq!(fs::read_to_string(folder.join("README.md")).unwrap(), "ours\n");
    }
}

#[test]
fn an_agenda_is_begun_in_a_folder_of_a_repository_with_its_pipeline_at_the_root() {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir(root.path().join(".git")).unwrap();
    fs::write(root.path().join("README.md"), "ours\n").unwrap();
    let folder = root.path().join("pays/agenda");
    let ending = init(&folder, &["--forge", "forgejo"]);
    assert_eq!(ending.code, 0, "{}", ending.stderr);
    assert!(ending.stderr.contains("agenda ci forgejo --source URL"), "{}", ending.stderr);
    let workflow = fs::read_to_string(root.path().join(".forgejo/workflows/agenda.yaml")).unwrap();
    assert!(workflow.contains("./pays/agenda"), "{workflow}");
    assert_eq!(run(&["ci", "forgejo", "--check"], &folder).code, 0);
    assert_eq!(fs::read_to_string(root.path().join("README.md")).unwrap(), "ours\n");
    // An agenda is one folder.
    let inside = init(&folder.join("services/more"), &[]);
    assert!(inside.code == 2 && inside.stderr.contains("it lies in the agenda of"), "{}", inside.stderr);
    assert!(!folder.join("services").exists());
}

#[test]
fn values_that_no_agenda_takes_are_refused_before_anything_is_written() {
    let above = tempfile::tempdir().unwrap();
    let folder = above.path().join("agenda");
    for (args, said) in [
        (&["--country", "France"][..], "‘France’"),
        (&["--country", "fr", "--title", ""], "‘fr’"),
        (&["--languages", "fr_FR"], "‘fr_FR’"),
        (&["--languages", "ar"], "‘--languages ar,en’"),
        (&["--languages", "fr,en", "--title", "Agenda"], "1 title and 2 languages"),
    ] {
        for lang in ["en", "fr"] {
            let ending = init(&folder, &[args, &["--lang", lang]].concat());
            assert_eq!((ending.code, ending.stdout.as_str()), (2, ""), "{args:?}");
            assert!(lang == "fr" || ending.stderr.contains(said), "{}", ending.stderr);
            assert!(ending.stderr.contains("\nhint: ") || ending.stderr.contains("\nconseil\u{a0}: "), "{}", ending.stderr);
        }
    }
    let french = init(&folder, &["--languages", "ar", "--lang", "fr"]);
    assert!(french.stderr.contains("«\u{a0}--languages ar,fr\u{a0}»"), "{}", french.stderr);
    assert!(!folder.exists());
}

#[test]
fn any_title_stays_a_title() {
    for title in ["Agenda: « 2030 »", "- [x] #1 \"yes\" {a}", "no", "2030", "مفكرة رقمية", "<script>\u{1b}[31m\n# two"]
    {
        let above = tempfile::tempdir().unwrap();
        assert_eq!(init(above.path(), &[&format!("--title={title}")]).code, 0, "{title}");
        let check = run(&["check", "--format", "short", "--select", "structure"], above.path());
        assert_eq!((check.code, check.stdout.as_str()), (0, ""), "{title}");
        let text = fs::read_to_string(above.path().join("agenda.yaml")).unwrap();
        let value: serde_yaml::Value = serde_yaml::from_str(&text).unwrap();
        assert_eq!(value["title"].as_str(), Some(title));
        let readme = fs::read_to_string(above.path().join("README.md")).unwrap();
        assert!(!readme.contains(['\u{1b}']) && !readme.contains("<script>"), "{readme}");
    }
}

#[test]
fn a_language_that_the_tool_does_not_speak_is_to_be_translated() {
    let above = tempfile::tempdir().unwrap();
    assert_eq!(init(above.path(), &["--languages", "ar,fr"]).code, 0);
    let text = fs::read_to_string(above.path().join("action-lines/once-only.yaml")).unwrap();
    assert!(text.contains("\ntitle:\n  fr: ") && text.starts_with("# Proposée"), "{text}");
    let check = run(&["check", "--format", "short", "--select", "structure"], above.path());
    assert!(check.stdout.lines().all(|line| line.ends_with("[structure-missing-translation]")), "{}", check.stdout);
}
