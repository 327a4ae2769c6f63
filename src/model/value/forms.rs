//! Fields with a short form (a text that stands for a mapping, or a word that stands for a list), and the mappings that
//! several kinds share.

use crate::model::{
    Currency, Date, Decision, Extensions, ID, Kind, LocalisedText, Mention, Organisation, Ref, Referable, Regulation, Role,
    Sector, Web,
};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{self, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

/// Reads a field that is a text or else a `Form` (a mapping or a list).
pub(crate) fn text_or<'de, D, Form, T>(from: D, text: fn(&str) -> Option<T>) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    Form: Deserialize<'de> + Into<T>,
{
    struct Either<Form, T>(fn(&str) -> Option<T>, PhantomData<Form>);
    impl<'de, Form: Deserialize<'de> + Into<T>, T> Visitor<'de> for Either<Form, T> {
        type Value = T;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a short form or the whole form")
        }
        fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
            (self.0)(text).ok_or_else(|| E::invalid_value(de::Unexpected::Str(text), &self))
        }
        fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
            Form::deserialize(MapAccessDeserializer::new(map)).map(Into::into)
        }
        fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<T, A::Error> {
            Form::deserialize(SeqAccessDeserializer::new(list)).map(Into::into)
        }
    }
    from.deserialize_any(Either(text, PhantomData::<Form>))
}

/// The schema of `Form`, widened by a text with the keywords of `text`.
pub(crate) fn text_or_schema<Form: JsonSchema>(generator: &mut SchemaGenerator, text: &Schema) -> Schema {
    let mut schema = Form::json_schema(generator);
    let whole = schema.get("type").cloned().unwrap_or_default();
    for (key, value) in text.as_object().into_iter().flatten() {
        schema.insert(key.clone(), value.clone());
    }
    schema.insert("type".into(), serde_json::json!(["string", whole]));
    schema
}

/// Declares a type with a short form: `Form` is the whole form, `$text` reads the short one, `$schema` is its schema.
macro_rules! short_form {
    ($name:ident from $form:ty, $text:expr, $schema:expr) => {
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                text_or::<D, $form, Self>(from, $text)
            }
        }
        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                text_or_schema::<$form>(generator, &$schema)
            }
        }
    };
}

/// Owner: the organisation that answers for something, and the role in it. A plain organisation id is the short form.
#[derive(Debug, Clone, PartialEq)]
pub struct Owner {
    /// The accountable organisation.
    pub organisation: Ref<Organisation>,
    /// The role in it, where one is named.
    pub role: Option<Ref<Role>>,
}

/// Owner. The organisation and role that answer for something; a plain organisation identifier is the short form.
#[derive(Deserialize, JsonSchema)]
#[serde(rename = "Owner", rename_all = "kebab-case", deny_unknown_fields)]
struct OwnerForm {
    /// Organisation. The one accountable organisation. Example: `digital-agency`.
    organisation: Ref<Organisation>,
    /// Role. The role in it that answers. Example: `chief-architect`.
    role: Option<Ref<Role>>,
}

impl From<OwnerForm> for Owner {
    fn from(form: OwnerForm) -> Self {
        Owner { organisation: form.organisation, role: form.role }
    }
}

short_form!(Owner from OwnerForm, |id| Some(Owner { organisation: Ref::from(id), role: None }), json_schema!({
    "pattern": format!("^{ID}$"),
    "x-form": "id",
    "x-refers-to": Organisation::NAME,
}));

/// Contact: how to reach somebody. Internal unless its holder agreed to be public.
#[derive(Debug, Clone, PartialEq)]
pub struct Contact {
    /// Name of the person or office.
    pub name: Option<Box<str>>,
    /// Mail address; in the short form any text, a mailbox as a rule.
    pub email: Option<Box<str>>,
    /// Telephone number.
    pub phone: Option<Box<str>>,
    /// Contact page.
    pub url: Option<Web>,
    /// Whether the holder agreed to be shown in public.
    pub public: bool,
}

/// Contact. How to reach somebody; a mail address alone is the short form. It stays internal unless its holder agreed to be public.
#[derive(Deserialize, JsonSchema)]
#[serde(rename = "Contact", rename_all = "kebab-case", deny_unknown_fields)]
struct ContactForm {
    /// Name. The office or person. Example: `Digital team`.
    name: Option<Box<str>>,
    /// Mail address. Best a functional mailbox. Example: `digital-team@finance.gov.example`.
    email: Option<Box<str>>,
    /// Telephone. The number with its country code. Example: `+999 1 23 45 67`.
    phone: Option<Box<str>>,
    /// Address. A contact page. Example: `https://finance.gov.example/contact`.
    url: Option<Web>,
    /// Public. Whether its holder agreed to be shown in public. Example: `true`.
    #[serde(default)]
    public: bool,
}

impl From<ContactForm> for Contact {
    fn from(form: ContactForm) -> Self {
        Contact { name: form.name, email: form.email, phone: form.phone, url: form.url, public: form.public }
    }
}

