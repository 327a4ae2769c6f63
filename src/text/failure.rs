use crate::text::Message;

/// Why the program could not do its work: what it could not do, and what would help.
#[derive(Debug, Clone, PartialEq)]
pub struct Failure {
    /// Reads after "could not".
    pub message: Message,
    /// What to do about it.
    pub hint: Option<Message>,
}

impl Failure {
    /// A failure without a hint.
    pub fn new(message: Message) -> Self {
        Failure { message, hint: None }
    }

    /// The same failure with a hint.
    #[must_use]
    pub fn hint(self, hint: Message) -> Self {
        Failure { hint: Some(hint), ..self }
    }
}
