# The charts of reports.

report-chart-axes = Health of action lines by axis
report-chart-axes-most = ‘{ $most }’ has the most action lines ({ $count }), ‘{ $fewest }’ the fewest ({ $least }).
report-chart-axes-often = The most frequent health is ‘{ $health }’: { $count } of { $all }.

report-chart-quarters = Action lines that reported, by period and by the confidence that they stated
report-chart-quarters-latest = In the latest period, { $period } – { $parts }.
report-chart-quarters-most = Most lines reported on { $most } ({ $count }), fewest on { $fewest } ({ $least }).
report-chart-secured = Secured
report-chart-achievable = Achievable
report-chart-needs-support = Needs support
report-chart-compromised = Compromised
report-chart-no-confidence = No confidence stated
report-chart-column-reports = Reports

report-chart-kpis = What was promised of each KPI (line or band), and what was measured (points)
report-chart-kpis-count = { $count ->
    [one] 1 KPI that is a headline or has a target.
   *[other] { $count } KPIs that are headlines or have a target.
}
report-chart-kpis-without = { $count ->
    [one] 1 other has neither a path nor a measurement, and is not drawn.
   *[other] { $count } others have neither a path nor a measurement, and are not drawn.
}
report-chart-kpi-latest = Last value: { $value } on { $day }.
report-chart-kpi-unit = Unit: { $unit }.
report-chart-kpi-nothing-to-count = The catalogue holds nothing to work it out from.
report-chart-kpi-withheld = Values are not shown: too few answers are behind them.
report-chart-kpi-unmeasured = Nothing is measured yet.
report-chart-kpi-between = Highest { $highest } on { $highest-day }, lowest { $lowest } on { $lowest-day }.
report-chart-kpi-target = Target: { $value } by { $day }.
report-chart-kpi-no-target = No target.
report-chart-range = { $low } to { $high }
report-chart-measured = Measured
report-chart-provisional = Measured, provisional
report-chart-break = Break in the series: values on both sides cannot be compared

report-chart-roadmap = Due dates of action lines, and what was promised first
report-chart-roadmap-seen = { $count ->
    [one] 1 action line
   *[other] { $count } action lines
}; later than first promised: { $later }; past due and not completed: { $overdue }.
report-chart-roadmap-farthest = Put off the most: ‘{ $title }’, { $days }.
report-chart-roadmap-undated = Without a due date, and not drawn: { $count }.
report-chart-first = First promise
report-chart-due = Due
report-chart-done = Completed
report-chart-today = Today, { $day }

report-chart-levels = Live services by digital maturity, by number and by use
report-chart-levels-count = At level 4: { $count } of { $all } live services.
report-chart-levels-volume = They make up { $count } of the { $all } transactions a year that are known.
report-chart-levels-unmeasured = Live services whose number of transactions is not known: { $count }.
report-chart-levels-services = Services: { $count }
report-chart-levels-transactions = Transactions a year: { $count }

report-chart-reuse = What services need, and from where they have it
report-chart-reuse-seen = Services: { $services }; capabilities that they need: { $columns }. How each need is met – { $parts }.

report-chart-piece = { $title } ({ $number } of { $all })
report-chart-share = Share
report-contents = Contents
