# KPIs against their paths.

report-kpis = KPIs
report-kpis-question = How does every KPI stand against the path that was promised?
report-kpis-counts = Every KPI that is not retired is counted once, by its health on the day of its last value; a value that is out of date is never counted as on track.
report-kpis-computed = What is worked out from the catalogue
report-kpis-computed-whole = These figures are always worked out from the whole agenda, whether a KPI names them or not.
report-kpis-equation = { $count ->
    [one] 1 KPI
   *[other] { $count } KPIs
} = { $sum }
report-kpis-none = No KPI is counted.
report-kpis-achieved = { $count } achieved
report-kpis-on-track = { $count } on track
report-kpis-at-risk = { $count } at risk
report-kpis-off-track = { $count } off track
report-kpis-deteriorating = { $count } deteriorating
report-kpis-too-early = { $count } too early to say
report-kpis-no-data = { $count } without data
report-kpis-too-old = { $count } on track or achieved by a value that is out of date
report-kpis-stale = { $count ->
    [one] Of 1 KPI the next value is overdue.
   *[other] Of { $count } KPIs the next value is overdue.
}
report-kpis-no-way = { $count ->
    [one] Of 1 KPI the final target is no better than the baseline: it has no way to go, and is judged as met or not met (kpi-target-wrong-way).
   *[other] Of { $count } KPIs the final target is no better than the baseline: they have no way to go, and are judged as met or not met (kpi-target-wrong-way).
}
report-kpis-worked-out = { $count ->
    [one] 1 KPI is worked out from the catalogue on the day of this report, and judged by that value.
   *[other] { $count } KPIs are worked out from the catalogue on the day of this report, and judged by that value.
}
report-kpis-retired = { $count ->
    [one] 1 retired KPI is left out.
   *[other] { $count } retired KPIs are left out.
}
report-headline = headline KPI
report-fresh = up to date
report-stale = out of date
report-freshness-unknown = nothing says when the next value is due
report-worked-out = worked out from the catalogue
report-range = { $low } to { $high }

no-data-unreadable = its file cannot be read
no-data-nothing-to-count = the catalogue holds nothing to work it out from
no-data-no-measurement = nothing measured, or not since the baseline
no-data-suppressed = too few answers to be shown
no-data-no-direction = it does not say which way is better
no-data-no-hold = it does not say on which side of the target to stay
no-data-no-target = no final target
no-data-unfit-target = its final target cannot be used: a range where one figure belongs, or a range that ends before it begins
no-data-no-baseline = no baseline
no-data-series-break = the series was broken and the baseline not restated
no-data-cannot-be-assessed = growth is not defined: a value is zero, or signs differ

report-counted-level-4-by-count = Live services: { $denominator }. At level 4 for the whole country and all users: { $numerator }. { $apart ->
    [0] None is there only in part.
    [one] 1 more is there only in part and does not count.
   *[other] { $apart } more are there only in part and do not count.
}
report-counted-level-4-by-volume = Transactions a year in live services: { $denominator }. In services entirely online: { $numerator }. { $apart ->
    [0] No live service lacks a volume.
    [one] 1 live service without a volume is left out.
   *[other] { $apart } live services without a volume are left out.
}
report-counted-reuse = Uses of shared building blocks by live services: { $numerator }. Shared building blocks that run, used or not: { $denominator }.
report-counted-questions = Questions that services ask their users: { $denominator }. For what another organisation holds and can share today: { $numerator }.
report-counted-texts = Texts that action lines, services and data items need: { $denominator }. In force: { $numerator }.
report-counted-lines = Completed action lines: { $denominator }. Completed by the day first promised: { $numerator }. { $apart ->
    [0] All of them say when they were promised and completed.
    [one] 1 does not say when it was promised or completed, and does not count.
   *[other] { $apart } do not say when they were promised or completed, and do not count.
}

report-column-kpi = KPI
report-column-headline = Headline
report-column-unit = Unit
report-column-baseline = Baseline
report-column-baseline-date = Date of the baseline
report-column-target = Final target
report-column-target-date = By
report-column-value = Value
report-column-value-date = Date of the value
report-column-value-status = Status of the value
report-column-path = Promised by the path
report-column-gap = Value less path
report-column-judged-by = Health judged by
report-column-way = Way to the target
report-column-performance = Share of what was expected
report-column-advancement-rate = Advancement rate, 0 to 100
report-column-advancement-rate-raw = Advancement rate, not rounded
report-column-growth-ratio = Growth over growth needed
report-column-no-data-reason = Why it cannot be assessed
report-column-value-freshness = Freshness
report-column-next-due = Next value due
report-column-projection = Trend on the day of the target
report-column-projected-progress = Way covered by then
report-column-series = Values
report-column-latest-values = Latest values
report-column-formula = Figure
report-column-numerator = Numerator
report-column-denominator = Denominator
report-column-apart = Told apart
report-column-counted = What is counted
