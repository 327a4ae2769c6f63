use super::Language;
use fixed_decimal::Decimal;
use icu_decimal::DecimalFormatter;
use icu_decimal::options::DecimalFormatterOptions;
use icu_locale_core::locale;

thread_local! {
    /// The formatters, in the order of the languages; they cannot be shared between threads.
    static FORMATTERS: [Option<DecimalFormatter>; Language::ALL.len()] = Language::ALL.map(|language| {
        let locale = match language {
            Language::English => locale!("en"),
            Language::French => locale!("fr"),
        };
        DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::default()).ok()
    });
}

/// A number with the separators of a language: `1,234.5` in English, `1 234,5` with a narrow no-break space in French.
pub(super) fn format(language: Language, number: &str) -> String {
    FORMATTERS.with(|formatters| match (&formatters[language as usize], Decimal::try_from_str(number)) {
        (Some(formatter), Ok(number)) => formatter.format(&number).to_string(),
        _ => number.to_owned(),
    })
}
