use super::missing::too_much;
use git2::Error;

/// How much of a repository may still be looked at. Folders that hold one and the same folder many times, and so on below it, take
/// little room in a repository, and are without end for whoever lists what is in them.
pub(super) struct Allowance {
    bytes: usize,
}

impl Allowance {
    /// As much as a hundred of the largest agendas need.
    pub(super) fn new() -> Self {
        Allowance::of_bytes(128 * 1024 * 1024)
    }

    /// So many bytes of paths and what is kept of them.
    pub(super) fn of_bytes(bytes: usize) -> Self {
        Allowance { bytes }
    }

    /// How many bytes are left.
    pub(super) fn left(&self) -> usize {
        self.bytes
    }

    /// Takes a path from it.
    ///
    /// # Errors
    /// Where nothing is left.
    pub(super) fn take(&mut self, path: impl AsRef<[u8]>) -> Result<(), Error> {
        const KEPT: usize = 64;
        self.bytes = self.bytes.checked_sub(path.as_ref().len() + KEPT).ok_or_else(too_much)?;
        Ok(())
    }
}
