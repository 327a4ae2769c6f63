//! Charts of reports, and reports as HTML: what is drawn says what is counted, and stays a drawing whatever the data is.

use crate::support::{compare, loaded, memory, project, today};
use agenda::agenda::Agenda;
use agenda::i18n::{Catalogue, Language};
use agenda::model::Period;
use agenda::render::report::html;
use agenda::report::regular::chart::{Bar, Bars, Chart, Course, Dated, Dates, Matrix, Measured, Numbers, Shape, charts};
use agenda::report::regular::{Basis, Datum, Filter, Form, Head, Made, Part, REPORTS, Sign, Table, Word, make};
use agenda::store::Folder;
use agenda::text::Message;
use roxmltree::{Document, Node, ParsingOptions};
use std::collections::BTreeSet;

fn national() -> Agenda {
    loaded(&Folder::new(project().join("examples/national")))
}

fn basis(agenda: &Agenda) -> Basis<'_> {
    let period = agenda.last_reporting_period(today());
    Basis { agenda, as_of: today(), period, before: None, slips: None, filter: Filter::default() }
}

fn head(agenda: &Agenda, period: Option<Period>) -> Head {
    let title = agenda.file().map(|file| file.title.clone());
    Head { agenda: title, period, as_of: today(), revision: None, remarks: Vec::new() }
}

fn part(name: &'static str, tables: Vec<Table>, charts: Vec<Chart>) -> Part {
    let [title, question, counts] = ["report-status", "report-status-question", "report-status-counts"].map(Message::plain);
    Part { name, title, question, counts, tables, charts }
}

/// A chart of a report of this name, whether there is such a report or not.
fn chart(basis: &Basis<'_>, report: &str, name: &str) -> Option<Chart> {
    let tables = REPORTS.iter().find(|one| one.name == report).map_or_else(Vec::new, |report| (report.tables)(basis));
    charts(report, basis, &tables).into_iter().find(|chart| chart.name == name)
}

/// A page as XML, which it is but for elements without an end.
fn as_xml(page: &str) -> String {
    let closed = page.lines().map(|line| if line.starts_with("<meta") { line.replace('>', "/>") } else { line.to_owned() });
    closed.collect::<Vec<_>>().join("\n").replace("<br>", "<br/>")
}

fn read(xml: &str) -> Document<'_> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(xml, options).unwrap_or_else(|error| panic!("{error}\n{xml}"))
}

fn text(node: Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect()
}

