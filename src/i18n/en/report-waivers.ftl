# Waivers.

report-waivers = Waivers
report-waivers-question = Which rules are set aside, for what, by whom, and until when?
report-waivers-counts = Every waiver of every decision is shown once, the one that ends first at the top; it counts while its decision is accepted and its last day has not passed.
report-waivers-all = { $count ->
    [one] 1 waiver
   *[other] { $count } waivers
}
report-waiver-in-force = in force
report-waiver-ends-soon = ending within 60 days
report-waiver-ended = ended
report-waiver-without-end = without an end, so of no effect
report-waiver-not-accepted = by a decision that is not accepted

report-column-rule = Rule
report-column-set-aside-for = Set aside for
report-column-field = Field
report-column-decision = Decision
report-column-taken-by = Taken by
report-column-date = Date
report-column-days-left = Days left
report-column-compensation = Compensation
