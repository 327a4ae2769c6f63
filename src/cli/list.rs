use super::arguments::ListOptions;
use super::{Context, lookup};
use crate::agenda::{Agenda, EntityId};
use crate::report::{Answer, Block, STATUS_FIELDS, Table, owner_field};
use crate::schema::Subject;
use crate::text::{Failure, Message};
use crate::yaml::NodeRef;
use serde_json::{Map, Value, json};

/// Where the due date of an entity stands, whatever its kind.
const DUE: [&str; 2] = ["schedule", "roadmap"];

/// Lists what there is of a kind.
pub(super) fn run(options: &ListOptions, context: &Context<'_>) -> Result<Answer, Failure> {
    let kind = lookup::kind(&options.kind)?;
    let agenda = context.look_up(options.rev.as_deref())?;
    let shape = &agenda.schema(Subject::Kind(kind)).shape;
    let word = |row: &Row| shape.field(row.status_field)?.word_term(&row.status).map(|term| context.catalogue.title(&term));
    let rows: Vec<Row> = agenda
        .records()
        .filter(|(_, record)| record.kind() == Some(kind))
        .map(|(id, _)| row(id, &agenda, context.tag()))
        .collect();
    let data = json!({
        "format-version": "1.0",
        "kind": kind.name(),
        "entities": rows.iter().map(Row::to_json).collect::<Vec<_>>(),
    });
    if rows.is_empty() {
        let sentence = Message::plain("list-empty").with("kind", kind.term());
        return Ok(Answer { page: vec![Block::Paragraph(context.catalogue.say(&sentence))], data });
    }
    type Column = (&'static str, fn(&Row) -> &str);
    let columns: [Column; 5] = [
        ("column-id", |row| &row.id),
        ("column-title", |row| &row.title),
        ("column-status", |row| &row.status),
        ("column-owner", |row| &row.owner),
        ("column-due", |row| &row.due),
    ];
    // People read words, programs the codes that stand in the files.
    let rows: Vec<Row> = rows.into_iter().map(|row| Row { status: word(&row).unwrap_or(row.status), ..row }).collect();
    let given: Vec<_> = columns.into_iter().filter(|(_, cell)| rows.iter().any(|row| !cell(row).is_empty())).collect();
    let table = Table {
        columns: given.iter().map(|(template, _)| context.catalogue.plain(template)).collect(),
        rows: rows.iter().map(|row| given.iter().map(|(_, cell)| cell(row).to_owned()).collect()).collect(),
    };
    let count = Block::Paragraph(context.catalogue.say(&kind.counted(rows.len())));
    Ok(Answer { page: vec![Block::Table(table), count], data })
}

struct Row {
    id: String,
    title: String,
    file: String,
    status: String,
    status_field: &'static str,
    owner: String,
    due: String,
}

fn row(id: EntityId, agenda: &Agenda, language: &str) -> Row {
    let record = agenda.record(id);
    let root = agenda.root(id);
    let text = |node: Option<NodeRef<'_>>| node.and_then(NodeRef::as_text).unwrap_or_default().to_owned();
    let owner = root.and_then(owner_field).map(|(_, owner)| owner.get("organisation").unwrap_or(owner));
    let status = STATUS_FIELDS.into_iter().find(|name| root.is_some_and(|root| root.get(name).is_some()));
    let title = agenda.title(id, language);
    Row {
        id: record.id.to_string(),
        title: if title == &*record.id { String::new() } else { title.to_owned() },
        file: agenda.document(record.document).path.to_string(),
        status: text(status.and_then(|name| root?.get(name))),
        status_field: status.unwrap_or_default(),
        owner: text(owner),
        due: text(DUE.iter().find_map(|name| root?.get(name)?.get("due"))),
    }
}

impl Row {
    fn to_json(&self) -> Value {
        let cells = [
            ("id", &self.id),
            ("title", &self.title),
            ("file", &self.file),
            ("status", &self.status),
            ("owner", &self.owner),
            ("due", &self.due),
        ];
        let given = cells.into_iter().filter(|(_, cell)| !cell.is_empty());
        Value::Object(given.map(|(name, cell)| (name.to_owned(), cell.as_str().into())).collect::<Map<_, _>>())
    }
}
