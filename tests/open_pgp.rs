//! What signatures of OpenPGP are worth. The keys and signatures were made by GnuPG, as forges and people make them.

use crate::revisions::repository;
use crate::signatures::{fixture, header, judged, keys, signed, standing, text, verified, with_headers};
use agenda::i18n::{Catalogue, Language};
use agenda::store::{Evidence, Fault, Form, Keys, Signature, Standing};
use base64ct::{Base64, Encoding};
use git2::ObjectType;
use proptest::prelude::*;
use std::fs;
use std::path::PathBuf;

const MERGES: &str = "Digital authority merges <merges@digital.gov.example>";
const TEAM: &str = "Digital team <team@digital.gov.example>";

fn key(name: &str) -> String {
    text(&format!("open-pgp/{name}.asc"))
}

/// A commit with a signature that was made over it.
fn commit(name: &str) -> Vec<u8> {
    signed(&text(&format!("open-pgp/{name}.sig")))
}

/// What is known of a signature, with the keys in one file.
fn found(signature: &str, file: &str) -> Standing {
    standing(&commit(signature), keys(file))
}

/// The bytes in an armour.
fn bytes(armour: &str) -> Vec<u8> {
    let body = armour.split_once("\n\n").unwrap().1;
    Base64::decode_vec(&body.lines().take_while(|line| !line.starts_with(['=', '-'])).collect::<String>()).unwrap()
}

fn armoured(label: &str, bytes: &[u8]) -> String {
    format!("-----BEGIN PGP {label}-----\n\n{}\n-----END PGP {label}-----\n", Base64::encode_string(bytes))
}

/// The packets of a key, each with its header, as GnuPG writes them.
fn packets(mut bytes: &[u8]) -> Vec<&[u8]> {
    let mut packets = Vec::new();
    while !bytes.is_empty() {
        let length = match bytes[0] & 3 {
            0 => 2 + usize::from(bytes[1]),
            _ => 3 + usize::from(u16::from_be_bytes([bytes[1], bytes[2]])),
        };
        let (packet, rest) = bytes.split_at(length);
        packets.push(packet);
        bytes = rest;
    }
    packets
}

/// The signature of a commit with some of its bytes replaced, wherever they stand.
fn altered(signature: &str, old: &[u8], new: &[u8]) -> Vec<u8> {
    let bytes = bytes(&text(&format!("open-pgp/{signature}.sig")));
    let at = bytes.windows(old.len()).position(|found| found == old).unwrap();
    signed(&armoured("SIGNATURE", &[&bytes[..at], new, &bytes[at + old.len()..]].concat()))
}

#[test]
fn a_merge_is_verified_by_the_user_ids_of_the_key_whose_subkey_signed_it() {
    let expected = Signature { form: Form::OpenPgp, standing: verified(&[MERGES, TEAM]) };
    assert_eq!(judged(&commit("merges"), keys(key("merges"))), Some(expected));
    let all = ["legal", "merges", "architect", "short", "curve"].map(key);
    for (file, what) in [
        (bytes(&key("merges")), "without armour"),
        (key("merges").replace('\n', "\r\n").into_bytes(), "as some systems write lines"),
        (all.concat().into_bytes(), "several keys"),
        (all.each_ref().map(|key| bytes(key)).concat(), "several keys without armour"),
        (armoured("PUBLIC KEY BLOCK", &[bytes(&all[0]), bytes(&all[1])].concat()).into_bytes(), "several keys in one armour"),
        ((key("merges") + &key("merges")).into_bytes(), "the same key again"),
    ] {
        assert_eq!(standing(&commit("merges"), keys(file)), verified(&[MERGES, TEAM]), "{what}");
    }
    assert_eq!(found("merges-text", &key("merges")), verified(&[MERGES, TEAM]), "signed as text");
    // Forges write the header of a packet in the newer way, and name the key by the end of its fingerprint alone.
    assert_eq!(standing(&altered("merges", b"\x88\x75", b"\xc2\x75"), keys(key("merges"))), verified(&[MERGES, TEAM]));
    let files = ["allowed-signers", "open-pgp/legal.asc", "ed25519.pem"].map(fixture);
    assert_eq!(standing(&commit("legal"), Keys::read(&files).unwrap()), verified(&["Legal adviser <legal@digital.gov.example>"]));
}

