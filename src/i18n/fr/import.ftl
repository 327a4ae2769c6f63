# Tableaux importés
import-encoding = Il n’est pas enregistré en UTF-8 ; il a été lu en { $encoding }.
import-delimiter = Ses valeurs sont séparées par « { $delimiter } ».
import-other-sheets = De ses feuilles, « { $sheet } » a été lue ; non lues : { $others }.
import-hidden-sheet = La feuille « { $sheet } » est masquée ; elle a été lue quand même.
import-hidden-columns = Des colonnes masquées ont été lues aussi : { $columns }.
import-hidden-rows = { $count ->
    [one] { $count } ligne masquée a été lue aussi.
   *[other] { $count } lignes masquées ont été lues aussi.
}
import-formulas = { $count ->
    [one] { $count } cellule contient une formule ({ $first }) ; c’est sa dernière valeur calculée qui compte.
   *[other] { $count } cellules contiennent des formules (la première : { $first }) ; ce sont leurs dernières valeurs calculées qui comptent.
}
import-unknown-column = La colonne « { $column } » ({ $at }) n’est pas un champ connu : rien n’en est repris.
import-unknown-column-near = La colonne « { $column } » ({ $at }) n’est pas un champ connu : rien n’en est repris. Si c’est { $near }, lui donner ce nom ou le dire dans une correspondance.
import-nameless-columns = Colonnes sans en-tête dans « { $table } », dont rien n’est repris : { $columns }.
import-empty = il n’y a rien dans « { $table } »
import-no-rows = il n’y a rien sous les en-têtes
import-merged-header = les cellules d’en-tête { $area } sont fusionnées
import-merged = les cellules { $area } sont fusionnées, et seule la première contient une valeur
import-merged-help = annuler la fusion, pour que chaque cellule ait ce qui lui revient
import-no-column = la correspondance nomme une colonne « { $column } » qui n’existe pas
import-column-twice = la colonne « { $column } » est { $field }, et { $first } l’est aussi
import-column-twice-help = retirer l’une des deux, ou l’inscrire sous « skip » dans une correspondance
import-mapping-no-field = dans la correspondance, « { $field } » pour la colonne « { $column } » n’est pas un champ
import-mapping-no-field-help = « agenda explain { $kind } » énumère les champs
import-mapping-unreadable = à partir d’ici, la correspondance n’est pas du YAML lisible
import-several-fields = la colonne « { $column } » peut être l’un de ces champs : { $fields }
import-several-fields-help = écrire le chemin du champ en en-tête, par exemple { $first }
import-no-name = aucune colonne ne dit comment chaque élément s’appelle (type : { $kind })
import-no-name-help = en nommer une « id » ou « titre », ou la désigner dans une correspondance
import-unclosed = à partir de la ligne { $line }, un guillemet reste ouvert : tout ce qui suit a été lu comme une seule valeur
import-unclosed-help = doubler un guillemet à l’intérieur d’une valeur, et mettre la valeur entre guillemets
import-repeated = « { $name } » figurait déjà, en { $first }
import-repeated-help = garder une ligne pour chacun ; seul ce qui est dans une liste peut s’étendre sur plusieurs
import-former = « { $id } » a été l’identifiant de { $name }
import-former-help = un identifiant qui a servi ne sert plus jamais : prendre celui d’aujourd’hui, ou un autre
import-no-id = « { $id } » n’est pas un identifiant, et rien dans l’agenda ne s’appelle ainsi
import-no-id-help = écrire « { $id } », ou laisser la cellule vide et donner un titre
import-no-letters = aucun identifiant ne peut être tiré de « { $title } »
import-no-letters-help = en donner un dans une colonne « id », en lettres de a à z, chiffres et traits d’union simples
import-several-titles = plusieurs éléments s’appellent « { $title } » : { $names }
import-several-titles-help = dire lequel dans une colonne « id »
import-nameless = la ligne n’a ni identifiant ni titre
import-nameless-help = lui en donner un, ou retirer la ligne
import-error = la cellule contient l’erreur { $error }
import-error-help = corriger la formule, ou écrire la valeur
import-uncalculated = la cellule contient une formule dont aucune valeur n’est enregistrée
import-uncalculated-help = ouvrir le classeur dans un tableur, l’enregistrer, puis l’importer de nouveau
import-number-for-text = { $value } est ici un nombre, et un 0 final a pu se perdre
import-number-for-text-help = mettre la cellule au format texte et l’écrire de nouveau, par exemple 8.10
import-no-date = « { $value } » n’est pas une date
import-no-date-help = écrire 2026-12-31 ou 31/12/2026
import-either-date = « { $value } » peut être le { $one } ou le { $other }, et rien d’autre dans la colonne ne le dit
import-either-date-help = l’écrire sous la forme 2026-12-31, ou dire « dates: day-first » (jour d’abord) ou « dates: month-first » (mois d’abord) dans une correspondance (--map)
import-year = « { $value } » est une année, et il faut un jour
import-year-help = écrire le jour, ou dire « years: last-day » (dernier jour) ou « years: first-day » (premier jour) dans une correspondance (--map)
import-no-period = « { $value } » n’est pas une période
import-no-number = « { $value } » n’est pas un nombre
import-no-number-help = n’écrire que des chiffres, avec une virgule ou un point avant les décimales ; l’unité a son propre champ
import-either-number = « { $value } » peut être { $one } ou { $other }, et rien d’autre dans la colonne ne le dit
import-either-number-help = l’écrire sans signe entre les milliers, ou dire « decimal: comma » (virgule) ou « decimal: point » dans une correspondance (--map)
import-no-yes = « { $value } » n’est ni oui ni non
import-no-yes-help = écrire oui ou non
import-no-word = « { $value } » n’est aucun des mots possibles ici
import-no-reference = rien ne s’appelle « { $name } » ({ $kind })
import-no-reference-help = écrire l’identifiant ou le titre entier ; ce qui n’existe pas encore s’importe d’abord
import-several-references = plusieurs éléments s’appellent « { $name } » : { $names }
import-several-references-help = écrire l’identifiant de celui qui est visé
import-uneven = il y a { $count } éléments ici, et { $other } dans une autre colonne de la même liste
import-uneven-help = donner autant d’éléments dans chaque colonne de { $list }
import-in-the-way = « { $field } » ne peut pas être renseigné dans { $entity } : autre chose est à sa place
import-in-the-way-help = l’écrire à la main, ou retirer d’abord ce qui s’y trouve
import-cannot = { $entity } ne peut pas être modifié : impossible de { $why }
import-form-unreadable = à partir d’ici, le fichier n’est pas du YAML lisible
import-form-nameless = rien dans le fichier ne dit comment cela s’appelle
import-form-nameless-help = donner un nom en lettres latines sous « name »
import-form-lost = Rien dans l’agenda ne dit ces propriétés, ou ce qu’elles nomment n’y est pas ; elles ne sont pas reprises : { $properties }.
import-read = { $file } a été lu :
import-wrong = { $count ->
    [one] Quelque chose ne va pas en { $count } endroit :
   *[other] Quelque chose ne va pas en { $count } endroits :
}
import-colon = {" "}:{" "}
import-help = aide : { $help }
import-more-cells = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
import-summary = Nouveaux : { $new }. Modifiés : { $changed }. Inchangés : { $same }.
import-column-file = Fichier
import-column-state = Ce qu’il devient
import-new = nouveau
import-changed = modifié
import-more = { $count ->
    [one] Et { $count } autre.
   *[other] Et { $count } autres.
}
import-sample = Le premier nouveau fichier :
import-written = Ces fichiers ont été écrits.
import-preview = Rien n’a été écrit : ceci est un aperçu. « --write » écrit les fichiers.
import-refused = Rien n’a été écrit, car quelque chose ne va pas. Corriger le tableau, ou écrire les lignes correctes avec « --write --partial ».
import-found = { $rule } : { $count }
import-found-all = « agenda check » les montre toutes.
failure-import-read = lire { $file } : { $reason }
failure-import-no-table = lire { $file } comme un tableau : ce n’est ni un texte ni un classeur
failure-import-no-table-hint = l’enregistrer en CSV, XLSX ou ODS
failure-import-unreadable = lire { $file } comme un classeur : il est endommagé, ou c’est autre chose
failure-import-unreadable-hint = l’ouvrir dans un tableur et l’enregistrer de nouveau en XLSX, ODS ou CSV
failure-import-too-large = lire { $file } : décompressé, il contient plus que ce qui est lu (256 Mio, ou 4 millions de cellules)
failure-import-too-large-hint = le diviser, et retirer les lignes et colonnes vides mises en forme ou recopiées
failure-import-protected = lire { $file } : il est protégé par un mot de passe
failure-import-protected-hint = l’ouvrir, retirer le mot de passe et l’enregistrer de nouveau
failure-import-old = lire { $file } : il est dans le format qu’Excel écrivait avant 2007
failure-import-old-hint = l’enregistrer en XLSX
failure-import-empty = trouver un tableau dans { $file } : il n’y a rien dans ses feuilles, ou elles sont toutes masquées
failure-import-empty-hint = nommer une feuille masquée avec --sheet
failure-import-no-sheet = trouver la feuille « { $sheet } » dans { $file }
failure-import-several-sheets = savoir quelle feuille de { $file } lire
failure-import-several-sheets-hint = en nommer une avec --sheet : { $sheets }
failure-import-no-kind = savoir ce que contiennent les lignes de { $file }
failure-import-no-kind-hint = nommer le type avec --kind : { $kinds }

