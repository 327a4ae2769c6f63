//! The command line as its users meet it.

use crate::support::{agenda, environment, project};
use agenda::cli::run;
use agenda::render::verdict::Format;
use agenda::schema::Subject;
use assert_cmd::Command;
use serde_json::Value;

fn national() -> String {
    project().join("examples/national").to_str().unwrap().to_owned()
}

/// The built program, with nothing of the machine's language or colours.
fn program() -> Command {
    let mut command = Command::cargo_bin("agenda").unwrap();
    command.env_clear().current_dir(project());
    command
}

fn case(name: &str) -> String {
    project().join("tests/cases").join(name).join("after").to_str().unwrap().to_owned()
}

#[test]
fn exit_codes_say_how_it_ended_in_every_form() {
    for format in Format::ALL.iter().map(|format| format.name()) {
        let check = |folder: &str, more: &[&str]| agenda(&[&["check", "-C", folder, "--format", format], more].concat()).code;
        assert_eq!(check(&case("clean"), &[]), 0, "{format}");
        assert_eq!(check(&case("references"), &[]), 1, "{format}");
        assert_eq!(check(&case("translations"), &[]), 0, "{format}");
        assert_eq!(check(&case("translations"), &["--fail-on", "warning"]), 1, "{format}");
        assert_eq!(check("/nowhere/at/all", &[]), 2, "{format}");
    }
    program().args(["check", "-C", &case("references")]).assert().code(1);
    program().args(["check", "-C", &case("clean")]).assert().code(0);
    program().args(["check", "-C", "/nowhere"]).assert().code(2);
    program().args(["chekc"]).assert().code(2);
}

#[test]
fn what_could_not_be_done_is_said_with_a_hint_and_nothing_on_stdout() {
    for (args, said) in [
        (&["chekc"][..], "there is no command ‘chekc’\nhint: did you mean ‘check’?\n"),
        (&["check", "--formt"], "there is no option ‘--formt’\nhint: did you mean ‘--format’?\n"),
        (
            &["check", "--format", "xml"],
            "‘xml’ is not a value for --format <FORMAT>\nhint: possible here: human, short, json, sarif, github, gitlab, junit, rdjson, markdown\n",
        ),
        (
            &["check", "--as-of", "tomorrow"],
            "‘tomorrow’ is not a value for --as-of <DATE>\nhint: ‘agenda check --help’ shows what there is\n",
        ),
        (&["list"], "something is missing: <KIND>\nhint: ‘agenda list --help’ shows what there is\n"),
        (&["list", "servic"], "could not find a kind named ‘servic’\nhint: did you mean ‘service’?\n"),
        (
            &["explain", "structure-cycl"],
            "could not find a rule, kind or field named ‘structure-cycl’\nhint: did you mean ‘structure-cycle’?\n",
        ),
        (&["man", "chek"], "could not find a command named ‘chek’\nhint: did you mean ‘check’?\n"),
    ] {
        let ending = agenda(args);
        assert_eq!((ending.code, ending.stdout.as_str(), ending.stderr.as_str()), (2, "", said));
    }
    let nobody = agenda(&["show", "services/nobody", "-C", &case("clean")]);
    assert_eq!((nobody.code, nobody.stderr.as_str()), (2, "could not find the entity ‘services/nobody’\n"));
}

#[test]
fn the_language_is_that_of_the_option_then_the_variable_then_the_system() {
    let say = |args: &[&str], variable: Option<&str>, locale: Option<&str>| {
        let mut environment = environment(args);
        environment.language = variable.map(str::to_owned);
        environment.locale = locale.map(str::to_owned);
        run(&environment).stdout
    };
    let french = say(&["rules", "--lang", "fr"], None, None);
    let english = say(&["rules"], None, None);
    assert_ne!(french, english);
    assert_eq!(say(&["rules", "--lang=fr"], Some("en"), Some("en_GB.UTF-8")), french);
    assert_eq!(say(&["rules"], Some("fr"), Some("en_GB.UTF-8")), french);
    assert_eq!(say(&["rules"], None, Some("fr_CA.UTF-8")), french);
    assert_eq!(say(&["rules"], None, Some("pt_BR")), english);
    assert_eq!(say(&["rules", "--lang", "en"], Some("fr"), Some("fr_FR")), english);
}

