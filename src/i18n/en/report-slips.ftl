# What slipped since it was first promised.

report-slips = What slipped
report-slips-question = Which promised dates are later than first promised, and who decided so?
report-slips-counts = Counted is every day that is promised, or was: due dates of action lines, services and texts, milestones, final targets of KPIs and commitments; each is held against its first promise, however often it was moved since.
report-slips-distribution = How far the promised dates have slipped
report-slips-from-commits = First promises and moves are those that the commits show; what was promised before the first commit is known from the recorded moves alone.
report-slips-from-records = Told from the moves that the files record; what was moved without a record is not seen.
report-slips-count = { $count ->
    [one] 1 promised date
   *[other] { $count } promised dates
}
report-slips-quiet = { $count ->
    [one] { $count } date is as first promised and has never moved; it stands
   *[other] { $count } dates are as first promised and have never moved; they stand
} in the workbook, the CSV and the JSON of this report.
report-slips-none = No date is promised.
report-slips-undecided = Moves to a later date: { $moves }. Without an accepted decision: { $undecided }.
report-recorded = known from the files alone
report-retired = retired
report-gone = no longer in the agenda

report-column-promise = Promise
report-column-promised = What is promised
report-column-now = Now
report-column-undecided = Moves without an accepted decision
report-column-decisions = Decisions
report-column-first-promise-known = How the first promise is known
report-column-class = How far
report-column-dates = Dates
report-column-of-dates = Of
