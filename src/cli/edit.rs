//! What commands share that change files: nothing is written that the agenda could not be read with, and nothing over what somebody else
//! wrote meanwhile.

use super::arguments::Saving;
use super::commit::Desk;
use super::file::{bytes_below, read_below, write_below};
use super::{Context, Ending};
use crate::agenda::{Agenda, EntityId, load, load_changed, well_formed};
use crate::changes::{Change, Proposal};
use crate::edit::{Draft, Way, in_line, typed};
use crate::finding::Level;
use crate::model::Kind;
use crate::render::page::human;
use crate::render::verdict::short;
use crate::report::{Block, Sides, changes_of_file, commit_message};
use crate::rules::book;
use crate::schema::{Shape, Subject};
use crate::store::{Author, Folder};
use crate::text::{Failure, Message, nearest};
use crate::verdict::{State, Terms, Verdict, judge_proposal};
use crate::yaml::NodeRef;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The exit code where what was asked for would leave an agenda that cannot be understood.
const REFUSED: u8 = 1;

/// An agenda of which files are changed.
pub(super) struct Bench<'c> {
    context: &'c Context<'c>,
    root: PathBuf,
    pub(super) agenda: Agenda,
    /// The texts as they are to be, by their paths.
    files: BTreeMap<String, String>,
    /// The tables among them as they were.
    tables: BTreeMap<String, String>,
    /// Whose commit it is, where that is not the user of git.
    pub(super) author: Option<Author>,
}

/// What an agenda would be with the files that were changed.
pub(super) struct Changed<'a> {
    pub(super) changes: Vec<Change>,
    pub(super) old: &'a Agenda,
    pub(super) new: &'a Agenda,
    /// What a check finds now that it did not find before.
    pub(super) verdict: Verdict,
    /// The files that are others or new.
    pub(super) paths: Vec<String>,
    /// That it was written, or would be.
    pub(super) done: Message,
}

/// A document of a file that is changed.
pub(super) struct Place {
    path: String,
    document: usize,
    draft: Draft,
}

impl<'c> Bench<'c> {
    pub(super) fn open(context: &'c Context<'c>) -> Result<Self, Failure> {
        let root = context.root()?;
        let agenda = load(&Folder::new(&root))?;
        Ok(Bench { context, root, agenda, files: BTreeMap::new(), tables: BTreeMap::new(), author: None })
    }

    /// Where an entity stands, to be changed.
    ///
    /// # Errors
    /// Where its file cannot be read as a whole.
    pub(super) fn place(&self, id: EntityId) -> Result<Place, Failure> {
        // Several entities of one file are changed one after the other.
        let path = &self.agenda.document(self.agenda.record(id).document).path;
        Place::of(&self.agenda, id, self.files.get(&**path).map(String::as_str))
    }

    /// What the schema of a subject says of the field at the end of a way.
    ///
    /// # Errors
    /// Where there is no such field.
    pub(super) fn field(&self, subject: Subject, way: &Way) -> Result<&Shape, Failure> {
        let mut shape = self.shape(subject);
        for name in way.names() {
            let around = shape.inner();
            shape = around.field(name).ok_or_else(|| {
                let message = Message::plain("failure-edit-no-field").with("field", way.to_string()).with("name", name);
                let failure = Failure::new(message.with("kind", subject.term()));
                match nearest(name, around.order.iter().map(String::as_str)) {
                    Some(near) => failure.hint(Message::plain("help-did-you-mean").with("word", near)),
                    None => failure.hint(Message::plain("help-words").with("words", around.order.clone())),
                }
            })?;
        }
        Ok(shape)
    }

    /// What the schema of a subject says of it.
    pub(super) fn shape(&self, subject: Subject) -> &Shape {
        &self.agenda.schema(subject).shape
    }

