use crate::rules::{Landed, Sink, rule};
use crate::text::Message;

rule! {
    /// There is less evidence that a change was reviewed than the agenda asks for.
    ///
    /// `minimum-grade` under `review` in `agenda.yaml` says how much there must be: 1 the number of a pull request, 2 a merge or a
    /// second person, 3 the approval of somebody who holds a role, 4 a signed merge, 5 signed provenance in a note. It counts for
    /// what lands after it, and not for what machines write that stand there under `bots`. What has no evidence at all, a direct
    /// push, is found by `review-direct-push`.
    ///
    /// Up to grade 3, the evidence is what commits and notes say of themselves, and whoever makes them can write there what they
    /// like; only what a forge has exported, or keys at hand have verified, is more than somebody's word. `agenda audit` says of
    /// each change what there is. In the examples, `commit.yaml` stands for the commit, beside the files that it changes.
    ///
    /// ```yaml before
    /// # agenda.yaml
    /// agenda: 1
    /// title: An agenda
    /// country: XX
    /// languages: [en]
    /// review: {minimum-grade: 2}
    /// # services/passport.yaml
    /// id: passport
    /// status: alpha
    /// ```
    ///
    /// ```yaml bad
    /// # commit.yaml
    /// author: team@interior.gov.example
    /// message: "The passport service is in beta (#12)"
    /// # services/passport.yaml
    /// id: passport
    /// status: beta
    /// ```
    ///
    /// ```yaml good
    /// # commit.yaml
    /// author: team@interior.gov.example
    /// merge: true
    /// message: "Merge pull request #12 from interior/passport"
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
