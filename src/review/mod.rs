//! What a proposal comes to: what it does elsewhere.

mod consequences;

pub use consequences::{Consequence, What, consequences};
