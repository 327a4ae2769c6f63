//! A national digital agenda, kept as YAML in a git repository: loading, validating and explaining it.
//!
//! The rooms, from the ground up; a room uses only rooms above it in this list, and a test holds that order.

/// Places in a text, and messages that are texts only once a language is known.
pub mod text;
/// The catalogue of every sentence the program says, in each of its languages.
pub mod i18n;
/// Rules and findings as things to speak about; no checks.
pub mod finding;
/// Where bytes come from: a folder, a revision in git, memory; and the signatures of commits.
pub mod store;
/// Bytes to a tree with places, each file once.
pub mod yaml;
/// What an agenda says, as types.
pub mod model;
/// JSON Schemas out of the types, and trees judged by them.
pub mod schema;
/// The loaded whole: documents, entities by identity, references both ways.
pub mod agenda;
/// Changes of files that touch only their own lines.
pub mod edit;
/// Tables and forms that others filled in, as entities of an agenda; writes nothing.
pub mod import;
/// What is different between two agendas, in the agenda's own words.
pub mod changes;
/// Whose approval changes need, and whether it is there.
pub mod approval;
/// Changes along revisions: timelines, slips, evidence of review.
pub mod history;
/// The rule book: one file for each rule, and the register of them all.
pub mod rules;
/// What the findings amount to; success is decided here and nowhere else.
pub mod verdict;
/// What a proposal comes to: what it does elsewhere, whose approval it needs, and whether that is there.
pub mod review;
/// Pages of text and tables that commands answer with; knows no format.
pub mod report;
/// Verdicts and pages in the forms people and programs read.
pub mod render;
/// What other programs take from an agenda: its content in the standards of others, and in plain forms.
pub mod export;
/// The public space: pages made of the public part of an agenda and of its reports.
pub mod site;
/// Forms in which entities are changed by people who do not write YAML; writes nothing.
pub mod form;
/// Workbooks that people fill in and hand back: made from entities, read as what is to be changed in them; writes no files.
pub mod workbook;
/// Pages handed to a browser on the same machine, and the news that they are others now; knows nothing of agendas.
pub mod serve;
/// What an editor is told while somebody writes; writes nothing.
pub mod lsp;
/// What forges are given: pipelines and owners of paths.
pub mod forge;
/// What a new agenda begins with, as texts in its languages; writes nothing.
pub mod start;
/// Arguments and commands.
pub mod cli;
