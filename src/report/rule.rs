use super::Block;
use crate::finding::RuleInfo;
use crate::i18n::Catalogue;
use crate::text::in_language;

/// What a rule looks for and why, in the language of a catalogue, with its examples.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// The paragraphs; the first says what it looks for.
    pub prose: String,
    /// The examples: whether it is a good one, and its text.
    pub examples: Vec<(bool, String)>,
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
        let block = |(good, example): &(bool, String)| {
            let heading = Block::Heading(2, catalogue.plain(if *good { "explain-good" } else { "explain-bad" }));
            [heading, Block::Code("yaml", example.clone())]
        };
        self.examples.iter().flat_map(block).collect()
    }
}

/// The lines of a paragraph as one.
fn one_line(paragraph: &str) -> String {
    // Spaces that keep words together stay what they are.
    paragraph.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

/// The prose of a rule's doc comment, and its examples: good or bad, with the text.
fn parts(doc: &str) -> (String, Vec<(bool, String)>) {
    let mut prose = String::new();
    let mut examples: Vec<(bool, String)> = Vec::new();
    let mut inside = false;
    for line in doc.lines().map(|line| line.strip_prefix(' ').unwrap_or(line)) {
        match line.trim_end() {
            "```yaml bad" => {
                inside = true;
                examples.push((false, String::new()));
            }
            "```yaml good" => {
                inside = true;
                examples.push((true, String::new()));
            }
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
