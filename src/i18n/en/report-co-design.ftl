# Co-design.

report-co-design = Co-design
report-co-design-question = Who was heard, what was answered, and what changed because of it?
report-co-design-counts = Every consultation that is not retired is counted; participants are people as far as they were counted, and an organisation counts in its own category.
report-co-design-outcomes = What was said, answered and changed
report-co-design-categories = Who was heard and who never was
report-co-design-thanks = Whom to thank
report-co-design-uncounted = { $count ->
    [one] Of 1 participant nobody counted the people; it is
   *[other] Of { $count } participants nobody counted the people; they are
} left out of the numbers.
report-co-design-names = Thanked: consultations for which an event on or after their last day named them or the participant. Names of participants are shown where they agreed to it.
report-consultation-announced = announced
report-consultation-open = open
report-consultation-answered = answered
report-consultation-unanswered = closed, without an answer
report-consultation-without-contributions = closed, nobody contributed
report-outcomes = { $count ->
    [one] 1 outcome
   *[other] { $count } outcomes
}
report-outcome-accepted = accepted
report-outcome-partly = accepted in part
report-outcome-rejected = rejected
report-outcome-unanswered = without an answer
report-outcomes-without-change = Accepted, wholly or in part, without saying what changed: { $count }.
report-categories = Heard: { $count } of { $all } categories.
report-category-heard = heard
report-category-never-heard = never heard
report-unnamed-group = People of this category
report-named-agreed = may be named
report-named-not-agreed = not to be named

report-column-consultation = Consultation
report-column-opens = Opens
report-column-closes = Closes
report-column-method = Method
report-column-topics = Topics
report-column-participants = Participants
report-column-organisations = Organisations
report-column-public-sector = Public sector
report-column-private-sector = Private sector
report-column-academia = Academia
report-column-civil-society = Civil society
report-column-international-organisations = International organisations
report-column-users-heard = Users
report-column-service-owners = Service owners
report-column-communities = Communities
report-column-contributions = Contributions
report-column-outcomes = Outcomes
report-column-publication = Publication
report-column-said = What was said
report-column-answer = Answer
report-column-outcome-reason = Reason
report-column-what-changed = What changed
report-column-category = Category
report-column-contributor = Contributor
report-column-named = Naming
report-column-participations = Took part
report-column-thanked = Thanked
