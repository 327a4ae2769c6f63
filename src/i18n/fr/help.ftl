### The help of commands. Names are those of commands and their options.

cli-agenda = Tient un agenda numérique national dans git : vérifie, explique, retrouve
    .folder = Dossier de l’agenda, ou tout dossier à l’intérieur ; le dossier courant à défaut
    .folder-value = DOSSIER
    .lang = Langue de la réponse ; à défaut celle d’AGENDA_LANG, puis celle du système
    .lang-value = LANGUE
    .color = Quand utiliser des couleurs
    .color-value = QUAND
    .as-of = Jour qui compte comme aujourd’hui, par exemple 2027-06-30, et jusqu’auquel vont history et audit ; à défaut, le jour ou la fin de la période que l’on regarde dans git
    .as-of-value = DATE
    .quiet = Ne rien dire d’autre que le résultat
    .help = Afficher cette aide
    .version = Afficher la version

cli-init = Commencer un agenda : un dossier de fichiers qui dit lui-même ce qui est à décider
    .into = Dossier de l’agenda, qui peut ne pas exister encore ; à défaut le dossier courant
    .into-value = DOSSIER
    .title = Titre de l’agenda ; s’il a plusieurs langues, un titre pour chacune, dans leur ordre
    .title-value = TITRE
    .country = Code ISO 3166-1 du pays, deux capitales
    .country-value = PAYS
    .languages = Langues dans lesquelles l’agenda est publié, la première d’abord, par exemple fr,en ; à défaut la langue de la réponse seule
    .languages-value = LANGUES
    .forge = Écrire aussi la chaîne d’intégration de cette forge
    .forge-value = FORGE
    .dry-run = Dire ce qui serait écrit, sans rien écrire

cli-check = Vérifier l’agenda : chaque fichier selon son schéma, chaque règle
    .rev = Vérifier une révision du dépôt, ou son état à une date ou à la fin d’une période, par exemple 2026-09-30 ou 2026-Q3, au lieu des fichiers du dossier
    .rev-value = RÉVISION
    .since = Comparer à une révision, une date ou une période, telle qu’elle était là où la proposition l’a quittée : seul ce qui est nouveau par rapport à cela fait échouer
    .since-value = RÉVISION
    .merge = Vérifier ce que donnerait la fusion du dernier commit, ou de la révision, dans BRANCHE : seul fait échouer ce qui n’est déjà ni dans l’un ni dans l’autre
    .merge-value = BRANCHE
    .select = Ne regarder que cette règle ou cette famille ; peut être répété
    .select-value = RÈGLE
    .ignore = Laisser de côté cette règle ou cette famille ; peut être répété
    .ignore-value = RÈGLE
    .fix = Corriger ce qui ne peut avoir qu’un seul sens, et le montrer comme un correctif : un nombre entre guillemets, une majuscule, l’unique élément d’une liste
    .unsafe = Avec --fix : écrire aussi ce qui était le plus probablement voulu, comme le nom le plus proche ; à relire avant tout commit
    .dry-run = Avec --fix : montrer le correctif, et ne rien écrire
    .format = Forme de la réponse
    .format-value = FORME
    .fail-on = Niveau à partir duquel un constat fait échouer la vérification
    .fail-on-value = NIVEAU

cli-diff = Dire ce qui change, dans les mots de l’agenda
    .base = Révision à laquelle comparer, là où l’autre côté l’a quittée, ou état à une date ou à la fin d’une période ; à défaut le dernier commit
    .base-value = BASE
    .head = Révision, date ou période comparée ; à défaut les fichiers du dossier
    .head-value = TÊTE
    .exact = Comparer à BASE même, et non à l’endroit où l’autre côté l’a quittée
    .comparative = Mettre les deux versions côte à côte, avec les motifs et les décisions
    .consequences = Quand établir ce que les changements font ailleurs, ce qui demande de lire tout l’agenda
    .consequences-value = QUAND
    .exit-code = Terminer avec le code 1 si quelque chose est différent
    .format = Forme de la réponse ; html est toujours comparatif
    .format-value = FORME

cli-diff-driver = Dire à git ce qui change dans un fichier ; git donne les arguments
    .arguments = Chemin du fichier, puis fichier, nom et mode avant et après, et le nouveau chemin s’il a été renommé
    .arguments-value = ARGUMENT