#[test]
fn the_kinds_of_keys_that_people_have_verify() {
    for (name, by) in [("legal", "Legal adviser"), ("auditor", "Auditor"), ("board", "Board")] {
        let by = format!("{by} <{name}@digital.gov.example>");
        assert_eq!(found(name, &key(name)), verified(&[&by]), "{name}");
    }
    assert_eq!(found("short", &key("short")), Standing::Present, "RSA of 1024 bits proves nothing");
    assert_eq!(found("curve", &key("curve")), Standing::Present, "P-521 is not verified here");
}

#[test]
fn a_signature_that_no_key_at_hand_could_judge_is_present_and_no_more() {
    for keys in [Keys::default(), keys(key("legal")), keys(text("allowed-signers"))] {
        assert_eq!(standing(&commit("merges"), keys), Standing::Present);
    }
    assert_eq!(found("merges-sha1", &key("merges")), Standing::Present, "a digest for which others find contents");
    // What names its key becomes something that a reader has to understand, and no program does.
    let unknown = altered("merges", b"\x16\x21\x04", b"\x16\xe4\x04");
    assert_eq!(standing(&unknown, keys(key("merges"))), Standing::Present);
    let newer = altered("merges", b"\x88\x75\x04", b"\x88\x75\x05");
    assert_eq!(standing(&newer, keys(key("merges"))), Standing::Present, "of a version that nobody knows");
}

#[test]
fn a_commit_that_was_altered_after_it_was_signed_is_told() {
    for name in ["merges", "legal", "auditor"] {
        let own = String::from_utf8(commit(name)).unwrap();
        for (old, new) in [
            ("Merge the proposal", "Merge the  proposal"),
            ("committer Chief architect", "committer Nobody"),
            ("parent d89a", "parent d89b"),
            ("gpgsig ", "encoding UTF-8\ngpgsig "),
            ("proposal\n", "proposal\r\n"),
        ] {
            let altered = own.replacen(old, new, 1);
            assert_eq!(standing(altered.as_bytes(), keys(key(name))), Standing::Wrong(Fault::Content), "{name}: {new}");
        }
    }
    let own = String::from_utf8(commit("merges-text")).unwrap();
    let (lines, words) = (own.replacen("proposal\n", "proposal\r\n", 1), own.replacen("proposal", "proposals", 1));
    assert_eq!(standing(lines.as_bytes(), keys(key("merges"))), verified(&[MERGES, TEAM]), "text is the same with other ends");
    assert_eq!(standing(words.as_bytes(), keys(key("merges"))), Standing::Wrong(Fault::Content));
    // The signature of one, said to be of another.
    let named = |name: &str| bytes(&text(&format!("open-pgp/{name}.sig")))[8..31].to_vec();
    let (from, to) = (named("merges"), named("architect"));
    assert_eq!(standing(&altered("merges", &from, &to), keys(key("architect"))), Standing::Wrong(Fault::Content));
}

#[test]
fn a_key_verifies_what_was_signed_while_it_was_valid() {
    let out = Standing::Wrong(Fault::Time);
    let former = verified(&["Former office <former@digital.gov.example>"]);
    let forge = verified(&["Forge <forge@digital.gov.example>"]);
    for (signature, file, expected, what) in [
        ("merges-early", "merges", &out, "before there was the key"),
        ("former-in-time", "former", &former, "before its end"),
        ("former-late", "former", &out, "after its end"),
        ("former-in-time", "former-renewed", &former, "before its first end"),
        ("former-between", "former-renewed", &former, "before its second end, in a file that does not hold the first one"),
        ("former-late", "former-renewed", &former, "before its second end"),
        ("former-in-time", "former-minimal", &former, "a file without what was replaced"),
        ("forge-in-time", "forge", &forge, "before the end of the subkey"),
        ("forge", "forge", &out, "after the end of the subkey"),
        ("forge-in-time", "forge-replaced", &forge, "before the subkey was replaced"),
        ("forge", "forge-replaced", &out, "after the subkey was replaced"),
    ] {
        assert_eq!(&found(signature, &key(file)), expected, "{signature} by {file}: {what}");
    }
    let both = key("former") + &key("former-renewed");
    assert_eq!(found("former-late", &both), former, "what the newer copy says counts from then on");
    assert_eq!(found("former-between", &both), out, "after its end, before somebody renewed it");
}