#[test]
fn help_is_whole_in_both_languages() {
    for (language, usage, commands) in [("en", "Usage: ", "Commands:"), ("fr", "Utilisation\u{a0}: ", "Commandes\u{a0}:")] {
        let help = agenda(&["--help", "--lang", language]);
        assert_eq!(help.code, 0);
        assert!(help.stdout.contains(usage) && help.stdout.contains(commands), "{}", help.stdout);
        for command in [
            "check",
            "list",
            "show",
            "explain",
            "rules",
            "schema",
            "ci",
            "codeowners",
            "completions",
            "man",
            "diff",
            "diff-driver",
            "review",
            "history",
            "audit",
        ] {
            assert!(help.stdout.contains(&format!("\n  {command} ")), "{command}");
            let own = agenda(&[command, "--help", "--lang", language]);
            assert!(own.code == 0 && own.stdout.contains(usage), "{command}: {}", own.stdout);
            let manual = agenda(&["man", command, "--lang", language]);
            assert!(manual.code == 0 && manual.stdout.contains(".TH"), "{command}");
        }
    }
    let english = agenda(&["check", "--help"]).stdout;
    let french = agenda(&["check", "--help", "--lang", "fr"]).stdout;
    let own = |text: &str, other: &str| -> Vec<String> {
        let sentence = |line: &&str| line.split_whitespace().count() > 4;
        text.lines().filter(sentence).filter(|line| other.contains(line.trim())).map(str::to_owned).collect()
    };
    assert_eq!(own(&english, &french), Vec::<String>::new(), "these lines are English in French");
}

#[test]
fn completions_are_given_for_every_shell() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let ending = agenda(&["completions", shell]);
        assert!(ending.code == 0 && ending.stdout.contains("explain"), "{shell}");
    }
}

#[test]
fn a_verdict_in_json_satisfies_its_published_schema() {
    let schema: Value = serde_json::from_str(&agenda(&["schema", "verdict"]).stdout).unwrap();
    let validator = jsonschema::draft7::new(&schema).unwrap();
    for folder in [case("references"), case("syntax"), national()] {
        let ending = agenda(&["check", "-C", &folder, "--format", "json"]);
        let verdict: Value = serde_json::from_str(&ending.stdout).unwrap();
        let problems: Vec<String> = validator.iter_errors(&verdict).map(|error| error.to_string()).collect();
        assert_eq!(problems, Vec::<String>::new());
        assert_eq!(ending.code == 1, verdict["outcome"] == "failed");
        assert_eq!(verdict["as-of"], "2026-11-24");
    }
}

#[test]
fn everything_can_be_listed_shown_and_explained_in_every_form() {
    for subject in Subject::all() {
        for format in ["human", "markdown", "json"] {
            let explained = agenda(&["explain", subject.name(), "--format", format, "--lang", "fr"]);
            assert_eq!(explained.code, 0, "{}", explained.stderr);
            if let Subject::Kind(kind) = subject {
                let listed = agenda(&["list", kind.folder(), "-C", &national(), "--format", format]);
                assert_eq!(listed.code, 0, "{}", listed.stderr);
            }
        }
        let Subject::Kind(kind) = subject else { continue };
        let listed: Value =
            serde_json::from_str(&agenda(&["list", kind.name(), "-C", &national(), "--format", "json"]).stdout).unwrap();
        let id = listed["entities"][0]["id"].as_str().unwrap_or_else(|| panic!("the example has no {}", kind.name()));
        let name = format!("{}/{id}", kind.folder());
        let shown: Value = serde_json::from_str(&agenda(&["show", &name, "-C", &national(), "--format", "json"]).stdout).unwrap();
        assert_eq!(shown["entity"], name);
        assert_eq!(shown["fields"]["id"], id);
        assert!(shown["references"].as_array().unwrap().iter().all(|reference| reference["found"] == true), "{shown}");
        assert!(agenda(&["show", &name, "-C", &national()]).stdout.lines().all(|line| line.chars().count() <= 400));
    }
}

#[test]
fn references_are_shown_both_ways() {
    let shown = |name: &str| -> Value {
        serde_json::from_str(&agenda(&["show", name, "-C", &case("clean"), "--format", "json"]).stdout).unwrap()
    };
    assert_eq!(
        shown("services/passport")["references"],
        serde_json::json!([
            {"field": "requires[1]", "to": "services/birth-certificate", "found": true},
            {"field": "owner.organisation", "to": "organisations/interior", "found": true},
            {"field": "owner.role", "to": "roles/head-of-services", "found": true},
        ])
    );
    assert_eq!(
        shown("birth-certificate")["referenced-by"],
        serde_json::json!([{"entity": "services/passport", "field": "requires[1]"}])
    );
}

