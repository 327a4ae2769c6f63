//! The public space: nothing internal in it, nothing that leads nowhere, and nothing that a text of the agenda could make it do.

use crate::publication::marked;
use crate::support::{agenda, loaded, project, today};
use agenda::agenda::{Agenda, Public, load};
use agenda::model::Kind;
use agenda::site::{Page, Site, Sources, State};
use agenda::store::{Folder, Memory};
use std::collections::BTreeSet;
use std::fs;

pub fn state(agenda: &Agenda) -> State {
    let agenda = Public::of(agenda).unwrap();
    let period = agenda.last_reporting_period(today());
    State { agenda, as_of: today(), period, revision: Some("a".repeat(40)), remarks: Vec::new() }
}

/// A site whose earlier states are those of the same agenda.
pub fn of(agenda: &Agenda) -> Vec<Page> {
    Site::of(Sources { now: state(agenda), quarters: vec![state(agenda), state(agenda)] }).pages()
}

/// All that holds for a whole site, of one that is made once.
#[test]
fn the_site_of_the_example_holds_together() {
    let pages = of(&load(&Folder::new(project().join("examples/national"))).unwrap());
    every_internal_link_leads_to_a_file_and_every_anchor_to_a_place(&pages);
    each_language_has_the_same_pages(&pages);
    pages_are_light_and_run_nothing(&pages);
    services_are_found_by_what_makes_people_need_them(&pages);
    codes_are_said_in_words(&pages);
}

pub fn text(page: &Page) -> &str {
    std::str::from_utf8(&page.bytes).unwrap()
}

/// Whether a file is of the sort that its name ends with.
fn is(page: &Page, ending: &str) -> bool {
    page.path.rsplit('.').next() == Some(ending)
}

/// What stands in an attribute, wherever it does.
fn attributes<'p>(page: &'p Page, name: &str) -> Vec<&'p str> {
    let start = format!(" {name}=\"");
    text(page).split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// A preview makes the pages that are looked at, and no others.
#[test]
fn each_page_made_by_itself_is_the_one_that_is_made_with_all_others() {
    let agenda = marked();
    let site = Site::of(Sources { now: state(&agenda), quarters: vec![state(&agenda), state(&agenda)] });
    for page in site.pages() {
        assert!(site.page(&page.path).as_ref() == Some(&page), "{}", page.path);
    }
    for path in
        ["", "fr", "fr/", "fr/services/none.html", "fr/service/open.html", "../agenda.yaml", "fr/index.2.html", "de/index.html"]
    {
        assert_eq!(site.page(path), None, "{path}");
    }
}

#[test]
fn nothing_internal_is_in_any_file() {
    let pages = of(&marked());
    assert!(pages.len() > 50);
    for page in &pages {
        assert!(!text(page).contains("SECRET") && !text(page).contains("99.25"), "{}", page.path);
    }
    // What is public is there, so that the search above means something.
    let all: String = pages.iter().map(text).collect();
    for there in ["Front office", "University of the North", "Head of architecture", "Open line"] {
        assert!(all.contains(there), "{there}");
    }
}

fn every_internal_link_leads_to_a_file_and_every_anchor_to_a_place(pages: &[Page]) {
    let paths: BTreeSet<&str> = pages.iter().map(|page| &*page.path).collect();
    let mut count = 0;
    for page in pages.iter().filter(|page| is(page, "html")) {
        for address in attributes(page, "href").into_iter().chain(attributes(page, "src")) {
            if address.starts_with("https://") || address.starts_with("http://") || address.starts_with("mailto:") {
                continue;
            }
            let (file, anchor) = address.split_once('#').unwrap_or((address, ""));
            let mut way: Vec<&str> = page.path.split('/').collect();
            if !file.is_empty() {
                way.pop();
                for part in file.split('/') {
                    if part == ".." {
                        way.pop().unwrap();
                    } else {
                        way.push(part);
                    }
                }
            }
            let to = way.join("/");
            assert!(paths.contains(to.as_str()), "{}: {address}", page.path);
            if !anchor.is_empty() {
                let target = pages.iter().find(|page| page.path == to).unwrap();
                assert!(attributes(target, "id").contains(&anchor), "{}: {address}", page.path);
            }
            count += 1;
        }
    }
    assert!(count > 10_000, "{count}");
}

