use crate::agenda::{Agenda, DocumentId, EntityId};
use crate::changes::{Change, Changed, Proposal};
use crate::finding::{Finding, Level, Place, Related, Repair, RuleHandle, fingerprint};
use crate::model::{Date, LevelName};
use crate::rules::{Conditions, parameter, setting};
use crate::text::{Message, Span};
use crate::yaml::NodeId;
use std::cmp::Ordering;
use std::collections::HashMap;

/// How many findings of one rule a document may have; a file with more is not read finding by finding, and one that was made
/// to have a hundred thousand must not cost minutes.
const MOST_IN_DOCUMENT: usize = 500;

/// Takes what a rule finds, and looks up where it is.
pub struct Sink<'a> {
    agenda: &'a Agenda,
    rule: RuleHandle,
    conditions: Conditions<'a>,
    drafts: Vec<Draft<'a>>,
    /// By document; those of the agenda before a proposal are counted together.
    in_document: HashMap<Option<DocumentId>, usize>,
    /// Takes the place of findings that are too many.
    surplus: Option<Draft<'a>>,
    /// What sinks of other rules have found that are checked together with this one.
    others: Vec<Finding>,
}

/// A finding that its rule is still describing.
pub struct Draft<'a> {
    agenda: &'a Agenda,
    finding: Finding,
    stable_field: Option<String>,
    identity: Vec<String>,
}

impl<'a> Sink<'a> {
    pub(super) fn new(agenda: &'a Agenda, rule: RuleHandle, conditions: Conditions<'a>) -> Self {
        let (drafts, in_document, others) = (Vec::new(), HashMap::new(), Vec::new());
        Sink { agenda, rule, conditions, drafts, in_document, surplus: None, others }
    }

    /// A sink for another rule that is checked together with this one.
    pub(super) fn of_another(&self, rule: RuleHandle) -> Self {
        Sink::new(self.agenda, rule, self.conditions)
    }

    /// Takes over what another rule has found.
    pub(super) fn take_over(&mut self, other: Self) {
        self.others.extend(other.finish());
    }

    /// The day that counts as today: the only clock a rule may use.
    pub fn as_of(&self) -> Date {
        self.conditions.as_of
    }

    /// The agenda whose settings and own rules count.
    pub(super) fn setter(&self) -> &'a Agenda {
        self.conditions.setter
    }

    /// Whether the agenda has switched a rule off.
    pub fn is_off(&self, rule: &RuleHandle) -> bool {
        setting(self.conditions.setter, rule).is_some_and(|(_, setting)| setting.level == Some(LevelName::Off))
    }

    /// The value of one of the rule's own parameters: as set, else as usual.
    pub fn parameter(&self, name: &str) -> f64 {
        parameter(self.conditions.setter, &self.rule, name)
    }

    pub(super) fn finish(self) -> Vec<Finding> {
        let mut seen = HashMap::new();
        let seal = |draft: Draft<'_>| {
            let Draft { mut finding, stable_field, identity, .. } = draft;
            let about = finding.entity.as_deref().unwrap_or(&finding.place.file);
            let print = |more: &[String]| {
                let identity = identity.iter().chain(more).map(String::as_str);
                fingerprint(&finding.rule, Some(about), stable_field.as_deref(), identity)
            };
            // What a rule reports twice at one field with one identity is told apart by its order.
            let first = print(&[]);
            let same = seen.entry(first.clone()).or_insert(0_usize);
            *same += 1;
            finding.fingerprint = if *same == 1 { first } else { print(&[same.to_string()]) };
            finding
        };
        self.drafts.into_iter().map(seal).chain(self.others).collect()
    }

    fn push(&mut self, document: DocumentId, span: Span, message: Message) -> &mut Draft<'a> {
        let agenda = self.agenda;
        self.push_counted(Some(document), agenda, agenda.place(document, span), message)
    }

    fn push_counted(
        &mut self,
        counted: Option<DocumentId>,
        agenda: &'a Agenda,
        place: Place,
        message: Message,
    ) -> &mut Draft<'a> {
        let count = self.in_document.entry(counted).or_insert(0);
        *count += 1;
        let message = match (*count).cmp(&MOST_IN_DOCUMENT) {
            Ordering::Less => message,
            Ordering::Equal => Message::plain("more-findings").with("rule", &*self.rule.id),
            Ordering::Greater => {
                let surplus = self.surplus.take().unwrap_or_else(|| self.draft(agenda, Place::default(), message));
                return self.surplus.insert(surplus);
            }
        };
        self.drafts.push(self.draft(agenda, place, message));
        let last = self.drafts.len() - 1;
        &mut self.drafts[last]
    }

    fn draft(&self, agenda: &'a Agenda, place: Place, message: Message) -> Draft<'a> {
        let finding = Finding {
            rule: self.rule.clone(),
            level: self.rule.level,
            entity: None,
            field: None,
            place,
            message,
            help: None,
            repair: None,
            related: Vec::new(),
            fingerprint: String::new(),
        };
        Draft { agenda, finding, stable_field: None, identity: Vec::new() }
    }

    /// Whether no further finding of this document is shown, so that nothing about it needs to be looked up.
    fn full(&self, document: DocumentId) -> bool {
        self.in_document.get(&Some(document)).is_some_and(|count| *count >= MOST_IN_DOCUMENT)
    }

    /// Whether no further finding about this entity is shown: a rule that works hard for each need not go on.
    pub fn has_enough_of(&self, entity: EntityId) -> bool {
        self.full(self.agenda.record(entity).document)
    }

    /// A finding about a change, at what the entity says now; where the entity is gone, as [`Sink::gone`] places it.
    pub fn at_change(&mut self, proposal: &Proposal<'a>, changed: &Changed, change: &Change, message: Message) -> &mut Draft<'a> {
        let Some(entity) = changed.new else {
            return self.gone(proposal.old, changed.old.unwrap_or(EntityId(0)), message);
        };
        let draft = match change.new.as_ref().and_then(|side| side.node) {
            Some(node) => self.at_node(entity, node, message),
            None => self.at(entity, change.field.as_deref().unwrap_or_default(), message),
        };
        draft.stable_field.clone_from(&change.field);
        draft
    }

    /// A finding about an entity that only the agenda before a proposal has: at the beginning of the file in which it was, or where
    /// that is gone too, at where it was.
    pub fn gone(&mut self, old: &'a Agenda, entity: EntityId, message: Message) -> &mut Draft<'a> {
        let record = old.record(entity);
        let draft = match self.agenda.document_at(&old.document(record.document).path) {
            Some(document) => self.push(document, Span::default(), message),
            None => self.push_counted(None, old, old.place(record.document, beginning(old, entity)), message),
        };
        draft.finding.entity = Some(record.name());
        draft
    }

    /// A finding at a stretch of a document, which is about no entity.
    pub fn in_document(&mut self, document: DocumentId, span: Span, message: Message) -> &mut Draft<'a> {
        self.push(document, span, message)
    }

    /// A finding at a node of an entity.
    pub fn at_node(&mut self, entity: EntityId, node: NodeId, message: Message) -> &mut Draft<'a> {
        let agenda = self.agenda;
        let record = agenda.record(entity);
        if self.full(record.document) {
            return self.push(record.document, Span::default(), message);
        }
        let span = agenda.document(record.document).tree().node(node).span();
        let field = Some(agenda.field(entity, node)).filter(|field| !field.is_empty());
        let stable = field.as_ref().map(|_| agenda.stable_field(entity, node));
        let draft = self.push(record.document, span, message);
        draft.finding.entity = Some(record.name());
        draft.finding.field = field;
        draft.stable_field = stable;
        draft
    }

    /// A finding at a part of a node of an entity, such as a word of an expression.
    pub fn at_part(&mut self, entity: EntityId, node: NodeId, part: Span, message: Message) -> &mut Draft<'a> {
        let (agenda, document) = (self.agenda, self.agenda.record(entity).document);
        let draft = self.at_node(entity, node, message);
        draft.finding.place = agenda.place(document, part);
        draft
    }

    /// A finding at a field of an entity, such as `roadmap.due`; where the field is not given, at the nearest one around it,
    /// and for the entity as a whole at its first line.
    pub fn at(&mut self, entity: EntityId, field: &str, message: Message) -> &mut Draft<'a> {
        let agenda = self.agenda;
        let document = agenda.record(entity).document;
        if self.full(document) {
            return self.push(document, Span::default(), message);
        }
        let node = agenda.node_of(entity, field);
        if let Some(node) = node.filter(|node| Some(node.id()) != agenda.record(entity).root) {
            let draft = self.at_node(entity, node.id(), message);
            if let Some(missing) = draft.finding.field.as_deref().and_then(|given| field.strip_prefix(given)) {
                let stable = draft.stable_field.take().unwrap_or_default();
                draft.stable_field = Some(stable + missing);
            }
            draft.finding.field = Some(field.to_owned());
            return draft;
        }
        let record = agenda.record(entity);
        let draft = self.push(record.document, beginning(agenda, entity), message);
        draft.finding.entity = Some(record.name());
        draft.finding.field = Some(field.to_owned()).filter(|field| !field.is_empty());
        draft.stable_field.clone_from(&draft.finding.field);
        draft
    }
}

