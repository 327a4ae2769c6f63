//! What is around every page: its head, the ways to other pages and to the same one in other languages, and of which day it is.

use super::{Edition, Page, address, axes, changes, contents, data, feed, home, preview, reports, search, style};
use crate::agenda::Agenda;
use crate::i18n::Catalogue;
use crate::render::markup::{escape, escape_into, spoken};
use crate::text::Message;
use std::fmt::Write;

/// What a page may fetch: its style, its pictures and, for searching, a script; all from where it comes from itself.
const POLICY: &str =
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'";

/// The frame of the pages of an edition.
pub(super) struct Frame<'a> {
    edition: &'a Edition<'a>,
    /// The title of the agenda.
    name: String,
    /// The language of the title, where it is not the page's.
    language: Option<&'a str>,
}

/// The ways that stand on every page: their addresses below the folder of the language, and the templates of what they are called.
const WAYS: [(&str, &str); 9] = [
    (home::PATH, "site-home"),
    (axes::PATH, "site-axes"),
    ("reports/kpis.html", "report-kpis"),
    ("reports/roadmap.html", "report-roadmap"),
    (reports::PATH, "site-reports"),
    (contents::CATALOGUE, "site-catalogue"),
    (changes::PATH, "site-changes"),
    (data::PATH, "site-data"),
    (search::PATH, "site-search"),
];

impl<'a> Frame<'a> {
    pub(super) fn of(edition: &'a Edition<'a>) -> Self {
        let title = edition.agenda().file().map(|file| &file.title);
        let name = title.map(|title| title.in_language(edition.tag()).to_owned()).unwrap_or_default();
        Frame { edition, name, language: title.and_then(|title| edition.language_of(title)) }
    }

    /// Pages at a path below the folder of the language, each of which leads to those before and behind it.
    pub(super) fn pages(&self, path: &str, title: &str, bodies: Vec<String>) -> Vec<Page> {
        self.pages_of("", path, (title, None), bodies)
    }

    /// The same, with what stands above their heading, and the language of their title, where it is not the page's.
    pub(super) fn pages_of(
        &self,
        above: &str,
        path: &str,
        (title, language): (&str, Option<&str>),
        bodies: Vec<String>,
    ) -> Vec<Page> {
        let spoken = spoken(language, self.edition.catalogue.language());
        let count = bodies.len();
        let one = |(number, body): (usize, String)| {
            let own = address::numbered(path, number);
            let (shown, turn) = if count > 1 { self.turn(path, title, number, count) } else { (title.to_owned(), String::new()) };
            let body = [above, "<h1", &spoken, ">", &escape(&shown), "</h1>\n", &body, &turn].concat();
            self.part(&own, path, &shown, &body)
        };
        bodies.into_iter().enumerate().map(one).collect()
    }

