//! What the reports on services, building blocks, data and governance count, in small agendas.

use crate::support::{loaded, memory, today};
use agenda::i18n::{Catalogue, Language};
use agenda::render::csv;
use agenda::report::regular::{Basis, Filter, Report, Table, sheet};
use agenda::rules::Conditions;
use std::collections::BTreeSet;

/// A table of a report on an agenda with these files.
fn table(name: &str, files: &[(&str, &str)], filter: Filter) -> Table {
    let agenda = loaded(&memory(files.iter().map(|(path, text)| (*path, text.as_bytes()))));
    let basis = Basis { agenda: &agenda, as_of: today(), period: None, before: None, slips: None, filter };
    let report = ["services", "building-blocks", "once-only", "governance"].into_iter().filter(|report| name.starts_with(report));
    let report = report.max_by_key(|report| report.len()).and_then(Report::find).unwrap();
    (report.tables)(&basis).into_iter().find(|table| table.name == name).unwrap()
}

/// The columns of these keys of all rows, as a program reads them.
pub fn columns(table: &Table, keys: &[&str]) -> Vec<String> {
    let places: Vec<usize> = keys.iter().map(|key| table.place(key).unwrap()).collect();
    let mut narrow = table.clone();
    narrow.columns = places.iter().map(|place| table.columns[*place].clone()).collect();
    narrow.rows = table.rows.iter().map(|row| places.iter().map(|place| row[*place].clone()).collect()).collect();
    let text = csv(&sheet(&narrow, &Catalogue::new(Language::English)));
    text.lines().skip(1).map(str::to_owned).collect()
}

/// What is said of a table, in English.
pub fn notes(table: &Table) -> Vec<String> {
    let catalogue = Catalogue::new(Language::English);
    table.notes.iter().map(|note| catalogue.say(note)).collect()
}

fn owned_by(organisation: &str) -> Filter {
    Filter { owners: BTreeSet::from([organisation.to_owned()]), ..Filter::default() }
}

const SERVICES: &[(&str, &str)] = &[
    ("organisations/ministry.yaml", "id: ministry\n"),
    ("organisations/agency.yaml", "id: agency\ntitle: Agency\n"),
    ("life-events/moving.yaml", "id: moving\norder: 2\n"),
    ("life-events/birth.yaml", "id: birth\norder: 1\n"),
    (
        "services/open.yaml",
        "id: open
owner: ministry
status: live
life-events: [birth]
channels: [{type: counter}, {type: web, primary: true}]
maturity: {level: 4, coverage: {territory: 100, users: 100}}
volume: {transactions: 100, year: 2025}
reviewed: {date: 2025-11-24, every: P1Y}
---
id: partly-open
owner: agency
status: live
life-events: [birth]
maturity: {level: 4, coverage: {territory: 100, users: 99.5}}
reviewed: {date: 2025-11-23, every: P1Y}
---
id: closing
owner: agency
status: retiring
life-events: [moving]
maturity: {level: 1}
volume: {transactions: 300}
---
id: silent
status: live
life-events: [moving, birth]
volume: {transactions: 100}
---
id: planned
owner: ministry
status: planned
life-events: [birth]
maturity: {level: 2}
volume: {transactions: 7000}
---
id: given-up
owner: ministry
status: cancelled
life-events: [birth]
maturity: {level: 1}
---
id: gone
owner: ministry
status: live
maturity: {level: 4}
retired: {date: 2026-01-01}
---
id: unsaid
",
    ),
];

