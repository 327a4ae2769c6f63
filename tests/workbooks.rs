//! Workbooks that are filled in and brought back: what they hold, and what becomes of what was changed in them.

use crate::revisions::{authored, commit, copy, repository};
use crate::support::{environment, project};
use agenda::cli::{Ending, run};
use agenda::model::Kind;
use calamine::{Data, Reader, Xlsx};
use git2::Repository;
use rust_xlsxwriter::{Format, Workbook};
use std::fs;
use std::io::{Cursor, Read};
use std::path::PathBuf;
use tempfile::TempDir;

const FILES: [(&str, &str); 5] = [
    ("agenda.yaml", "agenda: 1\ntitle: {fr: Agenda, en: Agenda}\nlanguages: [fr, en]\nreporting: {every: P3M}\n"),
    ("organisations/interior.yaml", "id: interior\ntitle: {fr: Intérieur, en: Interior}\n"),
    ("organisations/health.yaml", "id: health\ntitle: {fr: Santé, en: Health}\n"),
    (
        "action-lines/identity.yaml",
        "# Asked for in May.\nid: identity\ntitle: {fr: Identité, en: Identity}\nowner: interior # since May\n\
         schedule: {start: 2026-01-01, due: 2027-06-30}\nstatus: in-progress\n",
    ),
    (
        "action-lines/portal.yaml",
        "id: portal\ntitle: Portail\nowner: {organisation: health, role: digital-team}\nstatus: proposed\n",
    ),
];

/// An agenda in a repository of its own, on a branch for proposals.
struct Desk {
    folder: TempDir,
    repository: Repository,
}

fn desk(more: &[(&str, &str)]) -> Desk {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in FILES.iter().chain(more) {
        let path = folder.path().join("agenda").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let repository = authored(folder.path());
    commit(&repository, "An agenda");
    Desk { folder, repository }
}

impl Desk {
    fn agenda(&self, args: &[&str]) -> Ending {
        let root = self.folder.path().join("agenda");
        run(&environment(&[&["--as-of", "2026-10-31", "-C", root.to_str().unwrap()], args].concat()))
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("form.xlsx")
    }

    /// A workbook of a kind.
    fn form(&self, kind: &str, args: &[&str]) -> Vec<u8> {
        let path = self.path();
        let ending = self.agenda(&[&["export", "workbook", "--kind", kind, "-o", path.to_str().unwrap()], args].concat());
        assert_eq!(ending.code, 0, "{}", ending.stderr);
        fs::read(path).unwrap()
    }

    fn import(&self, book: &[u8], args: &[&str]) -> Ending {
        fs::write(self.path(), book).unwrap();
        self.agenda(&[&["import", self.path().to_str().unwrap()], args].concat())
    }

    fn last(&self) -> git2::Commit<'_> {
        self.repository.head().unwrap().peel_to_commit().unwrap()
    }

    fn text(&self, path: &str) -> String {
        fs::read_to_string(self.folder.path().join("agenda").join(path)).unwrap_or_default()
    }

    fn write(&self, path: &str, text: &str) {
        fs::write(self.folder.path().join("agenda").join(path), text).unwrap();
    }
}

pub type Rows = Vec<Vec<Data>>;

/// The sheets of a workbook, by their names.
fn sheets(book: &[u8]) -> Vec<(String, Rows)> {
    let mut book = Xlsx::new(Cursor::new(book.to_vec())).unwrap();
    let names = book.sheet_names();
    let rows = |name: &String| {
        let range = book.worksheet_range(name).unwrap();
        let (rows, columns) = range.end().unwrap_or_default();
        let value = |row, column| range.get_value((row, column)).cloned().unwrap_or(Data::Empty);
        (name.clone(), (0..=rows).map(|row| (0..=columns).map(|column| value(row, column)).collect()).collect())
    };
    names.iter().map(rows).collect()
}

/// The rows to fill in.
fn table(book: &[u8]) -> Rows {
    sheets(book).into_iter().map(|(_, rows)| rows).find(|rows| rows.len() > 1 && rows[1][0] == text("agenda-row")).unwrap()
}

fn text(text: &str) -> Data {
    Data::String(text.to_owned())
}

