# Commandes qui modifient des fichiers
edit-no-way = « { $field } » ne mène à aucun champ
edit-no-way-hint = écrire les noms des champs séparés par des points, et les éléments d’une liste entre crochets, par exemple schedule.due ou milestones[pilot].done
edit-no-mapping = « { $field } » passe par une valeur qui n’a pas de champs
edit-no-item = sur le chemin « { $field } », il n’y a pas d’élément « { $item } », mais { $known }
edit-no-items = sur le chemin « { $field } », il n’y a pas d’élément « { $item } »
edit-no-list = « { $field } » n’est pas une liste
edit-not-there = « { $field } » n’est pas renseigné
edit-unreadable = le fichier n’est pas du YAML lisible
edit-refused = « { $field } » est écrit de telle façon qu’il ne peut pas être modifié sans toucher à autre chose
edit-nothing = Rien ne change : c’est déjà le cas.
edit-written = Écrit : { $files }
edit-would-write = Non écrit, car seul un aperçu était demandé : { $files }
edit-committed = Écrit et enregistré par un commit sur la branche { $branch } ; « git push » la transmet pour relecture.
edit-found = Une vérification trouve ce qu’elle ne trouvait pas avant :
edit-refused-findings = Rien n’a été écrit, car le fichier ne serait plus compris :
fmt-unreadable = Laissé tel quel, car illisible : { $file }
fmt-written = { $count ->
    [0] Tous les fichiers sont en ordre ({ $files } examinés)
    [one] { $count } fichier mis en ordre ({ $files } examinés)
   *[other] { $count } fichiers mis en ordre ({ $files } examinés)
}
fmt-would-write = { $count ->
    [0] Tous les fichiers sont en ordre ({ $files } examinés)
    [one] { $count } fichier est dans un autre ordre ; « agenda fmt » le met en ordre ({ $files } examinés)
   *[other] { $count } fichiers sont dans un autre ordre ; « agenda fmt » les met en ordre ({ $files } examinés)
}
failure-fmt-nothing = trouver un fichier de l’agenda sous { $paths }
failure-fmt-nothing-hint = les chemins partent de la racine de l’agenda, par exemple services/passport-renewal.yaml
failure-edit = modifier le fichier : { $why }
failure-edit-hint = l’écrire à la main dans { $file }
failure-edit-unreadable = modifier { $file } : il n’est pas lisible en entier
failure-edit-unreadable-hint = corriger d’abord ce que « agenda check » y trouve
failure-edit-no-field = trouver le champ « { $field } » : il n’y a pas de « { $name } » à cet endroit (type : { $kind })
failure-edit-changed = remplacer { $file } : quelqu’un d’autre l’a modifié entre-temps
failure-edit-changed-hint = rien n’a été écrit ; relancer la commande
failure-set-id = changer l’identifiant de { $name } : son fichier et ce qui y renvoie en dépendent
failure-set-id-hint = à la main : écrire l’ancien sous formerly, renommer le fichier et changer ce qui y renvoie ; « agenda show » en donne la liste
failure-set-nothing = modifier « { $field } » : aucune valeur n’a été donnée
failure-set-nothing-hint = donner une valeur, ou --remove pour retirer le champ
failure-set-not-in-list = retirer « { $item } » de « { $field } » : il n’y est pas
failure-set-no-move = consigner pourquoi « { $field } » est déplacé : aucune date promise ne bouge ici
failure-set-no-move-hint = --decision et --reason accompagnent une nouvelle date de schedule.due ou de roadmap.due
failure-set-silent-move = déplacer « { $field } » du { $from } au { $to } sans un mot : cette date était promise
failure-set-silent-move-hint = dire par quelle décision avec --decision, ou pourquoi avec --reason : c’est consigné à côté de la date
failure-new-known = créer { $name } : il existe déjà, dans { $file }
failure-new-known-hint = le modifier avec « agenda set », ou choisir un autre identifiant ; un identifiant qui a servi ne sert plus jamais
failure-new-id = prendre « { $id } » pour identifiant
failure-new-id-hint = écrire des minuscules sans accent, des chiffres et des traits d’union simples, par exemple passport-renewal
failure-new-field = comprendre « { $field } »
failure-new-field-hint = écrire un champ et sa valeur, par exemple status=planned
failure-progress-period = savoir sur quelle période rendre compte : aucune période dont on rend compte n’est terminée
failure-progress-period-hint = la nommer, par exemple --period 2026-Q3
failure-progress-known = rendre compte de { $name } pour { $period } : c’est déjà fait
failure-progress-known-hint = modifier ce qui a été écrit, par exemple : agenda set { $name } reports[{ $period }].progress 60
failure-progress-no-line = rendre compte de l’avancement de { $name } : ce n’est pas une ligne d’action
failure-progress-no-line-hint = « agenda list action-line » énumère les lignes d’action

