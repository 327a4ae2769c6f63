//! What the names and words of the data model mean, in the language of the reader.

use crate::agenda::Agenda;
use crate::i18n::Catalogue;
use crate::report::regular::{capability, instrument_named, shown};
use crate::schema::{RefersTo, Shape, Subject};
use crate::text::Message;
use serde_json::Map;

/// The title and the description of a subject.
pub fn subject_meaning(subject: Subject, shape: &Shape, catalogue: &Catalogue) -> (String, String) {
    let text = catalogue.text(&format!("model-{}", subject.name()), None);
    match text.as_ref().and_then(|text| text.split_once(". ")) {
        Some((title, description)) => (title.to_owned(), description.to_owned()),
        None => (shape.text("title").to_owned(), shape.text("description").to_owned()),
    }
}

/// What is to be known of the value of a field beside its description.
pub fn field_remarks(around: &Shape, name: &str, catalogue: &Catalogue) -> Vec<String> {
    let nothing = Shape::default();
    let field = around.field(name).unwrap_or(&nothing);
    let value = field.items.as_deref().filter(|_| field.fields.is_empty()).unwrap_or(field);
    let mut remarks = Vec::new();
    if around.requires(name) {
        remarks.push(catalogue.plain("explain-required"));
    }
    if value.localised {
        remarks.push(catalogue.plain("explain-localised"));
    }
    if field.internal || value.internal {
        remarks.push(catalogue.plain("explain-internal"));
    }
    if let Some(to) = &value.refers_to {
        let what = match to {
            RefersTo::Name(name) => vec![name.clone()],
            RefersTo::Kinds(_) => to.kinds().into_iter().map(|kind| format!("{}/…", kind.folder())).collect(),
        };
        remarks.push(catalogue.say(&Message::plain("explain-refers-to").with("what", what)));
    }
    remarks
}

/// An example of a field, as YAML.
pub fn field_example(name: &str, field: &Shape) -> Option<String> {
    let mut whole = Map::new();
    whole.insert(name.to_owned(), field.example()?.clone());
    serde_yaml::to_string(&whole).ok().map(|text| text.trim_end().to_owned())
}

/// What a word means that a value may be; empty, where nothing is said of it.
pub fn word_meaning(shape: &Shape, word: &str, catalogue: &Catalogue) -> String {
    let english = || {
        let number = shape.schema.get("enum")?.as_array()?.iter().position(|known| known == word)?;
        shape.schema.get("enumDescriptions")?.get(number)?.as_str().map(str::to_owned)
    };
    catalogue.text(&format!("model-{}", shape.definition), Some(word)).or_else(english).unwrap_or_default()
}

/// The divisions of COFOG, the classification of the functions of government, in the words of the United Nations.
pub const SECTORS: [(&str, &str); 10] = [
    ("01", "site-sector-01"),
    ("02", "site-sector-02"),
    ("03", "site-sector-03"),
    ("04", "site-sector-04"),
    ("05", "site-sector-05"),
    ("06", "site-sector-06"),
    ("07", "site-sector-07"),
    ("08", "site-sector-08"),
    ("09", "site-sector-09"),
    ("10", "site-sector-10"),
];

/// What a code is called, by its form: a language, a division of COFOG, a sustainable development target. None, where it has none that is
/// known. What a tag says beside the language is left out.
pub fn code_meaning(text: &str, shape: &Shape) -> Option<Message> {
    match shape.text("x-form") {
        "language-tag" => {
            let language = text.split_once('-').map_or(text, |(language, _)| language);
            Some(Message::plain("language-called").with("tag", language))
        }
        "sector" => SECTORS.iter().find(|(code, _)| *code == text).map(|(_, template)| Message::plain(template)),
        _ if shape.sdg_target => {
            let goal: u64 = text.split('.').next()?.parse().ok()?;
            let goal = Message::plain("report-sdg-goal").with("goal", goal);
            Some(Message::plain("site-sdg-target").with("target", text).with("goal", goal))
        }
        _ => None,
    }
}

/// What is called by a name that `agenda.yaml` declares or that is built in: an axis, a capability, an instrument.
pub fn declared_meaning(agenda: &Agenda, what: &str, id: &str, catalogue: &Catalogue) -> Option<String> {
    match what {
        "axis" => {
            let axis = agenda.file()?.axes.iter().find(|axis| axis.id.as_str() == id)?;
            axis.title.as_ref().map(|title| title.in_language(catalogue.language().tag()).to_owned())
        }
        "capability" => Some(shown(&capability::called(agenda, id), catalogue).into_owned()),
        "instrument" => Some(shown(&instrument_named(agenda, id), catalogue).into_owned()),
        _ => None,
    }
}
