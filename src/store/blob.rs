use git2::{ObjectType, Oid};

/// Which bytes a file has: the name that git gives them. Files of the same bytes have the same one, wherever they are stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Blob(pub(super) Oid);

impl Blob {
    /// The name of these bytes; none where git cannot give one.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        Oid::hash_object(ObjectType::Blob, bytes).ok().map(Blob)
    }
}
