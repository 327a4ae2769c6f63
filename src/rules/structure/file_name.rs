use crate::agenda::Agenda;
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A file has another name than the entity in it.
    ///
    /// People look for `services/passport.yaml` when they read `services/passport`; a file of another name is found by search
    /// only, and sooner or later written a second time. A file that holds several entities may have any name.
    ///
    /// ```yaml bad
    /// # services/passports.yaml
    /// id: passport
    /// ```
    ///
    /// ```yaml good
    /// # services/passport.yaml
    /// id: passport
    /// ```
    "structure-file-name", Warning
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for (id, record) in agenda.records() {
        let document = agenda.document(record.document);
        if document.stem() == &*record.id || document.tree().roots().len() != 1 {
            continue;
        }
        let written = agenda.root(id).and_then(|root| root.get("id"));
        // An identifier that is none is reported by its form; what the file should be called then is nobody's guess.
        let sound = written.filter(|written| record.violations.iter().all(|violation| violation.node != written.id()));
        if let (Some(kind), Some(written)) = (record.kind(), sound) {
            let folder = document.path.rsplit_once('/').map_or(kind.folder(), |(folder, _)| folder);
            let right = format!("{folder}/{}.yaml", record.id);
            sink.at_node(
                id,
                written.id(),
                Message::plain("file-name-differs").with("file", &*document.path).with("id", &*record.id),
            )
            .help(Message::plain("file-name-differs-help").with("file", right).with("id", document.stem()));
        }
    }
}
