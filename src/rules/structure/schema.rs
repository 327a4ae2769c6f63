use crate::agenda::{Agenda, DocumentId};
use crate::finding::Repair;
use crate::rules::{Rule, Sink, all, find, rule};
use crate::text::{Message, Value, nearest};
use crate::yaml::{NodeRef, Type};
use std::collections::BTreeSet;

rule! {
    /// A file does not satisfy the JSON Schema of its kind.
    ///
    /// The schemas say which fields there are and what they may hold. They are published, so that editors and other programs
    /// judge a file as this rule does. `agenda explain service` and `agenda explain service.roadmap` show what a field means.
    /// Each violation is reported once, at its own place.
    ///
    /// ```yaml bad
    /// # services/passport.yaml
    /// id: passport
    /// statut: live
    /// ```
    ///
    /// ```yaml good
    /// # services/passport.yaml
    /// id: passport
    /// status: live
    /// ```
    "structure-schema", Error
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for (id, record) in agenda.records() {
        for violation in &record.violations {
            let draft = if violation.missing && Some(violation.node) == record.root {
                sink.at(id, "", violation.message.clone())
            } else {
                sink.at_node(id, violation.node, violation.message.clone())
            };
            draft.help(violation.help.clone()).repair(violation.repair.clone()).identity(violation.message.template);
            for (name, value) in &violation.message.values {
                if let ("field", Value::Text(field)) = (*name, value) {
                    draft.identity(field.as_str());
                }
            }
        }
    }
    settings(agenda, sink);
    if let Some(id) = agenda.agenda_record().filter(|_| agenda.file().is_none()) {
        let message = Message::plain("schema-agenda-not-applied");
        sink.at(id, "", message).help(Message::plain("schema-agenda-not-applied-help")).identity("not applied");
    }
    for (id, document) in (0..).map(DocumentId).zip(agenda.documents()) {
        for problem in &document.problems {
            sink.in_document(id, problem.span, problem.message.clone())
                .help(problem.help.clone())
                .identity(problem.message.template);
        }
    }
}

/// What `agenda.yaml` may set for every rule.
const SETTINGS: [&str; 3] = ["level", "from", "grace-until"];

/// The parameters that may be set under a name in `rules`: those of a rule, or of any rule of a family. None for a name
/// that neither a rule nor a family has.
fn parameters_under(name: &str) -> Option<BTreeSet<&'static str>> {
    let names = |rule: &'static Rule| rule.info.parameters.iter().map(|parameter| parameter.name);
    if let Some(rule) = find(name) {
        return Some(names(rule).collect());
    }
    // Rules of the country's own have none.
    if name.starts_with("x-") {
        return Some(BTreeSet::new());
    }
    let mut family = all().filter(|rule| rule.info.family() == name).peekable();
    family.peek().is_some().then_some(())?;
    Some(family.flat_map(names).collect())
}

/// Settings that a rule does not have: the schema of `agenda.yaml` does not know the rules.
fn settings(agenda: &Agenda, sink: &mut Sink<'_>) {
    let Some((id, root)) = agenda.agenda_record().and_then(|id| Some((id, agenda.root(id)?))) else { return };
    for (rule, setting) in root.get("rules").into_iter().flat_map(NodeRef::entries) {
        let Some(parameters) = rule.as_text().and_then(parameters_under) else { continue };
        for (key, value) in setting.entries() {
            let Some(name) = key.as_text().filter(|name| !SETTINGS.contains(name)) else { continue };
            if parameters.contains(name) {
                if !matches!(value.r#type(), Type::Integer | Type::Float) {
                    let message = Message::plain("schema-wrong-type").with("value", value.source());
                    let found = if value.r#type() == Type::Text { "type-string" } else { "type-boolean" };
                    let message = message.with("found", Message::plain(found)).with("expected", Message::plain("type-number"));
                    sink.at_node(id, value.id(), message).identity(name);
                }
                continue;
            }
            let known: Vec<&str> = SETTINGS.into_iter().chain(parameters.iter().copied()).collect();
            let near = nearest(name, known.iter().copied());
            let help = match near {
                Some(near) => Message::plain("help-did-you-mean").with("word", near),
                None => Message::plain("schema-unknown-field-help").with("fields", known.clone()),
            };
            sink.at_node(id, key.id(), Message::plain("schema-unknown-field").with("field", name))
                .help(help)
                .repair(near.map(Repair::likely_name))
                .identity(name);
        }
    }
}
