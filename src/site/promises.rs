//! The history of what an entity promises: what was told of it quarter by quarter, and the moves that it records. It is told of what is
//! public now, from what was public in each quarter.

use super::fields::Fields;
use super::flow::Flow;
use super::{Edition, Sources};
use crate::agenda::{Agenda, EntityId};
use crate::history::{Move, Slip, Slips};
use crate::model::{ActionLine, Date, Figure, Kind, Kpi, LocalisedText, Period, Regulation, Schedule, Service, TargetValue};
use crate::render::markup::escape;
use crate::render::report::Grid;
use crate::report::regular::{Datum, readable, shown};
use crate::text::{Message, Value};
use crate::yaml::NodeRef;
use std::collections::BTreeMap;

/// The fields that say what stands in the history.
const MOVES: [&str; 2] = ["schedule.moves", "roadmap.moves"];

/// What was promised, and how it moved.
pub(super) struct Promises {
    courses: BTreeMap<EntityId, Vec<Course>>,
    /// The moves that entities record, by their names.
    recorded: BTreeMap<String, Vec<Slip>>,
}

/// What a field promised, as of each quarter in which that was another thing than before.
struct Course {
    field: Field,
    /// The title of a milestone.
    title: Option<LocalisedText>,
    told: Vec<Told>,
}

/// A field that promises something.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Field {
    Schedule,
    Roadmap,
    Target,
    Milestone(String),
}

/// What was told in a quarter, or is now.
struct Told {
    /// The quarter; none for now.
    period: Option<Period>,
    /// What was promised; none where nothing was any more.
    promise: Option<Promise>,
}

/// A day, and what is to be there by then.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Promise {
    day: Date,
    goal: Goal,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Goal {
    /// The whole of it.
    Whole,
    Level(u8),
    /// A value between two others, which may be one.
    Between(f64, f64),
}

/// A promise of an entity with its field.
type Made<'a> = (Field, Option<&'a LocalisedText>, Promise);

impl Promises {
    pub(super) fn of(sources: &Sources) -> Self {
        let now: &Agenda = &sources.now.agenda;
        let mut courses = BTreeMap::new();
        for state in sources.quarters.iter().rev() {
            follow(now, &state.agenda, state.period, &mut courses);
        }
        follow(now, now, None, &mut courses);
        let mut recorded: BTreeMap<String, Vec<Slip>> = BTreeMap::new();
        for slip in Slips::recorded(now).0 {
            recorded.entry(slip.entity.clone()).or_default().push(slip);
        }
        Promises { courses, recorded }
    }

