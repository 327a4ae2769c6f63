//! The public space: pages made of the public agenda and of its reports, with the data beside them, as files in memory. Comes in: the
//! public part of agendas, never an agenda itself. Goes out: paths and bytes. It knows neither git nor disk, and nothing on its pages
//! needs a script, but for searching.
//!
//! There is a tree of pages for each language of the agenda that the program speaks, with the same paths in each.

mod address;
mod axes;
mod changes;
mod chapter;
mod codes;
mod colour;
mod contents;
mod data;
mod deadlines;
mod entity;
mod feed;
mod fields;
mod flow;
mod frame;
mod happened;
mod home;
mod items;
mod listing;
mod preview;
mod promises;
mod quarter;
mod quarters;
mod reports;
mod search;
mod services;
mod standing;
mod style;
mod texts;
mod thanks;

pub use colour::too_light;
pub use preview::{NEWS, POLICY as PREVIEW_POLICY, Preview, missing, unavailable};

use crate::agenda::{Agenda, EntityId, Public};
use crate::i18n::{Catalogue, Language};
use crate::model::{Date, Period};
use crate::render::report::Setting;
use crate::report::regular::{Basis, Before, Filter, Head, Made, REPORTS, Report, make};
use crate::text::{Message, hexadecimal};
use changes::Changed;
use chapter::Chapter;
use frame::Frame;
use happened::Happening;
use promises::Promises;
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use standing::Standings;
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::{Mutex, PoisonError};
use texts::Titles;

/// A state of the agenda that is published.
pub struct State {
    /// Its public part.
    pub agenda: Public,
    /// The day that counts as today.
    pub as_of: Date,
    /// The period that is reported on.
    pub period: Option<Period>,
    /// The commit; none for files that nobody has committed.
    pub revision: Option<String>,
    /// How it was chosen.
    pub remarks: Vec<Message>,
}

/// What the site is made of.
pub struct Sources {
    /// What it shows.
    pub now: State,
    /// The period that is reported on and those before it, each as it was reported then, the latest first; as far as the repository has
    /// them.
    pub quarters: Vec<State>,
}

impl Sources {
    /// The state of the period before the one that is reported on.
    fn before(&self) -> Option<&State> {
        self.quarters.get(1)
    }
}

/// A file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its path in the folder of the site, with `/` between its parts.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl Page {
    fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Page { path: path.into(), bytes: text.into().into_bytes() }
    }

    /// Whether its name ends so, behind a dot.
    pub fn is(&self, ending: &str) -> bool {
        self.path.rsplit('.').next() == Some(ending)
    }
}

/// What the site tells, whatever the language.
struct Told {
    /// The reports on what the site shows.
    made: Made,
    /// What is kept of each period.
    kept: Vec<Made>,
    changed: Option<Changed>,
    happenings: Vec<Happening>,
    standings: Standings,
    promises: Promises,
}

impl Told {
    fn of(sources: &Sources) -> Self {
        let of_reports = || {
            let made = made("all", REPORTS, &sources.now, sources.before());
            let standings = Standings::of(&made);
            (made, standings)
        };
        let of_changes = || (changes::changed(sources), happened::happenings(sources), Promises::of(sources));
        let ((made, standings), (kept, (changed, happenings, promises))) =
            rayon::join(of_reports, || rayon::join(|| quarters::kept(sources), of_changes));
        Told { made, kept, changed, happenings, standings, promises }
    }
}

/// A site in one of its languages.
struct Edition<'a> {
    sources: &'a Sources,
    told: &'a Told,
    catalogue: &'a Catalogue,
    /// The catalogues of all its languages.
    catalogues: &'a [Catalogue],
    /// What things are called in it.
    titles: &'a Titles,
    /// What is shown beside it to those who write the agenda.
    preview: Option<&'a Preview>,
}

impl Edition<'_> {
    fn agenda(&self) -> &Agenda {
        &self.sources.now.agenda
    }

    fn tag(&self) -> &'static str {
        self.catalogue.language().tag()
    }

    fn frame(&self) -> Frame<'_> {
        Frame::of(self)
    }

    fn say(&self, message: &Message) -> String {
        self.catalogue.say(message)
    }

    fn plain(&self, template: &'static str) -> String {
        self.catalogue.plain(template)
    }

    /// What leads from a page to that of an entity.
    fn ways_from<'e>(&'e self, page: &'e str) -> impl Fn(EntityId) -> Option<String> + Sync + 'e {
        move |to| self.way(page, to)
    }

    /// How reports are written on a page, from which this leads to entities.
    fn setting<'e>(&'e self, link: &'e (dyn Fn(EntityId) -> Option<String> + Sync)) -> Setting<'e> {
        Setting { catalogue: self.catalogue, language: self.other_language(), link, names_cells: true }
    }

    /// The language of texts of which nobody says in which they are, where it is not the page's.
    fn other_language(&self) -> Option<&str> {
        Some(self.agenda().language()).filter(|language| Language::find(language) != Some(self.catalogue.language()))
    }
}

