use super::arguments::FmtOptions;
use super::edit::Bench;
use super::{Context, Ending};
use crate::edit::Draft;
use crate::text::{Failure, Message};
use std::collections::BTreeMap;

/// Brings the files of the agenda into the order and the quotes in which they are written, or says which are not.
pub(super) fn run(options: &FmtOptions, context: &Context<'_>) -> Result<Ending, Failure> {
    let bench = Bench::open(context)?;
    let asked = |file: &str| {
        let within = |path: &String| {
            file == path || file.strip_prefix(path.trim_end_matches('/')).is_some_and(|rest| rest.starts_with('/'))
        };
        options.paths.is_empty() || options.paths.iter().any(within)
    };
    let mut stderr = String::new();
    let mut files = BTreeMap::new();
    let mut looked_at = 0_usize;
    for document in bench.agenda.documents().filter(|document| asked(&document.path)) {
        let Some(subject) = document.subject else { continue };
        looked_at += 1;
        match Draft::of(document) {
            Ok(mut draft) => {
                draft.format(&bench.agenda.schema(subject).shape);
                if draft.text() != document.tree().text() {
                    files.insert(document.path.to_string(), draft.text().to_owned());
                }
            }
            Err(_) => stderr += &context.told(&Message::plain("fmt-unreadable").with("file", &*document.path)),
        }
    }
    if looked_at == 0 {
        return Err(Failure::new(Message::plain("failure-fmt-nothing").with("paths", options.paths.clone()))
            .hint(Message::plain("failure-fmt-nothing-hint")));
    }
    let stdout: String = files.keys().map(|path| format!("{path}\n")).collect();
    let template = if options.check { "fmt-would-write" } else { "fmt-written" };
    stderr += &context.told(&Message::plain(template).with("count", files.len()).with("files", looked_at));
    if options.check {
        return Ok(Ending { stdout, stderr, code: u8::from(!files.is_empty()), ..Ending::default() });
    }
    bench.write(&files)?;
    Ok(Ending { stdout, stderr, ..Ending::default() })
}
