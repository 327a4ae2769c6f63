use crate::finding::Level;
use crate::model::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

/// How serious the findings of a rule are, or that it is switched off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LevelName {
    /// Off. The rule is not applied.
    Off,
    /// Note. Worth knowing.
    Note,
    /// Warning. To be looked at.
    Warning,
    /// Error. Must not stand.
    Error,
}

impl LevelName {
    /// The template of the word for it.
    pub fn template(self) -> &'static str {
        match self {
            LevelName::Off => "level-off",
            LevelName::Note => "level-note",
            LevelName::Warning => "level-warning",
            LevelName::Error => "level-error",
        }
    }
}

impl From<Level> for LevelName {
    fn from(level: Level) -> Self {
        match level {
            Level::Note => LevelName::Note,
            Level::Warning => LevelName::Warning,
            Level::Error => LevelName::Error,
        }
    }
}

/// What an agenda sets for a rule: a level alone, or a level, dates and parameters.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RuleSetting {
    /// The level instead of the usual one.
    pub level: Option<LevelName>,
    /// Entities created before this day are exempt.
    pub from: Option<Date>,
    /// Until this day an error counts as a warning.
    pub grace_until: Option<Date>,
    /// Values for the rule's own parameters, by their names.
    pub parameters: BTreeMap<Box<str>, Parameter>,
}

impl RuleSetting {
    /// The number set for a parameter.
    pub fn number(&self, parameter: &str) -> Option<f64> {
        match self.parameters.get(parameter) {
            Some(Parameter::Number(number)) => Some(*number),
            _ => None,
        }
    }
}

/// The value of a rule's parameter.
#[derive(Debug, Clone, PartialEq)]
pub enum Parameter {
    /// A switch.
    Switch(bool),
    /// A number.
    Number(f64),
    /// A text, such as a duration.
    Text(Box<str>),
}

impl<'de> Deserialize<'de> for Parameter {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct ParameterVisitor;
        impl Visitor<'_> for ParameterVisitor {
            type Value = Parameter;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number, a text, true or false")
            }
            fn visit_bool<E: de::Error>(self, switch: bool) -> Result<Parameter, E> {
                Ok(Parameter::Switch(switch))
            }
            #[expect(clippy::cast_precision_loss, reason = "parameters are small numbers of days, years or per cent")]
            fn visit_i64<E: de::Error>(self, number: i64) -> Result<Parameter, E> {
                Ok(Parameter::Number(number as f64))
            }
            fn visit_f64<E: de::Error>(self, number: f64) -> Result<Parameter, E> {
                Ok(Parameter::Number(number))
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Parameter, E> {
                Ok(Parameter::Text(text.into()))
            }
        }
        from.deserialize_any(ParameterVisitor)
    }
}

impl<'de> Deserialize<'de> for RuleSetting {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct SettingVisitor;
        impl<'de> Visitor<'de> for SettingVisitor {
            type Value = RuleSetting;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a level, or a mapping of settings")
            }
            fn visit_str<E: de::Error>(self, level: &str) -> Result<RuleSetting, E> {
                let level = LevelName::deserialize(de::value::StrDeserializer::new(level))?;
                Ok(RuleSetting { level: Some(level), ..RuleSetting::default() })
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<RuleSetting, A::Error> {
                let mut setting = RuleSetting::default();
                while let Some(key) = map.next_key::<Box<str>>()? {
                    match &*key {
                        "level" => setting.level = Some(map.next_value()?),
                        "from" => setting.from = Some(map.next_value()?),
                        "grace-until" => setting.grace_until = Some(map.next_value()?),
                        _ => {
                            setting.parameters.insert(key, map.next_value()?);
                        }
                    }
                }
                Ok(setting)
            }
        }
        from.deserialize_any(SettingVisitor)
    }
}

impl JsonSchema for RuleSetting {
    fn schema_name() -> Cow<'static, str> {
        "RuleSetting".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let levels = ["off", "note", "warning", "error"];
        let date = |title: &str, description: &str, generator: &mut SchemaGenerator| {
            let mut schema = Date::json_schema(generator);
            schema.insert("description".into(), format!("{title}. {description}").into());
            schema.insert("examples".into(), serde_json::json!(["2027-01-01"]));
            schema
        };
        json_schema!({
            "description": "Setting of a rule. A level alone, or a mapping with a level, dates and the rule's own parameters.",
            "type": ["string", "object"],
            "pattern": format!("^({})$", levels.join("|")),
            "x-words": levels,
            "properties": {
                "level": {
                    "description": "Level. How serious its findings are; `off` switches the rule off.",
                    "allOf": [generator.subschema_for::<LevelName>()],
                    "examples": ["warning"],
                },
                "from": date("From", "Entities created before this day are exempt.", generator),
                "grace-until": date("Grace until", "Until this day its errors count as warnings.", generator),
            },
            "additionalProperties": {
                "description": "Parameter. A value for a parameter of the rule.",
                "type": ["boolean", "number", "string"],
            },
        })
    }
}
