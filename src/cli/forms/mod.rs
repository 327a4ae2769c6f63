//! Forms over the agenda in a folder: what is shown, and what becomes of what was filled in.

mod applied;

use super::commit::Desk;
use super::edit::{self, broken};
use crate::agenda::{Agenda, load_beside, load_changed, well_formed};
use crate::changes::Proposal;
use crate::finding::{Finding, Level};
use crate::form::{self, Filled, Note, Shown, told, told_changes};
use crate::i18n::{Catalogue, Language};
use crate::model::{Date, Kind, LevelName};
use crate::report::{Block, Sides, changes_of_file, commit_message};
use crate::rules::{self, Conditions, book};
use crate::schema::Subject;
use crate::serve::Answer;
use crate::store::{Author, Folder, user};
use crate::text::{Failure, Message, hexadecimal};
use crate::verdict::{Terms, judge};
use applied::{apply, base, value_in};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

/// So many texts of files are kept from which forms were made: more than anybody has open.
const MOST_KEPT: usize = 512;

/// Forms over the agenda in a folder.
pub(super) struct Forms {
    root: PathBuf,
    as_of: Date,
    /// The main line, where the agenda names it.
    main: Option<String>,
    /// When the program began: by the clock, in seconds since the beginning of 1970, and for telling how long ago that is.
    began: (i64, Instant),
    /// What only pages of this program know.
    token: String,
    /// The texts from which forms were made, by their digests, the oldest first.
    kept: Mutex<Vec<(String, String)>>,
    /// Held while something is saved.
    saving: Mutex<()>,
}

/// What a form is about.
struct Place<'a> {
    kind: Kind,
    /// None for a new entity.
    id: Option<&'a str>,
    catalogue: &'a Catalogue,
    path: &'a str,
}

impl Forms {
    /// # Errors
    /// Where the system has no random numbers.
    pub(super) fn new(root: PathBuf, as_of: Date, main: Option<String>, now: i64) -> Result<Self, Failure> {
        let mut token = [0; 16];
        getrandom::fill(&mut token)
            .map_err(|error| Failure::new(Message::plain("failure-random").with("reason", error.to_string())))?;
        let (kept, saving) = (Mutex::default(), Mutex::default());
        Ok(Forms { root, as_of, main, began: (now, Instant::now()), token: hexadecimal(&token), kept, saving })
    }

    /// What stands at a path below that of the forms. `notes` are what is found, by entity.
    pub(super) fn answer(&self, path: &str, agenda: &Agenda, notes: &BTreeMap<String, Vec<Note>>, own: Language) -> Answer {
        if let Some((path, text)) = form::FILES.into_iter().find(|(file, _)| *file == path) {
            return Answer::file(path, text.as_bytes().to_vec());
        }
        let parts: Vec<&str> = path.split('/').skip(1).collect();
        let [tag, ref rest @ ..] = parts[..] else {
            return Answer::elsewhere(&format!("{}/{}", form::FOLDER, own.tag()));
        };
        let Some(language) = Language::find(tag) else { return nowhere(path, agenda, &Catalogue::new(own)) };
        let catalogue = Catalogue::new(language);
        match *rest {
            [] => Answer::page(form::overview(None, agenda, &catalogue)),
            [folder] if Kind::find(folder).is_some() => Answer::page(form::overview(Kind::find(folder), agenda, &catalogue)),
            _ => match place(rest, path, &catalogue) {
                Some(place) => match self.shown(&place, agenda, notes) {
                    Some(page) => Answer::page(page),
                    None => nowhere(path, agenda, &catalogue),
                },
                None => nowhere(path, agenda, &catalogue),
            },
        }
    }

    /// The form of an entity as it is.
    fn shown(&self, place: &Place<'_>, agenda: &Agenda, notes: &BTreeMap<String, Vec<Note>>) -> Option<String> {
        let (text, value) = base(place, agenda)?;
        let notes = place.id.and_then(|id| notes.get(&format!("{}/{id}", place.kind.folder()))).map_or(&[][..], Vec::as_slice);
        Some(self.page(place, agenda, (&text, value.as_ref()), None, notes, ""))
    }

    fn page(
        &self,
        place: &Place<'_>,
        agenda: &Agenda,
        (text, value): (&str, Option<&Value>),
        filled: Option<&Filled>,
        notes: &[Note],
        told: &str,
    ) -> String {
        let shape = &agenda.schema(Subject::Kind(place.kind)).shape;
        let parts = form::parts(place.kind, shape, value, &agenda.languages(), place.catalogue);
        form::page(&Shown {
            agenda,
            catalogue: place.catalogue,
            kind: place.kind,
            id: place.id,
            path: &format!("/{}", place.path),
            token: &self.token,
            base: &self.keep(text),
            author: user(&self.root).as_ref(),
            parts: &parts,
            filled,
            notes,
            told,
        })
    }

