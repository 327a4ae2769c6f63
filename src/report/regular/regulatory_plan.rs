//! The regulatory plan: how far each text has come, and what waits for it.

use super::cells::{all_named, answerable, equation, words_of};
use super::table::identity;
use super::{Basis, Datum, FilteredBy, Form, Report, Sign, Table, referred, word, word_of};
use crate::agenda::{Agenda, EntityId};
use crate::model::reference_data::INSTRUMENTS;
use crate::model::{Date, ImplementingText, Kind, LegislativeStage, Provision, Ref, Regulation, Schedule, Service};
use crate::rules::legal::{Paths, is_needed, needed_by, waiting_since};
use crate::rules::schedule::{TooEarly, is_without_law, too_early};
use crate::text::Message;
use std::collections::BTreeSet;

/// Which texts does the agenda need, how far have they come, and what waits for them?
pub(super) static REGULATORY_PLAN: Report = Report {
    name: "regulatory-plan",
    title: "report-regulatory-plan",
    question: "report-regulatory-plan-question",
    counts: "report-regulatory-plan-counts",
    filters: &[FilteredBy::Owner, FilteredBy::Status],
    looks_back: false,
    history: false,
    tables,
};

/// A text of the plan.
type Text<'a> = (EntityId, &'a Regulation);

fn tables(basis: &Basis<'_>) -> Vec<Table> {
    let agenda = basis.agenda;
    let texts = agenda.all::<Regulation>().filter(|(id, text)| text.retired.is_none() && basis.asks_for(*id));
    let mut texts: Vec<Text<'_>> = texts.collect();
    // The higher a text stands, the more stands on it.
    texts.sort_by_key(|(_, text)| {
        let instrument = text.instrument.as_ref().map(Ref::id);
        let due = text.schedule.as_ref().and_then(|schedule| schedule.due);
        (instrument.and_then(|instrument| rank(agenda, instrument)).unwrap_or(u32::MAX), due.is_none(), due)
    });
    vec![plan(basis, &texts), provisions(basis, &texts)]
}

/// The place of an instrument in the hierarchy of norms, as the agenda declares it or as it usually is.
fn rank(agenda: &Agenda, instrument: &str) -> Option<u32> {
    let own = agenda.file().into_iter().flat_map(|file| &file.instruments).find(|own| own.id.as_str() == instrument);
    let usual = INSTRUMENTS.iter().find(|usual| usual.id == instrument).map(|usual| usual.rank);
    own.and_then(|own| own.rank).or(usual)
}

fn plan(basis: &Basis<'_>, texts: &[Text<'_>]) -> Table {
    let columns = [
        ("id", "report-column-id", Form::Entity),
        ("title", "report-column-text", Form::Text),
        ("instrument", "report-column-instrument", Form::Word),
        ("action", "report-column-action", Form::Word),
        ("stage", "report-column-stage", Form::Word),
        ("stage-since", "report-column-since", Form::Date),
        ("stages-ahead", "report-column-stages-ahead", Form::List),
        ("principles", "report-column-principles", Form::List),
        ("lead", "report-column-owner", Form::Entity),
        ("role", "report-column-role", Form::Entity),
        ("first-promise", "report-column-first-promise", Form::Date),
        ("due", "report-column-entry-into-force", Form::Date),
        ("slip", "report-column-slip", Form::Days),
        ("moves", "report-column-moves", Form::Integer),
        ("needed-by-lines", "report-column-action-lines", Form::List),
        ("needed-by-services", "report-column-services", Form::List),
        ("needed-by-data-items", "report-column-data-items", Form::List),
        ("needed-by-texts", "report-column-texts", Form::List),
        ("lines-due-before", "report-column-lines-due-before", Form::List),
        ("services-due-before", "report-column-services-due-before", Form::List),
        ("services-live-before", "report-column-services-live-before", Form::List),
        ("consultations", "report-column-consultations", Form::List),
    ];
    let shown: [(&'static str, &[&'static str]); 8] = [
        ("report-column-text", &["title", "instrument", "action"]),
        ("report-column-stage", &["stage", "stage-since", "stages-ahead"]),
        ("report-column-principles", &["principles"]),
        ("report-column-owner", &["lead", "role"]),
        ("report-column-entry-into-force", &["due", "slip", "moves"]),
        ("report-column-text-needed-by", &["needed-by-lines", "needed-by-services", "needed-by-data-items", "needed-by-texts"]),
        ("report-column-too-early", &["lines-due-before", "services-due-before", "services-live-before"]),
        ("report-column-consultations", &["consultations"]),
    ];
    let mut table = Table::new("regulatory-plan", Message::plain("report-regulatory-plan"), &columns).showing(&shown);
    let paths = Paths::of(basis.agenda);
    let early: Vec<TooEarly> = too_early(basis.agenda, basis.as_of).collect();
    table.rows = texts.iter().map(|text| row(basis, *text, paths.as_ref(), &early)).collect();
    table.notes = notes(basis, texts);
    table
}

