//! Reports as workbooks, read back by other people's reader.

use crate::support::{agenda, loaded, project, today};
use agenda::i18n::{Catalogue, Language};
use agenda::model::{Date, LocalisedText};
use agenda::render::report::{Profile, xlsx};
use agenda::report::regular::{Basis, Datum, Filter, Form, Head, Made, Part, REPORTS, Sign, Table, make, shown};
use agenda::store::Folder;
use agenda::text::Message;
use calamine::{Data, Reader, Xlsx};
use std::collections::BTreeSet;
use std::io::{Cursor, Read};

/// All reports of the national example together, and each alone.
fn reports() -> Vec<Made> {
    let agenda = loaded(&Folder::new(project().join("examples/national")));
    let as_of = today();
    let period = agenda.last_reporting_period(as_of);
    let head = Head { agenda: agenda.file().map(|file| file.title.clone()), period, as_of, revision: None, remarks: Vec::new() };
    let basis = Basis { agenda: &agenda, as_of, period, before: None, slips: None, filter: Filter::default() };
    let alone = REPORTS.iter().map(|report| make(report.name, &[*report], head.clone(), &basis));
    alone.chain([make("all", REPORTS, head.clone(), &basis)]).collect()
}

/// A report of one table.
fn made(table: Table) -> Made {
    let head = Head {
        agenda: Some(LocalisedText::Plain("=1+1 & [Date] \u{7}".into())),
        period: None,
        as_of: today(),
        revision: Some("0123456789".to_owned()),
        remarks: vec![Message::plain("as-it-is").with("text", "+cmd")],
    };
    let message = || Message::plain("report-status");
    let part = Part {
        name: "status",
        title: message(),
        question: message(),
        counts: message(),
        tables: vec![table],
        charts: Vec::new(),
    };
    Made { name: "status", head, parts: vec![part] }
}

/// A table of a column and these values.
fn column(form: Form, values: Vec<Datum>) -> Table {
    let mut table = Table::new("status", Message::plain("report-status"), &[("value", "report-column-done", form)]);
    table.rows = values.into_iter().map(|value| vec![value]).collect();
    table
}

fn written(made: &Made, profile: Profile, language: Language) -> Vec<u8> {
    xlsx(made, profile, &Catalogue::new(language)).unwrap()
}

/// A file of the archive that a workbook is.
fn file(workbook: &[u8], name: &str) -> Option<String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut text = String::new();
    archive.by_name(name).ok()?.read_to_string(&mut text).unwrap();
    Some(text)
}

/// The XML of every sheet, in order.
fn sheets(workbook: &[u8]) -> Vec<String> {
    (1..).map_while(|number| file(workbook, &format!("xl/worksheets/sheet{number}.xml"))).collect()
}

fn opened(workbook: &[u8]) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(workbook.to_vec())).unwrap()
}

/// What is read from the first column of the first table, below its title.
fn read_back(table: Table) -> Vec<Data> {
    let mut workbook = opened(&written(&made(table), Profile::Working, Language::French));
    let name = workbook.sheet_names()[1].clone();
    let range = workbook.worksheet_range(&name).unwrap();
    range.rows().skip(1).map(|row| row[0].clone()).collect()
}

/// Days as spreadsheets count them.
fn serial(day: Date) -> f64 {
    let first: Date = "1899-12-30".parse().unwrap();
    f64::from(i32::try_from((day.0 - first.0).num_days()).unwrap())
}

fn is_read_as(read: &Data, datum: &Datum, catalogue: &Catalogue) -> bool {
    let near = |read: &f64, number: f64| (read - number).abs() <= number.abs() * 1e-12;
    match (read, datum) {
        (Data::Empty, datum) => datum.is_empty() || shown(datum, catalogue).trim().is_empty(),
        (Data::Float(read), Datum::Count(number) | Datum::Days(number)) => near(read, number.to_string().parse().unwrap()),
        (Data::Float(read), Datum::Number(number) | Datum::Share(number)) => near(read, *number),
        (Data::DateTime(read), Datum::Date(day)) => near(&read.as_f64(), serial(*day)),
        (Data::String(read), Datum::Series(points)) => read.split("; ").count() == points.len(),
        (Data::String(read), Datum::Count(_) | Datum::Days(_) | Datum::Number(_) | Datum::Share(_) | Datum::Date(_)) => {
            panic!("{read} is written as a text")
        }
        (Data::String(read), datum) => *read == shown(datum, catalogue).trim(),
        _ => false,
    }
}