#[test]
fn services_are_counted_by_level_once_they_are_open() {
    let table = table("services-levels", SERVICES, Filter::default());
    let keys = ["level", "services", "all-services", "share-of-services", "transactions", "all-transactions"];
    assert_eq!(
        columns(&table, &keys),
        [
            "1,1,4,0.25,300,500",
            "2,0,4,0.0,0,500",
            "3,0,4,0.0,0,500",
            // Of two services one has a volume.
            "4,2,4,0.5,100,500",
            "unknown,1,4,0.25,100,500",
            "all,4,4,1.0,500,500",
        ]
    );
    assert_eq!(
        columns(&table, &["share-of-transactions", "without-volume", "partial"]),
        ["0.6,0,0", "0.0,0,0", "0.0,0,0", "0.2,1,1", "0.2,0,0", "1.0,1,1"]
    );
    assert!(notes(&table).iter().any(|note| note.starts_with("1 open service does not say")));
}

#[test]
fn services_have_a_row_each_and_their_sum_is_told() {
    let table = table("services", SERVICES, Filter::default());
    assert_eq!(
        columns(&table, &["id", "primary-channel", "review", "volume-year", "coverage-users"]),
        [
            "closing,,not-reviewed,,",
            "given-up,,,,",
            "open,web,reviewed,2025,1.0",
            "partly-open,,overdue,,0.995",
            "planned,,not-reviewed,,",
            "silent,,not-reviewed,,",
            "unsaid,,not-reviewed,,",
        ]
    );
    assert_eq!(
        notes(&table),
        ["7 services = 4 open to all + 1 not open to all yet + 1 closed or cancelled + 1 without a status"]
    );
}

#[test]
fn a_bundle_is_no_further_than_its_weakest_service() {
    let keys = ["id", "services", "level-2", "level-4", "level-unknown", "level", "weakest"];
    let all = table("services-life-events", SERVICES, Filter::default());
    // The level of `silent` might be 1: that of a birth is not known, that of moving cannot be lower.
    assert_eq!(columns(&all, &keys), ["birth,4,1,2,1,,", "moving,2,0,0,1,1,closing"]);
    // Narrowed to one owner, a bundle is still whole.
    let narrow = table("services-life-events", SERVICES, owned_by("ministry"));
    assert_eq!(columns(&narrow, &keys), ["birth,4,1,2,1,,"]);
    assert!(notes(&narrow).iter().any(|note| note.starts_with("The bundles are whole")));
}

#[test]
fn services_of_nobody_are_counted_as_such() {
    let keys = ["id", "services", "open", "level-4", "share-level-4", "transactions", "without-volume"];
    assert_eq!(
        columns(&table("services-owners", SERVICES, Filter::default()), &keys),
        ["agency,2,2,1,0.5,300,1", "ministry,2,1,1,1.0,100,0", ",2,1,0,0.0,100,0", ",6,4,2,0.5,500,1"]
    );
}

#[test]
fn a_report_on_no_service_says_so() {
    let empty = table("services", &[], Filter::default());
    assert_eq!(notes(&empty), ["No service is counted."]);
    assert_eq!(columns(&table("services-owners", &[], Filter::default()), &["id"]), Vec::<String>::new());
    assert!(
        columns(&table("services-levels", &[], Filter::default()), &["level", "share-of-services"]).contains(&"4,".to_owned())
    );
}

