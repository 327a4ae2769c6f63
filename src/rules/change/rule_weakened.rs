use super::renames::Renames;
use crate::agenda::{Agenda, EntityId};
use crate::changes::{Change, Changed, Proposal, Word};
use crate::finding::RuleInfo;
use crate::model::{CustomRule, Date, Decision, LevelName, Waiver};
use crate::rules::custom::own_rules;
use crate::rules::{Sink, all, rule, setting};
use crate::schema::Subject;
use crate::text::Message;
use std::collections::BTreeMap;

rule! {
    /// A rule is made milder, or a decision sets it aside for something or for longer.
    ///
    /// Whoever cannot keep a rule can also change it, and then nothing is found any more. This proposal is still judged by the rules, levels and
    /// waivers of its base; the next one will not be. So it is said here what it weakens, to those who approve it: a level that is lower or
    /// off, a day from which or until which a rule is milder, a rule of the country's own that is gone or judges otherwise, a waiver
    /// that is granted or lasts longer.
    ///
    /// ```yaml before
    /// # agenda.yaml
    /// agenda: 1
    /// title: {fr: Agenda de test, en: Test agenda}
    /// languages: [fr, en]
    /// rules: {kpi-stale: error}
    /// # life-events/moving.yaml
    /// id: moving
    /// ```
    ///
    /// ```yaml bad
    /// # agenda.yaml
    /// agenda: 1
    /// title: {fr: Agenda de test, en: Test agenda}
    /// languages: [fr, en]
    /// rules: {kpi-stale: note}
    /// # life-events/moving.yaml
    /// id: moving
    /// ```
    ///
    /// ```yaml bad
    /// # agenda.yaml
    /// agenda: 1
    /// title: {fr: Agenda de test, en: Test agenda}
    /// languages: [fr, en]
    /// rules: {kpi-stale: error}
    /// # decisions/keep-as-it-is.yaml
    /// id: keep-as-it-is
    /// type: waiver
    /// status: accepted
    /// date: 2026-11-15
    /// waives: [{rule: structure-unused, entity: life-events/moving, until: 2027-05-15}]
    /// # life-events/moving.yaml
    /// id: moving
    /// ```
    ///
    /// ```yaml good
    /// # agenda.yaml
    /// agenda: 1
    /// title: {fr: Agenda de test, en: Test agenda}
    /// languages: [fr, en]
    /// rules: {kpi-stale: error, service-no-roadmap: error}
    /// # life-events/moving.yaml
    /// id: moving
    /// ```
    "change-rule-weakened", Warning change
}

fn check<'a>(proposal: &Proposal<'a>, sink: &mut Sink<'a>) {
    let of_file = |changed: &&Changed| changed.new.is_some_and(|new| proposal.new.record(new).subject == Subject::Agenda);
    if let Some((changed, file)) = proposal.changed().iter().find(of_file).and_then(|changed| Some((changed, changed.new?))) {
        settings(proposal, changed, file, sink);
        declared(proposal, file, sink);
    }
    waivers(proposal, sink);
}

/// What counts for a rule in an agenda.
struct Counts {
    /// The name under `rules` that sets it.
    by: Option<String>,
    level: LevelName,
    from: Option<Date>,
    grace_until: Option<Date>,
}

impl Counts {
    fn of(agenda: &Agenda, rule: &RuleInfo, declared: Option<&CustomRule>) -> Self {
        let (by, setting) = setting(agenda, rule).unzip();
        let set = setting.and_then(|setting| setting.level);
        Counts {
            by: by.map(str::to_owned),
            level: match declared.and_then(|declared| declared.level) {
                Some(LevelName::Off) => LevelName::Off,
                _ => set.unwrap_or_else(|| rule.level.into()),
            },
            from: setting.and_then(|setting| setting.from),
            grace_until: setting.and_then(|setting| setting.grace_until),
        }
    }

    /// How it is milder than it was; none, where it is not.
    fn milder_than(&self, before: &Counts) -> Option<Message> {
        let later = |day: Option<Date>, before: Option<Date>| day.filter(|day| before.is_none_or(|before| *day > before));
        if before.level == LevelName::Off {
            return None;
        }
        if rank(self.level) < rank(before.level) {
            let level = |level: LevelName| Message::plain(level.template());
            return Some(Message::plain("proposal-milder-level").with("old", level(before.level)).with("new", level(self.level)));
        }
        if let Some(from) = later(self.from, before.from) {
            return Some(Message::plain("proposal-milder-from").with("date", from));
        }
        let until = later(self.grace_until, before.grace_until).filter(|_| before.level == LevelName::Error)?;
        Some(Message::plain("proposal-milder-grace").with("date", until))
    }
}

fn rank(level: LevelName) -> u8 {
    match level {
        LevelName::Off => 0,
        LevelName::Note => 1,
        LevelName::Warning => 2,
        LevelName::Error => 3,
    }
}

/// What is set under `rules`: one finding for each name there that makes a rule milder.
fn settings<'a>(proposal: &Proposal<'a>, changed: &Changed, file: EntityId, sink: &mut Sink<'a>) {
    let mut by_name: BTreeMap<&str, Vec<&Change>> = BTreeMap::new();
    for change in &changed.changes {
        if let Some(name) = change.field.as_deref().and_then(|field| field.strip_prefix("rules.")) {
            by_name.entry(name.split('.').next().unwrap_or_default()).or_default().push(change);
        }
    }
    for (name, changes) in by_name {
        let said = |change: &&&Change| change.word == Word::RuleWeakened;
        let how = milder(proposal, name).or_else(|| Some(changes.iter().find(said)?.message.clone()));
        let Some(how) = how else { continue };
        let message = Message::plain("proposal-rule-weakened").with("rule", name).with("how", how);
        sink.at(file, &format!("rules.{name}"), message).help(Message::plain("proposal-rule-weakened-help"));
    }
}

