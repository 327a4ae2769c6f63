//! The rule book as it is listed, explained and published: at the levels at which it counts here.

use crate::support::{agenda, compare, environment, lines, memory, project};
use agenda::cli::run;
use agenda::finding::{FAMILIES, Level};
use agenda::report::rule_book;
use agenda::rules;
use serde_json::{Value, json};
use std::path::Path;

const SETTINGS: &str = "agenda: 1
title: {fr: Agenda de test, en: Test agenda}
languages: [fr, en]
rules:
  structure-unused: off
  kpi: note
  kpi-stale: {level: error, periods: 3, from: 2026-01-01, grace-until: 2027-06-30}
  reuse-lock-in: {days: 90.5}
  x-owner: error
  x-silent: error
custom-rules:
  - id: x-owner
    for: service
    assert: has(self.owner)
    message: {fr: Le service n’a pas de responsable., en: The service has no owner.}
  - id: x-silent
    for: service
    assert: has(self.owner)
    level: off
";

/// An agenda with this file alone.
fn folder(agenda_file: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("agenda.yaml"), agenda_file).unwrap();
    folder
}

fn answer(at: &Path, args: &[&str]) -> String {
    let ending = agenda(&[args, &["-C", at.to_str().unwrap()]].concat());
    assert_eq!((ending.code, ending.stderr.as_str()), (0, ""));
    ending.stdout
}

fn data(at: &Path, args: &[&str]) -> Value {
    serde_json::from_str(&answer(at, &[args, &["--format", "json"]].concat())).unwrap()
}

fn rule<'a>(list: &'a Value, name: &str) -> &'a Value {
    list["rules"].as_array().unwrap().iter().find(|rule| rule["rule"] == name).unwrap()
}

#[test]
fn the_list_says_what_counts_here_and_what_would_by_default() {
    let folder = folder(SETTINGS);
    let list = data(folder.path(), &["rules"]);
    assert_eq!(list["settings"], "agenda");
    let stale = rule(&list, "kpi-stale");
    let expected = json!({
        "rule": "kpi-stale", "family": "kpi", "level": "error", "default-level": "warning", "set-by": "kpi-stale", "clock": true, "change": false, "landed": false,
        "parameters": [{"name": "periods", "default": 2, "value": 3}], "from": "2026-01-01", "grace-until": "2027-06-30",
        "pattern": stale["pattern"],
    });
    assert_eq!(stale, &expected);
    let levels = |name: &str| {
        let rule = rule(&list, name);
        ["level", "default-level", "set-by"].map(|key| rule[key].as_str().unwrap_or_default().to_owned())
    };
    assert_eq!(levels("structure-unused"), ["off", "note", "structure-unused"]);
    assert_eq!(levels("kpi-no-target"), ["note", "error", "kpi"]);
    assert_eq!(levels("structure-cycle"), ["error", "error", ""]);
    assert_eq!(levels("x-owner"), ["error", "warning", "x-owner"]);
    // What is switched off where it is declared is not evaluated, whatever is set.
    assert_eq!(levels("x-silent"), ["off", "off", "x-silent"]);
    assert_eq!(rule(&list, "reuse-lock-in")["parameters"], json!([{"name": "days", "default": 365, "value": 90.5}]));
    assert_eq!(list["rules"].as_array().unwrap().last().unwrap()["rule"], "x-silent", "the country's own stand last");
    let human = answer(folder.path(), &["rules"]);
    let human = human.replace("\n      ", " ");
    for part in [
        "  structure-unused · off (default: note) ",
        "  kpi-no-target · note (default: error) ",
        "  structure-cycle · error ",
        "Until 2027-06-30 its errors count as warnings. periods: 3 (default: 2).",
        "x-… – the country’s own rules\n",
    ] {
        assert!(human.contains(part), "{part}: {human}");
    }
    let french = answer(folder.path(), &["rules", "--lang", "fr", "--format", "markdown"]);
    for part in ["structure-unused · désactivée (par défaut\u{a0}: note)", "Le service n’a pas de responsable."] {
        assert!(french.contains(part), "{part}: {french}");
    }
}

