//! What changes do elsewhere: health that turns, and what the rules find now or find no more.

use crate::agenda::{Agenda, EntityId, KpiHealth, LineHealth, Resolution};
use crate::changes::{Changed, Proposal};
use crate::finding::{Place, RuleHandle};
use crate::model::{ActionLine, Entity, Kind, Kpi};
use crate::schema::Subject;
use crate::text::Message;
use crate::verdict::{State, Verdict};
use std::collections::{BTreeSet, HashMap, HashSet};

/// Something that a proposal does, beside what it says.
#[derive(Debug, Clone)]
pub struct Consequence {
    /// What it is about, as `folder/id`, or `agenda`; none where it is about a file.
    pub entity: Option<String>,
    /// The changed entities that it comes from: itself, else those that it is linked to in one or two steps; none, where nobody can
    /// tell.
    pub because: Vec<String>,
    /// Whether the proposal does not change the entity itself.
    pub elsewhere: bool,
    /// What it is.
    pub what: What,
    /// What it says in a sentence.
    pub message: Message,
    /// Where, in the agenda that has it.
    pub place: Option<Place>,
}

/// What a consequence is.
#[derive(Debug, Clone)]
pub enum What {
    /// The computed health of an action line or a KPI is another one.
    HealthTurned,
    /// A rule finds something that it did not find before.
    Introduced(RuleHandle),
    /// A rule no longer finds what it found before.
    Fixed(RuleHandle),
}

impl What {
    /// The rule that finds it, or found it.
    pub fn rule(&self) -> Option<&RuleHandle> {
        match self {
            What::HealthTurned => None,
            What::Introduced(rule) | What::Fixed(rule) => Some(rule),
        }
    }
}

/// What a proposal does on the day of a verdict that compares its sides: turned health in the order of kinds and identifiers, then
/// findings that are new or gone, in the order of the verdict, those about the changes themselves included. What a decision waives is
/// left out.
pub fn consequences(proposal: &Proposal<'_>, verdict: &Verdict) -> Vec<Consequence> {
    let causes = Causes::of(proposal);
    let as_of = verdict.as_of;
    let was: HashMap<EntityId, EntityId> =
        proposal.changed().iter().filter_map(|changed| Some((changed.new?, changed.old?))).collect();
    let turned = |kind: Kind, health: &dyn Fn(&Agenda, EntityId) -> &'static str| turned(proposal, &causes, &was, health, kind);
    let mut found = turned(ActionLine::KIND, &|agenda, line| LineHealth::phrase(agenda.line_progress(line, as_of).health));
    found.extend(turned(Kpi::KIND, &|agenda, kpi| KpiHealth::phrase(agenda.kpi_progress(kpi, as_of).health)));
    for one in verdict.findings.iter().filter(|one| one.waived_by.is_none()) {
        let finding = &one.finding;
        let what = match one.state {
            Some(State::Introduced) => What::Introduced(finding.rule.clone()),
            Some(State::Fixed) => What::Fixed(finding.rule.clone()),
            _ => continue,
        };
        let (elsewhere, because) = causes.of_entity(finding.entity.as_deref());
        found.push(Consequence {
            entity: finding.entity.clone(),
            because,
            elsewhere,
            what,
            message: finding.message.clone(),
            place: Some(finding.place.clone()),
        });
    }
    found
}

/// The entities of a kind whose health is another one after a proposal; `was` says what those were that it changes.
fn turned(
    proposal: &Proposal<'_>,
    causes: &Causes<'_>,
    was: &HashMap<EntityId, EntityId>,
    health: &dyn Fn(&Agenda, EntityId) -> &'static str,
    kind: Kind,
) -> Vec<Consequence> {
    let mut found = Vec::new();
    for (id, record) in proposal.new.of_subject(Subject::Kind(kind)).filter(|(_, record)| record.value.is_some()) {
        let same = || proposal.old.graph().find(kind, &record.id);
        let Some(before) = was.get(&id).copied().or_else(same) else { continue };
        if proposal.old.record(before).value.is_none() {
            continue;
        }
        let (old, new) = (health(proposal.old, before), health(proposal.new, id));
        if old == new {
            continue;
        }
        let name = record.name();
        let (elsewhere, because) = causes.of_entity(Some(&name));
        let message = Message::plain("consequence-health").with("old", Message::plain(old)).with("new", Message::plain(new));
        found.push(Consequence { entity: Some(name), because, elsewhere, what: What::HealthTurned, message, place: None });
    }
    found
}

/// What a proposal changes, to find what something else comes from.
struct Causes<'a> {
    sides: [(&'a Agenda, HashSet<EntityId>); 2],
    names: HashSet<String>,
}

/// How many links of an entity are followed in search of a cause: what everything refers to explains nothing.
const MOST_LINKS: usize = 64;

/// How many causes are named.
const MOST_CAUSES: usize = 10;

impl<'a> Causes<'a> {
    fn of(proposal: &Proposal<'a>) -> Self {
        let of_side = |agenda, side: fn(&Changed) -> Option<EntityId>| {
            (agenda, proposal.changed().iter().filter_map(side).collect::<HashSet<_>>())
        };
        let sides = [of_side(proposal.old, |changed| changed.old), of_side(proposal.new, |changed| changed.new)];
        let names = sides.iter().flat_map(|(agenda, changed)| changed.iter().map(|id| agenda.record(*id).name())).collect();
        Causes { sides, names }
    }

    /// Whether something is not changed itself, and what it comes from.
    fn of_entity(&self, entity: Option<&str>) -> (bool, Vec<String>) {
        let about_agenda = || self.names.get(Subject::Agenda.name()).into_iter().cloned().collect();
        let Some(entity) = entity else { return (false, Vec::new()) };
        if self.names.contains(entity) {
            return (false, vec![entity.to_owned()]);
        }
        // The agenda's own promises are kept or broken by what is changed, wherever that is.
        if entity == Subject::Agenda.name() {
            return (true, Vec::new());
        }
        let id = |agenda: &Agenda| {
            let (folder, id) = entity.split_once('/')?;
            agenda.graph().find(Kind::find(folder)?, id)
        };
        let mut causes = BTreeSet::new();
        for deep in [false, true] {
            for (side, changed) in &self.sides {
                let Some(id) = id(side) else { continue };
                let names = near(side, id, deep).into_iter().filter(|near| changed.contains(near));
                causes.extend(names.map(|near| side.record(near).name()));
            }
            if !causes.is_empty() {
                break;
            }
        }
        let because: Vec<String> = causes.into_iter().take(MOST_CAUSES).collect();
        (true, if because.is_empty() { about_agenda() } else { because })
    }
}

/// What an entity is linked to, in either direction: in one step, or in two.
fn near(agenda: &Agenda, entity: EntityId, deep: bool) -> Vec<EntityId> {
    let graph = agenda.graph();
    let links = |entity: EntityId| {
        let from = graph.from(entity).iter().filter_map(|link| match link.to {
            Resolution::Entity(to) => Some(to),
            _ => None,
        });
        from.chain(graph.to(entity).map(|link| link.from)).take(MOST_LINKS).collect::<Vec<_>>()
    };
    let first = links(entity);
    if !deep {
        return first;
    }
    // That two things have one owner says nothing about what the one does to the other.
    let leads = |id: &EntityId| {
        let kind = agenda.record(*id).kind();
        !matches!(kind, None | Some(Kind::Organisation | Kind::Role | Kind::Body | Kind::LifeEvent))
    };
    first.into_iter().filter(leads).flat_map(links).collect()
}
