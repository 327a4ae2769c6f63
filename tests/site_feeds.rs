//! What the site offers to those who do not want to come back to it: feeds and calendars, read back by other people's programs.

use crate::site::{state, text};
use crate::support::{compare, loaded, project};
use agenda::agenda::load;
use agenda::model::Date;
use agenda::site::{Page, Site, Sources, State};
use agenda::store::{Folder, Memory};
use atom_syndication::Feed;
use icalendar::{Calendar, Component, DatePerhapsTime};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// An agenda in which everything happens that a feed tells of, and some things that none tells of.
const FILES: [(&str, &str); 7] = [
    ("organisations/agency.yaml", "id: agency\ntitle: {fr: Agence, en: Agency}\n"),
    (
        "decisions/all.yaml",
        "id: move-portal
title: {fr: Report du portail, en: Portal postponed}
date: 2026-05-12
type: rebaseline
status: accepted
concerns: [action-lines/portal]
outcome: {fr: \"L’échéance est reportée\\nde six mois.\", en: The deadline moves by six months.}
---
id: not-taken
title: Not taken
date: 2026-05-13
status: proposed
---
id: to-come
title: To come
date: 2027-01-01
status: accepted
",
    ),
    (
        "action-lines/all.yaml",
        "id: portal
title: {fr: Portail « unique » & simple, en: One <simple> portal}
status: in-progress
schedule: {due: 2027-06-30, moves: [{from: 2026-12-31, to: 2027-06-30, decision: move-portal}, {from: 2026-06-30, to: 2026-12-31}]}
milestones: [{id: pilot, title: {fr: Pilote, en: Pilot}, due: 2026-06-30, done: 2026-06-12}, {id: open, due: 2026-12-31}]
reports: [{period: 2026-Q3, date: 2026-10-12, confidence: achievable}]
---
id: done
title: {fr: Socle, en: Base}
status: completed
schedule: {due: 2026-06-30}
completion: {date: 2026-06-30}
",
    ),
    (
        "services/all.yaml",
        "id: passport
title: {fr: Passeport, en: Passport}
status: live
launched: 2026-01-12
maturity: {level: 4, date: 2026-03-31}
roadmap: {target-level: 4, due: 2026-06-30}
---
id: card
title: {fr: Carte, en: Card}
status: live
launched: 2026-02-02
",
    ),
    (
        "regulations/act.yaml",
        "id: act\ntitle: {fr: Loi, en: Act}\nstage: in-force\nstages: [{stage: in-force, date: 2026-04-01}]\n",
    ),
    (
        "events/all.yaml",
        "id: card-opens
title: {fr: La carte ouvre, en: The card opens}
date: 2026-02-02
type: service-launch
concerns: [services/card]
---
id: week
title: {fr: Semaine du numérique, en: Digital week}
date: 2026-10-05
type: promotion
patron: Nobody in particular
",
    ),
    ("roles/head.yaml", "id: head\nmembers: [{name: Somebody, public: true}]\n"),
];

const AGENDA: &str = "agenda: 1\ntitle: {fr: Agenda, en: Agenda}\nlanguages: [fr, en]\ncountry: XV\nauthority: agency\n";
const PUBLISHED: &str = "site: {url: \"https://agenda.gov.example/\", licence: CC-BY-4.0}\n";

/// The site of an agenda of these files, with two quarters behind it; in the earlier one nothing was promised.
fn pages(agenda: &str, files: &[(&str, &str)]) -> Vec<Page> {
    let store = |files: &[(&str, &str)]| {
        Memory::new(std::iter::once(("agenda.yaml", agenda)).chain(files.iter().copied()).collect::<Vec<_>>())
    };
    let of = |files: &[(&str, &str)], period: Option<&str>| {
        let mut state = state(&loaded(&store(files)));
        if let Some(period) = period.map(|period| period.parse::<agenda::model::Period>().unwrap()) {
            (state.period, state.as_of) = (Some(period), period.end());
        }
        state
    };
    let earlier: Vec<State> = vec![of(files, Some("2026-Q3")), of(&files[..1], Some("2026-Q2"))];
    Site::of(Sources { now: of(files, None), quarters: earlier }).pages()
}

fn page<'p>(pages: &'p [Page], path: &str) -> &'p str {
    text(pages.iter().find(|page| page.path == path).unwrap_or_else(|| panic!("{path}")))
}

