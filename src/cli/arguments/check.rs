use crate::finding::Level;
use crate::render::verdict::Format;
use clap::Args;

#[derive(Debug, Args)]
pub(in crate::cli) struct CheckOptions {
    /// Check a revision of the repository, or its state by a day or period such as 2026-09-30 or 2026-Q3, not the files in the folder
    #[arg(long, value_name = "REVISION")]
    pub rev: Option<String>,

    /// Compare with a revision, day or period, as it was where the proposal left it: only what is new against that fails
    #[arg(long, value_name = "REVISION")]
    pub since: Option<String>,

    /// Check what merging the last commit, or the revision, into BRANCH would give: only what neither has alone fails
    #[arg(long, value_name = "BRANCH", conflicts_with = "since")]
    pub merge: Option<String>,

    /// Look at this rule or family only; may be given several times
    #[arg(long, value_name = "RULE")]
    pub select: Vec<String>,

    /// Leave this rule or family aside; may be given several times
    #[arg(long, value_name = "RULE")]
    pub ignore: Vec<String>,

    /// Mend what can only have been meant in one way, and show it as a patch: a quoted number, a capital letter, a single item of a list
    #[arg(long, conflicts_with_all = ["rev", "merge"])]
    pub fix: bool,

    /// With --fix: also write what was most likely meant, such as the nearest name; look at it before it is committed
    #[arg(long, requires = "fix")]
    pub r#unsafe: bool,

    /// With --fix: show the patch, and write nothing
    #[arg(long, requires = "fix")]
    pub dry_run: bool,

    /// Form of the answer
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub format: Format,

    /// Level from which a finding fails the check
    #[arg(long, value_name = "LEVEL", default_value = "error")]
    pub fail_on: Level,
}
