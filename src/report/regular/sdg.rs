//! The sustainable development goals: what the agenda contributes to, and why.

use super::cells::{answerable, equation, kind_named};
use super::table::identity;
use super::{Basis, Datum, FilteredBy, Form, Report, Sign, Table};
use crate::agenda::EntityId;
use crate::model::reference_data::{SDG_GOALS, sdg_targets};
use crate::model::{ActionLine, Kind, Kpi, Objective, Owner, SdgAlignment};
use crate::text::Message;
use std::collections::{BTreeMap, BTreeSet};

/// Which sustainable development targets does the agenda contribute to, by what, and why?
pub(super) static SDG: Report = Report {
    name: "sdg",
    title: "report-sdg",
    question: "report-sdg-question",
    counts: "report-sdg-counts",
    filters: &[FilteredBy::Axis, FilteredBy::Owner],
    looks_back: false,
    history: false,
    tables,
};

/// Something that may be aligned with targets.
struct Aligned<'a> {
    id: EntityId,
    kind: Kind,
    owner: Option<&'a Owner>,
    sdg: &'a [SdgAlignment],
}

/// The kinds that are aligned, in the order in which they follow from each other, each with its column of counts.
const KINDS: [(Kind, &str, &str); 3] = [
    (Kind::Objective, "objectives", "report-column-sdg-objectives"),
    (Kind::ActionLine, "lines", "report-column-action-lines"),
    (Kind::Kpi, "kpis", "report-column-kpis"),
];

fn tables(basis: &Basis<'_>) -> Vec<Table> {
    let all = aligned(basis);
    let codes: Vec<String> = sdg_targets().collect();
    let places: BTreeMap<&str, usize> = codes.iter().map(String::as_str).zip(0..).collect();
    vec![targets(basis, &all, &places), goals(&all, &places), not_aligned(basis, &all)]
}

/// What may be aligned, retired and given up things aside.
fn aligned<'a>(basis: &Basis<'a>) -> Vec<Aligned<'a>> {
    let agenda = basis.agenda;
    let objectives = agenda.all::<Objective>().filter(|(_, objective)| objective.retired.is_none());
    let objectives = objectives.map(|(id, objective)| (id, Kind::Objective, None, &objective.sdg));
    let lines = agenda.all::<ActionLine>().filter(|(_, line)| line.is_alive());
    let lines = lines.map(|(id, line)| (id, Kind::ActionLine, line.owner.as_ref(), &line.sdg));
    let kpis = agenda.all::<Kpi>().filter(|(_, kpi)| kpi.retired.is_none());
    let kpis = kpis.map(|(id, kpi)| (id, Kind::Kpi, kpi.owner.as_ref(), &kpi.sdg));
    let asked = objectives.chain(lines).chain(kpis).filter(|(id, ..)| basis.asks_for(*id) && basis.is_in_axes(*id));
    asked.map(|(id, kind, owner, sdg)| Aligned { id, kind, owner, sdg }).collect()
}

/// The number of the goal that a target belongs to; none for a code that is no target.
fn goal(code: &str, places: &BTreeMap<&str, usize>) -> Option<u64> {
    places.contains_key(code).then(|| code.split('.').next()?.parse().ok()).flatten()
}

fn goal_named(goal: u64) -> Datum {
    Datum::word(&goal.to_string(), Message::plain("report-sdg-goal").with("goal", goal), Sign::None)
}

