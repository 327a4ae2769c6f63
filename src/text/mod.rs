//! Places in a text, messages as a template with named values, and the nearest of several words.
//!
//! Knows nothing of YAML, findings or languages.

mod failure;
mod hexadecimal;
mod language;
mod line;
mod message;
mod nearest;
mod position;
mod printable;
mod shell;
mod term;

pub use failure::Failure;
pub use hexadecimal::hexadecimal;
pub use language::{direction, given, in_language};
pub use line::one_line;
pub use message::{Message, Value};
pub use nearest::{nearest, suggest};
pub use position::{LineIndex, Position, Span};
pub use printable::{escape_controls, is_hidden, mask_controls};
pub(crate) use printable::{hidden, write_out};
pub use shell::shell_word;
pub use term::Term;
