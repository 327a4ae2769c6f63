# Who is accountable for what.

report-governance = Who is accountable for what
report-governance-question = Who answers for what, is somebody there, and who decides?
report-governance-counts = Counted is all that somebody must answer for: action lines, KPIs, building blocks, services and legal texts, without what was given up, closed or retired; and data items, for which the organisation that holds them answers. Of people only their number is told.
report-governance-roles = Roles
report-governance-vacant = Roles that nobody holds, and what they still answer for
report-governance-bodies = Bodies
report-governance-equation = { $count ->
    [one] 1 entry
   *[other] { $count } entries
} = { $sum }
report-governance-none = There is nothing that somebody must answer for.
report-governance-roles-note = Members are those who hold the role on the day. What a role approves that does not say so itself is what is usual for its function. Retired roles are left out.
report-governance-no-vacancy = { $all ->
    [0] No role is recorded.
    [one] The only role is held.
   *[other] All { $all } roles are held.
}
report-governance-vacancies = Of { $all } roles, { $count } are held by nobody.
report-governance-bodies-note = Decisions taken are the accepted ones and those replaced since; proposed ones wait. Lines are the action lines that name the body. Retired bodies are left out.
report-governance-decisions-unsaid = { $count ->
    [one] 1 decision does not say who took it: it is counted nowhere.
   *[other] { $count } decisions do not say who took them: they are counted nowhere.
}
report-standing-held = somebody is there
report-standing-source = organisation named
report-standing-settled = work is over
report-standing-vacant = nobody holds the role
report-standing-no-role = no role named
report-standing-ended = organisation no longer exists
report-standing-not-yet = organisation does not exist yet
report-standing-no-owner = nobody answers
report-standing-unknown = not known to the agenda
report-standing-held-count = { $count } with somebody there
report-standing-source-count = { $count ->
    [one] 1 data item with an organisation
   *[other] { $count } data items with an organisation
}
report-standing-settled-count = { $count } whose work is over
report-standing-vacant-count = { $count } with a role that nobody holds
report-standing-no-role-count = { $count } without a role
report-standing-ended-count = { $count } of an organisation that no longer exists
report-standing-not-yet-count = { $count } of an organisation that does not exist yet
report-standing-no-owner-count = { $count } for which nobody answers
report-standing-unknown-count = { $count } with a name that the agenda does not know
report-every = every { $duration }
duration-months = { $count ->
    [one] month
   *[other] { $count } months
}
duration-days = { $count ->
    [one] day
   *[other] { $count } days
}

report-column-kind = Kind
report-column-what = What
report-column-holders = Holders
report-column-standing = Accountability
report-column-body = Body
report-column-function = Function
report-column-organisation = Organisation
report-column-members-now = Members now
report-column-approves = Approves
report-column-owns = Answers for
report-column-owned = Answers for, one by one
report-column-decisions-taken = Decisions taken
report-column-decisions-proposed = Decisions proposed
report-column-last-decision = Last decision
report-column-last-held = Held until
report-column-next-held = Held again from
report-column-answers-for = Answers for
report-column-chair = Chair
report-column-member-organisations = Member organisations
report-column-meets = Meets
report-column-lines-coordinated = Lines coordinated
