### What the program says, in French.

## Words

date = { $day ->
    [1] 1er
   *[other] { $day }
} { $month ->
     [1] janvier
     [2] février
     [3] mars
     [4] avril
     [5] mai
     [6] juin
     [7] juillet
     [8] août
     [9] septembre
     [10] octobre
     [11] novembre
    *[12] décembre
} { $year }
word-or = ou
term-organisation = organisme
term-role = rôle
term-body = instance
term-objective = objectif
term-action-line = ligne d’action
term-kpi = indicateur
term-building-block = brique
term-service = service
term-data-item = donnée
term-life-event = événement de vie
term-regulation = texte
term-standard = norme
term-consultation = consultation
term-decision = décision
term-event = événement
term-axis = axe
term-agenda = agenda
term-capability = capacité
term-instrument = type de texte
term-criterion = critère
term-rule = règle

count-organisation = { $count ->
    [one] { $count } organisme
   *[other] { $count } organismes
  }
count-role = { $count ->
    [one] { $count } rôle
   *[other] { $count } rôles
  }
count-body = { $count ->
    [one] { $count } instance
   *[other] { $count } instances
  }
count-objective = { $count ->
    [one] { $count } objectif
   *[other] { $count } objectifs
  }
count-action-line = { $count ->
    [one] { $count } ligne d’action
   *[other] { $count } lignes d’action
  }
count-kpi = { $count ->
    [one] { $count } indicateur
   *[other] { $count } indicateurs
  }
count-building-block = { $count ->
    [one] { $count } brique
   *[other] { $count } briques
  }
count-service = { $count ->
    [one] { $count } service
   *[other] { $count } services
  }
count-data-item = { $count ->
    [one] { $count } donnée
   *[other] { $count } données
  }
count-life-event = { $count ->
    [one] { $count } événement de vie
   *[other] { $count } événements de vie
  }
count-regulation = { $count ->
    [one] { $count } texte
   *[other] { $count } textes
  }
count-standard = { $count ->
    [one] { $count } norme
   *[other] { $count } normes
  }
count-consultation = { $count ->
    [one] { $count } consultation
   *[other] { $count } consultations
  }
count-decision = { $count ->
    [one] { $count } décision
   *[other] { $count } décisions
  }
count-event = { $count ->
    [one] { $count } événement
   *[other] { $count } événements
  }
count-files = { $count ->
    [one] { $count } fichier
   *[other] { $count } fichiers
  }
count-errors = { $count ->
    [one] { $count } erreur
   *[other] { $count } erreurs
  }
count-warnings = { $count ->
    [one] { $count } avertissement
   *[other] { $count } avertissements
  }
count-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
  }

count-waived = { $count } sous dérogation
count-introduced = { $count ->
    [0] aucun n’est introduit
    [one] { $count } introduit
   *[other] { $count } introduits
  }
count-fixed = { $count ->
    [one] { $count } corrigé
   *[other] { $count } corrigés
  }
state-introduced = introduit
state-existing = déjà présent
state-fixed = corrigé
waived-by = dérogation : { $decision }

level-error = erreur
level-warning = avertissement
level-off = désactivée
level-note = note

type-null = rien
type-boolean = vrai ou faux (true, false)
type-integer = un nombre entier
type-number = un nombre
type-string = un texte
type-array = une liste
type-object = un ensemble de champs

state-retired = retiré de l’agenda
state-closed = fermé
state-cancelled = abandonné
state-withdrawn = retiré
state-rejected = rejeté

form-id = un identifiant
form-id-help = utiliser des minuscules sans accent, des chiffres et des traits d’union simples, par exemple « passport-renewal »
form-reference = un renvoi que ce champ accepte
form-reference-help = écrire le dossier et l’identifiant, par exemple « services/passport-renewal »
form-reference-folders-help = écrire le dossier et l’identifiant : { $folders }
form-web-address = une adresse web
form-web-address-help = écrire l’adresse entière, à partir de « https:// », sans espace
form-file-name = le nom d’un fichier CSV placé à côté de celui-ci
form-file-name-help = écrire le nom seul, sans dossier, par exemple « online-share.csv »
form-field-path = le chemin d’un champ
form-field-path-help = écrire les noms des champs séparés par des points, par exemple « roadmap.due »
form-language-tag = un code de langue
form-language-tag-help = utiliser des codes comme « fr », « en », « pt-BR » ou « sr-Latn » (BCP 47)
form-country-code = un code de pays
form-country-code-help = utiliser les deux majuscules de la norme ISO 3166-1
form-currency = un code de monnaie
form-currency-help = utiliser les trois majuscules de la norme ISO 4217, par exemple « EUR »
form-sector = une division de la COFOG
form-sector-help = écrire deux chiffres entre guillemets droits, de "01" à "10"
form-date = une date
form-date-help = écrire l’année, le mois et le jour, par exemple « 2027-06-30 » ; le jour doit exister
form-period = une période
form-period-help = écrire « 2026 », « 2026-H1 », « 2026-Q3 » ou « 2026-09 »
form-duration = une durée
form-duration-help = écrire une durée ISO 8601 : « P3M » pour trois mois, « P30D » pour trente jours, « P1Y » pour un an
form-schema-file = le chemin d’un fichier JSON
form-schema-file-help = écrire un chemin à partir du dossier d’agenda.yaml, par exemple « schema/service-extra.json »
form-picture-file = le chemin d’un fichier SVG ou PNG
form-picture-file-help = écrire un chemin à partir du dossier d’agenda.yaml, par exemple « site/logo.svg »
form-colour = une couleur
form-colour-help = écrire « # » et six chiffres de 0 à f, entre guillemets droits, par exemple "#0b3c6f" : sans guillemets, ce qui suit « # » est un commentaire
form-mail-address = une adresse électronique
form-mail-address-help = écrire une boîte aux lettres, par exemple « architect@digital.gov.example »
form-month-and-day = un mois et un jour
form-month-and-day-help = les écrire entre guillemets droits, par exemple "04-01"
form-custom-rule-id = l’identifiant d’une règle propre au pays
form-custom-rule-id-help = commencer par « x- », puis des minuscules, des chiffres et des traits d’union

