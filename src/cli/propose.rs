//! What somebody wrote into a form of a forge becomes a commit, or a reply that says what to mend.

use super::arguments::{ProposeOptions, Saving};
use super::edit::Bench;
use super::import::{Told, bytes, take};
use super::{Context, Ending};
use crate::forge::{Answered, Issue, read_issue};
use crate::import::{Address, Cell, Content, Entity, Mapping, Outcome, Row, Table, Target, Trouble, entities};
use crate::render::page::markdown;
use crate::report::{Block, Sides, changes_of_file};
use crate::store::Author;
use crate::text::{Failure, Message};
use std::collections::BTreeSet;

/// The exit code where something is to be mended.
const WRONG: u8 = 1;

/// Turns the text of an issue into a commit.
pub(super) fn run(options: &ProposeOptions, context: &Context<'_>) -> Result<Ending, Failure> {
    let text = String::from_utf8_lossy(&bytes(&options.from_issue)?).into_owned();
    let issue = read_issue(&text)?;
    let mut bench = Bench::open(context)?;
    bench.author = options.author.as_deref().map(author).transpose()?;
    let (answers, twice) = once(&issue);
    let outcome = entities(&table(&issue.id, &answers), issue.kind, &bench.agenda, &Mapping::default());
    let unknown = outcome.columns.iter().filter(|column| matches!(column.target, Target::Unknown(_)));
    let unknown: Vec<(String, String)> =
        unknown.map(|column| (column.header.clone(), context.catalogue.say(&Message::plain("propose-unknown")))).collect();
    let Outcome { entities: mut found, mut troubles, .. } = outcome;
    let mut told = Told::of("");
    for entity in &mut found {
        if let Err(more) = take(&mut bench, entity, &mut told) {
            troubles.extend(more);
        }
    }
    let mut wrong: Vec<(String, String)> =
        twice.into_iter().map(|field| (field.to_owned(), context.catalogue.plain("propose-twice"))).collect();
    wrong.extend(unknown);
    wrong.extend(troubles.iter().map(|trouble| said(trouble, &answers, context)));
    if !wrong.is_empty() {
        let page = [
            Block::Heading(2, context.catalogue.plain("propose-mend")),
            Block::Paragraph(context.catalogue.plain("propose-mend-how")),
            Block::Terms(wrong),
        ];
        return Ok(Ending { stdout: markdown(&page), code: WRONG, ..Ending::default() });
    }
    let name = found.first().map(Entity::name).unwrap_or_default();
    let saving = Saving { dry_run: options.dry_run, commit: !options.dry_run };
    let ending = bench.finish_as(&saving, |changed| {
        let sides = Sides { base: &name, head: None, old: changed.old, new: changed.new };
        let mut page = changes_of_file(&changed.changes, &sides, context.catalogue);
        page.push(Block::Paragraph(context.catalogue.say(&changed.done)));
        let findings = &changed.verdict.findings;
        if !findings.is_empty() {
            let line = |message: &Message| format!("– {}", context.catalogue.say(message));
            let lines: Vec<String> = findings.iter().map(|one| line(&one.finding.message)).collect();
            page.push(Block::Paragraph(context.catalogue.say(&Message::plain("edit-found").with("count", lines.len()))));
            page.push(Block::Paragraph(lines.join("\n")));
        }
        Ending::done(markdown(&page))
    })?;
    Ok(ending)
}

/// The first answer for each field, and the fields for which there are more.
fn once(issue: &Issue) -> (Vec<&Answered>, BTreeSet<&str>) {
    let (mut answers, mut twice): (Vec<&Answered>, BTreeSet<&str>) = (Vec::new(), BTreeSet::new());
    for answer in &issue.answers {
        if answers.iter().any(|known| known.field == answer.field) {
            twice.insert(&answer.field);
        } else {
            answers.push(answer);
        }
    }
    (answers, twice)
}

/// The answers as a table of one row, below the fields that they are for.
fn table(id: &str, answers: &[&Answered]) -> Table {
    let column = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let text = |number: usize, text: &str| Cell { column: column(number), content: Content::Text(text.to_owned()) };
    let fields = ["id"].into_iter().chain(answers.iter().map(|answer| answer.field.as_str()));
    let header = fields.enumerate().map(|(number, field)| text(number, field)).collect();
    let several: Vec<String> = answers.iter().map(|answer| answer.values.join("; ")).collect();
    let values = [id].into_iter().chain(several.iter().map(String::as_str));
    let values = values.enumerate().map(|(number, value)| text(number, value)).collect();
    let row = |number: u32, cells: Vec<Cell>| Row { number, line: None, cells };
    Table { name: "".into(), rows: vec![row(0, header), row(1, values)], ..Table::default() }
}

/// What is wrong with an answer, under the field that it is for.
fn said(trouble: &Trouble, answers: &[&Answered], context: &Context<'_>) -> (String, String) {
    let field = match &trouble.at {
        Address::Cell { column, .. } => match column.checked_sub(1) {
            None => "id",
            Some(number) => answers.get(number as usize).map_or("", |answer| answer.field.as_str()),
        },
        Address::Line { .. } => "",
    };
    let mut text = context.catalogue.say(&trouble.message);
    if let Some(help) = &trouble.help {
        text += &format!("\n{}", context.catalogue.say(&Message::plain("import-help").with("help", context.catalogue.say(help))));
    }
    (field.to_owned(), text)
}

/// Somebody as git writes them: `Name <address>`.
fn author(text: &str) -> Result<Author, Failure> {
    let parts = text.trim().strip_suffix('>').and_then(|rest| rest.split_once('<'));
    let parts = parts.map(|(name, address)| (name.trim(), address.trim()));
    match parts.filter(|(name, address)| !name.is_empty() && !address.is_empty()) {
        Some((name, address)) => Ok(Author { name: name.to_owned(), address: address.to_owned() }),
        None => Err(Failure::new(Message::plain("failure-propose-author").with("author", text))
            .hint(Message::plain("failure-propose-author-hint"))),
    }
}
