# Les dérogations.

report-waivers = Dérogations
report-waivers-question = Quelles règles sont écartées, pour quoi, par qui, et jusqu’à quand ?
report-waivers-counts = Chaque dérogation de chaque décision est montrée une fois, celle qui finit la première en tête ; elle vaut tant que sa décision est acceptée et que son dernier jour n’est pas passé.
report-waivers-all = { $count ->
    [one] { $count } dérogation
   *[other] { $count } dérogations
}
report-waiver-in-force = en vigueur
report-waiver-ends-soon = à moins de 60 jours de la fin
report-waiver-ended = échue
report-waiver-without-end = sans terme, donc sans effet
report-waiver-not-accepted = par une décision non acceptée

report-column-rule = Règle
report-column-set-aside-for = Écartée pour
report-column-field = Champ
report-column-decision = Décision
report-column-taken-by = Prise par
report-column-date = Date
report-column-days-left = Jours restants
report-column-compensation = Compensation
