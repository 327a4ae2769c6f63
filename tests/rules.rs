//! Laws over the register of rules.

use crate::support::{agenda, findings, memory, project};
use agenda::finding::RuleInfo;
use agenda::rules;
use std::collections::BTreeSet;

/// The good and bad examples of a rule: whether it is good, and its files.
fn examples(info: &RuleInfo) -> Vec<(bool, Vec<(String, String)>)> {
    let mut found: Vec<(bool, Vec<(String, String)>)> = Vec::new();
    let mut inside = false;
    for line in info.doc.lines().map(|line| line.strip_prefix(' ').unwrap_or(line)) {
        match line {
            "```yaml bad" | "```yaml good" => {
                inside = true;
                found.push((line.ends_with("good"), Vec::new()));
            }
            "```" => inside = false,
            _ if inside => {
                let files = &mut found.last_mut().unwrap().1;
                if let Some(name) =
                    line.strip_prefix("# ").filter(|name| name.split('.').next_back() == Some("yaml") && !name.contains(' '))
                {
                    files.push((name.to_owned(), String::new()));
                } else {
                    let (_, text) = files.last_mut().expect("an example begins with the name of its file");
                    text.push_str(line);
                    text.push('\n');
                }
            }
            _ => {}
        }
    }
    found
}

#[test]
fn bad_examples_raise_exactly_their_rule_and_good_ones_nothing() {
    for rule in rules::all() {
        let examples = examples(&rule.info);
        assert!(examples.iter().any(|(good, _)| *good) && examples.iter().any(|(good, _)| !good), "{}", rule.info.id);
        for (good, files) in &examples {
            let store = memory(files.iter().map(|(name, text)| (name.as_str(), text.as_bytes())));
            let raised: BTreeSet<&str> = findings(&store).iter().map(|finding| finding.rule.id).collect();
            let expected: BTreeSet<&str> = if *good { BTreeSet::new() } else { BTreeSet::from([rule.info.id]) };
            assert_eq!(raised, expected, "{} {}", rule.info.id, if *good { "good" } else { "bad" });
        }
    }
}

#[test]
fn names_of_rules_agree_with_their_files() {
    let mut ids = BTreeSet::new();
    for rule in rules::all() {
        let (family, pattern) = rule.info.id.split_once('-').unwrap();
        let file = project().join(format!("src/rules/{family}/{}.rs", pattern.replace('-', "_")));
        assert!(file.is_file(), "{}", rule.info.id);
        assert!(ids.insert(rule.info.id), "{} stands twice in the register", rule.info.id);
    }
    let families = ["structure", "sdg"];
    let rules_in = |family: &str| std::fs::read_dir(project().join("src/rules").join(family)).unwrap().count() - 1;
    assert_eq!(families.iter().map(|family| rules_in(family)).sum::<usize>(), ids.len(), "a rule's file is not in the register");
}

#[test]
fn every_rule_can_be_explained() {
    for rule in rules::all() {
        let ending = agenda(&["explain", rule.info.id]);
        assert_eq!(ending.code, 0);
        assert!(ending.stdout.starts_with(rule.info.id) && ending.stdout.contains("Reported"), "{}", ending.stdout);
    }
}
