use crate::model::Kind;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The field that the short form of a mapping stands for, by the name of its definition.
const SHORT_FORMS: [(&str, &str); 4] =
    [("Owner", "organisation"), ("Contact", "email"), ("Evidence", "url"), ("Maintainer", "contact")];

/// What a reference points at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RefersTo {
    /// A plain identifier of this kind, or of something declared in `agenda.yaml`.
    Name(String),
    /// `folder/id`, of one of these kinds.
    Kinds(Vec<String>),
}

/// The number of a field that refers, among those of its schema.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Relation(u32);

impl Relation {
    /// The field, among those of its schema.
    pub fn name(self, relations: &[String]) -> &str {
        relations.get(self.0 as usize).map_or("", String::as_str)
    }
}

/// What a schema says of a value, in the form that following references and explaining need.
///
/// A value of several types has the fields of its mapping form, the items of its list form and the reference of its text form
/// in one shape; the type of the node says which of them applies.
#[expect(clippy::struct_excessive_bools, reason = "each says one thing that a schema marks, independent of the others")]
#[derive(Debug, Clone, Default)]
pub struct Shape {
    /// The value as this schema, without its fields.
    pub schema: Map<String, Value>,
    /// The definition whose doc comments describe the fields; empty for the schema's own root.
    pub definition: String,
    /// The fields of the mapping form.
    pub fields: BTreeMap<String, Shape>,
    /// The names of the fields in the order in which the schema has them.
    pub order: Vec<String>,
    /// Fields of any other name.
    pub other: Option<Box<Shape>>,
    /// The items of the list form.
    pub items: Option<Box<Shape>>,
    /// What the text form points at.
    pub refers_to: Option<RefersTo>,
    /// Where the text form points at something: the number of its field, as [`Shape::number_relations`] gave it.
    pub relation: Relation,
    /// Whether it is a text that readers want in their language.
    pub localised: bool,
    /// Whether it never leaves the administration.
    pub internal: bool,
    /// Whether following it from entity to entity must come to an end.
    pub acyclic: bool,
    /// Whether it is the code of a sustainable development target.
    pub sdg_target: bool,
    /// Whether anything below it, or it itself, is of interest to whoever walks a tree.
    pub noted: bool,
    /// Its number among all shapes of its schema, counted from nought.
    pub number: usize,
}

impl RefersTo {
    /// The kinds of the entities that are meant; none for what `agenda.yaml` declares.
    pub fn kinds(&self) -> Vec<Kind> {
        match self {
            RefersTo::Name(name) => Kind::find(name).into_iter().collect(),
            RefersTo::Kinds(names) => names.iter().filter_map(|name| Kind::find(name)).collect(),
        }
    }
}

impl Shape {
    /// The shape of a whole schema.
    pub fn of(schema: &Value) -> Self {
        let none = Map::new();
        let definitions = schema.get("definitions").and_then(Value::as_object).unwrap_or(&none);
        let mut shape = Shape::default();
        shape.add(schema, definitions, &mut Vec::new());
        shape.note(&mut 0);
        shape
    }

    fn add(&mut self, schema: &Value, definitions: &Map<String, Value>, within: &mut Vec<String>) {
        let Some(map) = schema.as_object() else { return };
        for (key, value) in map {
            if key == "enum" && self.schema.contains_key("enum") {
                self.keep_words(value);
            } else if !matches!(key.as_str(), "properties" | "items" | "definitions" | "allOf" | "$ref" | "$schema") {
                self.schema.entry(key.clone()).or_insert_with(|| value.clone());
            }
        }
        let flag = |name: &str| map.get(name).and_then(Value::as_bool).unwrap_or(false);
        self.localised |= flag("x-localised");
        self.acyclic |= flag("x-acyclic");
        self.sdg_target |= flag("x-sdg-target");
        self.internal |= map.get("x-visibility").is_some_and(|visibility| visibility == "internal");
        match map.get("x-refers-to") {
            Some(Value::String(name)) => self.refers_to = Some(RefersTo::Name(name.clone())),
            Some(Value::Array(kinds)) => {
                self.refers_to =
                    Some(RefersTo::Kinds(kinds.iter().filter_map(|kind| kind.as_str().map(str::to_owned)).collect()));
            }
            _ => {}
        }
        for part in map.get("allOf").and_then(Value::as_array).into_iter().flatten() {
            self.add(part, definitions, within);
        }
        if let Some(name) = map.get("$ref").and_then(Value::as_str).and_then(|to| to.strip_prefix("#/definitions/")) {
            // A definition inside itself has no end; the schema judges it all the same, only references in it are not followed.
            if let Some(definition) = definitions.get(name).filter(|_| !within.iter().any(|outer| outer == name)) {
                name.clone_into(&mut self.definition);
                within.push(name.to_owned());
                self.add(definition, definitions, within);
                within.pop();
            }
        }
        for (name, field) in map.get("properties").and_then(Value::as_object).into_iter().flatten() {
            if !self.fields.contains_key(name) {
                self.order.push(name.clone());
            }
            self.fields.entry(name.clone()).or_default().add(field, definitions, within);
        }
        if let Some(other) = map.get("additionalProperties").filter(|other| other.is_object()) {
            self.other.get_or_insert_default().add(other, definitions, within);
        }
        if let Some(items) = map.get("items") {
            self.items.get_or_insert_default().add(items, definitions, within);
        }
    }

