//! Waivers: which rules are set aside, for what, by whom, and until when.

use super::cells::{any_referred, equation};
use super::table::identity;
use super::{Basis, Datum, Form, Report, Sign, Table, word_of};
use crate::agenda::EntityId;
use crate::model::{Date, Decision, Waiver};
use crate::text::Message;

/// Which rules are set aside, for what, and until when?
pub(super) static WAIVERS: Report = Report {
    name: "waivers",
    title: "report-waivers",
    question: "report-waivers-question",
    counts: "report-waivers-counts",
    filters: &[],
    looks_back: false,
    history: false,
    tables,
};

/// How many days before its end a waiver is shown as ending soon: what follows it takes two meetings of a committee.
const SOON: i64 = 60;

/// How a waiver stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    InForce,
    EndsSoon,
    Ended,
    WithoutEnd,
    NotAccepted,
}

impl State {
    const ALL: [State; 5] = [State::InForce, State::EndsSoon, State::Ended, State::WithoutEnd, State::NotAccepted];

    fn of(decision: &Decision, waiver: &Waiver, day: Date) -> Self {
        match waiver.until {
            _ if !decision.is_accepted() => State::NotAccepted,
            None => State::WithoutEnd,
            Some(until) if until < day => State::Ended,
            Some(until) if (until.0 - day.0).num_days() <= SOON => State::EndsSoon,
            Some(_) => State::InForce,
        }
    }

    /// Its code, the template of what it is called, and what it means for whoever has to act.
    fn words(self) -> (&'static str, &'static str, Sign) {
        match self {
            State::InForce => ("in-force", "report-waiver-in-force", Sign::None),
            State::EndsSoon => ("ends-soon", "report-waiver-ends-soon", Sign::Watch),
            State::Ended => ("ended", "report-waiver-ended", Sign::None),
            State::WithoutEnd => ("without-end", "report-waiver-without-end", Sign::Bad),
            State::NotAccepted => ("not-accepted", "report-waiver-not-accepted", Sign::Watch),
        }
    }
}

fn tables(basis: &Basis<'_>) -> Vec<Table> {
    let columns = [
        ("id", "report-column-id", Form::Entity),
        ("title", "report-column-decision", Form::Text),
        ("rule", "report-column-rule", Form::Text),
        ("entity", "report-column-set-aside-for", Form::Entity),
        ("field", "report-column-field", Form::Text),
        ("taken-by", "report-column-taken-by", Form::Entity),
        ("date", "report-column-date", Form::Date),
        ("status", "report-column-status", Form::Word),
        ("state", "report-column-state", Form::Word),
        ("until", "report-column-until", Form::Date),
        ("days-left", "report-column-days-left", Form::Integer),
        ("compensation", "report-column-compensation", Form::Text),
    ];
    let shown: [(&'static str, &[&'static str]); 7] = [
        ("report-column-rule", &["rule"]),
        ("report-column-set-aside-for", &["entity", "field"]),
        ("report-column-decision", &["title", "status"]),
        ("report-column-taken-by", &["taken-by", "date"]),
        ("report-column-until", &["until", "days-left"]),
        ("report-column-state", &["state"]),
        ("report-column-compensation", &["compensation"]),
    ];
    let mut table = Table::new("waivers", Message::plain("report-waivers"), &columns).showing(&shown);
    let decisions = basis.agenda.all::<Decision>();
    let waivers = decisions.flat_map(|(id, decision)| decision.waives.iter().map(move |waiver| (id, decision, waiver)));
    let mut waivers: Vec<(EntityId, &Decision, &Waiver)> = waivers.collect();
    waivers.sort_by_key(|(.., waiver)| (waiver.until.is_none(), waiver.until));
    table.rows = waivers.iter().map(|(id, decision, waiver)| row(basis, *id, decision, waiver)).collect();
    let count =
        |state: State| waivers.iter().filter(|(_, decision, waiver)| State::of(decision, waiver, basis.as_of) == state).count();
    let parts = State::ALL.map(|state| (count(state), Message::plain(state.words().1)));
    table.notes.push(equation(Message::plain("report-waivers-all").with("count", waivers.len()), parts));
    vec![table]
}

fn row(basis: &Basis<'_>, id: EntityId, decision: &Decision, waiver: &Waiver) -> Vec<Datum> {
    let (code, called, sign) = State::of(decision, waiver, basis.as_of).words();
    let days = waiver.until.map(|until| (until.0 - basis.as_of.0).num_days()).filter(|days| *days >= 0);
    let [identifier, title] = identity(basis.agenda, id);
    vec![
        identifier,
        title,
        waiver.rule.as_str().into(),
        waiver.entity.as_ref().map(|entity| any_referred(basis.agenda, entity)).into(),
        waiver.field.as_ref().map(|field| field.as_str()).into(),
        decision.taken_by.as_ref().map(|body| any_referred(basis.agenda, body)).into(),
        decision.date.into(),
        word_of(basis.agenda, id, "status"),
        Datum::word(code, Message::plain(called), sign),
        waiver.until.into(),
        days.map(Datum::Count).into(),
        waiver.compensation.as_ref().into(),
    ]
}
