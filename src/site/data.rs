//! The data of the site: what there is to download, under which licence, and what the words and figures mean.

use super::flow::Flow;
use super::{Edition, Page, Sources, address, deadlines, feed};
use crate::agenda::{Agenda, Scale};
use crate::i18n::Catalogue;
use crate::model::Kind;
use crate::render::markup::escape;
use crate::render::page::json as as_json;
use crate::report::regular::Made;
use crate::schema::{Subject, published};
use crate::text::Message;
use crate::yaml::NodeRef;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

pub(super) fn pages(edition: &Edition<'_>) -> Vec<Page> {
    let mut flow = Flow::default();
    let now = &edition.sources.now;
    let as_of = edition.say(&Message::plain("site-as-of").with("day", now.as_of));
    flow.add(&format!("<p>{} {}</p>\n", escape(&edition.plain("site-data-said")), escape(&as_of)));
    let file = |address: &str, called: &str| format!("<li><a href=\"{address}\">{}</a></li>\n", escape(called));
    flow.add(&format!("<h2>{}</h2>\n", escape(&edition.plain("site-data-entities"))));
    let kinds = Kind::ALL.iter().map(|kind| {
        file(&format!("../data/{}.json", kind.folder()), &format!("{} (JSON)", super::listing::title(edition, *kind)))
    });
    flow.rows("<ul>\n", kinds, "</ul>\n");
    flow.add(&format!("<p>{}</p>\n", escape(&edition.plain("site-data-reports"))));
    flow.rows("<ul>\n", [file("../datapackage.json", &edition.plain("site-data-package"))], "</ul>\n");
    flow.add(&format!("<h2>{}</h2>\n", escape(&edition.plain("site-data-following"))));
    flow.rows(
        "<ul>\n",
        [file(feed::PATH, &edition.plain("site-data-feed")), file(deadlines::PATH, &edition.plain("site-data-deadlines"))],
        "</ul>\n",
    );
    flow.add(&format!("<h2>{}</h2>\n", escape(&edition.plain("site-data-schemas"))));
    let schemas = subjects().map(|subject| {
        file(&format!("../data/schemas/{}.json", subject.name()), &format!("{} (JSON Schema)", edition.say(&subject.term())))
    });
    flow.rows("<ul>\n", schemas, "</ul>\n");
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
    edition.frame().pages("data.html", &edition.plain("site-data"), flow.finish())
}

fn subjects() -> impl Iterator<Item = Subject> {
    std::iter::once(Subject::Agenda).chain(Kind::ALL.iter().map(|kind| Subject::Kind(*kind)))
}

/// The data that are the same in all languages: the entities, kind by kind, their schemas, and what describes all of them, those of the
/// other pages as well.
pub(super) fn of_all_languages(sources: &Sources, made: &Made, catalogues: &[Catalogue], others: &[Page]) -> Vec<Page> {
    let agenda: &Agenda = &sources.now.agenda;
    let mut pages = Vec::new();
    for kind in Kind::ALL {
        let entities: Vec<Value> =
            agenda.of_subject(Subject::Kind(*kind)).filter_map(|(id, _)| agenda.root(id).map(NodeRef::to_json)).collect();
        let data =
            json!({ "format-version": "1.0", "kind": kind.name(), "as-of": sources.now.as_of.to_string(), "entities": entities });
        pages.push(Page::new(format!("data/{}.json", kind.folder()), as_json(&data)));
    }
    for subject in subjects() {
        pages.push(Page::new(format!("data/schemas/{}.json", subject.name()), as_json(&published(subject))));
    }
    let mut package = package(sources, made, catalogues);
    for resource in package.get_mut("resources").and_then(Value::as_array_mut).into_iter().flatten() {
        let path = resource.get("path").and_then(Value::as_str).unwrap_or_default();
        let file = others.iter().chain(&pages).find(|page| page.path == path);
        if let (Some(file), Some(map)) = (file, resource.as_object_mut()) {
            let digest: String = Sha256::digest(&file.bytes).iter().map(|byte| format!("{byte:02x}")).collect();
            map.insert("bytes".to_owned(), file.bytes.len().into());
            map.insert("hash".to_owned(), format!("sha256:{digest}").into());
        }
    }
    pages.push(Page::new("datapackage.json", as_json(&package)));
    pages
}

/// A description of the data after the Data Package standard (datapackage.org, version 2).
fn package(sources: &Sources, made: &Made, catalogues: &[Catalogue]) -> Value {
    let agenda: &Agenda = &sources.now.agenda;
    let file = agenda.file();
    let title = file.map(|file| file.title.in_language(agenda.language()).to_owned()).unwrap_or_default();
    let kinds = Kind::ALL.iter().map(|kind| {
        json!({
            "name": kind.folder(),
            "path": format!("data/{}.json", kind.folder()),
            "format": "json",
            "mediatype": "application/json",
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
        "resources": kinds.chain(tables).collect::<Vec<_>>(),
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
