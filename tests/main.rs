//! Everything that is tested from outside: laws over the registers, agendas in folders with what is expected of them, bad input,
//! revisions, the command line. Nothing here needs a network, the machine's clock, its language or its git configuration.
//!
//! Files that are generated (schemas, expected findings) are compared; `AGENDA_WRITE=1 cargo test` writes them anew.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod as_of;
mod audit;
mod bad_input;
mod cases;
mod catalogue;
mod changes;
mod commands;
mod committing;
mod deadline;
mod diff_driver;
mod documents;
mod editing;
mod edits;
mod examples;
mod exports;
mod forges;
mod formats;
mod forms;
mod histories;
mod history;
mod hostile;
mod import;
mod init;
mod locale;
mod issues;
mod lsp;
mod merges;
mod notes;
mod open_pgp;
mod progress;
mod promised;
mod properties;
mod relations;
mod report_counts;
mod report_figures;
mod publication;
mod quarter;
mod report_charts;
mod report_pages;
mod report_periods;
mod report_promises;
mod report_workbooks;
mod reports;
mod repositories;
mod review;
mod revisions;
mod rooms;
mod rule_book;
mod rules;
mod schemas;
mod serve;
mod signatures;
mod since;
mod site;
mod site_feeds;
mod site_look;
mod standards;
mod story;
mod support;
mod workbooks;
