//! The arguments of what changes files.

use crate::model::{Date, Period};
use clap::{Args, value_parser};

/// What becomes of a change.
#[derive(Debug, Args)]
pub(in crate::cli) struct Saving {
    /// Say what would change, and write nothing
    #[arg(long)]
    pub dry_run: bool,

    /// Also commit the change in git, with a message that says it: on the branch that is checked out, or on a new one where that is the main line
    #[arg(long, conflicts_with = "dry_run")]
    pub commit: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct NewOptions {
    /// Kind, such as service or action-line
    #[arg(value_name = "KIND")]
    pub kind: String,

    /// Identifier, such as passport-renewal: it names the file, and never changes
    #[arg(value_name = "ID")]
    pub id: String,

    /// Its name as readers know it, in the language of the command
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,

    /// A field with its value, as in status=planned or owner.organisation=digital-authority; may be given several times
    #[arg(long = "field", value_name = "FIELD=VALUE")]
    pub fields: Vec<String>,

    #[command(flatten)]
    pub saving: Saving,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct SetOptions {
    /// Entity, such as services/passport-renewal; the identifier alone where only one has it; agenda for agenda.yaml
    #[arg(value_name = "ENTITY")]
    pub entity: String,

    /// Field, such as status, schedule.due, title.fr or milestones[pilot].done
    #[arg(value_name = "FIELD")]
    #[allow(rustdoc::broken_intra_doc_links, reason = "help is no Markdown: the brackets are those that people write")]
    pub field: String,

    /// Value; several for a list
    #[arg(value_name = "VALUE")]
    pub values: Vec<String>,

    /// Add the values to the list that is there
    #[arg(long, conflicts_with = "remove", requires = "values")]
    pub add: bool,

    /// Take the values out of the list, or the whole field where none is given
    #[arg(long)]
    pub remove: bool,

    /// Decision that moves a promised date, by its identifier: it is recorded beside the date
    #[arg(long, value_name = "DECISION")]
    pub decision: Option<String>,

    /// Why a promised date moves, in the language of the command: it is recorded beside the date
    #[arg(long, value_name = "TEXT")]
    pub reason: Option<String>,

    #[command(flatten)]
    pub saving: Saving,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct FmtOptions {
    /// Files and folders, from the root of the agenda, such as services/passport-renewal.yaml; all, if none is named
    #[arg(value_name = "PATH")]
    pub paths: Vec<String>,

    /// Write nothing: say which files are in another order, and end with 1 where any is
    #[arg(long)]
    pub check: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct ReportProgressOptions {
    /// Action line, by its identifier
    #[arg(value_name = "LINE")]
    pub line: String,

    /// Period that is reported on, such as 2026-Q3; the last one that has ended, if none is given
    #[arg(long, value_name = "PERIOD", value_parser = |text: &str| text.parse::<Period>())]
    pub period: Option<Period>,

    /// The period in a sentence, in the language of the command, as are the other texts
    #[arg(long, value_name = "TEXT")]
    pub summary: Option<String>,

    /// How sure whoever reports is that the line will be delivered: secured, achievable, needs-support or compromised
    #[arg(long, value_name = "WORD")]
    pub confidence: Option<String>,

    /// How much is done, in percent
    #[arg(long, value_name = "PERCENT", value_parser = value_parser!(u8).range(0..=100))]
    pub progress: Option<u8>,

    /// What was done
    #[arg(long, value_name = "TEXT")]
    pub done: Option<String>,

    /// What comes next
    #[arg(long, value_name = "TEXT")]
    pub next: Option<String>,

    /// What may go wrong
    #[arg(long, value_name = "TEXT")]
    pub risks: Option<String>,

    /// What somebody must decide, and who
    #[arg(long, value_name = "TEXT")]
    pub decisions_needed: Option<String>,

    /// Role that reports, by its identifier
    #[arg(long, value_name = "ROLE")]
    pub by: Option<String>,

    /// Day on which the report is written; today, if none is given
    #[arg(long, value_name = "DATE", value_parser = |text: &str| text.parse::<Date>())]
    pub date: Option<Date>,

    #[command(flatten)]
    pub saving: Saving,
}
