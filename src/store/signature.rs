//! The signature of a commit: whether there is one, and what the keys at hand say of it.

use super::armour::{self, Block};
use super::keys::Keys;
use super::open_pgp;
use crate::text::Message;
use base64ct::{Base64, Encoding};
use git2::{Error, Oid, Repository};
use ssh_key::SshSig;

/// The signature that a commit carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// Who makes signatures like it.
    pub form: Form,
    /// What is known of it.
    pub standing: Standing,
}

/// The forms of signatures, as the first line of one says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// `ssh-keygen`, and whatever else signs with keys for SSH.
    Ssh,
    /// GnuPG and the like, and what most forges sign with.
    OpenPgp,
    /// `gpgsm`, gitsign: a certificate comes with the signature. Never verified here.
    X509,
    /// None of these.
    Unknown,
}

/// What is known of a signature.
///
/// There is no clock in it: a signature of SSH is judged as of the time at which its commit was made, which git takes as well; one of
/// OpenPGP as of the time that it says itself. Whoever holds a key may say any time, so that an end of validity keeps nobody off who
/// has stolen the key: take such a key out of the file, or one of OpenPGP in with its revocation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It is there; no key at hand made it, or none could tell. Anybody can put such a signature on a commit.
    Present,
    /// A key at hand made it, over these very bytes; one of OpenPGP may leave open whether lines end as on Windows.
    Verified {
        /// Whose key it is, in the order and the words of the files that the keys came from: principals of SSH; user ids of OpenPGP, or
        /// the fingerprint of a key without any.
        by: Vec<String>,
    },
    /// It proves nothing, whoever is said to have made it.
    Wrong(Fault),
}

/// What is wrong with a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// It is not of the form that it says it is, or longer than signatures are.
    Unreadable,
    /// There are several, so that it depends on the reader which one counts.
    Several,
    /// It names a key at hand, which has not made it over these bytes.
    Content,
    /// A key at hand made it for something other than git, or may not sign for git.
    Purpose,
    /// A key at hand made it, at a time at which the key was not valid.
    Time,
}

impl Fault {
    /// The fault in words that read after "the signature".
    pub fn message(self) -> Message {
        Message::plain(match self {
            Fault::Unreadable => "signature-unreadable",
            Fault::Several => "signature-several",
            Fault::Content => "signature-content",
            Fault::Purpose => "signature-purpose",
            Fault::Time => "signature-time",
        })
    }
}

/// A commit of more bytes is none that somebody wrote; its signature is not looked at.
const LARGEST_COMMIT: usize = 16 * 1024 * 1024;

/// A signature of more bytes is none; with a chain of certificates they have some ten thousand.
const LARGEST_SIGNATURE: usize = 64 * 1024;

/// What SSH signs for git, which says so in the signature.
pub(super) const PURPOSE: &str = "git";

/// The signature of a commit; none, where it has none or more bytes than commits have.
///
/// # Errors
/// Where there is no such commit, or it cannot be read.
pub(super) fn signature(repository: &Repository, commit: Oid, keys: &Keys) -> Result<Option<Signature>, Error> {
    let objects = repository.odb()?;
    if objects.read_header(commit)?.0 > LARGEST_COMMIT {
        return Ok(None);
    }
    let time = repository.find_commit(commit)?.time().seconds();
    Ok(Signed::new(objects.read(commit)?.data()).map(|signed| signed.judge(time, keys)))
}

/// A commit taken apart. libgit2 does so too, but takes lines of the message for a signature, so that anybody can write one there.
#[derive(Debug, Default)]
struct Signed {
    text: Vec<u8>,
    /// In how many headers the signature stands.
    headers: usize,
    /// The bytes that were signed.
    content: Vec<u8>,
}

