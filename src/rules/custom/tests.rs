use super::bounds::{LONGEST, STACK};
use super::compile::parse;
use crate::agenda::{Agenda, load};
use crate::changes::Proposal;
use crate::finding::Finding;
use crate::i18n::{Catalogue, Language};
use crate::rules::{Conditions, check, check_changes, find};
use crate::store::Memory;
use crate::text::escape_controls;

/// What is found in an agenda with these rules and one service, in English: the place, the rule, the message.
fn findings(rules: &str, service: &str) -> Vec<String> {
    said(rules, service, Language::English)
}

fn said(rules: &str, service: &str, language: Language) -> Vec<String> {
    found(rules, service).iter().map(|finding| line(finding, language)).collect()
}

fn line(finding: &Finding, language: Language) -> String {
    let start = finding.place.start;
    let said = Catalogue::new(language).say(&finding.message);
    format!("{}:{} {}: {said}", start.line, start.column, finding.rule.id)
}

fn agenda(rules: &str, services: &str) -> Agenda {
    let agenda = format!("agenda: 1\ntitle: {{fr: Essai, en: Trial}}\nlanguages: [fr, en]\ncustom-rules:\n{rules}");
    let files = [("agenda.yaml", agenda), ("services/one.yaml", services.to_owned())];
    let files = files.into_iter().filter(|(_, text)| !text.is_empty());
    let store = Memory::new(files.map(|(path, text)| (path.to_owned(), text.into_bytes())));
    load(&store).expect("the files are there")
}

fn is_own(finding: &Finding) -> bool {
    finding.rule.id == "structure-custom-rule" || finding.rule.family().is_empty()
}

fn found(rules: &str, service: &str) -> Vec<Finding> {
    let agenda = agenda(rules, &format!("id: one\n{service}"));
    let all = check(&agenda, Conditions::of(&agenda, "2026-11-24".parse().expect("a date")));
    all.into_iter().filter(is_own).collect()
}

/// What the rules of a base find in a proposal that makes other services of its services, where both have rules.
fn proposed(rules: [&str; 2], services: [&str; 2]) -> Vec<String> {
    let (old, new) = (agenda(rules[0], services[0]), agenda(rules[1], services[1]));
    let all = check_changes(
        &Proposal::between(&old, &new, &crate::rules::book()),
        Conditions::of(&old, "2026-11-24".parse().expect("a date")),
    );
    all.iter().filter(|finding| is_own(finding)).map(|finding| line(finding, Language::English)).collect()
}

/// A rule for services with this condition, on one line.
fn rule(assert: &str) -> String {
    format!("  - id: x-one\n    for: service\n    assert: {}\n", serde_json::Value::from(assert))
}

fn holds(assert: &str, service: &str) -> bool {
    match &findings(&rule(assert), service)[..] {
        [] => true,
        [one] if one.contains(" x-one: ") => false,
        other => panic!("{assert}: {other:?}"),
    }
}

#[test]
fn expressions_see_the_entity_the_agenda_and_the_day() {
    let service = "status: live\nlaunched: 2026-11-03\nchannels: [{type: web}, {type: counter}]\ncost: {amount: 12.5, currency: EUR}\n\
                   title: {fr: Un, en: One}\nroadmap: {target-level: 4}\nvolume: {transactions: 10, year: 2025}\n";
    for yes in [
        "self.id == 'one' && has(self.status) && !has(self.owner)",
        "self.launched < as_of && as_of == '2026-11-24'",
        "days(as_of) - days(self.launched) == 21",
        "days('2026-Q4') == days('2026-12-31') && days(self.volume.year) == days('2025-12-31')",
        "self.channels.size() == 2 && size(self.channels) == 2",
        "self.channels.exists_one(channel, channel.type == 'web') && self.channels.exists(c, c.type == 'counter')",
        "self.channels.filter(c, c.type == 'web').map(c, c.type) == ['web']",
        "self.cost.amount > 12 && self.cost.amount == 12.5 && self.roadmap.`target-level` == 4",
        "self.roadmap['target-level'] == 4 && 'roadmap' in self && !('owner' in self)",
        "self.title.all(language, size(self.title[language]) > 1)",
        "type(self.title) == map && type(self.id) == string && double(self.volume.transactions) / 4.0 == 2.5",
        "agenda.languages == ['fr', 'en'] && agenda.`custom-rules`.size() == 1",
        "self.id.matches('^o.e$') && self.id.startsWith('o') && self.id.endsWith('e') && self.id.contains('n')",
        "(has(self.owner) ? self.owner.organisation == 'x' : true) && string(12) == '12' && int('3') == 3",
    ] {
        assert!(holds(yes, service), "{yes}");
    }
    for no in ["self.status == 'planned'", "has(self.owner)", "self.channels.all(c, c.type == 'web')"] {
        assert!(!holds(no, service), "{no}");
    }
}

