//! Searching by title, on a page of its own: the only one with a script, which is of the same place and fetches nothing.

use super::{Edition, Page, address, listing};
use crate::model::Kind;
use crate::render::markup::escape;
use crate::schema::Subject;
use serde_json::{Value, json};

/// Where the page is, below the folder of the language.
pub(super) const PATH: &str = "search.html";

/// Where what is searched is, below the folder of the language.
pub(super) const INDEX: &str = "search-index.js";

/// Where the script is.
pub(super) const SCRIPT: &str = "search.js";

pub(super) fn pages(edition: &Edition<'_>) -> Vec<Page> {
    let agenda = edition.agenda();
    let kinds: Vec<String> = Kind::ALL.iter().map(|kind| edition.say(&kind.term())).collect();
    let entries = Kind::ALL.iter().enumerate().flat_map(|(number, kind)| {
        let of_kind = agenda.of_subject(Subject::Kind(*kind));
        of_kind.filter_map(move |(id, _)| Some(json!([agenda.title(id, edition.tag()), address::of(agenda, id)?, number])))
    });
    let index = json!({ "kinds": kinds, "entries": entries.collect::<Vec<Value>>() });
    // As a script, for pages that are opened from a disk cannot fetch anything else. Nothing in it ends the text that it is.
    let index = index.to_string().replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029");
    let to = |target: &str| address::relative(&format!("{}/{PATH}", edition.tag()), target);
    let lists: String = Kind::ALL
        .iter()
        .map(|kind| format!("<li><a href=\"{}\">{}</a></li>\n", address::list(*kind), escape(&listing::title(edition, *kind))))
        .collect();
    let body = format!(
        "<h1>{title}</h1>\n<div id=\"search\" role=\"search\" hidden>\n<label for=\"words\">{label}</label>\n\
         <input id=\"words\" type=\"search\" autocomplete=\"off\" maxlength=\"200\">\n</div>\n\
         <p id=\"found\" role=\"status\" data-found=\"{found}\"></p>\n<ul id=\"results\"></ul>\n\
         <h2>{lists_title}</h2>\n<ul class=\"links\">\n{lists}</ul>\n<script src=\"{index_at}\" defer></script>\n<script src=\"{script_at}\" defer></script>\n",
        title = escape(&edition.plain("site-search")),
        label = escape(&edition.plain("site-search-label")),
        found = escape(&edition.plain("site-search-found")),
        lists_title = escape(&edition.plain("site-search-lists")),
        index_at = to(&format!("{}/{INDEX}", edition.tag())),
        script_at = to(SCRIPT),
    );
    vec![
        edition.frame().page(PATH, &edition.plain("site-search"), &body),
        Page::new(format!("{}/{INDEX}", edition.tag()), format!("const searchIndex = {index};\n")),
    ]
}

/// The script of the search page.
pub(super) fn script() -> Page {
    Page::new(SCRIPT, include_str!("search.js"))
}
