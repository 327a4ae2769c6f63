//! Pages that lead to others: the choice of a language, the catalogue, what is said on accessibility, and the map for machines.

use super::flow::Flow;
use super::{Edition, Page, address, frame, listing, services};
use crate::agenda::Agenda;
use crate::i18n::Catalogue;
use crate::model::Kind;
use crate::render::markup::escape;
use crate::schema::Subject;

/// Where the page is that lists the kinds, below the folder of the language.
pub(super) const CATALOGUE: &str = "catalogue.html";

/// Where the page on accessibility is, below the folder of the language.
pub(super) const ACCESSIBILITY: &str = "accessibility.html";

/// The page before all others.
pub(super) const CHOICE: &str = "index.html";

/// The map for machines.
pub(super) const MAP: &str = "sitemap.xml";

pub(super) fn catalogue(edition: &Edition<'_>) -> Vec<Page> {
    let agenda = edition.agenda();
    let row = |kind: &Kind| {
        let count = Some(agenda.of_subject(Subject::Kind(*kind)).count()).filter(|count| *count > 0)?;
        let said = edition.say(&kind.counted(count));
        let ways: String = services::WAYS
            .iter()
            .filter(|_| *kind == Kind::Service)
            .map(|(to, called)| format!("<p><a href=\"{to}\">{}</a></p>", escape(&edition.plain(called))))
            .collect();
        let (address, title) = (address::list(*kind), listing::title(edition, *kind));
        Some(format!(
            "<li class=\"way\"><h2><a href=\"{address}\">{}</a></h2><p>{}</p>{ways}</li>\n",
            escape(&title),
            escape(&said)
        ))
    };
    let mut flow = Flow::default();
    flow.rows("<ul class=\"cards\">\n", Kind::ALL.iter().filter_map(row), "</ul>\n");
    edition.frame().pages(CATALOGUE, &edition.plain("site-catalogue"), flow.finish())
}

pub(super) fn accessibility(edition: &Edition<'_>) -> Vec<Page> {
    let mut flow = Flow::default();
    for template in ["site-accessibility-aim", "site-accessibility-how", "site-accessibility-charts", "site-accessibility-limits"]
    {
        flow.add(&format!("<p>{}</p>\n", escape(&edition.plain(template))));
    }
    edition.frame().pages(ACCESSIBILITY, &edition.plain("site-accessibility"), flow.finish())
}

/// The page before all others: which language.
pub(super) fn choice(agenda: &Agenda, catalogues: &[Catalogue]) -> Page {
    let title = |catalogue: &Catalogue| {
        let tag = catalogue.language().tag();
        let title = agenda.file().map(|file| file.title.in_language(tag)).unwrap_or_default();
        let called = catalogue.plain("site-language");
        format!(
            "<li><a href=\"{tag}/index.html\" lang=\"{tag}\" hreflang=\"{tag}\" dir=\"auto\"><strong>{}</strong> {}</a></li>\n",
            escape(&called),
            escape(title)
        )
    };
    let first = catalogues.first().map(Catalogue::language).unwrap_or_default();
    let name = agenda.file().map(|file| file.title.in_language(first.tag()).to_owned()).unwrap_or_default();
    let links: String = catalogues.iter().map(title).collect();
    let alternates: String = catalogues
        .iter()
        .map(|one| format!("<link rel=\"alternate\" hreflang=\"{0}\" href=\"{0}/index.html\">\n", one.language().tag()))
        .collect();
    Page::new(
        CHOICE,
        format!(
            "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'\">\n\
             <title>{name}</title>\n<link rel=\"stylesheet\" href=\"style.css\">\n{alternates}</head>\n<body>\n<main id=\"content\">\n\
             {logo}<h1>{name}</h1>\n<ul class=\"choice\">\n{links}</ul>\n</main>\n</body>\n</html>\n",
            first.tag(),
            first.direction(),
            name = escape(&name),
            logo = frame::logo(agenda, CHOICE)
        ),
    )
}

/// The map of the site for machines; without addresses of its own where the agenda does not say where it is published.
pub(super) fn site_map<'p>(agenda: &Agenda, paths: impl Iterator<Item = &'p str>) -> Page {
    let base = address::base(agenda).unwrap_or_default();
    let pages = paths.filter(|path| path.rsplit('.').next() == Some("html"));
    let rows: String = pages.map(|path| format!("<url><loc>{}{}</loc></url>\n", escape(&base), escape(path))).collect();
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{rows}</urlset>\n"
    );
    Page::new(MAP, text)
}
