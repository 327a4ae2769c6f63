use crate::agenda::{Agenda, EntityId, is_sentence, untranslated};
use crate::model::{Kind, Visibility};
use crate::rules::{MOST_NAMED, Sink, rule};
use crate::text::Message;
use crate::yaml::{NodeId, NodeRef};

rule! {
    /// A public text is missing in a language of the agenda, or is the same in two of them.
    ///
    /// An agenda that declares two languages promises them to its readers. A text that was copied instead of translated counts
    /// as missing; names of organisations and products, acronyms and titles of links do not. One finding for each entity, with all its
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

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let languages = agenda.languages();
    for (id, _) in agenda.records().filter(|(_, record)| !record.notes.untranslated.is_empty()) {
        let missing = of_readers(agenda, id, &languages);
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
fn of_readers<'l>(agenda: &Agenda, id: EntityId, languages: &[&'l str]) -> Vec<(NodeId, Vec<&'l str>)> {
    let record = agenda.record(id);
    let Some(root) = agenda.root(id) else { return Vec::new() };
    if root.get("visibility").is_some_and(|visibility| visibility.is_text(Visibility::INTERNAL)) {
        return Vec::new();
    }
    let tree = agenda.document(record.document).tree();
    // Organisations have names, and so have most building blocks: a product is called the same everywhere.
    let is_name = |title: &NodeRef<'_>| match record.kind() {
        Some(Kind::Organisation) => true,
        Some(Kind::BuildingBlock) => title.as_text().is_some_and(|title| !is_sentence(title)),
        _ => false,
    };
    let own_name = root.get("title").filter(is_name).map(|title| title.id());
    let texts = record.notes.untranslated.iter().filter(|node| Some(**node) != own_name);
    texts.map(|node| (*node, untranslated(tree.node(*node), languages))).filter(|(_, absent)| !absent.is_empty()).collect()
}
