### agenda review: what it says of a proposal.

## The page

review-title = Review of a proposal
review-lands = ✓ This proposal can land.
review-nothing = Nothing changes between the base and the head: there is nothing to review. Only what has been committed counts.
review-approvals-how = Somebody who holds the role approves by a review on the forge, handed over with ‘--approvals’, or by a line ‘Approved-by:’ with the address that the role knows at the end of a commit’s message.
review-not-committed = { $count ->
    [one] one file in the folder differs from the last commit and was not reviewed
   *[other] { $count } files in the folder differ from the last commit and were not reviewed
}: commit first, or look at ‘agenda diff’
review-lands-not = ✗ This proposal cannot land yet: { $reasons }.
review-reason-findings = { $count ->
    [one] one new finding fails
   *[other] { $count } new findings fail
}
review-reason-missing = { $count ->
    [one] one approval is missing
   *[other] { $count } approvals are missing
}
review-reason-stale = { $count ->
    [one] one approval is out of date
   *[other] { $count } approvals are out of date
}
review-reason-self = { $count ->
    [one] one approval is the author’s own
   *[other] { $count } approvals are the author’s own
}
review-reason-unread = { $count ->
    [one] a role or body of the base cannot be read
   *[other] { $count } roles or bodies of the base cannot be read
}
review-not-before = Approvals are asked for from { $day } on; until then those that are not there keep nothing from landing.
review-unread = The base has roles or bodies that cannot be read, so nobody knows what they approve: { $names }
review-findings = Findings
review-findings-none = The rules find nothing new.
review-fixed = No longer found: { $rules }
review-approvals = Approvals
review-approvals-none = What changes needs nobody’s approval.
review-without = Nobody approves
review-without-promise = These promises change, and no role of the base approves changes of their kind:
review-without-author = These decisions are said to be taken, and not by whom: { $decisions }
review-member = a member
review-given = ✓ given
review-missing = ✗ missing
review-stale = ✗ out of date
review-self = ✗ the author’s own
review-state-why = { $state } – { $why }
review-why-not-in-base = unknown in the base or retired there, so it cannot vouch for this proposal
review-why-nobody = nobody holds it now
review-why-objected = changes are asked for
review-why-changed = what was approved has changed since
review-why-not-in-proposal = what was approved is not part of the proposal
review-why-unknown = nobody can tell what was approved
review-why-too-many = given too many versions ago
column-change = Change
column-role = Role
column-state = Approval
column-by = By
column-evidence = Evidence
comment-more = { $count ->
    [one] One more line is
   *[other] { $count } more lines are
} not shown here; ‘agenda review’ shows all.

## What changes mean to those who approve them

meaning-agenda = agenda.yaml changes
meaning-any = any change ({ $kind })
meaning-field = ‘{ $field }’ changes
meaning-decision-taken = decision said to be theirs
meaning-added = new entry
meaning-removed = entry gone
meaning-renamed = entry renamed
meaning-unreadable = file no longer readable
meaning-readable = file readable again
meaning-deadline-moved = deadline later
meaning-deadline-brought-forward = deadline earlier
meaning-deadline-set = deadline set
meaning-deadline-removed = deadline gone
meaning-move-recorded = move of a deadline recorded
meaning-move-erased = recorded move of a deadline erased
meaning-move-rewritten = recorded move of a deadline rewritten
meaning-target-lowered = target lowered
meaning-target-raised = target raised
meaning-target-changed = target changed
meaning-target-postponed = target postponed
meaning-target-brought-forward = target brought forward
meaning-target-added = target added
meaning-target-removed = target gone
meaning-baseline-changed = baseline rewritten
meaning-definition-changed = definition changed
meaning-measurement-added = measurement added
meaning-measurement-removed = measurement gone
meaning-measurement-corrected = measurement corrected
meaning-status-advanced = status further on
meaning-status-back = status back
meaning-given-up = given up, suspended or ended
meaning-taken-up = taken up again
meaning-stage-advanced = stage further on
meaning-stage-back = stage back
meaning-level-reached = level reached
meaning-level-lost = level lost
meaning-milestone-done = milestone done
meaning-milestone-undone = milestone no longer done
meaning-milestone-added = milestone added
meaning-milestone-removed = milestone gone
meaning-report-added = report added
meaning-report-removed = report gone
meaning-report-edited = report edited
meaning-owner-changed = other owner
meaning-scope-widened = scope widened
meaning-scope-narrowed = scope narrowed
meaning-asks-more = users asked for more
meaning-asks-less = users asked for less
meaning-building-block-used = building block taken into use
meaning-building-block-dropped = building block no longer used
meaning-building-block-swapped = building block swapped
meaning-waiver-granted = waiver granted
meaning-waiver-ended = waiver ended
meaning-waiver-extended = waiver extended
meaning-waiver-shortened = waiver shortened
meaning-rule-weakened = rule weakened
meaning-rule-tightened = rule tightened
meaning-rule-set = rule set otherwise
meaning-text-edited = text edited
meaning-text-added = text added
meaning-text-removed = text gone
meaning-field-set = field set
meaning-field-removed = field gone
meaning-field-changed = field changed

## What could not be done

failure-too-many-commits = review { $head } against { $base }: it has more than { $most } commits of its own
failure-too-many-commits-hint = name a later base, or join the commits of the proposal
failure-author = tell who ‘{ $text }’ is: it is neither a mail address nor an account
failure-approvals-unread = read { $file }: { $reason }
failure-approvals-large = read { $file }: it is larger than { $most } MiB
failure-approvals = understand { $file }, { $place }: { $reason }
failure-approvals-hint = give the approvals as ‘agenda schema approvals’ describes them, or as GitHub, GitLab, Forgejo or Gitea list them
place-line = line { $line }, column { $column }
place-beginning = at the beginning
approvals-not-json = this is not JSON
approvals-unknown-form = this is no list of approvals that is known
approvals-version = the version { $version } is not known; 1.0 is
approvals-nobody = ‘{ $text }’ is neither a mail address nor an account
approvals-unknown-state = the state ‘{ $state }’ is not known
approvals-time = ‘{ $text }’ is not a time such as 2026-05-12T09:30:00Z
