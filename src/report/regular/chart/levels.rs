//! Live services by their level of digital maturity, by count and by volume.

use super::{Bar, Bars, Chart, Numbers, Shape};
use crate::model::Service;
use crate::report::regular::{Basis, Datum, Form, Sign, Table, Word};
use crate::text::Message;

/// The templates of what the levels are called, from the lowest; services whose level nobody knows come last.
const LEVELS: [(&str, &str); 5] = [
    ("1", "report-chart-level-1"),
    ("2", "report-chart-level-2"),
    ("3", "report-chart-level-3"),
    ("4", "report-chart-level-4"),
    ("unknown", "report-chart-level-unknown"),
];

/// How many live services are of each level, and how much they are used.
pub(super) fn chart(basis: &Basis<'_>, tables: &[Table]) -> Option<Chart> {
    let mut services = [0_usize; LEVELS.len()];
    let mut transactions = [0_u64; LEVELS.len()];
    let mut unmeasured = 0_usize;
    let all =
        basis.agenda.all::<Service>().filter(|(id, service)| service.is_live() && basis.asks_for(*id) && basis.is_in_axes(*id));
    for (_, service) in all.filter(|(_, service)| {
        let asked_for = &basis.filter.life_events;
        asked_for.is_empty() || service.life_events.iter().any(|event| asked_for.contains(event.id()))
    }) {
        let level = service.maturity.as_ref().and_then(|maturity| maturity.level).map(|level| level.0.to_string());
        let known = level.and_then(|level| LEVELS.iter().position(|(code, _)| *code == level));
        let place = known.unwrap_or(LEVELS.len() - 1);
        services[place] += 1;
        match service.volume.as_ref().and_then(|volume| volume.transactions) {
            Some(volume) => transactions[place] = transactions[place].saturating_add(volume),
            None => unmeasured += 1,
        }
    }
    let count: usize = services.iter().sum();
    if count == 0 {
        return None;
    }
    let volume: u64 = transactions.iter().fold(0, |sum, volume| sum.saturating_add(*volume));
    let mut seen = vec![Message::plain("report-chart-levels-count").with("count", services[3]).with("all", count)];
    if volume > 0 {
        seen.push(Message::plain("report-chart-levels-volume").with("count", transactions[3]).with("all", volume));
    }
    if unmeasured > 0 {
        seen.push(Message::plain("report-chart-levels-unmeasured").with("count", unmeasured));
    }
    let called = |(code, template): (&str, &'static str)| Word {
        code: code.to_owned(),
        called: Message::plain(template).into(),
        sign: if code == "unknown" { Sign::Unknown } else { Sign::None },
    };
    let by_count = Bar {
        title: Message::plain("report-chart-levels-services").with("count", count).into(),
        parts: services.iter().filter_map(|count| Datum::from(*count).amount()).collect(),
    };
    let by_volume = Bar {
        title: Message::plain("report-chart-levels-transactions").with("count", volume).into(),
        parts: transactions.iter().filter_map(|volume| Datum::from(sized(*volume)).amount()).collect(),
    };
    let rows = std::iter::once(by_count).chain((volume > 0).then_some(by_volume)).collect();
    Some(Chart {
        name: "services-by-level",
        title: Message::plain("report-chart-levels"),
        seen,
        numbers: match tables.iter().find(|table| table.name == "services-levels") {
            Some(table) => Numbers::In(table.name),
            None => Numbers::Own(numbers(&services, &transactions)),
        },
        shape: Shape::Bars(Bars { parts: LEVELS.map(called).to_vec(), steps: true, counted: None, rows }),
    })
}

fn sized(count: u64) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

fn numbers(services: &[usize], transactions: &[u64]) -> Table {
    let columns = [
        ("level", "report-chart-column-level", Form::Text),
        ("services", "report-chart-column-services", Form::Integer),
        ("transactions", "report-chart-column-transactions", Form::Integer),
    ];
    let mut table = Table::new("services-by-level", Message::plain("report-chart-levels"), &columns);
    for ((_, template), (services, transactions)) in LEVELS.iter().zip(services.iter().zip(transactions)) {
        table.rows.push(vec![Message::plain(template).into(), (*services).into(), sized(*transactions).into()]);
    }
    table
}
