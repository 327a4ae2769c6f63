//! What of an agenda may be published.
//!
//! The public agenda is an agenda of its own, made of what is left when everything internal is gone. Whatever is made of it cannot
//! publish what it does not hold, be it a page, a count or a computed figure.

mod pruning;

pub use pruning::WITHHELD;

use super::load::{Made, load_made};
use super::{Agenda, Content, Document, DocumentId, EntityId, Link, Resolution};
use crate::model::Visibility;
use crate::store::{Blob, Entry, Memory, Nature, ReadProblem, Store};
use crate::text::{Failure, Message};
use crate::yaml::{self, NodeRef, Tree};
use pruning::Pruning;
use rayon::prelude::*;
use serde_json::Value;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::ops::Deref;
use std::sync::Arc;

/// An agenda without anything internal.
pub struct Public {
    agenda: Agenda,
    /// What of the whole is not there.
    left_out: LeftOut,
}

impl Deref for Public {
    type Target = Agenda;

    fn deref(&self) -> &Agenda {
        &self.agenda
    }
}

impl Public {
    /// The public part of an agenda. Left out are: entities whose `visibility` is `internal`, and those whose file cannot be understood,
    /// for nobody knows whether they are internal; fields that the schema marks with `x-visibility: internal`, unless `public: true`
    /// beside or in them says that their holder agreed; references that lead to nothing of what is left; values of KPIs with too few
    /// answers behind them, but for that there are such; comments. What cannot be without something that is left out is left out with it.
    ///
    /// # Errors
    /// Where `agenda.yaml` cannot be understood.
    pub fn of(agenda: &Agenda) -> Result<Self, Failure> {
        made(agenda, None)
    }

    /// The same of an agenda that was loaded beside another one, with the public part of which it shares what both have.
    ///
    /// # Errors
    /// As there.
    pub fn beside(agenda: &Agenda, other: &Agenda, public: &Public) -> Result<Self, Failure> {
        made(agenda, Other::new(agenda, other, public).as_ref())
    }
}

/// The public part of an agenda, which shares with another one what both have.
fn made(agenda: &Agenda, other: Option<&Other<'_>>) -> Result<Public, Failure> {
    let Some((own, _)) = agenda.own_file() else {
        return Err(
            Failure::new(Message::plain("failure-publish-agenda-file")).hint(Message::plain("failure-publish-agenda-file-hint"))
        );
    };
    let is_left_out = |(id, record): (EntityId, &super::Record)| id != own && is_internal(agenda, id, record);
    let mut left_out = LeftOut(agenda.records().map(is_left_out).collect());
    let mut kept: BTreeMap<EntityId, Left> = BTreeMap::new();
    let mut open: BTreeSet<EntityId> = agenda.records().map(|(id, _)| id).filter(|id| !left_out.has(*id)).collect();
    while !open.is_empty() {
        let of_one = |id: &EntityId| {
            if other.is_some_and(|other| other.is_same(*id, &left_out)) {
                return (*id, Some(Left::Same));
            }
            (*id, Pruning { agenda, id: *id, left_out: &left_out }.whole().map(Left::Own))
        };
        let pruned: Vec<(EntityId, Option<Left>)> = open.par_iter().map(of_one).collect();
        let mut lost = Vec::new();
        for (id, left) in pruned {
            match left {
                Some(left) => {
                    kept.insert(id, left);
                }
                None => lost.push(id),
            }
        }
        for id in &lost {
            kept.remove(id);
            left_out.0[id.0 as usize] = true;
        }
        // What is left out with one thing can be what another one needs.
        let referring = lost.iter().flat_map(|id| agenda.graph().to(*id)).map(|link| link.from);
        open = referring.filter(|id| !left_out.has(*id)).collect();
    }
    let files = Files::of(agenda, other, &kept, &left_out);
    let agenda = load_made(&files, &files.own, other.map(|other| &**other.public))?;
    Ok(Public { agenda, left_out })
}

/// What is left of an entity.
enum Left {
    /// What is left of it in the other agenda.
    Same,
    /// This.
    Own(Value),
}

/// Which entities of an agenda are not in its public part.
struct LeftOut(Vec<bool>);

impl LeftOut {
    fn has(&self, id: EntityId) -> bool {
        self.0[id.0 as usize]
    }

    /// Whether a reference leads to nothing of what is left.
    fn breaks(&self, link: &Link) -> bool {
        match link.to {
            Resolution::Entity(to) => self.has(to),
            Resolution::Declared => false,
            Resolution::Nothing | Resolution::Malformed => true,
        }
    }
}

/// Another agenda, beside which one was loaded, with its public part.
struct Other<'a> {
    own: &'a Agenda,
    whole: &'a Agenda,
    public: &'a Public,
}
impl<'a> Other<'a> {
    /// Nothing, where the two are held to different schemas: what is internal in one need not be in the other.
    fn new(own: &'a Agenda, other: &'a Agenda, public: &'a Public) -> Option<Self> {
        own.has_schemas_of(other).then_some(Other { own, whole: other, public })
    }

