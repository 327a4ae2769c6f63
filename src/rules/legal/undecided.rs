use crate::agenda::Agenda;
use crate::model::{ActionLine, ActionLineStatus, Kind, LegalChange};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// An action line says neither which texts it needs nor that it needs none.
    ///
    /// The legal advisers prepare a regulatory plan that brings the country's legal framework in line with the action lines of the
    /// agenda. They can only do so if somebody has asked the question of each line; a blank is read as `none` by everyone but
    /// them, and the missing act is discovered when the system is ready. `legal-change: none` is an answer. So is a text among the
    /// things that block the line. Lines that are only proposed are left alone, and so are completed ones.
    ///
    /// ```yaml bad
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: planned
    /// ```
    ///
    /// ```yaml good
    /// # action-lines/all.yaml
    /// id: identity
    /// status: planned
    /// legal-change: [identity-act]
    /// ---
    /// id: service-catalogue
    /// status: planned
    /// legal-change: none
    ///
    /// # regulations/identity-act.yaml
    /// id: identity-act
    /// ```
    "legal-undecided", Warning
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for (id, line) in agenda.all::<ActionLine>() {
        let named = match &line.legal_change {
            Some(LegalChange::None) => true,
            Some(LegalChange::Regulations(texts)) => !texts.is_empty(),
            None => false,
        };
        let decided = named || line.blocked_by.iter().any(|what| what.kind() == Kind::Regulation);
        if !decided && line.is_committed() && line.status != Some(ActionLineStatus::Completed) {
            sink.at(id, "legal-change", Message::plain("legal-undecided")).help(Message::plain("legal-undecided-help"));
        }
    }
}
