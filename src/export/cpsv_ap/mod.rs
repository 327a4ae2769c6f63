//! The services of an agenda as a catalogue in the Core Public Service Vocabulary Application Profile of the European Commission,
//! CPSV-AP 3.2.0 (<https://semiceu.github.io/CPSV-AP/releases/3.2.0/>), in JSON-LD.
//!
//! Things are called by addresses below that of the public space, where their data lie; without one, by numbers. Words of the agenda for
//! which the profile recommends no vocabulary are concepts of the agenda's own, which carry their labels; so are sorts of channels, for which
//! it recommends one without asking for it.

mod codes;
mod graph;
mod profile;
mod things;

use super::{Exported, Format, Source, address};
use crate::agenda::EntityId;
use crate::model::{Kind, Service};
use crate::render::page::json as as_json;
use graph::{Node, Term};
use profile::{CHANNEL, COST, MAPPING, OUTPUT, SERVICE};
use std::collections::BTreeSet;
use things::Things;

/// A catalogue of public services.
pub(super) const CPSV_AP: Format =
    Format { name: "cpsv-ap", kinds: &[Kind::Service], is_of_one_kind: false, is_folder: false, mapping: Some(&MAPPING), make };

/// The state of a service in the ADMS vocabulary of states (<http://purl.org/adms/status/>); none for what was given up before it opened.
fn status(word: &str) -> Option<&'static str> {
    Some(match word {
        "planned" | "discovery" | "alpha" | "beta" => "http://purl.org/adms/status/UnderDevelopment",
        "live" => "http://purl.org/adms/status/Completed",
        "retiring" => "http://purl.org/adms/status/Deprecated",
        "retired" => "http://purl.org/adms/status/Withdrawn",
        _ => return None,
    })
}

/// The word for a service that closed.
const RETIRED: &str = "retired";
/// The word for one that was given up before it opened.
const CANCELLED: &str = "cancelled";

fn make(source: &Source<'_>) -> Exported {
    let mut things = Things::new(source);
    let services = source.agenda.all::<Service>().filter(|(id, _)| source.has(*id));
    let services: Vec<(EntityId, &Service)> = services.filter(|(id, _)| things.word(*id, "status") != Some(CANCELLED)).collect();
    if services.is_empty() && source.entity.is_some() {
        return Exported::default();
    }
    let exported: BTreeSet<EntityId> = services.iter().map(|(id, _)| *id).collect();
    for (id, service) in services {
        let node = of(id, service, &exported, &mut things);
        let address = things.address(id);
        things.graph.add(address, node);
    }
    let mut graph = things.graph;
    let lacks = graph.lacks();
    graph.prune();
    Exported { lacks, ..Exported::of("catalogue.jsonld", as_json(&graph.written())) }
}

/// A service, with everything that is said of it alone; it leads to services that are exported too.
fn of(id: EntityId, service: &Service, exported: &BTreeSet<EntityId>, things: &mut Things<'_>) -> Node {
    let (agenda, own) = (things.source.agenda, things.source.agenda.language());
    let mut node = Node::new(SERVICE, things.said(id));
    node.add("dct:identifier", [Term::Literal(service.id.to_string())]);
    node.add("dct:title", Term::texts(service.title.as_ref(), own));
    node.add("dct:description", Term::texts(service.description.as_ref(), own));
    things.authority(service, &mut node);
    let is_retired = service.retired.as_ref().is_some_and(|retired| retired.date <= things.source.as_of);
    let word = if is_retired { Some(RETIRED) } else { things.word(id, "status") };
    let of_status = word.and_then(status).map(|status| Term::Known(status.to_owned(), &["skos:Concept"], None));
    node.add("adms:status", of_status);
    let sector = service.sector.as_ref().and_then(codes::sector);
    node.add("dct:type", sector.map(|sector| Term::Known(sector, &["skos:Concept"], None)));
    let audience: Vec<String> = things.words(id, "audience");
    let audience: Vec<Term> = audience.iter().map(|word| things.concept(&["audience"], word)).collect();
    node.add("dct:audience", audience);
    let tags =
        service.tags.iter().flat_map(|tag| Term::texts(Some(&crate::model::LocalisedText::Plain(tag.as_str().into())), own));
    node.add("dcat:keyword", tags.collect::<Vec<_>>());
    node.add(
        "dct:language",
        service
            .languages
            .iter()
            .filter_map(codes::language)
            .map(|language| Term::Known(language, &["dct:LinguisticSystem"], None)),
    );
    node.add("cv:isGroupedBy", service.life_events.iter().filter_map(|event| things.life_event(event)).collect::<Vec<_>>());
    node.add("cv:hasChannel", channels(id, service, things));
    let time = service.burden.as_ref().and_then(|burden| burden.processing_time);
    node.add("cv:processingTime", time.map(|time| Term::Typed(time.to_string(), "xsd:duration")));
    node.add("cpsv:hasInput", service.inputs.iter().filter_map(|input| things.evidence(&input.data)).collect::<Vec<_>>());
    node.add("cpsv:produces", outputs(id, service, things));
    node.add("cv:hasLegalResource", service.legal_basis.iter().filter_map(|law| things.law(id, law)).collect::<Vec<_>>());
    node.add("cv:hasCost", cost(id, service, things));
    let required = service.requires.iter().filter_map(|service| agenda.follow(service)).map(|(id, _)| id);
    let required = required.filter(|id| exported.contains(id)).map(|id| Term::Node(things.address(id)));
    node.add("dct:requires", required.collect::<Vec<_>>());
    let contact = service.maintainer.as_ref().and_then(|maintainer| maintainer.contact.as_ref());
    let of_owner =
        || agenda.follow(&service.owner.as_ref()?.organisation).and_then(|(id, owner)| Some((id, owner.contact.as_ref()?)));
    let contact = contact.map(|contact| (id, contact)).or_else(of_owner);
    node.add("cv:contactPoint", contact.and_then(|(said, contact)| things.contact(said, contact)));
    node.add("dct:isPartOf", things.catalogue());
    let pages = service.links.iter().filter_map(|link| graph::web(link.url.as_str()));
    node.add("foaf:page", pages.map(|page| Term::Known(page, &["foaf:Document"], None)));
    node
}

