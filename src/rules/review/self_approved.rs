use super::role;
use crate::approval::{Approver, State};
use crate::history::Evidence;
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
    const HELP: &str = "landed-self-approved-help";
    landed.each(sink, State::Own, "landed-self-approved", HELP);
    let own = landing.approvals.iter().filter(|approval| approval.state == State::Own);
    let said: Vec<&str> = own.map(|approval| &*approval.role).collect();
    // Where somebody else has approved too, it is no more than said twice.
    let is_approved = landing.approvals.iter().any(|approval| approval.state == State::Given)
        || landing.evidence.iter().any(|evidence| matches!(evidence, Evidence::Approved(_)) && evidence.grade() > 0);
    let mut others: Vec<&Approver> = landing.own.iter().filter(|approver| !said.contains(&&*approver.role)).collect();
    others.dedup_by_key(|approver| &approver.role);
    if is_approved {
        return;
    }
    for approver in &others {
        let message = Message::plain("landed-self-vouched").with("role", role(&approver.role, approver.title.as_ref()));
        landed.report(sink, message).help(Message::plain(HELP)).identity(approver.role.as_str());
    }
    if said.is_empty() && others.is_empty() && landing.vouched {
        landed.report(sink, Message::plain("landed-self-vouched-alone")).help(Message::plain(HELP));
    }
}
