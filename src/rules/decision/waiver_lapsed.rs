use crate::agenda::Agenda;
use crate::finding::{Finding, Level};
use crate::rules::waivers::Need;
use crate::rules::{Sink, Waivers, rule};
use crate::text::Message;
use chrono::Days;

rule! {
    /// A waiver is past its last day and something still relies on it; or, as a warning, its last day is near.
    ///
    /// A waiver is a promise to be done by a date. When the date has passed and the finding stands, either the work is late or
    /// the waiver was never meant to end; both belong before those who granted it. A month's warning (`days`) leaves them time.
    /// Where another waiver goes on for the same finding, nothing relies on the old one.
    ///
    /// ```yaml bad
    /// # decisions/keep-as-it-is.yaml
    /// id: keep-as-it-is
    /// type: waiver
    /// status: accepted
    /// date: 2026-01-15
    /// waives: [{rule: structure-unused, entity: life-events/moving, until: 2026-06-30}]
    /// concerns: [services/passport]
    /// # services/passport.yaml
    /// id: passport
    /// # life-events/moving.yaml
    /// id: moving
    /// ```
    ///
    /// ```yaml good
    /// # decisions/keep-as-it-is.yaml
    /// id: keep-as-it-is
    /// type: waiver
    /// status: accepted
    /// date: 2026-01-15
    /// waives: [{rule: structure-unused, entity: life-events/moving, until: 2027-01-15}]
    /// # life-events/moving.yaml
    /// id: moving
    /// ```
    "decision-waiver-lapsed", Error clock found { "days" = 30.0 stricter }
}

fn check(agenda: &Agenda, found: &[Finding], sink: &mut Sink<'_>) {
    let today = sink.as_of();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of days")]
    let soon = today.0.checked_add_days(Days::new(sink.parameter("days").max(0.0) as u64));
    let waivers = Waivers::of(agenda);
    for Need { rule, grant, findings, .. } in waivers.needed(found) {
        let Some(until) = grant.until else { continue };
        let lapsed = until < today;
        if !lapsed && soon.is_none_or(|soon| until.0 > soon) {
            continue;
        }
        let goes_on = |finding: &Finding| waivers.about(finding).any(|other| other.holds(today) && other.until > grant.until);
        let Some(finding) = findings.into_iter().find(|finding| !sink.is_off(&finding.rule) && !goes_on(finding)) else {
            continue;
        };
        let name = if lapsed { "decision-waiver-lapsed" } else { "decision-waiver-lapsed-soon" };
        let help = if lapsed { "decision-waiver-lapsed-help" } else { "decision-waiver-lapsed-soon-help" };
        let message = Message::plain(name).with("rule", rule).with("until", until);
        let entity = finding.entity.clone().unwrap_or_else(|| finding.place.file.to_string());
        let draft = sink.at(grant.decision, &format!("waives[{}].until", grant.number), message);
        draft.help(Message::plain(help).with("entity", &*entity)).identity(entity);
        draft.related_place(finding.place.clone(), finding.message.clone());
        if !lapsed {
            draft.level(Level::Warning);
        }
    }
}
