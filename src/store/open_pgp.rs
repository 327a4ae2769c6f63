//! Signatures of OpenPGP, as GnuPG and forges make them for commits.

use super::open_pgp_keys::{OpenPgpKey, counts};
use super::signature::{Fault, Standing};
use pgp::errors::Error;
use pgp::packet::{Packet, PacketParser, Signature};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What the keys at hand say of a signature over some content.
///
/// A signature with a weak digest (SHA-1, MD5, RIPEMD) is there and no more: it may well be right, as those of old programs are, but
/// whoever can find two contents with one digest can have another one signed, so that it does not tell.
pub(super) fn judge(bytes: &[u8], content: &[u8], keys: &[OpenPgpKey]) -> Standing {
    let standing = catch_unwind(AssertUnwindSafe(|| match signature(bytes) {
        Ok(signature) => judge_signature(&signature, content, keys),
        Err(standing) => standing,
    }));
    standing.unwrap_or(Standing::Wrong(Fault::Unreadable))
}

/// The one signature that some bytes are, or what is to say of others.
fn signature(bytes: &[u8]) -> Result<Signature, Standing> {
    let mut packets = PacketParser::new(bytes);
    let first = packets.next();
    // What is left is not asked of the packets: they end where nothing more can be read.
    let rest = packets.into_inner();
    let mut others = PacketParser::new(rest).peekable();
    let is_signature = |packet: Result<Packet, Error>| matches!(packet, Ok(Packet::Signature(_)));
    match first {
        Some(Ok(Packet::Signature(signature))) if rest.is_empty() => Ok(signature),
        Some(Ok(Packet::Signature(_))) if others.peek().is_some() && others.all(is_signature) => {
            Err(Standing::Wrong(Fault::Several))
        }
        Some(Err(Error::Unsupported { .. })) => Err(Standing::Present),
        _ => Err(Standing::Wrong(Fault::Unreadable)),
    }
}

fn judge_signature(signature: &Signature, content: &[u8], keys: &[OpenPgpKey]) -> Standing {
    if !counts(signature) {
        return Standing::Present;
    }
    let mut by: Vec<String> = Vec::new();
    let mut fault = None;
    for key in keys {
        match key.judge(signature, content) {
            None => {}
            Some(Ok(())) => {
                for name in key.names() {
                    if !by.contains(&name) {
                        by.push(name);
                    }
                }
            }
            Some(Err(found)) => fault = fault.max(Some(found)),
        }
    }
    match fault {
        _ if !by.is_empty() => Standing::Verified { by },
        Some(fault) => Standing::Wrong(fault),
        None => Standing::Present,
    }
}