    /// Sets a field to what somebody wrote for it: several texts are the items of a list. A text for readers is one in the language in
    /// which whoever writes it works, unless one stands there that is in none.
    ///
    /// # Errors
    /// Where there is no such field, or the file cannot be changed so.
    pub(super) fn set(&self, place: &mut Place, subject: Subject, way: &Way, texts: &[String]) -> Result<(), Failure> {
        let shape = self.field(subject, way)?;
        let value = typed(texts, shape);
        let is_by_language = place.get(way).is_none_or(|there| there.is_object());
        let language = self.language().filter(|_| shape.localised && value.is_string() && is_by_language);
        let way = language.map_or_else(|| way.clone(), |language| way.clone().then(&language));
        place.set(&way, &value, self.shape(subject))
    }

    /// A text for readers, in the language in which it is given: in an agenda of one language as it is, else under its language.
    pub(super) fn localised(&self, text: &str) -> Value {
        match self.language() {
            None => text.into(),
            Some(language) => Value::Object(Map::from_iter([(language, text.into())])),
        }
    }

    /// The language under which a text for readers is written: that of the command, else the agenda's first; none in an agenda of one.
    pub(super) fn language(&self) -> Option<String> {
        let languages = self.agenda.languages();
        let own = languages.iter().find(|language| **language == self.context.tag()).or(languages.first())?;
        (languages.len() > 1).then(|| (*own).to_owned())
    }

    /// Takes a changed file.
    pub(super) fn take(&mut self, place: &Place) {
        self.files.insert(place.path.clone(), place.draft.text().to_owned());
    }

    /// The text of a table beside a file, as it was or as it is to be.
    ///
    /// # Errors
    /// Where it cannot be read, or is no text.
    pub(super) fn table(&self, path: &str) -> Result<Option<String>, Failure> {
        match self.files.get(path) {
            Some(text) => Ok(Some(text.clone())),
            None => read_below(&self.root, path),
        }
    }

    /// Takes a changed table, which was this before.
    pub(super) fn take_table(&mut self, path: String, before: String, text: String) {
        self.tables.entry(path.clone()).or_insert(before);
        self.files.insert(path, text);
    }

    /// Writes files that say what they said before.
    ///
    /// # Errors
    /// As where changes are written.
    pub(super) fn write(&self, files: &BTreeMap<String, String>) -> Result<(), Failure> {
        write(&self.root, &self.agenda, files, &self.tables)
    }

    /// Writes what was changed, unless it is only to be told: says what changes in the agenda's words, and what a check finds anew.
    ///
    /// # Errors
    /// Where a file is not what it was when the agenda was loaded, or cannot be written.
    pub(super) fn finish(self, saving: &Saving) -> Result<Ending, Failure> {
        let context = self.context;
        self.finish_as(saving, |changed| {
            let sides = Sides { base: &changed.paths.join(", "), head: None, old: changed.old, new: changed.new };
            let mut page: Vec<Block> = changes_of_file(&changed.changes, &sides, context.catalogue);
            page.push(Block::Paragraph(context.catalogue.say(&changed.done)));
            let found = match changed.verdict.findings.len() {
                0 => String::new(),
                count => {
                    let told = context.told(&Message::plain("edit-found").with("count", count));
                    told + &short(&changed.verdict, context.catalogue)
                }
            };
            Ending { stdout: human(&page, context.width(), context.color()), stderr: found, ..Ending::default() }
        })
    }

