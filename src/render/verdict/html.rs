use super::{lead, level_word, remarks};
use crate::finding::Place;
use crate::i18n::Catalogue;
use crate::render::markup::escape;
use crate::verdict::Judged;
use std::fmt::Write;

/// A finding as an item of a list: its level in words, what it says, what to do, where it is, and the rule, with what that looks for
/// where it is said here.
pub(crate) fn item(one: &Judged, pattern: Option<&str>, catalogue: &Catalogue) -> String {
    let finding = &one.finding;
    let level = level_word(finding.level, catalogue);
    let remarks: String = remarks(one, catalogue).iter().map(|remark| format!(" · {}", escape(remark))).collect();
    let (message, help) = lead(one, catalogue);
    let mut out = format!(
        "<li class=\"{}\">\n<p><strong>{}{remarks}</strong> – {}</p>\n",
        if one.stands() { finding.level.name() } else { "aside" },
        escape(&level),
        escape(&message)
    );
    if let Some(help) = help {
        let _ = writeln!(out, "<p>{}</p>", escape(&help));
    }
    for related in &finding.related {
        let _ = writeln!(out, "<p>{} {}</p>", place(&related.place), escape(&catalogue.say(&related.message)));
    }
    let field = finding.field.as_deref().map(|field| format!(" · <code>{}</code>", escape(field))).unwrap_or_default();
    let pattern = pattern.map(|pattern| format!(" – {}", escape(pattern))).unwrap_or_default();
    let _ = writeln!(
        out,
        "<p class=\"label\">{}{field}</p>\n<p class=\"label\"><code>{}</code>{pattern}</p>\n</li>",
        place(&finding.place),
        escape(&finding.rule.id)
    );
    out
}

fn place(place: &Place) -> String {
    format!("<code>{}:{}:{}</code>", escape(&place.file), place.start.line, place.start.column)
}
