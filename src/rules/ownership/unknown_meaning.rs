use crate::agenda::Agenda;
use crate::changes::Matter;
use crate::model::Role;
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A role approves something that no change is called.
    ///
    /// A role says under `approves` which changes need its approval, and a proposal is held to that. What is mistyped there is
    /// asked of nobody, and nobody notices: the changes land without those who answer for them. A meaning is a kind (`regulation`:
    /// any change of an entity of that kind; `agenda` for `agenda.yaml`), a field of a kind (`service.legal-basis`: a change there
    /// or below), or the name of a change, as `agenda diff --format json` gives it (`deadline-moved`).
    ///
    /// ```yaml bad
    /// # roles/legal-advisers.yaml
    /// id: legal-advisers
    /// approves: [regulations, service.legal-bases, deadline-movde, treaties]
    /// ```
    ///
    /// ```yaml good
    /// # roles/legal-advisers.yaml
    /// id: legal-advisers
    /// approves: [regulation, service.legal-basis, deadline-moved, agenda]
    /// ```
    "ownership-unknown-meaning", Error
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for (id, role) in agenda.all::<Role>().filter(|(_, role)| role.retired.is_none()) {
        for (number, name) in (1..).zip(&role.approves).filter(|(_, name)| Matter::find(name, agenda).is_none()) {
            if sink.has_enough_of(id) {
                break;
            }
            let help = match Matter::suggest(name, agenda) {
                Some(word) => Message::plain("help-did-you-mean").with("word", word),
                None => Message::plain("ownership-unknown-meaning-help"),
            };
            let message = Message::plain("ownership-unknown-meaning").with("name", name.as_str());
            sink.at(id, &format!("approves[{number}]"), message).help(help).identity(name);
        }
    }
}
