//! What forges are given: pipelines, forms for issues, and owners of paths; and what was written into a form.
//!
//! Comes in: an agenda, where it lies in its repository, and what the repository wants. Goes out: files as texts, with where they
//! belong. Whatever becomes part of a file is of plain characters or refused, since a forge reads it as YAML, as a shell script, as
//! an expression or as a pattern. This room writes nothing and knows no command line.

mod issue_form;
mod owners;
mod pipeline;

pub use issue_form::{Answered, Issue, issue_forms, read_issue};
pub use owners::{Owners, owners};
pub use pipeline::{Pipeline, PipelineFile};

use crate::text::{Failure, Message, is_hidden};

/// A program that holds repositories and shows proposals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Forge {
    /// GitHub.
    Github,
    /// GitLab.
    Gitlab,
    /// Forgejo.
    Forgejo,
    /// Gitea.
    Gitea,
}

impl Forge {
    /// All forges.
    pub const ALL: &[Forge] = &[Forge::Github, Forge::Gitlab, Forge::Forgejo, Forge::Gitea];

    /// Its name in commands.
    pub fn name(self) -> &'static str {
        match self {
            Forge::Github => "github",
            Forge::Gitlab => "gitlab",
            Forge::Forgejo => "forgejo",
            Forge::Gitea => "gitea",
        }
    }
}

/// The folder of an agenda in its repository, if all its characters are plain.
fn plain_folder(folder: &str) -> Result<&str, Failure> {
    let plain_part = |part: &str| part.chars().all(|c| is_plain(c) || c == ' ') && part.trim() == part && !part.is_empty();
    if folder.is_empty() || folder.split('/').all(plain_part) {
        return Ok(folder);
    }
    Err(Failure::new(Message::plain("failure-forge-folder").with("folder", folder))
        .hint(Message::plain("failure-forge-folder-hint")))
}

/// Whether a character is nothing but itself in YAML, in a shell, in an expression and in a pattern of a forge.
fn is_plain(c: char) -> bool {
    match c {
        '-' | '_' | '.' => true,
        c if c.is_ascii() => c.is_ascii_alphanumeric(),
        c => !c.is_whitespace() && !is_hidden(c) && c != char::REPLACEMENT_CHARACTER,
    }
}
