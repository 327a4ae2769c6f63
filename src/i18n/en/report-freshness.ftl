# What is out of date.

report-freshness = What is out of date
report-freshness-question = What is out of date, since when, and who has to act?
report-freshness-counts = Counted are the values of KPIs and baselines still to come, the reports on the last period, the entries of the catalogue of services, the claims of building blocks and the assessments of open services; what is retired, closed or about to end is left out.
report-freshness-equation = { $count ->
    [one] 1 thing with a date
   *[other] { $count } things with a date
} = { $sum }
report-freshness-count-late = { $count } out of date
report-freshness-count-fresh = { $count } up to date
report-freshness-count-unsaid = { $count } without a day on which { $count ->
    [one] it is
   *[other] they are
} due
report-freshness-none = There is nothing that could be out of date.
report-freshness-kinds = Out of date by kind
report-freshness-late = out of date
report-freshness-fresh = up to date
report-freshness-unsaid = without a day on which it is due
report-dated-value = value of a KPI
report-dated-baseline = baseline of a KPI
report-dated-report = report of an action line
report-dated-entry = entry of the catalogue
report-dated-claim = claim of a building block
report-dated-assessment = assessment of a service

report-column-dated = What
report-column-dated-of = Of what
report-column-last = Last
report-column-days-late = Days late
report-column-who-acts = Who has to act
report-column-all = All
