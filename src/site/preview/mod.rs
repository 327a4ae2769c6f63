//! What a preview shows beside the pages: that it is one, and what is found in the agenda, on pages of its own and on those of entities.
//! Findings are about the whole agenda, what is internal included; the pages of a site that is published hold none of this.

mod findings;
mod notice;

pub use notice::{missing, unavailable};

use super::{Edition, Page, address};
use crate::agenda::EntityId;
use crate::render::markup::escape;
use crate::render::verdict::{counted, item};
use crate::site::flow::Flow;
use crate::text::Message;
use crate::verdict::{Judged, Verdict};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write;

/// What a page of a preview may fetch: what any page of the site may, a script that shows it anew, and the news that it is old.
pub const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

/// The path at which the script hears that there are newer pages: whoever serves the preview tells their number there.
pub const NEWS: &str = "events";

/// The page of all findings, below the folder of the language.
pub(super) const FINDINGS: &str = "findings.html";

/// The style that its pages have beside that of all.
pub(super) const STYLE: &str = "preview.css";
/// The script that shows a page anew.
pub(super) const SCRIPT: &str = "preview.js";

/// What is found in an agenda, and of which pages it is shown beside.
pub struct Preview {
    verdict: Verdict,
    /// The findings of each entity and then of each file that is none, by name, the most serious first.
    groups: BTreeMap<Of, Vec<usize>>,
    /// Which pages these are of those that were made one after another.
    number: u64,
    /// The folder of the forms in which entities are changed, where there are any.
    forms: Option<&'static str>,
}

/// What a finding is about.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Of {
    /// An entity, as `folder/id`.
    Entity(String),
    /// A file.
    File(String),
}

impl Preview {
    /// A preview beside the pages of this number, which lead to forms where there is a folder of those.
    pub fn new(verdict: Verdict, number: u64, forms: Option<&'static str>) -> Self {
        let mut order: Vec<usize> = (0..verdict.findings.len()).collect();
        // Findings come in the order of their places.
        order.sort_by_key(|at| seriousness(&verdict.findings[*at]));
        let mut groups: BTreeMap<Of, Vec<usize>> = BTreeMap::new();
        for at in order {
            let finding = &verdict.findings[at].finding;
            let of = finding.entity.clone().map_or_else(|| Of::File(finding.place.file.to_string()), Of::Entity);
            groups.entry(of).or_default().push(at);
        }
        Preview { verdict, groups, number, forms }
    }

    fn findings<'p>(&'p self, group: &'p [usize]) -> impl Iterator<Item = &'p Judged> {
        group.iter().filter_map(|at| self.verdict.findings.get(*at))
    }
}

/// What has to be acted on first comes first.
fn seriousness(one: &Judged) -> impl Ord + use<> {
    (!one.stands(), Reverse(one.finding.level))
}

/// The page of all findings, which only a preview has.
pub(super) fn pages(edition: &Edition<'_>) -> Vec<Page> {
    edition.preview.map(|preview| findings::pages(edition, preview)).unwrap_or_default()
}

/// The files that all pages of a preview share.
pub(super) fn files() -> [Page; 2] {
    [Page::new(STYLE, include_str!("preview.css")), Page::new(SCRIPT, include_str!("preview.js"))]
}

/// What stands in the head of a page; nothing, where there is no preview.
pub(super) fn head(edition: &Edition<'_>, own: &str) -> String {
    edition.preview.map(|preview| head_of(preview.number, |to| address::relative(own, to))).unwrap_or_default()
}

fn head_of(number: u64, to: impl Fn(&str) -> String) -> String {
    format!(
        "<meta name=\"pages\" content=\"{number}\">\n<link rel=\"stylesheet\" href=\"{}\">\n<script src=\"{}\" defer></script>\n",
        to(STYLE),
        to(SCRIPT)
    )
}

/// What stands above everything on a page: that it is a preview, and how much is found; nothing, where there is no preview.
pub(super) fn banner(edition: &Edition<'_>, own: &str) -> String {
    let Some(preview) = edition.preview else { return String::new() };
    let found = counted(&preview.verdict, edition.catalogue);
    let found = if found.is_empty() { edition.plain("preview-none") } else { edition.catalogue.list(&found) };
    format!(
        "<aside class=\"preview\" aria-label=\"{}\"><p><strong>{}</strong> <a href=\"{}\">{}</a></p></aside>\n",
        escape(&edition.plain("preview-label")),
        escape(&edition.plain("preview-banner")),
        address::relative(own, &format!("{}/{FINDINGS}", edition.tag())),
        escape(&found)
    )
}

/// What is found of an entity, on its page.
pub(super) fn panel(edition: &Edition<'_>, id: EntityId, flow: &mut Flow) {
    let Some(preview) = edition.preview else { return };
    let name = edition.agenda().record(id).name();
    if let Some(forms) = preview.forms {
        let way = escape(&format!("/{forms}/{}/{name}", edition.tag()));
        flow.add(&format!("<p><a href=\"{way}\">{}</a></p>\n", escape(&edition.plain("preview-edit"))));
    }
    let Some(group) = preview.groups.get(&Of::Entity(name)) else { return };
    let Some(page) = address::of(edition.agenda(), id) else { return };
    let title = edition.say(&Message::plain("preview-findings-here").with("count", group.len()));
    let open = format!(
        "<section class=\"found\" aria-labelledby=\"findings\">\n<h2 id=\"findings\">{}</h2>\n<ul class=\"findings\">\n",
        escape(&title)
    );
    let way = address::relative(&page, FINDINGS);
    let mut close = "</ul>\n".to_owned();
    let _ = writeln!(close, "<p><a href=\"{way}\">{}</a></p>\n</section>", escape(&edition.plain("preview-findings-all")));
    flow.rows(&open, preview.findings(group).map(|one| item(one, None, edition.catalogue)), &close);
}
