//! Bytes to a tree with places, each file once.
//!
//! Comes in: the bytes of a file. Goes out: a tree of all documents in it, whatever could be read of them, and the
//! troubles found on the way. The events of a strict YAML 1.2 parser are turned into one flat tree of our own; serde's
//! deserialiser and the validator's view of an instance work on that tree, nothing is copied into another one.
//! This room knows nothing of kinds, schemas or rules.

mod build;
mod decode;
mod instance;
mod scalar;
mod tree;
mod trouble;
mod write;

pub use build::{MAX_DEPTH, MAX_SIZE, parse};
pub use decode::DecodeError;
pub use instance::{Instance, YamlJson};
pub use scalar::is_text_as_itself;
pub use tree::{NodeId, NodeRef, Step, Tree, Type};
pub use trouble::{SyntaxProblem, Trouble};
pub use write::{quoted, stands_as_itself, written};
