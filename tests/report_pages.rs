//! Reports as their readers see them: what is listed, how much of it, and how it is set.

use crate::support::{agenda, loaded, project, today};
use agenda::agenda::Agenda;
use agenda::i18n::{Catalogue, Language};
use agenda::render::report::html;
use agenda::report::Block;
use agenda::report::regular::{
    Basis, Datum, Filter, Form, Head, Made, Quiet, REPORTS, Sign, Table, make, page, report_out, shown,
};
use agenda::store::Folder;
use agenda::text::Message;

fn national() -> Agenda {
    loaded(&Folder::new(project().join("examples/national")))
}

fn made(agenda: &Agenda) -> Made {
    let period = agenda.last_reporting_period(today());
    let basis = Basis { agenda, as_of: today(), period, before: None, slips: None, filter: Filter::default() };
    let head = Head { agenda: None, period, as_of: today(), revision: None, remarks: Vec::new() };
    make("all", REPORTS, head, &basis)
}

/// A table of some words, of which readers are told no more than how many are `fine`.
fn quiet(words: &[&str]) -> Table {
    let quiet = Quiet { keys: &["state", "days"], words: &["fine"], note: "report-slips-quiet" };
    let columns = [("state", "report-column-state", Form::Word), ("days", "report-column-slip", Form::Days)];
    let mut table = Table::new("quiet", Message::plain("report-slips"), &columns).quieting(quiet);
    let row = |word: &&str| vec![Datum::word(word, Message::plain("slip-kept"), Sign::None), Datum::Days(0)];
    table.rows = words.iter().map(row).collect();
    table
}

#[test]
fn what_is_as_it_should_be_is_counted_for_readers_and_listed_for_programs() {
    let table = quiet(&["late", "fine", "fine"]);
    assert_eq!(table.told().count(), 1);
    assert_eq!(table.visible().len(), 1, "a column in which readers see nothing but noughts is left out");
    let english = Catalogue::new(Language::English);
    let notes: Vec<String> = table.beneath().iter().map(|note| english.say(note)).collect();
    assert_eq!(notes.len(), 1);
    assert!(notes[0].starts_with("2 dates are as first promised"), "{notes:?}");
    assert!(quiet(&["late"]).beneath().is_empty(), "where nothing is left out, nothing is said of it");
    let mut moved = quiet(&["fine"]);
    moved.rows[0][1] = Datum::Days(-3);
    assert_eq!(moved.told().count(), 1, "what says something in one of the columns is not quiet");

    let agenda = national();
    let made = made(&agenda);
    let slips = made.parts.iter().flat_map(|part| &part.tables).find(|table| table.name == "slips").unwrap();
    let moved = |row: &&Vec<Datum>| row[slips.place("days").unwrap()] != Datum::Days(0);
    assert!(slips.told().all(|row| moved(&row)) && slips.told().count() == slips.rows.iter().filter(moved).count());
    let json = serde_json::to_value(report_out(&made, &english)).unwrap();
    let listed = json["tables"].as_array().unwrap().iter().find(|table| table["name"] == "slips").unwrap();
    assert_eq!(listed["rows"].as_array().unwrap().len(), slips.rows.len());
    let blocks = page(&made, &english);
    let rows: usize = blocks.iter().map(|block| if let Block::Table(table) = block { table.rows.len() } else { 0 }).sum();
    assert_eq!(rows, made.parts.iter().flat_map(|part| &part.tables).map(|table| table.told().count()).sum::<usize>());
}

#[test]
fn a_line_of_values_is_of_the_latest_and_none_of_one_value() {
    let series = |count: u8| {
        let day = |month: u8| format!("20{:02}-{:02}-01", 24 + month / 12, month % 12 + 1).parse().unwrap();
        shown(
            &Datum::Series((0..count).map(|month| (day(month), f64::from(month))).collect()),
            &Catalogue::new(Language::English),
        )
        .into_owned()
    };
    assert_eq!(series(1), "");
    assert_eq!(series(2), "▁█");
    assert_eq!(series(30).chars().count(), 8);
    assert!(series(30).starts_with('▁') && series(30).ends_with('█'), "the latest values have the whole height");
}

#[test]
fn charts_write_no_digit_that_says_nothing() {
    let agenda = national();
    let page = html(&made(&agenda), &Catalogue::new(Language::French));
    let words = page.split("<text ").skip(1).filter_map(|text| text.split_once('>')?.1.split_once('<')).map(|(words, _)| words);
    let digits = |words: &str| {
        let behind = words.split(',').skip(1).map(|part| part.chars().take_while(char::is_ascii_digit).count());
        behind.max().unwrap_or_default()
    };
    let long: Vec<&str> = words.filter(|words| digits(words) > 4).collect();
    assert!(long.is_empty(), "{long:?}");
}

#[test]
fn every_cell_says_on_a_narrow_screen_what_its_column_is_called() {
    let agenda = national();
    let page = html(&made(&agenda), &Catalogue::new(Language::French));
    let style = page.split_once("</style>").unwrap().0;
    let mut tables = 0;
    for table in page.split("<table ").skip(1) {
        let id = table.split("id=\"").nth(1).unwrap().split('"').next().unwrap();
        let row = table.split("<tbody").nth(1).unwrap().split("</tr>").next().unwrap();
        for column in 0..row.matches("<td").count() {
            assert!(style.contains(&format!("#{id} td:nth-child({})::before{{content:\"", column + 2)), "{id} {column}");
        }
        tables += 1;
    }
    assert!(tables > 30);
    assert!(style.contains("content:\"Échéance\""), "letters stay letters");
}

#[test]
fn columns_share_the_width_and_days_are_not_broken() {
    let agenda = national();
    let page = html(&made(&agenda), &Catalogue::new(Language::French));
    for columns in page.split("<colgroup>").skip(1).map(|rest| rest.split("</colgroup>").next().unwrap()) {
        let shares = columns.split("width:").skip(1).map(|share| share.split('%').next().unwrap().parse::<u32>().unwrap());
        let shares: Vec<u32> = shares.collect();
        let sum: u32 = shares.iter().sum();
        assert!((90..=100).contains(&sum) && shares.iter().all(|share| *share > 0), "{shares:?}");
    }
    assert!(page.contains(">30\u{a0}septembre\u{a0}2026<"), "a day is read as one");
}

#[test]
fn a_report_of_the_terminal_cuts_no_word() {
    let folder = project().join("examples/national");
    let report = |name: &str, format: &str| {
        let usual = ["-C", folder.to_str().unwrap(), "--lang", "fr", "report", name, "--from-worktree", "--as-of", "2026-11-24"];
        agenda(&[&usual[..], &["--format", format]].concat()).stdout
    };
    for name in ["kpis", "slips", "governance", "status"] {
        let written = report(name, "markdown");
        let words = |text: &str| {
            let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 3);
            parts.map(str::to_owned).collect::<std::collections::BTreeSet<_>>()
        };
        let known = words(&written);
        let cut: Vec<String> = words(&report(name, "human")).into_iter().filter(|word| !known.contains(word)).collect();
        assert!(cut.is_empty(), "{name}: {cut:?}");
    }
}
