//! Reports as workbooks: a cover, a sheet for each table, and the words that may stand in its columns. What an agenda contains becomes a
//! formula, a link or a code of a header nowhere.

mod cell;
mod cover;
mod look;
mod name;
mod print;
mod sheet;
mod words;
mod xlsx;

pub use xlsx::{Profile, xlsx};