#[test]
fn every_field_can_be_explained() {
    let explained = agenda(&["explain", "service.roadmap.due"]);
    assert!(explained.stdout.starts_with("service.roadmap.due – Due date\n"), "{}", explained.stdout);
    let several = agenda(&["explain", "due"]);
    assert!(several.stdout.contains("action-line.schedule.due") && several.stdout.contains("service.roadmap.due"));
    let words = agenda(&["explain", "service.status"]);
    assert!(words.stdout.contains("  retiring\n"), "{}", words.stdout);
    let own = agenda(&["explain", "service.roadmap.due", "--lang", "fr"]);
    assert!(own.stdout.contains("Échéance"), "{}", own.stdout);
}

#[test]
fn a_pipe_that_closes_early_is_no_failure() {
    let output = std::process::Command::new("sh")
        .args(["-c", "\"$0\" check -C \"$1\" | head -c 1", env!("CARGO_BIN_EXE_agenda"), &national()])
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .output()
        .unwrap();
    assert_eq!((output.stdout.len(), String::from_utf8_lossy(&output.stderr).as_ref()), (1, ""));
}

#[test]
fn colours_are_for_terminals_that_want_them() {
    let coloured = |args: &[&str], terminal: bool, no_color: bool| {
        let mut environment = environment(&[&["check", "-C", &case("references")], args].concat());
        (environment.terminal, environment.no_color) = (terminal, no_color);
        run(&environment).stdout.contains('\u{1b}')
    };
    assert!(coloured(&[], true, false));
    assert!(!coloured(&[], false, false));
    assert!(!coloured(&[], true, true));
    assert!(coloured(&["--color", "always"], false, true));
    assert!(!coloured(&["--color", "never"], true, false));
}

#[test]
fn a_narrow_terminal_gets_narrow_pages() {
    for command in [&["list", "action-line"][..], &["check"], &["rules"]] {
        let mut environment = environment(&[command, &["-C", &national(), "--lang", "fr"]].concat());
        environment.width = Some(50);
        let narrow = run(&environment).stdout;
        // Lines of a file, with what points at them, and places are shown as they are.
        let kept = |line: &&str| !line.trim_start().starts_with(|c: char| c.is_ascii_digit() || c == '·' || c == '╭');
        let wide: Vec<&str> = narrow.lines().filter(kept).filter(|line| line.chars().count() > 50).collect();
        assert!(!narrow.is_empty() && wide.is_empty(), "{wide:#?}");
    }
}

#[test]
fn two_runs_give_the_same_bytes() {
    for format in Format::ALL.iter().map(|format| format.name()) {
        let once = || agenda(&["check", "-C", &national(), "--format", format, "--lang", "fr"]);
        assert_eq!(once(), once());
    }
}

#[test]
fn rules_can_be_selected_and_left_aside_by_name_and_family() {
    let folder = case("sdg");
    let rules = |more: &[&str]| {
        let ending = agenda(&[&["check", "-C", &folder, "--format", "json"], more].concat());
        let verdict: serde_json::Value = serde_json::from_str(&ending.stdout).unwrap();
        let names = verdict["findings"].as_array().unwrap().iter().map(|one| one["rule"].as_str().unwrap().to_owned());
        names.collect::<std::collections::BTreeSet<_>>()
    };
    let all = rules(&[]);
    assert!(all.contains("sdg-not-aligned") && all.contains("sdg-unknown-target"), "{all:?}");
    assert_eq!(rules(&["--select", "sdg-not-aligned"]), ["sdg-not-aligned".to_owned()].into());
    assert!(rules(&["--ignore", "sdg"]).iter().all(|rule| !rule.starts_with("sdg-")));
    let ending = agenda(&["check", "-C", &folder, "--select", "sdg-not-alined"]);
    assert_eq!((ending.code, ending.stdout.as_str()), (2, ""));
    assert!(ending.stderr.contains("sdg-not-aligned"), "{}", ending.stderr);
}

