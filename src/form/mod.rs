//! Forms in which entities are changed by people who do not write YAML: pages made from the schemas, and what was filled in.
//!
//! Comes in: an entity or a new one, as its file says it, the agenda around it, and what somebody has written into the form. Goes out:
//! pages for a browser, and wishes, each for a field, for whoever changes files. This room writes nothing and knows no HTTP.

mod filled;
mod overview;
mod page;
mod part;

pub use filled::{Filled, Wanted};
pub use overview::overview;
pub use page::{Note, Shown, closed, page, told, told_changes, told_failure};
pub use part::{Control, Field, Group, Item, List, Part, parts};

/// What a page with a form may fetch, and that it sends what is filled in only to where it comes from.
pub const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'";

/// The folder of the forms among the paths of a server.
pub const FOLDER: &str = "edit";

/// The files that all forms share, by their paths.
pub const FILES: [(&str, &str); 2] = [("edit/form.css", include_str!("form.css")), ("edit/form.js", include_str!("form.js"))];
