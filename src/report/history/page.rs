use super::Told;
use super::commits::{commits, count, entity};
use crate::history::{Slip, short};
use crate::i18n::Catalogue;
use crate::model::{Date, LocalisedText};
use crate::report::audit::{authors, commit_number};
use crate::report::{Block, Table};
use crate::store::Cut;
use crate::text::Message;
use chrono::Datelike;
use std::collections::BTreeMap;

/// Above so many dates that slipped only those that slipped most are told.
const MOST_SLIPS: usize = 20;

/// A history as people read it.
pub fn history_page(told: &Told<'_>, catalogue: &Catalogue) -> Vec<Block> {
    let mut page = vec![Block::Heading(1, title(told, catalogue)), Block::Paragraph(summary(told, catalogue))];
    page.extend(cut(told, catalogue).map(Block::Paragraph));
    page.extend(left_out(told, catalogue).map(Block::Paragraph));
    match told.entity {
        Some(_) => page.push(commits(&told.events, false, told.cut.is_some(), catalogue)),
        None => page.extend(by_quarter(told, catalogue)),
    }
    page.extend(slips(told, catalogue));
    page.extend(doubts(told, catalogue));
    if told.wording > 0 {
        page.push(Block::Paragraph(catalogue.say(&Message::plain("history-wording").with("count", told.wording))));
    }
    page
}

/// What it is about: the entity by its last title and name, or the agenda.
fn title(told: &Told<'_>, catalogue: &Catalogue) -> String {
    match told.entity {
        Some(name) => entity(name, last_title(told, name), catalogue),
        None => catalogue.plain("history-title"),
    }
}

/// The title that an entity had last.
fn last_title<'t>(told: &Told<'t>, name: &str) -> Option<&'t LocalisedText> {
    let mut events = told.timeline.events.iter().rev();
    events.find_map(|event| event.title.as_deref().filter(|_| *event.entity == *name))
}

/// How much happened, and from when to when.
fn summary(told: &Told<'_>, catalogue: &Catalogue) -> String {
    let Some(((_, first), (_, last))) = told.events.first().zip(told.events.last()) else {
        return catalogue.say(&Message::plain("history-nothing").with("revision", told.revision).with("day", told.last.1));
    };
    let mut commits: Vec<usize> = told.events.iter().map(|(_, event)| event.commit.place).collect();
    commits.dedup();
    let message = Message::plain("history-summary")
        .with("revision", told.revision)
        .with("first", first.commit.day)
        .with("last", last.commit.day)
        .with("commits", commits.len())
        .with("events", count(&told.events));
    catalogue.say(&message)
}

/// That the history does not reach back to its first commit.
fn cut(told: &Told<'_>, catalogue: &Catalogue) -> Option<String> {
    told.cut.map(|cut| {
        catalogue.plain(match cut {
            Cut::Shallow => "history-cut-shallow",
            Cut::Unreadable(_) => "history-cut-unreadable",
        })
    })
}

/// That commits are left out: how many, and the first of them.
fn left_out(told: &Told<'_>, catalogue: &Catalogue) -> Option<String> {
    let (commit, day) = told.timeline.left_out.first()?;
    let message = Message::plain("history-left-out").with("count", told.timeline.left_out.len());
    Some(catalogue.say(&message.with("commit", short(commit)).with("day", *day)))
}

/// The timeline, quarter by quarter.
fn by_quarter(told: &Told<'_>, catalogue: &Catalogue) -> Vec<Block> {
    let quarter = |day: Date| (day.0.year(), u64::from(day.0.month0() / 3 + 1));
    let mut page = Vec::new();
    for of_quarter in told.events.chunk_by(|(_, one), (_, other)| quarter(one.commit.day) == quarter(other.commit.day)) {
        let Some((_, first)) = of_quarter.first() else { continue };
        let (year, number) = quarter(first.commit.day);
        let heading = Message::plain("history-quarter").with("quarter", number).with("year", year.to_string());
        page.push(Block::Heading(2, catalogue.say(&heading)));
        page.push(commits(of_quarter, true, told.cut.is_some(), catalogue));
    }
    page
}