/// The workbook as another program saves it, once somebody has changed its rows.
pub fn edited(book: &[u8], edit: impl FnOnce(&mut Rows)) -> Vec<u8> {
    let mut edit = Some(edit);
    let mut saved = Workbook::new();
    for (name, mut rows) in sheets(book) {
        if rows.len() > 1 && rows[1].first() == Some(&text("agenda-row")) {
            edit.take().unwrap()(&mut rows);
        }
        let sheet = saved.add_worksheet().set_name(name).unwrap();
        for (row, number) in rows.iter().zip(0..) {
            for (value, column) in row.iter().zip(0..) {
                match value {
                    Data::String(text) => {
                        sheet.write_string(number, column, text).unwrap();
                    }
                    Data::Float(value) => {
                        sheet.write_number(number, column, *value).unwrap();
                    }
                    Data::Int(value) => {
                        sheet.write_number(number, column, i32::try_from(*value).unwrap()).unwrap();
                    }
                    Data::DateTime(day) => {
                        let format = Format::new().set_num_format("dd/mm/yyyy");
                        sheet.write_number_with_format(number, column, day.as_f64(), &format).unwrap();
                    }
                    Data::Empty => {}
                    other => panic!("{other:?}"),
                }
            }
        }
    }
    saved.save_to_buffer().unwrap()
}

/// The cell of a field in the row of an entity.
pub fn cell<'r>(rows: &'r mut Rows, id: &str, field: &str) -> &'r mut Data {
    let column = rows[1].iter().position(|way| *way == text(field)).unwrap_or_else(|| panic!("{field}: {:?}", rows[1]));
    let row = rows.iter().position(|row| row[0] == text(id)).unwrap();
    &mut rows[row][column]
}

#[test]
fn a_workbook_that_comes_back_as_it_was_changes_nothing() {
    for example in ["minimal", "national"] {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("agenda");
        copy(&project().join("examples").join(example), &root);
        commit(&repository(folder.path()), "An agenda");
        let desk = Desk { repository: Repository::open(folder.path()).unwrap(), folder };
        for (kind, language) in Kind::ALL.iter().zip(["fr", "en"].into_iter().cycle()) {
            let book = desk.form(kind.name(), &["--lang", language]);
            assert_eq!(book, desk.form(kind.name(), &["--lang", language]));
            for back in [edited(&book, |_| {}), book] {
                let ending = desk.import(&back, &["--write"]);
                assert_eq!(ending.code, 0, "{example}, {}: {}{}", kind.name(), ending.stdout, ending.stderr);
                assert!(ending.stdout.starts_with("New: 0. Changed: 0."), "{}: {}", kind.name(), ending.stdout);
            }
        }
        let changed = desk.repository.statuses(None).unwrap();
        assert!(changed.iter().all(|entry| entry.path().unwrap() == "form.xlsx"));
    }
}

#[test]
fn a_changed_cell_changes_its_field_and_nothing_else() {
    let desk = desk(&[]);
    let book = desk.form("action-line", &[]);
    let before = desk.text("action-lines/identity.yaml");
    let cases = [
        ("title.en", "Digital identity", "en: Identity", "en: Digital identity"),
        ("owner.organisation", "Health", "owner: interior", "owner: health"),
        ("schedule.due", "2027-09-30", "due: 2027-06-30", "due: 2027-09-30"),
        ("status", "Proposed", "status: in-progress", "status: proposed"),
        ("objectives", "", "", ""),
    ];
    for (field, wanted, was, is) in cases {
        let back = edited(&book, |rows| *cell(rows, "identity", field) = text(wanted));
        let ending = desk.import(&back, &["--write"]);
        assert_eq!(ending.code, 0, "{field}: {}{}", ending.stdout, ending.stderr);
        assert_eq!(desk.text("action-lines/identity.yaml"), before.replace(was, is), "{field}");
        desk.write("action-lines/identity.yaml", &before);
    }
}

#[test]
fn what_stands_in_short_is_written_out_where_it_must_be() {
    let desk = desk(&[]);
    let back = edited(&desk.form("action-line", &[]), |rows| {
        *cell(rows, "portal", "title.en") = text("Portal");
        *cell(rows, "portal", "owner.role") = Data::Empty;
    });
    let looked = desk.import(&back, &[]);
    assert!(looked.stdout.contains("owner.role is taken out of portal"), "{}{}", looked.stdout, looked.stderr);
    let ending = desk.import(&back, &["--write"]);
    assert_eq!(ending.code, 0, "{}", ending.stdout);
    let written = desk.text("action-lines/portal.yaml");
    assert!(written.contains("fr: Portail") && written.contains("en: Portal"), "{written}");
    assert!(written.contains("owner: {organisation: health}\n"), "{written}");
}

