//! Changed files as a patch, for people to look at.

use crate::text::escape_controls;
use similar::TextDiff;

/// How many lines around a change are shown.
const CONTEXT: usize = 2;

/// What is different between texts of files, each with its path, as a unified diff; nothing in a file can command the terminal.
pub fn patch<'f>(files: impl IntoIterator<Item = (&'f str, &'f str, &'f str)>, color: bool) -> String {
    let mut out = String::new();
    for (path, before, after) in files {
        let diff = TextDiff::from_lines(before, after);
        let unified = diff.unified_diff().context_radius(CONTEXT).header(&format!("a/{path}"), &format!("b/{path}")).to_string();
        for line in unified.lines() {
            let code = match line.as_bytes().first() {
                _ if !color || line.starts_with("---") || line.starts_with("+++") => None,
                Some(b'+') => Some(32),
                Some(b'-') => Some(31),
                Some(b'@') => Some(36),
                _ => None,
            };
            let line = escape_controls(line.trim_end_matches('\r'));
            out += &match code {
                Some(code) => format!("\u{1b}[{code}m{line}\u{1b}[0m\n"),
                None => line + "\n",
            };
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_different_is_shown() {
        let before = "a\nb\nc\nd\ne\nf\n";
        let shown = patch([("services/x.yaml", before, "a\nb\nc\nd\nE\nf\n")], false);
        assert_eq!(shown, "--- a/services/x.yaml\n+++ b/services/x.yaml\n@@ -3,4 +3,4 @@\n c\n d\n-e\n+E\n f\n");
    }

    #[test]
    fn no_file_commands_the_terminal() {
        let shown = patch([("a\u{1b}[2J.yaml", "a: \u{202e}b\n", "a: \u{1b}]0;x\u{7}\n")], false);
        assert!(!shown.contains(['\u{1b}', '\u{202e}', '\u{7}']), "{shown}");
    }
}
