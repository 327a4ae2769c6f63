//! Thanks to those who took part and agreed to be named, organisations as well as people.

use super::fields::Fields;
use super::flow::Flow;
use super::{Edition, Page};
use crate::model::{Consultation, Kind};
use crate::render::markup::escape;
use crate::schema::Subject;
use crate::text::one_line;
use std::collections::{BTreeMap, BTreeSet};

/// Where the page is, below the folder of the language.
pub(super) const PATH: &str = "thanks.html";

pub(super) fn pages(edition: &Edition<'_>) -> Vec<Page> {
    let agenda = edition.agenda();
    let fields = Fields { edition, page: PATH, subject: Subject::Kind(Kind::Consultation) };
    let collation = edition.catalogue.collator();
    // By name, for what leads to the same name is the same contributor.
    let mut found: BTreeMap<(String, String), BTreeSet<String>> = BTreeMap::new();
    for (id, consultation) in agenda.all::<Consultation>().filter(|(_, consultation)| consultation.retired.is_none()) {
        for participant in
            consultation.participants.iter().filter(|participant| participant.public && participant.count != Some(0))
        {
            let organisation = participant.organisation.as_ref().and_then(|organisation| agenda.follow(organisation));
            let shown = match (organisation, &participant.name) {
                (Some((id, _)), _) => (agenda.title(id, edition.tag()).to_owned(), fields.link(id).unwrap_or_default()),
                (None, Some(name)) => {
                    let name = one_line(name.0.in_language(edition.tag()));
                    (name.clone(), escape(&name))
                }
                (None, None) => continue,
            };
            found.entry(shown).or_default().extend(fields.link(id));
        }
    }
    let mut all: Vec<((String, String), BTreeSet<String>)> = found.into_iter().collect();
    all.sort_by(|((one, _), _), ((other, _), _)| collation.compare(one, other));
    let said = if all.is_empty() { "site-thanks-none" } else { "site-thanks-said" };
    let mut flow = Flow::default();
    flow.add(&format!("<p class=\"lead\">{}</p>\n", escape(&edition.plain(said))));
    let row = |((_, shown), heard): ((String, String), BTreeSet<String>)| {
        let heard: String = heard.into_iter().map(|one| format!("<li>{one}</li>")).collect();
        format!("<dt>{shown}</dt><dd><ul>{heard}</ul></dd>\n")
    };
    flow.rows("<dl>\n", all.into_iter().map(row), "</dl>\n");
    edition.frame().pages(PATH, &edition.plain("site-thanks"), flow.finish())
}
