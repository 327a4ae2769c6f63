use super::arguments::{CheckOptions, VerdictFormat};
use super::{Context, Ending};
use crate::agenda::Agenda;
use crate::finding::FAMILIES;
use crate::render::verdict::{Style, human, json, short, summary};
use crate::rules::{self, Conditions};
use crate::text::{Failure, Message, nearest};
use crate::verdict::{Base, Outcome, Terms, Verdict, judge};

/// Checks an agenda.
pub(super) fn run(options: &CheckOptions, context: &Context<'_>) -> Result<Ending, Failure> {
    for name in options.select.iter().chain(&options.ignore) {
        known(name)?;
    }
    let agenda = context.load(options.rev.as_deref())?;
    let verdict = match &options.since {
        None => verdict(&agenda, None, options, context),
        Some(revision) => {
            let base = context.load(Some(revision))?;
            let verdict = verdict(&agenda, Some((revision, &base)), options, context);
            std::mem::forget(base);
            verdict
        }
    };
    let summary = summary(&verdict, context.catalogue);
    let stdout = match options.format {
        VerdictFormat::Human => human(
            &verdict,
            &agenda,
            context.catalogue,
            Style { width: context.width(), color: context.color(), quiet: context.arguments.quiet },
        ),
        VerdictFormat::Short => short(&verdict, context.catalogue),
        VerdictFormat::Json => json(&verdict, context.catalogue),
    };
    let code = u8::from(verdict.outcome == Outcome::Failed);
    // Taking the agenda apart takes a tenth of the time of loading it, for nothing: the program ends here.
    std::mem::forget(agenda);
    // Who reads one line for each finding also wants to know what was checked; programs have it in the JSON.
    let stderr = if options.format == VerdictFormat::Short && !context.arguments.quiet { summary + "\n" } else { String::new() };
    Ok(Ending { stdout, stderr, code })
}

/// Judges an agenda, alone or against a base: then both are held to the settings of the base on the same day, and its waivers
/// count, so that no proposal weakens the rules that judge it.
fn verdict(agenda: &Agenda, base: Option<(&String, &Agenda)>, options: &CheckOptions, context: &Context<'_>) -> Verdict {
    let setter = base.map_or(agenda, |(_, base)| base);
    let conditions = Conditions::of(setter, context.as_of());
    let terms = Terms {
        select: options.select.clone(),
        ignore: options.ignore.clone(),
        ..Terms::of(setter, context.as_of(), options.fail_on())
    };
    let base =
        base.map(|(revision, agenda)| Base { revision: revision.clone(), agenda, findings: rules::check(agenda, conditions) });
    judge(agenda, rules::check(agenda, conditions), &terms, base)
}

/// Whether a name is that of a rule or of a family.
fn known(name: &str) -> Result<(), Failure> {
    if FAMILIES.contains(&name) || rules::find(name).is_some() {
        return Ok(());
    }
    let names = || FAMILIES.into_iter().chain(rules::all().map(|rule| &*rule.info.id));
    let failure = Failure::new(Message::plain("failure-unknown-rule").with("name", name));
    Err(match nearest(name, names()) {
        Some(near) => failure.hint(Message::plain("help-did-you-mean").with("word", near)),
        None => failure.hint(Message::plain("dangling-rule-help")),
    })
}