    /// Adds the history of an entity's promises to its page; the fields that need not be shown again.
    pub(super) fn add(&self, fields: &Fields<'_>, id: EntityId, flow: &mut Flow) -> &'static [&'static str] {
        let edition = fields.edition;
        let Some(courses) = self.courses.get(&id) else { return &[] };
        let slips = self.recorded.get(&edition.agenda().record(id).name()).map_or(&[][..], |slips| slips);
        let row = |course| Row { course, slip: slips.iter().find(|slip| slip.field == course.field.name()) };
        let rows: Vec<Row<'_>> = courses.iter().map(row).filter(Row::has_moved).collect();
        let title = edition.plain("site-promises");
        if rows.is_empty() {
            if let Some(period) = courses.iter().find_map(|course| course.told.first()?.period) {
                let said = Message::plain("site-promises-kept").with("period", period.said());
                flow.add(&format!("<h2>{}</h2>\n<p>{}</p>\n", escape(&title), escape(&edition.say(&said))));
            }
            return &[];
        }
        flow.add(&format!("<h2>{}</h2>\n", escape(&title)));
        let unit = edition.agenda().get::<Kpi>(id).and_then(|kpi| kpi.unit.as_ref());
        let cells: Vec<[String; 5]> = rows.iter().map(|row| row.cells(fields, id, unit)).collect();
        let titles = ["site-promise", "site-first-promise", "site-promised-now", "site-promised-then", "site-moves"];
        // A column in which nothing stands is left out.
        let places: Vec<usize> = (0..titles.len()).filter(|place| cells.iter().any(|row| !row[*place].is_empty())).collect();
        let grid = Grid::of_texts(&title, places.iter().map(|place| edition.plain(titles[*place])));
        let rows = cells.iter().map(|row| grid.row(places.iter().map(|place| row[*place].clone())));
        flow.rows(&grid.open(), rows, Grid::CLOSE);
        &MOVES
    }
}

/// Takes in what an agenda promises of what there is now.
fn follow(now: &Agenda, then: &Agenda, period: Option<Period>, courses: &mut BTreeMap<EntityId, Vec<Course>>) {
    let mut take = |kind: Kind, id: EntityId, made: Vec<Made<'_>>| {
        let name = &then.record(id).id;
        let Some(id) = now.graph().known(kind, name) else { return };
        let known = match courses.get_mut(&id) {
            Some(known) => known,
            None if made.is_empty() => return,
            None => courses.entry(id).or_default(),
        };
        for course in &mut *known {
            let promise = made.iter().find(|(field, ..)| *field == course.field).map(|(.., promise)| *promise);
            if course.told.last().is_none_or(|last| last.promise != promise) {
                course.told.push(Told { period, promise });
            }
        }
        for (field, title, promise) in made {
            if known.iter().all(|course| course.field != field) {
                known.push(Course { field, title: title.cloned(), told: vec![Told { period, promise: Some(promise) }] });
            }
        }
    };
    for (id, line) in then.all::<ActionLine>() {
        let milestones = line.milestones.iter().filter_map(|milestone| {
            let promise = Promise { day: milestone.due?, goal: Goal::Whole };
            Some((Field::Milestone(milestone.id.as_str().to_owned()), milestone.title.as_ref(), promise))
        });
        take(Kind::ActionLine, id, scheduled(line.schedule.as_ref()).into_iter().chain(milestones).collect());
    }
    for (id, text) in then.all::<Regulation>() {
        take(Kind::Regulation, id, scheduled(text.schedule.as_ref()).into_iter().collect());
    }
    for (id, service) in then.all::<Service>() {
        let promise = service.roadmap.as_ref().and_then(|roadmap| {
            let goal = roadmap.target_level.map_or(Goal::Whole, |level| Goal::Level(level.0));
            Some((Field::Roadmap, None, Promise { day: roadmap.due?, goal }))
        });
        take(Kind::Service, id, promise.into_iter().collect());
    }
    for (id, kpi) in then.all::<Kpi>() {
        let promise = kpi.final_target().map(|(_, target)| {
            let goal = match target.value {
                TargetValue::Figure(Figure::Number(number)) => Goal::Between(number, number),
                TargetValue::Figure(Figure::Met(_)) => Goal::Whole,
                TargetValue::Range(low, high) => Goal::Between(low, high),
            };
            (Field::Target, None, Promise { day: target.date, goal })
        });
        take(Kind::Kpi, id, promise.into_iter().collect());
    }
}

fn scheduled<'a>(schedule: Option<&Schedule>) -> Option<Made<'a>> {
    Some((Field::Schedule, None, Promise { day: schedule?.due?, goal: Goal::Whole }))
}

impl Field {
    /// Its name, as histories write it.
    fn name(&self) -> String {
        match self {
            Field::Schedule => "schedule.due".to_owned(),
            Field::Roadmap => "roadmap.due".to_owned(),
            Field::Target => "targets[final].date".to_owned(),
            Field::Milestone(id) => format!("milestones[{id}].due"),
        }
    }

    /// Whether its moves are recorded beside it.
    fn has_record(&self) -> bool {
        matches!(self, Field::Schedule | Field::Roadmap)
    }
}

/// What was promised in a field, with the moves that are recorded of it.
struct Row<'c> {
    course: &'c Course,
    slip: Option<&'c Slip>,
}