    /// The same, with what is said of it.
    ///
    /// # Errors
    /// As there.
    pub(super) fn finish_as(self, saving: &Saving, say: impl FnOnce(&Changed<'_>) -> Ending) -> Result<Ending, Failure> {
        let Bench { context, root, agenda, mut files, tables, author } = self;
        files.retain(|path, text| match agenda.document_at(path) {
            Some(id) => agenda.document(id).tree().text() != *text,
            None => tables.get(path) != Some(text),
        });
        if files.is_empty() {
            return Ok(Ending { stderr: context.told(&Message::plain("edit-nothing")), ..Ending::default() });
        }
        let after = load_changed(&Folder::new(&root), &agenda, &files)?;
        let terms = Terms::of(&agenda, context.as_of(), Level::Error);
        let proposal = Proposal::between(&agenda, &after, &book());
        let mut verdict = judge_proposal(&proposal, "", &terms);
        verdict.findings.retain(|one| one.state == Some(State::Introduced));
        let broken = broken(&agenda, &after, &files);
        if !broken.is_empty() {
            verdict.findings.retain(|one| broken.contains(&*one.finding.place.file));
            let told = context.told(&Message::plain("edit-refused-findings"));
            return Ok(Ending { stderr: told + &short(&verdict, context.catalogue), code: REFUSED, ..Ending::default() });
        }
        let paths: Vec<String> = files.keys().cloned().collect();
        let sides = Sides { base: &paths.join(", "), head: None, old: &agenda, new: &after };
        let changes = proposal.into_changes();
        let done = if saving.commit {
            let main = context.main_line();
            let desk = Desk { root: &root, main: main.as_deref(), author, now: context.environment.now };
            let branch = desk.commit(&files, &agenda, &tables, &commit_message(&changes, &sides, context.catalogue))?;
            Message::plain("edit-committed").with("branch", branch)
        } else {
            if !saving.dry_run {
                write(&root, &agenda, &files, &tables)?;
            }
            Message::plain(if saving.dry_run { "edit-would-write" } else { "edit-written" }).with("files", paths.clone())
        };
        Ok(say(&Changed { changes, old: &agenda, new: &after, verdict, paths, done }))
    }
}

impl Place {
    /// Where an entity of an agenda stands, in its file as it is or as it was changed before.
    ///
    /// # Errors
    /// Where the file cannot be read as a whole.
    pub(super) fn of(agenda: &Agenda, id: EntityId, changed: Option<&str>) -> Result<Place, Failure> {
        let document = agenda.document(agenda.record(id).document);
        let unreadable = || {
            Failure::new(Message::plain("failure-edit-unreadable").with("file", &*document.path))
                .hint(Message::plain("failure-edit-unreadable-hint"))
        };
        let number = agenda.number_in_file(id).ok_or_else(unreadable)?;
        let draft = changed.map_or_else(|| Draft::of(document), Draft::new).map_err(|_| unreadable())?;
        Ok(Place { path: document.path.to_string(), document: number, draft })
    }

    /// A new file for an entity of a kind, in which nothing but its identifier stands.
    ///
    /// # Errors
    /// Where the identifier is none.
    pub(super) fn new(kind: Kind, id: &str) -> Result<Place, Failure> {
        // It becomes the name of a file.
        if !well_formed(id) {
            return Err(Failure::new(Message::plain("failure-new-id").with("id", id)).hint(Message::plain("failure-new-id-hint")));
        }
        let draft = Draft::new(&format!("id: {}\n", in_line(id))).map_err(failed)?;
        Ok(Place { path: format!("{}/{id}.yaml", kind.folder()), document: 0, draft })
    }

    /// The file, to be changed in other ways than by the commands, and the number of the document in it.
    pub(super) fn draft(&mut self) -> (&mut Draft, usize) {
        (&mut self.draft, self.document)
    }

    /// Sets a value.
    pub(super) fn set(&mut self, way: &Way, value: &Value, shape: &Shape) -> Result<(), Failure> {
        self.draft.set(self.document, way, value, shape).map_err(|message| self.refused(message))
    }

    /// Adds an item to a list.
    pub(super) fn add(&mut self, way: &Way, value: &Value, shape: &Shape) -> Result<(), Failure> {
        self.draft.add(self.document, way, value, shape).map_err(|message| self.refused(message))
    }

    /// Takes a value out.
    pub(super) fn remove(&mut self, way: &Way) -> Result<(), Failure> {
        self.draft.remove(self.document, way).map_err(|message| self.refused(message))
    }

    /// A new file of an entity that says this.
    pub(super) fn made(kind: Kind, id: &str, fields: &Map<String, Value>, shape: &Shape) -> Result<Place, Failure> {
        let draft = Draft::made(fields, shape).map_err(failed)?;
        Ok(Place { draft, ..Place::new(kind, id)? })
    }

