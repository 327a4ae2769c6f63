use super::Answer;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Pages, by their paths.
pub trait Pages: Send + Sync {
    /// What stands at a path, without the `/` at its beginning; always something, if only that there is nothing.
    fn answer(&self, path: &str) -> Answer;

    /// What becomes of a form that was filled in and sent to a path. Its sender is a page from here, as far as browsers tell.
    fn submit(&self, _path: &str, _body: &[u8]) -> Answer {
        Answer::refusal("405 Method Not Allowed").allowing("GET, HEAD")
    }
}

/// What is shown now, until there is something newer.
#[derive(Default)]
pub struct Stage {
    shown: Mutex<Shown>,
    newer: Condvar,
}

#[derive(Default)]
struct Shown {
    /// How often something was put there.
    number: u64,
    pages: Option<Arc<dyn Pages>>,
}

impl Stage {
    /// Shows other pages, and tells whoever listens.
    pub fn show(&self, pages: Arc<dyn Pages>) {
        let mut shown = self.shown();
        shown.number += 1;
        let before = shown.pages.replace(pages);
        drop(shown);
        self.newer.notify_all();
        // Taking it apart may take a while, for which nobody has to wait.
        drop(before);
    }

    /// What is shown; waits until there is something.
    pub(super) fn pages(&self) -> Arc<dyn Pages> {
        let mut shown = self.shown();
        loop {
            match &shown.pages {
                Some(pages) => return Arc::clone(pages),
                None => shown = self.newer.wait(shown).unwrap_or_else(PoisonError::into_inner),
            }
        }
    }

    /// The number of what is shown, once it is another than `seen`, or after so long in any case.
    pub(super) fn number(&self, seen: u64, longest: Duration) -> u64 {
        let waited = self.newer.wait_timeout_while(self.shown(), longest, |shown| shown.number == seen);
        waited.unwrap_or_else(PoisonError::into_inner).0.number
    }

    fn shown(&self) -> MutexGuard<'_, Shown> {
        // Nothing that is done with the lock held can leave it half done.
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
