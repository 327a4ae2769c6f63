### What is said of how changes landed.

audit-title = How changes landed
audit-summary = { $changes ->
    [one] One change of the agenda
   *[other] { $changes } changes of the agenda
} in { $commits ->
    [one] one commit
   *[other] { $commits } commits
} of { $range }, until { $day }: { $verdict }.
audit-clean = nothing is to be said against how they landed
audit-findings = { $count ->
    [one] one finding, which fails nothing
   *[other] { $count } findings, none of which fails
}
audit-failed = { $count ->
    [one] one finding fails
   *[other] { $count } findings fail
}
audit-cut = This repository does not hold what came before: how it landed is not known here.
audit-coverage = Evidence by kind
audit-coverage-told = { $share } % landed with evidence of grade { $grade } or more: { $count } of { $of }, a commit counted once for each kind that it changes.
audit-percent = { $share } %
audit-grades = 0: direct push; 1: number of a pull request; 2: merge, or a second person; 3: approval of somebody who holds a role; 4: signed merge; 5: signed provenance. The strongest evidence counts.
audit-changes = Changes
audit-waived = Waived
audit-more = and { $count } more
audit-lacking = { $count ->
    [one] one approval lacking
   *[other] { $count } approvals lacking
}
evidence-none = none
evidence-pull-request = pull request #{ $number }
evidence-merged = merged
evidence-merged-by-author = merged by its author
evidence-other-committer = put there by somebody else
evidence-approved = approved by { $role }
evidence-approved-by-author = approved by its author as { $role }
evidence-signed-merge = signed merge ({ $form }, { $standing })
evidence-signed = signed ({ $form }, { $standing })
evidence-provenance = signed provenance in { $reference } ({ $standing })
standing-present = not verified
standing-verified = verified: { $by }
standing-wrong = wrong: { $why }
column-grade = Grade
column-at-least = ≥ { $grade }
column-kind = Kind
