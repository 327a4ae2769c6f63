### agenda review : ce qui est dit d’une proposition.

## La page

review-title = Examen d’une proposition
review-lands = ✓ Cette proposition peut être intégrée.
review-nothing = Rien ne change entre la base et la tête : il n’y a rien à examiner. Seul compte ce qui est enregistré dans un commit.
review-approvals-how = Un membre du rôle approuve par une revue sur la forge, transmise avec « --approvals », ou par une ligne « Approved-by: » portant l’adresse que le rôle connaît, à la fin du message d’un commit.
review-not-committed = { $count ->
    [one] un fichier du dossier diffère du dernier commit et n’a pas été examiné
   *[other] { $count } fichiers du dossier diffèrent du dernier commit et n’ont pas été examinés
} : l’enregistrer dans un commit, ou voir « agenda diff »
review-lands-not = ✗ Cette proposition ne peut pas encore être intégrée : { $reasons }.
review-reason-findings = { $count ->
    [one] un nouveau constat la fait échouer
   *[other] { $count } nouveaux constats la font échouer
}
review-reason-missing = { $count ->
    [one] une approbation manque
   *[other] { $count } approbations manquent
}
review-reason-stale = { $count ->
    [one] une approbation est périmée
   *[other] { $count } approbations sont périmées
}
review-reason-self = { $count ->
    [one] une approbation vient de l’auteur
   *[other] { $count } approbations viennent de l’auteur
}
review-reason-unread = { $count ->
    [one] un rôle ou une instance de la base est illisible
   *[other] { $count } rôles ou instances de la base sont illisibles
}
review-not-before = Les approbations sont exigées à partir du { $day } ; d’ici là, celles qui manquent n’empêchent rien.
review-unread = Des rôles ou instances de la base ne peuvent être lus, et personne ne sait ce qu’ils approuvent : { $names }
review-findings = Constats
review-findings-none = Les règles ne relèvent rien de nouveau.
review-fixed = Ne sont plus relevés : { $rules }
review-approvals = Approbations
review-approvals-none = Rien de ce qui change ne demande d’approbation.
review-without = Sans approbation prévue
review-without-promise = Ces promesses changent, et aucun rôle de la base n’approuve les changements de cette nature :
review-without-author = Ces décisions seraient prises, sans que soit dit par qui : { $decisions }
review-member = un membre
review-given = ✓ donnée
review-missing = ✗ manquante
review-stale = ✗ périmée
review-self = ✗ celle de l’auteur
review-state-why = { $state } – { $why }
review-why-not-in-base = inconnu de la base ou retiré, il ne peut se porter garant de cette proposition
review-why-nobody = personne n’en est titulaire
review-why-objected = des modifications sont demandées
review-why-changed = ce qui a été approuvé a changé depuis
review-why-not-in-proposal = ce qui a été approuvé ne fait pas partie de la proposition
review-why-unknown = rien ne dit ce qui a été approuvé
review-why-too-many = donnée il y a trop de versions
column-change = Changement
column-role = Rôle
column-state = Approbation
column-by = Par
column-evidence = Preuve
comment-more = { $count ->
    [one] Une autre ligne n’est pas montrée
   *[other] { $count } autres lignes ne sont pas montrées
} ici ; « agenda review » montre tout.

## Ce que les changements signifient pour qui les approuve

meaning-agenda = agenda.yaml change
meaning-any = tout changement ({ $kind })
meaning-field = « { $field } » change
meaning-decision-taken = décision qui lui est attribuée
meaning-added = nouvelle fiche
meaning-removed = fiche disparue
meaning-renamed = fiche renommée
meaning-unreadable = fichier devenu illisible
meaning-readable = fichier redevenu lisible
meaning-deadline-moved = échéance reportée
meaning-deadline-brought-forward = échéance avancée
meaning-deadline-set = échéance fixée
meaning-deadline-removed = échéance supprimée
meaning-move-recorded = report consigné
meaning-move-erased = report consigné effacé
meaning-move-rewritten = report consigné réécrit
meaning-target-lowered = cible abaissée
meaning-target-raised = cible relevée
meaning-target-changed = cible changée
meaning-target-postponed = cible reportée
meaning-target-brought-forward = cible avancée
meaning-target-added = cible ajoutée
meaning-target-removed = cible supprimée
meaning-baseline-changed = valeur de départ réécrite
meaning-definition-changed = définition changée
meaning-measurement-added = mesure ajoutée
meaning-measurement-removed = mesure supprimée
meaning-measurement-corrected = mesure corrigée
meaning-status-advanced = statut qui progresse
meaning-status-back = statut qui recule
meaning-given-up = abandon, suspension ou fin
meaning-taken-up = reprise
meaning-stage-advanced = étape franchie
meaning-stage-back = retour à une étape antérieure
meaning-level-reached = niveau atteint
meaning-level-lost = niveau perdu
meaning-milestone-done = jalon atteint
meaning-milestone-undone = jalon à nouveau à atteindre
meaning-milestone-added = jalon ajouté
meaning-milestone-removed = jalon supprimé
meaning-report-added = compte rendu ajouté
meaning-report-removed = compte rendu supprimé
meaning-report-edited = compte rendu modifié
meaning-owner-changed = autre responsable
meaning-scope-widened = périmètre élargi
meaning-scope-narrowed = périmètre réduit
meaning-asks-more = davantage demandé aux usagers
meaning-asks-less = moins demandé aux usagers
meaning-building-block-used = brique désormais employée
meaning-building-block-dropped = brique qui n’est plus employée
meaning-building-block-swapped = brique remplacée par une autre
meaning-waiver-granted = dérogation accordée
meaning-waiver-ended = fin d’une dérogation
meaning-waiver-extended = dérogation prolongée
meaning-waiver-shortened = dérogation écourtée
meaning-rule-weakened = règle affaiblie
meaning-rule-tightened = règle renforcée
meaning-rule-set = règle réglée autrement
meaning-text-edited = texte modifié
meaning-text-added = texte ajouté
meaning-text-removed = texte supprimé
meaning-field-set = champ indiqué
meaning-field-removed = champ supprimé
meaning-field-changed = champ changé

## Ce qui n’a pas pu être fait

failure-too-many-commits = passer en revue { $head } par rapport à { $base } : plus de { $most } commits lui sont propres
failure-too-many-commits-hint = nommer une base plus récente, ou réunir les commits de la proposition
failure-author = dire qui est « { $text } » : ce n’est ni une adresse électronique ni un compte
failure-approvals-unread = lire { $file } : { $reason }
failure-approvals-large = lire { $file } : il dépasse { $most } Mio
failure-approvals = comprendre { $file }, { $place } : { $reason }
failure-approvals-hint = donner les approbations comme les décrit « agenda schema approvals », ou comme les listent GitHub, GitLab, Forgejo ou Gitea
place-line = ligne { $line }, colonne { $column }
place-beginning = au début
approvals-not-json = ce n’est pas du JSON
approvals-unknown-form = ce n’est pas une liste d’approbations connue
approvals-version = la version { $version } n’est pas connue ; 1.0 l’est
approvals-nobody = « { $text } » n’est ni une adresse électronique ni un compte
approvals-unknown-state = l’état « { $state } » n’est pas connu
approvals-time = « { $text } » n’est pas un instant tel que 2026-05-12T09:30:00Z