fn each_language_has_the_same_pages(pages: &[Page]) {
    // What is long in one language may need a page more in it.
    let is_first = |path: &&str| path.strip_suffix(".html").is_none_or(|stem| !stem.contains('.'));
    let of_language =
        |tag: &str| -> BTreeSet<&str> { pages.iter().filter_map(|page| page.path.strip_prefix(tag)).filter(is_first).collect() };
    let (french, english) = (of_language("fr/"), of_language("en/"));
    assert!(french.len() > 300);
    assert!(french == english, "{:?}", french.symmetric_difference(&english).collect::<Vec<_>>());
    for page in pages.iter().filter(|page| page.path.starts_with("fr/") && is(page, "html")) {
        assert!(text(page).starts_with("<!DOCTYPE html>\n<html lang=\"fr\""), "{}", page.path);
        assert!(text(page).contains(" hreflang=\"en\" href=\""), "{}", page.path);
    }
}

fn pages_are_light_and_run_nothing(pages: &[Page]) {
    for page in pages.iter().filter(|page| is(page, "html")) {
        let without_charts: String = text(page).split("<svg ").enumerate().fold(String::new(), |mut all, (number, part)| {
            all.push_str(if number == 0 { part } else { part.split_once("</svg>").unwrap().1 });
            all
        });
        assert!(without_charts.len() < 60_000, "{}: {}", page.path, without_charts.len());
        assert!(text(page).contains("Content-Security-Policy") && !text(page).contains("unsafe"), "{}", page.path);
        assert!(!text(page).contains(" style=\"") && !text(page).contains("<style"), "{}", page.path);
        let scripts = text(page).matches("<script").count();
        assert_eq!(scripts, if page.path.ends_with("/search.html") { 2 } else { 0 }, "{}", page.path);
        let ids = attributes(page, "id");
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{}", page.path);
    }
    let style = pages.iter().find(|page| page.path == "style.css").unwrap();
    assert!(style.bytes.len() <= 15_000, "{}", style.bytes.len());
}

#[test]
fn the_same_agenda_gives_the_same_bytes() {
    assert_eq!(of(&marked()), of(&marked()));
}

fn services_are_found_by_what_makes_people_need_them(pages: &[Page]) {
    let page = |path: &str| text(pages.iter().find(|page| page.path == path).unwrap());
    for path in ["fr/services-by-life-event.html", "fr/services-by-organisation.html"] {
        let services = pages.iter().filter_map(|page| page.path.strip_prefix("fr/services/")?.strip_suffix(".html"));
        let parts: String = pages.iter().filter(|page| page.path.starts_with(path.trim_end_matches("html"))).map(text).collect();
        let found = services.filter(|service| parts.contains(&format!("<li><a href=\"services/{service}.html\">"))).count();
        assert!(found > 30, "{path}: {found}");
    }
    assert!(page("fr/services-by-life-event.html").contains("<h2><a href=\"life-events/"));
    assert!(page("fr/thanks.html").contains("<dt><a href=\"organisations/"));
    assert!(page("fr/index.html").contains("href=\"thanks.html\""));
}

/// What stands between the marks of a page.
fn texts(page: &Page) -> impl Iterator<Item = &str> {
    let main = text(page).split_once("<main").map_or("", |(_, main)| main);
    main.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text.trim()).filter(|text| !text.is_empty())
}