/// The public space, whose pages are made when they are asked for.
pub struct Site {
    sources: Sources,
    told: Told,
    /// One for each language.
    catalogues: Vec<Catalogue>,
    /// What things are called in each language.
    titles: Vec<Titles>,
    /// What is shown beside it to those who write the agenda.
    preview: Option<Preview>,
}

/// What the site says of one of its files to others.
struct Listed {
    path: String,
    /// How many bytes it has.
    length: usize,
    /// The SHA-256 digest of its bytes, where others state it.
    digest: Option<[u8; 32]>,
}

impl Listed {
    fn of(page: &Page) -> Self {
        // Pages are described by nobody.
        let is_data = !page.is("html");
        Listed { path: page.path.clone(), length: page.bytes.len(), digest: is_data.then(|| Sha256::digest(&page.bytes).into()) }
    }

    fn digest(&self) -> String {
        self.digest.map(|digest| hexadecimal(&digest)).unwrap_or_default()
    }
}

impl Site {
    /// The site of what is published.
    pub fn of(sources: Sources) -> Self {
        let catalogues: Vec<Catalogue> = languages(&sources.now.agenda).into_iter().map(Catalogue::new).collect();
        let titles = catalogues.iter().map(|_| Titles::default()).collect();
        Site { told: Told::of(&sources), sources, catalogues, titles, preview: None }
    }

    /// The same for those who write the agenda, with what is found in it.
    pub fn with(self, preview: Preview) -> Self {
        Site { preview: Some(preview), ..self }
    }

    /// The languages that it is in.
    pub fn languages(&self) -> impl Iterator<Item = Language> {
        self.catalogues.iter().map(Catalogue::language)
    }

    /// Hands over each file as soon as it is made, on all cores and in no order; each path comes once.
    ///
    /// # Errors
    /// The first one of whoever takes the files, after which few more are handed over.
    pub fn each<E: Send>(&self, take: impl Fn(Page) -> Result<(), E> + Sync) -> Result<(), E> {
        let of_chapter = |chapter: &Chapter| -> Result<Vec<Listed>, E> {
            let listed = |page: Page| {
                let listed = Listed::of(&page);
                take(page).map(|()| listed)
            };
            self.chapter(*chapter).into_iter().map(listed).collect()
        };
        // Each by itself, for some are a thousand times as long as others.
        let made: Vec<Vec<Listed>> = self.chapters().par_iter().with_max_len(1).map(of_chapter).collect::<Result<_, E>>()?;
        let files: BTreeMap<&str, &Listed> = made.iter().flatten().map(|listed| (&*listed.path, listed)).collect();
        take(data::described(self, &files))?;
        take(contents::site_map(&self.sources.now.agenda, files.keys().copied()))
    }

    /// All files, in the order of their paths.
    pub fn pages(&self) -> Vec<Page> {
        let pages = Mutex::new(Vec::new());
        let Ok(()) = self.each(|page| {
            pages.lock().unwrap_or_else(PoisonError::into_inner).push(page);
            Ok::<(), Infallible>(())
        });
        let mut pages = pages.into_inner().unwrap_or_else(PoisonError::into_inner);
        pages.sort_by(|one, other| one.path.cmp(&other.path));
        pages
    }

    /// The file at a path, made with no more of the others than it is made together with.
    pub fn page(&self, path: &str) -> Option<Page> {
        if [data::PACKAGE, contents::MAP].contains(&path) {
            return self.pages().into_iter().find(|page| page.path == path);
        }
        let chapter = self.chapter_with(path)?;
        self.chapter(chapter).into_iter().find(|page| page.path == path)
    }

    /// The edition in the language with this number.
    fn edition(&self, number: usize) -> Option<Edition<'_>> {
        let (sources, told, catalogues) = (&self.sources, &self.told, &*self.catalogues);
        let (catalogue, titles) = (catalogues.get(number)?, self.titles.get(number)?);
        Some(Edition { sources, told, catalogue, catalogues, titles, preview: self.preview.as_ref() })
    }
}

/// Reports on a state.
fn made(name: &'static str, reports: &[&Report], state: &State, before: Option<&State>) -> Made {
    let head = Head {
        agenda: state.agenda.file().map(|file| file.title.clone()),
        period: state.period,
        as_of: state.as_of,
        revision: state.revision.clone(),
        remarks: state.remarks.clone(),
    };
    let before = before.and_then(|before| Some(Before { period: before.period?, agenda: &before.agenda }));
    let basis = Basis {
        agenda: &state.agenda,
        as_of: state.as_of,
        period: state.period,
        before,
        // What the commits show may have been internal when it was committed: the site tells of the moves that files record.
        slips: None,
        filter: Filter::default(),
    };
    make(name, reports, head, &basis)
}

/// The languages of the agenda that the program speaks, in its order; English, where it speaks none of them.
fn languages(agenda: &Agenda) -> Vec<Language> {
    let mut found: Vec<Language> = Vec::new();
    for language in agenda.languages().into_iter().filter_map(Language::find) {
        if !found.contains(&language) {
            found.push(language);
        }
    }
    if found.is_empty() { vec![Language::English] } else { found }
}
