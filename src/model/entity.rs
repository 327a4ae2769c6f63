//! What all kinds share: the common fields, the list of kinds, and how an entity of any kind is handled as one type.

use crate::model::{AnyEntity, Date, Decision, Id, Kind, LocalisedText, Ref, SelfRef, Web};
use schemars::JsonSchema;
use serde::Deserialize;

/// Visibility. Whether the public space and the open data may show something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Visibility {
    /// Public. Everybody may read it.
    #[default]
    Public,
    /// Internal. It never reaches the public space or an open-data file.
    Internal,
}

impl Visibility {
    /// The word for what is not published.
    pub const INTERNAL: &str = "internal";
}

/// Link. An address on the web with a title.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Link {
    /// Title. What the reader finds there. Example: `Documentation`.
    pub title: Option<crate::model::Mention>,
    /// Address. The whole web address. Example: `https://digital.gov.example/strategy`.
    pub url: Web,
}

/// Retirement. Nothing is deleted from an agenda: what no longer applies is retired and stays visible.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Retired {
    /// Date. The day from which it no longer applies. Example: `2027-06-30`.
    pub date: Date,
    /// Reason. Why it was retired, in a sentence. Example: `{fr: Remplacé par le portail unique, en: Replaced by the single portal}`.
    pub reason: Option<LocalisedText>,
    /// Decision. The decision that retired it. Example: `close-paper-register`.
    pub decision: Option<Ref<Decision>>,
    /// Replaced by. The entity of the same kind that takes its place. Example: `civil-register`.
    #[schemars(extend("x-acyclic" = true))]
    pub replaced_by: Option<SelfRef>,
}

/// The fields that every entity has, whatever its kind.
pub trait Entity: Sized {
    /// The kind this type stands for.
    const KIND: Kind;
    /// The identifier, unique within the kind.
    fn id(&self) -> &Id;
    /// Identifiers it had before.
    fn formerly(&self) -> &[Id];
    /// The title, where one is given.
    fn title(&self) -> Option<&LocalisedText>;
    /// Whether it may be published.
    fn visibility(&self) -> Visibility;
    /// The day it entered the agenda.
    fn created(&self) -> Option<Date>;
    /// Its retirement, if it was retired.
    fn retired(&self) -> Option<&Retired>;
    /// Whether it was retired by a day; one whose last day was only announced still applies.
    fn is_retired(&self, day: Date) -> bool {
        self.retired().is_some_and(|retired| retired.date <= day)
    }
    /// The entity as this type, if it is of this kind.
    fn from_any(any: &AnyEntity) -> Option<&Self>;
}

impl AnyEntity {
    /// The identifier of what takes its place, of the same kind: as its kind has a field for it, or its retirement says.
    pub fn successor(&self) -> Option<&str> {
        let own = match self {
            AnyEntity::Organisation(organisation) => organisation.replaced_by.as_ref().map(Ref::id),
            AnyEntity::BuildingBlock(block) => block.replaced_by.as_ref().map(Ref::id),
            AnyEntity::ActionLine(line) => line.merged_into.as_ref().map(Ref::id),
            _ => None,
        };
        let retired = || self.retired()?.replaced_by.as_ref().map(|other| &*other.0);
        own.or_else(retired)
    }
}

