use super::decided::{MOVES_PROMISES, earliest, is_decided, names};
use super::sides::{Sides, items, read, target};
use crate::agenda::EntityId;
use crate::changes::{Changed, Proposal, Word};
use crate::model::{CommitmentScope, Date, DecisionType, Figure, Kind, TargetKind, TargetValue};
use crate::rules::{Sink, rule};
use crate::schema::Subject;
use crate::text::Message;
use crate::yaml::{NodeId, NodeRef};
use std::collections::BTreeMap;

rule! {
    /// A target asks for less than it did, is due later, or is gone, and no decision says so.
    ///
    /// A target that is out of reach can be reached by lowering it. The auditors of Estonia found, in their look back at the
    /// years from 2010 to 2019, that the levels expected of a digital state had been replaced by more modest ones. Here that
    /// needs a decision which was accepted, is of type `rebaseline`, `adoption` or `scope` and concerns the entity; it comes with
    /// the proposal or was taken at most `days` days ago. Where the definition of a KPI changes at the same time, a
    /// `definition-change` carries its new targets too. What asks for less depends on the direction of the KPI; where that
    /// changes as well, or where a range moves, nobody can say that the new target asks for as much. A target that another one
    /// still promises, by the same day or earlier, is not gone. The levels that services are to reach, and those that the agenda
    /// commits itself to and for which services, are targets as well.
    ///
    /// ```yaml before
    /// # kpis/online-share.yaml
    /// id: online-share
    /// direction: increase
    /// targets: [{date: 2030-12-31, value: 80}]
    /// # kpis/satisfaction.yaml
    /// id: satisfaction
    /// direction: increase
    /// targets: [{date: 2030-12-31, value: 90}]
    /// # decisions/modest-target.yaml
    /// id: modest-target
    /// type: rebaseline
    /// status: accepted
    /// date: 2026-09-15
    /// concerns: [kpis/online-share]
    /// ```
    ///
    /// ```yaml bad
    /// # kpis/online-share.yaml
    /// id: online-share
    /// direction: increase
    /// targets: [{date: 2030-12-31, value: 80}]
    /// # kpis/satisfaction.yaml
    /// id: satisfaction
    /// direction: increase
    /// targets: [{date: 2030-12-31, value: 75}]
    /// # decisions/modest-target.yaml
    /// id: modest-target
    /// type: rebaseline
    /// status: accepted
    /// date: 2026-09-15
    /// concerns: [kpis/online-share]
    /// ```
    ///
    /// ```yaml good
    /// # kpis/online-share.yaml
    /// id: online-share
    /// direction: increase
    /// targets: [{date: 2030-12-31, value: 60}]
    /// # kpis/satisfaction.yaml
    /// id: satisfaction
    /// direction: increase
    /// targets: [{date: 2030-12-31, value: 90}]
    /// # decisions/modest-target.yaml
    /// id: modest-target
    /// type: rebaseline
    /// status: accepted
    /// date: 2026-09-15
    /// concerns: [kpis/online-share]
    /// ```
    "change-target-lowered", Error clock change { "days" = 180.0 }
}

fn check<'a>(proposal: &Proposal<'a>, sink: &mut Sink<'a>) {
    let earliest = earliest(sink.as_of(), sink.parameter("days"));
    for changed in proposal.changed() {
        let (Some(sides), Some(entity)) = (Sides::of(proposal, changed), changed.new) else { continue };
        let lowered = match sides.subject {
            Subject::Kind(Kind::Kpi) => of_kpi(sides),
            Subject::Kind(Kind::Service) => of_service(sides),
            Subject::Agenda => of_commitments(sides),
            Subject::Kind(_) => continue,
        };
        if lowered.is_empty() || is_decided(proposal, &names(proposal, changed), fitting(changed), earliest) {
            continue;
        }
        for one in lowered {
            report(entity, one, sink);
        }
    }
}

/// The types of decision that may lower a target: another definition asks for another figure.
fn fitting(changed: &Changed) -> &'static [DecisionType] {
    const REDEFINED: &[DecisionType] =
        &[DecisionType::Rebaseline, DecisionType::Adoption, DecisionType::Scope, DecisionType::DefinitionChange];
    let redefined = changed.changes.iter().any(|change| change.word == Word::DefinitionChanged);
    if redefined { REDEFINED } else { MOVES_PROMISES }
}

/// A target that is no longer what it was.
struct Lowered {
    at: Place,
    message: Message,
}

