use super::markdown;
use crate::i18n::Catalogue;
use crate::render::markdown::inline;
use crate::report::Block;
use crate::text::Message;

/// How long a comment is at most, in bytes. Forges take some 65,000 characters, and are not of one mind what a character is; bytes
/// are never fewer.
const MOST: usize = 58_000;

/// What of each part is kept for its heading, and for the line that says how much is left out.
const ASIDE: usize = 500;

/// A page of texts, lists and tables as Markdown that is no longer than a forge takes. What one part does not need, the others
/// have; of a part that is longer than what is left for it, the beginning is shown, with how much there is more.
pub fn comment(page: &[Block], catalogue: &Catalogue) -> String {
    let starts = |number: usize| matches!(page[number], Block::Heading(2, _));
    let ends: Vec<usize> = (1..page.len()).filter(|number| starts(*number)).chain([page.len()]).collect();
    let mut parts = Vec::new();
    let mut start = 0;
    for end in ends {
        parts.push(&page[start..end]);
        start = end;
    }
    let whole: Vec<String> = parts.iter().map(|part| markdown(part)).collect();
    let limit = fair(&whole.iter().map(String::len).collect::<Vec<_>>());
    let written: Vec<String> = parts
        .iter()
        .zip(whole)
        .map(|(part, whole)| if whole.len() <= limit { whole } else { beginning(part, limit - ASIDE, catalogue) })
        .collect();
    written.join("\n")
}

/// How long each part may be, so that all of them together are not too long.
fn fair(lengths: &[usize]) -> usize {
    let mut sorted = lengths.to_vec();
    sorted.sort_unstable();
    let mut left = MOST;
    for (number, length) in sorted.iter().enumerate() {
        let share = left / (sorted.len() - number);
        if *length + 1 > share {
            return share.max(ASIDE);
        }
        left -= length + 1;
    }
    usize::MAX
}

/// As much of a part as so many bytes hold, row by row and point by point.
fn beginning(part: &[Block], most: usize, catalogue: &Catalogue) -> String {
    let mut out = String::new();
    let mut left_out: usize = 0;
    for block in part {
        let text = markdown(std::slice::from_ref(block));
        let lines: Vec<&str> = text.lines().collect();
        // The head of a table is nothing without a row, and a row nothing without the head.
        let (head, rest) = match block {
            Block::Table(_) | Block::Comparison(_) => lines.split_at(lines.len().min(2)),
            _ => lines.split_at(0),
        };
        let apart = if out.is_empty() { String::new() } else { "\n".to_owned() };
        let mut before = apart + &head.iter().map(|line| format!("{line}\n")).collect::<String>();
        for said in points(rest) {
            let mut lead = before.clone();
            let mut fits = true;
            for (number, line) in said.iter().enumerate() {
                // What is said of something goes with it, so that its name alone is nothing.
                if number == 0 && said.len() > 1 {
                    lead += &format!("{line}\n");
                    continue;
                }
                fits = fits && out.len() + lead.len() + line.len() < most;
                if fits {
                    out += &format!("{}{line}\n", std::mem::take(&mut lead));
                    before.clear();
                } else {
                    left_out += 1;
                }
            }
        }
    }
    if left_out > 0 {
        let more = catalogue.say(&Message::plain("comment-more").with("count", left_out));
        out += &format!("\n{}\n", inline(&more));
    }
    out
}

/// The lines of a block, each with the points that belong to it.
fn points<'t>(lines: &[&'t str]) -> Vec<Vec<&'t str>> {
    let mut points: Vec<Vec<&str>> = Vec::new();
    for line in lines {
        match points.last_mut() {
            Some(last) if line.starts_with("  - ") => last.push(line),
            _ => points.push(vec![line]),
        }
    }
    points
}