/// How the promised dates stand: of one entity each in a sentence, of the agenda the distribution and those that slipped most.
fn slips(told: &Told<'_>, catalogue: &Catalogue) -> Vec<Block> {
    let slips: Vec<&Slip> = told.slips().collect();
    if slips.is_empty() {
        return Vec::new();
    }
    let mut page = vec![Block::Heading(2, catalogue.plain("history-slips"))];
    if told.entity.is_some() {
        // The date of the whole before those of its parts.
        let (parts, whole): (Vec<&Slip>, Vec<_>) = slips.into_iter().partition(|slip| slip.field.contains('['));
        let points = whole.into_iter().chain(parts).map(|slip| format!("– {}", slipped(slip, catalogue)));
        page.push(Block::Paragraph(points.collect::<Vec<_>>().join("\n")));
        return page;
    }
    let columns = ["column-slip", "column-count"].map(|column| catalogue.plain(column)).to_vec();
    let distribution = told.distribution().into_iter().filter(|(_, count)| *count > 0);
    let rows = distribution.map(|(class, count)| vec![catalogue.plain(class.phrase()), count.to_string()]).collect();
    page.push(Block::Table(Table { columns, rows }));
    let mut moved: Vec<&Slip> = slips.into_iter().filter(|slip| slip.days().is_none_or(|days| days > 0)).collect();
    moved.sort_by_key(|slip| std::cmp::Reverse(slip.days()));
    if !moved.is_empty() {
        let left = moved.len().saturating_sub(MOST_SLIPS);
        let told_of = |of_entity: &[&Slip]| {
            let name = &of_entity.first()?.entity;
            let points = of_entity.iter().map(|slip| format!("– {}", slipped(slip, catalogue)));
            Some((entity(name, last_title(told, name), catalogue), points.collect::<Vec<_>>().join("\n")))
        };
        moved.truncate(MOST_SLIPS);
        page.push(Block::Terms(moved.chunk_by(|one, other| one.entity == other.entity).filter_map(told_of).collect()));
        if left > 0 {
            page.push(Block::Paragraph(catalogue.say(&Message::plain("history-slips-more").with("count", left))));
        }
    }
    page
}

/// A promised date in a sentence.
fn slipped(slip: &Slip, catalogue: &Catalogue) -> String {
    let message = match (slip.now, slip.days()) {
        (Some(now), Some(days)) => {
            let template = match days {
                0 if slip.moves.is_empty() => "history-slip-kept",
                0 => "history-slip-back",
                1.. => "history-slip-later",
                _ => "history-slip-earlier",
            };
            Message::plain(template).with("now", now).with("days", days.unsigned_abs())
        }
        _ => Message::plain("history-slip-withdrawn"),
    };
    let message = message
        .with("field", slip.label.clone())
        .with("first", slip.first)
        .with("moves", slip.moves.len())
        .with("undecided", slip.undecided());
    catalogue.say(&message)
}

/// What was made of KPIs after they had been measured.
fn doubts(told: &Told<'_>, catalogue: &Catalogue) -> Vec<Block> {
    let mut kpis: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (name, doubt) in told.doubts() {
        let commit = &doubt.commit;
        let said = Message::plain("history-doubt").with("day", commit.day).with("said", doubt.message.clone());
        let said = said.with("who", authors(commit, catalogue)).with("commit", commit_number(commit, catalogue));
        kpis.entry(name).or_default().push(format!("– {}", catalogue.say(&said)));
    }
    if kpis.is_empty() {
        return Vec::new();
    }
    let terms = kpis.into_iter().map(|(name, lines)| (entity(name, last_title(told, name), catalogue), lines.join("\n")));
    let heading = Block::Heading(2, catalogue.plain("history-doubts"));
    vec![heading, Block::Paragraph(catalogue.plain("history-doubts-told")), Block::Terms(terms.collect())]
}
