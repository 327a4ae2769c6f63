# Qui répond de quoi.

report-governance = Qui répond de quoi
report-governance-question = Qui répond de quoi, quelqu’un est-il là, et qui décide ?
report-governance-counts = Est compté tout ce dont quelqu’un doit répondre : lignes d’action, indicateurs, briques, services et textes, sans ce qui a été abandonné, fermé ou retiré ; et les données, dont répond l’organisme qui les détient. Des personnes, seul le nombre est dit.
report-governance-roles = Rôles
report-governance-vacant = Rôles que personne ne tient, et ce dont ils répondent encore
report-governance-bodies = Instances
report-governance-equation = { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
} = { $sum }
report-governance-none = Il n’y a rien dont quelqu’un doive répondre.
report-governance-roles-note = Les membres sont ceux qui tiennent le rôle ce jour-là. Ce qu’approuve un rôle qui ne le dit pas lui-même est ce qui est habituel pour sa fonction. Les rôles retirés sont laissés de côté.
report-governance-no-vacancy = { $all ->
    [0] Aucun rôle n’est enregistré.
    [one] Le seul rôle est tenu.
   *[other] Les { $all } rôles sont tous tenus.
}
report-governance-vacancies = Sur { $all } rôles, { $count } ne sont tenus par personne.
report-governance-bodies-note = Les décisions prises sont celles qui ont été acceptées, même remplacées depuis ; celles qui sont proposées attendent. Les lignes sont les lignes d’action qui nomment l’instance. Les instances retirées sont laissées de côté.
report-governance-decisions-unsaid = { $count ->
    [one] { $count } décision ne dit pas qui l’a prise : elle n’est comptée nulle part.
   *[other] { $count } décisions ne disent pas qui les a prises : elles ne sont comptées nulle part.
}
report-standing-held = quelqu’un est là
report-standing-source = organisme nommé
report-standing-settled = travail terminé
report-standing-vacant = rôle que personne ne tient
report-standing-no-role = aucun rôle nommé
report-standing-ended = organisme qui n’existe plus
report-standing-not-yet = organisme qui n’existe pas encore
report-standing-no-owner = personne n’en répond
report-standing-unknown = inconnu de l’agenda
report-standing-held-count = { $count } où quelqu’un est là
report-standing-source-count = { $count ->
    [one] { $count } donnée qui a un organisme
   *[other] { $count } données qui ont un organisme
}
report-standing-settled-count = { $count } dont le travail est terminé
report-standing-vacant-count = { $count } dont personne ne tient le rôle
report-standing-no-role-count = { $count } sans rôle
report-standing-ended-count = { $count } dont l’organisme n’existe plus
report-standing-not-yet-count = { $count } dont l’organisme n’existe pas encore
report-standing-no-owner-count = { $count } dont personne ne répond
report-standing-unknown-count = { $count } dont l’agenda ne connaît pas le responsable
report-every = tous les { $duration }
duration-months = { $count ->
    [one] mois
   *[other] { $count } mois
}
duration-days = { $count ->
    [one] jours
   *[other] { $count } jours
}

report-column-kind = Type
report-column-what = Objet
report-column-holders = Titulaires
report-column-standing = Qui est là
report-column-body = Instance
report-column-function = Fonction
report-column-organisation = Organisme
report-column-members-now = Membres actuels
report-column-approves = Approuve
report-column-owns = Répond de
report-column-owned = Répond de, un à un
report-column-decisions-taken = Décisions prises
report-column-decisions-proposed = Décisions proposées
report-column-last-decision = Dernière décision
report-column-last-held = Tenu jusqu’au
report-column-next-held = Tenu de nouveau à partir du
report-column-answers-for = Répond de
report-column-chair = Présidence
report-column-member-organisations = Organismes membres
report-column-meets = Se réunit
report-column-lines-coordinated = Lignes coordonnées
