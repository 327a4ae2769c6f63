use crate::agenda::Agenda;
use crate::rules::{Sink, custom, rule};

rule! {
    /// A rule of the country's own cannot be applied: its expression has a mistake, asks for a field that does not exist, or does
    /// not do with its examples what it says.
    ///
    /// A rule that is never evaluated looks like a rule that nobody breaks. Expressions are therefore read against the schemas,
    /// tried on the examples beside them, and held to a limit of length and work; where an entity cannot be judged, that is said
    /// too. What such rules find is reported under their own names.
    ///
    /// ```yaml bad
    /// # agenda.yaml
    /// agenda: 1
    /// title: {fr: Agenda de test, en: Test agenda}
    /// languages: [fr, en]
    /// custom-rules:
    ///   - id: x-budget-in-euros
    ///     for: action-line
    ///     when: has(self.budgt)
    ///     assert: self.budget.currency == "EUR"
    /// ```
    ///
    /// ```yaml good
    /// # agenda.yaml
    /// agenda: 1
    /// title: {fr: Agenda de test, en: Test agenda}
    /// languages: [fr, en]
    /// custom-rules:
    ///   - id: x-budget-in-euros
    ///     for: action-line
    ///     when: has(self.budget)
    ///     assert: self.budget.currency == "EUR"
    ///     examples:
    ///       - {expect: pass, entity: {budget: {amount: 1000, currency: EUR}}}
    ///       - {expect: fail, entity: {budget: {amount: 1000, currency: USD}}}
    /// ```
    "structure-custom-rule", Error
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    custom::check(agenda, sink);
}
