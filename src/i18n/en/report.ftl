# What reports have in common.

period-year = { $year }
period-half = H{ $number } { $year }
period-quarter = Q{ $number } { $year }
period-month = { $number ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }

report-all = All reports
report-on = Period: { $period }
report-as-of = As of { $day }
report-revision = State: commit { $revision }
report-draft = DRAFT from files that are not committed
report-tagged = The state is that of the tag ‘{ $tag }’.
report-until = The state is that of the main line on { $day }: reports on the period could be written until then.
report-still-open = Reports on the period can be written until { $day }: this may still change.
report-not-ended = The period ends on { $day }: this is how it stands until now.
report-no-before = The repository does not know the agenda of the period before ({ $period }): what changed since is not shown.
report-not-counted = { $count ->
    [one] One entry is counted nowhere, because its file is not as it has to be
   *[other] { $count } entries are counted nowhere, because their files are not as they have to be
}: { $names }. ‘agenda check’ says why.
report-cut-shallow = This clone does not hold the whole history: first promises may be older. Fetch it with ‘git fetch --unshallow’.
report-cut-unreadable = The beginning of the history cannot be read in this repository: first promises may be older.
report-filtered = Only: { $filters }
report-filter = { $option } { $words }
report-not-filtered = Not narrowed by { $option }: { $reports }

report-number = { $number }
report-percent = { $number }%
report-day = { $day }
report-days-none = 0 days
report-days-later = { $count ->
    [one] 1 day later
   *[other] { $count } days later
}
report-days-earlier = { $count ->
    [one] 1 day earlier
   *[other] { $count } days earlier
}
report-labelled = { $label }: { $value }
report-met = met
report-not-met = not met
report-nothing = There is nothing to show.
report-part = { $count } { $what }
report-equals = { $whole } = { $sum }
report-sum = { $sum } + { $part }

report-column-id = Identifier
report-column-owner = Owner
report-column-role = Role
report-column-status = Status
report-column-due = Due
report-column-slip = Against the first promise
report-column-moves = Moves
report-column-period = Period

failure-unknown-axis = find an axis named ‘{ $name }’
failure-unknown-life-event = find a life event named ‘{ $name }’
failure-unknown-organisation = find an organisation named ‘{ $name }’
failure-unknown-status = find anything that can have the status ‘{ $name }’
failure-no-filter = narrow the report ‘{ $report }’ by { $option }
failure-no-filter-hint = it can be narrowed by: { $options }
failure-no-filter-at-all-hint = it always shows all that it counts
failure-unknown-column = order the report ‘{ $report }’ by ‘{ $name }’, which is no column of it
failure-unknown-table = find a table named ‘{ $name }’ in the report ‘{ $report }’
failure-csv-of-all = put all reports into one CSV file
failure-csv-of-all-hint = name a table with --table, such as { $example }, or take another form
failure-format-of-file = tell from its name in which form ‘{ $file }’ is to be written
failure-format-of-file-hint = name the form with --format, or end the name with one of: { $endings }
failure-report-worktree-hint = commit the agenda, or make a draft from the files in the folder with --from-worktree
report-written = { $file } written
