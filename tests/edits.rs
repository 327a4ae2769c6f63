//! Changes of files touch only their own lines.

use crate::support::{files, project};
use agenda::edit::{Draft, Way};
use agenda::model::Kind;
use agenda::schema::{Schemas, Subject};
use agenda::store::is_yaml;
use agenda::yaml::{NodeRef, parse};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::fs;

/// The text with a change of its first document, which is an action line.
fn changed(text: &str, change: impl FnOnce(&mut Draft, &agenda::schema::Shape)) -> String {
    let schemas = Schemas::default();
    let mut draft = Draft::new(text).unwrap();
    change(&mut draft, &schemas.of(Subject::Kind(Kind::ActionLine)).shape);
    draft.text().to_owned()
}

fn set(text: &str, field: &str, value: &Value) -> String {
    changed(text, |draft, shape| draft.set(0, &Way::parse(field).unwrap(), value, shape).unwrap())
}

fn add(text: &str, field: &str, value: &Value) -> String {
    changed(text, |draft, shape| draft.add(0, &Way::parse(field).unwrap(), value, shape).unwrap())
}

fn remove(text: &str, field: &str) -> String {
    changed(text, |draft, _| draft.remove(0, &Way::parse(field).unwrap()).unwrap())
}

const LINE: &str = "# The line.
id: portal   # its name

title: {fr: Portail, en: Portal}
# Who answers.
owner: {organisation: agency}
schedule:
  # First day.
  start: 2025-01-01  # a Wednesday
  due: 2026-06-30
kpis: [one, two] # both
milestones:
  - id: pilot # small
    due: 2026-01-31

  # The second one.
  - id: production
    due: 2026-06-30
# The end.
";

#[test]
fn a_value_is_written_in_the_place_of_another_one() {
    assert_eq!(set(LINE, "schedule.start", &json!("2025-02-01")), LINE.replace("2025-01-01", "2025-02-01"));
    assert_eq!(set(LINE, "title.fr", &json!("Portail, le")), LINE.replace("Portail,", "\"Portail, le\","));
    assert_eq!(set(LINE, "milestones[pilot].due", &json!("2026-02-28")), LINE.replace("2026-01-31", "2026-02-28"));
    assert_eq!(set(LINE, "milestones[2].id", &json!("live")), LINE.replace("id: production", "id: live"));
    assert_eq!(set(LINE, "kpis", &json!(["one", "three"])), LINE.replace("two", "three"));
    assert_eq!(set(LINE, "kpis", &json!(["two"])), LINE.replace("one, ", ""));
    let long = json!({"fr": "Une phrase qui est longue.", "en": "A sentence that is long."});
    let expected = "title: {fr: Portail, en: Portal}";
    let told = "title: {fr: Une phrase qui est longue., en: A sentence that is long.}";
    assert_eq!(set(LINE, "title", &long), LINE.replace(expected, told));
    assert_eq!(set(LINE, "title", &json!("Portal")), LINE.replace(expected, "title: Portal"));
}

#[test]
fn a_field_that_is_missing_comes_where_the_schema_has_it() {
    assert_eq!(
        set(LINE, "status", &json!("in-progress")),
        LINE.replace("  due: 2026-06-30\nkpis", "  due: 2026-06-30\nstatus: in-progress\nkpis")
    );
    assert_eq!(
        set(LINE, "owner.role", &json!("architect")),
        LINE.replace("{organisation: agency}", "{organisation: agency, role: architect}")
    );
    let moved = json!({"from": "2026-06-30", "to": "2026-12-31", "reason": {"fr": "Un appel infructueux.", "en": "A tender that failed."}});
    assert_eq!(
        add(LINE, "schedule.moves", &moved),
        LINE.replace(
            "  due: 2026-06-30\nkpis",
            "  due: 2026-06-30\n  moves:\n    - from: 2026-06-30\n      to: 2026-12-31\n      reason:\n        fr: Un appel infructueux.\n        en: A tender that failed.\nkpis"
        )
    );
    assert_eq!(add(LINE, "kpis", &json!("three")), LINE.replace("[one, two]", "[one, two, three]"));
    let milestone = json!({"id": "end", "title": {"fr": "La fin"}});
    assert_eq!(
        add(LINE, "milestones", &milestone),
        LINE.replace("# The end.", "  - id: end\n    title:\n      fr: La fin\n# The end.")
    );
    assert_eq!(set("id: portal", "status", &json!("planned")), "id: portal\nstatus: planned");
    assert_eq!(set("id: portal\r\n", "status", &json!("planned")), "id: portal\r\nstatus: planned\r\n");
    assert_eq!(set("status: planned\n", "id", &json!("portal")), "id: portal\nstatus: planned\n");
}

