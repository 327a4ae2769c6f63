use crate::agenda::Agenda;
use crate::rules::kpi::{living, promises};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A KPI has no final target.
    ///
    /// A figure that is to go up, by nobody says how much or when, can never be missed. A French dashboard of public
    /// planning once showed 153 of 360 indicators without a target. A KPI that frames the picture (`context`) may do without.
    ///
    /// ```yaml bad
    /// # kpis/online-share.yaml
    /// id: online-share
    /// targets: [{date: 2027-12-31, value: 60, kind: interim}]
    /// ```
    ///
    /// ```yaml good
    /// # kpis/online-share.yaml
    /// id: online-share
    /// targets: [{date: 2027-12-31, value: 60, kind: interim}, {date: 2028-12-31, value: 80, kind: final}]
    /// ```
    "kpi-no-target", Error
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for (id, kpi) in living(agenda).filter(|(_, kpi)| promises(kpi)) {
        if kpi.final_target().is_some() {
            continue;
        }
        let name = if kpi.targets.is_empty() { "kpi-no-target" } else { "kpi-no-target-interim" };
        sink.at(id, "targets", Message::plain(name)).help(Message::plain("kpi-no-target-help"));
    }
}
