//! Values that fields are made of: identifiers, references, dates, periods, durations, money, localised text and the short
//! forms that may stand for a mapping. Each parses itself and writes its own piece of schema, flat (`type: [string, object]`
//! with the keywords of both), so that a violation is always about the value and never about a branch of a union.

#[macro_use]
mod plain;
mod date;
mod duration;
mod figure;
mod forms;
mod localised;
mod period;
mod reference;
mod rule_setting;
mod shared;
mod short_form;

pub use date::*;
pub use duration::*;
pub use forms::*;
pub use localised::*;
pub use period::*;
pub use plain::*;
pub use reference::*;
pub use rule_setting::*;
pub use shared::*;
