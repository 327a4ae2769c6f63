//! Days and periods as names of revisions: what was true at the end of them.

use super::Context;
use super::arguments::Command;
use crate::agenda::{Agenda, load};
use crate::model::{Date, Period};
use crate::store::{AGENDA_FILE, Folder, Line, Memory, Past, Revision, RevisionName, Store};
use crate::text::{Failure, Message};
use crate::yaml::MAX_SIZE;

/// The day that a name is, or the last day of the period that it is.
pub(super) fn day(name: &str) -> Option<Date> {
    name.parse().ok().or_else(|| name.parse().ok().map(Period::end))
}

/// The revision that a command line looks at, where it names one.
pub(super) fn looked_at(command: &Command) -> Option<&str> {
    let revision = match command {
        Command::Check(options) => &options.rev,
        Command::Diff(options) => &options.head,
        Command::Review(options) => &options.head,
        Command::List(options) => &options.rev,
        Command::Show(options) => &options.rev,
        Command::Explain(options) => &options.rev,
        Command::Rules(options) => &options.rev,
        Command::Schema(options) => &options.rev,
        Command::Export(options) => &options.rev,
        Command::Codeowners(options) => &options.rev,
        Command::History(options) => &options.rev,
        Command::Audit(options) => return options.range.as_deref().map(|range| range_of(range).1),
        Command::Report(_)
        | Command::Site(_)
        | Command::Serve(_)
        | Command::Lsp
        | Command::New(_)
        | Command::Set(_)
        | Command::Fmt(_)
        | Command::ReportProgress(_)
        | Command::DiffDriver(_)
        | Command::Import(_)
        | Command::Init(_)
        | Command::Propose(_)
        | Command::Ci(_)
        | Command::Completions(_)
        | Command::Man(_) => &None,
    };
    revision.as_deref()
}

/// From where and to where a range goes: `FROM..TO`, or the whole history of `TO`; the last commit, where no end is named.
pub(super) fn range_of(range: &str) -> (Option<&str>, &str) {
    let (from, to) = range.split_once("..").map_or((None, range), |(from, to)| (Some(from).filter(|from| !from.is_empty()), to));
    (from, if to.is_empty() { "HEAD" } else { to })
}

impl Context<'_> {
    /// The agenda in which something is looked up: in a revision, on the day that counts as today where only that is named, else in the
    /// folder. What is looked up is compared with no clock, so that a day can only mean what was true on it.
    pub(super) fn look_up(&self, revision: Option<&str>) -> Result<Agenda, Failure> {
        let day = self.arguments.as_of.map(|day| day.to_string());
        self.load(revision.or(day.as_deref()))
    }

    /// The line of a revision; where none is named, the main line. It ends on the day that counts as today, where that is given. And the
    /// name under which it is told of.
    pub(super) fn line_of(&self, revision: Option<&str>) -> Result<(Line, String), Failure> {
        let folder = self.root_or_folder();
        let (line, name) = if let Some(revision) = revision {
            (Line::open(&folder, self.named(revision)?)?, revision.to_owned())
        } else {
            let main = self.main_line();
            (Line::main(&folder, main.as_deref())?, main.unwrap_or_else(|| "HEAD".to_owned()))
        };
        let Some(day) = self.arguments.as_of else { return Ok((line, name)) };
        let until = day.to_string();
        Ok((Line::open(&folder, RevisionName::on(&folder, &until, &line, day.0)?)?, name))
    }

    /// The agenda along a line.
    pub(super) fn past(&self, line: Line, name: &str) -> Result<Past, Failure> {
        let past = Past::open(&self.root_or_folder(), line)?;
        if past.last().is_some() {
            return Ok(past);
        }
        // What would help is what helps whoever reads its last commit.
        let end = past.line().len().checked_sub(1).and_then(|place| past.line().id(place));
        let hint = end.and_then(|id| self.revision(&id.to_string()).err()?.hint);
        Err(Failure { message: Message::plain("failure-no-agenda-in-revision").with("revision", name), hint })
    }

    /// The revision that somebody named. A day or a period means the tag or the branch of exactly that name, else the last commit that
    /// had landed on the main line by the end of it; all other names are left to git.
    pub(super) fn named<'n>(&self, name: &'n str) -> Result<RevisionName<'n>, Failure> {
        let Some(day) = day(name) else { return Ok(name.into()) };
        let folder = self.root_or_folder();
        if let Some(exact) = RevisionName::exact(&folder, name)? {
            return Ok(exact);
        }
        RevisionName::on(&folder, name, self.main()?, day.0)
    }

    /// The main line.
    pub(super) fn main(&self) -> Result<&Line, Failure> {
        let line = || Line::main(&self.root_or_folder(), self.main_line().as_deref());
        self.line.get_or_init(line).as_ref().map_err(Clone::clone)
    }

    /// The branch on which the agenda is in force, as its file says now; where the folder holds none that can be read, as it says in
    /// the last commit.
    pub(super) fn main_line(&self) -> Option<String> {
        let named =
            |store: &dyn Store| Some(own_file(store).ok()?.file()?.review.as_ref().and_then(|review| review.main_line.clone()));
        let now = self.root().ok().and_then(|root| named(&Folder::new(root)));
        now.or_else(|| named(&Revision::open(&self.root_or_folder(), "HEAD").ok()?)).flatten()
    }

    /// The agenda of which nothing but `agenda.yaml` is there, as it was in a revision.
    pub(super) fn file_of(&self, named: RevisionName<'_>) -> Result<Agenda, Failure> {
        own_file(&Revision::open(&self.root_or_folder(), named)?)
    }

    /// That the day or the period which is looked at has not ended, so that more may land by then.
    pub(super) fn to_come(&self) -> Option<Message> {
        let name = looked_at(&self.arguments.command)?;
        let day = day(name).filter(|day| self.arguments.as_of.is_none() && day.0 > self.environment.today)?;
        Some(Message::plain("moment-to-come").with("revision", name).with("day", day))
    }
}

/// The agenda of which nothing but `agenda.yaml` is there.
fn own_file(store: &dyn Store) -> Result<Agenda, Failure> {
    let bytes = store.read(AGENDA_FILE, MAX_SIZE).unwrap_or_default();
    load(&Memory::new(vec![(AGENDA_FILE.to_owned(), bytes)]))
}
