use super::measured::{Both, Key, Measured, both, days, key};
use super::sides::figure;
use crate::changes::Proposal;
use crate::model::{Date, MeasurementStatus};
use crate::rules::{Sink, rule};
use crate::text::{Message, Value};
use std::collections::{HashMap, HashSet};

rule! {
    /// A value that was measured is another one, or gone, and no correction says so.
    ///
    /// What was once reported stays in the record: who reads the series must see what was known when, and what was corrected
    /// since. A value is corrected by a further entry that names in `supersedes` the value it corrects and in `note` the reason;
    /// it stands beside the old one or in its place; a further value for the same day that says neither is a rewriting too. A table of measurements has no such column: there the corrected value stands
    /// on a row of its own, with the status `revised`. A value that was `provisional` may be replaced without more, but not
    /// vanish. Of a value that stays, neither the number of answers may change nor what it supersedes, and it may not become
    /// provisional again. To add a source or a note, or to move values between the file and the table, rewrites nothing. Values
    /// of days that have not come may be corrected at will.
    ///
    /// ```yaml before
    /// # kpis/online-share.yaml
    /// id: online-share
    /// measurements: [{period: 2026-Q3, value: 47}]
    /// ```
    ///
    /// ```yaml bad
    /// # kpis/online-share.yaml
    /// id: online-share
    /// measurements: [{period: 2026-Q3, value: 52}]
    /// ```
    ///
    /// ```yaml good
    /// # kpis/online-share.yaml
    /// id: online-share
    /// measurements:
    ///   - {period: 2026-Q3, value: 47}
    ///   - {period: 2026-Q3, value: 52, status: revised, supersedes: 47, note: Applications of the northern region came late}
    /// ```
    "change-measurement-rewritten", Error clock change
}

/// How many measurements of a KPI are reported one by one; the others show when these are corrected.
const MOST: usize = 100;

fn check<'a>(proposal: &Proposal<'a>, sink: &mut Sink<'a>) {
    let today = sink.as_of();
    for kpi in both(proposal) {
        let Rewritten { altered, gone } = rewritten(&kpi, today);
        for (one, alteration) in altered.into_iter().take(MOST) {
            let (field, message) = match alteration {
                Alteration::Value { old, new, why } => {
                    let message = Message::plain("proposal-measurement-changed").with("old", old).with("new", new);
                    ("value", message.with("why", Message::plain(why)))
                }
                Alteration::Field(field) => (field, Message::plain("proposal-measurement-altered").with("field", field)),
            };
            one.report(kpi.entity, field, message.with("when", one.when()), sink)
                .help(Message::plain("proposal-measurement-help"));
        }
        let Some(first) = gone.first() else { continue };
        let message = Message::plain("proposal-measurement-gone").with("count", gone.len()).with("days", days(&gone));
        let field = if first.node.is_some() { "measurements" } else { "measurements-file" };
        sink.at(kpi.entity, field, message).identity(first.when.to_string()).help(Message::plain("proposal-measurement-help"));
    }
}

/// What happened to the values of a KPI.
struct Rewritten<'k, 'a> {
    /// Those that are other ones, as they are now.
    altered: Vec<(&'k Measured<'a>, Alteration)>,
    /// Those that are gone, as they were.
    gone: Vec<&'k Measured<'a>>,
}

