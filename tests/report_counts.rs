//! What reports count, and what they do not.

use crate::support::{loaded, memory, today};
use agenda::i18n::{Catalogue, Language};
use agenda::report::regular::{Basis, Filter, Head, Report, make, report_out};
use serde_json::Value;

/// A table of a report about an agenda of these files, as programs read it in English.
fn table(name: &str, files: &[(&str, &str)]) -> Value {
    let agenda = loaded(&memory(files.iter().map(|(path, text)| (*path, text.as_bytes()))));
    let as_of = today();
    let basis = Basis { agenda: &agenda, as_of, period: None, before: None, slips: None, filter: Filter::default() };
    let of = |report: &&&Report| name.starts_with(report.name);
    let report = agenda::report::regular::REPORTS.iter().filter(of).max_by_key(|report| report.name.len()).unwrap();
    let head = Head { agenda: None, period: None, as_of, revision: None, remarks: Vec::new() };
    let made = make(report.name, &[report], head, &basis);
    let out = serde_json::to_value(report_out(&made, &Catalogue::new(Language::English))).unwrap();
    out["tables"].as_array().unwrap().iter().find(|table| table["name"] == name).unwrap().clone()
}

/// The values of some columns, row by row.
fn cells(table: &Value, keys: &[&str]) -> Value {
    let row = |row: &Value| keys.iter().map(|key| row[key].clone()).collect::<Value>();
    table["rows"].as_array().unwrap().iter().map(row).collect()
}

