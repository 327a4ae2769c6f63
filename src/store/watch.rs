use super::{Folder, is_schema, is_table, is_yaml};
use crate::text::{Failure, Message};
use notify::{Config, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

/// Whoever saves a file writes several times; nothing more for so long is the end of it.
const QUIET: Duration = Duration::from_millis(200);

/// Where writing does not end, what is there by then is looked at all the same.
const LONGEST: Duration = Duration::from_secs(2);

/// How often files are looked at where the system does not tell of them.
const NOW_AND_THEN: Duration = Duration::from_secs(2);

/// The files of a folder, watched.
pub struct Watch {
    folder: Folder,
    watcher: Box<dyn Watcher + Send>,
    watched: BTreeSet<PathBuf>,
    /// Whether the system tells of changes.
    told: bool,
    sender: Sender<Event>,
    events: Receiver<Event>,
}

impl Watch {
    /// Watches the files that the folder lists, and those that may stand beside them.
    ///
    /// # Errors
    /// Where neither the system tells of changes nor the files can be looked at.
    pub fn new(folder: Folder) -> Result<Self, Failure> {
        let (sender, events) = channel();
        let (watcher, told) = match system(&sender) {
            Ok(watcher) => (watcher, true),
            Err(_) => (looking(&sender, NOW_AND_THEN).map_err(|error| failure(&folder, &error))?, false),
        };
        let mut watch = Watch { folder, watcher, watched: BTreeSet::new(), told, sender, events };
        watch.renew()?;
        Ok(watch)
    }

    /// Watches the folders that are there now. Whoever reads the files behind it misses none of what is written meanwhile.
    ///
    /// # Errors
    /// Where neither the system tells of changes nor the files can be looked at.
    pub fn renew(&mut self) -> Result<(), Failure> {
        match self.watch_new() {
            Ok(()) => Ok(()),
            // A system tells of so many folders and no more.
            Err(_) if self.told => {
                self.watcher = looking(&self.sender, NOW_AND_THEN).map_err(|error| failure(&self.folder, &error))?;
                self.told = false;
                self.watched.clear();
                self.watch_new().map_err(|error| failure(&self.folder, &error))
            }
            Err(error) => Err(failure(&self.folder, &error)),
        }
    }

    fn watch_new(&mut self) -> notify::Result<()> {
        let there = self.folder.folders();
        for gone in self.watched.difference(&there) {
            // The system may have forgotten by itself what is gone.
            let _ = self.watcher.unwatch(gone);
        }
        self.watched.retain(|folder| there.contains(folder));
        // One that the system told of may have been made anew since.
        for folder in there.into_iter().filter(|folder| self.told || !self.watched.contains(folder)).collect::<Vec<_>>() {
            match self.watcher.watch(&folder, RecursiveMode::NonRecursive) {
                // Gone since it was listed.
                Err(_) if !folder.is_dir() => {}
                result => {
                    result?;
                    self.watched.insert(folder);
                }
            }
        }
        Ok(())
    }

    /// Waits until files change that an agenda may have, and then until they change no more for a moment.
    pub fn wait(&self) {
        let concerns = |event: &Event| event.need_rescan() || event.paths.iter().any(|path| self.may_hold(path));
        while self.events.recv().is_ok_and(|event| !concerns(&event)) {}
        let until = Instant::now() + LONGEST;
        while self.events.recv_timeout(QUIET.min(until.saturating_duration_since(Instant::now()))).is_ok() {}
    }

    fn may_hold(&self, path: &Path) -> bool {
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { return true };
        if name.starts_with('.') {
            // What is left out depends on these.
            return name == ".gitignore";
        }
        let is_file = [is_yaml, is_table, is_schema, is_picture].iter().any(|is| is(name));
        is_file || self.watched.contains(path) || path.is_dir()
    }
}

/// Whether a name ends like that of a logo.
fn is_picture(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, end)| ["svg", "png"].contains(&end))
}

/// Is told by the system.
fn system(sender: &Sender<Event>) -> notify::Result<Box<dyn Watcher + Send>> {
    Ok(Box::new(RecommendedWatcher::new(handler(sender), Config::default())?))
}

/// Looks now and then, at what is in the files: whoever saves twice within a second does not change the time of a change.
fn looking(sender: &Sender<Event>, interval: Duration) -> notify::Result<Box<dyn Watcher + Send>> {
    let config = Config::default().with_poll_interval(interval).with_compare_contents(true);
    Ok(Box::new(PollWatcher::new(handler(sender), config)?))
}

fn handler(sender: &Sender<Event>) -> impl FnMut(notify::Result<Event>) + Send + 'static {
    let sender = sender.clone();
    move |result| {
        // What went wrong is no file, and reading changes none; whoever no longer listens needs no news.
        if let Some(event) = result.ok().filter(|event| !matches!(event.kind, EventKind::Access(_))) {
            let _ = sender.send(event);
        }
    }
}

fn failure(folder: &Folder, error: &notify::Error) -> Failure {
    let message = Message::plain("failure-watch").with("folder", folder.root().display().to_string());
    Failure::new(message.with("reason", error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{fs, thread};

    /// Looks for new folders and waits to hear of what is written then, again and again.
    fn hears(mut watch: Watch, root: &Path) {
        let (sender, heard) = channel();
        let writes: [(&str, &str); 4] = [("a.yaml", "1"), ("new/b.csv", "2"), ("new/b.csv", "3"), ("a.yaml", "4")];
        let work = thread::spawn(move || {
            for _ in writes {
                watch.renew().unwrap();
                sender.send(()).unwrap();
                watch.wait();
            }
            sender.send(()).unwrap();
        });
        let hear = || heard.recv_timeout(Duration::from_mins(1)).expect("nothing is heard of a change");
        for (path, text) in writes {
            hear();
            fs::create_dir_all(root.join(path).parent().unwrap()).unwrap();
            fs::write(root.join(path), text).unwrap();
        }
        hear();
        work.join().unwrap();
    }

    #[test]
    fn changes_are_heard_of_from_the_system() {
        let folder = tempfile::tempdir().unwrap();
        hears(Watch::new(Folder::new(folder.path())).unwrap(), folder.path());
    }

    #[test]
    fn changes_are_seen_where_the_system_does_not_tell() {
        let folder = tempfile::tempdir().unwrap();
        let (sender, events) = channel();
        let watcher = looking(&sender, Duration::from_millis(20)).unwrap();
        let own = Folder::new(folder.path());
        hears(Watch { folder: own, watcher, watched: BTreeSet::new(), told: false, sender, events }, folder.path());
    }

    #[test]
    fn what_no_agenda_has_is_not_heard_of() {
        let folder = tempfile::tempdir().unwrap();
        let watch = Watch::new(Folder::new(folder.path())).unwrap();
        let may_hold = |name: &str| watch.may_hold(&folder.path().join(name));
        for name in ["a.yaml", "A.YML", "kpis/values.csv", "schema/x.json", "logo.svg", "logo.png", ".gitignore"] {
            assert!(may_hold(name), "{name}");
        }
        for name in [".a.yaml.swp", ".git", "a.yaml~", "4913", "report.xlsx"] {
            assert!(!may_hold(name), "{name}");
        }
    }
}
