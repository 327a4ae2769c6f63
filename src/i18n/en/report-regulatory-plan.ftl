# The regulatory plan.

report-regulatory-plan = Regulatory plan
report-regulatory-plan-question = Which texts does the agenda need, how far have they come, and what waits for them?
report-regulatory-plan-counts = Every text that is not retired is shown once, from the highest in the hierarchy of norms down; one that was withdrawn or rejected is no longer needed.
report-regulatory-plan-provisions = Provisions that wait for an implementing text
report-instrument = { $instrument ->
    [constitution] Constitution
    [organic-law] Organic law
    [treaty] Treaty
    [act] Act
    [ordinance] Ordinance
    [decree] Decree
    [order] Order
   *[circular] Circular
}
report-texts-in-force = needed and in force
report-texts-on-the-way = needed and not in force
report-texts-not-needed = that nothing needs
report-texts-gone = withdrawn or rejected
report-texts-share = In force: { $count } of { $all } needed. A text is needed by an action line, a service, a data item, another text or the agenda itself, or where it carries out another text.
report-provisions = { $count ->
    [one] 1 provision
   *[other] { $count } provisions
}
report-provision-none-needed = without need of one
report-provision-in-force = with the text in force
report-provision-in-preparation = with the text in preparation
report-provision-given-up = with the text withdrawn or rejected
report-provision-missing = without a text
report-provision-not-stated = with nothing said

report-column-text = Text
report-column-texts = Texts
report-column-instrument = Instrument
report-column-action = Action
report-column-stage = Stage
report-column-since = Since
report-column-stages-ahead = Stages ahead
report-column-principles = Principles
report-column-first-promise = First promise
report-column-entry-into-force = Entry into force
report-column-text-needed-by = Needed by
report-column-action-lines = Action lines
report-column-data-items = Data items
report-column-too-early = Earlier than the text
report-column-lines-due-before = Action lines due before
report-column-services-due-before = Services due before
report-column-services-live-before = Services live without it
report-column-consultations = Consultations
report-column-article = Article
report-column-purpose = Purpose
report-column-implementing-text = Implementing text
report-column-waiting-since = Waiting since
report-column-days-waiting = Days waited
