use super::comparative::comparative;
use super::consequences::{self, ConsequenceOut};
use super::{Answer, Block, PlaceOut};
use crate::agenda::Agenda;
use crate::changes::{Change, Gravity, Side, Word};
use crate::i18n::Catalogue;
use crate::model::Kind;
use crate::review::Consequence;
use crate::text::{Message, Value};
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;
use serde_json::Value as Json;
use std::collections::BTreeMap;

/// The changes of `agenda diff --format json`. Readers ignore keys that they do not know.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(title = "Changes")]
struct ChangesOut {
    /// The version of this format: a new minor number adds keys, a new major number changes them.
    format_version: &'static str,
    /// What the agenda is compared with.
    base: String,
    /// The revision that is compared; none for the files in the folder.
    head: Option<String>,
    /// The changes, in the order of the entities.
    changes: Vec<ChangeOut>,
    /// What they do; none where it was not worked out.
    consequences: Option<Vec<ConsequenceOut>>,
}

/// Something that is different.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct ChangeOut {
    /// The entity, as `folder/id`.
    entity: String,
    /// The field; items of lists are named by what they are. None for the entity as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<String>,
    /// What the change is, such as `deadline-moved`.
    change: &'static str,
    /// How much it weighs.
    gravity: GravityOut,
    /// The language of a text for readers.
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    /// What was there.
    #[serde(skip_serializing_if = "Option::is_none")]
    old: Option<Json>,
    /// What is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    new: Option<Json>,
    /// By how many days a date moved; below zero, where it is earlier now.
    #[serde(skip_serializing_if = "Option::is_none")]
    days: Option<i64>,
    /// The decision that is given for it, as `decisions/id`.
    #[serde(skip_serializing_if = "Option::is_none")]
    decision: Option<String>,
    /// What it says, in the language of the command.
    message: String,
    /// Where it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    place_old: Option<PlaceOut>,
    /// Where it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    place_new: Option<PlaceOut>,
}

/// How much a change weighs for those who rely on the agenda.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum GravityOut {
    /// What others were promised.
    Promise,
    /// What the agenda says of a thing.
    Substance,
    /// Something was done, measured or advanced.
    Progress,
    /// Wording.
    Editorial,
}

/// The schema of what `agenda diff --format json` prints.
pub fn schema() -> Json {
    SchemaSettings::draft07().into_generator().into_root_schema_for::<ChangesOut>().to_value()
}

/// The two sides of a comparison, as they were asked for.
pub struct Sides<'a> {
    /// What the agenda is compared with.
    pub base: &'a str,
    /// The revision that is compared; none for the files in the folder.
    pub head: Option<&'a str>,
    /// The agenda before.
    pub old: &'a Agenda,
    /// The agenda after.
    pub new: &'a Agenda,
}

/// Changes on a page, the heaviest first, entity by entity; or in a comparative table for each entity. Behind them what they do, or
/// that this was not worked out.
pub fn changes(
    changes: &[Change],
    consequences: Option<&[Consequence]>,
    sides: &Sides<'_>,
    beside: bool,
    catalogue: &Catalogue,
) -> Answer {
    let mut page = if beside { comparative(changes, sides, catalogue) } else { by_gravity(changes, sides, catalogue) };
    match consequences {
        Some(consequences) => page.extend(consequences::blocks(consequences, sides, catalogue)),
        None if changes.is_empty() => {}
        None => page.push(Block::Paragraph(catalogue.plain("consequences-unknown"))),
    }
    let data = ChangesOut {
        format_version: "1.0",
        base: sides.base.to_owned(),
        head: sides.head.map(str::to_owned),
        changes: changes_out(changes, catalogue),
        consequences: consequences.map(|all| consequences::consequences_out(all, catalogue)),
    };
    // Types with text keys always have a form in JSON.
    Answer { page, data: serde_json::to_value(data).unwrap_or_default() }
}

