use super::{Agenda, EntityId, RefTarget, Reference};
use crate::model::{Kind, reference_data};
use crate::schema::{Relation, Subject};
use crate::yaml::NodeId;
use rayon::prelude::*;
use std::collections::{HashMap, HashSet};

/// What a reference leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resolution {
    /// This entity.
    Entity(EntityId),
    /// Something declared in `agenda.yaml` or built in.
    Declared,
    /// Nothing.
    Nothing,
    /// Not a reference that could be looked up; its form is reported by the schema.
    Malformed,
}

/// A reference from one entity to another, or to something declared.
#[derive(Debug, Clone, Copy)]
pub struct Link {
    /// The entity that refers.
    pub from: EntityId,
    /// The text that refers, in the document of `from`.
    pub node: NodeId,
    /// What it should point at.
    pub target: RefTarget,
    /// The field in which it stands.
    pub relation: Relation,
    /// Whether following it must come to an end.
    pub acyclic: bool,
    /// What it leads to.
    pub to: Resolution,
}

/// The references of an agenda, both ways.
#[derive(Debug)]
pub struct Graph {
    /// All references, in the order of the entities that refer.
    links: Vec<Link>,
    /// For each entity, the first of its links; one more at the end.
    out: Vec<u32>,
    /// The links that lead to an entity, by entity.
    into: Vec<u32>,
    /// For each entity, the first of the links that lead to it; one more at the end.
    into_from: Vec<u32>,
    by_identity: Names,
    formerly: Names,
}

/// Entities by identifier, for each kind.
#[derive(Debug, Default)]
struct Names([HashMap<Box<str>, EntityId>; Kind::ALL.len()]);

impl Names {
    fn add(&mut self, kind: Kind, id: &str, entity: EntityId) {
        self.0[kind as usize].entry(id.into()).or_insert(entity);
    }

    fn find(&self, kind: Kind, id: &str) -> Option<EntityId> {
        self.0[kind as usize].get(id).copied()
    }
}

impl Graph {
    pub(super) fn new(agenda: &Agenda) -> Self {
        let mut by_identity = Names::default();
        let mut formerly = Names::default();
        for (id, record) in agenda.records() {
            let Some(kind) = record.kind() else { continue };
            by_identity.add(kind, &record.id, id);
            for old in record.value.iter().flat_map(|entity| entity.formerly()) {
                formerly.add(kind, old.as_str(), id);
            }
        }
        let declared = Declared::of(agenda);
        let known = Known::of(&declared);
        let of_one = |(number, record): (usize, &super::Record)| -> Vec<Link> {
            let from = EntityId(u32::try_from(number).unwrap_or(u32::MAX));
            let tree = agenda.document(record.document).tree();
            let link = |reference: &Reference| {
                let text = tree.node(reference.node).as_text().unwrap_or_default();
                let find = |kind: Kind, id: &str| by_identity.find(kind, id).map_or(Resolution::Nothing, Resolution::Entity);
                let to = match reference.target {
                    RefTarget::Kind(kind) if well_formed(text) => find(kind, text),
                    RefTarget::Any => match text.split_once('/') {
                        Some((folder, id)) if well_formed(id) => match Kind::ALL.iter().find(|kind| kind.folder() == folder) {
                            Some(kind) => find(*kind, id),
                            None => Resolution::Malformed,
                        },
                        _ => Resolution::Malformed,
                    },
                    RefTarget::Kind(_) => Resolution::Malformed,
                    _ if !well_formed(text) => Resolution::Malformed,
                    RefTarget::Criterion => Resolution::Declared,
                    named => known.resolve(named, text),
                };
                let Reference { node, target, relation, acyclic } = *reference;
                Link { from, node, target, relation, acyclic, to }
            };
            record.notes.references.iter().map(link).collect()
        };
        let lists: Vec<Vec<Link>> = agenda.records.par_iter().enumerate().map(of_one).collect();
        let mut out = Vec::with_capacity(lists.len() + 1);
        let mut links = Vec::with_capacity(lists.iter().map(Vec::len).sum());
        for list in lists {
            out.push(u32::try_from(links.len()).unwrap_or(u32::MAX));
            links.extend(list);
        }
        out.push(u32::try_from(links.len()).unwrap_or(u32::MAX));
        let (into, into_from) = backwards(&links, agenda.records.len());
        Graph { links, out, into, into_from, by_identity, formerly }
    }

    /// The entity of this kind and identifier; the first one, where several have it.
    pub fn find(&self, kind: Kind, id: &str) -> Option<EntityId> {
        self.by_identity.find(kind, id)
    }

    /// The entity of a kind that has an identifier, or else had it before.
    pub fn known(&self, kind: Kind, id: &str) -> Option<EntityId> {
        self.find(kind, id).or_else(|| self.formerly(kind, id))
    }

