use crate::agenda::{Agenda, DocumentId, EntityId, well_formed};
use crate::edit::{Draft, Way, in_line};
use crate::store::Nature;
use crate::text::{Failure, Message, Span};
use serde_json::Value;
use std::collections::BTreeMap;

/// What else changes when an entity is called otherwise.
#[derive(Debug, Clone, PartialEq)]
pub struct Renaming {
    /// The texts as they are to be, by document.
    pub texts: BTreeMap<DocumentId, String>,
    /// The file that is named by the identifier, and the path that it is to have.
    pub file: Option<(String, String)>,
}

/// Calls an entity otherwise, everywhere: its identifier, everything that refers to it and, where it has the name of the entity, its
/// file. The entity says under `formerly` what it was called, so that its history is followed.
///
/// # Errors
/// Where the new name is none, or was or is another entity's, and where a file cannot be read: nobody knows what in it refers to the
/// entity.
pub fn rename(
    agenda: &Agenda,
    entity: EntityId,
    new: &str,
    nature: impl Fn(&str) -> Option<Nature>,
) -> Result<Renaming, Failure> {
    let record = agenda.record(entity);
    let (Some(kind), old) = (record.kind(), &*record.id) else { return Err(no_entity()) };
    if new == old {
        return Ok(Renaming { texts: BTreeMap::new(), file: None });
    }
    if !well_formed(new) {
        return Err(Failure::new(Message::plain("failure-new-id").with("id", new)).hint(Message::plain("failure-new-id-hint")));
    }
    let about = |template: &'static str| Message::plain(template).with("id", old).with("new", new).with("kind", kind.term());
    let taken = agenda.graph().known(kind, new).filter(|other| *other != entity);
    if let Some(other) = taken {
        let file = &*agenda.document(agenda.record(other).document).path;
        return Err(
            Failure::new(about("failure-rename-taken").with("file", file)).hint(Message::plain("failure-rename-taken-hint"))
        );
    }
    let twins = agenda.of_subject(record.subject).filter(|(_, other)| other.id == record.id).count();
    if twins > 1 {
        return Err(Failure::new(about("failure-rename-twins")).hint(Message::plain("failure-rename-twins-hint")));
    }
    let unreadable = agenda
        .documents()
        .filter(|document| document.subject.is_some() && (document.is_unreadable() || !document.troubles.is_empty()));
    let unreadable: Vec<String> = unreadable.map(|document| document.path.to_string()).collect();
    if !unreadable.is_empty() {
        return Err(Failure::new(about("failure-rename-unreadable").with("files", unreadable))
            .hint(Message::plain("failure-edit-unreadable-hint")));
    }
    let document = agenda.document(record.document);
    let own = agenda.root(entity).and_then(|root| root.get("id")).ok_or_else(no_entity)?;
    let mut spans: BTreeMap<DocumentId, Vec<Span>> = BTreeMap::from([(record.document, vec![own.span()])]);
    for link in agenda.graph().to(entity) {
        let from = agenda.record(link.from).document;
        spans.entry(from).or_default().push(agenda.document(from).tree().node(link.node).span());
    }
    let mut texts: BTreeMap<DocumentId, String> =
        spans.into_iter().map(|(id, spans)| (id, replaced(agenda.document(id).tree().text(), spans, new))).collect();
    let number = agenda.number_in_file(entity).ok_or_else(no_entity)?;
    if let Some(text) = texts.get_mut(&record.document) {
        *text = with_former(agenda, entity, number, text, new)?;
    }
    let is_named = document.stem() == old && document.tree().roots().len() == 1;
    let file = is_named.then(|| {
        let (folder, name) = document.path.rsplit_once('/').map_or(("", &*document.path), |(folder, name)| (folder, name));
        let end = name.rsplit_once('.').map_or("yaml", |(_, end)| end);
        format!("{folder}/{new}.{end}")
    });
    if let Some(path) = file.as_ref().filter(|path| agenda.document_at(path).is_some() || nature(path).is_some()) {
        return Err(Failure::new(about("failure-rename-file").with("file", path.as_str()))
            .hint(Message::plain("failure-rename-file-hint")));
    }
    Ok(Renaming { texts, file: file.map(|path| (document.path.to_string(), path)) })
}

/// That what stands somewhere has no name that could be another one.
pub fn no_entity() -> Failure {
    Failure::new(Message::plain("failure-rename-nothing")).hint(Message::plain("failure-rename-nothing-hint"))
}

/// A text with a name in the place of what stands at some stretches: each keeps its folder and its quotes.
fn replaced(text: &str, mut spans: Vec<Span>, new: &str) -> String {
    spans.sort_unstable();
    spans.dedup();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for span in spans {
        let (start, end) = (span.start as usize, span.end as usize);
        let source = text[start..end].trim_end();
        let quote = source.chars().next().filter(|c| matches!(c, '"' | '\''));
        let said = source.trim_matches(['"', '\'']);
        let whole = said.rsplit_once('/').map_or_else(|| new.to_owned(), |(folder, _)| format!("{folder}/{new}"));
        out.push_str(&text[at..start]);
        match quote {
            Some(quote) => out.extend([quote.to_string(), whole, quote.to_string()]),
            None => out.push_str(&in_line(&whole)),
        }
        at = start + source.len();
    }
    out + &text[at..]
}

