use super::state::State;
use super::{Trouble, understood};
use crate::agenda::Agenda;
use crate::edit::Draft;
use crate::lsp::addresses::address_of;
use crate::lsp::completion::complete;
use crate::lsp::documents::{Document, Home};
use crate::lsp::edits::edits;
use crate::lsp::hover::hover;
use crate::lsp::navigation::{Target, definition, references};
use crate::lsp::place::{Here, Meant};
use crate::lsp::rename::{Renaming, no_entity, rename};
use crate::lsp::transport::{INVALID_PARAMS, REQUEST_FAILED};
use crate::lsp::worker::Worker;
use crate::lsp::{said, symbols};
use crate::render::page::{human, markdown};
use crate::store::Folder;
use crate::text::{Failure, Message, Span};
use lsp_types::request::{
    Completion, DocumentSymbolRequest, Formatting, GotoDefinition, HoverRequest, PrepareRenameRequest, References, Rename,
    Request, WorkspaceSymbolRequest,
};
use lsp_types::{
    CompletionResponse, DocumentChangeOperation, DocumentChanges, DocumentSymbolResponse, GotoDefinitionResponse, Hover,
    HoverContents, Location, MarkupContent, MarkupKind, OneOf, OptionalVersionedTextDocumentIdentifier, PrepareRenameResponse,
    RenameFile, ResourceOp, SymbolKind, TextDocumentEdit, TextDocumentIdentifier, TextDocumentPositionParams, TextEdit, Uri,
    WorkspaceEdit, WorkspaceSymbol, WorkspaceSymbolResponse,
};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::Arc;

type Answer<T> = Result<T, Trouble>;

/// A document of an agenda.
struct Seat<'s> {
    document: &'s Document,
    home: &'s Home,
    worker: &'s Worker,
}

impl State {
    /// Answers a request; none, where there is no such method.
    pub(super) fn answer(&self, method: &str, params: Value) -> Option<Answer<Value>> {
        Some(match method {
            Completion::METHOD => self.on::<Completion>(params, |params| self.completion(&params.text_document_position)),
            HoverRequest::METHOD => self.on::<HoverRequest>(params, |params| self.hover(&params.text_document_position_params)),
            GotoDefinition::METHOD => {
                self.on::<GotoDefinition>(params, |params| self.definition(&params.text_document_position_params))
            }
            References::METHOD => self.on::<References>(params, |params| {
                self.references(&params.text_document_position, params.context.include_declaration)
            }),
            PrepareRenameRequest::METHOD => self.on::<PrepareRenameRequest>(params, |params| self.prepare_rename(&params)),
            Rename::METHOD => self.on::<Rename>(params, |params| self.rename(&params.text_document_position, &params.new_name)),
            Formatting::METHOD => self.on::<Formatting>(params, |params| self.format(&params.text_document)),
            DocumentSymbolRequest::METHOD => {
                self.on::<DocumentSymbolRequest>(params, |params| self.symbols(&params.text_document))
            }
            WorkspaceSymbolRequest::METHOD => {
                self.on::<WorkspaceSymbolRequest>(params, |params| Ok(Some(self.named(&params.query))))
            }
            _ => return None,
        })
    }

    fn on<R: Request>(&self, params: Value, work: impl FnOnce(R::Params) -> Answer<R::Result>) -> Answer<Value> {
        let params = understood(params, &self.setting.catalogue)?;
        work(params).map(|result| json!(result))
    }

