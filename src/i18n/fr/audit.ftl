### Ce qui se dit de la façon dont les changements sont arrivés.

audit-title = Comment les changements ont été intégrés
audit-summary = { $changes ->
    [one] Un changement de l’agenda
   *[other] { $changes } changements de l’agenda
} en { $commits ->
    [one] un commit
   *[other] { $commits } commits
} de { $range }, jusqu’au { $day } : { $verdict }.
audit-clean = rien à redire à la façon dont ils ont été intégrés
audit-findings = { $count ->
    [one] un constat, qui ne fait pas échouer l’audit
   *[other] { $count } constats, dont aucun ne fait échouer l’audit
}
audit-failed = { $count ->
    [one] un constat fait échouer l’audit
   *[other] { $count } constats font échouer l’audit
}
audit-cut = Ce dépôt ne contient pas ce qui précède : on ne sait pas ici comment c’est arrivé.
audit-coverage = Preuves par type
audit-coverage-told = { $share } % ont été intégrés avec des preuves de degré { $grade } ou plus : { $count } sur { $of }, un commit compté une fois pour chaque type qu’il change.
audit-percent = { $share } %
audit-grades =
    – 0 : poussé directement
    – 1 : numéro d’une demande de fusion
    – 2 : fusion, ou deuxième personne
    – 3 : approbation de quelqu’un qui tient un rôle
    – 4 : fusion signée
    – 5 : provenance signée
audit-changes = Changements
audit-waived = Dérogations
audit-findings-none = Les règles ne constatent rien.
audit-not-asked = { $count ->
    [one] Un changement est montré sans être jugé : l’agenda demande une relecture à partir du { $since }.
   *[other] { $count } changements sont montrés sans être jugés : l’agenda demande une relecture à partir du { $since }.
}
audit-off = L’agenda a désactivé { $rules }.
audit-more = et { $count } de plus
audit-lacking = { $count ->
    [one] une approbation manque
   *[other] { $count } approbations manquent
}
evidence-none = poussé directement, rien ne montre que quelqu’un a regardé
evidence-pull-request = demande de fusion #{ $number }
evidence-merged = fusionné par quelqu’un d’autre
evidence-merged-by-author = fusionné par son auteur
evidence-altered = { $merged }, avec des changements faits dans la fusion même
evidence-other-committer = enregistré par { $who }
evidence-approved = approuvé par { $role } (d’après { $source })
evidence-approved-before = autre chose approuvé par { $role } (d’après { $source })
source-commit = le commit
source-note = une note
source-forge = la forge
evidence-by-machine = écrit par une machine
evidence-form-unknown = forme inconnue
evidence-signed-merge = fusion signée ({ $form }, { $standing })
evidence-signed = signé ({ $form }, { $standing })
evidence-provenance = provenance signée dans { $reference } ({ $standing })
standing-present = non vérifiée
standing-by-none = par aucune des clés
standing-verified = vérifiée : { $by }
standing-wrong = fausse : { $why }
column-at-least = ≥ { $grade }
column-kind = Type
audit-rule = { $level }, { $rule } : { $count }
audit-grade = degré { $grade } : { $evidence }
audit-grades-told = La preuve la plus forte compte. Un degré dit ce que le dépôt montre, non que quelqu’un a lu avec soin.
