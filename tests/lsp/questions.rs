//! What an editor asks about a place in a text.

use super::client::{Editor, capabilities, edited, folder};
use super::{FILE, FILES};
use serde_json::{Value, json};
use std::fs;

fn insert(item: &Value) -> &str {
    item["textEdit"]["newText"].as_str().unwrap()
}

#[test]
fn fields_are_offered_with_their_meaning_until_they_are_there() {
    let mut editor = Editor::with(folder(&FILES), capabilities(), "fr");
    editor.open_as("services/new.yaml", "id: new\nsta\nowner:\n  organisation: treasury\n  \n");
    let offered = editor.offered("services/new.yaml", "\nsta");
    let status = &offered["status"];
    assert_eq!(insert(status), "status: ");
    assert_eq!(status["detail"], "Statut");
    assert!(status["documentation"]["value"].as_str().unwrap().contains("### Statut"), "{status}");
    assert_eq!(
        status["textEdit"]["range"],
        json!({ "start": { "line": 1, "character": 0 }, "end": { "line": 1, "character": 3 } })
    );
    assert!(!offered.contains_key("id") && !offered.contains_key("owner") && offered.contains_key("title"));
    let of_owner = editor.offered("services/new.yaml", "treasury\n  ");
    assert_eq!(of_owner.keys().collect::<Vec<_>>(), ["role"]);
    // An empty file begins with its identifier.
    editor.change("services/new.yaml", "");
    assert!(editor.offered("services/new.yaml", "").contains_key("id"));
    editor.change("services/new.yaml", "id: ");
    assert_eq!(insert(&editor.offered("services/new.yaml", "id: ")["new"]), "new");
    editor.change("services/new.yaml", "title:\n  en: x\n  ");
    assert_eq!(editor.offered("services/new.yaml", "en: x\n  ")["fr"]["detail"], "français");
}

#[test]
fn values_that_are_closed_are_offered_with_their_meaning_as_they_are_to_be_written() {
    let mut editor = Editor::on(&FILES);
    let all = "id: new\nstatus: \nsector: \nlanguages: [en, ]\nneeds: \naudience:\n  - \n";
    editor.open_as("services/new.yaml", all);
    let file = "services/new.yaml";
    assert_eq!(editor.offered(file, "status: ")["live"]["detail"].as_str().unwrap().split('.').next(), Some("Live"));
    let sector = &editor.offered(file, "sector: ")["07"];
    assert_eq!((insert(sector), sector["detail"].as_str().unwrap()), ("\"07\"", "Health"));
    assert!(editor.offered(file, "[en, ").contains_key("fr"));
    let needs = &editor.offered(file, "needs: ")["payments"];
    assert_eq!((insert(needs), needs["detail"].as_str().unwrap()), ("[payments]", "Payments"));
    assert_eq!(insert(&editor.offered(file, "  - ")["individual"]), "individual");
    editor.open_as("objectives/new.yaml", "id: new\naxis: \nsdg:\n  - target: 8");
    assert_eq!(editor.offered("objectives/new.yaml", "axis: ")["simple"]["detail"], "Simple services");
    let target = &editor.offered("objectives/new.yaml", "target: 8")["8.10"];
    assert_eq!(insert(target), "\"8.10\"");
    assert!(target["detail"].as_str().unwrap().contains("Decent Work"), "{target}");
}

