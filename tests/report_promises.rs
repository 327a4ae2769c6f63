//! What the reports on KPIs, the roadmap, slips and freshness count, in small agendas, and what they just do not count.

use crate::report_figures::{columns, notes};
use crate::support::{loaded, memory, today};
use agenda::agenda::{Agenda, Computed};
use agenda::i18n::{Catalogue, Language};
use agenda::model::Formula;
use agenda::report::regular::{Basis, Filter, Report, Table, sort};

/// An agenda of files that each hold several entities of a kind.
fn agenda(files: &[(&str, &str)]) -> Agenda {
    loaded(&memory(files.iter().map(|(path, text)| (*path, text.as_bytes()))))
}

/// The tables of a report, with everything asked for.
fn tables(name: &str, agenda: &Agenda, filter: Filter) -> Vec<Table> {
    let basis = Basis { agenda, as_of: today(), period: None, before: None, slips: None, filter };
    (Report::find(name).unwrap().tables)(&basis)
}

/// Value, numerator, denominator, and what is told apart.
fn figures(agenda: &Agenda, formula: Formula) -> (Option<f64>, u64, u64, u64) {
    let Computed { value, numerator, denominator, apart, .. } = agenda.computed(formula, today());
    (value, numerator, denominator, apart)
}

#[test]
fn services_entirely_online_are_those_that_are_so_for_everybody() {
    let found = agenda(&[(
        "services/all.yaml",
        "id: whole
status: live
maturity: {level: 4, coverage: {territory: 100, users: 100}}
volume: {transactions: 300}
---
id: silent
status: retiring
maturity: {level: 4}
---
id: nearly
status: live
maturity: {level: 4, coverage: {territory: 100, users: 99.9}}
volume: {transactions: 500}
---
id: form
status: live
maturity: {level: 3}
volume: {transactions: 200}
---
id: unknown
status: live
volume: {users: 10}
---
id: trial
status: beta
maturity: {level: 4}
volume: {transactions: 1000}
---
id: closed
status: live
retired: {date: 2026-01-01}
maturity: {level: 4}
volume: {transactions: 1000}
",
    )]);
    assert_eq!(figures(&found, Formula::Level4ShareByCount), (Some(40.0), 2, 5, 1));
    assert_eq!(figures(&found, Formula::Level4ShareByVolume), (Some(30.0), 300, 1000, 2));
}

#[test]
fn what_there_is_nothing_to_work_out_from_is_not_nought() {
    let found = agenda(&[]);
    for formula in Formula::ALL {
        let expected = (formula == Formula::QuestionsAskedTwice).then_some(0.0);
        assert_eq!(figures(&found, formula), (expected, 0, 0, 0), "{formula:?}");
    }
}