/// Declares the struct of a kind: adds the fields that every entity has in front of its own.
macro_rules! entity {
    ($(#[$doc:meta])* pub struct $name:ident { $($body:tt)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, serde::Deserialize, schemars::JsonSchema)]
        #[serde(rename_all = "kebab-case", deny_unknown_fields)]
        pub struct $name {
            /// Identifier. Unique within the kind, in lower-case letters, digits and hyphens; it equals the file's name and is never used again for something else. Example: `passport-renewal`.
            pub id: crate::model::Id,
            /// Former identifiers. The identifiers it had before a rename, so that its history is followed. Example: `[passport]`.
            #[serde(default)]
            pub formerly: Vec<crate::model::Id>,
            /// Title. Its name as readers know it. Example: `{fr: Renouvellement du passeport, en: Passport renewal}`.
            pub title: Option<crate::model::LocalisedText>,
            /// Description. What it is, in a few sentences; Markdown is allowed. Example: `{fr: Demander un nouveau passeport, en: Apply for a new passport}`.
            pub description: Option<crate::model::LocalisedText>,
            /// Tags. Free keywords for searching. Example: `[travel, identity]`.
            #[serde(default)]
            pub tags: Vec<String>,
            /// Links. Where to read more. Example: `[{title: Documentation, url: "https://digital.gov.example/docs"}]`.
            #[serde(default)]
            pub links: Vec<crate::model::Link>,
            /// Visibility. Whether the public space and the open data may show it; public unless said otherwise. Example: `internal`.
            #[serde(default)]
            pub visibility: crate::model::Visibility,
            /// Created. The day it entered the agenda. Example: `2026-01-15`.
            pub created: Option<crate::model::Date>,
            /// Retired. When and why it no longer applies. Example: `{date: 2027-06-30}`.
            pub retired: Option<crate::model::Retired>,
            $($body)*
        }

        impl crate::model::Entity for $name {
            const KIND: crate::model::Kind = crate::model::Kind::$name;
            fn id(&self) -> &crate::model::Id { &self.id }
            fn formerly(&self) -> &[crate::model::Id] { &self.formerly }
            fn title(&self) -> Option<&crate::model::LocalisedText> { self.title.as_ref() }
            fn visibility(&self) -> crate::model::Visibility { self.visibility }
            fn created(&self) -> Option<crate::model::Date> { self.created }
            fn retired(&self) -> Option<&crate::model::Retired> { self.retired.as_ref() }
            fn from_any(any: &crate::model::AnyEntity) -> Option<&Self> {
                match any {
                    crate::model::AnyEntity::$name(entity) => Some(entity),
                    _ => None,
                }
            }
        }
    };
}

/// Declares the kinds: type, name in commands, folder.
macro_rules! kinds {
    ($($name:ident $word:literal $folder:literal,)*) => {
        /// A kind of entity.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $(#[doc = concat!("Kept in `", $folder, "/`.")] $name,)* }

        impl Kind {
            /// All kinds, in the order in which the model presents them.
            pub const ALL: &'static [Kind] = &[$(Kind::$name,)*];

            /// The singular word that commands, counts and schema files use.
            pub const fn name(self) -> &'static str {
                match self { $(Kind::$name => $word,)* }
            }

            /// The folder that holds its files; also the first part of a reference such as `services/passport`.
            pub const fn folder(self) -> &'static str {
                match self { $(Kind::$name => $folder,)* }
            }

            /// The word for one of the kind, in the reader's language.
            pub fn term(self) -> crate::text::Message {
                crate::text::Message::plain(match self { $(Kind::$name => concat!("term-", $word),)* })
            }

            /// What all of the kind are called together, in the reader's language.
            pub fn plural(self) -> crate::text::Message {
                crate::text::Message::plain(match self { $(Kind::$name => concat!("plural-", $word),)* })
            }

            /// So many of the kind, in words, in the reader's language.
            pub fn counted(self, count: usize) -> crate::text::Message {
                crate::text::Message::plain(match self { $(Kind::$name => concat!("count-", $word),)* }).with("count", count)
            }

            /// The kind of that name or folder.
            pub fn find(word: &str) -> Option<Kind> {
                match word { $($word | $folder => Some(Kind::$name),)* _ => None }
            }

            /// The schema of the kind's files, as its type gives it.
            pub fn type_schema(self, generator: schemars::SchemaGenerator) -> schemars::Schema {
                match self { $(Kind::$name => generator.into_root_schema_for::<$name>(),)* }
            }

            /// Decodes an entity of this kind.
            ///
            /// # Errors
            /// Whatever the deserialiser reports; nothing, where the kind's schema was satisfied.
            pub fn decode<'de, D: serde::Deserializer<'de>>(self, from: D) -> Result<AnyEntity, D::Error> {
                match self { $(Kind::$name => Ok(AnyEntity::$name(Box::new(serde::Deserialize::deserialize(from)?))),)* }
            }
        }

        /// An entity of any kind.
        #[derive(Debug, Clone)]
        pub enum AnyEntity { $(#[doc = concat!("One of `", $folder, "/`.")] $name(Box<$name>),)* }

        impl AnyEntity {
            /// Its kind.
            pub fn kind(&self) -> Kind { match self { $(AnyEntity::$name(_) => Kind::$name,)* } }
            /// Its former identifiers.
            pub fn formerly(&self) -> &[Id] { match self { $(AnyEntity::$name(entity) => Entity::formerly(&**entity),)* } }
            /// Its title, where one is given.
            pub fn title(&self) -> Option<&LocalisedText> { match self { $(AnyEntity::$name(entity) => Entity::title(&**entity),)* } }
            /// Whether it may be published.
            pub fn visibility(&self) -> Visibility { match self { $(AnyEntity::$name(entity) => Entity::visibility(&**entity),)* } }
            /// The day it entered the agenda.
            pub fn created(&self) -> Option<Date> { match self { $(AnyEntity::$name(entity) => Entity::created(&**entity),)* } }
            /// Its retirement, if it was retired.
            pub fn retired(&self) -> Option<&Retired> { match self { $(AnyEntity::$name(entity) => Entity::retired(&**entity),)* } }
        }
    };
}
