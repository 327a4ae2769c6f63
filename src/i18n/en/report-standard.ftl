# The service standard.

report-standard = Service standard
report-standard-question = How does every service do against the service standard, and what is still to be done?
report-standard-counts = The last assessment of every service against each standard counts; a criterion that it does not mention is not assessed.
report-standard-results = Results by criterion
report-standard-criteria = Criteria and how many services meet them
report-standard-meets = with what is mandatory satisfied
report-standard-open = with mandatory criteria open
report-standard-lapsed = with a lapsed assessment
report-standard-not-assessed = without an assessment in spite of the standard
report-standard-older = from before the standard and to be assessed
report-standard-not-live = to be assessed before opening
report-standard-left-out = { $count ->
    [one] 1 service is not shown: it is
   *[other] { $count } services are not shown: they are
} still on paper or about to close, and not held to the standard.
report-standard-quiet = { $count ->
    [one] { $count } more result asks for nothing, as the criterion is met or does not apply; it stands
   *[other] { $count } more results ask for nothing, as the criterion is met or does not apply; they stand
} in the workbook, the CSV and the JSON of this report.
report-standard-none = No standard applies yet.
report-standard-independent = assessed by others
report-standard-own = assessed by its owner
report-standard-mandatory = mandatory
report-standard-optional = optional
report-standard-silent = Only the last assessment of each service counts, whether or not it is still valid.

report-column-state = State
report-column-standard = Standard
report-column-version = Version
report-column-last-assessment = Last assessment
report-column-phase = Phase
report-column-assessed-by = Assessed by
report-column-valid-until = Valid until
report-column-criteria = Criteria
report-column-met = Met
report-column-partly = Partly
report-column-not-met = Not met
report-column-not-applicable = Not applicable
report-column-not-assessed = Not assessed
report-column-mandatory-unmet = Mandatory not satisfied
report-column-open-actions = Open actions
report-column-overdue-actions = Overdue
report-column-criterion = Criterion
report-column-mandatory = Mandatory
report-column-result = Result
report-column-evidence = Evidence
report-column-services-assessed = Services assessed
