//! How changes landed: what there is to show that somebody looked, and the approvals that their meaning needed at that time.

use super::event::{author, commit};
use super::{Author, Commit, Visit, Walk};
use crate::approval::{
    self, Approval, Approvals, Approver, Authors, Identity, Needs, Policy, Question, Says, Seen, Source, Statement, approves_in,
};
use crate::changes::Word;
use crate::model::{Date, MailAddress};
use crate::store::{self, Branch, Form, Landed, Person, Standing};
use crate::text::Failure;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

/// A change of the agenda as it landed.
#[derive(Debug, Clone)]
pub struct Landing {
    /// The commit.
    pub commit: Arc<Commit>,
    /// Who put it there.
    pub committer: Author,
    /// Whether there was nothing before it.
    pub is_first: bool,
    /// What there is to show that somebody looked, the strongest first; with what is there and shows nothing.
    pub evidence: Vec<Evidence>,
    /// What changed, as `folder/id`, or `agenda`.
    pub entities: Vec<String>,
    /// The words for what changed, each once.
    pub words: BTreeSet<Word>,
    /// The approvals that it needed, as the roles of that time ask.
    pub approvals: Vec<Approval>,
    /// The holders of roles who approved what they wrote themselves.
    pub own: Vec<Approver>,
    /// Whether its authors alone say that they approve it, whether they hold a role or not.
    pub vouched: bool,
    /// Whether it says that machines alone wrote it, which nobody reviews.
    pub by_machine: bool,
    /// What the agenda asked of changes at that time; none, where it did not ask for anything yet, or the change is its first.
    pub asked: Option<Asked>,
}

/// What an agenda asks of the changes that land.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// The least grade of evidence.
    pub minimum_grade: Option<u8>,
    /// Whether they must be signed.
    pub signed: bool,
}

/// Something that shows that somebody looked at a change before it counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Evidence {
    /// The number of a pull request in the message.
    PullRequest(u64),
    /// It was merged; by its own author, or by somebody else.
    Merged {
        /// Whether whoever merged it wrote some of it.
        by_author: bool,
        /// Whether the merge says something that neither side of it says.
        altered: bool,
    },
    /// Somebody else put it there than whoever wrote it.
    OtherCommitter,
    /// A holder of a role approved it.
    Approved(Approver),
    /// The commit is signed.
    Signed {
        /// By what sort of key.
        form: Form,
        /// What the keys at hand say of it.
        standing: Standing,
        /// Whether it is a merge: then the signature is that of somebody who let it in.
        merge: bool,
        /// Whether it shows anything: it is not wrong, and where there are keys to verify such signatures, one of them made it.
        counts: bool,
    },
    /// A note holds signed provenance.
    Provenance {
        /// The reference that holds the note.
        reference: String,
        /// What the keys at hand say of it.
        standing: Standing,
        /// Whether it shows anything, as for signatures.
        counts: bool,
    },
}

/// The highest grade of evidence.
pub const HIGHEST_GRADE: u8 = 5;

impl Evidence {
    /// How much it shows, from 1 to 5; nothing, where it is none: a signature that does not count, an approval of one's own, or of
    /// something else than what landed.
    pub fn grade(&self) -> u8 {
        match self {
            Evidence::PullRequest(_) => 1,
            Evidence::Merged { .. } | Evidence::OtherCommitter => 2,
            Evidence::Approved(approver) if !approver.own && !approver.outdated => 3,
            Evidence::Signed { merge: true, counts: true, .. } => 4,
            Evidence::Provenance { counts: true, .. } => HIGHEST_GRADE,
            Evidence::Approved(_) | Evidence::Signed { .. } | Evidence::Provenance { .. } => 0,
        }
    }
}

impl Landing {
    /// The grade of the evidence: 0 for a direct push, 1 for the number of a pull request, 2 for a merge or a second person, 3 for the
    /// approval of a role's holder, 4 for a signed merge, 5 for signed provenance. The strongest counts.
    pub fn grade(&self) -> u8 {
        self.evidence.iter().map(Evidence::grade).max().unwrap_or_default()
    }

    /// Whether it carries a signature that counts.
    pub fn is_signed(&self) -> bool {
        self.evidence.iter().any(|evidence| matches!(evidence, Evidence::Signed { counts: true, .. }))
    }
}

/// What is known beside the commits.
pub struct Sources<'a> {
    /// Signatures, notes, and the keys at hand.
    pub repository: Mutex<store::Evidence>,
    /// What people have said on a forge.
    pub approvals: &'a Approvals,
    /// The first day on which the agenda asks for review, as it says now: what came before any was named was not asked for it.
    pub since: Option<Date>,
}