    /// The root of the document.
    pub(super) fn root(&self) -> Option<NodeRef<'_>> {
        self.draft.root(self.document)
    }

    /// The path of the file.
    pub(super) fn path(&self) -> &str {
        &self.path
    }

    /// The whole text of the file.
    pub(super) fn text(&self) -> &str {
        self.draft.text()
    }

    /// What stands at the end of a way.
    pub(super) fn get(&self, way: &Way) -> Option<Value> {
        self.draft.get(self.document, way).map(|node| node.to_json())
    }

    fn refused(&self, why: Message) -> Failure {
        let is_refused = why.template == "edit-refused";
        let failure = failed(why);
        if is_refused { failure.hint(Message::plain("failure-edit-hint").with("file", self.path.as_str())) } else { failure }
    }
}

/// That a file could not be changed.
pub(super) fn failed(why: Message) -> Failure {
    Failure::new(Message::plain("failure-edit").with("why", why))
}

/// The way to a field that somebody named.
pub(super) fn way(field: &str) -> Result<Way, Failure> {
    Way::parse(field).map_err(|why| failed(why).hint(Message::plain("edit-no-way-hint")))
}

/// The changed files in which something stands that cannot be understood, and could be before.
pub(super) fn broken<'f>(before: &Agenda, after: &Agenda, files: &'f BTreeMap<String, String>) -> BTreeSet<&'f str> {
    let is_broken = |agenda: &Agenda, path: &str| {
        agenda
            .document_at(path)
            .map(|id| agenda.document(id))
            .is_some_and(|document| !document.troubles.is_empty() || document.contents().any(|content| content.broken()))
    };
    files.keys().map(|path| &**path).filter(|path| is_broken(after, path) && !is_broken(before, path)).collect()
}

/// Writes files, all of which are what they were when the agenda was loaded.
///
/// # Errors
/// Where one is not, or cannot be written.
pub(super) fn write(
    root: &Path,
    agenda: &Agenda,
    files: &BTreeMap<String, String>,
    tables: &BTreeMap<String, String>,
) -> Result<(), Failure> {
    for path in files.keys() {
        let document = agenda.document_at(path).map(|id| agenda.document(id).tree().text());
        let before = document.or_else(|| tables.get(path).map(String::as_str)).map(str::as_bytes);
        if bytes_below(root, path)?.as_deref() != before {
            let message = Message::plain("failure-edit-changed").with("file", path.as_str());
            return Err(Failure::new(message).hint(Message::plain("failure-edit-changed-hint")));
        }
    }
    files.iter().try_for_each(|(path, text)| write_below(root, path, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_else_wrote_meanwhile_stays() {
        let folder = tempfile::tempdir().unwrap();
        let write_file = |path: &str, text: &str| write_below(folder.path(), path, text).unwrap();
        write_file("agenda.yaml", "agenda: 1\ntitle: Agenda\nlanguages: [en]\n");
        write_file("services/first.yaml", "id: first\n");
        write_file("services/second.yaml", "id: second\n");
        let agenda = load(&Folder::new(folder.path())).unwrap();
        write_file("services/second.yaml", "id: second\ntitle: Second\n");
        write_file("services/third.yaml", "id: third\n");
        for other in ["services/second.yaml", "services/third.yaml"] {
            let files = ["services/first.yaml", other].map(|path| (path.to_owned(), "id: mine\n".to_owned()));
            let failure = write(folder.path(), &agenda, &files.into(), &BTreeMap::new()).unwrap_err();
            assert_eq!(failure.message.template, "failure-edit-changed");
        }
        let read = |path: &str| std::fs::read_to_string(folder.path().join(path)).unwrap();
        assert_eq!(read("services/first.yaml"), "id: first\n");
        assert_eq!(read("services/second.yaml"), "id: second\ntitle: Second\n");
        assert_eq!(read("services/third.yaml"), "id: third\n");
    }
}