fn codes_are_said_in_words(pages: &[Page]) {
    let is_code = |text: &str| {
        let mut parts = text.split(['-', '.']);
        let is_word = |part: &str| part.len() > 1 && part.bytes().all(|b| b.is_ascii_lowercase());
        let is_duration =
            text.len() > 2 && text.starts_with('P') && text.bytes().skip(1).all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
        is_duration || text.contains(['-', '.']) && parts.all(is_word)
    };
    let of_entities = pages.iter().filter(|page| {
        is(page, "html") && page.path.matches('/').count() == 2 && Kind::ALL.iter().any(|kind| page.path.contains(kind.folder()))
    });
    let mut count = 0;
    for page in of_entities {
        let raw: Vec<&str> = texts(page).filter(|text| is_code(text)).collect();
        assert_eq!(raw, Vec::<&str>::new(), "{}", page.path);
        count += 1;
    }
    assert!(count > 500, "{count}");
    let says = |path: &str, text: &str| {
        let page = pages.iter().find(|page| page.path == path).unwrap();
        assert!(texts(page).any(|said| said == text), "{path}: {text}");
    };
    says("fr/services/medical-reimbursement.html", "Santé");
    says("en/services/medical-reimbursement.html", "French, English");
    says("en/services/medical-reimbursement.html", "Language is plain");
    says("fr/regulations/once-only-act.html", "Loi");
    says("fr/roles/head-of-authority.html", "valeur de départ réécrite");
}

/// An entity has another number in each state.
#[test]
fn an_earlier_quarter_leads_to_what_it_names_as_far_as_it_is_still_there() {
    let line = |id: &str| format!("id: {id}\ntitle: Line {id}\nstatus: in-progress\n");
    let file = ("agenda.yaml".to_owned(), "agenda: 1\ntitle: Agenda\nlanguages: [en]\nreporting: {every: P3M}\n".to_owned());
    let with = |ids: &[&str]| {
        let lines = ids.iter().map(|id| (format!("action-lines/{id}.yaml"), line(id)));
        state(&loaded(&Memory::new(lines.chain([file.clone()]))))
    };
    let (now, earlier) = (with(&["c", "d"]), with(&["a", "b", "c", "d", "e"]));
    let period = earlier.period.unwrap();
    let pages = Site::of(Sources { now, quarters: vec![earlier] }).pages();
    let path = format!("en/quarters/{period}/reports/status.html");
    let status = text(pages.iter().find(|page| page.path == path).unwrap());
    for there in ["c", "d"] {
        assert!(status.contains(&format!("<a href=\"../../../action-lines/{there}.html\">Line {there}</a>")), "{status}");
    }
    for gone in ["a", "b", "e"] {
        assert!(status.contains(&format!("Line {gone}")) && !status.contains(&format!(">Line {gone}</a>")), "{status}");
    }
}

/// What was promised is told as each quarter was told of it, though nobody recorded a move; what was internal then is not told.
#[test]
fn promises_are_told_as_of_each_quarter_in_which_they_changed() {
    let file = ("agenda.yaml", "agenda: 1\ntitle: Agenda\nlanguages: [en, fr]\nreporting: {every: P3M}\n");
    let with = |period: &str, line: &str, more: &str| {
        let line = format!("id: line\ntitle: Line\nstatus: in-progress\n{line}");
        let service = format!("id: service\ntitle: Service\n{more}");
        let agenda = loaded(&Memory::new([
            (file.0.to_owned(), file.1.to_owned()),
            ("action-lines/line.yaml".to_owned(), line),
            ("services/service.yaml".to_owned(), service),
        ]));
        State { period: Some(period.parse().unwrap()), ..state(&agenda) }
    };
    let milestones = |due: &str| format!("milestones: [{{id: m, title: Pilot, due: {due}}}]\n");
    let first = format!("schedule: {{due: 2026-06-30}}\n{}", milestones("2026-03-31"));
    let second = format!("schedule: {{due: 2026-12-31}}\n{}", milestones("2026-03-31"));
    let third = format!(
        "schedule: {{due: 2027-06-30, moves: [{{from: 2026-12-31, to: 2027-06-30, reason: No tender}}]}}\n{}",
        milestones("2026-09-30")
    );
    let level = |level: u8| format!("roadmap: {{target-level: {level}, due: 2027-03-31}}\n");
    let hidden = format!("visibility: internal\n{}", level(2));
    let pages = Site::of(Sources {
        now: with("2026-Q3", &third, &level(4)),
        quarters: vec![
            with("2026-Q3", &third, &level(4)),
            with("2026-Q2", &second, &level(3)),
            with("2026-Q1", &second, &hidden),
            with("2025-Q4", &first, &level(3)),
        ],
    })
    .pages();
    let said = |path: &str| texts(pages.iter().find(|page| page.path == path).unwrap()).collect::<Vec<_>>();
    let line = said("en/action-lines/line.html");
    for text in [
        "Q4 2025: 30 June 2026",
        "Q1 2026: 31 December 2026 (184 days later, no move recorded)",
        "Q3 2026: 30 June 2027 (181 days later)",
        "from 31 December 2026 to 30 June 2027",
        "No tender",
        "Q4 2025: 31 March 2026",
        "Q3 2026: 30 September 2026 (183 days later)",
    ] {
        assert!(line.contains(&text), "{text}: {line:?}");
    }
    assert_eq!(line.iter().filter(|text| text.starts_with("Q2 2026")).count(), 0, "{line:?}");
    let service = said("en/services/service.html");
    for text in ["Q4 2025: level 3 by 31 March 2027", "Q3 2026: level 4 by 31 March 2027"] {
        assert!(service.contains(&text), "{text}: {service:?}");
    }
    assert!(!service.iter().any(|text| text.contains("level 2")), "{service:?}");
    assert!(said("fr/action-lines/line.html").iter().any(|text| text.contains("décalage non consigné")));
}

