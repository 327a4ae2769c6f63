use super::policy::Policy;
use super::{DECISION_TAKEN, Without};
use crate::agenda::Agenda;
use crate::changes::{Change, Gravity, Matter, Proposal};
use crate::model::Decision;
use std::collections::{BTreeMap, BTreeSet};

/// An approval that a proposal needs. In the order in which people are asked: role by role, entity by entity.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Need {
    /// Whose approval, as `roles/id` or `bodies/id`.
    pub(super) role: String,
    /// Of the change of what, as `folder/id`, or `agenda`.
    pub(super) entity: String,
    /// What the change means, as the role names it, or `decision-taken`.
    pub(super) meaning: String,
}

/// The approvals that changes need.
#[derive(Debug, Default)]
pub struct Needs {
    /// Each with what the proposal says of it, so that it can be told whether somebody has seen the same.
    pub(super) needs: BTreeMap<Need, BTreeSet<String>>,
    /// What nobody approves.
    pub without: Vec<Without>,
}

impl Needs {
    /// What the changes of a proposal need, as a policy asks.
    pub fn of(proposal: &Proposal<'_>, policy: &Policy<'_>) -> Self {
        let Proposal { old, new, .. } = proposal;
        let mut needs = Needs::default();
        for (number, change) in proposal.changes().enumerate() {
            let mut somebody = false;
            for role in &policy.roles {
                let meant = role.meanings.iter().filter(|(_, meaning)| meaning.is_of(change, old, new));
                for (name, meaning) in narrowest(change, meant) {
                    needs.add(&role.name, &change.entity, name, meaning.said(change, old, new));
                    somebody = true;
                }
            }
            if !somebody && change.word.gravity() == Gravity::Promise {
                needs.without.push(Without::Promise(number));
            }
        }
        needs.decisions(proposal.changes(), new, policy);
        needs
    }

    fn add(&mut self, role: &str, entity: &str, meaning: &str, said: String) {
        let need = Need { role: role.to_owned(), entity: entity.to_owned(), meaning: meaning.to_owned() };
        self.needs.entry(need).or_default().insert(said);
    }

    /// What a proposal says that somebody has decided, they must have: the decisions that are accepted in it and that it brings,
    /// accepts or alters.
    fn decisions<'p>(&mut self, changes: impl Iterator<Item = &'p Change>, new: &Agenda, policy: &Policy<'_>) {
        // The wording of a decision is what was decided.
        let altered = changes.filter(|change| change.word.gravity() != Gravity::Editorial || change.language.is_some());
        let names: BTreeSet<&str> = altered.filter_map(|change| change.entity.strip_prefix("decisions/")).collect();
        for id in names {
            let Some((entity, decision)) = new.find::<Decision>(id).filter(|(_, decision)| decision.is_accepted()) else {
                continue;
            };
            let Some(taken_by) = &decision.taken_by else {
                self.without.push(Without::Decision(new.record(entity).name()));
                continue;
            };
            let Some(root) = new.root(entity) else { continue };
            let mut said = root.to_json();
            said.sort_all_objects();
            self.add(&policy.named(taken_by, new), &new.record(entity).name(), DECISION_TAKEN, said.to_string());
        }
    }
}

/// Of the meanings that a change has for a role, those under which it is asked for.
///
/// The narrowest one says most. Where something is new or gone as a whole, a field of it is only a part of what there is to
/// approve: then the fields are asked for if nothing else of it is, and all of them.
fn narrowest<'m>(change: &Change, meant: impl Iterator<Item = &'m (&'m str, Matter)>) -> Vec<&'m (&'m str, Matter)> {
    let meant: Vec<&(&str, Matter)> = meant.collect();
    let is_field = |meaning: &Matter| matches!(meaning, Matter::Field(..));
    let whole = change.pattern.is_none();
    let alone = meant.iter().filter(|(_, meaning)| !(whole && is_field(meaning))).max_by_key(|(_, meaning)| meaning.precision());
    alone.map_or_else(|| meant.clone(), |one| vec![*one])
}