impl Walk<'_> {
    /// How a commit landed; nothing, where it changes nothing of the agenda, or where nobody can tell what it changes because this
    /// repository does not hold what came before.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub fn landing(&self, visit: &Visit<'_>, sources: &Sources<'_>) -> Result<Option<Landing>, Failure> {
        let is_cut = visit.place == 0 && self.past.line().cut().is_some();
        if is_cut || (visit.proposal.changed().is_empty() && visit.unreadable.is_empty()) {
            return Ok(None);
        }
        let (landed, branch) = (self.past.landed(visit.place)?, self.past.branch(visit.place)?);
        let day = self.day(visit.place);
        let governing = visit.governing.as_deref();
        let policy = governing.map(|agenda| Policy::of(agenda, day));
        let mut said = sources.approvals.of_landed(landed.pull_request, &branch);
        let (proof, notes) = sources.of(&landed, &branch)?;
        said.statements.extend(notes);
        // Who wrote what nobody could have read is not known here: then nobody else has approved it either.
        said.statements.retain(|_| branch.is_whole);
        let (mut approvals, mut approvers, mut vouched) = (Vec::new(), Vec::new(), false);
        if let Some(policy) = &policy {
            let earlier = |commit: &store::Commit| Ok(self.earlier(commit, &branch, policy));
            let question = Question { branch: &branch, policy, approvals: &said, trailers: branch.is_whole, earlier: &earlier };
            approvals = approval::approvals(&question, &Needs::of(&visit.proposal, policy))?;
            approvers = approval::approvers(&question, &approvals);
            vouched = approval::is_vouched_by_authors_alone(&question);
        }
        let review = governing.and_then(|agenda| agenda.file()?.review.as_ref());
        let bots = review.map_or(&[][..], |review| &review.bots);
        let (own, others): (Vec<Approver>, Vec<Approver>) = approvers.into_iter().partition(|approver| approver.own);
        let mut evidence: Vec<Evidence> = others.into_iter().map(Evidence::Approved).collect();
        evidence.extend(landed.pull_request.map(Evidence::PullRequest));
        evidence.extend(put_there(&landed, &branch, &Authors::of_commits(&branch, policy.as_ref()), bots));
        evidence.extend(proof);
        evidence.sort_by_key(|one| std::cmp::Reverse(one.grade()));
        // What an agenda asked for at that time it has asked for, whatever it says now.
        let since = policy.as_ref().and_then(Policy::since).or(sources.since);
        let is_asked = policy.is_some() && since.is_none_or(|since| since <= day);
        let mut entities: Vec<String> =
            visit.proposal.changes().map(|change| change.entity.clone()).chain(visit.unreadable.iter().cloned()).collect();
        entities.dedup();
        Ok(Some(Landing {
            committer: author(&landed.committer, governing, day),
            is_first: visit.first,
            words: visit.proposal.changes().map(|change| change.word).collect(),
            asked: is_asked.then(|| Asked {
                minimum_grade: review.and_then(|review| review.minimum_grade),
                signed: review.is_some_and(|review| review.signed),
            }),
            by_machine: Authors::are_all(&branch, bots),
            commit: Arc::new(commit(landed, visit, day)),
            evidence,
            entities,
            approvals,
            own,
            vouched,
        }))
    }

    /// What a change needed when it was at one of its commits, against where it had left the line by then.
    fn earlier(&self, commit: &store::Commit, branch: &Branch, policy: &Policy<'_>) -> Needs {
        let Some((left, then)) = self.past.aside(&commit.id, &branch.tip) else { return Needs::default() };
        self.between(left, then, |visit| Needs::of(&visit.proposal, policy)).unwrap_or_default()
    }
}

impl Sources<'_> {
    /// The signature and the provenance of a commit, and what notes on those that came with it say.
    fn of(&self, landed: &Landed, branch: &Branch) -> Result<(Vec<Evidence>, Vec<Statement>), Failure> {
        let evidence = self.repository.lock().unwrap_or_else(PoisonError::into_inner);
        let counts = |standing: &Standing, verifiable: bool| match standing {
            Standing::Present => !verifiable,
            Standing::Verified { .. } => true,
            Standing::Wrong(_) => false,
        };
        let signature = evidence.signature(&landed.id)?.map(|signature| Evidence::Signed {
            form: signature.form,
            counts: counts(&signature.standing, evidence.verifies_commits()),
            standing: signature.standing,
            merge: landed.parents.len() > 1,
        });
        if !evidence.has_notes() {
            return Ok((signature.into_iter().collect(), Vec::new()));
        }
        let provenance = evidence.provenance(&landed.id)?.into_iter().map(|one| Evidence::Provenance {
            reference: one.reference,
            counts: counts(&one.standing, evidence.verifies_provenance()),
            standing: one.standing,
        });
        let mut statements = Vec::new();
        for commit in &branch.commits {
            let notes = evidence.note_trailers(&commit.id)?;
            statements.extend(notes.into_iter().filter_map(|note| {
                Some(Statement {
                    who: approves_in(&note.key, &note.value)?,
                    says: Says::Approved,
                    seen: Seen::Commit(commit.id.clone()),
                    at: None,
                    evidence: Some(note.reference),
                    source: Source::Note,
                    pull_request: None,
                })
            }));
        }
        Ok((signature.into_iter().chain(provenance).collect(), statements))
    }
}

/// What it shows who put a commit there.
fn put_there(landed: &Landed, branch: &Branch, authors: &Authors, bots: &[MailAddress]) -> Option<Evidence> {
    let who = |person: &Person| Identity::new(Some(&person.mail), None);
    if landed.parents.len() > 1 {
        // Whoever merges nothing, or merely what is on the line already, has only written a commit.
        let brings = branch.commits.iter().any(|commit| commit.contributes && commit.id != branch.head);
        let altered = branch.commits.iter().any(|commit| commit.contributes && commit.id == branch.head);
        return brings.then(|| Evidence::Merged { by_author: authors.include(&who(&landed.author)), altered });
    }
    let committer = &landed.committer;
    let local = committer.mail.split('@').next().unwrap_or_default().to_ascii_lowercase();
    // What a forge or a machine commits for its author shows no second pair of eyes.
    let is_forge = matches!(&*local, "" | "noreply" | "no-reply");
    let is_second_person = !authors.include(&who(committer)) && !is_forge && !is_machine(&committer.mail, bots);
    is_second_person.then_some(Evidence::OtherCommitter)
}

fn is_machine(mail: &str, bots: &[MailAddress]) -> bool {
    bots.iter().any(|bot| bot.as_str().eq_ignore_ascii_case(mail))
}
