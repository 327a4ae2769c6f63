//! Keys of OpenPGP: what they say of themselves by signatures of their own, and what of that held at a time.
//!
//! Signatures of others over a key, and revocations by others whom it names, are not looked at. What a key says counts where its
//! digest is none of the weak ones; a revocation counts with any digest, so that nobody is trusted for the age of a program.

use super::signature::Fault;
use pgp::crypto::hash::HashAlgorithm;
use pgp::errors::Error;
use pgp::packet::{
    Packet, PacketParser, PublicKey, PublicSubkey, RevocationCode, Signature, SignatureType, SignatureVersion, SubpacketData,
    UserId,
};
use pgp::ser::Serialize;
use pgp::types::{
    EcdsaPublicParams, EddsaLegacyPublicParams, Fingerprint, KeyDetails, KeyId, KeyVersion, PublicParams, Tag, VerifyingKey,
};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A key with its subkeys.
#[derive(Debug)]
pub(super) struct OpenPgpKey {
    names: Vec<Name>,
    primary: Part<PublicKey>,
    subkeys: Vec<Part<PublicSubkey>>,
}

/// Why keys cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// The key with this number, from one, is not of the form that keys have.
    Unreadable(usize),
    /// The key with this number says nothing of itself that counts.
    Unsigned(usize),
    /// There are more keys than are read.
    Many,
    /// There is a private key.
    Private,
}

/// A user id of a key.
#[derive(Debug)]
struct Name {
    text: String,
    /// When the key last took it up, and when it gave it up.
    taken: Option<i64>,
    left: Option<i64>,
}

/// A primary key or a subkey.
#[derive(Debug)]
struct Part<K> {
    key: K,
    /// What signatures name it by.
    fingerprint: Fingerprint,
    id: KeyId,
    statements: Vec<Statement>,
    revocations: Vec<Revocation>,
}

/// What the primary key says of itself or of a subkey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Statement {
    made: i64,
    /// When it no longer counts.
    ends: Option<i64>,
    /// When the part is no longer valid.
    expires: Option<i64>,
    /// Whether it lets the part sign, where it says what the part is for.
    may_sign: Option<bool>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Revocation {
    made: i64,
    /// Whether somebody else may have had the key before.
    is_for_all_times: bool,
}

/// Signers of a whole country are less.
const MOST_KEYS: usize = 500;

/// The keys in the bytes of a file without armour; those of kinds that are not verified here are left out.
///
/// # Errors
/// Where one of them cannot be used.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<OpenPgpKey>, Refusal> {
    // What reads the packets is careful, but large; it has ended programs before over bytes that nobody had thought of.
    catch_unwind(AssertUnwindSafe(|| read_packets(bytes))).unwrap_or(Err(Refusal::Unreadable(1)))
}

fn read_packets(bytes: &[u8]) -> Result<Vec<OpenPgpKey>, Refusal> {
    let (mut keys, mut number): (Vec<OpenPgpKey>, usize) = (Vec::new(), 0);
    // Of which signatures are read: none, where it is of no kind that is read.
    let mut reading: Option<(OpenPgpKey, About)> = None;
    for packet in PacketParser::new(bytes) {
        match (packet, &mut reading) {
            (Ok(Packet::PublicKey(key)), _) => {
                finish(reading.take(), number, &mut keys)?;
                number += 1;
                if number > MOST_KEYS {
                    return Err(Refusal::Many);
                }
                reading = verifies(&key).then(|| (OpenPgpKey::new(key), About::Other));
            }
            (Ok(Packet::SecretKey(_) | Packet::SecretSubkey(_)), _) => return Err(Refusal::Private),
            (Ok(Packet::Signature(signature)), Some((key, about))) => key.take(&signature, about),
            (Ok(Packet::UserId(id)), Some((_, about))) => *about = About::Name(id),
            (Ok(Packet::PublicSubkey(subkey)), Some((key, about))) => {
                *about = if verifies(&subkey) { About::Subkey } else { About::Other };
                key.subkeys.extend(verifies(&subkey).then(|| Part::new(subkey)));
            }
            (Ok(Packet::UserAttribute(_)) | Err(Error::Unsupported { .. }), Some((_, about))) => *about = About::Other,
            (Ok(Packet::Marker(_) | Packet::Padding(_) | Packet::Trust(_)), _) | (Err(Error::Unsupported { .. }), None) => {}
            // Behind a key of a kind that is not read.
            (Ok(Packet::Signature(_) | Packet::UserId(_) | Packet::PublicSubkey(_) | Packet::UserAttribute(_)), None)
                if number > 0 => {}
            _ => return Err(Refusal::Unreadable(number.max(1))),
        }
    }
    finish(reading, number, &mut keys)?;
    if number == 0 { Err(Refusal::Unreadable(1)) } else { Ok(keys) }
}

