use crate::agenda::Agenda;
use crate::rules::kpi::{inline_measurements, living, measurement_field};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// The last value of a KPI has a sample that is too small: fewer answers than the KPI asks for are behind it, so it is not
    /// shown.
    ///
    /// A handful of answers says more about who answered than about the country, and may let people be recognised. The value is
    /// left out of health, trends and reports, and the one before it is not put in its place in silence. Earlier values with too
    /// few answers stay left out; nothing more can be done about them.
    ///
    /// ```yaml bad
    /// # kpis/satisfaction.yaml
    /// id: satisfaction
    /// min-n: 400
    /// measurements: [{date: 2026-02-28, value: 3.4, n: 212}]
    /// ```
    ///
    /// ```yaml good
    /// # kpis/satisfaction.yaml
    /// id: satisfaction
    /// min-n: 400
    /// measurements: [{date: 2026-02-28, value: 3.4, n: 2075}]
    /// ```
    "kpi-small-sample", Warning
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for (id, kpi) in living(agenda) {
        let newest = kpi.measurements.iter().enumerate().max_by_key(|(_, one)| (one.when(), !kpi.suppresses(one)));
        let Some((number, newest)) = newest.filter(|(_, one)| kpi.suppresses(one)) else { continue };
        let (Some(n), Some(least)) = (newest.n, kpi.min_n) else { continue };
        let message = Message::plain("kpi-small-sample").with("count", u64::from(n)).with("least", u64::from(least));
        sink.at(id, &measurement_field(inline_measurements(agenda, id), number, "n"), message)
            .help(Message::plain("kpi-small-sample-help"));
    }
}
