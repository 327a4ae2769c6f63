//! The command line, as types. The doc comments are its help in English; other languages have theirs in the catalogue under
//! `cli-COMMAND`, by the names of the fields here.

mod check;
mod edit;
mod export;
mod import;
mod init;
mod propose;
mod record;
mod report;
mod serve;
mod site;

pub(super) use check::CheckOptions;
pub(super) use edit::{FmtOptions, NewOptions, ReportProgressOptions, Saving, SetOptions};
pub(super) use export::{ExportForm, ExportOptions};
pub(super) use import::ImportOptions;
pub(super) use init::InitOptions;
pub(super) use propose::ProposeOptions;
pub(super) use record::{AuditOptions, HistoryOptions, RecordFormat};
pub(super) use report::{ALL as ALL_REPORTS, ReportFormat, ReportOptions};
pub(super) use serve::ServeOptions;
pub(super) use site::SiteOptions;

use crate::finding::Level;
use crate::forge::Forge;
use crate::model::Date;
use crate::render::verdict::Format;
use clap::builder::PossibleValue;
use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use std::ffi::OsString;
use std::path::PathBuf;

/// Keeps a national digital agenda in git: checks it, explains it, looks things up
#[derive(Debug, Parser)]
#[command(name = "agenda", version, disable_help_flag = true, disable_version_flag = true, disable_help_subcommand = true)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub command: Command,

    /// Folder of the agenda, or any folder in it; the current one, if not given
    #[arg(short = 'C', long = "folder", global = true, value_name = "FOLDER")]
    pub folder: Option<PathBuf>,

    /// Language of the answer; else that of AGENDA_LANG, else that of the system
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = ["fr", "en"])]
    pub lang: Option<String>,

    /// When to use colours
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub color: Color,

    /// Day that counts as today, as in 2027-06-30, on which history and audit end; else the day or the end of the period that is looked at in git
    #[arg(long, global = true, value_name = "DATE", value_parser = |text: &str| text.parse::<Date>())]
    pub as_of: Option<Date>,

    /// Say nothing but the result
    #[arg(short, long, global = true)]
    pub quiet: bool,

    /// Show this help
    #[arg(short, long, global = true, action = ArgAction::Help)]
    pub help: Option<bool>,

    /// Show the version
    #[arg(short = 'V', long, action = ArgAction::Version)]
    pub version: Option<bool>,
}

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Begin an agenda: a folder of files that says of itself what is to be decided
    Init(InitOptions),
    /// Check the agenda: every file against its schema, every rule
    Check(CheckOptions),
    /// Say what changes, in the words of the agenda
    Diff(DiffOptions),
    /// Say for git what changes in one file; git gives the arguments
    DiffDriver(DiffDriverOptions),
    /// Say whether a proposal can land: what it changes, and whose approval it needs and has
    Review(ReviewOptions),
    /// Tell how an entity came to be what it is, or what happened in the agenda: every promise as it was made, moved and kept
    History(HistoryOptions),
    /// Say how changes landed: what there is to show that somebody looked, and which approvals are lacking
    Audit(AuditOptions),
    /// Make a report for a period: the quarterly status table and what else a steering committee asks for
    Report(ReportOptions),
    /// Write the public space: pages and open data that show the agenda, without anything internal
    Site(SiteOptions),
    /// Show the public space on this machine as the files in the folder make it, with what is found in them, again whenever they change
    Serve(ServeOptions),
    /// Tell an editor, over standard input and output, what is found in the files as they are written, what may stand where and what it means
    Lsp,
    /// Write a new entity into a file of its own
    New(NewOptions),
    /// Change a field of an entity, and nothing else of its file
    Set(SetOptions),
    /// Bring files into the order in which the schemas have their fields, with no more quotes than they need; comments stay where they belong
    Fmt(FmtOptions),
    /// Add what is reported on an action line for a period
    ReportProgress(ReportProgressOptions),
    /// Give other programs what is public of the agenda: in standards, as a calendar, as data
    Export(ExportOptions),
    /// Make files out of a table that was filled in elsewhere: a spreadsheet, a CSV file, or a publiccode.yml
    Import(ImportOptions),
    /// Turn an issue that was written in a form of a forge into a commit on a branch, or say what to mend in it
    Propose(ProposeOptions),
    /// List what there is of a kind
    List(ListOptions),
    /// Show something, with what it refers to and what refers to it
    Show(ShowOptions),
    /// Explain a rule, a kind or a field, with examples
    Explain(ExplainOptions),
    /// List the rules, at the levels at which they count here
    Rules(RulesOptions),
    /// Print or write the JSON Schemas
    Schema(SchemaOptions),
    /// Write the pipeline of a forge into the repository: checks of proposals, and their review page as a comment
    Ci(CiOptions),
    /// Print or write whose review a change needs, from the roles, for a forge
    Codeowners(CodeownersOptions),
    /// Print a completion script for a shell
    Completions(CompletionsOptions),
    /// Print the manual page
    Man(ManOptions),
}

