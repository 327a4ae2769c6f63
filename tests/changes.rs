//! What is different between two agendas: nothing between an agenda and itself, the mirror of it the other way round, and each
//! word for what it is.

use crate::revisions::{commit, copy, repository};
use crate::support::{agenda, compare, files, loaded, memory, project};
use agenda::agenda::Agenda;
use agenda::changes::{Change, Side, Word, between};
use agenda::i18n::{Catalogue, Language};
use agenda::render::page::{html, human, markdown};
use agenda::report::{Sides, changes};
use agenda::rules::book;
use agenda::store::Folder;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// All agendas among the cases and examples, by the names of their folders.
fn agendas() -> Vec<(String, Agenda)> {
    let folders = |of: &str| -> Vec<PathBuf> {
        std::fs::read_dir(project().join(of)).unwrap().map(|entry| entry.unwrap().path()).collect()
    };
    let mut roots: Vec<PathBuf> =
        folders("tests/cases").into_iter().flat_map(|case| [case.join("before"), case.join("after")]).collect();
    roots.push(project().join("examples/minimal"));
    roots.retain(|root| root.join("agenda.yaml").is_file());
    roots.sort();
    roots.iter().map(|root| (root.display().to_string(), loaded(&Folder::new(root)))).collect()
}

fn proposal() -> (Agenda, Agenda) {
    let side = |name: &str| loaded(&Folder::new(project().join("tests/cases/proposal").join(name)));
    (side("before"), side("after"))
}

#[test]
fn nothing_is_different_between_an_agenda_and_itself() {
    for (name, agenda) in agendas() {
        assert!(between(&agenda, &agenda, &book()).is_empty(), "{name}");
        let again = loaded(&Folder::new(&name));
        assert!(between(&agenda, &again, &book()).is_empty(), "{name}");
    }
}

#[test]
fn the_other_way_round_everything_is_mirrored() {
    let agendas = agendas();
    let rules = book();
    let mut compared = 0;
    for (name, one) in &agendas {
        for (other_name, other) in &agendas {
            let told = |change: &Change, word: Word, days: Option<i64>, sides: [&Option<Side>; 2]| {
                let side = |side: &Option<Side>| side.as_ref().map(|side| (side.value.clone(), side.place.clone()));
                let entity = change.entity.rsplit_once('/').map_or("agenda", |(folder, _)| folder).to_owned();
                format!("{entity} {:?} {word:?} {days:?} {:?} {:?}", change.field, side(sides[0]), side(sides[1]))
            };
            let there: BTreeSet<String> = between(one, other, &rules)
                .iter()
                .map(|change| told(change, change.word.mirror(), change.days.map(|days| -days), [&change.new, &change.old]))
                .collect();
            let back: BTreeSet<String> = between(other, one, &rules)
                .iter()
                .map(|change| told(change, change.word, change.days, [&change.old, &change.new]))
                .collect();
            let apart: Vec<&String> = there.symmetric_difference(&back).collect();
            assert!(apart.is_empty(), "{name} {other_name}: {apart:#?}");
            compared += there.len();
        }
    }
    assert!(compared > 1_000, "{compared}");
}

#[test]
fn the_same_changes_are_found_with_and_without_reading_what_is_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let repository = repository(folder.path());
    let at = folder.path().to_str().unwrap();
    let found = |sides: &[&str], consequences: &str| {
        let ending =
            agenda(&[&["diff", "-C", at, "--exact", "--format", "json", "--consequences", consequences], sides].concat());
        let data: serde_json::Value = serde_json::from_str(&ending.stdout).unwrap_or_else(|_| panic!("{}", ending.stderr));
        data["changes"].clone()
    };
    let mut roots: Vec<String> = agendas().into_iter().map(|(name, _)| name).collect();
    roots.push(project().join("examples/national").display().to_string());
    let mut compared = 0;
    for root in &roots {
        for old in files(folder.path()).iter().filter(|file| !file.starts_with(folder.path().join(".git"))) {
            fs::remove_file(old).unwrap();
        }
        copy(Path::new(root), folder.path());
        // Not committed yet, told against the case before it; then committed.
        if repository.head().is_ok() {
            assert_eq!(found(&["HEAD"], "never"), found(&["HEAD"], "always"), "{root}");
        }
        commit(&repository, root);
        if repository.revparse_single("HEAD~1").is_ok() {
            let changes = found(&["HEAD~1", "HEAD"], "never");
            assert_eq!(changes, found(&["HEAD~1", "HEAD"], "always"), "{root}");
            compared += changes.as_array().unwrap().len();
        }
    }
    assert!(compared > 500, "{compared}");
}

