use super::client::Client;
use super::findings::Board;
use super::transport::notification;
use crate::agenda::{Agenda, load, load_beside};
use crate::i18n::Catalogue;
use crate::model::Date;
use crate::store::Overlay;
use crate::text::Failure;
use lsp_types::Uri;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// Whoever types is told at once of a file's own mistakes where judging the whole takes longer than this.
const SOON: Duration = Duration::from_millis(50);

/// Whoever waits longer for an agenda to be loaded takes what was loaded last.
const LONGEST: Duration = Duration::from_secs(30);

/// What workers share: whom they tell, and how.
#[derive(Clone)]
pub struct Setting {
    /// Where messages go.
    pub output: Sender<Option<Value>>,
    pub client: Arc<Client>,
    pub catalogue: Arc<Catalogue>,
    /// The day that counts as today.
    pub as_of: Date,
}

/// A document that is open.
#[derive(Debug, Clone)]
pub struct Open {
    /// Its address, as the client writes it.
    pub address: Uri,
    /// The number of its text.
    pub version: i32,
}

/// A state of an agenda that is to be loaded and judged.
pub struct Task {
    number: u64,
    store: Overlay,
    /// The documents that are open, by the paths of their files.
    pub open: BTreeMap<String, Open>,
}

/// An agenda that is loaded and judged in a thread of its own, again whenever its texts change.
pub struct Worker {
    shared: Arc<Shared>,
    store: Overlay,
    open: BTreeMap<String, Open>,
    number: u64,
}

#[derive(Default)]
struct Shared {
    wanted: Mutex<Wanted>,
    asked: Condvar,
    loaded: Mutex<Loaded>,
    done: Condvar,
}

#[derive(Default)]
struct Wanted {
    task: Option<Task>,
    over: bool,
}

/// What was loaded last.
#[derive(Default, Clone)]
struct Loaded {
    number: u64,
    agenda: Option<Arc<Agenda>>,
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Nothing that is done with a lock held can leave it half done.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Worker {
    /// Begins to load the agenda in a folder.
    pub fn start(root: &Path, setting: Setting) -> Self {
        let shared = Arc::new(Shared::default());
        let own = Work { shared: Arc::clone(&shared), setting, root: root.to_owned() };
        thread::spawn(move || own.run());
        let mut worker = Worker { shared, store: Overlay::new(root), open: BTreeMap::new(), number: 0 };
        worker.ask();
        worker
    }

    /// Puts the text of a document in the place of its file.
    pub fn put(&mut self, path: &str, text: &str, open: Open) {
        self.store.put(path, text);
        self.open.insert(path.to_owned(), open);
        self.ask();
    }

    /// Takes it away again.
    pub fn take(&mut self, path: &str) {
        self.store.take(path);
        self.open.remove(path);
        self.ask();
    }

    /// Is told that files may have changed; all, where none is named.
    pub fn forget(&mut self, paths: &[String]) {
        match paths {
            [] => self.store.forget_all(),
            paths => paths.iter().for_each(|path| self.store.forget(path)),
        }
        self.ask();
    }

    fn ask(&mut self) {
        self.number += 1;
        let task = Task { number: self.number, store: self.store.clone(), open: self.open.clone() };
        locked(&self.shared.wanted).task = Some(task);
        self.shared.asked.notify_one();
    }

    /// The documents of it that are open, by the paths of their files.
    pub fn open(&self) -> &BTreeMap<String, Open> {
        &self.open
    }

    /// The agenda as it was loaded last; the first time, whoever asks waits.
    pub fn latest(&self) -> Option<Arc<Agenda>> {
        let latest = locked(&self.shared.loaded).agenda.clone();
        latest.or_else(|| self.current())
    }

    /// The agenda with all texts as they are now; that of before, where it cannot be loaded.
    pub fn current(&self) -> Option<Arc<Agenda>> {
        let loaded = locked(&self.shared.loaded);
        let waited = self.shared.done.wait_timeout_while(loaded, LONGEST, |loaded| loaded.number < self.number);
        waited.unwrap_or_else(PoisonError::into_inner).0.agenda.clone()
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        locked(&self.shared.wanted).over = true;
        self.shared.asked.notify_one();
    }
}

struct Work {
    shared: Arc<Shared>,
    setting: Setting,
    root: PathBuf,
}

impl Work {
    fn run(self) {
        let Setting { client, catalogue, as_of, .. } = self.setting.clone();
        let mut board = Board::new(self.root.clone(), client, catalogue, as_of);
        let mut before: Option<Arc<Agenda>> = None;
        let mut longest = Duration::ZERO;
        let mut failed = None;
        while let Some(task) = self.next() {
            let agenda = match &before {
                Some(before) => load_beside(&task.store, before),
                None => load(&task.store),
            };
            let agenda = agenda.map(Arc::new);
            let mut loaded = locked(&self.shared.loaded);
            loaded.number = task.number;
            if let Ok(agenda) = &agenda {
                loaded.agenda = Some(Arc::clone(agenda));
            }
            drop(loaded);
            self.shared.done.notify_all();
            match agenda {
                Ok(agenda) => {
                    failed = None;
                    before = Some(Arc::clone(&agenda));
                    self.judge(&agenda, &task, &mut board, &mut longest);
                }
                Err(failure) => {
                    self.send(board.nothing());
                    if failed.as_ref() != Some(&failure) {
                        self.send([self.failed(&failure)]);
                    }
                    failed = Some(failure);
                }
            }
        }
        self.send(board.nothing());
    }

    /// Tells what is found, unless something newer is wanted meanwhile.
    fn judge(&self, agenda: &Agenda, task: &Task, board: &mut Board, took: &mut Duration) {
        if self.is_moot() {
            return;
        }
        if *took > SOON {
            self.send(board.at_once(agenda, task));
        }
        let start = Instant::now();
        let findings = board.judged(agenda);
        *took = start.elapsed();
        if !self.is_moot() {
            self.send(board.whole(findings, agenda, task));
        }
    }

    fn is_moot(&self) -> bool {
        let wanted = locked(&self.shared.wanted);
        wanted.task.is_some() || wanted.over
    }

    /// Waits for something to do; none once it is over.
    fn next(&self) -> Option<Task> {
        let mut wanted = locked(&self.shared.wanted);
        loop {
            match wanted.task.take() {
                _ if wanted.over => return None,
                Some(task) => return Some(task),
                None => wanted = self.shared.asked.wait(wanted).unwrap_or_else(PoisonError::into_inner),
            }
        }
    }

    fn failed(&self, failure: &Failure) -> Value {
        let message = super::said(failure, &self.setting.catalogue);
        notification("window/showMessage", &json!({ "type": 1, "message": message }))
    }

    fn send(&self, messages: impl IntoIterator<Item = Value>) {
        for message in messages {
            // Whoever no longer listens needs no news.
            let _ = self.setting.output.send(Some(message));
        }
    }
}
