use super::addresses::path_of;
use super::positions::Encoding;
use lsp_types::{
    CompletionOptions, HoverProviderCapability, InitializeParams, InitializeResult, MarkupKind, OneOf, RenameOptions,
    ResourceOperationKind, ServerCapabilities, ServerInfo, TextDocumentSyncCapability, TextDocumentSyncKind,
    TextDocumentSyncOptions, Uri, WorkDoneProgressOptions, WorkspaceFoldersServerCapabilities, WorkspaceServerCapabilities,
};
use std::path::PathBuf;

/// What the editor at the other end of the pipe can do.
#[derive(Debug, Clone, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is one thing that a client can or cannot do")]
pub struct Client {
    /// How positions count.
    pub encoding: Encoding,
    /// Whether it shows Markdown.
    pub markdown: bool,
    /// Whether it shows other places beside a finding.
    pub related: bool,
    /// Whether it makes changes of documents in the order in which they are given.
    pub document_changes: bool,
    /// Whether it renames files.
    pub renames_files: bool,
    /// Whether it tells of files that change.
    pub watches: bool,
    /// Whether symbols may stand inside of each other.
    pub nested_symbols: bool,
    /// The folders that are open in it; none, where only files are.
    pub folders: Vec<PathBuf>,
    /// The language in which it speaks.
    pub locale: Option<String>,
}

impl Client {
    /// What it says of itself.
    pub fn of(params: InitializeParams) -> Self {
        #[expect(deprecated, reason = "clients that do not know of several folders say so here")]
        let root = params.root_uri;
        let capabilities = params.capabilities;
        let text = capabilities.text_document.unwrap_or_default();
        let workspace = capabilities.workspace.unwrap_or_default();
        let edits = workspace.workspace_edit.unwrap_or_default();
        let document_changes = edits.document_changes.unwrap_or_default();
        let renames = edits.resource_operations.is_some_and(|operations| operations.contains(&ResourceOperationKind::Rename));
        let folders: Vec<Uri> = match params.workspace_folders {
            Some(folders) => folders.into_iter().map(|folder| folder.uri).collect(),
            None => root.into_iter().collect(),
        };
        let formats = text.hover.and_then(|hover| hover.content_format).unwrap_or_default();
        Client {
            encoding: Encoding::chosen(capabilities.general.and_then(|general| general.position_encodings).as_deref()),
            markdown: formats.contains(&MarkupKind::Markdown),
            related: text.publish_diagnostics.and_then(|one| one.related_information).unwrap_or_default(),
            document_changes,
            renames_files: document_changes && renames,
            watches: workspace.did_change_watched_files.and_then(|one| one.dynamic_registration).unwrap_or_default(),
            nested_symbols: text.document_symbol.and_then(|one| one.hierarchical_document_symbol_support).unwrap_or_default(),
            folders: folders.iter().filter_map(path_of).collect(),
            locale: params.locale,
        }
    }

    /// What it is told that the program can do.
    pub fn welcome(&self) -> InitializeResult {
        let sync = TextDocumentSyncOptions {
            open_close: Some(true),
            change: Some(TextDocumentSyncKind::INCREMENTAL),
            ..TextDocumentSyncOptions::default()
        };
        let completion = CompletionOptions {
            trigger_characters: Some([" ", "/", "[", "\"", "-"].map(str::to_owned).to_vec()),
            ..CompletionOptions::default()
        };
        let rename =
            RenameOptions { prepare_provider: Some(true), work_done_progress_options: WorkDoneProgressOptions::default() };
        let folders = WorkspaceFoldersServerCapabilities { supported: Some(true), change_notifications: Some(OneOf::Left(true)) };
        InitializeResult {
            capabilities: ServerCapabilities {
                position_encoding: Some(self.encoding.kind()),
                text_document_sync: Some(TextDocumentSyncCapability::Options(sync)),
                completion_provider: Some(completion),
                hover_provider: Some(HoverProviderCapability::Simple(true)),
                definition_provider: Some(OneOf::Left(true)),
                references_provider: Some(OneOf::Left(true)),
                rename_provider: Some(OneOf::Right(rename)),
                document_formatting_provider: Some(OneOf::Left(true)),
                document_symbol_provider: Some(OneOf::Left(true)),
                workspace_symbol_provider: Some(OneOf::Left(true)),
                workspace: Some(WorkspaceServerCapabilities { workspace_folders: Some(folders), file_operations: None }),
                ..ServerCapabilities::default()
            },
            server_info: Some(ServerInfo {
                name: env!("CARGO_PKG_NAME").to_owned(),
                version: Some(env!("CARGO_PKG_VERSION").to_owned()),
            }),
        }
    }
}
