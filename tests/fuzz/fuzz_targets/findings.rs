//! From any bytes to findings: no panic, no hang, every place inside the file. The first byte chooses the kind.

#![no_main]

use agenda::finding::Level;
use agenda::model::Kind;
use agenda::render::verdict::{Style, human, json, short};
use agenda::store::Memory;
use agenda::{agenda::load, i18n, rules, verdict};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let (choice, bytes) = bytes.split_first().map_or((0, bytes), |(first, rest)| (usize::from(*first), rest));
    let path = match Kind::ALL.get(choice % (Kind::ALL.len() + 1)) {
        Some(kind) => format!("{}/fuzzed.yaml", kind.folder()),
        None => "agenda.yaml".to_owned(),
    };
    let own = "agenda: 1\ntitle: {fr: A, en: B}\nlanguages: [fr, en]\n";
    let store = Memory::new([("agenda.yaml".to_owned(), own.as_bytes().to_vec()), (path, bytes.to_vec())]);
    let agenda = load(&store).expect("a store in memory can be read");
    let as_of = "2026-06-30".parse().expect("a date");
    let found = rules::check(&agenda, rules::Conditions::of(&agenda, as_of));
    let verdict = verdict::judge(&agenda, found, &verdict::Terms::of(&agenda, as_of, Level::Error), None);
    for finding in verdict.findings.iter().map(|one| &one.finding) {
        assert!(finding.place.span.start <= finding.place.span.end && finding.place.start <= finding.place.end);
    }
    let catalogue = i18n::Catalogue::new(i18n::Language::French);
    let _ = human(&verdict, &agenda, &catalogue, Style { width: 80, color: true, quiet: false });
    let _ = short(&verdict, &catalogue);
    let _ = json(&verdict, &catalogue);
});
