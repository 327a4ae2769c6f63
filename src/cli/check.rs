use super::arguments::{CheckOptions, VerdictFormat};
use super::{Context, Ending};
use crate::render::verdict::{Style, human, json, short, summary};
use crate::rules;
use crate::text::Failure;
use crate::verdict::{Outcome, judge};

/// Checks an agenda.
pub(super) fn run(options: &CheckOptions, context: &Context<'_>) -> Result<Ending, Failure> {
    let agenda = context.load(options.rev.as_deref())?;
    let verdict = judge(
        &agenda,
        rules::check(&agenda, rules::Conditions::of(&agenda, context.as_of())),
        context.as_of(),
        options.fail_on(),
    );
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