cli-review = Dire si une proposition peut être intégrée : ce qu’elle change, quelles approbations il lui faut et lesquelles elle a
    .base = Révision, date ou période à laquelle la proposition doit s’intégrer, par exemple origin/main
    .base-value = BASE
    .head = Révision, date ou période proposée ; à défaut le dernier commit
    .head-value = TÊTE
    .approvals = Fichier d’approbations : comme la forge les liste, ou selon schema/approvals.json ; peut être répété
    .approvals-value = FICHIER
    .without-trailers = Ne compter aucune approbation venant de lignes de commits, que peut écrire quiconque enregistre
    .author = Qui a fait la proposition, adresse électronique ou compte, outre les auteurs de ses commits ; peut être répété
    .author-value = QUI
    .format = Forme de la réponse
    .format-value = FORME
    .fail-on = Niveau à partir duquel un constat fait échouer la proposition
    .fail-on-value = NIVEAU

cli-report = Faire un rapport pour une période : le tableau trimestriel d’avancement et tout ce que demande un comité de pilotage
    .name = Rapport, ou tous ensemble
    .name-value = RAPPORT
    .period = Période dont on rend compte, par exemple 2026-Q3 : l’agenda tel qu’il était quand on ne pouvait plus en rendre compte, avec la fin de la période comme jour
    .period-value = PÉRIODE
    .from-worktree = Faire un brouillon à partir des fichiers du dossier, en commit ou non, et le dire
    .axis = Ne parler que de ce qui relève de cet axe ; peut être répété
    .axis-value = AXE
    .owner = Ne parler que de ce dont répond cet organisme ; peut être répété
    .owner-value = ORGANISME
    .status = Ne parler que de ce qui a ce statut, par exemple in-progress ; peut être répété
    .status-value = STATUT
    .life-event = Ne parler que de ce qui relève de cet événement de vie ; peut être répété
    .life-event-value = ÉVÉNEMENT
    .sort = Trier par cette colonne, nommée par sa clé comme en csv
    .sort-value = COLONNE
    .descending = Commencer par le plus grand ou le plus récent
    .table = Ne donner que ce tableau du rapport, par son nom comme en json
    .table-value = TABLEAU
    .report-lang = Langue du rapport ; à défaut celle de la réponse
    .report-lang-value = LANGUE
    .format = Forme du rapport ; csv est un seul tableau, le premier à défaut
    .format-value = FORME
    .profile = À qui s’adresse un classeur : working a des filtres, des listes de mots et des couleurs, public est sobre, pour tous les lecteurs et leurs aides techniques
    .profile-value = PROFIL
    .output = Fichier à écrire ; sa terminaison dit la forme, à défaut
    .output-value = FICHIER

cli-site = Écrire l’espace public : des pages et des données ouvertes qui montrent l’agenda, sans rien d’interne
    .output = Dossier à écrire : vide, ou dans lequel un site a déjà été écrit
    .output-value = DOSSIER
    .from-worktree = Faire un brouillon à partir des fichiers du dossier, en commit ou non, et le dire

cli-serve = Montrer l’espace public sur cette machine, tel que le font les fichiers du dossier, avec ce qui y est constaté, et de nouveau dès qu’ils changent
    .port = Port sur lequel écouter, pour cette machine seule ; 0 en prend un qui est libre
    .port-value = PORT
    .edit = Montrer aussi des formulaires qui modifient les éléments : chaque modification est enregistrée par un commit sur une branche

cli-lsp = Dire à un éditeur, par l’entrée et la sortie standard, ce qui est constaté dans les fichiers à mesure qu’on les écrit, ce qui peut figurer à un endroit et ce que cela veut dire

