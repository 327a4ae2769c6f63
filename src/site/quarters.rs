//! Earlier periods, each as it was reported then, at addresses that stay.

use super::flow::Flow;
use super::{Edition, Page, Sources, State, made, reports};
use crate::render::markup::escape;
use crate::report::regular::{Made, REPORTS, Report};

/// What is kept of each period.
const KEPT: [&str; 1] = ["status"];

/// The reports of each period that are kept.
pub(super) fn kept(sources: &Sources) -> Vec<(&State, Made)> {
    let kept: Vec<&Report> = REPORTS.iter().copied().filter(|report| KEPT.contains(&report.name)).collect();
    sources.quarters.iter().map(|state| (state, made("all", &kept, state, None))).collect()
}

pub(super) fn pages(edition: &Edition<'_>) -> Vec<Page> {
    let mut flow = Flow::default();
    let mut pages = Vec::new();
    let mut rows = Vec::new();
    for (state, made) in &edition.told.kept {
        let Some(period) = state.period else { continue };
        let folder = format!("quarters/{period}/");
        for part in &made.parts {
            pages.extend(reports::of(edition, state, made, part, &folder));
            let address = format!("{period}/reports/{}.html", part.name);
            rows.push(format!("<li><a href=\"{address}\">{}</a></li>\n", escape(&edition.say(&period.said()))));
        }
    }
    let said = if rows.is_empty() { "site-quarters-none" } else { "site-quarters-said" };
    flow.add(&format!("<p>{}</p>\n", escape(&edition.plain(said))));
    flow.rows("<ul>\n", rows, "</ul>\n");
    pages.extend(edition.frame().pages("quarters/index.html", &edition.plain("site-quarters"), flow.finish()));
    pages
}
