use super::client::Client;
use super::findings::{Board, findings};
use super::transport::notification;
use crate::agenda::{Agenda, load, load_beside};
use crate::i18n::Catalogue;
use crate::model::Date;
use crate::store::Overlay;
use crate::text::Failure;
use lsp_types::Uri;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;
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

/// An agenda that is loaded in a thread of its own and judged in another, again whenever its texts change: whoever asks about a text waits
/// until it is loaded, and never until one before it is judged.
pub struct Worker {
    shared: Arc<Shared>,
    store: Overlay,
    open: BTreeMap<String, Open>,
    number: u64,
}

#[derive(Default)]
struct Shared {
    tasks: Slot<Task>,
    loaded: Mutex<Loaded>,
    done: Condvar,
}

/// The newest thing that there is to do: what nobody has begun when something newer comes is never done.
struct Slot<T> {
    newest: Mutex<Newest<T>>,
    put: Condvar,
}

struct Newest<T> {
    thing: Option<T>,
    over: bool,
}

impl<T> Default for Slot<T> {
    fn default() -> Self {
        Slot { newest: Mutex::new(Newest { thing: None, over: false }), put: Condvar::new() }
    }
}

impl<T> Slot<T> {
    fn put(&self, thing: Option<T>) {
        locked(&self.newest).thing = thing;
        self.put.notify_one();
    }

    /// Nothing more will come.
    fn close(&self) {
        locked(&self.newest).over = true;
        self.put.notify_one();
    }

    /// Waits for something to do; none once nothing more will come.
    fn take(&self) -> Option<T> {
        let newest = locked(&self.newest);
        let waited = self.put.wait_while(newest, |newest| newest.thing.is_none() && !newest.over);
        let mut newest = waited.unwrap_or_else(PoisonError::into_inner);
        if newest.over { None } else { newest.thing.take() }
    }

    /// Whether something newer than what was taken is there, or nothing more will come.
    fn is_ahead(&self) -> bool {
        let newest = locked(&self.newest);
        newest.thing.is_some() || newest.over
    }
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
        let Setting { client, catalogue, as_of, .. } = setting.clone();
        let board = Board::new(root.to_owned(), client, catalogue, as_of);
        let shown = Mutex::new(Shown { board, number: 0, judging: Duration::ZERO });
        let work = Arc::new(Work { shared: Arc::clone(&shared), setting, shown, loaded: Slot::default() });
        let judging = Arc::clone(&work);
        thread::spawn(move || judging.judge());
        thread::spawn(move || work.load());
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
        self.shared.tasks.put(Some(task));
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
        self.shared.tasks.close();
    }
}

/// What the client was told.
struct Shown {
    board: Board,
    /// The number of the state that it is told of.
    number: u64,
    /// How long it took to judge the whole.
    judging: Duration,
}

struct Work {
    shared: Arc<Shared>,
    setting: Setting,
    shown: Mutex<Shown>,
    /// What is loaded and has to be judged.
    loaded: Slot<(Arc<Agenda>, Task)>,
}

impl Work {
    /// Loads whatever state is wanted, and tells at once what can be told.
    fn load(&self) {
        let mut before: Option<Arc<Agenda>> = None;
        let mut failed = None;
        while let Some(task) = self.shared.tasks.take() {
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
            let mut shown = locked(&self.shown);
            shown.number = task.number;
            match agenda {
                Ok(agenda) => {
                    failed = None;
                    before = Some(Arc::clone(&agenda));
                    if shown.judging > SOON && !self.shared.tasks.is_ahead() {
                        self.send(shown.board.at_once(&agenda, &task));
                    }
                    self.loaded.put(Some((agenda, task)));
                }
                Err(failure) => {
                    self.loaded.put(None);
                    self.send(shown.board.nothing());
                    if failed.as_ref() != Some(&failure) {
                        self.send([self.failed(&failure)]);
                    }
                    failed = Some(failure);
                }
            }
        }
        self.loaded.close();
        let mut shown = locked(&self.shown);
        shown.number = u64::MAX;
        self.send(shown.board.nothing());
    }

    /// Judges what is loaded, and tells what is found, unless something newer is there meanwhile.
    fn judge(&self) {
        // Threads of its own: in those that everything shares, loading would wait until all rules are through.
        let threads = rayon::ThreadPoolBuilder::new().build();
        while let Some((agenda, task)) = self.loaded.take() {
            let start = Instant::now();
            let judged = || findings(&agenda, self.setting.as_of);
            let found = threads.as_ref().map_or_else(|_| judged(), |threads| threads.install(judged));
            let mut shown = locked(&self.shown);
            shown.judging = start.elapsed();
            if shown.number == task.number && !self.shared.tasks.is_ahead() {
                self.send(shown.board.whole(found, &agenda, &task));
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