#[test]
fn findings_speak_the_language_of_the_reader_and_hide_nothing() {
    let rule =
        "  - id: x-one\n    for: service\n    assert: 'false'\n    message: {fr: \"Non.\\e[31m\", en-GB: \"No.\\e[31m\"}\n";
    assert_eq!(said(rule, "", Language::English), ["1:1 x-one: No.\\u{1b}[31m"]);
    assert_eq!(said(rule, "", Language::French), ["1:1 x-one: Non.\\u{1b}[31m"]);
    assert_eq!(escape_controls("\u{1b}"), "\\u{1b}");
}

#[test]
fn faults_are_placed_in_the_expression_however_it_is_written() {
    let one = |assert: &str| findings(&format!("  - id: x-one\n    for: service\n    assert: {assert}\n"), "");
    for (assert, place) in [
        ("has(self.ownr)", "7:22"),
        ("'has(self.ownr)'", "7:23"),
        ("\"has(self.ownr)\"", "7:23"),
        ("'self.id == \"é\" || has(self.ownr)'", "7:41"),
        ("|-\n      has(self.id) ||\n        has(self.ownr)", "9:18"),
        ("|-\n      self.id == \"é\" &&\n      has(self.ownr)", "9:16"),
        // What was folded or escaped stands nowhere as it is.
        (">-\n      has(self.id) ||\n      has(self.ownr)", "8:7"),
        ("\"has(\\x73elf.ownr)\"", "7:13"),
        ("self.id == \"é\" || ? 1", "7:31"),
        ("|-\n      self.id == \"é\" ||\n      ? 1", "9:7"),
    ] {
        let found = one(assert);
        assert!(found.len() == 1 && found[0].starts_with(&format!("{place} structure-custom-rule: ")), "{assert}: {found:?}");
    }
}

#[test]
fn what_cannot_be_judged_is_said_once_for_all_entities() {
    let rule = rule("self.owner.organisation == 'registry'");
    let two = "status: live\n---\nid: two\n";
    assert_eq!(
        findings(&rule, two),
        ["7:13 structure-custom-rule: 2 entities cannot be judged, the first of them services/one: ‘owner’ is not given"]
    );
    let mixed = findings(
        "  - id: x-one\n    for: service\n    when: self.volume.year < self.id\n    assert: 'true'\n",
        "volume: {year: 2025}",
    );
    assert_eq!(mixed, ["7:11 structure-custom-rule: services/one cannot be judged: ‘<’ does not go with a number, a text"]);
}

#[test]
fn what_is_too_long_or_too_deep_is_not_read() {
    let long = format!("has(self.id){}", " ".repeat(LONGEST));
    assert!(findings(&rule(&long), "")[0].contains("characters"));
    let deep = "self.channels.all(a, self.channels.all(b, self.channels.all(c, a == b || c == a)))";
    assert!(findings(&rule(deep), "")[0].contains("2 deep"));
    assert!(holds("self.channels.all(a, self.channels.exists(b, a == b))", "channels: [{type: web}]"));
    // One behind the other is not one in the other.
    assert!(holds("self.channels.filter(a, true).filter(a, true).map(a, a.type).all(a, a != '')", "channels: [{type: web}]"));
}

