use crate::approval::State;
use crate::rules::{Landed, Sink, rule};

rule! {
    /// The meaning of a change asked for the approval of a role, and the change landed without it.
    ///
    /// Who must approve what stands in the roles, by the meaning of a change and not by the path of a file: a legal adviser the stage of a
    /// text, the head of the authority a deadline that moves. It is judged by the roles as they were when the change landed, with the
    /// holders of that day; what they asked for later counts for later changes. An approval counts that stands in a trailer
    /// (`Approved-by`, `Reviewed-by`) of one of the commits, in a note on the commit, or in what a forge has exported, and that was given
    /// to what landed: where the change was altered since, the approval is gone. In the examples, `commit.yaml` stands for the commit.
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
    /// # roles/legal.yaml
    /// id: legal
    /// function: legal-adviser
    /// members: [{email: legal@justice.gov.example}]
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
    /// # roles/legal.yaml
    /// id: legal
    /// function: legal-adviser
    /// members: [{email: legal@justice.gov.example}]
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