/// A row for each target of each thing that is aligned with it.
fn targets(basis: &Basis<'_>, all: &[Aligned<'_>], places: &BTreeMap<&str, usize>) -> Table {
    let columns = [
        ("target", "report-column-sdg-target", Form::Text),
        ("goal", "report-column-sdg-goal", Form::Word),
        ("id", "report-column-id", Form::Entity),
        ("title", "report-column-contributes", Form::Text),
        ("kind", "report-column-kind", Form::Word),
        ("rationale", "report-column-rationale", Form::Text),
    ];
    let shown: [(&'static str, &[&'static str]); 4] = [
        ("report-column-sdg-target", &["target"]),
        ("report-column-sdg-goal", &["goal"]),
        ("report-column-contributes", &["title", "kind"]),
        ("report-column-rationale", &["rationale"]),
    ];
    let mut table = Table::new("sdg", Message::plain("report-sdg"), &columns).showing(&shown);
    let mut pairs: Vec<(&Aligned<'_>, &SdgAlignment)> =
        all.iter().flat_map(|one| one.sdg.iter().map(move |alignment| (one, alignment))).collect();
    pairs.sort_by_key(|(_, alignment)| {
        let code = alignment.target.as_str();
        (places.get(code).copied().unwrap_or(usize::MAX), code)
    });
    for (one, alignment) in &pairs {
        let [id, title] = identity(basis.agenda, one.id);
        let unknown = || Datum::word("unknown", Message::plain("report-sdg-unknown"), Sign::Bad);
        table.rows.push(vec![
            alignment.target.as_str().into(),
            goal(&alignment.target, places).map_or_else(unknown, goal_named),
            id,
            title,
            kind_named(one.kind),
            alignment.rationale.as_ref().into(),
        ]);
    }
    let named: BTreeSet<&str> = pairs.iter().map(|(_, alignment)| alignment.target.as_str()).collect();
    let known = named.iter().filter(|code| places.contains_key(*code)).count();
    table.notes.push(Message::plain("report-sdg-targets").with("count", known).with("all", places.len()));
    table.notes.extend(KINDS.iter().filter_map(|(kind, ..)| {
        let of_kind: Vec<&Aligned<'_>> = all.iter().filter(|one| one.kind == *kind).collect();
        let without = of_kind.iter().filter(|one| one.sdg.is_empty()).count();
        let parts = [
            (of_kind.len() - without, Message::plain("report-sdg-with-target")),
            (without, Message::plain("report-sdg-without-target")),
        ];
        (!of_kind.is_empty()).then(|| equation(kind.counted(of_kind.len()), parts))
    }));
    table
}

/// How many targets of each goal are named, and by how many objectives, lines and KPIs.
fn goals(all: &[Aligned<'_>], places: &BTreeMap<&str, usize>) -> Table {
    let mut columns = vec![
        ("goal", "report-column-sdg-goal", Form::Word),
        ("targets", "report-column-sdg-targets-named", Form::Integer),
        ("targets-of-goal", "report-column-sdg-targets-of-goal", Form::Integer),
    ];
    columns.extend(KINDS.map(|(_, key, title)| (key, title, Form::Integer)));
    let mut table = Table::new("sdg-goals", Message::plain("report-sdg-goals"), &columns);
    let codes: BTreeSet<&str> = all.iter().flat_map(|one| one.sdg).map(|alignment| alignment.target.as_str()).collect();
    for number in 1..=SDG_GOALS {
        let is_of_goal = |code: &str| goal(code, places) == Some(number);
        let of_kind = |kind: Kind| {
            let contributes = |one: &&Aligned<'_>| one.sdg.iter().any(|alignment| is_of_goal(&alignment.target));
            Datum::from(all.iter().filter(|one| one.kind == kind).filter(contributes).count())
        };
        let named = codes.iter().filter(|code| is_of_goal(code)).count();
        let of_goal = places.keys().filter(|code| is_of_goal(code)).count();
        let counts = KINDS.map(|(kind, ..)| of_kind(kind));
        table.rows.push([goal_named(number), named.into(), of_goal.into()].into_iter().chain(counts).collect());
    }
    table.notes.push(Message::plain("report-sdg-counted-once"));
    table
}

/// The objectives and lines that name no target, or do not say why they contribute to one.
fn not_aligned(basis: &Basis<'_>, all: &[Aligned<'_>]) -> Table {
    let columns = [
        ("id", "report-column-id", Form::Entity),
        ("title", "report-column-title", Form::Text),
        ("kind", "report-column-kind", Form::Word),
        ("missing", "report-column-missing", Form::Word),
        ("target", "report-column-sdg-target", Form::Text),
        ("owner", "report-column-owner", Form::Entity),
        ("role", "report-column-role", Form::Entity),
    ];
    let mut table = Table::new("sdg-not-aligned", Message::plain("report-sdg-not-aligned"), &columns);
    for one in all.iter().filter(|one| one.kind != Kind::Kpi) {
        let row = |code: &str, called: &'static str, sign: Sign, target: Option<&str>| {
            let [owner, role] = answerable(basis.agenda, one.owner);
            let [id, title] = identity(basis.agenda, one.id);
            vec![id, title, kind_named(one.kind), Datum::word(code, Message::plain(called), sign), target.into(), owner, role]
        };
        if one.sdg.is_empty() {
            table.rows.push(row("target", "report-sdg-missing-target", Sign::Bad, None));
        }
        let unexplained = one.sdg.iter().filter(|alignment| alignment.rationale.is_none());
        table.rows.extend(
            unexplained
                .map(|alignment| row("rationale", "report-sdg-missing-rationale", Sign::Watch, Some(alignment.target.as_str()))),
        );
    }
    if table.rows.is_empty() {
        table.notes.push(Message::plain("report-sdg-all-aligned"));
    }
    table
}
