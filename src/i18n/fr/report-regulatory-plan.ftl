# Le plan réglementaire.

report-regulatory-plan = Plan réglementaire
report-regulatory-plan-question = De quels textes l’agenda a-t-il besoin, où en sont-ils, et qu’est-ce qui les attend ?
report-regulatory-plan-counts = Chaque texte encore inscrit à l’agenda est montré une fois, du plus haut au plus bas de la hiérarchie des normes ; un projet retiré ou rejeté n’est plus nécessaire.
report-regulatory-plan-provisions = Dispositions qui attendent un texte d’application
report-instrument = { $instrument ->
    [constitution] Constitution
    [organic-law] Loi organique
    [treaty] Traité
    [act] Loi
    [ordinance] Ordonnance
    [decree] Décret
    [order] Arrêté
   *[circular] Circulaire
}
report-texts-in-force = nécessaires et en vigueur
report-texts-on-the-way = nécessaires, pas encore en vigueur
report-texts-not-needed = dont rien n’a besoin
report-texts-gone = retirés ou rejetés
report-texts-share = En vigueur : { $count } des { $all } textes nécessaires. Un texte est nécessaire quand une ligne d’action, un service, une donnée, un autre texte ou l’agenda lui-même en a besoin, ou quand il applique un autre texte.
report-provisions = { $count ->
    [one] { $count } disposition
   *[other] { $count } dispositions
}
report-provision-none-needed = sans besoin de texte
report-provision-in-force = avec le texte en vigueur
report-provision-in-preparation = avec le texte en préparation
report-provision-given-up = avec le texte retiré ou rejeté
report-provision-missing = sans texte
report-provision-not-stated = sans indication

report-column-text = Texte
report-column-texts = Textes
report-column-instrument = Type de texte
report-column-action = Action
report-column-stage = Étape
report-column-since = Depuis
report-column-stages-ahead = Étapes à venir
report-column-principles = Principes
report-column-first-promise = Première promesse
report-column-entry-into-force = Entrée en vigueur
report-column-text-needed-by = Nécessaire à
report-column-action-lines = Lignes d’action
report-column-data-items = Données
report-column-too-early = Avant le texte
report-column-lines-due-before = Lignes à échéance avant
report-column-services-due-before = Services prévus avant
report-column-services-live-before = Services ouverts sans lui
report-column-consultations = Consultations
report-column-article = Article
report-column-purpose = Objet
report-column-implementing-text = Texte d’application
report-column-waiting-since = En attente depuis
report-column-days-waiting = Jours d’attente
