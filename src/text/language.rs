/// The text in `language` (a BCP 47 tag) if there is one, else the nearest: the same language whatever the region, else the
/// first text given.
pub fn in_language<'t>(mut texts: impl Iterator<Item = (&'t str, &'t str)> + Clone, language: &str) -> Option<&'t str> {
    let base = |tag: &str| tag.split('-').next().unwrap_or_default().to_owned();
    let exact = texts.clone().find(|(tag, _)| *tag == language);
    let near = exact.or_else(|| texts.clone().find(|(tag, _)| base(tag) == base(language)));
    near.or_else(|| texts.next()).map(|(_, text)| text)
}