#[test]
fn what_would_take_too_long_is_not_begun() {
    let many = |count: usize| format!("requires: [{}]\n", (0..count).map(|n| format!("s{n}")).collect::<Vec<_>>().join(", "));
    let pairs = "self.requires.all(a, self.requires.exists(b, a == b))";
    assert!(holds(pairs, &many(50)));
    let refused = findings(&rule(pairs), &many(400));
    assert!(refused.len() == 1 && refused[0].contains("more than 100,000 steps"), "{refused:?}");
    // Each turn doubles the list: the text is short, the work is not.
    let doubled = format!("[self.requires]{}.size() > 0", ".map(x, x + x)".repeat(100));
    let begun = std::time::Instant::now();
    let refused = findings(&rule(&doubled), &many(10));
    assert!(refused.len() == 1 && refused[0].contains("steps"), "{refused:?}");
    // Comparing the whole agenda is work too, whatever is done with it.
    let whole = format!("{} || true", vec!["agenda == agenda"; 90].join(" && "));
    let large = format!("{}description: {{fr: x, en: {}}}\n", rule(&whole), "x".repeat(200_000));
    let refused = findings(&large, "");
    assert!(refused.len() == 1 && refused[0].contains("steps"), "{refused:?}");
    let text = format!("{} != ''", vec!["self.title"; 150].join(" + "));
    assert!(holds(&text, "title: One\n"));
    let huge = format!("title: {}\n", "x".repeat(100_000));
    assert!(findings(&rule(&text), &huge)[0].contains("steps"));
    assert!(begun.elapsed().as_secs() < 10);
}

#[test]
fn nested_nonsense_of_full_length_is_survived() {
    let nested = |open: &str, inside: &str, close: &str| {
        let count = LONGEST.saturating_sub(inside.len()) / (open.len() + close.len());
        format!("{}{inside}{}", open.repeat(count), close.repeat(count))
    };
    for text in [
        nested("(", "true", ")"),
        nested("(", "", ""),
        nested("[", "1", "]"),
        nested("[{", "", ""),
        nested("!", "true", ""),
        nested("-", "1", " == 1"),
        nested("", "1", "+1"),
        nested("", "self", ".a"),
        nested("", "self", "[1]"),
        nested("", "self", ".f()"),
        nested("", "1", "<1"),
        nested("", "true", "&&true"),
        nested("true?", "true", ":true"),
        nested("true?true:", "true", ""),
        nested("[1].all(x,", "true", ")"),
        nested("size(", "self", ")"),
        nested("{1:", "1", "}"),
        nested("(", "self.a", "-b).a"),
        nested("(", "self.id", " in [1])"),
        nested("\"", "", ""),
        nested("é", "", ""),
    ] {
        // It may be understood or not; the program is still there to say so.
        findings(&rule(&text), "");
    }
}

#[test]
fn a_rule_that_asks_what_an_entity_was_judges_what_a_proposal_changes() {
    let never_less = rule("old == null || self.volume.users >= old.volume.users");
    let users = |count: usize| format!("id: one\nvolume: {{users: {count}}}\n");
    assert_eq!(findings(&never_less, "volume: {users: 1}"), [""; 0], "it says nothing of an agenda by itself");
    let between = |old: &str, new: &str| proposed([&never_less, &never_less], [old, new]);
    assert_eq!(between(&users(9), &users(8)).len(), 1);
    for (old, new) in [
        (users(9), users(9)),
        (users(8), users(9)),
        // What is new was nothing; what is gone is nothing.
        (String::new(), users(9)),
        (users(9), String::new()),
        // What is no other thing than it was is not judged.
        ("id: one\n".to_owned(), "id: one # the same\n".to_owned()),
        // Nobody knows what it was, or what it is.
        ("id: one\nvolume: [\n".to_owned(), users(1)),
        ("id: one\nvolume: {users: many}\n".to_owned(), users(1)),
        (users(9), "id: one\nvolume: {users: some}\n".to_owned()),
    ] {
        assert_eq!(between(&old, &new), [""; 0], "{old} {new}");
    }
    let renamed = "id: another\nformerly: [one]\nvolume: {users: 8}\n";
    assert_eq!(between(&users(9), renamed).len(), 1, "a rename hides nothing");
    assert!(between(&users(9), "id: one\n")[0].contains("services/one cannot be judged"));
    // The rules of the base count, and nothing that the proposal declares.
    assert_eq!(proposed(["", &never_less], [&users(9), &users(8)]), [""; 0]);
    for other in ["", &rule("old == null || true"), &rule("true")] {
        assert_eq!(proposed([&never_less, other], [&users(9), &users(8)]).len(), 1, "{other}");
    }
    let off = format!("{never_less}    level: off\n");
    assert_eq!(proposed([&off, &off], [&users(9), &users(8)]), [""; 0]);
}

