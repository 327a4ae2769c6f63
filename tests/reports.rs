//! Reports: every one of them in every form, from the same state to the same bytes.

use crate::support::{agenda, compare, project};
use agenda::report::regular::{Basis, Datum, Filter, Form, REPORTS, Table};
use agenda::store::Folder;
use std::collections::BTreeSet;
use std::fs;

/// A report of the national example as it is written for its readers.
fn report(args: &[&str]) -> String {
    let folder = project().join("examples/national");
    let usual = ["-C", folder.to_str().unwrap(), "report", "--from-worktree", "--as-of", "2026-11-24"];
    let ending = agenda(&[&usual[..], args].concat());
    assert_eq!((ending.code, &*ending.stderr), (0, ""), "{args:?}");
    ending.stdout
}

fn tables() -> Vec<Table> {
    let agenda = crate::support::loaded(&Folder::new(project().join("examples/national")));
    let as_of = crate::support::today();
    let period = agenda.last_reporting_period(as_of);
    let basis = Basis { agenda: &agenda, as_of, period, before: None, slips: None, filter: Filter::default() };
    REPORTS.iter().flat_map(|report| (report.tables)(&basis)).collect()
}

#[test]
fn every_report_of_the_national_example_is_as_expected_in_every_form_of_text() {
    let expected = project().join("tests/reports");
    let mut written = BTreeSet::new();
    let mut check = |name: String, found: String| {
        compare(&expected.join(&name), &found);
        written.insert(name);
    };
    for report_info in REPORTS {
        let name = report_info.name;
        for language in ["en", "fr"] {
            for (format, ending) in [("human", "txt"), ("markdown", "md")] {
                check(format!("{name}.{language}.{ending}"), report(&[name, "--report-lang", language, "--format", format]));
            }
        }
        check(format!("{name}.json"), report(&[name, "--format", "json"]));
    }
    for table in tables() {
        let of =
            REPORTS.iter().map(|report| report.name).filter(|name| table.name.starts_with(name)).max_by_key(|name| name.len());
        check(format!("{}.csv", table.name), report(&[of.unwrap(), "--format", "csv", "--table", table.name]));
    }
    let there: BTreeSet<String> =
        fs::read_dir(&expected).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(there, written, "every expected file belongs to a report");
}

#[test]
fn tables_say_what_stands_in_them() {
    let mut names = BTreeSet::new();
    for table in tables() {
        assert!(names.insert(table.name), "{} is there twice", table.name);
        assert!(table.shown.len() <= 10, "{} has too many columns for a sheet of paper", table.name);
        let keys: BTreeSet<&str> = table.columns.iter().map(|column| column.key).collect();
        assert_eq!(keys.len(), table.columns.len(), "{}", table.name);
        for key in table.shown.iter().flat_map(|shown| &shown.keys) {
            assert!(keys.contains(key), "{}: {key}", table.name);
        }
        for row in &table.rows {
            assert_eq!(row.len(), table.columns.len(), "{}: {row:?}", table.name);
            for (column, datum) in table.columns.iter().zip(row) {
                assert!(stands_in(datum, column.form), "{}: {} is {datum:?}", table.name, column.key);
            }
        }
    }
}

fn stands_in(datum: &Datum, form: Form) -> bool {
    match datum {
        Datum::Empty => true,
        Datum::Text(_) => matches!(form, Form::Text | Form::Entity),
        Datum::Localised(_) | Datum::Title(_) | Datum::Said(_) => form == Form::Text,
        Datum::Named(_) => matches!(form, Form::Entity | Form::Text),
        Datum::Word(_) => matches!(form, Form::Word | Form::Number),
        Datum::Count(_) => form == Form::Integer,
        Datum::Number(_) => form == Form::Number,
        Datum::Share(share) => form == Form::Share && share.is_finite(),
        Datum::Days(_) => form == Form::Days,
        Datum::Date(_) => form == Form::Date,
        Datum::Period(_) => form == Form::Period,
        Datum::Address(_) => form == Form::Address,
        Datum::List(_) => form == Form::List,
        Datum::Series(_) => form == Form::Series,
    }
}
