use super::changes::{Sides, counts, title};
use super::{Block, Compared, Comparison};
use crate::changes::{Change, Side, Stretch, words};
use crate::i18n::Catalogue;
use crate::text::Message;
use serde_json::Value;

/// Changes as a comparative table for each entity: what is in force, what is proposed, why and by which decision.
pub(super) fn comparative(changes: &[Change], sides: &Sides<'_>, catalogue: &Catalogue) -> Vec<Block> {
    let mut page = vec![Block::Heading(1, catalogue.plain("diff-title")), Block::Paragraph(counts(changes, sides, catalogue))];
    let columns = ["column-field", "column-in-force", "column-proposed", "column-reason"].map(|name| catalogue.plain(name));
    let mut entities: Vec<(&str, Vec<Compared>)> = Vec::new();
    for change in changes {
        let row = row(change, sides, catalogue);
        match entities.last_mut() {
            Some((entity, rows)) if *entity == change.entity => rows.push(row),
            _ => entities.push((&change.entity, vec![row])),
        }
    }
    for (entity, rows) in entities {
        page.push(Block::Heading(2, title(entity, sides, catalogue)));
        page.push(Block::Comparison(Comparison { columns: columns.clone(), rows }));
    }
    page
}

fn row(change: &Change, sides: &Sides<'_>, catalogue: &Catalogue) -> Compared {
    let text = |side: &Option<Side>| match side {
        None => String::new(),
        Some(Side { value: None, .. }) => catalogue.plain("diff-whole"),
        Some(Side { value: Some(value), .. }) => said(value, catalogue),
    };
    let (old, new) = (text(&change.old), text(&change.new));
    // Words of a text are compared; a day or a number is another one as a whole.
    let stretches = if change.language.is_some() { words(&old, &new) } else { vec![Stretch::Removed(old), Stretch::Added(new)] };
    let without =
        |left: fn(&Stretch) -> bool| stretches.iter().filter(|one| !left(one) && !one.text().is_empty()).cloned().collect();
    let label = match (&change.field, &change.language) {
        (Some(field), Some(language)) => format!("{field} ({language})"),
        (Some(field), None) => field.clone(),
        (None, _) => catalogue.say(&change.message),
    };
    let reason = change.reason.as_ref().map(|reason| catalogue.say(reason));
    let decision = change.decision.as_ref().map(|decision| {
        let name = format!("decisions/{decision}");
        title(&name, sides, catalogue)
    });
    Compared {
        label,
        old: without(|one| matches!(one, Stretch::Added(_))),
        new: without(|one| matches!(one, Stretch::Removed(_))),
        why: reason.into_iter().chain(decision).collect::<Vec<_>>().join(" – "),
    }
}

/// A value as people read it: texts and days as such, fields of a whole one below the other.
fn said(value: &Value, catalogue: &Catalogue) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(_) => value.to_string(),
        Value::Number(number) => catalogue.say(&Message::plain("as-it-is").with("text", number.as_f64().unwrap_or_default())),
        Value::String(text) => match chrono::NaiveDate::parse_from_str(text, "%Y-%m-%d") {
            Ok(date) => catalogue.say(&Message::plain("as-it-is").with("text", date)),
            Err(_) => text.clone(),
        },
        Value::Array(items) => items.iter().map(|item| said(item, catalogue)).collect::<Vec<_>>().join("; "),
        Value::Object(fields) => {
            let field = |(name, value): (&String, &Value)| {
                let label = catalogue.say(&Message::plain("show-label").with("title", name.as_str()));
                format!("{label} {}", said(value, catalogue))
            };
            fields.iter().map(field).collect::<Vec<_>>().join("; ")
        }
    }
}