/// Where it is said.
enum Place {
    /// At what stands there now.
    Node(NodeId),
    /// At the field in which it stood, told apart from others by its name.
    Field(&'static str, String),
}

fn report(entity: EntityId, Lowered { at, message }: Lowered, sink: &mut Sink<'_>) {
    let message = message.with("why", Message::plain("proposal-undecided"));
    let draft = match at {
        Place::Node(node) => sink.at_node(entity, node, message),
        Place::Field(field, name) => sink.at(entity, field, message).identity(name),
    };
    draft.help(Message::plain("proposal-undecided-help"));
}

/// A target of a KPI.
struct Target<'a> {
    node: NodeRef<'a>,
    date: Date,
    value: TargetValue,
    last: bool,
}

impl<'a> Target<'a> {
    fn of(node: NodeRef<'a>) -> Option<Self> {
        let kind = node.get("kind").map_or(Some(TargetKind::default()), |kind| read(Some(kind)))?;
        let (date, value) = (read(node.get("date"))?, read(node.get("value"))?);
        Some(Target { node, date, value, last: kind == TargetKind::Final })
    }
}

/// The targets of a KPI, and whether all of them could be read.
fn targets(root: NodeRef<'_>) -> (Vec<Target<'_>>, bool) {
    let found: Vec<Option<Target<'_>>> = items(root, "targets").map(Target::of).collect();
    let whole = found.iter().all(Option::is_some);
    (found.into_iter().flatten().collect(), whole)
}

fn of_kpi(sides: Sides<'_>) -> Vec<Lowered> {
    let ((old, _), (new, whole)) = (targets(sides.old), targets(sides.new));
    let aim = Aim::of(sides);
    let mut lowered = Vec::new();
    let mut finals = new.iter().filter(|target| target.last);
    for before in &old {
        // There is one final target, whatever its date; interim ones are told apart by theirs.
        let after = if before.last { finals.next() } else { new.iter().find(|one| !one.last && one.date == before.date) };
        let promised = |one: &Target<'_>| one.date <= before.date && aim.compare(before.value, one.value) == Asks::AsMuch;
        let Some(after) = after else {
            if whole && !new.iter().any(promised) {
                let message = Message::plain("proposal-target-gone").with("date", before.date).with("old", target(before.value));
                lowered.push(Lowered { at: Place::Field("targets", before.date.to_string()), message });
            }
            continue;
        };
        let node = |name: &str| Place::Node(after.node.get(name).unwrap_or(after.node).id());
        let template = match aim.compare(before.value, after.value) {
            Asks::AsMuch => None,
            Asks::Less => Some("proposal-target-lowered"),
            Asks::Unknown => Some("proposal-target-changed"),
        };
        if let Some(template) = template {
            let message = Message::plain(template).with("old", target(before.value)).with("new", target(after.value));
            lowered.push(Lowered { at: node("value"), message });
        }
        if after.date > before.date && !new.iter().any(promised) {
            let days = (after.date.0 - before.date.0).num_days().unsigned_abs();
            let message =
                Message::plain("proposal-target-postponed").with("old", before.date).with("new", after.date).with("days", days);
            lowered.push(Lowered { at: node("date"), message });
        }
    }
    lowered
}

/// What one target asks for, against another one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asks {
    AsMuch,
    Less,
    /// Neither can be said.
    Unknown,
}

/// Which way is better.
enum Aim {
    Up,
    Down,
    Within,
    /// Nothing says so, or both sides say something else.
    Unknown,
}

impl Aim {
    fn of(sides: Sides<'_>) -> Self {
        // What is said for the first time holds for what was there before.
        let word = |name: &str| {
            let (old, new) = sides.field(&[name]);
            let (old, new) = (old.and_then(NodeRef::as_text), new.and_then(NodeRef::as_text));
            old.or(new).filter(|word| new.is_none_or(|new| new == *word))
        };
        match (word("direction"), word("hold")) {
            (Some("increase"), _) | (Some("maintain"), Some("at-least")) => Aim::Up,
            (Some("decrease"), _) | (Some("maintain"), Some("at-most")) => Aim::Down,
            (Some("range"), _) => Aim::Within,
            _ => Aim::Unknown,
        }
    }

