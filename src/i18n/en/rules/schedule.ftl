### schedule: What the rules of the family say.

schedule-no-due-date = no due date is given
schedule-no-due-date-help = write under ‘{ $field }’ the day by which it is to be there
schedule-outside-period = the due date { $due } lies outside the period of the agenda, { $start } to { $end }
schedule-outside-period-help = choose a day within the period, or leave the promise to the next agenda
schedule-outside-period-before-start = the due date { $due } lies before the start, { $start }
schedule-outside-period-before-start-help = correct one of the two dates
schedule-outside-period-reversed = the period of the agenda ends on { $end }, before it begins on { $start }
schedule-outside-period-reversed-help = correct one of the two dates
schedule-milestone-outside-undated = the milestone ‘{ $milestone }’ has no due date
schedule-milestone-outside-undated-help = add ‘due’ with the day by which it is to be reached
schedule-milestone-outside-early = the milestone ‘{ $milestone }’ is due on { $due }, before its action line starts on { $limit }
schedule-milestone-outside-late = the milestone ‘{ $milestone }’ is due on { $due }, after its action line, which is due on { $limit }
schedule-milestone-outside-help = correct the date of the milestone; if the line itself takes longer, have its due date moved by a decision
schedule-milestone-outside-line-here = the action line’s own date
schedule-milestone-outside-weights = the weights of the milestones make { $sum } together, not 100
schedule-milestone-outside-unweighted = these milestones have no weight, while others have one: { $milestones }
schedule-milestone-outside-weights-help = give each milestone its share in percent, 100 together
schedule-overdue = the due date { $due } passed { $days ->
    [one] yesterday
   *[other] { $days } days ago
  }, and nothing has been decided since
schedule-overdue-help = if it is done, say so and show it; if not, have a new date decided and record the move under ‘{ $moves }’
schedule-overdue-pending-help = have { $decision } accepted or rejected, then record what follows from it
schedule-overdue-pending-here = proposed here, not decided yet
schedule-blocked-by-law = { $day } comes before the entry into force of { $regulation }, expected on { $date }
schedule-blocked-by-law-help = have this date moved by a decision to { $date } or later, or have the text enter into force sooner
schedule-blocked-by-law-here = expected to enter into force on { $date }
schedule-often-moved = the due date was moved { $count ->
    [one] once
    [2] twice
   *[other] { $count } times
  }, from { $first } to { $due }
schedule-often-moved-help = look at the plan itself: what must be cut, divided or given up so that the next date holds?
schedule-often-moved-undecided = the due date was moved { $count ->
    [one] once
    [2] twice
   *[other] { $count } times
  }, from { $first } to { $due }, and no steering committee decided on the last move
schedule-often-moved-undecided-help = put the moves before the steering committee, and name its decision in the last one
schedule-inconsistent-moves = the last move leads to { $last }, the due date is { $due }
schedule-inconsistent-moves-help = record the missing move, with the decision behind it, or correct the due date
schedule-inconsistent-moves-last-here = the last move leads here
schedule-inconsistent-moves-gap = the move begins at { $from }, but the one before it ended at { $before }
schedule-inconsistent-moves-gap-help = record the missing move between the two, or correct the dates
schedule-inconsistent-moves-nowhere = the move from { $from } leads to the same day
schedule-inconsistent-moves-nowhere-help = give the day to which the due date was moved, or delete the move
