//! Files that are no tables and are known by what they say.

use super::publiccode;
use super::rows::Outcome;
use crate::agenda::Agenda;
use crate::yaml::{Tree, parse};

/// A known form.
pub(super) struct Form {
    /// Whether a file is in it, by its name and what stands in it.
    pub(super) is: fn(&str, &Tree) -> bool,
    /// Reads it.
    pub(super) read: fn(&str, &Tree, &Agenda) -> Outcome,
}

/// The known forms.
const FORMS: [Form; 1] = [publiccode::PUBLICCODE];

/// What a file of a known form comes to; none, where it is in none of them.
pub fn form(name: &str, bytes: &[u8], agenda: &Agenda) -> Option<Outcome> {
    let is_yaml = [".yml", ".yaml"].iter().any(|end| name.ends_with(end));
    let (tree, troubles) = is_yaml.then(|| parse(bytes.to_vec()))?;
    let form = FORMS.iter().find(|form| (form.is)(name, &tree))?;
    let mut outcome = (form.read)(name, &tree, agenda);
    outcome.troubles.extend(troubles.first().map(|trouble| publiccode::unreadable(name, &tree, trouble.span.start)));
    Some(outcome)
}
