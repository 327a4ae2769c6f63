use super::Context;
use crate::finding::RuleInfo;
use crate::report::{Answer, Block, Explanation, Table};
use crate::rules;
use crate::rules::custom::own_rules;
use crate::text::Message;
use serde_json::json;

/// Lists the rules.
pub(super) fn run(context: &Context<'_>) -> Answer {
    let catalogue = context.catalogue;
    let described = |rule: &RuleInfo| (rule.id.to_string(), rule.level.name(), Explanation::of(rule, catalogue).pattern());
    let mut listed: Vec<(String, &str, String)> = rules::all().map(|rule| described(&rule.info)).collect();
    // Rules can be listed anywhere; those of the country's own where there is an agenda.
    if let Ok(agenda) = context.load(None) {
        listed.extend(own_rules(&agenda).map(|rule| described(&rule.info)));
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
        rows: listed.iter().map(|(id, name, pattern)| vec![id.clone(), level(name), pattern.clone()]).collect(),
    };
    let count = catalogue.say(&Message::plain("rules-families").with("count", listed.len()));
    let data = json!({
        "format-version": "1.0",
        "rules": listed.iter().map(|(id, level, pattern)| json!({ "rule": id, "level": level, "pattern": pattern })).collect::<Vec<_>>(),
    });
    Answer { page: vec![Block::Table(table), Block::Paragraph(count)], data }
}
