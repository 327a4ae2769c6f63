//! The catalogue is complete in every language, and well written.

use crate::support::{files, project};
use agenda::finding::FAMILIES;
use agenda::i18n::{Catalogue, Language};
use agenda::model::Kind;
use agenda::rules;
use agenda::schema::{Subject, published};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

/// The messages of a Fluent file: name (with the attribute after a point) and text.
fn entries(file: &str) -> BTreeMap<String, String> {
    let text = fs::read_to_string(project().join("src/i18n").join(file)).unwrap();
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut message = String::new();
    let mut current = String::new();
    for line in text.lines() {
        let name = |start: &str| start.split(" =").next().unwrap_or_default().to_owned();
        if line.starts_with('#') {
            continue;
        }
        if line.starts_with(|c: char| c.is_ascii_alphabetic()) && line.contains(" =") {
            message = name(line);
            current.clone_from(&message);
        } else if let Some(attribute) = line.trim_start().strip_prefix('.').filter(|rest| rest.contains(" =")) {
            current = format!("{message}.{}", name(attribute));
        }
        let value = if current.is_empty() { continue } else { line.split_once(" =").map_or(line, |(_, value)| value) };
        let value = if line.starts_with(' ') && !line.trim_start().starts_with('.') { line } else { value };
        let text = found.entry(current.clone()).or_default();
        text.push_str(value.trim());
        text.push('\n');
    }
    found
}

/// The messages of a language: what the program says, and what the families of rules say. Why a rule exists stands beside the
/// rule in English, so it is not among them.
fn messages(language: &str) -> BTreeMap<String, String> {
    let rules = files(&project().join("src/i18n").join(language).join("rules"));
    let names = rules.iter().map(|file| format!("rules/{}", file.file_name().unwrap().to_str().unwrap()));
    // Every file that English has holds messages; its other texts stand beside the code.
    let english: Vec<String> = fs::read_dir(project().join("src/i18n/en"))
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_type().unwrap().is_file())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    let mut all = BTreeMap::new();
    for name in english.into_iter().chain(names) {
        for (message, text) in entries(&format!("{language}/{name}")) {
            assert!(all.insert(message.clone(), text).is_none(), "{language}: {message} stands twice");
        }
    }
    all.retain(|name, _| !name.starts_with("rule-"));
    all
}

fn variables(text: &str) -> BTreeSet<String> {
    text.split('$').skip(1).map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect()).collect()
}

#[test]
fn every_language_has_the_same_messages_with_the_same_values() {
    let english = messages("en");
    for language in Language::ALL {
        let own = messages(language.tag());
        let names = |all: &BTreeMap<String, String>| all.keys().cloned().collect::<BTreeSet<_>>();
        assert_eq!(names(&english), names(&own), "{}", language.tag());
        for (name, text) in &own {
            assert_eq!(variables(&english[name]), variables(text), "{}: {name}", language.tag());
        }
    }
}

/// The texts of the files that a new agenda begins with, but for values that somebody gives and lists that are put together.
fn start_texts() -> BTreeSet<String> {
    let put_together = ["country", "languages", "required-capabilities", "other-capabilities"];
    let names = |file: &PathBuf| {
        let text = fs::read_to_string(file).unwrap();
        let name = |line: &str| line.rsplit_once('$').map(|(_, name)| name.to_owned());
        text.lines().filter_map(name).collect::<Vec<_>>()
    };
    let all = files(&project().join("src/start/files"));
    let names = all.iter().flat_map(names).filter(|name| !put_together.contains(&name.as_str()));
    names.map(|name| format!("start-{name}")).collect()
}

#[test]
fn every_message_is_said_somewhere_and_every_message_said_exists() {
    let english = messages("en");
    let source: String = files(&project().join("src"))
        .iter()
        .filter(|file| file.extension().is_some_and(|end| end == "rs"))
        .map(|file| fs::read_to_string(file).unwrap())
        .collect();
    let composed: BTreeSet<String> = {
        let kinds =
            Kind::ALL.iter().flat_map(|kind| ["term", "count", "plural"].map(|prefix| format!("{prefix}-{}", kind.name())));
        let quoted = |prefix: &'static str, from: &str, to: &str| {
            let list = source.split(from).nth(1).unwrap_or_default().split(to).next().unwrap_or_default();
            let words: Vec<String> = list.split('"').skip(1).step_by(2).map(str::to_owned).collect();
            words
                .into_iter()
                .flat_map(move |word| [format!("{prefix}{word}"), format!("{prefix}{word}-help")])
                .collect::<Vec<_>>()
        };
        kinds
            .chain(quoted("form-", "let known = forms!(", ");"))
            .chain(FAMILIES.map(|family| format!("family-{family}")))
            // A change is said; what to do about it is for the rules.
            .chain(
                ["change-", "meaning-"]
                    .into_iter()
                    .flat_map(|prefix| quoted(prefix, "\nwords! {", "\n}\n"))
                    .filter(|name| !name.ends_with("-help")),
            )
            .chain(quoted("syntax-", "let (message, help) = pair!(", ");"))
            .chain(start_texts())
            .collect()
    };
    let unsaid: Vec<&String> =
        english.keys().filter(|name| !composed.contains(*name) && !source.contains(&format!("\"{name}\""))).collect();
    assert_eq!(unsaid, Vec::<&String>::new(), "nothing says these");
    let said = ["Message::plain(\"", "catalogue.plain(\"", "with_template(\""].iter().flat_map(|start| {
        source.split(start).skip(1).map(|rest| rest.split('"').next().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    });
    let missing: BTreeSet<String> = said.chain(composed.clone()).filter(|name| !english.contains_key(name)).collect();
    assert_eq!(missing, BTreeSet::new(), "these are not in the catalogue");
}