#[test]
fn references_are_offered_by_identifier_and_title() {
    let mut editor = Editor::with(folder(&FILES), capabilities(), "fr");
    editor.open_as("services/new.yaml", "id: new\nowner: \nrequires:\n  - \nblocked\n");
    let owner = &editor.offered("services/new.yaml", "owner: ")["treasury"];
    assert_eq!((insert(owner), owner["detail"].as_str().unwrap()), ("treasury", "Trésor public"));
    assert_eq!(owner["filterText"], "treasury Trésor public");
    let required = editor.offered("services/new.yaml", "  - ");
    assert!(required.contains_key("permit") && required.contains_key("record") && !required.contains_key("treasury"));
    assert!(required["record"]["documentation"]["value"].as_str().unwrap().contains("Ce qui est au dossier."));
    editor.open_as("kpis/new.yaml", "id: new\nserves: [services/p]\n");
    assert_eq!(insert(&editor.offered("kpis/new.yaml", "services/p")["services/permit"]), "services/permit");
    editor.open_as("services/later.yaml", "id: later\nassessments:\n  - standard: s\n    results:\n      - criterion: \n");
    editor.open_as("standards/s.yaml", "id: s\ncriteria: [{id: once, title: {en: Ask once, fr: Demander une fois}}]\n");
    editor.judged("standards/s.yaml");
    assert_eq!(editor.offered("services/later.yaml", "criterion: ")["once"]["detail"], "Demander une fois");
}

#[test]
fn of_many_entities_those_are_offered_that_somebody_looks_for() {
    let mut files: Vec<(String, String)> = vec![("agenda.yaml".to_owned(), FILE.to_owned())];
    files.extend((0..500).map(|number| {
        (
            format!("services/s{number}.yaml"),
            format!("id: s{number}\ntitle: {{en: Service number {number}, fr: Démarche {number}}}\n"),
        )
    }));
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let mut editor = Editor::with(folder(&files), capabilities(), "fr");
    editor.open_as("services/new.yaml", "id: new\nrequires: [s, ]\n");
    let all = editor.at("completion", "services/new.yaml", "[s");
    assert_eq!((&all["isIncomplete"], all["items"].as_array().unwrap().len()), (&json!(true), 200));
    editor.change("services/new.yaml", "id: new\nrequires: [s499, ]\n");
    assert_eq!(editor.offered("services/new.yaml", "s499").keys().collect::<Vec<_>>(), ["s499"]);
    editor.change("services/new.yaml", "id: new\nrequires: [démarche 49]\n");
    assert!(editor.offered("services/new.yaml", "démarche 49").contains_key("s495"));
}

#[test]
fn what_stands_somewhere_is_explained() {
    let mut editor = Editor::with(folder(&FILES), capabilities(), "fr");
    editor.open("services/permit.yaml");
    editor.open("objectives/simple.yaml");
    let said = |hover: &Value| hover["contents"]["value"].as_str().unwrap_or_default().to_owned();
    let field = editor.at("hover", "services/permit.yaml", "own");
    assert!(said(&field).starts_with("### Responsable\n"), "{field}");
    assert_eq!(field["range"], json!({ "start": { "line": 2, "character": 0 }, "end": { "line": 2, "character": 5 } }));
    let entity = said(&editor.at("hover", "services/permit.yaml", "requires: [re"));
    assert!(
        entity.starts_with("### Dossier\n")
            && entity.contains("services/record.yaml")
            && entity.contains("Ce qui est au dossier"),
        "{entity}"
    );
    assert!(said(&editor.at("hover", "objectives/simple.yaml", "axis: si")).contains("Services simples"));
    assert!(said(&editor.at("hover", "objectives/simple.yaml", "\"16")).contains("16.6"));
    assert_eq!(editor.at("hover", "services/permit.yaml", "owner: treasury\nrequires: [record]\n"), Value::Null);
    // What is half written is explained all the same.
    editor.change("services/permit.yaml", "id: permit\nowner: treasury\nrequires: [record\nstatus\n");
    assert!(said(&editor.at("hover", "services/permit.yaml", "requires: [re")).starts_with("### Dossier\n"));
    let plain = json!({ "textDocument": { "hover": { "contentFormat": ["plaintext"] } } });
    let mut editor = Editor::with(folder(&FILES), plain, "en");
    editor.open("services/permit.yaml");
    assert_eq!(editor.at("hover", "services/permit.yaml", "own")["contents"]["kind"], "plaintext");
}

