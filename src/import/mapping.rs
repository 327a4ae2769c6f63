use super::table::Address;
use super::trouble::Trouble;
use crate::schema::Compiled;
use crate::text::{LineIndex, Message};
use crate::yaml::{MAX_SIZE, parse};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// Mapping. How the columns of a table become fields of an agenda, where their headers do not say so or their values can be read in more
/// than one way.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Mapping {
    /// Kind. What each row is. Example: `service`.
    pub kind: Option<String>,
    /// Sheet. The sheet that is read, where a workbook has several. Example: `Services`.
    pub sheet: Option<String>,
    /// Header row. The row in which the headers stand, from 1; the first one that is not empty, if none is given. Example: `3`.
    #[schemars(range(min = 1))]
    pub header_row: Option<u32>,
    /// Language. The language of texts whose columns do not say it; the agenda’s first, if none is given. Example: `fr`.
    pub language: Option<String>,
    /// Columns. The field of each header: names with points between them, items of lists in brackets. Example: `{Nom: title, Lien: "channels[web].url"}`.
    pub columns: BTreeMap<String, String>,
    /// Skipped columns. Headers whose columns are left aside, without a remark. Example: `[Notes]`.
    pub skip: Vec<String>,
    /// Constants. Fields that have the same value in each row. Example: `{status: live}`.
    pub constants: BTreeMap<String, Value>,
    /// Words. For a header, what its words mean in the agenda. Example: `{Type: {Établissement: public-body}}`.
    pub words: BTreeMap<String, BTreeMap<String, String>>,
    /// Separator. What stands between the items of a list in one cell; a semicolon or a new line, if none is given. Example: `|`.
    pub separator: Option<String>,
    /// Decimal sign. What stands before the decimals of a number. Example: `comma`.
    pub decimal: Option<DecimalSign>,
    /// Date order. Which number of a date such as 03/04/2026 is the day. Example: `day-first`.
    pub dates: Option<DateOrder>,
    /// Years. Which day a year alone means where a day is wanted. Example: `last-day`.
    pub years: Option<YearDay>,
}

/// Decimal sign. What stands before the decimals of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DecimalSign {
    /// Point. As in 1,234.5.
    Point,
    /// Comma. As in 1.234,5.
    Comma,
}

/// Date order. Which number of a date is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DateOrder {
    /// Day first. As in 31/12/2026.
    DayFirst,
    /// Month first. As in 12/31/2026.
    MonthFirst,
}

/// Day of a year. Which day a year alone means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum YearDay {
    /// First day. The first of January.
    FirstDay,
    /// Last day. The last of December.
    LastDay,
}

/// The schema of a mapping, as it is published.
pub fn schema() -> Value {
    Compiled::of_type::<Mapping>().schema
}

/// Reads a mapping from the text of a file.
///
/// # Errors
/// Where it is none: all that is wrong in it, each at its place.
pub fn mapping(file: &str, bytes: &[u8]) -> Result<Mapping, Vec<Trouble>> {
    let (tree, troubles) = parse(bytes.get(..MAX_SIZE).unwrap_or(bytes).to_vec());
    let lines = LineIndex::new(tree.text());
    let at = |offset: u32| {
        let position = lines.position(offset, tree.text());
        Address::Line { file: file.into(), line: position.line, column: position.column }
    };
    if let Some(trouble) = troubles.first() {
        return Err(vec![Trouble::new(at(trouble.span.start), Message::plain("import-mapping-unreadable")).whole()]);
    }
    let Some(root) = tree.roots().next() else { return Ok(Mapping::default()) };
    let found = crate::schema::violations(&Compiled::of_type::<Mapping>(), root);
    let troubles = found.into_iter().map(|violation| Trouble {
        at: at(tree.node(violation.node).span().start),
        message: violation.message,
        help: violation.help,
        whole: true,
    });
    let troubles: Vec<Trouble> = troubles.collect();
    if !troubles.is_empty() {
        return Err(troubles);
    }
    Mapping::deserialize(root).map_err(|error| {
        let offset = error.span.map_or(0, |span| span.start);
        vec![Trouble::new(at(offset), Message::plain("import-mapping-unreadable")).whole()]
    })
}
