### What is said of histories.

history-title = What happened in the agenda
history-agenda = the agenda itself
history-nothing = Nothing happened on { $revision } in what is asked for, until { $day }.
history-summary = { $events ->
    [one] One change
   *[other] { $events } changes
} in { $commits ->
    [one] one commit
   *[other] { $commits } commits
} on { $revision }, from { $first } to { $last }.
history-cut-shallow = This clone does not hold what came before: first promises may be older. Fetch it with ‘git fetch --unshallow’.
history-cut-unreadable = What came before cannot be read in this repository: first promises may be older.
history-left-out = { $count ->
    [one] The commit { $commit } of { $day } is left out, because a folder of it
   *[other] { $count } commits are left out, the first of them { $commit } of { $day }, because folders of them
} cannot be read here: what changed is told with the next commit that can be.
history-quarter = Q{ $quarter } { $year }
history-unreadable = can no longer be read; what changed in it is told where it can be read again
history-readable = can be read again, and says what it said before
history-undoes = { $said }, which undoes commit { $commit }
history-commit = commit { $commit }
history-counted = { $what }: { $of }
history-wording = { $count ->
    [one] One change of wording is left out
   *[other] { $count } changes of wording are left out
}; ‘--gravity editorial’ tells all.
history-slips = Promised dates
history-slips-more = { $count ->
    [one] One more date is
   *[other] { $count } more dates are
} later than first promised.
history-slip-kept = { $field }: { $first }, as first promised.
history-slip-back = { $field }: { $first }, as first promised, after { $moves ->
    [one] one move
   *[other] { $moves } moves
}.
history-slip-later = { $field }: first promised for { $first }, now for { $now }: { $days ->
    [one] one day
   *[other] { $days } days
} later, { $moves ->
    [one] one move
   *[other] { $moves } moves
}, { $undecided ->
    [0] all decided
   *[other] { $undecided } without an accepted decision
}.
history-slip-earlier = { $field }: first promised for { $first }, now for { $now }: { $days ->
    [one] one day
   *[other] { $days } days
} earlier, { $moves ->
    [one] one move
   *[other] { $moves } moves
}.
history-slip-withdrawn = { $field }: first promised for { $first }, no longer promised.
history-doubts = Changed after the fact
history-after-measurement = { $what }; { $count ->
    [one] one value had
   *[other] { $count } values had
} been measured by then, the last for { $last }
slip-earlier = earlier than first promised
slip-kept = as first promised
slip-quarter = later by up to a quarter
slip-half-year = later by up to half a year
slip-year = later by up to a year
slip-longer = later by more than a year
slip-withdrawn = no longer promised
column-slip = Against the first promise
history-head = { $day } · { $who } · { $commit }
history-of = { $entity }, { $said }
history-reason = reason: { $reason }
history-decision = decision: { $decision }
history-no-decision = no decision is named
history-pull-request = pull request #{ $number }, commit { $commit }
history-doubt = { $day }: { $said } ({ $who }, { $commit })
history-doubts-told = This makes nobody guilty: it is what a reader of these figures should know.
progress-commits = commits
history-oldest = { $said }, the oldest that this repository holds
failure-unknown-owner = find an organisation ‘{ $name }’ that ever answered for anything
