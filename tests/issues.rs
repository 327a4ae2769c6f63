//! Forms for issues, and what becomes of an issue that was written in one.

use crate::revisions::{commit, repository};
use crate::support::{compare, environment, project, write_files};
use agenda::cli::{Ending, run};
use agenda::forge::{Forge, issue_forms, read_issue};
use agenda::i18n::{Catalogue, Language};
use agenda::model::Kind;
use agenda::store::Folder;
use git2::Repository;
use serde_yaml::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// What a forge makes of a form that somebody has filled in: each question as a heading, with its answer below it.
fn filled(form: &Value, answer: impl Fn(&str, &Value) -> Option<String>) -> String {
    let questions = form["body"].as_sequence().unwrap().iter().filter(|element| element["type"] != "markdown");
    questions
        .map(|element| {
            let label = element["attributes"]["label"].as_str().unwrap();
            let said = answer(element["id"].as_str().unwrap(), element);
            format!("### {label}\n\n{}\n\n", said.unwrap_or_else(|| "_No response_".to_owned()))
        })
        .collect()
}

fn forms(language: &str) -> Vec<(String, Value)> {
    let agenda = agenda::agenda::load(&Folder::new(project().join("examples/national"))).unwrap();
    let catalogue = Catalogue::new(Language::find(language).unwrap());
    let files = issue_forms(Forge::Github, &agenda, &catalogue);
    files.into_iter().map(|file| (file.path, serde_yaml::from_str(&file.content).unwrap())).collect()
}

