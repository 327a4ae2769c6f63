//! What notes say of commits: provenance, which counts by who signed it, and trailers, wherever git keeps them.

use crate::revisions::repository;
use crate::signatures::{fixture, keys, text, verified};
use agenda::store::{Evidence, Fault, Keys, NoteTrailer, Provenance, Standing};
use git2::{ObjectType, Repository, Time};
use std::fs;
use tempfile::TempDir;

/// A repository with the signed merge, whose number provenance names.
fn with_merge() -> (TempDir, Repository, String) {
    let folder = tempfile::tempdir().unwrap();
    let repository = repository(folder.path());
    let id = repository.odb().unwrap().write(ObjectType::Commit, &fs::read(fixture("merge.commit")).unwrap()).unwrap();
    (folder, repository, id.to_string())
}

fn annotate(repository: &Repository, reference: &str, commit: &str, note: &str) {
    let who = git2::Signature::new("Agenda team", "agenda@digital.gov.example", &Time::new(1_780_000_000, 0)).unwrap();
    repository.note(&who, &who, Some(reference), commit.parse().unwrap(), note, true).unwrap();
}

fn provenance(note: &str, keys: Keys) -> Vec<Standing> {
    let (folder, repository, id) = with_merge();
    annotate(&repository, "refs/notes/provenance", &id, note);
    let found = Evidence::open(folder.path(), keys).unwrap().provenance(&id).unwrap();
    found.into_iter().map(|one| one.standing).collect()
}

/// The fingerprints of the keys, as `openssl pkey -pubin -outform DER | sha256sum` shows them.
const ED25519: &str = "sha256:40a3599c18a034bbfbd73969ab7066ee90c07910ac019409252b67e9618327b0";
const P256: &str = "sha256:2048acc142864e79f00c5fdbce1d212a4f316a8ebfd8cfad4fa0de3c78255bc8";

#[test]
fn provenance_is_found_in_every_reference_of_notes_and_verified_by_a_key_at_hand() {
    let (folder, repository, id) = with_merge();
    annotate(&repository, "refs/notes/slsa/source", &id, &text("p256.json"));
    annotate(
        &repository,
        "refs/notes/attestations",
        &id,
        &format!("{}\n{}\nother text\n", text("ed25519.json"), text("p256.json")),
    );
    annotate(&repository, "refs/notes/commits", &id, "seen in the committee\n");
    let found = |keys: Keys| Evidence::open(folder.path(), keys).unwrap().provenance(&id).unwrap();
    let source = "https://slsa.dev/source_provenance/v1";
    let summary = "https://slsa.dev/verification_summary/v1";
    let expected = |standings: [Standing; 3]| {
        let places =
            [("refs/notes/attestations", source), ("refs/notes/attestations", summary), ("refs/notes/slsa/source", summary)];
        let all = places.into_iter().zip(standings);
        all.map(|((reference, predicate), standing)| Provenance {
            reference: reference.into(),
            predicate: predicate.into(),
            standing,
        })
        .collect::<Vec<_>>()
    };
    let present = || Standing::Present;
    assert_eq!(found(Keys::default()), expected([present(), present(), present()]));
    assert_eq!(found(keys(text("ed25519.pem"))), expected([verified(&[ED25519]), present(), present()]));
    let both = Keys::read(&["ed25519.pem", "p256.pem", "allowed-signers"].map(fixture)).unwrap();
    assert_eq!(found(both), expected([verified(&[ED25519]), verified(&[P256]), verified(&[P256])]));
}

#[test]
fn provenance_of_something_else_or_without_signature_is_none() {
    let own = text("ed25519.json");
    for note in [
        text("other-commit.json"),
        own.replace("application/vnd.in-toto+json", "text/plain"),
        own.replacen("\"sig\": \"", "\"sig\": \"!", 1),
        own[..own.find("\"signatures\"").unwrap()].to_owned() + "\"signatures\": []}",
        own.replacen("\"payload\": \"", "\"payload\": \"AAAA", 1),
        "[".repeat(500_000),
        format!("{{\"dsseEnvelope\": {}", "{\"a\":".repeat(100_000)),
        own.clone() + &"\n".repeat(1_100_000),
        own.clone() + &"\nx".repeat(20_000),
        "Approved-by: architect@digital.gov.example".to_owned(),
    ] {
        let shown: String = note.chars().take(100).collect();
        assert_eq!(provenance(&note, keys(text("ed25519.pem"))), [], "{shown}");
    }
}

#[test]
fn provenance_that_was_altered_is_told_where_it_names_the_key() {
    let own: serde_json::Value = serde_json::from_str(&text("ed25519.json")).unwrap();
    let mut altered = own.clone();
    altered["signatures"][0]["sig"] = "AAAA".into();
    assert_eq!(provenance(&altered.to_string(), keys(text("ed25519.pem"))), [Standing::Wrong(Fault::Content)]);
    assert_eq!(provenance(&altered.to_string(), keys(text("p256.pem"))), [Standing::Present]);
    altered["signatures"][0]["keyid"] = serde_json::Value::Null;
    assert_eq!(
        provenance(&altered.to_string(), keys(text("ed25519.pem"))),
        [Standing::Present],
        "whose it is said to be is not known"
    );
    let mut two = own.clone();
    two["signatures"] = [altered["signatures"][0].clone(), own["signatures"][0].clone()].into();
    assert_eq!(provenance(&two.to_string(), keys(text("ed25519.pem"))), [verified(&[ED25519])]);
}

