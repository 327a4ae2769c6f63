//! Reports as programs read them.

use super::page::value;
use super::{Head, Made, Part, Table};
use crate::i18n::Catalogue;
use crate::text::Message;
use rayon::prelude::*;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;
use serde_json::{Map, Value};

/// The report of `agenda report --format json`. Readers ignore keys that they do not know.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(title = "Report")]
pub struct ReportOut {
    /// The version of this format: a new minor number adds keys, a new major number changes them.
    format_version: &'static str,
    /// The name of the report, such as `status`, or `all`.
    report: &'static str,
    /// The language of its texts.
    language: &'static str,
    /// The period that is reported on.
    #[serde(skip_serializing_if = "Option::is_none")]
    period: Option<String>,
    /// The day that counts as today.
    as_of: String,
    /// The commit whose state it shows; none for a draft from files that nobody has committed.
    #[serde(skip_serializing_if = "Option::is_none")]
    revision: Option<String>,
    /// What there is to say of how the state was chosen and what is left out, in the language of the report.
    remarks: Vec<String>,
    /// Its tables; those of all reports, one after the other, where all were asked for.
    tables: Vec<TableOut>,
}

/// A table of a report.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct TableOut {
    /// Its name, unique among the tables of all reports.
    name: &'static str,
    /// What it is called, in the language of the report.
    title: String,
    /// What there is to say of it, in the language of the report.
    notes: Vec<String>,
    /// Its columns.
    columns: Vec<ColumnOut>,
    /// Its rows: a value for each column by its key, null where there is none.
    rows: Vec<Map<String, Value>>,
}

/// A column of a table.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct ColumnOut {
    /// Its key in rows.
    key: &'static str,
    /// What it is called, in the language of the report.
    title: String,
    /// What stands in it: text, word (a code), entity (an identifier), integer, number (or a code: met, not-met, a range as low..high), share (1 is the whole), days, date, period, address,
    /// list, series (pairs of day and number).
    r#type: &'static str,
}

/// The schema of what `agenda report --format json` prints.
pub fn schema() -> Value {
    SchemaSettings::draft07().into_generator().into_root_schema_for::<ReportOut>().to_value()
}

/// A report as programs read it.
pub fn report_out(made: &Made, catalogue: &Catalogue) -> ReportOut {
    out(made.name, &made.head, made.parts.iter().flat_map(|part| &part.tables), catalogue)
}

/// A report among others as programs read it alone.
pub fn part_out(part: &Part, head: &Head, catalogue: &Catalogue) -> ReportOut {
    out(part.name, head, &part.tables, catalogue)
}

fn out<'t>(name: &'static str, head: &Head, tables: impl IntoIterator<Item = &'t Table>, catalogue: &Catalogue) -> ReportOut {
    ReportOut {
        format_version: "1.0",
        report: name,
        language: catalogue.language().tag(),
        period: head.period.map(|period| period.to_string()),
        as_of: head.as_of.to_string(),
        revision: head.revision.clone(),
        remarks: head.remarks.iter().map(|remark| catalogue.say(remark)).collect(),
        tables: tables.into_iter().map(|table| table_out(table, catalogue)).collect(),
    }
}

fn table_out(table: &Table, catalogue: &Catalogue) -> TableOut {
    let say = |message: &Message| catalogue.say(message);
    let row = |row: &Vec<super::Datum>| {
        let cells = table.columns.iter().zip(row);
        cells.map(|(column, datum)| (column.key.to_owned(), value(datum, catalogue))).collect::<Map<_, _>>()
    };
    let columns = table.columns.iter();
    TableOut {
        name: table.name,
        title: say(&table.title),
        notes: table.notes.iter().map(say).collect(),
        columns: columns
            .map(|column| ColumnOut { key: column.key, title: catalogue.plain(column.title), r#type: column.form.name() })
            .collect(),
        rows: table.rows.par_iter().map(row).collect(),
    }
}
