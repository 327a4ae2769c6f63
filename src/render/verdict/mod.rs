//! Verdicts, one file for each form. All forms show the same findings in the same order; none decides anything.

mod human;
mod json;
mod short;

pub use human::{Style, human};
pub use json::{FindingOut, VerdictOut, json, schema};
pub use short::short;

use crate::finding::Level;
use crate::i18n::Catalogue;
use crate::text::Message;
use crate::verdict::{Judged, State, Verdict};

/// What was checked and what was found, in a sentence.
pub fn summary(verdict: &Verdict, catalogue: &Catalogue) -> String {
    let mut counts = vec![catalogue.say(&Message::plain("count-files").with("count", verdict.counts.files))];
    counts.extend(verdict.counts.entities.iter().map(|(kind, count)| catalogue.say(&kind.counted(*count))));
    let counts = catalogue.list(&counts);
    let levels = [(Level::Error, "count-errors"), (Level::Warning, "count-warnings"), (Level::Note, "count-notes")];
    let found = levels.into_iter().map(|(level, template)| (verdict.count(level), template)).filter(|(count, _)| *count > 0);
    let mut found: Vec<String> =
        found.map(|(count, template)| catalogue.say(&Message::plain(template).with("count", count))).collect();
    let more = [
        (verdict.waived(), "count-waived"),
        (verdict.in_state(State::Introduced), "count-introduced"),
        (verdict.in_state(State::Fixed), "count-fixed"),
    ];
    found.extend(
        more.iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, what)| catalogue.say(&Message::plain(what).with("count", *count))),
    );
    let message = if found.is_empty() {
        Message::plain("verdict-clean")
    } else {
        Message::plain("verdict-findings").with("findings", catalogue.list(&found))
    };
    catalogue.say(&message.with("counts", counts))
}

/// What speaks for or against a finding beside its level: that it is new, that it is waived.
fn remarks(one: &Judged, catalogue: &Catalogue) -> Vec<String> {
    let state = one.state.map(|state| {
        catalogue.plain(match state {
            State::Introduced => "state-introduced",
            State::Existing => "state-existing",
            State::Fixed => "state-fixed",
        })
    });
    let waived = one.waived_by.as_deref().map(|by| catalogue.say(&Message::plain("waived-by").with("decision", by)));
    state.into_iter().chain(waived).collect()
}

/// The word for a level.
fn level_word(level: Level, catalogue: &Catalogue) -> String {
    catalogue.plain(match level {
        Level::Error => "level-error",
        Level::Warning => "level-warning",
        Level::Note => "level-note",
    })
}
