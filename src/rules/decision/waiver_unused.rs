use crate::agenda::Agenda;
use crate::finding::{Finding, Mend, Repair};
use crate::rules::custom::own_rules;
use crate::rules::waivers::Need;
use crate::rules::{Check, Sink, Waivers, find, rule};
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
    let waivers = Waivers::of(agenda);
    let about_changes: Vec<_> = own_rules(agenda).filter(|rule| rule.info.change).map(|rule| rule.info.id).collect();
    let own_rules_in_trouble = found.iter().any(|finding| finding.rule.id == "structure-custom-rule");
    for Need { rule, entity, grant, findings } in waivers.needed(found) {
        // What the rules of this sort find is not known here, nor what others find in a proposal, nor what rules find that cannot be
        // applied.
        let unknown = agenda.file().is_none()
            || (rule.starts_with("x-") && own_rules_in_trouble)
            || about_changes.iter().any(|own| own == rule)
            || find(rule).is_some_and(|rule| !matches!(rule.check, Check::Agenda(_)));
        if !findings.is_empty() || unknown || !grant.holds(today) {
            continue;
        }
        let message = Message::plain("decision-waiver-unused").with("rule", rule);
        sink.at(grant.decision, &format!("waives[{}]", grant.number), message)
            .help(Message::plain("decision-waiver-unused-help"))
            .repair(Repair { mend: Mend::Nothing, certain: false })
            .identity(entity.unwrap_or_default());
    }
}
