//! Laws over the register of rules.

use crate::support::{STRICT_AGENDA, agenda, findings, loaded, memory, project, verdict_since};
use agenda::finding::{Finding, Level, RuleInfo};
use agenda::i18n::{Catalogue, Language};
use agenda::report::{Example, Explanation};
use agenda::rules;
use agenda::store::{Folder, Memory};
use agenda::text::{Message, Value};
use agenda::verdict::State;
use std::collections::BTreeSet;

/// Files by their names.
type Files = Vec<(String, String)>;

/// The files of an example.
fn files(example: &str) -> Files {
    let mut files: Files = Vec::new();
    for line in example.lines() {
        let name = line.strip_prefix("# ").filter(|name| name.split('.').next_back() == Some("yaml") && !name.contains(' '));
        if let Some(name) = name {
            files.push((name.to_owned(), String::new()));
        } else {
            let (_, text) = files.last_mut().expect("an example begins with the name of its file");
            *text += &format!("{line}\n");
        }
    }
    files
}

/// The good and bad examples of a rule: whether it is good, its files, and those before the change that it shows.
fn examples(info: &RuleInfo) -> Vec<(bool, Files, Option<Files>)> {
    let explanation = Explanation::of(info, &Catalogue::new(Language::English));
    let before = explanation.texts(Example::Before).first().map(|text| files(text));
    assert_eq!(before.is_some(), info.change || info.landed, "{}: a rule about changes shows what was before", info.id);
    let of = |sort: Example| explanation.texts(sort).into_iter().map(files).collect::<Vec<_>>();
    let (bad, good) = (of(Example::Bad), of(Example::Good));
    let all = bad.into_iter().map(|files| (false, files)).chain(good.into_iter().map(|files| (true, files)));
    all.map(|(good, files)| (good, files, before.clone())).collect()
}

/// What all rules find in an example.
fn found(files: &Files, before: Option<&Files>) -> Vec<Finding> {
    let Some(before) = before else { return findings(&example(files)) };
    if files.iter().any(|(name, _)| name == crate::audit::COMMIT) {
        return crate::audit::of_example(before, files);
    }
    let (before, after) = (loaded(&example(before)), loaded(&example(files)));
    let introduced = verdict_since(&after, &before).findings.into_iter().filter(|one| one.state == Some(State::Introduced));
    introduced.map(|one| one.finding).collect()
}

#[test]
fn bad_examples_raise_exactly_their_rule_and_good_ones_nothing() {
    for rule in rules::all() {
        let examples = examples(&rule.info);
        assert!(examples.iter().any(|(good, ..)| *good) && examples.iter().any(|(good, ..)| !good), "{}", rule.info.id);
        for (good, files, before) in &examples {
            // An example of a few lines is no complete agenda: it is held to its own rule, to those about changes, and to be read
            // and understood; one of how a change landed to all about that.
            let speaks = |finding: &Finding| {
                finding.rule.id == rule.info.id
                    || finding.rule.change
                    || finding.rule.landed
                    || (finding.rule.family() == "structure" && finding.level == Level::Error)
            };
            let found = found(files, before.as_ref());
            let raised: BTreeSet<&str> =
                found.iter().filter(|finding| speaks(finding)).map(|finding| &*finding.rule.id).collect();
            let expected: BTreeSet<&str> = if *good { BTreeSet::new() } else { BTreeSet::from([&*rule.info.id]) };
            assert_eq!(raised, expected, "{} {}", rule.info.id, if *good { "good" } else { "bad" });
        }
    }
}

/// The templates of a message, with those of the messages in it.
fn templates(message: &Message, into: &mut BTreeSet<&'static str>) {
    fn of_value(value: &Value, into: &mut BTreeSet<&'static str>) {
        match value {
            Value::Message(message) => templates(message, into),
            Value::List(values) | Value::Either(values) => values.iter().for_each(|value| of_value(value, into)),
            _ => {}
        }
    }
    into.insert(message.template);
    message.values.iter().for_each(|(_, value)| of_value(value, into));
}

