//! What the signature of a commit is worth, whoever made it. The keys and signatures were made by OpenSSH, GnuPG and OpenSSL.

use crate::revisions::repository;
use crate::support::project;
use agenda::i18n::{Catalogue, Language};
use agenda::store::{Evidence, Fault, Form, Keys, Signature, Standing};
use base64ct::{Base64, Encoding};
use git2::ObjectType;
use proptest::prelude::*;
use std::fs;
use std::path::PathBuf;

pub fn fixture(name: &str) -> PathBuf {
    project().join("tests/signatures").join(name)
}

pub fn text(name: &str) -> String {
    fs::read_to_string(fixture(name)).unwrap()
}

/// The keys in a file with this content.
pub fn keys(content: impl AsRef<[u8]>) -> Keys {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("keys"), content).unwrap();
    Keys::read(&[folder.path().join("keys")]).unwrap()
}

fn allowed() -> Keys {
    keys(text("allowed-signers"))
}

/// The line of the architect's key, with other options.
fn architect(options: &str) -> String {
    let signers = text("allowed-signers");
    let line = signers.lines().find(|line| line.starts_with("architect@")).unwrap();
    format!("{}\n", line.replace("namespaces=\"git\"", options))
}

/// The commit that was signed, with these headers more.
pub fn with_headers(headers: &str) -> Vec<u8> {
    text("content.txt").replacen("\n\n", &format!("\n{headers}\n"), 1).into_bytes()
}

/// A signature as a header of a commit.
pub fn header(signature: &str) -> String {
    format!("gpgsig {}\n", signature.trim_end().replace('\n', "\n "))
}

pub fn signed(signature: &str) -> Vec<u8> {
    with_headers(&header(signature))
}

/// What is known of the signature of a commit with these bytes.
pub fn judged(commit: &[u8], keys: Keys) -> Option<Signature> {
    let folder = tempfile::tempdir().unwrap();
    let id = repository(folder.path()).odb().unwrap().write(ObjectType::Commit, commit).unwrap();
    Evidence::open(folder.path(), keys).unwrap().signature(&id.to_string()).unwrap()
}

pub fn standing(commit: &[u8], keys: Keys) -> Standing {
    judged(commit, keys).unwrap().standing
}

pub fn verified(by: &[&str]) -> Standing {
    Standing::Verified { by: by.iter().map(|by| (*by).to_owned()).collect() }
}

#[test]
fn a_merge_that_git_signed_is_verified_by_the_names_beside_the_key() {
    let merge = fs::read(fixture("merge.commit")).unwrap();
    let found = judged(&merge, allowed()).unwrap();
    assert_eq!(found, Signature { form: Form::Ssh, standing: verified(&["architect@digital.gov.example"]) });
    let marked = format!("\u{feff}{}", text("allowed-signers").replace('\n', "\r\n"));
    assert_eq!(standing(&merge, keys(marked)), verified(&["architect@digital.gov.example"]), "as some editors write files");
    let line = architect("").replace("architect@", "\"board@digital.gov.example, architect@");
    let line = line.replacen(".example ", ".example\" ", 1);
    let by = ["board@digital.gov.example", "architect@digital.gov.example"];
    assert_eq!(standing(&merge, keys(line + &architect("namespaces=\"file,git\""))), verified(&by), "each once, in order");
}

#[test]
fn the_kinds_of_keys_that_people_have_verify() {
    for name in ["architect", "legal", "auditor", "head"] {
        let by = format!("{name}@digital.gov.example");
        assert_eq!(standing(&signed(&text(&format!("{name}.sig"))), allowed()), verified(&[&by]), "{name}");
    }
    assert_eq!(standing(&signed(&text("unread.sig")), allowed()), Standing::Present, "P-521 is not verified here");
}

#[test]
fn a_signature_that_no_key_at_hand_made_is_present_and_no_more() {
    let others: String =
        text("allowed-signers").lines().filter(|line| !line.starts_with("architect")).collect::<Vec<_>>().join("\n");
    for keys in [Keys::default(), keys(others), keys(text("ed25519.pem"))] {
        let expected = Signature { form: Form::Ssh, standing: Standing::Present };
        assert_eq!(judged(&signed(&text("architect.sig")), keys), Some(expected));
    }
    for (name, form) in [("open-pgp.sig", Form::OpenPgp), ("x509.sig", Form::X509)] {
        assert_eq!(judged(&signed(&text(name)), allowed()), Some(Signature { form, standing: Standing::Present }), "{name}");
    }
    let other = Signature { form: Form::Unknown, standing: Standing::Present };
    assert_eq!(judged(&signed("untrusted comment: signature\nRWQ="), allowed()), Some(other));
    assert_eq!(judged(text("content.txt").as_bytes(), allowed()), None);
}