/// What the signatures that follow speak of.
enum About {
    Name(UserId),
    /// The last of those that were read.
    Subkey,
    /// The key itself, or something that is not read.
    Other,
}

fn finish(reading: Option<(OpenPgpKey, About)>, number: usize, keys: &mut Vec<OpenPgpKey>) -> Result<(), Refusal> {
    let Some((key, _)) = reading else { return Ok(()) };
    if key.primary.statements.is_empty() {
        return Err(Refusal::Unsigned(number));
    }
    keys.push(key);
    Ok(())
}

/// Whether signatures of a key are verified here.
fn verifies(key: &impl KeyDetails) -> bool {
    let is_of_kind = match key.public_params() {
        // It is written with the length of its modulus, in bits, before the modulus itself.
        PublicParams::RSA(key) => key.to_bytes().is_ok_and(|bytes| {
            let length = bytes.first_chunk().map_or(0, |length| u16::from_be_bytes(*length));
            (2048..=4096).contains(&length)
        }),
        PublicParams::ECDSA(key) => matches!(key, EcdsaPublicParams::P256 { .. } | EcdsaPublicParams::P384 { .. }),
        PublicParams::EdDSALegacy(key) => matches!(key, EddsaLegacyPublicParams::Ed25519 { .. }),
        PublicParams::Ed25519(_) => true,
        _ => false,
    };
    is_of_kind && matches!(key.version(), KeyVersion::V4 | KeyVersion::V6)
}

/// Whether a signature is of a form and with a digest that count.
pub(super) fn counts(signature: &Signature) -> bool {
    let Some(config) = signature.config() else { return false };
    // Whoever signs may say that a reader who does not understand a part of it must not take it for signed.
    let is_understood = config.hashed_subpackets().all(|part| {
        !part.is_critical
            || !matches!(part.data, SubpacketData::Experimental(..) | SubpacketData::Other(..) | SubpacketData::Notation(_))
    });
    let is_strong = matches!(
        config.hash_alg,
        HashAlgorithm::Sha256 | HashAlgorithm::Sha384 | HashAlgorithm::Sha512 | HashAlgorithm::Sha3_256 | HashAlgorithm::Sha3_512
    );
    is_understood && is_strong && matches!(signature.version(), SignatureVersion::V4 | SignatureVersion::V6)
}

/// When a signature was made, in seconds since 1970; none, where it does not say.
pub(super) fn made(signature: &Signature) -> Option<i64> {
    signature.created().map(|time| i64::from(time.as_secs()))
}

impl<K: KeyDetails> Part<K> {
    fn new(key: K) -> Self {
        let (fingerprint, id) = (key.fingerprint(), key.legacy_key_id());
        Part { key, fingerprint, id, statements: Vec::new(), revocations: Vec::new() }
    }

    fn made(&self) -> i64 {
        i64::from(self.key.created_at().as_secs())
    }

