//! Histories that nobody has thought of: what holds of every history holds of them.

use super::fixture::Past;
use super::laws::hold;
use std::collections::{BTreeMap, BTreeSet};

/// The same numbers for the same seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }
}

/// A line: where it stands, the month in which it is due, and the name that it had before.
#[derive(Clone)]
struct Line {
    file: String,
    month: usize,
    formerly: Option<String>,
}

const NAMES: [&str; 5] = ["a", "b", "c", "d", "e"];
const FILES: [&str; 5] = ["all", "a", "b", "x/c", "x/y/all"];

/// An agenda that changes at random.
#[derive(Clone, Default)]
struct Lines {
    lines: BTreeMap<String, Line>,
    broken: BTreeSet<String>,
}

impl Lines {
    fn change(&mut self, dice: &mut Dice) {
        let name = dice.one(&NAMES).to_owned();
        let free: Vec<&str> = NAMES.into_iter().filter(|name| !self.lines.contains_key(*name)).collect();
        let file = format!("action-lines/{}.yaml", dice.one(&FILES));
        let Some(mut line) = self.lines.get(&name).cloned() else {
            self.lines.insert(name, Line { file, month: 1 + dice.below(9), formerly: None });
            return;
        };
        match dice.below(6) {
            0 => drop(self.lines.remove(&name)),
            1 | 2 => {
                line.month = 1 + dice.below(9);
                self.lines.insert(name, line);
            }
            3 => {
                line.file = file;
                self.lines.insert(name, line);
            }
            4 if !free.is_empty() => {
                self.lines.remove(&name);
                if dice.below(2) == 0 {
                    line.file = file;
                }
                line.formerly = Some(name);
                self.lines.insert(dice.one(&free).to_owned(), line);
            }
            _ => {
                line.formerly = None;
                self.lines.insert(name, line);
            }
        }
    }

    /// Breaks a file, in which dates move at the same time. Nothing goes to another file meanwhile: nobody could tell what became of it.
    fn spoil(&mut self, dice: &mut Dice) {
        let Some(file) = self.lines.values().nth(dice.below(NAMES.len())).map(|line| line.file.clone()) else { return };
        for line in self.lines.values_mut().filter(|line| line.file == file) {
            line.month = 1 + dice.below(9);
        }
        self.broken.insert(file);
    }

    fn texts(&self) -> BTreeMap<&str, String> {
        let mut texts: BTreeMap<&str, String> = BTreeMap::new();
        for (name, line) in &self.lines {
            let text = texts.entry(&line.file).or_default();
            let separator = if text.is_empty() { "" } else { "---\n" };
            let formerly = line.formerly.iter().map(|name| format!("formerly: [{name}]\n")).collect::<String>();
            *text += &format!("{separator}id: {name}\nschedule: {{due: 2026-0{}-28}}\n{formerly}", line.month);
        }
        for (file, text) in &mut texts {
            if self.broken.contains(*file) {
                text.insert_str(0, "<<<<<<< HEAD\n");
            }
        }
        texts
    }
}

#[test]
fn what_holds_of_histories_holds_of_those_made_at_random() {
    for seed in 0..5 {
        let mut dice = Dice(seed);
        let past = Past::new();
        let (mut lines, mut written): (Lines, BTreeSet<String>) = Default::default();
        let mut states: Vec<(git2::Oid, Lines)> = Vec::new();
        for number in 0..24 {
            let mut message = "A change".to_owned();
            match states.last().cloned() {
                // What was broken is mended before anything else happens.
                Some((_, before)) if !before.broken.is_empty() => lines.broken.clear(),
                Some((last, _)) if states.len() > 1 && dice.below(6) == 0 => {
                    lines = states[states.len() - 2].1.clone();
                    message = format!("Back\n\nThis reverts commit {last}.\n");
                }
                _ if dice.below(6) == 0 => lines.spoil(&mut dice),
                _ => (0..=dice.below(3)).for_each(|_| lines.change(&mut dice)),
            }
            let texts = lines.texts();
            for file in written.iter().filter(|file| !texts.contains_key(file.as_str())) {
                past.remove(file);
            }
            written = texts.keys().map(|file| (*file).to_owned()).collect();
            for (file, text) in &texts {
                past.write(file, text);
            }
            let commit = past.commit(&format!("2026-{:02}-{:02}", 1 + number / 4, 1 + number % 4 * 7), &message);
            states.push((commit, lines.clone()));
        }
        hold(&past);
        // What is promised in the end is what the last state says.
        let told = past.told(&[]);
        for entity in told["entities"].as_array().unwrap() {
            let name = entity["entity"].as_str().unwrap();
            let line = name.strip_prefix("action-lines/").and_then(|id| lines.lines.get(id));
            let Some(slip) = entity["slips"].get(0) else { continue };
            let is_broken = line.is_some_and(|line| lines.broken.contains(&line.file));
            let due = line.map(|line| format!("2026-0{}-28", line.month));
            assert!(is_broken || slip["now"].as_str() == due.as_deref(), "{seed}: {entity:#}");
        }
    }
}
