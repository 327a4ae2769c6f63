//! Tables of measurements: the CSV file that a KPI may keep beside it for a long series.

use super::Problem;
use crate::model::{Figure, Measurement, MeasurementStatus, Mention};
use crate::text::{Message, Span, suggest};

const COLUMNS: [&str; 5] = ["date", "value", "status", "source", "note"];

/// The measurements of a table, and what is wrong with it. The first row names the columns; `date` (a day or a period) and
/// `value` are needed. Columns are separated by commas, or by semicolons as spreadsheets write in many countries.
pub(super) fn measurements(text: &str) -> (Vec<Measurement>, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut found = Vec::new();
    let header = text.lines().next().unwrap_or_default();
    let delimiter = if header.contains(';') && !header.contains(',') { b';' } else { b',' };
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let skipped = text.len() - text.trim_start_matches('\u{feff}').len();
    let line_span = |position: Option<&csv::Position>| {
        let start = position.map_or(0, |position| usize::try_from(position.byte()).unwrap_or_default()) + skipped;
        let start = start.min(text.len());
        let rest = text.get(start..).unwrap_or_default();
        let start = start + (rest.len() - rest.trim_start_matches(['\r', '\n']).len());
        let length = text.get(start..).unwrap_or_default().lines().next().unwrap_or_default().len();
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Span::new(offset(start), offset(start + length))
    };
    let mut add = |span: Span, message: Message, help: Option<Message>| problems.push(Problem { span, message, help });
    let Ok(names) = reader.headers().cloned() else {
        add(Span::default(), Message::plain("series-unreadable"), None);
        return (found, problems);
    };
    let header_span = line_span(None);
    for name in names.iter().filter(|name| !COLUMNS.contains(name)) {
        add(header_span, Message::plain("series-unknown-column").with("column", name), Some(suggest(name, &COLUMNS)));
    }
    let column = |name: &str| names.iter().position(|own| own == name);
    let (Some(date), Some(value)) = (column("date"), column("value")) else {
        add(
            header_span,
            Message::plain("series-missing-column"),
            Some(Message::plain("help-words").with("words", COLUMNS.to_vec())),
        );
        return (found, problems);
    };
    for row in reader.records() {
        let row = match row {
            Ok(row) => row,
            Err(error) => {
                add(line_span(error.position()), Message::plain("series-unreadable"), None);
                continue;
            }
        };
        let span = line_span(row.position());
        let cell = |at: Option<usize>| at.and_then(|at| row.get(at)).map(str::trim).filter(|cell| !cell.is_empty());
        let when = cell(Some(date)).unwrap_or_default();
        let (day, period) = (when.parse().ok(), when.parse().ok());
        if day.is_none() && period.is_none() {
            let message = Message::plain("schema-not-the-form").with("value", when).with("form", Message::plain("form-date"));
            add(span, message, Some(Message::plain("form-date-help")));
            continue;
        }
        let written = cell(Some(value)).unwrap_or_default();
        let figure = match written {
            "true" => Some(Figure::Met(true)),
            "false" => Some(Figure::Met(false)),
            number => number.parse::<f64>().ok().filter(|number| number.is_finite()).map(Figure::Number),
        };
        let Some(value) = figure else {
            let help = Message::plain("series-number-help");
            add(span, Message::plain("series-not-a-number").with("value", written), Some(help));
            continue;
        };
        let status = match cell(column("status")) {
            None | Some("final") => MeasurementStatus::Final,
            Some("provisional") => MeasurementStatus::Provisional,
            Some("revised") => MeasurementStatus::Revised,
            Some(other) => {
                let help = Message::plain("help-words").with("words", vec!["final", "provisional", "revised"]);
                add(span, Message::plain("schema-not-a-word").with("value", other), Some(help));
                continue;
            }
        };
        let mention = |at: Option<usize>| cell(at).map(|text| Mention(crate::model::LocalisedText::Plain(text.into())));
        found.push(Measurement {
            date: day,
            period,
            value,
            published: None,
            source: mention(column("source")),
            status,
            n: None,
            note: mention(column("note")),
            supersedes: None,
        });
    }
    (found, problems)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(text: &str) -> Vec<(&'static str, u32)> {
        measurements(text).1.iter().map(|problem| (problem.message.template, problem.span.start)).collect()
    }

    #[test]
    fn rows_become_measurements() {
        let (found, wrong) =
            measurements("\u{feff}date;value;status;source;note\r\n2026-01-31;12.5;provisional;;\r\n2026-Q1;14;;Survey;\r\n");
        assert_eq!(wrong, []);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].status, MeasurementStatus::Provisional);
        assert_eq!(found[1].period.map(|period| period.to_string()), Some("2026-Q1".into()));
        assert_eq!(found[1].value, Figure::Number(14.0));
    }

    #[test]
    fn what_is_wrong_is_placed_on_its_row() {
        assert_eq!(
            problems("date,value\n2026-01-01,1\n31/01/2026,2\n2026-03-01,\"1,5\"\n"),
            [("schema-not-the-form", 24), ("series-not-a-number", 37)]
        );
        assert_eq!(problems("date,valeu\n"), [("series-unknown-column", 0), ("series-missing-column", 0)]);
        assert_eq!(problems("date,value,status\n2026-01-01,1,maybe\n"), [("schema-not-a-word", 18)]);
        assert_eq!(problems("date,value\n2026-01-01,inf\n"), [("series-not-a-number", 11)]);
        assert_eq!(problems(""), [("series-missing-column", 0)]);
    }
}
