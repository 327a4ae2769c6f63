//! What an editor is told of an agenda while somebody writes it: findings, what can stand somewhere and what it means, where things are,
//! and what else changes when something is called otherwise. It speaks the Language Server Protocol over a pipe.
//!
//! Comes in: the texts that are open in an editor, laid over the files in a folder. Goes out: what the editor shows. An agenda is loaded
//! and judged in a thread of its own, and what did not change is not read again; questions about a place in a text are answered from
//! that text and from the agenda as it was loaded last, so that nobody waits for rules. This room decides nothing about findings and
//! writes no files: the editor does.
//!
//! Source: Language Server Protocol 3.17.

mod addresses;
mod client;
mod completion;
mod documents;
mod edits;
mod findings;
mod hover;
mod navigation;
mod outline;
mod place;
mod positions;
mod rename;
mod server;
mod symbols;
mod transport;
mod worker;

pub use server::{Settings, serve};

use crate::i18n::Catalogue;
use crate::text::{Failure, Message};

/// That something could not be done, in a sentence, and what would help in another.
fn said(failure: &Failure, catalogue: &Catalogue) -> String {
    let what = catalogue.say(&Message::plain("failure").with("what", failure.message.clone()));
    match &failure.hint {
        Some(hint) => format!("{what}\n{}", catalogue.say(&Message::plain("failure-hint").with("hint", hint.clone()))),
        None => what,
    }
}