impl Row<'_> {
    fn has_moved(&self) -> bool {
        self.course.told.len() > 1 || self.slip.is_some_and(|slip| !slip.moves.is_empty())
    }

    /// What is promised, what was first, what is now, what was told quarter by quarter, and the moves that are recorded.
    fn cells(&self, fields: &Fields<'_>, id: EntityId, unit: Option<&LocalisedText>) -> [String; 5] {
        let edition = fields.edition;
        let say = |message: &Message| escape(&edition.say(message));
        let day = |day: Date| say(&Message::plain("report-day").with("day", day));
        let told = &self.course.told;
        let first_told = told.first().and_then(|told| Some(told.promise?.day));
        let first = self.slip.filter(|slip| !slip.moves.is_empty()).map(|slip| slip.first).or(first_told);
        let now = told.last().and_then(|told| told.promise);
        let now = now.map_or_else(|| escape(&edition.plain("site-promised-no-more")), |now| say(&said(&now, unit)));
        let moves = self.slip.map_or(&[][..], |slip| &slip.moves);
        let moves: Vec<String> = moves.iter().map(|one| moved(fields, id, &self.course.field, one)).collect();
        let quarters = if told.len() > 1 { self.quarters(edition, unit) } else { Vec::new() };
        [self.label(edition), first.map(day).unwrap_or_default(), now, listed(&quarters), listed(&moves)]
    }

    /// What is promised, in the reader's words.
    fn label(&self, edition: &Edition<'_>) -> String {
        escape(&match (self.slip, &self.course.title) {
            (Some(slip), _) => edition.say(&slip.label),
            (None, Some(title)) => title.in_language(edition.tag()).to_owned(),
            (None, None) => edition.plain("report-column-due"),
        })
    }

    /// What was told in each quarter in which it was another thing than before.
    fn quarters(&self, edition: &Edition<'_>, unit: Option<&LocalisedText>) -> Vec<String> {
        let mut before: Option<Promise> = None;
        let mut out = Vec::new();
        for Told { period, promise } in &self.course.told {
            let period = period.map_or_else(|| Message::plain("site-promised-now"), Period::said);
            let what = promise.map_or_else(|| Message::plain("site-promised-no-more"), |promise| said(&promise, unit));
            let moved = before.zip(*promise).map(|(from, to)| (from.day, to.day)).filter(|(from, to)| from != to);
            let message = match moved {
                None => Message::plain("site-promised-in"),
                Some((from, to)) => {
                    let is_recorded = self.slip.is_some_and(|slip| slip.moves.iter().any(|one| one.to == to));
                    let is_silent = self.course.field.has_record() && !is_recorded;
                    let days = shown(&Datum::Days((to.0 - from.0).num_days()), edition.catalogue).into_owned();
                    Message::plain(if is_silent { "site-promised-silently" } else { "site-promised-moved" }).with("days", days)
                }
            };
            out.push(escape(&edition.say(&message.with("period", period).with("promise", what))));
            before = *promise;
        }
        out
    }
}

/// What a promise says.
fn said(promise: &Promise, unit: Option<&LocalisedText>) -> Message {
    let message = match promise.goal {
        Goal::Whole => Message::plain("report-day"),
        Goal::Level(level) => Message::plain("site-promise-level").with("level", u64::from(level)),
        Goal::Between(low, high) => {
            let value: Value = if low < high {
                Message::plain("report-range").with("low", readable(low)).with("high", readable(high)).into()
            } else {
                readable(low).into()
            };
            let value = match unit {
                Some(unit) => Message::plain("site-measure").with("value", value).with("unit", unit).into(),
                None => value,
            };
            Message::plain("site-promise-value").with("value", value)
        }
    };
    message.with("day", promise.day)
}

/// A move that is recorded, why it was made, and by whose decision.
fn moved(fields: &Fields<'_>, id: EntityId, field: &Field, one: &Move) -> String {
    let (edition, agenda) = (fields.edition, fields.edition.agenda());
    let said = Message::plain("site-moved").with("from", one.from).with("to", one.to);
    let found = one.decision.as_deref().and_then(|name| agenda.graph().find(Kind::Decision, name));
    let decision = found.and_then(|decision| fields.link(decision));
    let more: String = reason(fields, id, field, one).into_iter().chain(decision).map(|more| format!("<br>{more}")).collect();
    escape(&edition.say(&said)) + &more
}

/// Why a date moved, where the entity says it.
fn reason(fields: &Fields<'_>, id: EntityId, field: &Field, one: &Move) -> Option<String> {
    let around = match field {
        Field::Schedule => "schedule",
        Field::Roadmap => "roadmap",
        Field::Target | Field::Milestone(_) => return None,
    };
    let is = |item: NodeRef<'_>, name: &str, day: Date| {
        item.get(name).and_then(|node| node.as_text()).and_then(|text| text.parse::<Date>().ok()) == Some(day)
    };
    let moves = fields.edition.agenda().root(id)?.get(around)?.get("moves")?;
    let of_move = moves.items().find(|item| is(*item, "from", one.from) && is(*item, "to", one.to))?;
    Some(fields.edition.text(of_move.get("reason")?))
}

fn listed(items: &[String]) -> String {
    if items.is_empty() {
        return String::new();
    }
    format!("<ul>{}</ul>", items.iter().map(|item| format!("<li>{item}</li>")).collect::<String>())
}
