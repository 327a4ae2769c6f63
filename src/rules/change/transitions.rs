//! Which state may follow which, for each field that holds one: the tables, and what they are drawn from.

use crate::model::{Kind, LegislativeStage};

/// The states of a field, each with those that may follow it.
pub(super) struct States {
    /// The kind that has the field.
    pub(super) kind: Kind,
    /// The field.
    pub(super) field: &'static str,
    /// The way ahead, in order.
    pub(super) ahead: &'static [&'static str],
    /// Each state, and what it may become.
    pub(super) rows: &'static [(&'static str, &'static [&'static str])],
}

/// The tables, one for each field that holds a state; a text follows the path of its instrument instead.
///
/// Ahead, no step is left out without which the claim cannot be true. One step back is open, for whoever has claimed too much must be
/// able to say so. What is given up can be given up from wherever that can be, by its own word. What has ended begins again at the start.
pub(super) static TABLES: [States; 4] = [
    States {
        kind: Kind::ActionLine,
        field: "status",
        ahead: &["proposed", "planned", "in-progress", "completed"],
        rows: &[
            ("proposed", &["planned", "in-progress", "on-hold", "cancelled", "merged"]),
            ("planned", &["in-progress", "on-hold", "cancelled", "merged"]),
            // What has begun is not planned any more: while nobody works on it, it is on hold, and that asks for a decision.
            ("in-progress", &["completed", "on-hold", "cancelled", "merged"]),
            ("on-hold", &["planned", "in-progress", "cancelled", "merged"]),
            ("completed", &["in-progress"]),
            ("cancelled", &["proposed", "planned"]),
            ("merged", &["proposed", "planned"]),
        ],
    },
    States {
        kind: Kind::Service,
        field: "status",
        ahead: &["planned", "discovery", "alpha", "beta", "live"],
        rows: &[
            // Studying needs and trying prototypes differ from service to service; opening to some before all is what shows faults.
            ("planned", &["discovery", "alpha", "beta", "cancelled"]),
            ("discovery", &["planned", "alpha", "beta", "cancelled"]),
            ("alpha", &["discovery", "beta", "cancelled"]),
            ("beta", &["alpha", "live", "cancelled"]),
            // What people have used is closed, not cancelled.
            ("live", &["beta", "retiring", "retired"]),
            ("retiring", &["live", "retired"]),
            ("retired", &["planned"]),
            ("cancelled", &["planned"]),
        ],
    },
    States {
        kind: Kind::BuildingBlock,
        field: "operation",
        ahead: &["not-deployed", "pilot", "production"],
        rows: &[
            ("not-deployed", &["pilot", "production", "withdrawn"]),
            ("pilot", &["not-deployed", "production", "withdrawn"]),
            ("production", &["pilot", "sunset", "withdrawn"]),
            ("sunset", &["production", "withdrawn"]),
            ("withdrawn", &["not-deployed", "pilot"]),
        ],
    },
    States {
        kind: Kind::Decision,
        field: "status",
        ahead: &["proposed", "accepted"],
        // Who thinks otherwise decides anew; what was decided stays on record.
        rows: &[("proposed", &["accepted", "rejected"]), ("accepted", &["superseded"]), ("rejected", &[]), ("superseded", &[])],
    },
];

/// The stages without which no text is law, where its instrument has them. How it is prepared before, and whether the council of
/// ministers sees it, differs from text to text: a bill of members of parliament or a plain decree does not pass there.
pub(super) const OBLIGATORY: [LegislativeStage; 4] =
    [LegislativeStage::Parliament, LegislativeStage::Adopted, LegislativeStage::Promulgated, LegislativeStage::Published];

/// Of these, the ones of a text whose instrument nobody knows: a decree passes no parliament.
pub(super) const OBLIGATORY_FOR_ALL: [LegislativeStage; 2] = [LegislativeStage::Adopted, LegislativeStage::Published];

/// The stages after which a text is law; another text takes it away, not a step back.
pub(super) const LAW: [LegislativeStage; 3] =
    [LegislativeStage::Promulgated, LegislativeStage::Published, LegislativeStage::InForce];

impl States {
    /// What a state may become; none, where it is no state of this field.
    pub(super) fn after(&self, state: &str) -> Option<&'static [&'static str]> {
        self.rows.iter().find(|(own, _)| *own == state).map(|(_, after)| *after)
    }

    /// Whether one state may become another one: by a step of the table, or by two steps ahead, where records show the one between.
    pub(super) fn leads(&self, from: &str, to: &str, recorded: &[String]) -> bool {
        let step = |from: &str, to: &str| self.after(from).is_some_and(|after| after.contains(&to));
        let place = |state: &str| self.ahead.iter().position(|own| *own == state);
        let between = |state: &str| step(from, state) && step(state, to) && place(state) < place(to);
        step(from, to) || recorded.iter().any(|state| place(state).is_some() && between(state))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{Schemas, Subject};
    use std::collections::BTreeSet;

    #[test]
    fn every_state_has_its_row_and_leads_to_states() {
        let schemas = Schemas::default();
        for States { kind, field, ahead, rows } in &TABLES {
            let shape = &schemas.of(Subject::Kind(*kind)).shape;
            let words: BTreeSet<&str> = shape.field(field).and_then(|field| field.words()).into_iter().flatten().collect();
            assert_eq!(rows.iter().map(|(state, _)| *state).collect::<BTreeSet<_>>(), words, "{}", kind.name());
            assert!(
                rows.iter().flat_map(|(_, after)| *after).chain(*ahead).all(|state| words.contains(state)),
                "{}",
                kind.name()
            );
            assert!(rows.iter().all(|(state, after)| !after.contains(state)), "{}", kind.name());
        }
    }

    #[test]
    fn a_step_that_is_recorded_between_two_is_no_jump_but_opens_no_way_back() {
        let [line, service, ..] = &TABLES;
        let recorded = |states: &[&str]| states.iter().map(|state| (*state).to_owned()).collect::<Vec<_>>();
        assert!(!line.leads("planned", "completed", &[]));
        assert!(line.leads("planned", "completed", &recorded(&["in-progress"])));
        assert!(!line.leads("completed", "cancelled", &recorded(&["in-progress"])));
        assert!(!line.leads("cancelled", "completed", &recorded(&["in-progress"])));
        assert!(service.leads("planned", "live", &recorded(&["alpha", "beta"])));
        assert!(!service.leads("planned", "live", &recorded(&["alpha"])));
        assert!(!service.leads("live", "alpha", &recorded(&["beta"])));
    }
}