    /// What a page of several is called, and the ways to the others.
    fn turn(&self, path: &str, title: &str, number: usize, count: usize) -> (String, String) {
        let shown = Message::plain("site-page-of").with("title", title).with("number", number + 1).with("count", count);
        let way = |to: usize, template: &'static str, relation: &str| {
            let address = address::relative(&address::numbered(path, number), &address::numbered(path, to));
            format!("<li><a rel=\"{relation}\" href=\"{address}\">{}</a></li>", escape(&self.edition.plain(template)))
        };
        let back = number.checked_sub(1).map(|to| way(to, "site-page-before", "prev")).unwrap_or_default();
        let on = Some(number + 1).filter(|to| *to < count).map(|to| way(to, "site-page-behind", "next")).unwrap_or_default();
        let label = escape(&self.edition.plain("site-pages"));
        (self.edition.say(&shown), format!("<nav class=\"pages\" aria-label=\"{label}\"><ul>{back}{on}</ul></nav>\n"))
    }

    /// A page at a path below the folder of the language, whose contents begin with its heading.
    pub(super) fn page(&self, path: &str, title: &str, body: &str) -> Page {
        self.part(path, path, title, body)
    }

    /// A page that is a part of what begins at `first`. In another language that may be spread over fewer pages.
    fn part(&self, path: &str, first: &str, title: &str, body: &str) -> Page {
        let edition = self.edition;
        let own = format!("{}/{path}", edition.tag());
        let to = |target: &str| address::relative(&own, target);
        let mut out = String::with_capacity(body.len() + 4_096);
        let whole = if title == self.name { title.to_owned() } else { format!("{title} – {}", self.name) };
        let _ = write!(
            out,
            "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
             <title>{}</title>\n<link rel=\"stylesheet\" href=\"{}\">\n{}",
            edition.tag(),
            edition.catalogue.language().direction(),
            escape(&whole),
            to(style::PATH),
            preview::head(edition, &own),
            policy = edition.preview.map_or(POLICY, |_| preview::POLICY),
        );
        for catalogue in edition.catalogues {
            let tag = catalogue.language().tag();
            let _ = writeln!(out, "<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{}\">", to(&format!("{tag}/{first}")));
        }
        let _ = writeln!(
            out,
            "<link rel=\"alternate\" type=\"{}\" title=\"{}\" href=\"{}\">\n</head>\n<body>",
            feed::MEDIA_TYPE,
            escape(&edition.plain("site-changes")),
            to(&format!("{}/{}", edition.tag(), feed::PATH))
        );
        let _ = writeln!(out, "<a class=\"skip\" href=\"#content\">{}</a>", escape(&edition.plain("site-skip")));
        out.push_str(&preview::banner(edition, &own));
        let _ = writeln!(
            out,
            "<header>\n<p class=\"name\"><a href=\"{}\"{}>{}{}</a></p>",
            to(&format!("{}/{}", edition.tag(), home::PATH)),
            spoken(self.language, edition.catalogue.language()),
            logo(edition.agenda(), &own),
            escape(&self.name)
        );
        out.push_str(&self.languages(&own, first));
        let _ = writeln!(out, "<nav aria-label=\"{}\"><ul>", escape(&edition.plain("site-ways")));
        for (way, called) in WAYS {
            let current = if way == path { " aria-current=\"page\"" } else { "" };
            out.extend(["<li><a href=\"", &address::relative(path, way), "\"", current, ">"]);
            escape_into(&mut out, &edition.plain(called));
            out.push_str("</a></li>\n");
        }
        out.extend(["</ul></nav>\n</header>\n<main id=\"content\">\n", body, "</main>\n"]);
        out.push_str(&self.footer(&own));
        out.push_str("</body>\n</html>\n");
        Page::new(own, out)
    }

    /// The ways to the same page in other languages.
    fn languages(&self, own: &str, path: &str) -> String {
        let edition = self.edition;
        if edition.catalogues.len() < 2 {
            return String::new();
        }
        let way = |catalogue: &Catalogue| {
            let (tag, called) = (catalogue.language().tag(), escape(&catalogue.plain("site-language")));
            let address = address::relative(own, &format!("{tag}/{path}"));
            let current = if tag == edition.tag() { " aria-current=\"true\"" } else { "" };
            format!("<li><a href=\"{address}\" lang=\"{tag}\" hreflang=\"{tag}\"{current}>{called}</a></li>")
        };
        let ways: String = edition.catalogues.iter().map(way).collect();
        let label = escape(&edition.plain("site-languages"));
        format!("<nav class=\"languages\" aria-label=\"{label}\"><ul>{ways}</ul></nav>\n")
    }

    /// Of which day and state the page is, and where to turn to.
    fn footer(&self, own: &str) -> String {
        let edition = self.edition;
        let now = &edition.sources.now;
        let as_of = edition.say(&Message::plain("site-as-of").with("day", now.as_of));
        let state = match &now.revision {
            // So many digits name a commit.
            Some(revision) => {
                edition.say(&Message::plain("site-revision").with("revision", revision.get(..12).unwrap_or(revision)))
            }
            None => edition.plain("report-draft"),
        };
        let mut lines = vec![escape(&as_of), escape(&state)];
        let file = edition.agenda().file();
        if let Some(licence) = file.and_then(|file| file.site.as_ref()?.licence.as_deref()) {
            lines.push(escape(&edition.say(&Message::plain("site-licence").with("licence", licence))));
        }
        if let Some(contact) = file.and_then(|file| file.site.as_ref()?.contact.as_deref()) {
            let is_address = contact.contains('@') && contact.chars().all(|c| c.is_ascii_alphanumeric() || "@.-_+".contains(c));
            let shown = escape(contact);
            let contact = if is_address { format!("<a href=\"mailto:{shown}\">{shown}</a>") } else { shown };
            lines.push(format!("{} {contact}", escape(&edition.plain("site-contact"))));
        }
        let accessibility = address::relative(own, &format!("{}/{}", edition.tag(), contents::ACCESSIBILITY));
        lines.push(format!("<a href=\"{accessibility}\">{}</a>", escape(&edition.plain("site-accessibility"))));
        let lines: String = lines.iter().map(|line| format!("<li>{line}</li>\n")).collect();
        format!("<footer>\n<ul>\n{lines}</ul>\n</footer>\n")
    }
}

/// The logo of the agenda on a page, where there is one that can be shown. The title stands beside it, so that it says nothing of its own.
pub(super) fn logo(agenda: &Agenda, page: &str) -> String {
    let Some(Ok(logo)) = agenda.logo() else { return String::new() };
    let size = logo.size.map(|(width, height)| format!(" width=\"{width}\" height=\"{height}\"")).unwrap_or_default();
    format!("<img class=\"logo\" src=\"{}\" alt=\"\"{size}>", address::relative(page, logo.name))
}
