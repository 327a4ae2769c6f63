### Ce par quoi commence un agenda, et ce que dit « agenda init ». Les textes des fichiers sont nommés par src/start/files.

start-written = Agenda commencé dans { $folder } : { $count ->
    [one] 1 fichier écrit
   *[other] { $count } fichiers écrits
}
start-left = { $count ->
    [one] Il reste 1 décision que seules
   *[other] Il reste { $count } décisions que seules
} des personnes peuvent prendre : « { $command } » en donne la liste, { $readme } dit par où commencer
start-next-repository = ensuite : dans ce dossier, « git init » en fait un dépôt git ; puis enregistrer les fichiers dans un commit
start-would-write = { $file }, { $size ->
    [one] 1 octet
   *[other] { $size } octets
}
start-nothing-written = { $count ->
    [one] 1 fichier serait écrit
   *[other] { $count } fichiers seraient écrits
} dans { $folder } ; rien n’a été écrit

failure-start-in-the-way = commencer un agenda dans { $folder } sans remplacer { $files }
failure-start-in-the-way-hint = rien n’a été écrit, et rien n’est jamais remplacé : déplacer ce qui s’y trouve, ou nommer un autre dossier
failure-start-no-folder = commencer un agenda dans { $folder } : ce n’est pas un dossier
failure-start-inside = commencer un agenda dans { $folder }, qui se trouve dans l’agenda de { $root }
failure-start-inside-hint = un agenda est un seul dossier avec tous ses fichiers : travailler dans celui-là, ou nommer un dossier en dehors
failure-start-language = commencer un agenda sans autre langue que { $languages } : les textes de départ existent dans ces langues : { $known }
failure-start-language-hint = donner l’une de ces langues à côté de la vôtre, par exemple « --languages { $example } » ; « agenda check » dit ensuite ce qui est à traduire
failure-start-titles = commencer un agenda avec { $titles ->
    [one] 1 titre
   *[other] { $titles } titres
} et { $languages ->
    [one] 1 langue
   *[other] { $languages } langues
}
failure-start-titles-hint = un titre se donne pour chaque langue, dans l’ordre de « --languages »
failure-start-setting = commencer un agenda : { $problems }

start-title = Agenda numérique national
start-axis-services = Des services pour tous
start-axis-services-description = Des services publics que chacun trouve, comprend et mène à bien en ligne, et dont personne n’est exclu.
start-axis-shared-foundations = Des fondations communes
start-axis-shared-foundations-description = Ce dont chaque service a besoin est construit une fois, et ce que l’État sait déjà n’est plus demandé.
start-objective-simpler-services = Chacun peut faire ses démarches en ligne, du début à la fin
start-objective-asked-and-built-once = Demandé une fois, construit une fois

start-line-digital-first = Faire du canal numérique la première voie vers les services publics
start-line-digital-first-description = Chaque service destiné au public peut être demandé en ligne, et cette voie est conçue la première. Le guichet, le téléphone et l’accompagnement restent ouverts à qui en a besoin.
start-line-digital-first-rationale = Une demande faite en ligne se suit de bout en bout, et l’institution peut en répondre.
start-line-shared-building-blocks = Construire une fois les briques communes et les réutiliser partout
start-line-shared-building-blocks-description = Identité, paiement, signature, échange de données : un organisme fournit chaque brique, tous les autres s’en servent. Des règles connues de tous disent qui construit, qui finance et qui décide de la suite.
start-line-shared-building-blocks-rationale = L’identité est la première des briques communes ; elle donne effet en ligne à l’identité juridique de chacun.
start-line-once-only = Ne plus demander ce que l’État sait déjà
start-line-once-only-description = Le principe « une seule fois » entre dans la loi : une information est demandée une fois, une source la détient, et les administrations qui ont le droit de s’en servir la prennent là.
start-line-once-only-rationale = Des administrations qui ne redemandent rien prennent moins de temps à chacun et font moins d’erreurs.
start-line-service-standard = Appliquer une même norme à tous les services numériques
start-line-service-standard-description = Une norme de service dit ce qui fait un bon service en ligne : simple, accessible, sûr, mesuré. Chaque service est évalué selon elle avant d’ouvrir, puis à intervalles connus.
start-line-service-standard-rationale = Une norme qui exige l’accessibilité ouvre aussi les services aux personnes handicapées.
start-line-service-catalogue = Tenir à jour le catalogue des services publics
start-line-service-catalogue-description = Chaque service a sa fiche, et chaque fiche quelqu’un qui la tient et la relit à intervalles connus. Une règle dit comment un service entre au catalogue et comment il en sort.
start-line-service-catalogue-rationale = Savoir quels services existent, où et à quelles conditions, c’est avoir accès à l’information publique.
start-line-digitisation-roadmap = Publier la feuille de route de numérisation
start-line-digitisation-roadmap-description = Pour chaque service à mettre en ligne, la feuille de route dit jusqu’où, pour quelle date et qui en répond. Un report se décide et se publie.
start-line-digitisation-roadmap-rationale = Quand les échéances et ceux qui en répondent sont connus, chacun peut demander des comptes.

