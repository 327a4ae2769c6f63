use super::arguments::CiOptions;
use super::{Context, Ending, file};
use crate::forge::{Forge, Pipeline, PipelineFile, issue_forms};
use crate::i18n::{Catalogue, Language};
use crate::store::{path_in_work_tree, work_tree};
use crate::text::{Failure, Message, escape_controls};
use std::path::Path;

/// The main line of an agenda that names none.
pub(super) const USUAL_MAIN_LINE: &str = "main";

/// How a file of the pipeline stands in the repository.
enum Standing {
    /// As it is written.
    Right,
    /// Not there.
    Missing,
    /// There, with other content.
    Different,
    /// There, belonging to others too, without a mention of the agenda's.
    Unmentioned(&'static str),
}

/// Writes the pipeline of a forge into the repository of the agenda, or compares it.
pub(super) fn run(options: &CiOptions, context: &Context<'_>) -> Result<Ending, Failure> {
    let agenda = context.load(None)?;
    let unreadable = || Failure::new(Message::plain("failure-forge-agenda")).hint(Message::plain("failure-forge-agenda-hint"));
    let settings = agenda.file().ok_or_else(unreadable)?;
    let folder = context.root()?;
    let repository = repository(&folder)?;
    let forge = Forge::from(options.forge);
    let pipeline = Pipeline {
        forge,
        folder: &path_in_work_tree(&folder),
        main_line: settings.review.as_ref().and_then(|review| review.main_line.as_deref()).unwrap_or(USUAL_MAIN_LINE),
        source: options.source.as_deref(),
        revision: options.revision.as_deref(),
        // Everybody's runs and comparisons have the same language, whichever is that of who writes the files.
        language: Language::choose(settings.languages.iter().map(|tag| Some(tag.as_str()))),
    };
    let mut files = Vec::new();
    let catalogue = Catalogue::new(pipeline.language);
    let forms = issue_forms(forge, &agenda, &catalogue);
    for file in pipeline.files()?.into_iter().chain(forms) {
        files.push((standing(&repository, &file)?, file));
    }
    if options.check {
        return Ok(compared(&files, options, context));
    }
    let different = files.iter().filter(|(standing, _)| matches!(standing, Standing::Different));
    let in_the_way: Vec<&str> = different.map(|(_, file)| file.path.as_str()).collect();
    if !in_the_way.is_empty() && !options.force {
        return Err(Failure::new(Message::plain("failure-forge-differs").with("files", in_the_way))
            .hint(Message::plain("failure-forge-differs-hint")));
    }
    let mut stdout = String::new();
    let mut next = Vec::new();
    for (standing, file) in &files {
        let message = match standing {
            Standing::Right => Message::plain("forge-right").with("file", file.path.as_str()),
            Standing::Missing | Standing::Different => {
                file::write_below(&repository, &file.path, &file.content)?;
                Message::plain("forge-written").with("file", file.path.as_str())
            }
            Standing::Unmentioned(mention) => {
                next.push(Message::plain("forge-next-include").with("file", file.path.as_str()).with("mention", *mention));
                Message::plain("forge-left").with("file", file.path.as_str())
            }
        };
        stdout += &said(&message, context);
    }
    next.extend(next_steps(&pipeline));
    let stderr = if context.arguments.quiet { String::new() } else { next.iter().map(|step| said(step, context)).collect() };
    Ok(Ending { stdout, stderr, ..Ending::default() })
}

/// What is to be done on the forge once the files of a pipeline are written.
pub(super) fn next_steps(pipeline: &Pipeline<'_>) -> Vec<Message> {
    let source = || Message::plain("forge-next-source").with("forge", pipeline.forge.name());
    let steps = match pipeline.forge {
        Forge::Github => "forge-next-github",
        Forge::Gitlab => "forge-next-gitlab",
        Forge::Forgejo => "forge-next-forgejo",
        // There is no pipeline that would have to be set up.
        Forge::Gitea => return vec![Message::plain("forge-next-gitea").with("branch", pipeline.main_line)],
    };
    let steps = Message::plain(steps).with("branch", pipeline.main_line);
    pipeline.source.is_none().then(source).into_iter().chain([steps]).collect()
}

/// The root of the repository in which a folder lies.
pub(super) fn repository(folder: &Path) -> Result<std::path::PathBuf, Failure> {
    work_tree(folder).ok_or_else(|| {
        Failure::new(Message::plain("failure-no-repository").with("folder", folder.display().to_string()))
            .hint(Message::plain("failure-forge-no-repository-hint"))
    })
}

/// A message as a line.
pub(super) fn said(message: &Message, context: &Context<'_>) -> String {
    escape_controls(&context.catalogue.say(message)) + "\n"
}

fn standing(repository: &Path, file: &PipelineFile) -> Result<Standing, Failure> {
    Ok(match (file::read_below(repository, &file.path)?, file.mentions) {
        (None, _) => Standing::Missing,
        (Some(content), _) if content == file.content => Standing::Right,
        (Some(content), Some(mention)) if is_mentioned(&content, mention) => Standing::Right,
        (Some(_), Some(mention)) => Standing::Unmentioned(mention),
        (Some(_), None) => Standing::Different,
    })
}

/// Whether a file names another one beside its comments.
fn is_mentioned(content: &str, mention: &str) -> bool {
    content.lines().any(|line| line.split('#').next().unwrap_or_default().contains(mention))
}

/// What differs from what would be written; then the command ends with code 1.
fn compared(files: &[(Standing, PipelineFile)], options: &CiOptions, context: &Context<'_>) -> Ending {
    let line = |(standing, file): &(Standing, PipelineFile)| {
        let message = match standing {
            Standing::Right => return None,
            Standing::Missing => Message::plain("forge-missing"),
            Standing::Different => Message::plain("forge-different"),
            Standing::Unmentioned(mention) => Message::plain("forge-unmentioned").with("mention", *mention),
        };
        Some(said(&message.with("file", file.path.as_str()), context))
    };
    let stdout: String = files.iter().filter_map(line).collect();
    if stdout.is_empty() {
        let names: Vec<&str> = files.iter().map(|(_, file)| file.path.as_str()).collect();
        return Ending::done(said(&Message::plain("forge-all-right").with("files", names), context));
    }
    // What is only missing is written without force.
    let missing = files.iter().all(|(standing, _)| matches!(standing, Standing::Right | Standing::Missing));
    let hint = Message::plain(if missing { "forge-missing-hint" } else { "forge-different-hint" })
        .with("forge", Forge::from(options.forge).name());
    let stderr = if context.arguments.quiet { String::new() } else { said(&hint, context) };
    Ending { stdout, stderr, code: 1, ..Ending::default() }
}
