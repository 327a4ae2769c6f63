//! Arguments and commands. A command is a function that answers; it never prints, and only `main` ends the program.
//!
//! Exit codes: 0 clean or done, 1 findings at or above the failing level, 2 the work could not be done.

mod arguments;
mod audit;
mod check;
mod ci;
mod codeowners;
mod commit;
mod completions;
mod diff;
mod diff_driver;
mod edit;
mod explain;
mod export;
mod file;
mod fix;
mod forms;
mod format;
mod folder;
mod help;
mod history;
mod import;
mod init;
mod list;
mod lookup;
mod lsp;
mod propose;
mod man;
mod moment;
mod new;
mod report;
mod report_progress;
mod review;
mod rules;
mod schema;
mod serve;
mod set;
mod show;
mod site;
mod state;
mod usage;
mod workbook;

use crate::agenda::{Agenda, load, load_beside};
use crate::i18n::{Catalogue, Language};
use crate::model::Date;
use crate::render;
use crate::report::Answer;
use crate::store::{Folder, Line, Revision, find_root};
use crate::text::{Failure, Message, escape_controls};
use arguments::{Arguments, Color, Command, DiffFormat, PageFormat};
use clap::FromArgMatches;
use std::cell::OnceCell;
use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Everything that the program takes from the world, once.
#[derive(Debug, Clone)]
pub struct Environment {
    /// The command line, the program's name first.
    pub args: Vec<OsString>,
    /// The language wished for in `AGENDA_LANG`.
    pub language: Option<String>,
    /// The locale of the user.
    pub locale: Option<String>,
    /// Whether the result goes to a terminal.
    pub terminal: bool,
    /// Whether `NO_COLOR` is set.
    pub no_color: bool,
    /// Columns of the terminal, if there is one.
    pub width: Option<usize>,
    /// The file for the summary of a job, in `GITHUB_STEP_SUMMARY`.
    pub step_summary: Option<PathBuf>,
    /// The day.
    pub today: chrono::NaiveDate,
    /// The moment, for commits: seconds since the beginning of 1970.
    pub now: i64,
    /// Who is told how far long work has come, if somebody looks on.
    pub onlooker: Option<Arc<dyn Onlooker>>,
}

/// Somebody who looks on while a command works.
pub trait Onlooker: fmt::Debug + Send + Sync {
    /// Is told how much of how much is done, and the same in words, such as `1,250 / 5,000 commits`.
    fn tell(&self, done: usize, total: usize, words: &str);
}

/// What the program says, and how it ends.
#[derive(Debug, Default, PartialEq)]
pub struct Ending {
    /// The result.
    pub stdout: String,
    /// The rest.
    pub stderr: String,
    /// The exit code.
    pub code: u8,
    /// What is still to be done once that is said.
    pub going_on: Option<GoingOn>,
}

/// Work that goes on after the program has said what it says, until somebody stops it.
pub struct GoingOn(Box<dyn FnOnce() -> u8 + Send>);

impl GoingOn {
    fn new(work: impl FnOnce() -> u8 + Send + 'static) -> Self {
        GoingOn(Box::new(work))
    }

    /// Does it, and gives the exit code.
    pub fn run(self) -> u8 {
        (self.0)()
    }
}

impl PartialEq for GoingOn {
    /// What is still to be done is like nothing else.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

impl fmt::Debug for GoingOn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("GoingOn")
    }
}

impl Ending {
    fn done(stdout: String) -> Self {
        Ending { stdout, ..Ending::default() }
    }
}

/// The exit code where the work could not be done.
const COULD_NOT: u8 = 2;

/// Runs a command line.
pub fn run(environment: &Environment) -> Ending {
    let language = Language::choose([
        usage::language_option(&environment.args).as_deref(),
        environment.language.as_deref(),
        environment.locale.as_deref(),
    ]);
    let catalogue = Catalogue::new(language);
    let parsed = help::command(&catalogue).try_get_matches_from(&environment.args);
    let arguments = match parsed.and_then(|matches| Arguments::from_arg_matches(&matches)) {
        Ok(arguments) => arguments,
        Err(error) => return usage::ending(&error, &catalogue, environment),
    };
    let context = Context { arguments: &arguments, environment, catalogue: &catalogue, line: OnceCell::new() };
    let ending = match &arguments.command {
        Command::Check(options) => check::run(options, &context),
        Command::List(options) => list::run(options, &context).map(|answer| context.page(&answer, options.format)),
        Command::Diff(options) => diff::run(options, &context).map(|(answer, different)| {
            let ending = match options.format {
                DiffFormat::Human => context.page(&answer, PageFormat::Human),
                DiffFormat::Markdown => context.page(&answer, PageFormat::Markdown),
                DiffFormat::Json => context.page(&answer, PageFormat::Json),
                DiffFormat::Html => Ending::done(render::page::html(&answer.page, context.tag())),
            };
            Ending { code: u8::from(options.exit_code && different), ..ending }
        }),
        Command::DiffDriver(options) => diff_driver::run(options, &context)
            .map(|page| context.page(&Answer { page, data: serde_json::Value::Null }, PageFormat::Human)),
        Command::History(options) => history::run(options, &context),
        Command::Audit(options) => audit::run(options, &context),
        Command::Review(options) => review::run(options, &context),
        Command::Report(options) => report::run(options, &context),
        Command::Site(options) => site::run(options, &context),
        Command::Serve(options) => serve::run(options, &context),
        Command::Lsp => lsp::run(&context),
        Command::New(options) => new::run(options, &context),
        Command::Fmt(options) => format::run(options, &context),
        Command::Set(options) => set::run(options, &context),
        Command::ReportProgress(options) => report_progress::run(options, &context),
        Command::Export(options) => export::run(options, &context),
        Command::Import(options) => import::run(options, &context),
        Command::Propose(options) => propose::run(options, &context),
        Command::Show(options) => show::run(options, &context).map(|answer| context.page(&answer, options.format)),
        Command::Explain(options) => explain::run(options, &context).map(|answer| context.page(&answer, options.format)),
        Command::Rules(options) => rules::run(options, &context).map(|answer| context.page(&answer, options.format)),
        Command::Schema(options) => schema::run(options, &context).map(Ending::done),
        Command::Init(options) => init::run(options, &context),
        Command::Ci(options) => ci::run(options, &context),
        Command::Codeowners(options) => codeowners::run(options, &context),
        Command::Completions(options) => Ok(Ending::done(completions::run(options, &context))),
        Command::Man(options) => man::run(options, &context).map(Ending::done),
    };
    match ending {
        Ok(ending) => Ending { stderr: context.remark() + &ending.stderr, ..ending },
        Err(failure) => context.failed(&failure),
    }
}

