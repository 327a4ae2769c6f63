//! How changes landed: whether anybody looked before they counted, and whether it was whoever had to.
//!
//! These rules judge what is on the main line already; `agenda audit` asks them, `agenda check` does not.

mod direct_push;
mod missing_approval;
mod self_approved;
mod unsigned;
mod weak_evidence;

use super::{Draft, Rule, Sink};
use crate::approval::{Approval, State};
use crate::changes::Proposal;
use crate::history::Landing;
use crate::model::LocalisedText;
use crate::text::{Message, Value};

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

    /// A finding for each role that was asked about an entity and whose approval is in a state: about all that it was asked for there.
    fn each(&self, sink: &mut Sink<'a>, state: State, template: &'static str, help: &'static str) {
        let approvals: Vec<&Approval> = self.landing.approvals.iter().filter(|approval| approval.state == state).collect();
        for of_role in approvals.chunk_by(|one, other| (&one.role, &one.entity) == (&other.role, &other.entity)) {
            let [first, ..] = of_role else { continue };
            let phrases: Vec<Message> = of_role.iter().map(|approval| approval.phrase.clone()).collect();
            let message = Message::plain(template).with("role", role(&first.role, first.title.as_ref())).with("change", phrases);
            let draft = self.at(sink, &first.entity, message).help(Message::plain(help)).identity(first.role.as_str());
            for approval in of_role {
                draft.identity(approval.meaning.as_str());
            }
        }
    }
}

/// A role as readers know it.
fn role(name: &str, title: Option<&LocalisedText>) -> Value {
    title.map_or_else(|| name.into(), Value::from)
}
