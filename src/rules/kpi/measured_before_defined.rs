use crate::agenda::{Agenda, EntityId};
use crate::model::{Date, Kpi, Measurement, MeasurementStatus};
use crate::rules::kpi::{MOST, inline_measurements, living, measurement_field};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A measurement is dated or published in the future, or measurements are not in the order of their dates.
    ///
    /// A value of a day that has not come is a forecast or a slip, and either is mistaken for a result. A period that is not over
    /// may have a provisional value. Measurements stand oldest first, so that who adds one and who reads the history see the same.
    ///
    /// ```yaml bad
    /// # kpis/online-share.yaml
    /// id: online-share
    /// measurements: [{period: 2026-Q3, value: 47}, {date: 2027-03-31, value: 55}]
    /// ```
    ///
    /// ```yaml good
    /// # kpis/online-share.yaml
    /// id: online-share
    /// measurements: [{period: 2026-Q3, value: 47}, {period: 2026-Q4, value: 49, status: provisional}]
    /// ```
    "kpi-measured-before-defined", Warning clock
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let today = sink.as_of();
    for (id, kpi) in living(agenda) {
        let inline = inline_measurements(agenda, id);
        let from_the_future = |(number, one)| Some((number, from_the_future(one, today)?));
        for (number, (name, field, day)) in kpi.measurements.iter().enumerate().filter_map(from_the_future).take(MOST) {
            sink.at(id, &measurement_field(inline, number, field), Message::plain(name).with("date", day))
                .help(Message::plain("kpi-measured-before-defined-help"))
                .identity(day.to_string());
        }
        order(id, kpi, inline, sink);
    }
}

/// Which day of a measurement has not come yet: the message, the field and the day.
fn from_the_future(measurement: &Measurement, today: Date) -> Option<(&'static str, &'static str, Date)> {
    if let Some(day) = measurement.date.filter(|day| *day > today) {
        return Some(("kpi-measured-before-defined", "date", day));
    }
    let provisional = measurement.status == MeasurementStatus::Provisional;
    let period = measurement.period.filter(|period| period.end() > today && (!provisional || period.start() > today));
    if let Some(period) = period {
        return Some(("kpi-measured-before-defined-period", "period", period.end()));
    }
    let published = measurement.published.filter(|day| *day > today)?;
    Some(("kpi-measured-before-defined-published", "published", published))
}

/// The first measurement that is older than the one before it, in the KPI's own list and in its table each.
fn order(id: EntityId, kpi: &Kpi, inline: usize, sink: &mut Sink<'_>) {
    let (own, table) = kpi.measurements.split_at(inline.min(kpi.measurements.len()));
    for (first, list) in [(0, own), (own.len(), table)] {
        let dated = list.windows(2).map(|pair| Some((pair[0].when()?, pair[1].when()?)));
        let back =
            (0..).zip(dated).find_map(|(number, pair)| pair.filter(|(before, this)| this < before).map(|pair| (number, pair)));
        let Some((number, (before, this))) = back else { continue };
        let field = if list[number + 1].date.is_some() { "date" } else { "period" };
        let message = Message::plain("kpi-measured-before-defined-order").with("date", this).with("before", before);
        sink.at(id, &measurement_field(inline, first + number + 1, field), message)
            .help(Message::plain("kpi-measured-before-defined-order-help"));
    }
}
