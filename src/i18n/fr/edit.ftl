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
