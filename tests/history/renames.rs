//! One thing under several names and in several files.

use super::fixture::{Past, line};
use super::laws::hold;

fn renamed(id: &str, before: &str, due: &str) -> String {
    format!("{}formerly: [{before}]\n", line(id, due))
}

#[test]
fn the_life_of_a_line_is_told_in_its_words() {
    let past = Past::new();
    past.commit("2026-01-05", "The agenda");
    past.write("organisations/interior.yaml", "id: interior\ntitle: {fr: Intérieur, en: Interior}\n");
    past.write("organisations/justice.yaml", "id: justice\ntitle: {fr: Justice, en: Justice}\n");
    past.write("action-lines/identity.yaml", &format!("{}owner: interior\nstatus: planned\n", line("identity", "2026-12-31")));
    past.commit("2026-01-10", "A line (#1)");
    past.write(
        "action-lines/identity.yaml",
        &format!("{}owner: interior\nstatus: in-progress\n", line("identity", "2026-12-31")),
    );
    past.commit("2026-02-10", "It begins");
    past.write("action-lines/identity.yaml", &format!("{}owner: justice\nstatus: in-progress\n", line("identity", "2027-03-31")));
    past.commit("2026-03-10", "Later, and somebody else (#2)");
    past.write("README.md", "Nothing of the agenda").commit("2026-03-11", "Read me");
    past.commit("2026-03-12", "Nothing at all");
    past.write("action-lines/identity.yaml", &format!("{}owner: justice\nstatus: completed\n", line("identity", "2027-03-31")));
    past.commit("2026-04-10", "Done");
    assert_eq!(
        past.events("action-line/identity"),
        [
            "2026-01-10 added",
            "2026-02-10 status-advanced status",
            "2026-03-10 deadline-moved schedule.due 90",
            "2026-03-10 owner-changed owner",
            "2026-04-10 status-advanced status",
        ]
    );
    assert_eq!(
        past.slips("action-lines/identity"),
        ["schedule.due 2026-12-31 seen 2027-03-31 90", "  2026-12-31 2027-03-31 seen undecided"]
    );
    let told = past.told(&["action-lines/identity"]);
    let event = &told["entities"][0]["events"][2];
    assert_eq!((&event["pull-request"], &event["author"]), (&2.into(), &"Somebody".into()));
    assert_eq!(event["old"], "2026-12-31");
    assert_eq!(past.events("agenda"), ["2026-01-05 added"]);
    hold(&past);
    let owner = |name: &str| past.told(&["--owner", name])["entities"].as_array().unwrap().len();
    assert_eq!((owner("interior"), owner("justice"), owner("nobody")), (1, 1, 0));
    assert_eq!(past.told(&["--since", "2026-04-01"])["entities"][0]["events"].as_array().unwrap().len(), 1);
}

#[test]
fn renames_are_followed_through_names_and_files() {
    let past = Past::new();
    past.write("action-lines/a.yaml", &line("a", "2026-12-31")).commit("2026-01-10", "A line");
    // The file keeps its name; then it has another one and stands in a folder; then both at once.
    past.write("action-lines/a.yaml", &renamed("b", "a", "2026-12-31")).commit("2026-02-10", "Another name");
    past.rename("action-lines/a.yaml", "action-lines/identity/b.yaml").commit("2026-03-10", "Another file");
    past.write("action-lines/identity/b.yaml", &renamed("b", "a", "2027-01-31")).commit("2026-04-10", "Later");
    past.remove("action-lines/identity/b.yaml");
    past.write("action-lines/c.yaml", &format!("{}formerly: [a, b]\n", line("c", "2027-01-31"))).commit("2026-05-10", "Both");
    past.remove("action-lines/c.yaml");
    past.write("action-lines/x/d.yaml", &renamed("d", "c", "2027-02-28")).commit("2026-06-10", "Again, and later");
    let expected = [
        "2026-01-10 added",
        "2026-02-10 renamed action-lines/a",
        "2026-04-10 deadline-moved schedule.due 31",
        "2026-05-10 renamed action-lines/b",
        "2026-06-10 renamed action-lines/c",
        "2026-06-10 deadline-moved schedule.due 28",
    ];
    // Under any name that it ever had.
    for name in ["d", "c", "b", "a"] {
        assert_eq!(past.events(&format!("action-lines/{name}")), expected, "{name}");
    }
    assert_eq!(
        past.slips("action-lines/d"),
        [
            "schedule.due 2026-12-31 seen 2027-02-28 59",
            "  2026-12-31 2027-01-31 seen undecided",
            "  2027-01-31 2027-02-28 seen undecided",
        ]
    );
    hold(&past);
}

