use crate::agenda::Agenda;
use crate::model::{ActionLine, ActionLineStatus, Decision};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// An action line is on hold without a decision, or has been for more than 180 days, or nobody knows since when.
    ///
    /// On hold is where a promise goes that nobody wants to break aloud: it is not late, not at risk, and not counted. To suspend
    /// a line is a decision like any other, and half a year later there ought to be another one, to go on or to give it up. The
    /// parameter is the number of days.
    ///
    /// ```yaml bad
    /// # action-lines/cloud.yaml
    /// id: cloud
    /// status: on-hold
    /// on-hold: {since: 2026-07-15}
    /// ```
    ///
    /// ```yaml good
    /// # action-lines/cloud.yaml
    /// id: cloud
    /// status: on-hold
    /// on-hold: {since: 2026-07-15, decision: suspend-cloud}
    ///
    /// # decisions/suspend-cloud.yaml
    /// id: suspend-cloud
    /// date: 2026-07-07
    /// status: accepted
    /// concerns: [action-lines/cloud]
    /// ```
    "status-on-hold-forever", Warning clock { "days" = 180.0 }
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let (as_of, most) = (sink.as_of(), sink.parameter("days"));
    for (id, line) in agenda.all::<ActionLine>() {
        if line.retired.is_some() || line.status != Some(ActionLineStatus::OnHold) {
            continue;
        }
        let on_hold = line.on_hold.as_ref();
        let Some(decision) = on_hold.and_then(|on_hold| on_hold.decision.as_ref()) else {
            sink.at(id, "on-hold", Message::plain("status-on-hold-forever-undecided"))
                .help(Message::plain("status-on-hold-forever-undecided-help"));
            continue;
        };
        let decision = agenda.follow::<Decision>(decision).map(|(_, decision)| decision);
        // Where the line itself does not say since when, its decision does.
        let since = on_hold.and_then(|on_hold| on_hold.since).or(decision.and_then(|decision| decision.date));
        let Some(since) = since else {
            // What cannot be read may say so.
            if decision.is_some() {
                sink.at(id, "on-hold", Message::plain("status-on-hold-forever-undated"))
                    .help(Message::plain("status-on-hold-forever-undated-help"));
            }
            continue;
        };
        let days = u32::try_from((as_of.0 - since.0).num_days()).unwrap_or_default();
        if f64::from(days) > most {
            let message = Message::plain("status-on-hold-forever").with("since", since).with("days", u64::from(days));
            sink.at(id, "on-hold.since", message).help(Message::plain("status-on-hold-forever-help"));
        }
    }
}