#[test]
fn what_is_taken_out_leaves_the_rest() {
    assert_eq!(remove(LINE, "schedule.start"), LINE.replace("  start: 2025-01-01  # a Wednesday\n", ""));
    assert_eq!(remove(LINE, "owner.organisation"), LINE.replace("owner: {organisation: agency}\n", ""));
    assert_eq!(remove(LINE, "title.en"), LINE.replace(", en: Portal", ""));
    assert_eq!(remove(LINE, "milestones[pilot].id"), LINE.replace("id: pilot # small\n    due", "due"));
    assert_eq!(remove(LINE, "milestones[pilot]"), LINE.replace("  - id: pilot # small\n    due: 2026-01-31\n", ""));
}

#[test]
fn a_dash_in_a_comment_is_none_of_a_list() {
    let text = "milestones:\n  - id: one\n    due: 2026-01-31\n  - # So-called.\n    # Half-way.\n    id: two\n  - id: three\n";
    assert_eq!(remove(text, "milestones[two]"), text.replace("  - # So-called.\n    # Half-way.\n    id: two\n", ""));
    assert_eq!(remove(text, "milestones[one]"), text.replace("  - id: one\n    due: 2026-01-31\n", ""));
    assert_eq!(remove(text, "milestones[three]"), text.replace("  - id: three\n", ""));
}

#[test]
fn what_cannot_be_written_is_refused_and_changes_nothing() {
    let schemas = Schemas::default();
    let shape = &schemas.of(Subject::Kind(Kind::ActionLine)).shape;
    let mut draft = Draft::new(LINE).unwrap();
    for (field, what) in [
        ("title.fr.more", "edit-no-mapping"),
        ("milestones[third].due", "edit-no-item"),
        ("id[1]", "edit-no-items"),
        ("kpis.0", "edit-no-mapping"),
    ] {
        let message = draft.set(0, &Way::parse(field).unwrap(), &json!("x"), shape).unwrap_err();
        assert_eq!(message.template, what, "{field}");
    }
    assert_eq!(draft.remove(0, &Way::parse("status").unwrap()).unwrap_err().template, "edit-not-there");
    assert_eq!(draft.add(0, &Way::parse("id").unwrap(), &json!("x"), shape).unwrap_err().template, "edit-no-list");
    assert_eq!(draft.text(), LINE);
    assert_eq!(Draft::new("id: [\n").unwrap_err().template, "edit-unreadable");
}

/// Every entity of the examples, with its kind, file and the number of its document.
fn examples() -> Vec<(Kind, String, usize)> {
    let mut found = Vec::new();
    for folder in ["examples/national", "examples/minimal"] {
        let root = project().join(folder);
        for path in files(&root) {
            let name = path.strip_prefix(&root).unwrap().to_str().unwrap();
            let kind = name.split_once('/').and_then(|(folder, _)| Kind::find(folder));
            let Some(kind) = kind.filter(|_| is_yaml(name)) else { continue };
            let text = fs::read_to_string(&path).unwrap();
            let (tree, troubles) = parse(text.clone().into_bytes());
            if troubles.is_empty() {
                found.extend((0..tree.roots().len()).map(|number| (kind, text.clone(), number)));
            }
        }
    }
    found
}

/// The ways to all fields, with what stands there.
fn fields(node: NodeRef<'_>, way: &str, found: &mut Vec<(String, Value)>) {
    if !way.is_empty() && !way.ends_with(']') {
        found.push((way.to_owned(), node.to_json()));
    }
    for (key, value) in node.entries() {
        let name = key.as_text().unwrap();
        fields(value, &if way.is_empty() { name.to_owned() } else { format!("{way}.{name}") }, found);
    }
    for (number, item) in (1..).zip(node.items()) {
        fields(item, &format!("{way}[{number}]"), found);
    }
}

/// A comment before each line and behind it.
fn commented(text: &str) -> String {
    let mut number = 0;
    let line = |line: &str| {
        number += 1;
        let indent = line.len() - line.trim_start().len();
        format!("{}# before {number}\n{line} # behind {number}\n", &line[..indent])
    };
    text.lines().map(line).collect()
}

