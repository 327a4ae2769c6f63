use super::arguments::ManOptions;
use super::{Context, help};
use crate::text::{Failure, Message, suggest};
use clap_mangen::Man;

/// The manual page of the program, or of one command.
pub(super) fn run(options: &ManOptions, context: &Context<'_>) -> Result<String, Failure> {
    let whole = help::command(context.catalogue);
    let command = match &options.command {
        None => whole,
        Some(name) => {
            if let Some(command) = whole.find_subcommand(name) {
                command.clone().display_name(format!("agenda-{name}")).bin_name(format!("agenda {name}"))
            } else {
                let failure = Failure::new(Message::plain("failure-unknown-command").with("command", name.as_str()));
                let names: Vec<&str> = whole.get_subcommands().map(clap::Command::get_name).collect();
                return Err(failure.hint(suggest(name, &names)));
            }
        }
    };
    let mut page = Vec::new();
    // Writing into memory does not fail.
    let _ = Man::new(command).render(&mut page);
    let page = String::from_utf8_lossy(&page).into_owned();
    let headings = [
        ("NAME", "man-name"),
        ("SYNOPSIS", "man-synopsis"),
        ("DESCRIPTION", "man-description"),
        ("OPTIONS", "man-options"),
        ("SUBCOMMANDS", "man-commands"),
        ("VERSION", "man-version"),
    ];
    let translated = |line: &str| {
        let heading = line.strip_prefix(".SH ").and_then(|title| headings.iter().find(|(own, _)| *own == title));
        heading.map_or_else(|| line.to_owned(), |(_, template)| format!(".SH {}", context.catalogue.plain(template)))
    };
    Ok(page.lines().map(translated).collect::<Vec<_>>().join("\n") + "\n")
}
