//! What the README says can be done is done here.

use crate::revisions::{commit, copy, repository};
use crate::support::{agenda, project};
use std::fs;

/// The `agenda …` lines in the README's code blocks, as arguments.
fn commands() -> Vec<Vec<String>> {
    let readme = fs::read_to_string(project().join("README.md")).unwrap();
    let mut inside = false;
    let mut found = Vec::new();
    for line in readme.lines() {
        if line.starts_with("```") {
            inside = !inside && line.trim_end() == "```sh";
        } else if inside {
            let command = line.split(" #").next().unwrap_or_default().split(" > ").next().unwrap_or_default();
            let words = command.strip_prefix("agenda ").or_else(|| command.strip_prefix("cargo run --locked -- "));
            found.extend(words.map(|words| words.split_whitespace().map(str::to_owned).collect()));
        }
    }
    found
}

#[test]
fn the_commands_of_the_readme_run() {
    let commands = commands();
    assert!(commands.len() >= 8, "{commands:?}");
    // A repository of its own: this one may be a copy without history, or have no branch of that name.
    let national = tempfile::tempdir().unwrap();
    copy(&project().join("examples/national"), national.path());
    let repository = repository(national.path());
    commit(&repository, "The national example");
    let written = tempfile::tempdir().unwrap();
    for mut command in commands {
        // The reader stands in the folder of the project, the test may not.
        if let Some(at) = command.iter().position(|word| word.starts_with("examples/")) {
            command[at] = project().join(&command[at]).to_str().unwrap().to_owned();
        }
        if command.iter().any(|word| word == "--write") {
            continue;
        }
        // What is written is written where nobody looks.
        let output = command.iter().position(|word| word == "-o").map(|at| at + 1);
        if let Some(at) = output {
            command[at] = written.path().join(&command[at]).to_str().unwrap().to_owned();
        }
        // It speaks with an editor, of which there is none here.
        if command[0] == "lsp" {
            assert!(agenda(&["lsp"]).going_on.is_some(), "{command:?}");
            continue;
        }
        // A workbook is made of what is committed, and commands before it have written something.
        if command.starts_with(&["export".to_owned(), "workbook".to_owned()]) {
            let mut index = repository.index().unwrap();
            index.add_all(["*"], git2::IndexAddOption::DEFAULT, None).unwrap();
            let tree = repository.find_tree(index.write_tree().unwrap()).unwrap();
            let last = repository.head().unwrap().peel_to_commit().unwrap();
            last.amend(Some("HEAD"), None, None, None, None, Some(&tree)).unwrap();
            index.write().unwrap();
        }
        // The usual port may be somebody's.
        if command[0] == "serve" {
            command.extend(["--port".to_owned(), "0".to_owned()]);
        }
        // An agenda is begun where there is none.
        if command[0] == "init" {
            let begun = tempfile::tempdir_in(written.path()).unwrap().keep();
            command.extend(["-C".to_owned(), begun.to_str().unwrap().to_owned()]);
        }
        if !command.iter().any(|word| word == "-C") {
            command.extend(["-C".to_owned(), national.path().to_str().unwrap().to_owned()]);
        }
        let ending = agenda(&command.iter().map(String::as_str).collect::<Vec<_>>());
        // One line for each finding is no line where nothing is found; what was checked stands beside it.
        let said = if command.iter().any(|word| word == "short") { &ending.stderr } else { &ending.stdout };
        let said = if output.is_some() { &ending.stderr } else { said };
        // The national example has its troubles.
        let done = ending.code == 0 || (command[0] == "check" && ending.code == 1);
        assert!(done && !said.is_empty(), "{command:?}: {ending:?}");
    }
}

#[test]
fn the_readme_names_the_kinds_as_they_are() {
    let readme = fs::read_to_string(project().join("README.md")).unwrap();
    for kind in agenda::model::Kind::ALL {
        assert!(readme.contains(&format!("`{}/`", kind.folder())), "{}", kind.folder());
    }
}

#[test]
fn the_readme_shows_what_a_mistake_looks_like() {
    let readme = fs::read_to_string(project().join("README.md")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let national = project().join("examples/national");
    for file in crate::support::files(&national) {
        let copy = folder.path().join(file.strip_prefix(&national).unwrap());
        fs::create_dir_all(copy.parent().unwrap()).unwrap();
        let text = fs::read_to_string(&file).unwrap();
        fs::write(copy, text.replace("launched: 2022-11-07", "launched: 07/11/2022")).unwrap();
    }
    let at = folder.path().to_str().unwrap();
    let human = agenda(&["check", "-C", at, "--quiet", "--select", "structure"]).stdout;
    let short = agenda(&["check", "-C", at, "--lang", "fr", "--format", "short", "--select", "structure"]).stdout;
    assert!(readme.contains(human.trim_end()), "{human}");
    assert!(readme.contains(&short), "{short}");
}