#[test]
fn what_both_changed_otherwise_is_told_with_its_three_values_and_stays() {
    let desk = desk(&[]);
    let book = desk.form("action-line", &[]);
    let meanwhile =
        FILES[3].1.replace("en: Identity", "en: Electronic identity").replace("start: 2026-01-01", "start: 2026-02-01");
    desk.write("action-lines/identity.yaml", &meanwhile);
    let back = edited(&book, |rows| {
        *cell(rows, "identity", "title.en") = text("Digital identity");
        *cell(rows, "identity", "schedule.start") = text("2026-02-01");
        *cell(rows, "portal", "status") = text("In progress");
    });
    let ending = desk.import(&back, &["--write"]);
    assert_eq!(ending.code, 1);
    for part in ["it was Identity, it is Electronic identity, here stands Digital identity", "!D3"] {
        assert!(ending.stdout.contains(part), "{part}: {}", ending.stdout);
    }
    assert!(!ending.stdout.contains("schedule.start"), "{}", ending.stdout);
    assert_eq!(desk.text("action-lines/portal.yaml"), FILES[4].1);
    let ending = desk.import(&back, &["--write", "--partial"]);
    assert_eq!(ending.code, 1);
    assert_eq!(desk.text("action-lines/identity.yaml"), meanwhile);
    assert_eq!(desk.text("action-lines/portal.yaml"), FILES[4].1.replace("proposed", "in-progress"));
    // What only somebody else has changed stays.
    let back = edited(&book, |rows| *cell(rows, "identity", "status") = text("Proposed"));
    assert_eq!(desk.import(&back, &["--write"]).code, 0);
    assert_eq!(desk.text("action-lines/identity.yaml"), meanwhile.replace("in-progress", "proposed"));
}

#[test]
fn rows_may_be_sorted_and_columns_moved_and_taken_out() {
    let desk = desk(&[]);
    let back = edited(&desk.form("action-line", &[]), |rows| {
        *cell(rows, "portal", "status") = text("In progress");
        rows.swap(2, 3);
        let of = |rows: &Rows, field: &str| rows[1].iter().position(|way| *way == text(field)).unwrap();
        let (status, role, title) = (of(rows, "status"), of(rows, "owner.role"), of(rows, "title.fr"));
        for row in rows.iter_mut() {
            row.swap(status, title);
            row.remove(role);
            row.resize(row.len() + 1, Data::Empty);
        }
        rows[2].push(text("Looked at by the team"));
    });
    let ending = desk.import(&back, &["--write"]);
    assert_eq!(ending.code, 0, "{}{}", ending.stdout, ending.stderr);
    assert_eq!(desk.text("action-lines/portal.yaml"), FILES[4].1.replace("proposed", "in-progress"));
    for part in ["no longer there, which changes nothing: Owner – Role", "do not belong to the form"] {
        assert!(ending.stdout.contains(part), "{part}: {}", ending.stdout);
    }
}

#[test]
fn new_rows_make_new_files_and_copies_are_told() {
    let desk = desk(&[]);
    let book = desk.form("action-line", &[]);
    let fresh = |rows: &mut Rows, fields: &[(&str, &str)]| {
        let mut row = vec![Data::Empty; rows[1].len()];
        for (field, value) in fields {
            row[rows[1].iter().position(|way| *way == text(field)).unwrap()] = text(value);
        }
        rows.push(row);
    };
    let back = edited(&book, |rows| {
        fresh(rows, &[("title.en", "=Wallet & co"), ("owner.organisation", "Interior"), ("status", "Proposed")]);
    });
    let ending = desk.import(&back, &["--write"]);
    assert_eq!(ending.code, 0, "{}{}", ending.stdout, ending.stderr);
    let written = desk.text("action-lines/wallet-co.yaml");
    assert_eq!(written, "id: wallet-co\ntitle:\n  en: \"=Wallet & co\"\nowner: {organisation: interior}\nstatus: proposed\n");
    let refused = |edit: &dyn Fn(&mut Rows), said: &str| {
        let ending = desk.import(&edited(&book, |rows| edit(rows)), &["--write"]);
        assert_eq!(ending.code, 1, "{}", ending.stdout);
        assert!(ending.stdout.contains(said), "{said}: {}", ending.stdout);
    };
    refused(&|rows| fresh(rows, &[("id", "portal"), ("status", "Proposed")]), "is in the agenda already");
    refused(&|rows| fresh(rows, &[("title.fr", "Portail")]), "is in the agenda already");
    refused(&|rows| rows.push(rows[2].clone()), "was there before");
    refused(&|rows| *cell(rows, "portal", "id") = text("gateway"), "was changed to ‘gateway’");
    refused(&|rows| *cell(rows, "portal", "status") = text("sleeping"), "none of the words");
    let looked = desk.import(&edited(&book, |rows| drop(rows.remove(2))), &["--write"]);
    assert_eq!(looked.code, 0);
    assert!(looked.stdout.contains("1 row is no longer there"), "{}", looked.stdout);
}

