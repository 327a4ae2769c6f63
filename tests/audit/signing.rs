//! Signatures as programs make them, by one key of the tests.

use base64ct::{Base64, Encoding};
use ed25519_dalek::{Signer, SigningKey};
use sha2::{Digest, Sha512};

fn key() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

/// Each part with its length before it, as SSH writes them.
fn parts(parts: &[&[u8]]) -> Vec<u8> {
    let length = |part: &[u8]| u32::try_from(part.len()).unwrap().to_be_bytes();
    parts.iter().flat_map(|part| length(part).into_iter().chain(part.iter().copied())).collect()
}

fn public() -> Vec<u8> {
    parts(&[b"ssh-ed25519", key().verifying_key().as_bytes()])
}

/// A signature of SSH for git.
pub fn ssh(content: &str) -> String {
    let sum = Sha512::digest(content.as_bytes());
    let signed = [b"SSHSIG".as_slice(), &parts(&[b"git", b"", b"sha512", &sum])].concat();
    let signature = parts(&[b"ssh-ed25519", &key().sign(&signed).to_bytes()]);
    let version = 1_u32.to_be_bytes();
    let all = [b"SSHSIG".as_slice(), &version, &parts(&[&public(), b"git", b"", b"sha512", &signature])].concat();
    let text = Base64::encode_string(&all);
    let lines: Vec<&str> = text.as_bytes().chunks(70).map(|line| std::str::from_utf8(line).unwrap()).collect();
    format!("-----BEGIN SSH SIGNATURE-----\n{}\n-----END SSH SIGNATURE-----\n", lines.join("\n"))
}

/// The key as a file of allowed signers has it.
pub fn allowed(who: &str) -> String {
    format!("{who} ssh-ed25519 {}\n", Base64::encode_string(&public()))
}

/// Provenance of a commit, signed.
pub fn provenance(commit: &str) -> String {
    let statement = serde_json::json!({
        "_type": "https://in-toto.io/Statement/v1",
        "subject": [{"digest": {"gitCommit": commit}}],
        "predicateType": "https://slsa.dev/source_provenance/v1",
    })
    .to_string();
    let kind = "application/vnd.in-toto+json";
    let signed = format!("DSSEv1 {} {kind} {} {statement}", kind.len(), statement.len());
    let signature = Base64::encode_string(&key().sign(signed.as_bytes()).to_bytes());
    let payload = Base64::encode_string(statement.as_bytes());
    serde_json::json!({"payloadType": kind, "payload": payload, "signatures": [{"sig": signature}]}).to_string()
}

/// The key as a file of plain public keys has it.
pub fn pem() -> String {
    let start = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];
    let bytes = [start.as_slice(), key().verifying_key().as_bytes()].concat();
    format!("-----BEGIN PUBLIC KEY-----\n{}\n-----END PUBLIC KEY-----\n", Base64::encode_string(&bytes))
}
