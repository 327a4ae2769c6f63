use crate::agenda::Agenda;
use crate::finding::{FAMILIES, Finding};
use crate::rules::{Sink, Waivers, all, rule};
use crate::text::Message;

rule! {
    /// A waiver that no finding needs.
    ///
    /// What it excused was put right, or it never named the right entity. Kept, it would excuse the next mistake at the same
    /// place without anybody deciding so. Waivers past their last day are history and are left alone.
    ///
    /// ```yaml bad
    /// # decisions/keep-as-it-is.yaml
    /// id: keep-as-it-is
    /// type: waiver
    /// status: accepted
    /// date: 2026-01-15
    /// waives: [{rule: structure-unused, entity: life-events/moving, until: 2027-01-15}]
    /// # life-events/moving.yaml
    /// id: moving
    /// # services/change-of-address.yaml
    /// id: change-of-address
    /// life-events: [moving]
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
    "decision-waiver-unused", Warning clock found
}

fn check(agenda: &Agenda, found: &[Finding], sink: &mut Sink<'_>) {
    let today = sink.as_of();
    // What a family without rules here would find is not known.
    let silent: Vec<&str> = FAMILIES.into_iter().filter(|family| !all().any(|rule| rule.info.family() == *family)).collect();
    let waivers = Waivers::of(agenda);
    for (rule, grant, needed_by) in waivers.needed(found) {
        let unknown = silent.iter().any(|family| rule.strip_prefix(family).is_some_and(|rest| rest.starts_with('-')));
        if needed_by.is_some() || unknown || !grant.holds(today) {
            continue;
        }
        let message = Message::plain("decision-waiver-unused").with("rule", rule);
        sink.at(grant.decision, &format!("waives[{}]", grant.number), message)
            .help(Message::plain("decision-waiver-unused-help"));
    }
}
