//! The files of an agenda that changes over the years, and what a commit does to them.

use super::edits::{self, Dice, Edit, THEMES, Theme};
use super::generate::{self, Counts, given};
use agenda::store::{Folder, Store};
use agenda::yaml::MAX_SIZE;
use serde_json::Value;
use std::collections::BTreeMap;

/// The texts of files by their paths; none where a file is no more.
pub type Texts = BTreeMap<String, Option<String>>;

/// The files as they are now.
pub struct Files {
    counts: Counts,
    all: Vec<File>,
    /// The files of each folder, by their place among all.
    folders: BTreeMap<String, Vec<usize>>,
    /// How many services were added.
    added: usize,
}

struct File {
    path: String,
    content: Value,
    /// The commit on the main line that changed it last; 0 is the first one.
    touched: usize,
}

/// When a commit comes.
#[derive(Clone, Copy)]
pub struct Moment<'a> {
    /// The day.
    pub day: &'a str,
    /// The number of the commit on the main line that brings it.
    pub number: usize,
    /// The number of the commit that it starts from: what was changed since is left to others.
    pub since: usize,
}

/// What a commit does.
pub struct Change {
    pub subject: String,
    /// The role that approves.
    pub approver: &'static str,
    /// The number of the team that makes it.
    pub team: usize,
    pub texts: Texts,
    /// What was there before, if files only changed their content.
    pub before: Vec<(usize, Value)>,
    /// The first file that changes.
    first: usize,
}

impl Files {
    /// An agenda of so many entities, and its texts.
    pub fn new(entities: usize) -> (Self, Texts) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        generate::write(entities, folder.path());
        let store = Folder::new(folder.path());
        let mut files = Files { counts: Counts::of(entities), all: Vec::new(), folders: BTreeMap::new(), added: 0 };
        let mut texts = Texts::new();
        for entry in store.entries().expect("a readable folder") {
            let text = String::from_utf8(store.read(&entry.path, MAX_SIZE).expect("a file")).expect("a text");
            files.put(entry.path.clone(), serde_yaml::from_str(&text).expect("YAML"), 0);
            texts.insert(entry.path, Some(text));
        }
        (files, texts)
    }

    fn put(&mut self, path: String, content: Value, touched: usize) -> usize {
        let folder = path.split('/').next().unwrap_or_default().to_owned();
        self.folders.entry(folder).or_default().push(self.all.len());
        self.all.push(File { path, content, touched });
        self.all.len() - 1
    }

    pub fn teams(&self) -> usize {
        self.counts.organisations
    }

    /// A commit about something, to one to five files, or to fifty.
    pub fn change(&mut self, moment: Moment<'_>, dice: &mut Dice) -> Change {
        let (theme, count) = if dice.one_in(50) { (of_many(dice), 50) } else { (theme(dice), size(dice)) };
        let files: Vec<usize> = match theme.edit {
            Edit::Add => (0..count).map(|_| self.add(moment.number)).collect(),
            _ => self.pick(dice.one_of(theme.folders), count, moment, dice),
        };
        if files.is_empty() {
            // Others are at work on all of them: something else is done meanwhile.
            let file = self.all.iter().enumerate().min_by_key(|(_, file)| file.touched).map(|(file, _)| file);
            return self.make(rewording(), &file.into_iter().collect::<Vec<_>>(), moment, dice);
        }
        self.make(theme, &files, moment, dice)
    }

    /// A commit that looks over what another one did.
    pub fn amend(&mut self, change: &Change, moment: Moment<'_>, dice: &mut Dice) -> Change {
        self.make(rewording(), &[change.first], moment, dice)
    }

    /// Gives files back the content that they had, unless somebody has changed them since.
    pub fn take_back(&mut self, before: Vec<(usize, Value)>, made: usize, number: usize) -> Option<Texts> {
        let untouched = before.iter().all(|(file, _)| self.all[*file].touched == made);
        let restore = |(file, content): (usize, Value)| {
            self.all[file].content = content;
            self.all[file].touched = number;
            (self.all[file].path.clone(), Some(self.text(file)))
        };
        untouched.then(|| before.into_iter().map(restore).collect())
    }

    fn make(&mut self, theme: &Theme, files: &[usize], moment: Moment<'_>, dice: &mut Dice) -> Change {
        let (mut texts, mut before) = (Texts::new(), Vec::new());
        for &file in files {
            let known = &mut self.all[file];
            known.touched = moment.number;
            match theme.edit {
                Edit::Content(edit) => {
                    before.push((file, known.content.clone()));
                    edits::apply(edit, &mut known.content, dice, moment.day);
                }
                Edit::Folder => {
                    texts.insert(known.path.clone(), None);
                    known.path = sorted(known, dice);
                }
                Edit::Add => {}
            }
            texts.insert(self.all[file].path.clone(), Some(self.text(file)));
        }
        let first = &self.all[files[0]];
        let team = first.content["owner"]["role"].as_str().and_then(|role| role.strip_prefix("team-")?.parse().ok());
        let team = team.filter(|_| !dice.one_in(4)).unwrap_or_else(|| dice.below(self.counts.organisations));
        let what = first.path.rsplit('/').next().and_then(|name| name.strip_suffix(".yaml")).unwrap_or_default();
        let others = if files.len() > 1 { format!(" and {} more", files.len() - 1) } else { String::new() };
        let subject = format!("{} {what}{others}", theme.subject);
        Change { subject, approver: theme.approver, team, texts, before, first: files[0] }
    }

    /// Files of a folder that nobody has changed since the commit starts.
    fn pick(&self, folder: &str, count: usize, moment: Moment<'_>, dice: &mut Dice) -> Vec<usize> {
        let all = &self.folders[folder];
        let mut picked = Vec::new();
        for _ in 0..4 * count {
            let file = dice.one_of(all);
            let touched = self.all[file].touched;
            if picked.len() < count && (touched <= moment.since || touched == moment.number) && !picked.contains(&file) {
                picked.push(file);
            }
        }
        picked
    }

    fn add(&mut self, number: usize) -> usize {
        let service = self.counts.services + self.added;
        self.added += 1;
        let content = given(&generate::service(&self.counts, service));
        self.put(generate::service_path(service), content, number)
    }

    fn text(&self, file: usize) -> String {
        serde_yaml::to_string(&given(&self.all[file].content)).expect("a value")
    }
}

