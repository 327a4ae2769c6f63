use super::PipelineForge;
use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(in crate::cli) struct InitOptions {
    /// Folder of the agenda, which may not be there yet; the current one, if not given
    #[arg(value_name = "FOLDER")]
    pub into: Option<PathBuf>,

    /// Title of the agenda; where it has several languages, one for each, in their order
    #[arg(long, value_name = "TITLE")]
    pub title: Vec<String>,

    /// ISO 3166-1 code of the country, two capital letters
    #[arg(long, value_name = "COUNTRY")]
    pub country: Option<String>,

    /// Languages in which the agenda is published, the first one first, such as fr,en; the language of the answer alone, if not given
    #[arg(long, value_name = "LANGUAGES", value_delimiter = ',')]
    pub languages: Vec<String>,

    /// Write the pipeline of this forge, too
    #[arg(long, value_name = "FORGE")]
    pub forge: Option<PipelineForge>,

    /// Say what would be written, and write nothing
    #[arg(long)]
    pub dry_run: bool,
}
