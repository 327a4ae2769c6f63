use super::Context;
use super::arguments::DiffDriverOptions;
use crate::agenda::{Agenda, load};
use crate::changes;
use crate::report::{Block, Sides, changes_of_file};
use crate::rules;
use crate::store::{AGENDA_FILE, Folder, Memory, Store};
use crate::text::{Failure, Message};
use crate::yaml::MAX_SIZE;
use std::ffi::OsStr;
use std::path::{Component, Path, PathBuf};

/// Where git says that there is no file.
const NOTHING: &str = "/dev/null";

/// How the mode of a file begins that is one, and no link or module.
const FILE: &str = "100";

/// One side of a file, as git hands it over.
#[derive(Clone, Copy)]
struct Given<'a> {
    /// The path in the repository.
    path: &'a OsStr,
    /// Where the bytes of this side stand.
    file: &'a OsStr,
    mode: &'a OsStr,
}

/// Says what is different in one file, as `git diff` asks: with its path, then the file, name and mode of each side, and behind
/// them the new path where it was renamed; or with the path alone, while a merge is not completed.
///
/// # Errors
/// Where the arguments are not those that git gives. What cannot be told in words of the agenda never stops `git diff`.
pub(super) fn run(options: &DiffDriverOptions, context: &Context<'_>) -> Result<Vec<Block>, Failure> {
    let [path, rest @ ..] = &options.arguments[..] else { return Err(unusual()) };
    match rest {
        [] => Ok(line("diff-file-unmerged", path, context)),
        [before, _, before_mode, after, _, after_mode, renamed @ ..] => {
            let old = Given { path, file: before, mode: before_mode };
            let new = Given { path: renamed.first().unwrap_or(path), file: after, mode: after_mode };
            Ok(told(old, new, context).unwrap_or_else(|| {
                let template = match (old.is_nothing(), new.is_nothing()) {
                    (true, _) => "diff-file-added",
                    (_, true) => "diff-file-removed",
                    _ => "diff-file-changed",
                };
                line(template, new.path, context)
            }))
        }
        _ => Err(unusual()),
    }
}

fn unusual() -> Failure {
    Failure::new(Message::plain("failure-diff-driver")).hint(Message::plain("failure-diff-driver-hint"))
}

fn line(template: &'static str, path: &OsStr, context: &Context<'_>) -> Vec<Block> {
    let said = context.catalogue.say(&Message::plain(template).with("path", path.to_string_lossy().into_owned()));
    vec![Block::Paragraph(said)]
}

/// The changes of a file in words of the agenda; none where it is no part of an agenda, or cannot be read.
fn told(old: Given<'_>, new: Given<'_>, context: &Context<'_>) -> Option<Vec<Block>> {
    let root = root(new.path, context.folder()).or_else(|| root(old.path, context.folder()))?;
    let load_side = |side: Given<'_>| load(&Memory::new(side.files(&root, context.folder())?)).ok();
    let (before, after) = (load_side(old)?, load_side(new)?);
    let is_known = |agenda: &Agenda, side: Given<'_>| {
        let path = side.below(&root);
        path.is_some_and(|path| agenda.records().any(|(_, record)| *agenda.document(record.document).path == *path))
    };
    if !is_known(&before, old) && !is_known(&after, new) {
        return None;
    }
    let changes = changes::between(&before, &after, &rules::book());
    let path = new.path.to_string_lossy();
    let sides = Sides { base: &path, head: None, old: &before, new: &after };
    let mut page = changes_of_file(&changes, &sides, context.catalogue);
    // git puts nothing between one file and the next.
    page.push(Block::Paragraph(String::new()));
    Some(page)
}

impl Given<'_> {
    fn is_nothing(&self) -> bool {
        self.file == NOTHING
    }

    /// The path from the root of the agenda, with `/` between its parts.
    fn below(&self, root: &Path) -> Option<String> {
        let below = Path::new(self.path).strip_prefix(root).ok()?;
        let parts: Option<Vec<&str>> = below.components().map(|part| part.as_os_str().to_str()).collect();
        parts.map(|parts| parts.join("/"))
    }

    /// The files of an agenda that holds nothing but this side, beside `agenda.yaml` as it stands in the work tree.
    fn files(&self, root: &Path, work_tree: &Path) -> Option<Vec<(String, Vec<u8>)>> {
        let mut files = Vec::new();
        let path = self.below(root)?;
        if path != AGENDA_FILE
            && let Ok(bytes) = Folder::new(work_tree.join(root)).read(AGENDA_FILE, MAX_SIZE)
        {
            files.push((AGENDA_FILE.to_owned(), bytes));
        }
        if !self.is_nothing() {
            let file = Path::new(self.file);
            // git gives a temporary file, or the path from the top of the work tree, where it starts its drivers.
            let file = if file.is_absolute() { file.to_owned() } else { work_tree.join(file) };
            let name = file.file_name()?.to_str()?;
            let folder = file.parent()?;
            let is_file = self.mode.to_str().is_some_and(|mode| mode.starts_with(FILE));
            let bytes = is_file.then(|| Folder::new(folder).read(name, MAX_SIZE).ok()).flatten()?;
            files.push((path, bytes));
        }
        Some(files)
    }
}

/// The root of the agenda to which a path of the repository belongs, from the top of the work tree: the nearest folder above it
/// with an `agenda.yaml`.
fn root(path: &OsStr, work_tree: &Path) -> Option<PathBuf> {
    let path = Path::new(path);
    if !path.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    if path.file_name().is_some_and(|name| name == AGENDA_FILE) {
        return path.parent().map(Path::to_owned);
    }
    let mut above = path.ancestors().skip(1);
    above.find(|folder| work_tree.join(folder).join(AGENDA_FILE).symlink_metadata().is_ok()).map(Path::to_owned)
}
