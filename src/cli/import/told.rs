//! What is said of an import: what is wrong, cell by cell, and what the agenda would be.

use super::super::Context;
use super::super::edit::Place;
use crate::finding::Level;
use crate::import::{Entity, Trouble};
use crate::render::page::human;
use crate::render::verdict::short;
use crate::report::{Block, Table};
use crate::text::{Message, escape_controls};
use crate::verdict::Verdict;
use std::collections::BTreeMap;

/// So many entities are shown.
const SHOWN: usize = 10;

/// So many cells are named in which the same is wrong.
const NAMED: usize = 8;

/// What was done with the entities of a table, to be told.
#[derive(Default)]
pub(in crate::cli) struct Told<'a> {
    name: &'a str,
    pub(super) remarks: Vec<Message>,
    pub(super) troubles: Vec<Trouble>,
    /// Whether the files were written.
    pub(super) written: bool,
    /// Whether they would have been, had nothing been wrong.
    pub(super) refused: bool,
    new: usize,
    changed: usize,
    pub(super) same: usize,
    /// The first entities: their files, and whether they are new.
    first: Vec<(String, bool)>,
    /// The text of the first new file.
    sample: Option<String>,
}

impl<'a> Told<'a> {
    /// Of a file, of which nothing is known yet.
    pub(in crate::cli) fn of(name: &'a str) -> Self {
        Told { name, ..Told::default() }
    }

    /// Takes an entity whose file is made or changed, or stays.
    pub(super) fn take(&mut self, entity: &Entity, place: &Place, is_changed: bool) {
        let is_new = entity.known.is_none();
        match (is_new, is_changed) {
            (true, _) => self.new += 1,
            (false, true) => self.changed += 1,
            (false, false) => self.same += 1,
        }
        if is_changed && self.first.len() < SHOWN {
            self.first.push((place.path().to_owned(), is_new));
        }
        if is_new && self.sample.is_none() {
            self.sample = Some(place.text().to_owned());
        }
    }

    /// Whether nothing is made or changed.
    pub(super) fn is_nothing(&self) -> bool {
        self.new + self.changed == 0
    }

    /// What is wrong, on a line each with what to do; the same in several cells once.
    pub(super) fn troubles(&self, context: &Context<'_>) -> String {
        let say = |message: &Message| escape_controls(&context.catalogue.say(message));
        let mut groups: Vec<(String, Vec<String>)> = Vec::new();
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        for trouble in &self.troubles {
            let mut text = say(&trouble.message);
            if let Some(help) = &trouble.help {
                text += &format!("\n  {}", say(&Message::plain("import-help").with("help", context.catalogue.say(help))));
            }
            let place = *places.entry(text.clone()).or_insert_with(|| {
                groups.push((text, Vec::new()));
                groups.len() - 1
            });
            groups[place].1.push(trouble.at.to_string());
        }
        let line = |(text, cells): &(String, Vec<String>)| {
            let named = escape_controls(&cells.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", "));
            let more = match cells.len().checked_sub(NAMED).filter(|more| *more > 0) {
                Some(more) => format!(" {}", say(&Message::plain("import-more-cells").with("count", more))),
                None => String::new(),
            };
            let colon = context.catalogue.plain("import-colon");
            format!("{named}{more}{colon}{text}\n")
        };
        groups.iter().map(line).collect()
    }

    /// The report.
    pub(super) fn page(&self, context: &Context<'_>) -> String {
        let catalogue = context.catalogue;
        let mut out = String::new();
        if !self.remarks.is_empty() {
            out += &(escape_controls(&catalogue.say(&Message::plain("import-read").with("file", self.name))) + "\n");
            out.extend(self.remarks.iter().map(|remark| format!("– {}\n", escape_controls(&catalogue.say(remark)))));
        }
        if !self.troubles.is_empty() {
            let count = Message::plain("import-wrong").with("count", self.troubles.len());
            out += &(if out.is_empty() { String::new() } else { "\n".to_owned() }
                + &catalogue.say(&count)
                + "\n"
                + &self.troubles(context));
        }
        let mut page = Vec::new();
        let say = |message: &Message| Block::Paragraph(catalogue.say(message));
        let summary = Message::plain("import-summary").with("new", self.new).with("changed", self.changed);
        page.push(say(&summary.with("same", self.same)));
        if !self.first.is_empty() {
            let word = |is_new: bool| catalogue.plain(if is_new { "import-new" } else { "import-changed" });
            let columns = vec![catalogue.plain("import-column-file"), catalogue.plain("import-column-state")];
            let rows = self.first.iter().map(|(path, is_new)| vec![path.clone(), word(*is_new)]).collect();
            page.push(Block::Table(Table { columns, rows }));
            let more = self.new + self.changed - self.first.len();
            if more > 0 {
                page.push(say(&Message::plain("import-more").with("count", more)));
            }
        }
        if let Some(sample) = &self.sample {
            page.push(say(&Message::plain("import-sample")));
            page.push(Block::Code("yaml", sample.clone()));
        }
        let closing = match (self.written, self.refused) {
            (true, _) => "import-written",
            (false, true) => "import-refused",
            (false, false) => "import-preview",
        };
        if !self.is_nothing() || self.refused {
            page.push(say(&Message::plain(closing)));
        }
        let page = human(&page, context.width(), context.color());
        if out.is_empty() { page } else { format!("{out}\n{page}") }
    }

    /// What a check finds now that it did not find before: all of it where it is little, else how much of what.
    pub(super) fn found(verdict: &Verdict, context: &Context<'_>) -> String {
        const LITTLE: usize = 20;
        let count = verdict.findings.len();
        if count == 0 {
            return String::new();
        }
        let told = context.told(&Message::plain("edit-found").with("count", count));
        if count <= LITTLE {
            return told + &short(verdict, context.catalogue);
        }
        let mut by_rule: BTreeMap<(std::cmp::Reverse<Level>, String), usize> = BTreeMap::new();
        for one in &verdict.findings {
            *by_rule.entry((std::cmp::Reverse(one.finding.level), one.finding.rule.id.to_string())).or_default() += 1;
        }
        let line = |((_, rule), count): (&(std::cmp::Reverse<Level>, String), &usize)| {
            context.told(&Message::plain("import-found").with("rule", rule.as_str()).with("count", *count))
        };
        told + &by_rule.iter().map(line).collect::<String>() + &context.told(&Message::plain("import-found-all"))
    }
}
