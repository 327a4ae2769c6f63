use super::number;
use crate::text::direction;
use fluent_bundle::FluentValue;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::{LanguageIdentifier, langid};

/// The catalogue files of a language: those named, one for each family of rules and one for each report.
macro_rules! with_families {
    ($tag:literal, $($file:literal),+) => {
        [
            $(include_str!(concat!($tag, "/", $file, ".ftl")),)+
            include_str!(concat!($tag, "/rules/approach.ftl")),
            include_str!(concat!($tag, "/rules/ownership.ftl")),
            include_str!(concat!($tag, "/rules/schedule.ftl")),
            include_str!(concat!($tag, "/rules/status.ftl")),
            include_str!(concat!($tag, "/rules/kpi.ftl")),
            include_str!(concat!($tag, "/rules/service.ftl")),
            include_str!(concat!($tag, "/rules/reuse.ftl")),
            include_str!(concat!($tag, "/rules/once-only.ftl")),
            include_str!(concat!($tag, "/rules/legal.ftl")),
            include_str!(concat!($tag, "/rules/participation.ftl")),
            include_str!(concat!($tag, "/rules/decision.ftl")),
            include_str!(concat!($tag, "/rules/change.ftl")),
            include_str!(concat!($tag, "/rules/review.ftl")),
            include_str!(concat!($tag, "/languages.ftl")),
            include_str!(concat!($tag, "/edit.ftl")),
            include_str!(concat!($tag, "/import.ftl")),
            include_str!(concat!($tag, "/site.ftl")),
            include_str!(concat!($tag, "/export.ftl")),
            include_str!(concat!($tag, "/preview.ftl")),
            include_str!(concat!($tag, "/lsp.ftl")),
            include_str!(concat!($tag, "/report-charts.ftl")),
            include_str!(concat!($tag, "/report-workbook.ftl")),
            include_str!(concat!($tag, "/workbook.ftl")),
            include_str!(concat!($tag, "/report-status.ftl")),
            include_str!(concat!($tag, "/report-kpis.ftl")),
            include_str!(concat!($tag, "/report-roadmap.ftl")),
            include_str!(concat!($tag, "/report-slips.ftl")),
            include_str!(concat!($tag, "/report-services.ftl")),
            include_str!(concat!($tag, "/report-building-blocks.ftl")),
            include_str!(concat!($tag, "/report-once-only.ftl")),
            include_str!(concat!($tag, "/report-regulatory-plan.ftl")),
            include_str!(concat!($tag, "/report-sdg.ftl")),
            include_str!(concat!($tag, "/report-governance.ftl")),
            include_str!(concat!($tag, "/report-standard.ftl")),
            include_str!(concat!($tag, "/report-co-design.ftl")),
            include_str!(concat!($tag, "/report-waivers.ftl")),
            include_str!(concat!($tag, "/report-coverage.ftl")),
            include_str!(concat!($tag, "/report-freshness.ftl")),
        ]
    };
}

/// A language in which the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// French.
    French,
}

impl Language {
    /// All languages.
    pub const ALL: [Language; 2] = [Language::English, Language::French];

    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::French => "fr",
        }
    }

    /// In which direction it is written, as HTML says it.
    pub fn direction(self) -> &'static str {
        direction(self.tag())
    }

    /// The language of a tag or locale such as `fr`, `fr-CA` or `fr_FR.UTF-8`.
    pub fn find(locale: &str) -> Option<Language> {
        let base = locale.split(['-', '_', '.', '@']).next().unwrap_or_default().to_ascii_lowercase();
        Language::ALL.into_iter().find(|language| language.tag() == base)
    }

    /// The first of the wishes (option, environment, locale) that is a language the program speaks; else English.
    pub fn choose<'w>(wishes: impl IntoIterator<Item = Option<&'w str>>) -> Language {
        wishes.into_iter().flatten().find_map(Language::find).unwrap_or_default()
    }

    /// A count with the separators of the language.
    pub fn count(self, count: usize) -> String {
        number::format(self, &count.to_string())
    }

    pub(super) fn identifier(self) -> LanguageIdentifier {
        match self {
            Language::English => langid!("en"),
            Language::French => langid!("fr"),
        }
    }

    pub(super) fn sources(self) -> &'static [&'static str] {
        match self {
            Language::English => {
                &with_families!("en", "messages", "forge", "start", "review", "signature", "history", "audit", "report")
            }
            Language::French => &with_families!(
                "fr",
                "messages",
                "forge",
                "start",
                "review",
                "signature",
                "history",
                "audit",
                "report",
                "help",
                "rules",
                "model"
            ),
        }
    }

    pub(super) fn number_formatter(self) -> fn(&FluentValue<'_>, &IntlLangMemoizer) -> Option<String> {
        fn shown(language: Language, value: &FluentValue<'_>) -> Option<String> {
            match value {
                FluentValue::Number(number) => Some(number::format(language, &number.value.to_string())),
                _ => None,
            }
        }
        match self {
            Language::English => |value, _| shown(Language::English, value),
            Language::French => |value, _| shown(Language::French, value),
        }
    }
}
