//! Every form of a verdict on one nasty verdict: whatever a file contains, no form says more or less than the others, and nothing
//! of it becomes markup, a command or an invisible character.

use crate::support::{AGENDA, compare, loaded, memory, project, today, verdict_since};
use agenda::agenda::Agenda;
use agenda::finding::{Level, RuleHandle};
use agenda::i18n::{Catalogue, Language};
use agenda::render::verdict::{Format, Style, View, schema};
use agenda::rules::{self, Conditions, Waivers};
use agenda::text::is_hidden;
use agenda::verdict::{Base, State, Terms, Verdict, judge};
use serde_json::Value;
use std::collections::BTreeSet;

/// Where the agenda lies in its repository.
const ROOT: &str = "pays/agenda é";

/// The file with the worst of names: separators of every form, a terminal escape, a right-to-left override, a second line.
const NASTY: &str = "services/50%, a::b\u{1b}[31m\u{202e}\n|<i>@team #12 `x` \"q\" 'p' שלום 🏛️.yaml";

/// How many findings there are that are only many.
const MANY: usize = 1_000;

fn agenda(nasty: bool) -> Agenda {
    let waiver = "id: keep\nstatus: accepted\nwaives: [{rule: structure-unused, entity: life-events/kept, until: 2027-06-30}]\n";
    let mut files: Vec<(String, Vec<u8>)> = vec![
        ("agenda.yaml".into(), AGENDA.into()),
        ("decisions/keep.yaml".into(), waiver.into()),
        ("life-events/kept.yaml".into(), "id: kept\n".into()),
        ("life-events/old.yaml".into(), "id: old\n".into()),
        // Characters of two, three and four bytes, one of them outside the first plane, stand before the place on its line.
        ("services/wide.yaml".into(), "{id: wide, name: {fr: Été 🏛, en: Summer ≤}, requires: [nobody]}\n".into()),
    ];
    files.extend((0..MANY).map(|number| {
        let id = format!("zz-{number:04}");
        (format!("services/{id}.yaml"), format!("id: {id}\ntitle: {{fr: Aide}}\n").into())
    }));
    if nasty {
        let value = "<b>@team|50%, a::b [x](#12) `a` 'q' \\\" ]]> שלום \u{202e}🏛️ \\e[31m\\nsecond line";
        files.extend([
            (NASTY.into(), format!("id: nasty\nstatus: \"{value}\"\n").into_bytes()),
            ("services/a.yaml".into(), "id: twin\n".into()),
            ("services/b.yaml".into(), "id: twin\n".into()),
            ("services/long.yaml".into(), "id: long\nstatus:\n  a: 1\n  b: 2\n".into()),
            // Nothing of it is read, so its findings have no more of a place than the file.
            ("services/unread.yaml".into(), b"\xff\xfei\0d\0".into()),
        ]);
    } else {
        files.push(("services/gone.yaml".into(), "id: gone\nrequires: [nobody]\n".into()));
    }
    loaded(&memory(files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))))
}

/// The nasty agenda, judged against one that is less so; the rules are few, so that what others say is not repeated here.
fn nasty() -> (Agenda, Verdict) {
    let (agenda, base) = (agenda(true), agenda(false));
    let names = ["syntax", "schema", "file-name", "duplicate-id", "dangling-reference", "cycle", "missing-translation", "unused"];
    let found = |of: &Agenda| rules::check(of, Conditions::of(&base, today()));
    let verdict = {
        let terms = Terms {
            select: names.iter().map(|name| format!("structure-{name}")).collect(),
            waivers: Waivers::of(&base),
            ..Terms::of(&base, today(), Level::Error)
        };
        let (own, of_base) = (found(&agenda), found(&base));
        judge(&agenda, own, &terms, Some(Base { revision: "origin/main".into(), agenda: &base, findings: of_base }))
    };
    (agenda, verdict)
}

