use super::Language;
use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;
use icu_locale_core::locale;
use std::cmp::Ordering;

/// The order of words in a language, as CLDR has it.
pub struct Collation(Option<CollatorBorrowed<'static>>);

impl Collation {
    pub(super) fn new(language: Language) -> Self {
        let locale = match language {
            Language::English => locale!("en"),
            Language::French => locale!("fr"),
        };
        Collation(CollatorBorrowed::try_new(locale.into(), CollatorOptions::default()).ok())
    }

    /// Which of two texts comes first.
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        self.0.as_ref().map_or_else(|| one.cmp(other), |collator| collator.compare(one, other))
    }
}