## Help that fits many findings

help-did-you-mean = vouliez-vous dire « { $word } » ?
help-words = valeurs possibles : { $words }
help-write = écrire « { $value } »
help-quote = l’écrire entre guillemets droits, { $quoted }, pour que cela reste un texte
help-unquote = écrire { $value } sans guillemets
help-list = écrire une liste : { $list }
help-fields = donner des champs, chacun sur sa ligne : { $fields }
help-example = par exemple « { $field }: { $example } »
more-findings = ce fichier a d’autres constats de { $rule }, qui ne sont pas montrés
related-first-here = donné ici d’abord
related-now-here = porté ici aujourd’hui
related-retired-here = fin indiquée ici
related-cycle = de { $entity } vers { $next }

## structure-syntax, structure-duplicate-key

syntax-too-large = le fichier est trop grand pour être lu
syntax-too-large-help = un fichier ne peut pas dépasser { $limit } Mio ; le diviser, un élément par fichier
syntax-utf-16 = le fichier est enregistré en UTF-16
syntax-utf-16-help = l’enregistrer en UTF-8 ; dans la plupart des éditeurs : « Enregistrer sous », puis « Encodage »
syntax-not-utf-8 = le fichier n’est pas un texte UTF-8
syntax-not-utf-8-help = l’enregistrer en UTF-8 ; dans la plupart des éditeurs : « Enregistrer sous », puis « Encodage »
syntax-control-character = le caractère { $character } n’a pas sa place dans un texte
syntax-control-character-help = le supprimer ; il vient souvent d’une copie depuis un autre programme
syntax-conflict-marker = une marque de conflit de fusion est restée dans le fichier
syntax-conflict-marker-help = choisir l’une des deux versions, puis supprimer les lignes qui commencent par <<<<<<<, ======= et >>>>>>>
syntax-tab = une tabulation se trouve là où il faut des espaces
syntax-tab-help = décaler les lignes avec des espaces ; régler l’éditeur pour qu’il insère des espaces
syntax-unclosed-quote = un guillemet n’est pas fermé, ou du texte suit un guillemet fermé
syntax-unclosed-quote-help = fermer la citation ; entre `'…'`, doubler l’apostrophe droite ; entre `"…"`, écrire `\"` pour un guillemet
syntax-unclosed-bracket = un crochet ou une accolade n’est pas fermé
syntax-unclosed-bracket-help = le fermer, ou mettre une virgule entre les éléments
syntax-colon = un deux-points se trouve là où aucun champ ne peut commencer
syntax-colon-help = mettre le texte entier entre guillemets droits s’il contient un deux-points suivi d’une espace ; sinon, vérifier le décalage des lignes
syntax-indentation = les lignes ne sont pas alignées
syntax-indentation-help = commencer dans la même colonne les champs d’un même ensemble, et les tirets d’une même liste
syntax-escape = entre guillemets droits, une barre oblique inverse précède une lettre qui ne veut rien dire
syntax-escape-help = écrire \\ pour une barre oblique inverse, ou utiliser des guillemets simples
syntax-special-character = le texte commence par un caractère qui a un autre sens en YAML
syntax-special-character-help = mettre le texte entre guillemets droits
syntax-anchor = les ancres (`&nom`) ne sont pas employées dans un agenda
syntax-anchor-help = écrire la valeur là où il la faut : des formulaires et des personnes récrivent ces fichiers, une ancre n’y survit pas
syntax-alias = les alias (`*nom`) ne sont pas employés dans un agenda
syntax-alias-help = écrire ici la valeur elle-même ; si l’astérisque fait partie du texte, le mettre entre guillemets droits
syntax-tag = les étiquettes (`!nom`) ne sont pas employées dans un agenda
syntax-tag-help = supprimer l’étiquette ; si le point d’exclamation fait partie du texte, le mettre entre guillemets droits
syntax-merge-key = les clés de fusion (`<<`) ne sont pas employées dans un agenda
syntax-merge-key-help = écrire ici les champs eux-mêmes
syntax-directive = les directives (`%…`) ne sont pas employées dans un agenda
syntax-directive-help = supprimer la ligne
syntax-key-not-text = le nom d’un champ doit être un mot
syntax-key-not-text-help = écrire « nom: valeur »
syntax-duplicate-key = la clé « { $key } » est donnée deux fois
syntax-duplicate-key-help = n’en garder qu’une
syntax-too-deep = trop de listes et d’ensembles sont emboîtés
syntax-too-deep-help = { $limit } au plus peuvent être emboîtés
syntax-not-yaml = ceci n’est pas du YAML
syntax-not-yaml-help = comparer avec les lignes voisines : « nom: valeur », listes avec « - », textes à caractères spéciaux entre guillemets droits
file-link = les liens symboliques ne sont pas suivis
file-link-help = mettre ici le fichier lui-même
file-folder = un dossier porte le nom d’un fichier YAML
file-folder-help = renommer le dossier
file-special = ceci n’est pas un fichier qui puisse être lu
file-special-help = le sortir de l’agenda
file-name-unreadable = le nom du fichier n’est pas un texte Unicode
file-name-unreadable-help = le renommer, avec des lettres, des chiffres et des traits d’union
file-gone = le fichier était là il y a un instant et n’y est plus
file-gone-help = relancer la commande
file-refused = le fichier ne peut pas être lu : { $reason }
file-refused-help = vérifier les droits du fichier

## structure-schema

