use super::Context;
use super::arguments::{Consequences, DiffFormat, DiffOptions};
use super::moment::day;
use crate::agenda::{load, load_beside};
use crate::changes::Proposal;
use crate::finding::Level;
use crate::report::{self, Answer, Sides};
use crate::review::consequences;
use crate::rules::book;
use crate::store::{Folder, Head, Revision, Store, difference, merge_base};
use crate::text::Failure;
use crate::verdict::{Terms, judge_proposal};

/// In an agenda of more files what a change does elsewhere is worked out only where it is asked for: it takes reading all of them.
const MOST_FILES: usize = 2_000;

/// Says what is different between two revisions, or a revision and the files in the folder; and whether anything is.
pub(super) fn run(options: &DiffOptions, context: &Context<'_>) -> Result<(Answer, bool), Failure> {
    let named = options.base.as_deref().unwrap_or("HEAD");
    let head = options.head.as_deref();
    // What a proposal changes is told from where it left the base, not from what the base has become since. What was true on a day is
    // no proposal's base.
    let base = if options.exact || options.base.is_none() || day(named).is_some() {
        named.to_owned()
    } else {
        merge_base(&context.root_or_folder(), context.named(named)?, context.named(head.unwrap_or("HEAD"))?)?
    };
    let base = context.revision(&base)?;
    let whole = match options.consequences {
        Consequences::Auto => !base.has_more_than(MOST_FILES)?,
        Consequences::Always => true,
        Consequences::Never => false,
    };
    let told = |proposal: Proposal<'_>| {
        let consequences = whole.then(|| {
            let terms = Terms::of(proposal.old, context.as_of(), Level::Error);
            consequences(&proposal, &judge_proposal(&proposal, named, &terms))
        });
        let sides = Sides { base: named, head, old: proposal.old, new: proposal.new };
        let changes = proposal.into_changes();
        let beside = options.comparative || options.format == DiffFormat::Html;
        (report::changes(&changes, consequences.as_deref(), &sides, beside, context.catalogue), !changes.is_empty())
    };
    match head {
        None => compared(&base, Head::Folder(&Folder::new(context.root()?)), whole, told),
        Some(head) => compared(&base, Head::Revision(&context.revision(head)?), whole, told),
    }
}

/// Lays both agendas side by side: whole, or of each only what is different in the other and what that refers to.
fn compared<T>(base: &Revision, head: Head<'_>, whole: bool, told: impl FnOnce(Proposal<'_>) -> T) -> Result<T, Failure> {
    let both = |old: &dyn Store, new: &dyn Store| {
        let new = load(new)?;
        Ok((load_beside(old, &new)?, new))
    };
    let (before, after) = match head {
        Head::Revision(head) if whole => both(base, head)?,
        Head::Folder(folder) if whole => both(base, folder)?,
        _ => {
            let (mut old, mut new) = difference(base, head)?;
            let (before, after) = both(&old, &new)?;
            let proposal = Proposal::between(&before, &after, &book());
            // What the changed entities refer to gives them the names that readers know.
            let missing = proposal.missing();
            if missing.is_empty() {
                return Ok(told(proposal));
            }
            old.add(&missing);
            new.add(&missing);
            let after = load_beside(&new, &after)?;
            (load_beside(&old, &after)?, after)
        }
    };
    Ok(told(Proposal::between(&before, &after, &book())))
}
