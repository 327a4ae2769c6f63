//! Mending what a check finds, as far as a program can.

use crate::agenda::{Agenda, load_changed};
use crate::edit::Draft;
use crate::finding::{Finding, Repair};
use crate::store::Folder;
use crate::text::{Failure, Span};
use crate::verdict::Verdict;
use std::collections::BTreeMap;

/// What is mended may show what was hidden behind it: so often it is looked again.
const ROUNDS: usize = 5;

/// An agenda of which findings are mended, in memory.
pub(super) struct Mended {
    /// What it is now, where anything was mended.
    pub agenda: Option<Agenda>,
    /// The texts of its files that are others now, by their paths.
    pub files: BTreeMap<String, String>,
    /// How many findings were mended.
    pub count: usize,
    /// What is found now.
    pub verdict: Verdict,
}

/// Whether a program may mend a finding: by repairs that are certain, or by guesses too.
pub(super) fn repair_of(finding: &Finding, guesses: bool) -> Option<&Repair> {
    finding.repair.as_ref().filter(|repair| repair.certain || guesses)
}

/// Mends the findings of an agenda that stand and that no base has too.
///
/// # Errors
/// Where the folder cannot be read.
pub(super) fn mended(
    folder: &Folder,
    agenda: &Agenda,
    verdict: impl Fn(&Agenda) -> Verdict,
    guesses: bool,
) -> Result<Mended, Failure> {
    let mut mended = Mended { agenda: None, files: BTreeMap::new(), count: 0, verdict: verdict(agenda) };
    for _ in 0..ROUNDS {
        let now = mended.agenda.as_ref().unwrap_or(agenda);
        let mut repairs: BTreeMap<&str, Vec<(Span, &Repair)>> = BTreeMap::new();
        for one in mended.verdict.findings.iter().filter(|one| one.is_acted_on()) {
            if let Some(repair) = repair_of(&one.finding, guesses) {
                repairs.entry(&one.finding.place.file).or_default().push((one.finding.place.span, repair));
            }
        }
        let mut count = 0;
        for (path, repairs) in repairs {
            let document = now.document_at(path).map(|id| now.document(id));
            let Some((document, subject)) = document.and_then(|document| Some((document, document.subject?))) else { continue };
            // What cannot be read as a whole is not changed.
            let Ok(mut draft) = Draft::of(document) else { continue };
            let done = draft.repair(repairs, &now.schema(subject).shape);
            if done > 0 {
                count += done;
                mended.files.insert(path.to_owned(), draft.text().to_owned());
            }
        }
        if count == 0 {
            break;
        }
        mended.count += count;
        let after = load_changed(folder, agenda, &mended.files)?;
        mended.verdict = verdict(&after);
        mended.agenda = Some(after);
    }
    Ok(mended)
}
