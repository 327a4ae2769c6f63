//! The rule book for programs: as data, and as names that editors offer.

use super::rules::{family_sentence, number};
use super::{Example, Explanation};
use crate::finding::FAMILIES;
use crate::i18n::{Catalogue, Language};
use crate::model::LevelName;
use crate::rules;
use crate::verdict::Applied;
use serde_json::{Map, Value, json};

/// The rule book: every rule with its default level, its parameters and its explanation in every language.
pub fn rule_book() -> Value {
    let catalogues = Language::ALL.map(Catalogue::new);
    let in_each = |text: &dyn Fn(&Catalogue) -> String| -> Map<String, Value> {
        catalogues.iter().map(|one| (one.language().tag().to_owned(), text(one).into())).collect()
    };
    let family = |family: &str| json!({ "family": family, "about": in_each(&|one| family_sentence(family, one)) });
    let rule = |rule: &'static rules::Rule| {
        let info = &rule.info;
        let explanation = Explanation::of(info, &catalogues[0]);
        let parameters = info.parameters.iter();
        let parameters = parameters.map(|one| json!({ "name": one.name, "default": number(one.default) })).collect::<Vec<_>>();
        json!({
            "rule": info.id,
            "family": info.family(),
            "level": LevelName::from(info.level),
            "clock": info.clock,
            "change": info.change,
            "landed": info.landed,
            "parameters": parameters,
            "pattern": in_each(&|one| Explanation::of(info, one).pattern()),
            "explanation": in_each(&|one| Explanation::of(info, one).paragraphs().join("\n\n")),
            "before": explanation.texts(Example::Before),
            "bad": explanation.texts(Example::Bad),
            "good": explanation.texts(Example::Good),
        })
    };
    json!({
        "format-version": "1.0",
        "families": FAMILIES.map(family),
        "rules": rules::all().map(rule).collect::<Vec<_>>(),
    })
}

/// Adds the names of families and rules to the schema of `agenda.yaml`, with what they look for: editors offer them where rules
/// are set. Other names stay allowed, for a rule that is not known is a finding of its own.
pub fn suggest_rules(schema: &mut Value, rules: &[Applied<'_>], catalogue: &Catalogue) {
    let Some(field) = schema.pointer_mut("/properties/rules").and_then(Value::as_object_mut) else { return };
    let setting = field.get("additionalProperties").cloned().unwrap_or_default();
    let named = |description: String| json!({ "description": description, "allOf": [setting] });
    let families = FAMILIES.into_iter().map(|family| (family.to_owned(), named(family_sentence(family, catalogue))));
    let rules = rules.iter().map(|applied| {
        let mut rule = named(Explanation::of(&applied.rule, catalogue).pattern());
        let parameters = applied.rule.parameters.iter();
        let parameter = |name: &str, default: f64| (name.to_owned(), json!({ "type": "number", "default": number(default) }));
        let parameters: Map<String, Value> = parameters.map(|one| parameter(one.name, one.default)).collect();
        if !parameters.is_empty() {
            rule["properties"] = parameters.into();
        }
        (applied.rule.id.to_string(), rule)
    });
    let offered: Map<String, Value> = families.chain(rules).collect();
    field.insert("properties".into(), offered.into());
}
