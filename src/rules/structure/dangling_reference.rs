use crate::agenda::{Agenda, Declared, EntityId, Link, RefTarget, Resolution};
use crate::finding::{FAMILIES, Repair};
use crate::model::Kind;
use crate::rules::{Sink, all, rule};
use crate::schema::Subject;
use crate::text::{Message, nearest};
use crate::yaml::NodeRef;
use std::collections::{HashMap, HashSet};

rule! {
    /// A reference points at nothing, or at something of another kind.
    ///
    /// A service that requires one nobody has listed, a line that names an owner who does not exist: what hangs on the
    /// reference (who answers, what is delivered, what is due when) is then silently left out of every report. Building blocks that
    /// a service uses and nobody registered are reported by `reuse-unregistered`.
    ///
    /// ```yaml bad
    /// # services/passport.yaml
    /// id: passport
    /// requires: [birth-certifcate]
    /// ---
    /// id: birth-certificate
    /// ```
    ///
    /// ```yaml good
    /// # services/passport.yaml
    /// id: passport
    /// requires: [birth-certificate]
    /// ---
    /// id: birth-certificate
    /// ```
    "structure-dangling-reference", Error
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let mut suggestions = MOST_SUGGESTIONS;
    let declared = Declared::of(agenda);
    let mut criteria = Criteria::default();
    for link in agenda.graph().links() {
        if link.to != Resolution::Nothing && link.target != RefTarget::Criterion {
            continue;
        }
        let record = agenda.record(link.from);
        // What does not satisfy its schema is reported as that, once.
        if record.violations.iter().any(|violation| violation.node == link.node) {
            continue;
        }
        let node = agenda.document(record.document).tree().node(link.node);
        let Some(text) = node.as_text() else { continue };
        // What a service reuses has a rule of its own.
        if record.kind() == Some(Kind::Service) && agenda.relation(link) == "uses" {
            continue;
        }
        if link.target == RefTarget::Criterion {
            let Some(known) = criteria.beside(agenda, link).filter(|known| !known.names.contains(text)) else { continue };
            criterion(sink, link, text, known, suggestions > 0);
        } else {
            nothing(agenda, sink, link, text, (&declared, suggestions > 0));
        }
        suggestions = suggestions.saturating_sub(1);
    }
    rule_names(agenda, sink);
}

/// How many references get a suggestion: each is compared with every identifier of its kind.
pub(in crate::rules) const MOST_SUGGESTIONS: usize = 1_000;

fn nothing(agenda: &Agenda, sink: &mut Sink<'_>, link: &Link, text: &str, (declared, suggest): (&Declared<'_>, bool)) {
    let (kind, id) = match link.target {
        RefTarget::Kind(kind) => (Some(kind), text),
        RefTarget::Any => match text.split_once('/') {
            Some((folder, id)) => (Kind::find(folder), id),
            None => (None, text),
        },
        _ => (None, text),
    };
    let written = |id: &str| match (link.target, kind) {
        (RefTarget::Any, Some(kind)) => format!("{}/{id}", kind.folder()),
        _ => id.to_owned(),
    };
    let term = match (kind, link.target) {
        (Some(kind), _) => kind.term(),
        (None, RefTarget::Axis) => Message::plain("term-axis"),
        (None, RefTarget::Capability) => Message::plain("term-capability"),
        (None, _) => Message::plain("term-instrument"),
    };
    let message = Message::plain("dangling-reference").with("id", id).with("kind", term);
    let (help, repair) = if let Some(kind) = kind {
        let unknown = || (Message::plain("dangling-help").with("file", format!("{}/{id}.yaml", kind.folder())), None);
        elsewhere(agenda, kind, id, written, suggest).unwrap_or_else(unknown)
    } else {
        let names = declared.names(link.target);
        match nearest(id, names.iter().copied().filter(|_| suggest)) {
            Some(near) => meant(near),
            None if names.is_empty() => (Message::plain("dangling-declare-help"), None),
            None => (Message::plain("help-words").with("words", shown(names)), None),
        }
    };
    sink.at_node(link.from, link.node, message).help(help).repair(repair).identity(text);
}

/// That somebody most likely meant another word, and that word as a repair.
pub(in crate::rules) fn meant(word: &str) -> (Message, Option<Repair>) {
    (Message::plain("help-did-you-mean").with("word", word), Some(Repair::likely(word)))
}

/// Where what a reference means is most likely found: under the name it has now, under a similar one, among another kind.
pub(in crate::rules) fn elsewhere(
    agenda: &Agenda,
    kind: Kind,
    id: &str,
    shown: impl Fn(&str) -> String,
    suggest: bool,
) -> Option<(Message, Option<Repair>)> {
    let graph = agenda.graph();
    let all = suggest.then(|| agenda.of_subject(Subject::Kind(kind))).into_iter().flatten();
    let ids = all.map(|(_, record)| &*record.id);
    if let Some(renamed) = graph.formerly(kind, id) {
        let id = shown(&agenda.record(renamed).id);
        Some((Message::plain("dangling-renamed-help").with("id", id.as_str()), Some(Repair::certain(id))))
    } else if let Some(near) = nearest(id, ids) {
        Some(meant(&shown(near)))
    } else {
        let other = Kind::ALL.iter().find(|other| graph.find(**other, id).is_some())?;
        let reference = format!("{}/{id}", other.folder());
        Some((Message::plain("dangling-other-kind-help").with("reference", reference).with("kind", kind.term()), None))
    }
}

