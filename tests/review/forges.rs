//! Approvals that a file brings: as forges list them, and in the project's own form.

use super::{LATER, MOVED, START, Story, TEAM};
use git2::{Signature, Time};
use serde_json::{Value, json};

#[test]
fn what_a_forge_lists_counts_up_to_the_commit_that_was_read() {
    let story = Story::new();
    let first = story.write("services/passport.yaml", LATER).commit(TEAM, "A later date");
    let github = |state: &str, commit: &str, at: &str| json!({"id": 1, "user": {"login": "Gov-Head", "id": 5}, "body": "", "state": state, "html_url": "https://github.com/gov/agenda/pull/7#pullrequestreview-1", "commit_id": commit, "submitted_at": at});
    let read = |content: &Value, expected: &str| {
        let file = story.file(&content.to_string());
        story.expect(&["--approvals", &file], &[&format!("{MOVED} {expected}")]);
    };
    let approved = github("APPROVED", &first, "2026-06-01T08:00:00Z");
    read(&json!([approved]), "given");
    read(&json!([[approved], []]), "given");
    read(&json!([github("approved", &first, "2026-06-01T08:00:00Z")]), "given");
    read(&json!([github("COMMENTED", &first, "2026-06-01T08:00:00Z")]), "missing");
    read(&json!([github("PENDING", &first, "2026-06-01T08:00:00Z")]), "missing");
    read(&json!([github("DISMISSED", &first, "2026-06-01T08:00:00Z")]), "missing");
    let remark = github("COMMENTED", &first, "2026-06-03T08:00:00Z");
    read(&json!([approved, remark]), "given");
    let objected = github("CHANGES_REQUESTED", &first, "2026-06-02T08:00:00Z");
    read(&json!([approved, objected]), "missing changes-requested");
    read(&json!([objected, approved]), "missing changes-requested");
    read(&json!([approved, objected, github("APPROVED", &first, "2026-06-03T08:00:00Z")]), "given");
    read(
        &json!([approved, {"user": null, "state": "APPROVED", "commit_id": first, "submitted_at": "2026-06-01T08:00:00Z"}]),
        "given",
    );
    let gone = "0123456789012345678901234567890123456789";
    read(&json!([github("APPROVED", gone, "2026-06-01T08:00:00Z")]), "stale not-in-proposal");
    let main = story.repository.revparse_single("main").unwrap().id().to_string();
    read(&json!([github("APPROVED", &main, "2026-06-01T08:00:00Z")]), "stale not-in-proposal");

    // Forgejo and Gitea have words of their own, and give two names of the account and its address.
    let user = json!({"id": 5, "login": "gov-head", "username": "gov-head", "email": "gov-head@noreply.git.gov.example"});
    let forgejo = |state: &str, dismissed: bool| json!([{"id": 1, "user": user, "state": state, "dismissed": dismissed, "stale": false, "official": true, "commit_id": first, "submitted_at": "2026-06-01T10:00:00+02:00", "html_url": "https://git.gov.example/agenda/pulls/7#issuecomment-1"}]);
    read(&forgejo("APPROVED", false), "given");
    read(&forgejo("APPROVED", true), "missing");
    read(&forgejo("REQUEST_CHANGES", false), "missing changes-requested");
    read(&forgejo("REQUEST_REVIEW", false), "missing");
    read(&forgejo("COMMENT", false), "missing");

    // Pages one behind the other, as they come.
    let file = story.file(&format!("[]\n[{approved}]\n[]"));
    story.expect(&["--approvals", &file], &[&format!("{MOVED} given")]);
    let (review, _) = story.review(&["--approvals", &file]);
    assert_eq!(review["approvals"][0]["by"], "@gov-head");
    assert_eq!(review["approvals"][0]["evidence"], "https://github.com/gov/agenda/pull/7#pullrequestreview-1");

    story.write("services/passport.yaml", "id: passport\nroadmap: {due: 2027-12-31}\n").commit(TEAM, "Later still");
    read(&json!([approved]), "stale changed-since");
}

#[test]
fn where_only_a_time_is_given_what_was_there_by_then_was_read() {
    let story = Story::new();
    story.write("services/passport.yaml", LATER).commit(TEAM, "A later date");
    let gitlab = |at: Value| json!({"iid": 7, "approved": true, "approved_by": [{"user": {"username": "gov-head", "state": "active"}, "approved_at": at}]});
    let read = |content: &Value, expected: &str| {
        let file = story.file(&content.to_string());
        story.expect(&["--approvals", &file], &[&format!("{MOVED} {expected}")]);
    };
    // The proposal's commit is of 28 May 2026, 21:26:40 in UTC.
    read(&gitlab(json!("2026-05-28T21:26:40.000Z")), "given");
    read(&gitlab(json!("2026-05-28T21:26:39.999Z")), "stale changed-since");
    read(&gitlab(Value::Null), "stale unknown");
    read(&json!([{"user": {"username": "gov-head"}, "approved_at": "2026-06-01T00:00:00Z"}]), "given");
    read(&json!({"approved_by": []}), "missing");
    // Forges also try the proposal merged into its base, in a commit of later.
    let main = story.repository.revparse_single("main").unwrap().peel_to_commit().unwrap();
    let head = story.head();
    let forge = Signature::new("Forge", "forge@gov.example", &Time::new(START + 1_000_000, 0)).unwrap();
    let merged = story.repository.commit(None, &forge, &forge, "Merged", &head.tree().unwrap(), &[&main, &head]).unwrap();
    let file = story.file(&gitlab(json!("2026-05-28T21:30:00Z")).to_string());
    story.expect(&[&merged.to_string(), "--approvals", &file], &[&format!("{MOVED} given")]);

    story.write("services/other.yaml", "id: other\n").commit(TEAM, "Something else");
    read(&gitlab(json!("2026-05-28T21:30:00Z")), "given");
    story.write("services/passport.yaml", "id: passport\nroadmap: {due: 2027-12-31}\n").commit(TEAM, "Later still");
    read(&gitlab(json!("2026-05-28T22:30:00Z")), "stale changed-since");
    read(&gitlab(json!("2026-06-01T00:00:00Z")), "given");
}

