use super::LeftOut;
use crate::agenda::{Agenda, EntityId};
use crate::model::{AnyEntity, Figure, Kpi, Measurement, MeasurementStatus, Mention};
use crate::schema::Shape;
use crate::yaml::{NodeId, NodeRef, Type};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// What stands in the place of a name that is not published, where something has to stand.
pub const WITHHELD: &str = "—";

/// Leaving out of an entity what is not public.
pub(super) struct Pruning<'a> {
    pub(super) agenda: &'a Agenda,
    pub(super) id: EntityId,
    pub(super) left_out: &'a LeftOut,
}

impl Pruning<'_> {
    /// What is left of the entity; nothing, where it cannot be without what is left out.
    pub(super) fn whole(&self) -> Option<Value> {
        let record = self.agenda.record(self.id);
        let links = self.agenda.graph().from(self.id).iter();
        let dead: BTreeSet<NodeId> = links.filter(|link| self.left_out.breaks(link)).map(|link| link.node).collect();
        let (root, shape) = (self.agenda.root(self.id)?, &self.agenda.schema(record.subject).shape);
        let mut value = self.map(root, shape, &dead, false)?;
        if let (Some(AnyEntity::Kpi(kpi)), Some(map)) = (&record.value, value.as_object_mut()) {
            measured(kpi, map);
        }
        Some(value)
    }

    /// What is left of a value, whose holder agreed to be shown where `agreed` says so; nothing, where it is internal, refers to what is left out, or cannot be without something that is.
    fn node(&self, node: NodeRef<'_>, shape: &Shape, dead: &BTreeSet<NodeId>, agreed: bool) -> Option<Value> {
        let own = node.get("public").is_some_and(|public| public.to_json() == Value::Bool(true));
        if shape.internal && !agreed && !own || dead.contains(&node.id()) {
            return None;
        }
        match node.r#type() {
            Type::List => {
                let items = shape.items.as_deref()?;
                Some(node.items().filter_map(|item| self.node(item, items, dead, false)).collect())
            }
            // A text in several languages has no fields of its own.
            Type::Map if shape.localised => Some(node.to_json()),
            Type::Map => self.map(node, shape, dead, own),
            _ => Some(node.to_json()),
        }
    }

    fn map(&self, node: NodeRef<'_>, shape: &Shape, dead: &BTreeSet<NodeId>, agreed: bool) -> Option<Value> {
        let field = |(key, value): (NodeRef<'_>, NodeRef<'_>)| {
            let name = key.as_text()?;
            Some((name.to_owned(), self.node(value, shape.field(name)?, dead, agreed)?))
        };
        let mut map: Map<String, Value> = node.entries().filter_map(field).collect();
        withhold(&mut map, node, shape);
        has_what_it_needs(&map, node, shape).then_some(Value::Object(map))
    }
}

/// Whether everything is left without which a mapping could not be; what was never there is not missed.
fn has_what_it_needs(map: &Map<String, Value>, before: NodeRef<'_>, shape: &Shape) -> bool {
    let choices = ["anyOf", "oneOf"].into_iter().filter_map(|word| shape.schema.get(word)?.as_array());
    let met = |choice: &Value| names(choice.get("required")).all(|name| map.contains_key(name));
    let met_before = |choice: &Value| names(choice.get("required")).all(|name| before.get(name).is_some());
    names(shape.schema.get("required")).all(|name| map.contains_key(name) || before.get(name).is_none())
        && choices.into_iter().all(|choices| choices.iter().any(met) || !choices.iter().any(met_before))
}

fn names(required: Option<&Value>) -> impl Iterator<Item = &str> {
    required.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
}

/// Whoever holds an office holds it, though nobody is told who: of the texts of which one has to be there, one is, without what it says.
fn withhold(map: &mut Map<String, Value>, before: NodeRef<'_>, shape: &Shape) {
    let Some(choices) = shape.schema.get("anyOf").and_then(Value::as_array) else { return };
    let names: Vec<&str> = choices.iter().filter_map(|choice| choice.get("required")?.get(0)?.as_str()).collect();
    if names.iter().any(|name| map.contains_key(*name)) || !names.iter().any(|name| before.get(name).is_some()) {
        return;
    }
    let is_free = |name: &&&str| {
        shape
            .fields
            .get(**name)
            .is_some_and(|field| field.internal && !field.schema.contains_key("pattern") && !field.schema.contains_key("format"))
    };
    if let Some(name) = names.iter().find(is_free) {
        map.insert((*name).to_owned(), WITHHELD.into());
    }
}

/// The values of a KPI without those that too few answers stand behind, and with those of the table beside its file. That there are such
/// values is said, and nothing more of them: nobody may take what is withheld for what nobody measured.
fn measured(kpi: &Kpi, map: &mut Map<String, Value>) {
    let inline = map.get("measurements").and_then(Value::as_array).cloned().unwrap_or_default();
    let of_file = kpi.measurements.get(inline.len()..).unwrap_or_default();
    let mut all: Vec<Value> =
        inline.iter().zip(&kpi.measurements).filter(|(_, one)| !kpi.suppresses(one)).map(|(value, _)| value.clone()).collect();
    all.extend(of_file.iter().map(row));
    map.remove("measurements-file");
    if kpi.withholds() {
        map.insert("withheld".to_owned(), true.into());
    }
    if map.contains_key("measurements") || !all.is_empty() {
        map.insert("measurements".to_owned(), all.into());
    }
}

/// A measurement of a table, as a KPI has it in its own file.
fn row(one: &Measurement) -> Value {
    let mention = |mention: &Mention| Value::from(mention.0.in_language(""));
    let status = match one.status {
        MeasurementStatus::Final => "final",
        MeasurementStatus::Provisional => "provisional",
        MeasurementStatus::Revised => "revised",
    };
    let value = match one.value {
        Figure::Number(number) => number.into(),
        Figure::Met(met) => met.into(),
    };
    let cells = [
        ("date", one.date.map(|date| date.to_string().into())),
        ("period", one.period.map(|period| period.to_string().into())),
        ("value", Some(value)),
        ("status", Some(status.into())),
        ("source", one.source.as_ref().map(mention)),
        ("note", one.note.as_ref().map(mention)),
    ];
    Value::Object(cells.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect())
}