/// What other languages must have beside the messages: explanations of rules, help of commands, docs of fields.
#[test]
fn every_language_explains_every_rule_kind_field_and_word() {
    for language in Language::ALL.into_iter().filter(|language| *language != Language::English) {
        let catalogue = Catalogue::new(language);
        let mut missing = Vec::new();
        let mut need = |name: String, part: Option<&str>| {
            let text = catalogue.text(&name, part).unwrap_or_default();
            let title = text.split(". ").next().unwrap_or_default();
            let documents_a_field = part.is_some() && name.starts_with("model-");
            if text.is_empty() || (documents_a_field && (title.chars().count() > 60 || !text.ends_with('.'))) {
                missing.push(format!("{name}.{}: {text}", part.unwrap_or_default()));
            }
        };
        for rule in rules::all() {
            need(format!("rule-{}", rule.info.id), None);
        }
        for subject in Subject::all() {
            let schema = published(subject);
            let parts = schema["definitions"].as_object().unwrap().iter().map(|(name, part)| (name.as_str(), part));
            for (name, part) in parts.chain([(subject.name(), &schema)]) {
                let model = format!("model-{name}");
                need(model.clone(), None);
                let common =
                    catalogue.text("model-entity", None).is_some() && name == subject.name() && subject != Subject::Agenda;
                for field in part["properties"].as_object().into_iter().flatten().map(|(field, _)| field) {
                    let shared = common && catalogue.text("model-entity", Some(field)).is_some();
                    let own = catalogue.text(&model, Some(field)).is_some();
                    need(if shared && !own { "model-entity".to_owned() } else { model.clone() }, Some(field));
                }
                if part.get("enumDescriptions").is_some() {
                    for word in part["enum"].as_array().into_iter().flatten().filter_map(|word| word.as_str()) {
                        need(model.clone(), Some(word));
                    }
                }
            }
        }
        assert_eq!(missing, Vec::<String>::new(), "{}", language.tag());
    }
}

#[test]
fn french_typography_is_right() {
    let mut wrong = Vec::new();
    let french = project().join("src/i18n/fr");
    for path in files(&french) {
        let file = path.strip_prefix(&french).unwrap().to_str().unwrap();
        for (name, text) in entries(&format!("fr/{file}")) {
            // Code between backticks, what is quoted from a file, values and addresses are not prose.
            let mut prose: String = text.split('`').step_by(2).collect::<Vec<_>>().join("x");
            while let Some((start, end)) =
                prose.find("«\u{a0}").and_then(|start| Some((start, start + prose[start..].find("\u{a0}»")?)))
            {
                prose.replace_range(start..end + "\u{a0}»".len(), "x");
            }
            while let (Some(start), Some(end)) = (prose.find('{'), prose.find('}')) {
                if start > end {
                    break;
                }
                prose.replace_range(start..=end, "x");
            }
            let prose: String = prose.split([' ', '\n']).filter(|word| !word.contains("://")).collect::<Vec<_>>().join(" ");
            for pair in ["! ", "? ", "; ", ": ", ".», ", "« ", " »", "'"] {
                let bad = match pair {
                    "! " | "? " | "; " => prose.match_indices(pair.trim()).any(|(at, _)| !prose[..at].ends_with('\u{202f}')),
                    ": " => prose.match_indices(": ").any(|(at, _)| !prose[..at].ends_with('\u{a0}')),
                    "« " | " »" | "'" => prose.contains(pair),
                    _ => false,
                };
                if bad {
                    wrong.push(format!("{file}: {name}: {} in {prose}", pair.trim()));
                }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn french_failures_read_after_impossible_de() {
    let elided = |text: &str| text.chars().next().is_some_and(|first| "aeiouyhéèêâîôAEIOUYHÉ".contains(first));
    let french = messages("fr");
    let wrong: Vec<&String> = french
        .iter()
        .filter(|(name, text)| name.starts_with("failure-") && !name.ends_with("-hint") && elided(text))
        .map(|(name, _)| name)
        .collect();
    assert_eq!(wrong, Vec::<&String>::new(), "these would read ‘impossible de écrire’");
}
