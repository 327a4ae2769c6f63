# The catalogue of services.

report-services = Services and their levels
report-services-question = How far online is every public service, and how far are they together?
report-services-counts = Every service that is not retired has a row, whatever its status; levels and shares count services open to all, those about to close among them. A level is what the entry of the service says; shares are given by count and by volume, which is the transactions in a year.
report-services-levels = Open services by level
report-services-life-events = Life events as bundles of services
report-services-owners = Services by organisation
report-services-equation = { $count ->
    [one] 1 service
   *[other] { $count } services
} = { $sum }
report-services-open = { $count } open to all
report-services-to-come = { $count } not open to all yet
report-services-closed = { $count } closed or cancelled
report-services-without-status = { $count } without a status
report-services-none = No service is counted.
report-services-levels-note = Services whose level is not known count among all open services. “Not for all” counts those whose level is known to hold for a part of the territory or of the users only.
report-services-without-volume = { $count ->
    [one] 1 open service does not say how many transactions it has: it is in no volume.
   *[other] { $count } open services do not say how many transactions they have: they are in no volume.
}
report-services-life-events-note = A bundle has the level of its weakest service. Planned services count in it, closed and cancelled ones do not; a service of several life events counts in each. Where the level of a service is not known, neither is that of its bundle, unless another one has level 1.
report-services-life-events-whole = The bundles are whole, whatever this report is narrowed to.
report-services-no-life-event = { $count ->
    [one] 1 service belongs to no life event and is in no bundle.
   *[other] { $count } services belong to no life event and are in no bundle.
}
report-services-owners-note = Closed and cancelled services are left out; levels, the share at level 4 and transactions are those of open services.
report-no-owner = Without an owner
report-all-services = All services
report-all-levels = All levels
report-level-1 = 1, information
report-level-2 = 2, forms to download
report-level-3 = 3, form on the web
report-level-4 = 4, entirely online
report-level-unknown = not known
report-review-done = reviewed
report-review-overdue = review overdue
report-review-none = no review known

report-column-service = Service
report-column-services = Services
report-column-all-services = Of all open services
report-column-open-services = Open services
report-column-share-of-services = Share by count
report-column-share-of-transactions = Share by volume
report-column-all-transactions = Of all transactions
report-column-transactions = Transactions in a year
report-column-users = Users in a year
report-column-volume-year = Year
report-column-without-volume = Without a known volume
report-column-partial = Not for all
report-column-review = Review of the entry
report-column-reviewed = Last review
report-column-life-event = Life event
report-column-life-events = Life events
report-column-primary-channel = Primary channel
report-column-level = Level
report-column-level-date = Observed
report-column-level-1 = Level 1
report-column-level-2 = Level 2
report-column-level-3 = Level 3
report-column-level-4 = Level 4
report-column-level-unknown = Level not known
report-column-share-level-4 = Share at level 4
report-column-target-level = Target level
report-column-coverage-territory = Territory covered
report-column-coverage-users = Users covered
report-column-uses = Building blocks used
report-column-bundle-level = Level of the bundle
report-column-weakest = Weakest services
