use super::{in_repository, lines};
use crate::agenda::{Agenda, Document};
use crate::finding::{Level, Place};
use crate::i18n::Catalogue;
use crate::render::json::written;
use crate::verdict::{Judged, Verdict};
use serde::Serialize;
use std::collections::HashMap;

#[derive(Serialize)]
struct DiagnosticResult<'a> {
    source: Source,
    #[serde(skip_serializing_if = "Option::is_none")]
    severity: Option<&'static str>,
    diagnostics: Vec<Diagnostic<'a>>,
}

#[derive(Serialize)]
struct Source {
    name: &'static str,
}

#[derive(Serialize)]
struct Diagnostic<'a> {
    message: String,
    location: Location,
    severity: &'static str,
    code: Code<'a>,
}

#[derive(Serialize)]
struct Code<'a> {
    value: &'a str,
}

#[derive(Serialize)]
struct Location {
    path: String,
    range: Range,
}

/// From the first position up to, not including, the second.
#[derive(Serialize)]
struct Range {
    start: Position,
    end: Position,
}

/// Lines from 1, columns in bytes of UTF-8 from 1.
#[derive(Serialize)]
struct Position {
    line: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<u32>,
}

/// reviewdog's diagnostic format. It has no word for findings that are waived or that only the base has: they are left out.
pub fn rdjson(verdict: &Verdict, agenda: &Agenda, catalogue: &Catalogue, root: &str) -> String {
    let documents: HashMap<&str, &Document> = agenda.documents().map(|document| (&*document.path, document)).collect();
    let standing = || verdict.findings.iter().filter(|one| one.stands());
    written(&DiagnosticResult {
        source: Source { name: "agenda" },
        severity: standing().map(|one| one.finding.level).max().map(severity),
        diagnostics: standing().map(|one| diagnostic(one, &documents, catalogue, root)).collect(),
    })
}

fn diagnostic<'a>(one: &'a Judged, documents: &HashMap<&str, &Document>, catalogue: &Catalogue, root: &str) -> Diagnostic<'a> {
    let place = &one.finding.place;
    Diagnostic {
        message: lines(one, catalogue).join("\n"),
        location: Location { path: in_repository(root, &place.file), range: range(place, documents.get(&*place.file).copied()) },
        severity: severity(one.finding.level),
        code: Code { value: &one.finding.rule.id },
    }
}

fn range(place: &Place, document: Option<&Document>) -> Range {
    let column = |offset: u32| {
        let document = document?;
        let line = document.lines().line_span(document.lines().line(offset), document.tree().text());
        Some(offset.saturating_sub(line.start) + 1)
    };
    Range {
        start: Position { line: place.start.line, column: column(place.span.start) },
        end: Position { line: place.end.line, column: column(place.span.end) },
    }
}

fn severity(level: Level) -> &'static str {
    match level {
        Level::Error => "ERROR",
        Level::Warning => "WARNING",
        Level::Note => "INFO",
    }
}