/// The changes of each gravity that there are, the heaviest first.
fn counted(changes: &[Change]) -> Vec<(Gravity, Vec<&Change>)> {
    Gravity::ALL
        .into_iter()
        .map(|gravity| (gravity, changes.iter().filter(|change| change.word.gravity() == gravity).collect()))
        .filter(|(_, of_it): &(_, Vec<&Change>)| !of_it.is_empty())
        .collect()
}

/// What is compared, and how many changes there are.
pub(super) fn counts(changes: &[Change], sides: &Sides<'_>, catalogue: &Catalogue) -> String {
    let count = |(gravity, of_it): &(Gravity, Vec<&Change>)| {
        catalogue.say(&Message::plain(templates(*gravity).1).with("count", of_it.len()))
    };
    let counts = match &counted(changes)[..] {
        [] => catalogue.plain("diff-none"),
        some => catalogue.list(&some.iter().map(count).collect::<Vec<_>>()),
    };
    let head = sides.head.map_or_else(|| catalogue.plain("diff-work-tree"), str::to_owned);
    catalogue.say(&Message::plain("diff-sides").with("base", sides.base).with("head", head).with("counts", counts))
}

/// The changes of one file, the path of which is the name of the base.
pub fn changes_of_file(changes: &[Change], sides: &Sides<'_>, catalogue: &Catalogue) -> Vec<Block> {
    let mut page = vec![Block::Heading(1, sides.base.to_owned())];
    if changes.is_empty() {
        page.push(Block::Paragraph(catalogue.plain("diff-file-same")));
    }
    page.extend(weighed(changes, sides, catalogue));
    page
}

/// Changes as programs read them.
pub fn changes_out(changes: &[Change], catalogue: &Catalogue) -> Vec<ChangeOut> {
    changes.iter().map(|change| out(change, catalogue)).collect()
}

fn by_gravity(changes: &[Change], sides: &Sides<'_>, catalogue: &Catalogue) -> Vec<Block> {
    let mut page = vec![Block::Heading(1, catalogue.plain("diff-title")), Block::Paragraph(counts(changes, sides, catalogue))];
    page.extend(weighed(changes, sides, catalogue));
    page
}

/// The changes under what they weigh.
pub(super) fn weighed(changes: &[Change], sides: &Sides<'_>, catalogue: &Catalogue) -> Vec<Block> {
    let mut page = Vec::new();
    for (gravity, of_it) in counted(changes) {
        page.push(Block::Heading(2, catalogue.plain(templates(gravity).0)));
        page.push(Block::Terms(terms(&of_it, sides, catalogue)));
    }
    if changes.iter().any(|change| matches!(change.word, Word::TextEdited | Word::DefinitionChanged) && change.language.is_some())
    {
        page.push(Block::Paragraph(catalogue.plain("diff-marks")));
    }
    page
}

/// The heading of a gravity, and the template that counts its changes.
fn templates(gravity: Gravity) -> (&'static str, &'static str) {
    match gravity {
        Gravity::Promise => ("diff-promise", "count-changes-promise"),
        Gravity::Substance => ("diff-substance", "count-changes-substance"),
        Gravity::Progress => ("diff-progress", "count-changes-progress"),
        Gravity::Editorial => ("diff-editorial", "count-changes-editorial"),
    }
}

/// Each entity with what changes of it, a line each; what happens to several items of it alike is one line.
pub(super) fn terms(changes: &[&Change], sides: &Sides<'_>, catalogue: &Catalogue) -> Vec<(String, String)> {
    let mut terms: Vec<(&str, Vec<&Change>)> = Vec::new();
    for change in changes {
        match terms.last_mut() {
            Some((entity, of_it)) if *entity == change.entity => of_it.push(change),
            _ => terms.push((&change.entity, vec![change])),
        }
    }
    let line = |sentence: String| format!("– {sentence}");
    let lines =
        |changes: Vec<&Change>| sentences(&changes, sides, catalogue).into_iter().map(line).collect::<Vec<_>>().join("\n");
    terms.into_iter().map(|(entity, changes)| (title(entity, sides, catalogue), lines(changes))).collect()
}

/// Above so many items a sentence names no more.
const MOST_NAMED: usize = 20;

