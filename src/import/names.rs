//! What columns may be called: fields by their names, by what readers call them in each language, and by what people usually write.

use super::word::plain;
use crate::i18n::{Catalogue, Language};
use crate::model::Kind;
use crate::schema::{Shape, Subject};
use crate::text::nearest;
use std::collections::BTreeMap;

/// The messages that hold what people usually write for fields of a kind: on each line the way to a field, and the words for it.
const USUAL: [(Kind, &str); 6] = [
    (Kind::Organisation, "words-organisation"),
    (Kind::ActionLine, "words-action-line"),
    (Kind::Kpi, "words-kpi"),
    (Kind::BuildingBlock, "words-building-block"),
    (Kind::Service, "words-service"),
    (Kind::Regulation, "words-regulation"),
];

/// How deep fields are named by what readers call them.
const DEPTH: usize = 3;

/// The ways to fields, by how a header may call them.
pub(super) struct Names {
    ways: BTreeMap<String, (u8, Vec<String>)>,
    /// The words behind which stands over which time something is counted.
    per: Vec<String>,
}

/// The catalogues of all languages: whoever fills in a table may write another one than whoever imports it.
pub(super) fn catalogues() -> Vec<Catalogue> {
    Language::ALL.map(Catalogue::new).into()
}

/// The words on a line of a message, with bars between them.
pub(super) fn listed(text: &str) -> impl Iterator<Item = String> {
    text.split('|').map(plain).filter(|word| !word.is_empty())
}

impl Names {
    /// What the fields of a kind may be called. A name that is a field's own counts before one that people usually write, and that before
    /// one that is told from others only by what it stands in.
    pub(super) fn of(kind: Kind, shape: &Shape, catalogues: &[Catalogue]) -> Self {
        let per = catalogues.iter().filter_map(|catalogue| catalogue.text("words-per", None)).collect();
        let mut names = Names { ways: BTreeMap::new(), per };
        for catalogue in catalogues {
            names.walk(shape, Subject::Kind(kind).name(), &[], catalogue);
            let usual = USUAL.iter().filter(|(own, _)| *own == kind).map(|(_, message)| *message);
            for message in usual.chain(["words-entity"]) {
                for line in catalogue.text(message, None).unwrap_or_default().lines() {
                    let Some((way, words)) = line.split_once(" = ") else { continue };
                    listed(words).for_each(|word| names.add(1, word, way));
                }
            }
        }
        names
    }

    fn add(&mut self, rank: u8, name: String, way: &str) {
        let entry = self.ways.entry(name).or_insert_with(|| (rank, Vec::new()));
        if entry.0 > rank {
            *entry = (rank, Vec::new());
        }
        if entry.0 == rank && !entry.1.iter().any(|known| known == way) {
            entry.1.push(way.to_owned());
        }
    }

    fn walk(&mut self, shape: &Shape, subject: &str, around: &[(String, String)], catalogue: &Catalogue) {
        let shape = shape.inner();
        for name in &shape.order {
            let Some(field) = shape.fields.get(name) else { continue };
            let title = catalogue.title(&shape.field_term(subject, name));
            let names: Vec<&str> = around.iter().map(|(name, _)| name.as_str()).chain([name.as_str()]).collect();
            let titles: Vec<&str> = around.iter().map(|(_, title)| title.as_str()).chain([title.as_str()]).collect();
            let way = names.join(".");
            self.add(0, plain(&way), &way);
            self.add(if around.is_empty() { 0 } else { 2 }, plain(&titles.join(" ")), &way);
            if !around.is_empty() {
                self.add(3, plain(&title), &way);
                self.add(3, plain(name), &way);
            }
            if around.len() + 1 < DEPTH && !field.localised {
                let around: Vec<(String, String)> = around.iter().cloned().chain([(name.clone(), title)]).collect();
                self.walk(field, subject, &around, catalogue);
            }
        }
    }

    /// The ways to the fields that may be called so: one, or several of which nobody can say which is meant.
    pub(super) fn find(&self, name: &str) -> &[String] {
        self.ways.get(&plain(name)).map(|(_, ways)| &**ways).unwrap_or_default()
    }

    /// What may be meant by a name that is none. What is counted over another time is never meant.
    pub(super) fn near(&self, name: &str) -> Option<&str> {
        let name = plain(name);
        let rate = self.rate(&name);
        let near = nearest(&name, self.all().filter(|known| self.rate(known) == rate))?;
        self.find(near).first().map(String::as_str)
    }

    /// Over which time a name says that something is counted.
    fn rate<'n>(&self, name: &'n str) -> Option<&'n str> {
        self.per.iter().find_map(|per| Some(name.split_once(&format!(" {per} "))?.1))
    }

    /// All names.
    pub(super) fn all(&self) -> impl Iterator<Item = &str> {
        self.ways.keys().map(String::as_str)
    }
}
