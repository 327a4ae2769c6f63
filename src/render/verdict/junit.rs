use super::{lines, remarks, rules};
use crate::i18n::Catalogue;
use crate::text::is_hidden;
use crate::verdict::{Judged, State, Verdict};
use std::collections::HashMap;
use std::fmt::Write;

/// JUnit's XML: a test suite for each rule that was looked at, in it a failed test for each of its findings, a skipped one where
/// a decision waives it; a rule that has found nothing is a test that passed. What only the base has is no test of this agenda.
pub fn junit(verdict: &Verdict, catalogue: &Catalogue) -> String {
    let mut by_rule: HashMap<&str, Vec<&Judged>> = HashMap::new();
    for one in verdict.findings.iter().filter(|one| one.state != Some(State::Fixed)) {
        by_rule.entry(&*one.finding.rule.id).or_default().push(one);
    }
    let (mut suites, mut all) = (String::new(), Counts::default());
    for rule in rules(verdict) {
        let found = by_rule.get(&*rule.id).map(Vec::as_slice).unwrap_or_default();
        let skipped = found.iter().filter(|one| one.waived_by.is_some()).count();
        let counts = Counts { tests: found.len().max(1), failures: found.len() - skipped, skipped };
        let id = escape(&rule.id);
        let _ = writeln!(suites, "  <testsuite name=\"{id}\" {}>", counts.attributes());
        suites.extend(found.iter().map(|one| test(one, catalogue)));
        if found.is_empty() {
            let _ = writeln!(suites, "    <testcase name=\"{id}\" classname=\"{id}\"/>");
        }
        suites.push_str("  </testsuite>\n");
        all.add(&counts);
    }
    let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    format!("{declaration}\n<testsuites name=\"agenda\" {}>\n{suites}</testsuites>\n", all.attributes())
}

#[derive(Default)]
struct Counts {
    tests: usize,
    failures: usize,
    skipped: usize,
}

impl Counts {
    fn add(&mut self, other: &Counts) {
        self.tests += other.tests;
        self.failures += other.failures;
        self.skipped += other.skipped;
    }

    fn attributes(&self) -> String {
        format!("tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\"", self.tests, self.failures, self.skipped)
    }
}

fn test(one: &Judged, catalogue: &Catalogue) -> String {
    let finding = &one.finding;
    let (file, message) = (escape(&finding.place.file), escape(&catalogue.say(&finding.message)));
    // The name holds no line, so that programs know the test again when lines move.
    let about = match (&finding.entity, &finding.field) {
        (Some(entity), Some(field)) => escape(&format!("{entity}.{field}")),
        (Some(entity), None) => escape(entity),
        (None, _) => file.clone(),
    };
    let class = escape(&finding.rule.id);
    let mut out = format!("    <testcase name=\"{about}: {message}\" classname=\"{class}\" file=\"{file}\">\n");
    let remarks = remarks(one, catalogue).join(", ");
    if one.waived_by.is_some() {
        let _ = writeln!(out, "      <skipped message=\"{}\"/>", escape(&remarks));
    } else {
        let place = &finding.place;
        let place = format!("{file}:{}:{}", place.start.line, place.start.column);
        let remarks = Some(remarks).filter(|remarks| !remarks.is_empty());
        let said = remarks.into_iter().chain(lines(one, catalogue)).map(|line| escape(&line));
        let text = std::iter::once(place).chain(said).collect::<Vec<_>>().join("\n");
        let level = finding.level.name();
        let _ = writeln!(out, "      <failure type=\"{level}\" message=\"{message}\">{text}</failure>");
    }
    out + "    </testcase>\n"
}

/// Text between tags or quotation marks. XML 1.0 has no way to write most control characters, nor two that are no characters;
/// they and all else that is hidden are written out.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            '\n' => out.push_str("&#10;"),
            hidden if is_hidden(hidden) || matches!(hidden, '\u{fffe}' | '\u{ffff}') => out.extend(hidden.escape_unicode()),
            seen => out.push(seen),
        }
    }
    out
}