impl ValueEnum for Level {
    fn value_variants<'a>() -> &'a [Self] {
        &Level::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()))
    }
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        Format::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()))
    }
}

/// The forms of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum PageFormat {
    Human,
    Markdown,
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum DiffFormat {
    Human,
    Markdown,
    Json,
    Html,
}

/// When to work out consequences: where the agenda is small, unless said otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Consequences {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Args)]
pub(super) struct ListOptions {
    /// Kind, such as service or action-line
    #[arg(value_name = "KIND")]
    pub kind: String,

    /// Look in a revision of the repository, or its state by a day or period such as 2026-09-30 or 2026-Q3, not in the folder
    #[arg(long, value_name = "REVISION")]
    pub rev: Option<String>,

    /// Form of the answer
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub format: PageFormat,
}

#[derive(Debug, Args)]
pub(super) struct DiffOptions {
    /// Revision to compare with, from where the other side left it, or the state by a day or period; the last commit if none is named
    #[arg(value_name = "BASE")]
    pub base: Option<String>,

    /// Revision, day or period that is compared; the files in the folder if none is named
    #[arg(value_name = "HEAD")]
    pub head: Option<String>,

    /// Compare with BASE itself, not with where the other side left it
    #[arg(long)]
    pub exact: bool,

    /// Lay both versions beside each other, with the reasons and decisions
    #[arg(long)]
    pub comparative: bool,

    /// When to work out what the changes do elsewhere, which takes reading the whole agenda
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    pub consequences: Consequences,

    /// End with code 1 where anything is different
    #[arg(long)]
    pub exit_code: bool,

    /// Form of the answer; html is always comparative
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub format: DiffFormat,
}

#[derive(Debug, Args)]
pub(super) struct DiffDriverOptions {
    /// Path of the file, then file, name and mode before and after, and the new path where it was renamed
    #[arg(value_name = "ARGUMENT", required = true, allow_hyphen_values = true, trailing_var_arg = true)]
    pub arguments: Vec<OsString>,
}

#[derive(Debug, Args)]
pub(super) struct ReviewOptions {
    /// Revision, day or period that the proposal is to be part of, such as origin/main
    #[arg(value_name = "BASE")]
    pub base: String,

    /// Revision, day or period that is proposed; the last commit if none is named
    #[arg(value_name = "HEAD")]
    pub head: Option<String>,

    /// File with approvals: as the forge lists them, or as schema/approvals.json says; may be given several times
    #[arg(long, value_name = "FILE")]
    pub approvals: Vec<PathBuf>,

    /// Count no approvals from lines in commits, which whoever commits can write
    #[arg(long)]
    pub without_trailers: bool,

    /// Who made the proposal, as a mail address or an account, beside the authors of its commits; may be given several times
    #[arg(long, value_name = "WHO")]
    pub author: Vec<String>,

    /// Form of the answer
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub format: DiffFormat,

    /// Level from which a finding fails the proposal
    #[arg(long, value_name = "LEVEL", default_value = "error")]
    pub fail_on: Level,
}

#[derive(Debug, Args)]
pub(super) struct ShowOptions {
    /// Entity, such as services/passport-renewal; the identifier alone where only one has it
    #[arg(value_name = "ENTITY")]
    pub entity: String,

