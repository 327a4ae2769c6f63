use crate::rules::{Landed, Sink, rule};
use crate::text::Message;

rule! {
    /// A change carries no signature that counts, and the agenda asks for one.
    ///
    /// Anybody can write any name into a commit. A signature shows that whoever holds a key made it. The agenda asks for one with
    /// `signed: true` under `review` in `agenda.yaml`; it counts for what lands after it. A signature that is wrong counts as none.
    ///
    /// Without keys at hand, whatever looks like a signature counts, and is shown as not verified: anybody can make a key. With
    /// `agenda audit --keys FILE`, only what those keys have made counts; certificates (X.509) cannot be verified here, and
    /// count then as none. In the examples, `commit.yaml` stands for the commit, beside the files that it changes.
    ///
    /// ```yaml before
    /// # agenda.yaml
    /// agenda: 1
    /// title: An agenda
    /// country: XX
    /// languages: [en]
    /// review: {signed: true}
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
    /// message: "The passport service is in beta (#12)"
    /// signature: |
    ///   -----BEGIN PGP SIGNATURE-----
    ///
    ///   iHUEABYIAB0WIQSjcALFjmg8CfOywT/r5oZao6zr/wUCawdKawAKCRDr5oZao6zr
    ///   /wLaAQC6FrSjE0AnetbBIFkdjMOVeKzx+ptrIGyKaBfA9osAlgEAwB24T+dze8dw
    ///   uyeVr62aMsoZ76iWnPTWKDqHMx5RqQc=
    ///   =0erg
    ///   -----END PGP SIGNATURE-----
    /// # services/passport.yaml
    /// id: passport
    /// status: beta
    /// ```
    "review-unsigned", Note landed
}

fn check<'a>(landed: &Landed<'a>, sink: &mut Sink<'a>) {
    let landing = landed.landing;
    if landing.asked.is_some_and(|asked| asked.signed) && !landing.is_signed() {
        landed.report(sink, Message::plain("landed-unsigned")).help(Message::plain("landed-unsigned-help"));
    }
}
