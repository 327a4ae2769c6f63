use super::changes::{Sides, counts, title};
use super::{Block, Compared, Comparison};
use crate::agenda::{Agenda, EntityId};
use crate::changes::{Change, Gravity, Line, Side, Stretch, Word, contents, words};
use crate::i18n::Catalogue;
use crate::model::Kind;
use crate::schema::Subject;
use crate::text::Message;
use std::collections::BTreeMap;

/// Changes as a comparative table for each entity: what is in force, what is proposed, why and by which decision.
pub(super) fn comparative(changes: &[Change], sides: &Sides<'_>, catalogue: &Catalogue) -> Vec<Block> {
    let mut page = vec![Block::Heading(1, catalogue.plain("diff-title")), Block::Paragraph(counts(changes, sides, catalogue))];
    let columns = ["column-field", "column-in-force", "column-proposed", "column-reason"].map(|name| catalogue.plain(name));
    let marks = ["diff-went", "diff-came"].map(|name| catalogue.plain(name));
    let mut entities: Vec<(&str, Vec<&Change>)> = Vec::new();
    for change in changes {
        match entities.last_mut() {
            Some((entity, of_it)) if *entity == change.entity => of_it.push(change),
            _ => entities.push((&change.entity, vec![change])),
        }
    }
    let view = View { sides, catalogue };
    for (entity, changes) in entities {
        page.push(Block::Heading(2, title(entity, sides, catalogue)));
        page.push(Block::Comparison(Comparison { columns: columns.clone(), marks: marks.clone(), rows: view.rows(&changes) }));
    }
    page
}

struct View<'a> {
    sides: &'a Sides<'a>,
    catalogue: &'a Catalogue,
}

impl View<'_> {
    /// The rows of an entity.
    fn rows(&self, changes: &[&Change]) -> Vec<Compared> {
        let mut times: BTreeMap<String, usize> = BTreeMap::new();
        for change in changes.iter().filter(|change| is_edited(change)) {
            *times.entry(self.label(change)).or_default() += 1;
        }
        let mut rows = Vec::new();
        for change in changes {
            let mut row = self.row(change);
            // Where two fields are called alike, their names in the files tell them apart.
            if let Some(field) =
                change.field.as_ref().filter(|_| is_edited(change) && times.get(&row.label).is_some_and(|times| *times > 1))
            {
                row.label = format!("{} ({field})", row.label);
            }
            rows.push(row);
            rows.extend(self.contents(change));
        }
        rows
    }

    fn label(&self, change: &Change) -> String {
        let mut message = change.message.clone();
        // What is said of an entity that is new or gone stands in the rows below.
        message.values.iter_mut().filter(|(name, _)| *name == "facts").for_each(|(_, facts)| *facts = "".into());
        let label = change.label.as_ref().unwrap_or(&message);
        match &change.language {
            Some(language) => self
                .catalogue
                .say(&Message::plain("change-label").with("field", label.clone()).with("language", language.as_str())),
            None => self.catalogue.say(label),
        }
    }

    fn row(&self, change: &Change) -> Compared {
        let (mut old, mut new) = (self.side(change, change.old.as_ref()), self.side(change, change.new.as_ref()));
        if old == new {
            // Two things of one title are told apart by how they stand in the files.
            let written = |side: &Option<Side>| side.as_ref().and_then(|side| Some(side.value.as_ref()?.to_string()));
            (old, new) = (written(&change.old).unwrap_or(old), written(&change.new).unwrap_or(new));
        }
        // Words of a text are compared; a day or a number is another one as a whole.
        let stretches =
            if change.language.is_some() { words(&old, &new) } else { vec![Stretch::Removed(old), Stretch::Added(new)] };
        let without =
            |left: fn(&Stretch) -> bool| stretches.iter().filter(|one| !left(one) && !one.text().is_empty()).cloned().collect();
        Compared {
            label: self.label(change),
            language: change.language.clone(),
            old: without(|one| matches!(one, Stretch::Added(_))),
            new: without(|one| matches!(one, Stretch::Removed(_))),
            why: self.why(change),
        }
    }

    fn side(&self, change: &Change, side: Option<&Side>) -> String {
        match side {
            None => String::new(),
            // What an entity that is new or gone says stands in the rows below.
            Some(Side { value: None, .. }) if matches!(change.word, Word::Added | Word::Removed) => String::new(),
            Some(Side { value: None, .. }) => self.catalogue.plain("diff-whole"),
            // A text for readers keeps its lines.
            Some(Side { value: Some(value), lines, .. }) => match value.as_str().filter(|_| change.language.is_some()) {
                Some(text) => text.trim_end().to_owned(),
                None => self.lines(lines),
            },
        }
    }

    fn lines(&self, lines: &[Line]) -> String {
        lines.iter().map(|line| self.catalogue.say(&line.message())).collect::<Vec<_>>().join("\n")
    }

    /// The reason and the decision that are given; that there is none, where a promise changes.
    fn why(&self, change: &Change) -> String {
        let reason = change.reason.as_ref().map(|reason| self.catalogue.say(reason));
        let decision =
            change.decision.as_ref().map(|decision| title(&format!("decisions/{decision}"), self.sides, self.catalogue));
        let given: Vec<String> = reason.into_iter().chain(decision).collect();
        if given.is_empty() && change.word.gravity() == Gravity::Promise {
            return self.catalogue.plain("diff-no-reason");
        }
        given.join(" – ")
    }

    /// What a new entity says, or one that is gone said, field by field.
    fn contents(&self, change: &Change) -> Vec<Compared> {
        let agenda = match change.word {
            Word::Added => self.sides.new,
            Word::Removed => self.sides.old,
            _ => return Vec::new(),
        };
        let Some(id) = found(&change.entity, change, agenda) else { return Vec::new() };
        let row = |(label, lines): (Message, Vec<Line>)| {
            let text = self.lines(&lines);
            let (old, new) = match change.word {
                Word::Added => (Vec::new(), vec![Stretch::Same(text)]),
                _ => (vec![Stretch::Same(text)], Vec::new()),
            };
            Compared { label: self.catalogue.say(&label), language: None, old, new, why: String::new() }
        };
        contents(agenda, id, self.sides.old, self.sides.new).into_iter().map(row).collect()
    }
}

/// Whether a field says something else; what came or went says itself what it is.
fn is_edited(change: &Change) -> bool {
    change.old.is_some() && change.new.is_some()
}

/// The entity of that name that stands where the change does: another file may have one of the same name.
fn found(entity: &str, change: &Change, agenda: &Agenda) -> Option<EntityId> {
    let place = &change.new.as_ref().or(change.old.as_ref())?.place;
    let (folder, id) = entity.split_once('/')?;
    let kind = Kind::find(folder)?;
    let is_there = |entity: EntityId| agenda.document(agenda.record(entity).document).path == place.file;
    let first = agenda.graph().find(kind, id).filter(|entity| is_there(*entity));
    let other = || agenda.of_subject(Subject::Kind(kind)).find(|(entity, record)| *record.id == *id && is_there(*entity));
    first.or_else(|| other().map(|(entity, _)| entity))
}
