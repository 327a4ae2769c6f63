use super::client::Client;
use crate::agenda::{Agenda, DocumentId, EntityId};
use crate::i18n::Catalogue;
use crate::text::Span;
use lsp_types::{DocumentSymbol, SymbolKind};

/// So many entities are found at once.
const MOST: usize = 200;

/// The entities that stand in a document, with their fields by title.
pub fn of_document(agenda: &Agenda, id: DocumentId, client: &Client, catalogue: &Catalogue) -> Vec<DocumentSymbol> {
    let document = agenda.document(id);
    let (text, lines) = (document.tree().text(), document.lines());
    let range = |span: Span| client.encoding.range(span, text, lines);
    #[expect(deprecated, reason = "the type has a field that is no longer used")]
    let symbol = |name: String, detail: String, kind: SymbolKind, whole: Span, own: Span| DocumentSymbol {
        name,
        detail: Some(detail),
        kind,
        tags: None,
        deprecated: None,
        range: range(whole),
        selection_range: range(own),
        children: None,
    };
    let mut symbols = Vec::new();
    for (entity, record) in agenda.records().filter(|(_, record)| record.document == id) {
        let Some(root) = agenda.root(entity) else { continue };
        let shape = &agenda.schema(record.subject).shape;
        let fields = root.entries().filter_map(|(key, value)| {
            let name = key.as_text()?;
            let title = shape.meaning(record.subject.name(), name, catalogue).0;
            let whole = Span::new(key.span().start, value.span().end.max(key.span().end));
            Some(symbol(title, name.to_owned(), SymbolKind::FIELD, whole, key.span()))
        });
        let own = root.get("id").map_or(Span::new(root.span().start, root.span().start), |id| id.span());
        let title = agenda.title(entity, catalogue.language().tag()).to_owned();
        let mut of_entity = symbol(title, record.name(), SymbolKind::OBJECT, root.span(), own);
        of_entity.children = Some(fields.collect());
        symbols.push(of_entity);
    }
    symbols.sort_by_key(|symbol| symbol.range.start);
    symbols
}

/// The entities in whose name or title a text stands, in the order of kinds and identifiers.
pub fn named(agenda: &Agenda, wished: &str, catalogue: &Catalogue) -> Vec<EntityId> {
    let wished = wished.to_lowercase();
    let language = catalogue.language().tag();
    let is_meant = |id: &EntityId| {
        agenda.record(*id).name().contains(&wished) || agenda.title(*id, language).to_lowercase().contains(&wished)
    };
    agenda.records().map(|(id, _)| id).filter(is_meant).take(MOST).collect()
}
