//! The documents and steps that an agenda has to have.

use super::{Asked, State, found};
use crate::agenda::{Agenda, EntityId};
use crate::model::{
    ActionLine, ActionLineStatus, Consultation, Decision, DecisionStatus, Entity, Event, EventType, Kind, Principle, Regulation,
    Service, Standard,
};
use crate::report::regular::cells::with_folder;
use crate::report::regular::{Basis, Datum};
use crate::text::Message;

/// The documents and steps, in the order in which an agenda comes to them.
pub(super) fn documents(basis: &Basis<'_>) -> Vec<Asked> {
    let asked = [
        mandate(basis),
        consultation(basis),
        adoption(basis),
        launch(basis),
        start(basis),
        promotion(basis),
        standard(basis),
        catalogue(basis),
        roadmap(basis),
        regulatory_plan(basis),
        once_only(basis),
        report_cycle(basis),
        public_space(basis),
    ];
    asked.into_iter().chain(predecessor(basis)).collect()
}

fn asked(code: &'static str, template: &'static str, state: State) -> Asked {
    Asked::new(code, Message::plain(template), state)
}

/// What is missing where `agenda.yaml` does not say it.
fn unsaid(agenda: &Agenda) -> State {
    if agenda.file().is_some() { State::Missing } else { State::Unknown }
}

fn adoption(basis: &Basis<'_>) -> Asked {
    let agenda = basis.agenda;
    let reference = agenda.file().and_then(|file| file.adopted_by.as_ref());
    let decision: Option<(EntityId, &Decision)> = reference.and_then(|decision| agenda.follow(decision));
    let state = match decision {
        Some((_, decision)) if decision.is_accepted() && decision.date.is_none_or(|date| date <= basis.as_of) => State::Present,
        Some((_, decision)) if decision.is_accepted() || decision.status == Some(DecisionStatus::Proposed) => State::Planned,
        _ => unsaid(agenda),
    };
    let one = asked("agenda-adopted", "report-coverage-agenda-adopted", state);
    one.since(decision.and_then(|(_, decision)| decision.date)).shown_by(agenda, decision.map(|(id, _)| id))
}

fn mandate(basis: &Basis<'_>) -> Asked {
    let agenda = basis.agenda;
    let laws = agenda.file().map_or(&[][..], |file| &file.legal_mandate);
    let state = match () {
        () if laws.iter().any(|law| agenda.binds(law, basis.as_of) == Some(true)) => State::Present,
        () if !laws.is_empty() => State::Planned,
        () => unsaid(agenda),
    };
    let evidence = laws.iter().filter_map(|law| match (&law.regulation, &law.citation) {
        (Some(text), _) => Some(with_folder(agenda, text).into()),
        (None, citation) => citation.as_ref().map(|citation| Datum::from(&citation.0)),
    });
    Asked { evidence: evidence.collect(), ..asked("legal-mandate", "report-coverage-legal-mandate", state) }
}