short_form!(Contact from ContactForm,
    |email| Some(Contact { name: None, email: Some(email.into()), phone: None, url: None, public: false }),
    json_schema!({ "minLength": 1, "x-visibility": "internal" })
);

/// Evidence: what shows that something is true. A text alone, as a rule a web address, is the short form.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// What it is.
    pub title: Option<Mention>,
    /// Where it is: a web address, or in the short form any text.
    pub url: Option<Box<str>>,
    /// The day it refers to.
    pub date: Option<Date>,
}

/// Evidence. What shows that something is true; a web address or a mention alone is the short form.
#[derive(Deserialize, JsonSchema)]
#[serde(rename = "Evidence", rename_all = "kebab-case", deny_unknown_fields)]
struct EvidenceForm {
    /// Title. What it is. Example: `User survey 2025`.
    title: Option<Mention>,
    /// Address. Where it can be read. Example: `https://stats.gov.example/survey`.
    url: Option<Web>,
    /// Date. The day it refers to. Example: `2025-11-30`.
    date: Option<Date>,
}

impl From<EvidenceForm> for Evidence {
    fn from(form: EvidenceForm) -> Self {
        Evidence { title: form.title, url: form.url.map(|url| url.as_str().into()), date: form.date }
    }
}

short_form!(Evidence from EvidenceForm,
    |text| Some(Evidence { title: None, url: Some(text.into()), date: None }),
    json_schema!({ "minLength": 1 })
);

/// Law: a text of the regulatory plan, or a citation of a text outside it.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(extend("minProperties" = 1, "maxProperties" = 1))]
/// Law. A text of the regulatory plan (`regulation`) or any other text (`citation`).
pub struct LawReference {
    /// Regulation. A text of the regulatory plan. Example: `once-only-act`.
    pub regulation: Option<Ref<Regulation>>,
    /// Citation. How another text is cited. Example: `Act 2011-12 on civil status, article 4`.
    pub citation: Option<Mention>,
}

/// Scope: for whom something is meant. The word `national` is the short form of `{national: true}`.
#[derive(Debug, Clone, PartialEq)]
pub enum Scope {
    /// The whole country.
    National,
    /// A COFOG division.
    Sector(Sector),
    /// One organisation.
    Organisation(Ref<Organisation>),
}

/// Scope. For whom something is meant: the word `national`, one `sector` or one `organisation`.
#[derive(Deserialize, JsonSchema)]
#[serde(rename = "Scope", rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(extend("minProperties" = 1, "maxProperties" = 1))]
struct ScopeForm {
    /// National. The whole country. Example: `true`.
    #[serde(default)]
    #[schemars(extend("const" = true))]
    national: bool,
    /// Sector. A COFOG division, two digits in quotes. Example: `"07"`.
    sector: Option<Sector>,
    /// Organisation. One organisation. Example: `ministry-of-health`.
    organisation: Option<Ref<Organisation>>,
}

impl From<ScopeForm> for Scope {
    fn from(form: ScopeForm) -> Self {
        match (form.national, form.sector, form.organisation) {
            (false, Some(sector), _) => Scope::Sector(sector),
            (false, None, Some(organisation)) => Scope::Organisation(organisation),
            _ => Scope::National,
        }
    }
}

short_form!(Scope from ScopeForm,
    |word| (word == "national").then_some(Scope::National),
    json_schema!({ "pattern": "^national$", "x-words": ["national"] })
);

/// Who keeps an entry up to date: a role, or a contact.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(extend("minProperties" = 1, "maxProperties" = 1))]
/// Maintainer. Who keeps an entry up to date: a `role`, or a `contact`.
pub struct Maintainer {
    /// Role. The role that does it. Example: `interior-digital-team`.
    pub role: Option<Ref<Role>>,
    /// Contact. The mailbox of those who do it. Example: `catalogue@interior.gov.example`.
    pub contact: Option<Contact>,
}

/// Legal change: the texts that something needs, or the recorded statement that it needs none.
#[derive(Debug, Clone, PartialEq)]
pub enum LegalChange {
    /// No text is needed.
    None,
    /// These texts are needed.
    Regulations(Vec<Ref<Regulation>>),
}

impl From<Vec<Ref<Regulation>>> for LegalChange {
    fn from(regulations: Vec<Ref<Regulation>>) -> Self {
        LegalChange::Regulations(regulations)
    }
}

impl<'de> Deserialize<'de> for LegalChange {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        text_or::<D, Vec<Ref<Regulation>>, Self>(from, |word| (word == "none").then_some(LegalChange::None))
    }
}

impl JsonSchema for LegalChange {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "LegalChange".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let none = json_schema!({ "pattern": "^none$", "x-words": ["none"] });
        text_or_schema::<Vec<Ref<Regulation>>>(generator, &none)
    }
}

