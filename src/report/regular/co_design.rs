//! Co-design: who was heard, what changed, and whom to thank.

use super::cells::{all_named, any_referred, equation};
use super::table::identity;
use super::{Basis, Datum, Form, Report, Sign, Table, referred, word};
use crate::agenda::{Agenda, EntityId};
use crate::model::{AnyRef, Consultation, Kind, Outcome, OutcomeAnswer, Participant, ParticipantCategory, Ref};
use crate::rules::participation::{REQUIRED_GROUPS, group, is_thanked, is_thanked_alone};
use crate::text::Message;
use std::collections::{BTreeMap, BTreeSet};

/// Who was heard, and what changed because of it?
pub(super) static CO_DESIGN: Report = Report {
    name: "co-design",
    title: "report-co-design",
    question: "report-co-design-question",
    counts: "report-co-design-counts",
    filters: &[],
    looks_back: false,
    history: false,
    tables,
};

/// A consultation.
type Heard<'a> = (EntityId, &'a Consultation);

/// The categories of participants, in the order of the model, each with its word, which is the key of its column, and its title.
const CATEGORIES: [(ParticipantCategory, &str, &str); 8] = [
    (ParticipantCategory::PublicSector, "public-sector", "report-column-public-sector"),
    (ParticipantCategory::PrivateSector, "private-sector", "report-column-private-sector"),
    (ParticipantCategory::Academia, "academia", "report-column-academia"),
    (ParticipantCategory::CivilSociety, "civil-society", "report-column-civil-society"),
    (ParticipantCategory::InternationalOrganisation, "international-organisation", "report-column-international-organisations"),
    (ParticipantCategory::Users, "users", "report-column-users-heard"),
    (ParticipantCategory::ServiceOwners, "service-owners", "report-column-service-owners"),
    (ParticipantCategory::Communities, "communities", "report-column-communities"),
];

/// The answers, in the order in which they are counted.
const ANSWERS: [(OutcomeAnswer, &str, &str); 3] = [
    (OutcomeAnswer::Accepted, "accepted", "report-outcome-accepted"),
    (OutcomeAnswer::Partly, "partly", "report-outcome-partly"),
    (OutcomeAnswer::Rejected, "rejected", "report-outcome-rejected"),
];

fn tables(basis: &Basis<'_>) -> Vec<Table> {
    let consultations = basis.agenda.all::<Consultation>().filter(|(_, consultation)| consultation.retired.is_none());
    let mut consultations: Vec<Heard<'_>> = consultations.collect();
    consultations.sort_by_key(|(_, consultation)| (consultation.opens.is_none(), consultation.opens));
    vec![
        heard(basis, &consultations),
        outcomes(basis.agenda, &consultations),
        categories(basis.agenda, &consultations),
        thanks(basis.agenda, &consultations),
    ]
}

/// The category of a participant: its own, or that of its organisation.
fn category(agenda: &Agenda, participant: &Participant) -> Option<ParticipantCategory> {
    let of_organisation = || group(agenda.follow(participant.organisation.as_ref()?)?.1);
    participant.category.or_else(of_organisation)
}

fn category_named(agenda: &Agenda, category: ParticipantCategory) -> Datum {
    let code = CATEGORIES.iter().find(|(known, ..)| *known == category).map_or("", |(_, code, _)| code);
    word(agenda, Kind::Consultation, &["participants", "category"], code, Sign::None)
}

/// How many people took part, as far as anybody counted them.
fn people<'a>(participants: impl Iterator<Item = &'a Participant>) -> Option<i64> {
    participants.filter_map(|participant| participant.count).map(i64::from).reduce(|sum, count| sum + count)
}

