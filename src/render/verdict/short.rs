use super::{level_word, remarks};
use crate::i18n::Catalogue;
use crate::text::escape_controls;
use crate::verdict::{Judged, State, Verdict};

/// One line for each finding: `file:line:col: level: message [rule]`, with what speaks for it behind where something does. What a
/// base alone has is no line of this agenda.
pub fn short(verdict: &Verdict, catalogue: &Catalogue) -> String {
    let shown = verdict.findings.iter().filter(|one| one.state != Some(State::Fixed));
    shown.map(|one| line(one, catalogue) + "\n").collect()
}

/// A finding on one line.
pub(super) fn line(one: &Judged, catalogue: &Catalogue) -> String {
    let finding = &one.finding;
    let place = &finding.place;
    let mut line = format!(
        "{}:{}:{}: {}: {} [{}]",
        escape_controls(&place.file),
        place.start.line,
        place.start.column,
        level_word(finding.level, catalogue),
        escape_controls(&catalogue.say(&finding.message)),
        finding.rule.id
    );
    for remark in remarks(one, catalogue) {
        line += &format!(" ({remark})");
    }
    line
}