#[test]
fn a_commit_that_was_altered_after_it_was_signed_is_told() {
    let merge = text("merge.commit");
    for (old, new) in [
        ("Merge the proposal", "Merge the  proposal"),
        ("Reviewed-by: Legal", "Reviewed-by: legal"),
        ("author Digital team", "author Nobody"),
        ("committer Chief architect", "committer Nobody"),
        ("1780000000 +0200\ncommitter", "1780000001 +0200\ncommitter"),
        ("parent d89a", "parent d89b"),
        ("tree 4b82", "tree 4b83"),
        ("gpgsig ", "encoding UTF-8\ngpgsig "),
        (".example>\n", ".example>"),
        (".example>\n", ".example>\n\n"),
    ] {
        // What comes last in the text is the end of its message.
        let at = if old == ".example>\n" { merge.rfind(old) } else { merge.find(old) }.unwrap();
        let altered = format!("{}{new}{}", &merge[..at], &merge[at + old.len()..]);
        assert_eq!(standing(altered.as_bytes(), allowed()), Standing::Wrong(Fault::Content), "{new}");
    }
    // The key of one under the signature of another.
    let (own, other) = (text("architect.sig"), architect_signature_of("x"));
    assert_ne!(own, other);
    assert_eq!(standing(&signed(&other), allowed()), Standing::Wrong(Fault::Content));
}

/// The architect's signature with its last bytes replaced.
fn architect_signature_of(other: &str) -> String {
    let own = text("architect.sig");
    let end = own.find("\n-----END").unwrap() - 20;
    format!("{}{}{}", &own[..end], other.repeat(2), &own[end + 2..])
}

#[test]
fn a_signature_for_something_else_is_none_for_git() {
    assert_eq!(standing(&signed(&text("architect-file.sig")), allowed()), Standing::Wrong(Fault::Purpose));
    let own = signed(&text("architect.sig"));
    for (options, expected) in [
        ("", verified(&["architect@digital.gov.example"])),
        ("namespaces=\"*\"", verified(&["architect@digital.gov.example"])),
        ("namespaces=\"file\"", Standing::Wrong(Fault::Purpose)),
        ("namespaces=\"*,!git\"", Standing::Wrong(Fault::Purpose)),
    ] {
        assert_eq!(standing(&own, keys(architect(options))), expected, "{options}");
    }
}

#[test]
fn a_key_verifies_what_was_committed_while_it_was_valid() {
    // Committed on 2026-05-28 at 20:26:40 of universal time.
    let own = signed(&text("architect.sig"));
    let by = verified(&["architect@digital.gov.example"]);
    let out = Standing::Wrong(Fault::Time);
    for (options, expected) in [
        ("valid-after=\"20260528\",valid-before=\"20260529\"", &by),
        ("valid-after=\"20260528202640Z\"", &by),
        ("valid-after=20260528202641Z", &out),
        ("valid-before=\"20260528202640Z\"", &by),
        ("Valid-Before=\"20260528202639\"", &out),
        ("namespaces=\"git\",valid-after=\"202605282027\"", &out),
    ] {
        assert_eq!(&standing(&own, keys(architect(options))), expected, "{options}");
    }
    let renewed = architect("valid-before=\"20260101\"") + &architect("valid-after=\"20260101\"").replace("architect@", "chief@");
    assert_eq!(standing(&own, keys(renewed)), verified(&["chief@digital.gov.example"]), "what another line allows counts");
}

#[test]
fn two_signatures_are_none() {
    let (one, other) = (text("architect.sig"), text("legal.sig"));
    let wrong = Standing::Wrong(Fault::Several);
    assert_eq!(standing(&with_headers(&(header(&one) + &header(&other))), allowed()), wrong);
    assert_eq!(standing(&with_headers(&(header(&one) + &header(&one))), allowed()), wrong);
    assert_eq!(standing(&signed(&(one.clone() + &other)), allowed()), wrong);
    assert_eq!(standing(&signed(&(text("open-pgp.sig") + &one)), allowed()), wrong);
    // What signs the other numbering of a repository is no second one, as for git.
    let both = header(&one) + &header(&other).replacen("gpgsig", "gpgsig-sha256", 1);
    assert_eq!(standing(&with_headers(&both), allowed()), verified(&["architect@digital.gov.example"]));
}

