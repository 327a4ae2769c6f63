//! Public keys at hand, read from files that somebody names.

use super::armour;
use super::open_pgp_keys::{self, OpenPgpKey, Refusal};
use super::signers::{Signer, signer};
use crate::text::{Failure, Message, hexadecimal};
use ed25519_dalek::pkcs8::DecodePublicKey;
use p256::ecdsa::signature::Verifier;
use sha2::{Digest, Sha256};
use ssh_key::PublicKey;
use ssh_key::public::{EcdsaPublicKey, KeyData, RsaPublicKey};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Public keys, each with what a file says of whose it is.
///
/// Three kinds of files are read: allowed signers of OpenSSH and public keys of OpenPGP, armoured or not, which verify commits; and
/// public keys between `-----BEGIN PUBLIC KEY-----` lines (ed25519 and P-256), which verify provenance.
#[derive(Debug, Default)]
pub struct Keys {
    signers: BTreeMap<KeyData, Vec<Signer>>,
    open_pgp: Vec<OpenPgpKey>,
    plain: Vec<PlainKey>,
}

/// A key that comes with nothing but itself.
#[derive(Debug)]
pub(super) struct PlainKey {
    /// The SHA-256 sum of the key, in hexadecimal digits, by which programs that sign provenance name it.
    pub(super) fingerprint: String,
    key: Curve,
}

#[derive(Debug)]
enum Curve {
    Ed25519(ed25519_dalek::VerifyingKey),
    P256(p256::ecdsa::VerifyingKey),
}

/// A file with ten thousand keys has less.
const LARGEST_FILE: u64 = 1024 * 1024;

impl Keys {
    /// The keys in some files.
    ///
    /// # Errors
    /// Where a file cannot be read, holds no public keys, or keys that cannot be used here.
    pub fn read(files: &[PathBuf]) -> Result<Self, Failure> {
        let mut keys = Keys::default();
        for file in files {
            keys.take(file)?;
        }
        Ok(keys)
    }

    /// Whether there is one that verifies the signatures of commits.
    pub(super) fn verify_commits(&self) -> bool {
        !self.signers.is_empty() || !self.open_pgp.is_empty()
    }

    fn take(&mut self, file: &Path) -> Result<(), Failure> {
        let about = |template: &'static str| Message::plain(template).with("file", file.display().to_string());
        let mut bytes = Vec::new();
        let read = File::open(file).and_then(|file| file.take(LARGEST_FILE + 1).read_to_end(&mut bytes));
        read.map_err(|error| {
            Failure::new(about("failure-keys").with("reason", error.to_string())).hint(Message::plain("failure-keys-hint"))
        })?;
        if bytes.len() as u64 > LARGEST_FILE {
            return Err(Failure::new(about("failure-keys-too-large")).hint(Message::plain("failure-keys-hint")));
        }
        let text = String::from_utf8_lossy(&bytes);
        let text = text.trim_start_matches('\u{feff}');
        let holds = |label: &str| text.lines().any(|line| line.starts_with("-----BEGIN ") && line.contains(label));
        // Without armour, a key of OpenPGP begins with its packet.
        if holds("PRIVATE KEY") || matches!(bytes.first(), Some(0x94..=0x96 | 0xc5)) {
            return Err(Failure::new(about("failure-keys-private")).hint(Message::plain("failure-keys-private-hint")));
        }
        if holds("PGP PUBLIC KEY") || matches!(bytes.first(), Some(0x98..=0x9a | 0xc6)) {
            return self.take_open_pgp(&bytes, text).map_err(|refusal| refused(refusal, &about));
        }
        let found = if holds("PUBLIC KEY") { self.take_plain(text, &about)? } else { self.take_signers(text, &about)? };
        if found == 0 {
            return Err(Failure::new(about("failure-keys-none")).hint(Message::plain("failure-keys-hint")));
        }
        Ok(())
    }

    fn take_open_pgp(&mut self, bytes: &[u8], text: &str) -> Result<(), Refusal> {
        let unreadable = |number: usize| Refusal::Unreadable(number + 1);
        let mut armoured = Vec::new();
        for (number, block) in armour::blocks(text).enumerate() {
            let is_key = block.label == "PGP PUBLIC KEY BLOCK";
            armoured.extend(is_key.then(|| block.bytes()).flatten().ok_or_else(|| unreadable(number))?);
        }
        for key in open_pgp_keys::read(if armoured.is_empty() { bytes } else { &armoured })? {
            let other = self.open_pgp.iter_mut().try_fold(key, |key, known| known.merge(key).ok_or(()));
            self.open_pgp.extend(other);
        }
        Ok(())
    }

