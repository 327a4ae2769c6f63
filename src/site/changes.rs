//! What changed since the period before, from what the repository holds of both; of what is public in both.

use super::fields::Fields;
use super::flow::Flow;
use super::{Edition, Page, Sources, feed};
use crate::changes::{Change, Gravity, Proposal};
use crate::model::{Kind, Period};
use crate::render::markup::escape;
use crate::rules;
use crate::schema::Subject;
use crate::text::Message;
use std::collections::BTreeMap;

/// Where the page is, below the folder of the language.
pub(super) const PATH: &str = "changes.html";

/// What weighs most stands first; wording is left out.
const TOLD: [(Gravity, &str); 3] =
    [(Gravity::Promise, "diff-promise"), (Gravity::Substance, "diff-substance"), (Gravity::Progress, "diff-progress")];

/// What changed since an earlier period.
pub(super) struct Changed {
    /// That period.
    pub(super) since: Period,
    /// What each weight of changes is called, and those of each entity, which goes by its name; what weighs most stands first.
    pub(super) weights: Vec<(&'static str, BTreeMap<String, Vec<Change>>)>,
}

/// What changed; nothing, where the repository holds no earlier period.
pub(super) fn changed(sources: &Sources) -> Option<Changed> {
    let before = sources.before()?;
    let since = before.period?;
    let proposal = Proposal::in_sentences(&before.agenda, &sources.now.agenda, &rules::book());
    let of_weight = |(gravity, template): (Gravity, &'static str)| {
        let mut found: BTreeMap<String, Vec<Change>> = BTreeMap::new();
        let all = proposal.changed().iter().flat_map(|changed| &changed.changes);
        for change in all.filter(|change| change.word.gravity() == gravity) {
            found.entry(change.entity.clone()).or_default().push(change.clone());
        }
        (!found.is_empty()).then_some((template, found))
    };
    Some(Changed { since, weights: TOLD.into_iter().filter_map(of_weight).collect() })
}

/// An entity and what changed of it.
pub(super) fn row(fields: &Fields<'_>, entity: &str, changes: &[Change]) -> String {
    let edition = fields.edition;
    let id = entity.split_once('/').and_then(|(folder, id)| edition.agenda().graph().find(Kind::find(folder)?, id));
    let title = id.and_then(|id| fields.link(id)).unwrap_or_else(|| escape(entity));
    let said = changes.iter().map(|change| format!("<li>{}</li>", escape(&edition.say(&change.message))));
    format!("<dt>{title}</dt><dd><ul>{}</ul></dd>\n", said.collect::<String>())
}

pub(super) fn pages(edition: &Edition<'_>) -> Vec<Page> {
    let mut flow = Flow::default();
    flow.add(&format!("<p><a href=\"{}\">{}</a></p>\n", feed::PATH, escape(&edition.plain("site-data-feed"))));
    let title = edition.plain("site-changes");
    let Some(changed) = &edition.told.changed else {
        flow.add(&format!("<p>{}</p>\n", escape(&edition.plain("site-changes-unknown"))));
        return edition.frame().pages(PATH, &title, flow.finish());
    };
    let since = Message::plain("site-changes-since").with("period", changed.since.said());
    flow.add(&format!("<p class=\"lead\">{}</p>\n", escape(&edition.say(&since))));
    let fields = Fields { edition, page: PATH, subject: Subject::Agenda };
    for (template, entities) in &changed.weights {
        flow.add(&format!("<h2>{}</h2>\n", escape(&edition.plain(template))));
        let rows = entities.iter().map(|(entity, changes)| row(&fields, entity, changes));
        flow.rows("<dl class=\"changes\">\n", rows, "</dl>\n");
    }
    if changed.weights.is_empty() {
        flow.add(&format!("<p>{}</p>\n", escape(&edition.plain("site-changes-none"))));
    }
    edition.frame().pages(PATH, &title, flow.finish())
}
