//! Small agendas, each with one story; all rules run on all of them, and one file says what they find.

use crate::support::{compare, lines, loaded, project, verdict, verdict_since};
use agenda::i18n::{Catalogue, Language};
use agenda::render::verdict::short;
use agenda::store::{Folder, Memory, Store};
use std::fs;
use std::path::PathBuf;

fn cases() -> Vec<PathBuf> {
    let mut cases: Vec<PathBuf> =
        fs::read_dir(project().join("tests/cases")).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    assert!(cases.len() >= 8, "cases are missing");
    cases
}

#[test]
fn every_case_gives_what_is_expected() {
    for case in cases() {
        compare(&case.join("expected.txt"), &lines(&Folder::new(case.join("after"))));
    }
}

#[test]
fn every_proposal_gives_what_is_expected_against_what_was_before() {
    let mut proposals = 0;
    for case in cases().into_iter().filter(|case| case.join("before").is_dir()) {
        let side = |name: &str| loaded(&Folder::new(case.join(name)));
        let verdict = verdict_since(&side("after"), &side("before"));
        compare(&case.join("since.txt"), &short(&verdict, &Catalogue::new(Language::English)));
        proposals += 1;
    }
    assert!(proposals > 0, "no case says what was before");
}

#[test]
fn loading_depends_neither_on_the_order_of_files_nor_on_threads() {
    for case in cases() {
        let folder = Folder::new(case.join("after"));
        let entries = folder.entries().unwrap();
        let mut files: Vec<(String, Vec<u8>)> =
            entries.iter().filter_map(|entry| Some((entry.path.clone(), folder.read(&entry.path, 1 << 20).ok()?))).collect();
        for other in crate::support::files(&case.join("after")).iter().filter(|file| !file.to_str().unwrap().ends_with("yaml")) {
            let path = other.strip_prefix(case.join("after")).unwrap().to_str().unwrap().replace('\\', "/");
            files.push((path, fs::read(other).unwrap()));
        }
        let expected = lines(&Memory::new(files.clone()));
        files.reverse();
        assert_eq!(lines(&Memory::new(files.clone())), expected, "{}", case.display());
        let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
        assert_eq!(alone.install(|| lines(&Memory::new(files))), expected, "{}", case.display());
    }
}

#[test]
fn findings_keep_their_fingerprints_when_lines_move_and_have_one_each() {
    for case in cases() {
        let prints = |store: &dyn Store| {
            let mut prints: Vec<String> =
                verdict(&loaded(store)).findings.into_iter().map(|one| one.finding.fingerprint).collect();
            prints.sort();
            prints
        };
        let folder = Folder::new(case.join("after"));
        let before = prints(&folder);
        let mut distinct = before.clone();
        distinct.dedup();
        assert_eq!(before, distinct, "{}: two findings have one fingerprint", case.display());
        let moved = crate::support::files(&case.join("after")).into_iter().map(|file| {
            let path = file.strip_prefix(case.join("after")).unwrap().to_str().unwrap().to_owned();
            let bytes = fs::read(&file).unwrap();
            let shift =
                file.extension().is_some_and(|end| end == "yaml") && std::str::from_utf8(&bytes).is_ok() && !bytes.is_empty();
            (path, if shift { [b"# moved\n\n".to_vec(), bytes].concat() } else { bytes })
        });
        assert_eq!(prints(&Memory::new(moved)), before, "{}", case.display());
    }
}

#[test]
fn findings_about_what_is_missing_in_an_item_keep_their_fingerprints_when_items_come_before_it() {
    let agenda = |lines: &str| {
        let text = format!("agenda: 1\ntitle: Agenda\nlanguages: [en]\nsucceeds: {{title: Strategy, lines: [{lines}]}}\n");
        let found = crate::support::findings(&Memory::new([("agenda.yaml".to_owned(), text.into_bytes())]));
        let found = found.into_iter().filter(|finding| finding.rule.id == "approach-unfinished-predecessor");
        found.map(|finding| (finding.field.unwrap(), finding.fingerprint)).collect::<Vec<_>>()
    };
    let alone = agenda("{title: Kiosks, became: dropped}");
    let second = agenda("{title: Portal, became: dropped}, {title: Kiosks, became: dropped}");
    assert_eq!((alone.len(), second.len()), (1, 2));
    assert_eq!((&*alone[0].0, &*second[1].0), ("succeeds.lines[1].decision", "succeeds.lines[2].decision"));
    assert_eq!(alone[0].1, second[1].1);
    assert_ne!(second[0].1, second[1].1);
}
