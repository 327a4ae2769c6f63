//! Earlier periods, each as it was reported then, at addresses that stay.

use super::flow::Flow;
use super::{Edition, Page, Sources, made, reports};
use crate::model::Period;
use crate::render::markup::escape;
use crate::report::regular::{Made, REPORTS, Report};
use rayon::prelude::*;

/// Where the page is that leads to all of them, below the folder of the language.
pub(super) const PATH: &str = "quarters/index.html";

/// What is kept of each period.
const KEPT: [&str; 1] = ["status"];

/// The reports of each period that are kept.
pub(super) fn kept(sources: &Sources) -> Vec<Made> {
    let kept: Vec<&Report> = REPORTS.iter().copied().filter(|report| KEPT.contains(&report.name)).collect();
    sources.quarters.par_iter().map(|state| made("all", &kept, state, None)).collect()
}

/// Where what is kept of a period is, below the folder of the language.
pub(super) fn folder(period: Period) -> String {
    format!("quarters/{period}/")
}

/// The pages of what is kept of the period with this number.
pub(super) fn pages_of(edition: &Edition<'_>, number: usize) -> Vec<Page> {
    let (Some(state), Some(made)) = (edition.sources.quarters.get(number), edition.told.kept.get(number)) else {
        return Vec::new();
    };
    let Some(period) = state.period else { return Vec::new() };
    made.parts.iter().flat_map(|part| reports::of(edition, state, made, part, &folder(period))).collect()
}

/// The page that leads to all of them.
pub(super) fn pages(edition: &Edition<'_>) -> Vec<Page> {
    let mut flow = Flow::default();
    let mut rows = Vec::new();
    for (state, made) in edition.sources.quarters.iter().zip(&edition.told.kept) {
        let Some(period) = state.period else { continue };
        for part in &made.parts {
            let address = format!("{period}/reports/{}.html", part.name);
            rows.push(format!("<li><a href=\"{address}\">{}</a></li>\n", escape(&edition.say(&period.said()))));
        }
    }
    let said = if rows.is_empty() { "site-quarters-none" } else { "site-quarters-said" };
    flow.add(&format!("<p>{}</p>\n", escape(&edition.plain(said))));
    flow.rows("<ul>\n", rows, "</ul>\n");
    edition.frame().pages(PATH, &edition.plain("site-quarters"), flow.finish())
}