    /// Keeps the text from which a form is made: its digest.
    fn keep(&self, text: &str) -> String {
        let digest = hexadecimal(&Sha256::digest(text.as_bytes()));
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(at) = kept.iter().position(|(known, _)| *known == digest) {
            let own = kept.remove(at);
            kept.push(own);
        } else {
            if kept.len() >= MOST_KEPT {
                kept.remove(0);
            }
            kept.push((digest.clone(), text.to_owned()));
        }
        digest
    }

    fn kept(&self, digest: &str) -> Option<String> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().find(|(known, _)| known == digest).map(|(_, text)| text.clone())
    }

    /// Takes a form that was filled in: looks at it, or saves it.
    pub(super) fn submit(&self, path: &str, body: &[u8], last: &Agenda, own: Language) -> Answer {
        let filled = Filled::read(body);
        let parts: Vec<&str> = path.split('/').skip(1).collect();
        let catalogue = Catalogue::new(parts.first().and_then(|tag| Language::find(tag)).unwrap_or(own));
        if filled.text("token") != Some(&self.token) {
            let failure = Failure::new(Message::plain("failure-form-token"));
            return Answer::not_taken(form::closed(&form::told_failure(&failure, &catalogue), last, &catalogue));
        }
        let Some(place) = parts.get(1..).and_then(|rest| place(rest, path, &catalogue)) else {
            return nowhere(path, last, &catalogue);
        };
        let _one_at_a_time = self.saving.lock().unwrap_or_else(PoisonError::into_inner);
        let done = load_beside(&Folder::new(&self.root), last).and_then(|agenda| self.taken(&place, &filled, &agenda));
        match done {
            Ok(Some(page)) => Answer::page(page),
            Ok(None) => nowhere(path, last, &catalogue),
            Err(failure) => Answer::not_now(form::closed(&form::told_failure(&failure, &catalogue), last, &catalogue)),
        }
    }

    fn taken(&self, place: &Place<'_>, filled: &Filled, agenda: &Agenda) -> Result<Option<String>, Failure> {
        let Some((now, now_value)) = base(place, agenda) else { return Ok(None) };
        let now_value = now_value.as_ref();
        let say = |template| place.catalogue.plain(template);
        let again = |notes: &[Note], told: &str| self.page(place, agenda, (&now, now_value), Some(filled), notes, told);
        let Some(shown) = filled.text("base").and_then(|digest| self.kept(digest)) else {
            return Ok(Some(again(&[], &told(&say("form-old"), true))));
        };
        let id = place.id.or(filled.text("id").map(str::trim)).unwrap_or_default();
        if place.id.is_none()
            && let Some(note) = no_identifier(place.kind, id, agenda)
        {
            return Ok(Some(again(&[Note { field: String::new(), text: place.catalogue.say(&note) }], "")));
        }
        // What the form showed, as the file said it then.
        let base_value = match place.id {
            None => None,
            Some(id) => match value_in(&shown, id) {
                Some(value) => Some(value),
                None => return Ok(Some(again(&[], &told(&say("form-old"), true)))),
            },
        };
        let shape = &agenda.schema(Subject::Kind(place.kind)).shape;
        let parts = form::parts(place.kind, shape, base_value.as_ref(), &agenda.languages(), place.catalogue);
        let mut file = match place.id.and_then(|id| agenda.graph().find(place.kind, id)) {
            Some(entity) => edit::Place::of(agenda, entity, None)?,
            None => edit::Place::new(place.kind, id)?,
        };
        let applied = apply(&mut file, filled, &parts, agenda, place);
        let path = file.path().to_owned();
        let is_saving = filled.text("do") == Some("save");
        // What was changed meanwhile is shown as it is now, with what was wanted in its place.
        if !applied.conflicts.is_empty() {
            let only = filled.only(&applied.touched);
            let page =
                self.page(place, agenda, (&now, now_value), Some(&only), &applied.conflicts, &told(&say("form-conflicts"), true));
            return Ok(Some(page));
        }
        let as_shown =
            |notes: &[Note], told: &str| self.page(place, agenda, (&shown, base_value.as_ref()), Some(filled), notes, told);
        if applied.text == now {
            return Ok(Some(as_shown(&applied.refused, &told(&say("form-nothing"), false))));
        }
        let files = BTreeMap::from([(path.clone(), applied.text)]);
        let after = load_changed(&Folder::new(&self.root), agenda, &files)?;
        let is_refused = !applied.refused.is_empty();
        let mut notes = applied.refused;
        notes.extend(self.notes_of(&after, &format!("{}/{id}", place.kind.folder()), place.catalogue));
        if is_saving && (is_refused || !broken(agenda, &after, &files).is_empty()) {
            return Ok(Some(as_shown(&notes, &told(&say("form-refused"), true))));
        }
        let sides = Sides { base: &path, head: None, old: agenda, new: &after };
        let changes = Proposal::between(agenda, &after, &book()).into_changes();
        let mut page: Vec<Block> = changes_of_file(&changes, &sides, place.catalogue);
        page.remove(0);
        if !is_saving {
            return Ok(Some(as_shown(&notes, &told_changes(&say("form-would-change"), &say("form-not-saved"), &page))));
        }
        let (began, since) = self.began;
        let desk = Desk {
            root: &self.root,
            main: self.main.as_deref(),
            author: author(filled),
            now: began.saturating_add_unsigned(since.elapsed().as_secs()),
        };
        let branch = match desk.commit(&files, agenda, &BTreeMap::new(), &commit_message(&changes, &sides, place.catalogue)) {
            Ok(branch) => branch,
            Err(failure) => return Ok(Some(as_shown(&notes, &form::told_failure(&failure, place.catalogue)))),
        };
        let said = place.catalogue.say(&Message::plain("form-saved-on").with("branch", branch));
        let saved = Place {
            id: Some(id),
            path: &format!("{}/{}/{}/{id}", form::FOLDER, place.catalogue.language().tag(), place.kind.folder()),
            ..*place
        };
        let Some((text, value)) = base(&saved, &after) else { return Ok(None) };
        Ok(Some(self.page(
            &saved,
            &after,
            (&text, value.as_ref()),
            None,
            &notes,
            &told_changes(&say("form-saved"), &said, &page),
        )))
    }

    /// What is found of an entity.
    fn notes_of(&self, agenda: &Agenda, name: &str, catalogue: &Catalogue) -> Vec<Note> {
        let found = rules::check(agenda, Conditions::of(agenda, self.as_of));
        let verdict = judge(agenda, found, &Terms::of(agenda, self.as_of, Level::Error), None);
        let of_it = verdict.findings.iter().filter(|one| one.stands() && one.finding.entity.as_deref() == Some(name));
        of_it.map(|one| note(&one.finding, catalogue)).collect()
    }
}