#[test]
fn there_is_a_form_for_each_kind_that_forges_accept_and_that_is_read_again() {
    for language in ["en", "fr"] {
        let forms = forms(language);
        assert_eq!(forms.len(), Kind::ALL.len());
        for (kind, (path, form)) in Kind::ALL.iter().zip(&forms) {
            assert_eq!(*path, format!(".github/ISSUE_TEMPLATE/agenda-{}.yaml", kind.name()));
            let elements = form["body"].as_sequence().unwrap();
            let (mut ids, mut labels) = (BTreeSet::new(), BTreeSet::new());
            for element in elements.iter().filter(|element| element["type"] != "markdown") {
                let id = element["id"].as_str().unwrap();
                assert!(id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_'), "{path}: {id}");
                assert!(ids.insert(id), "{path}: {id}");
                assert!(labels.insert(element["attributes"]["label"].as_str().unwrap()), "{path}: {id}");
                if element["type"] == "dropdown" {
                    let options = element["attributes"]["options"].as_sequence().unwrap();
                    let options: BTreeSet<&str> = options.iter().map(|option| option.as_str().unwrap()).collect();
                    assert_eq!(options.len(), element["attributes"]["options"].as_sequence().unwrap().len(), "{path}: {id}");
                }
            }
            // Whatever is answered is read for the field that was asked for.
            let text = filled(form, |id, _| Some(format!("answer to {id}")));
            let issue = read_issue(&text).unwrap();
            assert_eq!((issue.kind, issue.id.as_str()), (*kind, "answer to id"));
            assert_eq!(issue.answers.len(), ids.len() - 1, "{path}");
            for answer in &issue.answers {
                assert_eq!(answer.values, [format!("answer to {}", answer.field.replace('.', "-"))], "{path}");
            }
            assert!(read_issue(&filled(form, |id, _| (id == "id").then(|| "x".to_owned()))).unwrap().answers.is_empty());
        }
    }
    let agenda = agenda::agenda::load(&Folder::new(project().join("examples/national"))).unwrap();
    let catalogue = Catalogue::new(Language::find("fr").unwrap());
    let form = issue_forms(Forge::Forgejo, &agenda, &catalogue).into_iter().find(|file| file.path.ends_with("-service.yaml"));
    compare(&project().join("tests/forges/issue-form-service.yaml"), &form.unwrap().content);
}

const FILES: [(&str, &str); 3] = [
    ("agenda.yaml", "agenda: 1\ntitle: {fr: Agenda, en: Agenda}\nlanguages: [fr, en]\n"),
    (
        "services/passport.yaml",
        "# Asked for in May.\nid: passport\ntitle: {fr: Passeport, en: Passport}\nstatus: live # since May\n",
    ),
    ("services/permit.yaml", "id: permit\ntitle: {fr: Permis, en: Permit}\nstatus: planned\n"),
];

fn folder() -> (TempDir, Repository) {
    let folder = tempfile::tempdir().unwrap();
    let repository = repository(folder.path());
    write_files(folder.path(), &FILES);
    commit(&repository, "An agenda");
    (folder, repository)
}

fn propose(folder: &Path, issue: &str, more: &[&str]) -> Ending {
    let file = tempfile::NamedTempFile::new().unwrap();
    fs::write(file.path(), issue).unwrap();
    let args = ["-C", folder.to_str().unwrap(), "propose", "--from-issue", file.path().to_str().unwrap()];
    run(&environment(&[&args, &["--author", "Digital team <team@digital.gov.example>"][..], more].concat()))
}

const ISSUE: &str = "### Identifiant (services/)\n\npassport\n\n### Statut (status)\n\nSuspendu (planned)\n\n\
                     ### Public (audience)\n\nParticuliers (individual), Entreprises (business)\n\n\
                     ### Préalables (requires)\n\nPermit\n\n### Mots-clés (tags)\n\n_No response_\n\n\
                     ### Feuille de route – échéance (roadmap.due)\n\n31/12/2027\n";

#[test]
fn an_issue_becomes_a_commit_of_whoever_wrote_it() {
    let (folder, repository) = folder();
    let ending = propose(folder.path(), ISSUE, &[]);
    assert_eq!(ending.code, 0, "{}{}", ending.stdout, ending.stderr);
    assert!(ending.stdout.contains("proposal/services-passport"), "{}", ending.stdout);
    let text = fs::read_to_string(folder.path().join("services/passport.yaml")).unwrap();
    assert!(text.starts_with(&FILES[1].1.replace("status: live", "status: planned")), "{text}");
    for line in ["audience: [individual, business]", "requires: [permit]", "2027-12-31"] {
        assert!(text.contains(line), "{line}: {text}");
    }
    let commit = repository.head().unwrap().peel_to_commit().unwrap();
    assert_eq!(commit.author().email().unwrap(), "team@digital.gov.example");
    assert!(commit.message().unwrap().starts_with("Passport: "), "{}", commit.message().unwrap());
}

#[test]
fn what_cannot_be_taken_is_answered_under_its_question_and_nothing_is_written() {
    let (folder, repository) = folder();
    let wrong = ISSUE.replace("31/12/2027", "03/04/2027").replace("Permit", "Permission").replace("(tags)", "(labels)");
    let wrong = wrong.replace("_No response_", "travel") + "\n### Statut (status)\n\nEn service (live)\n";
    let ending = propose(folder.path(), &wrong, &["--lang", "fr"]);
    assert_eq!(ending.code, 1, "{}{}", ending.stdout, ending.stderr);
    for field in ["roadmap.due", "requires", "labels", "status"] {
        assert!(ending.stdout.contains(field), "{field}: {}", ending.stdout);
    }
    assert_eq!(fs::read_to_string(folder.path().join("services/passport.yaml")).unwrap(), FILES[1].1);
    assert_eq!(repository.head().unwrap().shorthand().unwrap(), "main");
    // What is no form at all is a failure, and so are other authors than git knows.
    assert_eq!(propose(folder.path(), "### Hello\n\nWorld\n", &[]).code, 2);
    assert_eq!(propose(folder.path(), &ISSUE.replace("passport", "../../etc"), &[]).code, 1);
    let preview = propose(folder.path(), ISSUE, &["--dry-run"]);
    assert_eq!((preview.code, repository.head().unwrap().shorthand().unwrap()), (0, "main"));
    assert_eq!(fs::read_to_string(folder.path().join("services/passport.yaml")).unwrap(), FILES[1].1);
}
