# Les graphiques des rapports.

report-chart-axes = Santé des lignes d’action par axe
report-chart-axes-most = « { $most } » compte le plus de lignes d’action ({ $count }), « { $fewest } » le moins ({ $least }).
report-chart-axes-often = La santé la plus fréquente est « { $health } » : { $count } sur { $all }.

report-chart-quarters = Lignes d’action ayant rendu compte, par période et selon la confiance déclarée
report-chart-quarters-latest = Pour la dernière période, { $period } – { $parts }.
report-chart-quarters-most = Le plus de comptes rendus : { $most } ({ $count }) ; le moins : { $fewest } ({ $least }).
report-chart-secured = Sécurisée
report-chart-achievable = Atteignable
report-chart-needs-support = Appuis nécessaires
report-chart-compromised = Compromise
report-chart-no-confidence = Confiance non déclarée
report-chart-column-reports = Comptes rendus

report-chart-kpis = Ce qui était promis pour chaque indicateur (ligne ou bande), et ce qui a été mesuré (points)
report-chart-kpis-count = { $count ->
    [one] { $count } indicateur phare ou assorti d’une cible.
   *[other] { $count } indicateurs phares ou assortis d’une cible.
}
report-chart-kpis-without = { $count ->
    [one] { $count } autre n’a ni trajectoire ni mesure et n’est pas dessiné.
   *[other] { $count } autres n’ont ni trajectoire ni mesure et ne sont pas dessinés.
}
report-chart-kpi-latest = Dernière valeur : { $value } au { $day }.
report-chart-kpi-unit = Unité : { $unit }.
report-chart-kpi-nothing-to-count = Le catalogue ne contient rien à partir de quoi le calculer.
report-chart-kpi-withheld = Les valeurs ne sont pas montrées : trop peu de réponses les étayent.
report-chart-kpi-unmeasured = Rien n’est encore mesuré.
report-chart-kpi-between = Au plus haut { $highest } au { $highest-day }, au plus bas { $lowest } au { $lowest-day }.
report-chart-kpi-target = Cible : { $value } au { $day }.
report-chart-kpi-no-target = Pas de cible.
report-chart-range = { $low } à { $high }
report-chart-measured = Mesure
report-chart-provisional = Mesure provisoire
report-chart-break = Rupture de série : les valeurs de part et d’autre ne se comparent pas

report-chart-roadmap = Échéances des lignes d’action et premières promesses
report-chart-roadmap-seen = { $count ->
    [one] { $count } ligne d’action
   *[other] { $count } lignes d’action
} ; plus tard que la première promesse : { $later } ; échues sans être achevées : { $overdue }.
report-chart-roadmap-farthest = Le plus grand report : « { $title } », { $days }.
report-chart-roadmap-undated = Sans échéance, et non dessinées : { $count }.
report-chart-first = Première promesse
report-chart-due = Échéance
report-chart-done = Achevée
report-chart-today = Aujourd’hui, { $day }

report-chart-levels = Services ouverts selon leur maturité numérique, en nombre et en usage
report-chart-levels-count = Au niveau 4 : { $count } des { $all } services ouverts.
report-chart-levels-volume = Ils représentent { $count } des { $all } démarches par an dont on connaît le nombre.
report-chart-levels-unmeasured = Services ouverts dont on ne connaît pas le nombre de démarches : { $count }.
report-chart-levels-services = Services : { $count }
report-chart-levels-transactions = Démarches par an : { $count }

report-chart-reuse = Ce dont les services ont besoin, et d’où ils le tiennent
report-chart-reuse-seen = Services : { $services } ; capacités nécessaires : { $columns }. Comment chaque besoin est couvert – { $parts }.

report-chart-piece = { $title } ({ $number } sur { $all })
report-chart-share = Part
report-contents = Sommaire