/// Holds what RFC 4287 asks for and a schema cannot say.
fn feed(text: &str) -> Feed {
    let feed = Feed::read_from(text.as_bytes()).unwrap();
    assert!(!feed.title().is_empty() && feed.authors().iter().all(|author| !author.name().is_empty()));
    assert_eq!(feed.authors().len(), 1);
    let ids: BTreeSet<&str> = feed.entries().iter().map(|entry| entry.id()).chain([feed.id()]).collect();
    assert_eq!(ids.len(), feed.entries().len() + 1);
    assert!(ids.iter().all(|id| id.starts_with("https://") || id.starts_with("urn:uuid:")));
    assert!(feed.entries().is_sorted_by(|one, other| one.updated() >= other.updated()));
    assert!(feed.entries().iter().all(|entry| entry.updated() <= feed.updated() && entry.links().len() == 1));
    feed
}

#[test]
fn a_feed_tells_what_happened_newest_first() {
    let pages = pages(&format!("{AGENDA}{PUBLISHED}"), &FILES);
    for language in ["fr", "en"] {
        let text = page(&pages, &format!("{language}/changes.atom"));
        compare(&project().join(format!("tests/sites/changes.{language}.atom")), text);
        let feed = feed(text);
        assert_eq!(feed.lang(), Some(language));
        for absent in ["not-taken", "to-come", "Somebody", "Nobody"] {
            assert!(!text.contains(absent), "{absent}");
        }
        let base = "https://agenda.gov.example/";
        assert!(feed.links().iter().any(|link| link.rel() == "self" && link.href() == format!("{base}{language}/changes.atom")));
        for link in feed.entries().iter().chain([]).flat_map(|entry| entry.links()) {
            page(&pages, link.href().strip_prefix(base).unwrap());
        }
    }
}

#[test]
fn an_agenda_that_does_not_say_where_it_is_published_has_a_feed_all_the_same() {
    let pages = pages(AGENDA, &FILES);
    let feed = feed(page(&pages, "fr/changes.atom"));
    assert!(feed.entries().len() > 5 && feed.links().iter().all(|link| link.rel() != "self"));
    for entry in feed.entries() {
        assert!(entry.id().starts_with("urn:uuid:"), "{}", entry.id());
        page(&pages, &format!("fr/{}", entry.links()[0].href()));
    }
}

#[test]
fn a_feed_says_in_which_language_a_text_is_that_is_not_in_its_own() {
    let files = [
        ("organisations/agency.yaml", "id: agency\ntitle: {fr: Agence}\n"),
        ("events/week.yaml", "id: week\ntitle: {fr: Semaine du numérique}\ndate: 2026-10-05\ntype: promotion\n"),
        ("events/day.yaml", "id: day\ntitle: {fr: Journée du numérique, en: Digital day}\ndate: 2026-10-04\ntype: promotion\n"),
        ("decisions/all.yaml", "id: all\ntitle: Tout\ndate: 2026-05-12\nstatus: accepted\noutcome: Tout est adopté.\n"),
    ];
    let pages = pages(AGENDA, &files);
    let english = page(&pages, "en/changes.atom");
    for marked in [
        "<author xml:lang=\"fr\"><name>Agence</name>",
        "<title xml:lang=\"fr\">Semaine du numérique</title>",
        "<title>Digital day</title>",
        // The sentence is in the language of the feed, what was decided is not.
        "<title>Decided: Tout</title>",
        "<summary xml:lang=\"fr\">Tout est adopté.</summary>",
    ] {
        assert!(english.contains(marked), "{marked}: {english}");
    }
    feed(english);
    assert_eq!(page(&pages, "fr/changes.atom").matches("xml:lang").count(), 1);
}

#[test]
fn the_feed_and_the_calendar_of_the_example_are_valid() {
    let agenda = load(&Folder::new(project().join("examples/national"))).unwrap();
    let sources = Sources { now: state(&agenda), quarters: Vec::new() };
    let day: Date = sources.now.as_of;
    let pages = Site::of(sources).pages();
    let feed = feed(page(&pages, "fr/changes.atom"));
    assert!((50..=100).contains(&feed.entries().len()), "{}", feed.entries().len());
    assert!(calendar(page(&pages, "fr/deadlines.ics")).events().count() > 50);
    assert!(feed.entries().iter().all(|entry| entry.updated().date_naive() <= day.0));
    assert!(page(&pages, "fr/data.html").contains("href=\"changes.atom\""));
    assert!(page(&pages, "fr/kpis.html").contains("type=\"application/atom+xml\""));
}

