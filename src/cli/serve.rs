use super::arguments::ServeOptions;
use super::forms::{Forms, note};
use super::site::shown;
use super::state::State;
use super::{Context, Ending, GoingOn};
use crate::agenda::{Agenda, Public};
use crate::finding::Level;
use crate::form::{FOLDER, Note, POLICY};
use crate::i18n::{Catalogue, Language};
use crate::model::Date;
use crate::rules::{self, Conditions};
use crate::serve::{Answer, Pages, Server, Stage, Surface};
use crate::site::{NEWS, PREVIEW_POLICY, Page, Preview, Site, Sources, missing, unavailable};
use crate::store::{AGENDA_FILE, Folder, Watch};
use crate::text::{Failure, Message};
use crate::verdict::{Judged, Terms, Verdict, judge};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

/// Shows the public space on this machine as the files in the folder make it, again whenever they change.
pub(super) fn run(options: &ServeOptions, context: &Context<'_>) -> Result<Ending, Failure> {
    let root = context.root()?;
    let watch = Watch::new(Folder::new(&root))?;
    let now = context.environment.now;
    let forms = options.edit.then(|| Forms::new(root.clone(), context.as_of(), context.main_line(), now)).transpose()?;
    let policy = if options.edit { POLICY } else { PREVIEW_POLICY };
    let server = Server::listen(options.port, Surface { policy, events: NEWS, forms: options.edit })?;
    let address = server.address();
    let said = if context.arguments.quiet {
        address
    } else {
        context.catalogue.say(&Message::plain("preview-serving").with("address", address))
    };
    let catalogue = Catalogue::new(context.catalogue.language());
    let workshop = Workshop { root, as_of: context.as_of(), catalogue, forms: forms.map(Arc::new) };
    let going_on = GoingOn::new(move || {
        workshop.work(watch, server);
        0
    });
    Ok(Ending { stdout: said + "\n", going_on: Some(going_on), ..Ending::default() })
}

/// Where pages are made from the files in a folder.
struct Workshop {
    root: PathBuf,
    /// The day that counts as today.
    as_of: Date,
    /// The language of whoever looks on; pages are in those of the agenda.
    catalogue: Catalogue,
    /// The forms, where something may be changed.
    forms: Option<Arc<Forms>>,
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
        let notes = self.forms.as_ref().map(|_| notes(&verdict, &self.catalogue)).unwrap_or_default();
        let pages = self.pages(&found, verdict, number);
        match &self.forms {
            Some(forms) => {
                let language = self.catalogue.language();
                Arc::new(Open { pages, forms: Arc::clone(forms), agenda: found.agenda, notes, language })
            }
            None => pages,
        }
    }

    /// The pages of what was loaded.
    fn pages(&self, found: &State, verdict: Verdict, number: u64) -> Arc<dyn Pages> {
        match Public::of(&found.agenda) {
            Ok(public) => {
                let now = shown(public, found);
                let preview = Preview::new(verdict, number, self.forms.as_ref().map(|_| FOLDER));
                let site = Site::of(Sources { now, quarters: Vec::new() }).with(preview);
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

/// Pages beside forms.
struct Open {
    pages: Arc<dyn Pages>,
    forms: Arc<Forms>,
    agenda: Agenda,
    /// What is found, by entity.
    notes: BTreeMap<String, Vec<Note>>,
    /// The language of whoever looks on.
    language: Language,
}

impl Open {
    fn is_form(path: &str) -> bool {
        path.split('/').next() == Some(FOLDER)
    }
}

impl Pages for Open {
    fn answer(&self, path: &str) -> Answer {
        if Open::is_form(path) {
            return self.forms.answer(path, &self.agenda, &self.notes, self.language);
        }
        // Browsers ask for a picture of a site, and forms have none.
        if path == "favicon.ico" {
            return Answer::file(path, Vec::new());
        }
        self.pages.answer(path)
    }

    fn submit(&self, path: &str, body: &[u8]) -> Answer {
        if Open::is_form(path) {
            return self.forms.submit(path, body, &self.agenda, self.language);
        }
        self.pages.submit(path, body)
    }
}

/// What is found, by entity, as forms say it.
fn notes(verdict: &Verdict, catalogue: &Catalogue) -> BTreeMap<String, Vec<Note>> {
    let mut notes: BTreeMap<String, Vec<Note>> = BTreeMap::new();
    for one in verdict.findings.iter().filter(|one| one.stands()) {
        if let Some(entity) = &one.finding.entity {
            notes.entry(entity.clone()).or_default().push(note(&one.finding, catalogue));
        }
    }
    notes
}
