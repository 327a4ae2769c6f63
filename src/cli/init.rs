//! A new agenda, written where none is.

use super::arguments::InitOptions;
use super::ci::{USUAL_MAIN_LINE, next_steps, said};
use super::{Context, Ending, file, schema};
use crate::agenda::{Agenda, load};
use crate::finding::Level;
use crate::forge::{Forge, Pipeline, issue_forms};
use crate::i18n::Language;
use crate::render;
use crate::rules::{self, Conditions};
use crate::start::{README, SCHEMAS, Start};
use crate::store::{Folder, Memory, find_root, path_in_work_tree, work_tree};
use crate::text::{Failure, Message, shell_word};
use crate::verdict::{Terms, judge};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A file to be written.
struct File {
    /// The folder that it is written into: that of the agenda, or the root of the repository for files that a forge reads there.
    root: PathBuf,
    path: String,
    content: String,
}

/// Begins an agenda, or says what would be written.
pub(super) fn run(options: &InitOptions, context: &Context<'_>) -> Result<Ending, Failure> {
    let folder = match (&context.arguments.folder, &options.into) {
        (Some(folder), Some(into)) => folder.join(into),
        (None, Some(into)) => into.clone(),
        (_, None) => context.folder().to_owned(),
    };
    let place = Place::of(&folder)?;
    let languages = if options.languages.is_empty() { vec![context.tag().to_owned()] } else { options.languages.clone() };
    let forge = options.forge.map(Forge::from);
    let start = Start::new(&languages, &options.title, options.country.as_deref(), forge)?;
    let mut files: Vec<File> =
        start.files().into_iter().map(|file| File { root: folder.clone(), path: file.path, content: file.content }).collect();
    let agenda = sound(&files)?;
    files.extend(schema::every(None, start.catalogue()).map(|(name, schema)| File {
        root: folder.clone(),
        path: format!("{SCHEMAS}/{name}.json"),
        content: render::page::json(&schema),
    }));
    let pipeline = forge.map(|forge| place.pipeline(forge, start.catalogue().language()));
    let forms = forge.map(|forge| issue_forms(forge, &agenda, start.catalogue())).unwrap_or_default();
    for made in pipeline.as_ref().map(Pipeline::files).transpose()?.into_iter().flatten().chain(forms) {
        files.push(File { root: place.root(&folder).to_owned(), path: made.path, content: made.content });
    }
    files.sort_by(|one, other| (&one.root, &one.path).cmp(&(&other.root, &other.path)));
    unobstructed(&files, &folder, &place)?;
    if options.dry_run {
        let would_write = |file: &File| {
            let message = Message::plain("start-would-write").with("file", below(&file.root, &file.path));
            said(&message.with("size", file.content.len()), context)
        };
        let stdout = files.iter().map(would_write).collect();
        let stderr = context
            .told(&Message::plain("start-nothing-written").with("count", files.len()).with("folder", place.shown.as_str()));
        return Ok(Ending { stdout, stderr, ..Ending::default() });
    }
    write(&files)?;
    let agenda = load(&Folder::new(&folder))?;
    let check =
        if is_here(&folder) { "agenda check".to_owned() } else { format!("agenda check -C {}", shell_word(&place.shown)) };
    let left = Message::plain("start-left").with("count", decisions(&agenda, context)).with("command", check);
    let stdout = [
        Message::plain("start-written").with("count", files.len()).with("folder", place.shown.as_str()),
        left.with("readme", below(&folder, README)),
    ];
    let mut next: Vec<Message> = Vec::new();
    if place.repository.is_none() {
        next.push(Message::plain("start-next-repository"));
    }
    next.extend(pipeline.as_ref().map(next_steps).unwrap_or_default());
    Ok(Ending {
        stdout: stdout.iter().map(|message| said(message, context)).collect(),
        stderr: next.iter().map(|message| context.told(message)).collect(),
        ..Ending::default()
    })
}

/// Where an agenda is begun.
struct Place {
    /// Its folder, as the reader is told of it.
    shown: String,
    /// The root of the repository that it lies in, if it lies in one.
    repository: Option<PathBuf>,
    /// Its path from there.
    below: String,
}

