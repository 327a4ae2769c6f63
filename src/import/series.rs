//! Measurements that a KPI keeps in a CSV file beside it.

use crate::model::{Date, Period};
use crate::text::Message;
use csv::{ReaderBuilder, StringRecord, Terminator, WriterBuilder};
use serde_json::{Map, Value};

/// The text of a file of measurements with these ones in it: values of days and periods that it has are changed, others stand where they
/// belong in time. All else of it stays.
///
/// # Errors
/// Where the file cannot be read, or has no column for what a measurement says.
pub fn merged(text: &str, measurements: &[Map<String, Value>]) -> Result<String, Message> {
    let head = text.lines().next().unwrap_or_default();
    let delimiter = if head.contains(';') && !head.contains(',') { b';' } else { b',' };
    let mut reader =
        ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let unreadable = || Message::plain("series-unreadable");
    let names = reader.headers().map_err(|_| unreadable())?.clone();
    let column = |name: &str| names.iter().position(|own| own == name);
    let when = column("date").ok_or_else(|| Message::plain("series-missing-column"))?;
    let mut rows: Vec<Vec<String>> = Vec::new();
    for record in reader.records() {
        rows.push(record.map_err(|_| unreadable())?.iter().map(str::to_owned).collect());
    }
    for measurement in measurements {
        let name = measurement.get("date").or_else(|| measurement.get("period")).and_then(Value::as_str).unwrap_or_default();
        let known = rows.iter().position(|row| row.get(when).map(|text| text.trim()) == Some(name));
        let place = known.unwrap_or_else(|| {
            let later = |row: &Vec<String>| day(row.get(when).map_or("", |text| text.trim())) > day(name);
            let place = rows.iter().position(later).unwrap_or(rows.len());
            rows.insert(place, vec![String::new(); names.len()]);
            place
        });
        for (field, value) in measurement {
            let field = if field == "period" { "date" } else { field };
            let Some(column) = column(field) else {
                return Err(Message::plain("series-unknown-column").with("column", field));
            };
            if let Some(cell) = rows.get_mut(place).and_then(|row| row.get_mut(column)) {
                *cell = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            }
        }
    }
    let terminator = if text.contains("\r\n") { Terminator::CRLF } else { Terminator::Any(b'\n') };
    let mut writer = WriterBuilder::new().delimiter(delimiter).terminator(terminator).flexible(true).from_writer(Vec::new());
    let written = std::iter::once(&names.clone())
        .chain(&rows.iter().map(StringRecord::from_iter).collect::<Vec<_>>())
        .try_for_each(|record| writer.write_record(record));
    let bytes = written.ok().and_then(|()| writer.into_inner().ok()).ok_or_else(unreadable)?;
    let mark = if text.starts_with('\u{feff}') { "\u{feff}" } else { "" };
    String::from_utf8(bytes).map(|text| format!("{mark}{text}")).map_err(|_| unreadable())
}

fn day(text: &str) -> Option<Date> {
    text.parse().ok().or_else(|| text.parse().ok().map(Period::end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn values_stand_where_they_belong_in_time() {
        let measurement = |value: Value| value.as_object().cloned().unwrap_or_default();
        let new = [
            measurement(json!({"period": "2026-02", "value": 5})),
            measurement(json!({"date": "2026-01-31", "value": 4.5, "status": "revised"})),
            measurement(json!({"period": "2026-04", "value": 7})),
        ];
        let before = "\u{feff}date;value;status;note\r\n2026-01-31;4;;\"a;b\"\r\n2026-03;6;;\r\n";
        let after =
            "\u{feff}date;value;status;note\r\n2026-01-31;4.5;revised;\"a;b\"\r\n2026-02;5;;\r\n2026-03;6;;\r\n2026-04;7;;\r\n";
        assert_eq!(merged(before, &new).as_deref(), Ok(after));
        assert!(merged("date,value\n", &new).is_err());
    }
}