schema-unknown-field = il n’y a pas de champ « { $field } » ici
schema-unknown-field-help = les champs sont : { $fields }
schema-unknown-own-field-help = les champs propres au pays se déclarent dans un schéma d’extension : voir « extensions » dans agenda.yaml
schema-missing-field = le champ « { $field } » manque
schema-wrong-type = « { $value } » est { $found } ; il faut ici { $expected }
schema-empty-field = le champ est vide
schema-empty-text = le texte est vide
schema-empty-map = l’ensemble est vide
schema-empty-help = lui donner une valeur, ou supprimer la ligne
schema-not-a-word = « { $value } » n’est pas une des valeurs que ce champ peut avoir
schema-not-the-value = « { $value } » n’est pas la valeur qu’il faut ici : { $expected }
schema-not-the-form = « { $value } » n’est pas { $form }
schema-not-the-pattern = « { $value } » n’a pas la forme { $pattern }
schema-not-a-language = « { $value } » n’est pas un code de langue
schema-too-small = { $value } est trop petit ; le minimum est { $limit }
schema-too-great = { $value } est trop grand ; le maximum est { $limit }
schema-too-short = le texte est trop court ; il lui faut au moins { $limit ->
    [one] un caractère
   *[other] { $limit } caractères
  }
schema-too-long = le texte est trop long ; il peut avoir au plus { $limit ->
    [one] un caractère
   *[other] { $limit } caractères
  }
schema-too-few-items = la liste est trop courte ; il lui faut au moins { $limit ->
    [one] un élément
   *[other] { $limit } éléments
  }
schema-too-many-items = la liste est trop longue ; elle peut avoir au plus { $limit ->
    [one] un élément
   *[other] { $limit } éléments
  }
schema-too-few-fields = il faut ici au moins { $limit ->
    [one] un champ
   *[other] { $limit } champs
    }
schema-too-many-fields = il faut ici au plus { $limit ->
    [one] un champ
   *[other] { $limit } champs
    }
schema-one-of = il faut l’un de ces champs : { $fields }
schema-only-one-of = ces champs s’excluent : { $fields }
schema-only-one-of-help = n’en garder qu’un
schema-at-least-one-of = il faut au moins l’un de ces champs : { $fields }
schema-repeated-item = un élément figure deux fois dans la liste
schema-no-form-fits = « { $value } » n’a aucune des formes que ce champ peut avoir
schema-not-satisfied = ceci ne satisfait pas le schéma (« { $keyword } »)
schema-agenda-not-applied = tant que ce fichier n’est pas corrigé, ce qu’il fixe ne s’applique pas : niveaux des règles, règles propres, langues, comptes rendus
schema-agenda-not-applied-help = corriger d’abord ce fichier ; ce qui est dit des autres peut alors changer
schema-not-understood = la valeur n’est pas comprise : { $reason }
document-empty = le fichier est vide
document-empty-help = écrire les champs de l’élément ({ $kind }), ou supprimer le fichier
agenda-file-twice = agenda.yaml contient un second document
series-missing = le fichier « { $file } » ne peut pas être lu
series-missing-help = le placer à côté de ce fichier, ou corriger le nom
series-unreadable = cette ligne n’est pas du CSV
series-unknown-column = il n’y a pas de colonne « { $column } »
series-missing-column = il faut les colonnes « date » et « value »
series-not-a-number = « { $value } » n’est pas un nombre
series-number-help = écrire des chiffres, avec un point avant les décimales : 12.5
extension-missing = le schéma d’extension « { $file } » ne peut pas être lu
extension-missing-help = écrire son chemin à partir du dossier d’agenda.yaml
extension-not-json = le schéma d’extension n’est pas du JSON
extension-not-json-help = vérifier les virgules, les guillemets et les accolades autour de cet endroit
extension-not-a-schema = ceci n’est pas un schéma JSON (draft-07) : { $reason }
extension-not-a-schema-help = voir json-schema.org pour les mots-clés
extension-field-without-prefix = le nouveau champ « { $field } » ne commence pas par « x- »
extension-field-without-prefix-help = le nommer « x-… », pour qu’il ne soit jamais pris pour un champ du modèle
extension-loosens = { $path } permettrait ce que le modèle ne permet pas
extension-loosens-help = une extension peut ajouter des champs « x-… » et resserrer ce qui existe, jamais l’assouplir
extension-no-meaning = « { $keyword } » n’a pas de sens ici dans une extension
extension-no-meaning-help = décrire les champs avec les mots-clés de JSON Schema draft-07, et les définitions sous « definitions »
extension-unknown-kind = « x-refers-to » désigne autre chose qu’un type
extension-unknown-kind-help = écrire le nom d’un type, comme « service », ou une liste de tels noms pour des renvois précédés d’un dossier
extension-endless = les définitions se contiennent elles-mêmes, ou sont trop nombreuses une fois développées
extension-endless-help = décrire quelques champs, dont aucun ne se contient lui-même
extension-outside-reference = une extension ne renvoie qu’à ses propres définitions
extension-outside-reference-help = copier la définition dans « definitions » et écrire `"$ref": "#/definitions/nom"`
logo-missing = le logo « { $file } » n’existe pas
logo-no-file = le logo « { $file } » n’est pas un fichier, ou un lien symbolique y mène
logo-missing-help = écrire le chemin d’un fichier, à partir du dossier d’agenda.yaml
logo-lost = ce clone ne contient pas le logo « { $file } »
logo-too-large = le logo « { $file } » dépasse { $most } ko
logo-too-large-help = chaque lecteur le reçoit avec la première page : l’enregistrer en plus petit, ou en SVG
logo-not-svg = le logo « { $file } » n’est plus un fichier SVG à partir de la ligne { $line }
logo-not-unicode = le logo « { $file } » n’est pas un texte en UTF-8
logo-too-many-parts = le logo « { $file } » a trop d’éléments pour une image de cette taille
logo-holds = le logo « { $file } » contient { $what } (ligne { $line })
logo-script = un script
logo-event = une instruction qui s’exécute quand un événement se produit
logo-outside = une adresse qui mène hors du fichier
logo-other-element = un élément qui ne fait pas partie d’un dessin
logo-doctype = un type de document
logo-svg-help = l’enregistrer de nouveau en « SVG simple », comme disent les logiciels de dessin, ou en PNG
logo-not-png = le logo « { $file } » n’est pas un fichier PNG
logo-too-wide = le logo « { $file } » a plus de { $most } pixels de côté
logo-png-help = l’enregistrer de nouveau en PNG, haut de quelques centaines de pixels

