//! Against a base that shares with an agenda what is the same in both, the verdict is the one that judging each side by itself gives.

use crate::support::{loaded, project, today};
use agenda::agenda::{Agenda, load_beside};
use agenda::changes::Proposal;
use agenda::finding::{Finding, Level};
use agenda::i18n::{Catalogue, Language};
use agenda::render::verdict::json;
use agenda::rules::{self, Conditions};
use agenda::store::Memory;
use agenda::verdict::{Base, Terms, judge};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Files by their paths.
type Files = BTreeMap<String, Vec<u8>>;

fn files(folder: &Path) -> Files {
    let path = |file: &Path| file.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
    crate::support::files(folder).iter().map(|file| (path(file), fs::read(file).unwrap())).collect()
}

/// The agendas of all cases.
fn cases() -> Vec<(String, Files)> {
    let folders = fs::read_dir(project().join("tests/cases")).unwrap().map(|entry| entry.unwrap().path());
    let mut cases: Vec<(String, Files)> = folders.map(|case| (case.display().to_string(), files(&case.join("after")))).collect();
    cases.sort();
    cases
}

fn store(files: &Files) -> Memory {
    Memory::new(files.clone())
}

/// An agenda beside another one that shares with it what is the same.
fn beside(files: &Files, other: &Agenda) -> Agenda {
    load_beside(&store(files), other).unwrap_or_else(|failure| panic!("{failure:?}"))
}

fn amounts_to(agenda: &Agenda, base: &Agenda, (found, findings): (Vec<Finding>, Vec<Finding>)) -> String {
    let terms = Terms::of(base, today(), Level::Error);
    let verdict = judge(agenda, found, &terms, Some(Base { revision: "main".into(), agenda: base, findings }));
    json(&verdict, &Catalogue::new(Language::English))
}

/// The verdict on files against a base, by sharing what is the same.
fn shared(files: &Files, base: &Files) -> String {
    let agenda = loaded(&store(files));
    let base = beside(base, &agenda);
    amounts_to(&agenda, &base, rules::check_since(&Proposal::between(&base, &agenda, &rules::book()), today()))
}

/// The verdict on files against a base, each side loaded and judged by itself.
fn apart(files: &Files, base: &Files) -> String {
    let (agenda, base) = (loaded(&store(files)), loaded(&store(base)));
    let conditions = Conditions::of(&base, today());
    let found =
        [rules::check(&agenda, conditions), rules::check_changes(&Proposal::between(&base, &agenda, &rules::book()), conditions)]
            .concat();
    amounts_to(&agenda, &base, (found, rules::check(&base, conditions)))
}

fn assert_same(files: &Files, base: &Files, what: &str) {
    let (shared, apart) = (shared(files, base), apart(files, base));
    let different = shared.lines().zip(apart.lines()).find(|(one, other)| one != other);
    assert!(shared == apart, "{what}: {different:?}");
}

#[test]
fn cases_are_judged_alike_against_themselves_and_against_each_other() {
    let cases = cases();
    for (number, (name, files)) in cases.iter().enumerate() {
        assert_same(files, files, name);
        let (other, base) = &cases[(number + 1) % cases.len()];
        assert_same(files, base, &format!("{name} against {other}"));
    }
}

#[test]
fn cases_are_judged_alike_against_those_that_lack_a_file_or_have_another_one() {
    for (name, files) in cases() {
        for (number, path) in files.keys().filter(|path| *path != "agenda.yaml").enumerate() {
            let mut other = files.clone();
            other.remove(path);
            match number % 3 {
                0 => assert_same(&files, &other, &format!("{name} with {path}")),
                1 => assert_same(&other, &files, &format!("{name} without {path}")),
                _ => {
                    other.insert(path.clone(), b"id: other\ntitle: Other\n".to_vec());
                    assert_same(&files, &other, &format!("{name} with another {path}"));
                }
            }
        }
    }
}

/// The paths of the documents that an agenda does not share with a base.
fn not_shared(files: &Files, change: impl Fn(&mut Files)) -> Vec<String> {
    let agenda = loaded(&store(files));
    let mut changed = files.clone();
    change(&mut changed);
    let base = beside(&changed, &agenda);
    let shares =
        |path: &str| agenda.documents().any(|own| &*own.path == path && base.documents().any(|of| std::ptr::eq(own, of)));
    let own = base.documents().map(|document| document.path.to_string()).filter(|path| !shares(path)).collect::<Vec<_>>();
    assert_eq!(own.is_empty() && files.len() == changed.len(), agenda.is_same(&base));
    own
}