fn channels(id: EntityId, service: &Service, things: &mut Things<'_>) -> Vec<Term> {
    let types = things.words_in(id, "channels", "type");
    let mut found = Vec::new();
    for (channel, word) in service.channels.iter().zip(&types) {
        // The second of a type has a number, so that the name of the first stays what it is.
        let before = types.iter().take(found.len()).filter(|other| *other == word).count();
        let name = if before == 0 { word.clone() } else { format!("{word}-{}", before + 1) };
        let mut node = Node::new(CHANNEL, things.said(id));
        let (address, identifier) = things.part(id, "channels", &name);
        node.add("dct:identifier", [Term::Literal(identifier)]);
        node.add("dct:type", [things.concept(&["channels", "type"], word)]);
        let page = channel.url.as_ref().and_then(|url| graph::web(url.as_str()));
        node.add("foaf:page", page.map(|page| Term::Known(page, &["foaf:Document"], None)));
        things.graph.add(address.clone(), node);
        found.push(Term::Node(address));
    }
    found
}

fn outputs(id: EntityId, service: &Service, things: &mut Things<'_>) -> Vec<Term> {
    let (agenda, own) = (things.source.agenda, things.source.agenda.language());
    let mut found = Vec::new();
    for output in &service.outputs {
        let data = output.data.as_ref().and_then(|data| agenda.follow(data));
        let said = data.map_or(id, |(data, _)| data);
        let title = output.title.as_ref().or_else(|| data.and_then(|(_, data)| data.title.as_ref()));
        let mut node = Node::new(OUTPUT, things.said(said));
        let (address, identifier) = things.part(id, "outputs", &(found.len() + 1).to_string());
        node.add("dct:identifier", [Term::Literal(identifier)]);
        node.add("dct:title", Term::texts(title, own));
        node.add("dct:description", Term::texts(data.and_then(|(_, data)| data.description.as_ref()), own));
        things.graph.add(address.clone(), node);
        found.push(Term::Node(address));
    }
    found
}

fn cost(id: EntityId, service: &Service, things: &mut Things<'_>) -> Option<Term> {
    let cost = service.cost.as_ref()?;
    let mut node = Node::new(COST, things.said(id));
    let (address, identifier) = things.part(id, "cost", "");
    node.add("dct:identifier", [Term::Literal(identifier)]);
    node.add("cv:hasValue", [Term::Typed(cost.amount.to_string(), "xsd:double")]);
    node.add("cv:currency", [Term::Known(codes::currency(&cost.currency), &["skos:Concept"], None)]);
    things.graph.add(address.clone(), node);
    Some(Term::Node(address))
}

/// The address of something that is said in the data of a kind, on the public space.
fn name(agenda: &crate::agenda::Agenda, kind: Kind, of: &str) -> String {
    address::name(agenda, &format!("data/{}.json#{of}", kind.folder()))
}