## structure, the rest

unknown-kind = { $file } n’est dans aucun dossier d’un agenda, et rien ne le lit
unknown-kind-help = le déplacer dans un de ces dossiers : { $folders }
file-name-differs = le fichier est { $file }, l’élément qu’il contient « { $id } »
file-name-differs-help = renommer le fichier en { $file }, ou écrire « id: { $id } »
duplicate-id = un autre élément de ce type ({ $kind }) a déjà l’identifiant « { $id } »
duplicate-id-help = choisir un autre identifiant ; un identifiant ne sert jamais deux fois
duplicate-item-id = un autre élément de la liste a déjà l’identifiant « { $id } »
duplicate-former-id = « { $id } » est donné comme ancien identifiant, mais un élément ({ $kind }) le porte aujourd’hui
duplicate-former-id-help = le supprimer de « formerly », ou renommer l’autre élément
duplicate-capability = la capacité « { $id } » est une de celles de GovStack
duplicate-capability-help = la supprimer ici, elle existe déjà ; ou donner à la capacité nationale un nom qui lui soit propre
dangling-reference = « { $id } » n’existe pas ({ $kind })
dangling-renamed-help = cet élément a été renommé : écrire « { $id } »
dangling-other-kind-help = { $reference } existe, mais ce champ demande un autre type : { $kind }
dangling-help = l’enregistrer dans { $file }, ou corriger l’identifiant
dangling-declare-help = le déclarer dans agenda.yaml
dangling-rule-help = « agenda rules » donne la liste des règles
reference-to-retired = { $entity } est dans l’état « { $state } », et rien ne le remplace
reference-to-retired-help = renvoyer à ce qui le remplace, supprimer le renvoi, ou nommer un successeur dans { $entity }
cycle = « { $field } » tourne en rond : { $circle }
cycle-help = supprimer l’un de ces renvois
missing-translation = { $count ->
    [one] { $fields } n’est pas traduit ({ $languages })
   *[other] { $count } textes ne sont pas traduits ({ $languages }) : { $fields }
  }
missing-translation-help = donner un texte dans chaque langue de l’agenda : { $languages }
unused = rien ne renvoie à « { $id } » ({ $kind })
unused-help = y renvoyer là où il le faut, le retirer (« retired »), ou le supprimer s’il n’a jamais été en vigueur

## règles propres

custom-rule-says = { $text }
custom-rule-violated = « { $assert } » n’est pas vérifié
custom-rule-syntax = l’expression ne se comprend plus à partir d’ici : { $rest }
custom-rule-syntax-end = l’expression est vide ou s’arrête trop tôt
custom-rule-syntax-help = fermer les parenthèses et les guillemets ; comparer avec ==, relier les conditions par && et || ; les noms à trait d’union se mettent entre accents graves, comme dans { $example }
custom-rule-too-long = l’expression compte { $count } caractères ; on en lit { $most } au plus
custom-rule-too-deep = les questions posées aux éléments de listes sont imbriquées sur plus de { $most } niveaux
custom-rule-divide-help = en demander moins à la fois : diviser la règle en plusieurs
custom-rule-too-many = on ne lit pas plus de { $most } règles propres ; celle-ci et les suivantes ne sont pas appliquées
custom-rule-unknown-variable = rien ne s’appelle « { $name } » ici
custom-rule-unknown-function = il n’y a pas de fonction « { $name } »
custom-rule-call = « { $name } » ne s’emploie pas ainsi
custom-rule-call-help = l’écrire comme ceci : { $forms }
custom-rule-unknown-field = il n’y a pas de champ « { $field } » dans « { $within } »
custom-rule-hyphen = le trait d’union de « { $field } » se lit comme un signe moins
custom-rule-hyphen-help = mettre le nom entre accents graves : { $written }
custom-rule-no-fields = « { $field } » est demandé à { $type }, qui n’a pas de champs
custom-rule-each-help = interroger chacun de ses éléments : { $example }
custom-rule-not-a-list = les éléments de { $type } sont demandés, alors qu’il n’y en a pas
custom-rule-no-order = les champs n’ont pas d’ordre : ils ne font pas une liste
custom-rule-no-order-help = interroger avec all(), exists() ou exists_one()
custom-rule-unknown-word = « { $value } » n’est pas une valeur de « { $field } »
custom-rule-old-null = des champs de « old » sont demandés, or un élément nouveau n’a pas de « old »
custom-rule-old-null-help = l’interroger d’abord, dans « when » ou devant : { $one } ou { $other }
custom-rule-old-taken = « old » est ce qu’était un élément avant une proposition
custom-rule-old-taken-help = donner un autre nom à l’élément de la liste
custom-rule-not-boolean = il faut ici une condition, et non { $type }
custom-rule-not-boolean-help = comparer avec quelque chose, pour obtenir vrai ou faux
custom-rule-pattern = « { $pattern } » n’est pas une expression régulière, ou en est une trop grande
custom-rule-pattern-help = fermer les crochets et les parenthèses, et mettre une barre oblique inverse devant un point ou un crochet pris au pied de la lettre
custom-rule-pattern-made = le motif de matches() doit être écrit en toutes lettres
custom-rule-pattern-made-help = employer contains(), startsWith() ou endsWith() pour comparer avec un autre champ
custom-rule-unsupported = cette partie de CEL n’est pas prévue ici
custom-rule-example-passes = la règle ne trouve rien à redire à cet exemple, qui doit échouer
custom-rule-example-fails = la règle trouve à redire à cet exemple, qui doit passer
custom-rule-example-not-judged = cet exemple ne peut pas être jugé : { $reason }
custom-rule-example-help = corriger l’expression ou l’exemple
custom-rule-not-judged = { $count ->
    [one] { $entity } ne peut pas être jugé : { $reason }
   *[other] { $count } éléments ne peuvent pas être jugés, le premier étant { $entity } : { $reason }
  }
