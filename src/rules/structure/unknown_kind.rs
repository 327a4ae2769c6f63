use crate::agenda::{Agenda, DocumentId};
use crate::model::Kind;
use crate::rules::{Sink, rule};
use crate::store::AGENDA_FILE;
use crate::text::{Message, Span, nearest};

rule! {
    /// A YAML file lies in none of the folders of an agenda, so nothing reads it.
    ///
    /// The folder says what a file is about: `services/` holds services, with sub-folders as you like. A file beside them is
    /// published nowhere and checked by nobody, which its author does not expect.
    ///
    /// ```yaml bad
    /// # service/passport.yaml
    /// id: passport
    /// ```
    ///
    /// ```yaml good
    /// # services/passport.yaml
    /// id: passport
    /// ```
    "structure-unknown-kind", Warning
}

/// Files of other programs that are used to lie at the root of a repository.
const OF_OTHERS: &[&str] =
    &["publiccode.yml", "publiccode.yaml", "mkdocs.yml", "_config.yml", "docker-compose.yml", "compose.yaml", "codecov.yml"];

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for (id, document) in (0..).map(DocumentId).zip(agenda.documents()) {
        let yaml = document
            .path
            .rsplit_once('.')
            .is_some_and(|(_, end)| end.eq_ignore_ascii_case("yaml") || end.eq_ignore_ascii_case("yml"));
        if document.subject.is_some() || !yaml || OF_OTHERS.contains(&&*document.path) {
            continue;
        }
        let folder = document.path.split_once('/').map(|(folder, _)| folder);
        let folders = || Kind::ALL.iter().map(|kind| kind.folder());
        let near = folder.and_then(|folder| Kind::find(folder).map(Kind::folder).or_else(|| nearest(folder, folders())));
        let help = match near {
            Some(near) => Message::plain("help-did-you-mean").with("word", format!("{near}/")),
            None if &*document.path == "agenda.yml" => Message::plain("help-did-you-mean").with("word", AGENDA_FILE),
            None => Message::plain("unknown-kind-help").with("folders", folders().collect::<Vec<_>>()),
        };
        sink.in_document(id, Span::default(), Message::plain("unknown-kind").with("file", &*document.path)).help(help);
    }
}
