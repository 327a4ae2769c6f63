# Les rapports en classeurs.

workbook-title = { $agenda } : { $report }
workbook-cover = Page de garde
workbook-words = Mots
workbook-as-of = Au
workbook-state = État
workbook-commit = commit { $revision }
workbook-remarks = Remarques
workbook-question = Question
workbook-counts = Ce qui est compté
workbook-sheet = Feuille
workbook-notes = Notes
workbook-rows = Nombre de lignes
workbook-page = Page { $page } sur { $pages }
workbook-days = { $count ->
    [one] jour
   *[other] jours
}
workbook-words-prompt = Choisir l’un des mots de la liste.
workbook-words-wrong = Ce mot n’est pas dans la liste de la feuille « { $sheet } ».

workbook-cut = { $count ->
    [one] { $count } texte dépasse les { $most } caractères que contient une cellule, et s’arrête à « … » : il est entier en csv et en json.
   *[other] { $count } textes dépassent les { $most } caractères que contient une cellule, et s’arrêtent à « … » : ils sont entiers en csv et en json.
}
failure-workbook = faire un classeur du rapport : { $reason }
failure-workbook-hint = prendre une autre forme, par exemple csv
failure-workbook-rows = faire un classeur du rapport : son tableau « { $table } » a { $count } lignes, et une feuille en contient { $most }
failure-workbook-rows-hint = restreindre le rapport, ou écrire ce tableau seul en csv : --table { $table } --format csv
failure-workbook-file = mettre un classeur sur la sortie standard
failure-workbook-file-hint = nommer son fichier : -o { $example }