    /// The entity that had this identifier before it was renamed.
    pub fn formerly(&self, kind: Kind, id: &str) -> Option<EntityId> {
        self.formerly.find(kind, id)
    }

    /// All references, in the order of the entities that refer.
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// The references that an entity makes.
    pub fn from(&self, entity: EntityId) -> &[Link] {
        let at = entity.0 as usize;
        &self.links[self.out[at] as usize..self.out[at + 1] as usize]
    }

    /// The references that lead to an entity.
    pub fn to(&self, entity: EntityId) -> impl ExactSizeIterator<Item = &Link> {
        let at = entity.0 as usize;
        let numbers = &self.into[self.into_from[at] as usize..self.into_from[at + 1] as usize];
        numbers.iter().map(|number| &self.links[*number as usize])
    }
}

/// The numbers of the links that lead to an entity, by entity, and where those of each entity begin.
fn backwards(links: &[Link], entities: usize) -> (Vec<u32>, Vec<u32>) {
    let targets = || {
        (0..).zip(links).filter_map(|(number, link)| match link.to {
            Resolution::Entity(to) => Some((number, to.0 as usize)),
            _ => None,
        })
    };
    let mut from = vec![0_u32; entities + 1];
    for (_, to) in targets() {
        from[to + 1] += 1;
    }
    for entity in 0..entities {
        from[entity + 1] += from[entity];
    }
    let mut next = from.clone();
    let mut into = vec![0; targets().count()];
    for (number, to) in targets() {
        into[next[to] as usize] = number;
        next[to] += 1;
    }
    (into, from)
}

/// Whether a text has the form of an identifier.
pub(crate) fn well_formed(id: &str) -> bool {
    !id.is_empty()
        && id.split('-').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

/// What `agenda.yaml` declares and entities refer to by name.
pub(crate) struct Declared<'a> {
    pub(crate) axes: Vec<&'a str>,
    pub(crate) capabilities: Vec<&'a str>,
    pub(crate) instruments: Vec<&'a str>,
    known: bool,
}

impl<'a> Declared<'a> {
    pub(crate) fn of(agenda: &'a Agenda) -> Self {
        let file = agenda.file();
        let own = file.iter().flat_map(|file| &file.instruments).map(|one| one.id.as_str());
        let usual = || reference_data::INSTRUMENTS.iter().map(|instrument| instrument.id);
        let instruments = usual().chain(own.filter(|own| !usual().any(|usual| usual == *own))).collect();
        let govstack = reference_data::GOVSTACK_CAPABILITIES.iter().map(|capability| capability.id);
        let national = file.iter().flat_map(|file| &file.capabilities).map(|one| one.id.as_str());
        Declared {
            axes: file.iter().flat_map(|file| &file.axes).map(|one| one.id.as_str()).collect(),
            capabilities: govstack.chain(national).collect(),
            instruments,
            known: file.is_some(),
        }
    }

    /// The names that a target allows; none for entities.
    pub(crate) fn names(&self, target: RefTarget) -> &[&'a str] {
        match target {
            RefTarget::Axis => &self.axes,
            RefTarget::Capability => &self.capabilities,
            RefTarget::Instrument => &self.instruments,
            _ => &[],
        }
    }
}

/// What is declared, to be looked up; none while `agenda.yaml` cannot be read, since nobody knows then what it declares.
struct Known<'a>(Option<HashSet<(RefTarget, &'a str)>>);

impl<'a> Known<'a> {
    fn of(declared: &Declared<'a>) -> Self {
        let of_target = |target| declared.names(target).iter().map(move |name| (target, *name));
        let names = || [RefTarget::Axis, RefTarget::Capability, RefTarget::Instrument].into_iter().flat_map(of_target);
        Known(declared.known.then(|| names().collect()))
    }

    fn resolve(&self, target: RefTarget, name: &str) -> Resolution {
        let found = self.0.as_ref().is_none_or(|names| names.contains(&(target, name)));
        if found { Resolution::Declared } else { Resolution::Nothing }
    }
}

impl Agenda {
    /// The path at which an entity usually stands to which a reference leads that leads to nothing here.
    pub fn usual_path(&self, link: &Link) -> Option<String> {
        let text = self.text(link).filter(|_| link.to == Resolution::Nothing)?;
        match link.target {
            RefTarget::Kind(kind) => Some(format!("{}/{text}.yaml", kind.folder())),
            RefTarget::Any => Some(format!("{text}.yaml")),
            _ => None,
        }
    }

    /// What a reference says.
    pub fn text(&self, link: &Link) -> Option<&str> {
        self.document(self.record(link.from).document).tree().node(link.node).as_text()
    }

    /// The record of `agenda.yaml`.
    pub fn agenda_record(&self) -> Option<EntityId> {
        self.of_subject(Subject::Agenda).next().map(|(id, _)| id)
    }
}
