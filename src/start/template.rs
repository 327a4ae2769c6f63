//! Files with places for texts.

/// A place for a text in a file.
pub(super) struct Place<'t> {
    /// What stands before it on its line: white space, and the sign of an item of a list.
    pub(super) margin: &'t str,
    /// The key whose value it is; none where it stands alone or in a comment.
    pub(super) key: Option<&'t str>,
    /// The name of the text.
    pub(super) name: &'t str,
}

/// A file with its places filled. A place is a name behind `$` at the end of a line: the value of a key, or all of a comment or of a
/// paragraph. In a YAML file what is put there stands for the rest of the line from the key on, its end included; a line for which
/// nothing is put is left out, with the empty line above it.
pub(super) fn filled(template: &str, put: impl Fn(&Place<'_>) -> String) -> String {
    let mut out = String::new();
    for line in template.lines() {
        let Some((before, name)) = line.rsplit_once('$') else {
            out.push_str(line);
            out.push('\n');
            continue;
        };
        let start = before.len() - before.trim_start().len();
        let (margin, rest) = before.split_at(start);
        let key = rest.strip_suffix(": ");
        let text = put(&Place { margin, key, name });
        if text.is_empty() {
            if out.ends_with("\n\n") {
                out.pop();
            }
            continue;
        }
        if key.is_some() {
            for line in text.lines() {
                out.push_str(margin);
                out.push_str(line);
                out.push('\n');
            }
        } else if rest == "# " && text.ends_with('\n') {
            out.push_str(&text);
        } else {
            out.push_str(before);
            out.push_str(&text);
            out.push('\n');
        }
    }
    out
}