custom-rule-too-much = pour les { $count } éléments ensemble, la règle peut demander plus de pas qu’il n’en reste des { $most } prévus pour toutes les règles ; elle n’est pas appliquée
custom-rule-too-much-help = en demander moins à chaque élément, ou en viser moins avec « when »
custom-rule-no-threads = les règles propres ne sont pas appliquées : le système ne donne pas les fils d’exécution nécessaires
custom-reason-missing = « { $field } » n’est pas donné
custom-reason-missing-help = demander d’abord s’il est là, par has(…) devant « { $field } » ou dans « when »
custom-reason-no-fields = un champ est demandé à { $type }
custom-reason-types = « { $operation } » ne convient pas à { $types }
custom-reason-types-help = un champ qui peut s’écrire de deux façons doit être interrogé pour les deux : type(…) == string les distingue
custom-reason-not-boolean = le résultat n’est ni vrai ni faux
custom-reason-too-large = cela peut demander plus de { $most } pas
custom-reason-other = une valeur ne permet pas ce qui lui est demandé, comme une division par zéro ou un nombre trop grand
related-not-judged = non jugé

## sdg

sdg-unknown-target = « { $code } » n’est pas une cible des objectifs de développement durable
sdg-unknown-target-help = les cibles vont de « 1.1 » à « 17.19 », par exemple "16.9" ou "9.c"
sdg-not-aligned = la ligne d’action ne nomme aucune cible des objectifs de développement durable
sdg-not-aligned-help = ajouter « sdg » avec une cible et une justification : pourquoi cette ligne y contribue-t-elle ?
sdg-no-rationale = rien ne dit pourquoi la ligne contribue à la cible { $code }
sdg-no-rationale-help = ajouter une « rationale » en une phrase

## The verdict

human-help = aide : { $help }
verdict-clean = { $counts } : aucun constat
verdict-findings = { $counts } : { $findings }
verdict-merged = voici ce que donnerait la fusion de « { $head } » dans « { $base } » ; seul fait échouer ce qui n’est ni dans l’une ni dans l’autre
verdict-explain = « agenda explain RÈGLE » dit pourquoi une règle existe et que faire

## Forms of the verdict

github-more = { $count ->
    [one] { $count } autre constat n’est pas montré
   *[other] { $count } autres constats ne sont pas montrés
  } ici : GitHub en accepte { $most } par niveau ; « agenda check » les montre tous
gitlab-description = { $message } ({ $help })
sarif-root = la racine du dépôt git
markdown-failed = La vérification échoue.
markdown-passed = La vérification passe.
markdown-introduced = Introduits
markdown-findings = Constats
markdown-existing = Déjà présents
markdown-waived = Sous dérogation
markdown-fixed = Corrigés
markdown-more = { $count ->
    [one] { $count } autre constat n’est pas montré
   *[other] { $count } autres constats ne sont pas montrés
  } ici ; « agenda check » les montre tous.

## Jours et périodes que l’on regarde

moment-to-come = la fin de { $revision } est à venir : voici l’état actuel, et le { $day } compte comme aujourd’hui

## The program's own failures

failure = impossible de { $what }
failure-hint = conseil : { $hint }
failure-no-folder = trouver le dossier { $folder }
failure-no-agenda = trouver agenda.yaml dans { $folder } ou dans un dossier au-dessus
failure-no-agenda-hint = aller dans le dossier d’un agenda, ou le nommer : agenda -C DOSSIER …
failure-diff-driver = comprendre ce que donne git : un chemin, puis fichier, nom et mode avant et après
failure-diff-driver-hint = git appelle cette commande lui-même, dès que « git config diff.agenda.command "agenda diff-driver" » et « *.yaml diff=agenda » dans .gitattributes le demandent
failure-walk = lire le dossier { $folder } : { $reason }
failure-no-repository = trouver un dépôt git dans { $folder }
failure-no-repository-hint = une révision ne se lit que dans un dépôt git : aller dans un dépôt, ou en faire un par « git init » et un premier enregistrement
failure-no-revision = trouver la révision { $revision } dans le dépôt
failure-no-revision-hint = « git log --oneline » liste les révisions, « git branch --all » et « git tag » leurs noms ; un jour s’écrit 2026-09-30, une période 2026-Q3 ou 2026-09
failure-no-revision-shallow-hint = ce clone est superficiel ; récupérer toute son histoire avec « { $command } », ou une partie avec « { $part } » ; en intégration continue, cloner le dépôt entier : « fetch-depth: 0 », sur GitLab « GIT_DEPTH: 0 »
failure-no-revision-fetch-hint = la récupérer avec « { $command } »
failure-no-commit-hint = rien n’a encore été enregistré sur cette branche ; nommer une autre révision
failure-not-a-commit = lire { $revision } comme révision : c’est { $what }, pas un commit
git-tree = un dossier dans git
git-blob = un fichier dans git
failure-revision-incomplete = lire la révision { $revision } : ce clone n’en contient pas tout
failure-not-fetched = lire { $file } : ce clone n’en a pas le contenu
failure-not-fetched-hint = récupérer ce que le clone avait laissé de côté : « git fetch --refetch --no-filter »
failure-revision-unreadable = lire la révision { $revision } : { $reason }
failure-not-in-revision = trouver le dossier { $folder } dans la révision { $revision }
failure-no-agenda-in-revision = trouver agenda.yaml dans la révision { $revision }
failure-no-name = trouver une révision : son nom est vide
failure-no-name-hint = dans un script, la variable qui contient le nom n’est peut-être pas définie
failure-no-main-line = trouver la branche « { $branch } », que agenda.yaml nomme sous « review.main-line »
failure-no-main-line-hint = aucune branche de ce nom n’existe ici ni dans un dépôt distant ; « git branch --all » liste les branches
failure-no-main-line-fetch-hint = la récupérer avec « { $command } », ou corriger son nom
failure-before-first = trouver un état de l’agenda pour { $revision } : le premier est du { $day }
failure-before-first-hint = nommer ce jour ou un jour ultérieur
failure-before-cut = trouver un état de l’agenda pour { $revision } : le premier que contient ce clone est du { $day }
failure-range = prendre « { $revision } » pour une révision : c’est un intervalle entre deux
failure-range-hint = nommer les deux : « { $diff } », « { $check } »
failure-ambiguous-hint = les numéros de plusieurs objets commencent ainsi ; en écrire davantage
failure-revision-too-large = lire la révision { $revision } : ses dossiers contiennent plus que ce qui est jamais parcouru
failure-damaged-hint = « git fsck » dit ce que le dépôt a d’abîmé ; un nouveau clone ne l’a pas
failure-alternate-hint = le dépôt emploie des objets de { $folder }, qui n’existe pas : le rétablir, ou cloner à nouveau
failure-damaged = lire { $file } : { $reason }
failure-repository = lire le dépôt git dans { $folder } : { $reason }
failure-repository-hint = « git status » dans ce dossier dit si git lui-même l’ouvre ; les fichiers seuls se vérifient sans --rev, --since ni --merge
failure-repository-names-hint = seuls se lisent les dépôts dont les objets ont des noms SHA-1 ; les fichiers seuls se vérifient sans --rev, --since ni --merge
failure-repository-references-hint = « git refs migrate --ref-format=files » donne à ses branches la forme qui se lit ici
failure-repository-broken = lire le dépôt git dans { $folder } : ce que contient « .git » n’est pas un dépôt
failure-repository-owner = lire le dépôt git dans { $folder } : il appartient à un autre utilisateur
failure-repository-owner-hint = s’il est digne de confiance, le dire à git : { $command }
failure-repository-path = lire le dépôt git dans { $folder } : son chemin n’est pas en UTF-8
failure-bare-hint = c’est un dépôt sans fichiers ; nommer des révisions, par exemple « agenda check --rev main » ou « agenda diff main proposition »
failure-submodule-hint = c’est peut-être un sous-module qui n’a pas été récupéré : « git submodule update --init »
failure-agenda-elsewhere-hint = dans cette révision agenda.yaml se trouve dans { $folders } : nommer ce dossier du dépôt par -C
failure-unknown-kind = trouver un type nommé « { $name } »
failure-unknown-rule = trouver une règle ou une famille nommée « { $name } »
failure-unknown-entity = trouver l’élément « { $name } »
failure-unknown-rule-kind-field = trouver une règle, un type ou un champ nommé « { $name } »
failure-several-entities = choisir entre { $names } : plusieurs éléments ont l’identifiant « { $name } »
failure-several-entities-hint = écrire aussi le dossier, par exemple « { $first } »
failure-publish-agenda-file = publier un agenda dont le fichier agenda.yaml n’est pas conforme
failure-publish-agenda-file-hint = « agenda check » dit ce qui ne va pas
failure-write = créer ou remplacer { $file } : { $reason }
failure-summary-hint = GITHUB_STEP_SUMMARY désigne ce fichier ; supprimer cette variable pour se passer du résumé de la tâche
failure-unknown-command = trouver une commande nommée « { $command } »

