use super::{Answer, Block, Explanation};
use crate::finding::FAMILIES;
use crate::i18n::Catalogue;
use crate::model::LevelName;
use crate::text::Message;
use crate::verdict::Applied;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;
use serde_json::{Number, Value};

/// Whose settings rules are shown with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Settings {
    /// Those of the agenda.
    Agenda,
    /// None: what the agenda sets cannot be read.
    BrokenAgenda,
    /// None: there is no agenda here.
    None,
}

/// The answer of `agenda rules --format json`. Readers ignore keys that they do not know.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(title = "List of rules")]
struct RuleListOut {
    /// The version of this format: a new minor number adds keys, a new major number changes them.
    format_version: &'static str,
    /// Whose settings count.
    settings: Settings,
    /// The rules, in the order of the book, then the country's own.
    rules: Vec<RuleOut>,
}

/// A rule as it applies here.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct RuleOut {
    /// Its name.
    rule: String,
    /// Its family in the rule book; rules of the country's own have none.
    #[serde(skip_serializing_if = "Option::is_none")]
    family: Option<&'static str>,
    /// How serious its findings are here; `off` where it is not applied.
    level: LevelName,
    /// How serious they are where the agenda sets nothing.
    default_level: LevelName,
    /// The name under `rules` in `agenda.yaml` that sets it: its own, or that of its family.
    #[serde(skip_serializing_if = "Option::is_none")]
    set_by: Option<String>,
    /// Whether it compares with the day that counts as today.
    clock: bool,
    /// Whether it judges what a proposal changes: it counts where a base is given.
    change: bool,
    /// Whether it judges how a change landed: it counts in `agenda audit`.
    landed: bool,
    /// The numbers it works with.
    parameters: Vec<ParameterOut>,
    /// Entities created before this day are exempt.
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    /// Until this day its errors count as warnings.
    #[serde(skip_serializing_if = "Option::is_none")]
    grace_until: Option<String>,
    /// What it looks for, in the language of the command.
    pattern: String,
}

/// A number that a rule works with.
#[derive(Serialize, JsonSchema)]
struct ParameterOut {
    /// The name under which `agenda.yaml` sets it.
    name: &'static str,
    /// Its value where the agenda sets nothing.
    default: Number,
    /// Its value here.
    value: Number,
}

impl RuleOut {
    pub(super) fn of(applied: &Applied<'_>, catalogue: &Catalogue) -> Self {
        let parameters = applied.parameters.iter().map(|(parameter, value)| ParameterOut {
            name: parameter.name,
            default: number(parameter.default),
            value: number(*value),
        });
        RuleOut {
            rule: applied.rule.id.to_string(),
            family: Some(applied.rule.family()).filter(|family| !family.is_empty()),
            level: applied.level,
            default_level: applied.default,
            set_by: applied.set_by.map(str::to_owned),
            clock: applied.rule.clock,
            change: applied.rule.change,
            landed: applied.rule.landed,
            parameters: parameters.collect(),
            from: applied.from.map(|day| day.to_string()),
            grace_until: applied.grace_until.map(|day| day.to_string()),
            pattern: Explanation::of(&applied.rule, catalogue).pattern(),
        }
    }
}

/// A number as people write it: whole, where it is.
#[expect(clippy::cast_possible_truncation, reason = "whole numbers below 2^53 are exact in both")]
pub(super) fn number(value: f64) -> Number {
    const EXACT: f64 = 9_007_199_254_740_991.0;
    let whole = value.fract() == 0.0 && value.abs() <= EXACT;
    let fraction = || Number::from_f64(value).unwrap_or_else(|| 0.into());
    if whole { Number::from(value as i64) } else { fraction() }
}

/// The list of rules, each at the level at which it counts here.
pub fn list(rules: &[Applied<'_>], settings: Settings, catalogue: &Catalogue) -> Answer {
    let listed = rules.iter().map(|applied| RuleOut::of(applied, catalogue)).collect::<Vec<_>>();
    let mut page = vec![Block::Paragraph(about(settings, catalogue))];
    for family in FAMILIES.into_iter().chain([""]) {
        let of_it = || rules.iter().zip(&listed).filter(|(applied, _)| applied.rule.family() == family);
        if of_it().next().is_none() {
            continue;
        }
        page.push(Block::Heading(2, heading(family, catalogue)));
        let term = |(applied, out): (&Applied<'_>, &RuleOut)| {
            let said = [vec![out.pattern.clone()], remarks(applied, catalogue)].concat();
            (format!("{} · {}", out.rule, level(applied, catalogue)), said.join("\n"))
        };
        page.push(Block::Terms(of_it().map(term).collect()));
    }
    page.push(Block::Paragraph(catalogue.say(&Message::plain("rules-families").with("count", rules.len()))));
    let out = RuleListOut { format_version: "1.0", settings, rules: listed };
    // Types with text keys always have a form in JSON.
    Answer { page, data: serde_json::to_value(out).unwrap_or_default() }
}

/// The published schema of the list.
pub fn list_schema() -> Value {
    SchemaSettings::draft07().into_generator().into_root_schema_for::<RuleListOut>().to_value()
}

/// Whose settings count, in a sentence.
pub(super) fn about(settings: Settings, catalogue: &Catalogue) -> String {
    catalogue.plain(match settings {
        Settings::Agenda => "rules-here",
        Settings::BrokenAgenda => "rules-broken",
        Settings::None => "rules-usual",
    })
}

/// A family with what it is about; without a name, the rules of the country's own.
fn heading(family: &str, catalogue: &Catalogue) -> String {
    if family.is_empty() {
        return catalogue.plain("rules-own");
    }
    format!("{family} – {}", family_sentence(family, catalogue))
}

/// What a family of rules is about.
pub(super) fn family_sentence(family: &str, catalogue: &Catalogue) -> String {
    catalogue.text(&format!("family-{family}"), None).unwrap_or_default()
}

/// The level here, with the default where that is another.
pub(super) fn level(applied: &Applied<'_>, catalogue: &Catalogue) -> String {
    let word = |level: LevelName| catalogue.plain(level.template());
    if applied.level == applied.default {
        return word(applied.level);
    }
    against_default(word(applied.level), word(applied.default), catalogue)
}

/// A value here, with the default that it takes the place of.
pub(super) fn against_default(here: String, default: String, catalogue: &Catalogue) -> String {
    catalogue.say(&Message::plain("rules-set").with("value", here).with("default", default))
}

/// What the agenda sets for a rule beside its level, each in a sentence.
pub(super) fn remarks(applied: &Applied<'_>, catalogue: &Catalogue) -> Vec<String> {
    let family = applied.set_by.filter(|name| *name != applied.rule.id);
    let family = family.map(|family| Message::plain("rules-set-family").with("family", family));
    let from = applied.from.map(|day| Message::plain("rules-set-from").with("day", day.to_string()));
    let grace = applied.grace_until.map(|day| Message::plain("rules-set-grace").with("day", day.to_string()));
    let said: Vec<String> = family.into_iter().chain(from).chain(grace).map(|message| catalogue.say(&message)).collect();
    let set = applied.parameters.iter().filter(|(parameter, value)| number(parameter.default) != number(*value));
    let parameter = set.map(|(parameter, value)| {
        let value = against_default(number(*value).to_string(), number(parameter.default).to_string(), catalogue);
        catalogue.say(&Message::plain("rules-set-parameter").with("name", parameter.name).with("value", value))
    });
    let parameters: Vec<String> = parameter.collect();
    // One line for all of it.
    let all = [said, parameters].concat().join(" ");
    Some(all).filter(|all| !all.is_empty()).into_iter().collect()
}