start-kpi-services-entirely-online = Services entièrement en ligne
start-kpi-services-entirely-online-unit = % des services ouverts
start-kpi-services-entirely-online-definition = Part des services ouverts du catalogue qui se font en ligne du début à la fin (niveau 4).
start-kpi-online-requests = Demandes faites en ligne
start-kpi-online-requests-unit = % des demandes
start-kpi-online-requests-definition = Part des demandes aux services publics qui sont faites en ligne, parmi celles qui pourraient l’être.
start-kpi-online-requests-numerator = Demandes faites en ligne
start-kpi-online-requests-denominator = Toutes les demandes aux services utilisables en ligne
start-kpi-user-satisfaction = Satisfaction des usagers
start-kpi-user-satisfaction-unit = % des réponses
start-kpi-user-satisfaction-definition = Part des usagers interrogés au terme d’une démarche numérique qui se disent satisfaits.
start-kpi-user-satisfaction-numerator = Usagers qui se disent satisfaits
start-kpi-user-satisfaction-denominator = Tous les usagers qui ont répondu
start-kpi-entries-reviewed-in-time = Fiches du catalogue relues à temps
start-kpi-entries-reviewed-in-time-unit = % des fiches
start-kpi-entries-reviewed-in-time-definition = Part des fiches du catalogue dont la dernière relecture n’est pas plus ancienne que leur intervalle ne le permet.
start-kpi-entries-reviewed-in-time-numerator = Fiches relues dans leur intervalle
start-kpi-entries-reviewed-in-time-denominator = Toutes les fiches de services ouverts
start-kpi-entries-reviewed-in-time-source = Le catalogue des services
start-kpi-entries-reviewed-in-time-method = Comptage de toutes les fiches, d’après le jour de leur dernière relecture
start-kpi-questions-asked-twice = Questions posées deux fois
start-kpi-questions-asked-twice-unit = questions
start-kpi-questions-asked-twice-definition = Nombre de fois où des services demandent à leurs usagers ce qu’un autre organisme détient et peut partager.
start-kpi-reuse-ratio = Réutilisation des briques communes
start-kpi-reuse-ratio-unit = utilisations par brique
start-kpi-reuse-ratio-definition = Nombre d’utilisations des briques communes par les services, rapporté au nombre de ces briques.

start-role-head-of-authority = Chef de l’autorité numérique
start-role-head-of-authority-description = Conduit l’élaboration de l’agenda avec tous ceux qui y participent, ses rapports et la réalisation de ses lignes d’action.
start-role-legal-adviser = Conseillers juridiques
start-role-legal-adviser-description = Préparent le plan réglementaire : de quels textes les lignes d’action ont besoin, et pour quand.
start-role-chief-data-officer = Directeur des données
start-role-chief-data-officer-description = Répond du registre des données et de la définition des indicateurs.
start-role-chief-information-security-officer = Responsable de la cybersécurité
start-role-chief-information-security-officer-description = Répond de la sécurité des services et des briques communes.
start-role-chief-architect = Architecte en chef
start-role-chief-architect-description = Répond des briques communes et de leur réutilisation.
start-role-lead-service-designer = Concepteur de services principal
start-role-lead-service-designer-description = Répond de la norme de service et de ce que vivent les usagers.

start-about-agenda = L’agenda lui-même. « agenda explain agenda » dit ce que signifie chaque champ.
start-about-agenda-open = Ce que vous seuls pouvez dire n’y est pas encore : authority, period, reporting, commitments, adopted-by. « agenda explain agenda.period », par exemple, dit quoi écrire.
start-about-objective = Ce qu’un axe veut atteindre. Dire sous « problem » ce qui ne va pas aujourd’hui, et pour qui.
start-about-action-line = Proposée : rien n’est encore promis. Ajouter owner, body, schedule, budget et legal-change ; « status: planned » en fait ensuite un engagement. Voir « agenda explain action-line ».
start-about-kpi = Une suggestion. Dire qui en répond, d’où viennent les chiffres, comment et à quel rythme ils sont recueillis, puis la valeur de départ et les cibles. Voir « agenda explain kpi ».
start-about-computed-kpi = Une suggestion. L’outil calcule les valeurs à partir du catalogue ; dire qui en répond, puis la valeur de départ et les cibles. Voir « agenda explain kpi ».
start-about-role = À pourvoir : nommer son organisme, et sous « members » qui le tient ; une adresse fonctionnelle suffit. Voir « agenda explain role ».