#[test]
fn the_own_form_of_approvals_says_the_same() {
    let story = Story::new();
    let first = story.write("services/passport.yaml", LATER).commit(TEAM, "A later date");
    let read = |approvals: Value, expected: &str| {
        let content = json!({"format-version": "1.7", "later": true, "approvals": approvals});
        let schema = agenda::approval::schema();
        assert!(jsonschema::draft7::new(&schema).unwrap().is_valid(&content), "{content}");
        let file = story.file(&content.to_string());
        story.expect(&["--approvals", &file], &[&format!("{MOVED} {expected}")]);
    };
    read(json!([{"by": "gov-head", "commit": first}]), "given");
    read(json!([{"by": "Head <head@gov.example>", "commit": first[..7]}]), "given");
    read(json!([{"by": "@gov-head", "commit": first[..6]}]), "stale not-in-proposal");
    read(json!([{"by": "head@gov.example", "at": "2026-06-01T00:00:00Z", "state": "approved"}]), "given");
    read(json!([{"by": "head@gov.example"}]), "stale unknown");
    read(json!([{"by": "gov-head", "commit": first}, {"by": "head@gov.example", "state": "withdrawn"}]), "missing");
    read(json!([{"by": "gov-head", "state": "changes-requested"}, {"by": "gov-head", "commit": first}]), "given");
    // What is said in the forge counts against a trailer, unless the trailer is known to be later.
    let approve = |hours| {
        story.hours.set(hours);
        story.commit(TEAM, "Seen\n\nApproved-by: head@gov.example");
    };
    approve(2);
    read(json!([{"by": "gov-head", "state": "changes-requested"}]), "missing changes-requested");
    read(json!([{"by": "gov-head", "state": "withdrawn", "at": "2026-06-01T00:00:00Z"}]), "missing");
    read(json!([{"by": "gov-head", "state": "withdrawn", "at": "2026-05-28T21:30:00Z"}]), "given");
}

#[test]
fn a_file_of_approvals_that_cannot_be_understood_says_where() {
    let story = Story::new();
    for (content, place) in [
        ("[{\"user\": {\"login\": \"a\"}, \"state\": \"APPROVED\"},\n  ?]", "line 2, column 3: this is not JSON"),
        ("[", "line 1, column 1: this is not JSON"),
        ("{\"message\": \"Not Found\"}", "at the beginning: this is no list of approvals that is known"),
        ("[] [[], [3]]", "(2)[2][1]: this is no list of approvals that is known"),
        ("[{\"user\": {\"login\": \"a\"}, \"state\": \"BLESSED\"}]", "[1].state: the state ‘BLESSED’ is not known"),
        ("[{\"user\": {\"login\": \"a\"}, \"state\": 1}]", "[1]: invalid type: integer `1`, expected a string"),
        (
            "{\"approved_by\": [{\"user\": {\"username\": \"a\"}, \"approved_at\": \"yesterday\"}]}",
            ".approved_by[1].approved_at: ‘yesterday’ is not a time such as 2026-05-12T09:30:00Z",
        ),
        ("{\"format-version\": \"2.0\", \"approvals\": []}", ".format-version: the version 2.0 is not known; 1.0 is"),
        (
            "{\"format-version\": \"1.0\", \"approvals\": [{\"by\": \"The Head\"}]}",
            ".approvals[1].by: ‘The Head’ is neither a mail address nor an account",
        ),
        ("{\"format-version\": \"1.0\", \"approvals\": [{}]}", "at the beginning: missing field `by`"),
        (&"[".repeat(10_000), "line 1, column 128: this is not JSON"),
    ] {
        let file = story.file(content);
        let ending = story.say(&["--approvals", &file]);
        let expected = format!("could not understand {file}, {place}\nhint: give the approvals as ‘agenda schema approvals’");
        assert_eq!((ending.code, ending.stdout.as_str()), (2, ""), "{content}");
        assert!(ending.stderr.starts_with(&expected), "{}", ending.stderr);
    }
    let file = story.file(&format!("[{}]", " ".repeat(4 * 1024 * 1024)));
    assert!(story.say(&["--approvals", &file]).stderr.ends_with(": it is larger than 4 MiB\n"));
    let ending = story.say(&["--approvals", "/nowhere/at/all"]);
    assert!(ending.code == 2 && ending.stderr.starts_with("could not read /nowhere/at/all: "), "{}", ending.stderr);
    let ending = story.say(&["--author", "The Team"]);
    assert!(ending.code == 2 && ending.stderr.starts_with("could not tell who ‘The Team’ is"), "{}", ending.stderr);
}
