//! The arguments of what is told of commits.

use crate::changes::Gravity;
use crate::finding::Level;
use crate::model::{Date, Period};
use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(in crate::cli) struct HistoryOptions {
    /// Entity whose life is told, such as action-lines/digital-identity, by its name of today or an earlier one; the identifier alone where only one has or had it; agenda for agenda.yaml; the whole agenda, if none is named
    #[arg(value_name = "ENTITY")]
    pub entity: Option<String>,

    /// Revision with which the history ends, or a day or period such as 2026-09-30 or 2026-Q3; the main line, if none is named, until the day of --as-of
    #[arg(long, value_name = "REVISION")]
    pub rev: Option<String>,

    /// Tell what landed on this day or later, as in 2026-07-01; dates are held against their first promise all the same
    #[arg(long, value_name = "DATE", value_parser = |text: &str| text.parse::<Date>())]
    pub since: Option<Date>,

    /// Tell what landed in this period, such as 2026-Q3, 2026-H1, 2026-09 or 2026
    #[arg(long, value_name = "PERIOD", conflicts_with = "since", value_parser = |text: &str| text.parse::<Period>())]
    pub period: Option<Period>,

    /// Tell of this kind, such as action-line, and of no other; may be given several times
    #[arg(long, value_name = "KIND", conflicts_with = "entity")]
    pub kind: Vec<String>,

    /// Tell what weighs at least so much: what was promised to others, the substance, progress, or wording as well (editorial)
    #[arg(long, value_name = "GRAVITY", default_value = "progress")]
    pub gravity: Gravity,

    /// Tell of what this organisation answered for at the time, by its identifier; may be given several times
    #[arg(long, value_name = "ORGANISATION", conflicts_with = "entity")]
    pub owner: Vec<String>,

    /// Form of the answer; csv is a table with a row for each change
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub format: RecordFormat,
}

impl ValueEnum for Gravity {
    fn value_variants<'a>() -> &'a [Self] {
        &Gravity::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()))
    }
}

#[derive(Debug, Args)]
pub(in crate::cli) struct AuditOptions {
    /// Commits that are looked at: those of a revision, or of FROM..TO those that only TO has, days and periods among them, as in 2026-06-30..2026-Q3; the main line, if none is named, until the day of --as-of
    #[arg(value_name = "RANGE")]
    pub range: Option<String>,

    /// Look at what landed on this day or later, as in 2026-07-01
    #[arg(long, value_name = "DATE", value_parser = |text: &str| text.parse::<Date>())]
    pub since: Option<Date>,

    /// File with approvals: as the forge lists them, or as schema/approvals.json says; may be given several times
    #[arg(long, value_name = "FILE")]
    pub approvals: Vec<PathBuf>,

    /// File with keys by which signatures are verified: allowed signers of SSH, public keys of OpenPGP or of provenance; without it they count as present, not as verified; may be given several times
    #[arg(long, value_name = "FILE")]
    pub keys: Vec<PathBuf>,

    /// Level from which a finding fails the audit
    #[arg(long, value_name = "LEVEL", default_value = "error")]
    pub fail_on: Level,

    /// Form of the answer; csv is a table with a row for each commit
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub format: RecordFormat,
}

/// The forms of what is told of commits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum RecordFormat {
    Human,
    Markdown,
    Json,
    Html,
    Csv,
}
