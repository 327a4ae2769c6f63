//! The arguments of what reads tables.

use clap::Args;
use std::path::PathBuf;

#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the command line, as people give it")]
#[derive(Debug, Args)]
pub(in crate::cli) struct ImportOptions {
    /// Table, as CSV, XLSX or ODS; a workbook that ‘agenda export workbook’ has made; or a publiccode.yml
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    /// Kind of what stands in each row, such as service; else that of the mapping, else the one that the sheet or the file is named after
    #[arg(long, value_name = "KIND")]
    pub kind: Option<String>,

    /// File that says which column is which field, and how dates and numbers are written; its schema is schema/import-map.json
    #[arg(long, value_name = "FILE")]
    pub map: Option<PathBuf>,

    /// Sheet of the workbook; else that of the mapping, else the only one
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,

    /// Write the files; without it, everything is only told
    #[arg(long)]
    pub write: bool,

    /// Also commit the files in git, with a message that says what changes: on the branch that is checked out, or on a new one where that is the main line
    #[arg(long, requires = "write")]
    pub commit: bool,

    /// Write the rows in which nothing is wrong, although something is in others
    #[arg(long, requires = "write")]
    pub partial: bool,

    /// File for a copy of the workbook with what is wrong as notes at its cells, where it is one that ‘agenda export workbook’ has made
    #[arg(long, value_name = "FILE")]
    pub annotated: Option<PathBuf>,

    /// Write nothing, and tell everything; this is what happens without --write
    #[arg(long, conflicts_with = "write")]
    pub dry_run: bool,
}
