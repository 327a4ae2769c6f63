use crate::agenda::Agenda;
use crate::finding::Level;
use crate::model::{Assessment, AssessmentResult, CriterionResult, Date, Entity, Kind, Service, Standard};
use crate::rules::{Sink, rule};
use crate::text::Message;
use std::collections::{BTreeMap, HashMap, HashSet};

rule! {
    /// A service does not meet a criterion of the standard, and nothing says what will be done by when; or the day is past.
    ///
    /// An assessment that finds something wrong and changes nothing was in vain: users meet the same obstacle a year later. For
    /// each mandatory criterion that is not met, or only in part, somebody does something by a day. Where an optional criterion is
    /// not met the finding is a note; to meet it in part is allowed. Only the last assessment against each standard counts, and
    /// none against a standard that was retired.
    ///
    /// ```yaml bad
    /// # standards/digital-service-standard.yaml
    /// id: digital-service-standard
    /// criteria: [{id: accessible, mandatory: true}]
    ///
    /// # services/passport.yaml
    /// id: passport
    /// assessments:
    ///   - {standard: digital-service-standard, date: 2026-04-20, results: [{criterion: accessible, result: not-met}]}
    /// ```
    ///
    /// ```yaml good
    /// # standards/digital-service-standard.yaml
    /// id: digital-service-standard
    /// criteria: [{id: accessible, mandatory: true}]
    ///
    /// # organisations/ministry-of-interior.yaml
    /// id: ministry-of-interior
    ///
    /// # services/passport.yaml
    /// id: passport
    /// assessments:
    ///   - standard: digital-service-standard
    ///     date: 2026-04-20
    ///     results:
    ///       - {criterion: accessible, result: not-met, action: {owner: ministry-of-interior, due: 2027-03-31}}
    /// ```
    "service-unmet-criterion", Warning clock
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let as_of = sink.as_of();
    let mandatory = mandatory(agenda, as_of);
    for (id, service) in agenda.all::<Service>().filter(|(_, service)| !service.is_gone()) {
        for (number, assessment) in last_assessments(service, as_of) {
            for (place, result) in (1..).zip(&assessment.results) {
                let Some(trouble) = trouble(&mandatory, assessment, result, as_of) else { continue };
                let field = format!("assessments[{number}].results[{place}]{}", trouble.field);
                sink.at(id, &field, trouble.message).level(trouble.level).help(Message::plain("service-unmet-criterion-help"));
            }
        }
    }
}

/// The last assessment against each standard that was held by a day, with its place in the list.
pub(crate) fn last_assessments(service: &Service, as_of: Date) -> impl Iterator<Item = (usize, &Assessment)> {
    let mut last: BTreeMap<&str, (usize, &Assessment)> = BTreeMap::new();
    let held = (1..).zip(&service.assessments).filter(|(_, assessment)| assessment.date.is_none_or(|date| date <= as_of));
    for (number, assessment) in held {
        let earlier = last.get(assessment.standard.id()).map(|(_, earlier)| earlier.date);
        if earlier.is_none_or(|earlier| earlier <= assessment.date) {
            last.insert(assessment.standard.id(), (number, assessment));
        }
    }
    last.into_values()
}

/// The criteria that services must meet, by the standards that could be read and still apply.
type Mandatory<'a> = HashMap<&'a str, HashSet<&'a str>>;

fn mandatory(agenda: &Agenda, as_of: Date) -> Mandatory<'_> {
    let mut found = Mandatory::new();
    for (id, standard) in agenda.all::<Standard>().filter(|(_, standard)| !standard.is_retired(as_of)) {
        // Of several with one identifier references mean the first.
        if agenda.graph().find(Kind::Standard, standard.id.as_str()) == Some(id) {
            let criteria = standard.criteria.iter().filter(|criterion| criterion.mandatory);
            found.insert(standard.id.as_str(), criteria.map(|criterion| criterion.id.as_str()).collect());
        }
    }
    found
}

struct Trouble {
    /// Below the result.
    field: &'static str,
    level: Level,
    message: Message,
}

fn trouble(mandatory: &Mandatory<'_>, assessment: &Assessment, result: &CriterionResult, as_of: Date) -> Option<Trouble> {
    let criterion = result.criterion.id();
    let partly = match result.result? {
        AssessmentResult::NotMet => false,
        AssessmentResult::Partly => true,
        _ => return None,
    };
    // What the standard asks is not known while it cannot be read.
    let mandatory = mandatory.get(assessment.standard.id())?;
    let say = |template| Message::plain(template).with("criterion", criterion);
    if let Some(due) = result.action.as_ref().and_then(|action| action.due) {
        let message = say("service-unmet-criterion-overdue").with("due", due);
        return (due < as_of).then_some(Trouble { field: ".action.due", level: Level::Warning, message });
    }
    let mandatory = mandatory.contains(criterion);
    if partly && !mandatory {
        return None;
    }
    let level = if mandatory { Level::Warning } else { Level::Note };
    let (field, template) = match (&result.action, partly) {
        (Some(_), _) => (".action", "service-unmet-criterion-undated"),
        (None, true) => ("", "service-unmet-criterion-partly"),
        (None, false) => ("", "service-unmet-criterion"),
    };
    Some(Trouble { field, level, message: say(template) })
}
