use super::*;
use crate::yaml::{NodeRef, Type, parse};
use std::fs;
use std::path::{Path, PathBuf};

type Found = (String, Sort, String);

/// The spot at the mark: the way, what it is, and the word.
fn at(marked: &str) -> Option<Found> {
    let offset = marked.find('|').expect("a mark");
    let text = marked.replacen('|', "", 1);
    let spot = spot(&text, offset)?;
    Some((spot.way.join("."), spot.sort, spot.word(&text).to_owned()))
}

fn key(way: &str, word: &str, colon: bool) -> Found {
    (way.to_owned(), Sort::Key { colon }, word.to_owned())
}

fn value(way: &str, word: &str) -> Found {
    (way.to_owned(), Sort::Value, word.to_owned())
}

fn either(way: &str, word: &str) -> Found {
    (way.to_owned(), Sort::Either, word.to_owned())
}

#[test]
fn names_of_fields_are_told_from_values() {
    for (marked, expected) in [
        ("|", Some(key("", "", false))),
        ("id: a\n|", Some(key("", "", false))),
        ("id: a\nsta|", Some(key("", "sta", false))),
        ("id: a\nsta|tus: live\n", Some(key("", "status", true))),
        ("id: a\nstatus:| live", None),
        ("status: l|ive # why\n", Some(value("status", "live"))),
        ("status: live # wh|y\n", None),
        ("status: |\nid: a\n", Some(value("status", ""))),
        ("status:|\nid: a\n", Some(value("status", ""))),
        ("\"status\": 'li|ve'\n", Some(value("status", "live"))),
        ("url: https://a|b\n", Some(value("url", "https://ab"))),
        ("# a com|ment\n", None),
        ("\u{feff}i|d: a\n", Some(key("", "id", true))),
    ] {
        assert_eq!(at(marked), expected, "{marked}");
    }
}

#[test]
fn indentation_says_what_a_line_is_part_of() {
    for (marked, expected) in [
        ("owner:\n  |", Some(either("owner", ""))),
        ("owner:\n  org|", Some(either("owner", "org"))),
        ("owner:\n  organisation: a\n  ro|", Some(key("owner", "ro", false))),
        ("owner:\n  organisation: a\n  |\nid: a\n", Some(key("owner", "", false))),
        ("owner:\n  organisation: a\n|", Some(key("", "", false))),
        ("owner:\n  organisation: a\n\n  role: b|\n", Some(value("owner.role", "b"))),
        ("requires:\n  - a\n  - |", Some(either("requires.1", ""))),
        ("requires:\n- a\n- b|", Some(either("requires.1", "b"))),
        ("requires:\n- a\n|", Some(key("", "", false))),
        ("requires:\n- a\nst|", Some(key("", "st", false))),
        ("moves:\n  - from: 2026-01-01\n    t|", Some(key("moves.0", "t", false))),
        ("moves:\n  - from: 2026-01-01\n  - to|", Some(either("moves.1", "to"))),
        ("moves:\n  - from: 2026-01-01\n    reason:\n      fr: b|\n", Some(value("moves.0.reason.fr", "b"))),
        ("a:\n  b:\n    c: 1\n  |", Some(key("a", "", false))),
        ("matrix:\n  - - 1\n    - 2|\n", Some(either("matrix.0.1", "2"))),
    ] {
        assert_eq!(at(marked), expected, "{marked}");
    }
}

#[test]
fn brackets_are_followed_while_they_are_open() {
    for (marked, expected) in [
        ("requires: [|", Some(either("requires.0", ""))),
        ("requires: [|]\n", Some(either("requires.0", ""))),
        ("requires: [a, |]\n", Some(either("requires.1", ""))),
        ("requires: [a, b|, c]\n", Some(either("requires.1", "b"))),
        ("requires:\n  [a,\n   b|\n  ]\n", Some(either("requires.1", "b"))),
        ("requires: [a,\n  |\n  ]\n", Some(either("requires.1", ""))),
        ("owner: {|}\n", Some(key("owner", "", false))),
        ("owner: {organisation: a, |}\n", Some(key("owner", "", false))),
        ("owner: {organisation: a|, role: b}\n", Some(value("owner.organisation", "a"))),
        ("owner: {organisation: |}\n", Some(value("owner.organisation", ""))),
        ("owner: {organ|isation: a}\n", Some(key("owner", "organisation", true))),
        ("sdg: [{target: \"8|.10\", rationale: {fr: x}}]\n", Some(value("sdg.0.target", "8.10"))),
        ("sdg: [{target: \"8.10\", rationale: {fr: x|}}]\n", Some(value("sdg.0.rationale.fr", "x"))),
        ("sdg: [{target: \"8.10\"}, {|", Some(key("sdg.1", "", false))),
        // Who has not closed a bracket has lost nothing but that field.
        ("requires: [a\nstatus: li|ve\n", Some(value("status", "live"))),
        ("title: \"a\nstatus: li|ve\n", Some(value("status", "live"))),
    ] {
        assert_eq!(at(marked), expected, "{marked}");
    }
}