## list, show, explain, rules, schema

column-id = Identifiant
column-title = Titre
column-status = Statut
column-owner = Responsable
column-due = Échéance
column-rule = Règle
column-level = Niveau
column-field = Champ
column-entity = Élément
column-place = Endroit
column-finding = Constat
column-count = Nombre
column-decision = Décision
list-empty = L’agenda n’a aucun élément de ce type ({ $kind }).
show-label = { $title } :
show-kind = { $kind }, { $file }
show-refers-to = Renvoie à
show-referred-by = Cité par
show-nothing = Rien
show-broken = Ce fichier contient des erreurs ; « agenda check » les montre.
show-unresolved = (introuvable)
explain-level = Niveau : { $level }
explain-before = Avant
explain-bad = Signalé
explain-good = Non signalé
explain-fields = Champs
explain-words = Valeurs
explain-condition = Ce qui doit être vrai pour { $kind }
explain-parameters = Paramètres
explain-set = Pour la désactiver ou la régler autrement
explain-waive = Pour y déroger un temps
explain-example = Exemple
explain-folder = Dans le dossier { $folder }/, un fichier pour chacun.
explain-agenda-file = Dans agenda.yaml, à la racine.
explain-required = Obligatoire.
explain-internal = Interne : ce n’est pas publié.
explain-refers-to = Renvoie à : { $what }
explain-localised = Un texte, ou un texte pour chaque langue.
rules-families = { $count ->
    [one] { $count } règle
   *[other] { $count } règles
  }
rules-here = Les niveaux sont ceux que fixe agenda.yaml et, là où il ne fixe rien, les niveaux par défaut.
rules-broken = Ce que fixe agenda.yaml ne peut pas être lu ; les valeurs par défaut comptent, et « agenda check » dit pourquoi.
rules-usual = Il n’y a pas d’agenda ici : les niveaux sont ceux par défaut.
rules-own = x-… – les règles propres au pays
rules-set = { $value } (par défaut : { $default })
rules-set-family = Réglée avec la famille { $family }.
rules-set-from = Les éléments créés avant le { $day } en sont exemptés.
rules-set-grace = Jusqu’au { $day }, ses erreurs comptent comme des avertissements.
rules-set-parameter = { $name } : { $value }.
rules-clock = Ce qu’elle constate dépend du jour qui compte comme aujourd’hui.
rules-landed = Elle juge la façon dont un changement est arrivé : c’est « agenda audit » qui la cherche.
rules-change = Elle juge ce qu’une proposition change : elle compte là où une base est donnée, comme dans « agenda check --since main ».
schema-written = { $count ->
    [one] { $count } schéma écrit dans { $folder }
   *[other] { $count } schémas écrits dans { $folder }
  }

## Wrong command lines

