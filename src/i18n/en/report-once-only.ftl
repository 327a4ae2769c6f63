# Questions still asked twice.

report-once-only = Questions still asked twice
report-once-only-question = What do services still ask of users that another organisation holds, and what stands in the way of asking no more?
report-once-only-counts = A question is a data item that a service asks of its users though an organisation other than its own holds it. Services that are closed or cancelled and data items that are retired are left out. Requests are the transactions in a year of the services that ask, as far as they are known; data items are ranked by them, then by the number of services.
report-once-only-services = Questions by service
report-once-only-equation = { $count ->
    [one] 1 question
   *[other] { $count } questions
} = { $sum }
report-once-only-none = No service asks for what another organisation holds.
report-once-only-own = { $count ->
    [one] 1 more question is about what the organisation that asks holds itself: it is not counted.
   *[other] { $count } more questions are about what the organisations that ask hold themselves: they are not counted.
}
report-once-only-without-source = { $count ->
    [one] 1 more question is about data of which nobody knows the source: it is not counted.
   *[other] { $count } more questions are about data of which nobody knows the source: they are not counted.
}
report-once-only-unsaid = { $count ->
    [one] 1 data item is needed by a service that does not say how it gets it: it is not counted.
   *[other] For { $count } needs of data, the service does not say how it gets them: they are not counted.
}
report-once-only-without-reason = Of { $all } questions, { $count } are asked without a reason given.
report-obstacle-none = nothing, it can stop today
report-obstacle-law = text not in force
report-obstacle-law-unknown = stage of the text not known
report-obstacle-no-legal-basis = no legal basis
report-obstacle-access = no access by interface or file
report-obstacle-access-later = access still to come
report-obstacle-source-ended = source no longer exists
report-obstacle-unsaid = nobody says whether it may be shared
report-obstacle-excluded = may not be shared
report-obstacle-none-count = { $count } that can stop today
report-obstacle-law-count = { $count } waiting for a text
report-obstacle-law-unknown-count = { $count } waiting for a text of unknown stage
report-obstacle-no-legal-basis-count = { $count } without a legal basis
report-obstacle-access-count = { $count } without access by interface or file
report-obstacle-access-later-count = { $count } waiting for access
report-obstacle-source-ended-count = { $count } whose source no longer exists
report-obstacle-unsaid-count = { $count } of which nobody says whether they may be shared
report-obstacle-excluded-count = { $count } that may not be shared

report-column-rank = Rank
report-column-data-item = Data item
report-column-source = Held by
report-column-access = Access
report-column-asked-by = Asked by
report-column-requests = Requests in a year
report-column-reusing-services = Services that reuse it
report-column-reused-by = Already reused by
report-column-obstacle = In the way
report-column-excluded-reason = Reason of the exclusion
report-column-waiting-for = Waiting for
report-column-planned = Planned for
report-column-reason = Reason given
