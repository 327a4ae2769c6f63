use super::positions::Encoding;
use crate::text::{LineIndex, Span};
use lsp_types::TextEdit;
use similar::{DiffOp, TextDiff};

/// What to change in a text, line by line, so that it becomes another one: what stays is not touched, nor is the cursor in it.
pub fn edits(old: &str, new: &str, encoding: Encoding) -> Vec<TextEdit> {
    if old == new {
        return Vec::new();
    }
    let lines = LineIndex::new(old);
    let diff = TextDiff::from_lines(old, new);
    // Where each line begins, the end of the text behind the last one.
    let starts = |slices: &[&str]| {
        let mut at = 0;
        let mut starts = vec![0];
        starts.extend(slices.iter().map(|line| {
            at += line.len();
            at
        }));
        starts
    };
    let old_lines: Vec<&str> = (0..diff.old_len()).filter_map(|at| diff.old_slice(at)).collect();
    let new_lines: Vec<&str> = (0..diff.new_len()).filter_map(|at| diff.new_slice(at)).collect();
    let (old_starts, new_starts) = (starts(&old_lines), starts(&new_lines));
    let changed = diff.ops().iter().filter(|op| !matches!(op, DiffOp::Equal { .. }));
    let edit = |op: &DiffOp| {
        let (from, to) = (op.old_range(), op.new_range());
        let span = |at: usize| u32::try_from(old_starts[at]).unwrap_or(u32::MAX);
        TextEdit {
            range: encoding.range(Span::new(span(from.start), span(from.end)), old, &lines),
            new_text: new[new_starts[to.start]..new_starts[to.end]].to_owned(),
        }
    };
    changed.map(edit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use lsp_types::TextDocumentContentChangeEvent;

    #[test]
    fn edits_make_one_text_of_the_other_and_touch_nothing_else() {
        let pairs = [
            ("a: 1\nb: 2\nc: 3\n", "a: 1\nc: 3\nb: 2\n"),
            ("a: 1\r\nb: é\r\n", "b: é\r\na: 1\r\n"),
            ("a: 1", "a: 1\nb: 🗳\n"),
            ("", "a: 1\n"),
            ("a: 1\n", ""),
        ];
        for (old, new) in pairs {
            let mut text = old.to_owned();
            // All of them speak of the text as it was.
            for edit in edits(old, new, Encoding::Utf16).into_iter().rev() {
                let change = TextDocumentContentChangeEvent { range: Some(edit.range), range_length: None, text: edit.new_text };
                Encoding::Utf16.change(&mut text, vec![change]);
            }
            assert_eq!(text, new);
        }
        let one = edits("a: 1\nb: 2\nc: 3\n", "a: 1\nb: 4\nc: 3\n", Encoding::Utf8);
        assert_eq!((one.len(), one[0].range.start.line, one[0].new_text.as_str()), (1, 1, "b: 4\n"));
    }
}
