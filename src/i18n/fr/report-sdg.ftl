# Les objectifs de développement durable.

report-sdg = Objectifs de développement durable
report-sdg-question = À quelles cibles du développement durable l’agenda contribue-t-il, par quoi, et pourquoi ?
report-sdg-counts = Les objectifs, lignes d’action et indicateurs qui nomment une cible sont montrés une fois par cible ; ce qui est retiré, annulé ou fusionné est laissé de côté.
report-sdg-goals = Ce qui contribue à chaque objectif
report-sdg-not-aligned = Sans cible ou sans justification
report-sdg-goal = { $goal }. { $goal ->
    [1] Pas de pauvreté
    [2] Faim « zéro »
    [3] Bonne santé et bien-être
    [4] Éducation de qualité
    [5] Égalité entre les sexes
    [6] Eau propre et assainissement
    [7] Énergie propre et d’un coût abordable
    [8] Travail décent et croissance économique
    [9] Industrie, innovation et infrastructure
    [10] Inégalités réduites
    [11] Villes et communautés durables
    [12] Consommation et production responsables
    [13] Mesures relatives à la lutte contre les changements climatiques
    [14] Vie aquatique
    [15] Vie terrestre
    [16] Paix, justice et institutions efficaces
   *[17] Partenariats pour la réalisation des objectifs
}
report-sdg-unknown = aucune cible n’a ce code
report-sdg-targets = Cibles nommées : { $count } sur { $all }.
report-sdg-with-target = avec une cible
report-sdg-without-target = sans cible
report-sdg-counted-once = Ce qui nomme plusieurs cibles d’un objectif compte une fois pour lui, et ce qui nomme des cibles de plusieurs objectifs une fois pour chacun.
report-sdg-missing-target = pas de cible
report-sdg-missing-rationale = pas de justification
report-sdg-all-aligned = Chaque objectif et chaque ligne d’action nomme une cible et dit pourquoi il y contribue.

report-column-sdg-target = Cible
report-column-sdg-goal = Objectif de développement durable
report-column-sdg-targets-named = Cibles nommées
report-column-sdg-targets-of-goal = Cibles de l’objectif
report-column-contributes = Ce qui contribue
report-column-rationale = Justification
report-column-sdg-objectives = Objectifs de l’agenda
report-column-title = Titre
report-column-missing = Manque
