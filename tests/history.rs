//! The history of an agenda and of each thing in it, told from repositories that the tests write commit by commit.

mod attack;
mod broken;
mod fixture;
mod laws;
mod measured;
mod merges;
mod page;
mod renames;
mod repositories;
mod slips;
