//! How changes landed: whether anybody looked before they counted, and whether it was whoever had to.
//!
//! These rules judge what is on the main line already; `agenda audit` asks them, `agenda check` does not.

mod direct_push;
mod missing_approval;
mod self_approved;
mod unsigned;
mod weak_evidence;

use super::{Draft, Rule, Sink};
use crate::changes::Proposal;
use crate::history::Landing;
use crate::text::Message;

pub(super) static RULES: &[&Rule] =
    &[&direct_push::RULE, &self_approved::RULE, &missing_approval::RULE, &unsigned::RULE, &weak_evidence::RULE];

/// What landed, and how.
pub struct Landed<'a> {
    /// What it changed.
    pub proposal: &'a Proposal<'a>,
    /// How it landed.
    pub landing: &'a Landing,
}

impl<'a> Landed<'a> {
    /// A finding about the whole of it: at what changed, if it is one thing, else at `agenda.yaml`.
    fn report<'s>(&self, sink: &'s mut Sink<'a>, message: Message) -> &'s mut Draft<'a> {
        match &self.landing.entities[..] {
            [one] => self.at(sink, one, message),
            _ => self.at(sink, crate::schema::Subject::Agenda.name(), message),
        }
    }

    /// A finding about what happened to one entity: where that is, or was.
    fn at<'s>(&self, sink: &'s mut Sink<'a>, entity: &str, message: Message) -> &'s mut Draft<'a> {
        let (old, new) = (self.proposal.old, self.proposal.new);
        let commit = &self.landing.commit;
        let message = Message::plain("landed").with("commit", commit.short()).with("day", commit.day).with("what", message);
        let changed = self.proposal.changed().iter().find(|changed| {
            let name = |agenda: &crate::agenda::Agenda, id| agenda.record(id).name() == entity;
            changed.new.is_some_and(|id| name(new, id)) || changed.old.is_some_and(|id| name(old, id))
        });
        let draft = match changed.map(|changed| (changed.new, changed.old)) {
            Some((Some(id), _)) => sink.at(id, "", message),
            Some((None, Some(id))) => sink.gone(old, id, message),
            _ => match new.agenda_record() {
                Some(id) => sink.at(id, "", message),
                None => sink.in_document(crate::agenda::DocumentId(0), crate::text::Span::default(), message),
            },
        };
        draft.about(entity.to_owned()).identity(commit.id.as_str())
    }
}