fn heard(basis: &Basis<'_>, consultations: &[Heard<'_>]) -> Table {
    let mut columns = vec![
        ("id", "report-column-id", Form::Entity),
        ("title", "report-column-consultation", Form::Text),
        ("state", "report-column-state", Form::Word),
        ("opens", "report-column-opens", Form::Date),
        ("closes", "report-column-closes", Form::Date),
        ("method", "report-column-method", Form::Text),
        ("topics", "report-column-topics", Form::List),
        ("participants", "report-column-participants", Form::Integer),
        ("organisations", "report-column-organisations", Form::List),
    ];
    columns.extend(CATEGORIES.map(|(_, key, title)| (key, title, Form::Integer)));
    columns.extend([
        ("contributions", "report-column-contributions", Form::Integer),
        ("outcomes", "report-column-outcomes", Form::Integer),
        ("publication", "report-column-publication", Form::Address),
    ]);
    let by_category = CATEGORIES.map(|(_, key, _)| key);
    let participants: Vec<&'static str> = ["participants"].into_iter().chain(by_category).collect();
    let shown: [(&'static str, &[&'static str]); 7] = [
        ("report-column-consultation", &["title", "state"]),
        ("report-column-opens", &["opens", "closes"]),
        ("report-column-method", &["method"]),
        ("report-column-topics", &["topics"]),
        ("report-column-participants", &participants),
        ("report-column-contributions", &["contributions", "outcomes"]),
        ("report-column-publication", &["publication"]),
    ];
    let mut table = Table::new("co-design", Message::plain("report-co-design"), &columns).showing(&shown);
    for (id, consultation) in consultations {
        let agenda = basis.agenda;
        let of_category = |wanted: ParticipantCategory| {
            people(consultation.participants.iter().filter(|participant| category(agenda, participant) == Some(wanted)))
        };
        let organisations = consultation.participants.iter().filter_map(|participant| participant.organisation.as_ref());
        let [identifier, title] = identity(agenda, *id);
        let mut cells = vec![
            identifier,
            title,
            state(basis, consultation),
            consultation.opens.into(),
            consultation.closes.into(),
            consultation.method.as_ref().into(),
            all_referred(agenda, &consultation.topics),
            people(consultation.participants.iter()).map(Datum::Count).into(),
            organisations.map(|organisation| referred(agenda, organisation)).collect::<Vec<_>>().into(),
        ];
        cells.extend(CATEGORIES.map(|(wanted, ..)| Datum::from(of_category(wanted).map(Datum::Count))));
        cells.push(consultation.contributions.map(|count| Datum::Count(count.into())).into());
        cells.push(consultation.outcomes.len().into());
        cells.push(consultation.publication.as_ref().map(|address| Datum::Address(address.as_str().to_owned())).into());
        table.rows.push(cells);
    }
    let uncounted = consultations.iter().flat_map(|(_, one)| &one.participants).filter(|one| one.count.is_none()).count();
    if uncounted > 0 {
        table.notes.push(Message::plain("report-co-design-uncounted").with("count", uncounted));
    }
    table
}

/// Entities that references of any kind lead to.
fn all_referred(agenda: &Agenda, references: &[AnyRef]) -> Datum {
    references.iter().map(|reference| any_referred(agenda, reference)).collect::<Vec<_>>().into()
}

/// Whether a consultation is still to come, open, answered, or waits for its answer.
fn state(basis: &Basis<'_>, consultation: &Consultation) -> Datum {
    let (code, called, sign) = match consultation {
        one if one.opens.is_some_and(|opens| opens > basis.as_of) => ("announced", "report-consultation-announced", Sign::None),
        one if one.outcomes.iter().any(|outcome| outcome.answer.is_some()) => {
            ("answered", "report-consultation-answered", Sign::Good)
        }
        one if one.closes.is_none_or(|closes| closes >= basis.as_of) => ("open", "report-consultation-open", Sign::None),
        one if one.contributions == Some(0) => ("nobody-contributed", "report-consultation-without-contributions", Sign::None),
        _ => ("unanswered", "report-consultation-unanswered", Sign::Watch),
    };
    Datum::word(code, Message::plain(called), sign)
}

