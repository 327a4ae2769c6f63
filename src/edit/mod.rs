//! Changes of files that touch only their own lines: comments, blank lines and the way everything else is written stay, byte for byte.
//!
//! Comes in: the tree of a file, which knows where everything stands, a way to a field, and a value. Goes out: the text with that
//! value. What was written is read again and held against what it should say, so that no file comes out that says something else.
//! This room writes no files and judges nothing.

mod draft;
mod format;
mod merge;
mod repair;
mod made;
mod scalar;
mod text;
mod typed;
mod value;
mod way;

pub use draft::Draft;
pub use merge::{Merged, Wish};
pub use scalar::{in_block, in_line};
pub use typed::typed;
pub use way::{Step, Way};