impl Signed {
    fn new(commit: &[u8]) -> Option<Self> {
        // Git leaves both out of what is signed, so that a commit can have one of each.
        const OWN: &[u8] = b"gpgsig ";
        const OTHER: &[u8] = b"gpgsig-sha256 ";
        let mut signed = Signed::default();
        let (mut is_own, mut is_content) = (false, true);
        let mut rest = commit;
        while !rest.is_empty() && !rest.starts_with(b"\n") {
            let end = rest.iter().position(|byte| *byte == b'\n').map_or(rest.len(), |at| at + 1);
            let (line, behind) = rest.split_at(end);
            rest = behind;
            if !line.starts_with(b" ") {
                is_own = line.starts_with(OWN);
                is_content = !is_own && !line.starts_with(OTHER);
                signed.headers += usize::from(is_own);
            }
            if is_own {
                let start = if line.starts_with(b" ") { 1 } else { OWN.len() };
                signed.text.extend(&line[start..]);
            } else if is_content {
                signed.content.extend(line);
            }
        }
        signed.content.extend(rest);
        (signed.headers > 0).then_some(signed)
    }

    fn judge(&self, time: i64, keys: &Keys) -> Signature {
        let text = String::from_utf8_lossy(&self.text[..self.text.len().min(LARGEST_SIGNATURE)]);
        let form = form(&text);
        let standing = match armour::blocks(&text).collect::<Vec<_>>().as_slice() {
            _ if self.text.len() > LARGEST_SIGNATURE => Standing::Wrong(Fault::Unreadable),
            _ if self.headers > 1 || text.matches("-----BEGIN ").count() > 1 => Standing::Wrong(Fault::Several),
            _ if form == Form::Unknown => Standing::Present,
            [block] => self.judge_block(form, block, time, keys),
            _ => Standing::Wrong(Fault::Unreadable),
        };
        Signature { form, standing }
    }

    fn judge_block(&self, form: Form, block: &Block<'_>, time: i64, keys: &Keys) -> Standing {
        match (form, block.bytes()) {
            (Form::Ssh, Some(bytes)) => ssh(&bytes, &self.content, time, keys),
            (Form::OpenPgp, Some(bytes)) => open_pgp::judge(&bytes, &self.content, keys.open_pgp()),
            // Enough to tell a signature from nonsense: a sequence.
            (Form::X509, Some(bytes)) if bytes[0] == 0x30 => Standing::Present,
            _ => Standing::Wrong(Fault::Unreadable),
        }
    }
}

fn form(text: &str) -> Form {
    let label = text.strip_prefix("-----BEGIN ").and_then(|rest| rest.split_once("-----")).map(|(label, _)| label);
    match label {
        Some("SSH SIGNATURE") => Form::Ssh,
        Some("PGP SIGNATURE" | "PGP MESSAGE") => Form::OpenPgp,
        Some("SIGNED MESSAGE") => Form::X509,
        _ => Form::Unknown,
    }
}

/// What the keys at hand say of a signature of SSH over some content, made at some time.
fn ssh(bytes: &[u8], content: &[u8], time: i64, keys: &Keys) -> Standing {
    let signature = match SshSig::from_pem(in_lines(bytes)) {
        Ok(signature) if signature.version() == SshSig::VERSION => signature,
        Err(ssh_key::Error::AlgorithmUnknown | ssh_key::Error::AlgorithmUnsupported { .. }) => return Standing::Present,
        _ => return Standing::Wrong(Fault::Unreadable),
    };
    let Some((key, signers)) = keys.signers(signature.public_key()) else { return Standing::Present };
    if signature.namespace() != PURPOSE {
        return Standing::Wrong(Fault::Purpose);
    }
    if key.verify(PURPOSE, content, &signature).is_err() {
        return Standing::Wrong(Fault::Content);
    }
    let permitted = || signers.iter().filter(|signer| signer.may_sign_for(PURPOSE));
    let mut by: Vec<String> = Vec::new();
    for principal in permitted().filter(|signer| signer.is_valid_at(time)).flat_map(|signer| &signer.principals) {
        if !by.contains(principal) {
            by.push(principal.clone());
        }
    }
    match by.is_empty() {
        false => Standing::Verified { by },
        true if permitted().next().is_some() => Standing::Wrong(Fault::Time),
        true => Standing::Wrong(Fault::Purpose),
    }
}

/// A signature in lines of the one length that is read; programs write lines of several.
fn in_lines(bytes: &[u8]) -> String {
    let text = Base64::encode_string(bytes);
    let lines = text.as_bytes().chunks(70).map(|line| String::from_utf8_lossy(line) + "\n").collect::<String>();
    format!("-----BEGIN SSH SIGNATURE-----\n{lines}-----END SSH SIGNATURE-----\n")
}
