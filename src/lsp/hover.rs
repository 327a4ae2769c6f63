use super::place::{Here, Meant};
use crate::agenda::{Agenda, EntityId};
use crate::i18n::Catalogue;
use crate::report::{
    Block, Explanation, code_meaning, declared_meaning, field_example, field_remarks, subject_meaning, word_meaning,
};
use crate::rules;
use crate::schema::{RefersTo, Shape};
use crate::text::Message;
use crate::yaml::NodeRef;

/// What is to be known of what stands at a place.
pub fn hover(here: &Here<'_>, catalogue: &Catalogue) -> Option<Vec<Block>> {
    let value = || about_value(here, catalogue);
    let field = || {
        let (around, name) = here.field()?;
        around.field(name)?;
        Some(about_field(around, here.subject.name(), name, catalogue))
    };
    if here.spot.is_key() { field() } else { value().or_else(field) }
}

fn about_value(here: &Here<'_>, catalogue: &Catalogue) -> Option<Vec<Block>> {
    let (word, agenda) = (here.word(), here.agenda);
    if word.is_empty() {
        return None;
    }
    match here.meant() {
        Some(Meant::Entity(entity)) => return Some(about_entity(agenda, entity, catalogue)),
        Some(Meant::Criterion(standard, name)) => {
            let criteria = agenda.root(standard)?.get("criteria")?;
            let is_meant = |criterion: &NodeRef<'_>| criterion.get("id").is_some_and(|id| id.is_text(&name));
            let title = criteria.items().find(is_meant)?.get("title")?;
            return Some(vec![
                Block::Heading(3, in_language(title, catalogue)),
                Block::Paragraph(agenda.title(standard, catalogue.language().tag()).to_owned()),
            ]);
        }
        _ => {}
    }
    let shape = here.shape()?;
    let declared = || match shape.refers_to.as_ref()? {
        RefersTo::Name(what) => declared_meaning(agenda, what, word, catalogue),
        RefersTo::Kinds(_) => None,
    };
    let of_word = || {
        let is_word = shape.words().is_some_and(|words| words.contains(&word));
        is_word.then(|| word_meaning(shape, word, catalogue)).filter(|meaning| !meaning.is_empty())
    };
    let said =
        declared().or_else(|| meaning_of_code(shape, word, catalogue)).or_else(of_word).or_else(|| rule(here, catalogue))?;
    Some(vec![Block::Heading(3, word.to_owned()), Block::Paragraph(said)])
}

/// What a code is called.
pub fn meaning_of_code(shape: &Shape, word: &str, catalogue: &Catalogue) -> Option<String> {
    code_meaning(word, shape).map(|message| catalogue.say(&message))
}

/// What a rule looks for, where a waiver names one.
fn rule(here: &Here<'_>, catalogue: &Catalogue) -> Option<String> {
    let (around, name) = here.field()?;
    let is_rule = around.definition == "Waiver" && name == "rule";
    is_rule.then(|| rules::find(here.word())).flatten().map(|rule| Explanation::of(&rule.info, catalogue).pattern())
}

/// What a field means, what it may be, and an example.
pub fn about_field(around: &Shape, subject: &str, name: &str, catalogue: &Catalogue) -> Vec<Block> {
    let (title, description) = around.meaning(subject, name, catalogue);
    let mut page = vec![Block::Heading(3, title), Block::Paragraph(description)];
    let remarks = field_remarks(around, name, catalogue);
    if !remarks.is_empty() {
        page.push(Block::Paragraph(remarks.join(" ")));
    }
    let Some(field) = around.field(name) else { return page };
    let value = field.items.as_deref().filter(|_| field.fields.is_empty()).unwrap_or(field);
    if let Some(words) = value.words() {
        let terms = words.iter().map(|word| ((*word).to_owned(), word_meaning(value, word, catalogue)));
        page.push(Block::Terms(terms.collect()));
    }
    page.extend(field_example(name, field).map(|example| Block::Code("yaml", example)));
    page
}

/// What an entity is: its title, its kind, its file, and what is said of it.
pub fn about_entity(agenda: &Agenda, entity: EntityId, catalogue: &Catalogue) -> Vec<Block> {
    let record = agenda.record(entity);
    let kind = subject_meaning(record.subject, &agenda.schema(record.subject).shape, catalogue).0;
    let file = &*agenda.document(record.document).path;
    let mut page = vec![
        Block::Heading(3, agenda.title(entity, catalogue.language().tag()).to_owned()),
        Block::Paragraph(catalogue.say(&Message::plain("show-kind").with("kind", kind).with("file", file))),
    ];
    let description = agenda.root(entity).and_then(|root| root.get("description"));
    let description = description.map(|description| in_language(description, catalogue)).filter(|text| !text.is_empty());
    page.extend(description.map(Block::Paragraph));
    if record.broken() {
        page.push(Block::Paragraph(catalogue.plain("show-broken")));
    }
    page
}

fn in_language(text: NodeRef<'_>, catalogue: &Catalogue) -> String {
    let own = text.get(catalogue.language().tag()).or_else(|| text.entries().next().map(|(_, value)| value));
    text.as_text().or_else(|| own.and_then(NodeRef::as_text)).unwrap_or_default().trim_end().to_owned()
}
