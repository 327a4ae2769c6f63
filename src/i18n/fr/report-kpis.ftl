# Les indicateurs face à leur trajectoire.

report-kpis = Indicateurs
report-kpis-question = Où en est chaque indicateur par rapport à la trajectoire promise ?
report-kpis-counts = Chaque indicateur qui n’est pas retiré est compté une fois, selon sa santé au jour de sa dernière valeur ; une valeur périmée ne compte jamais comme étant en bonne voie.
report-kpis-computed = Ce qui est calculé à partir du catalogue
report-kpis-computed-whole = Ces chiffres sont toujours calculés sur l’agenda entier, qu’un indicateur les nomme ou non.
report-kpis-equation = { $count ->
    [one] { $count } indicateur
   *[other] { $count } indicateurs
} = { $sum }
report-kpis-none = Aucun indicateur n’est compté.
report-kpis-achieved = { $count ->
    [one] { $count } atteint
   *[other] { $count } atteints
}
report-kpis-on-track = { $count } en bonne voie
report-kpis-at-risk = { $count } à risque
report-kpis-off-track = { $count } hors trajectoire
report-kpis-deteriorating = { $count } en recul
report-kpis-too-early = { $count } qu’il est trop tôt pour juger
report-kpis-no-data = { $count } sans données
report-kpis-too-old = { $count } en bonne voie ou { $count ->
    [one] atteint
   *[other] atteints
}, mais par une valeur périmée
report-kpis-stale = { $count ->
    [one] Pour { $count } indicateur, la valeur suivante est en retard.
   *[other] Pour { $count } indicateurs, la valeur suivante est en retard.
}
report-kpis-no-way = { $count ->
    [one] Pour { $count } indicateur, la cible finale n’est pas meilleure que la valeur de départ : sans chemin à parcourir, il est jugé atteint ou non (kpi-target-wrong-way).
   *[other] Pour { $count } indicateurs, la cible finale n’est pas meilleure que la valeur de départ : sans chemin à parcourir, ils sont jugés atteints ou non (kpi-target-wrong-way).
}
report-kpis-worked-out = { $count ->
    [one] { $count } indicateur est calculé à partir du catalogue au jour de ce rapport, et jugé sur cette valeur.
   *[other] { $count } indicateurs sont calculés à partir du catalogue au jour de ce rapport, et jugés sur cette valeur.
}
report-kpis-retired = { $count ->
    [one] { $count } indicateur retiré est laissé de côté.
   *[other] { $count } indicateurs retirés sont laissés de côté.
}
report-headline = indicateur phare
report-fresh = à jour
report-stale = périmé
report-freshness-unknown = rien ne dit quand la prochaine valeur est attendue
report-worked-out = calculé à partir du catalogue
report-range = de { $low } à { $high }

no-data-unreadable = son fichier est illisible
no-data-nothing-to-count = le catalogue ne contient rien à partir de quoi le calculer
no-data-no-measurement = rien de mesuré, ou pas depuis la valeur de départ
no-data-suppressed = trop peu de réponses pour être montré
no-data-no-direction = il ne dit pas quel sens est le bon
no-data-no-hold = il ne dit pas de quel côté de la cible rester
no-data-no-target = pas de cible finale
no-data-unfit-target = sa cible finale est inutilisable : un intervalle là où il faut un seul chiffre, ou un intervalle qui finit avant de commencer
no-data-no-baseline = pas de valeur de départ
no-data-series-break = la série a été rompue et la valeur de départ n’a pas été recalculée
no-data-cannot-be-assessed = la croissance n’est pas définie : une valeur est nulle, ou les signes diffèrent

report-counted-level-4-by-count = Services ouverts : { $denominator }. Au niveau 4 dans tout le pays et pour tous les usagers : { $numerator }. { $apart ->
    [0] Aucun n’y est qu’en partie.
    [one] { $apart } autre n’y est qu’en partie et ne compte pas.
   *[other] { $apart } autres n’y sont qu’en partie et ne comptent pas.
}
report-counted-level-4-by-volume = Démarches par an dans les services ouverts : { $denominator }. Dans des services entièrement en ligne : { $numerator }. { $apart ->
    [0] Aucun service ouvert n’est sans volume.
    [one] { $apart } service ouvert sans volume est laissé de côté.
   *[other] { $apart } services ouverts sans volume sont laissés de côté.
}
report-counted-reuse = Usages de briques communes par les services ouverts : { $numerator }. Briques communes qui fonctionnent, utilisées ou non : { $denominator }.
report-counted-questions = Questions que les services posent à leurs usagers : { $denominator }. Pour ce qu’un autre organisme détient et peut partager aujourd’hui : { $numerator }.
report-counted-texts = Textes dont des lignes d’action, des services et des données ont besoin : { $denominator }. En vigueur : { $numerator }.
report-counted-lines = Lignes d’action achevées : { $denominator }. Achevées au plus tard le jour promis d’abord : { $numerator }. { $apart ->
    [0] Toutes disent quand elles étaient promises et achevées.
    [one] { $apart } ne dit pas quand elle était promise ou achevée, et ne compte pas.
   *[other] { $apart } ne disent pas quand elles étaient promises ou achevées, et ne comptent pas.
}

report-column-kpi = Indicateur
report-column-headline = Phare
report-column-unit = Unité
report-column-baseline = Valeur de départ
report-column-baseline-date = Date de la valeur de départ
report-column-target = Cible finale
report-column-target-date = Pour le
report-column-value = Valeur
report-column-value-date = Date de la valeur
report-column-value-status = Statut de la valeur
report-column-path = Promis par la trajectoire
report-column-gap = Valeur moins trajectoire
report-column-judged-by = Santé jugée d’après
report-column-way = Chemin vers la cible
report-column-performance = Part de ce qui était attendu
report-column-advancement-rate = Taux d’avancement, de 0 à 100
report-column-advancement-rate-raw = Taux d’avancement, non arrondi
report-column-growth-ratio = Croissance sur croissance requise
report-column-no-data-reason = Pourquoi il ne peut être jugé
report-column-value-freshness = Fraîcheur
report-column-next-due = Prochaine valeur attendue
report-column-projection = Tendance au jour de la cible
report-column-projected-progress = Chemin parcouru alors
report-column-series = Valeurs
report-column-latest-values = Dernières valeurs
report-column-formula = Chiffre
report-column-numerator = Numérateur
report-column-denominator = Dénominateur
report-column-apart = À part
report-column-counted = Ce qui est compté
