### kpi: What the rules of the family say.

kpi-no-baseline = the KPI has no baseline
kpi-no-baseline-help = add ‘baseline’ with its value, date and source; if it is not known yet, ‘baseline-pending’ with the day by which it will be
kpi-no-baseline-incomplete = the baseline lacks: { $fields }
kpi-no-baseline-incomplete-help = state the value, the day to which it refers and where it comes from
kpi-no-baseline-source = the baseline does not say where it comes from
kpi-no-baseline-source-help = add ‘source’ to the baseline, or to the KPI as a whole
kpi-no-baseline-lapsed = the baseline was to be known by { $until } and is still missing
kpi-no-baseline-lapsed-help = add ‘baseline’ now, or have a later day decided and write it under ‘until’
kpi-no-target = the KPI has no target
kpi-no-target-interim = the KPI has interim targets only, and no final one
kpi-no-target-help = add to ‘targets’ the value that is to be reached in the end and its date, with ‘kind: final’
kpi-incomplete-definition = the definition of the KPI lacks { $count ->
    [one] one field
   *[other] { $count } fields
  }: { $fields }
kpi-incomplete-definition-help = write it so that somebody else would measure the same thing and get the same value
kpi-target-wrong-way-increase = the KPI is to rise, but its final target, { $target }, is no higher than the baseline, { $baseline }
kpi-target-wrong-way-decrease = the KPI is to fall, but its final target, { $target }, is no lower than the baseline, { $baseline }
kpi-target-wrong-way-help = correct the target, the baseline or the direction; to keep a value as it is, write ‘direction: maintain’
kpi-target-wrong-way-back = this target, { $target }, asks for less than the one before it, { $before }
kpi-target-wrong-way-back-help = correct one of the two, or say in the description why less is expected
kpi-target-wrong-way-date = this target is dated { $date }, and the one before it { $before }
kpi-target-wrong-way-date-help = list targets by their dates, earliest first, each date once
kpi-target-wrong-way-past = the final target is dated { $date }, not after the baseline, { $before }
kpi-target-wrong-way-past-help = correct one of the two dates
kpi-target-wrong-way-range = the target is a range, which only the direction ‘range’ can have
kpi-target-wrong-way-range-help = write one figure, or ‘direction: range’
kpi-target-wrong-way-reversed = the range begins at { $low }, above its end, { $high }
kpi-target-wrong-way-reversed-help = write the lowest value first
kpi-target-wrong-way-limit = the value { $value } lies beyond the limit, { $limit }
kpi-target-wrong-way-limit-help = correct the value, or the KPI’s ‘limit’
kpi-target-wrong-way-limits = the limits exclude each other: the smallest value is { $low }, the largest { $high }
kpi-target-wrong-way-limits-help = correct one of the two
kpi-no-interim-target = no target stands between { $from } and { $to }
kpi-no-interim-target-help = add an interim target for each year, so that it is known in time whether the final one will be reached
kpi-stale = the last value dates from { $last }; the next one was due on { $due }
kpi-stale-never = nothing was measured since the baseline; the first value was due on { $due }
kpi-stale-help = add the value that is due, or correct ‘every’ and ‘lag’ if they do not say how values really come
kpi-measured-before-defined = the measurement is dated { $date }, which is still to come
kpi-measured-before-defined-period = the period of the measurement ends on { $date }, which is still to come
kpi-measured-before-defined-published = the measurement is published on { $date }, which is still to come
kpi-measured-before-defined-help = correct the date; mark a value for a period that is not over ‘status: provisional’, and write what is only expected as a target
kpi-measured-before-defined-order = the measurement of { $date } stands after that of { $before }
kpi-measured-before-defined-order-help = list measurements oldest first
kpi-projection-misses = the KPI is on track, but its trend leads to { $projection } on { $date }, and the target is { $target }
kpi-projection-misses-help = plan what will make it move faster, and give the targets of the first years their part of the way
kpi-orphan = the KPI serves nothing
kpi-orphan-help = name in ‘serves’ the objectives, action lines or services that it measures
kpi-orphan-objective = no KPI measures this objective
kpi-orphan-objective-help = name this objective in ‘serves’ of the KPI that tells whether it is reached
kpi-orphan-line = no KPI measures this action line
kpi-orphan-line-help = name in ‘kpis’ the KPI that its work should move
kpi-outputs-only = no KPI of this objective measures impact or service quality
kpi-outputs-only-help = add a KPI of the type ‘impact’ or ‘service-quality’: what will people notice when the objective is reached?
kpi-outputs-only-here = one of its KPIs
kpi-small-sample = { $count ->
    [0] no answer stands
    [one] one answer stands
   *[other] { $count } answers stand
  } behind this value, fewer than the { $least } asked for, so it is not shown
kpi-small-sample-help = ask more people, or measure less often; ‘min-n’ is what protects those who answer
kpi-self-reported = the values are reported by those who are measured, and nobody verifies them
kpi-self-reported-help = name in ‘verified-by’ who checks them independently
kpi-not-disaggregated = { $count ->
    [one] the only KPI of impact is not
   *[other] none of the { $count } KPIs of impact is
  } broken down by group
kpi-not-disaggregated-help = choose one that matters and break it down, by sex, age or region, in ‘disaggregated-by’
kpi-break-undeclared = the series breaks on { $date } without a decision
kpi-break-undeclared-help = name in ‘decision’ the decision to break the series, and restate the baseline after that day
kpi-range = { $low } to { $high }