cli-export = Donner à d’autres programmes ce que l’agenda a de public : dans des standards, comme calendrier, comme données
    .format = Forme : cpsv-ap est le catalogue des services en JSON-LD, publiccode un fichier par brique, ics un calendrier des échéances, csv un tableau plat d’un type, json des éléments entiers ; workbook n’est pas un export pour d’autres, mais un formulaire d’un type, à remplir et à rapporter par « agenda import »
    .format-value = FORME
    .entity = Élément exporté seul, par exemple services/passport-renewal
    .entity-value = ÉLÉMENT
    .kind = Type d’élément exporté, par exemple service ; à défaut tout ce que la forme permet
    .kind-value = TYPE
    .owner = Pour un classeur : seulement ce dont répond cette organisation, par son identifiant
    .owner-value = ORGANISATION
    .period = Pour un classeur de lignes d’action : période dont il est rendu compte, par exemple 2026-Q3 ; à défaut la dernière qui est terminée
    .period-value = PÉRIODE
    .rev = Exporter une révision du dépôt, ou son état à une date ou à la fin d’une période, par exemple 2026-09-30 ou 2026-Q3, au lieu des fichiers du dossier
    .rev-value = RÉVISION
    .internal = Exporter aussi ce qui est interne, comme les noms et les adresses ; sans cette option, rien d’interne ne sort
    .skip-incomplete = Laisser de côté ce à quoi manque ce que le standard demande ; sans cette option, rien n’est alors exporté, et la commande finit avec le code 1
    .output = Fichier à écrire, ou dossier pour publiccode ; sans cette option, l’export est affiché
    .mapping = Dire comment le standard et un agenda vont ensemble, propriété par propriété, et ce qui est perdu ; ne rien exporter
    .output-value = FICHIER

cli-history = Raconter comment un élément est devenu ce qu’il est, ou ce qui s’est passé dans l’agenda : chaque promesse faite, déplacée, tenue
    .entity = Élément dont on raconte la vie, par exemple action-lines/digital-identity, sous son nom d’aujourd’hui ou un ancien ; l’identifiant seul si un seul le porte ou l’a porté ; agenda pour agenda.yaml ; à défaut tout l’agenda
    .entity-value = ÉLÉMENT
    .rev = Révision avec laquelle l’histoire finit, ou date ou période, par exemple 2026-09-30 ou 2026-Q3 ; à défaut la ligne principale, jusqu’au jour de --as-of
    .rev-value = RÉVISION
    .since = Raconter ce qui a été intégré ce jour-là ou après, par exemple 2026-07-01 ; les dates restent comparées à leur première promesse
    .since-value = DATE
    .period = Raconter ce qui a été intégré pendant cette période, par exemple 2026-Q3, 2026-H1, 2026-09 ou 2026
    .period-value = PÉRIODE
    .kind = Ne raconter que les éléments de ce type, par exemple action-line ; peut être répété
    .kind-value = TYPE
    .gravity = Raconter ce qui pèse au moins autant : ce qui était promis à d’autres (promise), le fond (substance), l’avancement (progress), ou la rédaction aussi (editorial)
    .gravity-value = POIDS
    .owner = Ne raconter que ce dont répondait alors cette organisation, nommée par son identifiant ; peut être répété
    .owner-value = ORGANISATION
    .format = Forme de la réponse ; csv est un tableau d’une ligne par changement
    .format-value = FORME

cli-audit = Dire comment les changements ont été intégrés : ce qui montre que quelqu’un a regardé, et quelles approbations manquent
    .range = Commits examinés : ceux d’une révision, ou de DE..À ceux que seule À contient, dates et périodes comprises, par exemple 2026-06-30..2026-Q3 ; à défaut la ligne principale, jusqu’au jour de --as-of
    .range-value = INTERVALLE
    .since = Examiner ce qui a été intégré ce jour-là ou après, par exemple 2026-07-01
    .since-value = DATE
    .approvals = Fichier d’approbations : comme la forge les liste, ou selon schema/approvals.json ; peut être répété
    .approvals-value = FICHIER
    .keys = Fichier de clés par lesquelles vérifier les signatures : signataires autorisés de SSH, clés publiques OpenPGP ou de provenance ; sans lui elles comptent comme présentes, non comme vérifiées ; peut être répété
    .keys-value = FICHIER
    .format = Forme de la réponse ; csv est un tableau d’une ligne par commit
    .format-value = FORME
    .fail-on = Niveau à partir duquel un constat fait échouer l’audit
    .fail-on-value = NIVEAU

