use crate::schema::Shape;
use crate::text::Message;

/// The variable for what an entity was before a proposal; null, where it is new.
pub(super) const OLD: &str = "old";

/// What is known of a value before anything is evaluated.
#[derive(Debug, Clone)]
pub(super) enum Known<'s> {
    /// A field of an entity or of the agenda, with the words by which the expression speaks of it.
    Field(&'s Shape, String),
    /// True or false.
    Boolean,
    /// A number.
    Number,
    /// A text.
    Text,
    /// A list of such items.
    List(Box<Known<'s>>),
    /// A mapping.
    Mapping,
    /// Anything.
    Anything,
}

impl Known<'_> {
    /// Whether the value may be of this type of JSON.
    pub(super) fn may_be(&self, name: &str) -> bool {
        match self {
            Known::Field(shape, _) => {
                let types = shape.types();
                types.is_empty() || types.contains(&name) || (name == "number" && types.contains(&"integer"))
            }
            Known::Boolean => name == "boolean",
            Known::Number => name == "number",
            Known::Text => name == "string",
            Known::List(_) => name == "array",
            Known::Mapping => name == "object",
            Known::Anything => true,
        }
    }

    /// What it is, where that is known.
    pub(super) fn type_word(&self) -> Message {
        let found = ["string", "number", "boolean", "array", "object"].into_iter().find(|name| self.may_be(name));
        Message::plain(match found {
            Some("number") => "type-number",
            Some("boolean") => "type-boolean",
            Some("array") => "type-array",
            Some("object") => "type-object",
            _ => "type-string",
        })
    }
}

/// A field as an expression selects it.
pub(super) fn selected(of: &str, name: &str) -> String {
    let plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if plain { format!("{of}.{name}") } else { format!("{of}.`{name}`") }
}

/// Whether an expression mentions a variable, without reading it in full: a name that stands neither in a text nor between backticks
/// nor in a comment, and that is no field of something.
pub(super) fn mentions(expression: &str, variable: &str) -> bool {
    let part_of_a_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut rest = expression;
    let mut before = ' ';
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '`' => rest[1..].find('`').map_or(rest.len(), |end| end + 2),
            '"' | '\'' => text_length(rest, false),
            _ if part_of_a_name(first) => {
                let end = rest.find(|c| !part_of_a_name(c)).unwrap_or(rest.len());
                let (name, behind) = rest.split_at(end);
                if name == variable && before != '.' {
                    return true;
                }
                // `r"…"` is a text in which a backslash is a backslash.
                let raw = behind.starts_with(['"', '\'']) && name.contains(['r', 'R']);
                if raw { end + text_length(behind, true) } else { end }
            }
            other => other.len_utf8(),
        };
        before = if first.is_whitespace() { before } else { first };
        rest = &rest[length..];
    }
    false
}

/// How many bytes a text takes with its quotation marks, one or three on each side; all that follow, where it does not end.
fn text_length(text: &str, raw: bool) -> usize {
    let mark = &text[..1];
    let triple = mark.repeat(3);
    let quote = if text.starts_with(&triple) { triple.as_str() } else { mark };
    let mut at = quote.len();
    while let Some(next) = text[at..].chars().next() {
        if text[at..].starts_with(quote) {
            return at + quote.len();
        }
        at += next.len_utf8();
        if next == '\\' && !raw {
            at += text[at..].chars().next().map_or(0, char::len_utf8);
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::mentions;

    #[test]
    fn a_variable_is_mentioned_where_it_is_a_name_of_its_own() {
        for yes in [
            "old != null",
            "!has(old.due)",
            "self.due>=old.due",
            "'old' == 'x' && old == null",
            r"'it\'s' != old.id",
            r"r'\' != old.id",
            r#""""a "quoted" text""" != old.id"#,
            "// old\nold == null",
            "self.`old`.x == old",
            "[1].all(x, x == 1) || old != null",
        ] {
            assert!(mentions(yes, "old"), "{yes}");
        }
        for no in [
            "",
            "self.old == 1",
            "self . old == 1",
            "self.`old` == 1",
            "self.threshold > older && old_one == told",
            "self.title == 'old'",
            r#"self.title == "an \" old""#,
            r"self.title == r'\' + 'old'",
            "self.title == '''it is 'old' '''",
            "true // old",
            "'é old",
            "`old",
        ] {
            assert!(!mentions(no, "old"), "{no}");
        }
    }
}