fn outcomes(agenda: &Agenda, consultations: &[Heard<'_>]) -> Table {
    let columns = [
        ("id", "report-column-id", Form::Entity),
        ("title", "report-column-consultation", Form::Text),
        ("outcome", "report-column-said", Form::Text),
        ("answer", "report-column-answer", Form::Word),
        ("reason", "report-column-outcome-reason", Form::Text),
        ("changed", "report-column-what-changed", Form::List),
    ];
    let mut table = Table::new("co-design-outcomes", Message::plain("report-co-design-outcomes"), &columns);
    let all: Vec<(EntityId, &Outcome)> =
        consultations.iter().flat_map(|(id, one)| one.outcomes.iter().map(move |outcome| (*id, outcome))).collect();
    for (id, outcome) in &all {
        let answer = ANSWERS.iter().find(|(known, ..)| outcome.answer == Some(*known));
        let [identifier, title] = identity(agenda, *id);
        table.rows.push(vec![
            identifier,
            title,
            outcome.summary.as_ref().into(),
            answer.map(|(_, code, _)| word(agenda, Kind::Consultation, &["outcomes", "answer"], code, Sign::None)).into(),
            outcome.reason.as_ref().into(),
            all_referred(agenda, &outcome.changed),
        ]);
    }
    let count = |answer: Option<OutcomeAnswer>| all.iter().filter(|(_, outcome)| outcome.answer == answer).count();
    let parts = ANSWERS.map(|(answer, _, phrase)| (count(Some(answer)), Message::plain(phrase)));
    let unanswered = (count(None), Message::plain("report-outcome-unanswered"));
    let whole = Message::plain("report-outcomes").with("count", all.len());
    table.notes.push(equation(whole, parts.into_iter().chain([unanswered])));
    let without_change = |outcome: &Outcome| {
        matches!(outcome.answer, Some(OutcomeAnswer::Accepted | OutcomeAnswer::Partly)) && outcome.changed.is_empty()
    };
    let followed = all.iter().filter(|(_, outcome)| without_change(outcome)).count();
    if followed > 0 {
        table.notes.push(Message::plain("report-outcomes-without-change").with("count", followed));
    }
    table
}

/// Which categories were heard, and which never.
fn categories(agenda: &Agenda, consultations: &[Heard<'_>]) -> Table {
    let columns = [
        ("category", "report-column-category", Form::Word),
        ("state", "report-column-state", Form::Word),
        ("consultations", "report-column-consultations", Form::Integer),
        ("organisations", "report-column-organisations", Form::Integer),
        ("participants", "report-column-participants", Form::Integer),
    ];
    let mut table = Table::new("co-design-categories", Message::plain("report-co-design-categories"), &columns);
    let mut never = 0;
    for (wanted, ..) in CATEGORIES {
        let is_of_it = |participant: &&Participant| participant.count != Some(0) && category(agenda, participant) == Some(wanted);
        let participants = || consultations.iter().flat_map(|(_, one)| &one.participants).filter(is_of_it);
        let organisations: BTreeSet<&str> =
            participants().filter_map(|participant| participant.organisation.as_ref()).map(Ref::id).collect();
        let with_them = consultations.iter().filter(|(_, one)| one.participants.iter().any(|one| is_of_it(&one))).count();
        let state = if with_them > 0 {
            Datum::word("heard", Message::plain("report-category-heard"), Sign::Good)
        } else {
            never += 1;
            let sign = if REQUIRED_GROUPS.iter().any(|(group, ..)| *group == wanted) { Sign::Bad } else { Sign::Watch };
            Datum::word("never-heard", Message::plain("report-category-never-heard"), sign)
        };
        table.rows.push(vec![
            category_named(agenda, wanted),
            state,
            with_them.into(),
            organisations.len().into(),
            people(participants()).map(Datum::Count).into(),
        ]);
    }
    let heard = Message::plain("report-categories").with("count", CATEGORIES.len() - never);
    table.notes.push(heard.with("all", CATEGORIES.len()));
    table
}

/// Somebody to thank: an organisation, or a group of a category, with the name by which it agreed to be named.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Contributor<'a> {
    Organisation(&'a str),
    Group(Option<ParticipantCategory>, Option<&'a str>),
}

/// Whom to thank for taking part, and whether an event did.
fn thanks(agenda: &Agenda, consultations: &[Heard<'_>]) -> Table {
    let columns = [
        ("id", "report-column-id", Form::Entity),
        ("title", "report-column-contributor", Form::Text),
        ("category", "report-column-category", Form::Word),
        ("named", "report-column-named", Form::Word),
        ("consultations", "report-column-consultations", Form::List),
        ("participations", "report-column-participations", Form::Integer),
        ("thanked", "report-column-thanked", Form::Integer),
    ];
    let mut table = Table::new("co-design-thanks", Message::plain("report-co-design-thanks"), &columns);
    let language = agenda.language();
    let mut contributors: BTreeMap<Contributor<'_>, Vec<(&Heard<'_>, &Participant)>> = BTreeMap::new();
    for one in consultations {
        for participant in one.1.participants.iter().filter(|participant| participant.count != Some(0)) {
            // A name is shown to nobody unless its holder agreed.
            let name = participant.name.as_ref().filter(|_| participant.public).map(|name| name.0.in_language(language));
            let contributor = match &participant.organisation {
                Some(organisation) => Contributor::Organisation(organisation.id()),
                None => Contributor::Group(participant.category, name),
            };
            contributors.entry(contributor).or_default().push((one, participant));
        }
    }
    for (contributor, taken_part) in contributors {
        let Some((_, first)) = taken_part.first() else { continue };
        let category = category(agenda, first).map(|category| category_named(agenda, category));
        let (id, title) = match contributor {
            Contributor::Organisation(id) => {
                let organisation = first.organisation.as_ref().map(|organisation| referred(agenda, organisation));
                let title = organisation.and_then(|organisation| organisation.title);
                (Datum::from(id), title.as_ref().map_or_else(|| id.into(), Datum::from))
            }
            Contributor::Group(_, name) => {
                (Datum::Empty, name.map_or_else(|| Message::plain("report-unnamed-group").into(), Datum::from))
            }
        };
        let is_named = taken_part.iter().any(|(_, participant)| participant.public);
        let (code, called) = if is_named { ("agreed", "report-named-agreed") } else { ("not-agreed", "report-named-not-agreed") };
        let was_thanked = |((id, consultation), participant): &(&Heard<'_>, &Participant)| {
            is_thanked(agenda, *id, consultation) || is_thanked_alone(agenda, participant, consultation)
        };
        table.rows.push(vec![
            id,
            title,
            category.into(),
            Datum::word(code, Message::plain(called), Sign::None),
            all_named(agenda, taken_part.iter().map(|((id, _), _)| *id).collect::<BTreeSet<_>>(), false),
            taken_part.len().into(),
            taken_part.iter().filter(|one| was_thanked(one)).count().into(),
        ]);
    }
    table.notes.push(Message::plain("report-co-design-names"));
    table
}