#[test]
fn texts_of_several_lines_are_prose() {
    for (marked, expected) in [("description: |2\n  sta|tus: live\n", None), ("description: >\n  a\n\n  |\n", None)] {
        let marked = marked.replacen("|2", "\u{1}", 1);
        let offset = marked.find('|').expect("a mark");
        let text = marked.replacen('|', "", 1).replace('\u{1}', "|");
        let offset = offset.min(text.len());
        assert_eq!(spot(&text, offset).map(|spot| spot.way), expected, "{marked}");
    }
    let text = "description: |\n  a\nid: b\n";
    assert_eq!(spot(text, text.find('b').expect("an identifier")).expect("a spot").way, ["id"]);
    assert_eq!(keys(text, 0, &[]), ["description", "id"]);
}

#[test]
fn documents_of_a_file_are_counted_as_the_parser_counts_them() {
    let text = "---\nid: a\n---\nid: b\n...\n---\nid: c\n";
    let (tree, _) = parse(text.as_bytes().to_vec());
    for (number, root) in tree.roots().enumerate() {
        let id = root.get("id").expect("an identifier");
        assert_eq!(spot(text, id.span().start as usize).expect("a spot").document, number);
    }
    assert_eq!(super::value(text, 1, &[], "id"), Some("b"));
}

/// Every key and every text on one line in a tree, with the way to it.
fn scalars<'t>(node: NodeRef<'t>, way: &mut Vec<String>, found: &mut Vec<(bool, NodeRef<'t>, Vec<String>)>) {
    match node.r#type() {
        Type::Map => {
            for (key, value) in node.entries() {
                found.push((true, key, way.clone()));
                way.push(key.as_text().expect("a name").to_owned());
                scalars(value, way, found);
                way.pop();
            }
        }
        Type::List => {
            for (number, item) in node.items().enumerate() {
                way.push(number.to_string());
                scalars(item, way, found);
                way.pop();
            }
        }
        _ if node.source().is_empty() || node.source().contains('\n') => {}
        _ => found.push((false, node, way.clone())),
    }
}

fn yaml_below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("a file").path();
        if path.is_dir() {
            yaml_below(&path, found);
        } else if path.extension().is_some_and(|end| end == "yaml") {
            found.push(path);
        }
    }
}

/// What is understood from the lines alone is what the parser reads, in every file of the examples and of the cases that are YAML.
#[test]
fn every_place_of_a_whole_file_is_where_the_tree_has_it() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for folder in ["examples", "tests/cases", "tests/story"] {
        yaml_below(&project.join(folder), &mut files);
    }
    let mut places = 0;
    for file in files {
        let bytes = fs::read(&file).expect("a file");
        let (tree, troubles) = parse(bytes);
        if !troubles.is_empty() {
            continue;
        }
        for (document, root) in tree.roots().enumerate() {
            let mut found = Vec::new();
            scalars(root, &mut Vec::new(), &mut found);
            for (is_key, node, way) in found {
                let start = node.span().start as usize;
                let before = tree.text()[..start].trim_end();
                if ["|", ">", "|-", ">-"].iter().any(|head| before.ends_with(head)) {
                    continue;
                }
                let Some(spot) = spot(tree.text(), start) else { panic!("{}: {way:?} {}", file.display(), node.source()) };
                let same = (spot.document, &spot.way, spot.is_key()) == (document, &way, is_key);
                assert!(same, "{}: {way:?} {}: {spot:?}", file.display(), node.source());
                places += 1;
            }
        }
    }
    assert!(places > 10_000, "{places}");
}

#[test]
fn no_text_and_no_place_in_it_is_too_much() {
    let texts = [
        "a: [b, {c: \"d",
        "- - -\n -",
        "? x\n: y\n",
        "é: [🗳, \u{a0}]\n\u{a0}",
        "}{][,:#'\"\n\t- :",
        "---\n...\n---\n[",
        "a:\n\tb: c",
    ];
    for text in texts {
        for offset in 0..=text.len() + 1 {
            let _ = spot(text, offset);
        }
        assert!(keys(text, 7, &[]).is_empty());
    }
}
