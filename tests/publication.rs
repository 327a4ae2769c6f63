//! The public part of an agenda holds nothing internal, and is an agenda itself.

use crate::support::{files, loaded, project, today};
use agenda::agenda::{Agenda, KpiHealth, NoData, Public, load_beside};
use agenda::model::{Kind, Kpi, Role};
use agenda::store::Memory;
use std::fs;

/// An agenda in which everything internal carries the word SECRET.
pub fn marked() -> Agenda {
    loaded(&Memory::new(marked_files()))
}

fn marked_files() -> [(&'static str, &'static str); 11] {
    [
        (
            "agenda.yaml",
            "agenda: 1 # SECRET of a comment
title: Agenda
languages: [en]
review: {bots: [SECRET-bot@digital.gov.example], main-line: main}
site: {contact: agenda@digital.gov.example}
",
        ),
        (
            "organisations/all.yaml",
            "id: agency
focal-point: {name: SECRET name, email: SECRET@agency.gov.example}
contact: {name: Front office, email: contact@agency.gov.example, public: true}
---
id: hidden-agency # SECRET
title: SECRET agency
visibility: internal
",
        ),
        (
            "roles/all.yaml",
            "id: architect
organisation: agency
members:
  - {name: SECRET holder, email: SECRET@agency.gov.example, from: 2025-01-01}
  - {email: SECRET.mail@agency.gov.example}
  - {name: Head of architecture, handle: head-of-architecture, public: true}
",
        ),
        (
            "action-lines/all.yaml",
            "id: open
title: Open line
owner: agency
blocked-by: [action-lines/hidden-line, action-lines/other]
---
id: other
owner: hidden-agency
---
id: hidden-line
title: SECRET line
visibility: internal
",
        ),
        (
            "consultations/first.yaml",
            "id: first
participants:
  - {category: users, name: SECRET residents, count: 12}
  - {category: academia, name: University of the North, public: true}
  - {organisation: hidden-agency}
",
        ),
        (
            "building-blocks/block.yaml",
            "id: block\nsecurity: {assessed: 2026-01-01, report: https://intranet.gov.example/SECRET}\n",
        ),
        (
            "kpis/all.yaml",
            "id: small
min-n: 30
measurements: [{date: 2026-01-31, value: 99.25, n: 7, note: SECRET few}, {date: 2026-02-28, value: 12, n: 40}]
---
id: long
measurements-file: long.csv
",
        ),
        ("kpis/long.csv", "date,value,status,source,note\n2026-01-31,3.5,provisional,Survey,\n"),
        ("services/broken.yaml", "id: broken\nvisibility: SECRET\nnot-a-field: SECRET\n"),
        ("services/unreadable.yaml", "id: unreadable\ntitle: {fr: [SECRET\n"),
        ("services/odd.yaml", "id: odd\ntitle: \"a\\x7fb\\u0085c\\u2028d \\\"e\\\" # f\"\n"),
    ]
}

#[test]
fn nothing_internal_is_left() {
    let agenda = marked();
    let public = Public::of(&agenda).unwrap();
    for document in public.documents() {
        assert!(!document.tree().text().contains("SECRET"), "{}: {}", document.path, document.tree().text());
        assert!(!document.tree().text().contains("99.25"), "{}", document.tree().text());
    }
    let names: Vec<String> = public.records().map(|(_, record)| record.name()).collect();
    for gone in ["organisations/hidden-agency", "action-lines/hidden-line", "services/broken", "services/unreadable"] {
        assert!(!names.iter().any(|name| name == gone), "{gone}");
    }
    for there in ["action-lines/open", "action-lines/other", "consultations/first", "building-blocks/block", "kpis/small"] {
        assert!(names.iter().any(|name| name == there), "{there}");
    }
    assert!(public.records().all(|(_, record)| !record.broken()));
}

