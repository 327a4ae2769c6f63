use crate::agenda::Agenda;
use crate::model::Collection;
use crate::rules::kpi::living;
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// The values of a KPI are reported by those who are measured, and nobody verifies them.
    ///
    /// Who is judged by a figure is tempted to choose it. Auditors in Australia found survey data that nobody had checked
    /// among the measures of public services. It is no fault, but readers should know, and a second pair of eyes is cheap.
    ///
    /// ```yaml bad
    /// # kpis/standard-compliance.yaml
    /// id: standard-compliance
    /// collection: self-report
    /// ```
    ///
    /// ```yaml good
    /// # kpis/standard-compliance.yaml
    /// id: standard-compliance
    /// collection: self-report
    /// verified-by: {fr: Cour des comptes, en: Court of auditors}
    /// ```
    "kpi-self-reported", Note
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for (id, kpi) in living(agenda) {
        if kpi.collection == Some(Collection::SelfReport) && kpi.verified_by.is_none() {
            sink.at(id, "collection", Message::plain("kpi-self-reported")).help(Message::plain("kpi-self-reported-help"));
        }
    }
}
