//! Reports as programs read them.

use super::page::code;
use super::{Column, Datum, Head, Made, Part, Table};
use crate::i18n::Catalogue;
use crate::text::Message;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

/// The report of `agenda report --format json`. Readers ignore keys that they do not know.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(title = "Report")]
pub struct ReportOut<'a> {
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
    tables: Vec<TableOut<'a>>,
}

/// A table of a report.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct TableOut<'a> {
    /// Its name, unique among the tables of all reports.
    name: &'static str,
    /// What it is called, in the language of the report.
    title: String,
    /// What there is to say of it, in the language of the report.
    notes: Vec<String>,
    /// Its columns.
    columns: Vec<ColumnOut>,
    /// Its rows: a value for each column by its key, null where there is none.
    #[schemars(with = "Vec<Map<String, Value>>")]
    rows: Vec<RowOut<'a>>,
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
    SchemaSettings::draft07().into_generator().into_root_schema_for::<ReportOut<'_>>().to_value()
}

/// A report as programs read it.
pub fn report_out<'a>(made: &'a Made, catalogue: &'a Catalogue) -> ReportOut<'a> {
    out(made.name, &made.head, made.parts.iter().flat_map(|part| &part.tables), catalogue)
}

/// A report among others as programs read it alone.
pub fn part_out<'a>(part: &'a Part, head: &Head, catalogue: &'a Catalogue) -> ReportOut<'a> {
    out(part.name, head, &part.tables, catalogue)
}

fn out<'a>(
    name: &'static str,
    head: &Head,
    tables: impl IntoIterator<Item = &'a Table>,
    catalogue: &'a Catalogue,
) -> ReportOut<'a> {
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

fn table_out<'a>(table: &'a Table, catalogue: &'a Catalogue) -> TableOut<'a> {
    let say = |message: &Message| catalogue.say(message);
    let columns = table.columns.iter();
    TableOut {
        name: table.name,
        title: say(&table.title),
        notes: table.notes.iter().map(say).collect(),
        columns: columns
            .map(|column| ColumnOut { key: column.key, title: catalogue.plain(column.title), r#type: column.form.name() })
            .collect(),
        rows: table.rows.iter().map(|row| RowOut { columns: &table.columns, row, catalogue }).collect(),
    }
}

/// A row of a table.
struct RowOut<'a> {
    columns: &'a [Column],
    row: &'a [Datum],
    catalogue: &'a Catalogue,
}

/// A value as programs read it, with texts in the language of the catalogue.
struct ValueOut<'a>(&'a Datum, &'a Catalogue);

impl Serialize for RowOut<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let value = |datum| ValueOut(datum, self.catalogue);
        to.collect_map(self.columns.iter().zip(self.row).map(|(column, datum)| (column.key, value(datum))))
    }
}

impl Serialize for ValueOut<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let ValueOut(datum, catalogue) = *self;
        match datum {
            Datum::Count(number) | Datum::Days(number) => to.serialize_i64(*number),
            Datum::Number(number) | Datum::Share(number) => to.serialize_f64(*number),
            Datum::List(items) => to.collect_seq(items.iter().map(|item| ValueOut(item, catalogue))),
            Datum::Series(points) => to.collect_seq(points.iter().map(|(day, value)| (day.to_string(), value))),
            other => code(other, catalogue).serialize(to),
        }
    }
}
