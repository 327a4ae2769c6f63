use super::table::Address;
use crate::text::Message;

/// Something that is wrong in what is imported.
#[derive(Debug, Clone, PartialEq)]
pub struct Trouble {
    /// Where.
    pub at: Address,
    /// What is there, and what is wrong with it.
    pub message: Message,
    /// What to do.
    pub help: Option<Message>,
    /// Whether it keeps the whole table from being understood, and not its row alone.
    pub whole: bool,
}

impl Trouble {
    /// Something wrong in a row.
    pub(super) fn new(at: Address, message: Message) -> Self {
        Trouble { at, message, help: None, whole: false }
    }

    /// The same with what to do.
    pub(super) fn help(self, help: Message) -> Self {
        Trouble { help: Some(help), ..self }
    }

    /// The same as something that keeps the whole table from being understood.
    pub(super) fn whole(self) -> Self {
        Trouble { whole: true, ..self }
    }
}
