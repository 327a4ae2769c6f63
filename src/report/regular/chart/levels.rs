//! Live services by their level of digital maturity, by count and by volume.

use super::{Bar, Bars, Chart, Numbers, Shape};
use crate::report::regular::services::HIGHEST_LEVEL;
use crate::report::regular::{Basis, Datum, Sign, Table, Word};
use crate::text::{Message, Value};

/// From the rows of the table of levels, the last of which counts all.
pub(super) fn chart(_: &Basis<'_>, tables: &[Table]) -> Option<Chart> {
    let table = tables.iter().find(|table| table.name == "services-levels")?;
    let [level, services] = [table.place("level")?, table.place("services")?];
    let [transactions, unmeasured] = [table.place("transactions")?, table.place("without-volume")?];
    let (all, levels) = table.rows.split_last()?;
    let amount = |row: &[Datum], place: usize| row.get(place).and_then(Datum::amount).unwrap_or_default();
    if amount(all, services) <= 0.0 {
        return None;
    }
    let words: Vec<Word> = levels
        .iter()
        .filter_map(|row| if let Some(Datum::Word(word)) = row.get(level) { Some(word) } else { None })
        .map(|word| Word { sign: if word.code == "unknown" { Sign::Unknown } else { Sign::None }, ..word.clone() })
        .collect();
    let highest = words.iter().position(|word| word.code == HIGHEST_LEVEL.to_string()).and_then(|place| levels.get(place))?;
    let counted = |template: &'static str, place: usize| {
        Message::plain(template).with("count", whole(highest, place)).with("all", whole(all, place))
    };
    let mut seen = vec![counted("report-chart-levels-count", services)];
    let has_volume = amount(all, transactions) > 0.0;
    if has_volume {
        seen.push(counted("report-chart-levels-volume", transactions));
    }
    if amount(all, unmeasured) > 0.0 {
        seen.push(Message::plain("report-chart-levels-unmeasured").with("count", whole(all, unmeasured)));
    }
    let bar = |template: &'static str, place: usize| Bar {
        title: Message::plain(template).with("count", whole(all, place)).into(),
        parts: levels.iter().map(|row| amount(row, place)).collect(),
    };
    let by_volume = has_volume.then(|| bar("report-chart-levels-transactions", transactions));
    let rows = std::iter::once(bar("report-chart-levels-services", services)).chain(by_volume).collect();
    Some(Chart {
        name: "services-by-level",
        title: Message::plain("report-chart-levels"),
        seen,
        numbers: Numbers::In(table.name),
        shape: Shape::Bars(Bars { parts: words, steps: true, counted: None, rows }),
    })
}

/// A count in a sentence; nought, where nothing is counted.
fn whole(row: &[Datum], place: usize) -> Value {
    let Some(Datum::Count(count)) = row.get(place) else { return 0_usize.into() };
    usize::try_from(*count).unwrap_or_default().into()
}
