use super::arguments::{CheckOptions, VerdictFormat};
use super::{Context, Ending};
use crate::render::verdict::{Style, human, json, short};
use crate::rules;
use crate::text::Failure;
use crate::verdict::{Outcome, judge};

/// Checks an agenda.
pub(super) fn run(options: &CheckOptions, context: &Context<'_>) -> Result<Ending, Failure> {
    let agenda = context.load(options.rev.as_deref())?;
    let verdict = judge(&agenda, rules::check(&agenda), context.as_of(), options.fail_on());
    let stdout = match options.format {
        VerdictFormat::Human => {
            human(&verdict, &agenda, context.catalogue, Style { width: context.width(), color: context.color() })
        }
        VerdictFormat::Short => short(&verdict, context.catalogue),
        VerdictFormat::Json => json(&verdict, context.catalogue),
    };
    let code = u8::from(verdict.outcome == Outcome::Failed);
    // Taking the agenda apart takes a tenth of the time of loading it, for nothing: the program ends here.
    std::mem::forget(agenda);
    Ok(Ending { stdout, code, ..Ending::default() })
}
