use super::{in_repository, lines, remarks};
use crate::finding::Level;
use crate::i18n::Catalogue;
use crate::text::{Message, escape_controls};
use crate::verdict::{Judged, State, Verdict};
use std::cmp::Reverse;
use std::fmt::Write;

/// How many annotations of a level GitHub takes from a step; it drops the others without a word.
const MOST_OF_A_LEVEL: usize = 10;

/// Workflow commands that GitHub Actions turns into annotations, errors first; a last one says how many findings found no place.
/// What was there before is a notice, whatever its level, behind what the proposal introduces. Waived and fixed findings ask
/// nothing of anybody and are left out.
pub fn github(verdict: &Verdict, catalogue: &Catalogue, root: &str) -> String {
    let of = |wanted: &str| {
        let mut found: Vec<&Judged> = verdict.findings.iter().filter(|one| one.stands() && command(one) == wanted).collect();
        found.sort_by_key(|one| (one.state != Some(State::Introduced), Reverse(one.finding.level)));
        found
    };
    let commands = ["error", "warning", "notice"].map(|command| (command, of(command)));
    let overflows = commands.iter().any(|(_, found)| found.len() > MOST_OF_A_LEVEL);
    let mut out = String::new();
    let mut left = 0;
    for (command, found) in commands {
        // The line that says how many are left is a notice too.
        let most = if overflows && command == "notice" { MOST_OF_A_LEVEL - 1 } else { MOST_OF_A_LEVEL };
        left += found.len().saturating_sub(most);
        out.extend(found.into_iter().take(most).map(|one| annotation(one, command, catalogue, root)));
    }
    if left > 0 {
        let more = catalogue.say(&Message::plain("github-more").with("count", left).with("most", MOST_OF_A_LEVEL));
        let _ = writeln!(out, "::notice title=agenda::{}", data(&more));
    }
    out
}

/// The command for a finding: what was there before asks nothing of the proposal.
fn command(one: &Judged) -> &'static str {
    match one.finding.level {
        _ if one.state == Some(State::Existing) => "notice",
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note => "notice",
    }
}

fn annotation(one: &Judged, command: &str, catalogue: &Catalogue, root: &str) -> String {
    let place = &one.finding.place;
    // An annotation stands below its last line: that of a mapping of forty lines belongs below the first of them.
    let line = place.start.line.to_string();
    let column = place.start.column.to_string();
    let mut properties =
        vec![("file", in_repository(root, &place.file)), ("line", line.clone()), ("endLine", line), ("col", column)];
    if place.end.line == place.start.line {
        properties.push(("endColumn", place.end.column.to_string()));
    }
    let remarks: String = remarks(one, catalogue).iter().map(|remark| format!(" · {remark}")).collect();
    properties.push(("title", format!("{}{remarks}", one.finding.rule.id)));
    let properties: Vec<String> = properties.iter().map(|(name, value)| format!("{name}={}", property(value))).collect();
    format!("::{command} {}::{}\n", properties.join(","), data(&lines(one, catalogue).join("\n")))
}

/// Text behind the second pair of colons. GitHub knows escapes for the ends of lines; what else is hidden is written out.
fn data(text: &str) -> String {
    escape_controls(&text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A"))
}

/// Text as the value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
