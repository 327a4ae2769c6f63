### ownership: What the rules of the family say.

ownership-no-owner = no organisation answers for this { $kind ->
    [action-line] action line
    [kpi] KPI
    [building-block] building block
    [service] service
   *[regulation] text
  }
ownership-no-owner-help = name the one accountable organisation and the role in it under ‘{ $field }’; those that help are contributors
ownership-no-owner-ended = ‘{ $organisation }’, which answers for it, has not existed since { $date }
ownership-no-owner-replaced = ‘{ $organisation }’, which answers for it, has been replaced
ownership-no-owner-ended-help = name the organisation that has its tasks now
ownership-no-owner-successor-help = ‘{ $successor }’ has its tasks now: name that one, if it answers for this too
ownership-no-owner-yet = ‘{ $organisation }’, which answers for it, does not exist before { $date }
ownership-no-owner-yet-help = name the organisation that answers until then
ownership-organisation-here = the organisation is here
ownership-no-body = no body coordinates the action line
ownership-no-body-help = name under ‘body’ the committee that coordinates it and decides when its deadline has to move
ownership-no-role = ‘{ $organisation }’ answers for it, and no role in it is named
ownership-no-role-help = name the role that answers: { $field }: { "{" }organisation: …, role: …{ "}" }
ownership-no-role-at-all = { $count ->
    [one] ‘{ $organisation }’ answers for one entry of the agenda, and none of its roles is recorded
   *[other] ‘{ $organisation }’ answers for { $count } entries of the agenda, and none of its roles is recorded
  }
ownership-no-role-at-all-help = record in roles/ who answers in this organisation, and name that role beside the organisation in each owner
ownership-owned-here = it answers for this
ownership-no-digital-team = { $count ->
    [one] ‘{ $organisation }’ runs a live service and has neither a digital team nor a focal point
   *[other] ‘{ $organisation }’ runs { $count } live services and has neither a digital team nor a focal point
  }
ownership-no-digital-team-help = give the mailbox of the team under ‘digital-team’, or of whoever answers for the agenda under ‘focal-point’
ownership-live-here = this service is live
ownership-missing-contributor = the action line leans on { $entity } of ‘{ $organisation }’, which is not among its contributors
ownership-missing-contributor-several = the action line leans on { $entity } and { $count ->
    [one] one more thing
   *[other] { $count } more things
  } of ‘{ $organisation }’, which is not among its contributors
ownership-missing-contributor-help = agree with ‘{ $organisation }’ on what it does for the line, and add it to ‘contributors’
ownership-leans-on-here = the line leans on this
ownership-no-budget = the action line does not state its budget
ownership-no-budget-help = state under ‘budget’ what it costs, whether that is funded, and what it will cost to run; an estimate is better than nothing, and 0 says that it costs nothing
ownership-no-budget-part = the budget does not state { $missing }
ownership-no-budget-part-help = fill in these fields: { $fields }
ownership-no-budget-amount = what the action line costs
ownership-no-budget-currency = in which currency
ownership-no-budget-status = whether the money is there
ownership-no-budget-running = what the line costs to run now that it is completed
ownership-personal-data-public = what looks like the mail address of a person (…@{ $domain }) would be published
ownership-personal-data-public-help = give a functional mailbox, or name the person in a contact or role, with ‘public: true’ if they agreed
ownership-personal-name-public = what looks like the name of a person would be published beside a functional mailbox
ownership-personal-name-public-help = name the office instead; for a person who agreed to be named, give their own address with ‘public: true’
ownership-unknown-meaning = no change is called ‘{ $name }’, so nobody is asked to approve it
ownership-unknown-meaning-help = write a kind (‘regulation’), a field of a kind (‘service.legal-basis’) or a change (‘deadline-moved’)
