use super::Context;
use super::explain::{one_line, parts};
use crate::report::{Answer, Block, Table};
use crate::rules;
use crate::rules::custom::own_rules;
use crate::text::Message;
use serde_json::json;

/// Lists the rules.
pub(super) fn run(context: &Context<'_>) -> Answer {
    let catalogue = context.catalogue;
    let of_the_book = rules::all().map(|rule| {
        let written = || parts(&rule.info.doc).0;
        let prose = catalogue.text(&format!("rule-{}", rule.info.id), None).unwrap_or_else(written);
        (rule.info.id.to_string(), rule.info.level.name(), pattern(&prose))
    });
    let mut described: Vec<(String, &str, String)> = of_the_book.collect();
    // Rules can be listed anywhere; those of the country's own where there is an agenda.
    if let Ok(agenda) = context.load(None) {
        let own = own_rules(&agenda).map(|rule| {
            let prose = rule.prose(context.tag());
            (rule.info.id.to_string(), rule.info.level.name(), pattern(&prose))
        });
        described.extend(own);
    }
    let level = |name: &str| {
        catalogue.plain(match name {
            "error" => "level-error",
            "warning" => "level-warning",
            _ => "level-note",
        })
    };
    let table = Table {
        columns: ["column-rule", "column-level", "column-pattern"].map(|template| catalogue.plain(template)).to_vec(),
        rows: described.iter().map(|(id, name, pattern)| vec![id.clone(), level(name), pattern.clone()]).collect(),
    };
    let count = catalogue.say(&Message::plain("rules-families").with("count", described.len()));
    let data = json!({
        "format-version": "1.0",
        "rules": described.iter().map(|(id, level, pattern)| json!({ "rule": id, "level": level, "pattern": pattern })).collect::<Vec<_>>(),
    });
    Answer { page: vec![Block::Table(table), Block::Paragraph(count)], data }
}

/// The first paragraph of a rule's explanation.
fn pattern(prose: &str) -> String {
    one_line(prose.split("\n\n").next().unwrap_or_default())
}