#[test]
fn trailers_in_notes_are_read_with_the_reference_that_holds_them() {
    let (folder, repository, id) = with_merge();
    annotate(
        &repository,
        "refs/notes/review",
        &id,
        "Approved-by: Legal adviser <legal@digital.gov.example>\nSubmitted-at: 2026-05-28\n",
    );
    annotate(
        &repository,
        "refs/notes/commits",
        &id,
        "Seen in the committee: all agreed.\n\nApproved-by: committee@digital.gov.example\n",
    );
    annotate(&repository, "refs/notes/other", &id, "Nothing: here\n\nis a trailer.\n");
    let evidence = Evidence::open(folder.path(), Keys::default()).unwrap();
    let trailer = |reference: &str, key: &str, value: &str| NoteTrailer {
        reference: reference.into(),
        key: key.into(),
        value: value.into(),
    };
    assert_eq!(
        evidence.note_trailers(&id).unwrap(),
        [
            trailer("refs/notes/commits", "Approved-by", "committee@digital.gov.example"),
            trailer("refs/notes/review", "Approved-by", "Legal adviser <legal@digital.gov.example>"),
            trailer("refs/notes/review", "Submitted-at", "2026-05-28"),
        ]
    );
}

/// Writes a tree of notes: each with its path, as git itself spreads them over folders when there are many.
fn notes(repository: &Repository, reference: &str, paths: &[&str], note: &str) {
    let blob = repository.blob(note.as_bytes()).unwrap();
    let mut tree = None;
    for path in paths {
        let mut id = blob;
        let mut parts: Vec<&str> = path.split('/').collect();
        let mut mode = 0o100_644;
        while let Some(part) = parts.pop() {
            let base = if parts.is_empty() { tree } else { None };
            let base = base.map(|id| repository.find_tree(id).unwrap());
            let mut builder = repository.treebuilder(base.as_ref()).unwrap();
            builder.insert(part, id, mode).unwrap();
            (id, mode) = (builder.write().unwrap(), 0o040_000);
        }
        tree = Some(id);
    }
    let who = git2::Signature::new("Agenda team", "agenda@digital.gov.example", &Time::new(1_780_000_000, 0)).unwrap();
    let tree = repository.find_tree(tree.unwrap()).unwrap();
    repository.commit(Some(reference), &who, &who, "Notes", &tree, &[]).unwrap();
}

#[test]
fn notes_are_found_however_git_spreads_them() {
    let (folder, repository, id) = with_merge();
    let spread = [id.clone(), format!("{}/{}", &id[..2], &id[2..]), format!("{}/{}/{}", &id[..2], &id[2..4], &id[4..])];
    for (number, path) in spread.iter().enumerate() {
        notes(&repository, &format!("refs/notes/{number}"), &["README", "0123", "zz/top", path], "Approved-by: a@b\n");
    }
    let found = Evidence::open(folder.path(), Keys::default()).unwrap().note_trailers(&id).unwrap();
    let references: Vec<&str> = found.iter().map(|one| one.reference.as_str()).collect();
    assert_eq!(references, ["refs/notes/0", "refs/notes/1", "refs/notes/2"]);
}

#[test]
fn notes_without_end_are_refused_and_references_without_end_left_out() {
    let (folder, repository, id) = with_merge();
    notes(&repository, "refs/notes/000", &[&id], "Approved-by: a@b\n");
    let commit = repository.find_reference("refs/notes/000").unwrap().target().unwrap();
    for number in 1..120 {
        repository.reference(&format!("refs/notes/{number:03}"), commit, false, "").unwrap();
    }
    let found = Evidence::open(folder.path(), Keys::default()).unwrap().note_trailers(&id).unwrap();
    assert_eq!((found.len(), found[99].reference.as_str()), (100, "refs/notes/099"));
    // A folder that holds one and the same folder under every name, and so on below it.
    let mut below = repository.blob(b"note").unwrap();
    for depth in 0..20 {
        let mut builder = repository.treebuilder(None).unwrap();
        for name in 0..=255_u8 {
            builder.insert(format!("{name:02x}"), below, if depth == 0 { 0o100_644 } else { 0o040_000 }).unwrap();
        }
        below = builder.write().unwrap();
    }
    let tree = repository.find_tree(below).unwrap();
    let who = git2::Signature::new("Agenda team", "agenda@digital.gov.example", &Time::new(1_780_000_000, 0)).unwrap();
    let parent = repository.find_commit(commit).unwrap();
    repository.commit(Some("refs/notes/000"), &who, &who, "Notes", &tree, &[&parent]).unwrap();
    let Err(failure) = Evidence::open(folder.path(), Keys::default()) else { panic!("it looks at all of them") };
    assert_eq!(failure.message.template, "failure-revision-too-large");
}
