//! Fields that may be written in a short form: a text that stands for a mapping, or a word that stands for a list.

use crate::model::value::short_form::{short_form, text_or, text_or_schema};
use crate::model::{
    Date, Extensions, ID, Kind, MailAddress, Mention, Organisation, Ref, Referable, Regulation, Role, Sector, Web,
};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, de};
use std::borrow::Cow;
use std::collections::BTreeMap;

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
    email: Option<MailAddress>,
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
        Contact {
            name: form.name,
            email: form.email.map(|email| email.as_str().into()),
            phone: form.phone,
            url: form.url,
            public: form.public,
        }
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
#[schemars(extend("oneOf" = [{"required": ["regulation"]}, {"required": ["citation"]}]))]
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
#[schemars(extend("oneOf" = [
    {"type": "string"},
    {"type": "object", "required": ["national"]},
    {"type": "object", "required": ["sector"]},
    {"type": "object", "required": ["organisation"]},
]))]
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
#[schemars(extend("oneOf" = [{"required": ["role"]}, {"required": ["contact"]}]))]
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
