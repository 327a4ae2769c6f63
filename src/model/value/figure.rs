//! The figures of indicators: a number, or met and not met; for a range two numbers.

use crate::model::{Figure, TargetValue};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::borrow::Cow;
use std::fmt;

struct FigureVisitor;

impl<'de> Visitor<'de> for FigureVisitor {
    type Value = TargetValue;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number, true or false")
    }
    fn visit_bool<E: de::Error>(self, met: bool) -> Result<TargetValue, E> {
        Ok(TargetValue::Figure(Figure::Met(met)))
    }
    #[expect(clippy::cast_precision_loss, reason = "a figure of an indicator has far fewer than 53 significant bits")]
    fn visit_i64<E: de::Error>(self, number: i64) -> Result<TargetValue, E> {
        Ok(TargetValue::Figure(Figure::Number(number as f64)))
    }
    fn visit_f64<E: de::Error>(self, number: f64) -> Result<TargetValue, E> {
        Ok(TargetValue::Figure(Figure::Number(number)))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<TargetValue, A::Error> {
        match (list.next_element()?, list.next_element()?, list.next_element::<f64>()?) {
            (Some(low), Some(high), None) => Ok(TargetValue::Range(low, high)),
            _ => Err(de::Error::custom("a range has a lowest and a highest number")),
        }
    }
}

impl<'de> Deserialize<'de> for TargetValue {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(FigureVisitor)
    }
}

impl<'de> Deserialize<'de> for Figure {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        match TargetValue::deserialize(from)? {
            TargetValue::Figure(figure) => Ok(figure),
            TargetValue::Range(..) => Err(de::Error::custom("one figure is needed here, not a range")),
        }
    }
}

impl JsonSchema for Figure {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Figure".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": ["number", "boolean"] })
    }
}

impl JsonSchema for TargetValue {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "TargetValue".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": ["number", "boolean", "array"], "items": { "type": "number" }, "minItems": 2, "maxItems": 2 })
    }
}
