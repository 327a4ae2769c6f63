use crate::rules::{Landed, Sink, rule};
use crate::text::Message;

rule! {
    /// There is less evidence that a change was reviewed than the agenda asks for.
    ///
    /// `minimum-grade` under `review` in `agenda.yaml` says how much there must be: 1 the number of a pull request, 2 a merge or a second
    /// person, 3 the approval of somebody who holds a role, 4 a signed merge, 5 signed provenance in a note. It counts for what lands
    /// after it. A direct push, of grade 0, is found by a rule of its own. In the examples, `commit.yaml` stands for the commit.
    ///
    /// ```yaml before
    /// # agenda.yaml
    /// agenda: 1
    /// title: An agenda
    /// country: XX
    /// languages: [en]
    /// review: {minimum-grade: 2}
    /// # roles/legal.yaml
    /// id: legal
    /// function: legal-adviser
    /// members: [{email: legal@justice.gov.example}]
    /// # services/passport.yaml
    /// id: passport
    /// status: alpha
    /// ```
    ///
    /// ```yaml bad
    /// # commit.yaml
    /// author: drafting@justice.gov.example
    /// message: "The passport service is in beta (#12)"
    /// # agenda.yaml
    /// agenda: 1
    /// title: An agenda
    /// country: XX
    /// languages: [en]
    /// review: {minimum-grade: 2}
    /// # roles/legal.yaml
    /// id: legal
    /// function: legal-adviser
    /// members: [{email: legal@justice.gov.example}]
    /// # services/passport.yaml
    /// id: passport
    /// status: beta
    /// ```
    ///
    /// ```yaml good
    /// # commit.yaml
    /// author: drafting@justice.gov.example
    /// merge: true
    /// message: "The passport service is in beta (#12)"
    /// # agenda.yaml
    /// agenda: 1
    /// title: An agenda
    /// country: XX
    /// languages: [en]
    /// review: {minimum-grade: 2}
    /// # roles/legal.yaml
    /// id: legal
    /// function: legal-adviser
    /// members: [{email: legal@justice.gov.example}]
    /// # services/passport.yaml
    /// id: passport
    /// status: beta
    /// ```
    "review-weak-evidence", Warning landed
}

fn check<'a>(landed: &Landed<'a>, sink: &mut Sink<'a>) {
    let landing = landed.landing;
    let Some(asked) = landing.asked.filter(|_| !landing.by_machine) else { return };
    let grade = landing.grade();
    if let Some(minimum) = asked.minimum_grade.filter(|minimum| (1..*minimum).contains(&grade)) {
        let message = Message::plain("landed-weak-evidence").with("grade", u64::from(grade)).with("minimum", u64::from(minimum));
        landed.report(sink, message).help(Message::plain("landed-weak-evidence-help"));
    }
}