/// What commands share: what was asked, of whom, in which language.
struct Context<'a> {
    arguments: &'a Arguments,
    environment: &'a Environment,
    catalogue: &'a Catalogue,
    /// The main line, once somebody has named a day.
    line: OnceCell<Result<Line, Failure>>,
}

impl Context<'_> {
    /// The tag of the language of the answer.
    fn tag(&self) -> &'static str {
        self.catalogue.language().tag()
    }

    /// The root of the agenda.
    fn root(&self) -> Result<PathBuf, Failure> {
        find_root(self.folder())
    }

    fn folder(&self) -> &Path {
        self.arguments.folder.as_deref().unwrap_or(Path::new("."))
    }

    /// The agenda in the folder, or as it was in a revision.
    fn load(&self, revision: Option<&str>) -> Result<Agenda, Failure> {
        match revision {
            None => load(&Folder::new(self.root()?)),
            // A repository may hold an agenda in another revision that its folder does not hold now.
            Some(revision) => load(&self.revision(revision)?),
        }
    }

    /// The revision that somebody named.
    fn revision(&self, name: &str) -> Result<Revision, Failure> {
        Revision::open(&self.root_or_folder(), self.named(name)?)
    }

    /// The agenda as it was in a revision, sharing with one that is loaded what is the same in both.
    fn load_beside(&self, revision: &str, agenda: &Agenda) -> Result<Agenda, Failure> {
        load_beside(&self.revision(revision)?, agenda)
    }

    /// The root of the agenda; the folder itself, where it holds none now.
    fn root_or_folder(&self) -> PathBuf {
        self.root().unwrap_or_else(|_| self.folder().to_owned())
    }

    /// The day that counts as today: what was true on a day is judged as of that day.
    fn as_of(&self) -> Date {
        let looked_at = || moment::looked_at(&self.arguments.command).and_then(moment::day);
        self.arguments.as_of.or_else(looked_at).unwrap_or(Date(self.environment.today))
    }

    fn color(&self) -> bool {
        match self.arguments.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => self.environment.terminal && !self.environment.no_color,
        }
    }

    fn width(&self) -> usize {
        const USUAL: usize = 100;
        const NARROWEST: usize = 40;
        self.environment.width.unwrap_or(USUAL).max(NARROWEST)
    }

    fn page(&self, answer: &Answer, format: PageFormat) -> Ending {
        Ending::done(match format {
            PageFormat::Human => render::page::human(&answer.page, self.width(), self.color()),
            PageFormat::Markdown => render::page::markdown(&answer.page),
            PageFormat::Json => render::page::json(&answer.data),
        })
    }

    /// Tells whoever looks on how many commits have been looked at.
    fn progress(&self) -> impl Fn(usize, usize) + Sync + use<'_> {
        let onlooker = self.environment.onlooker.as_deref().filter(|_| !self.arguments.quiet);
        let (language, commits) = (self.catalogue.language(), self.catalogue.plain("progress-commits"));
        move |done, total| {
            if let Some(onlooker) = onlooker {
                onlooker.tell(done, total, &format!("{} / {} {commits}", language.count(done), language.count(total)));
            }
        }
    }

    /// What is to be known of the day that is looked at.
    fn remark(&self) -> String {
        self.to_come().map(|remark| self.told(&remark)).unwrap_or_default()
    }

    /// A line beside the result; nothing, where only the result is wished for.
    fn told(&self, message: &Message) -> String {
        if self.arguments.quiet { String::new() } else { escape_controls(&self.catalogue.say(message)) + "\n" }
    }

    fn failed(&self, failure: &Failure) -> Ending {
        let say = |message: &Message| escape_controls(&self.catalogue.say(message));
        let mut stderr = say(&Message::plain("failure").with("what", self.catalogue.say(&failure.message))) + "\n";
        if let Some(hint) = &failure.hint {
            stderr += &(say(&Message::plain("failure-hint").with("hint", self.catalogue.say(hint))) + "\n");
        }
        Ending { stderr, code: COULD_NOT, ..Ending::default() }
    }
}