    /// What is laid over leaves the words that both allow, each with its description.
    fn keep_words(&mut self, also: &Value) {
        let Some(Value::Array(words)) = self.schema.get("enum") else { return };
        let kept: Vec<bool> = words.iter().map(|word| also.as_array().is_some_and(|also| also.contains(word))).collect();
        for list in ["enum", "enumDescriptions"] {
            if let Some(Value::Array(items)) = self.schema.get_mut(list) {
                let mut kept = kept.iter();
                items.retain(|_| kept.next().copied().unwrap_or_default());
            }
        }
    }

    /// Notes what is below; what is inside something internal is internal itself.
    fn note(&mut self, count: &mut usize) -> bool {
        self.number = *count;
        *count += 1;
        let mut noted = self.localised || self.refers_to.is_some() || self.sdg_target;
        for shape in self.fields.values_mut().chain(self.other.as_deref_mut()).chain(self.items.as_deref_mut()) {
            shape.internal |= self.internal;
            noted |= shape.note(count);
        }
        self.noted = noted;
        noted
    }

    /// Numbers the fields that refer, and gives them in this order: names from the root, such as `requires`,
    /// `retired.replaced-by` or `inputs.data`, with `*` for a field of any name. Places in lists are left out.
    pub fn number_relations(&mut self) -> Vec<String> {
        let mut relations = Vec::new();
        self.relate(&mut Vec::new(), &mut relations);
        relations
    }

    fn relate(&mut self, path: &mut Vec<String>, relations: &mut Vec<String>) {
        if self.refers_to.is_some() {
            let field = path.join(".");
            // A text and the items of a list in its place are one field.
            if relations.last() != Some(&field) {
                relations.push(field);
            }
            self.relation = Relation(u32::try_from(relations.len() - 1).unwrap_or(u32::MAX));
        }
        if let Some(items) = &mut self.items {
            items.relate(path, relations);
        }
        for (name, field) in &mut self.fields {
            path.push(name.clone());
            field.relate(path, relations);
            path.pop();
        }
        if let Some(other) = &mut self.other {
            path.push("*".to_owned());
            other.relate(path, relations);
            path.pop();
        }
    }

    /// The shape of a field.
    pub fn field(&self, name: &str) -> Option<&Shape> {
        self.fields.get(name).or(self.other.as_deref())
    }

    /// The shape of what has fields: of the items, where it is a list, and theirs.
    pub fn inner(&self) -> &Shape {
        match &self.items {
            Some(items) if self.fields.is_empty() => items.inner(),
            _ => self,
        }
    }

    /// The shape at the end of a path of field names; items of lists are passed through.
    pub fn descend<'p>(&self, path: impl IntoIterator<Item = &'p str>) -> Option<&Shape> {
        let mut shape = self;
        for name in path {
            shape = shape.inner().field(name)?;
        }
        Some(shape)
    }

    /// The shape of the node at the end of a path of field names and numbers of items.
    pub fn at<S: AsRef<str>>(&self, path: &[S]) -> Option<&Shape> {
        path.iter().try_fold(self, |shape, step| {
            let item = shape.items.as_deref().filter(|_| step.as_ref().bytes().all(|b| b.is_ascii_digit()));
            item.or_else(|| shape.field(step.as_ref()))
        })
    }

    /// The words that the text form may be, if only words may stand here.
    pub fn words(&self) -> Option<Vec<&str>> {
        let words = self.schema.get("enum").or_else(|| self.schema.get("x-words"))?;
        Some(words.as_array()?.iter().filter_map(Value::as_str).collect())
    }

    /// The field that a text in the place of the mapping stands for, where it has such a short form.
    pub fn short_form(&self) -> Option<&'static str> {
        SHORT_FORMS.iter().find(|(definition, _)| *definition == self.definition).map(|(_, name)| *name)
    }

    /// The types that a value may have.
    pub fn types(&self) -> Vec<&str> {
        match self.schema.get("type") {
            Some(Value::String(one)) => vec![one],
            Some(Value::Array(several)) => several.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether a mapping has to have a field.
    pub fn requires(&self, name: &str) -> bool {
        self.schema.get("required").and_then(Value::as_array).is_some_and(|required| required.iter().any(|field| field == name))
    }

    /// A value that could stand there.
    pub fn example(&self) -> Option<&Value> {
        self.schema.get("examples")?.get(0)
    }

    /// A piece of text of the schema, such as its title.
    pub fn text(&self, key: &str) -> &str {
        self.schema.get(key).and_then(Value::as_str).unwrap_or_default()
    }
}
