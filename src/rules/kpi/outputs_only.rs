use crate::agenda::{Agenda, EntityId};
use crate::model::{Kind, Kpi, KpiType, Objective};
use crate::rules::kpi::unread;
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// An objective is measured only by what was put in place, never by what changes for people or by how good a service is.
    ///
    /// A portal opened, an act passed, a component installed: none of them says whether anybody is better off. The European Court
    /// of Auditors (special report 9/2011) found outputs of electronic government measured where results were wanted. At
    /// least one KPI of each objective is of the type `impact` or `service-quality`.
    ///
    /// ```yaml bad
    /// # kpis/connected-agencies.yaml
    /// id: connected-agencies
    /// type: deployment
    /// serves: [objectives/ask-once]
    /// # objectives/ask-once.yaml
    /// id: ask-once
    /// ```
    ///
    /// ```yaml good
    /// # kpis/questions-asked-twice.yaml
    /// id: questions-asked-twice
    /// type: impact
    /// serves: [objectives/ask-once]
    /// # objectives/ask-once.yaml
    /// id: ask-once
    /// ```
    "kpi-outputs-only", Warning
}

/// How many KPIs are shown with a finding.
const MOST_SHOWN: usize = 5;

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    if unread(agenda, &[Kind::Kpi]) {
        return;
    }
    for (id, _) in agenda.all::<Objective>().filter(|(_, objective)| objective.retired.is_none()) {
        let serving = agenda.related(id, &[], &["serves"]);
        let readable = agenda.kpis_of(id);
        let living: Vec<(EntityId, &Kpi)> = readable.iter().copied().filter(|(_, kpi)| kpi.retired.is_none()).collect();
        // One that does not say its type, or cannot be read, may measure a result.
        let result = |kpi: &Kpi| matches!(kpi.r#type, None | Some(KpiType::Impact | KpiType::ServiceQuality));
        if readable.len() < serving.len() || living.is_empty() || living.iter().any(|(_, kpi)| result(kpi)) {
            continue;
        }
        let draft = sink.at(id, "", Message::plain("kpi-outputs-only"));
        draft.help(Message::plain("kpi-outputs-only-help"));
        for (kpi, _) in living.into_iter().take(MOST_SHOWN) {
            draft.related(kpi, None, Message::plain("kpi-outputs-only-here"));
        }
    }
}