const BLOCKS: &[(&str, &str)] = &[
    ("organisations/treasury.yaml", "id: treasury\n"),
    ("organisations/fund.yaml", "id: fund\n"),
    (
        "building-blocks/treasury-pay.yaml",
        "id: treasury-pay
capability: payments
owner: treasury
operation: production
scope: national
used-by: [fund]
---
id: fund-pay
capability: payments
owner: fund
operation: production
scope: {organisation: fund}
---
id: old-pay
capability: payments
owner: treasury
operation: sunset
replaced-by: treasury-pay
scope: national
---
id: sign
capability: esignature
operation: not-deployed
scope: national
---
id: flow
capability: workflow
operation: production
sunset: 2027-01-01
---
id: withdrawn-cms
capability: cms
operation: withdrawn
",
    ),
    (
        "services/all.yaml",
        "id: paying
owner: treasury
status: live
needs: [payments, esignature]
uses: [treasury-pay]
---
id: fund-paying
owner: fund
status: live
uses: [fund-pay]
---
id: old-paying
owner: treasury
status: beta
needs: [payments]
uses: [old-pay]
---
id: bypassing
owner: fund
status: live
needs: [payments]
---
id: excused
owner: fund
status: live
needs: [payments]
---
id: lapsed
owner: fund
status: live
needs: [payments]
---
id: studied
status: discovery
needs: [payments]
---
id: unregistered
status: live
needs: [payments]
uses: [nobody-pay]
---
id: flowing
status: live
needs: [workflow]
uses: [flow]
---
id: closing
owner: fund
status: retiring
needs: [payments]
",
    ),
    (
        "decisions/waivers.yaml",
        "id: waivers
date: 2026-01-01
status: accepted
waives:
  - {rule: reuse-bypassed, entity: services/excused, until: 2026-11-24}
  - {rule: reuse-bypassed, entity: services/lapsed, until: 2026-11-23}
  - {rule: reuse-bypassed, entity: services/bypassing, field: roadmap, until: 2027-11-23}
",
    ),
];

#[test]
fn the_reuse_matrix_tells_what_each_need_is_met_by() {
    let table = table("building-blocks-reuse", BLOCKS, Filter::default());
    assert_eq!(
        columns(&table, &["id", "capability", "use", "blocks", "to-use", "decision", "until"]),
        [
            // A waiver of another field is none.
            "bypassing,payments,nothing,,treasury-pay,,",
            "excused,payments,waived,,treasury-pay,waivers,2026-11-24",
            "flowing,workflow,passing-shared,flow,,,",
            // It does not say that it pays, but it uses what pays.
            "fund-paying,payments,own,fund-pay,treasury-pay,,",
            "lapsed,payments,nothing,,treasury-pay,waivers,2026-11-23",
            "old-paying,payments,other-shared,old-pay,treasury-pay,,",
            "paying,payments,shared,treasury-pay,treasury-pay,,",
            // What is not deployed is offered to nobody.
            "paying,esignature,none-to-use,,,,",
            "studied,payments,undecided,,treasury-pay,,",
            "unregistered,payments,unregistered,,treasury-pay,,",
        ]
    );
    assert_eq!(
        notes(&table)[0],
        "10 needs = 1 met by the shared block + 1 by another shared block + 1 by a shared block coming or going + \
         1 by a block of its own + 2 by nothing + 1 not decided yet + 1 without a block to use + \
         1 by a block that is not registered + 1 waived"
    );
}

#[test]
fn capabilities_have_a_reuse_ratio_with_what_it_is_made_of() {
    let table = table("building-blocks-capabilities", BLOCKS, Filter::default());
    assert_eq!(
        columns(&table, &["capability", "blocks", "needed-by", "shared", "other", "nothing", "unknown", "waived", "reuse"]),
        [
            "esignature,,1,0,0,1,0,0,0.0",
            "payments,treasury-pay,8,1,2,4,1,1,0.125",
            "workflow,,1,0,1,0,0,0,0.0",
            "all,,10,1,3,5,1,1,0.1",
        ]
    );
}

#[test]
fn building_blocks_tell_who_uses_them() {
    let all = table("building-blocks", BLOCKS, Filter::default());
    assert_eq!(
        columns(&all, &["id", "scope", "scope-of", "services", "organisations", "replaced-by"]),
        [
            "flow,,,1,1,",
            "fund-pay,organisation,fund,1,1,",
            "old-pay,national,,1,1,treasury-pay",
            "sign,national,,0,0,",
            "treasury-pay,national,,1,2,",
            "withdrawn-cms,,,0,0,",
        ]
    );
    assert_eq!(notes(&all)[0], "6 building blocks = 3 in production + 1 not deployed + 1 about to stop + 1 withdrawn");
    assert_eq!(columns(&table("building-blocks", BLOCKS, owned_by("fund")), &["id"]), ["fund-pay"]);
}

