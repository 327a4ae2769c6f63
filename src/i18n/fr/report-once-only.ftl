# Les questions encore posées deux fois.

report-once-only = Les questions encore posées deux fois
report-once-only-question = Que demandent encore les services à leurs usagers qu’un autre organisme détient, et qu’est-ce qui empêche de ne plus le demander ?
report-once-only-counts = Une question est une donnée qu’un service demande à ses usagers alors qu’un autre organisme que le sien la détient. Les services fermés ou abandonnés et les données retirées sont laissés de côté. Les demandes sont les opérations par an des services qui posent la question, dans la mesure où elles sont connues ; les données sont classées par demandes, puis par nombre de services.
report-once-only-services = Questions par service
report-once-only-equation = { $count ->
    [one] { $count } question
   *[other] { $count } questions
} = { $sum }
report-once-only-none = Aucun service ne demande ce qu’un autre organisme détient.
report-once-only-own = { $count ->
    [one] { $count } autre question porte sur ce que l’organisme qui la pose détient lui-même : elle n’est pas comptée.
   *[other] { $count } autres questions portent sur ce que les organismes qui les posent détiennent eux-mêmes : elles ne sont pas comptées.
}
report-once-only-without-source = { $count ->
    [one] { $count } autre question porte sur une donnée dont personne ne connaît la source : elle n’est pas comptée.
   *[other] { $count } autres questions portent sur des données dont personne ne connaît la source : elles ne sont pas comptées.
}
report-once-only-unsaid = { $count ->
    [one] Pour { $count } donnée nécessaire, le service ne dit pas comment il l’obtient : elle n’est pas comptée.
   *[other] Pour { $count } données nécessaires, le service ne dit pas comment il les obtient : elles ne sont pas comptées.
}
report-once-only-without-reason = Sur { $all } questions, { $count } sont posées sans raison donnée.
report-obstacle-none = rien, elle peut cesser dès aujourd’hui
report-obstacle-law = texte pas en vigueur
report-obstacle-law-unknown = étape du texte non connue
report-obstacle-no-legal-basis = pas de base légale
report-obstacle-access = pas d’accès par interface ou par fichier
report-obstacle-access-later = accès encore à venir
report-obstacle-source-ended = source qui n’existe plus
report-obstacle-unsaid = rien ne dit si elle peut être partagée
report-obstacle-excluded = partage exclu
report-obstacle-none-count = { $count ->
    [one] { $count } qui peut cesser dès aujourd’hui
   *[other] { $count } qui peuvent cesser dès aujourd’hui
}
report-obstacle-law-count = { $count } en attente d’un texte
report-obstacle-law-unknown-count = { $count } en attente d’un texte dont l’étape n’est pas connue
report-obstacle-no-legal-basis-count = { $count } sans base légale
report-obstacle-access-count = { $count } sans accès par interface ou par fichier
report-obstacle-access-later-count = { $count } en attente d’un accès
report-obstacle-source-ended-count = { $count } dont la source n’existe plus
report-obstacle-unsaid-count = { $count } dont rien ne dit si la donnée peut être partagée
report-obstacle-excluded-count = { $count } dont le partage est exclu

report-column-rank = Rang
report-column-data-item = Donnée
report-column-source = Détenue par
report-column-access = Accès
report-column-asked-by = Demandée par
report-column-requests = Demandes par an
report-column-reusing-services = Services qui la réutilisent
report-column-reused-by = Déjà réutilisée par
report-column-obstacle = Ce qui empêche
report-column-excluded-reason = Raison de l’exclusion
report-column-waiting-for = En attente de
report-column-planned = Prévu pour le
report-column-reason = Raison donnée