usage-unknown-argument = il n’y a pas d’option « { $argument } »
usage-too-many = « { $argument } » est un argument de trop
usage-not-utf-8 = « { $argument } » n’est pas en UTF-8
usage-unknown-command = il n’y a pas de commande « { $command } »
usage-wrong-value = « { $value } » n’est pas une valeur pour { $argument }
usage-missing-value = { $argument } demande une valeur
usage-missing-argument = il manque quelque chose : { $arguments }
usage-conflict = { $argument } ne peut pas être employé avec { $other }
usage-other = la ligne de commande n’est pas comprise
usage-help = « { $command } --help » montre ce qu’il y a
help-usage = Utilisation{ "\u00A0" }
help-commands = Commandes{ "\u00A0" }
help-options = Options{ "\u00A0" }
help-arguments = Arguments{ "\u00A0" }
help-global = Options de toutes les commandes{ "\u00A0" }
help-command-name = COMMANDE
help-default = (par défaut : { $value })
man-name = NOM
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-options = OPTIONS
man-commands = COMMANDES
man-version = VERSION

## familles de règles

family-structure = les fichiers disent ce qu’ils veulent dire
family-approach = l’agenda engage tout l’État, et il vit
family-ownership = quelqu’un répond de chaque chose
family-schedule = une date est une promesse
family-status = ce qui est affirmé est montré
family-kpi = les indicateurs disent d’où l’on part et où l’on va, et sont mesurés
family-sdg = les lignes d’action disent quels objectifs de développement durable elles servent
family-service = les services sont numériques d’abord, ouverts à tous et tenus à jour
family-reuse = ce dont tous ont besoin est construit une fois et partagé
family-once-only = personne ne fournit deux fois ce que l’État détient déjà
family-legal = les textes sont en vigueur quand on en a besoin
family-participation = les personnes concernées sont entendues, reçoivent une réponse et des remerciements
family-decision = une dérogation a un auteur et une fin
family-change = ce qu’une proposition peut faire d’une promesse
family-review = comment une modification est entrée

## Changes

change-nothing = rien
change-item = « { $name } » :{" "}
change-language = {" "}({ $language })
change-facts = {" "}({ $facts })
change-part = { $label } : { $text }
change-field-in = { $whole } – { $part }
change-item-of = { $what } { $name }
change-item-with = { $item } ({ $rest })
change-label = { $field } ({ $language })
change-quoted = « { $text } »
change-instead = { $new } au lieu de { $old }
change-usual = { $value } (valeur usuelle)
value-true = oui
value-false = non
value-range = [{ $low } ; { $high }]
value-owner = { $organisation } ({ $role })
change-added = nouvelle fiche{ $facts }
change-removed = fiche supprimée : plus rien ne dit ce qu’il en est advenu{ $facts }
change-renamed = s’appelle désormais { $new }, et non plus { $old }
change-unreadable = ne peut plus être lu
change-readable = peut de nouveau être lu
change-deadline-moved = { $item }échéance reportée du { $old } au { $new }, { $days ->
    [one] un jour
   *[other] { $days } jours
} plus tard
change-deadline-brought-forward = { $item }échéance avancée du { $old } au { $new }, { $days ->
    [one] un jour
   *[other] { $days } jours
} plus tôt
change-deadline-set = { $item }échéance fixée au { $new }, alors qu’aucune date n’était donnée
change-deadline-removed = { $item }plus d’échéance ; c’était le { $old }
change-move-recorded = { $item }un report de l’échéance est consigné
change-move-erased = { $item }un report consigné de l’échéance est effacé
change-move-rewritten = un report consigné de l’échéance est réécrit, « { $field } » : { $new } au lieu de { $old }
change-target-lowered = { $item }cible abaissée de { $old } à { $new }
change-target-raised = { $item }cible relevée de { $old } à { $new }
change-target-changed = { $item }cible { $new } au lieu de { $old }
change-target-postponed = { $item }cible reportée du { $old } au { $new }, { $days ->
    [one] un jour
   *[other] { $days } jours
} plus tard
change-target-brought-forward = { $item }cible avancée du { $old } au { $new }, { $days ->
    [one] un jour
   *[other] { $days } jours
} plus tôt
change-target-added = { $item }cible ajoutée
change-target-removed = { $item }cible supprimée
change-baseline-changed = valeur de départ réécrite, « { $field } » : { $new } au lieu de { $old }
change-definition-changed = définition changée, « { $field } »{ $language } : { $marked }
change-measurement-added = { $item }mesure ajoutée
change-measured = { $item }mesure ajoutée, { $new }
change-measurement-removed = { $item }mesure supprimée
change-extension = le schéma des champs propres au pays ({ $kind }) dit autre chose : { $file }
change-rows = Tableau de mesures
change-rows-added = { $count ->
    [one] une mesure ajoutée dans le tableau
   *[other] { $count } mesures ajoutées dans le tableau
} : { $new }
change-rows-removed = { $count ->
    [one] une mesure retirée du tableau
   *[other] { $count } mesures retirées du tableau
} : { $old }
change-rows-corrected = { $count ->
    [one] une mesure corrigée dans le tableau
   *[other] { $count } mesures corrigées dans le tableau
} : { $new } au lieu de { $old }
change-measurement-corrected = { $item }mesure corrigée : { $new } au lieu de { $old }
change-status-advanced = { $item }le statut passe de { $old } à { $new }
change-status-back = { $item }le statut recule de { $old } à { $new }
change-given-up = { $item }statut { $new } au lieu de { $old }
change-taken-up = { $item }repris : statut { $new } au lieu de { $old }
change-stage-advanced = étape franchie, de { $old } à { $new }
change-stage-back = retour à une étape antérieure, de { $old } à { $new }
change-level-reached = niveau { $new } atteint, après { $old }
change-level-lost = niveau { $new } seulement, après { $old }
change-milestone-done = { $item }jalon atteint
change-milestone-undone = { $item }jalon à nouveau à atteindre
change-milestone-added = { $item }jalon ajouté
change-milestone-removed = { $item }jalon supprimé
change-report-added = { $item }compte rendu ajouté
change-report-removed = { $item }compte rendu supprimé
change-report-edited = compte rendu modifié, « { $field } » : { $new } au lieu de { $old }
change-owner-changed = « { $field } » change : { $new } au lieu de { $old }
change-scope-widened = périmètre élargi à « { $field } »
change-scope-narrowed = périmètre réduit, sans « { $field } »
change-asks-more = { $item }désormais demandé aux usagers
change-asks-less = { $item }n’est plus demandé aux usagers
change-building-block-used = { $item }brique désormais employée
change-building-block-dropped = { $item }brique qui n’est plus employée
change-building-block-swapped = brique « { $old } » remplacée par « { $new } », pour la même capacité
change-waiver-granted = dérogation accordée : { $new }
change-waiver-ended = fin de la dérogation : { $old }
change-waiver-extended = { $item }dérogation prolongée du { $old } au { $new }, de { $days ->
    [one] un jour
   *[other] { $days } jours
}
change-waiver-shortened = { $item }dérogation ramenée du { $old } au { $new }, { $days ->
    [one] un jour
   *[other] { $days } jours
} plus tôt
change-waiver-without-end = { $item }dérogation désormais sans fin ; c’était jusqu’au { $old }
change-waiver-with-end = { $item }dérogation limitée au { $new }, alors qu’elle était sans fin
change-rule-weakened = règle affaiblie, « { $field } » : { $new } au lieu de { $old }
change-rule-tightened = règle renforcée, « { $field } » : { $new } au lieu de { $old }
change-rule-set = règle réglée autrement, « { $field } » : { $new } au lieu de { $old }
change-text-edited = « { $field } »{ $language }, texte modifié : { $marked }
change-text-added = « { $field } »{ $language }, texte ajouté : { $new }
change-text-removed = « { $field } »{ $language }, texte supprimé : { $old }
change-field-set = « { $field } », jusqu’ici non renseigné : { $new }
change-field-removed = « { $field } » n’est plus renseigné ; c’était : { $old }
change-field-changed = « { $field } » : { $new } au lieu de { $old }
change-by-decision = { $said } – { $decision }
several-asks-more = { $count } données de plus sont demandées aux usagers : { $items }
several-asks-less = { $count } données ne sont plus demandées aux usagers : { $items }
several-measurement-added = { $count } mesures ajoutées : { $items }
several-measurement-removed = { $count } mesures supprimées : { $items }
several-milestone-added = { $count } jalons ajoutés : { $items }
several-milestone-removed = { $count } jalons supprimés : { $items }
several-report-added = { $count } comptes rendus ajoutés : { $items }
several-report-removed = { $count } comptes rendus supprimés : { $items }
several-building-block-used = { $count } briques désormais employées : { $items }
several-building-block-dropped = { $count } briques qui ne sont plus employées : { $items }

