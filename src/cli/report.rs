use super::arguments::{ALL_REPORTS, ReportFormat, ReportOptions};
use super::state::{State, not_counted, state_of};
use super::{Context, Ending, file};
use crate::agenda::Agenda;
use crate::history::{Slips, Walk};
use crate::i18n::{Catalogue, Language};
use crate::model::{LifeEvent, Organisation, Period};
use crate::render;
use crate::report::regular::chart::Numbers;
use crate::report::regular::{
    Basis, Before, Filter, FilteredBy, Head, Made, REPORTS, Report, make, page, report_out, sheet, sort,
};
use crate::rules;
use crate::store::{Cut, Line};
use crate::text::{Failure, Message, suggest};
use std::collections::BTreeSet;

/// Makes a report.
pub(super) fn run(options: &ReportOptions, context: &Context<'_>) -> Result<Ending, Failure> {
    let format = format(options)?;
    let reports: Vec<&Report> = match Report::find(&options.name) {
        Some(report) => vec![report],
        None => REPORTS.to_vec(),
    };
    let name = if let [only] = reports[..] { only.name } else { ALL_REPORTS };
    let state = State::find(options.period, options.from_worktree, context)?;
    let filter = filter(options, &state.agenda)?;
    let mut head = Head {
        agenda: state.agenda.file().map(|file| file.title.clone()),
        period: state.period,
        as_of: state.as_of,
        revision: state.revision.clone(),
        remarks: state.remarks.clone(),
    };
    head.remarks.extend(filtered(&reports, &filter)?);
    head.remarks.extend(not_counted(&state.agenda));
    let looks_back = reports.iter().any(|report| report.looks_back);
    let before = state.period.and_then(Period::before).filter(|_| looks_back && !options.from_worktree);
    let before = before.map(|period| (period, state_of(context, period, Some(&state.agenda))));
    if let Some((period, Err(_))) = &before {
        head.remarks.push(Message::plain("report-no-before").with("period", period.said()));
    }
    let before =
        before.as_ref().and_then(|(period, found)| Some(Before { period: *period, agenda: &found.as_ref().ok()?.agenda }));
    let commit = state.revision.as_deref().filter(|_| reports.iter().any(|report| report.history));
    let slips = commit.map(|commit| slips(commit, context)).transpose()?;
    let (slips, cut) = slips.unzip();
    head.remarks.extend(cut.flatten().map(not_reached));
    let basis = Basis { agenda: &state.agenda, as_of: state.as_of, period: state.period, before, slips: slips.as_ref(), filter };
    let mut made = make(name, &reports, head, &basis);
    let language = options.report_lang.as_deref().and_then(Language::find).unwrap_or(context.catalogue.language());
    let catalogue = &Catalogue::new(language);
    if let Some(key) = &options.sort {
        order(&mut made, key, options.descending, catalogue)?;
    }
    if let Some(table) = &options.table {
        keep(&mut made, table)?;
    }
    let Some(output) = &options.output else { return Ok(Ending::done(text(&made, format, catalogue, context)?)) };
    let bytes = match format {
        ReportFormat::Xlsx => render::report::xlsx(&made, options.profile, catalogue)?,
        _ => text(&made, format, catalogue, context)?.into_bytes(),
    };
    file::write_to(output, &bytes)?;
    let said = Message::plain("report-written").with("file", output.display().to_string());
    Ok(Ending { stderr: context.told(&said), ..Ending::default() })
}

/// What slipped along the commits that lead to the state, and why they do not begin with the first, where they do not.
fn slips(commit: &str, context: &Context<'_>) -> Result<(Slips, Option<Cut>), Failure> {
    let past = context.past(Line::open(&context.root_or_folder(), commit)?, commit)?;
    let progress = context.progress();
    Ok((Walk::new(&past, rules::book(), &progress).slips()?, past.line().cut()))
}

/// That first promises may be older than the commits show.
fn not_reached(cut: Cut) -> Message {
    Message::plain(match cut {
        Cut::Shallow => "report-cut-shallow",
        Cut::Unreadable(_) => "report-cut-unreadable",
    })
}

/// The form in which the report is written.
fn format(options: &ReportOptions) -> Result<ReportFormat, Failure> {
    if let Some(format) = options.format {
        return Ok(format);
    }
    let Some(output) = &options.output else { return Ok(ReportFormat::Human) };
    let ending = output.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    let known = ReportFormat::ENDINGS.iter().find(|(known, _)| *known == ending);
    known.map(|(_, format)| *format).ok_or_else(|| {
        let endings: Vec<String> = ReportFormat::ENDINGS.iter().map(|(ending, _)| format!(".{ending}")).collect();
        Failure::new(Message::plain("failure-format-of-file").with("file", output.display().to_string()))
            .hint(Message::plain("failure-format-of-file-hint").with("endings", endings))
    })
}