#[test]
fn a_revoked_key_verifies_what_it_signed_before_unless_somebody_else_may_have_had_it() {
    let architect = verified(&["Chief architect <architect@digital.gov.example>"]);
    let out = Standing::Wrong(Fault::Time);
    assert_eq!(found("architect", &key("architect")), architect);
    for (reason, before) in [("superseded", &architect), ("retired", &architect), ("compromised", &out), ("no-reason", &out)] {
        let revocation = text(&format!("open-pgp/architect-{reason}.rev"));
        let file = key("architect") + &revocation;
        assert_eq!(&found("architect-before", &file), before, "{reason}");
        assert_eq!(found("architect", &file), out, "{reason}");
        let merged = packets(&bytes(&key("architect"))).concat();
        let revoked = [&merged[..53], &bytes(&revocation), &merged[53..]].concat();
        for other in [[revoked.clone(), merged.clone()], [merged.clone(), revoked]] {
            assert_eq!(standing(&commit("architect"), keys(other.concat())), out, "{reason}: one of two copies");
        }
    }
    let others = key("legal") + &text("open-pgp/architect-compromised.rev");
    assert_eq!(found("legal", &others), verified(&["Legal adviser <legal@digital.gov.example>"]), "it is of another key");
}

#[test]
fn a_key_that_may_not_sign_verifies_nothing() {
    let wrong = Standing::Wrong(Fault::Purpose);
    assert_eq!(found("registry", &key("registry")), wrong, "it certifies other keys");
    assert_eq!(found("archive", &key("archive")), wrong, "it certifies other keys, whoever may revoke it beside");
    assert_eq!(found("portal", &key("portal")), wrong, "its subkey opens sessions");
    assert_eq!(found("portal", &key("portal-both")), verified(&["Portal <portal@digital.gov.example>"]));
    // A signature over a user id is none over a commit.
    assert_eq!(standing(&altered("merges", b"\x88\x75\x04\x00", b"\x88\x75\x04\x10"), keys(key("merges"))), wrong);
}

#[test]
fn a_subkey_counts_where_the_key_and_it_say_that_they_belong_together() {
    let wrong = Standing::Wrong(Fault::Purpose);
    let (own, other) = (bytes(&key("merges")), bytes(&key("legal")));
    let parts = packets(&own);
    let is = |tag: u8| move |packet: &&[u8]| packet[0] >> 2 & 0xf == tag;
    let at = parts.iter().position(is(14)).unwrap();
    let unbound = [parts[..=at].concat(), parts[at + 2..].concat()].concat();
    assert_eq!(standing(&commit("merges"), keys(unbound)), wrong, "the key does not say so");
    // What the subkey says is not part of what the key signed, so that taking it away does not show.
    let back = own.windows(3).position(|found| found == b"\x76\x20\x04").unwrap();
    let mut alone = own.clone();
    alone[back + 1] = 100;
    assert_eq!(standing(&commit("merges"), keys(alone)), wrong, "the subkey does not say so");
    let claimed = [other.as_slice(), parts[at], parts[at + 1]].concat();
    assert_eq!(standing(&commit("merges"), keys(claimed.clone())), wrong, "another key says so");
    assert_eq!(standing(&commit("merges"), keys([claimed, own].concat())), verified(&[MERGES, TEAM]));
}