const DATA: &[(&str, &str)] = &[
    ("organisations/registry.yaml", "id: registry\n"),
    ("organisations/ministry.yaml", "id: ministry\n"),
    ("organisations/dissolved.yaml", "id: dissolved\nactive: {to: 2026-11-23}\n"),
    (
        "regulations/texts.yaml",
        "id: sharing-act
stage: parliament
schedule: {due: 2027-03-31}
---
id: sharing-decree
stage: drafting
schedule: {due: 2027-06-30}
---
id: old-act
stage: in-force
",
    ),
    (
        "data-items/all.yaml",
        "id: address
source: {organisation: registry, access: api}
sharing: {allowed: true, decree: {regulation: sharing-decree}}
legal-basis: [{regulation: sharing-act}]
personal: true
---
id: income
source: {organisation: registry, access: file, since: 2026-11-24}
sharing: {allowed: true}
legal-basis: [{regulation: old-act}]
---
id: diploma
source: {organisation: registry, access: api, since: 2026-11-25}
sharing: {allowed: true}
---
id: vaccination
source: {organisation: registry, access: api}
sharing: {allowed: false, excluded-reason: Medical secrecy}
---
id: child
source: {organisation: registry, access: api}
sharing: {allowed: true}
personal: true
---
id: title-deed
source: {organisation: dissolved, access: api}
sharing: {allowed: true}
---
id: lost
source: {access: api}
---
id: own
source: {organisation: ministry, access: api}
sharing: {allowed: true}
",
    ),
    (
        "services/all.yaml",
        "id: aid
owner: ministry
status: live
volume: {transactions: 100}
inputs:
  - {data: address, obtained: from-user, reason: Register not connected}
  - {data: income, obtained: from-user}
  - {data: vaccination, obtained: from-user}
  - {data: own, obtained: from-user}
  - {data: lost, obtained: from-user}
  - {data: title-deed}
---
id: grant
owner: ministry
status: planned
volume: {transactions: 20}
inputs: [{data: income, obtained: from-user}, {data: diploma, obtained: from-user}, {data: child, obtained: from-user}]
---
id: card
owner: ministry
status: live
inputs: [{data: income, obtained: from-user}, {data: title-deed, obtained: from-user}, {data: address, obtained: from-source}]
---
id: registry-card
owner: registry
status: live
volume: {transactions: 5000}
inputs: [{data: address, obtained: from-user}]
---
id: cancelled
owner: ministry
status: cancelled
inputs: [{data: income, obtained: from-user}]
",
    ),
];

#[test]
fn questions_asked_twice_are_ranked_by_requests_and_say_what_stands_in_the_way() {
    let table = table("once-only", DATA, Filter::default());
    assert_eq!(
        columns(&table, &["rank", "id", "services", "requests", "without-volume", "reused-by", "obstacle", "planned"]),
        [
            "1,income,3,120,1,,none,",
            // The registry asks for what it holds itself: that is not counted.
            "2,address,1,100,0,card,law,2027-06-30",
            "3,vaccination,1,100,0,,excluded,",
            "4,child,1,20,0,,no-legal-basis,",
            "5,diploma,1,20,0,,access-later,2026-11-25",
            "6,title-deed,1,,1,,source-ended,",
        ]
    );
    assert_eq!(columns(&table, &["waiting-for"])[1], "sharing-act; sharing-decree");
    assert_eq!(
        notes(&table),
        [
            "8 questions = 3 that can stop today + 1 waiting for a text + 1 without a legal basis + 1 waiting for access + \
             1 whose source no longer exists + 1 that may not be shared",
            "2 more questions are about what the organisations that ask hold themselves: they are not counted.",
            "1 more question is about data of which nobody knows the source: it is not counted.",
            "1 data item is needed by a service that does not say how it gets it: it is not counted.",
        ]
    );
}