fn row(basis: &Basis<'_>, (id, text): Text<'_>, paths: Option<&Paths<'_>>, early: &[TooEarly]) -> Vec<Datum> {
    let agenda = basis.agenda;
    let schedule = text.schedule.as_ref();
    let moves = schedule.map_or(0, |schedule| schedule.moves.len());
    let since = text.stages.iter().rev().find(|reached| Some(reached.stage) == text.stage).and_then(|reached| reached.date);
    let needing = needed_by(agenda, id);
    let of_kind = |kind: Kind, entities: &mut dyn Iterator<Item = EntityId>| {
        all_named(agenda, entities.filter(|entity| agenda.record(*entity).kind() == Some(kind)), false)
    };
    let needing = |kind: Kind| of_kind(kind, &mut needing.iter().copied());
    let before: BTreeSet<EntityId> =
        early.iter().filter(|one| one.late.iter().any(|(late, _)| *late == id)).map(|one| one.entity).collect();
    let [lead, role] = answerable(agenda, text.lead.as_ref());
    let [identifier, title] = identity(agenda, id);
    vec![
        identifier,
        title,
        text.instrument.as_ref().map(|instrument| instrument_named(agenda, instrument.id())).into(),
        word_of(agenda, id, "action"),
        stage(basis, text, !before.is_empty()),
        since.into(),
        ahead(agenda, text, paths),
        words_of(agenda, id, "principles"),
        lead,
        role,
        schedule.and_then(Schedule::first_promise).into(),
        schedule.and_then(|schedule| schedule.due).into(),
        schedule.and_then(Schedule::slip).filter(|slip| *slip != 0).map(Datum::Days).into(),
        Some(moves).filter(|moves| *moves > 0).into(),
        needing(Kind::ActionLine),
        needing(Kind::Service),
        needing(Kind::DataItem),
        needing(Kind::Regulation),
        of_kind(Kind::ActionLine, &mut before.iter().copied()),
        of_kind(Kind::Service, &mut before.iter().copied()),
        all_named(agenda, live_before(basis, id, text), false),
        all_named(agenda, agenda.consultations_on(id).into_iter().map(|(consultation, _)| consultation), false),
    ]
}

/// What an instrument is called: by the agenda that declares it, else as it usually is.
pub fn instrument_named(agenda: &Agenda, instrument: &str) -> Datum {
    let own = agenda.file().into_iter().flat_map(|file| &file.instruments).find(|own| own.id.as_str() == instrument);
    let title = own.and_then(|own| own.title.as_ref());
    let called = match title {
        Some(title) => title.into(),
        None if INSTRUMENTS.iter().any(|usual| usual.id == instrument) => {
            Message::plain("report-instrument").with("instrument", instrument).into()
        }
        None => instrument.into(),
    };
    Datum::Word(super::Word { code: instrument.to_owned(), called, sign: Sign::None })
}

