//! What a new agenda begins with: its files, as texts in its languages.
//!
//! Comes in: the languages, titles and country of the agenda, and its forge. Goes out: files with their paths. The files stand in
//! `files/`, without any language; what people read in them stands in the catalogue, so that one more language is one more file there.
//! Nothing in them is a promise, a person or a placeholder: what only people can decide is left out, and the check asks for it. This
//! room writes nothing and knows no command line.

mod editor;
mod template;
mod value;

pub use editor::SCHEMAS;

use crate::edit::in_line;
use crate::forge::Forge;
use crate::i18n::{Catalogue, Language};
use crate::model::reference_data::GOVSTACK_CAPABILITIES;
use crate::rules::approach::CAPABILITIES;
use crate::store::{AGENDA_FILE, is_yaml};
use crate::text::{Failure, Message, Value, escape_controls};
use std::collections::BTreeSet;
use template::filled;
use value::{localised, one_of_markdown};

/// The file that says what to do next.
pub const README: &str = "README.md";

/// The files that do not depend on a kind or a forge, with what they are made from.
const FILES: [(&str, &str); 24] = [
    (".gitattributes", include_str!("files/gitattributes")),
    (README, include_str!("files/README.md")),
    (AGENDA_FILE, include_str!("files/agenda.yaml")),
    ("action-lines/digital-first.yaml", include_str!("files/action-lines/digital-first.yaml")),
    ("action-lines/digitisation-roadmap.yaml", include_str!("files/action-lines/digitisation-roadmap.yaml")),
    ("action-lines/once-only.yaml", include_str!("files/action-lines/once-only.yaml")),
    ("action-lines/service-catalogue.yaml", include_str!("files/action-lines/service-catalogue.yaml")),
    ("action-lines/service-standard.yaml", include_str!("files/action-lines/service-standard.yaml")),
    ("action-lines/shared-building-blocks.yaml", include_str!("files/action-lines/shared-building-blocks.yaml")),
    ("building-blocks/README.md", include_str!("files/building-blocks/README.md")),
    ("kpis/entries-reviewed-in-time.yaml", include_str!("files/kpis/entries-reviewed-in-time.yaml")),
    ("kpis/online-requests.yaml", include_str!("files/kpis/online-requests.yaml")),
    ("kpis/questions-asked-twice.yaml", include_str!("files/kpis/questions-asked-twice.yaml")),
    ("kpis/reuse-ratio.yaml", include_str!("files/kpis/reuse-ratio.yaml")),
    ("kpis/services-entirely-online.yaml", include_str!("files/kpis/services-entirely-online.yaml")),
    ("kpis/user-satisfaction.yaml", include_str!("files/kpis/user-satisfaction.yaml")),
    ("objectives/asked-and-built-once.yaml", include_str!("files/objectives/asked-and-built-once.yaml")),
    ("objectives/simpler-services.yaml", include_str!("files/objectives/simpler-services.yaml")),
    ("roles/chief-architect.yaml", include_str!("files/roles/chief-architect.yaml")),
    ("roles/chief-data-officer.yaml", include_str!("files/roles/chief-data-officer.yaml")),
    ("roles/chief-information-security-officer.yaml", include_str!("files/roles/chief-information-security-officer.yaml")),
    ("roles/head-of-authority.yaml", include_str!("files/roles/head-of-authority.yaml")),
    ("roles/lead-service-designer.yaml", include_str!("files/roles/lead-service-designer.yaml")),
    ("roles/legal-adviser.yaml", include_str!("files/roles/legal-adviser.yaml")),
];

/// A new agenda.
pub struct Start<'a> {
    /// The languages in which it is published, as tags; the first is that of its comments, and of what its team reads.
    languages: Vec<&'a str>,
    /// Its titles, one for each language; one of the program's, where there are none.
    titles: &'a [String],
    country: Option<&'a str>,
    forge: Option<Forge>,
    /// What the program says, in those of the languages that it speaks.
    catalogues: Vec<(&'a str, Catalogue)>,
}

/// A file of a new agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StartFile {
    /// The path from the folder of the agenda.
    pub path: String,
    /// What it contains.
    pub content: String,
}

