//! KPIs: what was done to them after they had been measured, and the tables beside them.

use super::fixture::Past;
use super::laws::hold;
use serde_json::Value;

const FILE: &str = "kpis/share.yaml";
const TABLE: &str = "kpis/share.csv";

fn kpi(target: u32, baseline: u32, measurements: &str) -> String {
    format!(
        "id: share\ntitle: {{fr: Part, en: Share}}\nunit: \"%\"\ndirection: increase\n\
         baseline: {{value: {baseline}, date: 2025-12-31}}\n\
         targets: [{{date: 2030-12-31, value: {target}, kind: final}}]\n{measurements}"
    )
}

fn doubts(past: &Past, entity: &str) -> Vec<String> {
    let told = past.told(&[entity]);
    let line = |doubt: &Value| format!("{} {}", doubt["date"], doubt["what"]).replace('"', "");
    told["entities"][0]["doubts"].as_array().into_iter().flatten().map(line).collect()
}

#[test]
fn what_is_changed_after_something_was_measured_is_told() {
    let past = Past::new();
    let values = |more: &str| format!("measurements: [{{date: 2026-03-31, value: 41}}{more}]\n");
    past.write(FILE, &kpi(90, 30, "")).commit("2026-01-10", "A KPI");
    past.write(FILE, &kpi(95, 31, "")).commit("2026-02-10", "Nothing was measured yet");
    past.write(FILE, &kpi(95, 31, &values(""))).commit("2026-04-10", "A value");
    assert_eq!(doubts(&past, "kpis/share"), Vec::<String>::new());
    past.write(FILE, &kpi(80, 31, &values(""))).commit("2026-05-10", "A lower target");
    past.write(FILE, &kpi(80, 35, &values(""))).commit("2026-06-10", "Another baseline");
    let later = ", {date: 2026-06-30, value: 44}";
    past.write(FILE, &kpi(80, 35, &values(later))).commit("2026-07-10", "A value");
    let between = ", {date: 2026-05-31, value: 43}, {date: 2026-06-30, value: 44}";
    past.write(FILE, &kpi(80, 35, &values(between))).commit("2026-08-10", "A value in between");
    past.write(FILE, &kpi(80, 35, &values(&between.replace("44", "47")))).commit("2026-09-10", "Another value");
    let expected = [
        "2026-05-10 target-changed-after-measurement",
        "2026-06-10 baseline-changed-after-measurement",
        "2026-08-10 value-back-dated",
        "2026-09-10 correction-without-reason",
    ];
    assert_eq!(doubts(&past, "kpis/share"), expected);
    // Under another name they stay with it.
    let text = kpi(80, 35, &values(&between.replace("44", "47"))).replace("id: share", "id: part\nformerly: [share]");
    past.remove(FILE).write("kpis/part.yaml", &text).commit("2026-10-10", "Another name");
    assert_eq!(doubts(&past, "kpis/part"), expected);
    assert_eq!(past.told(&[])["entities"].as_array().unwrap().len(), 2);
    hold(&past);
}

#[test]
fn a_table_beside_a_kpi_is_followed() {
    let past = Past::new();
    let text = |id: &str, more: &str| {
        kpi(90, 30, &format!("measurements-file: {id}.csv\n{more}")).replace("id: share", &format!("id: {id}"))
    };
    let table = |rows: &str| format!("date,value,status,source,note\n{rows}");
    past.write("kpis/other.yaml", &kpi(90, 30, "").replace("id: share", "id: other"));
    past.write(FILE, &text("share", "")).write(TABLE, &table("2026-03-31,41,,,\n")).commit("2026-04-10", "A KPI");
    past.write(TABLE, &table("2026-03-31,41,,,\n2026-06-30,44,,,\n")).commit("2026-07-10", "A row");
    past.write(TABLE, &table("2026-03-31,41,,,\n2026-06-30,46,,,\n")).commit("2026-08-10", "Another value");
    past.write(FILE, &format!("<<<<<<< HEAD\n{}", text("share", ""))).commit("2026-09-10", "Broken");
    past.write(TABLE, &table("2026-03-31,41,,,\n2026-06-30,46,,,\n2026-09-30,48,,,\n"))
        .commit("2026-10-10", "A row nobody reads");
    past.write(FILE, &text("share", "")).commit("2026-10-11", "Mended");
    let renamed = text("part", "formerly: [share]\n");
    past.remove(FILE)
        .rename(TABLE, "kpis/all/part.csv")
        .write("kpis/all/part.yaml", &renamed)
        .commit("2026-11-10", "Another name");
    past.write("kpis/all/part.csv", &table("2026-03-31,41,,,\n2026-06-30,46,,,\n")).commit("2026-11-11", "A row less");
    assert_eq!(
        past.events("kpis/part"),
        [
            "2026-04-10 added",
            "2026-07-10 measurement-added measurements-file",
            "2026-08-10 measurement-corrected measurements-file",
            "2026-09-10 unreadable",
            "2026-10-11 measurement-added measurements-file",
            "2026-11-10 renamed kpis/share",
            "2026-11-10 field-changed measurements-file",
            "2026-11-11 measurement-removed measurements-file",
        ]
    );
    assert_eq!(doubts(&past, "kpis/part"), ["2026-08-10 correction-without-reason", "2026-11-11 correction-without-reason"]);
    assert_eq!(past.events("kpis/other"), ["2026-04-10 added"]);
    hold(&past);
}

#[test]
fn a_table_whose_bytes_are_not_there_takes_no_value_away() {
    let past = Past::new();
    let table = |rows: &str| format!("date,value,status,source,note\n2026-03-31,41,,,\n{rows}");
    past.write(FILE, &kpi(90, 30, "measurements-file: share.csv\n")).write(TABLE, &table("")).commit("2026-04-10", "A KPI");
    let lost = past.write(TABLE, &table("2026-06-30,44,,,\n")).commit("2026-07-10", "A row");
    past.write(FILE, &kpi(95, 30, "measurements-file: share.csv\n")).commit("2026-08-10", "A target");
    past.write(TABLE, &table("2026-06-30,44,,,\n2026-09-30,45,,,\n")).commit("2026-10-10", "Another row");
    past.lose(past.at(lost, TABLE));
    assert_eq!(
        past.events("kpis/share"),
        [
            "2026-04-10 added",
            "2026-07-10 unreadable",
            "2026-08-10 target-raised targets[final].value",
            "2026-10-10 measurement-added measurements-file",
        ]
    );
    hold(&past);
}
