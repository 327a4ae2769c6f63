use super::arguments::ServeOptions;
use super::site::shown;
use super::state::State;
use super::{Context, Ending, GoingOn};
use crate::agenda::{Agenda, Public};
use crate::finding::Level;
use crate::i18n::{Catalogue, Language};
use crate::model::Date;
use crate::rules::{self, Conditions};
use crate::serve::{Answer, Pages, Server, Stage, Surface};
use crate::site::{NEWS, PREVIEW_POLICY, Page, Preview, Site, Sources, missing, unavailable};
use crate::store::{AGENDA_FILE, Folder, Watch};
use crate::text::{Failure, Message};
use crate::verdict::{Judged, Terms, Verdict, judge};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

/// Shows the public space on this machine as the files in the folder make it, again whenever they change.
pub(super) fn run(options: &ServeOptions, context: &Context<'_>) -> Result<Ending, Failure> {
    let root = context.root()?;
    let watch = Watch::new(Folder::new(&root))?;
    let server = Server::listen(options.port, Surface { policy: PREVIEW_POLICY, events: NEWS })?;
    let address = server.address();
    let said = if context.arguments.quiet {
        address
    } else {
        context.catalogue.say(&Message::plain("preview-serving").with("address", address))
    };
    let workshop = Workshop { root, as_of: context.as_of(), catalogue: Catalogue::new(context.catalogue.language()) };
    let going_on = GoingOn::new(move || workshop.work(watch, server));
    Ok(Ending { stdout: said + "\n", going_on: Some(going_on), ..Ending::default() })
}

/// Where pages are made from the files in a folder.
struct Workshop {
    root: PathBuf,
    /// The day that counts as today.
    as_of: Date,
    /// The language of whoever looks on; pages are in those of the agenda.
    catalogue: Catalogue,
}

impl Workshop {
    /// Makes pages again and again, until the program is stopped. What was made before is shown meanwhile.
    fn work(&self, mut watch: Watch, server: Server) {
        let stage = Arc::new(Stage::default());
        let shown = Arc::clone(&stage);
        thread::spawn(move || server.run(&shown));
        for number in 1.. {
            // What is written while the files are read is seen, for they are watched before.
            stage.show(match watch.renew() {
                Ok(()) => self.make(number),
                Err(failure) => self.closed(&failure, &[], number),
            });
            watch.wait();
        }
    }

    /// The pages as the files make them now.
    fn make(&self, number: u64) -> Arc<dyn Pages> {
        let found = match State::of_files(&self.root, self.as_of, None) {
            Ok(found) => found,
            Err(failure) => return self.closed(&failure, &[], number),
        };
        let verdict = verdict(&found.agenda, self.as_of);
        match Public::of(&found.agenda) {
            Ok(public) => {
                let now = shown(public, &found);
                let site = Site::of(Sources { now, quarters: Vec::new() }).with(Preview::new(verdict, number));
                Arc::new(Made { site, number, language: self.catalogue.language() })
            }
            // It is its file that keeps an agenda from being published.
            Err(failure) => {
                let of_file: Vec<&Judged> =
                    verdict.findings.iter().filter(|one| *one.finding.place.file == *AGENDA_FILE).collect();
                self.closed(&failure, &of_file, number)
            }
        }
    }

    fn closed(&self, failure: &Failure, findings: &[&Judged], number: u64) -> Arc<dyn Pages> {
        let (page, files) = unavailable(failure, findings, number, &self.catalogue);
        Arc::new(Closed { page, files })
    }
}

/// What is found in the agenda, as a check finds it.
fn verdict(agenda: &Agenda, as_of: Date) -> Verdict {
    judge(agenda, rules::check(agenda, Conditions::of(agenda, as_of)), &Terms::of(agenda, as_of, Level::Error), None)
}

/// The pages of an agenda.
struct Made {
    site: Site,
    number: u64,
    /// The language of whoever looks on.
    language: Language,
}

impl Made {
    /// The one place where a page is had.
    fn page(&self, path: &str) -> Option<Vec<u8>> {
        self.site.page(path).map(|page| page.bytes)
    }

    /// Where whoever wants a language begins; in another, where there are no pages in it.
    fn home(&self, language: Language) -> String {
        let has = self.site.languages().any(|one| one == language);
        let language = Some(language).filter(|_| has).or_else(|| self.site.languages().next()).unwrap_or_default();
        format!("{}/index.html", language.tag())
    }

    /// What stands where no page is, in the language of the pages around it.
    fn missing(&self, path: &str) -> String {
        let around = path.split('/').next().unwrap_or_default();
        let language = Language::ALL.into_iter().find(|language| language.tag() == around).unwrap_or(self.language);
        missing(&self.home(language), self.number, &Catalogue::new(language))
    }
}

impl Pages for Made {
    fn answer(&self, path: &str) -> Answer {
        match path {
            // Which language somebody wants is known here, so that nobody has to choose.
            "" | "index.html" => Answer::elsewhere(&self.home(self.language)),
            path => match self.page(path) {
                Some(bytes) => Answer::file(path, bytes),
                None => Answer::nothing(self.missing(path)),
            },
        }
    }
}

/// What is shown where no pages can be made.
struct Closed {
    page: String,
    files: Vec<Page>,
}

impl Pages for Closed {
    fn answer(&self, path: &str) -> Answer {
        match self.files.iter().find(|file| file.path == path) {
            Some(file) => Answer::file(path, file.bytes.clone()),
            None => Answer::not_now(self.page.clone()),
        }
    }
}
