use super::Told;
use crate::changes::Word;
use crate::history::{Class, Event, Slip};
use crate::i18n::Catalogue;
use crate::model::{Date, Kind};
use crate::report::audit::{authors, commit_number};
use crate::report::{Block, Table};
use crate::store::Cut;
use crate::text::Message;
use chrono::Datelike;

/// As many digits of a commit's number as people read.
const SHOWN: usize = 10;

/// Of so many changes of one commit those of one kind and word are told together: a first import is no list of thousands.
const MOST_TOLD: usize = 30;

/// Above so many dates that slipped only those that slipped most are told.
const MOST_SLIPS: usize = 20;

pub(super) fn page(told: &Told<'_>, catalogue: &Catalogue) -> Vec<Block> {
    let mut page = vec![Block::Heading(1, title(told, catalogue)), Block::Paragraph(summary(told, catalogue))];
    page.extend(cut(told, catalogue).map(Block::Paragraph));
    match told.entity {
        Some(_) => page.push(Block::Table(table(&told.events, false, catalogue))),
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
    let Some(entity) = told.entity else { return catalogue.plain("history-title") };
    let last = told.timeline.events.iter().rev().find_map(|event| event.title.as_ref());
    match last {
        Some(title) => {
            let title = catalogue.say(&Message::plain("as-it-is").with("text", title));
            format!("{title} ({entity})")
        }
        None => entity.to_owned(),
    }
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
        .with("events", told.events.len());
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

/// The timeline, quarter by quarter.
fn by_quarter(told: &Told<'_>, catalogue: &Catalogue) -> Vec<Block> {
    let quarter = |day: Date| (day.0.year(), u64::from(day.0.month0() / 3 + 1));
    let mut page = Vec::new();
    for of_quarter in told.events.chunk_by(|(_, one), (_, other)| quarter(one.commit.day) == quarter(other.commit.day)) {
        let Some((_, first)) = of_quarter.first() else { continue };
        let (year, number) = quarter(first.commit.day);
        let heading = Message::plain("history-quarter").with("quarter", number).with("year", year.to_string());
        page.push(Block::Heading(2, catalogue.say(&heading)));
        page.push(Block::Table(table(of_quarter, true, catalogue)));
    }
    page
}

/// Events, line by line; those of a commit that changes very much are counted by what they are.
fn table(events: &[(&str, &Event)], named: bool, catalogue: &Catalogue) -> Table {
    let columns = ["column-date", "column-entity", "column-change", "column-why", "column-who", "column-commit"];
    let shown = columns.into_iter().filter(|column| named || *column != "column-entity");
    let mut table = Table { columns: shown.map(|column| catalogue.plain(column)).collect(), rows: Vec::new() };
    for of_commit in events.chunk_by(|(_, one), (_, other)| one.commit.place == other.commit.place) {
        if named && of_commit.len() > MOST_TOLD {
            table.rows.extend(counted(of_commit, catalogue));
        } else {
            table.rows.extend(of_commit.iter().map(|(name, event)| row(name, event, named, catalogue)));
        }
    }
    table
}

fn row(name: &str, event: &Event, named: bool, catalogue: &Catalogue) -> Vec<String> {
    let commit = &event.commit;
    let mut row = vec![commit.day.to_string()];
    if named {
        row.push(match &event.title {
            Some(title) => format!("{} ({name})", catalogue.say(&Message::plain("as-it-is").with("text", title))),
            None => name.to_owned(),
        });
    }
    row.extend([sentence(event, catalogue), why(event, catalogue), authors(commit, catalogue), commit_number(commit, catalogue)]);
    row
}

/// What happened; of what was undone, that it was.
fn sentence(event: &Event, catalogue: &Catalogue) -> String {
    let said = catalogue.say(&event.message);
    match &event.commit.reverts {
        Some(undone) => {
            let undone: String = undone.chars().take(SHOWN).collect();
            catalogue.say(&Message::plain("history-undoes").with("said", said).with("commit", undone))
        }
        None => said,
    }
}

/// The reason and the decision that are given.
fn why(event: &Event, catalogue: &Catalogue) -> String {
    let reason = event.reason.as_ref().map(|reason| catalogue.say(reason));
    let decision = event.decision.as_ref().map(|decision| format!("decisions/{decision}"));
    reason.into_iter().chain(decision).collect::<Vec<_>>().join(" · ")
}

/// The events of a commit that changes very much, as many as there are of each kind and word.
fn counted(events: &[(&str, &Event)], catalogue: &Catalogue) -> Vec<Vec<String>> {
    let mut counts: Vec<(Option<Kind>, Word, Vec<&Event>)> = Vec::new();
    for (_, event) in events {
        match counts.iter_mut().find(|(kind, word, _)| (*kind, *word) == (event.kind(), event.word)) {
            Some((.., of_it)) => of_it.push(event),
            None => counts.push((event.kind(), event.word, vec![event])),
        }
    }
    let row = |(kind, word, of_it): (Option<Kind>, Word, Vec<&Event>)| {
        let commit = &of_it.first()?.commit;
        let kind = kind.map_or_else(|| catalogue.plain("history-agenda"), |kind| catalogue.say(&kind.counted(of_it.len())));
        let message = Message::plain("history-counted").with("count", of_it.len()).with("what", Message::plain(word.phrase()));
        let what = catalogue.say(&message);
        Some(vec![
            commit.day.to_string(),
            kind,
            what,
            String::new(),
            authors(commit, catalogue),
            commit_number(commit, catalogue),
        ])
    };
    counts.into_iter().filter_map(row).collect()
}

/// How the promised dates stand: of one entity each in a sentence, of the agenda the distribution and those that slipped most.
fn slips(told: &Told<'_>, catalogue: &Catalogue) -> Vec<Block> {
    let slips: Vec<&Slip> = told.slips().collect();
    if slips.is_empty() {
        return Vec::new();
    }
    let mut page = vec![Block::Heading(2, catalogue.plain("history-slips"))];
    if told.entity.is_some() {
        page.extend(slips.iter().map(|slip| Block::Paragraph(slipped(slip, catalogue))));
        return page;
    }
    let columns = ["column-slip", "column-count"].map(|column| catalogue.plain(column)).to_vec();
    let distribution = told.distribution().into_iter().filter(|(_, count)| *count > 0);
    let rows = distribution.map(|(class, count)| vec![catalogue.plain(class_template(class)), count.to_string()]).collect();
    page.push(Block::Table(Table { columns, rows }));
    let mut moved: Vec<&Slip> = slips.into_iter().filter(|slip| slip.days().is_none_or(|days| days > 0)).collect();
    moved.sort_by_key(|slip| std::cmp::Reverse(slip.days()));
    if !moved.is_empty() {
        let left = moved.len().saturating_sub(MOST_SLIPS);
        let columns = ["column-entity", "column-first-promise", "column-now", "column-days", "column-moves", "column-undecided"];
        let columns = columns.map(|column| catalogue.plain(column)).to_vec();
        let rows = moved.into_iter().take(MOST_SLIPS).map(|slip| {
            let number = |number: usize| number.to_string();
            vec![
                format!("{} {}", slip.entity, slip.field),
                slip.first.to_string(),
                slip.now.map_or_else(String::new, |now| now.to_string()),
                slip.days().map_or_else(String::new, |days| days.to_string()),
                number(slip.moves.len()),
                number(slip.undecided()),
            ]
        });
        page.push(Block::Table(Table { columns, rows: rows.collect() }));
        if left > 0 {
            page.push(Block::Paragraph(catalogue.say(&Message::plain("history-slips-more").with("count", left))));
        }
    }
    page
}

fn class_template(class: Class) -> &'static str {
    match class {
        Class::Earlier => "slip-earlier",
        Class::Kept => "slip-kept",
        Class::Quarter => "slip-quarter",
        Class::HalfYear => "slip-half-year",
        Class::Year => "slip-year",
        Class::Longer => "slip-longer",
        Class::Withdrawn => "slip-withdrawn",
    }
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
        .with("field", slip.field.as_str())
        .with("first", slip.first)
        .with("moves", slip.moves.len())
        .with("undecided", slip.undecided());
    catalogue.say(&message)
}

/// What was made of KPIs after they had been measured.
fn doubts(told: &Told<'_>, catalogue: &Catalogue) -> Vec<Block> {
    let rows: Vec<Vec<String>> = told
        .doubts()
        .map(|doubt| {
            let commit = &doubt.commit;
            let what = catalogue.say(&doubt.message);
            vec![commit.day.to_string(), doubt.entity.clone(), what, authors(commit, catalogue), commit_number(commit, catalogue)]
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let columns = ["column-date", "column-entity", "column-change", "column-who", "column-commit"];
    let columns = columns.map(|column| catalogue.plain(column)).to_vec();
    vec![Block::Heading(2, catalogue.plain("history-doubts")), Block::Table(Table { columns, rows })]
}
