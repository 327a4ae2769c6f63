use super::{Context, Ending, GoingOn, usage};
use crate::i18n::Language;
use crate::lsp::{Settings, serve};
use crate::text::{Failure, Message};
use std::io::{BufReader, stdin, stdout};
use std::path::Path;

/// Speaks with an editor over standard input and output.
pub(super) fn run(context: &Context<'_>) -> Result<Ending, Failure> {
    // The agenda need not be there yet, but the folder does that somebody names.
    let folder =
        context.arguments.folder.as_deref().map(|folder| folder.canonicalize().map_err(|_| no_folder(folder))).transpose()?;
    let environment = context.environment;
    let asked = [usage::language_option(&environment.args), environment.language.clone()];
    let settings = Settings {
        language: asked.iter().flatten().find_map(|wish| Language::find(wish)),
        usual: context.catalogue.language(),
        as_of: context.as_of(),
        folder,
    };
    let going_on = GoingOn::new(move || serve(settings, BufReader::new(stdin()), stdout()));
    Ok(Ending { going_on: Some(going_on), ..Ending::default() })
}

fn no_folder(folder: &Path) -> Failure {
    Failure::new(Message::plain("failure-no-folder").with("folder", folder.display().to_string()))
}
