use super::arguments::{AuditOptions, RecordFormat};
use super::moment::range_of;
use super::{Context, Ending};
use crate::approval::Approvals;
use crate::history::{Sources, Walk};
use crate::model::LevelName;
use crate::render;
use crate::report::{Audit, USUAL_GRADE, audit, audit_sheet};
use crate::review::{Audited, audited};
use crate::rules;
use crate::store::{Evidence, Keys, Line, Past};
use crate::text::{Failure, Message};
use crate::verdict::{Terms, applied};
use std::collections::HashSet;
use std::sync::Mutex;

/// Says how the changes on the main line landed, and what there is to show that somebody looked.
pub(super) fn run(options: &AuditOptions, context: &Context<'_>) -> Result<Ending, Failure> {
    let folder = context.root_or_folder();
    let (from, to) = options.range.as_deref().map_or((None, None), |range| {
        let (from, to) = range_of(range);
        (from, Some(to))
    });
    let approvals = Approvals::read(&options.approvals)?;
    let (line, name) = context.line_of(to)?;
    let past = context.past(line, &name)?;
    let first = match from {
        None => 0,
        Some(from) => behind(&past, &context.line_of(Some(from))?.0),
    };
    let first = options.since.map_or(first, |since| first.max(past.line().first_from(since.0)));
    let progress = context.progress();
    let walk = Walk::new(&past, rules::book(), &progress);
    let last = past.last().ok_or_else(|| Failure::new(Message::plain("failure-no-agenda").with("folder", ".")))?;
    let setter = walk.part(last, "decisions")?;
    let review = setter.file().and_then(|file| file.review.as_ref());
    let sources = Sources {
        repository: Mutex::new(Evidence::open(&folder, Keys::read(&options.keys)?)?),
        approvals: &approvals,
        since: review.and_then(|review| review.since),
    };
    let as_of = walk.day(past.line().len() - 1);
    let terms = Terms::of(&setter, as_of, options.fail_on);
    let Audited { landings, findings, outcome } = audited(&walk, first..past.line().len(), &sources, &terms)?;
    let off = applied(Some(&setter)).into_iter().filter(|rule| rule.rule.landed && rule.level == LevelName::Off);
    let told = Audit {
        range: options.range.as_deref().unwrap_or(&name),
        commits: past.line().len() - first,
        as_of,
        cut: past.line().cut().filter(|_| first == 0),
        landings: &landings,
        findings: &findings,
        outcome,
        fail_on: options.fail_on,
        off: off.map(|applied| applied.rule.id.to_string()).collect(),
        since: sources.since,
        grade: review.and_then(|review| review.minimum_grade).filter(|grade| *grade > 0).unwrap_or(USUAL_GRADE),
    };
    let catalogue = context.catalogue;
    let page = || audit(&told, catalogue);
    let stdout = match options.format {
        RecordFormat::Human => render::page::human(&page(), context.width(), context.color()),
        RecordFormat::Markdown => render::page::markdown(&page()),
        RecordFormat::Html => render::page::html(&page(), context.tag()),
        RecordFormat::Json => render::audit::json(&told, catalogue),
        RecordFormat::Csv => render::csv(&audit_sheet(&told, catalogue)),
    };
    Ok(Ending { stdout, code: outcome.exit_code(), ..Ending::default() })
}

/// The place behind the last commit of a line that another one has too.
fn behind(past: &Past, line: &Line) -> usize {
    let known: HashSet<_> = (0..line.len()).filter_map(|place| line.id(place)).collect();
    let own = past.line();
    let last = (0..own.len()).rev().find(|place| own.id(*place).is_some_and(|id| known.contains(&id)));
    last.map_or(0, |last| last + 1)
}