    fn compare(&self, old: TargetValue, new: TargetValue) -> Asks {
        let than = |less: bool| if less { Asks::Less } else { Asks::AsMuch };
        let bounds = |value: TargetValue| match value {
            TargetValue::Figure(Figure::Number(number)) => Some((number, number)),
            TargetValue::Range(low, high) => Some((low, high)),
            TargetValue::Figure(Figure::Met(_)) => None,
        };
        match (self, old, new) {
            (Aim::Unknown, old, new) if old == new => Asks::AsMuch,
            (_, TargetValue::Figure(Figure::Met(old)), TargetValue::Figure(Figure::Met(new))) => than(old && !new),
            (Aim::Up, TargetValue::Figure(Figure::Number(old)), TargetValue::Figure(Figure::Number(new))) => than(new < old),
            (Aim::Down, TargetValue::Figure(Figure::Number(old)), TargetValue::Figure(Figure::Number(new))) => than(new > old),
            (Aim::Within, old, new) => match (bounds(old), bounds(new)) {
                (Some(old), Some(new)) if old.0 <= new.0 && new.1 <= old.1 => Asks::AsMuch,
                (Some(old), Some(new)) if new.0 <= old.0 && old.1 <= new.1 => Asks::Less,
                _ => Asks::Unknown,
            },
            _ if old == new => Asks::AsMuch,
            _ => Asks::Unknown,
        }
    }
}

/// The level that a service is to reach.
fn of_service(sides: Sides<'_>) -> Vec<Lowered> {
    let (old, new) = sides.field(&["roadmap", "target-level"]);
    level(old, new, Place::Field("roadmap.target-level", String::new())).into_iter().collect()
}

/// A level that is lower, or no longer promised.
fn level(old: Option<NodeRef<'_>>, new: Option<NodeRef<'_>>, missing: Place) -> Option<Lowered> {
    let before: f64 = read(old)?;
    let Some(new) = new else {
        let message = Message::plain("proposal-level-gone").with("old", before);
        return Some(Lowered { at: missing, message });
    };
    let after: f64 = read(Some(new))?;
    let message = Message::plain("proposal-target-lowered").with("old", before).with("new", after);
    (after < before).then_some(Lowered { at: Place::Node(new.id()), message })
}

/// What the agenda commits itself to.
struct Commitment<'a> {
    name: &'a str,
    node: NodeRef<'a>,
    level: f64,
    by: Option<Date>,
    /// The conditions that a service must meet; none where they could not be read.
    scope: Option<CommitmentScope>,
}

impl<'a> Commitment<'a> {
    fn of(node: NodeRef<'a>) -> Option<Self> {
        let all = CommitmentScope { audience: None, sector: None, owner: None, life_event: None };
        Some(Commitment {
            name: node.get("id")?.as_text()?,
            node,
            level: read(node.get("level")).unwrap_or_default(),
            by: read(node.get("by")),
            scope: node.get("scope").map_or(Some(all), |scope| read(Some(scope))),
        })
    }

    /// Whether it promises all that another one did.
    fn still_promises(&self, before: &Commitment<'_>) -> bool {
        let in_time = before.by.is_none_or(|before| self.by.is_some_and(|own| own <= before));
        self.level >= before.level && in_time && !self.is_narrower(before)
    }

    /// Whether it sets conditions that another one did not set.
    fn is_narrower(&self, before: &Commitment<'_>) -> bool {
        let (Some(old), Some(new)) = (&before.scope, &self.scope) else { return false };
        (new.audience.is_some() && new.audience != old.audience)
            || (new.sector.is_some() && new.sector != old.sector)
            || (new.owner.is_some() && new.owner != old.owner)
            || (new.life_event.is_some() && new.life_event != old.life_event)
    }
}

fn of_commitments(sides: Sides<'_>) -> Vec<Lowered> {
    let commitments = |root| items(root, "commitments").filter_map(Commitment::of).collect::<Vec<_>>();
    let (old, new) = (commitments(sides.old), commitments(sides.new));
    let by_name: BTreeMap<&str, &Commitment<'_>> = new.iter().map(|one| (one.name, one)).collect();
    let mut lowered = Vec::new();
    for before in &old {
        let Some(after) = by_name.get(before.name) else {
            if !new.iter().any(|one| one.still_promises(before)) {
                let message = Message::plain("proposal-commitment-gone").with("commitment", before.name);
                lowered.push(Lowered { at: Place::Field("commitments", before.name.to_owned()), message });
            }
            continue;
        };
        if after.is_narrower(before) {
            let message = Message::plain("proposal-commitment-narrowed").with("commitment", before.name);
            lowered.push(Lowered { at: Place::Node(after.node.get("scope").unwrap_or(after.node).id()), message });
        }
        lowered.extend(level(before.node.get("level"), after.node.get("level"), Place::Node(after.node.id())));
    }
    lowered
}
