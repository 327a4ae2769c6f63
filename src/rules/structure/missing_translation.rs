use crate::agenda::{Agenda, EntityId};
use crate::model::{Kind, Visibility};
use crate::rules::{Sink, rule};
use crate::text::Message;
use crate::yaml::{NodeId, NodeRef, Type};
use rayon::prelude::*;

rule! {
    /// A public text is missing in a language of the agenda, or is the same in two of them.
    ///
    /// An agenda that declares two languages promises them to its readers. A text that was copied instead of translated counts
    /// as missing; names of organisations, acronyms and titles of links do not. One finding for each entity, with all its
    /// fields.
    ///
    /// ```yaml bad
    /// # services/passport.yaml
    /// id: passport
    /// title: {fr: Renouveler le passeport, en: Renouveler le passeport}
    /// ```
    ///
    /// ```yaml good
    /// # services/passport.yaml
    /// id: passport
    /// title: {fr: Renouveler le passeport, en: Renew a passport}
    /// ```
    "structure-missing-translation", Warning
}

/// How many fields a message names.
const MOST_NAMED: usize = 20;

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let languages = agenda.languages();
    let records: Vec<EntityId> = agenda.records().map(|(id, _)| id).collect();
    let found: Vec<_> = records.into_par_iter().map(|id| (id, untranslated(agenda, id, &languages))).collect();
    for (id, missing) in found {
        let Some((first, _)) = missing.first() else { continue };
        let mut fields: Vec<String> = missing.iter().take(MOST_NAMED).map(|(node, _)| agenda.field(id, *node)).collect();
        if missing.len() > MOST_NAMED {
            fields.push("…".to_owned());
        }
        let mut absent: Vec<&str> = Vec::new();
        for language in missing.iter().flat_map(|(_, absent)| absent) {
            if !absent.contains(language) {
                absent.push(language);
            }
        }
        absent.sort_by_key(|language| languages.iter().position(|declared| declared == language));
        let message = Message::plain("missing-translation")
            .with("fields", fields)
            .with("count", missing.len())
            .with("languages", absent.clone());
        sink.at_node(id, *first, message).help(Message::plain("missing-translation-help").with("languages", languages.clone()));
    }
}

/// The texts of a public entity that are missing in a language, with those languages.
fn untranslated<'l>(agenda: &Agenda, id: EntityId, languages: &[&'l str]) -> Vec<(NodeId, Vec<&'l str>)> {
    let record = agenda.record(id);
    let internal = match &record.value {
        Some(entity) => entity.visibility() == Visibility::Internal,
        None => agenda.root(id).and_then(|root| root.get("visibility")?.as_text()) == Some("internal"),
    };
    if internal || record.root.is_none() {
        return Vec::new();
    }
    let tree = agenda.document(record.document).tree();
    let own_name =
        (record.kind() == Some(Kind::Organisation)).then(|| agenda.root(id)?.get("title")).flatten().map(|title| title.id());
    let mut found = Vec::new();
    for node in record.notes.texts.iter().filter(|node| Some(**node) != own_name) {
        let text = tree.node(*node);
        let absent: Vec<&str> = match text.r#type() {
            Type::Text => languages.iter().skip(1).copied().collect(),
            _ => languages.iter().copied().filter(|language| is_absent(text, language, languages)).collect(),
        };
        if !absent.is_empty() {
            found.push((*node, absent));
        }
    }
    found
}

/// Whether a text by language lacks one, or has in it the words of a language declared before it.
fn is_absent(text: NodeRef<'_>, language: &str, languages: &[&str]) -> bool {
    let Some(own) = in_language(text, language) else { return true };
    let earlier = languages.iter().take_while(|other| **other != language);
    earlier.into_iter().any(|other| in_language(text, other).is_some_and(|other| other.trim() == own.trim())) && is_sentence(own)
}

/// The text in a language, or in the same language of some region, as readers of the language are shown it.
fn in_language<'t>(text: NodeRef<'t>, language: &str) -> Option<&'t str> {
    let base = |tag: &str| tag.split('-').next() == language.split('-').next();
    let regional = || text.entries().find(|(tag, _)| tag.as_text().is_some_and(base)).map(|(_, text)| text);
    text.get(language).or_else(regional).and_then(NodeRef::as_text)
}

/// Whether a text has common words that a translation would change; names and acronyms are the same in every language, and
/// so are many single words.
fn is_sentence(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let common = |word: &&&str| {
        // Scripts without capitals do not tell names from words.
        let common = |c: char| c.is_alphabetic() && !c.is_uppercase();
        word.chars().filter(|c| c.is_alphabetic()).count() >= 4 && word.chars().next().is_some_and(common)
    };
    words.len() >= 2 && words.iter().filter(common).count() >= 1
}
