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
use crate::report::regular::{Basis, Before, Filter, Head, Made, REPORTS, Report, make};
use crate::text::Message;
use frame::Frame;
use rayon::prelude::*;

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
    /// The state of the period before the one that is reported on, where the repository has one.
    pub before: Option<State>,
    /// Earlier periods, each as it was reported then, the latest first.
    pub quarters: Vec<State>,
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

/// A site in one of its languages.
struct Edition<'a> {
    sources: &'a Sources,
    catalogue: &'a Catalogue,
    /// All languages of the site.
    languages: &'a [Language],
    /// What each of them calls itself.
    called: &'a [String],
    /// The reports on what the site shows.
    made: &'a Made,
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

    /// The language of texts of which nobody says in which they are, where it is not the page's.
    fn other_language(&self) -> Option<&str> {
        Some(self.agenda().language()).filter(|language| Language::find(language) != Some(self.catalogue.language()))
    }
}

/// All files of the site, each path once, in the order of their paths.
pub fn site(sources: &Sources) -> Vec<Page> {
    let languages = languages(&sources.now.agenda);
    let made = made("all", REPORTS, &sources.now, sources.before.as_ref());
    let catalogues: Vec<Catalogue> = languages.iter().copied().map(Catalogue::new).collect();
    let called: Vec<String> = catalogues.iter().map(|catalogue| catalogue.plain("site-language")).collect();
    let mut pages: Vec<Page> = catalogues
        .iter()
        .flat_map(|catalogue| edition(&Edition { sources, catalogue, languages: &languages, called: &called, made: &made }))
        .collect();
    pages.push(style::sheet(&sources.now.agenda));
    pages.push(search::script());
    pages.push(contents::choice(&sources.now.agenda, &languages));
    let data = data::of_all_languages(sources, &made, &languages, &pages);
    pages.extend(data);
    pages.push(contents::site_map(&sources.now.agenda, &pages));
    pages.sort_by(|one, other| one.path.cmp(&other.path));
    pages
}

fn edition(edition: &Edition<'_>) -> Vec<Page> {
    let ids: Vec<EntityId> = edition.agenda().records().filter(|(_, record)| record.kind().is_some()).map(|(id, _)| id).collect();
    let standings = standing::Standings::of(edition);
    let mut pages: Vec<Page> = ids.par_iter().flat_map_iter(|id| entity::pages(edition, &standings, *id)).collect();
    pages.extend(home::pages(edition));
    pages.extend(axes::pages(edition, &standings));
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
