//! The data of the site: what there is to download, under which licence, and what the words and figures mean.

use super::flow::Flow;
use super::{Edition, Listed, Page, Site, Sources, address, deadlines, feed};
use crate::agenda::{Agenda, Scale};
use crate::export;
use crate::i18n::Catalogue;
use crate::model::Kind;
use crate::render::markup::escape;
use crate::render::page::json as as_json;
use crate::report::regular::Made;
use crate::schema::{Subject, published};
use crate::text::Message;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Where the page on the data is, below the folder of the language.
pub(super) const PATH: &str = "data.html";

pub(super) fn pages(edition: &Edition<'_>) -> Vec<Page> {
    let mut flow = Flow::default();
    let now = &edition.sources.now;
    let as_of = edition.say(&Message::plain("site-as-of").with("day", now.as_of));
    flow.add(&format!("<p>{} {}</p>\n", escape(&edition.plain("site-data-said")), escape(&as_of)));
    let file = |address: &str, called: &str| format!("<li><a href=\"{address}\">{}</a></li>\n", escape(called));
    flow.add(&format!("<h2>{}</h2>\n", escape(&edition.plain("site-data-entities"))));
    let kinds = Kind::ALL
        .iter()
        .map(|kind| file(&format!("../{}", of_kind(*kind)), &format!("{} (JSON)", super::listing::title(edition, *kind))));
    flow.rows("<ul class=\"links\">\n", kinds, "</ul>\n");
    flow.add(&format!("<p>{}</p>\n", escape(&edition.plain("site-data-reports"))));
    flow.rows("<ul>\n", [file(&format!("../{PACKAGE}"), &edition.plain("site-data-package"))], "</ul>\n");
    flow.add(&format!("<h2>{}</h2>\n", escape(&edition.plain("site-data-following"))));
    flow.rows(
        "<ul>\n",
        [file(feed::PATH, &edition.plain("site-data-feed")), file(deadlines::PATH, &edition.plain("site-data-deadlines"))],
        "</ul>\n",
    );
    flow.add(&format!("<h2>{}</h2>\n", escape(&edition.plain("site-data-schemas"))));
    let schemas = subjects()
        .map(|subject| file(&format!("../{}", of_schema(subject)), &format!("{} (JSON Schema)", edition.say(&subject.term()))));
    flow.rows("<ul class=\"links\">\n", schemas, "</ul>\n");
    flow.add(&format!("<h2>{}</h2>\n", escape(&edition.plain("site-definitions"))));
    let counted =
        edition.told.made.parts.iter().map(|part| {
            format!("<dt>{}</dt><dd>{}</dd>\n", escape(&edition.say(&part.title)), escape(&edition.say(&part.counts)))
        });
    flow.rows("<dl>\n", counted, "</dl>\n");
    let scale = Scale::of(edition.agenda());
    let figures = ["site-figure-trajectory", "site-figure-advancement", "site-figure-growth"].map(Message::plain);
    let health = Message::plain("site-figure-health").with("on-track", scale.on_track).with("at-risk", scale.at_risk);
    let all = figures.iter().chain([&health]).map(|figure| format!("<li>{}</li>\n", escape(&edition.say(figure))));
    flow.rows("<ul>\n", all, "</ul>\n");
    edition.frame().pages(PATH, &edition.plain("site-data"), flow.finish())
}

/// What has a schema.
pub(super) fn subjects() -> impl Iterator<Item = Subject> {
    std::iter::once(Subject::Agenda).chain(Kind::ALL.iter().map(|kind| Subject::Kind(*kind)))
}

/// Where the entities of a kind are as data, the same in all languages.
pub(super) fn of_kind(kind: Kind) -> String {
    format!("data/{}.json", kind.folder())
}

/// Where the schema of a subject is.
pub(super) fn of_schema(subject: Subject) -> String {
    format!("data/schemas/{}.json", subject.name())
}

/// The entities of a kind.
pub(super) fn entities(sources: &Sources, kind: Kind) -> Page {
    Page::new(of_kind(kind), as_json(&export::entities(&sources.now.agenda, kind, sources.now.as_of)))
}

/// The schema of a subject.
pub(super) fn schema(subject: Subject) -> Page {
    Page::new(of_schema(subject), as_json(&published(subject)))
}

/// Where what describes the data is.
pub(super) const PACKAGE: &str = "datapackage.json";

/// What describes the data, with the size and the SHA-256 digest of each file of them.
pub(super) fn described(site: &Site, files: &BTreeMap<&str, &Listed>) -> Page {
    let mut package = package(&site.sources, &site.told.made, &site.catalogues);
    for resource in package.get_mut("resources").and_then(Value::as_array_mut).into_iter().flatten() {
        let file = resource.get("path").and_then(Value::as_str).and_then(|path| files.get(path));
        if let (Some(file), Some(map)) = (file, resource.as_object_mut()) {
            map.insert("bytes".to_owned(), file.length.into());
            map.insert("hash".to_owned(), format!("sha256:{}", file.digest()).into());
        }
    }
    Page::new(PACKAGE, as_json(&package))
}

/// A description of the data after the Data Package standard (datapackage.org, version 2).
fn package(sources: &Sources, made: &Made, catalogues: &[Catalogue]) -> Value {
    let agenda: &Agenda = &sources.now.agenda;
    let file = agenda.file();
    let title = file.map(|file| file.title.in_language(agenda.language()).to_owned()).unwrap_or_default();
    let kinds = Kind::ALL.iter().map(|kind| {
        json!({
            "name": kind.folder(),
            "path": of_kind(*kind),
            "format": "json",
            "mediatype": "application/json",
            "encoding": "utf-8",
        })
    });
    let schemas = subjects().map(|subject| {
        json!({
            "name": format!("schema-{}", subject.name()),
            "path": of_schema(subject),
            "format": "json",
            "mediatype": "application/schema+json",
            "encoding": "utf-8",
        })
    });
    let tables = catalogues.iter().flat_map(|catalogue| {
        let tag = catalogue.language().tag();
        made.parts
            .iter()
            .flat_map(|part| &part.tables)
            .map(|table| {
                let fields =
                    table.columns.iter().map(|column| json!({ "name": column.key, "title": catalogue.plain(column.title) }));
                json!({
                    "name": format!("{}-{tag}", table.name),
                    "title": catalogue.say(&table.title),
                    "path": format!("{tag}/reports/{}.csv", table.name),
                    "format": "csv",
                    "mediatype": "text/csv",
                    "encoding": "utf-8",
                    "schema": { "fields": fields.collect::<Vec<_>>() },
                })
            })
            .collect::<Vec<_>>()
    });
    let licence = file.and_then(|file| file.site.as_ref()?.licence.clone());
    let mut package = json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "digital-agenda",
        "title": title,
        "created": format!("{}T00:00:00Z", sources.now.as_of),
        "resources": kinds.chain(schemas).chain(tables).collect::<Vec<_>>(),
    });
    let more = [
        ("version", sources.now.revision.as_deref().map(Value::from)),
        ("homepage", address::base(agenda).map(Value::from)),
        ("licenses", licence.map(|licence| json!([{ "name": licence }]))),
    ];
    if let Some(map) = package.as_object_mut() {
        map.extend(more.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
    }
    package
}
