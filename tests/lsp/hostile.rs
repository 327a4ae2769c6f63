//! An editor that says what it should not.

use super::FILES;
use super::client::{Editor, capabilities, folder};
use serde_json::{Value, json};

#[test]
fn a_conversation_has_its_order() {
    let mut editor = Editor::started(folder(&FILES), &["--lang", "fr"]);
    let early = editor.asked("textDocument/hover", json!({}));
    assert_eq!(early["error"]["code"], -32002);
    assert!(early["error"]["message"].as_str().unwrap().contains("est arrivé avant"), "{early}");
    editor.begin(capabilities(), "en");
    assert_eq!(editor.asked("initialize", json!({ "capabilities": {} }))["error"]["code"], -32600);
    assert_eq!(editor.asked("textDocument/unheardOf", Value::Null)["error"]["code"], -32601);
    editor.tell("$/unheardOf", json!([1]));
    assert_eq!(editor.asked("textDocument/hover", json!({ "position": "here" }))["error"]["code"], -32602);
    editor.ask("shutdown", Value::Null);
    assert_eq!(editor.asked("textDocument/hover", json!({}))["error"]["code"], -32600);
    editor.tell("exit", Value::Null);
    assert_eq!(editor.wait().code(), Some(0));
}

#[test]
fn whoever_goes_without_a_word_leaves_code_1() {
    let mut editor = Editor::on(&FILES);
    editor.tell("exit", Value::Null);
    assert_eq!(editor.wait().code(), Some(1));
    assert_eq!(Editor::on(&FILES).vanish().code(), Some(1));
}

#[test]
fn what_is_no_message_is_answered_and_the_next_one_is_heard() {
    let mut editor = Editor::on(&FILES);
    editor.open("services/permit.yaml");
    for (wrong, code) in [
        ("Content-Length: 5\r\n\r\n{\"a\":", -32700),
        ("Content-Length: 2\r\n\r\n[]", -32600),
        ("Content-Length: no\r\n\r\n", -32700),
        ("Content-Length: 4\r\n\r\n\u{fffd}!", -32700),
    ] {
        editor.send_raw(wrong.as_bytes());
        editor.change("services/permit.yaml", &format!("id: permit # {code}\n"));
        editor.judged("services/permit.yaml");
        let answer = editor.others.pop().unwrap();
        assert_eq!((&answer["id"], &answer["error"]["code"]), (&Value::Null, &json!(code)), "{wrong}: {answer}");
    }
}

#[test]
fn no_position_and_no_document_is_too_much() {
    let mut editor = Editor::on(&FILES);
    editor.open("services/permit.yaml");
    for (line, character) in [(u32::MAX, u32::MAX), (0, u32::MAX), (1, 20), (99, 0)] {
        for method in ["completion", "hover", "definition", "prepareRename"] {
            let position = json!({ "line": line, "character": character });
            let document = json!({ "uri": editor.address("services/permit.yaml") });
            editor.asked(&format!("textDocument/{method}"), json!({ "textDocument": document, "position": position }));
        }
    }
    for address in ["untitled:Untitled-1", "file:///nowhere/a.yaml", "https://digital.gov.example/a.yaml"] {
        let document = json!({ "uri": address });
        let answer =
            editor.asked("textDocument/hover", json!({ "textDocument": document, "position": { "line": 0, "character": 0 } }));
        assert_eq!(answer["error"]["code"], -32602, "{answer}");
        editor.tell(
            "textDocument/didChange",
            json!({ "textDocument": { "uri": address, "version": 2 }, "contentChanges": [{ "text": "" }] }),
        );
        editor.tell(
            "textDocument/didOpen",
            json!({ "textDocument": { "uri": address, "languageId": "yaml", "version": 1, "text": "id: [" } }),
        );
        editor.tell("textDocument/didClose", json!({ "textDocument": document }));
    }
    let reversed =
        json!({ "range": { "start": { "line": 9, "character": 0 }, "end": { "line": 0, "character": 0 } }, "text": "id: [\n" });
    let document = json!({ "uri": editor.address("services/permit.yaml"), "version": 9 });
    editor.tell("textDocument/didChange", json!({ "textDocument": document, "contentChanges": [reversed] }));
    editor.until(|editor| editor.findings.get("services/permit.yaml").is_some_and(|told| told["version"] == 9));
    assert_eq!(editor.codes("services/permit.yaml"), ["structure-syntax"]);
    assert!(editor.leave().success());
}

/// An agenda that is gone is told of, and is there again once it is.
#[test]
fn an_agenda_may_go_and_come_back() {
    let mut editor = Editor::on(&FILES);
    editor.open_as("services/permit.yaml", "id: permit\nowner: nobody\n");
    editor.until(|editor| !editor.codes("services/permit.yaml").is_empty());
    let own = editor.root().join("agenda.yaml");
    let text = std::fs::read_to_string(&own).unwrap();
    let changed = |editor: &mut Editor, sort: u8| {
        let change = json!({ "uri": editor.address("agenda.yaml"), "type": sort });
        editor.tell("workspace/didChangeWatchedFiles", json!({ "changes": [change] }));
    };
    std::fs::remove_file(&own).unwrap();
    changed(&mut editor, 3);
    editor.until(|editor| editor.codes("services/permit.yaml").is_empty());
    assert_eq!(editor.at("hover", "services/permit.yaml", "own"), Value::Null);
    std::fs::write(&own, text).unwrap();
    changed(&mut editor, 1);
    editor.until(|editor| editor.codes("services/permit.yaml") == ["structure-dangling-reference"]);
}
