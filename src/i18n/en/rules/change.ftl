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
proposal-target-lowered = the target asks for less, { $new } instead of { $old }: { $why }
proposal-target-changed = the target is { $new } instead of { $old }, and nothing says that it asks for as much: { $why }
proposal-target-postponed = the target is due on { $new } instead of { $old }, { $days ->
    [one] { $days } day
   *[other] { $days } days
} later: { $why }
proposal-target-gone = the target for { $date }, { $old }, is gone: { $why }
proposal-level-gone = the target level, { $old }, is gone: { $why }
proposal-commitment-gone = the commitment ‘{ $commitment }’ is gone: { $why }
proposal-commitment-narrowed = the commitment ‘{ $commitment }’ no longer counts for all services that it was about: { $why }
proposal-range = { $low }–{ $high }
proposal-baseline-rewritten = the baseline is { $new } instead of { $old }: { $why }
proposal-baseline-redated = the baseline dates from { $new } instead of { $old }: { $why }
proposal-baseline-postponed = the baseline is to be known by { $new } instead of { $old }: { $why }
proposal-baseline-gone = the baseline is gone: { $why }
proposal-definition-rewritten = ‘{ $field }’, which says what the values mean, is rewritten: { $why }
proposal-definition-gone = ‘{ $field }’, which says what the values mean, is gone: { $why }
proposal-measured-less-often = the KPI is measured less often, ‘{ $field }’ is { $new } instead of { $old }: { $why }
proposal-break-gone = the series break of { $date } is gone: { $why }
proposal-redefined-help = take the change back, or add an accepted decision, of type ‘definition-change’, ‘rebaseline’ or ‘adoption’, that concerns the KPI, and name it in ‘series-breaks’ with the day from which values no longer compare with earlier ones
proposal-redefined-no-break-help = take the change back, or add an accepted decision, of type ‘definition-change’, ‘rebaseline’ or ‘adoption’, that concerns the KPI
proposal-no-break = a decision allows it, but no series break names that decision
proposal-neither-decision-nor-break = neither an accepted decision nor a series break stands behind it
proposal-break-undecided = the series break names no decision
proposal-break-used = { $decision } already stands behind an earlier series break
proposal-day = { $day }
proposal-measurement-changed = the value of { $when } is { $new } instead of { $old }: { $why }
proposal-measurement-altered = of the value of { $when }, which was given before, ‘{ $field }’ is altered
proposal-measurement-gone = { $count ->
    [one] the value of { $days } is gone, and no other supersedes it
   *[other] the values of { $days } are gone, and no others supersede them
}
proposal-measurement-help = leave the value as it was given, and add the corrected one with ‘supersedes’ and, under ‘note’, the reason; in a table, on a row of its own with the status ‘revised’
proposal-no-supersedes = it does not say that it supersedes that one
proposal-no-note = no ‘note’ says why
proposal-report-altered = the report on { $period } could be written until { $closes }, and is altered now: { $fields }
proposal-report-gone = the report on { $period }, which could be written until { $closes }, is gone
proposal-report-help = leave the report as it was published, and say what is different in the report on the next period
proposal-first-promise-altered = the first promise is { $new } instead of { $old }
proposal-first-promise-gone = the first promise, { $old }, is no longer recorded
proposal-first-promise-passed-over = the moves begin on { $new }, but the due date that was promised was { $old }
proposal-first-promise-help = begin ‘moves’ with the date that was promised at first, and add later moves behind it
proposal-owner-swapped = { $new } answers for it instead of { $old }, and no accepted decision put it in charge
proposal-owner-swapped-help = take the change back, or add an accepted decision, of type ‘designation’ or ‘adoption’, that concerns it; if the one organisation takes over from the other, write that under ‘replaced-by’ of the latter
proposal-late-measurement = { $count ->
    [one] the value of { $days } comes
   *[other] the values of { $days } come
} late: one of { $last } was there already
proposal-late-measurement-reported = { $count ->
    [one] the value of { $days } comes
   *[other] the values of { $days } come
} late: the reports up to { $end } are closed
proposal-late-measurement-help = say in ‘note’ why it comes only now; reports that are reproduced for an earlier day will show it
