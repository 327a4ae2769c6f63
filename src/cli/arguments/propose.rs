use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(in crate::cli) struct ProposeOptions {
    /// Text of an issue that a form has made, as the forge gives it
    #[arg(long, value_name = "FILE")]
    pub from_issue: PathBuf,

    /// Whose commit it is, as in 'Digital team <team@digital.gov.example>'; that of the user of git, if nobody is named
    #[arg(long, value_name = "AUTHOR")]
    pub author: Option<String>,

    /// Say what would change, and write nothing
    #[arg(long)]
    pub dry_run: bool,
}