/// Another path in a sub-folder: of the sector, of the organisation that answers for it, or of a part of the folder.
fn sorted(file: &File, dice: &mut Dice) -> String {
    let name = file.path.rsplit('/').next().unwrap_or_default();
    let kind = file.path.split('/').next().unwrap_or_default();
    let sector = file.content["sector"].as_str().map(|sector| format!("sector-{sector}"));
    let owner = file.content["owner"]["organisation"].as_str().map(str::to_owned);
    let parts = (0..3).map(|part| format!("part-{part}"));
    let paths = sector.into_iter().chain(owner).chain(parts).map(|folder| format!("{kind}/{folder}/{name}"));
    paths.skip(dice.below(2)).find(|path| *path != file.path).expect("one of two")
}

/// What is always possible: every kind has a description.
fn rewording() -> &'static Theme {
    THEMES.iter().find(|theme| theme.subject == "Reword").expect("a theme")
}

fn theme(dice: &mut Dice) -> &'static Theme {
    let mut left = dice.below(100);
    let found = THEMES.iter().find(|theme| {
        let here = left < theme.weight;
        left = left.saturating_sub(theme.weight);
        here
    });
    found.unwrap_or(&THEMES[0])
}

/// What is done to many files at once: their contents change, and nothing else.
fn of_many(dice: &mut Dice) -> &'static Theme {
    let themes: Vec<&Theme> = THEMES.iter().filter(|theme| matches!(theme.edit, Edit::Content(_))).collect();
    dice.one_of(&themes)
}

/// How many files a commit changes: mostly one.
fn size(dice: &mut Dice) -> usize {
    dice.one_of(&[1, 1, 1, 1, 2, 2, 3, 3, 4, 5])
}