#[test]
fn every_report_is_read_back_as_it_is() {
    for made in reports() {
        for language in Language::ALL {
            let catalogue = Catalogue::new(language);
            for profile in Profile::ALL.iter().copied() {
                let bytes = written(&made, profile, language);
                let mut workbook = opened(&bytes);
                workbook.load_tables().unwrap();
                let names = workbook.sheet_names();
                let tables: Vec<&Table> = made.parts.iter().flat_map(|part| &part.tables).collect();
                assert!(names.len() > tables.len(), "{}", made.name);
                for (table, name) in tables.iter().zip(&names[1..]) {
                    let at = || format!("{} {language:?} {profile:?}", table.name);
                    let range = workbook.worksheet_range(name).unwrap();
                    assert_eq!(range.start(), Some((0, 0)), "{}", at());
                    assert_eq!((range.height(), range.width()), (table.rows.len() + 1, table.columns.len()), "{}", at());
                    let titles: Vec<String> = range.rows().next().unwrap().iter().map(ToString::to_string).collect();
                    let expected = table.columns.iter().map(|column| catalogue.plain(column.title));
                    for (title, expected) in titles.iter().zip(expected) {
                        assert!(title.starts_with(&expected), "{}: {title} is not {expected}", at());
                    }
                    assert_eq!(titles.iter().collect::<BTreeSet<_>>().len(), titles.len(), "{}: a title stands twice", at());
                    for (row, read) in table.rows.iter().zip(range.rows().skip(1)) {
                        for (datum, read) in row.iter().zip(read) {
                            assert!(is_read_as(read, datum, &catalogue), "{}: {datum:?} is read as {read:?}", at());
                        }
                    }
                    let ruled = format!("table_{}", table.name.replace('-', "_"));
                    assert_eq!(workbook.table_names_in_sheet(name), [&ruled], "{}", at());
                }
            }
        }
    }
}

#[test]
fn nothing_is_a_formula_and_the_public_is_spared_what_its_aids_cannot_read() {
    for made in reports() {
        let tables = made.parts.iter().flat_map(|part| &part.tables).collect::<Vec<_>>();
        for profile in Profile::ALL.iter().copied() {
            let working = profile == Profile::Working;
            let workbook = written(&made, profile, Language::French);
            let sheets = sheets(&workbook);
            for (number, sheet) in sheets.iter().enumerate() {
                let document = roxmltree::Document::parse(sheet).unwrap();
                let count = |name: &str| document.descendants().filter(|node| node.has_tag_name((NAMESPACE, name))).count();
                assert_eq!((count("f"), count("mergeCell")), (0, 0), "{} {number}", made.name);
                let Some(table) = number.checked_sub(1).and_then(|number| tables.get(number)) else { continue };
                assert_eq!(count("hyperlink"), 0, "{}", table.name);
                assert_eq!(count("tablePart"), 1, "{}", table.name);
                assert_eq!(count("pane"), usize::from(working), "{}", table.name);
                let words =
                    |place: usize| !table.columns[place].words.is_empty() || table.rows.iter().any(|row| !row[place].is_empty());
                let lists = table.columns.iter().enumerate().filter(|(place, column)| column.form == Form::Word && words(*place));
                assert_eq!(count("dataValidation"), if working { lists.count() } else { 0 }, "{}", table.name);
                assert_eq!(working && count("conditionalFormatting") > 0, has_signs(table) && working, "{}", table.name);
                assert!(working || count("conditionalFormatting") == 0, "{}", table.name);
            }
            let filters = (1..).map_while(|number| file(&workbook, &format!("xl/tables/table{number}.xml")));
            assert!(filters.map(|table| table.contains("<autoFilter")).all(|filter| filter == working), "{}", made.name);
        }
    }
}

const NAMESPACE: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

fn has_signs(table: &Table) -> bool {
    let signs = |datum: &Datum| matches!(datum, Datum::Word(word) if word.sign != Sign::None);
    let words = table.columns.iter().enumerate().filter(|(_, column)| column.form == Form::Word);
    words.into_iter().any(|(place, column)| column.words.iter().chain(table.rows.iter().map(|row| &row[place])).any(signs))
}

