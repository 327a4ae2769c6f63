use super::client::Client;
use super::hover::{about_entity, about_field, meaning_of_code};
use super::outline::{Sort, keys};
use super::place::{Here, declared_target};
use crate::agenda::{Declared, EntityId};
use crate::edit::in_line;
use crate::i18n::Catalogue;
use crate::model::{Kind, reference_data};
use crate::render::page::{human, markdown};
use crate::report::{Block, Explanation, SECTORS, declared_meaning, word_meaning};
use crate::rules;
use crate::schema::{RefersTo, Shape, Subject};
use crate::text::LineIndex;
use lsp_types::{
    CompletionItem, CompletionItemKind, CompletionItemTag, CompletionList, CompletionTextEdit, Documentation, MarkupContent,
    MarkupKind, Range, TextEdit,
};
use serde_json::Value;

/// So many are offered at once; whoever writes on is offered what is left.
const MOST: usize = 200;

/// What could stand at a place, each with its meaning.
pub fn complete(here: &Here<'_>, client: &Client, catalogue: &Catalogue) -> CompletionList {
    let lines = LineIndex::new(here.text);
    let position = |at: usize| client.encoding.position(at, here.text, &lines);
    let range = Range { start: position(here.spot.span.start), end: position(here.spot.span.end) };
    let mut offer = Offer { here, client, catalogue, range, items: Vec::new(), is_cut: false };
    if let Some(shape) = here.shape() {
        match here.spot.sort {
            Sort::Key { colon } => offer.fields(shape, "", if colon { "" } else { ":" }),
            Sort::Value => offer.values(shape),
            Sort::Either => {
                offer.values(shape);
                match shape.items.as_deref() {
                    Some(items) if shape.fields.is_empty() => offer.fields(items, if here.spot.inline { "" } else { "- " }, ":"),
                    _ => offer.fields(shape, "", ":"),
                }
            }
        }
    }
    for (number, item) in offer.items.iter_mut().enumerate() {
        item.sort_text = Some(format!("{number:05}"));
    }
    CompletionList { is_incomplete: offer.is_cut, items: offer.items }
}

struct Offer<'a> {
    here: &'a Here<'a>,
    client: &'a Client,
    catalogue: &'a Catalogue,
    /// What is replaced.
    range: Range,
    items: Vec<CompletionItem>,
    /// Whether there are more.
    is_cut: bool,
}