#[test]
fn nothing_but_a_header_is_a_signature() {
    let content = text("content.txt");
    let in_message = format!("{content}\n{}", header(&text("architect.sig")));
    let in_tag =
        with_headers(&format!("mergetag object 76c6737a8f643260c0f6399bae8ae69c21423b76\n {}", header(&text("architect.sig"))));
    let continued = with_headers(&header(&text("architect.sig")).replacen("gpgsig ", "gpgsig-other ", 1));
    for commit in [in_message.as_bytes(), &in_tag, &continued] {
        assert_eq!(judged(commit, allowed()), None, "{}", String::from_utf8_lossy(commit));
    }
}

#[test]
fn garbage_is_no_signature_and_does_no_harm() {
    let own = text("architect.sig");
    let body = "QUJDRA==\n".repeat(3);
    for garbage in [
        "-----BEGIN SSH SIGNATURE-----".to_owned(),
        "-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----".to_owned(),
        format!("-----BEGIN SSH SIGNATURE-----\n{body}-----END SSH SIGNATURE-----"),
        own.replace("END SSH", "END PGP"),
        own.replace("U1NIU0lH", "U1NIU0lI"),
        own.replace("-----END SSH SIGNATURE-----", ""),
        own.replacen("AAAAAQ", "////AQ", 1),
        format!("-----BEGIN PGP SIGNATURE-----\n\n{body}-----END PGP SIGNATURE-----"),
        "-----BEGIN PGP SIGNATURE-----\n\n\u{1b}[31m\u{0}\u{fffd}\n-----END PGP SIGNATURE-----".to_owned(),
        format!("-----BEGIN SIGNED MESSAGE-----\n{body}-----END SIGNED MESSAGE-----"),
        own.clone() + &"x".repeat(70_000),
        format!("-----BEGIN SSH SIGNATURE-----\n{}\n-----END SSH SIGNATURE-----", "A".repeat(8_000_000)),
    ] {
        let shown: String = garbage.chars().take(100).collect();
        assert_eq!(standing(&signed(&garbage), allowed()), Standing::Wrong(Fault::Unreadable), "{shown}");
    }
    let many = with_headers(&("extra header\n".repeat(300_000) + &header(&own)));
    assert_eq!(standing(&many, allowed()), Standing::Wrong(Fault::Content));
    let huge = with_headers(&(format!("extra {}\n", "x".repeat(17_000_000)) + &header(&own)));
    assert_eq!(judged(&huge, allowed()), None, "nobody writes such a commit");
}

