//! What does not satisfy a schema, in words that the person who wrote the file understands.

use super::repair::{meant, repair};
use super::{Compiled, RefersTo, Shape};
use crate::finding::Repair;
use crate::text::{Message, Value as Word, nearest, suggest};
use crate::yaml::{Instance, NodeId, NodeRef, Type};
use jsonschema::error::{TypeKind, ValidationErrorKind as Kind};
use jsonschema::{JsonType, ValidationError};
use serde_json::Value;
use std::collections::HashSet;

/// A place in a tree that does not satisfy the schema.
#[derive(Debug, Clone, PartialEq)]
pub struct Violation {
    /// The node at fault: a value, or the key of a field that should not be there.
    pub node: NodeId,
    /// Whether something is missing in the node, so that only its beginning is the place.
    pub missing: bool,
    /// What is wrong.
    pub message: Message,
    /// What to do.
    pub help: Option<Message>,
    /// What would mend it.
    pub repair: Option<Repair>,
}

/// How many violations are worked out for one entity: more than anybody reads, few enough for a file made to have many.
const MOST: usize = 1_000;

/// What does not satisfy the schema, in the order of the text; no more than a thousand.
pub fn violations(compiled: &Compiled, root: NodeRef<'_>) -> Vec<Violation> {
    if compiled.validator.is_valid(Instance::Node(root)) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for error in compiled.validator.iter_errors(Instance::Node(root)) {
        explain(&error, root, compiled, &mut found);
        if found.len() >= MOST {
            break;
        }
    }
    // What is of another type has none of the fields of its own either.
    let other_type = |violation: &Violation| violation.message.template == "schema-wrong-type";
    found.sort_by(|a, b| (a.node, !other_type(a), a.message.template).cmp(&(b.node, !other_type(b), b.message.template)));
    // A date that is not one fails its pattern and its format: one finding is enough.
    found.dedup_by(|a, b| a.node == b.node && !a.missing && !b.missing);
    found
}

