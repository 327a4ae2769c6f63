//! Files that are made to be slow: very long lists, very many references to one thing. What is found in them is right, and found
//! by going through each list once; a rule that went through a list for each of its items would keep everybody waiting here.

use crate::support::{STRICT_AGENDA, loaded, memory, today, verdict};
use agenda::agenda::Agenda;
use agenda::finding::Finding;
use agenda::model::{ActionLine, Kpi, Service};
use std::fmt::Write;

/// So many items has a list.
const MANY: usize = 10_000;

/// So many entities there are; reading and judging an entity takes longer than an item of a list.
const SEVERAL: usize = 1_000;

/// How many findings of one rule a document may have.
const MOST_IN_DOCUMENT: usize = 500;

/// A list under a field, an item on each line.
fn list(field: &str, items: impl Iterator<Item = String>) -> String {
    items.fold(format!("{field}:\n"), |mut text, item| {
        writeln!(text, "  - {item}").unwrap();
        text
    })
}

/// A file with several entities.
fn stream(entity: impl Fn(usize) -> String) -> String {
    (0..SEVERAL).map(entity).collect::<Vec<_>>().join("---\n")
}

/// An agenda with these files, to which all rules apply.
fn agenda_of(files: &[(&str, String)]) -> Agenda {
    let own = [("agenda.yaml", STRICT_AGENDA.as_bytes())];
    loaded(&memory(own.into_iter().chain(files.iter().map(|(path, text)| (*path, text.as_bytes())))))
}

fn found(agenda: &Agenda) -> Vec<Finding> {
    verdict(agenda).findings.into_iter().map(|one| one.finding).collect()
}

fn count(found: &[Finding], rule: &str) -> usize {
    found.iter().filter(|finding| finding.rule.id == rule).count()
}

#[test]
fn a_line_may_refer_to_very_many_things() {
    let line = ["services", "kpis", "contributors", "blocked-by", "building-blocks"].map(|field| {
        list(
            field,
            (0..MANY).map(|number| if field == "blocked-by" { format!("services/s{number}") } else { format!("s{number}") }),
        )
    });
    let line = format!("id: line\nstatus: planned\nschedule: {{due: 2026-12-31}}\n{}", line.concat());
    let files = [("action-lines/line.yaml", line), ("services/s1.yaml", "id: s1\nstatus: planned\n".to_owned())];
    let agenda = agenda_of(&files);
    assert_eq!(count(&found(&agenda), "structure-dangling-reference"), MOST_IN_DOCUMENT);
    let (line, _) = agenda.find::<ActionLine>("line").unwrap();
    let (service, _) = agenda.find::<Service>("s1").unwrap();
    assert_eq!(agenda.line_progress(line, today()).blocked_by, [service]);
    assert_eq!(agenda.services_of(line).len(), 1);
}

#[test]
fn very_many_things_may_refer_to_one() {
    let services = stream(|number| {
        let due = "roadmap: {target-level: 4, due: 2026-02-01, action-line: line}";
        format!("id: s{number}\nowner: ended\nstatus: live\nuses: [leaving]\n{due}\n")
    });
    let decisions =
        stream(|number| format!("id: d{number}\nstatus: proposed\ntype: scope\nconcerns: [action-lines/line, services/s1]\n"));
    let one = "id: d\nstatus: accepted\ntype: scope\ndate: 2026-03-01\n";
    let one =
        list(&format!("{one}concerns"), (0..SEVERAL).filter(|number| *number != 7).map(|number| format!("services/s{number}")));
    let found = found(&agenda_of(&[
        ("services/all.yaml", services),
        ("decisions/all.yaml", decisions),
        ("decisions/d.yaml", one),
        ("organisations/ended.yaml", "id: ended\nactive: {to: 2026-01-31}\n".to_owned()),
        ("building-blocks/leaving.yaml", "id: leaving\noperation: sunset\n".to_owned()),
        ("action-lines/line.yaml", "id: line\nstatus: in-progress\nschedule: {due: 2026-01-31}\n".to_owned()),
    ]));
    assert_eq!(count(&found, "ownership-no-owner"), MOST_IN_DOCUMENT + 2);
    let overdue: Vec<_> = found
        .iter()
        .filter(|finding| finding.rule.id == "schedule-overdue")
        .filter_map(|finding| finding.entity.as_deref())
        .collect();
    assert_eq!(overdue, ["action-lines/line", "services/s7"]);
    assert_eq!(count(&found, "reuse-sunset-in-use"), 1);
}

