use super::outline::{Spot, spot, unquoted, value};
use crate::agenda::{Agenda, EntityId, RefTarget, subject_of};
use crate::model::Kind;
use crate::schema::{RefersTo, Shape, Subject};

/// A place in a text of an agenda, beside what the schema says of it.
pub struct Here<'a> {
    /// The agenda as it was loaded last.
    pub agenda: &'a Agenda,
    /// The path of the file.
    pub path: &'a str,
    /// The text as it is now.
    pub text: &'a str,
    /// What stands there.
    pub spot: Spot,
    /// What the file is about.
    pub subject: Subject,
}

/// What a text means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meant {
    /// An entity.
    Entity(EntityId),
    /// A name that `agenda.yaml` declares or that is built in.
    Declared(RefTarget, String),
    /// A criterion of this standard.
    Criterion(EntityId, String),
}

/// The lists of `agenda.yaml` in which names are declared.
pub const DECLARING: [(&str, RefTarget); 3] =
    [("axes", RefTarget::Axis), ("capabilities", RefTarget::Capability), ("instruments", RefTarget::Instrument)];

/// What a name under `x-refers-to` points at, where that is not an entity.
pub fn declared_target(name: &str) -> Option<RefTarget> {
    match name {
        "axis" => Some(RefTarget::Axis),
        "capability" => Some(RefTarget::Capability),
        "instrument" => Some(RefTarget::Instrument),
        _ => None,
    }
}

impl<'a> Here<'a> {
    /// The place at a byte of a text; none, where nothing is known of it.
    pub fn at(agenda: &'a Agenda, path: &'a str, text: &'a str, offset: usize) -> Option<Self> {
        let subject = subject_of(path)?;
        Some(Here { agenda, path, text, spot: spot(text, offset)?, subject })
    }

    /// What stands there, without quotes.
    pub fn word(&self) -> &'a str {
        unquoted(self.text.get(self.spot.span.clone()).unwrap_or_default())
    }

    /// What the schema says of the whole file.
    pub fn root(&self) -> &'a Shape {
        &self.agenda.schema(self.subject).shape
    }

    /// What the schema says of the value, or of the mapping in which the name of the field stands.
    pub fn shape(&self) -> Option<&'a Shape> {
        self.root().at(&self.spot.way)
    }

    /// The field whose name or value it is, with the shape in which that stands.
    pub fn field(&self) -> Option<(&'a Shape, &str)> {
        if self.spot.is_key() {
            return Some((self.shape()?, self.word()));
        }
        let is_item = |step: &String| step.bytes().all(|byte| byte.is_ascii_digit());
        let end = self.spot.way.iter().rposition(|step| !is_item(step))?;
        let around = self.root().at(&self.spot.way[..end])?;
        Some((around, &self.spot.way[end]))
    }

    /// What the text means, as a reference or as the name of what it stands in.
    pub fn meant(&self) -> Option<Meant> {
        if self.spot.is_key() {
            return None;
        }
        let word = self.word();
        let own: Vec<&str> = self.spot.way.iter().map(String::as_str).collect();
        match (self.subject, &own[..]) {
            (Subject::Kind(kind), ["id"]) => return self.agenda.graph().find(kind, word).map(Meant::Entity),
            (Subject::Agenda, [list, _, "id"]) => {
                let (_, target) = DECLARING.iter().find(|(name, _)| name == list)?;
                return Some(Meant::Declared(*target, word.to_owned()));
            }
            _ => {}
        }
        match self.shape()?.refers_to.as_ref()? {
            RefersTo::Kinds(_) => {
                let (folder, id) = word.split_once('/')?;
                self.entity(*Kind::ALL.iter().find(|kind| kind.folder() == folder)?, id)
            }
            RefersTo::Name(name) if name == "criterion" => Some(Meant::Criterion(self.standard()?, word.to_owned())),
            RefersTo::Name(name) => match declared_target(name) {
                Some(target) => Some(Meant::Declared(target, word.to_owned())),
                None => self.entity(Kind::find(name)?, word),
            },
        }
    }

    fn entity(&self, kind: Kind, id: &str) -> Option<Meant> {
        let graph = self.agenda.graph();
        graph.known(kind, id).map(Meant::Entity)
    }

    /// The standard that the assessment around names.
    pub fn standard(&self) -> Option<EntityId> {
        let assessment = self.spot.way.get(..2)?;
        let name = value(self.text, self.spot.document, assessment, "standard")?;
        self.agenda.graph().find(Kind::Standard, name)
    }
}
