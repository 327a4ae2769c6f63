use crate::agenda::{Agenda, DocumentId};
use crate::rules::{Sink, rule};
use crate::text::Message;
use crate::yaml::SyntaxProblem;

rule! {
    /// A key is given twice in one mapping.
    ///
    /// Most programs keep one of the two values without a word, and not all keep the same one: a reviewer reads one date, the
    /// report shows another.
    ///
    /// ```yaml bad
    /// # services/passport.yaml
    /// id: passport
    /// launched: 2025-03-01
    /// launched: 2026-03-01
    /// ```
    ///
    /// ```yaml good
    /// # services/passport.yaml
    /// id: passport
    /// launched: 2026-03-01
    /// ```
    "structure-duplicate-key", Error
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for (id, document) in (0..).map(DocumentId).zip(agenda.documents()) {
        let Some(_) = document.subject else { continue };
        for trouble in &document.troubles {
            if let SyntaxProblem::DuplicateKey { key, first } = &trouble.problem {
                let (message, help) = trouble.problem.messages();
                sink.in_document(id, trouble.span, message).help(help).identity(&**key).related_span(
                    id,
                    *first,
                    Message::plain("related-first-here"),
                );
            }
        }
    }
}
