use super::{Event, understood};
use crate::lsp::addresses::path_of;
use crate::lsp::documents::{Document, Home, path_below};
use crate::lsp::transport::request;
use crate::lsp::worker::{Open, Setting, Worker};
use crate::store::{AGENDA_FILE, Folder, Watch};
use lsp_types::{
    DidChangeTextDocumentParams, DidChangeWatchedFilesParams, DidChangeWorkspaceFoldersParams, DidCloseTextDocumentParams,
    DidOpenTextDocumentParams,
};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::thread;

/// What an editor has open, and the agendas that this is of.
pub(super) struct State {
    pub(super) setting: Setting,
    events: Sender<Event>,
    folders: Vec<PathBuf>,
    /// By the address.
    pub(super) documents: BTreeMap<String, Document>,
    /// By the folder.
    pub(super) agendas: BTreeMap<PathBuf, Worker>,
}

/// The files that an agenda is made of, as editors watch them.
const WATCHED: [&str; 2] = ["**/*.{yaml,yml,csv,json,svg,png}", "**/.gitignore"];

impl State {
    pub(super) fn new(setting: Setting, events: Sender<Event>) -> Self {
        let folders = setting.client.folders.clone();
        State { setting, events, folders, documents: BTreeMap::new(), agendas: BTreeMap::new() }
    }

    /// Hears what there is to know. What cannot be understood, and what is about documents that are not open, changes nothing: no answer
    /// is foreseen for it.
    pub(super) fn tell(&mut self, method: &str, params: Value) {
        match method {
            "initialized" => self.begin(),
            "textDocument/didOpen" => self.with(params, Self::open),
            "textDocument/didChange" => self.with(params, Self::change),
            "textDocument/didClose" => self.with(params, |state, params| state.close(&params)),
            "workspace/didChangeWatchedFiles" => self.with(params, |state, params| state.watched(&params)),
            "workspace/didChangeWorkspaceFolders" => self.with(params, |state, params| state.change_folders(&params)),
            _ => {}
        }
    }

    fn with<T: serde::de::DeserializeOwned>(&mut self, params: Value, act: fn(&mut Self, T)) {
        if let Ok(params) = understood(params, &self.setting.catalogue) {
            act(self, params);
        }
    }

    fn begin(&mut self) {
        if self.setting.client.watches {
            let watchers: Vec<Value> = WATCHED.iter().map(|pattern| json!({ "globPattern": pattern })).collect();
            let method = "workspace/didChangeWatchedFiles";
            let registration = json!({ "id": "files", "method": method, "registerOptions": { "watchers": watchers } });
            let message = request("watch", "client/registerCapability", &json!({ "registrations": [registration] }));
            let _ = self.setting.output.send(Some(message));
        }
        for folder in self.folders.clone() {
            self.begin_in(&folder);
        }
    }

    /// Loads the agenda that a folder is or lies in at once, so that all of its findings are seen. Others below it are loaded when one of
    /// their files is opened: a folder may hold many, as examples or for tests.
    fn begin_in(&mut self, folder: &Path) {
        if let Some(root) = folder.ancestors().find(|folder| folder.join(AGENDA_FILE).is_file()) {
            self.agenda(root);
        }
    }

    fn agenda(&mut self, root: &Path) -> &mut Worker {
        let (setting, events) = (&self.setting, &self.events);
        self.agendas.entry(root.to_owned()).or_insert_with(|| {
            if !setting.client.watches {
                watch(root, events.clone());
            }
            Worker::start(root, setting.clone())
        })
    }

    /// The agenda that a document is of, told of its text.
    fn put(&mut self, address: &str) {
        let Some(document) = self.documents.get(address) else { return };
        let Some(Home { root, path }) = document.home.clone() else { return };
        let open = Open { address: document.address.clone(), version: document.version };
        let text = document.text.clone();
        self.agenda(&root).put(&path, &text, open);
    }

