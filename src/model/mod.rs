//! What an agenda says, as Rust types: `agenda.yaml` and one file per kind of entity.
//!
//! The types are the only source of the data model. Their doc comments are written for the people who fill in the files:
//! the first sentence is the title of a field, the rest explains it, and `Example: …` gives a value. The `schema` room turns
//! them into the published JSON Schemas, `agenda explain` prints them, and forms and spreadsheets will show them as hints.
//!
//! Comes in: a node of a YAML tree (through serde). Goes out: values that are well-formed one by one. This room knows
//! nothing of files, places, other entities or rules.

#[macro_use]
mod entity;
mod value;

mod action_line;
mod agenda_file;
mod body;
mod building_block;
mod consultation;
mod data_item;
mod decision;
mod event;
mod kpi;
mod life_event;
mod objective;
mod organisation;
mod regulation;
mod role;
mod service;
mod standard;

pub mod reference_data;

pub use action_line::*;
pub use agenda_file::*;
pub use body::*;
pub use building_block::*;
pub use consultation::*;
pub use data_item::*;
pub use decision::*;
pub use entity::*;
pub use event::*;
pub use kpi::*;
pub use life_event::*;
pub use objective::*;
pub use organisation::*;
pub use regulation::*;
pub use role::*;
pub use service::*;
pub use standard::*;
pub use value::*;

kinds! {
    Organisation "organisation" "organisations",
    Role "role" "roles",
    Body "body" "bodies",
    Objective "objective" "objectives",
    ActionLine "action-line" "action-lines",
    Kpi "kpi" "kpis",
    BuildingBlock "building-block" "building-blocks",
    Service "service" "services",
    DataItem "data-item" "data-items",
    LifeEvent "life-event" "life-events",
    Regulation "regulation" "regulations",
    Standard "standard" "standards",
    Consultation "consultation" "consultations",
    Decision "decision" "decisions",
    Event "event" "events",
}
