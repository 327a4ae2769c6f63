//! What other programs take from an agenda: complete, of the public part alone, and read back by other people's programs.

use crate::publication::marked;
use crate::support::{agenda, compare, loaded, memory, project, today};
use agenda::agenda::{Agenda, Public, load};
use agenda::cli::Ending;
use agenda::export::{Exported, FORMATS, Format, Source, schema};
use agenda::i18n::{Catalogue, Language};
use agenda::model::Kind;
use agenda::store::Folder;
use icalendar::{Calendar, Component};
use serde_json::Value;
use std::fs;
use std::path::PathBuf;

pub fn national() -> Agenda {
    load(&Folder::new(project().join("examples/national"))).unwrap()
}

pub fn expected(name: &str) -> PathBuf {
    project().join("tests/exports").join(name)
}

/// What a format makes of an agenda.
pub fn exported(format: &str, agenda: &Agenda, kind: Option<Kind>) -> Exported {
    let catalogue = Catalogue::new(Language::French);
    let source = Source { agenda, as_of: today(), kind, entity: None, catalogue: &catalogue };
    Format::find(format).unwrap().export(&source).unwrap()
}

/// Runs `agenda export` on the national example.
pub fn run(args: &[&str]) -> Ending {
    let folder = project().join("examples/national");
    agenda(&[&["export", "-C", folder.to_str().unwrap()], args].concat())
}

fn rows(csv: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn the_national_example_is_exported_as_expected() {
    let agenda = Public::of(&national()).unwrap();
    compare(&expected("deadlines.ics"), &exported("ics", &agenda, None).files[0].text.replace("\r\n", "\n"));
    compare(&expected("life-events.csv"), &exported("csv", &agenda, Some(Kind::LifeEvent)).files[0].text);
    compare(&expected("organisations.csv"), &exported("csv", &agenda, Some(Kind::Organisation)).files[0].text);
    compare(&expected("life-events.json"), &exported("json", &agenda, Some(Kind::LifeEvent)).files[0].text);
}

/// Everything internal is marked, and no form tells of it, unless it is asked for.
#[test]
fn nothing_internal_leaves_in_any_form() {
    let whole = marked();
    let public = Public::of(&whole).unwrap();
    for format in FORMATS {
        let kinds = if format.kinds.is_empty() { Kind::ALL } else { format.kinds };
        let with_none = [None].into_iter().filter(|_| !format.is_of_one_kind);
        for kind in with_none.chain(kinds.iter().copied().map(Some)) {
            let text = format!("{:?}", exported(format.name, &public, kind));
            assert!(!text.contains("SECRET") && !text.contains("99.25"), "{} {kind:?}: {text}", format.name);
        }
    }
    assert!(exported("json", &whole, None).files[0].text.contains("SECRET holder"));
    assert!(exported("csv", &whole, Some(Kind::Role)).files[0].text.contains("SECRET holder"));
}

#[test]
fn the_command_leaves_out_what_is_internal_unless_asked() {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let file = folder.path().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    };
    write("agenda.yaml", "agenda: 1\ntitle: Agenda\nlanguages: [en]\n");
    write("organisations/agency.yaml", "id: agency\nfocal-point: agenda@agency.gov.example\n");
    write("organisations/hidden.yaml", "id: hidden\nvisibility: internal\n");
    let at = folder.path().to_str().unwrap();
    let public = agenda(&["export", "json", "-C", at]);
    assert!(!public.stdout.contains("agenda@agency") && !public.stdout.contains("hidden"), "{}", public.stdout);
    let internal = agenda(&["export", "json", "-C", at, "--internal"]);
    assert!(internal.stdout.contains("agenda@agency") && internal.stdout.contains("hidden"), "{}", internal.stdout);
    let hidden = agenda(&["export", "json", "organisations/hidden", "-C", at, "--lang", "fr"]);
    assert_eq!((hidden.code, &*hidden.stdout), (2, ""));
    assert!(hidden.stderr.contains("n’est pas public"), "{}", hidden.stderr);
    assert!(agenda(&["export", "json", "organisations/hidden", "-C", at, "--internal"]).stdout.contains("hidden"));
}

