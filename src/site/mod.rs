//! The public space: pages made of the public agenda and of its reports, with the data beside them, as files in memory. Comes in: the
//! public part of agendas, never an agenda itself. Goes out: paths and bytes. It knows neither git nor disk, and nothing on its pages
//! needs a script, but for searching.
//!
//! There is a tree of pages for each language of the agenda that the program speaks, with the same paths in each.

mod address;
mod axes;
mod changes;
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
mod listing;
mod quarters;
mod reports;
mod search;
mod services;
mod standing;
mod style;
mod table;
mod thanks;

use crate::agenda::{Agenda, EntityId, Public};
use crate::i18n::{Catalogue, Language};
use crate::model::{Date, Kind, Period};
use crate::render::report::Setting;
use crate::report::regular::{Basis, Before, Filter, Head, Made, REPORTS, Report, make};
use crate::text::Message;
use changes::Changed;
use frame::Frame;
use happened::Happening;
use rayon::prelude::*;
use standing::Standings;

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
}

/// What the site tells, whatever the language.
struct Told<'a> {
    /// The reports on what the site shows.
    made: &'a Made,
    /// What is kept of each period.
    kept: Vec<(&'a State, Made)>,
    changed: Option<Changed>,
    happenings: Vec<Happening>,
    standings: Standings<'a>,
}

/// A site in one of its languages.
struct Edition<'a> {
    sources: &'a Sources,
    told: &'a Told<'a>,
    catalogue: &'a Catalogue,
    /// The catalogues of all its languages.
    catalogues: &'a [Catalogue],
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
        move |to| Some(address::relative(page, &address::of(self.agenda(), to)?))
    }

    /// How reports are written on a page, from which this leads to entities.
    fn setting<'e>(&'e self, link: &'e (dyn Fn(EntityId) -> Option<String> + Sync)) -> Setting<'e> {
        Setting { catalogue: self.catalogue, language: self.other_language(), link, names_cells: true }
    }

    /// Orders entities by their titles, as the language orders them.
    fn sort_by_title(&self, ids: &mut [EntityId]) {
        let (agenda, tag, collation) = (self.agenda(), self.tag(), self.catalogue.collator());
        ids.sort_by(|one, other| collation.compare(agenda.title(*one, tag), agenda.title(*other, tag)));
    }

    /// The language of texts of which nobody says in which they are, where it is not the page's.
    fn other_language(&self) -> Option<&str> {
        Some(self.agenda().language()).filter(|language| Language::find(language) != Some(self.catalogue.language()))
    }
}

/// All files of the site, each path once, in the order of their paths.
pub fn site(sources: &Sources) -> Vec<Page> {
    let agenda: &Agenda = &sources.now.agenda;
    let catalogues: Vec<Catalogue> = languages(agenda).into_iter().map(Catalogue::new).collect();
    let made = made("all", REPORTS, &sources.now, sources.before());
    let told = Told {
        made: &made,
        kept: quarters::kept(sources),
        changed: changes::changed(sources),
        happenings: happened::happenings(sources),
        standings: Standings::of(&made, agenda),
    };
    let of_language = |catalogue| edition(&Edition { sources, told: &told, catalogue, catalogues: &catalogues });
    let mut pages: Vec<Page> = catalogues.iter().flat_map(of_language).collect();
    pages.push(style::sheet());
    pages.push(search::script());
    pages.push(contents::choice(agenda, &catalogues));
    let data = data::of_all_languages(sources, &made, &catalogues, &pages);
    pages.extend(data);
    pages.push(contents::site_map(agenda, &pages));
    pages.sort_by(|one, other| one.path.cmp(&other.path));
    pages
}

fn edition(edition: &Edition<'_>) -> Vec<Page> {
    let ids: Vec<EntityId> = edition.agenda().records().filter(|(_, record)| record.kind().is_some()).map(|(id, _)| id).collect();
    let mut pages: Vec<Page> = ids.par_iter().flat_map_iter(|id| entity::pages(edition, *id)).collect();
    pages.extend(home::pages(edition));
    pages.extend(axes::pages(edition));
    pages.extend(Kind::ALL.iter().flat_map(|kind| listing::pages(edition, *kind)));
    pages.extend(services::pages(edition));
    pages.extend(thanks::pages(edition));
    pages.extend(reports::pages(edition));
    pages.extend(changes::pages(edition));
    pages.extend(feed::pages(edition));
    pages.extend(deadlines::pages(edition));
    pages.extend(quarters::pages(edition));
    pages.extend(data::pages(edition));
    pages.extend(contents::pages(edition));
    pages.extend(search::pages(edition));
    pages
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
