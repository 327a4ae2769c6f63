# Tout ce qui est prévu, par jour d’échéance.

report-roadmap = Feuille de route
report-roadmap-question = Qu’est-ce qui est attendu, pour quand, et qui en répond ?
report-roadmap-counts = Sont comptés les lignes d’action et leurs jalons, les services inscrits à la feuille de route, les textes et les engagements de l’agenda ; ce qui a été abandonné, fusionné, retiré, rejeté ou fermé est laissé de côté.
report-roadmap-equation = { $count ->
    [one] { $count } échéance
   *[other] { $count } échéances
} = { $sum }
report-roadmap-done = { $count ->
    [one] { $count } tenue
   *[other] { $count } tenues
}
report-roadmap-in-part = { $count ->
    [one] { $count } tenue
   *[other] { $count } tenues
} en partie seulement
report-roadmap-overdue = { $count } en retard
report-roadmap-open = { $count } à venir
report-roadmap-suspended = { $count } en suspens
report-roadmap-proposed = { $count } à l’état de proposition
report-roadmap-left-out = { $count ->
    [one] { $count } jalon non fait
   *[other] { $count } jalons non faits
}, bien que la ligne soit achevée
report-roadmap-none = Rien n’est prévu pour un jour donné.
report-roadmap-undated = { $count ->
    [one] { $count } chose prévue sans échéance est laissée de côté.
   *[other] { $count } choses prévues sans échéance sont laissées de côté.
}
report-roadmap-order = Ce qui reste à faire vient d’abord, ce qui est fait ensuite, chaque fois par jour d’échéance.
report-roadmap-moves = La première promesse est celle que consignent les fichiers ; pour les jalons et les engagements, aucune n’est consignée.
report-roadmap-not-planned = Services hors de la feuille de route
report-roadmap-services = { $count ->
    [one] { $count } service qui n’est pas fermé
   *[other] { $count } services qui ne sont pas fermés
}
report-roadmap-with = dans la feuille de route
report-roadmap-with-reason = hors de la feuille de route, avec un motif
report-roadmap-neither = sans l’un ni l’autre
report-commitment = engagement
report-milestone = jalon
report-state-done = fait
report-state-in-part = en partie seulement
report-priority = priorité { $letter }
report-state-overdue = en retard
report-state-open = à venir
report-state-suspended = en suspens
report-state-proposed = à l’état de proposition
report-state-left-out = non fait, bien que la ligne soit achevée

report-column-item = Partie
report-column-roadmap-entry = Prévu
report-column-nature = Nature
report-column-priority = Priorité
