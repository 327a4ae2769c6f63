### Ce qui se dit des historiques.

history-title = Ce qui s’est passé dans l’agenda
history-agenda = l’agenda lui-même
history-nothing = Rien ne s’est passé sur { $revision } dans ce qui est demandé, jusqu’au { $day }.
history-summary = { $events ->
    [one] Un changement
   *[other] { $events } changements
} en { $commits ->
    [one] un commit
   *[other] { $commits } commits
} sur { $revision }, du { $first } au { $last }.
history-cut-shallow = Ce clone ne contient pas ce qui précède : les premières promesses peuvent être plus anciennes. Pour l’obtenir : « git fetch --unshallow ».
history-cut-unreadable = Ce qui précède ne peut pas être lu dans ce dépôt : les premières promesses peuvent être plus anciennes.
history-left-out = { $count ->
    [one] Le commit { $commit } du { $day } n’est pas raconté, car un de ses dossiers ne peut pas être lu
   *[other] { $count } commits ne sont pas racontés, le premier étant { $commit } du { $day }, car des dossiers n’y peuvent pas être lus
} ici : ce qui y a changé est dit avec le premier commit suivant qui peut l’être.
history-quarter = T{ $quarter } { $year }
history-unreadable = n’est plus lisible ; ce qui y change est dit là où il redevient lisible
history-readable = est de nouveau lisible, et dit ce qu’il disait avant
history-undoes = { $said }, qui annule le commit { $commit }
history-commit = commit { $commit }
history-counted = { $what } : { $of }
history-wording = { $count ->
    [one] Un changement de rédaction n’est pas montré
   *[other] { $count } changements de rédaction ne sont pas montrés
} ; « --gravity editorial » dit tout.
history-slips = Dates promises
history-slips-more = { $count ->
    [one] Une autre date est
   *[other] { $count } autres dates sont
} plus tardives que promis d’abord.
history-slip-kept = { $field } : { $first }, comme promis d’abord.
history-slip-back = { $field } : { $first }, comme promis d’abord, après { $moves ->
    [one] un report
   *[other] { $moves } reports
}.
history-slip-later = { $field } : d’abord promis pour le { $first }, maintenant pour le { $now } : { $days ->
    [one] un jour
   *[other] { $days } jours
} de plus, { $moves ->
    [one] un report
   *[other] { $moves } reports
}, { $undecided ->
    [0] tout décidé
   *[other] { $undecided } sans décision acceptée
}.
history-slip-earlier = { $field } : d’abord promis pour le { $first }, maintenant pour le { $now } : { $days ->
    [one] un jour
   *[other] { $days } jours
} de moins, { $moves ->
    [one] un déplacement
   *[other] { $moves } déplacements
}.
history-slip-withdrawn = { $field } : d’abord promis pour le { $first }, n’est plus promis.
history-doubts = Changé après coup
history-after-measurement = { $what } ; { $count ->
    [one] une valeur avait déjà été mesurée
   *[other] { $count } valeurs avaient déjà été mesurées
}, la dernière pour le { $last }
slip-earlier = plus tôt que promis d’abord
slip-kept = comme promis d’abord
slip-quarter = plus tard, d’un trimestre au plus
slip-half-year = plus tard, de six mois au plus
slip-year = plus tard, d’un an au plus
slip-longer = plus tard, de plus d’un an
slip-withdrawn = n’est plus promis
column-slip = Face à la première promesse
history-head = { $day } · { $who } · { $commit }
history-of = { $entity }, { $said }
history-reason = motif : { $reason }
history-decision = décision : { $decision }
history-no-decision = aucune décision n’est nommée
history-pull-request = demande de fusion #{ $number }, commit { $commit }
history-doubt = { $day } : { $said } ({ $who }, { $commit })
history-doubts-told = Cela n’accuse personne : c’est ce qu’il faut savoir pour lire ces chiffres.
progress-commits = commits
history-oldest = { $said }, le plus ancien que contient ce dépôt
failure-unknown-owner = trouver une organisation « { $name } » qui ait jamais répondu de quelque chose
