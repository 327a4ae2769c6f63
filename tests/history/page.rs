//! The page of one thing and the timeline, as people read them.

use super::fixture::{Past, line};
use crate::support::{AGENDA, compare, project};

/// A line that slips, with a decision and without, a KPI whose target is lowered, a text that advances, and a file that is broken.
fn story() -> Past {
    let file = format!("{AGENDA}review: {{main-line: main}}\n");
    let past = Past::of(&[("agenda.yaml", &file)]);
    let with = |due: &str, moves: &str, status: &str| {
        let dates = format!("schedule: {{due: {due}{moves}}}");
        line("identity", due).replace(&format!("schedule: {{due: {due}}}"), &dates)
            + &format!("owner: interior\nstatus: {status}\n")
    };
    let kpi = |target: u32| {
        format!(
            "id: share\ntitle: {{fr: Part en ligne, en: Online share}}\ndirection: increase\nunit: \"%\"\n\
             baseline: {{value: 30, date: 2025-12-31}}\ntargets: [{{date: 2030-12-31, value: {target}, kind: final}}]\n\
             measurements: [{{date: 2026-03-31, value: 41}}]\n"
        )
    };
    past.write("organisations/interior.yaml", "id: interior\ntitle: {fr: Ministère de l’Intérieur, en: Interior}\n");
    past.write(
        "roles/head.yaml",
        "id: head\ntitle: {fr: Direction de l’agence, en: Head of the agency}\nfunction: head-of-authority\n\
         members: [{email: head@gov.example}]\n",
    );
    past.write("action-lines/identity.yaml", &with("2026-06-30", "", "planned")).write("kpis/share.yaml", &kpi(90));
    past.write("regulations/act.yaml", "id: act\ntitle: {fr: Loi sur l’identité, en: Identity act}\nstage: drafting\n");
    past.commit("2026-01-10", "The agenda");
    past.write("action-lines/identity.yaml", &with("2026-09-30", "", "in-progress")).commit("2026-02-10", "Later (#2)");
    past.write(
        "decisions/d1.yaml",
        "id: d1\ntitle: {fr: Report, en: Later}\ndate: 2026-04-01\ntype: rebaseline\nstatus: accepted\n",
    );
    let moves =
        ", moves: [{from: 2026-09-30, to: 2027-03-31, decision: d1, reason: {fr: Marché infructueux, en: The tender failed}}]";
    past.write("action-lines/identity.yaml", &with("2027-03-31", moves, "in-progress"));
    past.commit_by("head@gov.example", "2026-04-10", "As decided (#3)");
    past.write("kpis/share.yaml", &kpi(80))
        .write("regulations/act.yaml", "id: act\ntitle: {fr: Loi sur l’identité, en: Identity act}\nstage: parliament\n");
    past.commit("2026-05-10", "A lower target (#4)");
    past.write("action-lines/identity.yaml", "<<<<<<< HEAD\n").commit("2026-07-10", "Broken");
    let title = with("2027-03-31", moves, "on-hold").replace("en: Identity", "en: Digital identity");
    past.write("action-lines/identity.yaml", &title).commit_by("head@gov.example", "2026-07-11", "Mended, and on hold");
    past
}

#[test]
fn pages_are_those_in_the_project() {
    let past = story();
    super::laws::hold(&past);
    for language in ["en", "fr"] {
        for (form, ending) in [("human", "txt"), ("markdown", "md")] {
            for (name, entity) in [("entity", &["action-lines/identity"][..]), ("timeline", &[])] {
                let told = past.say(&[entity, &["--lang", language, "--format", form]].concat());
                assert_eq!((told.code, told.stderr.as_str()), (0, ""));
                compare(&project().join(format!("tests/history/{name}.{language}.{ending}")), &told.stdout);
            }
        }
    }
}