#[test]
fn each_word_says_what_it_is_in_both_languages() {
    let (old, new) = proposal();
    let found = between(&old, &new, &book());
    for language in Language::ALL {
        let sides = Sides { base: "main", head: Some("proposal"), old: &old, new: &new };
        let page = |beside: bool| changes(&found, Some(&[]), &sides, beside, &Catalogue::new(language)).page;
        let file = |name: &str, end: &str| project().join(format!("tests/cases/proposal/{name}.{}.{end}", language.tag()));
        compare(&file("changes", "txt"), &human(&page(false), 100, false));
        compare(&file("comparative", "txt"), &human(&page(true), 100, false));
        compare(&file("comparative", "md"), &markdown(&page(true)));
        compare(&file("comparative", "html"), &html(&page(true), language.tag()));
    }
    let mut said: BTreeSet<Word> = found.iter().map(|change| change.word).collect();
    said.extend(between(&new, &old, &book()).iter().map(|change| change.word));
    let silent: Vec<&Word> = Word::ALL.iter().filter(|word| !said.contains(word)).collect();
    assert!(silent.is_empty(), "{silent:?}");
    for word in Word::ALL {
        assert_eq!(word.mirror().mirror(), *word);
    }
}

#[test]
fn nothing_that_a_file_contains_becomes_markup() {
    let nasty = "<script>x</script> ~~a~~ **b** | `c` [d](javascript:e) &lt; \\e[31m \u{202e}f @team #12";
    let quoted = format!("\"{}\"", nasty.replace("\\e", "\\x1b"));
    let side = |title: &str, status: &str| {
        let text = format!("id: a\ntitle: {{fr: {title}, en: {title}}}\nstatus: {status}\nx-own: {quoted}\n");
        loaded(&memory([("services/a.yaml", text.as_bytes())]))
    };
    let (old, new) = (side("A", &quoted), side(&quoted, "B"));
    let found = between(&old, &new, &book());
    assert_eq!(found.len(), 3);
    let sides = Sides { base: "<b>", head: Some("|"), old: &old, new: &new };
    for language in Language::ALL {
        for beside in [false, true] {
            let page = changes(&found, Some(&[]), &sides, beside, &Catalogue::new(language)).page;
            let html = html(&page, language.tag());
            let marked = markdown(&page);
            for text in [&html, &marked, &human(&page, 80, false)] {
                assert!(!text.contains(['\u{1b}', '\u{202e}']), "{text}");
            }
            assert!(!html.contains("<script") && !html.contains("<b>"), "{html}");
            assert!(!marked.contains("<script") && !marked.contains("@team") && !marked.contains("[d]("), "{marked}");
            // Of the text itself no mark is left that could begin or end something.
            assert!(!marked.contains("~~a") && !marked.contains("**b"), "{marked}");
            let rows = marked.lines().filter(|line| line.starts_with('|'));
            assert!(rows.clone().count() == usize::from(beside) * 5, "{marked}");
            assert!(rows.map(|row| row.replace("\\|", "").matches('|').count()).all(|count| count == 5), "{marked}");
        }
    }
}

#[test]
fn what_changes_in_a_table_beside_a_kpi_is_told() {
    let side = |table: &str| {
        let kpi = "id: k\nmeasurements: [{period: 2023, value: 1}]\nmeasurements-file: k.csv\n";
        loaded(&memory([("kpis/k.yaml", kpi.as_bytes()), ("kpis/k.csv", table.as_bytes())]))
    };
    let old = side("date,value,status\n2024,10,final\n2025,20,provisional\n2022,5,final\n");
    let new = side("date,value,status\n2022,5.0,final\n2025,21,final\n2026,30,final\n");
    let found = between(&old, &new, &book());
    let said: Vec<String> = found.iter().map(|change| Catalogue::new(Language::English).say(&change.message)).collect();
    assert_eq!(
        said,
        [
            "a measurement added in the table: 2026: 30",
            "a measurement corrected in the table: 2025: 21 instead of 2025: 20, provisional",
            "a measurement removed from the table: 2024: 10",
        ]
    );
    assert!(between(&old, &old, &book()).is_empty());
}

