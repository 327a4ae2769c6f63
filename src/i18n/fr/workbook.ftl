# Classeurs que l’on remplit et rapporte
form-book-guide = Lisez-moi
form-book-found = Constats
form-book-choices = Choix
form-book-cell = Cellule
form-book-said = Ce qui ne va pas, et que faire
form-book-what = Ce classeur est un formulaire : { $kind }, { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}, établi à partir du commit { $commit }.
form-book-period = Les dernières colonnes sont le compte rendu pour { $period }.
form-book-internal = Il contient des données internes : il est réservé à l’administration et ne doit pas être transmis.
form-book-fill = Écrire dans les cellules blanches de la feuille suivante. Une note en tête de chaque colonne dit ce qui doit y figurer. Les cellules grises restent telles quelles.
form-book-new = Un nouvel élément est une nouvelle ligne sous les autres. Son identifiant peut rester vide ; il est alors tiré du titre.
form-book-empty = Une cellule vidée retire son champ. Une ligne retirée ne change rien.
form-book-back = Lignes et colonnes peuvent être triées, filtrées et déplacées. Renvoyer le classeur en XLSX ; « agenda import » dit ce qu’il en adviendrait.
form-book-id = Celui d’un élément existant reste tel quel. Pour un nouveau : lettres minuscules, chiffres et traits d’union, ou rien.
form-book-list = Plusieurs valeurs se séparent par des points-virgules.
export-workbook-written = { $count ->
    [one] { $file } a été écrit, avec { $count } ligne.
   *[other] { $file } a été écrit, avec { $count } lignes.
}
failure-export-workbook-only = donner un export en { $format } pour un responsable ou une période
failure-export-workbook-only-hint = --owner et --period sont pour « agenda export workbook »
failure-export-workbook-options = faire un classeur d’un seul élément, ou sans ce qui est interne ou incomplet
failure-export-workbook-options-hint = c’est un formulaire de travail, avec tous les éléments du type que nomme --kind ; --owner le restreint
failure-export-workbook-period = faire un classeur pour une période du type { $kind } : seules les lignes d’action font l’objet de comptes rendus
failure-export-workbook-period-hint = retirer --period, ou prendre --kind action-line
failure-export-workbook-uncommitted = faire un classeur de ce qui n’est pas enregistré dans git : { $names }
failure-export-workbook-uncommitted-hint = faire d’abord un commit de ces fichiers, ou l’établir à partir d’un commit avec --rev HEAD : ce qui revient est comparé à ce que dit le commit
failure-export-workbook-rows-hint = le restreindre avec --owner

# Ce qui en revient
workbook-conflict = quelqu’un d’autre a changé { $field } depuis : c’était { $was }, c’est { $now }, il y a ici { $wanted }
workbook-conflict-help = se mettre d’accord : écrire dans la cellule ce qui est maintenant dans l’agenda, ou ce qui y était, ou changer l’agenda
workbook-emptied = { $at } est vide : { $field } est retiré de { $id }.
workbook-gone = « { $id } » n’est plus dans l’agenda
workbook-gone-help = retirer la ligne, ou rétablir ce qui était là
workbook-row-twice = la ligne de « { $id } » figurait déjà, en { $first }
workbook-row-twice-help = n’en garder qu’une ; un nouvel élément est une nouvelle ligne, pas la copie d’une autre
workbook-id-changed = l’identifiant « { $was } » est devenu « { $id } »
workbook-id-changed-help = récrire « { $was } » ; d’autres éléments y renvoient
workbook-not-as-made = la ligne de « { $id } » ne dit pas, sur la feuille masquée, ce que dit le commit d’où le classeur est tiré
workbook-not-as-made-help = refaire le classeur par « agenda export workbook », et y copier ce qui a été rempli
workbook-known = « { $id } » est déjà dans l’agenda
workbook-known-help = le modifier sur sa propre ligne, dans un classeur fait depuis, ou donner au nouvel élément un autre identifiant ou un autre titre
workbook-no-fields = la ligne masquée sous les en-têtes, qui dit quelle colonne est quel champ, a disparu
workbook-no-fields-help = refaire le classeur par « agenda export workbook », et y copier ce qui a été rempli
workbook-missing-rows = { $count ->
    [one] { $count } ligne n’est plus là, ce qui ne change rien : { $names }.
   *[other] { $count } lignes ne sont plus là, ce qui ne change rien : { $names }.
}
workbook-missing-columns = Ces colonnes ne sont plus là, ce qui ne change rien : { $columns }.
workbook-strange-columns = Ces colonnes ne sont pas du formulaire ; rien n’en est repris : { $columns }.
failure-workbook-no-base = lire { $file } comme le classeur qu’il était : la feuille masquée qui dit d’où il est tiré a disparu ou est endommagée
failure-workbook-no-base-hint = refaire le classeur par « agenda export workbook », et y copier ce qui a été rempli
failure-workbook-version = lire { $file } : il a été fait par une version plus récente d’agenda
failure-workbook-version-hint = prendre la version qui l’a fait, ou une plus récente
failure-workbook-commit = lire le commit { $commit } d’où le classeur est tiré : impossible de { $why }
failure-workbook-commit-hint = l’importer là où se trouve ce commit : dans un clone complet du dépôt dont il est tiré
failure-import-annotated = faire une copie de { $file } avec ce qui n’y va pas
failure-import-annotated-hint = --annotated est pour les classeurs faits par « agenda export workbook »
