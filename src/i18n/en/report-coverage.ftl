# What a whole-of-government agenda has to have.

report-coverage = What the agenda has and what it lacks
report-coverage-question = Which activities, shared capabilities, roles and documents of a whole-of-government agenda are there, planned or missing?
report-coverage-counts = Each thing that is asked for is counted once: it is there, where something in the agenda shows it; planned, where it is promised or announced; incomplete, where a part of it is missing; missing otherwise.
report-coverage-activities = Activities and the lines that establish them
report-coverage-capabilities = Shared capabilities and the building blocks that offer them
report-coverage-roles = Roles, teams and bodies
report-coverage-documents = Documents and steps
report-coverage-activity = activity
report-coverage-capability = capability
report-coverage-role = role or body
report-coverage-document = document or step
report-coverage-count-activities = { $count } activities
report-coverage-count-capabilities = { $count } capabilities
report-coverage-count-roles = { $count } roles and bodies
report-coverage-count-documents = { $count } documents and steps
report-coverage-present = there
report-coverage-planned = planned
report-coverage-incomplete = incomplete
report-coverage-missing = missing
report-coverage-unknown = unknown
report-coverage-held = held
report-coverage-vacant = vacant
report-coverage-of-capability = { $capability ->
    [identity] electronic identity
    [payments] payments
    [esignature] electronic signature
    [information-mediator] data exchange between registers
   *[registration] form builder
}
report-coverage-digital-teams = digital teams
report-coverage-without-team = { $count ->
    [one] 1 organisation with live services and without a team
   *[other] { $count } organisations with live services and without a team
}
report-coverage-agenda-adopted = agenda adopted
report-coverage-legal-mandate = legal mandate
report-coverage-launch = launch with the highest political support
report-coverage-start = work begun after the launch
report-coverage-promotion = promotion
report-coverage-service-standard = service standard
report-coverage-service-catalogue = service catalogue
report-coverage-digitisation-roadmap = digitisation roadmap
report-coverage-regulatory-plan = regulatory plan
report-coverage-once-only-in-law = once-only principle in law
report-coverage-report-cycle = cycle of reports
report-coverage-consultation = consultation
report-coverage-public-space = public space online
report-coverage-predecessor = lines of the strategy before, each settled
report-coverage-lines-begun = { $count ->
    [one] 1 line under way or completed
   *[other] { $count } lines under way or completed
}
report-coverage-services-dated = { $count ->
    [one] 1 service with a date
   *[other] { $count } services with a date
}
report-coverage-lines-reporting = { $count ->
    [one] 1 line has reported
   *[other] { $count } lines have reported
}

report-column-group = Group
report-column-asked = Asked for
report-column-where = Where
report-column-activity = Activity
report-column-roles-and-bodies = Roles and bodies
report-column-building-blocks = Building blocks