#[test]
fn the_report_of_a_quarter_is_the_same_from_the_command_and_from_the_workbook() {
    let files = [("roles/reporter.yaml", "id: reporter\ntitle: {fr: Rapporteur, en: Reporter}\n")];
    let by_command = desk(&files);
    let ending = by_command.agenda(&[
        "report-progress",
        "identity",
        "--period",
        "2026-Q3",
        "--progress",
        "30",
        "--confidence",
        "achievable",
        "--summary",
        "The pilot is open",
        "--risks",
        "=1+1",
        "--by",
        "reporter",
        "--commit",
    ]);
    assert_eq!(ending.code, 0, "{}", ending.stderr);
    let by_workbook = desk(&files);
    let book = by_workbook.form("action-line", &["--period", "2026-Q3"]);
    let back = edited(&book, |rows| {
        *cell(rows, "identity", "reports[2026-Q3].progress") = Data::Float(30.0);
        *cell(rows, "identity", "reports[2026-Q3].confidence") = text("Achievable");
        *cell(rows, "identity", "reports[2026-Q3].summary.en") = text("The pilot is open");
        *cell(rows, "identity", "reports[2026-Q3].risks.en") = text("=1+1");
        *cell(rows, "identity", "reports[2026-Q3].by") = text("Reporter");
    });
    let ending = by_workbook.import(&back, &["--write", "--commit"]);
    assert_eq!(ending.code, 0, "{}{}", ending.stdout, ending.stderr);
    let (one, other) = (by_command.last(), by_workbook.last());
    assert_eq!(one.message().unwrap(), other.message().unwrap());
    assert_eq!(by_command.text("action-lines/identity.yaml"), by_workbook.text("action-lines/identity.yaml"));
    assert_eq!(one.tree_id(), other.tree_id());
    assert_ne!(one.parent_count(), 0);
}

#[test]
fn hostile_texts_stay_texts_both_ways() {
    let hostile =
        "id: trap\ntitle: {fr: \"=HYPERLINK(1)\", en: \"+cmd\"}\ndescription: {fr: \"a\\u202eb\\u001bc\", en: \"@x\"}\n";
    let desk = desk(&[("services/trap.yaml", hostile)]);
    let book = desk.form("service", &[]);
    let mut archive = zip::ZipArchive::new(Cursor::new(book.clone())).unwrap();
    for number in 0..archive.len() {
        let mut part = archive.by_index(number).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut xml = String::new();
        if part.read_to_string(&mut xml).is_ok() && name.contains("sheet") {
            assert!(!xml.contains("<f>"), "{name}");
            assert!(!xml.contains(['\u{202e}', '\u{1b}']), "{name}");
        }
    }
    let back = edited(&book, |rows| *cell(rows, "trap", "title.en") = text("-1+\u{202e}1"));
    let ending = desk.import(&back, &["--write"]);
    assert_eq!(ending.code, 0, "{}{}", ending.stdout, ending.stderr);
    assert!(!ending.stdout.contains('\u{202e}'), "{:?}", ending.stdout);
    assert_eq!(desk.text("services/trap.yaml"), hostile.replace("+cmd", "-1+\\u202e1"));
}