#[test]
fn a_year_is_no_amount() {
    let side = |more: &str| {
        let kpi = format!("id: k\nmeasurements: [{{period: 2024, value: 1024}}{more}]\n");
        loaded(&memory([("kpis/k.yaml", kpi.as_bytes())]))
    };
    let found = between(&side(""), &side(", {period: 2025, value: 2048}"), &book());
    let said = found.iter().map(|change| Catalogue::new(Language::English).say(&change.message)).collect::<Vec<_>>();
    assert_eq!(said, ["‘2025’: measurement added, 2,048"]);
}

#[test]
fn an_extension_schema_that_says_something_else_is_told() {
    let side = |schema: &str| {
        let file = format!("{}extensions: {{service: schema/service.json}}\n", crate::support::AGENDA);
        loaded(&memory([("agenda.yaml", file.as_bytes()), ("schema/service.json", schema.as_bytes())]))
    };
    let old = side(r#"{"properties": {"x-office": {"type": "string"}}, "required": ["x-office"]}"#);
    let new = side(r#"{"properties": {"x-office": {"type": "string"}}}"#);
    let found = between(&old, &new, &book());
    let words: Vec<(&str, Option<&str>, &str)> =
        found.iter().map(|change| (change.entity.as_str(), change.field.as_deref(), change.word.name())).collect();
    assert_eq!(words, [("agenda", Some("extensions.service"), "rule-set")]);
    let places = [&found[0].old, &found[0].new].map(|side| &side.as_ref().unwrap().place);
    assert!(places.iter().all(|place| &*place.file == "schema/service.json" && place.start.line == 1 && place.start.column == 1));
    assert!(between(&old, &old, &book()).is_empty());
}

#[test]
fn no_change_hides_behind_a_name_that_another_has_too_or_behind_a_former_one() {
    let side = |files: &[(&str, &str)]| loaded(&memory(files.iter().map(|(path, text)| (*path, text.as_bytes()))));
    let words = |old: &[(&str, &str)], new: &[(&str, &str)]| {
        let found = between(&side(old), &side(new), &book());
        found.iter().map(|change| format!("{} {}", change.entity, change.word.name())).collect::<Vec<_>>()
    };
    let twins = [("services/a.yaml", "id: twin\n"), ("services/b.yaml", "id: twin\nroadmap: {due: 2026-12-31}\n")];
    let moved = [twins[0], ("services/b.yaml", "id: twin\nroadmap: {due: 2030-12-31}\n")];
    assert_eq!(words(&twins, &moved), ["services/twin deadline-moved"]);
    assert_eq!(words(&twins[..1], &twins), ["services/twin added"]);
    let plain = [("services/a.yaml", "id: a\n")];
    assert_eq!(words(&plain, &[("services/a.yaml", "id: a\nformerly: [other]\n")]), ["services/a field-set"]);
    // Where the identifier itself can no longer be read, the file says which one it was.
    assert_eq!(words(&plain, &[("services/a.yaml", "id: [\n")]), ["services/a unreadable"]);
}

/// The words of the changes between two agendas of a few files.
fn words_between(old: &[(&str, &str)], new: &[(&str, &str)]) -> Vec<&'static str> {
    let side = |files: &[(&str, &str)]| loaded(&memory(files.iter().map(|(path, text)| (*path, text.as_bytes()))));
    between(&side(old), &side(new), &book()).iter().map(|change| change.word.name()).collect()
}

#[test]
fn a_rule_is_weakened_by_whatever_finds_less() {
    let agenda = |settings: &str| format!("agenda: 1\ntitle: {{fr: Test, en: Test}}\nlanguages: [fr, en]\n{settings}");
    for (mild, strict) in [
        // Against what counts where nothing is set.
        ("rules: {kpi-stale: {periods: 4}}", "rules: {}"),
        ("rules: {kpi-stale: note}", "rules: {}"),
        ("rules: {}", "rules: {kpi-stale: error}"),
        ("rules: {}", "rules: {reuse-lock-in: {days: 700}}"),
        ("rules: {kpi-stale: {level: warning, from: 2026-01-01}}", "rules: {kpi-stale: warning}"),
        ("rules: {kpi-stale: {from: 2027-01-01}}", "rules: {kpi-stale: {from: 2026-01-01}}"),
        ("rules: {kpi-stale: {grace-until: 2027-01-01}}", "rules: {kpi-stale: {}}"),
        ("rules: {kpi-stale: off}", "rules: {kpi-stale: {level: error}}"),
        ("rules: {kpi: off}", "rules: {}"),
        // Against what is set for the family.
        ("rules: {kpi: error, kpi-stale: warning}", "rules: {kpi: error}"),
        ("rules: {kpi: off}", "rules: {kpi: off, kpi-stale: note}"),
        ("custom-rules: []", "custom-rules: [{id: x-a, for: kpi, assert: 'true'}]"),
        (
            "custom-rules: [{id: x-a, for: kpi, assert: 'true', level: note}]",
            "custom-rules: [{id: x-a, for: kpi, assert: 'true'}]",
        ),
        (
            "{custom-rules: [{id: x-a, for: kpi, assert: 'true', level: error}], rules: {x-a: warning}}",
            "{custom-rules: [{id: x-a, for: kpi, assert: 'true', level: error}], rules: {}}",
        ),
    ] {
        let strip = |settings: &str| match settings.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
            Some(both) => agenda(&both.replace("], rules", "]\nrules")),
            None => agenda(settings),
        };
        let (mild, strict) = (strip(mild), strip(strict));
        assert_eq!(words_between(&[("agenda.yaml", &strict)], &[("agenda.yaml", &mild)]), ["rule-weakened"], "{mild}");
        assert_eq!(words_between(&[("agenda.yaml", &mild)], &[("agenda.yaml", &strict)]), ["rule-tightened"], "{mild}");
    }
    let more_and_less = ["rules: {reuse: {days: 10}}", "rules: {reuse: {days: 900}}"].map(agenda);
    let [one, other] = &more_and_less;
    assert_eq!(words_between(&[("agenda.yaml", one)], &[("agenda.yaml", other)]), ["rule-set"]);
}