fn explain(error: &ValidationError<'_>, root: NodeRef<'_>, compiled: &Compiled, found: &mut Vec<Violation>) {
    let path = segments(error.instance_path().as_str());
    let Some(node) = root.descend(path.iter().map(String::as_str)) else { return };
    let nothing = Shape::default();
    let shape = compiled.shape.at(&path).unwrap_or(&nothing);
    let mut add = |node: NodeRef<'_>, missing: bool, (message, help): (Message, Option<Message>)| {
        let repair = repair(error.kind(), node, shape).filter(|_| !missing);
        found.push(Violation { node: node.id(), missing, message, help, repair });
    };
    match error.kind() {
        Kind::AdditionalProperties { unexpected } => {
            let unexpected: HashSet<&str> = unexpected.iter().map(String::as_str).collect();
            let named = node.entries().filter_map(|(key, _)| Some((key, key.as_text()?)));
            for (key, name) in named.filter(|(_, name)| unexpected.contains(name)).take(MOST) {
                add(key, false, unknown_field(name, shape));
            }
        }
        Kind::Required { property } => {
            let field = property.as_str().unwrap_or_default();
            let about = shape.fields.get(field).map_or("", |field| field.text("title"));
            let message = Message::plain("schema-missing-field").with("field", field);
            add(node, true, (message, (!about.is_empty()).then(|| example_help(field, &shape.fields[field])).flatten()));
        }
        Kind::Type { kind } => add(node, false, wrong_type(node, kind, shape)),
        Kind::Enum { options } => add(node, false, not_a_word(node, &words(options))),
        Kind::Constant { expected_value } => {
            let value =
                Message::plain("schema-not-the-value").with("value", node.source()).with("expected", plain(expected_value));
            add(node, false, (value, None));
        }
        Kind::Pattern { pattern } => add(node, false, wrong_form(node, pattern, shape, "pattern")),
        Kind::Format { format } => add(node, false, wrong_form(node, format, shape, "format")),
        Kind::PropertyNames { error } => {
            let name = error.instance().as_str().unwrap_or_default().to_owned();
            let key = node.entry(&name).map_or(node, |(key, _)| key);
            let languages = shape.schema.get("propertyNames").is_some_and(|names| names.get("x-form").is_some());
            let said = match error.kind() {
                Kind::Pattern { pattern } if !languages => {
                    (Message::plain("schema-not-the-pattern").with("value", name).with("pattern", pattern.as_str()), None)
                }
                _ if languages => {
                    (Message::plain("schema-not-a-language").with("value", name), Some(Message::plain("form-language-tag-help")))
                }
                other => (Message::plain("schema-not-satisfied").with("keyword", other.keyword()), None),
            };
            add(key, false, said);
        }
        // `26` for a year: a number of the wrong form.
        Kind::Minimum { .. } | Kind::Maximum { .. } if !shape.text("x-form").is_empty() => {
            add(node, false, wrong_form(node, shape.text("pattern"), shape, "pattern"));
        }
        Kind::Minimum { limit } | Kind::ExclusiveMinimum { limit } => {
            let message = Message::plain("schema-too-small").with("value", node.source()).with("limit", plain(limit));
            add(node, false, (message, None));
        }
        Kind::Maximum { limit } | Kind::ExclusiveMaximum { limit } => {
            let message = Message::plain("schema-too-great").with("value", node.source()).with("limit", plain(limit));
            add(node, false, (message, None));
        }
        Kind::MinLength { limit } if *limit == 1 => {
            add(node, false, (Message::plain("schema-empty-text"), Some(Message::plain("schema-empty-help"))));
        }
        Kind::MinLength { limit } => add(node, false, (Message::plain("schema-too-short").with("limit", *limit), None)),
        Kind::MaxLength { limit } => add(node, false, (Message::plain("schema-too-long").with("limit", *limit), None)),
        Kind::MinItems { limit } => add(node, false, (Message::plain("schema-too-few-items").with("limit", *limit), None)),
        Kind::MaxItems { limit } => add(node, false, (Message::plain("schema-too-many-items").with("limit", *limit), None)),
        Kind::MinProperties { limit } if *limit == 1 => {
            add(node, false, (Message::plain("schema-empty-map"), Some(Message::plain("schema-empty-help"))));
        }
        Kind::MinProperties { limit } => {
            add(node, false, (Message::plain("schema-too-few-fields").with("limit", *limit), None));
        }
        Kind::MaxProperties { limit } => {
            add(node, false, (Message::plain("schema-too-many-fields").with("limit", *limit), None));
        }
        Kind::OneOfNotValid { context } | Kind::OneOfMultipleValid { context } => {
            alternatives(node, "oneOf", shape, found, |found| branches(node, context, root, compiled, found));
        }
        Kind::AnyOf { context } => {
            alternatives(node, "anyOf", shape, found, |found| branches(node, context, root, compiled, found));
        }
        Kind::UniqueItems => add(node, false, (Message::plain("schema-repeated-item"), None)),
        other => {
            let message = Message::plain("schema-not-satisfied").with("keyword", other.keyword());
            add(node, false, (message, None));
        }
    }
}

/// What is wrong where a schema gives several schemas to choose from (`oneOf` or `anyOf`): of the fields of which one must be
/// given, none is or several are; other alternatives are explained by `otherwise`.
fn alternatives(
    node: NodeRef<'_>,
    keyword: &str,
    shape: &Shape,
    found: &mut Vec<Violation>,
    otherwise: impl FnOnce(&mut Vec<Violation>),
) {
    let fields = alternative_fields(shape, keyword);
    let given: Vec<&str> = fields.iter().copied().filter(|field| node.get(field).is_some()).collect();
    // What is no mapping lacks nothing: where it has another type too, that alone is said.
    let missing = node.r#type() == Type::Map;
    let (missing, message, help) = if fields.is_empty() {
        return otherwise(found);
    } else if keyword == "anyOf" {
        (missing, Message::plain("schema-at-least-one-of").with("fields", fields), None)
    } else if given.is_empty() {
        (missing, Message::plain("schema-one-of").with("fields", fields), None)
    } else {
        let help = Message::plain("schema-only-one-of-help");
        (false, Message::plain("schema-only-one-of").with("fields", given), Some(help))
    };
    found.push(Violation { node: node.id(), missing, message, help, repair: None });
}