/// What is different in a value that is still there.
enum Alteration {
    Value { old: Value, new: Value, why: &'static str },
    Field(&'static str),
}

fn rewritten<'k, 'a>(kpi: &'k Both<'a>, today: Date) -> Rewritten<'k, 'a> {
    let mut corrections = Corrections::of(kpi);
    let mut found = Rewritten { altered: Vec::new(), gone: Vec::new() };
    for before in kpi.old.all.iter().filter(|one| one.when <= today) {
        let value = before.what.value;
        let mut same = kpi.new.with_value(before.when, value).take(MOST).peekable();
        if let Some(first) = same.peek().copied() {
            let fields: Vec<_> = same.map(|one| altered_field(before, one)).collect();
            // Of several with one value any may be the one it was.
            if let Some(Some(field)) = fields.first().filter(|_| fields.iter().all(Option::is_some)) {
                found.altered.push((first, Alteration::Field(field)));
            }
            continue;
        }
        let first = kpi.new.on(before.when).next();
        if first.is_some() && before.what.status == MeasurementStatus::Provisional || corrections.of_value(before) {
            continue;
        }
        match kpi.new.on(before.when).take(MOST).find(|one| one.what.supersedes == Some(value)).or(first) {
            Some(after) => {
                let corrects = after.what.supersedes == Some(value);
                let why = if corrects { "proposal-no-note" } else { "proposal-no-supersedes" };
                let (old, new) = (figure(value), figure(after.what.value));
                found.altered.push((after, Alteration::Value { old, new, why }));
            }
            // Of what can no longer be read nobody knows whether it is gone.
            None if kpi.new.unread <= kpi.old.unread => found.gone.push(before),
            None => {}
        }
    }
    // One that is put beside what was measured takes its place for whoever reads the last one; unless it says that it is a revision,
    // which is all that a row of a table can say.
    for after in kpi.new.all.iter().filter(|one| one.when <= today) {
        let known = kpi.old.with_value(after.when, after.what.value).next().is_some()
            || found.altered.iter().any(|(one, _)| std::ptr::eq(*one, after));
        let Some(before) = kpi.old.on(after.when).next().filter(|_| !known) else { continue };
        let was: Vec<_> = kpi.old.on(after.when).take(MOST).collect();
        let corrects = was.iter().any(|one| after.what.supersedes == Some(one.what.value));
        let provisional = was.iter().any(|one| one.what.status == MeasurementStatus::Provisional);
        let revised = after.what.status == MeasurementStatus::Revised;
        if provisional || revised || corrects && after.what.note.is_some() {
            continue;
        }
        let why = if corrects { "proposal-no-note" } else { "proposal-no-supersedes" };
        let (old, new) = (figure(before.what.value), figure(after.what.value));
        found.altered.push((after, Alteration::Value { old, new, why }));
    }
    found
}

/// The field that is different in a way that changes what a value says, although the value stays.
fn altered_field(before: &Measured<'_>, after: &Measured<'_>) -> Option<&'static str> {
    let (old, new) = (&before.what, &after.what);
    let corrected = new.supersedes == Some(old.value) && new.note.is_some();
    if old.n.is_some() && old.n != new.n && !corrected {
        Some("n")
    } else if old.supersedes.is_some() && old.supersedes != new.supersedes {
        Some("supersedes")
    } else if old.status != MeasurementStatus::Provisional && new.status == MeasurementStatus::Provisional {
        Some("status")
    } else {
        None
    }
}

/// The values that are corrected with a reason.
struct Corrections {
    /// By another value of the same day.
    of_day: HashSet<(Date, Key)>,
    /// By one of any day that is new there: how many of them there are, for each excuses one.
    elsewhere: HashMap<Key, usize>,
}

impl Corrections {
    fn of(kpi: &Both<'_>) -> Self {
        let with_reason = || {
            let corrections = kpi.new.all.iter().filter(|one| one.what.note.is_some());
            corrections.filter_map(|one| Some((one, key(one.what.supersedes?))))
        };
        let is_new = |one: &Measured<'_>| kpi.old.with_value(one.when, one.what.value).next().is_none();
        let mut elsewhere: HashMap<Key, usize> = HashMap::new();
        for (_, corrected) in with_reason().filter(|(one, _)| is_new(one)) {
            *elsewhere.entry(corrected).or_default() += 1;
        }
        Corrections { of_day: with_reason().map(|(one, corrected)| (one.when, corrected)).collect(), elsewhere }
    }

    fn of_value(&mut self, before: &Measured<'_>) -> bool {
        let value = key(before.what.value);
        if self.of_day.contains(&(before.when, value)) {
            return true;
        }
        match self.elsewhere.get_mut(&value).filter(|left| **left > 0) {
            Some(left) => {
                *left -= 1;
                true
            }
            None => false,
        }
    }
}
