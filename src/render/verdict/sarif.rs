use super::{in_repository, lines, rules};
use crate::finding::{Place, Related, RuleInfo};
use crate::i18n::Catalogue;
use crate::render::json::written;
use crate::render::page;
use crate::report::Explanation;
use crate::text::Message;
use crate::verdict::{Judged, State, Verdict};
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;

/// Of SARIF 2.1.0 what there is something to say in.
#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool<'a>,
    language: &'static str,
    invocations: [Invocation; 1],
    original_uri_base_ids: BTreeMap<&'static str, UriBase>,
    column_kind: &'static str,
    results: Vec<Finding<'a>>,
    properties: Properties<'a>,
}

#[derive(Serialize)]
struct Tool<'a> {
    driver: Driver<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver<'a> {
    name: &'static str,
    semantic_version: &'static str,
    rules: Vec<Rule<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule<'a> {
    id: &'a str,
    short_description: Text,
    full_description: Text,
    help: Text,
    default_configuration: Configuration,
    properties: Tags<'a>,
}

#[derive(Serialize)]
struct Text {
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    markdown: Option<String>,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct Tags<'a> {
    tags: Vec<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation {
    execution_successful: bool,
    exit_code: u8,
}

#[derive(Serialize)]
struct UriBase {
    description: Text,
}

/// What SARIF has no fields for, under the names of the project's own form.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Properties<'a> {
    as_of: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    base: Option<&'a str>,
    outcome: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Finding<'a> {
    rule_id: &'a str,
    rule_index: usize,
    level: &'static str,
    message: Text,
    locations: [Location; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    partial_fingerprints: BTreeMap<&'static str, &'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    baseline_state: Option<&'static str>,
    suppressions: Vec<Suppression>,
}

#[derive(Serialize)]
struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    #[serde(rename = "physicalLocation")]
    physical: PhysicalLocation,
    #[serde(rename = "logicalLocations", skip_serializing_if = "Vec::is_empty")]
    logical: Vec<LogicalLocation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Text>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    region: Region,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactLocation {
    uri: String,
    uri_base_id: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: u32,
    start_column: u32,
    end_line: u32,
    end_column: u32,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LogicalLocation {
    fully_qualified_name: String,
    kind: &'static str,
}

#[derive(Serialize)]
struct Suppression {
    kind: &'static str,
    status: &'static str,
    justification: String,
}

/// The name of the repository's root among the bases of addresses.
const ROOT: &str = "SRCROOT";

/// The verdict as SARIF 2.1.0. Waived findings are suppressed, those that only the base has are absent.
pub fn sarif(verdict: &Verdict, catalogue: &Catalogue, root: &str) -> String {
    let rules = rules(verdict);
    let numbers: HashMap<&str, usize> = rules.iter().enumerate().map(|(number, rule)| (&*rule.id, number)).collect();
    let driver = Driver {
        name: "agenda",
        semantic_version: env!("CARGO_PKG_VERSION"),
        rules: rules.iter().map(|info| rule(info, catalogue)).collect(),
    };
    written(&Log {
        schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        version: "2.1.0",
        runs: [Run {
            tool: Tool { driver },
            language: catalogue.language().tag(),
            invocations: [Invocation { execution_successful: true, exit_code: verdict.outcome.exit_code() }],
            original_uri_base_ids: BTreeMap::from([(ROOT, UriBase { description: plain(catalogue.plain("sarif-root")) })]),
            column_kind: "unicodeCodePoints",
            results: verdict.findings.iter().map(|one| finding(one, &numbers, catalogue, root)).collect(),
            properties: Properties {
                as_of: verdict.as_of.to_string(),
                base: verdict.base.as_deref(),
                outcome: verdict.outcome.name(),
            },
        }],
    })
}

fn rule<'a>(info: &'a RuleInfo, catalogue: &Catalogue) -> Rule<'a> {
    let explanation = Explanation::of(info, catalogue);
    let paragraphs = explanation.paragraphs().join("\n\n");
    Rule {
        id: &info.id,
        short_description: plain(explanation.pattern()),
        full_description: plain(paragraphs.clone()),
        help: Text { markdown: Some(page::markdown(&explanation.page(catalogue))), ..plain(paragraphs) },
        default_configuration: Configuration { level: info.level.name() },
        properties: Tags { tags: Some(info.family()).filter(|family| !family.is_empty()).into_iter().collect() },
    }
}

fn finding<'a>(one: &'a Judged, numbers: &HashMap<&str, usize>, catalogue: &Catalogue, root: &str) -> Finding<'a> {
    let finding = &one.finding;
    let logical = finding.entity.as_deref().map(|entity| match &finding.field {
        Some(field) => LogicalLocation { fully_qualified_name: format!("{entity}.{field}"), kind: "member" },
        None => LogicalLocation { fully_qualified_name: entity.to_owned(), kind: "object" },
    });
    let location =
        Location { id: None, physical: physical(&finding.place, root), logical: logical.into_iter().collect(), message: None };
    let waived = |by: &String| Suppression {
        kind: "external",
        status: "accepted",
        justification: catalogue.say(&Message::plain("waived-by").with("decision", by.as_str())),
    };
    Finding {
        rule_id: &finding.rule.id,
        rule_index: numbers.get(&*finding.rule.id).copied().unwrap_or_default(),
        level: finding.level.name(),
        message: plain(lines(one, catalogue).join("\n")),
        locations: [location],
        related_locations: (1..)
            .zip(&finding.related)
            .map(|(number, related)| self::related(number, related, catalogue, root))
            .collect(),
        partial_fingerprints: BTreeMap::from([("agenda/v1", finding.fingerprint.as_str())]),
        baseline_state: one.state.map(|state| match state {
            State::Introduced => "new",
            State::Existing => "unchanged",
            State::Fixed => "absent",
        }),
        // An empty list says that the finding is not suppressed, none at all that nobody knows.
        suppressions: one.waived_by.iter().map(waived).collect(),
    }
}

fn related(number: usize, related: &Related, catalogue: &Catalogue, root: &str) -> Location {
    Location {
        id: Some(number),
        physical: physical(&related.place, root),
        logical: Vec::new(),
        message: Some(plain(catalogue.say(&related.message))),
    }
}

fn physical(place: &Place, root: &str) -> PhysicalLocation {
    PhysicalLocation {
        artifact_location: ArtifactLocation { uri: address(&in_repository(root, &place.file)), uri_base_id: ROOT },
        region: Region {
            start_line: place.start.line,
            start_column: place.start.column,
            end_line: place.end.line,
            end_column: place.end.column,
        },
    }
}

/// A plain text. Where a bracket is closed before a parenthesis, viewers would see a link, unless brackets are escaped.
fn plain(text: String) -> Text {
    let links = text.contains("](");
    let text = if links { text.replace('\\', "\\\\").replace('[', "\\[").replace(']', "\\]") } else { text };
    Text { text, markdown: None }
}

/// A path as a relative address (RFC 3986).
fn address(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}
