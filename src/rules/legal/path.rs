//! The path that each sort of legal text takes, as the agenda declares it or as it usually is.

use crate::agenda::Agenda;
use crate::model::reference_data::INSTRUMENTS;
use crate::model::{LegislativeStage, Regulation};
use std::collections::BTreeMap;

/// The paths of all instruments of an agenda.
pub(crate) struct Paths<'a>(BTreeMap<&'a str, Path>);

/// The stages that a text goes through, in order.
pub(crate) struct Path {
    steps: BTreeMap<LegislativeStage, usize>,
    /// Whether these are all its stages; else they only order the ones it has.
    pub complete: bool,
}

/// Stands for the instrument of a text that names none; no identifier is empty.
const NO_INSTRUMENT: &str = "";

impl<'a> Paths<'a> {
    /// The paths of an agenda; none while its `agenda.yaml` cannot be read, for it may declare other ones.
    pub(crate) fn of(agenda: &'a Agenda) -> Option<Self> {
        let file = agenda.file()?;
        let mut paths: BTreeMap<&str, Path> = INSTRUMENTS.iter().map(|usual| (usual.id, Path::new(usual.path, true))).collect();
        for own in &file.instruments {
            let steps: Vec<&[LegislativeStage]> = own.stages.iter().map(std::slice::from_ref).collect();
            if steps.is_empty() {
                // One that is declared without stages keeps the usual ones, where its name has any.
                paths.entry(own.id.as_str()).or_insert_with(Path::usual);
            } else {
                paths.insert(own.id.as_str(), Path::new(&steps, true));
            }
        }
        paths.insert(NO_INSTRUMENT, Path::usual());
        Some(Paths(paths))
    }

    /// The path of a text; none where nobody knows its instrument.
    pub(crate) fn path(&self, regulation: &Regulation) -> Option<&Path> {
        let instrument = regulation.instrument.as_ref().map_or(NO_INSTRUMENT, |instrument| instrument.id());
        self.0.get(instrument)
    }

    /// The path of an instrument, as far as it is known; else the order of stages that is usual.
    pub(in crate::rules) fn of_instrument(&self, instrument: Option<&str>) -> Option<&Path> {
        instrument.and_then(|instrument| self.0.get(instrument)).or_else(|| self.0.get(NO_INSTRUMENT))
    }
}

impl Path {
    fn new(path: &[&[LegislativeStage]], complete: bool) -> Self {
        // Before anything else the need for a text is known, whether or not a country counts that as a stage.
        let mut steps = BTreeMap::from([(LegislativeStage::Identified, 0)]);
        for (number, together) in (1..).zip(path) {
            for stage in *together {
                steps.insert(*stage, number);
            }
        }
        Path { steps, complete }
    }

    /// The path of an act, as an order for the stages of a text of which no path is known.
    fn usual() -> Self {
        let act = INSTRUMENTS.iter().find(|instrument| instrument.id == "act");
        Path::new(act.map_or(&[], |act| act.path), false)
    }

    /// How far along the path a stage is; none where it is not on it.
    pub(crate) fn step(&self, stage: LegislativeStage) -> Option<usize> {
        self.steps.get(&stage).copied()
    }

    /// The stages that stand between two steps, step by step.
    pub(in crate::rules) fn between(&self, from: usize, to: usize) -> impl Iterator<Item = Vec<LegislativeStage>> {
        let at = |step: usize| self.steps.iter().filter(move |(_, own)| **own == step).map(|(stage, _)| *stage).collect();
        (from + 1..to).map(at)
    }

    /// The stages in order, as YAML has them.
    pub(in crate::rules) fn words(&self) -> Vec<&'static str> {
        self.in_order().map(|(_, stage)| stage.word()).collect()
    }

    /// The stages that come behind a step, in order.
    pub(crate) fn behind(&self, step: usize) -> impl Iterator<Item = LegislativeStage> {
        self.in_order().filter(move |(own, _)| *own > step).map(|(_, stage)| stage)
    }

    /// The stages in order, each with its step.
    fn in_order(&self) -> impl Iterator<Item = (usize, LegislativeStage)> {
        let mut stages: Vec<(usize, LegislativeStage)> = self.steps.iter().map(|(stage, step)| (*step, *stage)).collect();
        stages.sort_unstable();
        stages.into_iter()
    }
}
