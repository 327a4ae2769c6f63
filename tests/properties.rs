//! Whatever the bytes are, there are findings at places in the file, and no panic.

use crate::support::{loaded, memory, verdict};
use proptest::prelude::*;

/// Pieces from which files go wrong in interesting ways.
const PIECES: &[&str] = &[
    "id: a\n",
    "id: ",
    "title:",
    " {fr: x, en: y}\n",
    "- ",
    "  ",
    "\t",
    "\n",
    "\r\n",
    ": ",
    "#",
    "&a ",
    "*a",
    "!t ",
    "|\n",
    ">-\n",
    "'",
    "\"",
    "\\",
    "[",
    "]",
    "{",
    "}",
    ",",
    "---\n",
    "...\n",
    "%YAML 1.2\n",
    "? ",
    "<<: ",
    "é",
    "\u{feff}",
    "\u{202e}",
    "\u{1f600}",
    "\0",
    "2027-06-30",
    "8.10",
    "null",
    "~",
    "x-a: 1\n",
    "requires: [a, b/c]\n",
    "status: live\n",
    "sdg: [{target: 1.1}]\n",
    "inputs:\n",
    "  - data: d\n",
    "formerly: [a]\n",
    "waives: [{rule: structure-x}]\n",
    "0x1F",
    "1e999",
];

fn holds(path: &str, bytes: &[u8]) {
    let store = memory([(path, bytes), ("services/other.yaml", b"id: other\nrequires: [a]\n")]);
    let agenda = loaded(&store);
    let verdict = verdict(&agenda);
    for finding in verdict.findings.iter().map(|one| &one.finding) {
        for place in std::iter::once(&finding.place).chain(finding.related.iter().map(|related| &related.place)) {
            assert!(
                place.span.start <= place.span.end
                    && place.start.line >= 1
                    && place.start.column >= 1
                    && place.start <= place.end
            );
        }
    }
    let catalogue = agenda::i18n::Catalogue::new(agenda::i18n::Language::French);
    let style = agenda::render::verdict::Style { width: 60, color: false, quiet: false };
    let _ = agenda::render::verdict::human(&verdict, &agenda, &catalogue, style);
    let _ = agenda::render::verdict::json(&verdict, &catalogue);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_give_findings(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        holds("services/a.yaml", &bytes);
    }

    #[test]
    fn any_pieces_of_yaml_give_findings(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..30), folder in 0..4_usize) {
        let path = ["services/a.yaml", "decisions/a.yaml", "kpis/a.yaml", "agenda.yaml"][folder];
        holds(path, pieces.concat().as_bytes());
    }
}