#[test]
fn the_list_agrees_with_what_the_check_finds() {
    // What counts for a rule is decided in two places: for its findings, and for what is said of it.
    let folder = folder(SETTINGS);
    std::fs::create_dir(folder.path().join("services")).unwrap();
    std::fs::create_dir(folder.path().join("kpis")).unwrap();
    std::fs::write(folder.path().join("services/a.yaml"), "id: a\nstatus: live\n").unwrap();
    std::fs::write(folder.path().join("kpis/k.yaml"), "id: k\nevery: P3M\n").unwrap();
    let list = data(folder.path(), &["rules"]);
    let ending = agenda(&["check", "-C", folder.path().to_str().unwrap(), "--format", "json"]);
    let verdict: Value = serde_json::from_str(&ending.stdout).unwrap();
    let findings = verdict["findings"].as_array().unwrap();
    for (name, level) in [("x-owner", "error"), ("kpi-no-target", "note"), ("ownership-no-owner", "error")] {
        assert!(findings.iter().any(|finding| finding["rule"] == name && finding["level"] == level), "{name}: {verdict}");
    }
    for finding in findings {
        let rule = rule(&list, finding["rule"].as_str().unwrap());
        // A rule may report one thing more mildly than the others.
        let rank = |level: &Value| Level::find(level.as_str().unwrap()).unwrap();
        assert!(rank(&finding["level"]) <= rank(&rule["level"]), "{finding}");
    }
}

#[test]
fn rules_are_listed_where_there_is_no_agenda_and_where_it_is_broken() {
    let nowhere = tempfile::tempdir().unwrap();
    let list = data(nowhere.path(), &["rules"]);
    assert_eq!(list["settings"], "none");
    assert!(list["rules"].as_array().unwrap().iter().all(|rule| rule["level"] == rule["default-level"]));
    for broken in ["agenda: [\n", "agenda: 1\ntitle: A\nlanguages: [fr]\nrules: {structure-unused: of}\n"] {
        let folder = folder(broken);
        let list = data(folder.path(), &["rules"]);
        assert_eq!((&list["settings"], &rule(&list, "structure-unused")["level"]), (&json!("broken-agenda"), &json!("note")));
        assert!(answer(folder.path(), &["rules"]).starts_with("What agenda.yaml sets cannot be read"));
        assert!(answer(folder.path(), &["explain", "structure-unused"]).contains("What agenda.yaml sets cannot be read"));
    }
}

#[test]
fn the_list_satisfies_its_published_schema() {
    let schema: Value = serde_json::from_str(&agenda(&["schema", "rule-list"]).stdout).unwrap();
    let validator = jsonschema::draft7::new(&schema).unwrap();
    let nowhere = tempfile::tempdir().unwrap();
    for at in [folder(SETTINGS).path(), nowhere.path(), &project().join("tests/cases/custom-rules/after")] {
        let problems: Vec<String> = validator.iter_errors(&data(at, &["rules"])).map(|error| error.to_string()).collect();
        assert_eq!(problems, Vec::<String>::new());
    }
    let names = agenda(&["schema"]).stdout;
    for name in names.lines() {
        assert!(project().join(format!("schema/{name}.json")).is_file(), "{name}");
    }
}

