use super::arguments::SchemaOptions;
use super::{Context, file};
use crate::agenda::Agenda;
use crate::approval;
use crate::export;
use crate::i18n::Catalogue;
use crate::import;
use crate::render;
use crate::report::{changes_schema, history_schema, regular, rule_list_schema, suggest_rules};
use crate::schema::{Schemas, Subject, translate};
use crate::text::{Failure, Message, suggest};
use crate::verdict::applied;
use serde_json::Value;

/// The name of an answer, and its schema.
type Answer = (&'static str, fn() -> Value);

/// The answers of commands, and what they take, whose JSON has a published schema.
const ANSWERS: [Answer; 10] = [
    ("approvals", approval::schema),
    ("audit", render::audit::schema),
    ("changes", changes_schema),
    ("export", export::schema),
    ("history", history_schema),
    ("import-map", import::schema),
    ("report", regular::schema),
    ("review", render::review::schema),
    ("rule-list", rule_list_schema),
    ("verdict", render::verdict::schema),
];

/// Prints a schema, or writes them all. In an agenda its extensions are merged in.
pub(super) fn run(options: &SchemaOptions, context: &Context<'_>) -> Result<String, Failure> {
    // Outside an agenda there is nothing to merge; one that cannot be loaded says why.
    let agenda = match (options.rev.as_deref(), context.root()) {
        (None, Err(failure)) if context.arguments.folder.is_some() => return Err(failure),
        (None, Err(_)) => None,
        (revision, _) => Some(context.load(revision)?),
    };
    let every = || every(agenda.as_ref(), context.catalogue);
    match (&options.write, &options.name) {
        (Some(folder), _) => {
            let mut count = 0_usize;
            for (name, schema) in every().filter(|(name, _)| options.name.as_deref().is_none_or(|wanted| wanted == *name)) {
                file::write(folder, &format!("{name}.json"), render::page::json(&schema))?;
                count += 1;
            }
            let folder = folder.display().to_string();
            Ok(context.catalogue.say(&Message::plain("schema-written").with("count", count).with("folder", folder)) + "\n")
        }
        (None, Some(name)) => {
            let subject = Subject::find(name).map(|subject| of_subject(subject, agenda.as_ref(), context.catalogue));
            let answer = || ANSWERS.iter().find(|(own, _)| own == name).map(|(_, schema)| schema());
            subject.or_else(answer).map(|schema| render::page::json(&schema)).ok_or_else(|| unknown(name))
        }
        (None, None) => {
            let names: Vec<&str> = Subject::all().map(Subject::name).chain(ANSWERS.map(|(name, _)| name)).collect();
            Ok(names.join("\n") + "\n")
        }
    }
}

/// All schemas with their names, with the extensions of an agenda merged in, in the language of a catalogue.
pub(super) fn every(agenda: Option<&Agenda>, catalogue: &Catalogue) -> impl Iterator<Item = (&'static str, Value)> {
    let of_subjects = Subject::all().map(move |subject| (subject.name(), of_subject(subject, agenda, catalogue)));
    of_subjects.chain(ANSWERS.map(|(name, schema)| (name, schema())))
}

fn of_subject(subject: Subject, agenda: Option<&Agenda>, catalogue: &Catalogue) -> Value {
    let built_in = Schemas::default();
    let schema = agenda.map_or_else(|| &built_in.of(subject).schema, |agenda| &agenda.schema(subject).schema);
    let text = |definition: &str, part: Option<&str>| {
        let shared = || (definition == subject.name()).then(|| catalogue.text("model-entity", part)).flatten();
        catalogue.text(&format!("model-{definition}"), part).or_else(shared)
    };
    let mut schema = translate(schema, subject.name(), &text);
    if subject == Subject::Agenda {
        suggest_rules(&mut schema, &applied(agenda), catalogue);
    }
    schema
}

fn unknown(name: &str) -> Failure {
    let names: Vec<&str> = Subject::all().map(Subject::name).chain(ANSWERS.map(|(name, _)| name)).collect();
    Failure::new(Message::plain("failure-unknown-kind").with("name", name)).hint(suggest(name, &names))
}
