### change: What the rules of the family say.

proposal-deadline-moved = the due date moves from { $old } to { $new }, { $days ->
    [one] { $days } day
   *[other] { $days } days
} later: { $why }
proposal-deadline-moved-away = the due date, { $old }, is gone: { $why }
proposal-deadline-moved-help = take the move back, or record under ‘moves’ from where to where it goes and the accepted decision, of type ‘rebaseline’, ‘adoption’ or ‘scope’, that concerns it
proposal-decision-help = take the move back, or name in its entry under ‘moves’ an accepted decision, of type ‘rebaseline’, ‘adoption’ or ‘scope’, that concerns it and has moved nothing of it before
proposal-undecided-help = take the change back, or add an accepted decision, of type ‘rebaseline’, ‘adoption’ or ‘scope’, that concerns it
proposal-no-move = no entry under ‘moves’ leads there
proposal-no-decision = the entry under ‘moves’ names no decision
proposal-undecided = no accepted decision concerns it, neither with this proposal nor of late
proposal-decision-unknown = { $decision } is not there
proposal-decision-not-accepted = { $decision } has not been accepted
proposal-decision-unfitting = { $decision } is not of a type that moves promises
proposal-decision-elsewhere = { $decision } does not concern it
proposal-decision-used = { $decision } has already moved it before

proposal-deleted = { $entity } is gone, and nothing says what became of it
proposal-deleted-help = bring it back and say what became of it, with ‘retired’ or the status of its kind; what it is called now, if it has another identifier, says ‘formerly: [{ $id }]’
proposal-deleted-taken-over-help = bring it back and retire it, ‘replaced-by: { $other }’, which was there before: ‘formerly’ is for one that only has another identifier
proposal-related-taken-over = ‘{ $id }’ is given here as a former identifier
proposal-related-alike = this is new and has its title: if it is the same, it says ‘formerly: [{ $id }]’

proposal-id-reused-retired = ‘{ $id }’ had ended and comes back for something else
proposal-id-reused-renamed = ‘{ $id }’ was the identifier of { $entity } before a rename, and comes back for something else
proposal-id-reused-help = choose an identifier that was never used, and leave what had ‘{ $id }’ as it was

proposal-status-jump = ‘{ $field }’ goes from ‘{ $old }’ to ‘{ $new }’, and no step leads there
proposal-status-jump-help = after ‘{ $state }’ come: { $states }
proposal-status-jump-line-help = after ‘{ $state }’ come: { $states }; a milestone that was done, or a report of progress, would show that it was in progress
proposal-status-jump-service-help = after ‘{ $state }’ come: { $states }; an assessment with its date would show the phase between
proposal-status-final-help = what is ‘{ $state }’ stays so: take a new decision
proposal-state-gone = ‘{ $field }’ was ‘{ $state }’ and is no longer given
proposal-state-gone-help = give it as ‘{ $state }’, or what became of that
proposal-stage-left-out = ‘{ $field }’ goes from ‘{ $old }’ to ‘{ $new }’, and ‘stages’ does not say when the text passed: { $stages }
proposal-stage-left-out-help = add what was passed, with its date, under ‘stages’, or stay at the stage that was reached
proposal-stage-back = ‘{ $field }’ goes back from ‘{ $old }’ to ‘{ $new }’
proposal-stage-back-help = what is ‘{ $stage }’ is law: leave it there, and add the text that amends or repeals it

proposal-decision-edited = a decision that was taken is altered: { $fields }
proposal-decision-edited-help = leave it as it was taken; a new decision may supersede it (‘supersedes: [{ $id }]’)

proposal-rule-weakened = ‘{ $rule }’ is milder than before: { $how }
proposal-rule-weakened-help = this proposal is still judged as before; whoever approves it also approves that the next ones are not
proposal-milder-level = { $new }, no longer { $old }
proposal-milder-from = what was created before { $date } is exempt
proposal-milder-grace = its errors count as warnings until { $date }
proposal-own-rule-otherwise = the rule ‘{ $rule }’ judges otherwise than before: its ‘{ $field }’ is another one
proposal-own-rule-gone = the rule ‘{ $rule }’ is taken out
proposal-waiver-granted = ‘{ $rule }’ is set aside for { $entity } until { $until }
proposal-waiver-extended = ‘{ $rule }’ is set aside for { $entity } until { $until }, no longer until { $old } only
proposal-waiver-help = whoever approves this proposal also approves the waiver; it counts once the proposal is accepted

proposal-asks-more = users are asked for more than before: { $items }
proposal-asks-more-help = fetch it from the source that holds it (‘obtained: from-source’), or make sure that those who approve this proposal mean it

proposal-mixed = a promise changes here, and with it { $count ->
    [one] an entry
   *[other] { $count } entries
} that { $count ->
    [one] has
   *[other] have
} nothing to do with it: { $entities }
proposal-mixed-help = propose the rest by itself, so that the promise is looked at for what it is
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
