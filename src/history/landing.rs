//! How changes landed: what there is to show that somebody looked, and the approvals that their meaning needed at that time.

use super::event::{author, commit};
use super::{Author, Commit, Visit, Walk};
use crate::approval::{self, Approval, Approvals, Approver, Needs, Policy, Question, Says, Seen, Statement, approves_in};
use crate::changes::Word;
use crate::model::{Date, ReviewPolicy};
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
    /// What there is to show that somebody looked, the strongest first.
    pub evidence: Vec<Evidence>,
    /// What changed, as `folder/id`, or `agenda`.
    pub entities: Vec<String>,
    /// The words for what changed, each once.
    pub words: BTreeSet<Word>,
    /// The approvals that it needed, as the roles of that time ask.
    pub approvals: Vec<Approval>,
    /// The holders of roles who approved what they wrote themselves.
    pub own: Vec<Approver>,
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
    /// Whether it was written by machines alone, which nobody reviews.
    pub by_machine: bool,
}

/// Something that shows that somebody looked at a change before it counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Evidence {
    /// The number of a pull request in the message.
    PullRequest(u64),
    /// It was merged; by its own author, or by somebody else.
    Merged {
        /// Whether whoever merged it wrote it.
        by_author: bool,
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
    },
    /// A note holds signed provenance.
    Provenance {
        /// The reference that holds the note.
        reference: String,
        /// What the keys at hand say of it.
        standing: Standing,
    },
}

/// The highest grade of evidence.
pub const HIGHEST_GRADE: u8 = 5;

impl Evidence {
    /// How much it shows, from 1 to 5; nothing, where it is none: a signature that is wrong, an approval of one's own.
    pub fn grade(&self) -> u8 {
        match self {
            Evidence::PullRequest(_) => 1,
            Evidence::Merged { .. } | Evidence::OtherCommitter => 2,
            Evidence::Approved(approver) if !approver.own => 3,
            Evidence::Signed { standing, merge: true, .. } if !is_wrong(standing) => 4,
            Evidence::Provenance { standing, .. } if !is_wrong(standing) => HIGHEST_GRADE,
            Evidence::Approved(_) | Evidence::Signed { .. } | Evidence::Provenance { .. } => 0,
        }
    }
}

fn is_wrong(standing: &Standing) -> bool {
    matches!(standing, Standing::Wrong(_))
}

impl Landing {
    /// The grade of the evidence: 0 for a direct push, 1 for the number of a pull request, 2 for a merge or a second person, 3 for the
    /// approval of a role's holder, 4 for a signed merge, 5 for signed provenance. The strongest counts.
    pub fn grade(&self) -> u8 {
        self.evidence.iter().map(Evidence::grade).max().unwrap_or_default()
    }

    /// Whether it carries a signature that is not wrong.
    pub fn is_signed(&self) -> bool {
        let signed = |evidence: &Evidence| matches!(evidence, Evidence::Signed { standing, .. } if !is_wrong(standing));
        self.evidence.iter().any(signed)
    }
}

/// What is known beside the commits.
pub struct Sources<'a> {
    /// Signatures, notes, and the keys at hand.
    pub repository: Mutex<store::Evidence>,
    /// What people have said on a forge.
    pub approvals: &'a Approvals,
    /// The first day on which the agenda asks for review, as it says now: what came before was not asked for it.
    pub since: Option<Date>,
}

