# Ce qui est périmé.

report-freshness = Ce qui est périmé
report-freshness-question = Qu’est-ce qui est périmé, depuis quand, et qui doit agir ?
report-freshness-counts = Sont comptés les valeurs des indicateurs et les valeurs de départ encore attendues, les comptes rendus de la dernière période, les fiches du catalogue des services, les déclarations de conformité des briques et les évaluations des services ouverts ; ce qui est retiré, fermé ou près de finir est laissé de côté.
report-freshness-equation = { $count ->
    [one] { $count } élément daté
   *[other] { $count } éléments datés
} = { $sum }
report-freshness-count-late = { $count } en retard
report-freshness-count-fresh = { $count } à jour
report-freshness-count-unsaid = { $count } sans échéance connue
report-freshness-none = Rien ne pourrait être périmé.
report-freshness-kinds = Ce qui est périmé, par nature
report-freshness-late = en retard
report-freshness-fresh = à jour
report-freshness-unsaid = sans échéance connue
report-dated-value = valeur d’un indicateur
report-dated-baseline = valeur de départ d’un indicateur
report-dated-report = compte rendu d’une ligne d’action
report-dated-entry = fiche du catalogue
report-dated-claim = déclaration de conformité d’une brique
report-dated-assessment = évaluation d’un service

report-column-dated = Quoi
report-column-dated-of = De quoi
report-column-last = Dernière fois
report-column-days-late = Jours de retard
report-column-who-acts = Qui doit agir
report-column-all = Ensemble
