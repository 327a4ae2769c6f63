use crate::agenda::Agenda;
use crate::rules::kpi::living;
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A series of values is broken without a decision.
    ///
    /// A new questionnaire, another register, another count: from that day on values no longer compare with earlier ones, and
    /// whoever wants a bad figure to disappear needs only to change how it is measured. A break is therefore decided by somebody,
    /// with a date and a reason, and the baseline is restated after it.
    ///
    /// ```yaml bad
    /// # kpis/satisfaction.yaml
    /// id: satisfaction
    /// series-breaks: [{date: 2026-01-01, reason: {fr: Nouveau questionnaire, en: New questionnaire}}]
    /// ```
    ///
    /// ```yaml good
    /// # kpis/satisfaction.yaml
    /// id: satisfaction
    /// series-breaks: [{date: 2026-01-01, decision: new-questionnaire}]
    /// # decisions/new-questionnaire.yaml
    /// id: new-questionnaire
    /// type: definition-change
    /// status: accepted
    /// date: 2025-11-20
    /// ```
    "kpi-break-undeclared", Error
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for (id, kpi) in living(agenda) {
        for (number, broken) in (1..).zip(&kpi.series_breaks) {
            if broken.decision.is_none() {
                let message = Message::plain("kpi-break-undeclared").with("date", broken.date);
                sink.at(id, &format!("series-breaks[{number}]"), message).help(Message::plain("kpi-break-undeclared-help"));
            }
        }
    }
}