#[test]
fn an_explanation_says_how_a_rule_counts_here() {
    let folder = folder(SETTINGS);
    let human = answer(folder.path(), &["explain", "kpi-stale"]);
    for part in [
        "Level: error (default: warning)\n",
        "depends on the day",
        "  periods\n      3 (default: 2)\n",
        "      kpi-stale: off\n",
        "      - rule: kpi-stale\n        entity: kpis/online-share\n        until: 2027-01-15\n",
    ] {
        assert!(human.contains(part), "{part}: {human}");
    }
    let shown = data(folder.path(), &["explain", "kpi-stale"]);
    let keys: Vec<&str> = shown.as_object().unwrap().keys().map(String::as_str).collect();
    for key in ["rule", "level", "default-level", "clock", "parameters", "from", "explanation", "bad", "good"] {
        assert!(keys.contains(&key), "{key}: {keys:?}");
    }
    let family = answer(folder.path(), &["explain", "kpi-no-target", "--lang", "fr"]);
    assert!(family.contains("Niveau\u{a0}: note (par défaut\u{a0}: erreur)\n\nRéglée avec la famille kpi."), "{family}");
    let own = answer(folder.path(), &["explain", "x-owner"]);
    for part in ["Level: error (default: warning)", "      x-owner: off\n", "        entity: services/example\n"] {
        assert!(own.contains(part), "{part}: {own}");
    }
}

/// The lines of a block of code under a heading.
fn code<'t>(page: &'t str, heading: &str) -> &'t str {
    let part = page.split(&format!("## {heading}\n")).nth(1).unwrap_or_else(|| panic!("{heading}: {page}"));
    part.split("```yaml\n").nth(1).unwrap().split("```").next().unwrap()
}

#[test]
fn what_an_explanation_says_of_setting_and_waiving_can_be_copied() {
    let (mut off, mut otherwise, mut decisions) = (String::new(), String::new(), Vec::new());
    for rule in rules::all() {
        let page = agenda(&["explain", &rule.info.id, "--format", "markdown"]).stdout;
        let setting: Vec<&str> = code(&page, "To switch it off or set it otherwise").lines().collect();
        let [_, "rules:", first, "  # or", other] = setting[..] else { panic!("{setting:?}") };
        off += &format!("{first}\n");
        otherwise += &format!("  {}\n", other.strip_prefix("  # ").unwrap());
        decisions.push((format!("decisions/waive-{}.yaml", rule.info.id), code(&page, "To waive it for a time").to_owned()));
    }
    let start = "agenda: 1\ntitle: {fr: A, en: B}\nlanguages: [fr, en]\n";
    let sound = |files: Vec<(&str, &[u8])>| {
        let found = lines(&memory(files));
        // The entities of the decisions are those of examples; everything else of them is right.
        let right = |line: &&str| line.contains("structure-dangling-reference") && !line.contains("no rule");
        let asked = ["[structure-", "[decision-waiver-without-end"];
        let wrong = found.lines().filter(|line| asked.iter().any(|rule| line.contains(rule)) && !right(line));
        wrong.map(str::to_owned).collect::<Vec<_>>()
    };
    for rules in [off, otherwise] {
        let agenda_file = format!("{start}rules:\n{rules}");
        assert_eq!(sound(vec![("agenda.yaml", agenda_file.as_bytes())]), Vec::<String>::new());
    }
    let decided = decisions.iter().map(|(path, text)| (path.as_str(), text.as_bytes()));
    assert_eq!(sound([("agenda.yaml", start.as_bytes())].into_iter().chain(decided).collect()), Vec::<String>::new());
}

