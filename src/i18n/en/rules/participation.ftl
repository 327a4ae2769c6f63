### participation: What the rules of the family say.

participation-not-consulted = the action line was put to no consultation
participation-not-consulted-help = add it to ‘topics’ of the consultation that discussed it, or hold one

participation-group-missing = no consultation has heard { $group }
participation-group-missing-help = invite them, and add them to ‘participants’ with ‘category: { $word }’, or by an organisation of that category
participation-group-missing-unsaid = no consultation says who took part
participation-group-missing-unsaid-help = add ‘participants’ to the consultations: organisations, or categories such as ‘users’ with a count
participation-group-private-sector = the private sector
participation-group-academia = academia
participation-group-civil-society = civil society
participation-group-international-organisation = international organisations
participation-group-users = users
participation-group-service-owners = service owners
participation-group-communities = communities

participation-unanswered = nothing that was said in this consultation, closed on { $date }, has an answer
participation-unanswered-help = add ‘outcomes’: what was said, the ‘answer’ and its reason, and what was changed

participation-not-thanked = no event thanked the { $count ->
    [one] participant
   *[other] { $count } participants
  } who agreed to be named
participation-not-thanked-groups = these took part, and no event has thanked them: { $groups }
participation-not-thanked-help = thank them at the next event, and add ‘{ $consultation }’ to its ‘concerns’

participation-silent-year = the last consultation ended on { $date }
participation-silent-year-never = nobody was ever consulted
participation-silent-year-help = hold a consultation and describe it in consultations/
participation-silent-year-related = the last one