fn render(format: Format, verdict: &Verdict, agenda: &Agenda, language: Language) -> String {
    let style = Style { width: 100, color: false, quiet: false };
    format.render(verdict, View { agenda, catalogue: &Catalogue::new(language), style, root: ROOT })
}

fn english(format: Format) -> String {
    let (agenda, verdict) = nasty();
    render(format, &verdict, &agenda, Language::English)
}

fn json(format: Format) -> Value {
    serde_json::from_str(&english(format)).unwrap()
}

/// A text without the middle of what is only many.
fn shortened(text: &str) -> String {
    const SHOWN: usize = 40;
    let lines: Vec<&str> = text.lines().collect();
    let many = lines.iter().position(|line| line.contains("zz-0000")).unwrap_or(lines.len());
    let (from, to) = (many + SHOWN, lines.len().saturating_sub(SHOWN));
    if from >= to {
        return text.to_owned();
    }
    let left = format!("[… {} lines …]", to - from);
    [&lines[..from], &[left.as_str()], &lines[to..]].concat().join("\n") + "\n"
}

#[test]
fn the_verdict_is_nasty() {
    let (_, verdict) = nasty();
    let any = |test: fn(&agenda::verdict::Judged) -> bool| verdict.findings.iter().any(test);
    for state in [State::Introduced, State::Existing, State::Fixed] {
        assert!(verdict.in_state(state) > 0, "{state:?}");
    }
    for level in Level::ALL {
        assert!(verdict.count(level) > 0, "{level:?}");
    }
    assert!(any(|one| one.waived_by.is_some()) && any(|one| !one.finding.related.is_empty()));
    assert!(any(|one| &*one.finding.place.file == NASTY) && any(|one| one.finding.place.start.line < one.finding.place.end.line));
    assert!(any(|one| one.finding.place.span.end == 0 && &*one.finding.place.file == "services/unread.yaml"));
    assert!(verdict.findings.len() > MANY);
}

#[test]
fn every_form_is_as_expected() {
    let folder = project().join("tests/formats");
    for format in Format::ALL {
        compare(&folder.join(format!("{}.txt", format.name())), &shortened(&english(*format)));
    }
    let files = crate::support::files(&folder);
    let stored: BTreeSet<&str> = files.iter().map(|file| file.file_stem().unwrap().to_str().unwrap()).collect();
    assert_eq!(stored, Format::ALL.iter().map(|format| format.name()).collect());
}

#[test]
fn no_form_lets_a_hidden_character_through_and_each_gives_the_same_bytes_twice() {
    for language in Language::ALL {
        for format in Format::ALL {
            let (agenda, verdict) = nasty();
            let text = render(*format, &verdict, &agenda, language);
            let hidden: BTreeSet<char> = text.chars().filter(|c| *c != '\n' && is_hidden(*c)).collect();
            assert_eq!(hidden, BTreeSet::new(), "{}", format.name());
            let (agenda, verdict) = nasty();
            assert_eq!(render(*format, &verdict, &agenda, language), text, "{}", format.name());
        }
    }
}

/// The number at the beginning of a line of words, its separators left out.
fn number(text: &str) -> usize {
    let digits = text.chars().take_while(|c| c.is_ascii_digit() || *c == ',').filter(|c| *c != ',');
    digits.collect::<String>().parse().unwrap_or_else(|_| panic!("no number in {text}"))
}

