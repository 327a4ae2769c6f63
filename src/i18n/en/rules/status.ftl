### status: What the rules of the family say.

status-completed-without-evidence = the line is said to be completed, but this is missing: { $fields }
status-completed-without-evidence-help = give under ‘completion’ the day, what shows it, and the body or role, other than the owner, that accepted it; or set the status back
status-completed-without-evidence-own = the owner of the line accepted its own work: { $role } belongs to it
status-completed-without-evidence-own-help = have it accepted by a body, or by a role in another organisation
status-rosier-than-data = the confidence is ‘{ $confidence }’, but the data say otherwise: { $reasons }
status-rosier-than-data-late = the due date { $due } has passed
status-rosier-than-data-blocked = { $entity } comes too late
status-rosier-than-data-milestone = milestone ‘{ $milestone }’ is overdue
status-rosier-than-data-kpi = { $entity } is off track
status-rosier-than-data-help = lower the confidence, or say in the next report why the line will be delivered all the same, and bring the data up to date
status-unmanaged-risk = the line is { $health }, and its last report does not say: { $fields }
status-unmanaged-risk-unreported = the line is { $health }, and no report says: { $fields }
status-unmanaged-risk-at-risk = at risk
status-unmanaged-risk-late = late
status-unmanaged-risk-blocked = blocked
status-unmanaged-risk-help = say in the report what may go wrong, what comes next, and who has to decide what
status-confidence-secured = secured
status-confidence-achievable = achievable
status-confidence-needs-support = needs support
status-confidence-compromised = compromised
status-never-changes = the last { $count } reports, since { $since }, all say ‘{ $confidence }’ and { $progress }%
status-never-changes-confidence = the last { $count } reports, since { $since }, all say ‘{ $confidence }’, and no milestone was reached meanwhile
status-never-changes-help = look at the line itself, not at the last report: what has moved, what has not, and why?
status-declared-progress = a percentage is declared beside milestones, which already say how far the line is
status-declared-progress-help = delete ‘progress’; if the milestones do not show what was done, divide them or correct their weights
status-declared-progress-all = all of it is said to be done, but the line is not completed
status-declared-progress-milestones = all milestones are done, but the line is not completed
status-declared-progress-all-help = complete the line, with a day, evidence and acceptance; or say what is still to do
status-report-missing = no report for the period from { $start } to { $end }; the last one is for { $last }
status-report-missing-none = no report for the period from { $start } to { $end }, nor for any before
status-report-missing-help = add a report: period, confidence, what was done, what comes next, what may go wrong
status-on-hold-forever = the line has been on hold since { $since }, for { $days } days
status-on-hold-forever-help = have it resumed, with a date that can be kept, or cancelled by a decision
status-on-hold-forever-undecided = the line is on hold, and no decision is named for it
status-on-hold-forever-undecided-help = record the decision that suspended it, and name it under ‘on-hold.decision’
status-on-hold-forever-undated = the line is on hold, and nothing says since when
status-on-hold-forever-undated-help = write the first day under ‘on-hold.since’
status-hollow-average = { $count ->
    [one] the only action line of the axis ‘{ $axis }’ is well advanced and not completed
   *[other] none of the { $count } action lines of the axis ‘{ $axis }’ is completed, although on average they are well advanced
  }
status-hollow-average-help = bring some of them to an end before others are taken further, and report what is completed, not an average
