//! Changes along revisions: how promises moved, who moved them, and what was true when.
//!
//! Comes in: an agenda along a line of commits. Goes out: events, each a change with the commit in which it landed; what slipped since
//! it was first promised; what was made of KPIs after they had been measured. Nothing here judges, and no format is known.

mod coverage;
mod dates;
mod event;
mod find;
mod governing;
mod landing;
mod plan;
mod slip;
mod steps;
mod timeline;
mod track;
mod walk;

pub use coverage::{Coverage, Grades, at_least};
pub use dates::RecordedMove;
pub use event::{Author, Commit, Doubt, Doubtful, Event, Fact, Judge, Say, short};
pub use find::Search;
pub use landing::{Asked, Evidence, HIGHEST_GRADE, Landing, Sources};
pub use slip::{Class, Move, Slip, Slips};
pub use steps::Walked;
pub use timeline::Timeline;
pub use walk::{Progress, Visit, Walk};