/// Implementing text: the text that carries out a provision, or the statement that none is needed or that it is missing.
#[derive(Debug, Clone, PartialEq)]
pub enum ImplementingText {
    /// A text of the regulatory plan.
    Regulation(Ref<Regulation>),
    /// None is needed.
    NoneNeeded,
    /// One is needed and nobody has planned it.
    Missing,
}

/// Implementing text. The text that carries out a provision; or the word `none-needed` or `missing`.
#[derive(Deserialize, JsonSchema)]
#[serde(rename = "ImplementingText", rename_all = "kebab-case", deny_unknown_fields)]
struct ImplementingTextForm {
    /// Regulation. A text of the regulatory plan. Example: `data-sharing-decree`.
    regulation: Ref<Regulation>,
}

impl From<ImplementingTextForm> for ImplementingText {
    fn from(form: ImplementingTextForm) -> Self {
        ImplementingText::Regulation(form.regulation)
    }
}

short_form!(ImplementingText from ImplementingTextForm,
    |word| match word {
        "none-needed" => Some(ImplementingText::NoneNeeded),
        "missing" => Some(ImplementingText::Missing),
        _ => None,
    },
    json_schema!({ "pattern": "^(none-needed|missing)$", "x-words": ["none-needed", "missing"] })
);

/// Money. An amount and its currency.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Money {
    /// Amount. In units of the currency. Example: `85`.
    pub amount: f64,
    /// Currency. The ISO 4217 code of the currency. Example: `EUR`.
    pub currency: Currency,
}

/// Schedule. When something starts and when it is due, and how the due date was moved.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Schedule {
    /// Start. The first day. Example: `2025-03-01`.
    pub start: Option<Date>,
    /// Due date. The day by which it is to be done. Example: `2027-06-30`.
    pub due: Option<Date>,
    /// Moves. How the due date was moved; the first `from` is the first promise. Example: `[{from: 2026-12-31, to: 2027-06-30, decision: rebaseline-identity}]`.
    #[serde(default)]
    pub moves: Vec<Move>,
}

/// Move. One shift of a due date, with the decision behind it.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Move {
    /// From. The due date before. Example: `2026-12-31`.
    pub from: Date,
    /// To. The due date after. Example: `2027-06-30`.
    pub to: Date,
    /// Decision. The decision that moved it. Example: `rebaseline-identity`.
    pub decision: Option<Ref<Decision>>,
    /// Reason. Why it was moved. Example: `{fr: Marché infructueux, en: The tender failed}`.
    pub reason: Option<LocalisedText>,
}

/// Sustainable development target. A target of the 2030 Agenda, and why something contributes to it.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SdgAlignment {
    /// Target. The code of the target, in quotes. Example: `"16.9"`.
    #[schemars(extend("x-sdg-target" = true))]
    pub target: String,
    /// Rationale. Why it contributes to the target. Example: `{fr: Une identité légale pour tous, en: Legal identity for all}`.
    pub rationale: Option<LocalisedText>,
}

/// Audience. Who something is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// Individual. People.
    Individual,
    /// Business. Companies and the self-employed.
    Business,
    /// Association. Associations and foundations.
    Association,
    /// Government. Public organisations.
    Government,
}

/// The digital maturity level of a service (GovStack): 1 informative, 2 downloadable forms, 3 web form, 4 entirely online.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(transparent)]
pub struct MaturityLevel(pub u8);

impl JsonSchema for MaturityLevel {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "MaturityLevel".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": 1, "maximum": 4 })
    }
}

/// The name of a kind, such as `action-line`; the folder's name is accepted too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KindName(pub Kind);

impl<'de> Deserialize<'de> for KindName {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let word = <Cow<'de, str>>::deserialize(from)?;
        Kind::find(&word).map(KindName).ok_or_else(|| de::Error::custom(format!("not a kind: {word}")))
    }
}

impl JsonSchema for KindName {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "KindName".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let words: Vec<_> = Kind::ALL.iter().flat_map(|kind| [kind.name(), kind.folder()]).collect();
        json_schema!({ "type": "string", "enum": words })
    }
}

impl<'de> Deserialize<'de> for Extensions {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let files = BTreeMap::<Box<str>, String>::deserialize(from)?;
        let by_kind = files.into_iter().map(|(word, file)| {
            Kind::find(&word).map(|kind| (kind, file)).ok_or_else(|| de::Error::custom(format!("not a kind: {word}")))
        });
        by_kind.collect::<Result<_, _>>().map(Extensions)
    }
}

impl JsonSchema for Extensions {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Extensions".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let file = serde_json::json!({ "type": "string", "x-form": "schema-file", "pattern": r"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*\.json$" });
        let kinds: serde_json::Map<_, _> = Kind::ALL.iter().map(|kind| (kind.name().to_owned(), file.clone())).collect();
        json_schema!({ "type": "object", "properties": kinds, "additionalProperties": false })
    }
}
