# La co-conception.

report-co-design = Co-conception
report-co-design-question = Qui a été entendu, qu’a-t-on répondu, et qu’est-ce qui a changé ?
report-co-design-counts = Chaque consultation qui n’est pas retirée est comptée ; les participants sont des personnes, pour autant qu’on les ait comptées, et un organisme compte dans sa propre catégorie.
report-co-design-outcomes = Ce qui a été dit, répondu et changé
report-co-design-categories = Qui a été entendu, et qui ne l’a jamais été
report-co-design-thanks = Qui remercier
report-co-design-uncounted = { $count ->
    [one] Pour { $count } participant, personne n’a compté les personnes ; il est laissé
   *[other] Pour { $count } participants, personne n’a compté les personnes ; ils sont laissés
} hors des nombres.
report-co-design-names = Remerciements : les consultations pour lesquelles un événement, à leur dernier jour ou après, les a nommées ou a nommé le participant. Le nom d’un participant est montré s’il l’a accepté.
report-consultation-announced = annoncée
report-consultation-open = ouverte
report-consultation-answered = suivie d’une réponse
report-consultation-unanswered = close, sans réponse
report-consultation-without-contributions = close, sans contribution
report-outcomes = { $count ->
    [one] { $count } proposition
   *[other] { $count } propositions
}
report-outcome-accepted = acceptées
report-outcome-partly = acceptées en partie
report-outcome-rejected = refusées
report-outcome-unanswered = sans réponse
report-outcomes-without-change = Acceptées, en tout ou en partie, sans qu’on dise ce qui a changé : { $count }.
report-categories = Entendues : { $count } catégories sur { $all }.
report-category-heard = entendue
report-category-never-heard = jamais entendue
report-unnamed-group = Des personnes de cette catégorie
report-named-agreed = peut être nommé
report-named-not-agreed = à ne pas nommer

report-column-consultation = Consultation
report-column-opens = Ouverture
report-column-closes = Clôture
report-column-method = Méthode
report-column-topics = Sujets
report-column-participants = Participants
report-column-organisations = Organismes
report-column-public-sector = Secteur public
report-column-private-sector = Secteur privé
report-column-academia = Universités
report-column-civil-society = Société civile
report-column-international-organisations = Organisations internationales
report-column-users-heard = Usagers
report-column-service-owners = Responsables de services
report-column-communities = Communautés
report-column-contributions = Contributions
report-column-outcomes = Suites
report-column-publication = Publication
report-column-said = Ce qui a été dit
report-column-answer = Réponse
report-column-outcome-reason = Motif
report-column-what-changed = Ce qui a changé
report-column-category = Catégorie
report-column-contributor = Contributeur
report-column-named = Mention du nom
report-column-participations = Participations
report-column-thanked = Remerciements
