use crate::approval::State;
use crate::rules::{Landed, Sink, rule};

rule! {
    /// The meaning of a change asked for the approval of a role, and the change landed without it.
    ///
    /// Who must approve what stands in the roles, by the meaning of a change and not by the path of a file: a legal adviser the
    /// stage of a text, the head of the authority a deadline that moves. Judged are the roles as they were before the change, with
    /// those who held them on the day on which it landed; what they ask for later counts for what lands later. An approval counts
    /// that stands in the trailers of a commit (`Approved-by`, `Reviewed-by`), in a note on it, or in what a forge has exported
    /// (`--approvals`), and that was given to what landed: where what it approves was changed since, it is gone.
    ///
    /// What stands in a commit is the word of whoever made the commit, and a note that of whoever may write notes; where that is
    /// not enough, let the forge tell, and see who has signed. Where a forge makes one commit of a pull request, nobody can tell
    /// from it up to where an approver had read: let the forge drop approvals when something is added. In the examples,
    /// `commit.yaml` stands for the commit, beside the files that it changes.
    ///
    /// ```yaml before
    /// # roles/legal.yaml
    /// id: legal
    /// function: legal-adviser
    /// members: [{email: legal@justice.gov.example}]
    /// # regulations/identity-act.yaml
    /// id: identity-act
    /// stage: drafting
    /// ```
    ///
    /// ```yaml bad
    /// # commit.yaml
    /// author: drafting@justice.gov.example
    /// message: "The bill is in parliament (#12)"
    /// # regulations/identity-act.yaml
    /// id: identity-act
    /// stage: parliament
    /// ```
    ///
    /// ```yaml good
    /// # commit.yaml
    /// author: drafting@justice.gov.example
    /// message: "The bill is in parliament (#12)"
    /// trailers: ["Approved-by: <legal@justice.gov.example>"]
    /// # regulations/identity-act.yaml
    /// id: identity-act
    /// stage: parliament
    /// ```
    "review-missing-approval", Error landed
}

fn check<'a>(landed: &Landed<'a>, sink: &mut Sink<'a>) {
    if landed.landing.asked.is_none() {
        return;
    }
    for (state, template) in [(State::Missing, "landed-missing-approval"), (State::Stale, "landed-stale-approval")] {
        landed.each(sink, state, template, "landed-missing-approval-help");
    }
}
