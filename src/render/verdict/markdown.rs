use super::{closing, level_word};
use crate::finding::Level;
use crate::i18n::Catalogue;
use crate::render::markdown::{head, inline, row};
use crate::text::{Message, escape_controls};
use crate::verdict::{Judged, Outcome, State, Verdict};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How long the comment is after each of its parts, at most, in bytes, so that none takes the place of those behind it. Forges
/// take some 65,000 characters, and are not of one mind what a character is; bytes are never fewer.
const AFTER_FINDINGS: usize = 40_000;
const AFTER_EXISTING: usize = 46_000;
const AFTER_WAIVED: usize = 52_000;
const AFTER_FIXED: usize = 58_000;

/// A comment on a proposal: what it amounts to, what is to be done, and in numbers what was there before.
pub fn markdown(verdict: &Verdict, catalogue: &Catalogue) -> String {
    let outcome = catalogue.plain(match verdict.outcome {
        Outcome::Failed => "markdown-failed",
        Outcome::Findings | Outcome::Clean => "markdown-passed",
    });
    let said: Vec<String> = closing(verdict, catalogue).iter().map(|text| inline(text)).collect();
    let mut out = format!("**{}** {}\n", inline(&outcome), said.join("\n\n"));
    let of = |wanted: fn(&Judged) -> bool| verdict.findings.iter().filter(move |one| wanted(one));

    let mut acted_on: Vec<&Judged> = of(|one| one.is_acted_on()).collect();
    acted_on.sort_by_key(|one| Reverse(one.finding.level));
    let title = if verdict.base.is_some() { "markdown-introduced" } else { "markdown-findings" };
    let rows = acted_on.into_iter().map(|one| (1, finding(one, catalogue))).collect();
    let table = Part { title, columns: &["column-level", "column-place", "column-finding", "column-rule"], rows };
    table.write(&mut out, AFTER_FINDINGS, catalogue);

    let counted = |title: &'static str, rows: Vec<Row>| Part { title, columns: &["column-rule", "column-count"], rows };
    let existing = by_rule(of(|one| one.stands() && one.state == Some(State::Existing)), catalogue);
    counted("markdown-existing", existing).write(&mut out, AFTER_EXISTING, catalogue);

    let rows = of(|one| one.waived_by.is_some() && one.state != Some(State::Fixed)).map(|one| (1, waived(one))).collect();
    let table = Part { title: "markdown-waived", columns: &["column-rule", "column-place", "column-decision"], rows };
    table.write(&mut out, AFTER_WAIVED, catalogue);

    let fixed = by_rule(of(|one| one.waived_by.is_none() && one.state == Some(State::Fixed)), catalogue);
    counted("markdown-fixed", fixed).write(&mut out, AFTER_FIXED, catalogue);
    out
}

/// For how many findings a row stands, and its cells.
type Row = (usize, Vec<String>);

/// A table under a title.
struct Part {
    title: &'static str,
    columns: &'static [&'static str],
    rows: Vec<Row>,
}

impl Part {
    /// Writes it behind the others, if there is something in it, until they are so many bytes; its last line says how many
    /// findings found no place.
    fn write(self, out: &mut String, most: usize, catalogue: &Catalogue) {
        if self.rows.is_empty() {
            return;
        }
        let columns: Vec<String> = self.columns.iter().map(|column| catalogue.plain(column)).collect();
        let mut table = String::new();
        let mut left = 0;
        for (findings, cells) in self.rows {
            let row = row(&cells);
            if out.len() + table.len() + row.len() <= most {
                table.push_str(&row);
            } else {
                left += findings;
            }
        }
        *out += &format!("\n### {}\n", inline(&catalogue.plain(self.title)));
        if !table.is_empty() {
            *out += &format!("\n{}{table}", head(&columns));
        }
        if left > 0 {
            *out += &format!("\n{}\n", inline(&catalogue.say(&Message::plain("markdown-more").with("count", left))));
        }
    }
}

fn finding(one: &Judged, catalogue: &Catalogue) -> Vec<String> {
    let finding = &one.finding;
    let help = finding.help.as_ref().map(|help| catalogue.say(help));
    let text = std::iter::once(catalogue.say(&finding.message)).chain(help).collect::<Vec<_>>().join("\n");
    vec![level_word(finding.level, catalogue), place(one), text, finding.rule.id.to_string()]
}

fn waived(one: &Judged) -> Vec<String> {
    vec![one.finding.rule.id.to_string(), place(one), one.waived_by.clone().unwrap_or_default()]
}

fn place(one: &Judged) -> String {
    let place = &one.finding.place;
    format!("{}:{}", escape_controls(&place.file), place.start.line)
}

/// How many findings there are of each rule and level, the most serious first.
fn by_rule<'a>(findings: impl Iterator<Item = &'a Judged>, catalogue: &Catalogue) -> Vec<Row> {
    let mut counts: BTreeMap<(Reverse<Level>, &str), usize> = BTreeMap::new();
    for one in findings {
        *counts.entry((Reverse(one.finding.level), &*one.finding.rule.id)).or_default() += 1;
    }
    let cells = |((Reverse(level), rule), count): ((Reverse<Level>, &str), usize)| {
        let counted = Message::plain(match level {
            Level::Error => "count-errors",
            Level::Warning => "count-warnings",
            Level::Note => "count-notes",
        });
        (count, vec![rule.to_owned(), catalogue.say(&counted.with("count", count))])
    };
    counts.into_iter().map(cells).collect()
}