/// How far a text has come: good where it binds, bad where it should, to be watched where something cannot wait for it.
fn stage(basis: &Basis<'_>, text: &Regulation, something_is_early: bool) -> Datum {
    let Some(stage) = text.stage else { return Datum::Empty };
    let is_late = text.schedule.as_ref().and_then(|schedule| schedule.due).is_some_and(|due| due < basis.as_of);
    let sign = match () {
        () if text.is_in_force(basis.as_of) => Sign::Good,
        () if stage.is_an_end() => Sign::None,
        () if is_late => Sign::Bad,
        () if something_is_early => Sign::Watch,
        () => Sign::None,
    };
    word(basis.agenda, Kind::Regulation, &["stage"], stage.word(), sign)
}

/// The stages that a text still has before it, in the order of its instrument.
fn ahead(agenda: &Agenda, text: &Regulation, paths: Option<&Paths<'_>>) -> Datum {
    let path = paths.and_then(|paths| paths.path(text)).filter(|path| path.complete);
    let Some((path, step)) = path.zip(text.stage).and_then(|(path, stage)| Some((path, path.step(stage)?))) else {
        return Datum::Empty;
    };
    let called = |stage: LegislativeStage| word(agenda, Kind::Regulation, &["stage"], stage.word(), Sign::None);
    let stages: Vec<Datum> = path.behind(step).map(called).collect();
    if stages.is_empty() { Datum::Empty } else { Datum::List(stages) }
}

/// The services that the public already uses and that stand on a text which does not bind, and on no other that does.
fn live_before(basis: &Basis<'_>, id: EntityId, text: &Regulation) -> BTreeSet<EntityId> {
    if text.is_in_force(basis.as_of) {
        return BTreeSet::new();
    }
    let standing = basis.agenda.related(id, &[], &["legal-basis.regulation"]).into_iter();
    standing
        .filter(|service| basis.agenda.get::<Service>(*service).is_some() && is_without_law(basis.agenda, *service, basis.as_of))
        .collect()
}

fn notes(basis: &Basis<'_>, texts: &[Text<'_>]) -> Vec<Message> {
    let (gone, living): (Vec<_>, Vec<_>) = texts.iter().partition(|(_, text)| text.is_gone());
    let (needed, others): (Vec<_>, Vec<_>) = living.into_iter().partition(|(id, text)| is_needed(basis.agenda, *id, text));
    let in_force = needed.iter().filter(|(_, text)| text.is_in_force(basis.as_of)).count();
    let parts = [
        (in_force, Message::plain("report-texts-in-force")),
        (needed.len() - in_force, Message::plain("report-texts-on-the-way")),
        (others.len(), Message::plain("report-texts-not-needed")),
        (gone.len(), Message::plain("report-texts-gone")),
    ];
    let share = Message::plain("report-texts-share").with("count", in_force).with("all", needed.len());
    vec![equation(Kind::Regulation.counted(texts.len()), parts), share]
}

/// How it stands with what carries a provision out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Waiting {
    NotNeeded,
    InForce,
    InPreparation,
    Gone,
    Missing,
    NotStated,
}

impl Waiting {
    const ALL: [Waiting; 6] =
        [Waiting::NotNeeded, Waiting::InForce, Waiting::InPreparation, Waiting::Gone, Waiting::Missing, Waiting::NotStated];

    fn of(agenda: &Agenda, provision: &Provision, day: Date) -> Self {
        match &provision.implementing_text {
            Some(ImplementingText::NoneNeeded) => Waiting::NotNeeded,
            Some(ImplementingText::Missing) => Waiting::Missing,
            None => Waiting::NotStated,
            Some(ImplementingText::Regulation(text)) => match agenda.follow(text) {
                Some((_, text)) if text.is_in_force(day) => Waiting::InForce,
                Some((_, text)) if text.is_gone() => Waiting::Gone,
                Some(_) => Waiting::InPreparation,
                None => Waiting::Missing,
            },
        }
    }