#[test]
fn the_data_package_describes_the_files_as_they_are() {
    let pages = pages(&format!("{AGENDA}{PUBLISHED}"), &FILES);
    let package: serde_json::Value = serde_json::from_str(page(&pages, "datapackage.json")).unwrap();
    assert_eq!(package["homepage"], "https://agenda.gov.example/");
    let resources = package["resources"].as_array().unwrap();
    assert!(resources.len() > 40);
    for resource in resources {
        let file = page(&pages, resource["path"].as_str().unwrap());
        assert_eq!(resource["bytes"], file.len());
        let digest: String = Sha256::digest(file).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(resource["hash"], format!("sha256:{digest}"));
    }
    let described: Vec<&str> = resources.iter().filter_map(|resource| resource["path"].as_str()).collect();
    let is_data = |page: &&Page| page.path.starts_with("data/") || page.is("csv") && !page.path.contains("/quarters/");
    for data in pages.iter().filter(is_data) {
        assert!(described.contains(&&*data.path), "{}", data.path);
    }
}

#[test]
fn only_who_agreed_to_be_named_is_thanked_by_name() {
    let consultation = "id: forum\ntitle: Forum\nparticipants:
  - {organisation: agency, count: 3, public: true}
  - {organisation: silent, count: 4}
  - {category: users, name: Residents of the north, public: true}
  - {category: users, name: Residents of the south}
";
    let files = [
        ("organisations/all.yaml", "id: agency\ntitle: Agency\n---\nid: silent\ntitle: Silent company\n"),
        ("consultations/forum.yaml", consultation),
    ];
    let pages = pages(AGENDA, &files);
    let thanks = page(&pages, "en/thanks.html");
    assert!(thanks.contains("organisations/agency.html") && thanks.contains("Residents of the north"));
    assert!(!thanks.contains("Silent") && !thanks.contains("south"));
    assert!(page(&pages, "en/reports/co-design.html").contains("href=\"../thanks.html\""));
}

/// Holds what RFC 5545 asks for and a reader lets pass.
fn calendar(text: &str) -> Calendar {
    assert!(text.ends_with("\r\n") && text.replace("\r\n", "").chars().all(|c| !c.is_control()));
    assert!(text.split("\r\n").all(|line| line.len() <= 75));
    let calendar: Calendar = text.parse().unwrap();
    let uids: BTreeSet<&str> = calendar.events().map(|event| event.get_uid().unwrap()).collect();
    assert_eq!(uids.len(), calendar.events().count());
    for event in calendar.events() {
        assert!(matches!(event.get_start(), Some(DatePerhapsTime::Date(_))), "{event:?}");
        assert_eq!(event.property_value("DTSTAMP"), Some("20261124T000000Z"));
    }
    calendar
}

#[test]
fn a_calendar_holds_what_is_due_and_not_done() {
    let pages = pages(
        &format!(
            "{AGENDA}{PUBLISHED}commitments: [{{id: all, title: {{fr: \"Tout, partout ; c’est \\\\\\\\ dit\\net promis\", en: All}}, level: 4, by: 2030-12-31}}]\n"
        ),
        &FILES,
    );
    for language in ["fr", "en"] {
        let text = page(&pages, &format!("{language}/deadlines.ics"));
        // What git makes of ends of lines is nothing that is tested here.
        compare(&project().join(format!("tests/sites/deadlines.{language}.ics")), &text.replace("\r\n", "\n"));
        let calendar = calendar(text);
        let uids: Vec<&str> = calendar.events().map(|event| event.get_uid().unwrap().split_once('#').unwrap().1).collect();
        assert_eq!(uids, ["action-lines/portal/open", "action-lines/portal", "agenda/all"]);
        for event in calendar.events() {
            page(&pages, event.get_url().unwrap().strip_prefix("https://agenda.gov.example/").unwrap());
        }
    }
    let calendar = calendar(page(&pages, "fr/deadlines.ics"));
    let last = calendar.events().last().unwrap();
    assert_eq!(last.get_summary(), Some("Tout, partout ; c’est \\\\ dit et promis (engagement)"));
    assert!(page(&pages, "fr/reports/roadmap.html").contains("href=\"../deadlines.ics\""));
    assert!(page(&pages, "fr/data.html").contains("href=\"deadlines.ics\""));
}

#[test]
fn a_calendar_without_an_address_names_its_deadlines_all_the_same() {
    let (once, again) = (pages(AGENDA, &FILES), pages(AGENDA, &FILES));
    let text = page(&once, "fr/deadlines.ics");
    assert_eq!(text, page(&again, "fr/deadlines.ics"));
    for event in calendar(text).events() {
        assert!(event.get_uid().unwrap().starts_with("urn:uuid:") && event.get_url().is_none());
    }
}