#[test]
fn what_is_not_committed_goes_into_no_workbook() {
    let desk = desk(&[]);
    let path = desk.path();
    let export = |args: &[&str]| {
        desk.agenda(&[&["export", "workbook", "--kind", "action-line", "-o", path.to_str().unwrap()], args].concat())
    };
    desk.write("action-lines/identity.yaml", &FILES[3].1.replace("in-progress", "proposed"));
    let refused = export(&[]);
    assert_eq!(refused.code, 2);
    assert!(refused.stderr.contains("action-lines/identity") && !refused.stderr.contains("portal"), "{}", refused.stderr);
    assert!(!path.exists());
    // What somebody else answers for is not asked about.
    let ending = export(&["--owner", "health"]);
    assert_eq!(ending.code, 0, "{}", ending.stderr);
    let rows = table(&fs::read(&path).unwrap());
    assert_eq!(rows[2..].iter().map(|row| row[0].to_string()).collect::<Vec<_>>(), ["portal"]);
    assert_eq!(export(&["--rev", "HEAD"]).code, 0);
    assert_eq!(desk.agenda(&["export", "csv", "--kind", "service", "--owner", "health"]).code, 2);
}

#[test]
fn a_workbook_that_no_longer_says_from_what_it_was_made_is_not_read() {
    let desk = desk(&[]);
    let book = desk.form("action-line", &[]);
    let without = |is_gone: &dyn Fn(&str) -> bool, change: &dyn Fn(&str) -> String| {
        let mut saved = Workbook::new();
        for (name, rows) in sheets(&book).into_iter().filter(|(name, _)| !is_gone(name)) {
            let sheet = saved.add_worksheet().set_name(name).unwrap();
            for (row, number) in rows.iter().zip(0..) {
                for (value, column) in row.iter().zip(0..) {
                    sheet.write_string(number, column, change(&value.to_string())).unwrap();
                }
            }
        }
        saved.save_to_buffer().unwrap()
    };
    let ending = desk.import(&without(&|name| name == "agenda-base", &str::to_owned), &["--write"]);
    assert_eq!(ending.code, 2);
    assert!(ending.stderr.contains("the hidden sheet that says from what it was made"), "{}", ending.stderr);
    let head = desk.repository.head().unwrap().target().unwrap().to_string();
    let unknown = without(&|_| false, &|text| text.replace(&head, &"0".repeat(40)));
    let ending = desk.import(&unknown, &["--write"]);
    assert_eq!(ending.code, 2);
    assert!(ending.stderr.contains("from which the workbook was made"), "{}", ending.stderr);
    let edited_base = without(&|_| false, &|text| if text.len() == 64 { "0".repeat(64) } else { text.to_owned() });
    let ending = desk.import(&edited_base, &["--write"]);
    assert_eq!(ending.code, 1);
    assert!(ending.stdout.contains("does not say on the hidden sheet"), "{}", ending.stdout);
    let without_ways = without(&|_| false, &|text| text.replace("agenda-row", "x"));
    assert!(desk.import(&without_ways, &[]).stdout.contains("the hidden row below the headers"));
}

#[test]
fn a_copy_shows_what_is_wrong_at_its_cells_and_comes_back_mended() {
    let desk = desk(&[]);
    let back = edited(&desk.form("action-line", &["--lang", "fr"]), |rows| {
        *cell(rows, "identity", "status") = text("endormi");
        *cell(rows, "portal", "status") = text("En cours");
    });
    let copy = desk.folder.path().join("copy.xlsx");
    let ending = desk.import(&back, &["--lang", "fr", "--annotated", copy.to_str().unwrap()]);
    assert_eq!(ending.code, 1, "{}", ending.stderr);
    let annotated = fs::read(&copy).unwrap();
    let found = sheets(&annotated).into_iter().find(|(name, _)| name == "Constats").unwrap().1;
    assert!(found[1][1].to_string().contains("endormi"), "{found:?}");
    assert_eq!(found.len(), 2);
    let part = |name: &str| {
        let mut text = String::new();
        let mut archive = zip::ZipArchive::new(Cursor::new(annotated.clone())).unwrap();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    assert!(part("xl/comments1.xml").contains("endormi"));
    assert!(part("xl/worksheets/sheet2.xml").contains("location"));
    let mended = edited(&annotated, |rows| *cell(rows, "identity", "status") = text("Proposée"));
    let ending = desk.import(&mended, &["--write", "--lang", "fr"]);
    assert_eq!(ending.code, 0, "{}{}", ending.stdout, ending.stderr);
    assert!(desk.text("action-lines/identity.yaml").contains("status: proposed"));
    assert!(desk.text("action-lines/portal.yaml").contains("status: in-progress"));
    let plain = desk.folder.path().join("services.csv");
    fs::write(&plain, "title\nPassport\n").unwrap();
    let ending = desk.agenda(&["import", plain.to_str().unwrap(), "--annotated", copy.to_str().unwrap()]);
    assert_eq!(ending.code, 2);
}
