use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(in crate::cli) struct SiteOptions {
    /// Folder to write: an empty one, or one that a site was written into before
    #[arg(short, long, value_name = "FOLDER")]
    pub output: PathBuf,

    /// Make a draft from the files in the folder, committed or not, and say so
    #[arg(long)]
    pub from_worktree: bool,
}
