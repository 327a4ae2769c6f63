use super::arguments::CodeownersOptions;
use super::ci::{repository, said};
use super::{Context, Ending, file};
use crate::forge::{Owners, owners};
use crate::store::path_in_work_tree;
use crate::text::{Failure, Message};

/// Prints who owns which paths, writes it where the forge looks for it, or compares it with what is there.
pub(super) fn run(options: &CodeownersOptions, context: &Context<'_>) -> Result<Ending, Failure> {
    let agenda = context.load(options.rev.as_deref())?;
    let folder = context.root_or_folder();
    let owners = owners(&agenda, options.forge, &path_in_work_tree(&folder), context.as_of())?;
    let remarks = owners.remarks.iter().map(|remark| said(remark, context)).collect();
    let stderr = if context.arguments.quiet { String::new() } else { remarks };
    if !options.check && !options.write {
        return Ok(Ending { stdout: owners.content, stderr, ..Ending::default() });
    }
    let repository = repository(&folder)?;
    let present = file::read_below(&repository, owners.path)?;
    let right = present.as_deref() == Some(&*owners.content);
    let message = match present {
        _ if right => Message::plain("forge-right"),
        None if options.check => Message::plain("forge-missing"),
        Some(_) if options.check => Message::plain("owners-different"),
        Some(text) if !Owners::made(&text) && !options.force => {
            return Err(Failure::new(Message::plain("failure-owners-not-made").with("file", owners.path))
                .hint(Message::plain("failure-forge-differs-hint")));
        }
        _ => {
            file::write_below(&repository, owners.path, &owners.content)?;
            Message::plain("forge-written")
        }
    };
    let stdout = said(&message.with("file", owners.path), context);
    Ok(Ending { stdout, stderr, code: u8::from(options.check && !right), ..Ending::default() })
}
