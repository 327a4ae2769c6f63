//! Forms in which somebody registers or changes an entity as an issue of a forge, and what was written into them.
//!
//! A form of GitHub is one of Gitea and Forgejo too. What is written into it becomes the text of the issue: each question as a heading,
//! below it the answer. So that a text can be read whatever its language, each question has the way to its field at its end.

use super::{Forge, PipelineFile};
use crate::agenda::Agenda;
use crate::i18n::Catalogue;
use crate::model::Kind;
use crate::schema::{Shape, Subject};
use crate::text::{Failure, Message};
use serde_json::{Value, json};

/// An answer in an issue: to which field it belongs, and what somebody wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The way to the field, such as `owner.organisation`.
    pub field: String,
    /// What was written; several where several words were chosen.
    pub values: Vec<String>,
    /// The line of the question, from 1.
    pub line: usize,
}

/// What was written into a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// The kind of the entity.
    pub kind: Kind,
    /// Its identifier.
    pub id: String,
    /// The answers, in their order; questions without an answer are left out.
    pub answers: Vec<Answered>,
}

/// What forges write where nobody has answered.
const NO_ANSWER: &str = "_No response_";

/// The folder of the forms of a forge; none, where it has no forms.
fn folder(forge: Forge) -> Option<&'static str> {
    match forge {
        Forge::Github => Some(".github/ISSUE_TEMPLATE"),
        Forge::Gitea => Some(".gitea/ISSUE_TEMPLATE"),
        Forge::Forgejo => Some(".forgejo/ISSUE_TEMPLATE"),
        Forge::Gitlab => None,
    }
}

/// The forms of a forge for what an agenda holds, one for each kind; none for a forge that has no forms.
pub fn issue_forms(forge: Forge, agenda: &Agenda, catalogue: &Catalogue) -> Vec<PipelineFile> {
    let Some(folder) = folder(forge) else { return Vec::new() };
    let file = |kind: &Kind| PipelineFile {
        path: format!("{folder}/agenda-{}.yaml", kind.name()),
        content: form(*kind, &agenda.schema(Subject::Kind(*kind)).shape, &agenda.languages(), catalogue),
        mentions: None,
    };
    Kind::ALL.iter().map(file).collect()
}

/// The form for entities of a kind, as YAML. `languages` are those of the agenda.
fn form(kind: Kind, shape: &Shape, languages: &[&str], catalogue: &Catalogue) -> String {
    let noun = catalogue.say(&kind.term());
    let say = |template| catalogue.say(&Message::plain(template).with("kind", noun.as_str()));
    let folder = format!("{}/", kind.folder());
    let mut body = vec![
        json!({ "type": "markdown", "attributes": { "value": say("issue-form-intro") } }),
        json!({
            "type": "input",
            "id": "id",
            "attributes": {
                "label": asked(&catalogue.plain("issue-form-id"), &folder),
                "description": catalogue.plain("issue-form-id-help"),
                "placeholder": example(shape.field("id")),
            },
            "validations": { "required": true },
        }),
    ];
    body.extend(fields(shape).into_iter().flat_map(|field| elements(kind, shape, &field, languages, catalogue)));
    let form = json!({
        "name": say("issue-form-name"),
        "description": say("issue-form-description"),
        "title": format!("{folder}…"),
        "labels": ["agenda"],
        "body": body,
    });
    // Values of JSON always have a form in YAML.
    serde_yaml::to_string(&form).unwrap_or_default()
}

/// The ways to the fields that a form asks for: what is written in one piece, and of mappings what they need.
fn fields(shape: &Shape) -> Vec<Vec<&str>> {
    let is_asked = |way: &Vec<&str>| match way[..] {
        [outer, below] => {
            let required = shape.field(outer).and_then(|outer| outer.schema.get("required")).and_then(Value::as_array);
            required.is_none_or(|required| required.is_empty() || required.iter().any(|one| one == below))
        }
        _ => true,
    };
    shape.plain_fields().into_iter().filter(is_asked).collect()
}