impl Offer<'_> {
    fn add(
        &mut self,
        kind: CompletionItemKind,
        label: &str,
        insert: String,
        detail: String,
        about: &[Block],
    ) -> &mut CompletionItem {
        let documentation = (!about.is_empty()).then(|| {
            Documentation::MarkupContent(if self.client.markdown {
                MarkupContent { kind: MarkupKind::Markdown, value: markdown(about) }
            } else {
                MarkupContent { kind: MarkupKind::PlainText, value: human(about, 80, false) }
            })
        });
        self.items.push(CompletionItem {
            label: label.to_owned(),
            kind: Some(kind),
            detail: (!detail.is_empty()).then_some(detail),
            documentation,
            text_edit: Some(CompletionTextEdit::Edit(TextEdit { range: self.range, new_text: insert })),
            ..CompletionItem::default()
        });
        let last = self.items.len() - 1;
        &mut self.items[last]
    }

    /// The names of fields that are not there yet.
    fn fields(&mut self, shape: &Shape, before: &str, behind: &str) {
        let here = self.here;
        let word = here.word();
        let there = keys(here.text, here.spot.document, &here.spot.way);
        let is_free = |name: &&str| *name == word || before == "- " || !there.contains(name);
        let subject = here.subject.name();
        for name in shape.order.iter().map(String::as_str).filter(is_free) {
            let (title, _) = shape.meaning(subject, name, self.catalogue);
            let about = about_field(shape, subject, name, self.catalogue);
            let space = if behind.is_empty() || is_block(shape.field(name)) { "" } else { " " };
            self.add(CompletionItemKind::FIELD, name, format!("{before}{name}{behind}{space}"), title, &about);
        }
        let by_language =
            shape.schema.get("propertyNames").is_some_and(|names| names.get("x-form").is_some_and(|form| form == "language-tag"));
        if by_language && before.is_empty() {
            for tag in here.agenda.languages().into_iter().filter(is_free) {
                let called = crate::text::Message::plain("language-called").with("tag", tag.split('-').next().unwrap_or(tag));
                let space = if behind.is_empty() { "" } else { " " };
                self.add(CompletionItemKind::FIELD, tag, format!("{tag}{behind}{space}"), self.catalogue.say(&called), &[]);
            }
        }
    }

    /// The values that may stand here, of a list its items.
    fn values(&mut self, shape: &Shape) {
        self.scalars(shape, |text| text);
        if let Some(items) = shape.items.as_deref() {
            let is_line = self.here.spot.sort == Sort::Either && !self.here.spot.inline;
            self.scalars(items, |text| if is_line { format!("- {text}") } else { format!("[{text}]") });
        }
    }

    fn scalars(&mut self, shape: &Shape, whole: impl Fn(String) -> String) {
        let apart = self.apart();
        let whole = |text: &str| format!("{apart}{}", whole(in_line(text)));
        let (catalogue, here) = (self.catalogue, self.here);
        for word in shape.words().unwrap_or_default() {
            let meaning = word_meaning(shape, word, catalogue);
            let meaning = if meaning.is_empty() { meaning_of_code(shape, word, catalogue).unwrap_or_default() } else { meaning };
            self.add(CompletionItemKind::ENUM_MEMBER, word, whole(word), meaning, &[]);
        }
        if shape.schema.get("type").is_some_and(|one| one == "boolean") {
            for word in ["true", "false"] {
                self.add(CompletionItemKind::VALUE, word, format!("{apart}{word}"), String::new(), &[]);
            }
        }
        for code in self.codes(shape) {
            let meaning = meaning_of_code(shape, &code, catalogue).unwrap_or_default();
            self.add(CompletionItemKind::VALUE, &code, whole(&code), meaning.clone(), &[]).filter_text =
                Some(format!("{code} {meaning}"));
        }
        match &shape.refers_to {
            Some(RefersTo::Name(name)) if name == "criterion" => self.criteria(&whole),
            Some(RefersTo::Name(name)) => match (declared_target(name), Kind::find(name)) {
                (Some(target), _) => {
                    for id in Declared::of(here.agenda).names(target) {
                        let meaning = declared_meaning(here.agenda, name, id, catalogue).unwrap_or_default();
                        self.add(CompletionItemKind::CONSTANT, id, whole(id), meaning, &[]);
                    }
                }
                (None, Some(kind)) => self.entities(&[kind], |_, id| id.to_owned(), &whole),
                (None, None) => {}
            },
            Some(to @ RefersTo::Kinds(_)) => {
                self.entities(&to.kinds(), |kind, id| format!("{}/{id}", kind.folder()), &whole);
            }
            None => {}
        }
        self.named_here(shape, &whole);
    }

    /// What stands between what is there and what is inserted.
    fn apart(&self) -> &'static str {
        let before = &self.here.text[..self.here.spot.span.start];
        if before.ends_with([':', '-', ',']) && self.here.spot.span.is_empty() { " " } else { "" }
    }

    /// Codes that a standard closes: targets, divisions, and the languages of the agenda.
    fn codes(&self, shape: &Shape) -> Vec<String> {
        match shape.text("x-form") {
            _ if shape.sdg_target => reference_data::sdg_targets().collect(),
            "sector" => SECTORS.iter().map(|(code, _)| (*code).to_owned()).collect(),
            "language-tag" => self.here.agenda.languages().into_iter().map(str::to_owned).collect(),
            _ => Vec::new(),
        }
    }

    /// The criteria of the standard beside.
    fn criteria(&mut self, whole: &impl Fn(&str) -> String) {
        let agenda = self.here.agenda;
        let Some(criteria) = self.here.standard().and_then(|standard| agenda.root(standard)?.get("criteria")) else { return };
        let language = self.catalogue.language().tag();
        for criterion in criteria.items() {
            let Some(id) = criterion.get("id").and_then(|id| id.as_text()) else { continue };
            let title = criterion.get("title").and_then(|title| title.as_text().or_else(|| title.get(language)?.as_text()));
            self.add(CompletionItemKind::CONSTANT, id, whole(id), title.unwrap_or_default().to_owned(), &[]);
        }
    }

    /// The entities that a reference may mean.
    fn entities(&mut self, kinds: &[Kind], written: impl Fn(Kind, &str) -> String, whole: &impl Fn(&str) -> String) {
        let (agenda, language) = (self.here.agenda, self.catalogue.language().tag());
        let all = kinds.iter().flat_map(|kind| agenda.of_subject(Subject::Kind(*kind)).map(|(id, record)| (*kind, id, record)));
        let mut found: Vec<(Kind, EntityId)> = all.map(|(kind, id, _)| (kind, id)).collect();
        if found.len() > MOST {
            // Whoever has written something is looking for it, in the identifier or in the title.
            let wished = self.here.word().to_lowercase();
            let is_wished = |(kind, id): &(Kind, EntityId)| {
                written(*kind, &agenda.record(*id).id).contains(&wished)
                    || agenda.title(*id, language).to_lowercase().contains(&wished)
            };
            found.retain(is_wished);
            found.truncate(MOST);
            self.is_cut = true;
        }
        for (kind, entity) in found {
            let name = written(kind, &agenda.record(entity).id);
            let title = agenda.title(entity, language);
            let about = about_entity(agenda, entity, self.catalogue);
            let is_retired = agenda.root(entity).is_some_and(|root| root.get("retired").is_some());
            let item = self.add(CompletionItemKind::REFERENCE, &name, whole(&name), title.to_owned(), &about);
            item.filter_text = Some(format!("{name} {title}"));
            item.tags = is_retired.then(|| vec![CompletionItemTag::DEPRECATED]);
        }
    }

    /// What only the place tells: the identifier that the name of the file asks for, and the rule that a waiver sets aside.
    fn named_here(&mut self, shape: &Shape, whole: &impl Fn(&str) -> String) {
        let here = self.here;
        let is_own = matches!(here.subject, Subject::Kind(_)) && here.spot.way == ["id"];
        let name = here.path.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map(|(stem, _)| stem);
        if let Some(stem) = name.filter(|_| is_own) {
            let description = shape.schema.get("description").and_then(Value::as_str).unwrap_or_default();
            self.add(CompletionItemKind::VALUE, stem, whole(stem), description.to_owned(), &[]);
        }
        if here.field().is_some_and(|(around, name)| around.definition == "Waiver" && name == "rule") {
            for rule in rules::all() {
                let pattern = Explanation::of(&rule.info, self.catalogue).pattern();
                self.add(CompletionItemKind::CONSTANT, &rule.info.id, whole(&rule.info.id), pattern, &[]);
            }
        }
    }
}

/// Whether the value of a field stands on lines of its own.
fn is_block(field: Option<&Shape>) -> bool {
    let Some(field) = field else { return false };
    let is = |name: &str| field.schema.get("type").is_some_and(|one| one == name);
    let of_mappings =
        is("array") && field.items.as_ref().is_some_and(|items| !items.fields.is_empty() && items.refers_to.is_none());
    of_mappings || (is("object") && !field.fields.is_empty()) || field.localised && field.schema.get("type").is_none()
}