    /// Keeps what a signature over this part says.
    fn state(&mut self, signature: &Signature, may_sign: Option<bool>) {
        let Some(made) = made(signature) else { return };
        let after = |start: i64, length: Option<pgp::types::Duration>| {
            length.map(|length| i64::from(length.as_secs())).filter(|length| *length > 0).map(|length| start + length)
        };
        self.statements.push(Statement {
            made,
            ends: after(made, signature.signature_expiration_time()),
            expires: after(self.made(), signature.key_expiration_time()),
            may_sign,
        });
    }

    /// Keeps a revocation. Whoever gives no reason may have lost the key.
    fn revoke(&mut self, signature: &Signature) {
        let is_mild = matches!(
            signature.revocation_reason_code(),
            Some(RevocationCode::KeySuperseded | RevocationCode::KeyRetired | RevocationCode::CertUserIdInvalid)
        );
        let time = made(signature);
        self.revocations.push(Revocation { made: time.unwrap_or_default(), is_for_all_times: !is_mild || time.is_none() });
    }

    /// What held of this part at a time: the newest that was said until then. Files often lack what was replaced, so that the oldest
    /// counts for the time before it.
    fn statement(&self, time: i64) -> Option<&Statement> {
        let oldest = self.of_use().min_by_key(|said| said.made)?;
        if oldest.made > time {
            return Some(oldest);
        }
        let until = self.of_use().filter(|said| said.made <= time && said.ends.is_none_or(|ends| time < ends));
        until.max_by_key(|said| said.made)
    }

    /// The statements that say what the part is for; all, where none does. A key says other things beside, such as who may revoke it.
    fn of_use(&self) -> impl Iterator<Item = &Statement> {
        let is_said = self.statements.iter().any(|said| said.may_sign.is_some());
        self.statements.iter().filter(move |said| said.may_sign.is_some() == is_said)
    }

    fn is_valid_at(&self, time: i64) -> bool {
        let is_revoked = self.revocations.iter().any(|revocation| revocation.is_for_all_times || revocation.made <= time);
        let is_stated = self.statement(time).is_some_and(|said| said.expires.is_none_or(|expires| time < expires));
        is_stated && !is_revoked && self.made() <= time
    }

    /// Whether this part may sign at a time, if it is valid. Keys of old programs do not say, and may do what they can.
    fn may_sign(&self, time: i64) -> bool {
        let may = |said: &Statement| said.may_sign.unwrap_or(true);
        // Where all that was said has ended, what is wrong is the time.
        self.statement(time).map_or_else(|| self.of_use().any(may), may)
    }
}

impl OpenPgpKey {
    fn new(key: PublicKey) -> Self {
        OpenPgpKey { names: Vec::new(), primary: Part::new(key), subkeys: Vec::new() }
    }

    /// Takes up what a signature says, if this key made it over what it is about.
    fn take(&mut self, signature: &Signature, about: &About) {
        let primary = &self.primary.key;
        match (signature.typ(), about) {
            (Some(SignatureType::KeyRevocation), _) if signature.verify_key(primary).is_ok() => self.primary.revoke(signature),
            (Some(SignatureType::Key), _) if counts(signature) && signature.verify_key(primary).is_ok() => {
                self.primary.state(signature, may_sign(signature));
            }
            (Some(_), About::Name(id)) if signature.is_certification() => self.take_name(signature, id),
            (Some(SignatureType::SubkeyRevocation), About::Subkey) => {
                let Some(subkey) = self.subkeys.last_mut() else { return };
                if signature.verify_subkey_binding(primary, &subkey.key).is_ok() {
                    subkey.revoke(signature);
                }
            }
            (Some(SignatureType::SubkeyBinding), About::Subkey) if counts(signature) => {
                let Some(subkey) = self.subkeys.last_mut() else { return };
                if signature.verify_subkey_binding(primary, &subkey.key).is_ok() {
                    // Without its own word for it, anybody could put a subkey of somebody else under a key and claim its signatures.
                    let agrees = signature
                        .embedded_signature()
                        .is_some_and(|back| counts(back) && back.verify_primary_key_binding(&subkey.key, primary).is_ok());
                    subkey.state(signature, if agrees { may_sign(signature) } else { Some(false) });
                }
            }
            _ => {}
        }
    }

