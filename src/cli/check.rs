use super::arguments::CheckOptions;
use super::{Context, Ending};
use crate::agenda::Agenda;
use crate::changes::Proposal;
use crate::finding::FAMILIES;
use crate::render::verdict::{Format, Style, View, markdown, summary};
use crate::rules::{self, Conditions};
use crate::store::path_in_work_tree;
use crate::text::{Failure, Message, nearest};
use crate::verdict::{Base, Terms, Verdict, judge};
use std::fs::OpenOptions;
use std::io::Write;
use std::iter;
use std::path::Path;

/// Checks an agenda.
pub(super) fn run(options: &CheckOptions, context: &Context<'_>) -> Result<Ending, Failure> {
    let agenda = context.load(options.rev.as_deref())?;
    let base = options.since.as_ref().map(|revision| context.load_beside(revision, &agenda)).transpose()?;
    for name in options.select.iter().chain(&options.ignore) {
        known(name, iter::once(&agenda).chain(&base))?;
    }
    let verdict = verdict(&agenda, options.since.as_ref().zip(base.as_ref()), options, context);
    let summary = summary(&verdict, context.catalogue);
    let view = View {
        agenda: &agenda,
        catalogue: context.catalogue,
        style: Style { width: context.width(), color: context.color(), quiet: context.arguments.quiet },
        root: &path_in_work_tree(&context.root_or_folder()),
    };
    let stdout = options.format.render(&verdict, view);
    if let (Format::Github, Some(file)) = (options.format, &context.environment.step_summary) {
        append(file, &markdown(&verdict, context.catalogue))?;
    }
    let code = verdict.outcome.exit_code();
    // Taking the agenda apart takes a tenth of the time of loading it, for nothing: the program ends here.
    std::mem::forget((agenda, base));
    // Who reads one line for each finding also wants to know what was checked; programs have it in the JSON.
    let in_lines = matches!(options.format, Format::Short | Format::Github);
    let stderr = if in_lines && !context.arguments.quiet { summary + "\n" } else { String::new() };
    Ok(Ending { stdout, stderr, code })
}

/// Judges an agenda, alone or against a base: then both are held to the settings and the own rules of the base on the same day, and its
/// waivers count, so that no proposal weakens the rules that judge it.
fn verdict(agenda: &Agenda, base: Option<(&String, &Agenda)>, options: &CheckOptions, context: &Context<'_>) -> Verdict {
    let setter = base.map_or(agenda, |(_, base)| base);
    let terms = Terms {
        select: options.select.clone(),
        ignore: options.ignore.clone(),
        ..Terms::of(setter, context.as_of(), options.fail_on())
    };
    let Some((revision, base)) = base else {
        return judge(agenda, rules::check(agenda, Conditions::of(setter, context.as_of())), &terms, None);
    };
    let (found, findings) = rules::check_since(&Proposal::between(base, agenda, &rules::book()), context.as_of());
    judge(agenda, found, &terms, Some(Base { revision: revision.clone(), agenda: base, findings }))
}

/// Adds a text to the summary of a job, behind what other steps have written there.
fn append(file: &Path, text: &str) -> Result<(), Failure> {
    let written = OpenOptions::new().create(true).append(true).open(file).and_then(|mut file| file.write_all(text.as_bytes()));
    written.map_err(|reason| {
        let message = Message::plain("failure-write").with("file", file.display().to_string());
        Failure::new(message.with("reason", reason.to_string())).hint(Message::plain("failure-summary-hint"))
    })
}

/// Whether a name is that of a rule or of a family.
fn known<'a>(name: &str, agendas: impl Iterator<Item = &'a Agenda> + Clone) -> Result<(), Failure> {
    let own = agendas.filter_map(Agenda::file).flat_map(|file| &file.custom_rules).map(|rule| rule.id.as_str());
    let names = || FAMILIES.into_iter().chain(rules::all().map(|rule| &*rule.info.id)).chain(own.clone());
    if names().any(|known| known == name) {
        return Ok(());
    }
    let failure = Failure::new(Message::plain("failure-unknown-rule").with("name", name));
    Err(match nearest(name, names()) {
        Some(near) => failure.hint(Message::plain("help-did-you-mean").with("word", near)),
        None => failure.hint(Message::plain("dangling-rule-help")),
    })
}
