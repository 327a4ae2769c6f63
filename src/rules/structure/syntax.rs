use crate::agenda::{Agenda, DocumentId};
use crate::rules::{Sink, rule};
use crate::store::{Nature, ReadProblem};
use crate::text::{Message, Span};
use crate::yaml::{MAX_SIZE, SyntaxProblem};

rule! {
    /// A file cannot be read: it is not YAML, not UTF-8 text, too large, or not a file at all.
    ///
    /// What cannot be read cannot be reviewed, and what one program reads differently from another hides something. So tabs,
    /// unclosed quotes, merge-conflict marks, anchors, aliases and tags are all refused, each at its place. The other files are
    /// checked all the same, and references to the file are not reported as dangling.
    ///
    /// ```yaml bad
    /// # services/passport.yaml
    /// id: passport
    /// title: {fr: Passeport, en: "Passport}
    /// ```
    ///
    /// ```yaml good
    /// # services/passport.yaml
    /// id: passport
    /// title: {fr: Passeport, en: "Passport"}
    /// ```
    "structure-syntax", Error
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for (id, document) in (0..).map(DocumentId).zip(agenda.documents()) {
        let Some(_) = document.subject else { continue };
        if let Some(problem) = &document.unread {
            let (message, help) = unread(problem);
            sink.in_document(id, Span::default(), message).help(help);
        }
        for trouble in &document.troubles {
            if !matches!(trouble.problem, SyntaxProblem::DuplicateKey { .. }) {
                let (message, help) = trouble.problem.messages();
                sink.in_document(id, trouble.span, message).help(help).identity(trouble.problem.name());
            }
        }
    }
}

fn unread(problem: &ReadProblem) -> (Message, Message) {
    let pair = |message, help| (Message::plain(message), Message::plain(help));
    match problem {
        ReadProblem::NotAFile(Nature::Link) => pair("file-link", "file-link-help"),
        ReadProblem::NotAFile(Nature::Folder) => pair("file-folder", "file-folder-help"),
        ReadProblem::NotAFile(Nature::UnreadableName) => pair("file-name-unreadable", "file-name-unreadable-help"),
        ReadProblem::NotAFile(Nature::File | Nature::Special) => pair("file-special", "file-special-help"),
        ReadProblem::TooLarge => {
            let (message, help) = pair("syntax-too-large", "syntax-too-large-help");
            (message, help.with("limit", MAX_SIZE / (1024 * 1024)))
        }
        // An agenda of which files were not fetched is not loaded.
        ReadProblem::Missing | ReadProblem::NotFetched => pair("file-gone", "file-gone-help"),
        ReadProblem::Refused(reason) | ReadProblem::Damaged(reason) => {
            let (message, help) = pair("file-refused", "file-refused-help");
            (message.with("reason", reason.as_str()), help)
        }
    }
}
