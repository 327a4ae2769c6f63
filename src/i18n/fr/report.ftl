# Ce que les rapports ont en commun.

period-year = { $year }
period-half = S{ $number } { $year }
period-quarter = T{ $number } { $year }
period-month = { $number ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year }

report-all = Tous les rapports
report-on = Période : { $period }
report-as-of = Au { $day }
report-revision = État : commit { $revision }
report-draft = BROUILLON à partir de fichiers qui ne sont pas dans un commit
report-tagged = L’état est celui de l’étiquette « { $tag } ».
report-until = L’état est celui de la branche principale au { $day } : on pouvait rendre compte de la période jusque-là.
report-still-open = On peut rendre compte de la période jusqu’au { $day } : ceci peut encore changer.
report-not-ended = La période finit le { $day } : voici où elle en est.
report-no-before = Le dépôt ne connaît pas l’agenda de la période d’avant ({ $period }) : ce qui a changé depuis n’est pas montré.
report-not-counted = { $count ->
    [one] Une fiche n’est comptée nulle part, car son fichier n’est pas conforme
   *[other] { $count } fiches ne sont comptées nulle part, car leurs fichiers ne sont pas conformes
} : { $names }. « agenda check » dit pourquoi.
report-cut-shallow = Ce clone ne contient pas tout l’historique : les premières promesses peuvent être plus anciennes. Pour l’obtenir : « git fetch --unshallow ».
report-cut-unreadable = Le début de l’historique ne peut pas être lu dans ce dépôt : les premières promesses peuvent être plus anciennes.
report-filtered = Seulement : { $filters }
report-filter = { $option } { $words }
report-not-filtered = Non restreints par { $option } : { $reports }

report-number = { $number }
report-percent = { $number } %
report-day = { $day }
report-days-none = 0 jour
report-days-later = { $count ->
    [one] { $count } jour plus tard
   *[other] { $count } jours plus tard
}
report-days-earlier = { $count ->
    [one] { $count } jour plus tôt
   *[other] { $count } jours plus tôt
}
report-labelled = { $label } : { $value }
report-met = atteint
report-not-met = non atteint
report-nothing = Il n’y a rien à montrer.
report-part = { $count } ({ $what })
report-equals = { $whole } = { $sum }
report-sum = { $sum } + { $part }

report-column-id = Identifiant
report-column-owner = Responsable
report-column-role = Rôle
report-column-status = Statut
report-column-due = Échéance
report-column-slip = Par rapport à la première promesse
report-column-moves = Décalages
report-column-period = Période

failure-unknown-axis = trouver un axe nommé « { $name } »
failure-unknown-life-event = trouver un événement de vie nommé « { $name } »
failure-unknown-organisation = trouver un organisme nommé « { $name } »
failure-unknown-status = trouver quelque chose qui puisse avoir le statut « { $name } »
failure-no-filter = restreindre le rapport « { $report } » par { $option }
failure-no-filter-hint = il peut l’être par : { $options }
failure-no-filter-at-all-hint = il montre toujours tout ce qu’il compte
failure-unknown-column = trier le rapport « { $report } » par « { $name } », qui n’en est pas une colonne
failure-unknown-table = trouver un tableau nommé « { $name } » dans le rapport « { $report } »
failure-csv-of-all = mettre tous les rapports dans un seul fichier CSV
failure-csv-of-all-hint = nommer un tableau avec --table, par exemple { $example }, ou prendre une autre forme
failure-format-of-file = savoir d’après son nom dans quelle forme « { $file } » doit être écrit
failure-format-of-file-hint = nommer la forme avec --format, ou terminer le nom par l’un de : { $endings }
failure-report-worktree-hint = enregistrer l’agenda dans un commit, ou faire un brouillon des fichiers du dossier avec --from-worktree
report-written = { $file } est écrit
