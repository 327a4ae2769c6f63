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
    [one] one finding, which does not fail the audit
   *[other] { $count } findings, none of which fails the audit
}
audit-failed = { $count ->
    [one] one finding fails the audit
   *[other] { $count } findings fail the audit
}
audit-cut = This repository does not hold what came before: how it landed is not known here.
audit-coverage = Evidence by kind
audit-coverage-told = { $share } % landed with evidence of grade { $grade } or more: { $count } of { $of }, a commit counted once for each kind that it changes.
audit-percent = { $share } %
audit-grades =
    – 0: pushed directly
    – 1: number of a pull request
    – 2: merge, or a second person
    – 3: approval of somebody who holds a role
    – 4: signed merge
    – 5: signed provenance
audit-changes = Changes
audit-waived = Waived
audit-findings-none = The rules find nothing.
audit-not-asked = { $count ->
    [one] One change is shown and not judged: the agenda asks for review from { $since } on.
   *[other] { $count } changes are shown and not judged: the agenda asks for review from { $since } on.
}
audit-off = The agenda has switched off { $rules }.
audit-more = and { $count } more
audit-lacking = { $count ->
    [one] one approval lacking
   *[other] { $count } approvals lacking
}
evidence-none = pushed directly, nothing shows that somebody looked
evidence-pull-request = pull request #{ $number }
evidence-merged = merged by somebody else
evidence-merged-by-author = merged by its author
evidence-altered = { $merged }, with changes made in the merge itself
evidence-other-committer = put there by { $who }
evidence-approved = approved by { $role } ({ $source })
evidence-approved-before = something else approved by { $role } ({ $source })
source-commit = so says the commit
source-note = so says a note
source-forge = so says the forge
evidence-by-machine = written by a machine
evidence-form-unknown = unknown form
evidence-signed-merge = signed merge ({ $form }, { $standing })
evidence-signed = signed ({ $form }, { $standing })
evidence-provenance = signed provenance in { $reference } ({ $standing })
standing-present = not verified
standing-by-none = by none of the keys
standing-verified = verified: { $by }
standing-wrong = wrong: { $why }
column-at-least = ≥ { $grade }
column-kind = Kind
audit-rule = { $level }, { $rule }: { $count }
audit-grade = grade { $grade }: { $evidence }
audit-grades-told = The strongest evidence counts. A grade says what the repository shows, not that somebody read with care.