diff-title = Ce qui change
diff-sides = De { $base } à { $head } : { $counts }
diff-work-tree = l’état des fichiers du dossier
diff-file-same = Rien ne change dans ce qu’il dit : seulement des espaces, des guillemets, des commentaires ou l’ordre des clés.
diff-file-added = { $path } : nouveau fichier
diff-file-removed = { $path } : fichier supprimé
diff-file-changed = { $path } : fichier modifié
diff-file-unmerged = { $path } : la fusion n’est pas terminée
diff-none = rien ne change
diff-promise = Promesses
diff-substance = Fond
diff-progress = Avancement
diff-editorial = Rédaction
diff-marks = [-mots supprimés-] {"{"}+mots ajoutés+{"}"}
count-changes-promise = { $count ->
    [one] une promesse changée
   *[other] { $count } promesses changées
}
count-changes-substance = { $count ->
    [one] un changement de fond
   *[other] { $count } changements de fond
}
count-changes-progress = { $count ->
    [one] une avancée
   *[other] { $count } avancées
}
count-changes-editorial = { $count ->
    [one] un changement de rédaction
   *[other] { $count } changements de rédaction
}
failure-no-merge-base = trouver un ancêtre commun à « { $base } » et « { $head } »
failure-no-merge-base-hint = comparer à « { $base } » même : --exact
failure-no-merge-base-merge-hint = seules des révisions d’une même histoire se fusionnent : nommer la branche dont celle-ci est partie
failure-merge = fusionner « { $head } » dans « { $into } » : { $reason }
failure-merge-conflict = fusionner « { $head } » dans « { $into } » : ces fichiers sont en conflit : { $files }
failure-merge-too-much = fusionner « { $head } » dans « { $into } » : trop de choses diffèrent entre elles et leur ancêtre commun
failure-merge-hint = fusionner d’abord « { $into } » dans la branche de la proposition, ou rebaser celle-ci
failure-several-merge-bases = dire ce que « { $head } » change par rapport à « { $base } » : leurs histoires se sont croisées, et elles ont plusieurs ancêtres communs
failure-several-merge-bases-hint = fusionner « { $base } » dans la proposition, puis demander à nouveau
failure-no-merge-base-shallow-hint = le dépôt a été récupéré sans son histoire : git fetch --unshallow
column-in-force = En vigueur
column-proposed = Proposé
column-reason = Motif et décision
diff-whole = la fiche entière
diff-went = supprimé :
diff-came = ajouté :
diff-no-reason = aucun motif donné
as-it-is = { $text }
consequences = Ce qui en découle
consequences-more = { $count ->
    [one] et { $count } autre élément ; « --format json » les liste tous
   *[other] et { $count } autres éléments ; « --format json » les liste tous
}
consequences-unknown = Ce que les changements font ailleurs n’a pas été établi, car il faut pour cela lire tout l’agenda : « --consequences always » le fait.
consequence-turned = { $said }
consequence-introduced = désormais constaté : { $said } ({ $rule })
consequence-fixed = mis en règle : { $said } ({ $rule })
consequence-because = { $said } – du fait de { $causes }
consequence-health = l’état calculé passe de « { $old } » à « { $new } »
health-not-applicable = sans objet
health-completed = achevée
health-late = en retard
health-blocked = bloquée
health-unknown = inconnu
health-at-risk = à risque
health-not-started = non commencée
health-on-track = en bonne voie
health-achieved = atteint
health-off-track = hors trajectoire
health-deteriorating = en recul
health-too-early = trop tôt pour le dire
health-no-data = sans données