#[test]
fn one_entity_or_one_kind_can_be_exported_alone() {
    let ending = run(&["csv", "services/passport-renewal"]);
    let rows = rows(&ending.stdout);
    assert_eq!((rows.len(), &*rows[1][0]), (2, "passport-renewal"));
    let calendar = run(&["ics", "action-lines/digital-identity"]).stdout;
    assert!(calendar.contains("digital-identity") && !calendar.contains("common-payments"));
    let services: Value = serde_json::from_str(&run(&["json", "--kind", "services"]).stdout).unwrap();
    assert_eq!(services["kind"], "service");
    assert!(services["entities"].as_array().unwrap().len() > 30);
    let none = run(&["csv"]);
    assert_eq!(none.code, 2);
    assert!(none.stderr.contains("--kind"), "{}", none.stderr);
    assert!(run(&["ics", "--kind", "role"]).stderr.contains("action-line"));
}

#[test]
fn an_export_is_written_where_it_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("services.csv");
    let ending = run(&["csv", "--kind", "service", "-o", file.to_str().unwrap()]);
    assert_eq!((ending.code, &*ending.stdout), (0, ""));
    assert_eq!(fs::read_to_string(file).unwrap(), run(&["csv", "--kind", "service"]).stdout);
}

/// The columns are those of the schema, each cell is found again, and no text is a formula.
#[test]
fn a_flat_table_keeps_what_the_files_say() {
    let agenda = loaded(&memory([(
        "services/all.yaml",
        b"id: one
title: =1+1
description: {fr: \"a;\\nb\", ar: \"\\u202etext\"}
owner: agency
tags: [a, b]
channels: [{type: web, url: \"https://a.gov.example/?q=%22\"}]
cost: {amount: 5.5, currency: EUR}
---
id: two
owner: {organisation: agency, role: team}
tags: [\"a;b\"]
" as &[u8],
    )]));
    let rows = rows(&exported("csv", &agenda, Some(Kind::Service)).files[0].text);
    let cell = |row: usize, column: &str| {
        let at = rows[0].iter().position(|key| key == column).unwrap_or_else(|| panic!("{column}: {:?}", rows[0]));
        rows[row][at].clone()
    };
    assert_eq!(rows[0][..3], ["id", "formerly", "title.fr"]);
    assert_eq!(cell(1, "title.fr"), "'=1+1");
    assert_eq!(cell(1, "title.en"), "");
    assert_eq!(cell(1, "description.fr"), "a;\\nb");
    assert_eq!(cell(1, "description.ar"), "\\u{202e}text");
    assert_eq!((cell(1, "owner.organisation"), cell(1, "owner.role")), ("agency".into(), String::new()));
    assert_eq!((cell(2, "owner.organisation"), cell(2, "owner.role")), ("agency".into(), "team".into()));
    assert_eq!((cell(1, "tags"), cell(2, "tags")), ("a; b".into(), "[\"a;b\"]".into()));
    assert_eq!(cell(1, "channels"), "[{\"type\":\"web\",\"url\":\"https://a.gov.example/?q=%22\"}]");
    assert_eq!((cell(1, "cost.amount"), cell(1, "cost.currency")), ("5.5".into(), "EUR".into()));
    assert_eq!(cell(1, "roadmap.due"), "");
}

#[test]
fn the_calendar_is_read_by_others_and_is_that_of_the_public_space() {
    let text = run(&["ics"]).stdout;
    let calendar: Calendar = text.parse().unwrap();
    assert!(calendar.components.len() > 20);
    let event = calendar.components[0].as_event().unwrap();
    assert!(event.get_uid().unwrap().contains("deadlines.ics#action-lines/"));
    assert!(text.lines().all(|line| line.len() <= 75));
}

#[test]
fn whole_entities_satisfy_the_published_schema() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    for args in [&["json"][..], &["json", "--kind", "kpi"], &["json", "services/passport-renewal"]] {
        let data: Value = serde_json::from_str(&run(args).stdout).unwrap();
        let errors: Vec<String> = validator.iter_errors(&data).map(|error| error.to_string()).collect();
        assert_eq!(errors, Vec::<String>::new(), "{args:?}");
    }
}
