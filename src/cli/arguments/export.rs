use crate::export::{FORMATS, Format};
use crate::model::Period;
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(in crate::cli) struct ExportOptions {
    /// Form: cpsv-ap is the catalogue of services as JSON-LD, publiccode a file for each building block, ics a calendar of deadlines, csv a flat table of a kind, json whole entities; workbook is no export for others, but a form of a kind to fill in and bring back with ‘agenda import’
    #[arg(value_name = "FORMAT", value_parser = form())]
    pub format: ExportForm,

    /// Entity that is exported alone, such as services/passport-renewal
    #[arg(value_name = "ENTITY")]
    pub entity: Option<String>,

    /// Kind that is exported, such as service; all that the form can, if none is named
    #[arg(long, value_name = "KIND", conflicts_with = "entity")]
    pub kind: Option<String>,

    /// For a workbook: only what this organisation answers for, by its identifier
    #[arg(long, value_name = "ORGANISATION", conflicts_with = "entity")]
    pub owner: Option<String>,

    /// For a workbook of action lines: the period that is reported on, such as 2026-Q3; the last one that has ended, if none is given
    #[arg(long, value_name = "PERIOD", conflicts_with = "entity", value_parser = |text: &str| text.parse::<Period>())]
    pub period: Option<Period>,

    /// Export a revision of the repository, or its state by a day or period such as 2026-09-30 or 2026-Q3, not the files in the folder
    #[arg(long, value_name = "REVISION")]
    pub rev: Option<String>,

    /// Export what is internal too, such as names and addresses; without it, nothing internal leaves
    #[arg(long)]
    pub internal: bool,

    /// Leave out what lacks something that the standard asks for; without it, nothing is exported then, and the command ends with code 1
    #[arg(long)]
    pub skip_incomplete: bool,

    /// File to write, or for publiccode the folder; without it, the export is printed
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,

    /// Say how the standard and an agenda belong together, property by property, and what is lost; export nothing
    #[arg(long, conflicts_with_all = ["entity", "kind", "owner", "period", "rev", "internal", "skip_incomplete", "output"])]
    pub mapping: bool,
}

/// What is exported: a form of export, or a workbook to fill in.
#[derive(Debug, Clone, Copy)]
pub(in crate::cli) enum ExportForm {
    /// A form in which other programs take it.
    Format(&'static Format),
    /// A workbook that comes back.
    Workbook,
}

/// The name of the workbook among the forms.
const WORKBOOK: &str = "workbook";

fn form() -> impl TypedValueParser<Value = ExportForm> {
    let names = PossibleValuesParser::new(FORMATS.iter().map(|format| format.name).chain([WORKBOOK]));
    names.try_map(|name| match Format::find(&name) {
        Some(format) => Ok(ExportForm::Format(format)),
        None if name == WORKBOOK => Ok(ExportForm::Workbook),
        None => Err(name),
    })
}