#[test]
fn every_field_of_the_examples_can_be_taken_out_and_put_back() {
    let schemas = Schemas::default();
    let mut done = 0;
    for (kind, text, number) in examples() {
        let commented = commented(&text);
        let with_comments = parse(commented.clone().into_bytes()).1.is_empty();
        let shape = &schemas.of(Subject::Kind(kind)).shape;
        for text in [text].into_iter().chain(with_comments.then_some(commented)) {
            let draft = Draft::new(&text).unwrap();
            let (tree, _) = parse(text.clone().into_bytes());
            let before = tree.roots().nth(number).unwrap().to_json();
            let mut found = Vec::new();
            fields(tree.roots().nth(number).unwrap(), "", &mut found);
            // Not all, and other ones in each file.
            for (field, value) in found.into_iter().skip(done % 23).step_by(23) {
                let way = Way::parse(&field).unwrap();
                let mut edited = draft.clone();
                edited.set(number, &way, &value, shape).unwrap();
                assert_eq!(edited.text(), text, "{field} set to what it is");
                edited.remove(number, &way).unwrap_or_else(|message| panic!("{field}: {message:?}\n{text}"));
                // One stretch is gone, and nothing else is different.
                let (short, gone) = (edited.text(), text.len() - edited.text().len());
                let same = text.bytes().zip(short.bytes()).take_while(|(one, other)| one == other).count();
                assert!(text.is_char_boundary(same) && text[same + gone..] == short[same..], "{field}\n{short}");
                // What held nothing else is gone with it.
                let others = way.around().map_or(1, |around| draft.get(number, &around).unwrap().entries().count() - 1);
                if others > 0 {
                    edited.set(number, &way, &value, shape).unwrap_or_else(|message| panic!("{field}: {message:?}\n{text}"));
                    assert_eq!(parse(edited.text().into()).0.roots().nth(number).unwrap().to_json(), before, "{field}");
                    done += 1;
                }
            }
        }
    }
    assert!(done > 300, "{done}");
}

proptest! {
    #[test]
    fn any_text_is_written_so_that_it_is_read_as_itself(text in prop_oneof![any::<String>(), "[ -~\\n]{0,20}", "\\PC{0,12}", "[a-z:# \\n'\"\\[\\]{},&*!|>%@`-]{0,12}"]) {
        // What no file may hold at all is nobody's to write.
        for field in ["description", "title.fr", "milestones[pilot].title", "owner.organisation"] {
            let written = set(LINE, field, &json!(text));
            let (tree, troubles) = parse(written.clone().into_bytes());
            prop_assert_eq!(&troubles, &[], "{}", written);
            let draft = Draft::new(&written).unwrap();
            prop_assert_eq!(draft.get(0, &Way::parse(field).unwrap()).unwrap().as_text(), Some(&*text));
            prop_assert!(LINE.lines().filter(|line| line.contains('#')).all(|line| tree.text().contains(line)), "{}", written);
        }
    }
}

/// The text of an action line in order.
fn formatted(text: &str) -> String {
    changed(text, |draft, shape| draft.format(shape))
}

#[test]
fn fields_are_brought_into_order_with_what_stands_above_them() {
    let text = "# The line.
status: 'in-progress' # since May

# How it is called.
title: {en: 'Portal', \"fr\": \"Portail : un\"}
id: \"portal\"
milestones:
  # Small.
  - due: 2026-01-31
    id: pilot
  - # Large.
    due: 2026-06-30
    id: production
owner: {role: architect, organisation: 'agency'}
sdg: [{rationale: '9.1 is theirs', target: '9.1'}]";
    let expected = "# The line.
id: portal

# How it is called.
title: {en: Portal, fr: \"Portail : un\"}
owner: {organisation: agency, role: architect}
status: in-progress # since May
milestones:
  # Small.
  - id: pilot
    due: 2026-01-31
  - # Large.
    id: production
    due: 2026-06-30
sdg: [{target: \"9.1\", rationale: \"9.1 is theirs\"}]
";
    assert_eq!(formatted(text), expected);
    assert_eq!(formatted(&text.replace('\n', "\r\n")), expected.replace('\n', "\r\n"));
    assert_eq!(formatted(expected), expected);
}

#[test]
fn what_could_not_be_turned_round_without_a_loss_stays() {
    for text in [
        "milestones:\n  - due: 2026-01-31\n    # Its name.\n    id: pilot\n",
        "owner: {role: architect, # who\n  organisation: agency}\n",
        "title: \"one\n  two\"\nid: portal\n",
    ] {
        let formatted = formatted(text);
        let words = |text: &str| {
            let mut words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
            words.sort();
            words
        };
        assert_eq!(words(&formatted), words(text), "{formatted}");
    }
}

/// Order and quotes say nothing: what a file says stays, with every comment, and what is in order stays as it is.
#[test]
fn any_order_of_the_examples_comes_to_the_same() {
    let schemas = Schemas::default();
    let mut done = 0;
    for (kind, text, _) in examples() {
        let shape = &schemas.of(Subject::Kind(kind)).shape;
        // What stands above the first field stays there: it may be about the whole file.
        let commented = commented(&text).replacen("# before 2\n", "", 1);
        let with_comments = parse(commented.clone().into_bytes()).1.is_empty();
        for (text, first) in [(text, 1)].into_iter().chain(with_comments.then_some((commented, 2))) {
            // The identifier, which stands first, goes to the end, with the comment above it.
            let at = text.split_inclusive('\n').take(first).map(str::len).sum();
            let (id, rest) = text.split_at(at);
            if !id.contains("id: ") || rest.contains("\n---") {
                continue;
            }
            let turned = format!("{rest}{id}");
            let mut draft = Draft::new(&turned).unwrap();
            draft.format(shape);
            assert_eq!(draft.text(), text);
            done += 1;
        }
    }
    assert!(done > 200, "{done}");
}
