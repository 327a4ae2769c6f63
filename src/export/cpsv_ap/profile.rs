//! The profile: its classes and properties, which of them are mandatory, and what field of an agenda belongs to each. What is checked and
//! what is told of the mapping are the same rows.

use crate::export::{Back, Mapping, Row};

/// The prefixes of addresses, as the profile has them.
pub(super) const PREFIXES: [(&str, &str); 10] = [
    ("adms", "http://www.w3.org/ns/adms#"),
    ("cpsv", "http://purl.org/vocab/cpsv#"),
    ("cv", "http://data.europa.eu/m8g/"),
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dct", "http://purl.org/dc/terms/"),
    ("ds", "http://data.europa.eu/88u/dataset/"),
    ("eli", "http://data.europa.eu/eli/ontology#"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

pub(super) const DATASET: &str = "dcat:Dataset";
pub(super) const SERVICE: &str = "cpsv:PublicService";
pub(super) const ORGANISATION: &str = "cv:PublicOrganisation";
pub(super) const CHANNEL: &str = "cv:Channel";
pub(super) const EVIDENCE: &str = "cv:Evidence";
pub(super) const OUTPUT: &str = "cv:Output";
pub(super) const COST: &str = "cv:Cost";
pub(super) const EVENT: &str = "cv:Event";
pub(super) const LAW: &str = "eli:LegalResource";
pub(super) const CONTACT: &str = "cv:ContactPoint";
pub(super) const CONCEPT: &str = "skos:Concept";

/// CPSV-AP 3.2.0; which properties are mandatory its SHACL shapes say.
pub(super) static MAPPING: Mapping = Mapping {
    standard: "CPSV-AP 3.2.0",
    url: "https://semiceu.github.io/CPSV-AP/releases/3.2.0/",
    back: Back::Table,
    rows: ROWS,
};

const ROWS: &[Row] = &[
    Row::new(DATASET, "dct:title", "agenda.title").mandatory().note("export-note-dataset"),
    Row::new(DATASET, "dct:description", "agenda.description").mandatory(),
    Row::new(DATASET, "dct:publisher", "agenda.authority").mandatory(),
    Row::new(DATASET, "dcat:landingPage", "agenda.site.url"),
    Row::new(SERVICE, "dct:identifier", "service.id").mandatory(),
    Row::new(SERVICE, "dct:title", "service.title").mandatory(),
    Row::new(SERVICE, "dct:description", "service.description").mandatory(),
    Row::new(SERVICE, "cv:hasCompetentAuthority", "service.owner.organisation").mandatory().note("export-note-authority"),
    Row::new(SERVICE, "adms:status", "service.status").note("export-note-status"),
    Row::new(SERVICE, "dct:type", "service.sector").note("export-note-sector"),
    Row::new(SERVICE, "cv:sector", "").note("export-note-no-field"),
    Row::new(SERVICE, "cv:thematicArea", "").note("export-note-no-field"),
    Row::new(SERVICE, "dct:audience", "service.audience").note("export-note-own-concept"),
    Row::new(SERVICE, "dcat:keyword", "service.tags").note("export-note-keyword"),
    Row::new(SERVICE, "dct:language", "service.languages").note("export-note-language"),
    Row::new(SERVICE, "cv:isGroupedBy", "service.life-events"),
    Row::new(SERVICE, "cv:hasChannel", "service.channels"),
    Row::new(SERVICE, "cv:processingTime", "service.burden.processing-time"),
    Row::new(SERVICE, "cpsv:hasInput", "service.inputs.data").note("export-note-inputs"),
    Row::new(SERVICE, "cpsv:produces", "service.outputs"),
    Row::new(SERVICE, "cv:hasLegalResource", "service.legal-basis"),
    Row::new(SERVICE, "cv:hasCost", "service.cost"),
    Row::new(SERVICE, "dct:requires", "service.requires").note("export-note-requires"),
    Row::new(SERVICE, "cv:contactPoint", "service.maintainer.contact").note("export-note-contact"),
    Row::new(SERVICE, "dct:isPartOf", "").note("export-note-part-of"),
    Row::new(SERVICE, "foaf:page", "service.links.url").note("export-note-beyond"),
    Row::new(SERVICE, "cv:thematicArea", "").note("export-note-no-field"),
    Row::new(SERVICE, "cv:isClassifiedBy", "").note("export-note-no-field"),
    Row::new(SERVICE, "cv:relatedService", "").note("export-note-no-field"),
    Row::new(SERVICE, "dct:spatial", "").note("export-note-no-field"),
    Row::new(SERVICE, "cpsv:follows", "").note("export-note-no-field"),
    Row::new(SERVICE, "cv:holdsRequirement", "").note("export-note-no-field"),
    Row::new(SERVICE, "cv:hasInputType", "").note("export-note-no-field"),
    Row::new(SERVICE, "cv:hasParticipation", "").note("export-note-no-field"),
    Row::new(ORGANISATION, "dct:identifier", "organisation.id").note("export-note-agent"),
    Row::new(ORGANISATION, "dct:title", "organisation.title").note("export-note-agent"),
    Row::new(ORGANISATION, "skos:prefLabel", "organisation.title").mandatory(),
    Row::new(ORGANISATION, "dct:spatial", "agenda.country").mandatory().note("export-note-spatial"),
    Row::new(ORGANISATION, "foaf:homepage", "organisation.website").note("export-note-beyond"),
    Row::new(CHANNEL, "dct:identifier", "").mandatory().note("export-note-numbered"),
    Row::new(CHANNEL, "dct:type", "service.channels.type").note("export-note-own-concept"),
    Row::new(CHANNEL, "foaf:page", "service.channels.url").note("export-note-beyond"),
    Row::new(EVIDENCE, "dct:identifier", "data-item.id").mandatory(),
    Row::new(EVIDENCE, "dct:title", "data-item.title").mandatory(),
    Row::new(EVIDENCE, "dct:description", "data-item.description"),
    Row::new(EVIDENCE, "dct:type", "data-item.concept").note("export-note-concept"),
    Row::new(OUTPUT, "dct:identifier", "").mandatory().note("export-note-numbered"),
    Row::new(OUTPUT, "dct:title", "service.outputs.title").mandatory().note("export-note-outputs"),
    Row::new(OUTPUT, "dct:description", "data-item.description").note("export-note-outputs"),
    Row::new(COST, "dct:identifier", "").mandatory().note("export-note-numbered"),
    Row::new(COST, "cv:hasValue", "service.cost.amount"),
    Row::new(COST, "cv:currency", "service.cost.currency").note("export-note-currency"),
    Row::new(EVENT, "dct:identifier", "life-event.id").mandatory(),
    Row::new(EVENT, "dct:title", "life-event.title").mandatory(),
    Row::new(EVENT, "dct:description", "life-event.description"),
    Row::new(LAW, "dct:identifier", "regulation.identifiers").note("export-note-law"),
    Row::new(LAW, "dct:title", "regulation.citation").note("export-note-law-title"),
    Row::new(CONTACT, "cv:email", "organisation.contact.email").note("export-note-contact"),
    Row::new(CONTACT, "cv:telephone", "organisation.contact.phone").note("export-note-contact"),
    Row::new(CONTACT, "cv:contactPage", "organisation.contact.url").note("export-note-contact"),
    Row::new(CONCEPT, "skos:notation", "").note("export-note-own-concept"),
    Row::new(CONCEPT, "skos:prefLabel", "").note("export-note-own-concept"),
];
