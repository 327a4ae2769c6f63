use crate::export::{FORMATS, Format};
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(in crate::cli) struct ExportOptions {
    /// Form: cpsv-ap is the catalogue of services as JSON-LD, publiccode a file for each building block, ics a calendar of deadlines, csv a flat table of a kind, json whole entities
    #[arg(value_name = "FORMAT", value_parser = format())]
    pub format: &'static Format,

    /// Entity that is exported alone, such as services/passport-renewal
    #[arg(value_name = "ENTITY")]
    pub entity: Option<String>,

    /// Kind that is exported, such as service; all that the form can, if none is named
    #[arg(long, value_name = "KIND", conflicts_with = "entity")]
    pub kind: Option<String>,

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
    #[arg(long, conflicts_with_all = ["entity", "kind", "rev", "internal", "skip_incomplete", "output"])]
    pub mapping: bool,
}

fn format() -> impl TypedValueParser<Value = &'static Format> {
    let names = PossibleValuesParser::new(FORMATS.iter().map(|format| format.name));
    names.try_map(|name| Format::find(&name).ok_or(name))
}