    /// Look in a revision of the repository, or its state by a day or period such as 2026-09-30 or 2026-Q3, not in the folder
    #[arg(long, value_name = "REVISION")]
    pub rev: Option<String>,

    /// Form of the answer
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub format: PageFormat,
}

#[derive(Debug, Args)]
pub(super) struct ExplainOptions {
    /// Rule, kind or field, such as structure-cycle, service or service.roadmap.due
    #[arg(value_name = "NAME")]
    pub name: String,

    /// Explain it as in a revision of the repository, or in its state by a day or period such as 2026-09-30 or 2026-Q3
    #[arg(long, value_name = "REVISION")]
    pub rev: Option<String>,

    /// Form of the answer
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub format: PageFormat,
}

#[derive(Debug, Args)]
pub(super) struct RulesOptions {
    /// List those of a revision of the repository, or of its state by a day or period such as 2026-09-30 or 2026-Q3
    #[arg(long, value_name = "REVISION")]
    pub rev: Option<String>,

    /// Form of the answer
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub format: PageFormat,
}

#[derive(Debug, Args)]
pub(super) struct SchemaOptions {
    /// Kind, such as service; or agenda for agenda.yaml; or the name of an answer, such as verdict
    #[arg(value_name = "NAME")]
    pub name: Option<String>,

    /// Take the own fields of a revision of the repository, or of its state by a day or period such as 2026-09-30 or 2026-Q3
    #[arg(long, value_name = "REVISION")]
    pub rev: Option<String>,

    /// Write all schemas into this folder
    #[arg(long, value_name = "FOLDER")]
    pub write: Option<PathBuf>,
}

/// The forges for which there is a pipeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum PipelineForge {
    Github,
    Gitlab,
    Forgejo,
    Gitea,
}

impl From<PipelineForge> for Forge {
    fn from(forge: PipelineForge) -> Self {
        match forge {
            PipelineForge::Github => Forge::Github,
            PipelineForge::Gitlab => Forge::Gitlab,
            PipelineForge::Forgejo => Forge::Forgejo,
            PipelineForge::Gitea => Forge::Gitea,
        }
    }
}

#[derive(Debug, Args)]
pub(super) struct CiOptions {
    /// Forge
    #[arg(value_name = "FORGE")]
    pub forge: PipelineForge,

    /// Address of the repository from which runs install the tool; else that of the variable AGENDA_SOURCE of the forge
    #[arg(long, value_name = "URL")]
    pub source: Option<String>,

    /// Commit of the tool that runs install; else that of the variable AGENDA_REVISION of the forge, else the newest
    #[arg(long, value_name = "COMMIT")]
    pub revision: Option<String>,

    /// Write nothing: end with code 1 where files are missing or differ
    #[arg(long)]
    pub check: bool,

    /// Replace files that are there and differ
    #[arg(long, conflicts_with = "check")]
    pub force: bool,
}

impl ValueEnum for Forge {
    fn value_variants<'a>() -> &'a [Self] {
        Forge::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()))
    }
}

#[derive(Debug, Args)]
pub(super) struct CodeownersOptions {
    /// Forge
    #[arg(value_name = "FORGE")]
    pub forge: Forge,

    /// Take the roles of a revision of the repository, or of its state by a day or period such as 2026-09-30; not with --write
    #[arg(long, value_name = "REVISION", conflicts_with = "write")]
    pub rev: Option<String>,

    /// Write nothing: end with code 1 where the file of the forge is missing or differs
    #[arg(long)]
    pub check: bool,

    /// Write the file where the forge looks for it
    #[arg(long, conflicts_with = "check")]
    pub write: bool,

    /// Replace a file that was not generated
    #[arg(long, requires = "write")]
    pub force: bool,
}

#[derive(Debug, Args)]
pub(super) struct CompletionsOptions {
    /// Shell
    #[arg(value_name = "SHELL")]
    pub shell: Shell,
}

#[derive(Debug, Args)]
pub(super) struct ManOptions {
    /// Command; the program as a whole, if not given
    #[arg(value_name = "COMMAND")]
    pub command: Option<String>,
}
