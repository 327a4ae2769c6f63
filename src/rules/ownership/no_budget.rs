use super::is_completed;
use crate::agenda::Agenda;
use crate::model::{ActionLine, Budget};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// An action line does not state what it costs or whether the money is there; or it is completed and does not state what it
    /// costs to run.
    ///
    /// Auditors found a national digital strategy that was not costed (Scotland, 2019), and one without funding or a time frame
    /// (Wales, 2024). What nobody has costed nobody can decide on, and what is built without money to run it stands still. An
    /// amount that is not funded is better than none. A line that is only proposed may still be without, and one that costs
    /// nothing has nothing to be funded.
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
        let (message, help) = match &line.budget {
            None => (Message::plain("ownership-no-budget"), Message::plain("ownership-no-budget-help")),
            Some(budget) => {
                let missing = missing(budget, is_completed(line));
                if missing.is_empty() {
                    continue;
                }
                let (words, fields): (Vec<Message>, Vec<&str>) =
                    missing.into_iter().map(|(word, field)| (Message::plain(word), field)).unzip();
                let help = Message::plain("ownership-no-budget-part-help").with("fields", fields);
                (Message::plain("ownership-no-budget-part").with("missing", words), help)
            }
        };
        // For the budget as a whole, so that it stays the same finding while it is being completed.
        sink.at(id, "budget", message).help(help);
    }
}

/// What a budget does not state, in words and as fields.
fn missing(budget: &Budget, completed: bool) -> Vec<(&'static str, &'static str)> {
    // What costs nothing needs neither money nor a currency.
    let costs = budget.amount != Some(0.0);
    let mut missing = Vec::new();
    if budget.amount.is_none() {
        missing.push(("ownership-no-budget-amount", "amount"));
    }
    if costs && budget.currency.is_none() {
        missing.push(("ownership-no-budget-currency", "currency"));
    }
    if costs && budget.status.is_none() {
        missing.push(("ownership-no-budget-status", "status"));
    }
    if completed && budget.running_costs.is_none() {
        missing.push(("ownership-no-budget-running", "running-costs"));
    }
    missing
}
