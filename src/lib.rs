//! A national digital agenda, kept as YAML in a git repository: loading, validating and explaining it.
//!
//! The rooms, from the ground up; a room uses only rooms above it in this list, and a test holds that order.

/// The loaded whole: documents, entities by identity, references both ways.
pub mod agenda;
/// Arguments and commands.
pub mod cli;
/// Rules and findings as things to speak about; no checks.
pub mod finding;
/// The catalogue of every sentence the program says, in each of its languages.
pub mod i18n;
/// What an agenda says, as types.
pub mod model;
/// Verdicts and pages in the forms people and programs read.
pub mod render;
/// Pages of text and tables that commands answer with; knows no format.
pub mod report;
/// The rule book: one file for each rule, and the register of them all.
pub mod rules;
/// JSON Schemas out of the types, and trees judged by them.
pub mod schema;
/// Where bytes come from: a folder, a revision in git, memory.
pub mod store;
/// Places in a text, and messages that are texts only once a language is known.
pub mod text;
/// What the findings amount to; success is decided here and nowhere else.
pub mod verdict;
/// Bytes to a tree with places, each file once.
pub mod yaml;
