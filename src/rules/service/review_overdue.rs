use crate::agenda::Agenda;
use crate::model::{Date, Service};
use crate::rules::{Sink, parameter, rule};
use crate::text::Message;
use chrono::{NaiveDate, TimeDelta};

rule! {
    /// An entry of the catalogue of services was not reviewed within its interval.
    ///
    /// A catalogue is worth what its oldest entry is worth: addresses change, a counter closes, a document is no longer asked
    /// for. Keeping the catalogue up to date is one of the activities of this approach, and an interval that nobody keeps is a
    /// promise to readers that is not held. Where an entry names no interval, a year counts; the parameter `days` sets it
    /// otherwise. An entry that was never reviewed is overdue when it has been in the agenda (`created`) for longer.
    ///
    /// ```yaml bad
    /// # services/passport.yaml
    /// id: passport
    /// status: live
    /// reviewed: {date: 2025-05-01, every: P1Y}
    /// ```
    ///
    /// ```yaml good
    /// # services/passport.yaml
    /// id: passport
    /// status: live
    /// reviewed: {date: 2026-05-01, every: P1Y}
    /// ```
    "service-review-overdue", Warning clock { "days" = 365.0 }
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let as_of = sink.as_of();
    let usual = sink.parameter("days");
    for (id, service) in agenda.all::<Service>().filter(|(_, service)| !service.is_gone()) {
        let Some(review) = Review::of(service, usual).filter(|review| review.is_overdue(as_of)) else { continue };
        let (field, message) = match review.last {
            Some(date) => ("reviewed.date", Message::plain("service-review-overdue").with("date", date)),
            None => ("reviewed", Message::plain("service-review-overdue-never")),
        };
        sink.at(id, field, message).help(Message::plain("service-review-overdue-help"));
    }
}

/// Whether the entry of a service is not reviewed within its interval, as the agenda sets the rule of that name.
pub fn is_review_overdue(agenda: &Agenda, service: &Service, as_of: Date) -> bool {
    !service.is_gone()
        && Review::of(service, parameter(agenda, &RULE.info, "days")).is_some_and(|review| review.is_overdue(as_of))
}

/// The reviews of an entry of the catalogue.
pub struct Review {
    /// The day of the last one.
    pub last: Option<Date>,
    /// The day by which the next one is due; none, where it should have been there from the beginning.
    pub due: Option<Date>,
}

impl Review {
    /// The reviews of a service, whose interval is `usual` days where it names none. None, where nobody says since when there is an entry:
    /// only one that speaks of reviews is known to lack them.
    pub fn of(service: &Service, usual: f64) -> Option<Review> {
        let reviewed = service.reviewed.as_ref();
        let last = reviewed.and_then(|reviewed| reviewed.date);
        let every = reviewed.and_then(|reviewed| reviewed.every);
        let due =
            last.or(service.created).map(|since| every.map_or_else(|| days_after(since, usual), |every| every.after(since)));
        (due.is_some() || reviewed.is_some()).then_some(Review { last, due })
    }

    /// Whether the next one is overdue on a day.
    pub fn is_overdue(&self, day: Date) -> bool {
        self.due.is_none_or(|due| due < day)
    }
}

/// The day so many days after another one; the last one of the calendar, where that is nearer.
fn days_after(day: Date, days: f64) -> Date {
    #[expect(clippy::cast_possible_truncation, reason = "what no number of days can hold becomes the most that one can")]
    let later = TimeDelta::try_days(days.floor() as i64).and_then(|days| day.0.checked_add_signed(days));
    Date(later.unwrap_or(NaiveDate::MAX))
}
