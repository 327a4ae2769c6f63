use crate::rules::{Landed, Sink, rule};
use crate::text::Message;

rule! {
    /// A change reached the main line without a merge, the number of a pull request, or a second person.
    ///
    /// Whoever may write to the main line can write there what they like, and nobody has to see it before it counts. A merge,
    /// somebody else as committer, or a number that a forge has put into the first line of the message is little; where there is
    /// not even that, there is no sign that anybody looked. Nothing is held against the first commit, what came before `since`
    /// under `review` in `agenda.yaml`, and what is written by machines whose addresses stand there under `bots`.
    ///
    /// Commits are taken at their word here: whoever makes one can write any name, number or address into it, that of a machine
    /// among them, and can merge a branch of their own. Only the forge can prevent that: protect the main branch, so that changes
    /// land by pull requests alone. In the examples, `commit.yaml` stands for the commit, beside the files that it changes.
    ///
    /// ```yaml before
    /// # services/passport.yaml
    /// id: passport
    /// status: alpha
    /// ```
    ///
    /// ```yaml bad
    /// # commit.yaml
    /// author: team@interior.gov.example
    /// message: The passport service is in beta
    /// # services/passport.yaml
    /// id: passport
    /// status: beta
    /// ```
    ///
    /// ```yaml good
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
    /// committer: lead@interior.gov.example
    /// merge: true
    /// message: "Merge branch 'passport'"
    /// # services/passport.yaml
    /// id: passport
    /// status: beta
    /// ```
    "review-direct-push", Warning landed
}

fn check<'a>(landed: &Landed<'a>, sink: &mut Sink<'a>) {
    let landing = landed.landing;
    if landing.grade() == 0 && landing.asked.is_some() && !landing.by_machine {
        landed.report(sink, Message::plain("landed-direct-push")).help(Message::plain("landed-direct-push-help"));
    }
}
