use super::arguments::ReportProgressOptions;
use super::edit::Bench;
use super::{Context, Ending, lookup};
use crate::agenda::EntityId;
use crate::edit::Way;
use crate::model::{ActionLine, Date, Kind, Period};
use crate::schema::Subject;
use crate::text::{Failure, Message};
use serde_json::{Map, Value};

/// Adds what is reported on an action line for a period.
pub(super) fn run(options: &ReportProgressOptions, context: &Context<'_>) -> Result<Ending, Failure> {
    let mut bench = Bench::open(context)?;
    let (id, line) = action_line(&options.line, &bench)?;
    let today = context.as_of();
    let period = options.period.or_else(|| bench.agenda.last_ended_period(today)).ok_or_else(|| {
        Failure::new(Message::plain("failure-progress-period")).hint(Message::plain("failure-progress-period-hint"))
    })?;
    if line.reports.iter().any(|report| report.period == period) {
        let name = bench.agenda.record(id).name();
        let message = Message::plain("failure-progress-known").with("name", name.as_str()).with("period", period.to_string());
        return Err(Failure::new(message)
            .hint(Message::plain("failure-progress-known-hint").with("name", name).with("period", period.to_string())));
    }
    let mut place = bench.place(id)?;
    place.add(
        &Way::field("reports"),
        &Value::Object(report(options, &bench, period, options.date.unwrap_or(today))),
        bench.shape(Subject::Kind(Kind::ActionLine)),
    )?;
    bench.take(&place);
    bench.finish(&options.saving)
}

/// The action line that a word names; the identifier of another kind is not meant.
fn action_line<'b>(word: &str, bench: &'b Bench<'_>) -> Result<(EntityId, &'b ActionLine), Failure> {
    let agenda = &bench.agenda;
    let id = match agenda.graph().find(Kind::ActionLine, word) {
        Some(id) => id,
        None => lookup::entity(word, agenda)?,
    };
    let line = agenda.get::<ActionLine>(id).ok_or_else(|| {
        Failure::new(Message::plain("failure-progress-no-line").with("name", agenda.record(id).name()))
            .hint(Message::plain("failure-progress-no-line-hint"))
    })?;
    Ok((id, line))
}

/// The report, its fields in the order of the schema.
fn report(options: &ReportProgressOptions, bench: &Bench<'_>, period: Period, day: Date) -> Map<String, Value> {
    let text = |text: &Option<String>| text.as_deref().map(|text| bench.localised(text));
    let plain = |text: &Option<String>| text.as_deref().map(Value::from);
    let fields = [
        ("period", Some(period.to_string().into())),
        ("date", Some(day.to_string().into())),
        ("confidence", plain(&options.confidence)),
        ("progress", options.progress.map(Value::from)),
        ("summary", text(&options.summary)),
        ("done", text(&options.done)),
        ("next", text(&options.next)),
        ("risks", text(&options.risks)),
        ("decisions-needed", text(&options.decisions_needed)),
        ("by", plain(&options.by)),
    ];
    fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}