/// The rule counts on the entry where a data item says that it may be shared; the report wants a text for what is personal.
#[test]
fn questions_that_can_stop_today_are_those_that_the_rule_reports_but_for_personal_data_without_a_text() {
    let agenda = loaded(&memory(DATA.iter().map(|(path, text)| (*path, text.as_bytes()))));
    let rule = agenda::rules::find("once-only-asked-again").unwrap();
    let found = agenda::rules::check_one(rule, &agenda, &[], Conditions::of(&agenda, today()));
    let found: Vec<&str> = found.iter().filter_map(|finding| finding.entity.as_deref()).collect();
    assert_eq!(found, ["services/aid", "services/card", "services/grant", "services/grant"]);
    let table = table("once-only-services", DATA, Filter::default());
    let rows = columns(&table, &["id", "data-item", "obstacle"]).into_iter();
    let rows: Vec<String> = rows.filter(|row| row.ends_with(",none") || row.ends_with(",no-legal-basis")).collect();
    assert_eq!(rows, ["aid,income,none", "card,income,none", "grant,income,none", "grant,child,no-legal-basis"]);
    assert_eq!(notes(&table), ["Of 8 questions, 7 are asked without a reason given."]);
}

const GOVERNANCE: &[(&str, &str)] = &[
    (
        "organisations/all.yaml",
        "id: agency
---
id: closed
active: {to: 2026-11-23}
---
id: coming
active: {from: 2026-11-25}
---
id: ministry
",
    ),
    (
        "roles/all.yaml",
        "id: architect
function: chief-architect
organisation: agency
members: [{handle: a, to: 2026-11-24}, {handle: b, from: 2026-11-24}, {handle: c, from: 2026-11-25}]
---
id: lawyer
function: legal-adviser
organisation: ministry
members: [{handle: a, to: 2026-10-31}, {handle: b, to: 2026-09-30}, {handle: c, from: 2027-01-01}]
approves: [regulation, nothing-of-this-name]
---
id: idle
organisation: agency
---
id: ended
organisation: agency
retired: {date: 2026-11-23}
members: [{handle: a}]
",
    ),
    (
        "action-lines/all.yaml",
        "id: held
status: in-progress
owner: {organisation: agency, role: architect}
body: committee
---
id: vacant
status: planned
owner: {organisation: ministry, role: lawyer}
---
id: completed
status: completed
owner: {organisation: closed, role: lawyer}
body: committee
---
id: cancelled
status: cancelled
owner: {organisation: ministry, role: lawyer}
---
id: nobody
status: planned
---
id: mistaken
status: planned
owner: {organisation: agency, role: nobody-knows}
---
id: retired-role
status: planned
owner: {organisation: agency, role: ended}
",
    ),
    ("kpis/rate.yaml", "id: rate\nowner: ministry\n"),
    ("services/all.yaml", "id: old\nstatus: live\nowner: closed\n---\nid: new\nstatus: planned\nowner: {organisation: coming}\n"),
    (
        "building-blocks/registry.yaml",
        "id: registry\nowner: {organisation: agency, role: architect}\nsteering: committee\noperation: pilot\n",
    ),
    (
        "data-items/all.yaml",
        "id: birth
source: {building-block: registry}
---
id: income
source: {organisation: ministry, building-block: registry}
---
id: lost
",
    ),
    ("regulations/act.yaml", "id: act\nstage: in-force\nlead: {organisation: ministry, role: lawyer}\n"),
    (
        "bodies/all.yaml",
        "id: committee
kind: steering-committee
chair: roles/architect
members: [agency, ministry]
meets: P3M
---
id: board
meets: P1Y6M1D
",
    ),
    (
        "decisions/all.yaml",
        "id: accepted
status: accepted
date: 2026-05-01
taken-by: bodies/committee
---
id: replaced
status: superseded
date: 2026-06-01
taken-by: bodies/committee
---
id: future
status: accepted
date: 2026-11-25
taken-by: bodies/committee
---
id: proposed
status: proposed
date: 2026-11-20
taken-by: bodies/committee
---
id: of-role
status: accepted
date: 2026-01-01
taken-by: roles/architect
---
id: of-nobody
status: accepted
",
    ),
];

