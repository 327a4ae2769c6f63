//! Forms: what is shown of an entity, what comes back from a browser, and what of that is saved.

use crate::revisions::{authored, commit, repository};
use crate::serve::{Heard, Served};
use crate::support::{agenda, project, write_files};
use agenda::agenda::load;
use agenda::form::{Control, Field, Filled, Note, Part, Shown, Wanted, page, parts};
use agenda::i18n::{Catalogue, Language};
use agenda::schema::Subject;
use agenda::store::Folder;
use git2::Repository;
use std::collections::BTreeMap;
use std::fs;
use tempfile::TempDir;

/// The fields of a form, one by one.
fn each<'p, 's>(parts: &'p [Part<'s>], to: &mut Vec<&'p Field<'s>>) {
    for part in parts {
        match part {
            Part::Field(field) => to.push(field),
            Part::Group(group) => each(&group.parts, to),
            Part::List(list) => {
                list.items.iter().for_each(|item| each(&item.parts, to));
                each(&list.more.parts, to);
            }
            Part::Aside(_) => {}
        }
    }
}

/// What a browser sends of a form: the ends of lines are its own, and of boxes only those that are ticked.
fn sent(fields: &[&Field<'_>]) -> Vec<u8> {
    let mut body = form_urlencoded::Serializer::new(String::new());
    for field in fields {
        match field.control {
            Control::Text | Control::Lines => {
                body.append_pair(&field.way, &field.texts.join("\n").replace('\n', "\r\n"));
            }
            Control::Words(_) | Control::Reference(_, true) => {
                body.append_pair(&field.way, "");
                field.texts.iter().for_each(|text| {
                    body.append_pair(&field.way, text);
                });
            }
            _ => {
                body.append_pair(&field.way, field.texts.first().map_or("", String::as_str));
            }
        }
    }
    body.finish().into_bytes()
}

#[test]
fn a_form_that_is_sent_as_it_is_shown_wants_nothing() {
    let mut fields_seen = 0;
    for example in ["minimal", "national"] {
        let agenda = load(&Folder::new(project().join("examples").join(example))).unwrap();
        let catalogue = Catalogue::new(Language::find("fr").unwrap());
        for (id, record) in agenda.records() {
            let Subject::Kind(kind) = record.subject else { continue };
            let value = agenda.root(id).map(|root| root.to_json());
            let shape = &agenda.schema(record.subject).shape;
            let parts = parts(kind, shape, value.as_ref(), &agenda.languages(), &catalogue);
            let mut fields = Vec::new();
            each(&parts, &mut fields);
            fields_seen += fields.iter().filter(|field| !field.texts.is_empty()).count();
            let filled = Filled::read(&sent(&fields));
            let wanted: Vec<Wanted> = filled.wanted(&parts, &|_, text| text.to_owned());
            assert!(wanted.is_empty(), "{}: {wanted:?}", record.name());
            // Each field has a place of its own on the page, and what is found of it stands there.
            let notes: Vec<Note> =
                fields.iter().map(|field| Note { field: field.way.clone(), text: format!("[{}]", field.way) }).collect();
            let html = page(&Shown {
                agenda: &agenda,
                catalogue: &catalogue,
                kind,
                id: Some(&record.id),
                path: "/edit",
                token: "",
                base: "",
                author: None,
                parts: &parts,
                filled: None,
                notes: &notes,
                told: "",
            });
            for field in &fields {
                let place = format!("id=\"found:{0}\" data-found role=\"status\">", field.way);
                let said = html.split_once(&place).unwrap_or_else(|| panic!("{}", field.way)).1;
                assert!(said.split("</p>").next().unwrap().contains(&format!("[{}]", field.way)), "{}", field.way);
            }
        }
    }
    assert!(fields_seen > 1_000, "{fields_seen}");
}

const FILES: [(&str, &str); 3] = [
    ("agenda.yaml", "agenda: 1\ntitle: {fr: Agenda, en: Agenda}\nlanguages: [fr, en]\n"),
    (
        "services/passport.yaml",
        "# Asked for in May.\nid: passport\ntitle: {fr: Passeport, en: \"<b>Passport</b>\"}\nstatus: live # since May\n",
    ),
    ("services/permit.yaml", "id: permit\ntitle: {fr: Permis, en: Permit}\nstatus: planned\n"),
];

fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    write_files(folder.path(), &FILES);
    folder
}

/// An agenda that is served with forms, in a repository of its own.
fn served(language: &str) -> (Served, Repository) {
    let folder = folder();
    let repository = repository(folder.path());
    commit(&repository, "An agenda");
    (Served::with(folder, language, &["--edit"]), repository)
}