    fn take_plain(&mut self, text: &str, about: &impl Fn(&'static str) -> Message) -> Result<usize, Failure> {
        let refused = |number: usize| {
            Failure::new(about("failure-keys-plain").with("number", number + 1)).hint(Message::plain("failure-keys-plain-hint"))
        };
        let mut found = 0;
        for block in armour::blocks(text) {
            let key = (block.label == "PUBLIC KEY").then(|| block.bytes()).flatten();
            self.plain.push(key.and_then(|key| PlainKey::new(&key)).ok_or_else(|| refused(found))?);
            found += 1;
        }
        Ok(found)
    }

    fn take_signers(&mut self, text: &str, about: &impl Fn(&'static str) -> Message) -> Result<usize, Failure> {
        // Neither text nor lines of signers: saying what is wrong with its first line would not help.
        if text.contains(['\0', '\u{fffd}']) && !text.lines().any(|line| matches!(signer(line), Ok(Some(_)))) {
            return Ok(0);
        }
        let mut found = 0;
        for (number, line) in text.lines().enumerate() {
            let read = signer(line).map_err(|what| {
                let message = about("failure-keys-line").with("line", (number + 1).to_string()).with("what", what);
                Failure::new(message).hint(Message::plain("failure-keys-line-hint"))
            })?;
            if let Some((key, signer)) = read {
                self.signers.entry(key).or_default().push(signer);
                found += 1;
            }
        }
        Ok(found)
    }

    /// The key at hand that is this one, and who may sign with it; none, where it is not at hand or not of a kind that verifies here.
    pub(super) fn signers(&self, key: &KeyData) -> Option<(PublicKey, &[Signer])> {
        let signers = self.signers.get(key)?;
        let verifies = match key {
            KeyData::Ed25519(_) | KeyData::SkEd25519(_) | KeyData::SkEcdsaSha2NistP256(_) => true,
            KeyData::Ecdsa(key) => matches!(key, EcdsaPublicKey::NistP256(_) | EcdsaPublicKey::NistP384(_)),
            KeyData::Rsa(key) => is_of_usual_length(key),
            _ => false,
        };
        verifies.then(|| (PublicKey::from(key.clone()), signers.as_slice()))
    }

    /// The keys of OpenPGP, each once.
    pub(super) fn open_pgp(&self) -> &[OpenPgpKey] {
        &self.open_pgp
    }

    /// The keys that come with nothing but themselves.
    pub(super) fn plain(&self) -> &[PlainKey] {
        &self.plain
    }
}

/// Why keys of OpenPGP in a file cannot be used, and what to do.
fn refused(refusal: Refusal, about: &impl Fn(&'static str) -> Message) -> Failure {
    let (message, hint) = match refusal {
        Refusal::Unreadable(number) => (about("failure-keys-open-pgp").with("number", number), "failure-keys-open-pgp-hint"),
        Refusal::Unsigned(number) => {
            (about("failure-keys-open-pgp-unsigned").with("number", number), "failure-keys-open-pgp-unsigned-hint")
        }
        Refusal::Many => (about("failure-keys-open-pgp-many"), "failure-keys-open-pgp-many-hint"),
        Refusal::Private => (about("failure-keys-private"), "failure-keys-private-hint"),
    };
    Failure::new(message).hint(Message::plain(hint))
}

/// Whether an RSA key is long enough to prove something, and no longer than is read.
fn is_of_usual_length(key: &RsaPublicKey) -> bool {
    let bytes = key.n.as_positive_bytes().unwrap_or_default();
    let bits = bytes.len() * 8 - bytes.first().map_or(0, |first| first.leading_zeros() as usize);
    (2048..=4096).contains(&bits)
}

impl PlainKey {
    /// A key by its bytes, if it is of a kind that verifies here.
    fn new(bytes: &[u8]) -> Option<Self> {
        let ed25519 = ed25519_dalek::VerifyingKey::from_public_key_der(bytes).map(Curve::Ed25519);
        let key = ed25519.or_else(|_| p256::ecdsa::VerifyingKey::from_public_key_der(bytes).map(Curve::P256)).ok()?;
        Some(PlainKey { fingerprint: hexadecimal(&Sha256::digest(bytes)), key })
    }

    /// Whether this key made a signature over some bytes.
    pub(super) fn verifies(&self, signed: &[u8], signature: &[u8]) -> bool {
        match &self.key {
            Curve::Ed25519(key) => ed25519_dalek::Signature::from_slice(signature)
                .is_ok_and(|signature| key.verify_strict(signed, &signature).is_ok()),
            Curve::P256(key) => {
                p256::ecdsa::Signature::from_der(signature).is_ok_and(|signature| key.verify(signed, &signature).is_ok())
            }
        }
    }
}
