//! A room uses only rooms above it.

use crate::support::{files, project};
use std::collections::BTreeSet;
use std::fs;

#[test]
fn a_room_uses_only_rooms_above_it() {
    let source = project().join("src");
    let map = fs::read_to_string(source.join("lib.rs")).unwrap();
    let rooms: Vec<&str> = map.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    let mut wrong = BTreeSet::new();
    let mut used_anywhere = 0;
    for (number, room) in rooms.iter().enumerate() {
        for file in files(&source.join(room)).iter().filter(|file| file.extension().is_some_and(|end| end == "rs")) {
            let text = fs::read_to_string(file).unwrap();
            for path in text.split("crate::").skip(1) {
                let used: String = path.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                match rooms.iter().position(|room| *room == used) {
                    Some(other) if other <= number => used_anywhere += 1,
                    Some(_) => {
                        wrong.insert(format!("{room} uses {used} ({})", file.display()));
                    }
                    None => {
                        wrong.insert(format!("{room} uses {used}, which is no room ({})", file.display()));
                    }
                }
            }
        }
    }
    assert!(used_anywhere > 100, "the test no longer sees what rooms use");
    assert_eq!(wrong, BTreeSet::new());
}

#[test]
fn rooms_say_what_they_are_for_and_files_stay_short() {
    let mut wrong = Vec::new();
    for file in files(&project().join("src")).iter().filter(|file| file.extension().is_some_and(|end| end == "rs")) {
        let text = fs::read_to_string(file).unwrap();
        let name = file.strip_prefix(project()).unwrap().display().to_string();
        if name.ends_with("mod.rs") && !text.starts_with("//!") {
            wrong.push(format!("{name} has no head comment"));
        }
        if text.lines().count() > 450 {
            wrong.push(format!("{name} has {} lines", text.lines().count()));
        }
        if text.contains("unwrap()") && !text.contains("#[cfg(test)]") {
            wrong.push(format!("{name} unwraps"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}