    fn open(&mut self, params: DidOpenTextDocumentParams) {
        let opened = params.text_document;
        let home = path_of(&opened.uri).and_then(|file| Home::of(&file, &self.folders));
        let address = opened.uri.as_str().to_owned();
        let document = Document { address: opened.uri, version: opened.version, text: opened.text, home };
        self.documents.insert(address.clone(), document);
        self.put(&address);
    }

    fn change(&mut self, params: DidChangeTextDocumentParams) {
        let address = params.text_document.uri.as_str();
        let Some(document) = self.documents.get_mut(address) else { return };
        self.setting.client.encoding.change(&mut document.text, params.content_changes);
        document.version = params.text_document.version;
        self.put(address);
    }

    fn close(&mut self, params: &DidCloseTextDocumentParams) {
        let closed = self.documents.remove(params.text_document.uri.as_str());
        let Some(Home { root, path }) = closed.and_then(|document| document.home) else { return };
        if let Some(worker) = self.agendas.get_mut(&root) {
            worker.take(&path);
        }
        self.leave();
    }

    fn watched(&mut self, params: &DidChangeWatchedFilesParams) {
        let files: Vec<PathBuf> = params.changes.iter().filter_map(|change| path_of(&change.uri)).collect();
        for (root, worker) in &mut self.agendas {
            let is_list = |file: &&PathBuf| file.file_name().is_some_and(|name| name == ".gitignore");
            let inside: Vec<String> = files.iter().filter_map(|file| path_below(root, file)).collect();
            // What git leaves out may be other files than before.
            if inside.is_empty()
                && !files.iter().any(|file| is_list(&file) && file.parent().is_some_and(|above| root.starts_with(above)))
            {
                continue;
            }
            worker.forget(&inside);
        }
        if files.iter().any(|file| file.file_name().is_some_and(|name| name == AGENDA_FILE)) {
            self.move_in();
        }
    }

    fn change_folders(&mut self, params: &DidChangeWorkspaceFoldersParams) {
        let gone: Vec<PathBuf> = params.event.removed.iter().filter_map(|folder| path_of(&folder.uri)).collect();
        let new: Vec<PathBuf> = params.event.added.iter().filter_map(|folder| path_of(&folder.uri)).collect();
        self.folders.retain(|folder| !gone.contains(folder));
        self.folders.extend(new.iter().cloned());
        for folder in new {
            self.begin_in(&folder);
        }
        self.move_in();
    }

    /// Is told that files of an agenda have changed, nobody says which.
    pub(super) fn files_changed(&mut self, root: &Path) {
        if let Some(worker) = self.agendas.get_mut(root) {
            worker.forget(&[]);
        }
        self.move_in();
    }

    /// Looks again of which agendas the documents are.
    fn move_in(&mut self) {
        let mut moved = Vec::new();
        for (address, document) in &mut self.documents {
            let home = path_of(&document.address).and_then(|file| Home::of(&file, &self.folders));
            if home == document.home {
                continue;
            }
            if let Some(Home { root, path }) = std::mem::replace(&mut document.home, home)
                && let Some(worker) = self.agendas.get_mut(&root)
            {
                worker.take(&path);
            }
            moved.push(address.clone());
        }
        for address in moved {
            self.put(&address);
        }
        self.leave();
    }

    /// Agendas are left of which nothing is open, neither a document nor a folder.
    fn leave(&mut self) {
        let folders = &self.folders;
        let is_open = |root: &PathBuf| folders.iter().any(|folder| folder.starts_with(root) || folder == root);
        self.agendas.retain(|root, worker| {
            let is_there = root.join(AGENDA_FILE).symlink_metadata().is_ok();
            !worker.open().is_empty() || (is_there && is_open(root))
        });
    }
}

/// Hears of changed files from the system, where the editor does not tell. It hears of them until the program ends.
fn watch(root: &Path, events: Sender<Event>) {
    let root = root.to_owned();
    thread::spawn(move || {
        let Ok(mut watch) = Watch::new(Folder::new(&root)) else { return };
        while watch.renew().is_ok() {
            watch.wait();
            if events.send(Event::Changed(root.clone())).is_err() {
                return;
            }
        }
    });
}
