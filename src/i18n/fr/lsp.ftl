# Ce qui est dit aux éditeurs.

lsp-no-length = message sans « Content-Length », ou dont ce n’est pas un nombre
lsp-too-large = message de plus de { $most } Mio
lsp-no-json = message qui n’est pas du JSON : { $reason }
lsp-no-message = ni une requête ni une notification de JSON-RPC 2.0
lsp-no-params = paramètres que cette méthode n’a pas : { $reason }
lsp-no-method = « { $method } » n’est pas une méthode de ce serveur
lsp-not-begun = « { $method } » est arrivé avant « initialize »
lsp-begun = « initialize » est arrivé une deuxième fois
lsp-over = « { $method } » est arrivé après « shutdown »
lsp-unknown-document = { $address } n’est pas ouvert
failure-rename-nothing = renommer ceci : il n’y a pas ici d’identifiant d’une fiche de l’agenda
failure-rename-nothing-hint = placer le curseur sur la valeur de « id », ou sur une référence à la fiche
failure-rename-taken = renommer « { $id } » en « { $new } » : { $file } porte ou a porté cet identifiant (type : { $kind })
failure-rename-taken-hint = en choisir un qu’aucune fiche de ce type ne porte ni n’a porté ; un identifiant ne sert jamais deux fois
failure-rename-twins = renommer « { $id } » : plusieurs fiches portent cet identifiant (type : { $kind })
failure-rename-twins-hint = donner à la main à chacune un identifiant à elle
failure-rename-unreadable = renommer « { $id } » : dans ce qui est illisible, on ne sait pas ce qui y renvoie : { $files }
failure-rename-file = renommer « { $id } » en « { $new } » : le fichier { $file } existe déjà
failure-rename-file-hint = déplacer ce fichier, ou choisir un autre identifiant
