//! Relations declared on either side count once, wherever they are declared.

use crate::support::{loaded, memory};
use agenda::model::{ActionLine, DataItem, Entity, Kpi, Regulation, Service};

#[test]
fn a_relation_counts_on_whichever_side_it_is_declared() {
    let agenda = loaded(&memory([
        (
            "action-lines/line.yaml",
            &b"id: line\nkpis: [here]\nservices: [named]\nlegal-change: [act]\nblocked-by: [services/other]\n"[..],
        ),
        ("kpis/here.yaml", b"id: here\nserves: [action-lines/line]\n"),
        ("kpis/there.yaml", b"id: there\nserves: [action-lines/line, services/named]\n"),
        ("services/named.yaml", b"id: named\ninputs: [{data: item}]\nlegal-basis: [{regulation: act}, {citation: Act}]\n"),
        ("services/naming.yaml", b"id: naming\nroadmap: {action-line: line}\n"),
        ("services/other.yaml", b"id: other\n"),
        ("data-items/item.yaml", b"id: item\n"),
        ("regulations/act.yaml", b"id: act\n"),
    ]));
    fn ids<T: Entity>(found: Vec<(agenda::agenda::EntityId, &T)>) -> Vec<String> {
        found.into_iter().map(|(_, entity)| entity.id().to_string()).collect()
    }
    let (line, _) = agenda.find::<ActionLine>("line").unwrap();
    let (named, _) = agenda.find::<Service>("named").unwrap();
    assert_eq!(ids::<Kpi>(agenda.kpis_of(line)), ["here", "there"]);
    assert_eq!(ids::<Kpi>(agenda.kpis_of(named)), ["there"]);
    assert_eq!(ids::<Service>(agenda.services_of(line)), ["named", "naming"]);
    assert_eq!(ids::<ActionLine>(agenda.lines_of_service(named)), ["line"]);
    assert_eq!(ids::<Regulation>(agenda.regulations_of(line)), ["act"]);
    assert_eq!(ids::<Regulation>(agenda.regulations_of(named)), ["act"]);
    assert_eq!(ids::<DataItem>(agenda.inputs_of(named)), ["item"]);
}

#[test]
fn in_the_place_of_a_line_stands_the_last_of_those_that_took_it_over() {
    let agenda = loaded(&memory([(
        "action-lines/all.yaml",
        &b"id: first\nmerged-into: second\n---\nid: second\nretired: {date: 2026-01-31, replaced-by: third}\n---\nid: third\n---\n\
            id: here\nmerged-into: there\n---\nid: there\nmerged-into: here\n---\nid: itself\nmerged-into: itself\n---\n\
            id: lost\nmerged-into: nowhere\n"[..],
    )]));
    let last = |id: &str| {
        let (line, _) = agenda.find::<ActionLine>(id).unwrap();
        agenda.record(agenda.in_place_of(line)).id.to_string()
    };
    assert_eq!(["first", "second", "third"].map(last), ["third"; 3]);
    assert_eq!(["itself", "lost"].map(last), ["itself", "lost"]);
    assert_eq!(["here", "there"].map(last), ["there", "here"], "a circle ends");
}