/// The fields of a form that are hidden, by their names.
pub fn hidden(page: &str) -> BTreeMap<String, String> {
    let field = |name: &str| {
        let behind = page.split_once(&format!("name=\"{name}\" value=\"")).unwrap_or_else(|| panic!("{page}")).1;
        (name.to_owned(), behind.split('"').next().unwrap().to_owned())
    };
    ["token", "base"].map(field).into()
}

/// Sends a form, as a page of the server does.
pub fn send(served: &Served, path: &str, hidden: &BTreeMap<String, String>, fields: &[(&str, &str)]) -> Heard {
    let hidden = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(hidden.chain(fields.iter().copied())).finish();
    let port = served.port;
    served.send(&format!(
        "POST {path} HTTP/1.1\r\nHost: localhost:{port}\r\nOrigin: http://localhost:{port}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    ))
}

const AUTHOR: [(&str, &str); 2] = [("author", "Digital team"), ("address", "team@digital.gov.example")];

#[test]
fn a_change_is_looked_at_and_then_saved_as_a_commit_of_its_author() {
    let (served, repository) = served("en");
    let path = "/edit/en/services/passport";
    let page = served.page(path);
    assert!(page.contains("&lt;b&gt;Passport") && !page.contains("<b>"), "{page}");
    let file = served.folder.path().join("services/passport.yaml");
    let fields = [("status", "retired"), ("title.fr", "Passeport"), AUTHOR[0], AUTHOR[1]];
    let looked = send(&served, path, &hidden(&page), &[&fields[..], &[("do", "check")]].concat());
    assert_eq!(looked.status, 200);
    assert!(looked.body.contains("What would change") && looked.body.contains("retired"), "{}", looked.body);
    assert_eq!(fs::read_to_string(&file).unwrap(), FILES[1].1);
    let saved = send(&served, path, &hidden(&looked.body), &[&fields[..], &[("do", "save")]].concat());
    assert!(saved.body.contains("Committed on the branch proposal/services-passport"), "{}", saved.body);
    assert_eq!(fs::read_to_string(&file).unwrap(), FILES[1].1.replace("status: live", "status: retired"));
    let commit = repository.head().unwrap().peel_to_commit().unwrap();
    assert_eq!(commit.author().name().unwrap(), "Digital team");
    assert_eq!(commit.author().email().unwrap(), "team@digital.gov.example");
    // The next change is of what is there now, by the page that was answered.
    let fields = [("launched", "2025-11-03"), ("do", "save"), AUTHOR[0], AUTHOR[1]];
    let again = send(&served, path, &hidden(&saved.body), &fields);
    assert!(again.body.contains("Saved"), "{}", again.body);
    assert!(fs::read_to_string(&file).unwrap().contains("launched: 2025-11-03"));
}

#[test]
fn what_somebody_else_has_changed_meanwhile_is_not_written_over() {
    let (served, _) = served("en");
    let path = "/edit/en/services/passport";
    let page = served.page(path);
    let file = served.folder.path().join("services/passport.yaml");
    let meanwhile = FILES[1].1.replace("status: live", "status: planned").replace("fr: Passeport", "fr: Le passeport");
    fs::write(&file, &meanwhile).unwrap();
    let fields = [("status", "retired"), ("title.fr", "Passeport"), ("do", "save"), AUTHOR[0], AUTHOR[1]];
    let conflict = send(&served, path, &hidden(&page), &fields);
    assert!(conflict.body.contains("There was: live. There is now: planned. You wrote: retired."), "{}", conflict.body);
    // What only the other has changed is shown as it is now.
    assert!(conflict.body.contains("value=\"Le passeport\""), "{}", conflict.body);
    assert_eq!(fs::read_to_string(&file).unwrap(), meanwhile);
}

#[test]
fn what_the_schema_does_not_allow_is_said_beside_its_field_and_not_saved() {
    let (served, _) = served("fr");
    let path = "/edit/fr/services/passport";
    let fields = [("launched", "demain"), ("do", "save"), AUTHOR[0], AUTHOR[1]];
    let refused = send(&served, path, &hidden(&served.page(path)), &fields);
    let said = refused.body.split_once("id=\"found:launched\" data-found role=\"status\">").unwrap().1;
    assert!(said.split("</p>").next().unwrap().contains("erreur"), "{said}");
    assert!(refused.body.contains("value=\"demain\""), "{}", refused.body);
    let file = served.folder.path().join("services/passport.yaml");
    assert_eq!(fs::read_to_string(file).unwrap(), FILES[1].1);
}

#[test]
fn a_new_entity_is_written_once_and_refers_by_title() {
    let (served, _) = served("en");
    let path = "/edit/en/new/services";
    let hidden = hidden(&served.page(path));
    let fields = [("title.en", "Visa"), ("requires", "Permit"), ("do", "save"), AUTHOR[0], AUTHOR[1]];
    for id in ["../visa", "permit", ""] {
        let refused = send(&served, path, &hidden, &[&fields[..], &[("id", id)]].concat());
        assert!(!refused.body.contains("Committed on"), "{id}: {}", refused.body);
    }
    let saved = send(&served, path, &hidden, &[&fields[..], &[("id", "visa")]].concat());
    assert!(saved.body.contains("Committed on the branch proposal/services-visa"), "{}", saved.body);
    let text = fs::read_to_string(served.folder.path().join("services/visa.yaml")).unwrap();
    assert_eq!(text, "id: visa\ntitle: {en: Visa}\nrequires: [permit]\n");
}

#[test]
fn only_pages_of_the_program_itself_change_anything() {
    let (served, repository) = served("en");
    let path = "/edit/en/services/passport";
    let hidden = hidden(&served.page(path));
    let fields = [("status", "retired"), ("do", "save"), AUTHOR[0], AUTHOR[1]];
    let strange = BTreeMap::from([("token".to_owned(), "0".repeat(32)), ("base".to_owned(), hidden["base"].clone())]);
    assert_eq!(send(&served, path, &strange, &fields).status, 403);
    let body = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).chain(fields))
        .finish();
    let port = served.port;
    for head in [
        format!("Host: localhost:{port}\r\nOrigin: https://evil.example\r\n"),
        format!("Host: localhost:{port}\r\n"),
        "Host: evil.example\r\nOrigin: http://evil.example\r\n".to_owned(),
        format!("Host: localhost:{port}\r\nOrigin: http://localhost:{port}\r\nSec-Fetch-Site: cross-site\r\n"),
    ] {
        let heard = served.send(&format!(
            "POST {path} HTTP/1.1\r\n{head}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        ));
        assert!([403, 421].contains(&heard.status), "{head}: {}", heard.status);
    }
    let head = repository.head().unwrap().peel_to_commit().unwrap();
    assert_eq!(head.message().unwrap(), "An agenda");
    assert_eq!(fs::read_to_string(served.folder.path().join("services/passport.yaml")).unwrap(), FILES[1].1);
    // Where nothing is edited, nothing is taken.
    assert_eq!(send(&Served::with(folder(), "en", &[]), path, &hidden, &fields).status, 405);
}

#[test]
fn the_report_of_a_quarter_is_the_same_from_the_form_and_from_the_command() {
    let desk = || {
        let folder = folder();
        let line = "id: identity\ntitle: {fr: Identité, en: Identity}\nstatus: in-progress # since May\n";
        fs::create_dir(folder.path().join("action-lines")).unwrap();
        fs::write(folder.path().join("action-lines/identity.yaml"), line).unwrap();
        let repository = authored(folder.path());
        commit(&repository, "An agenda");
        (folder, repository)
    };
    let (folder, by_form) = desk();
    let served = Served::with(folder, "en", &["--edit"]);
    let path = "/edit/en/action-lines/identity";
    let fields = [
        ("reports[1].period", "2026-Q3"),
        ("reports[1].date", "2026-10-31"),
        ("reports[1].confidence", "achievable"),
        ("reports[1].progress", "30"),
        ("reports[1].summary.en", "The pilot is open"),
        ("do", "save"),
        AUTHOR[0],
        AUTHOR[1],
    ];
    let saved = send(&served, path, &hidden(&served.page(path)), &fields);
    assert!(saved.body.contains("Committed on the branch proposal/action-lines-identity"), "{}", saved.body);
    let (folder, by_command) = desk();
    let root = folder.path().to_str().unwrap();
    let command = ["--as-of", "2026-10-31", "-C", root, "report-progress", "identity", "--period", "2026-Q3", "--confidence"];
    let rest = ["achievable", "--progress", "30", "--summary", "The pilot is open", "--commit"];
    let ending = agenda(&[&command[..], &rest[..]].concat());
    assert_eq!(ending.code, 0, "{}", ending.stderr);
    let last = |repository: &Repository| repository.head().unwrap().peel_to_commit().unwrap().id();
    let read = |repository: &Repository| {
        let commit = repository.find_commit(last(repository)).unwrap();
        (commit.message().unwrap().to_owned(), commit.tree_id())
    };
    assert_eq!(read(&by_form), read(&by_command));
}