/// Of several forms that a value of a country's own schema may have, the one of the value's own type says what is wrong.
fn branches(
    node: NodeRef<'_>,
    context: &[Vec<ValidationError<'static>>],
    root: NodeRef<'_>,
    compiled: &Compiled,
    found: &mut Vec<Violation>,
) {
    let here = |errors: &&Vec<ValidationError<'_>>| !errors.iter().any(|error| matches!(error.kind(), Kind::Type { .. }));
    match context.iter().filter(|errors| !errors.is_empty()).find(here) {
        Some(errors) => errors.iter().for_each(|error| explain(error, root, compiled, found)),
        None => found.push(Violation {
            node: node.id(),
            missing: false,
            message: Message::plain("schema-no-form-fits").with("value", shown(node)),
            help: None,
            repair: None,
        }),
    }
}

fn segments(pointer: &str) -> Vec<String> {
    pointer.split('/').skip(1).map(|part| part.replace("~1", "/").replace("~0", "~")).collect()
}

fn unknown_field(name: &str, shape: &Shape) -> (Message, Option<Message>) {
    let known: Vec<&str> = shape.fields.keys().map(String::as_str).collect();
    let help = match nearest(name, known.iter().copied()) {
        Some(near) => Message::plain("help-did-you-mean").with("word", near),
        None if name.starts_with("x-") => Message::plain("schema-unknown-own-field-help"),
        None => Message::plain("schema-unknown-field-help").with("fields", known),
    };
    (Message::plain("schema-unknown-field").with("field", name), Some(help))
}

fn example_help(field: &str, shape: &Shape) -> Option<Message> {
    Some(Message::plain("help-example").with("field", field).with("example", flow(shape.example()?)))
}

/// A JSON value as YAML on one line.
pub(super) fn flow(value: &Value) -> String {
    match value {
        Value::Object(map) => {
            let fields: Vec<_> = map.iter().map(|(key, value)| format!("{key}: {}", flow(value))).collect();
            format!("{{{}}}", fields.join(", "))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(flow).collect::<Vec<_>>().join(", ")),
        Value::String(text) => {
            let (tree, troubles) = crate::yaml::parse(format!("[{text}]").into_bytes());
            let same = troubles.is_empty()
                && tree.roots().next().and_then(|root| root.items().next()).and_then(NodeRef::as_text) == Some(text);
            if same && !text.contains(": ") { text.clone() } else { value.to_string() }
        }
        other => other.to_string(),
    }
}

fn type_word(found: Type) -> Message {
    Message::plain(match found {
        Type::Null => "type-null",
        Type::Boolean => "type-boolean",
        Type::Integer | Type::Float => "type-number",
        Type::Text => "type-string",
        Type::List => "type-array",
        Type::Map => "type-object",
    })
}

fn wrong_type(node: NodeRef<'_>, kind: &TypeKind, shape: &Shape) -> (Message, Option<Message>) {
    let expected: Vec<JsonType> = match kind {
        TypeKind::Single(one) => vec![*one],
        TypeKind::Multiple(several) => several.iter().collect(),
    };
    let words: Vec<Word> = expected
        .iter()
        .map(|word| {
            Message::plain(match word {
                JsonType::Null => "type-null",
                JsonType::Boolean => "type-boolean",
                JsonType::Integer => "type-integer",
                JsonType::Number => "type-number",
                JsonType::String => "type-string",
                JsonType::Array => "type-array",
                JsonType::Object => "type-object",
            })
            .into()
        })
        .collect();
    let found = node.r#type();
    if found == Type::Null {
        // Without quotes, a colour is a comment.
        let help = if shape.text("x-form") == "colour" { "form-colour-help" } else { "schema-empty-help" };
        return (Message::plain("schema-empty-field"), Some(Message::plain(help)));
    }
    let message = Message::plain("schema-wrong-type")
        .with("found", type_word(found))
        .with("expected", Word::Either(words))
        .with("value", shown(node));
    let scalar = !matches!(found, Type::List | Type::Map);
    let help = if expected.contains(&JsonType::String) && matches!(found, Type::Integer | Type::Float | Type::Boolean) {
        Some(Message::plain("help-quote").with("quoted", format!("\"{}\"", node.source())))
    } else if expected.contains(&JsonType::Array) && scalar {
        Some(Message::plain("help-list").with("list", format!("[{}]", node.source())))
    } else if found == Type::Text && node.source().starts_with(['"', '\'']) && !expected.contains(&JsonType::Object) {
        Some(Message::plain("help-unquote").with("value", node.as_text().unwrap_or_default()))
    } else if !shape.fields.is_empty() && scalar {
        Some(Message::plain("help-fields").with("fields", shape.fields.keys().map(String::as_str).collect::<Vec<_>>()))
    } else {
        None
    };
    (message, help)
}

fn words(options: &Value) -> Vec<&str> {
    options.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

fn not_a_word(node: NodeRef<'_>, words: &[&str]) -> (Message, Option<Message>) {
    let written = node.as_text().unwrap_or_else(|| node.source());
    (Message::plain("schema-not-a-word").with("value", shown(node)), Some(suggest(written, words)))
}

/// What does not have the form that `keyword` (`pattern` or `format`) asks for.
fn wrong_form(node: NodeRef<'_>, asked: &str, shape: &Shape, keyword: &str) -> (Message, Option<Message>) {
    // What a country asks for beside the form of the model is said as it was written.
    let of_the_model = shape.text(keyword) == asked;
    if of_the_model && shape.items.is_some() {
        // One item without its brackets.
        let help = Message::plain("help-list").with("list", format!("[{}]", node.source()));
        return (not_a_word(node, &shape.words().unwrap_or_default()).0, Some(help));
    }
    if let Some(words) = shape.words().filter(|_| of_the_model) {
        return not_a_word(node, &words);
    }
    let form = if of_the_model { shape.text("x-form") } else { "" };
    let value = shown(node);
    let written = node.as_text().unwrap_or_default();
    macro_rules! forms {
        ($($form:literal)*) => {
            match form {
                $($form => Some((concat!("form-", $form), concat!("form-", $form, "-help"))),)*
                _ => None,
            }
        };
    }
    let known = forms!(
        "id" "reference" "web-address" "file-name" "field-path" "language-tag" "country-code" "currency" "sector" "date" "period"
        "duration" "schema-file" "picture-file" "colour" "mail-address" "month-and-day" "custom-rule-id"
    );
    match known {
        Some((name, help)) => {
            let folders = match &shape.refers_to {
                Some(RefersTo::Kinds(kinds)) if kinds.len() < crate::model::Kind::ALL.len() => folders(kinds),
                _ => Vec::new(),
            };
            let help = match meant(written, shape) {
                Some((value, _)) => Message::plain("help-write").with("value", value),
                None if !folders.is_empty() => Message::plain("form-reference-folders-help").with("folders", folders),
                None => Message::plain(help),
            };
            (Message::plain("schema-not-the-form").with("value", value).with("form", Message::plain(name)), Some(help))
        }
        None => (Message::plain("schema-not-the-pattern").with("value", value).with("pattern", asked), None),
    }
}

fn folders(kinds: &[String]) -> Vec<String> {
    kinds.iter().filter_map(|kind| crate::model::Kind::find(kind)).map(|kind| format!("{}/…", kind.folder())).collect()
}

/// The fields of which one must be given, where a schema says so by alternatives (`oneOf` or `anyOf`) of required fields.
fn alternative_fields<'s>(shape: &'s Shape, keyword: &str) -> Vec<&'s str> {
    let branches = shape.schema.get(keyword).and_then(Value::as_array).into_iter().flatten();
    branches.filter_map(|branch| branch.get("required")?.get(0)?.as_str()).collect()
}

fn plain(value: &Value) -> String {
    flow(value)
}

/// A value as the message shows it: short, on one line.
fn shown(node: NodeRef<'_>) -> String {
    const LONGEST: usize = 60;
    let source = match node.r#type() {
        Type::Text => node.as_text().unwrap_or_default(),
        _ => node.source(),
    };
    let line = source.lines().next().unwrap_or_default();
    if line.chars().count() > LONGEST || line.len() < source.trim_end().len() {
        format!("{}…", line.chars().take(LONGEST).collect::<String>().trim_end())
    } else {
        line.to_owned()
    }
}