#[test]
fn a_date_may_have_moved_very_often() {
    let one = |number: usize| {
        let (from, to) = (number % 28 + 1, number % 27 + 1);
        format!("{{from: 2026-01-{from:02}, to: 2027-01-{to:02}, decision: superseded}}")
    };
    let moves = (0..MANY).map(one);
    let line = list("id: line\nstatus: planned\nschedule:\n  due: 2027-06-30\n  moves", moves);
    let found = found(&agenda_of(&[("action-lines/line.yaml", line)]));
    // A hundred gaps are enough to see what is wrong; that the last move does not lead to the due date is said besides.
    assert_eq!(count(&found, "schedule-inconsistent-moves"), 101);
    assert_eq!(count(&found, "schedule-often-moved"), 1);
}

#[test]
fn a_kpi_with_very_many_measurements_may_serve_very_many_lines() {
    let rows: String =
        (0..MANY).map(|number| format!("20{:02}-{:02}-{:02},1\n", number % 26, number % 12 + 1, number % 28 + 1)).collect();
    let kpi = "id: kpi\nvalue: number\ndirection: increase\nbaseline: {value: 0, date: 2000-01-01}\n\
        targets: [{date: 2027-12-31, value: 10, kind: final}]\nmeasurements-file: kpi.csv\n";
    let line = |number: usize| {
        let report = "reports: [{period: 2026-Q3, date: 2026-10-09, confidence: secured}]";
        format!("id: l{number}\nstatus: in-progress\nkpis: [kpi]\n{report}\n")
    };
    let files = [
        ("kpis/kpi.yaml", kpi.to_owned()),
        ("kpis/kpi.csv", format!("date,value\n{rows}")),
        ("action-lines/all.yaml", stream(line)),
    ];
    let agenda = agenda_of(&files);
    assert_eq!(count(&found(&agenda), "status-rosier-than-data"), MOST_IN_DOCUMENT);
    let (kpi, _) = agenda.find::<Kpi>("kpi").unwrap();
    assert!(agenda.all::<ActionLine>().all(|(line, _)| agenda.line_progress(line, today()).kpis_off_track == [kpi]));
}

#[test]
fn a_service_may_list_very_much() {
    let channels = list(
        "channels",
        (0..MANY).map(|number| if number == 0 { "{type: web}" } else { "{type: counter, primary: true}" }.to_owned()),
    );
    let needs = list("needs", (0..MANY).map(|_| "payments".to_owned()));
    let uses = list("uses", (0..MANY).map(|number| format!("b{}", number % SEVERAL)));
    let results = (0..MANY).map(|number| format!("{{criterion: c{number}, result: not-met}}"));
    let results = list("assessments:\n- standard: standard\n  results", results);
    let service = format!("id: s\nstatus: live\n{channels}{needs}{uses}");
    let criteria =
        list("id: standard\ncriteria", (1..MANY).map(|number| format!("{{id: c{number}, title: T, mandatory: true}}")));
    let found = found(&agenda_of(&[
        ("services/s.yaml", service),
        ("services/assessed.yaml", format!("id: assessed\nstatus: live\n{results}")),
        ("standards/standard.yaml", criteria),
        ("building-blocks/all.yaml", stream(|number| format!("id: b{number}\ncapability: gis\n"))),
        ("building-blocks/pay.yaml", "id: pay\ncapability: payments\noperation: production\n".to_owned()),
    ]));
    assert_eq!(count(&found, "service-not-digital-first"), 1);
    assert_eq!(count(&found, "reuse-bypassed"), MOST_IN_DOCUMENT);
    assert_eq!(count(&found, "service-unmet-criterion"), MOST_IN_DOCUMENT);
    let dangling = found.iter().filter(|finding| finding.rule.id == "structure-dangling-reference");
    assert_eq!(
        dangling.map(|finding| finding.field.as_deref()).collect::<Vec<_>>(),
        [Some("assessments[1].results[1].criterion")]
    );
}

#[test]
fn very_many_services_may_wait_for_each_other_in_a_circle() {
    let services = stream(|number| format!("id: s{number}\nrequires: [s{}]\n", (number + 1) % SEVERAL));
    let found = found(&agenda_of(&[("services/all.yaml", services)]));
    let circle: Vec<_> = found.iter().filter(|finding| finding.rule.id == "structure-cycle").collect();
    assert_eq!(circle.iter().map(|finding| finding.related.len()).collect::<Vec<_>>(), [SEVERAL - 1]);
}

#[test]
fn a_text_may_have_gone_through_very_many_stages() {
    let stage = |number: usize| {
        let (stage, year) = if number < MANY / 2 { ("in-force", 2000) } else { ("drafting", 2010) };
        format!("{{stage: {stage}, date: {}-01-01}}", year + number % 10)
    };
    let text = list("id: text\ninstrument: act\nstage: in-force\nstages", (0..MANY).map(stage));
    let found = found(&agenda_of(&[("regulations/text.yaml", text)]));
    assert_eq!(count(&found, "legal-stage-order"), MOST_IN_DOCUMENT);
}
