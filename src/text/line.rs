/// The lines of a text as one. Spaces that keep words together stay what they are.
pub fn one_line(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}
