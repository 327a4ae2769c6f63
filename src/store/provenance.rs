//! Signed provenance: what a note says of how its commit came to be, in the envelope of in-toto and Sigstore (DSSE).
//!
//! What gittuf and the like keep in references of their own is not read: their logs say who may do what, and only a whole
//! verification of them says something of a commit.

use super::armour::base64;
use super::keys::Keys;
use super::signature::{Fault, Standing};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Signed provenance of a commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// The name of the reference that holds the note.
    pub reference: String,
    /// What sort of statement it is, as an address, such as `https://slsa.dev/source_provenance/v1`; empty where it does not say.
    pub predicate: String,
    /// What is known of its signatures. Certificates that come with them are not looked at.
    pub standing: Standing,
}

/// The type of what is in an envelope.
const PAYLOAD_TYPE: &str = "application/vnd.in-toto+json";

/// With what the type of a statement begins, whatever its version.
const STATEMENT: &str = "https://in-toto.io/Statement/";

/// Of more signatures, the first are looked at.
const MOST_SIGNATURES: usize = 10;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Bundle {
    dsse_envelope: Envelope,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Envelope {
    payload_type: String,
    payload: String,
    signatures: Vec<EnvelopeSignature>,
}

#[derive(Deserialize)]
struct EnvelopeSignature {
    #[serde(default)]
    keyid: Option<String>,
    sig: String,
}

#[derive(Deserialize)]
struct Statement {
    #[serde(rename = "_type")]
    kind: String,
    subject: Vec<Subject>,
    #[serde(rename = "predicateType", default)]
    predicate: String,
}

#[derive(Deserialize)]
struct Subject {
    #[serde(default)]
    name: Option<String>,
    #[serde(default)]
    uri: Option<String>,
    #[serde(default)]
    digest: BTreeMap<String, String>,
}

/// The provenance of a commit, known by its number, in the text of a note: in an envelope that the note is, or in one on each of
/// its lines. An envelope that speaks of other things says nothing of this commit.
pub(super) fn provenance(reference: &str, text: &str, commit: &str, keys: &Keys) -> Vec<Provenance> {
    let envelopes = match envelope(text) {
        Some(envelope) => vec![envelope],
        None => text.lines().filter_map(envelope).collect(),
    };
    envelopes.iter().filter_map(|envelope| envelope.judge(reference, commit, keys)).collect()
}

fn envelope(text: &str) -> Option<Envelope> {
    let text = text.trim();
    if !text.starts_with('{') {
        return None;
    }
    serde_json::from_str(text).ok().or_else(|| serde_json::from_str::<Bundle>(text).ok().map(|bundle| bundle.dsse_envelope))
}

impl Envelope {
    fn judge(&self, reference: &str, commit: &str, keys: &Keys) -> Option<Provenance> {
        if self.payload_type != PAYLOAD_TYPE {
            return None;
        }
        let payload = base64(&self.payload)?;
        let statement: Statement = serde_json::from_slice(&payload).ok()?;
        if !statement.kind.starts_with(STATEMENT) || !statement.subject.iter().any(|subject| subject.is(commit)) {
            return None;
        }
        let signatures = self.signatures.iter().take(MOST_SIGNATURES);
        let signatures: Vec<_> = signatures.filter_map(|one| Some((&one.keyid, base64(&one.sig)?))).collect();
        let signatures: Vec<_> = signatures.into_iter().filter(|(_, signature)| !signature.is_empty()).collect();
        if signatures.is_empty() {
            return None;
        }
        let signed = self.signed(&payload);
        let made = keys.plain().iter().filter(|key| signatures.iter().any(|(_, signature)| key.verifies(&signed, signature)));
        let by: Vec<String> = made.map(|key| format!("sha256:{}", key.fingerprint)).collect();
        let is_named = |name: &Option<String>| {
            let name = name.as_deref().map(|name| name.rsplit_once(':').map_or(name, |(_, digits)| digits));
            name.is_some_and(|name| keys.plain().iter().any(|key| key.fingerprint.eq_ignore_ascii_case(name)))
        };
        let standing = match by.is_empty() {
            false => Standing::Verified { by },
            true if signatures.iter().any(|(name, _)| is_named(name)) => Standing::Wrong(Fault::Content),
            true => Standing::Present,
        };
        Some(Provenance { reference: reference.to_owned(), predicate: statement.predicate, standing })
    }

    /// The bytes that are signed: the type and what is in the envelope, each with its length.
    fn signed(&self, payload: &[u8]) -> Vec<u8> {
        let kind = &self.payload_type;
        [format!("DSSEv1 {} {kind} {} ", kind.len(), payload.len()).as_bytes(), payload].concat()
    }
}

impl Subject {
    /// Whether it is the commit with this number.
    fn is(&self, commit: &str) -> bool {
        // Whoever gives a sum that may be the number of a commit says with it what is meant.
        let sums = ["gitCommit", "sha1", "sha256"].iter().filter_map(|name| self.digest.get(*name));
        let mut sums = sums.filter(|sum| sum.len() == commit.len()).peekable();
        if sums.peek().is_some() {
            return sums.any(|sum| sum.eq_ignore_ascii_case(commit));
        }
        let ends = |text: &String| text.strip_suffix(commit).is_some_and(|start| !start.ends_with(char::is_alphanumeric));
        [&self.name, &self.uri].into_iter().flatten().any(ends)
    }
}
