//! An identifier that becomes another one.

use super::client::{Editor, capabilities, edited, folder};
use super::{FILE, FILES};
use serde_json::{Value, json};
use std::fs;

fn rename(editor: &mut Editor, path: &str, before: &str, new: &str) -> Value {
    let mut place = editor.place(path, before);
    place["newName"] = json!(new);
    editor.asked("textDocument/rename", place)
}

/// Makes the changes in the folder, as an editor does.
fn made(editor: &Editor, edit: &Value) {
    let root = editor.address("");
    let path = |address: &Value| {
        let below = address.as_str().unwrap().strip_prefix(&format!("{root}/")).unwrap().to_owned();
        editor.root().join(below)
    };
    for operation in edit["documentChanges"].as_array().unwrap() {
        if operation["kind"] == "rename" {
            fs::rename(path(&operation["oldUri"]), path(&operation["newUri"])).unwrap();
        } else {
            let file = path(&operation["textDocument"]["uri"]);
            let text = fs::read_to_string(&file).unwrap();
            fs::write(file, edited(&text, &operation["edits"])).unwrap();
        }
    }
}

#[test]
fn an_entity_is_renamed_with_all_that_refers_to_it_and_with_its_file() {
    let mut editor = Editor::on(&FILES);
    editor.open("services/permit.yaml");
    let place = editor.place("services/permit.yaml", "requires: [re");
    let prepared = editor.ask("textDocument/prepareRename", place);
    assert_eq!(prepared["placeholder"], "record");
    assert_eq!(prepared["range"]["start"], json!({ "line": 3, "character": 11 }));
    let answer = rename(&mut editor, "services/permit.yaml", "requires: [re", "case-file");
    let changes = answer["result"]["documentChanges"].as_array().unwrap().clone();
    assert_eq!(changes.len(), 3, "{answer}");
    assert_eq!(changes[2]["kind"], "rename");
    let of_permit = changes.iter().find(|one| one["textDocument"]["uri"] == editor.address("services/permit.yaml")).unwrap();
    assert_eq!(of_permit["textDocument"]["version"], 1);
    made(&editor, &answer["result"]);
    let read = |path: &str| fs::read_to_string(editor.root().join(path)).unwrap();
    assert!(read("services/permit.yaml").ends_with("requires: [case-file]\n"));
    assert!(read("services/case-file.yaml").starts_with("id: case-file\nformerly: [record]\ntitle:"));
    assert!(!editor.root().join("services/record.yaml").exists());
    let checked = crate::support::agenda(&["check", "-C", editor.root().to_str().unwrap()]);
    assert_eq!(checked.code, 0, "{}", checked.stdout);
}

#[test]
fn an_editor_that_cannot_rename_files_is_given_the_texts_alone() {
    let mut editor = Editor::with(folder(&FILES), json!({}), "en");
    editor.open("services/record.yaml");
    let answer = rename(&mut editor, "services/record.yaml", "id: re", "case-file");
    let changes = answer["result"]["changes"].as_object().unwrap();
    assert_eq!((changes.len(), answer["result"].get("documentChanges")), (2, None));
    let text = edited(editor.text("services/record.yaml"), &changes[&editor.address("services/record.yaml")]);
    assert!(text.starts_with("id: case-file\nformerly: [record]\n"), "{text}");
}

#[test]
fn what_cannot_be_renamed_is_said_with_what_to_do() {
    let files = [
        ("agenda.yaml", FILE),
        ("services/a.yaml", "id: a\nstatus: live\nrequires: [b]\n"),
        ("services/b.yaml", "id: b\nformerly: [c]\n"),
    ];
    let mut editor = Editor::with(folder(&files), capabilities(), "fr");
    editor.open("services/a.yaml");
    for (before, new, said) in [
        ("status: li", "beta", "impossible de renommer ceci"),
        ("id: ", "b", "impossible de renommer « a » en « b »"),
        ("id: ", "c", "services/b.yaml porte ou a porté cet identifiant"),
        ("id: ", "Avec espace", "impossible de prendre « Avec espace » pour identifiant"),
    ] {
        let answer = rename(&mut editor, "services/a.yaml", before, new);
        assert_eq!(answer["error"]["code"], -32803, "{answer}");
        let message = answer["error"]["message"].as_str().unwrap().replace('\u{a0}', " ");
        assert!(message.contains(said) && message.contains("\nconseil : "), "{message}");
    }
    editor.open_as("services/b.yaml", "id: b\nrequires: [\n");
    let answer = rename(&mut editor, "services/a.yaml", "id: ", "d");
    assert!(answer["error"]["message"].as_str().unwrap().contains("services/b.yaml"), "{answer}");
}
