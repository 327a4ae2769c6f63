//! What codes are called: readers see words, in the language of the page.

use super::fields::Fields;
use crate::changes::{Matter, called};
use crate::model::{IsoDuration, Kind, Standard};
use crate::render::markup::escape;
use crate::report::regular::{capability, instrument_named, level_called, shown};
use crate::report::{Explanation, code_meaning};
use crate::rules;
use crate::schema::{Shape, Subject};
use crate::text::Message;

/// The words that stand in the place of something else.
const INSTEAD: [(&str, &str); 4] = [
    ("national", "report-scope-national"),
    ("none", "site-no-text-needed"),
    ("none-needed", "site-no-text-needed"),
    ("missing", "site-text-missing"),
];

/// Specifications of GovStack that have another name than the capability that they specify.
const SPECIFICATIONS: [(&str, &str); 2] = [("content-management-system", "cms"), ("registries", "digital-registries")];

impl Fields<'_> {
    /// What a code is called, by its form; none, where it has none that is known.
    pub(super) fn code(&self, text: &str, shape: &Shape) -> Option<String> {
        let said = |message: &Message| escape(&self.edition.say(message));
        match shape.text("x-form") {
            "language-tag" => {
                let name = said(&code_meaning(text, shape)?);
                let rest = text.split_once('-').map(|(_, rest)| format!(" ({})", escape(rest)));
                Some(name + &rest.unwrap_or_default())
            }
            "duration" => self.duration(text),
            "sector" => code_meaning(text, shape).map(|code| said(&code)),
            _ if shape.sdg_target => code_meaning(text, shape).map(|code| said(&code)),
            _ => {
                let is_word = shape.words().is_some_and(|words| words.contains(&text));
                let instead = INSTEAD.iter().find(|(word, _)| is_word && *word == text);
                instead.map(|(_, template)| escape(&self.edition.plain(template)))
            }
        }
    }

    /// A length of time, in words.
    fn duration(&self, text: &str) -> Option<String> {
        text.parse::<IsoDuration>().ok()?;
        let (mut count, mut of_day, mut parts) = (String::new(), false, Vec::new());
        for c in text.chars().skip(1) {
            let template = match (of_day, c) {
                (_, '0'..='9') => {
                    count.push(c);
                    continue;
                }
                (_, 'T') => {
                    of_day = true;
                    continue;
                }
                (false, 'Y') => "site-years",
                (false, 'M') => "site-months",
                (false, 'W') => "site-weeks",
                (false, 'D') => "site-days",
                (true, 'H') => "site-hours",
                (true, 'M') => "site-minutes",
                _ => return None,
            };
            parts.push(self.edition.say(&Message::plain(template).with("count", count.parse::<u64>().ok()?)));
            count.clear();
        }
        Some(escape(&self.edition.catalogue.list(&parts)))
    }

    /// What is declared under this name elsewhere: a capability, a sort of text, a criterion of the standard that is named around it.
    pub(super) fn declared(&self, what: &str, id: &str, standard: Option<&str>) -> Option<String> {
        let (agenda, catalogue) = (self.edition.agenda(), self.edition.catalogue);
        match what {
            "capability" => Some(escape(&shown(&capability::called(agenda, id), catalogue))),
            "instrument" => Some(escape(&shown(&instrument_named(agenda, id), catalogue))),
            "criterion" => {
                let is_named = |title: &&str| standard.is_none_or(|standard| standard == *title);
                let criteria = agenda
                    .all::<Standard>()
                    .filter(|(standard, _)| is_named(&&*agenda.record(*standard).id))
                    .filter_map(|(standard, _)| agenda.root(standard)?.get("criteria"))
                    .flat_map(|criteria| criteria.items());
                let is_meant = |criterion: &crate::yaml::NodeRef<'_>| criterion.get("id").is_some_and(|own| own.is_text(id));
                Some(self.edition.text(criteria.into_iter().find(is_meant)?.get("title")?))
            }
            _ => None,
        }
    }

    /// What a text says that has a meaning only as this field of this definition; none, where it says itself.
    pub(super) fn meaning(
        &self,
        name: &str,
        text: &str,
        within: &Shape,
        around: Option<crate::yaml::NodeRef<'_>>,
    ) -> Option<String> {
        let (agenda, catalogue) = (self.edition.agenda(), self.edition.catalogue);
        match (within.definition.as_str(), name) {
            ("GovStack", "spec") => {
                let usual = SPECIFICATIONS.iter().find(|(specification, _)| *specification == text).map_or(text, |(_, id)| id);
                Some(escape(&shown(&capability::called(agenda, usual), catalogue)))
            }
            ("Waiver", "rule") => {
                let pattern = Explanation::of(&rules::find(text)?.info, catalogue).pattern();
                Some(format!("{} <span class=\"label\">({})</span>", escape(&pattern), escape(text)))
            }
            ("Waiver", "field") => {
                let kind = Kind::find(around?.get("entity")?.as_text()?.split_once('/')?.0)?;
                let names: Vec<&str> = text.split('.').map(|step| step.split('[').next().unwrap_or(step)).collect();
                Some(escape(&self.edition.say(&called(agenda, Subject::Kind(kind), &names, None)?)))
            }
            (_, "approves") if self.subject == Subject::Kind(Kind::Role) => {
                Some(escape(&self.edition.say(&Matter::find(text, agenda)?.phrase(agenda))))
            }
            _ => None,
        }
    }

    /// What a whole number stands for, where it is a code: the level of a service.
    pub(super) fn level(&self, text: &str, shape: &Shape) -> Option<String> {
        let limits = ["minimum", "maximum"].map(|name| shape.schema.get(name).and_then(serde_json::Value::as_i64));
        let template = level_called(text.parse().ok()?).filter(|_| limits == [Some(1), Some(4)])?;
        Some(escape(&self.edition.plain(template)))
    }
}