/// How many findings that stand a form speaks of.
fn standing(format: Format) -> usize {
    let text = english(format);
    let parsed = || json(format);
    let count = |list: &Value, stands: fn(&Value) -> bool| list.as_array().unwrap().iter().filter(|one| stands(one)).count();
    match format {
        Format::Human => {
            let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let aside = words.matches("(existing)").count() - words.matches("(existing) (waived").count();
            text.lines().filter(|line| line.contains(" · structure-")).count() + aside
        }
        Format::Short => text.lines().filter(|line| !line.contains("(waived by ")).count(),
        Format::Json => count(&parsed()["findings"], |one| one["state"] != "fixed" && one["waived-by"].is_null()),
        Format::Sarif => count(&parsed()["runs"][0]["results"], |one| {
            one["baselineState"] != "absent" && one["suppressions"].as_array().unwrap().is_empty()
        }),
        Format::Github => {
            let (more, shown): (Vec<&str>, Vec<&str>) =
                text.lines().partition(|line| line.starts_with("::notice title=agenda::"));
            shown.len() + more.iter().map(|line| number(line.rsplit("::").next().unwrap())).sum::<usize>()
        }
        Format::Gitlab => count(&parsed(), |_| true),
        Format::Junit => text.matches("<failure ").count(),
        Format::Rdjson => count(&parsed()["diagnostics"], |_| true),
        Format::Markdown => {
            let part =
                |title: &str| text.split(&format!("### {title}\n")).nth(1).unwrap().split("###").next().unwrap().to_owned();
            let rows =
                |part: &str| part.lines().filter(|line| line.starts_with('|')).skip(2).map(str::to_owned).collect::<Vec<_>>();
            let more = |part: &str| part.lines().filter(|line| line.contains(" more ")).map(number).sum::<usize>();
            let (introduced, existing) = (part("Introduced"), part("Already there"));
            let counted = rows(&existing).iter().map(|row| number(row.rsplit('|').nth(1).unwrap().trim())).sum::<usize>();
            rows(&introduced).len() + more(&introduced) + counted + more(&existing)
        }
    }
}

#[test]
fn all_forms_speak_of_the_same_findings() {
    let (_, verdict) = nasty();
    let expected = verdict.findings.iter().filter(|one| one.stands()).count();
    for format in Format::ALL {
        assert_eq!(standing(*format), expected, "{}", format.name());
    }
}

#[test]
fn forms_with_a_schema_satisfy_it() {
    let (_, verdict) = nasty();
    let sarif = std::fs::read_to_string(project().join("tests/schemas/sarif-schema-2.1.0.json")).unwrap();
    // Strict readers of patterns refuse the bracket that one of them closes without having opened it.
    let sarif = sarif.replace("{2}]?$", "{2}$");
    for (format, schema) in [(Format::Sarif, serde_json::from_str(&sarif).unwrap()), (Format::Json, schema())] {
        let validator = jsonschema::options().with_draft(jsonschema::Draft::Draft7).should_validate_formats(true);
        let validator = validator.build(&schema).unwrap();
        let problems: Vec<String> = validator.iter_errors(&json(format)).map(|error| error.to_string()).collect();
        assert_eq!(problems, Vec::<String>::new(), "{}", format.name());
    }
    let ours = json(Format::Json);
    assert_eq!(ours["base"], "origin/main");
    let findings = ours["findings"].as_array().unwrap();
    assert!(findings.iter().any(|one| one["waived-by"] == "decisions/keep"));
    for state in ["introduced", "existing", "fixed"] {
        assert!(findings.iter().any(|one| one["state"] == state), "{state}");
    }
    // Escapes hide nothing from a program: the path is that of the file.
    assert!(findings.iter().any(|one| one["place"]["file"] == NASTY));
    assert_eq!(findings.len(), verdict.findings.len());
}