impl<'a> Start<'a> {
    /// A new agenda in these languages. A language that is named twice counts once.
    ///
    /// # Errors
    /// Where the program speaks none of the languages, or there are titles, and not as many as languages.
    pub fn new(
        languages: &'a [String],
        titles: &'a [String],
        country: Option<&'a str>,
        forge: Option<Forge>,
    ) -> Result<Self, Failure> {
        let mut seen = BTreeSet::new();
        let languages: Vec<&str> = languages.iter().map(String::as_str).filter(|tag| seen.insert(*tag)).collect();
        if !titles.is_empty() && titles.len() != languages.len() {
            let message = Message::plain("failure-start-titles").with("titles", titles.len()).with("languages", languages.len());
            return Err(Failure::new(message).hint(Message::plain("failure-start-titles-hint")));
        }
        let catalogue = |tag: &&'a str| Some((*tag, Catalogue::new(Language::find(tag)?)));
        let catalogues: Vec<_> = languages.iter().filter_map(catalogue).collect();
        if catalogues.is_empty() {
            let known = Language::ALL.map(Language::tag);
            // Whoever reads it is given their own language as the example.
            let example = known.map(|tag| (tag.to_owned(), [languages.as_slice(), &[tag]].concat().join(",")));
            let example = Value::ByLanguage(example.to_vec());
            let known = known.to_vec();
            return Err(Failure::new(Message::plain("failure-start-language").with("languages", languages).with("known", known))
                .hint(Message::plain("failure-start-language-hint").with("example", example)));
        }
        Ok(Start { languages, titles, country, forge, catalogues })
    }

    /// What the program says, in the first of the languages that it speaks.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogues[0].1
    }

    /// The files, in the order of their paths, but for schemas and pipelines.
    pub fn files(&self) -> Vec<StartFile> {
        let of_template = |(path, template): (&str, &str)| StartFile {
            path: path.to_owned(),
            content: if is_yaml(path) {
                filled(template, |place| match place.key {
                    Some(key) => self.field(key, place.name),
                    None => self.comment(place.margin, place.name),
                })
            } else {
                filled(template, |place| self.markdown(place.name).unwrap_or_default())
            },
        };
        let mut files: Vec<StartFile> = FILES.into_iter().map(of_template).chain(editor::files()).collect();
        files.sort_by(|one, other| one.path.cmp(&other.path));
        files
    }

    /// A text of the catalogue.
    fn text(catalogue: &Catalogue, name: &str) -> String {
        catalogue.text(&format!("start-{name}"), None).unwrap_or_default()
    }

    /// A field of an entity, from its key to the end of the line.
    fn field(&self, key: &str, name: &str) -> String {
        match name {
            "country" => self.country.map(|country| localised(key, &[(None, country.to_owned())])).unwrap_or_default(),
            "languages" => {
                format!("{key}: [{}]\n", self.languages.iter().map(|tag| in_line(tag)).collect::<Vec<_>>().join(", "))
            }
            "title" if !self.titles.is_empty() => {
                let texts = self.languages.iter().zip(self.titles).map(|(tag, title)| (Some(*tag), title.clone()));
                self.localised(key, texts.collect())
            }
            _ => {
                let texts = self.catalogues.iter().map(|(tag, catalogue)| (Some(*tag), Self::text(catalogue, name)));
                self.localised(key, texts.collect())
            }
        }
    }

    /// A text by language; a plain one, where the agenda has one language.
    fn localised(&self, key: &str, mut texts: Vec<(Option<&str>, String)>) -> String {
        if self.languages.len() == 1 {
            for (tag, _) in &mut texts {
                *tag = None;
            }
        }
        localised(key, &texts)
    }

    /// Lines of a comment.
    fn comment(&self, margin: &str, name: &str) -> String {
        const WIDTH: usize = 118;
        let start = format!("{margin}# ");
        let options = textwrap::Options::new(WIDTH).initial_indent(&start).subsequent_indent(&start).break_words(false);
        textwrap::fill(&Self::text(self.catalogue(), name), options) + "\n"
    }

    /// A piece of a page for the team; nothing, where it is not for this agenda.
    fn markdown(&self, name: &str) -> Option<String> {
        let catalogue = self.catalogue();
        Some(match name {
            "title" => match self.titles.first() {
                Some(title) => one_of_markdown(&escape_controls(title)),
                None => Self::text(catalogue, name),
            },
            "readme-forge" => catalogue.say(&Message::plain("start-readme-forge").with("forge", self.forge?.name())),
            "readme-schemas" => {
                catalogue.say(&Message::plain("start-readme-schemas").with("language", catalogue.language().tag()))
            }
            "required-capabilities" => self.capabilities(true),
            "other-capabilities" => self.capabilities(false),
            _ => Self::text(catalogue, name),
        })
    }

    /// The capabilities of GovStack that every agenda is asked for, or all others whose specification stands, as items of a list.
    fn capabilities(&self, required: bool) -> String {
        let is_required = |id: &str| CAPABILITIES.iter().any(|(own, ..)| *own == id);
        let standing = GOVSTACK_CAPABILITIES.iter().filter(|one| !one.withdrawn && is_required(one.id) == required);
        let item = |id: &str| {
            let title = self.catalogue().text(&format!("report-capability-{id}"), None).unwrap_or_default();
            format!("- `{id}` – {title}")
        };
        standing.map(|one| item(one.id)).collect::<Vec<_>>().join("\n")
    }
}
