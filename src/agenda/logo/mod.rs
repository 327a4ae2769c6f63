//! The logo of the public space: a picture beside `agenda.yaml`, published as it is, so that nothing may be in it but a picture.

mod png;
mod svg;

use super::beside::Beside;
use super::{Document, Problem};
use crate::model::{AgendaFile, PictureFile};
use crate::store::{Blob, ReadProblem, Store};
use crate::text::{Message, Span};
use crate::yaml::NodeRef;
use std::sync::Arc;

/// So many bytes has a logo at most: it is fetched with every page.
const MOST_BYTES: usize = 256 * 1024;

/// A picture that can be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// What it is called where it is published, whatever it is called in the agenda.
    pub name: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Its width and its height, where it says them.
    pub size: Option<(u32, u32)>,
    path: PictureFile,
    blob: Option<Blob>,
}

/// The logo that an agenda names: the picture, or why it is not shown.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Named(pub(super) Option<Result<Arc<Logo>, Message>>);

impl Named {
    /// Reads the logo that `agenda.yaml` names, of which `first` is the document, and what is wrong with it there. That of an agenda
    /// beside is taken from there.
    pub(super) fn of(
        store: &dyn Store,
        file: Option<&AgendaFile>,
        first: &Document,
        beside: Option<&Beside<'_>>,
    ) -> (Self, Option<Problem>) {
        let Some(path) = file.and_then(|file| file.site.as_ref()?.logo.as_ref()) else { return (Named(None), None) };
        let blob = store.blob(path.as_str());
        if let Some(Named(Some(Ok(same)))) = beside.map(|beside| &beside.agenda.logo)
            && blob.is_some()
            && (&same.path, same.blob) == (path, blob)
        {
            return (Named(Some(Ok(Arc::clone(same)))), None);
        }
        let about = |message: Message| message.with("file", path.as_str());
        let refused = |message: Message, help: &'static str| {
            let root = first.contents.first().and_then(|content| content.root);
            let node = root.and_then(|root| first.tree.node(root).get("site")?.get("logo"));
            let span = node.map_or(Span::default(), NodeRef::span);
            let problem = Problem { span, message: message.clone(), help: Some(Message::plain(help)) };
            (Named(Some(Err(message))), Some(problem))
        };
        let bytes = match store.read(path.as_str(), MOST_BYTES) {
            Ok(bytes) => bytes,
            // What its repository lost is no finding about the agenda.
            Err(ReadProblem::NotFetched | ReadProblem::Damaged(_)) => {
                return (Named(Some(Err(about(Message::plain("logo-lost"))))), None);
            }
            Err(ReadProblem::TooLarge) => {
                let most = Message::plain("logo-too-large").with("most", MOST_BYTES / 1024);
                return refused(about(most), "logo-too-large-help");
            }
            Err(ReadProblem::NotAFile(_)) => return refused(about(Message::plain("logo-no-file")), "logo-missing-help"),
            Err(ReadProblem::Missing | ReadProblem::Refused(_)) => {
                return refused(about(Message::plain("logo-missing")), "logo-missing-help");
            }
        };
        let is_png = path.as_str().rsplit('.').next() == Some("png");
        let (name, size) = if is_png { ("logo.png", png::size(&bytes).map(Some)) } else { ("logo.svg", svg::size(&bytes)) };
        match size {
            Ok(size) => (Named(Some(Ok(Arc::new(Logo { name, bytes, size, path: path.clone(), blob })))), None),
            Err(message) => refused(about(message), if is_png { "logo-png-help" } else { "logo-svg-help" }),
        }
    }
}

impl Logo {
    /// Where it lies in the agenda.
    pub(super) fn path(&self) -> &str {
        self.path.as_str()
    }
}
