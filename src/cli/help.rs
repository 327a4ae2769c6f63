//! The command line in the language of its user.

use super::arguments::Arguments;
use crate::i18n::Catalogue;
use crate::text::Message;
use clap::builder::Str;
use clap::{Arg, Command, CommandFactory};

/// The command line with its help in the catalogue's language.
pub(super) fn command(catalogue: &Catalogue) -> Command {
    translate(Arguments::command(), "cli-agenda", catalogue)
}

fn translate(command: Command, name: &str, catalogue: &Catalogue) -> Command {
    let template = format!("{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}\n", catalogue.plain("help-usage"));
    let mut command = command
        .help_template(template)
        .subcommand_help_heading(catalogue.plain("help-commands"))
        .subcommand_value_name(catalogue.plain("help-command-name"));
    if let Some(about) = catalogue.text(name, None) {
        command = command.about(about);
    }
    let below: Vec<String> = command.get_subcommands().map(|below| below.get_name().to_owned()).collect();
    for below in below {
        let name = format!("cli-{below}");
        command = command.mut_subcommand(below, |below| translate(below, &name, catalogue));
    }
    command.mut_args(|arg| translate_arg(arg, name, catalogue))
}

fn translate_arg(arg: Arg, command: &str, catalogue: &Catalogue) -> Arg {
    let id = arg.get_id().as_str().replace('_', "-");
    let english = arg.get_help().map(ToString::to_string).unwrap_or_default();
    let mut help = catalogue.text(command, Some(&id)).unwrap_or(english);
    let takes_values = arg.get_action().takes_values();
    if takes_values {
        let words: Vec<String> = arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
        if !words.is_empty() {
            help += &format!(" [{}]", words.join(", "));
        }
        if let Some(default) = arg.get_default_values().first() {
            let default = default.to_string_lossy().into_owned();
            help += &format!(" {}", catalogue.say(&Message::plain("help-default").with("value", default)));
        }
    }
    let heading = match (arg.is_positional(), arg.is_global_set() || id == "version") {
        (true, _) => "help-arguments",
        (false, true) => "help-global",
        (false, false) => "help-options",
    };
    let value_name = catalogue.text(command, Some(&format!("{id}-value")));
    let arg = arg
        .help(help)
        .hide_possible_values(takes_values)
        .hide_default_value(takes_values)
        .help_heading(Str::from(catalogue.plain(heading)));
    match value_name {
        Some(value_name) => arg.value_name(value_name),
        None => arg,
    }
}
