use super::arguments::{DiffFormat, ReviewOptions};
use super::{Context, Ending};
use crate::approval::{Approvals, Identity};
use crate::changes::Proposal;
use crate::render;
use crate::report::{self, Sides};
use crate::review::{Question, review};
use crate::rules;
use crate::store::{Branch, not_committed};
use crate::text::{Failure, Message};
use crate::verdict::{Terms, judge_proposal};

/// Says whether a proposal can land: what it changes, what the rules find in it, and whose approval it needs and has.
pub(super) fn run(options: &ReviewOptions, context: &Context<'_>) -> Result<Ending, Failure> {
    let folder = context.root_or_folder();
    let named = options.head.as_deref().unwrap_or("HEAD");
    let mut approvals = Approvals::read(&options.approvals)?;
    for author in &options.author {
        let unknown = || Failure::new(Message::plain("failure-author").with("text", author.as_str()));
        approvals.authors.push((Identity::named_in_file(author).ok_or_else(unknown)?, None));
    }
    let branch = Branch::open(&folder, context.named(&options.base)?, context.named(named)?)?;
    let new = context.load(Some(named))?;
    let old = context.load_beside(&branch.base, &new)?;
    let moved = (branch.tip != branch.base).then(|| context.load_beside(&branch.tip, &new)).transpose()?;
    let now = moved.as_ref().unwrap_or(&old);
    let proposal = Proposal::between(&old, &new, &rules::book());
    let verdict = judge_proposal(&proposal, &options.base, &Terms::of(&old, context.as_of(), options.fail_on));
    let question = Question {
        folder: &folder,
        branch: &branch,
        proposal: &proposal,
        verdict: &verdict,
        now,
        approvals: &approvals,
        trailers: !options.without_trailers,
    };
    let review = review(&question)?;
    let outcome = verdict.outcome.with_approvals_lacking(review.lacking());
    let sides = Sides { base: &options.base, head: Some(named), old: &old, new: &new };
    let catalogue = context.catalogue;
    let page = || report::review(&review, &verdict, outcome, &sides, catalogue);
    let stdout = match options.format {
        DiffFormat::Human => render::page::human(&page(), context.width(), context.color()),
        DiffFormat::Markdown => render::page::comment(&page(), catalogue),
        DiffFormat::Html => render::page::html(&page(), context.tag()),
        DiffFormat::Json => render::review::json(&review, &verdict, outcome, &branch.head, catalogue),
    };
    // Who has just changed a file takes the page for a page about that.
    let left_out = context.root().ok().filter(|_| options.head.is_none() && !context.arguments.quiet);
    let left_out = left_out.and_then(|root| not_committed(&root)).filter(|count| *count > 0);
    let note = left_out.map(|count| catalogue.say(&Message::plain("review-not-committed").with("count", count)) + "\n");
    Ok(Ending { stdout, stderr: note.unwrap_or_default(), code: outcome.exit_code(), ..Ending::default() })
}
