use crate::model::Period;
use crate::render::report::Profile;
use crate::report::regular::REPORTS;
use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(in crate::cli) struct ReportOptions {
    /// Report, or all of them together
    #[arg(value_name = "REPORT", value_parser = names())]
    pub name: String,

    /// Period that is reported on, such as 2026-Q3: as the agenda was when it could be reported no more, with the end of the period as today
    #[arg(long, value_name = "PERIOD", value_parser = |text: &str| text.parse::<Period>())]
    pub period: Option<Period>,

    /// Make a draft from the files in the folder, committed or not, and say so
    #[arg(long)]
    pub from_worktree: bool,

    /// Tell of what belongs to this axis alone; may be given several times
    #[arg(long, value_name = "AXIS")]
    pub axis: Vec<String>,

    /// Tell of what this organisation answers for alone; may be given several times
    #[arg(long, value_name = "ORGANISATION")]
    pub owner: Vec<String>,

    /// Tell of what has this status alone, such as in-progress; may be given several times
    #[arg(long, value_name = "STATUS")]
    pub status: Vec<String>,

    /// Tell of what belongs to this life event alone; may be given several times
    #[arg(long, value_name = "LIFE-EVENT")]
    pub life_event: Vec<String>,

    /// Order by this column, by its key as in csv
    #[arg(long, value_name = "COLUMN")]
    pub sort: Option<String>,

    /// Begin with the largest or the latest
    #[arg(long, requires = "sort")]
    pub descending: bool,

    /// Give this table of the report alone, by its name as in json
    #[arg(long, value_name = "TABLE")]
    pub table: Option<String>,

    /// Language of the report; that of the answer, if none is named
    #[arg(long, value_name = "LANGUAGE", value_parser = ["fr", "en"])]
    pub report_lang: Option<String>,

    /// Form of the report; csv is one table, the first if none is named
    #[arg(long, value_name = "FORMAT")]
    pub format: Option<ReportFormat>,

    /// For whom a workbook is: working has filters, lists of words and colours, public is plain for all readers and their aids
    #[arg(long, value_name = "PROFILE", default_value = "working")]
    pub profile: Profile,

    /// File to write; its ending says the form, if none is named
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// The name under which all reports are made together.
pub(in crate::cli) const ALL: &str = "all";

fn names() -> Vec<&'static str> {
    REPORTS.iter().map(|report| report.name).chain([ALL]).collect()
}

/// The forms of reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum ReportFormat {
    Human,
    Markdown,
    Csv,
    Json,
    Xlsx,
    Html,
}

impl ValueEnum for Profile {
    fn value_variants<'a>() -> &'a [Self] {
        Profile::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()))
    }
}

impl ReportFormat {
    /// The form that the ending of a file's name asks for, and every ending that does.
    pub(in crate::cli) const ENDINGS: [(&'static str, ReportFormat); 7] = [
        ("txt", ReportFormat::Human),
        ("md", ReportFormat::Markdown),
        ("csv", ReportFormat::Csv),
        ("json", ReportFormat::Json),
        ("xlsx", ReportFormat::Xlsx),
        ("html", ReportFormat::Html),
        ("htm", ReportFormat::Html),
    ];
}
