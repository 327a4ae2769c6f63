use crate::rules::{Landed, Sink, rule};
use crate::text::Message;

rule! {
    /// A change carries no signature, and the agenda asks for one.
    ///
    /// Anybody can write any name into a commit. A signature says that whoever holds a key made it; what the keys at hand say of it is
    /// shown beside it by `agenda audit --keys`. Whether signatures are asked for stands under `review` in `agenda.yaml`, as `signed`,
    /// and counts for what lands after it. A signature that is wrong is none. In the examples, `commit.yaml` stands for the commit.
    ///
    /// ```yaml before
    /// # agenda.yaml
    /// agenda: 1
    /// title: An agenda
    /// country: XX
    /// languages: [en]
    /// review: {signed: true}
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
    /// trailers: ["Approved-by: <legal@justice.gov.example>"]
    /// # agenda.yaml
    /// agenda: 1
    /// title: An agenda
    /// country: XX
    /// languages: [en]
    /// review: {signed: true}
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
    /// signature: |
    ///   -----BEGIN PGP SIGNATURE-----
    ///
    ///   iHUEABYKAB0WIQT
    ///   -----END PGP SIGNATURE-----
    /// # agenda.yaml
    /// agenda: 1
    /// title: An agenda
    /// country: XX
    /// languages: [en]
    /// review: {signed: true}
    /// # roles/legal.yaml
    /// id: legal
    /// function: legal-adviser
    /// members: [{email: legal@justice.gov.example}]
    /// # regulations/identity-act.yaml
    /// id: identity-act
    /// stage: parliament
    /// ```
    "review-unsigned", Note landed
}

fn check<'a>(landed: &Landed<'a>, sink: &mut Sink<'a>) {
    let landing = landed.landing;
    if landing.asked.is_some_and(|asked| asked.signed) && !landing.is_signed() {
        landed.report(sink, Message::plain("landed-unsigned")).help(Message::plain("landed-unsigned-help"));
    }
}
