/// The text in `language` (a BCP 47 tag) if there is one, else the nearest: the same language whatever the region, else the
/// first text given.
pub fn in_language<'t>(texts: impl Iterator<Item = (&'t str, &'t str)> + Clone, language: &str) -> Option<&'t str> {
    given(texts, language).map(|(text, _)| text)
}

/// The same, with the tag of the language it is in, where that is another one.
pub fn given<'t>(
    mut texts: impl Iterator<Item = (&'t str, &'t str)> + Clone,
    language: &str,
) -> Option<(&'t str, Option<&'t str>)> {
    let is_near = |tag: &str| tag.split('-').next() == language.split('-').next();
    let exact = texts.clone().find(|(tag, _)| *tag == language);
    let near = exact.or_else(|| texts.clone().find(|(tag, _)| is_near(tag)));
    near.or_else(|| texts.next()).map(|(tag, text)| (text, Some(tag).filter(|tag| !is_near(tag))))
}