/// What must be true of every page.
fn is_sound(page: &str) {
    let xml = as_xml(page);
    let document = read(&xml);
    let all = |name: &'static str| document.descendants().filter(move |node| node.tag_name().name() == name);
    assert_eq!(all("h1").count(), 1);
    assert!(all("html").all(|html| html.attribute("lang").is_some()));
    assert_eq!(all("script").count() + all("link").count() + all("img").count() + all("iframe").count(), 0);
    let ids: Vec<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
    for link in all("a").filter_map(|link| link.attribute("href")) {
        assert!(link.strip_prefix('#').is_none_or(|id| ids.contains(&id)), "{link}");
    }
    let depths: Vec<u8> =
        document.descendants().filter_map(|node| node.tag_name().name().strip_prefix('h')?.parse().ok()).collect();
    assert!(depths.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{depths:?}");
    for table in all("table") {
        assert!(table.descendants().any(|node| node.tag_name().name() == "caption" && !text(node).is_empty()));
        assert!(table.descendants().filter(|node| node.tag_name().name() == "th").all(|head| head.has_attribute("scope")));
    }
    for drawing in all("svg") {
        let said = |name: &str| {
            let node = drawing.children().find(|node| node.tag_name().name() == name)?;
            Some((node.attribute("id")?, text(node)))
        };
        let ((title_id, title), (seen_id, seen)) = (said("title").unwrap(), said("desc").unwrap());
        assert_eq!(drawing.attribute("role"), Some("img"));
        assert_eq!(drawing.attribute("aria-labelledby"), Some(&*format!("{title_id} {seen_id}")));
        assert!(!title.trim().is_empty() && !seen.trim().is_empty(), "{title}");
        for node in drawing.descendants().filter(Node::is_element) {
            let known = ["svg", "title", "desc", "defs", "pattern", "text", "path", "rect", "circle", "g"];
            assert!(known.contains(&node.tag_name().name()), "{}", node.tag_name().name());
            for attribute in node.attributes().filter(|attribute| !["id", "aria-labelledby"].contains(&attribute.name())) {
                let wrong = ["NaN", "inf", "Infinity"].iter().any(|word| attribute.value().contains(word));
                assert!(!wrong && !attribute.name().starts_with("on"), "{attribute:?}");
                if let Some(name) = attribute.value().strip_prefix("url(#") {
                    assert!(ids.contains(&name.trim_end_matches(')')), "{attribute:?}");
                }
            }
        }
    }
}

/// The page of some charts alone.
fn drawn(charts: Vec<Chart>) -> String {
    let agenda = loaded(&memory([]));
    let made = Made { name: "status", head: head(&agenda, None), parts: vec![part("status", Vec::new(), charts)] };
    html(&made, &Catalogue::new(Language::English))
}

fn own(name: &'static str, shape: Shape) -> Chart {
    let columns = [("title", "report-column-line", Form::Text)];
    let numbers = Numbers::Own(Table::new(name, Message::plain("report-status"), &columns));
    Chart { name, title: Message::plain("report-chart-axes"), seen: vec![Message::plain("report-no-lines")], numbers, shape }
}

fn word(code: &str, sign: Sign) -> Word {
    Word { code: code.to_owned(), called: code.into(), sign }
}

#[test]
fn every_report_of_the_national_example_is_a_sound_page() {
    let agenda = national();
    let basis = basis(&agenda);
    for language in Language::ALL {
        let catalogue = Catalogue::new(language);
        for report in REPORTS {
            is_sound(&html(&make(report.name, &[report], head(&agenda, basis.period), &basis), &catalogue));
        }
        let mut all = make("all", REPORTS, head(&agenda, basis.period), &basis);
        // Charts whose report is not there yet are drawn as well.
        for name in
            ["kpis", "roadmap", "services", "building-blocks"].iter().filter(|name| REPORTS.iter().all(|one| one.name != **name))
        {
            all.parts.push(part(name, Vec::new(), charts(name, &basis, &[])));
        }
        let page = html(&all, &catalogue);
        is_sound(&page);
        assert!(page.contains("<nav aria-label"), "the parts are listed");
    }
}

#[test]
fn charts_count_what_the_tables_count() {
    let agenda = national();
    let basis = basis(&agenda);
    let Some(Chart { shape: Shape::Bars(axes), .. }) = chart(&basis, "status", "status-by-axis") else { panic!() };
    let sums: Vec<f64> = axes.rows.iter().map(|bar| bar.parts.iter().sum()).collect();
    assert_eq!(sums, [6.0, 4.0, 4.0, 2.0, 4.0, 16.0]);
    let Some(Chart { shape: Shape::Bars(periods), .. }) = chart(&basis, "status", "status-by-period") else { panic!() };
    let last = &periods.rows.last().unwrap();
    assert_eq!((last.title.clone(), &*last.parts), (Datum::Period("2026-Q3".parse().unwrap()), &[1.0, 3.0, 5.0, 2.0, 0.0][..]));
    let Some(Chart { shape: Shape::Dates(dates), .. }) = chart(&basis, "roadmap", "roadmap-lines") else { panic!() };
    assert_eq!(dates.rows.len(), 16);
    assert_eq!(dates.rows.iter().map(Dated::slip).max(), Some(546));
    assert!(dates.rows.is_sorted_by_key(|row| row.due));
    let Some(Chart { shape: Shape::Bars(levels), .. }) = chart(&basis, "services", "services-by-level") else { panic!() };
    assert_eq!(levels.rows[0].parts, [6.0, 7.0, 7.0, 13.0, 0.0]);
    assert_eq!(levels.rows[1].parts, [503_900.0, 897_000.0, 5_345_000.0, 6_694_000.0, 0.0]);
}

#[test]
fn a_report_counts_in_its_period_and_the_later_one_of_two_stands() {
    let line = |id: &str, reports: &str| {
        (format!("action-lines/{id}.yaml"), format!("id: {id}\nstatus: in-progress\nreports:\n{reports}"))
    };
    let files = [
        line(
            "one",
            "  - {period: 2026-Q2, date: 2026-07-10, confidence: secured}\n  - {period: 2026-Q3, date: 2026-10-01, confidence: \
             achievable}\n  - {period: 2026-Q3, date: 2026-10-20, confidence: compromised}\n",
        ),
        line("two", "  - {period: 2026-Q3, date: 2026-10-02}\n"),
        // Written after the day that counts as today.
        line("three", "  - {period: 2026-Q3, date: 2026-12-02, confidence: secured}\n"),
        (
            "action-lines/gone.yaml".to_owned(),
            "id: gone\nretired: {date: 2026-01-01}\nreports: [{period: 2026-Q3, confidence: secured}]\n".to_owned(),
        ),
    ];
    let agenda = loaded(&memory(files.iter().map(|(path, text)| (&**path, text.as_bytes()))));
    let Some(Chart { shape: Shape::Bars(bars), .. }) = chart(&basis(&agenda), "status", "status-by-period") else { panic!() };
    let parts: Vec<&[f64]> = bars.rows.iter().map(|bar| &*bar.parts).collect();
    assert_eq!(parts, [&[1.0, 0.0, 0.0, 0.0, 0.0][..], &[0.0, 0.0, 0.0, 1.0, 1.0]]);
}

#[test]
fn a_path_leads_from_the_baseline_through_the_targets_that_count() {
    let kpi = "id: take-up
value: percent
direction: increase
headline: true
baseline: {value: 20, date: 2025-01-01}
targets:
  - {date: 2027-12-31, value: 60, kind: final}
  - {date: 2026-06-30, value: 35, kind: interim}
  - {date: 2024-06-30, value: 10, kind: interim}
measurements:
  - {date: 2026-06-30, value: 33}
  - {date: 2025-12-31, value: 24}
  - {date: 2025-12-31, value: 25, supersedes: 24, status: revised}
  - {date: 2026-12-31, value: 99}
";
    let files = [
        ("kpis/take-up.yaml", kpi.to_owned()),
        ("kpis/bare.yaml", "id: bare\nheadline: true\n".to_owned()),
        ("kpis/quiet.yaml", "id: quiet\nmeasurements: [{date: 2026-01-01, value: 1}]\n".to_owned()),
    ];
    let agenda = loaded(&memory(files.iter().map(|(path, text)| (*path, text.as_bytes()))));
    let chart = chart(&basis(&agenda), "kpis", "kpi-paths").unwrap();
    assert_eq!(chart.seen.len(), 2, "what is not drawn is counted");
    let Shape::Courses(courses) = &chart.shape else { panic!() };
    let [course] = &courses[..] else { panic!("{courses:?}") };
    let path: Vec<(String, f64)> = course.path.iter().map(|(day, low, _)| (day.to_string(), *low)).collect();
    assert_eq!(path, [("2025-01-01", 20.0), ("2026-06-30", 35.0), ("2027-12-31", 60.0)].map(|(day, low)| (day.to_owned(), low)));
    let measured: Vec<f64> = course.measured.iter().map(|one| one.value).collect();
    assert_eq!(measured, [25.0, 33.0], "corrections stand for what they correct, and nothing is known of the future");
    let page = drawn(vec![chart.clone()]);
    is_sound(&page);
    assert!(
        page.contains("Last value: 33 on 30 June 2026. Highest 33 on 30 June 2026, lowest 25 on 31 December 2025."),
        "{page}"
    );
}

#[test]
fn nothing_in_the_data_breaks_a_drawing() {
    let day = |text: &str| text.parse().unwrap();
    let long: Datum = "a very long title \u{fffe}".repeat(120).into();
    let words = [Sign::Good, Sign::Good, Sign::Watch, Sign::Bad, Sign::Bad, Sign::Unknown, Sign::None, Sign::None];
    let nasty = [f64::NAN, f64::INFINITY, -3.0, 0.0, f64::MAX, 1e-300, 1.0, 2.5];
    let bars = |rows: Vec<Bar>, counted: bool| {
        let parts = words.iter().enumerate().map(|(number, sign)| word(&format!("w{number}"), *sign)).collect();
        Shape::Bars(Bars { parts, steps: !counted, counted: counted.then(|| Message::plain("report-column-lines")), rows })
    };
    let many =
        || (0..200).map(|number| Bar { title: format!("row {number}").into(), parts: vec![f64::from(number); 8] }).collect();
    let course = |values: &[f64], path: bool, binary: bool| {
        let measured = values.iter().enumerate().map(|(number, value)| Measured {
            date: day(["2026-01-01", "2026-04-01", "2026-07-01"][number % 3]),
            value: *value,
            provisional: number % 2 == 1,
        });
        let points = vec![(day("2025-01-01"), 1.0, 1.0), (day("2030-12-31"), 5.0, 9.0)];
        Course {
            title: long.clone(),
            unit: None,
            binary,
            path: if path { points } else { Vec::new() },
            measured: measured.collect(),
            breaks: vec![day("0001-01-01"), day("2026-02-01")],
            target: path.then(|| (day("9999-12-31"), 5.0, 9.0)),
            latest: Message::plain("report-no-lines"),
            aim: Message::plain("report-no-lines"),
            seen: vec![Message::plain("report-no-lines")],
        }
    };
    let courses = vec![
        course(&[], false, false),
        course(&[4.0], false, false),
        course(&[4.0, 4.0, 4.0], true, false),
        course(&nasty, true, false),
        course(&[0.0, 1.0], true, true),
    ];
    let promise = |first: &str, due: &str| Dated { title: long.clone(), first: day(first), due: day(due), done: false };
    let dates = |rows: Vec<Dated>| Shape::Dates(Dates { today: today(), rows });
    let matrix = |rows: usize, columns: usize| {
        let words = vec![(word("shared", Sign::Good), '●'), (word("nothing", Sign::Bad), '✗')];
        let row = |number: usize| {
            (long.clone(), (0..columns).map(|column| Some((number + column) % 3).filter(|word| *word < 2)).collect())
        };
        Shape::Matrix(Matrix { words, columns: vec![long.clone(); columns], rows: (0..rows).map(row).collect() })
    };
    let page = drawn(vec![
        own("nothing", bars(Vec::new(), true)),
        own(
            "nasty",
            bars(vec![Bar { title: long.clone(), parts: nasty.to_vec() }, Bar { title: Datum::Empty, parts: Vec::new() }], true),
        ),
        own("many", bars(many(), true)),
        own("shares", bars(many(), false)),
        own("courses", Shape::Courses(courses)),
        own("no-courses", Shape::Courses(Vec::new())),
        own("no-dates", dates(Vec::new())),
        own("same-day", dates(vec![promise("2026-11-24", "2026-11-24")])),
        own("far", dates(vec![promise("0001-01-01", "9999-12-31"), promise("9999-12-31", "2026-01-01")])),
        own("many-dates", dates((0..200).map(|_| promise("2026-01-01", "2027-06-30")).collect())),
        own("no-matrix", matrix(0, 0)),
        own("one", matrix(1, 1)),
        own("large", matrix(200, 40)),
    ]);
    is_sound(&page);
    let xml = as_xml(&page);
    for drawing in read(&xml).descendants().filter(|node| node.tag_name().name() == "svg") {
        let [width, height] = ["width", "height"].map(|side| drawing.attribute(side).unwrap().parse::<f64>().unwrap());
        // On paper, a broad one fits a sheet of A4 that lies on its side.
        assert!(
            width < 400.0 || height / width * 267.0 <= 175.0,
            "{width} × {height}: {:?}",
            drawing.attribute("aria-labelledby")
        );
    }
}

#[test]
fn hostile_text_stays_text() {
    let hostile = "</title></svg><script>alert(1)</script>\"' onload=x &amp; <b>\u{202e}\u{1b}[31m";
    let yaml = |text: &str| serde_json::to_string(text).unwrap();
    let files = [
        ("agenda.yaml", format!("agenda: 1\ntitle: {0}\nlanguages: [en]\naxes: [{{id: a, title: {0}}}]\n", yaml(hostile))),
        ("objectives/o.yaml", format!("id: o\ntitle: {}\naxis: a\n", yaml(hostile))),
        (
            "action-lines/l.yaml",
            format!(
                "id: l\ntitle: {0}\nobjectives: [o]\nstatus: in-progress\nschedule: {{due: 2027-01-01}}\nreports: [{{period: 2026-Q3, done: \
                 {0}, confidence: secured}}]\n",
                yaml(hostile)
            ),
        ),
        (
            "kpis/k.yaml",
            format!(
                "id: k\ntitle: {0}\nunit: {0}\nheadline: true\nmeasurements: [{{date: 2026-01-01, value: 3}}]\n",
                yaml(hostile)
            ),
        ),
    ];
    let agenda = loaded(&memory(files.iter().map(|(path, text)| (*path, text.as_bytes()))));
    let basis = basis(&agenda);
    let mut made = make("all", REPORTS, head(&agenda, basis.period), &basis);
    for name in ["kpis", "roadmap"].iter().filter(|name| REPORTS.iter().all(|one| one.name != **name)) {
        made.parts.push(part(name, Vec::new(), charts(name, &basis, &[])));
    }
    let page = html(&made, &Catalogue::new(Language::English));
    is_sound(&page);
    assert!(!page.contains("<script") && !page.contains("<b>"));
    let xml = as_xml(&page);
    let document = read(&xml);
    assert!(document.descendants().any(|node| node.tag_name().name() == "text" && text(node).contains("</title>")), "{page}");
    assert!(!document.descendants().filter_map(|node| node.text()).any(|text| text.contains(['\u{202e}', '\u{1b}'])));
}

#[test]
fn needs_of_services_become_a_matrix() {
    let columns = [
        ("id", "report-column-id", Form::Entity),
        ("title", "report-column-line", Form::Text),
        ("capability", "report-column-role", Form::Word),
        ("use", "report-column-status", Form::Word),
    ];
    let mut table = Table::new("building-blocks-reuse", Message::plain("report-status"), &columns);
    for (service, capability, way, sign) in [
        ("passport", "identity", "shared", Sign::Good),
        ("passport", "payments", "waived", Sign::Watch),
        ("permit", "payments", "nothing", Sign::Bad),
        ("permit", "signature", "shared", Sign::Good),
    ] {
        let called = |code: &str, sign| Datum::Word(word(code, sign));
        table.rows.push(vec![service.into(), service.into(), called(capability, Sign::None), called(way, sign)]);
    }
    let agenda = loaded(&memory([]));
    let found = charts("building-blocks", &basis(&agenda), &[table]);
    let [Chart { shape: Shape::Matrix(matrix), .. }] = &found[..] else { panic!("{found:?}") };
    assert_eq!(
        matrix.words.iter().map(|(word, sign)| (&*word.code, *sign)).collect::<Vec<_>>(),
        [("shared", '●'), ("waived", '◇'), ("nothing", '✗')]
    );
    let rows: Vec<&[Option<usize>]> = matrix.rows.iter().map(|(_, words)| &**words).collect();
    assert_eq!(rows, [&[Some(0), Some(1), None][..], &[None, Some(2), Some(0)]]);
    let page = drawn(found.clone());
    is_sound(&page);
    // Each sign stands in the legend once, and once for each need; on broad screens and on narrow ones.
    assert_eq!(['●', '◇', '✗'].map(|sign| page.matches(&format!(">{sign}<")).count()), [6, 4, 4]);
}

#[test]
fn every_need_of_the_national_example_has_a_sign_of_its_own() {
    let agenda = national();
    let basis = basis(&agenda);
    let report = REPORTS.iter().find(|report| report.name == "building-blocks").unwrap();
    let tables = (report.tables)(&basis);
    let needs = tables.iter().find(|table| table.name == "building-blocks-reuse").map(|table| table.rows.len());
    let Some(Chart { shape: Shape::Matrix(matrix), .. }) = chart(&basis, "building-blocks", "reuse-matrix") else { panic!() };
    assert_eq!(Some(matrix.rows.iter().flat_map(|(_, words)| words).flatten().count()), needs);
    assert!(matrix.words.iter().all(|(_, sign)| *sign != '■'), "{:?}", matrix.words);
}

#[test]
fn a_tiny_report_is_written_as_expected() {
    let files = [
        (
            "agenda.yaml",
            "agenda: 1\ntitle: {fr: Petit agenda, en: Small agenda}\nlanguages: [fr, en]\naxes: [{id: a, title: {fr: Axe, en: Axis}}]\n",
        ),
        ("objectives/o.yaml", "id: o\ntitle: Objectif\naxis: a\n"),
        (
            "action-lines/l.yaml",
            "id: l\ntitle: {fr: Guichet unique, en: One-stop shop}\nobjectives: [o]\nstatus: in-progress\nschedule: {due: 2027-06-30}\n",
        ),
    ];
    let agenda = loaded(&memory(files.map(|(path, text)| (path, text.as_bytes()))));
    let basis = basis(&agenda);
    let status: Vec<_> = REPORTS.iter().copied().filter(|report| report.name == "status").collect();
    let page = html(&make("status", &status, head(&agenda, basis.period), &basis), &Catalogue::new(Language::French));
    is_sound(&page);
    compare(&project().join("tests/report_charts/status.fr.html"), &page);
}
