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
        let written = agenda.root(id).and_then(|root| root.get("id"));
        let (Some(kind), Some(written), 1) = (record.kind(), written, document.tree().roots().len()) else { continue };
        if document.stem() != &*record.id && written.as_text().is_some() {
            let folder = document.path.rsplit_once('/').map_or(kind.folder(), |(folder, _)| folder);
            let right = format!("{folder}/{}.yaml", record.id);
            sink.at_node(id, written.id(), Message::plain("file-name-differs").with("file", &*document.path).with("id", &*record.id))
                .help(Message::plain("file-name-differs-help").with("file", right).with("id", document.stem()));
        }
    }
}
