use clap::Args;

#[derive(Debug, Args)]
pub(in crate::cli) struct ServeOptions {
    /// Port to listen on, for this machine alone; 0 takes a free one
    #[arg(long, value_name = "PORT", default_value_t = 4680)]
    pub port: u16,

    /// Also show forms in which entities are changed: each change is saved as a commit on a branch
    #[arg(long)]
    pub edit: bool,
}
