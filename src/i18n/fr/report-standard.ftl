# La norme de service.

report-standard = Norme de service
report-standard-question = Où en est chaque service au regard de la norme de service, et que reste-t-il à faire ?
report-standard-counts = La dernière évaluation de chaque service au regard de chaque norme compte ; un critère dont elle ne parle pas n’est pas évalué.
report-standard-results = Résultats par critère
report-standard-criteria = Critères et nombre de services qui les respectent
report-standard-meets = avec l’obligatoire satisfait
report-standard-open = avec de l’obligatoire à satisfaire
report-standard-lapsed = avec une évaluation périmée
report-standard-not-assessed = sans évaluation malgré la norme
report-standard-older = d’avant la norme et à évaluer
report-standard-not-live = à évaluer avant l’ouverture
report-standard-left-out = { $count ->
    [one] { $count } service n’est pas montré : il est encore
   *[other] { $count } services ne sont pas montrés : ils sont encore
} sur papier ou en voie de fermeture, et pas soumis à la norme.
report-standard-quiet = { $count ->
    [one] { $count } autre résultat ne demande rien, le critère étant satisfait ou sans objet ; il figure
   *[other] { $count } autres résultats ne demandent rien, le critère étant satisfait ou sans objet ; ils figurent
} dans le classeur, le CSV et le JSON de ce rapport.
report-standard-none = Aucune norme ne s’applique encore.
report-standard-independent = évaluation par d’autres
report-standard-own = évaluation par son responsable
report-standard-mandatory = obligatoire
report-standard-optional = facultatif
report-standard-silent = Seule la dernière évaluation de chaque service compte, qu’elle soit encore valable ou non.

report-column-state = État
report-column-standard = Norme
report-column-version = Version
report-column-last-assessment = Dernière évaluation
report-column-phase = Phase
report-column-assessed-by = Évaluation
report-column-valid-until = Valable jusqu’au
report-column-criteria = Critères
report-column-met = Satisfaits
report-column-partly = En partie
report-column-not-met = Non satisfaits
report-column-not-applicable = Sans objet
report-column-not-assessed = Non évalués
report-column-mandatory-unmet = Obligatoires non satisfaits
report-column-open-actions = Actions en cours
report-column-overdue-actions = En retard
report-column-criterion = Critère
report-column-mandatory = Obligatoire
report-column-result = Résultat
report-column-evidence = Preuve
report-column-services-assessed = Services évalués