#[test]
fn a_rename_that_is_undone_leads_back() {
    for with_file in [false, true] {
        let past = Past::new();
        let file = |id: &str| if with_file { format!("action-lines/{id}.yaml") } else { "action-lines/a.yaml".to_owned() };
        past.write(&file("a"), &line("a", "2026-12-31")).commit("2026-01-10", "A line");
        past.remove(&file("a")).write(&file("b"), &renamed("b", "a", "2026-12-31")).commit("2026-02-10", "Another name");
        past.write(&file("b"), &renamed("b", "a", "2027-01-31")).commit("2026-03-10", "Later");
        past.remove(&file("b")).write(&file("a"), &line("a", "2027-01-31")).commit("2026-04-10", "The old name");
        assert_eq!(
            past.events("action-lines/a"),
            [
                "2026-01-10 added",
                "2026-02-10 renamed action-lines/a",
                "2026-03-10 deadline-moved schedule.due 31",
                "2026-04-10 renamed action-lines/b",
            ]
        );
        assert_eq!(past.slips("action-lines/a").len(), 2);
        hold(&past);
    }
}

#[test]
fn names_that_pass_from_one_to_the_other_in_one_commit_are_kept_apart() {
    let past = Past::new();
    past.write("action-lines/a.yaml", &line("a", "2026-01-31")).write("action-lines/b.yaml", &line("b", "2026-02-28"));
    past.commit("2026-01-10", "Two lines");
    past.remove("action-lines/a.yaml").remove("action-lines/b.yaml");
    past.write("action-lines/c.yaml", &renamed("c", "b", "2026-03-31"));
    past.commit("2026-02-10", "b is c, and a is gone");
    past.write("action-lines/b.yaml", &line("b", "2026-05-31")).commit("2026-03-10", "Another b");
    past.remove("action-lines/b.yaml").write("action-lines/e.yaml", &renamed("e", "b", "2026-06-30"));
    past.commit("2026-04-10", "The other b is e");
    assert_eq!(past.events("action-lines/a"), ["2026-01-10 added", "2026-02-10 removed"]);
    assert_eq!(past.slips("action-lines/a"), ["schedule.due 2026-01-31 seen withdrawn"]);
    assert_eq!(
        past.events("action-lines/c"),
        ["2026-01-10 added", "2026-02-10 renamed action-lines/b", "2026-02-10 deadline-moved schedule.due 31"]
    );
    assert_eq!(
        past.events("action-lines/e"),
        ["2026-03-10 added", "2026-04-10 renamed action-lines/b", "2026-04-10 deadline-moved schedule.due 30"]
    );
    hold(&past);
}

#[test]
fn a_thing_is_followed_into_and_out_of_a_file_with_others() {
    let past = Past::new();
    let stream = |ids: &[(&str, &str)]| ids.iter().map(|(id, due)| line(id, due)).collect::<Vec<_>>().join("---\n");
    past.write("action-lines/all.yaml", &stream(&[("a", "2026-01-31"), ("b", "2026-02-28"), ("c", "2026-03-31")]));
    past.commit("2026-01-10", "Three lines");
    past.write("action-lines/all.yaml", &stream(&[("a", "2026-01-31"), ("c", "2026-03-31")]));
    past.write("action-lines/own.yaml", &line("b", "2026-03-28")).commit("2026-02-10", "One for itself");
    past.write("action-lines/own.yaml", &line("b", "2026-04-28")).commit("2026-03-10", "Later");
    past.remove("action-lines/own.yaml");
    past.write("action-lines/all.yaml", &stream(&[("a", "2026-01-31"), ("b", "2026-05-28"), ("c", "2026-04-30")]));
    past.commit("2026-04-10", "Together again");
    let moved = |day: &str, days: u32| format!("{day} deadline-moved schedule.due {days}");
    assert_eq!(
        past.events("action-lines/b"),
        ["2026-01-10 added".to_owned(), moved("2026-02-10", 28), moved("2026-03-10", 31), moved("2026-04-10", 30)]
    );
    assert_eq!(past.events("action-lines/c"), ["2026-01-10 added".to_owned(), moved("2026-04-10", 30)]);
    assert_eq!(past.events("action-lines/a"), ["2026-01-10 added"]);
    hold(&past);
}

#[test]
fn what_is_deleted_and_comes_back_goes_on_where_it_was() {
    let past = Past::new();
    past.write("action-lines/all.yaml", &format!("{}---\n{}", line("a", "2026-01-31"), line("b", "2026-02-28")));
    past.commit("2026-01-10", "Two lines");
    past.write("action-lines/all.yaml", &line("b", "2026-02-28")).commit("2026-02-10", "One is gone");
    past.write("action-lines/a.yaml", &line("a", "2027-01-31")).commit("2026-03-10", "It is back, later");
    assert_eq!(past.events("action-lines/a"), ["2026-01-10 added", "2026-02-10 removed", "2026-03-10 added"]);
    // Who takes a promise away and makes it anew for later has moved it.
    assert_eq!(
        past.slips("action-lines/a"),
        ["schedule.due 2026-01-31 seen 2027-01-31 365", "  2026-01-31 2027-01-31 seen undecided"]
    );
    hold(&past);
    past.remove("action-lines/a.yaml").remove("action-lines/all.yaml").commit("2026-04-10", "Nothing is left");
    assert_eq!(past.events("action-lines/b"), ["2026-01-10 added", "2026-04-10 removed"]);
    assert_eq!(past.slips("action-lines/b"), ["schedule.due 2026-02-28 seen withdrawn"]);
    hold(&past);
    let never = past.say(&["action-lines/never"]);
    assert!(never.code == 2 && never.stderr.contains("action-lines/never"), "{}", never.stderr);
}