impl Walk<'_> {
    /// How a commit landed; nothing, where it changes nothing of the agenda.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub fn landing(&self, visit: &Visit<'_>, sources: &Sources<'_>) -> Result<Option<Landing>, Failure> {
        if visit.proposal.changed().is_empty() && visit.unreadable.is_empty() {
            return Ok(None);
        }
        let (landed, branch) = (self.past.landed(visit.place)?, self.past.branch(visit.place)?);
        let day = self.day(visit.place);
        let governing = visit.governing.as_deref();
        let policy = governing.map(|agenda| Policy::of(agenda, day));
        let (signature, provenance, notes) = {
            let evidence = sources.repository.lock().unwrap_or_else(PoisonError::into_inner);
            (evidence.signature(&landed.id)?, evidence.provenance(&landed.id)?, evidence.note_trailers(&landed.id)?)
        };
        let mut said = sources.approvals.of_landed(landed.pull_request, &branch);
        said.statements.extend(notes.iter().filter_map(|note| {
            approves_in(&note.key, &note.value).map(|who| Statement {
                who,
                says: Says::Approved,
                seen: Seen::Commit(landed.id.clone()),
                at: None,
                evidence: Some(note.reference.clone()),
                named_in_public: false,
                pull_request: None,
            })
        }));
        let (mut approvals, mut approvers) = (Vec::new(), Vec::new());
        if let Some(policy) = &policy {
            let earlier = |commit: &store::Commit| self.earlier(commit, &branch, policy);
            let question = Question { branch: &branch, policy, approvals: &said, trailers: true, earlier: &earlier };
            approvals = approval::approvals(&question, &Needs::of(&visit.proposal, policy))?;
            approvers = approval::approvers(&question);
        }
        let review = governing.and_then(|agenda| agenda.file()?.review.as_ref());
        let (own, others): (Vec<Approver>, Vec<Approver>) = approvers.into_iter().partition(|approver| approver.own);
        let merge = landed.parents.len() > 1;
        let mut evidence: Vec<Evidence> = others.into_iter().map(Evidence::Approved).collect();
        evidence.extend(landed.pull_request.map(Evidence::PullRequest));
        if merge {
            evidence.push(Evidence::Merged { by_author: landed.authors.iter().any(|author| same(author, &landed.author)) });
        } else if is_second_person(&landed, review) {
            evidence.push(Evidence::OtherCommitter);
        }
        evidence.extend(signature.map(|signature| Evidence::Signed {
            form: signature.form,
            standing: signature.standing,
            merge,
        }));
        evidence
            .extend(provenance.into_iter().map(|one| Evidence::Provenance { reference: one.reference, standing: one.standing }));
        evidence.sort_by_key(|one| std::cmp::Reverse(one.grade()));
        let is_asked = sources.since.is_none_or(|since| since <= day)
            && policy.as_ref().is_some_and(|policy| policy.since().is_none_or(|since| since <= day));
        let mut entities: Vec<String> =
            visit.proposal.changes().map(|change| change.entity.clone()).chain(visit.unreadable.iter().cloned()).collect();
        entities.dedup();
        Ok(Some(Landing {
            committer: author(&landed.committer, governing, day),
            words: visit.proposal.changes().map(|change| change.word).collect(),
            asked: is_asked.then(|| Asked {
                minimum_grade: review.and_then(|review| review.minimum_grade),
                signed: review.is_some_and(|review| review.signed),
                by_machine: review.is_some_and(|review| landed.authors.iter().all(|author| is_machine(author, review))),
            }),
            commit: Arc::new(commit(landed, visit, day)),
            evidence,
            entities,
            approvals,
            own,
        }))
    }

    /// What a change needed when it was at one of its commits, against where it had left the line by then.
    fn earlier(&self, commit: &store::Commit, branch: &Branch, policy: &Policy<'_>) -> Result<Needs, Failure> {
        let Some((left, then)) = self.past.aside(&commit.id, &branch.tip) else { return Ok(Needs::default()) };
        Ok(self.between(left, then, |visit| Needs::of(&visit.proposal, policy)).unwrap_or_default())
    }
}

fn same(one: &Person, other: &Person) -> bool {
    one.mail.eq_ignore_ascii_case(&other.mail)
}

/// Whether somebody else put a commit there than whoever wrote it. What a forge or a machine commits for its author shows no second
/// pair of eyes.
fn is_second_person(landed: &Landed, review: Option<&ReviewPolicy>) -> bool {
    let committer = &landed.committer;
    let local = committer.mail.split('@').next().unwrap_or_default().to_ascii_lowercase();
    let is_forge = matches!(&*local, "noreply" | "no-reply");
    let is_machine = review.is_some_and(|review| is_machine(committer, review));
    !same(committer, &landed.author) && !is_forge && !is_machine
}

fn is_machine(person: &Person, review: &ReviewPolicy) -> bool {
    review.bots.iter().any(|bot| bot.as_str().eq_ignore_ascii_case(&person.mail))
}
