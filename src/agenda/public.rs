//! What of an agenda may be published.
//!
//! The public agenda is an agenda of its own, made of what is left when everything internal is gone. Whatever is made of it cannot
//! publish what it does not hold, be it a page, a count or a computed figure.

use super::{Agenda, Content, EntityId, Resolution, load, load_beside};
use crate::model::{AnyEntity, Figure, Kpi, Measurement, MeasurementStatus, Mention, Visibility};
use crate::schema::Shape;
use crate::store::Memory;
use crate::text::{Failure, Message};
use crate::yaml::{NodeId, NodeRef, Type};
use rayon::prelude::*;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

/// What stands in the place of a name that is not published, where something has to stand.
pub const WITHHELD: &str = "—";

/// An agenda without anything internal.
pub struct Public(Agenda);

impl Deref for Public {
    type Target = Agenda;

    fn deref(&self) -> &Agenda {
        &self.0
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
        Ok(Public(load(&Public::files(agenda)?)?))
    }

    /// The same beside another one, with which it shares what both have.
    ///
    /// # Errors
    /// As there.
    pub fn beside(agenda: &Agenda, other: &Public) -> Result<Self, Failure> {
        Ok(Public(load_beside(&Public::files(agenda)?, other)?))
    }

    fn files(agenda: &Agenda) -> Result<Memory, Failure> {
        let Some((own, _)) = agenda.own_file() else {
            return Err(Failure::new(Message::plain("failure-publish-agenda-file"))
                .hint(Message::plain("failure-publish-agenda-file-hint")));
        };
        let mut left_out: BTreeSet<EntityId> =
            agenda.records().filter(|(id, record)| *id != own && is_internal(agenda, *id, record)).map(|(id, _)| id).collect();
        // What is left out with one thing can be what another one needs.
        let kept = loop {
            let ids: Vec<EntityId> = agenda.records().map(|(id, _)| id).filter(|id| !left_out.contains(id)).collect();
            let pruned = |id: &EntityId| Some((*id, Pruning { agenda, id: *id, left_out: &left_out }.whole()?));
            let kept: Vec<(EntityId, Value)> = ids.par_iter().filter_map(pruned).collect();
            let before = left_out.len();
            // In the same order, as far as they are there.
            let mut left = kept.iter().map(|(id, _)| *id).peekable();
            left_out.extend(agenda.records().map(|(id, _)| id).filter(|id| left.next_if_eq(id).is_none()));
            if left_out.len() == before {
                break kept;
            }
        };
        let mut files: BTreeMap<String, String> = BTreeMap::new();
        let texts: Vec<String> = kept.par_iter().map(|(_, value)| format!("---\n{}\n", yaml(value))).collect();
        for ((id, _), text) in kept.iter().zip(&texts) {
            let path = &agenda.document(agenda.record(*id).document).path;
            files.entry(path.to_string()).or_default().push_str(text);
        }
        let extensions =
            agenda.extensions.values().map(|document| (document.path.to_string(), document.tree().text().to_owned()));
        files.extend(extensions);
        let logo = agenda.logo.0.as_ref().and_then(|logo| logo.as_ref().ok());
        let logo = logo.map(|logo| (logo.path().to_owned(), logo.bytes.clone()));
        Ok(Memory::new(files.into_iter().map(|(path, text)| (path, text.into_bytes())).chain(logo)))
    }
}

fn is_internal(agenda: &Agenda, id: EntityId, content: &Content) -> bool {
    let is_marked = |root: NodeRef<'_>| root.get("visibility").is_some_and(|visibility| visibility.is_text(Visibility::INTERNAL));
    content.broken() || agenda.root(id).is_none_or(is_marked)
}

/// The text of a value in YAML, of which JSON is a part but for some characters that it does not have as themselves.
fn yaml(value: &Value) -> String {
    let mut out = String::new();
    for c in value.to_string().chars() {
        match c {
            '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => {
                out.push_str(&format!("\\u{:04x}", u32::from(c)));
            }
            c => out.push(c),
        }
    }
    out
}

/// Leaving out of an entity what is not public.
struct Pruning<'a> {
    agenda: &'a Agenda,
    id: EntityId,
    left_out: &'a BTreeSet<EntityId>,
}

impl Pruning<'_> {
    fn whole(&self) -> Option<Value> {
        let record = self.agenda.record(self.id);
        let dead: BTreeSet<NodeId> =
            self.agenda.graph().from(self.id).iter().filter(|link| self.leads_nowhere(link.to)).map(|link| link.node).collect();
        let (root, shape) = (self.agenda.root(self.id)?, &self.agenda.schema(record.subject).shape);
        let mut value = self.map(root, shape, &dead, false)?;
        if let (Some(AnyEntity::Kpi(kpi)), Some(map)) = (&record.value, value.as_object_mut()) {
            measured(kpi, map);
        }
        Some(value)
    }

    fn leads_nowhere(&self, to: Resolution) -> bool {
        match to {
            Resolution::Entity(to) => self.left_out.contains(&to),
            Resolution::Declared => false,
            Resolution::Nothing | Resolution::Malformed => true,
        }
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