#[test]
fn what_is_the_same_is_shared_and_nothing_else() {
    let text = |text: &str| text.as_bytes().to_vec();
    let of = |agenda: &str| [crate::support::AGENDA, agenda].concat().into_bytes();
    let files = Files::from([
        ("agenda.yaml".into(), of("extensions: {service: schema/service.json}\n")),
        ("kpis/k.yaml".into(), text("id: k\nmeasurements-file: k.csv\n")),
        ("kpis/k.csv".into(), text("date,value\n2026-01-01,1\n")),
        ("kpis/l.yaml".into(), text("id: l\n")),
        ("services/a.yaml".into(), text("id: a\n")),
        ("services/b.yaml".into(), text("id: b\n")),
        ("schema/service.json".into(), text(r#"{"properties": {"x-office": {"type": "string"}}}"#)),
    ]);
    let with = |path: &str, bytes: Vec<u8>| not_shared(&files, |files| _ = files.insert(path.into(), bytes.clone()));
    assert_eq!(not_shared(&files, |_| {}), [""; 0]);
    assert_eq!(not_shared(&files, |files| _ = files.remove("services/a.yaml")), [""; 0]);
    assert_eq!(with("services/a.yaml", text("id: a\n\n")), ["services/a.yaml"]);
    assert_eq!(with("kpis/k.csv", text("date,value\n2026-01-01,2\n")), ["kpis/k.csv", "kpis/k.yaml"]);
    assert_eq!(not_shared(&files, |files| _ = files.remove("kpis/k.csv")), ["kpis/k.yaml"]);
    let services = ["services/a.yaml", "services/b.yaml"];
    assert_eq!(with("schema/service.json", text("{}")), ["schema/service.json", services[0], services[1]]);
    assert_eq!(with("agenda.yaml", of("")), ["agenda.yaml", services[0], services[1]]);
    assert_eq!(with("agenda.yaml", of("extensions: {service: schema/service.json}\ncountry: XZ\n")), ["agenda.yaml"]);
    let english = String::from_utf8(files["agenda.yaml"].clone()).unwrap().replace("[fr, en]", "[en, fr]");
    // What is not translated depends on the languages; what an extension means does not.
    let all = files.keys().filter(|path| !path.ends_with("json")).collect::<Vec<_>>();
    assert_eq!(with("agenda.yaml", english.into_bytes()).iter().collect::<Vec<_>>(), all);
}

/// The schema of a country's own fields.
const EXTENSION: &str = r#"{"type": "object", "properties": {"x-office": {"type": "string"}}, "required": ["owner"]}"#;
/// What agenda.yaml says where it names such a schema.
const EXTENSIONS: &str = "\nextensions: {service: schema/service.json, kpi: schema/kpi.json}\n";

/// What happens to a file of an agenda.
#[derive(Debug, Clone)]
enum Change {
    /// It says something more at its end.
    Append(&'static str),
    /// A text in it is another one.
    Replace(&'static str, &'static str),
    /// It breaks off.
    Cut,
    /// It is no longer there.
    Delete,
    /// It has another name.
    Rename,
    /// It is there twice.
    Copy,
    /// It says what another one says.
    Become(usize),
}

fn change() -> impl Strategy<Value = Change> {
    let texts = [
        "x-office: North\n",
        "unknown: 1\n",
        "# a remark\n",
        "---\nid: second\n",
        "id: again\n",
        "formerly: [birth-certificate, online-share]\n",
    ];
    let words = [
        ("status: live", "status: planned"),
        ("fr:", "de:"),
        ("id: ", "id: other-"),
        ("2027", "2026"),
        ("organisation: ", "organisation: no-"),
        ("2026-", "2031-"),
    ];
    prop_oneof![
        proptest::sample::select(texts.to_vec()).prop_map(Change::Append),
        proptest::sample::select(words.to_vec()).prop_map(|(old, new)| Change::Replace(old, new)),
        Just(Change::Cut),
        Just(Change::Delete),
        Just(Change::Rename),
        Just(Change::Copy),
        any::<usize>().prop_map(Change::Become),
    ]
}

/// What happens to `agenda.yaml`, to the schemas it names and to the table of a KPI.
fn change_of_terms() -> impl Strategy<Value = (&'static str, Change)> {
    let agenda = [
        ("languages: [fr, en]", "languages: [en, fr]"),
        ("languages: [fr, en]", "languages: [fr]"),
        (r#"self.budget.currency == "EUR""#, "true"),
        (r#"self.budget.currency == "EUR""#, "self.budget.amount > self.budget.currency"),
        ("has(self.budget)", "has(self.budgt)"),
        ("x-budget-in-euros", "x-budget"),
        ("level: warning", "level: off"),
        ("service: schema/", "organisation: schema/"),
        ("title:", "titre:"),
        ("extensions:", "rules: {approach: off, structure-missing-translation: error, ownership: note}\nextensions:"),
    ];
    let schema = [("string", "integer"), ("owner", "status"), ("\"required\"", "required")];
    let table = [("2025", "2024"), (",", ";"), ("date", "day")];
    prop_oneof![
        4 => proptest::sample::select(agenda.to_vec()).prop_map(|(old, new)| ("agenda.yaml", Change::Replace(old, new))),
        1 => Just(("agenda.yaml", Change::Cut)),
        2 => proptest::sample::select(schema.to_vec()).prop_map(|(old, new)| ("schema/service.json", Change::Replace(old, new))),
        1 => Just(("schema/service.json", Change::Delete)),
        1 => Just(("schema/kpi.json", Change::Append(" "))),
        2 => proptest::sample::select(table.to_vec()).prop_map(|(old, new)| ("kpis/processing-time.csv", Change::Replace(old, new))),
        1 => Just(("kpis/processing-time.csv", Change::Delete)),
    ]
}

fn apply(files: &mut Files, path: &str, change: &Change) {
    let Some(bytes) = files.get(path).cloned() else { return };
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    match change {
        Change::Append(text) => _ = files.insert(path.to_owned(), [&bytes, text.as_bytes()].concat()),
        Change::Replace(old, new) => {
            _ = files.insert(path.to_owned(), String::from_utf8_lossy(&bytes).replace(old, new).into_bytes());
        }
        Change::Cut => _ = files.insert(path.to_owned(), bytes[..bytes.len() / 2].to_vec()),
        Change::Delete => _ = files.remove(path),
        Change::Rename => {
            files.remove(path);
            files.insert(format!("{folder}/other-{name}"), bytes);
        }
        Change::Copy => _ = files.insert(format!("{folder}/a-{name}"), bytes),
        Change::Become(other) => {
            let other = files.keys().nth(other % files.len()).unwrap();
            files.insert(path.to_owned(), files[other].clone());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn changes_of_the_national_agenda_are_judged_alike(
        changes in proptest::collection::vec((any::<usize>(), change()), 0..8),
        terms in proptest::option::weighted(0.5, change_of_terms()),
        turned in any::<bool>(),
    ) {
        let mut base = files(&project().join("examples/national"));
        base.get_mut("agenda.yaml").unwrap().extend(EXTENSIONS.bytes());
        for kind in ["service", "kpi"] {
            base.insert(format!("schema/{kind}.json"), EXTENSION.into());
        }
        let mut changed = base.clone();
        let paths: Vec<String> = base.keys().filter(|path| path.contains('/') && path.ends_with("yaml")).cloned().collect();
        for (number, change) in &changes {
            apply(&mut changed, &paths[number % paths.len()], change);
        }
        if let Some((path, change)) = &terms {
            apply(&mut changed, path, change);
        }
        if turned {
            std::mem::swap(&mut base, &mut changed);
        }
        assert_same(&changed, &base, "changed");
    }
}

/// `agenda.yaml` with these rules of the country's own.
fn with_rules(rules: &str) -> String {
    let list = if rules.is_empty() { String::new() } else { format!("custom-rules:\n{rules}") };
    format!("{}{list}", crate::support::AGENDA)
}

/// What the rules for custom rules find in a proposal: the rule, the file, the state, the place; `existing` is a service of both sides,
/// `new` one of the proposal alone.
fn found(agenda: &str, base: &str, [existing, new]: [&str; 2]) -> Vec<String> {
    let base =
        Files::from([("agenda.yaml".into(), base.into()), ("services/a.yaml".into(), format!("id: a\n{existing}").into())]);
    let mut proposal = base.clone();
    proposal.insert("agenda.yaml".into(), agenda.into());
    proposal.insert("services/b.yaml".into(), format!("id: b\n{new}").into());
    assert_same(&proposal, &base, agenda);
    let verdict: serde_json::Value = serde_json::from_str(&shared(&proposal, &base)).unwrap();
    let found = verdict["findings"].as_array().unwrap().iter().filter_map(|finding| {
        let rule = finding["rule"].as_str().filter(|rule| rule.starts_with("x-") || *rule == "structure-custom-rule")?;
        let place = &finding["place"];
        let state = finding["state"].as_str()?;
        Some(format!("{} {rule} {state} {}", place["file"].as_str()?, place["line"]))
    });
    found.collect()
}

#[test]
fn a_proposal_that_drops_or_loosens_a_rule_is_judged_by_the_rule_of_the_base() {
    let owned = "  - {id: x-owned, for: service, assert: has(self.owner), level: error}\n";
    let base = with_rules(owned);
    for (what, proposal) in [
        ("the same", base.clone()),
        ("dropped", with_rules("")),
        ("off", with_rules(&owned.replace("level: error", "level: off"))),
        ("milder", with_rules(&owned.replace("level: error", "level: note"))),
        ("always true", with_rules(&owned.replace("has(self.owner)", "'true'"))),
        ("for another kind", with_rules(&owned.replace("service", "kpi"))),
        ("under another name", with_rules(&owned.replace("x-owned", "x-held"))),
        ("broken", base.replace("agenda: 1", "agenda: [")),
        ("not an agenda", base.replace("title:", "titre:")),
    ] {
        let found = found(&proposal, &base, ["", ""]);
        assert_eq!(found, ["services/a.yaml x-owned existing 1", "services/b.yaml x-owned introduced 1"], "{what}");
    }
    // What a proposal asks for counts once it is accepted.
    assert_eq!(found(&base, &with_rules(""), ["", ""]), [""; 0]);
}

#[test]
fn what_is_wrong_with_the_rules_of_a_proposal_is_found_where_they_stand() {
    let owned = "  - {id: x-owned, for: service, assert: has(self.owner)}\n";
    let base = with_rules(owned);
    let misspelt = with_rules(&owned.replace("self.owner", "self.ownr"));
    let of_base = ["services/a.yaml x-owned existing 1", "services/b.yaml x-owned introduced 1"];
    let with = |line: &'static str| std::iter::once(line).chain(of_base).collect::<Vec<_>>();
    assert_eq!(found(&misspelt, &base, ["", ""]), with("agenda.yaml structure-custom-rule introduced 6"));
    let more = format!("{owned}  - {{id: x-more, for: service, assert: self.id}}\n");
    assert_eq!(found(&with_rules(&more), &base, ["", ""]), with("agenda.yaml structure-custom-rule introduced 7"));
    // Mending it is seen too, though the rule judges nothing yet.
    assert_eq!(found(&base, &misspelt, ["", ""]), ["agenda.yaml structure-custom-rule fixed 6"]);
}

#[test]
fn a_rule_of_the_base_that_cannot_judge_a_proposal_says_so_there() {
    let registry = "  - {id: x-registry, for: service, assert: self.owner.organisation == 'registry'}\n";
    let base = with_rules(registry);
    let held = "owner: {organisation: registry}\n";
    for (what, proposal, line) in [
        ("the same", base.clone(), 6),
        ("dropped", with_rules(""), 1),
        (
            "another one in its place",
            with_rules(&registry.replace("x-registry", "x-other").replace("self.owner.organisation", "self.id")),
            6,
        ),
        ("loosened", with_rules(&registry.replace("==", ">=")), 6),
    ] {
        let found = |existing| {
            let found = found(&proposal, &base, [existing, ""]);
            found.into_iter().filter(|one| one.contains("structure-custom-rule")).collect::<Vec<_>>()
        };
        assert_eq!(found(held), [format!("agenda.yaml structure-custom-rule introduced {line}")], "{what}");
        assert_eq!(found(""), [format!("agenda.yaml structure-custom-rule existing {line}")], "{what}");
    }
}

#[test]
fn no_proposal_exempts_what_it_changes_by_an_earlier_day() {
    let agenda = crate::support::AGENDA.replace("rules: {", "rules: {change: {from: 2026-01-01}, ");
    let line = |id: &str, created: &str, due: &str| {
        (format!("action-lines/{id}.yaml"), format!("id: {id}\n{created}schedule: {{due: {due}}}\n").into_bytes())
    };
    let found = |before: (String, Vec<u8>), after: (String, Vec<u8>)| {
        let side = |line| Files::from([("agenda.yaml".to_owned(), agenda.clone().into_bytes()), line]);
        let verdict: serde_json::Value = serde_json::from_str(&shared(&side(after), &side(before))).unwrap();
        verdict["findings"].as_array().unwrap().iter().filter(|finding| finding["rule"] == "change-deadline-moved").count()
    };
    let (old, young) = ("created: 2025-01-01\n", "created: 2026-02-01\n");
    assert_eq!(found(line("a", old, "2026-12-31"), line("a", old, "2027-12-31")), 0, "it was created before that day");
    assert_eq!(found(line("a", old, "2026-12-31"), line("a", young, "2027-12-31")), 0, "it was, whatever is said now");
    for before in ["", young] {
        assert_eq!(found(line("a", before, "2026-12-31"), line("a", old, "2027-12-31")), 1, "{before}");
        let renamed = format!("formerly: [a]\n{old}");
        assert_eq!(found(line("a", before, "2026-12-31"), line("b", &renamed, "2027-12-31")), 1, "{before}");
    }
}