# Ce que l’on écrit pour oui et non, pour la langue, pour la cible d’une année
words-yes = oui | o | vrai
words-no = non | n | faux
words-language = fr | français | french
words-per = par
words-target = cible | objectif

# Comment on appelle d’habitude les champs : le chemin du champ, et les mots pour lui
words-entity =
    id = identifiant | clé | référence interne
    title = nom | intitulé | libellé | désignation | dénomination
    description = résumé | définition | présentation | descriptif
    tags = mots clés | mot clé | étiquettes
    created = créé le | date de création
words-organisation =
    website = lien | url | site | site web | adresse web | site internet
    acronym = sigle | abréviation
    parent = tutelle | rattachement | organisme de tutelle
    contact = courriel | mail | e mail | adresse électronique | adresse de contact
words-action-line =
    owner = responsable | porteur | pilote | organisme responsable
    schedule.due = échéance | date d’échéance | fin | date de fin
    schedule.start = début | date de début
    budget.amount = budget | coût | montant
    contributors = partenaires | contributeurs
    objectives = objectif
words-kpi =
    title = indicateur | nom de l’indicateur
    owner = responsable | producteur
    baseline.value = valeur initiale | valeur de référence | situation initiale
    baseline.date = date de référence | date initiale
    baseline.source = source de la valeur initiale
    unit = unité de mesure
    every = fréquence | périodicité
    source = source des données
