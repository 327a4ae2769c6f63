use super::Context;
use super::arguments::ExplainOptions;
use super::rules::setter;
use crate::agenda::Agenda;
use crate::i18n::Catalogue;
use crate::report::{Answer, Block, explain_rule, field_example, field_remarks, subject_meaning, word_meaning};
use crate::schema::{Schemas, Shape, Subject};
use crate::text::{Failure, Message, nearest};
use crate::verdict::applied;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Explains a rule, a kind or a field.
pub(super) fn run(options: &ExplainOptions, context: &Context<'_>) -> Result<Answer, Failure> {
    let name = options.name.as_str();
    let (agenda, settings) = setter(options.rev.as_deref(), context)?;
    let rules = applied(agenda.as_ref());
    if let Some(rule) = rules.iter().find(|applied| applied.rule.id == name) {
        return Ok(explain_rule(rule, settings, context.catalogue));
    }
    let rules: Vec<String> = rules.into_iter().map(|applied| applied.rule.id.to_string()).collect();
    let schemas = agenda.map(Agenda::into_schemas).unwrap_or_default();
    let (first, rest) = name.split_once('.').map_or((name, None), |(first, rest)| (first, Some(rest)));
    if let Some(subject) = Subject::find(first) {
        let root = &schemas.of(subject).shape;
        let path: Vec<&str> =
            rest.into_iter().flat_map(|rest| rest.split('.')).map(|part| part.split('[').next().unwrap_or_default()).collect();
        if path.is_empty() {
            return Ok(explain_subject(subject, root, context));
        }
        if root.descend(path.iter().copied()).is_some() {
            return Ok(explain_field(subject, root, &path, context));
        }
        let names = all_fields(root);
        return Err(unknown(name, &names.iter().map(|field| format!("{}.{field}", subject.name())).collect::<Vec<_>>()));
    }
    let mut places = Vec::new();
    for subject in Subject::all() {
        let ends = |field: &String| field == name || field.ends_with(&format!(".{name}"));
        places.extend(all_fields(&schemas.of(subject).shape).into_iter().filter(ends).map(|field| (subject, field)));
    }
    match &places[..] {
        [] => Err(unknown(name, &rules.into_iter().chain(Subject::all().map(|one| one.name().to_owned())).collect::<Vec<_>>())),
        [(subject, field)] => {
            let path: Vec<&str> = field.split('.').collect();
            Ok(explain_field(*subject, &schemas.of(*subject).shape, &path, context))
        }
        several => Ok(explain_several(name, several, &schemas, context)),
    }
}

fn unknown(name: &str, known: &[String]) -> Failure {
    let failure = Failure::new(Message::plain("failure-unknown-rule-kind-field").with("name", name));
    match nearest(name, known.iter().map(String::as_str)) {
        Some(near) => failure.hint(Message::plain("help-did-you-mean").with("word", near)),
        None => {
            failure.hint(Message::plain("help-words").with("words", Subject::all().map(|one| one.name()).collect::<Vec<_>>()))
        }
    }
}

/// The paths of all fields of a shape, those in lists and mappings included.
fn all_fields(shape: &Shape) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    fn walk(shape: &Shape, path: &str, found: &mut BTreeSet<String>) {
        for (name, field) in &shape.inner().fields {
            let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
            walk(field, &path, found);
            found.insert(path);
        }
    }
    walk(shape, "", &mut found);
    found
}

fn explain_subject(subject: Subject, shape: &Shape, context: &Context<'_>) -> Answer {
    let catalogue = context.catalogue;
    let (title, description) = subject_meaning(subject, shape, catalogue);
    let place = match subject {
        Subject::Agenda => catalogue.plain("explain-agenda-file"),
        Subject::Kind(kind) => catalogue.say(&Message::plain("explain-folder").with("folder", kind.folder())),
    };
    let mut page = vec![
        Block::Heading(1, format!("{title} ({})", subject.name())),
        Block::Paragraph(description.clone()),
        Block::Paragraph(place),
        Block::Heading(2, catalogue.plain("explain-fields")),
    ];
    page.push(fields(subject, shape, context));
    let data = json!({ "format-version": "1.0", "kind": subject.name(), "title": title, "description": description, "fields": field_data(subject, shape, catalogue) });
    Answer { page, data }
}