fn launch(basis: &Basis<'_>) -> Asked {
    let agenda = basis.agenda;
    let events = agenda.all::<Event>();
    let launches = events.filter(|(_, event)| event.retired.is_none() && event.r#type == Some(EventType::Launch));
    let launches: Vec<(EntityId, &Event)> = launches.collect();
    let held = |event: &Event| event.date.is_some_and(|date| date <= basis.as_of);
    let with_patron = || launches.iter().filter(|(_, event)| event.patron.is_some());
    let state = match () {
        () if with_patron().any(|(_, event)| held(event)) => State::Present,
        () if with_patron().next().is_some() => State::Planned,
        () if !launches.is_empty() => State::Incomplete,
        () => State::missing(agenda, Kind::Event),
    };
    let date = launches.iter().filter_map(|(_, event)| event.date).min();
    asked("launch", "report-coverage-launch", state).since(date).shown_by(agenda, launches.into_iter().map(|(id, _)| id))
}

/// Whether work began after the launch.
fn start(basis: &Basis<'_>) -> Asked {
    let agenda = basis.agenda;
    let begun = agenda.all::<ActionLine>().filter(|(_, line)| {
        line.retired.is_none() && matches!(line.status, Some(ActionLineStatus::InProgress | ActionLineStatus::Completed))
    });
    let begun = begun.count();
    let committed = agenda.all::<ActionLine>().any(|(_, line)| line.is_committed());
    let state = match () {
        () if begun > 0 => State::Present,
        () if committed && found(basis, "approach-momentum-lost") == 0 => State::Planned,
        () => State::missing(agenda, Kind::ActionLine),
    };
    let one = asked("start", "report-coverage-start", state);
    if begun == 0 { one } else { one.shown(Message::plain("report-coverage-lines-begun").with("count", begun).into()) }
}

fn promotion(basis: &Basis<'_>) -> Asked {
    let agenda = basis.agenda;
    let promotions = agenda.all::<Event>().filter(|(_, event)| event.retired.is_none() && event.makes_known());
    let dated: Vec<_> = promotions.filter_map(|(id, event)| Some((event.date?, id))).collect();
    let last = dated.iter().filter(|(date, _)| *date <= basis.as_of).max_by_key(|(date, _)| *date);
    let next = dated.iter().filter(|(date, _)| *date > basis.as_of).min_by_key(|(date, _)| *date);
    let (state, event) = match (last, next) {
        (Some(last), _) if found(basis, "approach-not-promoted") == 0 => (State::Present, Some(last)),
        (_, Some(next)) => (State::Planned, Some(next)),
        (last, None) => (State::missing(agenda, Kind::Event), last),
    };
    let one = asked("promotion", "report-coverage-promotion", state);
    one.since(event.map(|(date, _)| *date)).shown_by(agenda, event.map(|(_, id)| *id))
}

fn standard(basis: &Basis<'_>) -> Asked {
    let agenda = basis.agenda;
    let standards: Vec<(EntityId, &Standard)> =
        agenda.all::<Standard>().filter(|(_, standard)| !standard.is_retired(basis.as_of)).collect();
    let applies = |(_, standard): &(EntityId, &Standard)| standard.applies_from.is_none_or(|from| from <= basis.as_of);
    let state = match () {
        () if standards.iter().any(applies) => State::Present,
        () if !standards.is_empty() => State::Planned,
        () => State::missing(agenda, Kind::Standard),
    };
    let from = standards.iter().filter_map(|(_, standard)| standard.applies_from).min();
    let one = asked("service-standard", "report-coverage-service-standard", state);
    one.since(from).shown_by(agenda, standards.into_iter().map(|(id, _)| id))
}

fn catalogue(basis: &Basis<'_>) -> Asked {
    let services = basis.agenda.all::<Service>().filter(|(_, service)| !service.is_gone()).count();
    let state = if services > 0 { State::Present } else { State::missing(basis.agenda, Kind::Service) };
    let one = asked("service-catalogue", "report-coverage-service-catalogue", state);
    if services == 0 { one } else { one.shown(Kind::Service.counted(services).into()) }
}

fn roadmap(basis: &Basis<'_>) -> Asked {
    let agenda = basis.agenda;
    let due = |service: &Service| service.roadmap.as_ref().is_some_and(|roadmap| roadmap.due.is_some());
    let dated = agenda.all::<Service>().filter(|(_, service)| !service.is_gone() && due(service)).count();
    let state = if dated > 0 { State::Present } else { State::missing(agenda, Kind::Service) };
    let mut one = asked("digitisation-roadmap", "report-coverage-digitisation-roadmap", state);
    if dated > 0 {
        one.evidence.push(Message::plain("report-coverage-services-dated").with("count", dated).into());
    }
    let instrument = agenda.file().and_then(|file| file.roadmap_instrument.as_ref());
    one.evidence.extend(instrument.map(|text| Datum::Named(with_folder(agenda, text))));
    one
}

fn regulatory_plan(basis: &Basis<'_>) -> Asked {
    let texts = basis.agenda.all::<Regulation>().filter(|(_, text)| !text.is_gone()).count();
    let state = if texts > 0 { State::Present } else { State::missing(basis.agenda, Kind::Regulation) };
    let one = asked("regulatory-plan", "report-coverage-regulatory-plan", state);
    if texts == 0 { one } else { one.shown(Kind::Regulation.counted(texts).into()) }
}

/// The once-only principle in law: planned, while the texts that carry it are on their way.
fn once_only(basis: &Basis<'_>) -> Asked {
    let agenda = basis.agenda;
    let texts = agenda.all::<Regulation>().filter(|(_, text)| text.principles.contains(&Principle::OnceOnly) && !text.is_gone());
    let texts: Vec<(EntityId, &Regulation)> = texts.collect();
    let in_force = || texts.iter().filter(|(_, text)| text.is_in_force(basis.as_of));
    let state = match () {
        () if in_force().next().is_some() => State::Present,
        () if !texts.is_empty() => State::Planned,
        () => State::missing(agenda, Kind::Regulation),
    };
    let since = in_force().filter_map(|(_, text)| text.in_force_since()).min();
    let due = texts.iter().filter_map(|(_, text)| text.schedule.as_ref()?.due).min();
    let one = asked("once-only-in-law", "report-coverage-once-only-in-law", state);
    one.since(since.or(due)).shown_by(agenda, texts.into_iter().map(|(id, _)| id))
}

/// The cycle of reports: a rhythm, and lines that report.
fn report_cycle(basis: &Basis<'_>) -> Asked {
    let agenda = basis.agenda;
    let rhythm = agenda.file().and_then(|file| file.reporting.as_ref()).is_some_and(|reporting| reporting.every.is_some());
    let reporting = agenda.all::<ActionLine>().filter(|(_, line)| !line.reports_by(basis.as_of).is_empty()).count();
    let state = match (rhythm, reporting) {
        (true, 1..) => State::Present,
        (true, 0) => State::Planned,
        (false, 1..) => State::Incomplete,
        (false, 0) => unsaid(agenda),
    };
    let one = asked("report-cycle", "report-coverage-report-cycle", state);
    if reporting == 0 {
        one
    } else {
        one.shown(Message::plain("report-coverage-lines-reporting").with("count", reporting).into())
    }
}

fn consultation(basis: &Basis<'_>) -> Asked {
    let agenda = basis.agenda;
    let consultations: Vec<(EntityId, &Consultation)> =
        agenda.all::<Consultation>().filter(|(_, consultation)| consultation.retired.is_none()).collect();
    let opened = |(_, one): &(EntityId, &Consultation)| one.opens.is_none_or(|opens| opens <= basis.as_of);
    let state = match () {
        () if consultations.iter().any(opened) => State::Present,
        () if !consultations.is_empty() => State::Planned,
        () => State::missing(agenda, Kind::Consultation),
    };
    let first = consultations.iter().filter_map(|(_, one)| one.opens).min();
    let one = asked("consultation", "report-coverage-consultation", state);
    one.since(first).shown_by(agenda, consultations.into_iter().map(|(id, _)| id))
}

fn public_space(basis: &Basis<'_>) -> Asked {
    let url = basis.agenda.file().and_then(|file| file.site.as_ref()?.url.as_ref());
    let state = if url.is_some() { State::Present } else { unsaid(basis.agenda) };
    let one = asked("public-space", "report-coverage-public-space", state);
    match url {
        Some(url) => one.shown(Datum::Address(url.as_str().to_owned())),
        None => one,
    }
}

/// What became of the strategy before; nothing is asked, where there was none.
fn predecessor(basis: &Basis<'_>) -> Option<Asked> {
    let succeeds = basis.agenda.file()?.succeeds.as_ref()?;
    let state = if found(basis, "approach-unfinished-predecessor") == 0 { State::Present } else { State::Incomplete };
    let one = asked("predecessor", "report-coverage-predecessor", state);
    Some(match &succeeds.title {
        Some(title) => one.shown(title.into()),
        None => one,
    })
}