#[test]
fn a_workbook_is_the_same_at_any_time() {
    for made in reports() {
        for profile in Profile::ALL.iter().copied() {
            let workbook = written(&made, profile, Language::English);
            assert!(workbook == written(&made, profile, Language::English), "{} {profile:?}", made.name);
            let core = file(&workbook, "docProps/core.xml").unwrap();
            assert_eq!(core.matches("2026-11-24T00:00:00Z").count(), 2, "{core}");
            assert!(core.contains("<dc:creator></dc:creator>") && core.contains("<cp:lastModifiedBy></cp:lastModifiedBy>"));
            let custom = file(&workbook, "docProps/custom.xml").unwrap();
            assert!(custom.contains("name=\"Language\"") && custom.contains(">en<"), "{custom}");
            let mut archive = zip::ZipArchive::new(Cursor::new(&workbook)).unwrap();
            for number in 0..archive.len() {
                let entry = archive.by_index(number).unwrap();
                assert_eq!(entry.last_modified(), Some(zip::DateTime::default()), "{:?}", entry.name());
            }
        }
    }
}

#[test]
fn texts_stay_texts() {
    let long = "é".repeat(40_000);
    let wide = "😀".repeat(20_000);
    let texts = [
        ("=1+1", "=1+1"),
        ("+cmd", "+cmd"),
        ("-1", "-1"),
        ("@SUM(A1)", "@SUM(A1)"),
        ("2026-11-24", "2026-11-24"),
        ("007", "007"),
        ("https://example.org/a?b=c", "https://example.org/a?b=c"),
        ("internal:'Cover'!A1", "internal:'Cover'!A1"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("a\u{7}b\u{0}c\u{1b}d", "a?b?c?d"),
        ("a\u{fffe}b\u{ffff}c", "a\u{fffd}b\u{fffd}c"),
        ("a\u{202e}b", "a\u{fffd}b"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("_x0041_ <b>&amp;</b>", "_x0041_ <b>&amp;</b>"),
        ("' = 1", "' = 1"),
    ];
    let values = texts.iter().map(|(text, _)| Datum::from(*text)).chain([Datum::Text(long), Datum::Text(wide)]);
    let table = column(Form::Text, values.collect());
    let read = read_back(table.clone());
    for ((_, expected), read) in texts.iter().zip(&read) {
        assert_eq!(*read, Data::String((*expected).to_owned()));
    }
    for cut in &read[texts.len()..] {
        let text = cut.to_string();
        assert!(text.ends_with('…') && (32_765..=32_767).contains(&text.encode_utf16().count()), "{}", text.len());
    }
    let workbook = written(&made(table), Profile::Working, Language::French);
    let cover = opened(&workbook).worksheet_range_at(0).unwrap().unwrap();
    assert_eq!(cover.get((0, 0)), Some(&Data::String("=1+1 & [Date] ?".to_owned())));
    assert!(cover.rows().any(|row| row[1] == Data::String("+cmd".to_owned())));
    let sheet = &sheets(&workbook)[1];
    assert!(!sheet.contains("<f>") && !sheet.contains("hyperlink"));
    // A code in a header, such as that of today’s day, would be obeyed.
    assert!(sheet.contains("&amp;L=1+1 &amp;&amp; [Date] ?&amp;R"), "{sheet}");
}

#[test]
fn what_a_sheet_cannot_hold_is_said() {
    let long = || Datum::Text("é".repeat(40_000));
    let whole = Datum::Text("é".repeat(32_767));
    let cover = |values: Vec<Datum>, language: Language| {
        let workbook = written(&made(column(Form::Text, values)), Profile::Public, language);
        let cover = opened(&workbook).worksheet_range_at(0).unwrap().unwrap();
        cover.rows().map(|row| row[1].to_string()).collect::<Vec<_>>()
    };
    let said = |cover: &[String], text: &str| cover.iter().any(|cell| cell.contains(text));
    let cut = cover(vec![long(), whole.clone(), long()], Language::English);
    assert!(said(&cut, "2 texts are longer than the 32,767 characters that a cell holds"), "{cut:?}");
    let cut = cover(vec![long()], Language::French);
    assert!(said(&cut, "1 texte dépasse les 32\u{202f}767 caractères que contient une cellule"), "{cut:?}");
    assert!(!said(&cover(vec![whole], Language::English), "characters that a cell holds"));

    let mut table = column(Form::Text, Vec::new());
    table.rows = vec![Vec::new(); 1_048_576];
    let failure = xlsx(&made(table), Profile::Public, &Catalogue::new(Language::English)).unwrap_err();
    let catalogue = Catalogue::new(Language::English);
    assert_eq!(
        catalogue.say(&failure.message),
        "make a workbook of the report: its table ‘Status of action lines’ has 1,048,576 rows, and a sheet holds 1,048,575"
    );
    let hint = failure.hint.map(|hint| catalogue.say(&hint));
    assert_eq!(hint.as_deref(), Some("narrow the report, or write this table alone as csv: --table status --format csv"));
}

#[test]
fn the_cover_leads_to_every_sheet_whatever_tables_are_called() {
    let titles = ["[a]: b/c\\d*e?", "l'été d'abord", "L'ÉTÉ D'ABORD", "History", &"long ".repeat(20)];
    let table = |title: &&str| {
        let mut table = column(Form::Text, vec![Datum::from("text")]);
        table.title = Message::plain("as-it-is").with("text", *title);
        table
    };
    let mut made = made(column(Form::Text, Vec::new()));
    made.parts[0].tables = titles.iter().map(table).collect();
    // The names of tables are the program’s own, and each is there once.
    for (table, name) in made.parts[0].tables.iter_mut().zip(["a", "b", "c", "d", "e"]) {
        table.name = name;
    }
    let workbook = written(&made, Profile::Public, Language::English);
    let names = opened(&workbook).sheet_names();
    let long = "long long long long long long …";
    assert_eq!(names, ["Cover", "a b c d e", "l'été d'abord", "L'ÉTÉ D'ABORD 2", "History 2", long]);
    let cover = &sheets(&workbook)[0];
    let document = roxmltree::Document::parse(cover).unwrap();
    let links = document.descendants().filter_map(|node| node.attribute("location"));
    let expected = names[1..].iter().map(|name| format!("'{}'!A1", name.replace('\'', "''")));
    assert_eq!(links.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
    let written: Vec<Data> = opened(&workbook).worksheet_range("Cover").unwrap().rows().map(|row| row[0].clone()).collect();
    assert!(
        written.contains(&Data::String("long ".repeat(20).trim().to_owned())),
        "a title is not cut as the name of its sheet is"
    );
}

#[test]
fn values_are_what_they_are() {
    let day = |text: &str| Datum::Date(text.parse().unwrap());
    let number = |number: f64| Data::Float(number);
    let text = |text: &str| Data::String(text.to_owned());
    assert_eq!(read_back(column(Form::Share, vec![Datum::Share(0.125), Datum::Empty])), [number(0.125)]);
    assert_eq!(read_back(column(Form::Days, vec![Datum::Days(-14), Datum::Days(0)])), [number(-14.0), number(0.0)]);
    let nought = written(&made(column(Form::Share, vec![Datum::Share(-0.0)])), Profile::Public, Language::English);
    assert!(sheets(&nought)[1].contains("<v>0</v>"), "there is no nought below nought");
    let numbers = vec![Datum::Number(f64::NAN), Datum::Number(f64::INFINITY), Datum::Number(-0.5)];
    assert_eq!(read_back(column(Form::Number, numbers)), [Data::Empty, Data::Empty, number(-0.5)]);
    // Spreadsheets do not know these days.
    let days = read_back(column(Form::Date, vec![day("1851-03-01"), day("1900-03-01"), day("9999-12-31")]));
    assert_eq!(days[0], text("1er\u{a0}mars 1851"));
    assert!(matches!(&days[1], Data::DateTime(day) if (day.as_f64() - 61.0).abs() < 0.1), "{days:?}");
    assert!(matches!(&days[2], Data::DateTime(_)), "{days:?}");
    let list = Datum::List(vec![Datum::from("a"), Datum::from("b")]);
    assert_eq!(read_back(column(Form::List, vec![list, Datum::List(Vec::new())])), [text("a\nb")]);
    let series = Datum::Series(vec![("2026-03-31".parse().unwrap(), 1_234.5), ("2026-06-30".parse().unwrap(), 2.0)]);
    assert_eq!(
        read_back(column(Form::Series, vec![series])),
        [text("31\u{a0}mars 2026\u{a0}: 1\u{202f}234,5; 30\u{a0}juin 2026\u{a0}: 2")]
    );
}

#[test]
fn numbers_look_as_the_language_writes_them() {
    for (language, share, day, days) in [
        (Language::English, "0.0%", "[$-809]d mmmm yyyy", "+0\" days\""),
        (Language::French, "0.0\"\u{202f}\"%", "[$-40C]d mmmm yyyy", "+0\" jours\""),
    ] {
        let columns = [
            ("share", "report-column-progress", Form::Share),
            ("date", "report-column-due", Form::Date),
            ("days", "report-column-slip", Form::Days),
        ];
        let mut table = Table::new("status", Message::plain("report-status"), &columns);
        table.rows.push(vec![Datum::Share(0.125), Datum::Date(today()), Datum::Days(14)]);
        let styles = file(&written(&made(table), Profile::Public, language), "xl/styles.xml").unwrap();
        let styles = roxmltree::Document::parse(&styles).unwrap();
        let formats: Vec<&str> = styles.descendants().filter_map(|node| node.attribute("formatCode")).collect();
        for format in [share, day, days] {
            assert!(formats.iter().any(|found| found.starts_with(format)), "{format} is not in {formats:?}");
        }
    }
}

#[test]
fn words_are_offered_from_a_list() {
    let word = |code, sign| Datum::word(code, Message::plain("as-it-is").with("text", code), sign);
    let words = vec![word("late, again", Sign::Bad), word("on track", Sign::Good), word("late, again", Sign::Bad), Datum::Empty];
    let table = column(Form::Word, words).knowing("value", [word("unknown", Sign::Unknown), word("on track", Sign::Good)]);
    let workbook = written(&made(table), Profile::Working, Language::English);
    let mut opened = opened(&workbook);
    let list = opened.worksheet_range("Words").unwrap();
    let words: Vec<String> = list.rows().map(|row| row[0].to_string()).collect();
    assert_eq!(words, ["Done", "? unknown", "✓ on track", "✗ late, again"]);
    let sheet = &sheets(&workbook)[1];
    let document = roxmltree::Document::parse(sheet).unwrap();
    let validation = document.descendants().find(|node| node.has_tag_name((NAMESPACE, "dataValidation"))).unwrap();
    assert_eq!(validation.attribute("type"), Some("list"));
    assert_eq!(validation.attribute("sqref"), Some("A2:A5"));
    assert_eq!(validation.attribute("prompt"), Some("Choose one of the words in the list."));
    assert_eq!(validation.descendants().find(|node| node.is_text()).unwrap().text(), Some("Words!$A$2:$A$4"));
    let rules = document.descendants().filter(|node| node.has_tag_name((NAMESPACE, "cfRule")));
    assert_eq!(rules.filter_map(|rule| rule.attribute("text")).collect::<Vec<_>>(), ["✓", "✗", "?"]);
}

#[test]
fn a_workbook_needs_a_file_and_its_name_says_that_it_is_one() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("status.xlsx");
    let example = project().join("examples/national");
    let usual = ["-C", example.to_str().unwrap(), "report", "status", "--from-worktree", "--as-of", "2026-11-24"];
    let run = |args: &[&str]| agenda(&[&usual[..], args].concat());
    let ending = run(&["--format", "xlsx"]);
    assert_eq!((ending.code, &*ending.stdout), (2, ""));
    assert_eq!(ending.stderr, "could not put a workbook on standard output\nhint: name its file: -o status.xlsx\n");
    let write = |args: &[&str]| {
        let ending = run(&[&["-o", file.to_str().unwrap()], args].concat());
        assert_eq!((ending.code, &*ending.stdout), (0, ""), "{}", ending.stderr);
        std::fs::read(&file).unwrap()
    };
    let (working, public) = (write(&[]), write(&["--profile", "public"]));
    assert!(working != public);
    assert!(working == write(&["--profile", "working", "--format", "xlsx"]));
    let french = opened(&write(&["--report-lang", "fr"]));
    assert_eq!(french.sheet_names()[0], "Page de garde");
}
