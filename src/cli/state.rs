//! The state of the agenda that reports and the public space are made from.

use super::Context;
use crate::agenda::{Agenda, load, load_beside};
use crate::model::{Date, Period};
use crate::store::{Folder, Revision, RevisionName};
use crate::text::{Failure, Message};
use std::path::Path;

/// The state of the agenda that is reported on.
pub(super) struct State {
    pub(super) agenda: Agenda,
    pub(super) as_of: Date,
    pub(super) period: Option<Period>,
    /// The commit; none for the files in the folder.
    pub(super) revision: Option<String>,
    pub(super) remarks: Vec<Message>,
}

impl State {
    pub(super) fn find(asked: Option<Period>, from_worktree: bool, context: &Context<'_>) -> Result<State, Failure> {
        let today = Date(context.environment.today);
        if from_worktree {
            let ended = asked.map(|period| period.end().min(today));
            let as_of = context.arguments.as_of.or(ended).unwrap_or(today);
            return State::of_files(&context.root()?, as_of, asked);
        }
        match (asked, context.arguments.as_of) {
            (Some(period), None) => state_of(context, period, None),
            (period, day) => {
                let folder = context.root_or_folder();
                let line = context.main().map_err(with_way_out)?;
                let as_of = day.unwrap_or(today);
                let on = as_of.to_string();
                let last = line.day(line.len() - 1).unwrap_or(today.0);
                // Nobody has asked for a day: what landed last counts, whatever its clock says.
                let until = if day.is_some() { as_of.0 } else { last.max(today.0) };
                let named = RevisionName::on(&folder, &on, line, until)?;
                let revision = named.commit();
                Ok(State::of(load(&Revision::open(&folder, named)?)?, as_of, period, revision, Vec::new()))
            }
        }
    }

    /// As the files in a folder have it, committed or not.
    pub(super) fn of_files(root: &Path, as_of: Date, period: Option<Period>) -> Result<State, Failure> {
        Ok(State::of(load(&Folder::new(root))?, as_of, period, None, Vec::new()))
    }

    /// Where no period is asked for, the last one counts on which reports had to be written.
    fn of(agenda: Agenda, as_of: Date, period: Option<Period>, revision: Option<String>, remarks: Vec<Message>) -> Self {
        let period = period.or_else(|| agenda.last_reporting_period(as_of));
        State { agenda, as_of, period, revision, remarks }
    }
}

/// The agenda as it was when a period could be reported on no more: the tag of its name, else the last commit on the main line by then. The
/// end of the period counts as today.
pub(super) fn state_of(context: &Context<'_>, period: Period, beside: Option<&Agenda>) -> Result<State, Failure> {
    let folder = context.root_or_folder();
    let today = Date(context.environment.today);
    let name = period.to_string();
    let read = |named: RevisionName<'_>| {
        let (commit, revision) = (named.commit(), Revision::open(&folder, named)?);
        let agenda = match beside {
            Some(other) => load_beside(&revision, other)?,
            None => load(&revision)?,
        };
        Ok::<_, Failure>((agenda, commit))
    };
    let as_of = period.end().min(today);
    let ended = (as_of < period.end()).then(|| Message::plain("report-not-ended").with("day", period.end()));
    if let Some(tag) = RevisionName::exact(&folder, &name).map_err(with_way_out)? {
        let (agenda, commit) = read(tag)?;
        let remarks = [Message::plain("report-tagged").with("tag", &*name)].into_iter().chain(ended).collect();
        return Ok(State::of(agenda, as_of, Some(period), commit, remarks));
    }
    let line = context.main().map_err(with_way_out)?;
    // How long reports may take is what the agenda said when the period ended; where it had not begun by then, what it said first.
    let closes = match RevisionName::on(&folder, &name, line, period.end().0) {
        Ok(named) => context.file_of(named)?.report_closes(period.end()),
        Err(_) => period.end(),
    };
    let (agenda, commit) = read(RevisionName::on(&folder, &name, line, closes.0)?)?;
    let remark = match ended {
        Some(ended) => ended,
        None if closes >= today => Message::plain("report-still-open").with("day", closes),
        None => Message::plain("report-until").with("day", closes),
    };
    Ok(State::of(agenda, as_of, Some(period), commit, vec![remark]))
}

/// That some things are in no report, because what their files say cannot be understood.
pub(super) fn not_counted(agenda: &Agenda) -> Option<Message> {
    const MOST_NAMED: usize = 20;
    let mut broken: Vec<String> =
        agenda.records().filter(|(_, record)| record.broken()).map(|(_, record)| record.name()).collect();
    let count = broken.len();
    if count > MOST_NAMED {
        broken.truncate(MOST_NAMED);
        broken.push("…".to_owned());
    }
    (count > 0).then(|| Message::plain("report-not-counted").with("count", count).with("names", broken))
}

/// What helps whoever has no repository, or nothing in it yet.
fn with_way_out(failure: Failure) -> Failure {
    match failure.hint.as_ref().map(|hint| hint.template) {
        None | Some("failure-no-repository-hint" | "failure-no-commit-hint") => {
            failure.hint(Message::plain("failure-report-worktree-hint"))
        }
        Some(_) => failure,
    }
}