#[test]
fn what_a_setting_does_not_have_is_found_at_its_place() {
    let agenda_file = "agenda: 1
title: {fr: A, en: B}
languages: [fr, en]
rules:
  approach: off
  participation: {lvel: off}
  kpi: {periods: 3, perods: 3}
  kpi-stale: {periods: many}
  sdg: {days: 3}
  change: {days: 3}
  review-unsigned: {days: 3}
  x-owner: {lvel: off}
custom-rules:
  - {id: x-owner, for: service, assert: \"true\"}
";
    let store = memory([("agenda.yaml", agenda_file.as_bytes())]);
    let found = lines(&store);
    let found: Vec<&str> = found.lines().filter(|line| line.contains("[structure-")).collect();
    assert_eq!(
        found,
        [
            "agenda.yaml:6:19: error: there is no field ‘lvel’ here [structure-schema]",
            "agenda.yaml:7:21: error: there is no field ‘perods’ here [structure-schema]",
            "agenda.yaml:8:24: error: ‘many’ is a text; a number belongs here [structure-schema]",
            "agenda.yaml:9:9: error: there is no field ‘days’ here [structure-schema]",
            "agenda.yaml:11:21: error: there is no field ‘days’ here [structure-schema]",
            "agenda.yaml:12:13: error: there is no field ‘lvel’ here [structure-schema]",
        ]
    );
    let folder = folder(agenda_file);
    let human = agenda(&["check", "-C", folder.path().to_str().unwrap(), "--select", "structure-schema"]).stdout;
    assert_eq!(human.matches("did you mean ‘level’?").count(), 2, "{human}");
    assert!(human.contains("did you mean ‘periods’?"), "{human}");
}

#[test]
fn the_published_rule_book_is_that_of_the_rules() {
    let book = rule_book();
    compare(&project().join("schema/rules.json"), &(serde_json::to_string_pretty(&book).unwrap() + "\n"));
    assert_eq!(book["rules"].as_array().unwrap().len(), rules::all().count());
    for rule in book["rules"].as_array().unwrap() {
        let name = &rule["rule"];
        for language in ["en", "fr"] {
            let (pattern, explanation) =
                (rule["pattern"][language].as_str().unwrap(), rule["explanation"][language].as_str().unwrap());
            assert!(pattern.len() > 10 && explanation.starts_with(pattern) && explanation.len() > pattern.len(), "{name}");
        }
        assert_ne!(rule["explanation"]["en"], rule["explanation"]["fr"], "{name}");
        assert!(["bad", "good"].iter().all(|key| !rule[key].as_array().unwrap().is_empty()), "{name}");
        assert!(book["families"].as_array().unwrap().iter().any(|family| family["family"] == rule["family"]), "{name}");
    }
}

#[test]
fn editors_are_offered_the_names_of_rules_and_families_and_allow_others() {
    let schema: Value = serde_json::from_str(&agenda(&["schema", "agenda", "--lang", "fr"]).stdout).unwrap();
    let names = schema["properties"]["rules"]["properties"].as_object().unwrap();
    for name in FAMILIES.into_iter().chain(rules::all().map(|rule| &*rule.info.id)) {
        assert!(names[name]["description"].as_str().is_some_and(|text| text.len() > 10), "{name}");
    }
    assert_eq!(names["kpi-stale"]["properties"], json!({"periods": {"type": "number", "default": 2}}));
    assert!(names["kpi-stale"]["description"].as_str().unwrap().starts_with("La "), "{}", names["kpi-stale"]);
    let validator = jsonschema::draft7::new(&schema).unwrap();
    let with = |rules: Value| json!({"agenda": 1, "title": "A", "languages": ["fr"], "rules": rules});
    assert!(validator.is_valid(&with(json!({"structure-unusd": "off", "kpi-stale": {"periods": 3}, "kpi": "note"}))));
    assert!(!validator.is_valid(&with(json!({"kpi-stale": "of"}))));
    let folder = folder(SETTINGS);
    let own: Value = serde_json::from_str(&answer(folder.path(), &["schema", "agenda"])).unwrap();
    assert_eq!(own["properties"]["rules"]["properties"]["x-owner"]["description"], "The service has no owner.");
}

#[test]
fn the_list_is_readable_on_terminals_of_every_width() {
    let folder = folder(SETTINGS);
    for width in [50, 80] {
        for language in ["en", "fr"] {
            let mut environment = environment(&["rules", "-C", folder.path().to_str().unwrap(), "--lang", language]);
            environment.width = Some(width);
            let list = run(&environment).stdout;
            let wide: Vec<&str> = list.lines().filter(|line| line.chars().count() > width).collect();
            assert_eq!(wide, Vec::<&str>::new());
            // Whoever copies the name of a rule copies it from one line.
            for rule in rules::all() {
                assert!(list.lines().any(|line| line.contains(&*rule.info.id)), "{width}: {}", rule.info.id);
            }
        }
    }
}