#[test]
fn every_text_of_a_rule_is_said_in_a_case_or_an_example() {
    let mut said = BTreeSet::new();
    let mut hear = |found: &[Finding]| {
        for finding in found {
            let related = finding.related.iter().map(|related| &related.message);
            [&finding.message].into_iter().chain(&finding.help).chain(related).for_each(|message| templates(message, &mut said));
        }
    };
    for folder in ["tests/cases", "examples"] {
        let all = std::fs::read_dir(project().join(folder)).unwrap().map(|entry| entry.unwrap().path());
        // Beside the agendas stands a table.
        for agenda in all.filter(|path| path.is_dir()) {
            let before = agenda.join("before");
            let root = if folder == "examples" { agenda } else { agenda.join("after") };
            hear(&findings(&Folder::new(&root)));
            if before.is_dir() {
                let verdict = verdict_since(&loaded(&Folder::new(&root)), &loaded(&Folder::new(&before)));
                hear(&verdict.findings.into_iter().map(|one| one.finding).collect::<Vec<_>>());
            }
        }
    }
    for rule in rules::all() {
        for (_, files, before) in examples(&rule.info) {
            hear(&found(&files, before.as_ref()));
        }
    }
    hear(&crate::audit::of_every_sort());
    let folder = project().join("src/i18n/en/rules");
    let mut silent = Vec::new();
    for file in crate::support::files(&folder) {
        let text = std::fs::read_to_string(&file).unwrap();
        let names =
            text.lines().filter_map(|line| Some(line.split_once(" =")?.0)).filter(|name| !name.starts_with([' ', '#', '.']));
        silent.extend(names.filter(|name| !said.contains(name)).map(str::to_owned));
    }
    assert_eq!(silent, Vec::<String>::new(), "nobody has seen these texts in a finding");
}

/// The agenda of an example: held to all rules, if it does not say otherwise itself.
fn example(files: &Files) -> Memory {
    let given = files.iter().map(|(name, text)| (name.as_str(), text.as_bytes()));
    memory(std::iter::once(("agenda.yaml", STRICT_AGENDA.as_bytes())).chain(given))
}

#[test]
fn names_of_rules_agree_with_their_files() {
    let mut ids = BTreeSet::new();
    for rule in rules::all() {
        let family = rule.info.family();
        let pattern = rule.info.id.strip_prefix(family).unwrap().trim_start_matches('-');
        let file = project().join(format!("src/rules/{}/{}.rs", family.replace('-', "_"), pattern.replace('-', "_")));
        let text = std::fs::read_to_string(&file).unwrap_or_else(|_| panic!("{} has no file {}", rule.info.id, file.display()));
        assert_eq!(text.contains("as_of()"), rule.info.clock, "{}: a rule that looks at the day says `clock`", rule.info.id);
        for parameter in rule.info.parameters {
            assert!(text.contains(&format!("parameter(\"{}\")", parameter.name)), "{}: {}", rule.info.id, parameter.name);
        }
        assert!(ids.insert(&*rule.info.id), "{} stands twice in the register", rule.info.id);
    }
    let declared = |file: &std::path::PathBuf| std::fs::read_to_string(file).unwrap().contains("\nrule! {");
    let files = crate::support::files(&project().join("src/rules")).into_iter().filter(declared).count();
    assert_eq!(files, ids.len(), "a rule's file is not in the register");
}

#[test]
fn every_rule_can_be_explained() {
    for rule in rules::all() {
        let ending = agenda(&["explain", &rule.info.id]);
        assert_eq!(ending.code, 0);
        assert!(ending.stdout.starts_with(&*rule.info.id) && ending.stdout.contains("Reported"), "{}", ending.stdout);
    }
}

#[test]
fn a_parameter_makes_its_rule_stricter_the_way_it_says() {
    let weight = |found: &[Finding], rule: &RuleInfo| -> usize {
        found.iter().filter(|finding| finding.rule.id == rule.id).map(|finding| finding.level as usize + 1).sum()
    };
    let mut unseen = Vec::new();
    for rule in rules::all() {
        for parameter in rule.info.parameters {
            let mut seen = false;
            for (_, mut files, before) in examples(&rule.info) {
                if files.iter().any(|(name, text)| name == "agenda.yaml" && text.contains("\nrules:")) {
                    continue;
                }
                // An interval of its own would count instead of the usual one.
                for (_, text) in &mut files {
                    *text = text.replace(", every: P1Y", "");
                }
                let weighed = |value: f64| {
                    // Of a proposal the side before says what is set.
                    let set = |files: &Files| {
                        let mut files = files.clone();
                        if files.iter().all(|(name, _)| name != "agenda.yaml") {
                            files.push(("agenda.yaml".into(), STRICT_AGENDA.into()));
                        }
                        let (_, own) = files.iter_mut().find(|(name, _)| name == "agenda.yaml").unwrap();
                        own.push_str(&format!("rules: {{{}: {{{}: {value}}}}}\n", rule.info.id, parameter.name));
                        files
                    };
                    weight(&found(&set(&files), before.as_ref().map(set).as_ref()), &rule.info)
                };
                let (low, high) = (weighed(0.0), weighed(1e7));
                let (mild, strict) = if parameter.stricter_with_more { (low, high) } else { (high, low) };
                assert!(mild <= strict, "{} {}: {mild} {strict}", rule.info.id, parameter.name);
                seen |= mild < strict;
            }
            if !seen {
                unseen.push(format!("{} {}", rule.info.id, parameter.name));
            }
        }
    }
    assert_eq!(unseen, Vec::<String>::new(), "no example shows what these do");
}
