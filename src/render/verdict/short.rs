use super::level_word;
use crate::i18n::Catalogue;
use crate::text::escape_controls;
use crate::verdict::Verdict;
use std::fmt::Write;

/// One line for each finding: `file:line:col: level: message [rule]`.
pub fn short(verdict: &Verdict, catalogue: &Catalogue) -> String {
    let mut out = String::new();
    for finding in &verdict.findings {
        let place = &finding.place;
        let _ = writeln!(
            out,
            "{}:{}:{}: {}: {} [{}]",
            escape_controls(&place.file),
            place.start.line,
            place.start.column,
            level_word(finding.level, catalogue),
            escape_controls(&catalogue.say(&finding.message)),
            finding.rule.id
        );
    }
    out
}