/// The template that says the change together with others of its word, and the item that it is about.
fn together(change: &Change) -> Option<(&'static str, &Value)> {
    several(change.word).filter(|_| change.decision.is_none()).zip(change.item.as_ref())
}

/// What changes of an entity, sentence by sentence.
fn sentences(changes: &[&Change], sides: &Sides<'_>, catalogue: &Catalogue) -> Vec<String> {
    let mut items: BTreeMap<Word, Vec<&Value>> = BTreeMap::new();
    for change in changes {
        if let Some((_, item)) = together(change) {
            items.entry(change.word).or_default().push(item);
        }
    }
    let mut said = Vec::new();
    for change in changes {
        // All of a word are told where the first of them stands.
        match together(change).and_then(|(template, _)| Some((template, items.get_mut(&change.word)?))) {
            Some((_, told)) if told.is_empty() => {}
            Some((template, all)) if all.len() > 1 => {
                let name = |item: &&Value| Message::plain("change-quoted").with("text", (*item).clone()).into();
                let mut names: Vec<Value> = all.iter().take(MOST_NAMED).map(name).collect();
                if all.len() > MOST_NAMED {
                    names.push("…".into());
                }
                said.push(catalogue.say(&Message::plain(template).with("count", all.len()).with("items", names)));
                all.clear();
            }
            _ => said.push(sentence(change, sides, catalogue)),
        }
    }
    said
}

/// The template that says a change of several items of one entity at once.
fn several(word: Word) -> Option<&'static str> {
    Some(match word {
        Word::AsksMore => "several-asks-more",
        Word::AsksLess => "several-asks-less",
        Word::MeasurementAdded => "several-measurement-added",
        Word::MeasurementRemoved => "several-measurement-removed",
        Word::MilestoneAdded => "several-milestone-added",
        Word::MilestoneRemoved => "several-milestone-removed",
        Word::ReportAdded => "several-report-added",
        Word::ReportRemoved => "several-report-removed",
        Word::BuildingBlockUsed => "several-building-block-used",
        Word::BuildingBlockDropped => "several-building-block-dropped",
        _ => return None,
    })
}

fn sentence(change: &Change, sides: &Sides<'_>, catalogue: &Catalogue) -> String {
    let said = catalogue.say(&change.message);
    match &change.decision {
        Some(decision) => {
            let decision = title(&format!("decisions/{decision}"), sides, catalogue);
            catalogue.say(&Message::plain("change-by-decision").with("said", said).with("decision", decision))
        }
        None => said,
    }
}

/// An entity by its title, as it is now or was before it went, and its name.
pub(super) fn title(entity: &str, sides: &Sides<'_>, catalogue: &Catalogue) -> String {
    let title = |agenda: &Agenda| {
        let Some((folder, id)) = entity.split_once('/') else {
            return agenda.file().map(|file| format!("{} ({entity})", file.title.in_language(catalogue.language().tag())));
        };
        let title = agenda.title(agenda.graph().find(Kind::find(folder)?, id)?, catalogue.language().tag());
        (title != id).then(|| format!("{title} ({entity})"))
    };
    title(sides.new).or_else(|| title(sides.old)).unwrap_or_else(|| entity.to_owned())
}

fn out(change: &Change, catalogue: &Catalogue) -> ChangeOut {
    let value = |side: &Option<Side>| side.as_ref().and_then(|side| side.value.clone());
    let place = |side: &Option<Side>| side.as_ref().map(|side| PlaceOut::from(&side.place));
    ChangeOut {
        entity: change.entity.clone(),
        field: change.field.clone(),
        change: change.word.name(),
        gravity: match change.word.gravity() {
            Gravity::Promise => GravityOut::Promise,
            Gravity::Substance => GravityOut::Substance,
            Gravity::Progress => GravityOut::Progress,
            Gravity::Editorial => GravityOut::Editorial,
        },
        language: change.language.clone(),
        old: value(&change.old),
        new: value(&change.new),
        days: change.days,
        decision: change.decision.as_ref().map(|decision| format!("decisions/{decision}")),
        message: catalogue.say(&change.message),
        place_old: place(&change.old),
        place_new: place(&change.new),
    }
}
