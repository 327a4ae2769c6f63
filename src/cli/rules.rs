use super::Context;
use super::explain::{one_line, parts};
use crate::report::{Answer, Block, Table};
use crate::rules;
use crate::text::Message;
use serde_json::json;

/// Lists the rules.
pub(super) fn run(context: &Context<'_>) -> Answer {
    let catalogue = context.catalogue;
    let described: Vec<(&str, &str, String)> = rules::all()
        .map(|rule| {
            let prose = catalogue.text(&format!("rule-{}", rule.info.id), None).unwrap_or_else(|| parts(rule.info.doc).0);
            let pattern = one_line(prose.split("\n\n").next().unwrap_or_default());
            (rule.info.id, rule.info.level.name(), pattern)
        })
        .collect();
    let level = |name: &str| {
        catalogue.plain(match name {
            "error" => "level-error",
            "warning" => "level-warning",
            _ => "level-note",
        })
    };
    let table = Table {
        columns: ["column-rule", "column-level", "column-pattern"].map(|template| catalogue.plain(template)).to_vec(),
        rows: described.iter().map(|(id, name, pattern)| vec![(*id).to_owned(), level(name), pattern.clone()]).collect(),
    };
    let count = catalogue.say(&Message::plain("rules-families").with("count", described.len()));
    let data = json!({
        "format-version": "1.0",
        "rules": described.iter().map(|(id, level, pattern)| json!({ "rule": id, "level": level, "pattern": pattern })).collect::<Vec<_>>(),
    });
    Answer { page: vec![Block::Table(table), Block::Paragraph(count)], data }
}