## Corriger ce qui est constaté : check --fix

check-fixed = { $count ->
    [one] Un constat corrigé dans { $files ->
        [one] un fichier
       *[other] { $files } fichiers
    }.
   *[other] { $count } constats corrigés dans { $files ->
        [one] un fichier
       *[other] { $files } fichiers
    }.
}
check-would-fix = { $count ->
    [one] Un constat serait corrigé ; rien n’a été écrit, seul un aperçu était demandé.
   *[other] { $count } constats seraient corrigés ; rien n’a été écrit, seul un aperçu était demandé.
}
check-nothing-fixed = Rien de ce qui est constaté ne peut être corrigé par un programme.
check-can-fix = { $count ->
    [one] « agenda check --fix » en corrige un ; avec « --dry-run », il montre seulement comment.
   *[other] « agenda check --fix » en corrige { $count } ; avec « --dry-run », il montre seulement comment.
}
check-can-guess = { $count ->
    [one] Pour l’un d’eux, il y a une supposition : « agenda check --fix --unsafe --dry-run » la montre.
   *[other] Pour { $count } d’entre eux, il y a des suppositions : « agenda check --fix --unsafe --dry-run » les montre.
}

## Enregistrer des modifications dans git

commit-one = { $title } : { $what }
commit-several = Modifications de { $entities ->
    [one] un élément
   *[other] { $entities } éléments
}
commit-changes = { $count ->
    [one] une modification
   *[other] { $count } modifications
}
failure-propose-bare = faire le commit : le dépôt n’a pas de fichiers à côté de lui
failure-propose-detached = faire le commit : aucune branche n’est active
failure-propose-detached-hint = « git switch » en active une
failure-propose-touched = faire le commit : { $file } a été modifié auparavant sans être enregistré par un commit
failure-propose-touched-hint = enregistrer d’abord cette modification, ou l’annuler ; rien n’a été écrit
failure-propose-nobody = faire le commit : git ne sait pas de qui il serait
failure-propose-nobody-hint = git config --global user.name "…" et git config --global user.email "…" le disent ; rien n’a été écrit
failure-propose-refused = faire le commit : git répond « { $reason } »
failure-propose-refused-hint = les fichiers sont écrits ; refaire le commit quand aucun autre programme n’utilise le dépôt

## Formulaires dans un navigateur

form-all = Ce qui peut être modifié
form-lead = Chaque modification est enregistrée par un commit sur une branche, pour être relue. Rien de ce qui est en vigueur ne change ici.
form-new = Nouveau : { $kind }
form-more = Ajouter à : { $list }
form-remove = Retirer
form-aside = { $field } : à modifier dans le fichier
form-example = Exemple : { $example }.
form-required = (obligatoire)
form-yes = Oui
form-no = Non
form-check = Voir les modifications
form-save = Enregistrer par un commit
form-author = De qui est la modification
form-author-help = Figure dans le commit.
form-author-name = Nom
form-author-address = Adresse électronique
form-nothing = Rien ne change.
form-would-change = Ce qui changerait
form-saved = Enregistré
form-saved-on = Commit sur la branche { $branch }. « git push » la transmet pour relecture.
form-not-saved = Rien n’est encore enregistré.
form-refused = Rien n’a été enregistré : le fichier ne serait plus compris. Ce qui est à corriger est dit à côté des champs.
form-conflict = Quelqu’un d’autre a modifié « { $field } » entre-temps. Il y avait : { $was }. Il y a maintenant : { $now }. Vous avez écrit : { $wanted }.
form-conflicts = Rien n’a été enregistré, car quelqu’un d’autre a modifié une partie de ces champs entre-temps. C’est dit à côté des champs ; enregistrer de nouveau écrit ce que vous avez écrit.
form-old = Ce formulaire date d’avant le redémarrage du programme. Rien n’a été enregistré ; le relire, puis enregistrer.
form-unknown = Il n’y a pas de { $name }.
form-nothing-there = rien
preview-edit = Modifier
failure-form-token = prendre ce qui a été envoyé : cela ne vient pas d’une page de ce programme
form-known = { $name } existe déjà, dans { $file }.
failure-random = commencer : le système ne donne pas de nombres aléatoires ({ $reason })