#[test]
fn definitions_and_references_are_found_across_files() {
    let mut editor = Editor::on(&FILES);
    editor.open("services/permit.yaml");
    editor.open("services/record.yaml");
    editor.open("objectives/simple.yaml");
    let record = json!({
        "uri": editor.address("services/record.yaml"),
        "range": { "start": { "line": 0, "character": 4 }, "end": { "line": 0, "character": 10 } },
    });
    let referring = json!({
        "uri": editor.address("services/permit.yaml"),
        "range": { "start": { "line": 3, "character": 11 }, "end": { "line": 3, "character": 17 } },
    });
    assert_eq!(editor.at("definition", "services/permit.yaml", "requires: [re"), record);
    for (path, before) in [("services/record.yaml", "id: re"), ("services/permit.yaml", "requires: [re")] {
        let mut place = editor.place(path, before);
        place["context"] = json!({ "includeDeclaration": true });
        assert_eq!(editor.ask("textDocument/references", place.clone()), json!([record, referring]));
        place["context"] = json!({ "includeDeclaration": false });
        assert_eq!(editor.ask("textDocument/references", place), json!([referring]));
    }
    // What agenda.yaml declares.
    let axis = editor.at("definition", "objectives/simple.yaml", "axis: si");
    assert_eq!(
        (axis["uri"].as_str().unwrap(), &axis["range"]["start"]["line"]),
        (editor.address("agenda.yaml").as_str(), &json!(3))
    );
    editor.open("agenda.yaml");
    let mut place = editor.place("agenda.yaml", "axes: [{id: si");
    place["context"] = json!({ "includeDeclaration": false });
    assert_eq!(editor.ask("textDocument/references", place)[0]["uri"], editor.address("objectives/simple.yaml"));
    assert_eq!(editor.at("definition", "services/permit.yaml", "own"), Value::Null);
    // The text that is open counts, saved or not.
    editor.change("services/record.yaml", "# A comment.\nid: record\n");
    assert_eq!(editor.at("definition", "services/permit.yaml", "requires: [re")["range"]["start"]["line"], 1);
}

#[test]
fn files_are_formatted_as_the_command_does() {
    let text = "title: Permit 🗳\n# Who answers.\nowner: \"treasury\"\nid: permit\n";
    let mut editor = Editor::on(&FILES);
    editor.open_as("services/permit.yaml", text);
    let params = json!({ "textDocument": { "uri": editor.address("services/permit.yaml") }, "options": { "tabSize": 2, "insertSpaces": true } });
    let edits = editor.ask("textDocument/formatting", params.clone());
    let formatted = edited(text, &edits);
    assert_eq!(formatted, "id: permit\ntitle: Permit 🗳\n# Who answers.\nowner: treasury\n");
    fs::write(editor.root().join("services/permit.yaml"), text).unwrap();
    assert_eq!(crate::support::agenda(&["fmt", "-C", editor.root().to_str().unwrap()]).code, 0);
    assert_eq!(fs::read_to_string(editor.root().join("services/permit.yaml")).unwrap(), formatted);
    editor.change("services/permit.yaml", &formatted);
    assert_eq!(editor.ask("textDocument/formatting", params.clone()), json!([]));
    editor.change("services/permit.yaml", "id: [\n");
    assert_eq!(editor.ask("textDocument/formatting", params), Value::Null);
}

#[test]
fn entities_and_their_fields_are_listed_by_title() {
    let mut editor = Editor::with(folder(&FILES), capabilities(), "fr");
    editor.open("services/permit.yaml");
    let params = json!({ "textDocument": { "uri": editor.address("services/permit.yaml") } });
    let symbols = editor.ask("textDocument/documentSymbol", params);
    assert_eq!((&symbols[0]["name"], &symbols[0]["detail"]), (&json!("Permis 🗳"), &json!("services/permit")));
    let fields: Vec<&str> =
        symbols[0]["children"].as_array().unwrap().iter().map(|field| field["name"].as_str().unwrap()).collect();
    assert_eq!(fields, ["Identifiant", "Titre", "Responsable", "Services préalables"]);
    let found = editor.ask("workspace/symbol", json!({ "query": "trésor" }));
    assert_eq!((found.as_array().unwrap().len(), &found[0]["containerName"]), (1, &json!("organisations/treasury")));
}