#[test]
fn reuse_is_counted_over_all_shared_blocks_that_run() {
    let found = agenda(&[
        (
            "building-blocks/all.yaml",
            "id: used
operation: production
---
id: ending
operation: sunset
---
id: idle
operation: pilot
scope: {sector: \"07\"}
---
id: own
operation: production
scope: {organisation: agency}
---
id: planned
operation: not-deployed
---
id: drawn
maturity: concept
",
        ),
        ("organisations/agency.yaml", "id: agency\n"),
        (
            "services/all.yaml",
            "id: one\nstatus: live\nuses: [used, ending, own, planned]\n---\nid: two\nstatus: live\nuses: [used]\n---\nid: three\nstatus: beta\nuses: [used]\n",
        ),
    ]);
    assert_eq!(figures(&found, Formula::ReuseRatio), (Some(1.0), 3, 3, 0));
}

#[test]
fn a_question_is_asked_twice_where_another_organisation_could_answer_it_today() {
    let found = agenda(&[
        ("organisations/all.yaml", "id: registry\n---\nid: ministry\n---\nid: ended\nactive: {to: 2026-01-01}\n"),
        (
            "data-items/all.yaml",
            "id: shared
source: {organisation: registry, access: api}
sharing: {allowed: true}
---
id: by-hand
source: {organisation: registry, access: manual}
sharing: {allowed: true}
---
id: kept
source: {organisation: registry, access: api}
sharing: {allowed: false}
---
id: later
source: {organisation: registry, access: api, since: 2026-11-25}
sharing: {allowed: true}
---
id: orphaned
source: {organisation: ended, access: api}
sharing: {allowed: true}
---
id: before-law
source: {organisation: registry, access: api}
sharing: {allowed: true}
legal-basis: [{regulation: bill}]
",
        ),
        ("regulations/bill.yaml", "id: bill\nstage: parliament\n"),
        (
            "services/all.yaml",
            "id: asking
owner: ministry
inputs:
  - {data: shared, obtained: from-user}
  - {data: by-hand, obtained: from-user}
  - {data: kept, obtained: from-user}
  - {data: later, obtained: from-user}
  - {data: orphaned, obtained: from-user}
  - {data: before-law, obtained: from-user}
---
id: fetching
owner: ministry
inputs: [{data: shared, obtained: from-source}]
---
id: own
owner: registry
inputs: [{data: shared, obtained: from-user}]
---
id: closed
owner: ministry
status: retired
inputs: [{data: shared, obtained: from-user}]
",
        ),
    ]);
    assert_eq!(figures(&found, Formula::QuestionsAskedTwice), (Some(1.0), 1, 7, 0));
}

#[test]
fn texts_count_that_something_needs_and_that_bind_on_the_day() {
    let found = agenda(&[
        (
            "regulations/all.yaml",
            "id: act
stage: in-force
---
id: next-week
stage: in-force
stages: [{stage: in-force, date: 2026-11-25}]
---
id: refused
stage: rejected
---
id: unneeded
stage: in-force
---
id: forgotten
stage: in-force
---
id: old-act
stage: in-force
retired: {date: 2026-01-01, replaced-by: act}
---
id: repealed
stage: in-force
retired: {date: 2026-01-01}
",
        ),
        (
            "action-lines/all.yaml",
            "id: line
status: in-progress
legal-change: [old-act, refused, repealed]
blocked-by: [regulations/next-week]
---
id: given-up
status: cancelled
legal-change: [forgotten]
",
        ),
        ("services/one.yaml", "id: one\nlegal-basis: [{regulation: act}, {citation: Code}]\n"),
    ]);
    assert_eq!(figures(&found, Formula::TextsInForce), (Some(100.0 / 3.0), 1, 3, 0));
}

#[test]
fn a_line_keeps_its_first_promise_or_it_does_not() {
    let found = agenda(&[(
        "action-lines/all.yaml",
        "id: kept
status: completed
schedule: {due: 2026-06-30}
completion: {date: 2026-06-30}
---
id: moved
status: completed
schedule: {due: 2026-06-30, moves: [{from: 2026-03-31, to: 2026-06-30}]}
completion: {date: 2026-04-01}
---
id: undated
status: completed
schedule: {due: 2026-06-30}
---
id: open
status: in-progress
schedule: {due: 2026-06-30}
---
id: retired
status: completed
retired: {date: 2026-07-01}
schedule: {due: 2026-06-30}
completion: {date: 2026-06-30}
",
    )]);
    assert_eq!(figures(&found, Formula::LinesOnFirstDate), (Some(100.0 / 3.0), 1, 3, 1));
}

const KPIS: &str = "id: fresh
direction: increase
every: P1Y
baseline: {value: 0, date: 2024-12-31}
targets: [{value: 100, date: 2034-12-31}]
measurements: [{date: 2025-12-31, value: 20}, {date: 2026-09-30, value: 30}]
---
id: stale
direction: increase
every: P3M
baseline: {value: 0, date: 2024-12-31}
targets: [{value: 100, date: 2034-12-31}]
measurements: [{date: 2026-06-30, value: 100}]
---
id: between
direction: range
every: P1Y
baseline: {value: 30, date: 2024-12-31}
targets: [{value: [10, 20], date: 2025-12-31}]
measurements: [{date: 2026-06-30, value: 7.5}]
---
id: gone
retired: {date: 2026-01-01}
---
id: worked-out
direction: increase
computed: level-4-share-by-count
baseline: {value: 0, date: 2024-12-31}
targets: [{value: 100, date: 2034-12-31}]
measurements: [{date: 2026-06-30, value: 99}]
---
id: empty
direction: increase
computed: reuse-ratio
";

#[test]
fn a_kpi_with_an_old_value_is_a_part_of_its_own_in_the_sum() {
    let found = agenda(&[
        ("kpis/all.yaml", KPIS),
        ("services/all.yaml", "id: one\nstatus: live\nmaturity: {level: 4}\n---\nid: two\nstatus: live\n"),
    ]);
    let tables = tables("kpis", &found, Filter::default());
    let keys = ["id", "health", "freshness", "no-data-reason", "value", "value-date", "next-due"];
    assert_eq!(
        columns(&tables[0], &keys),
        [
            "between,at-risk,fresh,,7.5,2026-06-30,2027-06-30",
            "empty,no-data,not-applicable,nothing-to-count,,,",
            "fresh,on-track,fresh,,30.0,2026-09-30,2027-09-30",
            "stale,achieved,stale,,100.0,2026-06-30,2026-09-30",
            "worked-out,on-track,not-applicable,,50.0,2026-11-24,",
        ]
    );
    assert_eq!(
        columns(&tables[0], &["id", "target", "gap", "series"]),
        [
            "between,10..20,-2.5,2026-06-30=7.5",
            "empty,,,",
            "fresh,100.0,12.53012048192771,2025-12-31=20; 2026-09-30=30",
            "stale,100.0,85.04928806133626,2026-06-30=100",
            "worked-out,100.0,31.02409638554217,",
        ]
        .map(str::to_owned)
    );
    assert_eq!(
        notes(&tables[0])[..2],
        [
            "5 KPIs = 2 on track + 1 at risk + 1 without data + 1 on track or achieved by a value that is out of date",
            "Of 1 KPI the next value is overdue.",
        ]
    );
    assert!(notes(&tables[0]).contains(&"1 retired KPI is left out.".to_owned()));
    // Ordered by a word the rows stand as the words mean, not as they are spelled.
    let mut by_health = tables[0].clone();
    let catalogue = Catalogue::new(Language::French);
    assert!(sort(&mut by_health, "health", false, &catalogue));
    assert_eq!(columns(&by_health, &["health"]), ["achieved", "on-track", "on-track", "at-risk", "no-data"]);
    assert!(sort(&mut by_health, "no-data-reason", true, &catalogue));
    assert_eq!(columns(&by_health, &["id"])[0], "empty", "what is empty comes last");
    let named = columns(&tables[1], &["formula", "value", "kpis"]);
    assert_eq!(named.len(), Formula::ALL.len());
    assert_eq!(named[0], "level-4-share-by-count,50.0,worked-out");
}

#[test]
fn formulas_that_no_kpi_names_stand_in_the_table_and_a_filter_does_not_narrow_them() {
    let found = agenda(&[
        ("services/one.yaml", "id: one\nstatus: live\nmaturity: {level: 4}\n"),
        ("kpis/all.yaml", KPIS),
        ("organisations/agency.yaml", "id: agency\n"),
    ]);
    let filter = Filter { owners: ["agency".to_owned()].into(), ..Filter::default() };
    let tables = tables("kpis", &found, filter);
    assert_eq!(tables[0].rows.len(), 0);
    assert_eq!(notes(&tables[0]), ["No KPI is counted."]);
    assert_eq!(columns(&tables[1], &["value"])[..3], ["100.0", "\"\"", "\"\""]);
}

/// Something with a day of every kind and in every state.
fn planned() -> Agenda {
    agenda(&[
        (
            "agenda.yaml",
            "agenda: 1
title: Agenda
languages: [en]
authority: agency
commitments:
  - {id: associations, level: 4, by: 2026-06-30, scope: {audience: association}}
  - {id: people, level: 4, by: 2026-12-31, scope: {audience: individual}}
  - {id: nobody, level: 4, by: 2027-12-31, scope: {audience: government}}
",
        ),
        ("organisations/all.yaml", "id: agency\n---\nid: ministry\n"),
        (
            "action-lines/all.yaml",
            "id: running
status: in-progress
owner: agency
schedule: {due: 2027-06-30, moves: [{from: 2026-06-30, to: 2027-06-30}]}
milestones:
  - {id: reached, due: 2026-11-30, done: 2026-11-24}
  - {id: not-yet, due: 2026-11-24, done: 2026-11-25}
  - {id: missed, due: 2026-11-23}
  - {id: undated}
---
id: finished
status: completed
schedule: {due: 2026-06-30}
milestones: [{id: forgotten, due: 2026-05-31}]
---
id: waiting
status: on-hold
schedule: {due: 2026-01-31}
---
id: idea
status: proposed
schedule: {due: 2026-02-28}
---
id: given-up
status: cancelled
schedule: {due: 2026-03-31}
milestones: [{id: lost, due: 2026-03-31}]
",
        ),
        (
            "services/all.yaml",
            "id: whole
audience: [association]
status: live
maturity: {level: 4, coverage: {territory: 100}}
roadmap: {target-level: 4, due: 2026-03-31, priority: B, owner: ministry}
---
id: in-part
audience: [association, individual]
status: live
maturity: {level: 4, coverage: {territory: 20}}
roadmap: {target-level: 4, due: 2026-04-30}
---
id: below
audience: [individual]
status: live
maturity: {level: 3}
roadmap: {target-level: 4, due: 2026-11-23}
---
id: no-day
roadmap: {target-level: 4}
---
id: never
owner: ministry
not-planned: {reason: Abolished next year}
---
id: silent
---
id: closed
status: retired
roadmap: {target-level: 4, due: 2026-01-01}
",
        ),
        (
            "regulations/all.yaml",
            "id: act\nlead: ministry\nstage: in-force\nschedule: {due: 2026-01-01}\n---\nid: bill\nstage: rejected\nschedule: {due: 2026-01-02}\n",
        ),
    ])
}

#[test]
fn the_roadmap_says_of_everything_with_a_day_what_became_of_it() {
    let found = planned();
    let all = tables("roadmap", &found, Filter::default());
    assert_eq!(
        columns(&all[0], &["due", "id", "item", "what", "state", "owner", "slip", "moves"]),
        [
            "2026-01-31,action-lines/waiting,,action-line,suspended,,,",
            "2026-02-28,action-lines/idea,,action-line,proposed,,,",
            "2026-04-30,services/in-part,,service,in-part,,,",
            "2026-06-30,agenda,associations,commitment,in-part,agency,,",
            "2026-11-23,action-lines/running,missed,milestone,overdue,agency,,",
            "2026-11-23,services/below,,service,overdue,,,",
            "2026-11-24,action-lines/running,not-yet,milestone,open,agency,,",
            "2026-12-31,agenda,people,commitment,open,agency,,",
            "2027-06-30,action-lines/running,,action-line,open,agency,365,1",
            "2027-12-31,agenda,nobody,commitment,open,agency,,",
            "2026-01-01,regulations/act,,regulation,done,ministry,,",
            "2026-03-31,services/whole,,service,done,ministry,,",
            "2026-05-31,action-lines/finished,forgotten,milestone,left-out,,,",
            "2026-06-30,action-lines/finished,,action-line,done,,,",
            "2026-11-30,action-lines/running,reached,milestone,done,agency,,",
        ]
    );
    assert_eq!(
        notes(&all[0])[..2],
        [
            "15 things with a day = 4 done + 2 for a part only + 2 overdue + 4 still to come + 1 on hold + 1 only proposed + 1 not done, \
             though the line is completed",
            "2 things that are planned without a day are left out.",
        ]
    );
    assert_eq!(columns(&all[1], &["id", "owner", "reason"]), ["never,ministry,Abolished next year"]);
    assert_eq!(
        notes(&all[1]),
        ["6 services that are not closed = 4 with a place in the roadmap + 1 without one, for a reason + 1 with neither"]
    );
    let filter = Filter { owners: ["ministry".to_owned()].into(), ..Filter::default() };
    let of_ministry = tables("roadmap", &found, filter);
    assert_eq!(columns(&of_ministry[0], &["id"]), ["regulations/act", "services/whole"]);
    let filter = Filter { statuses: ["on-hold".to_owned()].into(), ..Filter::default() };
    assert_eq!(columns(&tables("roadmap", &found, filter)[0], &["id"]), ["action-lines/waiting"]);
}

#[test]
fn the_roadmap_of_a_life_event_has_its_services_with_their_lines_and_texts() {
    let found = agenda(&[
        ("life-events/all.yaml", "id: birth\n---\nid: move\n"),
        (
            "services/all.yaml",
            "id: one
life-events: [birth]
legal-basis: [{regulation: act}]
roadmap: {due: 2027-01-01, action-line: line}
---
id: other
life-events: [move]
roadmap: {due: 2027-01-02}
",
        ),
        (
            "action-lines/all.yaml",
            "id: line\nschedule: {due: 2027-02-01}\nmilestones: [{id: pilot, due: 2027-01-15}]\n---\nid: apart\nschedule: {due: 2027-02-02}\n",
        ),
        ("regulations/all.yaml", "id: act\nschedule: {due: 2026-12-31}\n---\nid: decree\nschedule: {due: 2026-12-31}\n"),
    ]);
    let filter = Filter { life_events: ["birth".to_owned()].into(), ..Filter::default() };
    assert_eq!(
        columns(&tables("roadmap", &found, filter)[0], &["id", "item"]),
        ["regulations/act,", "services/one,", "action-lines/line,pilot", "action-lines/line,"]
    );
}

#[test]
fn without_commits_what_slipped_is_told_from_what_is_recorded() {
    let found = agenda(&[
        (
            "action-lines/all.yaml",
            "id: later
status: in-progress
schedule:
  due: 2026-12-31
  moves:
    - {from: 2026-06-30, to: 2026-09-30, decision: first}
    - {from: 2026-09-30, to: 2026-12-31}
---
id: kept
schedule: {due: 2026-12-31}
---
id: earlier
schedule: {due: 2026-06-30, moves: [{from: 2026-12-31, to: 2026-06-30}]}
",
        ),
        ("decisions/first.yaml", "id: first\nstatus: accepted\ntype: rebaseline\ndate: 2026-06-01\n"),
    ]);
    let slips = tables("slips", &found, Filter::default());
    assert_eq!(
        columns(&slips[0], &["id", "first-promise", "known-from", "now", "days", "moves", "undecided", "decisions", "class"]),
        [
            "action-lines/later,2026-06-30,recorded,2026-12-31,184,2,1,first,up-to-half-a-year",
            "action-lines/kept,2026-12-31,,2026-12-31,0,,,,kept",
            "action-lines/earlier,2026-12-31,recorded,2026-06-30,-184,1,,,earlier",
        ]
    );
    assert_eq!(
        notes(&slips[0]),
        [
            "Told from the moves that the files record; what was moved without a record is not seen.",
            "3 promised dates = 1 earlier than first promised + 1 as first promised + 1 later by up to half a year",
            "Moves to a later date: 2. Without an accepted decision: 1.",
        ]
    );
    let filter = Filter { statuses: ["in-progress".to_owned()].into(), ..Filter::default() };
    let narrowed = tables("slips", &found, filter);
    assert_eq!(columns(&narrowed[0], &["id"]), ["action-lines/later"]);
    assert_eq!(columns(&narrowed[1], &["dates", "of-dates"]), ["0,1", "0,1", "0,1", "1,1", "0,1", "0,1", "0,1"]);
}

/// Of everything that can be out of date one that is, by a day, and one that is not.
fn dated() -> Agenda {
    agenda(&[
        (
            "agenda.yaml",
            "agenda: 1
title: Agenda
languages: [en]
reporting: {every: P3M, grace: P30D}
rules: {service-review-overdue: {days: 100}}
",
        ),
        ("organisations/agency.yaml", "id: agency\n"),
        (
            "kpis/all.yaml",
            "id: late
every: P3M
lag: P1M
owner: agency
measurements: [{date: 2026-06-30, value: 1}]
---
id: on-the-day
every: P3M
measurements: [{date: 2026-08-24, value: 1}]
---
id: over
direction: increase
every: P3M
targets: [{value: 1, date: 2026-03-31}]
measurements: [{date: 2026-03-31, value: 1}]
---
id: rhythmless
measurements: [{date: 2020-01-01, value: 1}]
---
id: awaited
baseline-pending: {until: 2026-11-23}
",
        ),
        (
            "action-lines/all.yaml",
            "id: silent
status: in-progress
schedule: {start: 2025-01-01}
reports: [{period: 2026-Q2, date: 2026-07-10}]
---
id: speaking
status: in-progress
schedule: {start: 2025-01-01}
reports: [{period: 2026-Q3, date: 2026-10-10}]
---
id: planned
status: planned
",
        ),
        (
            "services/all.yaml",
            "id: by-interval
reviewed: {date: 2025-11-23, every: P1Y}
---
id: by-parameter
reviewed: {date: 2026-08-15}
---
id: in-time
reviewed: {date: 2026-08-16}
---
id: unknown
---
id: closed
status: retired
reviewed: {date: 2020-01-01}
",
        ),
        (
            "building-blocks/all.yaml",
            "id: block
govstack:
  claims:
    - {level: 2, date: 2024-01-01, valid-until: 2026-11-23}
    - {level: 1, date: 2025-01-01, valid-until: 2026-11-24}
    - {level: 1, date: 2023-01-01, valid-until: 2025-01-01}
---
id: ending
operation: sunset
govstack: {claims: [{level: 1, valid-until: 2020-01-01}]}
",
        ),
    ])
}

#[test]
fn what_is_out_of_date_is_told_with_the_day_from_which_it_is() {
    let found = dated();
    let all = tables("freshness", &found, Filter::default());
    assert_eq!(
        columns(&all[0], &["what", "id", "last", "due", "days-late", "owner"]),
        [
            "value,kpis/late,2026-06-30,2026-10-30,25,agency",
            "baseline,kpis/awaited,,2026-11-23,1,",
            "report,action-lines/silent,2026-07-10,2026-10-30,25,",
            "entry,services/by-interval,2025-11-23,2026-11-23,1,",
            "entry,services/by-parameter,2026-08-15,2026-11-23,1,",
            "claim,building-blocks/block,2024-01-01,2026-11-23,1,",
        ]
    );
    assert_eq!(
        columns(&all[1], &["what", "out-of-date", "up-to-date", "unknown", "all"]),
        ["value,1,2,2,5", "baseline,1,0,0,1", "report,1,1,0,2", "entry,2,1,1,4", "claim,1,1,0,2", "assessment,0,0,0,0"]
    );
    assert_eq!(notes(&all[0]), ["14 things with a date = 6 out of date + 5 up to date + 3 without a day on which they are due"]);
}
