# Everything that is planned, by its day.

report-roadmap = Roadmap
report-roadmap-question = What is due, when, and who answers for it?
report-roadmap-counts = Counted are action lines and their milestones, services with a place in the roadmap, legal texts and the commitments of the agenda; what was cancelled, merged, withdrawn, rejected, closed or retired is left out.
report-roadmap-equation = { $count ->
    [one] 1 thing with a day
   *[other] { $count } things with a day
} = { $sum }
report-roadmap-done = { $count } done
report-roadmap-in-part = { $count } for a part only
report-roadmap-overdue = { $count } overdue
report-roadmap-open = { $count } still to come
report-roadmap-suspended = { $count } on hold
report-roadmap-proposed = { $count } only proposed
report-roadmap-left-out = { $count } not done, though the line is completed
report-roadmap-none = Nothing with a day is planned.
report-roadmap-undated = { $count ->
    [one] 1 thing that is planned without a day is left out.
   *[other] { $count } things that are planned without a day are left out.
}
report-roadmap-order = What is still to be done comes first, what is done last, each by its day.
report-roadmap-moves = The first promise is the one that the files record; of milestones and commitments none is recorded.
report-roadmap-not-planned = Services without a place in the roadmap
report-roadmap-services = { $count ->
    [one] 1 service that is not closed
   *[other] { $count } services that are not closed
}
report-roadmap-with = with a place in the roadmap
report-roadmap-with-reason = without one, for a reason
report-roadmap-neither = with neither
report-commitment = commitment
report-milestone = milestone
report-state-done = done
report-state-in-part = for a part only
report-priority = priority { $letter }
report-state-overdue = overdue
report-state-open = still to come
report-state-suspended = on hold
report-state-proposed = only proposed
report-state-left-out = not done, though the line is completed

report-column-item = Part
report-column-roadmap-entry = Planned
report-column-nature = What it is
report-column-priority = Priority
