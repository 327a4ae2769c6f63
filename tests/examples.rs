//! The examples are agendas that a person would want to read.

use crate::support::{agenda, compare, lines, loaded, project};
use agenda::model::{
    ActionLine, Activity, BuildingBlock, Consultation, Decision, DecisionType, Entity, Kind, Kpi, LifeEvent, Regulation, Service,
};
use agenda::store::{Folder, Memory};
use std::collections::BTreeSet;

fn example(name: &str) -> agenda::agenda::Agenda {
    loaded(&Folder::new(project().join("examples").join(name)))
}

#[test]
fn the_examples_have_their_known_troubles_and_no_others() {
    for name in ["minimal", "national"] {
        let found = lines(&Folder::new(project().join("examples").join(name)));
        compare(&project().join(format!("tests/examples/{name}.txt")), &found);
    }
}

#[test]
fn the_national_example_is_complete() {
    let agenda = example("national");
    let count = |kind: Kind| agenda.records().filter(|(_, record)| record.kind() == Some(kind)).count();
    for (kind, least) in [
        (Kind::Objective, 8),
        (Kind::ActionLine, 16),
        (Kind::Kpi, 24),
        (Kind::Service, 40),
        (Kind::LifeEvent, 8),
        (Kind::DataItem, 25),
        (Kind::Regulation, 10),
        (Kind::Standard, 1),
        (Kind::Consultation, 3),
        (Kind::Decision, 5),
        (Kind::Event, 3),
        (Kind::Body, 2),
        (Kind::Role, 7),
    ] {
        assert!(count(kind) >= least, "{}: {}", kind.name(), count(kind));
    }
    assert_eq!(agenda.file().unwrap().axes.len(), 5);
    let established: BTreeSet<Activity> = agenda.all::<ActionLine>().flat_map(|(_, line)| line.establishes.clone()).collect();
    assert!(established.len() >= 7 && established.contains(&Activity::DigitalInclusion), "{established:?}");
    let waivers = agenda.all::<Decision>().filter(|(_, decision)| decision.r#type == Some(DecisionType::Waiver)).count();
    assert_eq!(waivers, 2);
    let measured = agenda.all::<Kpi>().filter(|(_, kpi)| !kpi.measurements.is_empty()).count();
    assert!(measured >= 15, "{measured}");
    let lived: BTreeSet<String> = agenda
        .all::<Service>()
        .flat_map(|(_, service)| service.life_events.iter().map(|event| event.id().to_owned()).collect::<Vec<_>>())
        .collect();
    assert_eq!(lived.len(), agenda.all::<LifeEvent>().count());
    let stages: BTreeSet<String> = agenda.all::<Regulation>().map(|(_, text)| format!("{:?}", text.stage)).collect();
    assert!(stages.len() >= 5, "{stages:?}");
    assert!(agenda.all::<Regulation>().any(|(_, text)| text.instrument.as_ref().is_some_and(|one| one.id() == "constitution")));
    assert!(agenda.all::<BuildingBlock>().count() >= 10);
    assert!(agenda.all::<Consultation>().all(|(_, one)| !one.participants.is_empty()));
    assert!(agenda.all::<Service>().all(|(_, service)| service.title().is_some() && service.description.is_some()));
}

#[test]
fn an_agenda_without_one_of_the_activities_is_told_exactly_that() {
    let root = project().join("examples/national");
    let files: Vec<(String, String)> = crate::support::files(&root)
        .into_iter()
        .map(|file| {
            let path = file.strip_prefix(&root).unwrap().to_str().unwrap().to_owned();
            (path, std::fs::read_to_string(&file).unwrap())
        })
        .collect();
    let found = |without: Option<&str>| -> BTreeSet<String> {
        let edited = files.iter().map(|(path, text)| {
            let line = without.map(|activity| format!("establishes: [{activity}]\n"));
            (path.clone(), line.map_or(text.clone(), |line| text.replace(&line, "")).into_bytes())
        });
        // Lines move where one of them is taken away: that is no part of what is said.
        let without_place = |line: &str| {
            let parts: Vec<&str> = line.splitn(4, ':').collect();
            format!("{}:{}", parts[0], parts[3])
        };
        lines(&Memory::new(edited.collect::<Vec<_>>())).lines().map(without_place).collect()
    };
    let before = found(None);
    for (activity, said) in [
        ("digital-first", "the digital channel as a priority channel"),
        ("shared-building-blocks", "shared building blocks"),
        ("once-only", "the once-only principle"),
        ("service-standard", "a digital service standard"),
        ("service-catalogue", "a catalogue of services that is kept up to date"),
        ("digitisation-roadmap", "a digitisation roadmap"),
    ] {
        let after = found(Some(activity));
        let new: Vec<&String> = after.difference(&before).collect();
        let expected = format!("agenda.yaml: error: no action line commits to establishing {said} [approach-missing-activity]");
        assert_eq!(new, [&expected], "{activity}");
        assert_eq!(before.difference(&after).count(), 0, "{activity}");
    }
}

#[test]
fn nobody_is_named_in_the_examples() {
    for name in ["minimal", "national"] {
        let agenda = example(name);
        for (_, role) in agenda.all::<agenda::model::Role>() {
            assert!(role.members.iter().all(|member| member.name.is_none()), "{}", role.id);
        }
        for document in agenda.documents() {
            for mail in document.tree().text().split_whitespace().filter(|word| word.contains('@')) {
                assert!(mail.contains(".example"), "{}: {mail}", document.path);
            }
        }
    }
}

#[test]
fn the_examples_are_told_in_both_languages() {
    for language in ["fr", "en"] {
        for kind in Kind::ALL {
            let folder = project().join("examples/national");
            let listed = agenda(&["list", kind.name(), "-C", folder.to_str().unwrap(), "--lang", language, "--format", "json"]);
            let listed: serde_json::Value = serde_json::from_str(&listed.stdout).unwrap();
            for entity in listed["entities"].as_array().unwrap() {
                assert!(entity["title"].is_string(), "{entity}");
            }
        }
    }
}
