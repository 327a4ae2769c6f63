//! Verdicts and pages in the forms people and programs read. What a file contains becomes markup, a terminal command or a second
//! line nowhere: every form escapes in its own one place.

mod columns;
mod csv;
mod json;
mod markdown;
pub(crate) mod markup;
pub mod audit;
pub mod page;
mod patch;
pub mod report;
pub mod review;
pub mod verdict;

pub use csv::csv;
pub use patch::patch;