/// A report as a text, which a workbook is not.
fn text(made: &Made, format: ReportFormat, catalogue: &Catalogue, context: &Context<'_>) -> Result<String, Failure> {
    let page = || page(made, catalogue);
    Ok(match format {
        ReportFormat::Human => render::page::human(&page(), context.width(), context.color()),
        ReportFormat::Markdown => render::page::markdown(&page()),
        ReportFormat::Json => render::page::json(&report_out(made, catalogue)),
        ReportFormat::Html => render::report::html(made, catalogue),
        ReportFormat::Xlsx => {
            let example = format!("{}.xlsx", made.name);
            return Err(Failure::new(Message::plain("failure-workbook-file"))
                .hint(Message::plain("failure-workbook-file-hint").with("example", example)));
        }
        ReportFormat::Csv => {
            let tables = || made.parts.iter().flat_map(|part| &part.tables);
            let table = tables().next().filter(|_| made.parts.len() == 1);
            let table = table.ok_or_else(|| {
                let example = tables().next().map_or("", |table| table.name);
                Failure::new(Message::plain("failure-csv-of-all"))
                    .hint(Message::plain("failure-csv-of-all-hint").with("example", example))
            })?;
            render::csv(&sheet(table, catalogue))
        }
    })
}

/// What is asked for, each word of which means something in the agenda.
fn filter(options: &ReportOptions, agenda: &Agenda) -> Result<Filter, Failure> {
    let axes: Vec<&str> = agenda.file().map_or(&[][..], |file| &file.axes).iter().map(|axis| axis.id.as_str()).collect();
    let organisations: Vec<&str> = agenda.all::<Organisation>().map(|(id, _)| &*agenda.record(id).id).collect();
    let life_events: Vec<&str> = agenda.all::<LifeEvent>().map(|(id, _)| &*agenda.record(id).id).collect();
    let statuses = agenda.states();
    Ok(Filter {
        axes: known(&options.axis, &axes, "", "failure-unknown-axis")?,
        owners: known(&options.owner, &organisations, "organisations/", "failure-unknown-organisation")?,
        statuses: known(&options.status, &statuses, "", "failure-unknown-status")?,
        life_events: known(&options.life_event, &life_events, "life-events/", "failure-unknown-life-event")?,
    })
}

fn known(words: &[String], known: &[&str], folder: &str, unknown: &'static str) -> Result<BTreeSet<String>, Failure> {
    let one = |word: &String| {
        let id = word.strip_prefix(folder).unwrap_or(word);
        if known.contains(&id) {
            return Ok(id.to_owned());
        }
        let failure = Failure::new(Message::plain(unknown).with("name", id));
        Err(failure.hint(suggest(id, known)))
    };
    words.iter().map(one).collect()
}

/// What there is to say of how the reports are narrowed. One report alone is narrowed by all that is asked for, or not made.
fn filtered(reports: &[&Report], filter: &Filter) -> Result<Vec<Message>, Failure> {
    let mut remarks = Vec::new();
    for (by, words) in filter.given() {
        let without: Vec<&&Report> = reports.iter().filter(|report| !report.filters.contains(&by)).collect();
        let option = format!("--{}", by.option());
        if let ([only], [_]) = (&without[..], reports) {
            let options: Vec<String> = only.filters.iter().map(|by: &FilteredBy| format!("--{}", by.option())).collect();
            let failure = Failure::new(Message::plain("failure-no-filter").with("report", only.name).with("option", option));
            return Err(failure.hint(match options[..] {
                [] => Message::plain("failure-no-filter-at-all-hint"),
                _ => Message::plain("failure-no-filter-hint").with("options", options),
            }));
        }
        let said = Message::plain("report-filter").with("option", &*option);
        let said = said.with("words", words.iter().cloned().collect::<Vec<_>>());
        remarks.push(Message::plain("report-filtered").with("filters", said));
        if !without.is_empty() {
            let names: Vec<&str> = without.iter().map(|report| report.name).collect();
            remarks.push(Message::plain("report-not-filtered").with("option", option).with("reports", names));
        }
    }
    Ok(remarks)
}

/// Orders the tables that have a column; one of them must.
fn order(made: &mut Made, key: &str, descending: bool, catalogue: &Catalogue) -> Result<(), Failure> {
    let mut sorted = false;
    for table in made.parts.iter_mut().flat_map(|part| part.tables.iter_mut()) {
        sorted |= sort(table, key, descending, catalogue);
    }
    if sorted {
        return Ok(());
    }
    let tables = made.parts.iter().flat_map(|part| &part.tables);
    let keys: BTreeSet<&str> = tables.flat_map(|table| &table.columns).map(|column| column.key).collect();
    let failure = Failure::new(Message::plain("failure-unknown-column").with("report", made.name).with("name", key));
    Err(failure.hint(suggest(key, &keys.into_iter().collect::<Vec<_>>())))
}

/// Keeps one table alone.
fn keep(made: &mut Made, name: &str) -> Result<(), Failure> {
    let names: Vec<&str> = made.parts.iter().flat_map(|part| &part.tables).map(|table| table.name).collect();
    if !names.contains(&name) {
        let failure = Failure::new(Message::plain("failure-unknown-table").with("report", made.name).with("name", name));
        return Err(failure.hint(suggest(name, &names)));
    }
    for part in &mut made.parts {
        part.tables.retain(|table| table.name == name);
        part.charts.retain(|chart| matches!(chart.numbers, Numbers::In(table) if table == name));
    }
    made.parts.retain(|part| !part.tables.is_empty());
    Ok(())
}
