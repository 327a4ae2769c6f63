# Le tableau trimestriel d’avancement.

report-status = État des lignes d’action
report-status-question = Où en est chaque ligne d’action, et qu’est-ce qui a changé ?
report-status-counts = Chaque ligne qui n’est pas retirée est comptée une fois ; sa confiance est ce que dit une personne, sa santé et sa fraîcheur sont calculées, et l’échéance est comparée à la première promesse.
report-status-axes = Lignes par axe et par santé
report-status-missing-reports = Comptes rendus manquants
report-status-since = Ce qui a changé est dit depuis l’état pour { $period }.
report-equation = { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
} = { $sum }
report-no-lines = Aucune ligne n’est comptée.
report-counted-once = Une ligne qui sert plusieurs axes compte dans chacun, et une fois parmi toutes les lignes.
report-no-axis = Sans axe
report-all-lines = Toutes les lignes
report-no-period = L’agenda ne fixe pas de rythme de compte rendu, et aucune période n’a été demandée.
report-none-missing = Aucun compte rendu ne manque.
report-declared = déclaré
report-reported = compte rendu reçu
report-missing = pas de compte rendu

report-column-line = Ligne d’action
report-column-axis = Axe
report-column-axes = Axes
report-column-lines = Lignes
report-column-confidence = Confiance
report-column-health = Santé
report-column-freshness = Compte rendu de la période
report-column-progress = Avancement
report-column-progress-declared = Déclaré
report-column-done = Fait
report-column-next = Suite
report-column-done-next = Fait et suite
report-column-decisions-needed = Décisions attendues
report-column-kpis = Indicateurs
report-column-changed = Changements
report-column-last-report = Dernier compte rendu