start-blocks-title = Briques communes à décider
start-blocks-what = Voici les capacités que spécifie GovStack. Chacune est construite une fois et sert à tous les services.
start-blocks-how = Pour chacune que le pays a, construit ou prévoit, ajouter ici un fichier avec `id`, `title`, `capability` et `owner`, par exemple `payments.yaml` avec `capability: payments` ; `agenda explain building-block` dit ce qu’il peut contenir d’autre. Celles-ci sont demandées à tout agenda :
start-blocks-others = Les autres sont là pour le jour où des services en ont besoin :

start-readme-what = L’agenda numérique national, en fichiers YAML : un petit fichier pour chaque chose, un dossier pour chaque type. Chaque changement est une proposition que d’autres regardent avant qu’elle compte.
start-readme-proposed = Ce qui s’y trouve est un début, et rien n’y est une promesse : six lignes d’action sont proposées, avec des indicateurs qui les mesureraient et les rôles dont un agenda a besoin. Changer ce qui ne convient pas au pays.
start-readme-next = Que faire ensuite
start-readme-check = `agenda check` donne la liste des décisions qui restent, chacune avec son fichier et ce qu’il faut écrire. La vérification échoue tant qu’elles ne sont pas prises : rien n’est cassé, c’est la liste de ce qui est à faire. Un bon ordre :
start-readme-authority = **L’autorité.** Décrire dans `organisations/` qui conduit l’agenda et qui y participe ; nommer l’autorité dans `agenda.yaml`, ainsi que la période que couvre l’agenda.
start-readme-roles = **Les rôles.** Dire dans `roles/` qui tient chacun ; une adresse fonctionnelle suffit. Ajouter à `bodies/` un comité de pilotage et un conseil consultatif.
start-readme-lines = **Les lignes d’action.** Dire de chacune qui en répond, pour quand, avec quel budget et de quels textes elle a besoin ; elle est alors `planned`. En ajouter une pour l’inclusion numérique.
start-readme-blocks = **Les briques communes.** `building-blocks/README.md` dit ce qui est à décider.
start-readme-law = **Le droit.** Ajouter à `regulations/` le texte qui porte le principe « une seule fois », et les autres textes dont les lignes ont besoin.
start-readme-kpis = **Les indicateurs.** Donner à ceux que l’on garde quelqu’un qui en répond, une valeur de départ et une cible.
start-readme-services = **Les services.** Les ajouter à `services/`, en commençant par ceux qui servent au plus grand nombre.
start-readme-adoption = **La concertation, l’adoption, le lancement.** Noter qui a été entendu dans `consultations/`, l’adoption dans `decisions/`, le lancement dans `events/`.
start-readme-work = Travailler avec l’agenda
start-readme-proposal = Changer les fichiers sur une branche, lancer `agenda check`, et proposer la branche. `agenda diff` dit dans les mots de l’agenda ce qui change, `agenda review main` de qui il faut l’approbation.
start-readme-forge = La forge vérifie chaque proposition. Une fois les rôles pourvus, `agenda codeowners { $forge } --write` lui dit à qui demander une relecture.
start-readme-editor = **Éditeur.** Visual Studio Code, avec son extension YAML, dit ce qui ne va pas pendant que l’on écrit et propose les mots permis. Ouvrir ce dossier lui-même : `.vscode/` contient les réglages.
start-readme-schemas = **Schémas.** `agenda schema --write .schemas --lang { $language }` les écrit à nouveau après une mise à jour de l’outil, ou quand on a ajouté ses propres champs.
start-readme-git = **Git.** Une fois sur chaque machine, dans ce dossier : `git config diff.agenda.command "agenda diff-driver"`. `git diff` dit alors les changements dans les mots de l’agenda.
start-readme-site = **Espace public.** `agenda serve` le montre dans le navigateur pendant que l’on écrit, `agenda report status --from-worktree` donne un brouillon du tableau d’avancement.
start-readme-ask = En cas de doute
start-readme-ask-how = `agenda explain action-line` dit ce que l’on peut écrire, `agenda explain kpi-no-target` pourquoi quelque chose est demandé, `agenda show action-lines/once-only` ce qui se rattache à une fiche, `agenda --help` ce qu’il y a d’autre.