impl Place {
    /// # Errors
    /// Where the folder is none, or lies in another agenda.
    fn of(folder: &Path) -> Result<Self, Failure> {
        // Of a folder that is not there yet, those above tell where it will be.
        let absolute = std::path::absolute(folder).map_err(|reason| file::refused(folder, &reason))?;
        let shown = if is_here(folder) { &absolute } else { folder }.display().to_string();
        let there = absolute.ancestors().find(|above| above.symlink_metadata().is_ok()).unwrap_or(&absolute);
        if !there.is_dir() {
            return Err(Failure::new(Message::plain("failure-start-no-folder").with("folder", shown)));
        }
        let root = find_root(there).ok();
        if let Some(root) = root.filter(|root| there != absolute || there.canonicalize().is_ok_and(|own| own != *root)) {
            let message = Message::plain("failure-start-inside").with("folder", shown).with("root", root.display().to_string());
            return Err(Failure::new(message).hint(Message::plain("failure-start-inside-hint")));
        }
        let rest = absolute.strip_prefix(there).unwrap_or(Path::new(""));
        let above = Some(path_in_work_tree(there)).filter(|above| !above.is_empty());
        let rest = rest.components().map(|part| part.as_os_str().to_string_lossy().into_owned());
        let below = above.into_iter().chain(rest).collect::<Vec<_>>().join("/");
        let repository = work_tree(there);
        let below = if repository.is_some() { below } else { String::new() };
        Ok(Place { shown, repository, below })
    }

    /// Where files belong that are read at the root of a repository: in the folder itself, where it is that root or will be.
    fn root<'p>(&'p self, folder: &'p Path) -> &'p Path {
        self.repository.as_deref().filter(|_| !self.below.is_empty()).unwrap_or(folder)
    }

    fn pipeline(&self, forge: Forge, language: Language) -> Pipeline<'_> {
        Pipeline { forge, folder: &self.below, main_line: USUAL_MAIN_LINE, source: None, revision: None, language }
    }
}

/// Whether a folder is the one in which the reader stands.
fn is_here(folder: &Path) -> bool {
    folder == Path::new(".")
}

/// The path of a file below a folder, from where the reader stands.
fn below(folder: &Path, path: &str) -> String {
    if is_here(folder) { path.to_owned() } else { folder.join(path).display().to_string() }
}

/// The agenda that files make, or what the validator does not take of the values that were given, before anything is written.
fn sound(files: &[File]) -> Result<Agenda, Failure> {
    let content = |file: &File| (file.path.clone(), file.content.clone().into_bytes());
    let agenda = load(&Memory::new(files.iter().map(content)))?;
    let violations: Vec<_> = agenda.records().flat_map(|(_, record)| &record.violations).collect();
    let Some(first) = violations.first() else { return Ok(agenda) };
    let problems: Vec<Message> = violations.iter().map(|violation| violation.message.clone()).collect();
    Err(Failure { message: Message::plain("failure-start-setting").with("problems", problems), hint: first.help.clone() })
}

/// Says everything that is where a file is to be written.
fn unobstructed(files: &[File], folder: &Path, place: &Place) -> Result<(), Failure> {
    let mut obstacles = BTreeSet::new();
    for file in files {
        if let Some(path) = file::obstacle_below(&file.root, &file.path)? {
            obstacles.insert(if file.root == folder { path } else { below(&file.root, &path) });
        }
    }
    if obstacles.is_empty() {
        return Ok(());
    }
    let obstacles: Vec<String> = obstacles.into_iter().collect();
    let message = Message::plain("failure-start-in-the-way").with("folder", place.shown.as_str());
    Err(Failure::new(message.with("files", obstacles)).hint(Message::plain("failure-start-in-the-way-hint")))
}

/// Writes all files, or none: what was written before one could not be is removed again.
fn write(files: &[File]) -> Result<(), Failure> {
    for (number, file) in files.iter().enumerate() {
        if let Err(failure) = file::create_below(&file.root, &file.path, file.content.as_bytes()) {
            for written in &files[..number] {
                // What cannot be removed either stays; why nothing could be written is what there is to say.
                let _ = file::remove_below(&written.root, &written.path);
            }
            return Err(failure);
        }
    }
    Ok(())
}

/// How many findings the check has.
fn decisions(agenda: &Agenda, context: &Context<'_>) -> usize {
    let found = rules::check(agenda, Conditions::of(agenda, context.as_of()));
    judge(agenda, found, &Terms::of(agenda, context.as_of(), Level::Error), None).findings.len()
}
