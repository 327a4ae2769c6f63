use crate::rules::{Landed, Sink, rule};
use crate::text::Message;

rule! {
    /// A change reached the main line without a merge, the number of a pull request, or a second person.
    ///
    /// Whoever may write to the main line can write what they like there, and nobody has to see it before it counts. That a change was
    /// merged, that somebody else put it there than wrote it, or that a forge has written the number of its pull request beside it, is
    /// little; where there is not even that, there is no sign that anybody looked. Forges can forbid it: protect the main branch. The
    /// first commit is not held to it, nor what came before `since` under `review` in `agenda.yaml`, nor what machines write that stand
    /// there under `bots`. In the examples, `commit.yaml` stands for the commit.
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
    /// author: legal@justice.gov.example
    /// message: The bill is in parliament
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
    "review-direct-push", Warning landed
}

fn check<'a>(landed: &Landed<'a>, sink: &mut Sink<'a>) {
    let landing = landed.landing;
    if landing.grade() == 0 && landing.asked.is_some() && !landing.by_machine {
        landed.report(sink, Message::plain("landed-direct-push")).help(Message::plain("landed-direct-push-help"));
    }
}
