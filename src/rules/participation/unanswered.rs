use crate::agenda::Agenda;
use crate::model::{Consultation, Outcome};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A consultation closed 60 days ago, and none of what was said has an answer.
    ///
    /// People who took the time to say something and hear nothing back do not come a second time. An answer says what was
    /// followed, what was not, and why; a page with the contributions answers nobody, so an address under `publication` is not
    /// enough. Where nobody contributed (`contributions: 0`) there is nobody to answer.
    ///
    /// ```yaml bad
    /// # consultations/identity-hearings.yaml
    /// id: identity-hearings
    /// opens: 2026-06-01
    /// closes: 2026-06-30
    /// ```
    ///
    /// ```yaml good
    /// # consultations/identity-hearings.yaml
    /// id: identity-hearings
    /// opens: 2026-06-01
    /// closes: 2026-06-30
    /// outcomes:
    ///   - summary: {fr: Garder un guichet dans chaque région, en: Keep a counter in each region}
    ///     answer: accepted
    /// ```
    "participation-unanswered", Warning clock { "days" = 60.0 }
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let (as_of, days) = (sink.as_of(), sink.parameter("days"));
    let answered = |outcome: &Outcome| outcome.answer.is_some();
    for (id, consultation) in agenda.all::<Consultation>() {
        let Some(closed) = consultation.closes.filter(|closes| as_of.days_since(*closes) > days) else { continue };
        let heard = consultation.retired.is_none() && consultation.contributions != Some(0);
        if heard && !consultation.outcomes.iter().any(answered) {
            sink.at(id, "outcomes", Message::plain("participation-unanswered").with("date", closed))
                .help(Message::plain("participation-unanswered-help"));
        }
    }
}