#[test]
fn rules_of_the_country_s_own_are_listed_and_explained_like_others() {
    let folder = case("custom-rules");
    let list = agenda(&["rules", "-C", &folder]).stdout;
    assert!(list.contains("x-budget-in-euros") && list.contains("The budget of an action line is stated in euros."), "{list}");
    assert!(!agenda(&["rules"]).stdout.contains("x-budget-in-euros"));
    let english = agenda(&["explain", "x-budget-in-euros", "-C", &folder]);
    assert_eq!(english.code, 0, "{}", english.stderr);
    for part in ["Level: warning", "Convert the amount.", "when: has(self.budget)", "Reported", "Not reported", "currency: USD"] {
        assert!(english.stdout.contains(part), "{part}: {}", english.stdout);
    }
    let french = agenda(&["explain", "x-budget-in-euros", "-C", &folder, "--lang", "fr"]).stdout;
    assert!(french.contains("Le budget d’une ligne d’action s’exprime en euros."), "{french}");
    let silent = agenda(&["explain", "x-waived", "-C", &folder, "--format", "markdown"]).stdout;
    assert!(silent.contains("self.id.matches("), "{silent}");
    let about_changes = agenda(&["explain", "x-budget-not-raised", "-C", &folder]).stdout;
    for part in ["It judges what a proposal changes", "when: old != null", "Before\n", "amount: 10\n"] {
        assert!(about_changes.contains(part), "{part}: {about_changes}");
    }
    let shown = agenda(&["explain", "x-budget-not-raised", "-C", &folder, "--format", "json"]).stdout;
    assert!(shown.contains("\"change\": true"), "{shown}");
    let mistyped = agenda(&["explain", "x-budget-in-euro", "-C", &folder]);
    assert!(mistyped.code == 2 && mistyped.stderr.contains("x-budget-in-euros"), "{}", mistyped.stderr);
    let selected = agenda(&["check", "-C", &folder, "--select", "x-waived", "--format", "short"]).stdout;
    assert!(selected.lines().count() == 1 && selected.contains("waived by decisions/waive"), "{selected}");
}

#[test]
fn forges_are_told_paths_from_the_root_of_the_repository() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("pays/agenda");
    std::fs::create_dir_all(root.join("services")).unwrap();
    std::fs::write(root.join("agenda.yaml"), crate::support::AGENDA).unwrap();
    std::fs::write(root.join("services/a.yaml"), "id: a\nrequires: [b]\n").unwrap();
    let check = |at: &std::path::Path, format: &str| {
        let ending = agenda(&["check", "-C", at.to_str().unwrap(), "--select", "structure", "--format", format]);
        assert_eq!(ending.code, 1, "{}", ending.stderr);
        ending.stdout
    };
    assert!(check(&root, "github").starts_with("::error file=services/a.yaml,"), "an agenda in no repository");
    // A work tree beside its repository has a file in the place of the folder.
    std::fs::write(folder.path().join(".git"), "gitdir: elsewhere\n").unwrap();
    for at in [root.clone(), root.join("services")] {
        assert!(check(&at, "github").starts_with("::error file=pays/agenda/services/a.yaml,line=2,"));
        for format in ["gitlab", "sarif", "rdjson"] {
            assert!(check(&at, format).contains("\"pays/agenda/services/a.yaml\""), "{format}");
        }
        for format in ["short", "json", "junit"] {
            assert!(!check(&at, format).contains("pays/agenda"), "{format}");
        }
    }
}

#[test]
fn a_job_summary_is_written_behind_what_is_there_and_only_for_github() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("summary.md");
    std::fs::write(&file, "# Another step\n").unwrap();
    let check = |format: &str, file: &std::path::Path| {
        let mut environment = environment(&["check", "-C", &case("references"), "--format", format]);
        environment.step_summary = Some(file.to_owned());
        run(&environment)
    };
    for format in Format::ALL.iter().filter(|format| **format != Format::Github) {
        check(format.name(), &file);
    }
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "# Another step\n");
    let ending = check("github", &file);
    assert!(ending.code == 1 && ending.stdout.starts_with("::error "), "{}", ending.stderr);
    let summary = std::fs::read_to_string(&file).unwrap();
    assert_eq!(summary, format!("# Another step\n{}", check("markdown", &file).stdout));
    let failed = check("github", &folder.path().join("nowhere/summary.md"));
    assert_eq!((failed.code, failed.stdout.as_str()), (2, ""));
    let said = &failed.stderr;
    assert!(said.starts_with("could not write ") && said.contains("\nhint: GITHUB_STEP_SUMMARY "), "{said}");
    // The program takes the name of the file from the variable.
    program().args(["check", "-C", &case("clean"), "--format", "github"]).env("GITHUB_STEP_SUMMARY", &file).assert().code(0);
    assert!(std::fs::read_to_string(&file).unwrap().len() > summary.len());
}