cli-import = Faire des fichiers d’un tableau rempli ailleurs : une feuille de calcul, un fichier CSV ou un publiccode.yml
    .file = Tableau, en CSV, XLSX ou ODS ; classeur fait par « agenda export workbook » ; ou un publiccode.yml
    .file-value = FICHIER
    .kind = Type de ce qui figure sur chaque ligne, par exemple service ; sinon celui de la correspondance, sinon celui dont la feuille ou le fichier porte le nom
    .kind-value = TYPE
    .map = Fichier qui dit quelle colonne est quel champ, et comment les dates et les nombres sont écrits ; son schéma est schema/import-map.json
    .map-value = FICHIER
    .sheet = Feuille du classeur ; sinon celle de la correspondance, sinon la seule
    .sheet-value = NOM
    .write = Écrire les fichiers ; sans cette option, tout est seulement dit
    .commit = Enregistrer aussi ces fichiers dans git, par un commit dont le message dit ce qui change : sur la branche active, ou sur une nouvelle si c’est la branche principale
    .partial = Écrire les lignes où rien ne manque ni ne cloche, même si d’autres posent problème
    .annotated = Fichier pour une copie du classeur où ce qui ne va pas figure en notes dans ses cellules, si c’est un classeur fait par « agenda export workbook »
    .annotated-value = FICHIER
    .dry-run = Ne rien écrire et tout dire ; c’est ce qui se passe sans --write

cli-propose = Faire d’un ticket écrit dans un formulaire de forge un commit sur une branche, ou dire ce qui est à y corriger
    .from-issue = Texte d’un ticket fait par un formulaire, tel que la forge le donne
    .from-issue-value = FICHIER
    .author = De qui est le commit, par exemple « Équipe numérique <equipe@numerique.gouv.example> » ; de l’utilisateur de git, si personne n’est nommé
    .author-value = AUTEUR
    .dry-run = Dire ce qui changerait, sans rien écrire

cli-new = Écrire un nouvel élément dans un fichier à lui
    .kind = Type d’élément, par exemple service ou action-line
    .kind-value = TYPE
    .id = Identifiant, par exemple passport-renewal : il nomme le fichier et ne change jamais
    .id-value = IDENTIFIANT
    .title = Son nom tel que les lecteurs le connaissent, dans la langue de la commande
    .title-value = TEXTE
    .fields = Un champ et sa valeur, par exemple status=planned ou owner.organisation=digital-authority ; l’option peut être répétée
    .fields-value = CHAMP=VALEUR
    .dry-run = Dire ce qui changerait, sans rien écrire
    .commit = Enregistrer aussi la modification dans git, par un commit dont le message la dit : sur la branche active, ou sur une nouvelle si c’est la branche principale

cli-set = Modifier un champ d’un élément, et rien d’autre de son fichier
    .entity = Élément, par exemple services/passport-renewal ; l’identifiant seul s’il est unique ; agenda pour agenda.yaml
    .entity-value = ÉLÉMENT
    .field = Champ, par exemple status, schedule.due, title.fr ou milestones[pilot].done
    .field-value = CHAMP
    .values = Valeur ; plusieurs pour une liste
    .values-value = VALEUR
    .add = Ajouter les valeurs à la liste présente
    .remove = Retirer les valeurs de la liste, ou le champ entier si aucune n’est donnée
    .decision = Décision qui déplace une date promise, par son identifiant : elle est consignée à côté de la date
    .decision-value = DÉCISION
    .reason = Raison pour laquelle une date promise est déplacée, dans la langue de la commande : elle est consignée à côté de la date
    .reason-value = TEXTE
    .dry-run = Dire ce qui changerait, sans rien écrire
    .commit = Enregistrer aussi la modification dans git, par un commit dont le message la dit : sur la branche active, ou sur une nouvelle si c’est la branche principale

cli-fmt = Mettre les champs des fichiers dans l’ordre des schémas, sans guillemets superflus ; les commentaires restent à leur place
    .paths = Fichiers et dossiers, depuis la racine de l’agenda, par exemple services/passport-renewal.yaml ; tous si aucun n’est nommé
    .paths-value = CHEMIN
    .check = Ne rien écrire : dire quels fichiers sont dans un autre ordre, et finir avec 1 s’il y en a

cli-report-progress = Ajouter le compte rendu d’une ligne d’action pour une période
    .line = Ligne d’action, par son identifiant
    .line-value = LIGNE
    .period = Période dont on rend compte, par exemple 2026-Q3 ; la dernière qui est terminée si aucune n’est donnée
    .period-value = PÉRIODE
    .summary = La période en une phrase, dans la langue de la commande, comme les autres textes
    .summary-value = TEXTE
    .confidence = Confiance de qui rend compte dans la réalisation de la ligne : secured, achievable, needs-support ou compromised
    .confidence-value = MOT
    .progress = Ce qui est fait, en pour cent
    .progress-value = POURCENTAGE
    .done = Ce qui a été fait
    .done-value = TEXTE
    .next = Ce qui vient ensuite
    .next-value = TEXTE
    .risks = Ce qui peut mal tourner
    .risks-value = TEXTE
    .decisions-needed = Ce que quelqu’un doit décider, et qui
    .decisions-needed-value = TEXTE
    .by = Rôle qui rend compte, par son identifiant
    .by-value = RÔLE
    .date = Jour où le compte rendu est écrit ; aujourd’hui s’il n’est pas donné
    .date-value = DATE
    .dry-run = Dire ce qui changerait, sans rien écrire
    .commit = Enregistrer aussi la modification dans git, par un commit dont le message la dit : sur la branche active, ou sur une nouvelle si c’est la branche principale