/// The criteria of a standard: in its order, and to be looked up.
struct Standard<'a> {
    list: Vec<&'a str>,
    names: HashSet<&'a str>,
}

/// The criteria that references may mean. References are asked about in the order of entities and of the text, so that each list
/// is gone through once, however long it is.
#[derive(Default)]
struct Criteria<'a> {
    /// None of a standard that is broken: nobody knows its criteria.
    standards: HashMap<EntityId, Option<Standard<'a>>>,
    entity: Option<EntityId>,
    assessments: Vec<NodeRef<'a>>,
    /// The assessment that the last reference stood in.
    at: usize,
}

impl<'a> Criteria<'a> {
    /// The criteria of the standard that the same assessment names.
    fn beside(&mut self, agenda: &'a Agenda, link: &Link) -> Option<&Standard<'a>> {
        if self.entity != Some(link.from) {
            let list = agenda.root(link.from).and_then(|root| root.get("assessments"));
            self.assessments = list.into_iter().flat_map(NodeRef::items).collect();
            (self.entity, self.at) = (Some(link.from), 0);
        }
        let rest = self.assessments.get(self.at..)?;
        self.at += rest.iter().position(|assessment| assessment.holds(link.node))?;
        let name = self.assessments.get(self.at)?.get("standard")?.as_text()?;
        let standard = agenda.graph().find(Kind::Standard, name)?;
        self.standards.entry(standard).or_insert_with(|| Standard::of(agenda, standard)).as_ref()
    }
}

impl<'a> Standard<'a> {
    fn of(agenda: &'a Agenda, standard: EntityId) -> Option<Self> {
        if agenda.record(standard).broken() {
            return None;
        }
        let criteria = agenda.root(standard).and_then(|root| root.get("criteria"));
        let list: Vec<&str> =
            criteria.into_iter().flat_map(|list| list.items()).filter_map(|item| item.get("id")?.as_text()).collect();
        Some(Standard { names: list.iter().copied().collect(), list })
    }
}

fn criterion(sink: &mut Sink<'_>, link: &Link, text: &str, known: &Standard<'_>, suggest: bool) {
    let message = Message::plain("dangling-reference").with("id", text).with("kind", Message::plain("term-criterion"));
    let (help, repair) = match nearest(text, known.list.iter().copied().filter(|_| suggest)) {
        Some(near) => meant(near),
        None => (Message::plain("help-words").with("words", shown(&known.list)), None),
    };
    sink.at_node(link.from, link.node, message).help(help).repair(repair).identity(text);
}

/// Words that may stand somewhere, as many as a help lists.
fn shown(words: &[&str]) -> Vec<String> {
    const MOST: usize = 50;
    let more = (words.len() > MOST).then(|| "…".to_owned());
    words.iter().take(MOST).map(|word| (*word).to_owned()).chain(more).collect()
}

/// Rules that `agenda.yaml` sets and waivers name: those of the book, and the country's own.
fn rule_names(agenda: &Agenda, sink: &mut Sink<'_>) {
    let mut known: Vec<&str> = all().map(|rule| &*rule.info.id).collect();
    known.extend(agenda.file().iter().flat_map(|file| &file.custom_rules).map(|rule| rule.id.as_str()));
    let names: HashSet<&str> = known.iter().copied().collect();
    let strange = |name: &str| {
        // What a broken agenda.yaml declares is not known.
        !names.contains(name) && (!name.starts_with("x-") || agenda.file().is_some())
    };
    for (id, record) in agenda.records() {
        let Some(root) = agenda.root(id) else { continue };
        let names: Vec<NodeRef<'_>> = match record.subject {
            Subject::Agenda => root.get("rules").into_iter().flat_map(|rules| rules.entries()).map(|(key, _)| key).collect(),
            Subject::Kind(Kind::Decision) => {
                root.get("waives").into_iter().flat_map(|list| list.items()).filter_map(|waiver| waiver.get("rule")).collect()
            }
            Subject::Kind(_) => continue,
        };
        // A family is set as a whole, but never waived as a whole.
        let is_family = |name: &str| record.subject == Subject::Agenda && FAMILIES.contains(&name);
        for node in names {
            let Some(name) = node.as_text().filter(|name| strange(name) && !is_family(name)) else { continue };
            let message = Message::plain("dangling-reference").with("id", name).with("kind", Message::plain("term-rule"));
            let (help, repair) = match nearest(name, known.iter().copied()) {
                // In the settings, rules are the names of fields.
                Some(near) if record.subject == Subject::Agenda => (meant(near).0, Some(Repair::likely_name(near))),
                Some(near) => meant(near),
                None => (Message::plain("dangling-rule-help"), None),
            };
            sink.at_node(id, node.id(), message).help(help).repair(repair).identity(name);
        }
    }
}
