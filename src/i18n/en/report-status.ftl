# The quarterly status table.

report-status = Status of action lines
report-status-question = Where does every action line stand, and what changed?
report-status-counts = Every line that is not retired is counted once; its confidence is what a person says, its health and its freshness are computed, and the date is held against the first promise.
report-status-axes = Lines by axis and health
report-status-missing-reports = Missing reports
report-status-since = What changed is told since the state for { $period }.
report-equation = { $count ->
    [one] 1 line
   *[other] { $count } lines
} = { $sum }
report-no-lines = No line is counted.
report-counted-once = A line that serves several axes counts in each of them, and once among all lines.
report-no-axis = Without an axis
report-all-lines = All lines
report-no-period = The agenda names no rhythm of reports, and no period was asked for.
report-none-missing = No report is missing.
report-declared = declared
report-reported = reported
report-missing = no report

report-column-line = Action line
report-column-axis = Axis
report-column-axes = Axes
report-column-lines = Lines
report-column-confidence = Confidence
report-column-health = Health
report-column-freshness = Report on the period
report-column-progress = Progress
report-column-progress-declared = Declared
report-column-done = Done
report-column-next = Next
report-column-done-next = Done and next
report-column-decisions-needed = Decisions needed
report-column-kpis = KPIs
report-column-changed = Changed
report-column-last-report = Last report
