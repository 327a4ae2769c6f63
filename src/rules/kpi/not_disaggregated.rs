use crate::agenda::Agenda;
use crate::model::{Kind, KpiType};
use crate::rules::kpi::living;
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// No KPI of impact is broken down by sex, age, region or any other group.
    ///
    /// An average hides those who are left behind: a service can be used by more people every year and by fewer of the old, the
    /// poor or the far away. Leaving nobody behind is the promise of the 2030 Agenda, and it is kept only where it is looked at. One
    /// finding for the agenda; a single broken-down KPI is a beginning.
    ///
    /// ```yaml bad
    /// # kpis/online-share.yaml
    /// id: online-share
    /// type: impact
    /// ```
    ///
    /// ```yaml good
    /// # kpis/online-share.yaml
    /// id: online-share
    /// type: impact
    /// disaggregated-by: [{fr: sexe, en: sex}]
    /// ```
    "kpi-not-disaggregated", Note
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let Some(file) = agenda.agenda_record() else { return };
    let of_impact = || living(agenda).filter(|(_, kpi)| kpi.r#type == Some(KpiType::Impact));
    let count = of_impact().count();
    if count == 0 || !agenda.can_read_all(Kind::Kpi) || of_impact().any(|(_, kpi)| !kpi.disaggregated_by.is_empty()) {
        return;
    }
    sink.at(file, "", Message::plain("kpi-not-disaggregated").with("count", count))
        .help(Message::plain("kpi-not-disaggregated-help"));
}
