use super::Context;
use super::arguments::{Consequences, DiffFormat, DiffOptions};
use crate::agenda::{Agenda, load, load_beside};
use crate::changes::Proposal;
use crate::finding::Level;
use crate::report::{self, Answer, Sides};
use crate::review::consequences;
use crate::rules::{book, check_since};
use crate::store::{Folder, Head, Revision, Store, difference, merge_base};
use crate::text::Failure;
use crate::verdict::{Base, Terms, Verdict, judge};

/// In an agenda of more files what a change does elsewhere is worked out only where it is asked for: it takes reading all of them.
const MOST_FILES: usize = 2_000;

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
    let base = Revision::open(&context.root_or_folder(), &base)?;
    let whole = match options.consequences {
        Consequences::Auto => !base.has_more_than(MOST_FILES)?,
        Consequences::Always => true,
        Consequences::Never => false,
    };
    let (old, new) = match head {
        None => sides(&base, Head::Folder(&Folder::new(context.root()?)), whole)?,
        Some(head) => sides(&base, Head::Revision(&Revision::open(&context.root_or_folder(), head)?), whole)?,
    };
    let proposal = Proposal::between(&old, &new, &book());
    let changes: Vec<_> = proposal.changes().cloned().collect();
    let consequences = whole.then(|| consequences(&proposal, &verdict(&proposal, named, context)));
    let sides = Sides { base: named, head, old: &old, new: &new };
    let beside = options.comparative || options.format == DiffFormat::Html;
    Ok((report::changes(&changes, consequences.as_deref(), &sides, beside, context.catalogue), !changes.is_empty()))
}

/// What the findings amount to against the base, on the terms that it sets.
fn verdict(proposal: &Proposal<'_>, base: &str, context: &Context<'_>) -> Verdict {
    let (found, findings) = check_since(proposal, context.as_of());
    let terms = Terms::of(proposal.old, context.as_of(), Level::Error);
    judge(proposal.new, found, &terms, Some(Base { revision: base.to_owned(), agenda: proposal.old, findings }))
}

/// Both agendas: whole, or of each only what is different in the other and what that refers to.
fn sides(base: &Revision, head: Head<'_>, whole: bool) -> Result<(Agenda, Agenda), Failure> {
    let both = |old: &dyn Store, new: &dyn Store| {
        let new = load(new)?;
        Ok((load_beside(old, &new)?, new))
    };
    match head {
        _ if !whole => {
            let (mut old, mut new) = difference(base, head)?;
            let (before, after) = both(&old, &new)?;
            // What the changed entities refer to gives them the names that readers know.
            let missing = Proposal::between(&before, &after, &book()).missing();
            if missing.is_empty() {
                return Ok((before, after));
            }
            old.add(&missing);
            new.add(&missing);
            let after = load_beside(&new, &after)?;
            Ok((load_beside(&old, &after)?, after))
        }
        Head::Revision(head) => both(base, head),
        Head::Folder(folder) => both(base, folder),
    }
}