const ACTS: &str = "
id: once-only-act
instrument: act
stage: parliament
stages: [{stage: drafting, date: 2025-01-15}, {stage: parliament, date: 2026-06-01}]
schedule: {due: 2027-03-31, moves: [{from: 2026-09-30, to: 2027-03-31}]}
provisions:
  - {article: \"1\", implementing-text: none-needed}
  - {article: \"2\", implementing-text: missing}
---
id: identity-act
instrument: act
stage: in-force
stages: [{stage: in-force, date: 2026-11-14}]
schedule: {due: 2026-01-01}
provisions:
  - {article: \"3\", implementing-text: {regulation: identity-order}}
  - {article: \"4\"}
---
id: identity-order
instrument: order
stage: opinions
schedule: {due: 2026-11-23}
---
id: lapsed-act
instrument: act
stage: withdrawn
provisions: [{article: \"5\", implementing-text: missing}]
---
id: retired-act
instrument: act
stage: in-force
retired: {date: 2026-01-01}
---
id: idle-constitution
instrument: constitution
stage: drafting
";

#[test]
fn the_regulatory_plan_counts_needed_texts_and_what_comes_before_them() {
    let files = [
        ("regulations/all.yaml", ACTS),
        (
            "action-lines/all.yaml",
            "
id: early
status: in-progress
schedule: {due: 2027-03-30}
legal-change: [once-only-act]
---
id: in-time
status: in-progress
schedule: {due: 2027-03-31}
legal-change: [once-only-act, identity-act]
---
id: given-up
status: cancelled
schedule: {due: 2026-12-31}
legal-change: [once-only-act]
",
        ),
        (
            "services/all.yaml",
            "
id: open
status: live
legal-basis: [{regulation: once-only-act}]
---
id: open-on-another-text
status: live
legal-basis: [{regulation: once-only-act}, {citation: Act 7}]
---
id: planned
status: planned
roadmap: {due: 2026-12-31}
legal-basis: [{regulation: once-only-act}]
",
        ),
    ];
    let plan = table("regulatory-plan", &files);
    let keys =
        ["id", "slip", "stages-ahead", "needed-by-lines", "lines-due-before", "services-due-before", "services-live-before"];
    let nothing = Value::Null;
    assert_eq!(
        cells(&plan, &keys),
        serde_json::json!([
            [
                "idle-constitution",
                nothing,
                ["council-of-ministers", "parliament", "adopted", "promulgated", "published", "in-force"],
                nothing,
                nothing,
                nothing,
                nothing
            ],
            ["identity-act", nothing, nothing, ["in-time"], nothing, nothing, nothing],
            [
                "once-only-act",
                182,
                ["adopted", "promulgated", "published", "in-force"],
                ["early", "in-time"],
                ["early"],
                ["planned"],
                ["open"]
            ],
            ["lapsed-act", nothing, nothing, nothing, nothing, nothing, nothing],
            ["identity-order", nothing, ["adopted", "published", "in-force"], nothing, nothing, nothing, nothing],
        ])
    );
    let notes = plan["notes"].as_array().unwrap();
    let equation =
        "5 regulations = 1 needed and in force + 2 needed and not in force + 1 that nothing needs + 1 withdrawn or rejected";
    assert_eq!(notes[0], equation);
    assert!(notes[1].as_str().unwrap().starts_with("In force: 1 of 3 needed."), "{notes:?}");
}

#[test]
fn a_provision_waits_until_its_text_is_in_force() {
    let provisions = table("regulatory-plan-provisions", &[("regulations/all.yaml", ACTS)]);
    assert_eq!(
        cells(&provisions, &["id", "article", "state", "days-waiting"]),
        serde_json::json!([
            ["identity-act", "3", "in-preparation", 10],
            ["identity-act", "4", "not-stated", 10],
            ["once-only-act", "2", "missing", null],
        ])
    );
    assert_eq!(
        provisions["notes"][0],
        "4 provisions = 1 without need of one + 1 with the text in preparation + 1 without a text + 1 with nothing said"
    );
}

#[test]
fn alignment_counts_each_thing_once_for_a_goal_and_leaves_out_what_was_given_up() {
    let files = [(
        "action-lines/all.yaml",
        "
id: two-targets
status: planned
sdg: [{target: \"16.10\", rationale: Access}, {target: \"16.9\"}]
---
id: unknown-target
status: planned
sdg: [{target: \"16.99\", rationale: Nothing}]
---
id: none
status: planned
---
id: cancelled
status: cancelled
sdg: [{target: \"1.3\", rationale: Nothing}]
",
    )];
    let targets = table("sdg", &files);
    assert_eq!(
        cells(&targets, &["target", "goal", "id"]),
        serde_json::json!([
            ["16.9", "16", "two-targets"],
            ["16.10", "16", "two-targets"],
            ["16.99", "unknown", "unknown-target"],
        ])
    );
    assert_eq!(
        targets["notes"],
        serde_json::json!(["Targets named: 2 of 169.", "3 action lines = 2 with a target + 1 without a target"])
    );
    let goals = table("sdg-goals", &files);
    let named: Vec<&Value> = goals["rows"].as_array().unwrap().iter().filter(|goal| goal["targets"] != 0).collect();
    assert_eq!(goals["rows"].as_array().unwrap().len(), 17);
    assert_eq!(
        (named.len(), &named[0]["goal"], &named[0]["targets"], &named[0]["lines"]),
        (1, &"16".into(), &2.into(), &1.into())
    );
    assert_eq!(
        cells(&table("sdg-not-aligned", &files), &["id", "missing", "target"]),
        serde_json::json!([["none", "target", null], ["two-targets", "rationale", "16.9"]])
    );
}

#[test]
fn a_service_stands_towards_the_standard_as_its_last_assessment_says() {
    let files = [
        (
            "standards/norm.yaml",
            "id: norm
applies-from: 2026-05-01
criteria: [{id: plain, mandatory: true}, {id: open-source}, {id: secure, mandatory: true}]
",
        ),
        (
            "services/all.yaml",
            "
id: lapsed
status: live
assessments: [{standard: norm, date: 2025-01-01, valid-until: 2026-11-23, results: [{criterion: plain, result: met}]}]
---
id: meets
status: live
assessments:
  - standard: norm
    date: 2025-01-01
    results: [{criterion: plain, result: not-met}]
  - standard: norm
    date: 2026-06-01
    valid-until: 2026-11-24
    results: [{criterion: plain, result: met}, {criterion: secure, result: not-applicable}, {criterion: open-source, result: not-met}]
---
id: new
status: live
launched: 2026-05-01
---
id: old
status: live
launched: 2026-04-30
---
id: open
status: live
assessments:
  - standard: norm
    date: 2026-06-01
    results:
      - {criterion: plain, result: partly, action: {due: 2026-11-23}}
      - {criterion: open-source, result: met, action: {due: 2026-01-01}}
---
id: paper
status: live
maturity: {level: 2}
---
id: paper-to-be-digital
status: planned
maturity: {level: 1}
roadmap: {target-level: 4}
---
id: retiring
status: retiring
",
        ),
    ];
    let services = table("standard", &files);
    let keys = [
        "id",
        "state",
        "criteria",
        "met",
        "partly",
        "not-met",
        "not-applicable",
        "not-assessed",
        "mandatory-unmet",
        "open-actions",
        "overdue-actions",
    ];
    let nothing = Value::Null;
    assert_eq!(
        cells(&services, &keys),
        serde_json::json!([
            ["lapsed", "lapsed", 3, 1, 0, 0, 0, 2, 1, 0, 0],
            ["meets", "meets", 3, 1, 0, 1, 1, 0, 0, 0, 0],
            ["new", "not-assessed", nothing, nothing, nothing, nothing, nothing, nothing, nothing, nothing, nothing],
            ["old", "not-assessed-older", nothing, nothing, nothing, nothing, nothing, nothing, nothing, nothing, nothing],
            ["open", "open", 3, 1, 1, 0, 0, 1, 2, 1, 1],
            ["paper-to-be-digital", "not-live", nothing, nothing, nothing, nothing, nothing, nothing, nothing, nothing, nothing],
        ])
    );
    assert!(services["notes"][1].as_str().unwrap().starts_with("2 services are not shown"), "{}", services["notes"]);
    assert_eq!(
        cells(&table("standard-criteria", &files), &["id", "mandatory", "services", "met", "partly", "not-met", "not-assessed"]),
        serde_json::json!([
            ["plain", "mandatory", 3, 2, 1, 0, 0],
            ["open-source", "optional", 3, 1, 0, 1, 1],
            ["secure", "mandatory", 3, 0, 0, 0, 2],
        ])
    );
}

#[test]
fn names_of_participants_are_shown_where_they_agreed() {
    let files = [
        (
            "consultations/hearing.yaml",
            "id: hearing
opens: 2026-09-01
closes: 2026-10-01
participants:
  - {organisation: university, count: 3}
  - {category: users, name: Shown by consent, count: 5, public: true}
  - {category: users, name: Kept to themselves, count: 7}
  - {category: civil-society, count: 0}
  - {category: communities}
outcomes: [{answer: accepted}, {answer: partly, changed: [services/passport]}, {answer: rejected}, {summary: Not answered}]
",
        ),
        ("organisations/university.yaml", "id: university\ntype: university\n"),
        ("services/passport.yaml", "id: passport\n"),
        ("events/thanks.yaml", "id: thanks\ndate: 2026-10-01\nconcerns: [organisations/university]\n"),
    ];
    let heard = table("co-design", &files);
    assert_eq!(
        cells(&heard, &["state", "participants", "academia", "users", "civil-society", "communities"]),
        serde_json::json!([["answered", 15, 3, 12, 0, null]])
    );
    let thanks = table("co-design-thanks", &files);
    assert_eq!(
        cells(&thanks, &["id", "title", "category", "named", "participations", "thanked"]),
        serde_json::json!([
            ["university", "university", "academia", "not-agreed", 1, 1],
            [null, "People of this category", "users", "not-agreed", 1, 0],
            [null, "Shown by consent", "users", "agreed", 1, 0],
            [null, "People of this category", "communities", "not-agreed", 1, 0],
        ])
    );
    assert!(!thanks.to_string().contains("Kept to themselves"));
    assert_eq!(
        table("co-design-outcomes", &files)["notes"],
        serde_json::json!([
            "4 outcomes = 1 accepted + 1 accepted in part + 1 rejected + 1 without an answer",
            "Accepted, wholly or in part, without saying what changed: 1.",
        ])
    );
    let categories = table("co-design-categories", &files);
    assert_eq!(categories["notes"][0], "Heard: 3 of 8 categories.", "nobody of civil society came");
}

#[test]
fn waivers_are_told_by_their_end() {
    let decisions = "
id: accepted
status: accepted
date: 2026-01-01
waives:
  - {rule: kpi-stale, entity: kpis/one, until: 2027-01-24}
  - {rule: kpi-stale, until: 2027-01-23}
  - {rule: kpi-stale, until: 2026-11-24}
  - {rule: kpi-stale, until: 2026-11-23}
  - {rule: kpi-stale}
---
id: proposed
status: proposed
waives: [{rule: kpi-stale, until: 2026-12-01}]
";
    let waivers = table("waivers", &[("decisions/all.yaml", decisions), ("kpis/one.yaml", "id: one\n")]);
    assert_eq!(
        cells(&waivers, &["until", "days-left", "state"]),
        serde_json::json!([
            ["2026-11-23", null, "ended"],
            ["2026-11-24", 0, "ends-soon"],
            ["2026-12-01", 7, "not-accepted"],
            ["2027-01-23", 60, "ends-soon"],
            ["2027-01-24", 61, "in-force"],
            [null, null, "without-end"],
        ])
    );
}

/// The state of what is asked for, by its code.
fn states(files: &[(&str, &str)], codes: &[&str]) -> Vec<String> {
    let coverage = table("coverage", files);
    let rows = coverage["rows"].as_array().unwrap();
    let state = |code: &&str| rows.iter().find(|row| row["asked"] == **code).unwrap()["state"].as_str().unwrap().to_owned();
    codes.iter().map(state).collect()
}

#[test]
fn an_empty_agenda_lacks_everything_that_is_asked_for() {
    let coverage = table("coverage", &[]);
    let states: Vec<&Value> = coverage["rows"].as_array().unwrap().iter().map(|row| &row["state"]).collect();
    assert_eq!(states.len(), 8 + 5 + 9 + 13);
    assert!(states.iter().all(|state| *state == "missing"), "{states:?}");
}

#[test]
fn what_is_only_promised_is_planned_and_what_nobody_can_read_is_unknown() {
    let lines = "
id: begun
status: in-progress
establishes: [digital-first]
---
id: promised
status: on-hold
establishes: [once-only, digital-first]
---
id: proposed
status: proposed
establishes: [service-standard]
";
    let roles = "
id: head
function: head-of-authority
members: [{handle: head, from: 2026-11-24}]
---
id: legal
function: legal-adviser
members: [{handle: gone, to: 2026-11-23}]
";
    let regulations = "id: act\nprinciples: [once-only]\nstage: parliament\n";
    let files = [
        ("action-lines/all.yaml", lines),
        ("roles/all.yaml", roles),
        ("regulations/act.yaml", regulations),
        ("standards/norm.yaml", "id: norm\napplies-from: 2026-11-25\n"),
        ("events/launch.yaml", "id: launch\ntype: launch\ndate: 2026-10-01\n"),
        ("consultations/broken.yaml", "id: broken\nopens: ["),
        ("building-blocks/pay.yaml", "id: pay\ncapability: payments\noperation: pilot\n"),
    ];
    let codes = [
        "digital-first",
        "head-of-authority",
        "promotion",
        "once-only",
        "payments",
        "once-only-in-law",
        "service-standard",
        "legal-adviser",
        "launch",
        "service-catalogue",
        "chief-architect",
        "consultation",
    ];
    assert_eq!(
        states(&files, &codes),
        [
            "present",
            "present",
            "present",
            "planned",
            "planned",
            "planned",
            "missing",
            "incomplete",
            "incomplete",
            "missing",
            "missing",
            "unknown"
        ]
    );
    let roles = table("coverage-roles", &files);
    assert_eq!(
        cells(&roles, &["function", "state", "holders"]).as_array().unwrap()[..2],
        serde_json::json!([["head-of-authority", "held", 1], ["legal-adviser", "vacant", 0]]).as_array().unwrap()[..]
    );
}

#[test]
fn a_kpi_that_was_at_its_target_in_the_beginning_is_told_apart_and_a_target_of_the_wrong_form_is_called_so() {
    let kpi = |id: &str, direction: &str, baseline: &str, targets: &str| {
        format!(
            "id: {id}\ndirection: {direction}\nbaseline: {{value: {baseline}, date: 2024-12-31}}\n{targets}\
             measurements: [{{date: 2026-06-30, value: 12}}]\n"
        )
    };
    let to = |value: &str| format!("targets: [{{date: 2030-12-31, value: {value}}}]\n");
    let all = [
        kpi("fallen", "decrease", "7", &to("70")),
        kpi("risen", "increase", "9", &to("9")),
        kpi("on-its-way", "decrease", "24", &to("7")),
        kpi("between", "increase", "9", &to("[20, 30]")),
        kpi("aimless", "increase", "9", ""),
        kpi("kept", "maintain\nhold: at-most", "12", &to("12")),
    ]
    .join("---\n");
    let table = table("kpis", &[("kpis/all.yaml", &all)]);
    let reasons = cells(&table, &["id", "health", "no-data-reason"]);
    let expected = serde_json::json!([
        ["aimless", "no-data", "no-target"],
        ["between", "no-data", "unfit-target"],
        ["fallen", "achieved", null],
        ["kept", "achieved", null],
        ["on-its-way", "on-track", null],
        ["risen", "achieved", null],
    ]);
    assert_eq!(reasons, expected);
    let note = "Of 2 KPIs the final target is no better than the baseline: they have no way to go, and are judged as met or not met \
                (kpi-target-wrong-way).";
    assert!(table["notes"].as_array().unwrap().contains(&Value::from(note)), "{}", table["notes"]);
}