    /// Its code, the template of what it is called, and what it means for whoever has to act.
    fn words(self) -> (&'static str, &'static str, Sign) {
        match self {
            Waiting::NotNeeded => ("none-needed", "report-provision-none-needed", Sign::None),
            Waiting::InForce => ("in-force", "report-provision-in-force", Sign::Good),
            Waiting::InPreparation => ("in-preparation", "report-provision-in-preparation", Sign::Watch),
            Waiting::Gone => ("given-up", "report-provision-given-up", Sign::Bad),
            Waiting::Missing => ("missing", "report-provision-missing", Sign::Bad),
            Waiting::NotStated => ("not-stated", "report-provision-not-stated", Sign::Unknown),
        }
    }
}

/// The provisions that wait for the texts that are to carry them out.
fn provisions(basis: &Basis<'_>, texts: &[Text<'_>]) -> Table {
    let columns = [
        ("id", "report-column-id", Form::Entity),
        ("title", "report-column-text", Form::Text),
        ("article", "report-column-article", Form::Text),
        ("purpose", "report-column-purpose", Form::Text),
        ("state", "report-column-implementing-text", Form::Word),
        ("implementing-text", "report-column-implementing-text", Form::Entity),
        ("due", "report-column-entry-into-force", Form::Date),
        ("waiting-since", "report-column-waiting-since", Form::Date),
        ("days-waiting", "report-column-days-waiting", Form::Integer),
        ("lead", "report-column-owner", Form::Entity),
        ("role", "report-column-role", Form::Entity),
    ];
    let shown: [(&'static str, &[&'static str]); 5] = [
        ("report-column-text", &["title", "article"]),
        ("report-column-purpose", &["purpose"]),
        ("report-column-implementing-text", &["state", "implementing-text", "due"]),
        ("report-column-waiting-since", &["waiting-since", "days-waiting"]),
        ("report-column-owner", &["lead", "role"]),
    ];
    let title = Message::plain("report-regulatory-plan-provisions");
    let mut table = Table::new("regulatory-plan-provisions", title, &columns).showing(&shown);
    let all = texts.iter().filter(|(_, text)| !text.is_gone());
    let all: Vec<(Text<'_>, &Provision, Waiting)> = all
        .flat_map(|text| text.1.provisions.iter().map(move |provision| (*text, provision)))
        .map(|(text, provision)| (text, provision, Waiting::of(basis.agenda, provision, basis.as_of)))
        .collect();
    let waits = |(_, _, waiting): &&(_, _, Waiting)| !matches!(waiting, Waiting::NotNeeded | Waiting::InForce);
    table.rows =
        all.iter().filter(waits).map(|(text, provision, waiting)| provision_row(basis, *text, provision, *waiting)).collect();
    let parts = Waiting::ALL.map(|state| {
        let count = all.iter().filter(|(_, _, waiting)| *waiting == state).count();
        (count, Message::plain(state.words().1))
    });
    table.notes.push(equation(Message::plain("report-provisions").with("count", all.len()), parts));
    table
}

fn provision_row(basis: &Basis<'_>, (id, text): Text<'_>, provision: &Provision, waiting: Waiting) -> Vec<Datum> {
    let agenda = basis.agenda;
    let implementing = match &provision.implementing_text {
        Some(ImplementingText::Regulation(text)) => Some(text),
        _ => None,
    };
    let due = implementing.and_then(|text| agenda.follow(text)?.1.schedule.as_ref()?.due);
    let since = waiting_since(text, basis.as_of);
    let days = since.map(|since| Datum::Count((basis.as_of.0 - since.0).num_days()));
    let (code, called, sign) = waiting.words();
    let [lead, role] = answerable(agenda, text.lead.as_ref());
    let [identifier, title] = identity(agenda, id);
    vec![
        identifier,
        title,
        provision.article.as_str().into(),
        provision.purpose.as_ref().into(),
        Datum::word(code, Message::plain(called), sign),
        implementing.map(|text| referred(agenda, text)).into(),
        due.into(),
        since.into(),
        days.into(),
        lead,
        role,
    ]
}
