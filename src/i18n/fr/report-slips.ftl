# Ce qui a glissé depuis la première promesse.

report-slips = Ce qui a glissé
report-slips-question = Quelles échéances sont plus tardives que promis d’abord, et qui l’a décidé ?
report-slips-counts = Est comptée toute échéance promise, ou qui l’a été : celles des lignes d’action, des services et des textes, les jalons, les cibles finales des indicateurs et les engagements ; chacune est comparée à sa première promesse, quel que soit le nombre de décalages depuis.
report-slips-distribution = De combien les échéances ont glissé
report-slips-from-commits = Les premières promesses et les décalages sont ceux que montrent les commits ; ce qui a été promis avant le premier commit n’est connu que par les décalages consignés.
report-slips-from-records = D’après les décalages que consignent les fichiers ; ce qui a été décalé sans être consigné ne se voit pas.
report-slips-count = { $count ->
    [one] { $count } échéance promise
   *[other] { $count } échéances promises
}
report-slips-quiet = { $count ->
    [one] { $count } échéance est celle promise d’abord et n’a jamais bougé ; elle figure
   *[other] { $count } échéances sont celles promises d’abord et n’ont jamais bougé ; elles figurent
} dans le classeur, le CSV et le JSON de ce rapport.
report-slips-none = Aucune échéance n’est promise.
report-slips-undecided = Décalages vers une date plus tardive : { $moves }. Sans décision acceptée : { $undecided }.
report-recorded = connue par les seuls fichiers
report-retired = retiré
report-gone = n’est plus dans l’agenda

report-column-promise = Promesse
report-column-promised = Ce qui est promis
report-column-now = Maintenant
report-column-undecided = Décalages sans décision acceptée
report-column-decisions = Décisions
report-column-first-promise-known = Comment la première promesse est connue
report-column-class = De combien
report-column-dates = Échéances
report-column-of-dates = Sur
