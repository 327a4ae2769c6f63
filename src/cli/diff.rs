use super::Context;
use super::arguments::{DiffFormat, DiffOptions};
use crate::changes;
use crate::report::{self, Answer, Sides};
use crate::rules;
use crate::store::merge_base;
use crate::text::Failure;

/// Says what is different between two revisions, or a revision and the files in the folder; and whether anything is.
pub(super) fn run(options: &DiffOptions, context: &Context<'_>) -> Result<(Answer, bool), Failure> {
    let named = options.base.as_deref().unwrap_or("HEAD");
    let head = options.head.as_deref();
    // What a proposal changes is told from where it left the base, not from what the base has become since.
    let base = if options.exact || options.base.is_none() {
        named.to_owned()
    } else {
        merge_base(&context.root_or_folder(), named, head.unwrap_or("HEAD"))?
    };
    let new = context.load(head)?;
    let old = context.load_beside(&base, &new)?;
    let changes = changes::between(&old, &new, &rules::book());
    let sides = Sides { base: named, head, old: &old, new: &new };
    let beside = options.comparative || options.format == DiffFormat::Html;
    Ok((report::changes(&changes, &sides, beside, context.catalogue), !changes.is_empty()))
}
