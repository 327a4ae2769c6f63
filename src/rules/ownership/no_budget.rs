use super::is_completed;
use crate::agenda::Agenda;
use crate::model::ActionLine;
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// An action line does not state what it costs or whether the money is there; or it is completed and does not state what it
    /// costs to run.
    ///
    /// Audits of one national strategy after another say the same: it was adopted without being costed, without funding, and what
    /// had been built was not kept running because nobody had planned for the years after. An amount that is not funded is better
    /// than none, for it can be decided on. A line that is only proposed may still be without.
    ///
    /// ```yaml bad
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: in-progress
    /// ```
    ///
    /// ```yaml bad
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: completed
    /// budget: {amount: 4200000, currency: EUR, status: funded}
    /// ```
    ///
    /// ```yaml good
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: completed
    /// budget: {amount: 4200000, currency: EUR, status: funded, running-costs: {amount: 600000, currency: EUR}}
    /// ```
    "ownership-no-budget", Warning
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for (id, line) in agenda.all::<ActionLine>().filter(|(_, line)| line.is_committed()) {
        let (field, message, help) = match &line.budget {
            None => ("budget", "ownership-no-budget", "ownership-no-budget-help"),
            Some(budget) if budget.amount.is_none() => {
                ("budget.amount", "ownership-no-budget-amount", "ownership-no-budget-amount-help")
            }
            Some(budget) if budget.status.is_none() => {
                ("budget.status", "ownership-no-budget-status", "ownership-no-budget-status-help")
            }
            Some(budget) if budget.running_costs.is_none() && is_completed(line) => {
                ("budget.running-costs", "ownership-no-budget-running", "ownership-no-budget-running-help")
            }
            Some(_) => continue,
        };
        sink.at(id, field, Message::plain(message)).help(Message::plain(help));
    }
}
