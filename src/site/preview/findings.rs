use super::{FINDINGS, Of, Preview, seriousness};
use crate::agenda::EntityId;
use crate::render::markup::escape;
use crate::render::verdict::{closing, item};
use crate::report::Explanation;
use crate::site::flow::Flow;
use crate::site::{Edition, Page, address};
use crate::verdict::Judged;
use std::collections::BTreeMap;

/// All findings, entity by entity and file by file, those with the most serious first.
pub(super) fn pages(edition: &Edition<'_>, preview: &Preview) -> Vec<Page> {
    let agenda = edition.agenda();
    let shown: BTreeMap<String, EntityId> = agenda.records().map(|(id, record)| (record.name(), id)).collect();
    let mut flow = Flow::default();
    flow.add(&format!("<p>{}</p>\n", escape(&edition.plain("preview-findings-said"))));
    for line in closing(&preview.verdict, edition.catalogue) {
        flow.add(&format!("<p class=\"lead\">{}</p>\n", escape(&line)));
    }
    let mut groups: Vec<(&Of, Vec<&Judged>)> =
        preview.groups.iter().map(|(of, group)| (of, preview.findings(group).collect())).collect();
    groups.sort_by_key(|(_, group)| group.first().map(|one| seriousness(one)));
    let mut patterns: BTreeMap<&str, String> = BTreeMap::new();
    for (of, group) in groups {
        let open = format!("{}<ul class=\"findings\">\n", heading(edition, of, &shown));
        let rows: Vec<String> = group
            .into_iter()
            .map(|one| {
                let rule = &one.finding.rule;
                let pattern = patterns.entry(&rule.id).or_insert_with(|| Explanation::of(rule, edition.catalogue).pattern());
                item(one, Some(pattern), edition.catalogue)
            })
            .collect();
        flow.rows(&open, rows, "</ul>\n");
    }
    edition.frame().pages(FINDINGS, &edition.plain("preview-findings"), flow.finish())
}

/// What findings are about, with the way to its page where it has one.
fn heading(edition: &Edition<'_>, of: &Of, shown: &BTreeMap<String, EntityId>) -> String {
    let agenda = edition.agenda();
    let name = match of {
        Of::Entity(name) => name,
        Of::File(file) => {
            let said = escape(&edition.plain("preview-no-entity"));
            return format!("<h2><code>{}</code></h2>\n<p class=\"label\">{said}</p>\n", escape(file));
        }
    };
    match shown.get(name).map(|id| (agenda.title(*id, edition.tag()), address::of(agenda, *id))) {
        Some((title, Some(way))) => {
            let name = escape(name);
            format!("<h2><a href=\"{way}\">{}</a></h2>\n<p class=\"label\"><code>{name}</code></p>\n", escape(title))
        }
        // All pages tell of the agenda itself.
        Some((title, None)) => format!("<h2>{}</h2>\n", escape(title)),
        None => {
            let said = escape(&edition.plain("preview-not-shown"));
            format!("<h2><code>{}</code></h2>\n<p class=\"label\">{said}</p>\n", escape(name))
        }
    }
}