    fn take_name(&mut self, signature: &Signature, id: &UserId) {
        let is_left = signature.typ() == Some(SignatureType::CertRevocation);
        let time = made(signature);
        if time.is_none()
            || !(is_left || counts(signature))
            || signature.verify_certification(&self.primary.key, Tag::UserId, id).is_err()
        {
            return;
        }
        let (taken, left) = if is_left { (None, time) } else { (time, None) };
        self.name(Name { text: String::from_utf8_lossy(id.id()).replace(char::is_control, "\u{fffd}"), taken, left });
        if !is_left {
            self.primary.state(signature, may_sign(signature));
        }
    }

    fn name(&mut self, name: Name) {
        match self.names.iter_mut().find(|known| known.text == name.text) {
            Some(known) => {
                known.taken = known.taken.max(name.taken);
                known.left = known.left.max(name.left);
            }
            None => self.names.push(name),
        }
    }

    /// Takes up what another copy of the same key says; hands it back, where it is another key.
    pub(super) fn merge(&mut self, other: OpenPgpKey) -> Option<OpenPgpKey> {
        if self.primary.fingerprint != other.primary.fingerprint {
            return Some(other);
        }
        other.names.into_iter().for_each(|name| self.name(name));
        self.primary.statements.extend(other.primary.statements);
        self.primary.revocations.extend(other.primary.revocations);
        for subkey in other.subkeys {
            match self.subkeys.iter_mut().find(|known| known.fingerprint == subkey.fingerprint) {
                Some(known) => {
                    known.statements.extend(subkey.statements);
                    known.revocations.extend(subkey.revocations);
                }
                None => self.subkeys.push(subkey),
            }
        }
        None
    }

    /// Whose key it is: its user ids, in the order of the file; its fingerprint, where it has none.
    pub(super) fn names(&self) -> Vec<String> {
        let names = self.names.iter().filter(|name| name.taken > name.left);
        let names: Vec<String> = names.map(|name| name.text.clone()).collect();
        if names.is_empty() { vec![self.primary.fingerprint.to_string().to_uppercase()] } else { names }
    }

    /// What there is against a signature of this key over some content: nothing, where it is right. None, where the signature does not
    /// name this key or any of its subkeys.
    pub(super) fn judge(&self, signature: &Signature, content: &[u8]) -> Option<Result<(), Fault>> {
        let primary = self.judge_part(&self.primary, signature, content);
        let subkeys = self.subkeys.iter().filter_map(|subkey| self.judge_part(subkey, signature, content));
        // Of several faults, the one that comes last: it is nearest to being right.
        primary.into_iter().chain(subkeys).max_by_key(|found| (found.is_ok(), found.err()))
    }

    fn judge_part<K: VerifyingKey>(&self, part: &Part<K>, signature: &Signature, content: &[u8]) -> Option<Result<(), Fault>> {
        let is_named =
            signature.issuer_key_id().contains(&&part.id) || signature.issuer_fingerprint().contains(&&part.fingerprint);
        if !is_named {
            return None;
        }
        if !matches!(signature.typ(), Some(SignatureType::Binary | SignatureType::Text)) {
            return Some(Err(Fault::Purpose));
        }
        let Some(time) = made(signature) else { return Some(Err(Fault::Unreadable)) };
        if signature.verify(&part.key, content).is_err() {
            return Some(Err(Fault::Content));
        }
        Some(match part.may_sign(time) {
            false => Err(Fault::Purpose),
            true if self.primary.is_valid_at(time) && part.is_valid_at(time) => Ok(()),
            true => Err(Fault::Time),
        })
    }
}

/// Whether a signature lets the key sign that it is over; none, where it does not say.
fn may_sign(signature: &Signature) -> Option<bool> {
    let mut said = signature.config()?.hashed_subpackets();
    said.find_map(|part| match &part.data {
        SubpacketData::KeyFlags(flags) => Some(flags.sign()),
        _ => None,
    })
}
