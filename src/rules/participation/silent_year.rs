use crate::agenda::Agenda;
use crate::model::{Consultation, Kind};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// For twelve months nobody was consulted.
    ///
    /// An agenda is carried out in the open and together with others, as it was written: priorities that were right at the
    /// co-design are not right for five years. A consultation counts up to its last day, or where none is given, on its first. The
    /// rule ends with the agenda's period.
    ///
    /// ```yaml bad
    /// # consultations/codesign.yaml
    /// id: codesign
    /// opens: 2025-03-03
    /// closes: 2025-05-30
    /// ```
    ///
    /// ```yaml good
    /// # consultations/codesign.yaml
    /// id: codesign
    /// opens: 2025-03-03
    /// closes: 2025-05-30
    ///
    /// # consultations/first-year.yaml
    /// id: first-year
    /// opens: 2026-05-04
    /// closes: 2026-05-22
    /// ```
    "participation-silent-year", Warning clock { "days" = 365.0 }
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let Some((own, _)) = agenda.own_file().filter(|_| agenda.can_read_all(Kind::Consultation)) else { return };
    let as_of = sink.as_of();
    if agenda.is_over(as_of) {
        return;
    }
    let consultations = || agenda.all::<Consultation>().filter(|(_, consultation)| consultation.retired.is_none());
    let begun = consultations().filter_map(|(id, consultation)| {
        let first = consultation.opens.or(consultation.closes)?;
        let last = consultation.closes.unwrap_or(first);
        (first <= as_of).then_some((id, last))
    });
    match begun.max_by_key(|(_, last)| *last) {
        Some((last, date)) if as_of.days_since(date) > sink.parameter("days") => {
            sink.at(own, "", Message::plain("participation-silent-year").with("date", date))
                .help(Message::plain("participation-silent-year-help"))
                .related(
                    last,
                    agenda.node_of(last, "closes").map(|day| day.id()),
                    Message::plain("participation-silent-year-related"),
                );
        }
        // Undated consultations may have taken place at any time.
        None if consultations().next().is_none() => {
            sink.at(own, "", Message::plain("participation-silent-year-never"))
                .help(Message::plain("participation-silent-year-help"));
        }
        _ => {}
    }
}
