use crate::approval::State;
use crate::rules::{Landed, Sink, rule};
use crate::text::Message;

rule! {
    /// Whoever wrote a change is the only one who approved it.
    ///
    /// An approval says that a second person has looked. Where author and approver are the same, nobody has: it does not count as an
    /// approval, whatever role they hold, and it is said here. Authors are those whose commits a change brings, and those whom its
    /// commits name in `Co-authored-by`; they are known by their mail addresses and accounts. In the examples, `commit.yaml` stands for
    /// the commit.
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
    "review-self-approved", Error landed
}

fn check<'a>(landed: &Landed<'a>, sink: &mut Sink<'a>) {
    let landing = landed.landing;
    if landing.asked.is_none() {
        return;
    }
    let mut roles: Vec<&str> = landing.own.iter().map(|approver| &*approver.role).collect();
    for approval in landing.approvals.iter().filter(|approval| approval.state == State::Own) {
        roles.retain(|role| *role != approval.role);
        let message = Message::plain("landed-self-approved").with("role", approval.role.as_str());
        let message = message.with("change", approval.phrase.clone());
        let draft = landed.at(sink, &approval.entity, message).help(Message::plain("landed-self-approved-help"));
        draft.identity(approval.role.as_str()).identity(approval.meaning.as_str());
    }
    // Who approves as the holder of one role what is asked of another has said nothing that counts, and no more than that.
    let others = landing.approvals.iter().any(|approval| approval.state == State::Given);
    for role in roles.into_iter().filter(|_| !others) {
        let message = Message::plain("landed-self-vouched").with("role", role);
        landed.report(sink, message).help(Message::plain("landed-self-approved-help")).identity(role);
    }
}