#[test]
fn a_building_block_is_swapped_only_where_no_other_could_be_meant() {
    let blocks = [
        ("building-blocks/a.yaml", "id: a\ncapability: payments\n"),
        ("building-blocks/b.yaml", "id: b\ncapability: payments\n"),
        ("building-blocks/c.yaml", "id: c\ncapability: payments\n"),
        ("building-blocks/d.yaml", "id: d\ncapability: identity\n"),
        ("building-blocks/e.yaml", "id: e\n"),
        ("building-blocks/f.yaml", "id: f\n"),
    ];
    let uses = |list: &str| format!("id: x\nuses: {list}\n");
    for (old, new, words) in [
        ("[a]", "[b]", &["building-block-swapped"][..]),
        ("[a, d]", "[b]", &["building-block-swapped", "building-block-dropped"]),
        ("[a]", "[b, c]", &["building-block-used", "building-block-used", "building-block-dropped"]),
        ("[a]", "[d]", &["building-block-used", "building-block-dropped"]),
        ("[e]", "[f]", &["building-block-used", "building-block-dropped"]),
    ] {
        let side = |list: &str| uses(list);
        let (old, new) = (side(old), side(new));
        let with = |service| [&blocks[..], &[("services/x.yaml", service)]].concat();
        assert_eq!(words_between(&with(&old), &with(&new)), words, "{old}{new}");
    }
}

#[test]
fn fields_that_are_called_alike_are_told_apart() {
    let side = |due: [&str; 2]| {
        let milestones = format!("[{{id: a, title: Gate, due: {}}}, {{id: b, title: Gate, due: {}}}]", due[0], due[1]);
        loaded(&memory([("action-lines/l.yaml", format!("id: l\nmilestones: {milestones}\n").as_bytes())]))
    };
    let (old, new) = (side(["2026-01-31", "2026-02-28"]), side(["2026-03-31", "2026-04-30"]));
    let found = between(&old, &new, &book());
    let sides = Sides { base: "a", head: None, old: &old, new: &new };
    let page = human(&changes(&found, Some(&[]), &sides, true, &Catalogue::new(Language::English)).page, 200, false);
    for name in ["Milestone Gate – Due date (milestones[a].due)", "Milestone Gate – Due date (milestones[b].due)"] {
        assert!(page.contains(name), "{page}");
    }
}