    /// A document that is open; none, where it is of no agenda.
    fn seat(&self, document: &TextDocumentIdentifier) -> Answer<Option<Seat<'_>>> {
        let address = document.uri.as_str();
        let document = self.documents.get(address).ok_or_else(|| {
            let why = Message::plain("lsp-unknown-document").with("address", address);
            Trouble { code: INVALID_PARAMS, why: self.setting.catalogue.say(&why) }
        })?;
        let seat = || {
            let home = document.home.as_ref()?;
            Some(Seat { document, home, worker: self.agendas.get(&home.root)? })
        };
        Ok(seat())
    }

    fn failed(&self, failure: &Failure) -> Trouble {
        Trouble { code: REQUEST_FAILED, why: said(failure, &self.setting.catalogue) }
    }

    /// What a question about a place in a text is answered with.
    fn at<T>(
        &self,
        at: &TextDocumentPositionParams,
        agenda: impl FnOnce(&Worker) -> Option<Arc<Agenda>>,
        work: impl FnOnce(&Seat<'_>, Here<'_>) -> Answer<Option<T>>,
    ) -> Answer<Option<T>> {
        let Some(seat) = self.seat(&at.text_document)? else { return Ok(None) };
        let Some(agenda) = agenda(seat.worker) else { return Ok(None) };
        let text = &seat.document.text;
        let offset = self.setting.client.encoding.offset(at.position, text, &seat.document.lines());
        match Here::at(&agenda, &seat.home.path, text, offset) {
            Some(here) => work(&seat, here),
            None => Ok(None),
        }
    }

    fn completion(&self, at: &TextDocumentPositionParams) -> Answer<Option<CompletionResponse>> {
        let (client, catalogue) = (&self.setting.client, &self.setting.catalogue);
        self.at(at, Worker::latest, |_, here| Ok(Some(CompletionResponse::List(complete(&here, client, catalogue)))))
    }

    fn hover(&self, at: &TextDocumentPositionParams) -> Answer<Option<Hover>> {
        let client = &self.setting.client;
        self.at(at, Worker::latest, |seat, here| {
            let Some(page) = hover(&here, &self.setting.catalogue) else { return Ok(None) };
            let span = Span::new(whole(here.spot.span.start), whole(here.spot.span.end));
            let contents = HoverContents::Markup(if client.markdown {
                MarkupContent { kind: MarkupKind::Markdown, value: markdown(&page) }
            } else {
                MarkupContent { kind: MarkupKind::PlainText, value: human(&page, 80, false) }
            });
            Ok(Some(Hover { contents, range: Some(client.encoding.range(span, here.text, &seat.document.lines())) }))
        })
    }

    fn definition(&self, at: &TextDocumentPositionParams) -> Answer<Option<GotoDefinitionResponse>> {
        self.at(at, Worker::current, |seat, here| {
            let target = here.meant().and_then(|meant| definition(here.agenda, &meant));
            let location = target.and_then(|target| self.location(seat, here.agenda, target));
            Ok(location.map(GotoDefinitionResponse::Scalar))
        })
    }

    fn references(&self, at: &TextDocumentPositionParams, with_declaration: bool) -> Answer<Option<Vec<Location>>> {
        self.at(at, Worker::current, |seat, here| {
            let Some(meant) = here.meant() else { return Ok(None) };
            let declaration = definition(here.agenda, &meant).filter(|_| with_declaration);
            let targets = declaration.into_iter().chain(references(here.agenda, &meant));
            Ok(Some(targets.filter_map(|target| self.location(seat, here.agenda, target)).collect()))
        })
    }

    fn prepare_rename(&self, at: &TextDocumentPositionParams) -> Answer<Option<PrepareRenameResponse>> {
        self.at(at, Worker::current, |seat, here| {
            let Some(Meant::Entity(entity)) = here.meant() else { return Err(self.failed(&no_entity())) };
            // What is renamed is the identifier: the folder before it stays.
            let word = here.word();
            let id = word.rsplit_once('/').map_or(word, |(_, id)| id);
            let source = &here.text[here.spot.span.clone()];
            let start = here.spot.span.start + source.rfind(id).unwrap_or_default();
            let span = Span::new(whole(start), whole(start + id.len()));
            let range = self.setting.client.encoding.range(span, here.text, &seat.document.lines());
            let placeholder = here.agenda.record(entity).id.to_string();
            Ok(Some(PrepareRenameResponse::RangeWithPlaceholder { range, placeholder }))
        })
    }

    fn rename(&self, at: &TextDocumentPositionParams, new: &str) -> Answer<Option<WorkspaceEdit>> {
        self.at(at, Worker::current, |seat, here| {
            let Some(Meant::Entity(entity)) = here.meant() else { return Err(self.failed(&no_entity())) };
            let folder = Folder::new(&seat.home.root);
            let renaming = rename(here.agenda, entity, new.trim(), |path| folder.nature(path));
            let renaming = renaming.map_err(|failure| self.failed(&failure))?;
            Ok(Some(self.workspace_edit(seat, here.agenda, renaming)))
        })
    }

    fn workspace_edit(&self, seat: &Seat<'_>, agenda: &Agenda, renaming: Renaming) -> WorkspaceEdit {
        let client = &self.setting.client;
        let texts: Vec<(Uri, Option<i32>, Vec<TextEdit>)> = renaming
            .texts
            .into_iter()
            .filter_map(|(id, text)| {
                let document = agenda.document(id);
                let version = seat.worker.open().get(&*document.path).map(|open| open.version);
                Some((address(seat, &document.path)?, version, edits(document.tree().text(), &text, client.encoding)))
            })
            .collect();
        if !client.document_changes {
            #[expect(clippy::mutable_key_type, reason = "an address as a key is what the protocol's type asks for")]
            let changes = texts.into_iter().map(|(address, _, edits)| (address, edits)).collect();
            return WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() };
        }
        let edit = |(uri, version, edits): (Uri, Option<i32>, Vec<TextEdit>)| {
            let text_document = OptionalVersionedTextDocumentIdentifier { uri, version };
            let edits = edits.into_iter().map(OneOf::Left).collect();
            DocumentChangeOperation::Edit(TextDocumentEdit { text_document, edits })
        };
        let mut operations: Vec<DocumentChangeOperation> = texts.into_iter().map(edit).collect();
        let file = renaming.file.filter(|_| client.renames_files);
        operations.extend(file.and_then(|(from, to)| {
            let (old_uri, new_uri) = (address(seat, &from)?, address_of(&below(&seat.home.root, &to))?);
            let rename = RenameFile { old_uri, new_uri, options: None, annotation_id: None };
            Some(DocumentChangeOperation::Op(ResourceOp::Rename(rename)))
        }));
        WorkspaceEdit { document_changes: Some(DocumentChanges::Operations(operations)), ..WorkspaceEdit::default() }
    }

    /// A file that cannot be read is left as it is.
    fn format(&self, document: &TextDocumentIdentifier) -> Answer<Option<Vec<TextEdit>>> {
        let Some(seat) = self.seat(document)? else { return Ok(None) };
        let subject = crate::agenda::subject_of(&seat.home.path);
        let Some((subject, agenda)) = subject.and_then(|subject| Some((subject, seat.worker.latest()?))) else { return Ok(None) };
        let text = &seat.document.text;
        let Ok(mut draft) = Draft::new(text) else { return Ok(None) };
        draft.format(&agenda.schema(subject).shape);
        Ok(Some(edits(text, draft.text(), self.setting.client.encoding)))
    }

    fn symbols(&self, document: &TextDocumentIdentifier) -> Answer<Option<DocumentSymbolResponse>> {
        let Some(seat) = self.seat(document)?.filter(|_| self.setting.client.nested_symbols) else { return Ok(None) };
        let Some(agenda) = seat.worker.current() else { return Ok(None) };
        let found = agenda.document_at(&seat.home.path);
        let symbols = found.map(|id| symbols::of_document(&agenda, id, &self.setting.client, &self.setting.catalogue));
        Ok(symbols.map(DocumentSymbolResponse::Nested))
    }

    /// The entities of all agendas that go by a name, or by a part of it.
    fn named(&self, wished: &str) -> WorkspaceSymbolResponse {
        let catalogue = &self.setting.catalogue;
        let mut found = Vec::new();
        for (root, worker) in &self.agendas {
            let Some(agenda) = worker.latest() else { continue };
            for entity in symbols::named(&agenda, wished, catalogue) {
                let record = agenda.record(entity);
                let document = agenda.document(record.document);
                let span = agenda.root(entity).and_then(|root| root.get("id")).map_or(Span::default(), |id| id.span());
                let Some(uri) = address_of(&below(root, &document.path)) else { continue };
                let range = self.setting.client.encoding.range(span, document.tree().text(), document.lines());
                found.push(WorkspaceSymbol {
                    name: agenda.title(entity, catalogue.language().tag()).to_owned(),
                    kind: SymbolKind::OBJECT,
                    tags: None,
                    container_name: Some(record.name()),
                    location: OneOf::Left(Location { uri, range }),
                    data: None,
                });
            }
        }
        WorkspaceSymbolResponse::Nested(found)
    }

    fn location(&self, seat: &Seat<'_>, agenda: &Agenda, (id, span): Target) -> Option<Location> {
        let document = agenda.document(id);
        let range = self.setting.client.encoding.range(span, document.tree().text(), document.lines());
        Some(Location { uri: address(seat, &document.path)?, range })
    }
}

/// The address of a file of an agenda, as the client writes it where it is open.
fn address(seat: &Seat<'_>, path: &str) -> Option<Uri> {
    let open = seat.worker.open().get(path).map(|open| open.address.clone());
    open.or_else(|| address_of(&below(&seat.home.root, path)))
}

fn below(root: &Path, path: &str) -> PathBuf {
    path.split('/').fold(root.to_owned(), |folder, part| folder.join(part))
}

fn whole(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