/// The questions for a field: one, or one for each language.
fn elements(kind: Kind, shape: &Shape, way: &[&str], languages: &[&str], catalogue: &Catalogue) -> Vec<Value> {
    let Some(field) = shape.descend(way.iter().copied()) else { return Vec::new() };
    let (title, description) = shape.called(kind.name(), way, catalogue);
    let way = way.join(".");
    if !field.localised || languages.len() < 2 {
        return vec![element(&title, &description, &way, field, catalogue)];
    }
    let in_language = |language: &&str| {
        let language_name = catalogue.say(&Message::plain("change-language").with("language", *language));
        element(&format!("{title} {}", language_name.trim()), &description, &format!("{way}.{language}"), field, catalogue)
    };
    languages.iter().map(in_language).collect()
}

fn element(title: &str, description: &str, way: &str, field: &Shape, catalogue: &Catalogue) -> Value {
    let item = field.items.as_deref().unwrap_or(field);
    let is_list = field.items.is_some();
    let label = asked(title, way);
    let id = way.replace('.', "-");
    if let Some(words) = item.words() {
        let word = |word: &&str| {
            let said = item.word_term(word).map_or_else(String::new, |term| catalogue.title(&term));
            asked(&said, word)
        };
        let options: Vec<String> = words.iter().map(word).collect();
        let attributes = json!({ "label": label, "description": description, "multiple": is_list, "options": options });
        return json!({ "type": "dropdown", "id": id, "attributes": attributes });
    }
    let several = if is_list { format!(" {}", catalogue.plain("issue-form-lines")) } else { String::new() };
    let attributes = json!({
        "label": label,
        "description": format!("{description}{several}"),
        "placeholder": example(Some(field)),
    });
    let is_long = is_list || (field.localised && !way.starts_with("title"));
    json!({ "type": if is_long { "textarea" } else { "input" }, "id": id, "attributes": attributes })
}

/// A question or a word for people, with what programs know it by at its end.
fn asked(said: &str, name: &str) -> String {
    format!("{said} ({name})")
}

/// An example, as somebody would write it into a form.
fn example(shape: Option<&Shape>) -> String {
    let one = |value: &Value| match value {
        Value::String(text) => text.clone(),
        Value::Object(map) => map.values().next().and_then(Value::as_str).unwrap_or_default().to_owned(),
        other => other.to_string(),
    };
    match shape.and_then(Shape::example) {
        Some(Value::Array(items)) => items.iter().map(one).collect::<Vec<_>>().join("\n"),
        Some(value) => one(value),
        None => String::new(),
    }
}

/// What programs know a question or a word by: what stands between the last parentheses.
fn name_of(asked: &str) -> Option<&str> {
    asked.trim_end().strip_suffix(')')?.rsplit_once('(').map(|(_, name)| name)
}

/// Reads the text of an issue that a form has made.
///
/// # Errors
/// Where no question for an identifier of a kind is in it.
pub fn read_issue(text: &str) -> Result<Issue, Failure> {
    let mut sections: Vec<(&str, usize, Vec<&str>)> = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        match (line.strip_prefix("### ").and_then(name_of), sections.last_mut()) {
            (Some(name), _) => sections.push((name, number, Vec::new())),
            (None, Some((_, _, answer))) => answer.push(line),
            (None, None) => {}
        }
    }
    let mut kind = None;
    let mut answers = Vec::new();
    for (name, line, answer) in sections {
        let answer = answer.join("\n");
        let answer = answer.trim();
        if answer.is_empty() || answer == NO_ANSWER {
            continue;
        }
        match name.strip_suffix('/').and_then(Kind::find) {
            Some(of) => kind = kind.or(Some((of, answer.to_owned()))),
            None => answers.push(Answered { field: name.to_owned(), values: values(answer), line }),
        }
    }
    let (kind, id) = kind.ok_or_else(|| {
        Failure::new(Message::plain("failure-propose-no-form")).hint(Message::plain("failure-propose-no-form-hint"))
    })?;
    Ok(Issue { kind, id, answers })
}

/// The words that were chosen, or the text.
fn values(answer: &str) -> Vec<String> {
    // Several words are chosen with a comma between them, each with its name at its end.
    let parts: Vec<&str> = answer.split("), ").collect();
    let names: Option<Vec<String>> = parts
        .iter()
        .enumerate()
        .map(|(number, part)| {
            let whole = if number + 1 < parts.len() { format!("{part})") } else { (*part).to_owned() };
            name_of(&whole).filter(|name| is_word(name) && whole.lines().count() == 1).map(str::to_owned)
        })
        .collect();
    names.unwrap_or_else(|| vec![answer.to_owned()])
}

fn is_word(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}
