use super::arguments::CompletionsOptions;
use super::{Context, help};

/// The completion script for a shell.
pub(super) fn run(options: &CompletionsOptions, context: &Context<'_>) -> String {
    let mut script = Vec::new();
    clap_complete::generate(options.shell, &mut help::command(context.catalogue), "agenda", &mut script);
    String::from_utf8_lossy(&script).into_owned()
}
