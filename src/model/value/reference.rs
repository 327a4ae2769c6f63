//! References: a plain identifier where the field fixes the kind, `folder/id` where it does not. The schema says under
//! `x-refers-to` what a field may point at (a name, or a list of kinds for `folder/id`), and everything that follows
//! references (index, graph, links, completion) reads it from there.

use crate::model::{Body, Entity, ID, Kind, Role};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, de};
use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

/// Something that a plain identifier can point at: an entity of a kind, or an item declared in `agenda.yaml`.
pub trait Referable {
    /// The word under `x-refers-to`.
    const NAME: &'static str;
}

impl<T: Entity> Referable for T {
    const NAME: &'static str = T::KIND.name();
}

/// A reference by plain identifier to a `T`.
pub struct Ref<T> {
    id: Box<str>,
    to: PhantomData<fn() -> T>,
}

impl<T> Ref<T> {
    /// The identifier as written.
    pub fn id(&self) -> &str {
        &self.id
    }
}

impl<T> Clone for Ref<T> {
    fn clone(&self) -> Self {
        Ref { id: self.id.clone(), to: PhantomData }
    }
}
impl<T> PartialEq for Ref<T> {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}
impl<T> fmt::Debug for Ref<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.id)
    }
}
impl<'de, T> Deserialize<'de> for Ref<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Ok(Ref { id: Deserialize::deserialize(from)?, to: PhantomData })
    }
}
impl<T> From<&str> for Ref<T> {
    fn from(id: &str) -> Self {
        Ref { id: id.into(), to: PhantomData }
    }
}
impl<T: Referable> JsonSchema for Ref<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        format!("Ref_{}", T::NAME).into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": format!("^{ID}$"), "x-form": "id", "x-refers-to": T::NAME })
    }
}

/// A reference by plain identifier to an entity of the same kind as the one that holds it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct SelfRef(pub Box<str>);

/// The word that stands under `x-refers-to` until the schema of a kind is written out with the kind's own name.
pub const SAME_KIND: &str = "same-kind";

impl JsonSchema for SelfRef {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "SelfRef".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": format!("^{ID}$"), "x-form": "id", "x-refers-to": SAME_KIND })
    }
}

/// The kinds that a `folder/id` reference may point at.
pub trait Kinds {
    /// In the order of the model.
    const KINDS: &'static [Kind];
}

/// Every kind.
#[derive(Debug, Clone, PartialEq)]
pub enum AnyKind {}

impl Kinds for AnyKind {
    const KINDS: &'static [Kind] = Kind::ALL;
}
impl<A: Entity, B: Entity> Kinds for (A, B) {
    const KINDS: &'static [Kind] = &[A::KIND, B::KIND];
}
impl<A: Entity, B: Entity, C: Entity> Kinds for (A, B, C) {
    const KINDS: &'static [Kind] = &[A::KIND, B::KIND, C::KIND];
}

/// A reference of the form `folder/id` to an entity of one of several kinds.
pub struct RefTo<K> {
    kind: Kind,
    id: Box<str>,
    to: PhantomData<fn() -> K>,
}

/// A reference to an entity of any kind.
pub type AnyRef = RefTo<AnyKind>;
/// A reference to a role or a body: `roles/id` or `bodies/id`.
pub type RoleOrBody = RefTo<(Role, Body)>;

impl<K> RefTo<K> {
    /// The kind it names.
    pub fn kind(&self) -> Kind {
        self.kind
    }
    /// The identifier within that kind.
    pub fn id(&self) -> &str {
        &self.id
    }
}
impl<K> Clone for RefTo<K> {
    fn clone(&self) -> Self {
        RefTo { kind: self.kind, id: self.id.clone(), to: PhantomData }
    }
}
impl<K> PartialEq for RefTo<K> {
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind && self.id == other.id
    }
}
impl<K> fmt::Display for RefTo<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.kind.folder(), self.id)
    }
}
impl<K> fmt::Debug for RefTo<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
impl<'de, K: Kinds> Deserialize<'de> for RefTo<K> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = <Cow<'de, str>>::deserialize(from)?;
        text.split_once('/')
            .and_then(|(folder, id)| Some((K::KINDS.iter().copied().find(|kind| kind.folder() == folder)?, id)))
            .map(|(kind, id)| RefTo { kind, id: id.into(), to: PhantomData })
            .ok_or_else(|| de::Error::custom(format!("not a reference of the form folder/id: {text}")))
    }
}
impl<K: Kinds> JsonSchema for RefTo<K> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        let names: Vec<_> = K::KINDS.iter().map(|kind| kind.name()).collect();
        format!("RefTo_{}", names.join("_")).into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let folders: Vec<_> = K::KINDS.iter().map(|kind| kind.folder()).collect();
        let names: Vec<_> = K::KINDS.iter().map(|kind| kind.name()).collect();
        json_schema!({ "type": "string", "pattern": format!("^({})/{ID}$", folders.join("|")), "x-form": "reference", "x-refers-to": names })
    }
}