#[test]
fn a_key_is_named_by_the_user_ids_that_it_still_has() {
    assert_eq!(found("merges", &key("merges-one-name")), verified(&[MERGES]));
    assert_eq!(found("merges", &(key("merges-one-name") + &key("merges"))), verified(&[MERGES]), "in whatever copy it is said");
    let archive = bytes(&key("archive"));
    let nameless = packets(&archive)[..2].concat();
    let fingerprint = "0EA582845EDEDA6A63315259E16936B8B162EE59";
    assert_eq!(standing(&commit("archive"), keys(nameless)), verified(&[fingerprint]), "it has never had one");
    // A name that somebody has put there does not count.
    let own = bytes(&key("merges"));
    let at = own.windows(5).position(|found| found == b"team@").unwrap();
    let renamed = [&own[..at], b"head@", &own[at + 5..]].concat();
    assert_eq!(standing(&commit("merges"), keys(renamed)), verified(&[MERGES]));
}

#[test]
fn two_signatures_are_none_and_garbage_does_no_harm() {
    let file = key("legal") + &key("auditor");
    assert_eq!(found("two", &file), Standing::Wrong(Fault::Several));
    let [legal, auditor] = ["legal", "auditor"].map(|name| text(&format!("open-pgp/{name}.sig")));
    assert_eq!(standing(&with_headers(&(header(&legal) + &header(&auditor))), keys(&file)), Standing::Wrong(Fault::Several));
    assert_eq!(standing(&signed(&(legal.clone() + &auditor)), keys(&file)), Standing::Wrong(Fault::Several));
    let own = bytes(&legal);
    for garbage in [
        own[..own.len() - 1].to_vec(),
        own[..1].to_vec(),
        [own.as_slice(), b"\xff\xff\xff"].concat(),
        [own.as_slice(), packets(&bytes(&key("legal")))[1]].concat(),
        bytes(&key("legal")),
        vec![0x88, 0],
        vec![0xff; 60_000],
        // It says that it is four thousand million bytes long.
        [&[0xc2, 0xff, 0xff, 0xff, 0xff, 0xff][..], &own].concat(),
    ] {
        let found = standing(&signed(&armoured("SIGNATURE", &garbage)), keys(&file));
        assert_eq!(found, Standing::Wrong(Fault::Unreadable), "{:?}", &garbage[..garbage.len().min(20)]);
    }
}

