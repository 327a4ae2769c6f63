//! What an editor is told without asking.

use super::client::{Editor, capabilities, folder, write};
use super::{FILE, FILES};
use serde_json::{Value, json};
use std::fs;

#[test]
fn findings_come_as_somebody_types_and_go_again_in_other_files_too() {
    let mut editor = Editor::on(&FILES);
    editor.open("services/record.yaml");
    editor.judged("services/record.yaml");
    assert!(editor.codes("services/record.yaml").is_empty() && editor.codes("services/permit.yaml").is_empty());
    let whole = editor.text("services/record.yaml").to_owned();
    // Another identifier: the file has the wrong name, and the reference in another file leads to nothing.
    editor.change("services/record.yaml", &whole.replace("id: record", "id: recorded"));
    editor.until(|editor| editor.codes("services/record.yaml") == ["structure-file-name"]);
    editor.until(|editor| !editor.codes("services/permit.yaml").is_empty());
    let told = &editor.findings["services/permit.yaml"];
    assert_eq!(told.get("version"), None);
    let finding = &told["diagnostics"][0];
    assert_eq!(finding["code"], "structure-dangling-reference");
    assert_eq!(finding["severity"], 1);
    assert_eq!(finding["source"], "agenda");
    assert_eq!(finding["range"], json!({ "start": { "line": 3, "character": 11 }, "end": { "line": 3, "character": 17 } }));
    assert!(finding["message"].as_str().unwrap().contains("\nhelp: did you mean ‘recorded’?"), "{finding}");
    editor.change("services/record.yaml", &whole);
    editor.until(|editor| editor.codes("services/permit.yaml").is_empty() && editor.codes("services/record.yaml").is_empty());
    // What cannot be read is nobody's dangling reference.
    editor.change("services/record.yaml", &(whole.clone() + "requires: [\n"));
    editor.judged("services/record.yaml");
    assert_eq!(editor.codes("services/record.yaml"), ["structure-syntax"]);
    assert!(editor.codes("services/permit.yaml").is_empty());
    assert!(editor.leave().success());
}

#[test]
fn what_is_changed_outside_or_closed_unsaved_counts_as_the_file_has_it() {
    let mut editor = Editor::on(&FILES);
    editor.open("services/permit.yaml");
    editor.judged("services/permit.yaml");
    let registered = |message: &Value| message["method"] == "client/registerCapability";
    assert!(editor.others.iter().any(registered));
    let changed = |editor: &mut Editor, path: &str, sort: u8| {
        let change = json!({ "uri": editor.address(path), "type": sort });
        editor.tell("workspace/didChangeWatchedFiles", json!({ "changes": [change] }));
    };
    fs::remove_file(editor.root().join("services/record.yaml")).unwrap();
    changed(&mut editor, "services/record.yaml", 3);
    editor.until(|editor| editor.codes("services/permit.yaml") == ["structure-dangling-reference"]);
    write(&editor.root(), "services/record.yaml", "id: record\nstatus: strange\n");
    changed(&mut editor, "services/record.yaml", 1);
    editor.until(|editor| {
        editor.codes("services/permit.yaml").is_empty() && editor.codes("services/record.yaml") == ["structure-schema"]
    });
    write(&editor.root(), "services/record.yaml", "id: record\n");
    changed(&mut editor, "services/record.yaml", 2);
    editor.until(|editor| editor.codes("services/record.yaml").is_empty());
    editor.change("services/permit.yaml", "id: permit\nowner: nobody\n");
    editor.until(|editor| editor.codes("services/permit.yaml") == ["structure-dangling-reference"]);
    let document = json!({ "uri": editor.address("services/permit.yaml") });
    editor.tell("textDocument/didClose", json!({ "textDocument": document }));
    editor.until(|editor| editor.codes("services/permit.yaml").is_empty());
}