#[test]
fn what_is_public_stays_as_it_is() {
    let agenda = marked();
    let public = Public::of(&agenda).unwrap();
    let text = |kind: Kind, id: &str| {
        let id = public.graph().find(kind, id).unwrap();
        public.root(id).unwrap().to_json().to_string()
    };
    assert_eq!(
        text(Kind::Organisation, "agency"),
        r#"{"id":"agency","contact":{"name":"Front office","email":"contact@agency.gov.example","public":true}}"#
    );
    assert_eq!(
        text(Kind::ActionLine, "open"),
        r#"{"id":"open","title":"Open line","owner":"agency","blocked-by":["action-lines/other"]}"#
    );
    assert_eq!(text(Kind::ActionLine, "other"), r#"{"id":"other"}"#);
    assert_eq!(text(Kind::BuildingBlock, "block"), r#"{"id":"block","security":{"assessed":"2026-01-01"}}"#);
    assert_eq!(
        text(Kind::Consultation, "first"),
        r#"{"id":"first","participants":[{"category":"users","count":12},{"category":"academia","name":"University of the North","public":true}]}"#
    );
    let (_, kpi) = public.find::<Kpi>("long").unwrap();
    assert_eq!(kpi.measurements, agenda.find::<Kpi>("long").unwrap().1.measurements);
    assert_eq!(public.title(public.graph().find(Kind::Service, "odd").unwrap(), "en"), "a\u{7f}b\u{85}c\u{2028}d \"e\" # f");
}

/// What is withheld is not taken for what nobody measured; nothing but that it is withheld is said of it.
#[test]
fn that_values_are_withheld_is_said() {
    let agenda = loaded(&Memory::new([
        ("agenda.yaml", "agenda: 1\ntitle: Agenda\nlanguages: [en]\n"),
        (
            "kpis/all.yaml",
            "id: few
min-n: 30
direction: increase
baseline: {value: 10, date: 2025-12-31}
targets: [{date: 2027-12-31, value: 50}]
measurements: [{date: 2026-01-31, value: 99.25, n: 7, note: few}, {date: 2026-02-28, value: 98.75, n: 9}]
---
id: none
min-n: 30
",
        ),
    ]));
    let public = Public::of(&agenda).unwrap();
    let (few, kpi) = public.find::<Kpi>("few").unwrap();
    assert!(kpi.withheld && kpi.measurements.is_empty());
    assert_eq!(public.root(few).unwrap().get("measurements").unwrap().to_json().to_string(), "[]");
    let progress = public.kpi_progress(few, today());
    assert_eq!(progress.health, KpiHealth::NoData(NoData::Suppressed));
    assert!(!public.find::<Kpi>("none").unwrap().1.withheld);
}

/// Whether somebody holds an office is public, though not who.
#[test]
fn an_office_stays_held() {
    let agenda = marked();
    let public = Public::of(&agenda).unwrap();
    let (_, role) = public.find::<Role>("architect").unwrap();
    let names: Vec<Option<&str>> = role.members.iter().map(|member| member.name.as_deref()).collect();
    assert_eq!(names, [Some("—"), Some("—"), Some("Head of architecture")]);
}

#[test]
fn what_is_public_of_the_public_part_is_the_same() {
    let agenda = marked();
    let once = Public::of(&agenda).unwrap();
    let twice = Public::of(&once).unwrap();
    let all = |agenda: &Agenda| -> Vec<String> {
        agenda.documents().map(|document| format!("{}\n{}", document.path, document.tree().text())).collect()
    };
    assert_eq!(all(&once), all(&twice));
}

/// Whatever differs between two states, what they share is what each has when it is made alone.
#[test]
fn what_is_shared_with_another_state_is_what_is_made_alone() {
    let folder = project().join("examples/national");
    let of_example = files(&folder)
        .into_iter()
        .map(|path| (path.strip_prefix(&folder).unwrap().to_str().unwrap().to_owned(), fs::read(&path).unwrap()));
    let of_marked = marked_files().map(|(path, text)| (path.to_owned(), text.into()));
    let mut without_some = 0;
    for (all, step) in [(of_example.collect::<Vec<_>>(), 17), (of_marked.to_vec(), 1)] {
        let whole = loaded(&Memory::new(all.clone()));
        let public = Public::of(&whole).unwrap();
        let told = |agenda: &Agenda| -> Vec<(String, String)> {
            agenda.documents().map(|document| (document.path.to_string(), document.tree().text().to_owned())).collect()
        };
        let entities = (0..all.len()).filter(|number| all[*number].0.contains('/')).step_by(step);
        for (number, is_hidden) in entities.flat_map(|number| [(number, true), (number, false)]) {
            let mut files = all.clone();
            if is_hidden {
                files[number].1 = [b"visibility: internal\n", &*files[number].1].concat();
            } else {
                files.remove(number);
            }
            let other = load_beside(&Memory::new(files), &whole).unwrap();
            let (alone, beside) = (Public::of(&other).unwrap(), Public::beside(&other, &whole, &public).unwrap());
            assert_eq!(told(&alone), told(&beside), "{}", all[number].0);
            without_some += usize::from(alone.records().count() < public.records().count());
            // And the other way: what was hidden is there.
            let back = Public::beside(&whole, &other, &alone).unwrap();
            assert_eq!(told(&public), told(&back), "{}", all[number].0);
        }
    }
    assert!(without_some > 30, "{without_some}");
}