fn field_data(subject: Subject, shape: &Shape, catalogue: &Catalogue) -> Value {
    let data = shape.fields.iter().map(|(name, field)| {
        let (title, description) = shape.meaning(subject.name(), name, catalogue);
        json!({ "name": name, "title": title, "description": description, "required": shape.requires(name), "examples": field.schema.get("examples") })
    });
    data.collect()
}

fn fields(subject: Subject, shape: &Shape, context: &Context<'_>) -> Block {
    let mut terms: Vec<(bool, String, String)> = Vec::new();
    for (name, field) in &shape.fields {
        let (title, description) = shape.meaning(subject.name(), name, context.catalogue);
        let required = shape.requires(name);
        let mut text = format!("{title}. {description}");
        if required {
            text = format!("{text} {}", context.catalogue.plain("explain-required"));
        }
        if let Some(example) = field_example(name, field) {
            text.push('\n');
            text.push_str(&example);
        }
        terms.push((!required, name.clone(), text));
    }
    terms.sort_by_key(|(optional, _, _)| *optional);
    Block::Terms(terms.into_iter().map(|(_, name, text)| (name, text)).collect())
}

fn explain_field(subject: Subject, root: &Shape, path: &[&str], context: &Context<'_>) -> Answer {
    let catalogue = context.catalogue;
    let name = path.last().copied().unwrap_or_default();
    let around = root.descend(path[..path.len() - 1].iter().copied()).unwrap_or(root);
    let around = around.items.as_deref().filter(|_| around.fields.is_empty()).unwrap_or(around);
    let nothing = Shape::default();
    let field = around.field(name).unwrap_or(&nothing);
    let (title, description) = around.meaning(subject.name(), name, catalogue);
    let whole = format!("{}.{}", subject.name(), path.join("."));
    let mut page = vec![Block::Heading(1, format!("{whole} – {title}")), Block::Paragraph(description.clone())];
    let value = field.items.as_deref().filter(|_| field.fields.is_empty()).unwrap_or(field);
    let remarks = field_remarks(around, name, catalogue);
    if !remarks.is_empty() {
        page.push(Block::Paragraph(remarks.join(" ")));
    }
    if let Some(words) = value.words() {
        page.push(Block::Heading(2, catalogue.plain("explain-words")));
        let terms = words.iter().map(|word| ((*word).to_owned(), word_meaning(value, word, catalogue)));
        page.push(Block::Terms(terms.collect()));
    }
    if let Some(example) = field_example(name, field) {
        page.push(Block::Heading(2, catalogue.plain("explain-example")));
        page.push(Block::Code("yaml", example));
    }
    if !value.fields.is_empty() {
        page.push(Block::Heading(2, catalogue.plain("explain-fields")));
        page.push(fields(subject, value, context));
    }
    let data = json!({
        "format-version": "1.0",
        "field": whole,
        "title": title,
        "description": description,
        "required": around.requires(name),
        "values": value.words(),
        "examples": field.schema.get("examples"),
        "fields": field_data(subject, value, catalogue),
    });
    Answer { page, data }
}

fn explain_several(name: &str, places: &[(Subject, String)], schemas: &Schemas, context: &Context<'_>) -> Answer {
    let catalogue = context.catalogue;
    let described: Vec<(String, String)> = places
        .iter()
        .map(|(subject, field)| {
            let root = &schemas.of(*subject).shape;
            let path: Vec<&str> = field.split('.').collect();
            let around = root.descend(path[..path.len() - 1].iter().copied()).unwrap_or(root);
            let around = around.items.as_deref().filter(|_| around.fields.is_empty()).unwrap_or(around);
            let (title, description) = around.meaning(subject.name(), name, catalogue);
            (format!("{}.{field}", subject.name()), format!("{title}. {description}"))
        })
        .collect();
    let data = json!({
        "format-version": "1.0",
        "name": name,
        "fields": described.iter().map(|(field, text)| json!({ "field": field, "description": text })).collect::<Vec<_>>(),
    });
    Answer { page: vec![Block::Heading(1, name.to_owned()), Block::Terms(described)], data }
}
