### decision: What the rules of the family say.

decision-waiver-without-end = the waiver of ‘{ $rule }’ names no last day, so it waives nothing
decision-waiver-without-end-help = add ‘until’ with the day on which it ends
decision-waiver-without-end-long = the waiver lasts until { $until }, longer than a waiver may
decision-waiver-without-end-long-help = end it on { $last } at the latest; it can be granted anew
decision-waiver-lapsed = the waiver of ‘{ $rule }’ ended on { $until }, and something still relies on it
decision-waiver-lapsed-help = put { $entity } right, or have those who granted the waiver decide anew
decision-waiver-lapsed-soon = the waiver of ‘{ $rule }’ ends on { $until }, and something still relies on it
decision-waiver-lapsed-soon-help = put { $entity } right before that day, or ask in time for a new decision
decision-waiver-unused = no finding needs the waiver of ‘{ $rule }’
decision-waiver-unused-help = take it out of the decision, or correct the rule, the entity or the field that it names
decision-self-granted = the waiver was granted by { $organisation }, which benefits from it
decision-self-granted-nobody = the decision waives a rule and does not say who took it
decision-self-granted-nobody-help = name the role or body that took it under ‘taken-by’; nobody can tell otherwise that it was not the one who benefits
decision-self-granted-help = have it decided by somebody else, such as the steering committee
decision-not-accepted = this relies on { $decision }, which is not taken yet
decision-not-accepted-rejected = this relies on { $decision }, which was rejected
decision-not-accepted-superseded = this relies on { $decision }, which was superseded
decision-not-accepted-unsaid = this relies on { $decision }, which does not say whether it was taken
decision-not-accepted-help = wait for the decision, or name one that was taken
decision-not-accepted-rejected-help = take back what rests on it, or name a decision that was taken
decision-not-accepted-superseded-help = name the decision that replaced it
decision-not-accepted-unsaid-help = give the ‘status’ of the decision
decision-not-accepted-here = the decision
decision-not-accepted-successor = this decision replaced it