#[test]
fn sarif_names_the_rule_of_each_result_and_places_that_exist() {
    let sarif = json(Format::Sarif);
    let run = &sarif["runs"][0];
    assert_eq!(run["invocations"][0]["exitCode"], 1);
    for result in run["results"].as_array().unwrap() {
        let rule = &run["tool"]["driver"]["rules"][usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
        assert_eq!(rule["id"], result["ruleId"]);
        let place = &result["locations"][0]["physicalLocation"];
        let address = place["artifactLocation"]["uri"].as_str().unwrap();
        assert!(
            address.starts_with("pays/agenda%20%C3%A9/") && !address.contains([':', '|', '<', '#', '?', '"', '`']),
            "{address}"
        );
        assert_eq!(place["artifactLocation"]["uriBaseId"], "SRCROOT");
    }
    let waived =
        run["results"].as_array().unwrap().iter().find(|one| !one["suppressions"].as_array().unwrap().is_empty()).unwrap();
    assert_eq!(waived["suppressions"][0]["justification"], "waived by decisions/keep");
}

#[test]
fn columns_are_counted_as_each_form_counts() {
    let line = "{id: wide, name: {fr: Été 🏛, en: Summer ≤}, requires: [nobody]}";
    let start = line.find("nobody").unwrap();
    let character = line[..start].chars().count();
    let of_wide = |list: &Value, path: fn(&Value) -> &Value| -> Value {
        let is_it = |one: &&Value| path(one).as_str().unwrap().ends_with("wide.yaml") && one.to_string().contains("dangling");
        list.as_array().unwrap().iter().find(is_it).unwrap().clone()
    };
    let bytes = of_wide(&json(Format::Rdjson)["diagnostics"], |one| &one["location"]["path"])["location"]["range"].clone();
    assert_eq!((&bytes["start"]["column"], &bytes["end"]["column"]), (&Value::from(start + 1), &Value::from(start + 7)));
    let characters =
        of_wide(
            &json(Format::Sarif)["runs"][0]["results"],
            |one| &one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
        );
    let region = &characters["locations"][0]["physicalLocation"]["region"];
    assert_eq!((&region["startColumn"], &region["endColumn"]), (&Value::from(character + 1), &Value::from(character + 7)));
}

#[test]
fn github_reads_the_commands_back_and_gets_no_more_than_it_takes() {
    let text = english(Format::Github);
    let unescape = |text: &str| {
        ["%0D", "%0A", "%3A", "%2C", "%25"]
            .iter()
            .zip(["\r", "\n", ":", ",", "%"])
            .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
    };
    let mut files = BTreeSet::new();
    for command in ["error", "warning", "notice"] {
        let own: Vec<&str> = text.lines().filter(|line| line.starts_with(&format!("::{command} "))).collect();
        assert!((1..=10).contains(&own.len()), "{command}: {}", own.len());
        for line in own {
            let (properties, _) = line.split_once(' ').unwrap().1.split_once("::").unwrap();
            let property = |name: &str| {
                let all = properties.split(',').map(|one| one.split_once('=').unwrap());
                all.into_iter().find(|(own, _)| *own == name).map(|(_, value)| unescape(value))
            };
            files.extend(property("file"));
            assert!(property("title").is_some(), "{line}");
        }
    }
    assert_eq!(text.lines().count(), text.lines().filter(|line| line.starts_with("::")).count());
    // What else is hidden in the name GitHub has no escape for.
    let name = NASTY.replace('\u{1b}', "\\u{1b}").replace('\u{202e}', "\\u{202e}");
    assert!(files.contains(&format!("{ROOT}/{name}")), "{files:?}");
    let states: Vec<bool> =
        text.lines().filter(|line| line.starts_with("::warning ")).map(|line| line.contains("introduced")).collect();
    assert!(states.is_sorted_by(|before, after| before >= after), "what the proposal introduces comes first");
}

#[test]
fn junit_is_xml_with_the_counts_that_it_says() {
    let text = english(Format::Junit);
    let document = roxmltree::Document::parse(&text).unwrap();
    let number = |node: roxmltree::Node<'_, '_>, name: &str| node.attribute(name).unwrap().parse::<usize>().unwrap();
    let below = |node: roxmltree::Node<'_, '_>, name: &str| node.descendants().filter(|one| one.has_tag_name(name)).count();
    let suites = document.root_element();
    for node in std::iter::once(suites).chain(suites.children().filter(|node| node.is_element())) {
        assert_eq!(number(node, "tests"), below(node, "testcase"));
        assert_eq!(number(node, "failures"), below(node, "failure"));
        assert_eq!(number(node, "skipped"), below(node, "skipped"));
    }
    assert_eq!(suites.children().filter(|node| node.is_element()).count(), 8, "a suite for each rule that was looked at");
    let passed = suites.descendants().find(|node| node.attribute("name") == Some("structure-cycle")).unwrap();
    assert_eq!((number(passed, "tests"), number(passed, "failures")), (1, 0));
}

#[test]
fn a_comment_stays_short_whatever_the_verdict() {
    let long = "é🏛|".repeat(9_000);
    for language in Language::ALL {
        let (agenda, mut verdict) = nasty();
        let rules: Vec<_> = rules::all().map(|rule| RuleHandle::Book(&rule.info)).collect();
        let template = verdict.findings.iter().find(|one| one.state == Some(State::Introduced)).unwrap().clone();
        for number in 0..4_000 {
            let mut one = template.clone();
            one.finding.rule = rules[number % rules.len()].clone();
            one.state = Some([State::Introduced, State::Existing, State::Fixed][number % 3]);
            one.waived_by = (number % 5 == 0).then(|| format!("decisions/{}", &long[..if number % 2 == 0 { 6 } else { 0 }]));
            if number % 7 == 0 {
                one.finding.place.file = long.as_str().into();
            }
            verdict.findings.push(one);
        }
        let text = render(Format::Markdown, &verdict, &agenda, language);
        assert!(text.len() < 60_000 && text.len() > 40_000, "{}", text.len());
        assert!(text.starts_with("**"));
    }
}

#[test]
fn a_clean_verdict_is_clean_in_every_form() {
    let agenda = loaded(&memory([]));
    let found = rules::check(&agenda, Conditions::of(&agenda, today()));
    let terms = Terms { select: vec!["structure".into()], ..Terms::of(&agenda, today(), Level::Note) };
    let verdict = judge(&agenda, found, &terms, None);
    assert_eq!(verdict.findings.len(), 0);
    for format in Format::ALL {
        let text = render(*format, &verdict, &agenda, Language::English);
        match format {
            Format::Short | Format::Github => assert_eq!(text, ""),
            Format::Gitlab => assert_eq!(text, "[]\n"),
            Format::Human | Format::Markdown => assert!(text.contains("nothing found"), "{text}"),
            Format::Junit => assert!(!text.contains("<failure"), "{text}"),
            Format::Json | Format::Sarif | Format::Rdjson => {
                let parsed: Value = serde_json::from_str(&text).unwrap();
                assert!(!parsed.to_string().contains("fingerprint"), "{text}");
            }
        }
    }
}

#[test]
fn what_a_proposal_deletes_is_shown_in_every_form_and_beside_no_lines_of_something_else() {
    let gone = ("services/gone.yaml", "id: gone\n");
    let shared = |text| ("services/shared.yaml", text);
    let side = |files: &[(&str, &str)]| loaded(&memory(files.iter().map(|(path, text)| (*path, text.as_bytes()))));
    let base = side(&[gone, shared("id: shared\n---\n# Behind the end of what is left.\nid: second\n")]);
    let agenda = side(&[shared("id: shared\n")]);
    let mut verdict = verdict_since(&agenda, &base);
    verdict.findings.retain(|one| one.finding.rule.id == "change-deleted");
    assert_eq!(verdict.findings.len(), 2);
    for format in Format::ALL {
        let text = render(*format, &verdict, &agenda, Language::English);
        for entity in ["services/gone", "services/second"] {
            assert!(text.contains(&format!("{entity} is gone")), "{}: {text}", format.name());
        }
        assert!(text.contains("services/gone.yaml") && text.contains("services/shared.yaml"), "{}: {text}", format.name());
    }
    let human = render(Format::Human, &verdict, &agenda, Language::English);
    assert!(
        human.contains("[services/gone.yaml:1:1]\n") && human.contains("[services/shared.yaml:1:1]\n 1 │ id: shared\n"),
        "{human}"
    );
}