/// What is found, as it is said beside a field.
pub(super) fn note(finding: &Finding, catalogue: &Catalogue) -> Note {
    let level = catalogue.plain(LevelName::from(finding.level).template());
    let mut text = format!("{level} – {}", catalogue.say(&finding.message));
    if let Some(help) = &finding.help {
        text += &format!("\n{}", catalogue.say(&Message::plain("human-help").with("help", catalogue.say(help))));
    }
    Note { field: finding.field.clone().unwrap_or_default(), text }
}

/// Which entity, or which kind of a new one, a path leads to.
fn place<'a>(rest: &[&'a str], path: &'a str, catalogue: &'a Catalogue) -> Option<Place<'a>> {
    match *rest {
        ["new", folder] => Some(Place { kind: Kind::find(folder)?, id: None, catalogue, path }),
        [folder, id] => Some(Place { kind: Kind::find(folder)?, id: Some(id), catalogue, path }),
        _ => None,
    }
}

fn nowhere(path: &str, agenda: &Agenda, catalogue: &Catalogue) -> Answer {
    let message = Message::plain("form-unknown").with("name", path.rsplit('/').next().unwrap_or_default());
    Answer::nothing(form::closed(&form::told(&catalogue.say(&message), true), agenda, catalogue))
}

/// Why an identifier cannot be that of a new entity.
fn no_identifier(kind: Kind, id: &str, agenda: &Agenda) -> Option<Message> {
    if !well_formed(id) {
        return Some(Message::plain("failure-new-id-hint"));
    }
    let known = agenda.graph().known(kind, id)?;
    let file = agenda.document(agenda.record(known).document).path.to_string();
    Some(Message::plain("form-known").with("name", format!("{}/{id}", kind.folder())).with("file", file))
}

fn author(filled: &Filled) -> Option<Author> {
    let text = |name| filled.text(name).map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    Some(Author { name: text("author")?, address: text("address")? })
}
