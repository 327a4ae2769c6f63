use super::rules::{RuleOut, Settings, about, against_default, level, number, remarks};
use super::{Answer, Block};
use crate::finding::{Level, RuleInfo};
use crate::i18n::Catalogue;
use crate::model::Kind;
use crate::rules::custom::expressions;
use crate::text::{Message, in_language, one_line};
use crate::verdict::Applied;
use serde_json::json;

/// What an example of a rule shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Example {
    /// What an agenda was before it was changed, for both of the others.
    Before,
    /// What the rule finds.
    Bad,
    /// What it does not find.
    Good,
}

impl Example {
    const ALL: [(Example, &str, &'static str); 3] = [
        (Example::Before, "```yaml before", "explain-before"),
        (Example::Bad, "```yaml bad", "explain-bad"),
        (Example::Good, "```yaml good", "explain-good"),
    ];
}

/// What a rule looks for and why, in the language of a catalogue, with its examples.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// The paragraphs; the first says what it looks for.
    pub prose: String,
    /// The examples: what each shows, and its text.
    pub examples: Vec<(Example, String)>,
}

impl Explanation {
    /// Explains a rule.
    pub fn of(rule: &RuleInfo, catalogue: &Catalogue) -> Self {
        let (written, examples) = parts(&rule.doc);
        let texts = rule.translations.iter().map(|(tag, text)| (tag.as_str(), text.as_str()));
        let own = in_language(texts, catalogue.language().tag()).map(str::to_owned);
        let prose = own.or_else(|| catalogue.text(&format!("rule-{}", rule.id), None)).unwrap_or(written);
        Explanation { prose, examples }
    }

    /// The paragraphs, each on one line.
    pub fn paragraphs(&self) -> Vec<String> {
        self.prose.split("\n\n").map(one_line).collect()
    }

    /// What the rule looks for, in a sentence.
    pub fn pattern(&self) -> String {
        one_line(self.prose.split("\n\n").next().unwrap_or_default())
    }

    /// The paragraphs and the examples.
    pub fn page(&self, catalogue: &Catalogue) -> Vec<Block> {
        let mut page: Vec<Block> = self.paragraphs().into_iter().map(Block::Paragraph).collect();
        page.extend(self.example_blocks(catalogue));
        page
    }

    /// The examples, each under its heading.
    pub fn example_blocks(&self, catalogue: &Catalogue) -> Vec<Block> {
        let heading = |sort: Example| Example::ALL.into_iter().find(|one| one.0 == sort).map(|one| catalogue.plain(one.2));
        let block = |(sort, example): &(Example, String)| {
            [Block::Heading(2, heading(*sort).unwrap_or_default()), Block::Code("yaml", example.clone())]
        };
        self.examples.iter().flat_map(block).collect()
    }

    /// The texts of the examples of one sort.
    pub fn texts(&self, sort: Example) -> Vec<&str> {
        self.examples.iter().filter(|(own, _)| *own == sort).map(|(_, text)| text.as_str()).collect()
    }
}

