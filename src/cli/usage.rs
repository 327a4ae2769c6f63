//! Wrong command lines, in the language of their author.

use super::{COULD_NOT, Ending, Environment};
use crate::i18n::Catalogue;
use crate::text::{Message, escape_controls};
use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::ffi::OsString;

/// The language asked for on the command line, which must be known before the line is read and can be complained of.
pub(super) fn language_option(args: &[OsString]) -> Option<String> {
    let args: Vec<_> = args.iter().map(|arg| arg.to_string_lossy()).collect();
    let after = args.iter().position(|arg| arg == "--lang").and_then(|at| args.get(at + 1)).map(|value| value.to_string());
    after.or_else(|| args.iter().find_map(|arg| arg.strip_prefix("--lang=").map(str::to_owned)))
}

/// The ending of a command line that asks for help, or that is wrong.
pub(super) fn ending(error: &Error, catalogue: &Catalogue, environment: &Environment) -> Ending {
    let rendered = || {
        let text = error.render();
        if environment.terminal && !environment.no_color { text.ansi().to_string() } else { text.to_string() }
    };
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => return Ending::done(rendered()),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            let stderr = super::help::command(catalogue).render_help().to_string();
            return Ending { stderr, code: COULD_NOT, ..Ending::default() };
        }
        _ => {}
    }
    let text = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(other) => other.to_string(),
        None => String::new(),
    };
    let argument = text(ContextKind::InvalidArg);
    let value = text(ContextKind::InvalidValue);
    let message = match error.kind() {
        ErrorKind::UnknownArgument if !argument.starts_with('-') => Message::plain("usage-too-many").with("argument", argument),
        ErrorKind::UnknownArgument => Message::plain("usage-unknown-argument").with("argument", argument),
        ErrorKind::InvalidUtf8 => Message::plain("usage-not-utf-8").with("argument", not_utf_8(environment)),
        ErrorKind::InvalidSubcommand => {
            Message::plain("usage-unknown-command").with("command", text(ContextKind::InvalidSubcommand))
        }
        ErrorKind::InvalidValue if value.is_empty() => Message::plain("usage-missing-value").with("argument", argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            Message::plain("usage-wrong-value").with("value", value).with("argument", argument)
        }
        ErrorKind::MissingRequiredArgument => Message::plain("usage-missing-argument").with("arguments", argument),
        ErrorKind::ArgumentConflict => {
            Message::plain("usage-conflict").with("argument", argument).with("other", text(ContextKind::PriorArg))
        }
        _ => Message::plain("usage-other"),
    };
    // Of several suggestions the last one is the likeliest.
    let likeliest = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::Strings(words)) => words.last().cloned().unwrap_or_default(),
        _ => text(kind),
    };
    let suggested = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue].map(likeliest);
    let suggested = suggested.into_iter().find(|word| !word.is_empty());
    let valid = Some(text(ContextKind::ValidValue)).filter(|words| !words.is_empty());
    let hint = match (suggested, valid) {
        (Some(word), _) => Some(Message::plain("help-did-you-mean").with("word", word)),
        (None, Some(words)) => Some(Message::plain("help-words").with("words", words)),
        (None, None) => None,
    };
    let hint = hint.unwrap_or_else(|| Message::plain("usage-help").with("command", command_path(environment)));
    let lines = [catalogue.say(&message), catalogue.say(&Message::plain("failure-hint").with("hint", catalogue.say(&hint)))];
    Ending { stderr: lines.map(|line| escape_controls(&line) + "\n").concat(), code: COULD_NOT, ..Ending::default() }
}

/// The first argument that is not UTF-8, as far as it can be shown.
fn not_utf_8(environment: &Environment) -> String {
    let wrong = environment.args.iter().find(|arg| arg.to_str().is_none());
    wrong.map(|arg| arg.to_string_lossy().into_owned()).unwrap_or_default()
}

/// `agenda check`, as far as the line names a command that there is.
fn command_path(environment: &Environment) -> String {
    use clap::CommandFactory;
    let command = super::arguments::Arguments::command();
    let named = environment.args.iter().skip(1).filter_map(|arg| arg.to_str()).find(|arg| command.find_subcommand(arg).is_some());
    match named {
        Some(named) => format!("agenda {named}"),
        None => "agenda".to_owned(),
    }
}
