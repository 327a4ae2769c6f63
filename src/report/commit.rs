//! The message of a commit, made from what it changes.

use super::changes::{Sides, terms, title};
use crate::changes::Change;
use crate::i18n::Catalogue;
use crate::text::{Message, one_line};

/// No subject is longer, so that lists of commits show it whole.
const LONGEST_SUBJECT: usize = 72;

/// What a commit says that makes these changes: in its subject what it is about, below that each entity with what changes of it. No line
/// below the subject can be taken for a trailer, whatever the agenda says.
pub fn commit_message(changes: &[Change], sides: &Sides<'_>, catalogue: &Catalogue) -> String {
    let all: Vec<&Change> = changes.iter().collect();
    let terms = terms(&all, sides, catalogue);
    let subject = match (&terms[..], &all[..]) {
        ([(_, said)], [first, ..]) => {
            let what = match said.lines().collect::<Vec<_>>()[..] {
                [only] => only.trim_start_matches("– ").to_owned(),
                ref lines => catalogue.say(&Message::plain("commit-changes").with("count", lines.len())),
            };
            let title = title(&first.entity, sides, catalogue);
            let title = title.strip_suffix(&format!(" ({})", first.entity)).unwrap_or(&title).to_owned();
            catalogue.say(&Message::plain("commit-one").with("title", title).with("what", what))
        }
        _ => catalogue.say(&Message::plain("commit-several").with("entities", terms.len())),
    };
    let body = terms.iter().map(|(title, said)| {
        let lines: String = said.lines().map(|line| format!("\n  {line}")).collect();
        format!("• {}{lines}", one_line(title))
    });
    let body = body.collect::<Vec<_>>().join("\n");
    format!("{}\n\n{body}\n", shortened(&one_line(&subject)))
}

/// As much of a line as there is room for.
fn shortened(line: &str) -> String {
    if line.chars().count() <= LONGEST_SUBJECT {
        return line.to_owned();
    }
    let start: String = line.chars().take(LONGEST_SUBJECT - 1).collect();
    let end = start.rfind(' ').filter(|end| *end > LONGEST_SUBJECT / 2).unwrap_or(start.len());
    format!("{}…", start[..end].trim_end())
}