#[test]
fn an_editor_that_does_not_tell_of_files_need_not() {
    let mut without = capabilities();
    without["workspace"]["didChangeWatchedFiles"] = json!({ "dynamicRegistration": false });
    let mut editor = Editor::with(folder(&FILES), without, "en");
    editor.open("services/permit.yaml");
    editor.judged("services/permit.yaml");
    // The folders are watched by now, or will be before long: what is written is written until it is seen.
    for number in 0.. {
        write(&editor.root(), "services/record.yaml", &format!("id: record\nstatus: strange-{number}\n"));
        editor.change("services/permit.yaml", &format!("id: permit\nrequires: [record] # {number}\n"));
        editor.judged("services/permit.yaml");
        if editor.codes("services/record.yaml") == ["structure-schema"] {
            break;
        }
    }
}

#[test]
fn messages_are_in_the_language_asked_for_else_in_that_of_the_editor() {
    let files = [("agenda.yaml", FILE), ("services/a.yaml", "id: a\nowner: nobody\n")];
    for (args, locale, said) in [
        (&[][..], "fr-CA", "«\u{a0}nobody\u{a0}» n’existe pas (organisme)"),
        (&["--lang", "en"][..], "fr", "there is no organisation ‘nobody’"),
        (&[][..], "de", "there is no organisation ‘nobody’"),
    ] {
        let mut editor = Editor::started(folder(&files), args);
        editor.begin(capabilities(), locale);
        editor.until(|editor| !editor.codes("services/a.yaml").is_empty());
        let message = editor.findings["services/a.yaml"]["diagnostics"][0]["message"].as_str().unwrap().to_owned();
        assert!(message.starts_with(said), "{locale}: {message}");
    }
}

/// Of several agendas in a folder, those count of which something is open; what is in none is left alone.
#[test]
fn agendas_below_the_folder_are_told_apart() {
    let own = "id: a\nrequires: [b]\n";
    let files = [
        ("first agenda/agenda.yaml", FILE),
        ("first agenda/services/a.yaml", own),
        ("second/agenda.yaml", FILE),
        ("second/services/a.yaml", own),
        ("second/services/b.yaml", "id: b\n"),
        ("elsewhere/a.yaml", "id: [\n"),
    ];
    let mut editor = Editor::on(&files);
    editor.open("second/services/a.yaml");
    editor.judged("second/services/a.yaml");
    assert!(editor.findings.keys().all(|path| path.starts_with("second/")), "{:?}", editor.findings.keys());
    editor.open("elsewhere/a.yaml");
    editor.open("first agenda/services/a.yaml");
    editor.until(|editor| editor.codes("first agenda/services/a.yaml") == ["structure-dangling-reference"]);
    assert!(editor.codes("second/services/a.yaml").is_empty() && !editor.findings.contains_key("elsewhere/a.yaml"));
    assert_eq!(editor.at("completion", "elsewhere/a.yaml", "id: "), Value::Null);
}

#[test]
fn positions_count_in_bytes_for_whoever_wishes() {
    let mut with = capabilities();
    with["general"]["positionEncodings"] = json!(["utf-16", "utf-8"]);
    let text = "id: a\ntitle: {en: é🗳, xx: 1, fr: 2}\nowner: é🗳\n";
    for (capabilities, encoding, character) in [(with, "utf-8", 13), (capabilities(), "utf-16", 10)] {
        let mut editor = Editor::started(folder(&[("agenda.yaml", FILE), ("services/a.yaml", text)]), &[]);
        let welcome = editor.begin(capabilities, "en");
        assert_eq!(welcome["capabilities"]["positionEncoding"], encoding);
        editor.until(|editor| !editor.codes("services/a.yaml").is_empty());
        let findings = editor.findings["services/a.yaml"]["diagnostics"].as_array().unwrap().clone();
        let owner = findings.iter().find(|one| one["range"]["start"]["line"] == 2).unwrap();
        assert_eq!(owner["range"]["end"], json!({ "line": 2, "character": character }), "{owner}");
    }
}
