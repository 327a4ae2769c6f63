# Ce qu’un agenda pangouvernemental doit avoir.

report-coverage = Ce que l’agenda a et ce qui lui manque
report-coverage-question = Quels activités, capacités communes, rôles et documents d’un agenda pangouvernemental sont en place, en projet ou sans trace ?
report-coverage-counts = Chaque élément attendu est compté une fois : en place quand quelque chose dans l’agenda le montre, en projet quand il est promis ou annoncé, en partie quand une partie en manque, sans trace sinon.
report-coverage-activities = Les activités et les lignes qui les mettent en place
report-coverage-capabilities = Les capacités communes et les briques qui les offrent
report-coverage-roles = Rôles, équipes et instances
report-coverage-documents = Documents et étapes
report-coverage-activity = activité
report-coverage-capability = capacité
report-coverage-role = rôle ou instance
report-coverage-document = document ou étape
report-coverage-count-activities = { $count } activités
report-coverage-count-capabilities = { $count } capacités
report-coverage-count-roles = { $count } rôles et instances
report-coverage-count-documents = { $count } documents et étapes
report-coverage-present = en place
report-coverage-planned = en projet
report-coverage-incomplete = en partie
report-coverage-missing = sans trace
report-coverage-unknown = à vérifier
report-coverage-held = pourvu
report-coverage-vacant = vacant
report-coverage-of-capability = { $capability ->
    [identity] identité électronique
    [payments] paiements
    [esignature] signature électronique
    [information-mediator] échange de données entre registres
   *[registration] générateur de formulaires
}
report-coverage-digital-teams = équipes numériques
report-coverage-without-team = { $count ->
    [one] { $count } organisme avec des services ouverts et sans équipe
   *[other] { $count } organismes avec des services ouverts et sans équipe
}
report-coverage-agenda-adopted = adoption de l’agenda
report-coverage-legal-mandate = mandat légal
report-coverage-launch = lancement avec le plus haut soutien politique
report-coverage-start = travaux engagés après le lancement
report-coverage-promotion = promotion
report-coverage-service-standard = norme de service
report-coverage-service-catalogue = catalogue des services
report-coverage-digitisation-roadmap = feuille de route de numérisation
report-coverage-regulatory-plan = plan réglementaire
report-coverage-once-only-in-law = principe « une seule fois » dans la loi
report-coverage-report-cycle = cycle de comptes rendus
report-coverage-consultation = consultation
report-coverage-public-space = espace public en ligne
report-coverage-predecessor = sort des lignes de la stratégie précédente
report-coverage-lines-begun = { $count ->
    [one] { $count } ligne en cours ou achevée
   *[other] { $count } lignes en cours ou achevées
}
report-coverage-services-dated = { $count ->
    [one] { $count } service avec une date
   *[other] { $count } services avec une date
}
report-coverage-lines-reporting = { $count ->
    [one] { $count } ligne a rendu compte
   *[other] { $count } lignes ont rendu compte
}

report-column-group = Groupe
report-column-asked = Élément attendu
report-column-where = Où
report-column-activity = Activité
report-column-roles-and-bodies = Rôles et instances
report-column-building-blocks = Briques