/// The first page tells the last quarter: how many lines reported and how they stand, and what was done in their own words.
#[test]
fn the_first_page_tells_the_last_quarter() {
    let line = |number: usize| {
        let before = format!("{{period: 2026-Q2, date: 2026-07-10, progress: 10, done: Earlier work {number}}}");
        let now = format!("{{period: 2026-Q3, date: 2026-10-10, progress: {}, done: Work {number}}}", 10 + number);
        let own = format!(
            "id: l{number}\ntitle: Line {number}\nstatus: in-progress\nschedule: {{start: 2026-01-01, due: 2027-12-31}}\n"
        );
        (format!("action-lines/l{number}.yaml"), format!("{own}reports: [{before}, {now}]\n"))
    };
    let file = ("agenda.yaml".to_owned(), "agenda: 1\ntitle: Agenda\nlanguages: [en]\nreporting: {every: P3M}\n".to_owned());
    let agenda = loaded(&Memory::new((1..=8).map(line).chain([file])));
    let now = || State { period: Some("2026-Q3".parse().unwrap()), ..state(&agenda) };
    let pages = Site::of(Sources { now: now(), quarters: vec![now()] }).pages();
    let home: Vec<&str> = texts(pages.iter().find(|page| page.path == "en/index.html").unwrap()).collect();
    assert!(home.iter().any(|text| text.starts_with("8 of 8 action lines reported on Q3 2026.")), "{home:?}");
    let done: Vec<&&str> = home.iter().filter(|text| text.contains("ork ")).collect();
    assert_eq!(done, [&"Work 8", &"Work 7", &"Work 6", &"Work 5", &"Work 4"]);
}

/// Texts in every field that takes any.
const HOSTILE: [&str; 6] = [
    "<script>alert(1)</script>",
    "\\\"><img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "[x](javascript:alert(1)) **b** `c` ![y](z)",
    "\\u202eevil\\u2066",
    "</title></script></svg>]]>-->",
];