words-building-block =
    software.repository = lien | url | dépôt | code source
    owner = fournisseur | responsable | organisme responsable
    software.licence = licence
    terms = conditions d’utilisation
words-service =
    channels[web].url = lien | url | site | site web | adresse web | adresse en ligne
    owner = responsable | porteur | organisme responsable | ministère | institution
    launched = date de lancement | date d’ouverture | mise en ligne | date de mise en ligne
    title = nom du service | intitulé du service
    volume.transactions = démarches par an | nombre de démarches par an | transactions par an
    volume.users = nombre d’usagers | usagers par an | nombre d’utilisateurs des services
    burden.visits = nombre de déplacements | déplacements | nombre de visites en personne dans un bureau gouvernemental | nombre de visites en personne dans un bureau gouvernemental visites de clients nécessaires pour obtenir le service
    burden.documents = nombre de pièces | nombre de pièces justificatives | pièces justificatives | nombre de prérequis et de documents
    burden.agencies = nombre d’organismes | nombre d’administrations concernées | nombre d’agences gouvernementales impliquées
    burden.processing-time = délai de traitement | délai | délai de réponse du gouvernement pour obtenir le service | délai de réponse du gouvernement pour obtenir le service jours mois
    maturity.level = niveau de numérisation | maturité numérique
    audience = public visé | usagers
    life-events = événement de vie
    uses = briques utilisées | briques
    languages = langues disponibles
words-regulation =
    citation = référence | référence juridique
    schedule.due = échéance | date d’échéance | entrée en vigueur
    lead = responsable | porteur | ministère porteur

# Colonnes d’un tableau dont chaque ligne est une mesure
words-measurement =
    period = année | an | trimestre | mois | date | période
    value = valeur | mesure | valeur mesurée
    status = statut
    source = source
    note = note | commentaire | remarque
    n = effectif | échantillon
    published = publié le | date de publication

# Combien de temps, et à quel rythme
words-duration =
    P1D = jour | jours | quotidien | quotidienne | chaque jour
    P1W = semaine | semaines | hebdomadaire | chaque semaine
    P1M = mois | mensuel | mensuelle | chaque mois
    P3M = trimestre | trimestriel | trimestrielle | chaque trimestre
    P6M = semestre | semestriel | semestrielle | chaque semestre
    P1Y = an | ans | année | années | annuel | annuelle | chaque année