#[test]
fn no_byte_of_a_signature_can_be_another() {
    let own = text("architect.sig");
    let body: String = own.lines().filter(|line| !line.starts_with('-')).collect();
    let bytes = Base64::decode_vec(&body).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let objects = repository(folder.path());
    let evidence = Evidence::open(folder.path(), allowed()).unwrap();
    let is_framing = |at: usize| {
        let says = |part: &[u8]| {
            bytes.windows(part.len()).enumerate().any(|(start, found)| found == part && (start..start + part.len()).contains(&at))
        };
        // The key and the signature proper stand behind names, with the length of each before it.
        let (key, signature) = (33..65, bytes.len() - 64..bytes.len());
        !says(b"SSHSIG")
            && !says(b"ssh-ed25519")
            && !says(b"git")
            && !says(b"sha512")
            && !key.contains(&at)
            && !signature.contains(&at)
    };
    for at in 0..bytes.len() {
        let mut altered = bytes.clone();
        altered[at] ^= 1;
        let armour = format!("-----BEGIN SSH SIGNATURE-----\n{}\n-----END SSH SIGNATURE-----", Base64::encode_string(&altered));
        let id = objects.odb().unwrap().write(ObjectType::Commit, &signed(&armour)).unwrap();
        let found = evidence.signature(&id.to_string()).unwrap().unwrap().standing;
        // A length that is too large says nothing about who signed what.
        assert!(is_framing(at) || !matches!(found, Standing::Verified { .. }), "{at}: {found:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_stands_in_a_header_or_a_file_of_keys_does_no_harm(
        bytes in proptest::collection::vec(any::<u8>(), 0..300),
        label in prop::sample::select(vec!["SSH SIGNATURE", "PGP SIGNATURE", "SIGNED MESSAGE", "PUBLIC KEY"]),
        start in prop::sample::select(vec!["", "a@b ", "a@b ssh-ed25519 ", "a@b namespaces=\""]),
    ) {
        let armour = format!("-----BEGIN {label}-----\n{}\n-----END {label}-----", Base64::encode_string(&bytes));
        let wrong = standing(&signed(&armour), allowed());
        let is_verified = matches!(wrong, Standing::Verified { .. });
        prop_assert!(!is_verified);
        let folder = tempfile::tempdir().unwrap();
        for content in [armour.into_bytes(), [start.as_bytes(), &bytes].concat()] {
            fs::write(folder.path().join("keys"), content).unwrap();
            let _ = Keys::read(&[folder.path().join("keys")]);
        }
    }
}

#[test]
fn a_commit_that_is_not_there_is_told_so() {
    let folder = tempfile::tempdir().unwrap();
    repository(folder.path());
    let evidence = Evidence::open(folder.path(), Keys::default()).unwrap();
    let failure = evidence.signature("76c6737a8f643260c0f6399bae8ae69c21423b76").unwrap_err();
    assert_eq!(failure.message.template, "failure-no-revision");
}

#[test]
fn faults_are_said_in_every_language() {
    for language in Language::ALL {
        let catalogue = Catalogue::new(language);
        let said = [Fault::Unreadable, Fault::Several, Fault::Content, Fault::Purpose, Fault::Time]
            .map(|fault| catalogue.say(&fault.message()));
        assert!(said.iter().all(|text| text.contains(' ')), "{said:?}");
    }
}

#[test]
fn files_without_usable_keys_say_what_is_wrong_and_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let said = |content: &[u8], language: Language| {
        let file = folder.path().join("keys");
        fs::write(&file, content).unwrap();
        let failure = Keys::read(std::slice::from_ref(&file)).unwrap_err();
        let catalogue = Catalogue::new(language);
        let text = format!("{} | {}", catalogue.say(&failure.message), catalogue.say(&failure.hint.unwrap()));
        text.replace(&file.display().to_string(), "KEYS")
    };
    let line = architect("");
    for (content, expected) in [
        (&b""[..], "find public keys in KEYS | name a file of allowed signers, "),
        (b"# nobody yet\n\n", "find public keys in KEYS | "),
        (&[0xff, 0xfe, 0, 1, 2], "find public keys in KEYS | "),
        (&vec![b'#'; 1_100_000], "read the keys in KEYS: it is larger than files of keys are | "),
        (b"-----BEGIN OPENSSH PRIVATE KEY-----\nAA\n", "use KEYS: it holds a private key | name the file of the public key "),
        (
            (text("p256.pem") + &text("p256.pem").replace("MFkw", "MFkx")).as_bytes(),
            "use key number 2 in KEYS: it is no public key ",
        ),
        (line.split_once(' ').unwrap().1.trim().as_bytes(), "understand line 1 of KEYS: no principal stands before the key | "),
        (format!("{line}a@b ssh-ed25519 AAAA\n").as_bytes(), "understand line 2 of KEYS: no public key of SSH stands behind "),
        (b"nonsense", "understand line 1 of KEYS: no public key of SSH stands behind principals and options | a line has "),
        (
            architect("cert-authority").as_bytes(),
            "line 1 of KEYS: the key of a certificate authority; certificates are not read, ",
        ),
        (architect("namespace=\"git\"").as_bytes(), "line 1 of KEYS: ‘namespace’ is no option of allowed signers | "),
        (
            architect("namespaces=\"a\",NAMESPACES=\"b\"").as_bytes(),
            "line 1 of KEYS: the option ‘NAMESPACES’ stands there twice | ",
        ),
        (architect("valid-after=\"tomorrow\"").as_bytes(), "line 1 of KEYS: ‘tomorrow’ is no time such as 20260131 or "),
        (
            architect("valid-after=20260101,valid-before=2026010100Z").as_bytes(),
            "line 1 of KEYS: ‘2026010100Z’ is no time such as ",
        ),
        (architect("valid-after=20260102,valid-before=20260101").as_bytes(), "line 1 of KEYS: the key is valid at no time: "),
    ] {
        let found = said(content, Language::English);
        assert!(found.contains(expected), "{found}");
    }
    let french = said(architect("valid-after=\"demain\"").as_bytes(), Language::French);
    let start = "comprendre la ligne 1 de KEYS\u{a0}: «\u{a0}demain\u{a0}» n’est pas un moment tel que ";
    assert!(french.starts_with(start), "{french}");
    let missing = Keys::read(&[folder.path().join("nowhere")]).unwrap_err();
    assert_eq!((missing.message.template, missing.hint.unwrap().template), ("failure-keys", "failure-keys-hint"));
}
