### change: What the rules of the family say.

proposal-deadline-moved = the due date moves from { $old } to { $new }, { $days ->
    [one] { $days } day
   *[other] { $days } days
} later: { $why }
proposal-deadline-moved-away = the due date, { $old }, is gone: { $why }
proposal-deadline-moved-help = take the move back, or record under ‘moves’ from where to where it goes and the accepted decision, of type ‘rebaseline’, ‘adoption’ or ‘scope’, that concerns it
proposal-undecided-help = take the change back, or add an accepted decision, of type ‘rebaseline’, ‘adoption’ or ‘scope’, that concerns it
proposal-no-move = no entry under ‘moves’ leads there
proposal-no-decision = the entry under ‘moves’ names no decision
proposal-undecided = no accepted decision concerns it, neither with this proposal nor of late
proposal-decision-unknown = { $decision } is not there
proposal-decision-not-accepted = { $decision } has not been accepted
proposal-decision-unfitting = { $decision } is not of a type that moves promises
proposal-decision-elsewhere = { $decision } does not concern it
proposal-decision-used = { $decision } has already moved it before