#[test]
fn no_byte_of_a_signature_or_a_key_can_be_another() {
    let own = bytes(&text("open-pgp/merges.sig"));
    // What names the key once more is not signed; lengths in bits of the two numbers say nothing about who signed what.
    let unsigned = [38..49, 51..53, 85..87];
    let folder = tempfile::tempdir().unwrap();
    let objects = repository(folder.path());
    let evidence = Evidence::open(folder.path(), keys(key("merges"))).unwrap();
    for at in 0..own.len() {
        let mut altered = own.clone();
        altered[at] ^= 1;
        let altered = signed(&armoured("SIGNATURE", &altered));
        let id = objects.odb().unwrap().write(ObjectType::Commit, &altered).unwrap();
        let found = evidence.signature(&id.to_string()).unwrap().unwrap().standing;
        let is_verified = matches!(found, Standing::Verified { .. });
        assert!(!is_verified || unsigned.iter().any(|part| part.contains(&at)), "{at}: {found:?}");
    }
    let own = bytes(&key("merges"));
    let file = folder.path().join("keys");
    for at in (0..own.len()).step_by(17) {
        let mut altered = own.clone();
        altered[at] ^= 1;
        fs::write(&file, altered).unwrap();
        let Ok(keys) = Keys::read(std::slice::from_ref(&file)) else { continue };
        if let Standing::Verified { by } = standing(&commit("merges"), keys) {
            assert!(by.iter().all(|by| by == MERGES || by == TEAM), "{at}: {by:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_bytes_say_that_they_are_signatures_or_keys_do_no_harm(
        name in prop::sample::select(vec!["merges", "legal", "auditor", "forge"]),
        tag in prop::sample::select(vec![0x88_u8, 0x89, 0x98, 0x99, 0xb4, 0xb8, 0xb9, 0xc2, 0xc6, 0xcd, 0xce]),
        any in proptest::collection::vec(any::<u8>(), 0..300),
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        end in any::<prop::sample::Index>(),
    ) {
        let changed = |bytes: &[u8]| {
            let mut bytes = bytes.to_vec();
            for (at, byte) in &changes {
                let at = at.index(bytes.len());
                bytes[at] ^= byte;
            }
            bytes
        };
        let own = bytes(&text(&format!("open-pgp/{name}.sig")));
        let started = [&[tag][..], &any].concat();
        for signature in [started.clone(), changed(&own), own[..end.index(own.len())].to_vec()] {
            let of_whom = standing(&signed(&armoured("SIGNATURE", &signature)), keys(key("curve")));
            let is_verified = matches!(of_whom, Standing::Verified { .. });
            prop_assert!(!is_verified);
            let _ = standing(&signed(&armoured("SIGNATURE", &signature)), keys(key(name)));
        }
        let own = bytes(&key(name));
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("keys");
        for content in [started, changed(&own), own[..end.index(own.len())].to_vec()] {
            fs::write(&file, content).unwrap();
            if let Ok(keys) = Keys::read(std::slice::from_ref(&file)) {
                let is_verified = matches!(standing(&commit("curve"), keys), Standing::Verified { .. });
                prop_assert!(!is_verified);
            }
        }
    }
}

#[test]
fn files_of_keys_that_cannot_be_used_say_which_and_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let file: PathBuf = folder.path().join("keys");
    let said = |content: &[u8], language: Language| {
        fs::write(&file, content).unwrap();
        let failure = Keys::read(std::slice::from_ref(&file)).unwrap_err();
        let catalogue = Catalogue::new(language);
        let text = format!("{} | {}", catalogue.say(&failure.message), catalogue.say(&failure.hint.unwrap()));
        text.replace(&file.display().to_string(), "KEYS")
    };
    let own = bytes(&key("former"));
    for (content, expected) in [
        (
            (key("legal") + &key("merges").replacen("\n\n", "\n\n!", 1)).into_bytes(),
            "use key number 2 in KEYS: it is no public key of OpenPGP that can be read | export it anew, such as with ‘gpg --armor ",
        ),
        ([bytes(&key("legal")), own[..own.len() - 10].to_vec()].concat(), "use key number 2 in KEYS: it is no public key "),
        ([&[0x99, 0x01, 0x0d][..], &[0xff; 40]].concat(), "use key number 1 in KEYS: it is no public key "),
        (text("open-pgp/architect-compromised.rev").into_bytes(), "use key number 1 in KEYS: it is no public key "),
        ("-----BEGIN PGP PUBLIC KEY BLOCK-----\n".into(), "use key number 1 in KEYS: it is no public key "),
        ((key("legal") + &text("p256.pem")).into_bytes(), "use key number 2 in KEYS: it is no public key of OpenPGP "),
        (
            (key("legal") + &key("old")).into_bytes(),
            "use key number 2 in KEYS: it has no signature of its own, with a digest stronger than SHA-1, that says what it is for | ",
        ),
        (packets(&own)[..2].concat(), "use key number 1 in KEYS: it has no signature of its own"),
        (
            bytes(&key("curve")).repeat(501),
            "use KEYS: it holds more than 500 keys of OpenPGP | keep the keys of those who may sign ",
        ),
        (b"-----BEGIN PGP PRIVATE KEY BLOCK-----\n".to_vec(), "use KEYS: it holds a private key | "),
        (vec![0x95, 0x01, 0x0d, 0x04], "use KEYS: it holds a private key | "),
    ] {
        let found = said(&content, Language::English);
        assert!(found.starts_with(expected), "{found}");
    }
    let french = said(&bytes(&key("old")), Language::French);
    let start = "se servir de la clé numéro 1 de KEYS\u{a0}: aucune signature de sa main, ";
    assert!(french.starts_with(start), "{french}");
}
