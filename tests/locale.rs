//! Dates, periods and shares are written as the Common Locale Data Repository has them in each language.

use agenda::i18n::{Catalogue, Language};
use agenda::model::Date;
use agenda::report::regular::{Datum, shown};
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{YM, YMD};
use icu_datetime::input::Date as Day;
use icu_locale_core::{Locale, locale};

/// The languages of the tool with the region whose habits it follows.
fn locales() -> Vec<(Catalogue, Locale)> {
    let region = |language: &Language| match language.tag() {
        "en" => locale!("en-GB"),
        tag => tag.parse().unwrap(),
    };
    Language::ALL.iter().map(|language| (Catalogue::new(*language), region(language))).collect()
}

#[test]
fn days_and_months_are_those_of_the_locale() {
    for (catalogue, locale) in locales() {
        let days = DateTimeFormatter::try_new((&locale).into(), YMD::long()).unwrap();
        let months = DateTimeFormatter::try_new((&locale).into(), YM::long()).unwrap();
        for month in 1..=12 {
            for day in [1, 2, 10, 28] {
                let ours =
                    shown(&Datum::Date(format!("2026-{month:02}-{day:02}").parse::<Date>().unwrap()), &catalogue).into_owned();
                let theirs = days.format(&Day::try_new_iso(2026, month, day).unwrap()).to_string();
                // French typography writes the first day of a month as an ordinal, which the patterns of the repository cannot say.
                let ordinal =
                    theirs.strip_prefix("1 ").map(|rest| format!("1er {rest}")).filter(|_| catalogue.language().tag() == "fr");
                // A day is kept on the line of its month.
                assert_eq!(ours.replace('\u{a0}', " "), ordinal.unwrap_or(theirs));
            }
            let ours = shown(&Datum::Period(format!("2026-{month:02}").parse().unwrap()), &catalogue).into_owned();
            assert_eq!(ours, months.format(&Day::try_new_iso(2026, month, 1).unwrap()).to_string());
        }
    }
}

/// The patterns for quarters and per cent, `yQQQ` and `percentFormat`, as version 48 of the repository has them.
#[test]
fn quarters_and_shares_are_those_of_the_locale() {
    let expected = [("en", "Q3 2026", "1,234.5%"), ("fr", "T3 2026", "1\u{202f}234,5\u{202f}%")];
    for (catalogue, _) in locales() {
        let tag = catalogue.language().tag();
        let (_, quarter, share) = expected.into_iter().find(|(language, ..)| *language == tag).unwrap();
        assert_eq!(shown(&Datum::Period("2026-Q3".parse().unwrap()), &catalogue), quarter);
        assert_eq!(shown(&Datum::Share(12.345), &catalogue), share);
    }
}