#[test]
fn hostile_texts_stay_texts() {
    let mut files: Vec<(String, String)> = vec![(
        "agenda.yaml".into(),
        format!(
            "agenda: 1\ntitle: {{en: \"{}\", fr: \"{}\"}}\nlanguages: [en, fr]\nsite: {{contact: \"{}\", licence: \"{}\"}}\naxes: [{{id: a, title: \"{}\", description: \"{}\"}}]\n",
            HOSTILE[0], HOSTILE[1], HOSTILE[1], HOSTILE[5], HOSTILE[5], HOSTILE[0]
        ),
    )];
    for (number, text) in HOSTILE.iter().enumerate() {
        let common = format!(
            "title: {{en: \"{text}\", de: \"{text}\"}}\ndescription: \"{text}\"\ntags: [\"{text}\"]\nlinks: [{{title: \"{text}\", url: \"https://x.example/{number}\"}}]\n"
        );
        files.push((format!("action-lines/l{number}.yaml"), format!("id: l{number}\n{common}objectives: [o{number}]\nstatus: in-progress\nschedule: {{due: 2026-12-31, moves: [{{from: 2026-06-30, to: 2026-12-31, reason: \"{text}\"}}]}}\nmilestones: [{{id: m, title: \"{text}\", evidence: \"{text}\"}}]\nreports: [{{period: 2026-Q3, done: \"{text}\", next: \"{text}\"}}]\n")));
        files.push((format!("objectives/o{number}.yaml"), format!("id: o{number}\naxis: a\n{common}")));
        files.push((
            format!("organisations/g{number}.yaml"),
            format!("id: g{number}\n{common}contact: {{name: \"{text}\", phone: \"{text}\", public: true}}\n"),
        ));
        files.push((format!("kpis/k{number}.yaml"), format!("id: k{number}\n{common}headline: true\nunit: \"{text}\"\nmeasurements: [{{date: 2026-01-01, value: 1, note: \"{text}\", source: \"{text}\"}}]\n")));
        files.push((format!("services/s{number}.yaml"), format!("id: s{number}\n{common}owner: g{number}\n")));
        files.push((
            format!("consultations/c{number}.yaml"),
            format!("id: c{number}\n{common}participants: [{{category: users, name: \"{text}\", public: true}}]\n"),
        ));
    }
    let agenda = loaded(&Memory::new(files));
    assert!(agenda.records().all(|(_, record)| !record.broken()), "all of it is shown");
    let pages = of(&agenda);
    for page in &pages {
        let text = text(page);
        if is(page, "html") {
            for sign in ["<script>", "<img", "</title></script>", "\u{202e}", "\u{2066}"] {
                assert!(!text.contains(sign), "{}: {sign}", page.path);
            }
            for address in attributes(page, "href").into_iter().chain(attributes(page, "src")) {
                assert!(!address.to_lowercase().starts_with("javascript"), "{}: {address}", page.path);
            }
        }
        if is(page, "js") {
            assert!(!text.contains("</script"), "{}", page.path);
        }
        if ["svg", "xml", "atom"].iter().any(|ending| is(page, ending)) {
            roxmltree::Document::parse(text).unwrap_or_else(|error| panic!("{}: {error}", page.path));
        }
    }
}

#[test]
fn only_what_changed_is_written_and_what_is_gone_is_removed() {
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (folder.path().join("agenda"), folder.path().join("site"));
    let write = |path: &str, content: &str| {
        let file = from.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, content).unwrap();
    };
    write("agenda.yaml", "agenda: 1\ntitle: Agenda\nlanguages: [en]\n");
    write("services/one.yaml", "id: one\ntitle: One\n");
    write("services/two.yaml", "id: two\ntitle: Two\n");
    let args = ["-C", from.to_str().unwrap(), "site", "--from-worktree", "-o", to.to_str().unwrap()];
    let first = agenda(&args);
    assert_eq!(first.code, 0, "{first:?}");
    let page = to.join("en/services/two.html");
    assert!(page.is_file());
    assert!(agenda(&args).stderr.contains(": 0 new or changed, 0 removed"));
    write("services/two.yaml", "id: two\ntitle: Two\nvisibility: internal\n");
    fs::write(to.join("own.txt"), "mine").unwrap();
    let third = agenda(&args);
    assert!(third.stderr.contains(" 1 removed"), "{third:?}");
    assert!(!page.exists() && to.join("own.txt").is_file() && to.join("en/services/one.html").is_file());
}

#[test]
fn a_folder_with_other_files_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("thesis.txt"), "years of work").unwrap();
    let example = project().join("examples/minimal");
    let ending = agenda(&["-C", example.to_str().unwrap(), "site", "--from-worktree", "-o", folder.path().to_str().unwrap()]);
    assert_eq!(ending.code, 2);
    assert!(ending.stderr.contains("it holds files that are not of a site"), "{ending:?}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}
