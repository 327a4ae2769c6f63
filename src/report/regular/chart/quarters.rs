//! What action lines reported, period by period.

use super::{Bar, Bars, Chart, Numbers, Shape};
use crate::model::{ActionLine, Confidence, Period};
use crate::report::regular::status::of_confidence;
use crate::report::regular::{Basis, Datum, Form, Sign, Table, Word};
use crate::text::{Message, Value};
use std::collections::BTreeMap;

/// The confidence that a report can state, with the template of what it is called; reports that state none come last.
const STATED: [(Option<Confidence>, &str); 5] = [
    (Some(Confidence::Secured), "report-chart-secured"),
    (Some(Confidence::Achievable), "report-chart-achievable"),
    (Some(Confidence::NeedsSupport), "report-chart-needs-support"),
    (Some(Confidence::Compromised), "report-chart-compromised"),
    (None, "report-chart-no-confidence"),
];

/// How many lines reported which confidence on each period, by the reports that were written by the day.
pub(super) fn chart(basis: &Basis<'_>, _: &[Table]) -> Option<Chart> {
    let mut counts: BTreeMap<_, (Period, [usize; STATED.len()])> = BTreeMap::new();
    let lines = basis.agenda.all::<ActionLine>();
    for (_, line) in lines.filter(|(id, line)| line.retired.is_none() && basis.asks_for(*id) && basis.is_in_axes(*id)) {
        // Where a line reported twice on a period, the later report stands.
        let reports = line.reports_by(basis.as_of);
        let by_period: BTreeMap<_, _> =
            reports.iter().map(|(_, report)| ((report.period.end(), report.period.start()), *report)).collect();
        for (key, report) in by_period {
            let (_, counts) = counts.entry(key).or_insert((report.period, [0; STATED.len()]));
            if let Some(place) = STATED.iter().position(|(stated, _)| *stated == report.confidence) {
                counts[place] += 1;
            }
        }
    }
    let (latest, latest_counts) = counts.values().last()?;
    let part = |((_, template), count): (&(Option<Confidence>, &'static str), &usize)| {
        let part = || Message::plain("report-labelled").with("label", Message::plain(template)).with("value", *count);
        (*count > 0).then(part).map(Value::from)
    };
    let parts: Vec<Value> = STATED.iter().zip(latest_counts).filter_map(part).collect();
    let latest = Message::plain("report-chart-quarters-latest").with("period", latest.said()).with("parts", Value::List(parts));
    let mut seen = vec![latest];
    let sums: Vec<(&Period, usize)> = counts.values().map(|(period, counts)| (period, counts.iter().sum())).collect();
    let most = sums.iter().rev().max_by_key(|(_, sum)| *sum);
    let fewest = sums.iter().min_by_key(|(_, sum)| *sum);
    if let (Some((most, count)), Some((fewest, least))) = (most, fewest)
        && count > least
    {
        let said = Message::plain("report-chart-quarters-most").with("most", most.said()).with("count", *count);
        seen.push(said.with("fewest", fewest.said()).with("least", *least));
    }
    let stated = |(confidence, template): (Option<Confidence>, &'static str)| {
        let (code, sign) = confidence.map_or(("none", Sign::Unknown), of_confidence);
        Word { code: code.to_owned(), called: Message::plain(template).into(), sign }
    };
    let bar = |(period, counts): &(Period, [usize; STATED.len()])| Bar {
        title: Datum::Period(*period),
        parts: counts.iter().filter_map(|count| Datum::from(*count).amount()).collect(),
    };
    Some(Chart {
        name: "status-by-period",
        title: Message::plain("report-chart-quarters"),
        seen,
        numbers: Numbers::Own(numbers(counts.values())),
        shape: Shape::Bars(Bars {
            parts: STATED.map(stated).to_vec(),
            steps: false,
            counted: Some(Message::plain("report-column-lines")),
            rows: counts.values().map(bar).collect(),
        }),
    })
}

fn numbers<'a>(counts: impl Iterator<Item = &'a (Period, [usize; STATED.len()])>) -> Table {
    let mut columns =
        vec![("period", "report-column-period", Form::Period), ("reports", "report-chart-column-reports", Form::Integer)];
    columns.extend(STATED.map(|(confidence, template)| {
        (confidence.map_or("none", |confidence| of_confidence(confidence).0), template, Form::Integer)
    }));
    let mut table = Table::new("status-by-period", Message::plain("report-chart-quarters"), &columns);
    for (period, counts) in counts {
        let sum: usize = counts.iter().sum();
        let row = [Datum::Period(*period), sum.into()].into_iter().chain(counts.iter().map(|count| (*count).into()));
        table.rows.push(row.collect());
    }
    table
}