#[test]
fn governance_tells_whether_somebody_is_there() {
    let all = table("governance", GOVERNANCE, Filter::default());
    assert_eq!(
        columns(&all, &["id", "owner", "role", "holders", "standing", "body"]),
        [
            "action-lines/completed,closed,lawyer,0,settled,committee",
            "action-lines/held,agency,architect,2,held,committee",
            "action-lines/mistaken,agency,nobody-knows,,unknown,",
            "action-lines/nobody,,,,no-owner,",
            "action-lines/retired-role,agency,ended,0,vacant,",
            "action-lines/vacant,ministry,lawyer,0,vacant,",
            "kpis/rate,ministry,,,no-role,",
            "building-blocks/registry,agency,architect,2,held,committee",
            "services/new,coming,,,not-yet,",
            "services/old,closed,,,ended,",
            // The block that serves it belongs to who holds it.
            "data-items/birth,agency,architect,2,held,",
            "data-items/income,ministry,,,source,",
            "data-items/lost,,,,no-owner,",
            "regulations/act,ministry,lawyer,0,settled,",
        ]
    );
    assert_eq!(
        notes(&all),
        ["14 entries = 3 with somebody there + 1 data item with an organisation + 2 whose work is over + \
          2 with a role that nobody holds + 1 without a role + 1 of an organisation that no longer exists + \
          1 of an organisation that does not exist yet + 2 for which nobody answers + \
          1 with a name that the agenda does not know"]
    );
    let narrowed = table("governance", GOVERNANCE, owned_by("closed"));
    assert_eq!(columns(&narrowed, &["id"]), ["action-lines/completed", "services/old"]);
}

#[test]
fn roles_tell_what_they_approve_and_answer_for() {
    let table = table("governance-roles", GOVERNANCE, Filter::default());
    assert_eq!(
        columns(&table, &["id", "members", "approves", "owned-by-kind", "owned", "decisions"]),
        [
            // What a chief architect usually approves.
            "architect,2,building-block,1 action line; 1 building block; 1 data item,\
             action-lines/held; building-blocks/registry; data-items/birth,1",
            "idle,0,,,,0",
            "lawyer,0,regulation,2 action lines; 1 regulation,\
             action-lines/completed; action-lines/vacant; regulations/act,0",
        ]
    );
}

#[test]
fn vacant_roles_tell_since_when_and_for_what() {
    let vacant = table("governance-vacant", GOVERNANCE, Filter::default());
    assert_eq!(
        columns(&vacant, &["id", "last-held", "next-held", "entity"]),
        [
            "idle,,,",
            // What is completed or in force needs nobody any more.
            "lawyer,2026-10-31,2027-01-01,action-lines/vacant",
            "ended,2026-11-23,,action-lines/retired-role",
        ]
    );
    assert_eq!(notes(&vacant), ["Of 3 roles, 2 are held by nobody."]);
    let held = &[("roles/one.yaml", "id: one\nmembers: [{handle: a}]\n")];
    assert_eq!(notes(&table("governance-vacant", held, Filter::default())), ["The only role is held."]);
}

#[test]
fn bodies_tell_what_they_decided() {
    let bodies = table("governance-bodies", GOVERNANCE, Filter::default());
    assert_eq!(
        columns(&bodies, &["id", "chair", "members", "meets", "lines", "decisions", "proposed", "last-decision"]),
        ["board,,0,every P1Y6M1D,0,0,0,", "committee,roles/architect,2,every 3 months,2,2,1,2026-06-01"]
    );
    assert_eq!(notes(&bodies)[1], "1 decision does not say who took it: it is counted nowhere.");
    assert_eq!(columns(&table("governance-bodies", GOVERNANCE, owned_by("ministry")), &["id"]), ["committee"]);
}