/// How the rules are milder that a name under `rules` sets, before or after; the first of them, in the order of the book.
fn milder(proposal: &Proposal<'_>, name: &str) -> Option<Message> {
    let (old, new) = (proposal.old, proposal.new);
    if old.file().is_none() || new.file().is_none() {
        return None;
    }
    let own: Vec<_> = own_rules(old).collect();
    let book = all().map(|rule| (&rule.info, None));
    let mut rules = book.chain(own.iter().map(|own| (&own.info, Some(own.declared))));
    rules.find_map(|(rule, declared)| {
        let (before, after) = (Counts::of(old, rule, declared), Counts::of(new, rule, declared));
        let by = [before.by.as_deref(), after.by.as_deref()];
        // A family sets only what is not set by a name of its own on either side.
        let is_set = by.contains(&Some(name)) && (rule.id == name || !by.contains(&Some(&*rule.id)));
        after.milder_than(&before).filter(|_| is_set)
    })
}

/// The rules of the country's own: those that are gone, judge otherwise or are declared at a lower level.
fn declared<'a>(proposal: &Proposal<'a>, file: EntityId, sink: &mut Sink<'a>) {
    let (old, new) = (proposal.old, proposal.new);
    if old.file().is_none() || new.file().is_none() {
        return;
    }
    const FIELD: &str = "custom-rules";
    let after: Vec<_> = own_rules(new).collect();
    for before in own_rules(old) {
        let id = before.declared.id.as_str();
        let counted = Counts::of(old, &before.info, Some(before.declared));
        let applied = counted.level != LevelName::Off;
        let place = after.iter().position(|own| own.declared.id == id);
        let Some(at) = place.filter(|_| applied) else {
            if applied {
                let message = Message::plain("proposal-own-rule-gone").with("rule", id);
                sink.at(file, FIELD, message).identity(id).help(Message::plain("proposal-rule-weakened-help"));
            }
            continue;
        };
        let now = after[at].declared;
        let counts = Counts::of(new, &after[at].info, Some(now));
        let milder = now.level != before.declared.level && rank(counts.level) < rank(counted.level);
        let field = [
            ("assert", now.assert != before.declared.assert),
            ("when", now.when != before.declared.when),
            ("for", now.r#for != before.declared.r#for),
            ("level", milder),
        ];
        let Some((field, _)) = field.into_iter().find(|(_, differs)| *differs) else { continue };
        let message = match counts.milder_than(&counted).filter(|_| field == "level") {
            Some(how) => Message::plain("proposal-rule-weakened").with("how", how),
            None => Message::plain("proposal-own-rule-otherwise").with("field", field),
        };
        let message = message.with("rule", id);
        sink.at(file, &format!("{FIELD}[{}].{field}", at + 1), message).help(Message::plain("proposal-rule-weakened-help"));
    }
}

/// A waiver that counts: what it sets aside for what, and until when.
struct Counting<'a> {
    rule: &'a str,
    entity: Option<String>,
    field: Option<&'a str>,
    until: Date,
}

impl<'a> Counting<'a> {
    /// One without a last day never counts.
    fn of(waiver: &'a Waiver) -> Option<Self> {
        Some(Counting {
            rule: &waiver.rule,
            entity: waiver.entity.as_ref().map(ToString::to_string),
            field: waiver.field.as_ref().map(|field| field.as_str()),
            until: waiver.until?,
        })
    }

    /// Whether it sets aside all that another one does, as long as it lasts.
    fn covers(&self, other: &Counting<'_>, renames: &Renames) -> bool {
        let entity = self.entity.as_deref().map(|entity| renames.now(entity));
        let within = |own: &str| {
            other
                .field
                .is_some_and(|field| field.strip_prefix(own).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '['])))
        };
        self.rule == other.rule && entity == other.entity.as_deref() && self.field.is_none_or(within)
    }
}

/// The waivers that begin to count with a proposal, or count for longer.
fn waivers<'a>(proposal: &Proposal<'a>, sink: &mut Sink<'a>) {
    let decided = |changed: &Changed| {
        let id = changed.new?;
        Some((id, proposal.new.get::<Decision>(id).filter(|decision| decision.is_accepted())?))
    };
    let changed: Vec<(EntityId, &Decision)> =
        proposal.changed().iter().filter_map(decided).filter(|(_, decision)| !decision.waives.is_empty()).collect();
    if changed.is_empty() {
        return;
    }
    let renames = Renames::of(proposal);
    let accepted = proposal.old.all::<Decision>().filter(|(_, decision)| decision.is_accepted());
    let before: Vec<Counting<'_>> = accepted.flat_map(|(_, decision)| decision.waives.iter().filter_map(Counting::of)).collect();
    for (id, decision) in changed {
        for (number, waiver) in (1..).zip(&decision.waives) {
            let Some(now) = Counting::of(waiver).filter(|_| !sink.has_enough_of(id)) else { continue };
            let until = before.iter().filter(|other| other.covers(&now, &renames)).map(|other| other.until).max();
            let message = match until {
                Some(until) if until >= now.until => continue,
                Some(until) => Message::plain("proposal-waiver-extended").with("old", until),
                None => Message::plain("proposal-waiver-granted"),
            };
            let entity = now.entity.as_deref().unwrap_or("agenda.yaml");
            let message = message.with("rule", now.rule).with("entity", entity).with("until", now.until);
            sink.at(id, &format!("waives[{number}]"), message)
                .identity(now.until.to_string())
                .help(Message::plain("proposal-waiver-help"));
        }
    }
}
