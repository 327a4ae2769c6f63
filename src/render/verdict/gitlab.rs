use super::in_repository;
use crate::finding::Level;
use crate::i18n::Catalogue;
use crate::render::json::written;
use crate::text::Message;
use crate::verdict::{Judged, Verdict};
use serde::Serialize;

/// A finding in GitLab's code quality report.
#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'a str,
    fingerprint: &'a str,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u32,
}

/// GitLab's code quality report. GitLab itself compares it with that of the target branch and says what is new and what is fixed,
/// so findings that only the base has are left out, as are waived ones, for which it has no word.
pub fn gitlab(verdict: &Verdict, catalogue: &Catalogue, root: &str) -> String {
    let standing = verdict.findings.iter().filter(|one| one.stands());
    written(&standing.map(|one| issue(one, catalogue, root)).collect::<Vec<_>>())
}

fn issue<'a>(one: &'a Judged, catalogue: &Catalogue, root: &str) -> Issue<'a> {
    let finding = &one.finding;
    let message = catalogue.say(&finding.message);
    // One line is all that GitLab shows.
    let description = match &finding.help {
        Some(help) => {
            catalogue.say(&Message::plain("gitlab-description").with("message", message).with("help", catalogue.say(help)))
        }
        None => message,
    };
    Issue {
        description,
        check_name: &finding.rule.id,
        fingerprint: &finding.fingerprint,
        severity: match finding.level {
            Level::Error => "major",
            Level::Warning => "minor",
            Level::Note => "info",
        },
        location: Location { path: in_repository(root, &finding.place.file), lines: Lines { begin: finding.place.start.line } },
    }
}