#[test]
fn what_an_entity_was_is_null_where_it_is_new_and_as_it_stood_in_its_file_elsewhere() {
    let (old, new) = ("id: one\nstatus: beta\ntitle: {fr: Un}\n", "id: one\nstatus: live\ntitle: {fr: Un}\n");
    let holds = |assert: &str, [old, new]: [&str; 2]| {
        let rule = rule(assert);
        match &proposed([&rule, &rule], [old, new])[..] {
            [] => true,
            [one] if one.contains(" x-one: ") => false,
            other => panic!("{assert}: {other:?}"),
        }
    };
    for yes in [
        "old != null && old.status == 'beta' && self.status == 'live'",
        "old != null && old != self && old.title == self.title && type(old) == map",
        "old == null || (has(old.status) && !has(old.owner) && 'status' in old)",
        "old == null ? false : old.id == self.id && old['status'] != self.status",
    ] {
        assert!(holds(yes, [old, new]), "{yes}");
        assert!(!holds(&format!("!({yes})"), [old, new]), "{yes}");
    }
    for yes in ["old == null", "null == old", "old != self", "type(old) == null_type", "old == null || old.status == 'beta'"] {
        assert!(holds(yes, ["", new]), "{yes}");
    }
}

#[test]
fn whoever_asks_what_an_entity_was_is_told_that_it_may_be_new() {
    let one = |assert: &str| findings(&rule(assert), "status: live");
    for assert in ["self.status == old.status", "has(old.status)", "'status' in old", "old['status'] == 'live'"] {
        let found = one(assert);
        assert!(found.len() == 1 && found[0].contains("a new entity has no ‘old’"), "{assert}: {found:?}");
    }
    let guarded = "  - id: x-one\n    for: service\n    when: old != null\n    assert: has(old.status)\n";
    assert_eq!(findings(guarded, "status: live"), [""; 0]);
    assert_eq!(one("self.id == 'one' || self == old"), [""; 0]);
    for (assert, part) in [
        ("old.statsu == '' || old == null", "‘statsu’ in ‘old’"),
        ("old == null || old.status == 'life'", "of ‘old.status’"),
        ("self.channels.all(old, old.type == 'web')", "before a proposal"),
    ] {
        let found = one(assert);
        assert!(found.len() == 1 && found[0].contains(part), "{assert}: {found:?}");
    }
}

#[test]
fn comparing_with_what_was_is_bounded_too() {
    let pairs = rule("old == null || self.requires.all(a, old.requires.exists(b, a == b))");
    let names = |count: usize| (0..count).map(|number| format!("s{number}")).collect::<Vec<_>>().join(", ");
    let many = |count: usize| format!("id: one\nrequires: [{}]\n", names(count));
    let judged = |old: usize, new: usize| proposed([&pairs, &pairs], [&many(old), &many(new)]);
    assert_eq!(judged(51, 50), [""; 0]);
    assert!(judged(400, 399)[0].contains("more than 100,000 steps"), "{:?}", judged(400, 399));
    let whole = rule(&format!("{} || true", vec!["old == self"; 90].join(" && ")));
    let huge = |end: char| format!("id: one\ntitle: {}{end}\n", "x".repeat(100_000));
    assert!(proposed([&whole, &whole], [&huge('a'), &huge('b')])[0].contains("steps"));
}

#[test]
fn examples_may_say_what_the_entity_was() {
    let with = |examples: &[&str]| {
        let rule =
            "  - id: x-one\n    for: service\n    when: old != null\n    assert: self.status == old.status\n    examples:\n";
        let examples = examples.iter().map(|example| format!("      - {{{example}}}\n"));
        findings(&(rule.to_owned() + &examples.collect::<String>()), "status: live")
    };
    let right = [
        "expect: fail, old: {status: beta}, entity: {status: live}",
        "expect: pass, old: {status: live}, entity: {status: live}",
        "expect: pass, entity: {status: live}",
    ];
    assert_eq!(with(&right), [""; 0]);
    let found = with(&[
        "expect: pass, old: {status: beta}, entity: {status: live}",
        "expect: pass, old: {statsu: beta}, entity: {status: live}",
    ]);
    assert!(found.len() == 2 && found[0].contains("finds fault") && found[1].contains("‘statsu’"), "{found:?}");
}

#[test]
fn our_functions_are_no_functions_of_the_library() {
    let names: Vec<&str> = super::functions::FUNCTIONS.iter().map(|function| function.form).collect();
    assert_eq!(names.len(), 17);
    let threads = rayon::ThreadPoolBuilder::new().num_threads(1).stack_size(STACK).build().expect("there are threads");
    threads.install(|| assert!(parse("self.id.matches('x') && days(as_of) > 0").is_ok()));
    assert!(find("structure-custom-rule").is_some());
}
