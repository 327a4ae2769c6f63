//! What of the site is made together, and which files that are: for making everything on all cores, and a single page by itself.

use super::{
    Edition, Page, Site, address, axes, changes, contents, data, deadlines, entity, feed, home, listing, preview, quarters,
    reports, search, services, style, thanks,
};
use crate::agenda::EntityId;
use crate::model::Kind;
use crate::report::regular::Part;
use crate::schema::Subject;

/// Files that are made together.
#[derive(Debug, Clone, Copy)]
pub(super) enum Chapter {
    Style,
    SearchScript,
    Logo,
    /// The choice of a language.
    Choice,
    /// What the pages of a preview share.
    Preview,
    /// The entities of a kind as data.
    Data(Kind),
    Schema(Subject),
    /// Something in the language with this number.
    In(usize, Own),
}

/// What there is in each language.
#[derive(Debug, Clone, Copy)]
pub(super) enum Own {
    /// One of the pages that there is one of.
    Single(&'static Single),
    Listing(Kind),
    /// The report with this number.
    Report(usize),
    /// What is kept of the period with this number.
    Quarter(usize),
    Entity(EntityId),
}

/// What there is one of in each language.
#[derive(Debug)]
pub(super) struct Single {
    /// Where its files are, below the folder of the language; a page may go on in others, with numbers.
    paths: &'static [&'static str],
    pages: fn(&Edition<'_>) -> Vec<Page>,
}

const SINGLE: &[Single] = &[
    Single { paths: &[home::PATH], pages: home::pages },
    Single { paths: &[axes::PATH], pages: axes::pages },
    Single { paths: &[services::WAYS[0].0, services::WAYS[1].0], pages: services::pages },
    Single { paths: &[thanks::PATH], pages: thanks::pages },
    Single { paths: &[reports::PATH], pages: reports::pages },
    Single { paths: &[quarters::PATH], pages: quarters::pages },
    Single { paths: &[changes::PATH], pages: changes::pages },
    Single { paths: &[feed::PATH], pages: feed::pages },
    Single { paths: &[deadlines::PATH], pages: deadlines::pages },
    Single { paths: &[data::PATH], pages: data::pages },
    Single { paths: &[contents::CATALOGUE], pages: contents::catalogue },
    Single { paths: &[contents::ACCESSIBILITY], pages: contents::accessibility },
    Single { paths: &[search::PATH, search::INDEX], pages: search::pages },
    Single { paths: &[preview::FINDINGS], pages: preview::pages },
];

impl Site {
    /// Everything but what lists all other files; what takes long stands first.
    pub(super) fn chapters(&self) -> Vec<Chapter> {
        let languages = || 0..self.catalogues.len();
        let mut all: Vec<Chapter> = Vec::new();
        for number in 0..self.told.made.parts.len() {
            all.extend(languages().map(|language| Chapter::In(language, Own::Report(number))));
        }
        all.extend(Kind::ALL.iter().map(|kind| Chapter::Data(*kind)));
        for language in languages() {
            let quarters = (0..self.told.kept.len()).map(Own::Quarter);
            let listings = Kind::ALL.iter().copied().map(Own::Listing);
            let own = quarters.chain(listings).chain(SINGLE.iter().map(Own::Single));
            all.extend(own.map(|own| Chapter::In(language, own)));
        }
        all.extend([Chapter::Style, Chapter::SearchScript, Chapter::Logo, Chapter::Choice]);
        all.extend(self.preview.iter().map(|_| Chapter::Preview));
        all.extend(data::subjects().map(Chapter::Schema));
        let entities = self.sources.now.agenda.records().filter(|(_, record)| record.kind().is_some());
        for (id, _) in entities {
            all.extend(languages().map(|language| Chapter::In(language, Own::Entity(id))));
        }
        all
    }

    /// The files of a chapter.
    pub(super) fn chapter(&self, chapter: Chapter) -> Vec<Page> {
        match chapter {
            Chapter::Style => vec![style::sheet(Some(&self.sources.now.agenda))],
            Chapter::SearchScript => vec![search::script()],
            Chapter::Logo => {
                let logo = self.sources.now.agenda.logo().and_then(Result::ok);
                logo.map(|logo| Page { path: logo.name.to_owned(), bytes: logo.bytes.clone() }).into_iter().collect()
            }
            Chapter::Choice => vec![contents::choice(&self.sources.now.agenda, &self.catalogues)],
            Chapter::Preview => preview::files().into(),
            Chapter::Data(kind) => vec![data::entities(&self.sources, kind)],
            Chapter::Schema(subject) => vec![data::schema(subject)],
            Chapter::In(language, own) => {
                let Some(edition) = self.edition(language) else { return Vec::new() };
                match own {
                    Own::Single(single) => (single.pages)(&edition),
                    Own::Listing(kind) => listing::pages(&edition, kind),
                    Own::Report(number) => reports::pages_of(&edition, number),
                    Own::Quarter(number) => quarters::pages_of(&edition, number),
                    Own::Entity(id) => entity::pages(&edition, id),
                }
            }
        }
    }

    /// The chapter that the file at a path is of, if there is such a file.
    pub(super) fn chapter_with(&self, path: &str) -> Option<Chapter> {
        let of_language = |language: usize| {
            let within = path.strip_prefix(self.edition(language)?.tag())?.strip_prefix('/')?;
            Some(Chapter::In(language, self.own(within)?))
        };
        let of_kind = || Kind::ALL.iter().copied().find(|kind| path == data::of_kind(*kind)).map(Chapter::Data);
        let of_schema = || data::subjects().find(|subject| path == data::of_schema(*subject)).map(Chapter::Schema);
        match path {
            style::PATH => Some(Chapter::Style),
            search::SCRIPT => Some(Chapter::SearchScript),
            contents::CHOICE => Some(Chapter::Choice),
            logo if self.sources.now.agenda.logo().is_some_and(|own| own.is_ok_and(|own| own.name == logo)) => {
                Some(Chapter::Logo)
            }
            preview::STYLE | preview::SCRIPT => self.preview.as_ref().map(|_| Chapter::Preview),
            _ => (0..self.catalogues.len()).find_map(of_language).or_else(of_kind).or_else(of_schema),
        }
    }

    /// What a file below the folder of a language is of.
    fn own(&self, path: &str) -> Option<Own> {
        let first = address::first(path);
        if let Some(single) = SINGLE.iter().find(|single| single.paths.contains(&&*first)) {
            return Some(Own::Single(single));
        }
        if let Some(kind) = Kind::ALL.iter().find(|kind| address::list(**kind) == first) {
            return Some(Own::Listing(*kind));
        }
        let has = |part: &Part| path.strip_prefix("reports/").is_some_and(|file| reports::has(part, file));
        if let Some(number) = self.told.made.parts.iter().position(has) {
            return Some(Own::Report(number));
        }
        let is_of = |period| path.starts_with(&quarters::folder(period));
        if let Some(number) = self.sources.quarters.iter().position(|state| state.period.is_some_and(is_of)) {
            return Some(Own::Quarter(number));
        }
        let (folder, file) = first.split_once('/')?;
        let agenda = &self.sources.now.agenda;
        agenda.graph().find(Kind::find(folder)?, file.strip_suffix(".html")?).map(Own::Entity)
    }
}
