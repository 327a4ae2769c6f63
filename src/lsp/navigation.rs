use super::place::{DECLARING, Meant};
use crate::agenda::{Agenda, DocumentId, EntityId, RefTarget};
use crate::text::Span;
use crate::yaml::NodeRef;

/// Where something stands.
pub type Target = (DocumentId, Span);

/// Where what a text means is declared; none for what is built in.
pub fn definition(agenda: &Agenda, meant: &Meant) -> Option<Target> {
    match meant {
        Meant::Entity(entity) => {
            let document = agenda.record(*entity).document;
            let root = agenda.root(*entity);
            let name = root.map(|root| root.get("id").unwrap_or(root));
            // A file that cannot be read has its entity all the same, at its beginning.
            Some((document, name.map_or(Span::default(), NodeRef::span)))
        }
        Meant::Declared(target, name) => {
            let (list, _) = DECLARING.iter().find(|(_, declared)| declared == target)?;
            item(agenda, agenda.agenda_record()?, list, name)
        }
        Meant::Criterion(standard, name) => item(agenda, *standard, "criteria", name),
    }
}

fn item(agenda: &Agenda, entity: EntityId, list: &str, name: &str) -> Option<Target> {
    let items = agenda.root(entity)?.get(list)?.items();
    let id = items.filter_map(|item| item.get("id")).find(|id| id.is_text(name))?;
    Some((agenda.record(entity).document, id.span()))
}

/// Where a text of the same meaning stands, in the order of entities and of the text.
pub fn references(agenda: &Agenda, meant: &Meant) -> Vec<Target> {
    let graph = agenda.graph();
    let place = |link: &crate::agenda::Link| {
        let document = agenda.record(link.from).document;
        (document, agenda.document(document).tree().node(link.node).span())
    };
    match meant {
        Meant::Entity(entity) => graph.to(*entity).map(place).collect(),
        Meant::Declared(target, name) => {
            let same = graph.links().iter().filter(|link| link.target == *target && agenda.text(link) == Some(name.as_str()));
            same.map(place).collect()
        }
        Meant::Criterion(standard, name) => {
            let criteria = graph.links().iter().filter(|link| link.target == RefTarget::Criterion);
            let named = criteria.filter(|link| agenda.text(link) == Some(name.as_str()));
            named.filter(|link| standard_beside(agenda, link) == Some(&agenda.record(*standard).id)).map(place).collect()
        }
    }
}

/// The standard that the assessment names in which a reference stands.
fn standard_beside<'a>(agenda: &'a Agenda, link: &crate::agenda::Link) -> Option<&'a str> {
    let assessments = agenda.root(link.from)?.get("assessments")?;
    assessments.items().find(|assessment| assessment.holds(link.node))?.get("standard")?.as_text()
}
