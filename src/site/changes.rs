//! What changed since the period before, from what the repository holds of both; of what is public in both.

use super::fields::Fields;
use super::flow::Flow;
use super::{Edition, Page, feed};
use crate::changes::{Change, Gravity, Proposal};
use crate::model::Kind;
use crate::render::markup::escape;
use crate::rules;
use crate::schema::Subject;
use crate::text::Message;
use std::collections::BTreeMap;

const PATH: &str = "changes.html";

/// What weighs most stands first; wording is left out.
const TOLD: [(Gravity, &str); 3] =
    [(Gravity::Promise, "diff-promise"), (Gravity::Substance, "diff-substance"), (Gravity::Progress, "diff-progress")];

pub(super) fn pages(edition: &Edition<'_>) -> Vec<Page> {
    let mut flow = Flow::default();
    flow.add(&format!("<p><a href=\"{}\">{}</a></p>\n", feed::PATH, escape(&edition.plain("site-data-feed"))));
    let before = edition.sources.before.as_ref().and_then(|before| Some((before, before.period?)));
    let Some((before, period)) = before else {
        flow.add(&format!("<p>{}</p>\n", escape(&edition.plain("site-changes-unknown"))));
        return edition.frame().pages(PATH, &edition.plain("site-changes"), flow.finish());
    };
    let since = Message::plain("site-changes-since").with("period", period.said());
    flow.add(&format!("<p>{}</p>\n", escape(&edition.say(&since))));
    let agenda = edition.agenda();
    let fields = Fields { edition, page: PATH, subject: Subject::Agenda };
    let proposal = Proposal::in_sentences(&before.agenda, agenda, &rules::book());
    let mut found: BTreeMap<&str, BTreeMap<String, Vec<&Change>>> = BTreeMap::new();
    for change in proposal.changed().iter().flat_map(|changed| &changed.changes) {
        if let Some((_, template)) = TOLD.iter().find(|(gravity, _)| *gravity == change.word.gravity()) {
            found.entry(template).or_default().entry(change.entity.clone()).or_default().push(change);
        }
    }
    for (_, template) in TOLD {
        let Some(entities) = found.get(template) else { continue };
        flow.add(&format!("<h2>{}</h2>\n", escape(&edition.plain(template))));
        let row = |(entity, changes): (&String, &Vec<&Change>)| {
            let id = entity.split_once('/').and_then(|(folder, id)| agenda.graph().find(Kind::find(folder)?, id));
            let title = id.and_then(|id| fields.link(id)).unwrap_or_else(|| escape(entity));
            let said: Vec<String> =
                changes.iter().map(|change| format!("<li>{}</li>", escape(&edition.say(&change.message)))).collect();
            format!("<dt>{title}</dt><dd><ul>{}</ul></dd>\n", said.concat())
        };
        flow.rows("<dl>\n", entities.iter().map(row), "</dl>\n");
    }
    if found.is_empty() {
        flow.add(&format!("<p>{}</p>\n", escape(&edition.plain("site-changes-none"))));
    }
    edition.frame().pages(PATH, &edition.plain("site-changes"), flow.finish())
}
