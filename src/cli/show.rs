use super::arguments::ShowOptions;
use super::{Context, lookup};
use crate::agenda::{Agenda, EntityId, Link, Resolution};
use crate::report::{Answer, Block, Table};
use crate::schema::Shape;
use crate::text::{Failure, Message};
use crate::yaml::{NodeRef, Type};
use serde_json::{Value, json};

/// Shows an entity with its references both ways.
pub(super) fn run(options: &ShowOptions, context: &Context<'_>) -> Result<Answer, Failure> {
    let agenda = context.look_up(options.rev.as_deref())?;
    let id = lookup::entity(&options.entity, &agenda)?;
    let record = agenda.record(id);
    let catalogue = context.catalogue;
    let language = context.tag();
    let file = agenda.document(record.document).path.to_string();
    let kind = record.kind().map(|kind| catalogue.say(&kind.term())).unwrap_or_default();
    let mut page = vec![
        Block::Heading(1, agenda.title(id, language).to_owned()),
        Block::Paragraph(catalogue.say(&Message::plain("show-kind").with("kind", kind).with("file", file.as_str()))),
    ];
    if record.broken() {
        page.push(Block::Paragraph(catalogue.plain("show-broken")));
    }
    let shape = &agenda.schema(record.subject).shape;
    if let Some(root) = agenda.root(id) {
        let view = View { agenda: &agenda, context, name: record.subject.name() };
        if let Some(description) = root.get("description") {
            page.push(Block::Paragraph(view.in_language(description)));
        }
        let fields = root.entries().filter_map(|(key, value)| {
            let name = key.as_text().filter(|name| !matches!(*name, "id" | "title" | "description"))?;
            let field = shape.field(name)?;
            Some((view.title(name, shape), view.lines(value, field).join("\n")))
        });
        page.push(Block::Terms(fields.collect()));
    }
    let from: Vec<&Link> = agenda.graph().from(id).iter().filter(|link| link.to != Resolution::Malformed).collect();
    page.push(Block::Heading(2, catalogue.plain("show-refers-to")));
    page.push(references(&from, context, |link| match link.to {
        Resolution::Entity(to) => [agenda.field(id, link.node), agenda.record(to).name(), agenda.title(to, language).to_owned()],
        found => {
            let text = agenda.document(record.document).tree().node(link.node).as_text().unwrap_or_default().to_owned();
            let note = if found == Resolution::Nothing { catalogue.plain("show-unresolved") } else { String::new() };
            [agenda.field(id, link.node), text, note]
        }
    }));
    let to: Vec<&Link> = agenda.graph().to(id).collect();
    page.push(Block::Heading(2, catalogue.plain("show-referred-by")));
    page.push(references(&to, context, |link| {
        let name = agenda.record(link.from).name();
        [agenda.field(link.from, link.node), name, agenda.title(link.from, language).to_owned()]
    }));
    let data = json!({
        "format-version": "1.0",
        "entity": record.name(),
        "kind": record.subject.name(),
        "file": file,
        "fields": agenda.root(id).map_or(Value::Null, NodeRef::to_json),
        "references": from.iter().map(|link| reference(link, id, &agenda)).collect::<Vec<_>>(),
        "referenced-by": to.iter().map(|link| json!({
            "entity": agenda.record(link.from).name(),
            "field": agenda.field(link.from, link.node),
        })).collect::<Vec<_>>(),
    });
    Ok(Answer { page, data })
}

fn reference(link: &Link, id: EntityId, agenda: &Agenda) -> Value {
    let text = agenda.document(agenda.record(id).document).tree().node(link.node).as_text().unwrap_or_default();
    let (to, found) = match link.to {
        Resolution::Entity(to) => (agenda.record(to).name(), true),
        Resolution::Declared => (text.to_owned(), true),
        Resolution::Nothing | Resolution::Malformed => (text.to_owned(), false),
    };
    json!({ "field": agenda.field(id, link.node), "to": to, "found": found })
}

fn references(links: &[&Link], context: &Context<'_>, row: impl Fn(&Link) -> [String; 3]) -> Block {
    if links.is_empty() {
        return Block::Paragraph(context.catalogue.plain("show-nothing"));
    }
    let columns = ["column-field", "column-entity", "column-title"].map(|template| context.catalogue.plain(template));
    Block::Table(Table { columns: columns.to_vec(), rows: links.iter().map(|link| row(link).to_vec()).collect() })
}

/// How an entity is written out for a reader.
struct View<'a> {
    agenda: &'a Agenda,
    context: &'a Context<'a>,
    name: &'static str,
}

impl View<'_> {
    fn title(&self, name: &str, within: &Shape) -> String {
        self.context.catalogue.title(&within.field_term(self.name, name))
    }

    fn in_language(&self, text: NodeRef<'_>) -> String {
        let own = text.get(self.context.tag()).or_else(|| text.entries().next().map(|(_, value)| value));
        text.as_text().or_else(|| own.and_then(NodeRef::as_text)).unwrap_or_default().trim_end().to_owned()
    }

    fn lines(&self, node: NodeRef<'_>, shape: &Shape) -> Vec<String> {
        if shape.localised || shape.schema.contains_key("propertyNames") {
            return self.in_language(node).lines().map(str::to_owned).collect();
        }
        match node.r#type() {
            Type::Map => node
                .entries()
                .filter_map(|(key, value)| {
                    let name = key.as_text()?;
                    let field = shape.field(name)?;
                    let title = self.title(name, shape);
                    let label = self.context.catalogue.say(&Message::plain("show-label").with("title", title));
                    Some(indented(&label, self.lines(value, field)))
                })
                .flatten()
                .collect(),
            Type::List => {
                let items = shape.items.as_deref().unwrap_or(shape);
                let all: Vec<Vec<String>> = node.items().map(|item| self.lines(item, items)).collect();
                if node.items().all(|item| !matches!(item.r#type(), Type::Map | Type::List)) {
                    return vec![all.concat().join(", ")];
                }
                all.into_iter().flat_map(bullet).collect()
            }
            Type::Text => {
                let text = node.as_text().unwrap_or_default();
                vec![match shape.word_term(text) {
                    Some(word) => format!("{text} ({})", self.context.catalogue.title(&word)),
                    None => self.with_title(text, shape),
                }]
            }
            _ => vec![node.source().to_owned()],
        }
    }

    /// A reference with the title of what it points at.
    fn with_title(&self, text: &str, shape: &Shape) -> String {
        let kind = match &shape.refers_to {
            Some(crate::schema::RefersTo::Name(kind)) => Some((kind.as_str(), text)),
            Some(crate::schema::RefersTo::Kinds(_)) => text.split_once('/'),
            None => None,
        };
        let found = kind.and_then(|(kind, id)| self.agenda.graph().find(crate::model::Kind::find(kind)?, id));
        match found.map(|entity| self.agenda.title(entity, self.context.tag())) {
            Some(title) if title != text => format!("{text} ({title})"),
            _ => text.trim_end().to_owned(),
        }
    }
}

fn indented(first: &str, lines: Vec<String>) -> Vec<String> {
    match &lines[..] {
        [only] => vec![format!("{first} {only}")],
        _ => std::iter::once(first.to_owned()).chain(lines.into_iter().map(|line| format!("  {line}"))).collect(),
    }
}

fn bullet(lines: Vec<String>) -> Vec<String> {
    lines
        .into_iter()
        .enumerate()
        .map(|(number, line)| if number == 0 { format!("– {line}") } else { format!("  {line}") })
        .collect()
}