impl Draft<'_> {
    /// What to do.
    pub fn help(&mut self, help: impl Into<Option<Message>>) -> &mut Self {
        self.finding.help = help.into();
        self
    }

    /// What would mend it.
    pub fn repair(&mut self, repair: impl Into<Option<Repair>>) -> &mut Self {
        self.finding.repair = repair.into();
        self
    }

    /// Another level than the rule's own.
    pub fn level(&mut self, level: Level) -> &mut Self {
        self.finding.level = level;
        self
    }

    /// A value that makes this finding another one than its like at the same field.
    pub fn identity(&mut self, value: impl Into<String>) -> &mut Self {
        self.identity.push(value.into());
        self
    }

    /// The entity it is about, where its place does not say so.
    pub fn about(&mut self, entity: String) -> &mut Self {
        self.finding.entity = Some(entity);
        self
    }

    /// Another place it speaks of: a node of an entity, or its beginning.
    pub fn related(&mut self, entity: EntityId, node: Option<NodeId>, message: Message) -> &mut Self {
        let record = self.agenda.record(entity);
        let tree = self.agenda.document(record.document).tree();
        let node = node.filter(|node| Some(*node) != record.root);
        let span = node.map_or_else(|| beginning(self.agenda, entity), |node| tree.node(node).span());
        self.related_span(record.document, span, message)
    }

    /// Another place it speaks of, as another finding gives it.
    pub fn related_place(&mut self, place: Place, message: Message) -> &mut Self {
        self.finding.related.push(Related { place, message });
        self
    }

    /// Another place it speaks of: a stretch of a document.
    pub fn related_span(&mut self, document: DocumentId, span: Span, message: Message) -> &mut Self {
        self.finding.related.push(Related { place: self.agenda.place(document, span), message });
        self
    }
}

/// The identifier's line, where there is one: the place of what is missing.
fn beginning(agenda: &Agenda, entity: EntityId) -> Span {
    let Some(root) = agenda.root(entity) else { return Span::default() };
    match root.entry("id").or_else(|| root.entries().next()) {
        Some((key, value)) => Span::new(key.span().start, value.span().end.max(key.span().end)),
        None => Span::new(root.span().start, root.span().start),
    }
}
