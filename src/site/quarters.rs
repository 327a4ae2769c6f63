//! Earlier periods, each as it was reported then, at addresses that stay.

use super::flow::Flow;
use super::{Edition, Page, made, reports};
use crate::render::markup::escape;
use crate::report::regular::{REPORTS, Report};

/// What is kept of each period.
const KEPT: [&str; 1] = ["status"];

pub(super) fn pages(edition: &Edition<'_>) -> Vec<Page> {
    let kept: Vec<&Report> = REPORTS.iter().copied().filter(|report| KEPT.contains(&report.name)).collect();
    let mut flow = Flow::default();
    let mut pages = Vec::new();
    let mut rows = Vec::new();
    for state in &edition.sources.quarters {
        let Some(period) = state.period else { continue };
        let made = made("status", &kept, state, None);
        let folder = format!("quarters/{period}/");
        for part in &made.parts {
            pages.extend(reports::of(edition, state, &made, part, &folder));
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