cli-list = Lister les éléments d’un type
    .kind = Type d’élément, par exemple service ou action-line
    .kind-value = TYPE
    .rev = Chercher dans une révision du dépôt, ou dans son état à une date ou à la fin d’une période, par exemple 2026-09-30 ou 2026-Q3, au lieu des fichiers du dossier
    .rev-value = RÉVISION
    .format = Forme de la réponse
    .format-value = FORME

cli-show = Montrer un élément, ce à quoi il renvoie et ce qui y renvoie
    .entity = Élément, par exemple services/passport-renewal ; l’identifiant seul s’il est unique
    .entity-value = ÉLÉMENT
    .rev = Chercher dans une révision du dépôt, ou dans son état à une date ou à la fin d’une période, par exemple 2026-09-30 ou 2026-Q3, au lieu des fichiers du dossier
    .rev-value = RÉVISION
    .format = Forme de la réponse
    .format-value = FORME

cli-explain = Expliquer une règle, un type d’élément ou un champ, avec des exemples
    .name = Règle, type ou champ, par exemple structure-cycle, service ou service.roadmap.due
    .name-value = NOM
    .rev = Expliquer d’après une révision du dépôt, ou son état à une date ou à la fin d’une période, par exemple 2026-09-30 ou 2026-Q3
    .rev-value = RÉVISION
    .format = Forme de la réponse
    .format-value = FORME

cli-rules = Lister les règles, aux niveaux qui comptent ici
    .rev = Lister celles d’une révision du dépôt, ou de son état à une date ou à la fin d’une période, par exemple 2026-09-30 ou 2026-Q3
    .rev-value = RÉVISION
    .format = Forme de la réponse
    .format-value = FORME

cli-schema = Afficher ou écrire les schémas JSON
    .name = Type, par exemple service ; ou agenda pour agenda.yaml ; ou le nom d’une réponse, comme verdict
    .name-value = NOM
    .rev = Prendre les champs propres d’une révision du dépôt, ou de son état à une date ou à la fin d’une période, par exemple 2026-09-30 ou 2026-Q3
    .rev-value = RÉVISION
    .write = Écrire tous les schémas dans ce dossier
    .write-value = DOSSIER

cli-ci = Écrire dans le dépôt la chaîne d’intégration d’une forge : vérification des propositions, page de relecture en commentaire
    .forge = Forge
    .forge-value = FORGE
    .source = Adresse du dépôt d’où les exécutions installent l’outil ; à défaut celle de la variable AGENDA_SOURCE de la forge
    .source-value = ADRESSE
    .revision = Commit de l’outil à installer ; à défaut celui de la variable AGENDA_REVISION de la forge, puis le plus récent
    .revision-value = COMMIT
    .check = Ne rien écrire : terminer avec le code 1 si des fichiers manquent ou diffèrent
    .force = Remplacer les fichiers présents qui diffèrent

cli-codeowners = Afficher ou écrire, d’après les rôles, de qui un changement attend la relecture, pour une forge
    .forge = Forge
    .forge-value = FORGE
    .rev = Prendre les rôles d’une révision du dépôt, ou de son état à une date ou à la fin d’une période, par exemple 2026-09-30 ; pas avec --write
    .rev-value = RÉVISION
    .check = Ne rien écrire : terminer avec le code 1 si le fichier de la forge manque ou diffère
    .write = Écrire le fichier là où la forge le cherche
    .force = Remplacer un fichier qui n’a pas été produit ici

cli-completions = Afficher un script de complétion pour un interpréteur de commandes
    .shell = Interpréteur de commandes
    .shell-value = INTERPRÉTEUR

cli-man = Afficher la page de manuel
    .command = Commande ; à défaut, le programme dans son ensemble
    .command-value = COMMANDE
