//! Verdicts, one file for each form. All forms show the same findings in the same order; none decides anything.

mod github;
mod gitlab;
mod html;
mod human;
mod json;
mod junit;
mod markdown;
mod rdjson;
mod sarif;
mod short;

pub use github::github;
pub use gitlab::gitlab;
pub(crate) use html::item;
pub use human::{Style, human};
pub use json::{FindingOut, LevelOut, OutcomeOut, VerdictOut, json, schema};
pub(super) use json::{finding_out, level_out, out, outcome_out};
pub use junit::junit;
pub use markdown::markdown;
pub use rdjson::rdjson;
pub use sarif::sarif;
pub use short::short;

use crate::agenda::Agenda;
use crate::finding::{Level, RuleInfo};
use crate::i18n::Catalogue;
use crate::model::LevelName;
use crate::text::{Message, escape_controls};
use crate::verdict::{Judged, State, Verdict};
use std::collections::HashSet;

/// Declares the forms of a verdict, each with its name on the command line.
macro_rules! formats {
    ($($(#[doc = $doc:literal])+ $format:ident $name:literal,)+) => {
        /// A form of a verdict.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Format {
            $($(#[doc = $doc])+ $format,)+
        }

        impl Format {
            /// All forms.
            pub const ALL: &'static [Format] = &[$(Format::$format),+];

            /// Its name on the command line.
            pub fn name(self) -> &'static str {
                match self {
                    $(Format::$format => $name,)+
                }
            }
        }
    };
}

formats! {
    /// For people at a terminal: each finding with its source.
    Human "human",
    /// One line for each finding.
    Short "short",
    /// For programs: the project's own form, with a published schema.
    Json "json",
    /// For programs that gather what others have found: SARIF 2.1.0.
    Sarif "sarif",
    /// For GitHub Actions: workflow commands that become annotations of a proposal.
    Github "github",
    /// For GitLab: a code quality report.
    Gitlab "gitlab",
    /// For programs that show tests: JUnit's XML.
    Junit "junit",
    /// For reviewdog: its diagnostic format.
    Rdjson "rdjson",
    /// For people on a forge: a comment on a proposal.
    Markdown "markdown",
}

/// What forms need beside the verdict.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The agenda that was judged.
    pub agenda: &'a Agenda,
    /// The language.
    pub catalogue: &'a Catalogue,
    /// How a page for a terminal is drawn.
    pub style: Style,
    /// The path of the agenda's root in its repository, with `/` between its parts; empty where it is the repository's root.
    pub root: &'a str,
}

impl Format {
    /// The verdict in this form.
    pub fn render(self, verdict: &Verdict, view: View<'_>) -> String {
        let View { agenda, catalogue, style, root } = view;
        match self {
            Format::Human => human(verdict, agenda, catalogue, style),
            Format::Short => short(verdict, catalogue),
            Format::Json => json(verdict, catalogue),
            Format::Sarif => sarif(verdict, catalogue, root),
            Format::Github => github(verdict, catalogue, root),
            Format::Gitlab => gitlab(verdict, catalogue, root),
            Format::Junit => junit(verdict, catalogue),
            Format::Rdjson => rdjson(verdict, agenda, catalogue, root),
            Format::Markdown => markdown(verdict, catalogue),
        }
    }
}

/// What was checked and what was found, in a sentence.
fn summary(verdict: &Verdict, catalogue: &Catalogue) -> String {
    let mut counts = vec![catalogue.say(&Message::plain("count-files").with("count", verdict.counts.files))];
    counts.extend(verdict.counts.entities.iter().map(|(kind, count)| catalogue.say(&kind.counted(*count))));
    let counts = catalogue.list(&counts);
    let mut found = counted(verdict, catalogue);
    // That nothing is new is what a proposal wants to hear, where something was there before.
    let against_base = verdict.base.is_some() && !found.is_empty();
    let more = [
        (verdict.waived(), "count-waived"),
        (verdict.in_state(State::Introduced), "count-introduced"),
        (verdict.in_state(State::Fixed), "count-fixed"),
    ];
    found.extend(
        more.iter()
            .filter(|(count, what)| *count > 0 || (*what == "count-introduced" && against_base))
            .map(|(count, what)| catalogue.say(&Message::plain(what).with("count", *count))),
    );
    let message = if found.is_empty() {
        Message::plain("verdict-clean")
    } else {
        Message::plain("verdict-findings").with("findings", catalogue.list(&found))
    };
    catalogue.say(&message.with("counts", counts))
}

/// How many findings of each level stand, as far as there are any, the most serious first.
pub(crate) fn counted(verdict: &Verdict, catalogue: &Catalogue) -> Vec<String> {
    let levels = [(Level::Error, "count-errors"), (Level::Warning, "count-warnings"), (Level::Note, "count-notes")];
    let found = levels.into_iter().map(|(level, template)| (verdict.count(level), template)).filter(|(count, _)| *count > 0);
    found.map(|(count, template)| catalogue.say(&Message::plain(template).with("count", count))).collect()
}

/// The sentences that close a verdict for people: what was checked and what was found, and what was merged with what.
pub fn closing(verdict: &Verdict, catalogue: &Catalogue) -> Vec<String> {
    let merged = verdict
        .base
        .as_deref()
        .zip(verdict.merged.as_deref())
        .map(|(base, head)| catalogue.say(&Message::plain("verdict-merged").with("head", head).with("base", base)));
    std::iter::once(summary(verdict, catalogue)).chain(merged).collect()
}

/// What speaks for or against a finding beside its level: that it is new, that it is waived.
fn remarks(one: &Judged, catalogue: &Catalogue) -> Vec<String> {
    let state = one.state.map(|state| {
        catalogue.plain(match state {
            State::Introduced => "state-introduced",
            State::Existing => "state-existing",
            State::Fixed => "state-fixed",
        })
    });
    let waived = one.waived_by.as_deref().map(|by| catalogue.say(&Message::plain("waived-by").with("decision", by)));
    state.into_iter().chain(waived).collect()
}

/// The word for a level.
fn level_word(level: Level, catalogue: &Catalogue) -> String {
    catalogue.plain(LevelName::from(level).template())
}

/// The path of a file from the root of the repository, in which the agenda lies at `root`.
fn in_repository(root: &str, file: &str) -> String {
    if root.is_empty() { file.to_owned() } else { format!("{root}/{file}") }
}

/// What a finding says and what to do, a line each; then the other places it speaks of.
fn lines(one: &Judged, catalogue: &Catalogue) -> Vec<String> {
    let related = one.finding.related.iter().map(|related| {
        let place = &related.place;
        format!("{}:{}: {}", escape_controls(&place.file), place.start.line, catalogue.say(&related.message))
    });
    let (message, help) = lead(one, catalogue);
    std::iter::once(message).chain(help).chain(related).collect()
}

/// What a finding says, and what to do.
fn lead(one: &Judged, catalogue: &Catalogue) -> (String, Option<String>) {
    let help = |help: &Message| catalogue.say(&Message::plain("human-help").with("help", catalogue.say(help)));
    (catalogue.say(&one.finding.message), one.finding.help.as_ref().map(help))
}

/// The rules that were looked at, and behind them those that have found something all the same.
fn rules(verdict: &Verdict) -> Vec<&RuleInfo> {
    let mut rules: Vec<&RuleInfo> = verdict.rules.iter().map(|rule| &**rule).collect();
    let mut known: HashSet<&str> = rules.iter().map(|rule| &*rule.id).collect();
    rules.extend(verdict.findings.iter().map(|one| &*one.finding.rule).filter(|rule| known.insert(&rule.id)));
    rules
}