/// Explains a rule as it applies here: at which level, with which parameters, how that is set and waived; a rule of the country's
/// own with the expressions that it is.
pub fn explain(applied: &Applied<'_>, settings: Settings, catalogue: &Catalogue) -> Answer {
    let rule = &applied.rule;
    let explanation = Explanation::of(rule, catalogue);
    let here = catalogue.say(&Message::plain("explain-level").with("level", level(applied, catalogue)));
    let mut page = vec![Block::Heading(1, rule.id.to_string()), Block::Paragraph(here)];
    let clock = rule.clock.then(|| catalogue.plain("rules-clock"));
    let change = rule.change.then(|| catalogue.plain("rules-change"));
    let landed = rule.landed.then(|| catalogue.plain("rules-landed"));
    let broken = (settings == Settings::BrokenAgenda).then(|| about(settings, catalogue));
    let said: Vec<String> =
        remarks(applied, catalogue).into_iter().chain(clock).chain(change).chain(landed).chain(broken).collect();
    if !said.is_empty() {
        page.push(Block::Paragraph(said.join(" ")));
    }
    page.extend(explanation.paragraphs().into_iter().map(Block::Paragraph));
    if let Some(declared) = applied.declared {
        let kind = declared.r#for.0.name();
        page.push(Block::Heading(2, catalogue.say(&Message::plain("explain-condition").with("kind", kind))));
        page.push(Block::Code("yaml", expressions(declared)));
    }
    if !applied.parameters.is_empty() {
        let term = |name: &str, value: f64, default: f64| {
            let (value, default) = (number(value).to_string(), number(default).to_string());
            let text = if value == default { value } else { against_default(value, default, catalogue) };
            (name.to_owned(), text)
        };
        let terms = applied.parameters.iter().map(|(one, value)| term(one.name, *value, one.default)).collect();
        page.extend([Block::Heading(2, catalogue.plain("explain-parameters")), Block::Terms(terms)]);
    }
    page.extend(explanation.example_blocks(catalogue));
    page.extend([
        Block::Heading(2, catalogue.plain("explain-set")),
        Block::Code("yaml", setting(rule, catalogue)),
        Block::Heading(2, catalogue.plain("explain-waive")),
        Block::Code("yaml", waiver(applied, &explanation)),
    ]);
    let mut data = json!({ "format-version": "1.0", "settings": settings });
    let more = json!({
        "explanation": explanation.prose,
        "before": explanation.texts(Example::Before),
        "bad": explanation.texts(Example::Bad),
        "good": explanation.texts(Example::Good),
    });
    // Types with text keys always have a form in JSON.
    let out = serde_json::to_value(RuleOut::of(applied, catalogue)).unwrap_or_default();
    if let Some(data) = data.as_object_mut() {
        data.extend(
            [out, more].iter().filter_map(|part| part.as_object()).flatten().map(|(key, value)| (key.clone(), value.clone())),
        );
    }
    Answer { page, data }
}

/// How `agenda.yaml` switches a rule off, or sets it otherwise.
fn setting(rule: &RuleInfo, catalogue: &Catalogue) -> String {
    let other = if rule.level == Level::Warning { Level::Note } else { Level::Warning };
    let parameters = rule.parameters.iter().map(|one| format!(", {}: {}", one.name, number(one.default)));
    let or = catalogue.plain("word-or");
    format!(
        "# agenda.yaml\nrules:\n  {0}: off\n  # {or}\n  # {0}: {{level: {1}{2}}}\n",
        rule.id,
        other.name(),
        parameters.collect::<String>()
    )
}

/// A decision that waives a rule for what its example is about.
fn waiver(applied: &Applied<'_>, explanation: &Explanation) -> String {
    let rule = &applied.rule.id;
    let bad = explanation.texts(Example::Bad).first().and_then(|text| example_entity(text));
    let own = || applied.declared.map(|declared| format!("{}/example", declared.r#for.0.folder()));
    let entity = bad.or_else(own).map(|entity| format!("    entity: {entity}\n")).unwrap_or_default();
    format!(
        "# decisions/waive-{rule}.yaml\nid: waive-{rule}\ntype: waiver\nstatus: accepted\ndate: 2026-01-15\n\
         taken-by: bodies/steering-committee\nwaives:\n  - rule: {rule}\n{entity}    until: 2027-01-15\n"
    )
}

/// The first entity of an example, as `folder/id`.
fn example_entity(example: &str) -> Option<String> {
    let (folder, file) = example.lines().next()?.strip_prefix("# ")?.strip_suffix(".yaml")?.split_once('/')?;
    Kind::find(folder).filter(|kind| kind.folder() == folder)?;
    let id = example.lines().find_map(|line| line.strip_prefix("id: ")).unwrap_or(file);
    Some(format!("{folder}/{id}"))
}

/// The prose of a rule's doc comment, and its examples.
fn parts(doc: &str) -> (String, Vec<(Example, String)>) {
    let mut prose = String::new();
    let mut examples: Vec<(Example, String)> = Vec::new();
    let mut inside = false;
    for line in doc.lines().map(|line| line.strip_prefix(' ').unwrap_or(line)) {
        if let Some((sort, ..)) = Example::ALL.into_iter().find(|(_, fence, _)| *fence == line.trim_end()) {
            inside = true;
            examples.push((sort, String::new()));
            continue;
        }
        match line.trim_end() {
            "```" => inside = false,
            line if inside => {
                if let Some((_, text)) = examples.last_mut() {
                    text.push_str(line);
                    text.push('\n');
                }
            }
            line => {
                prose.push_str(line);
                prose.push('\n');
            }
        }
    }
    (prose.trim().to_owned(), examples)
}