/// The text of an entity's file that says what it was called before. A name that it has again is no former one.
fn with_former(agenda: &Agenda, entity: EntityId, number: usize, text: &str, new: &str) -> Result<String, Failure> {
    let record = agenda.record(entity);
    let failed = |why: Message| Failure::new(Message::plain("failure-edit").with("why", why));
    let former = agenda.root(entity).and_then(|root| root.get("formerly"));
    let names = former.into_iter().flat_map(|former| former.items()).filter_map(|name| name.as_text());
    let mut names: Vec<&str> = names.filter(|name| *name != new && *name != &*record.id).collect();
    names.push(&record.id);
    let mut draft = Draft::new(text).map_err(failed)?;
    let shape = &agenda.schema(record.subject).shape;
    draft.set(number, &Way::field("formerly"), &Value::from(names), shape).map_err(failed)?;
    Ok(draft.text().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::load;
    use crate::model::Kind;
    use crate::store::Memory;

    const OWN: &str = "agenda: 1\ntitle: A\nlanguages: [en]\n";

    /// The texts that change, by path, and the new path of the file.
    type Renamed = (Vec<(String, String)>, Option<String>);

    fn renamed(files: &[(&str, &str)], id: &str, new: &str) -> Result<Renamed, Failure> {
        let agenda = load(&Memory::new([("agenda.yaml", OWN)].into_iter().chain(files.iter().copied()))).unwrap();
        let entity = agenda.graph().find(Kind::Service, id).unwrap();
        let Renaming { texts, file } = rename(&agenda, entity, new, |_| None)?;
        let texts = texts.into_iter().map(|(id, text)| (agenda.document(id).path.to_string(), text));
        Ok((texts.collect(), file.map(|(_, to)| to)))
    }

    #[test]
    fn everything_that_refers_to_it_changes_and_keeps_its_form() {
        let files = [
            ("services/in/a.yaml", "# A comment.\nid: a # here\ntitle: A\nrequires: [b]\n"),
            ("services/b.yaml", "id: b\nrequires:\n  - 'a' # why\n  - \"a\"\n"),
            ("kpis/k.yaml", "id: k\nserves: [services/a, \"services/a\", services/b]\n"),
        ];
        let (texts, file) = renamed(&files, "a", "c-1").unwrap();
        assert_eq!(file.as_deref(), Some("services/in/c-1.yaml"));
        let expected = [
            ("kpis/k.yaml", "id: k\nserves: [services/c-1, \"services/c-1\", services/b]\n"),
            ("services/b.yaml", "id: b\nrequires:\n  - 'c-1' # why\n  - \"c-1\"\n"),
            ("services/in/a.yaml", "# A comment.\nid: c-1 # here\nformerly: [a]\ntitle: A\nrequires: [b]\n"),
        ];
        assert_eq!(texts, expected.map(|(path, text)| (path.to_owned(), text.to_owned())));
    }

    #[test]
    fn former_names_are_kept_and_one_that_it_has_again_is_none() {
        let back = renamed(&[("services/b.yaml", "id: b\nformerly: [a, x]\n")], "b", "a").unwrap();
        assert_eq!(back.0[0].1, "id: a\nformerly: [x, b]\n");
        let several = renamed(&[("services/all.yaml", "id: a\n---\nid: b\n")], "b", "2027").unwrap();
        assert_eq!(
            several,
            (vec![("services/all.yaml".to_owned(), "id: a\n---\nid: \"2027\"\nformerly: [b]\n".to_owned())], None)
        );
    }

    #[test]
    fn a_name_that_cannot_be_is_refused() {
        let a = ("services/a.yaml", "id: a\n");
        for (others, new, template) in [
            (vec![], "A b", "failure-new-id"),
            (vec![("services/b.yaml", "id: b\n")], "b", "failure-rename-taken"),
            (vec![("services/b.yaml", "id: b\nformerly: [c]\n")], "c", "failure-rename-taken"),
            (vec![("services/b.yaml", "id: a\n")], "c", "failure-rename-twins"),
            (vec![("kpis/k.yaml", "id: k\nserves: [services/a\n")], "c", "failure-rename-unreadable"),
            (vec![("services/c.yaml", "id: other\n")], "c", "failure-rename-file"),
        ] {
            let files: Vec<(&str, &str)> = std::iter::once(a).chain(others).collect();
            assert_eq!(renamed(&files, "a", new).unwrap_err().message.template, template, "{files:?}");
        }
    }
}
