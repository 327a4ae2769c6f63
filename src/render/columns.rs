//! How wide the columns of a table are: none is narrower than its longest word, and what is left goes where it makes the table less tall.

use textwrap::core::{Word, display_width};
use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};

/// Of so many rows the others are told by.
const ENOUGH_ROWS: usize = 400;

/// Beyond this many characters nobody's eye finds the next line, and no column is made wider.
const WIDEST: usize = 60;

/// The widths of columns in characters, from the texts in each; nothing, where there is no room for the longest word of every column, or
/// where longer lines would have less than `narrowest`.
pub(in crate::render) fn widths(columns: &[Vec<String>], room: usize, narrowest: usize) -> Option<Vec<usize>> {
    let columns: Vec<Column> = columns.iter().map(|texts| Column::of(texts, narrowest)).collect();
    let mut widths: Vec<usize> = columns.iter().map(|column| column.least).collect();
    let mut left = room.checked_sub(widths.iter().sum())?;
    // The step that makes a column less tall by most for each character that it takes, until none is left that there is room for.
    while let Some((column, step)) = best_step(&columns, &widths, left) {
        widths[column] += step;
        left -= step;
    }
    Some(widths)
}

/// The lines of a text in a column of a width. Words stay whole, unless one is wider than the column.
pub(in crate::render) fn folded(text: &str, width: usize) -> Vec<String> {
    let options = Options::new(width.max(1))
        .word_separator(WordSeparator::Custom(words))
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    text.lines().flat_map(|line| textwrap::wrap(line, &options)).map(|line| line.into_owned()).collect()
}

/// What is known of a column.
struct Column {
    /// As narrow as it can be.
    least: usize,
    /// How tall its texts are at each width from the least on, added up so that one tall text weighs more than many short ones.
    tall: Vec<f64>,
}

impl Column {
    fn of(texts: &[String], narrowest: usize) -> Self {
        let lines = || texts.iter().flat_map(|text| text.lines());
        let widest = lines().map(display_width).max().unwrap_or_default();
        let word = lines().flat_map(words).map(|word| columns_of(&word)).max().unwrap_or_default();
        let least = word.max(widest.min(narrowest)).max(1);
        let most = widest.min(WIDEST).max(least);
        let split = |text: &String| text.lines().map(|line| words(line).map(|word| spaced(&word)).collect()).collect();
        let every = texts.len().div_ceil(ENOUGH_ROWS).max(1);
        let split: Vec<Vec<Vec<(usize, usize)>>> = texts.iter().step_by(every).map(split).collect();
        let height = |text: &Vec<Vec<(usize, usize)>>, width| text.iter().map(|words| lines_of(words, width)).sum::<u32>();
        let tall = |width| split.iter().map(|text| f64::from(height(text, width)).powi(3)).sum();
        Column { least, tall: (least..=most).map(tall).collect() }
    }

    /// By how much it is less tall for each character, if it is made wider by a step.
    fn gain(&self, width: usize, step: usize) -> f64 {
        let tall = |width: usize| self.tall.get(width - self.least).copied();
        let characters = u32::try_from(step).map_or(f64::INFINITY, f64::from);
        tall(width).zip(tall(width + step)).map_or(0.0, |(now, then)| (now - then) / characters)
    }
}

fn best_step(columns: &[Column], widths: &[usize], left: usize) -> Option<(usize, usize)> {
    let steps = |(place, (column, width)): (usize, (&Column, &usize))| {
        let width = *width;
        let gains: Vec<_> = (1..=left.min(WIDEST)).map(|step| (column.gain(width, step), place, step)).collect();
        gains.into_iter().filter(|(gain, ..)| *gain > 0.0)
    };
    let all = columns.iter().zip(widths).enumerate().flat_map(steps);
    // Of equal ones the first.
    all.reduce(|best, one| if one.0 > best.0 { one } else { best }).map(|(_, place, step)| (place, step))
}

/// The words of a line: between spaces, or as a script without spaces is broken. Addresses and paths, which people copy, stay whole.
fn words(line: &str) -> Box<dyn Iterator<Item = Word<'_>> + '_> {
    let mut parts = WordSeparator::new().find_words(line).peekable();
    let mut start = 0;
    Box::new(std::iter::from_fn(move || {
        let mut end = start;
        while let Some(part) = parts.next() {
            end += part.word.len() + part.whitespace.len();
            let goes_on = part.whitespace.is_empty() && part.word.ends_with(|last: char| last.is_ascii());
            if !goes_on || parts.peek().is_none() {
                let whole = line.get(start..end).map(Word::from);
                start = end;
                return whole;
            }
        }
        None
    }))
}

/// How many columns of the terminal a word takes.
fn columns_of(word: &Word<'_>) -> usize {
    display_width(word.word)
}

/// How wide a word is, and the room behind it.
fn spaced(word: &Word<'_>) -> (usize, usize) {
    (columns_of(word), display_width(word.whitespace))
}

/// How many lines words take in a column of a width.
fn lines_of(words: &[(usize, usize)], width: usize) -> u32 {
    let (mut lines, mut at) = (1, 0);
    for (word, space) in words {
        if at > 0 && at + word > width {
            lines += 1;
            at = 0;
        }
        at += word + space;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(columns: &[&[&str]]) -> Vec<Vec<String>> {
        columns.iter().map(|texts| texts.iter().map(|text| (*text).to_owned()).collect()).collect()
    }

    #[test]
    fn no_column_is_narrower_than_its_longest_word() {
        let columns = texts(&[&["Identifiant", "a"], &["Décision", "Approuvée par le comité interministériel"]]);
        assert_eq!(widths(&columns, 26, 1), None, "both words do not fit");
        assert_eq!(widths(&columns, 27, 1), Some(vec![11, 16]));
        assert_eq!(widths(&columns, 27, 20), None, "a sentence needs more than its longest word");
        for room in 27..60 {
            let found = widths(&columns, room, 1).unwrap();
            let whole = |(texts, width): (&Vec<String>, &usize)| texts.iter().all(|text| folded(text, *width).join(" ") == *text);
            assert!(columns.iter().zip(&found).all(whole), "{found:?}");
            assert!(found.iter().sum::<usize>() <= room, "{found:?}");
        }
    }

    #[test]
    fn the_column_that_makes_the_table_tall_gets_the_room() {
        let long = "eight short words stand in this one cell";
        let columns = texts(&[&["name", "a b"], &["text", long], &["note", "c d"]]);
        let found = widths(&columns, 40, 1).unwrap();
        assert_eq!((found[0], found[2]), (4, 4), "{found:?}");
        assert!(found[1] >= 20, "{found:?}");
        assert_eq!(widths(&columns, 200, 1).unwrap(), [4, long.len(), 4], "nobody needs more room than the longest line");
    }

    #[test]
    fn a_line_break_is_no_word() {
        assert_eq!(widths(&texts(&[&["ab\nabc\n\na"]]), 10, 1), Some(vec![3]));
        assert_eq!(widths(&texts(&[&[""], &[]]), 2, 1), Some(vec![1, 1]));
        assert_eq!(folded("one two\nthree", 3), ["one", "two", "thr", "ee"]);
        assert_eq!(folded("see https://example.org/a-b there", 24), ["see", "https://example.org/a-b", "there"]);
    }
}
