use super::measured::{Both, Measured, both, days};
use crate::agenda::EntityId;
use crate::changes::Proposal;
use crate::model::{Date, Kpi};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A value is added for a day for which the reports are already out.
    ///
    /// It may be right and welcome; but what was published did not show it, and whoever reproduces an old report gets another
    /// figure than the one that was read. So it is said, once, when it comes in. A value comes late when the KPI already has one
    /// of a later day, or when its day lies in a reporting period whose report can no longer be written: the end of the period
    /// and the `grace` of `reporting` in `agenda.yaml` are over, and the value, by the `lag` of its KPI, could have been there in
    /// time. The first values of a KPI are not late, and neither is a correction, or a second value for a day that has one.
    ///
    /// ```yaml before
    /// # kpis/online-share.yaml
    /// id: online-share
    /// measurements: [{period: 2026-Q1, value: 41}, {period: 2026-Q3, value: 47}]
    /// ```
    ///
    /// ```yaml bad
    /// # kpis/online-share.yaml
    /// id: online-share
    /// measurements: [{period: 2026-Q1, value: 41}, {period: 2026-Q2, value: 46}, {period: 2026-Q3, value: 47}]
    /// ```
    ///
    /// ```yaml good
    /// # kpis/online-share.yaml
    /// id: online-share
    /// measurements: [{period: 2026-Q1, value: 41}, {period: 2026-Q3, value: 47}, {date: 2026-10-31, value: 49}]
    /// ```
    "change-late-measurement", Note clock change
}

fn check<'a>(proposal: &Proposal<'a>, sink: &mut Sink<'a>) {
    let today = sink.as_of();
    let reported = sink.setter().reported_until(today).map(|end| (end, sink.setter().report_closes(end)));
    for kpi in both(proposal) {
        let lag = proposal.new.get::<Kpi>(kpi.entity).and_then(|kpi| kpi.lag).unwrap_or_default();
        let Some(last) = kpi.old.last(today) else { continue };
        let (within, behind): (Vec<_>, Vec<_>) = added(&kpi, today).partition(|one| one.when < last);
        report(kpi.entity, &within, Message::plain("proposal-late-measurement").with("last", last), sink);
        if let Some((end, closed)) = reported {
            let in_time = |one: &&Measured<'_>| one.when <= end && lag.after(one.when) <= closed;
            let behind: Vec<_> = behind.into_iter().filter(in_time).collect();
            report(kpi.entity, &behind, Message::plain("proposal-late-measurement-reported").with("end", end), sink);
        }
    }
}

/// The values that a proposal adds for days that have come and had none.
fn added<'k, 'a>(kpi: &'k Both<'a>, today: Date) -> impl Iterator<Item = &'k Measured<'a>> {
    let is_new = |one: &&Measured<'_>| kpi.old.unread == 0 && kpi.old.on(one.when).next().is_none();
    kpi.new.all.iter().filter(move |one| one.when <= today && one.what.supersedes.is_none()).filter(is_new)
}

fn report<'a>(entity: EntityId, late: &[&Measured<'a>], message: Message, sink: &mut Sink<'a>) {
    let Some(first) = late.first() else { return };
    let message = message.with("count", late.len()).with("days", days(late));
    first.report(entity, "value", message, sink).help(Message::plain("proposal-late-measurement-help"));
}