    /// Whether what is left of an entity is what is left of it there: it stands in the same content, and the same of its references
    /// lead to nothing.
    fn is_same(&self, id: EntityId, left_out: &LeftOut) -> bool {
        let record = self.own.record(id);
        let found = match record.kind() {
            Some(kind) => self.whole.graph().find(kind, &record.id),
            None => self.whole.agenda_record(),
        };
        let Some(there) = found.filter(|there| self.own.shares(id, self.whole, *there)) else { return false };
        if left_out.has(id) || self.public.left_out.has(there) {
            return left_out.has(id) && self.public.left_out.has(there);
        }
        let own = self.own.graph().from(id).iter().map(|link| left_out.breaks(link));
        own.eq(self.whole.graph().from(there).iter().map(|link| self.public.left_out.breaks(link)))
    }

    /// The public part of a document there, if it is the document of the path there too.
    fn document(&self, document: &Arc<Document>) -> Option<&'a Arc<Document>> {
        let at = |agenda: &'a Agenda| Some(&agenda.documents[agenda.document_at(&document.path)?.0 as usize]);
        at(self.whole).filter(|there| Arc::ptr_eq(there, document))?;
        at(self.public)
    }
}

/// The files of the public part of an agenda: some made anew, some those of another one.
struct Files {
    own: Made,
    same: BTreeMap<String, Arc<Document>>,
    /// Extensions of schemas, and the logo.
    others: Memory,
}

impl Files {
    fn of(agenda: &Agenda, other: Option<&Other<'_>>, kept: &BTreeMap<EntityId, Left>, left_out: &LeftOut) -> Self {
        // A document is the same where all is that stands in it.
        let differs = |id: EntityId| match kept.get(&id) {
            Some(left) => matches!(left, Left::Own(_)),
            None => !other.is_some_and(|other| other.is_same(id, left_out)),
        };
        let different: HashSet<DocumentId> =
            agenda.records().filter(|(id, _)| differs(*id)).map(|(_, record)| record.document).collect();
        let mut same = BTreeMap::new();
        let mut own: BTreeMap<&str, Vec<(EntityId, &Left)>> = BTreeMap::new();
        for (id, left) in kept {
            let number = agenda.record(*id).document;
            let document = &agenda.documents[number.0 as usize];
            match other.filter(|_| !different.contains(&number)).and_then(|other| other.document(document)) {
                Some(there) => {
                    same.insert(there.path.to_string(), Arc::clone(there));
                }
                None => own.entry(&document.path).or_default().push((*id, left)),
            }
        }
        let tree = |(path, entities): (&str, Vec<(EntityId, &Left)>)| {
            let values = entities.into_iter().filter_map(|(id, left)| match left {
                Left::Own(value) => Some(Cow::Borrowed(value)),
                Left::Same => Pruning { agenda, id, left_out }.whole().map(Cow::Owned),
            });
            let values: Vec<Cow<'_, Value>> = values.collect();
            (path.to_owned(), yaml::written(values.iter().map(|value| &**value)))
        };
        let own = own.into_par_iter().map(tree).collect();
        let extensions = agenda.extensions.values().map(|document| (document.path.to_string(), document.tree().text().into()));
        let logo = agenda.logo.0.as_ref().and_then(|logo| logo.as_ref().ok());
        let logo = logo.map(|logo| (logo.path().to_owned(), logo.bytes.clone()));
        Files { own, same, others: Memory::new(extensions.chain(logo)) }
    }

    fn text(&self, path: &str) -> Option<&str> {
        self.own.get(path).or_else(|| self.same.get(path).map(|document| document.tree())).map(Tree::text)
    }
}

impl Store for Files {
    fn entries(&self) -> Result<Vec<Entry>, Failure> {
        let paths = self.own.keys().chain(self.same.keys());
        let documents = paths.map(|path| Entry { path: path.clone(), nature: Nature::File });
        let mut entries: Vec<Entry> = self.others.entries()?.into_iter().chain(documents).collect();
        entries.sort_by(|one, other| one.path.cmp(&other.path));
        Ok(entries)
    }

    fn read(&self, path: &str, limit: usize) -> Result<Vec<u8>, ReadProblem> {
        match self.text(path) {
            Some(text) => Ok(text.into()),
            None => self.others.read(path, limit),
        }
    }

    fn blob(&self, path: &str) -> Option<Blob> {
        match (self.same.get(path), self.own.get(path)) {
            (Some(document), _) => document.blob(),
            (None, Some(tree)) => Blob::of(tree.text().as_bytes()),
            (None, None) => self.others.blob(path),
        }
    }
}

fn is_internal(agenda: &Agenda, id: EntityId, content: &Content) -> bool {
    let is_marked = |root: NodeRef<'_>| root.get("visibility").is_some_and(|visibility| visibility.is_text(Visibility::INTERNAL));
    content.broken() || agenda.root(id).is_none_or(is_marked)
}
