### Ce que le programme dit des forges : chaînes d’intégration, et responsables de chemins.

failure-forge-agenda = lire ce que dit agenda.yaml
failure-forge-agenda-hint = « agenda check » montre ce qui ne va pas
failure-forge-no-repository-hint = une forge lit ses fichiers à la racine d’un dépôt git : aller dans un dépôt, ou en faire un par « git init »
failure-forge-folder = produire des fichiers pour le dossier { $folder } : une forge ne lirait pas chaque caractère de son nom pour lui-même
failure-forge-folder-hint = nommer le dossier avec des lettres, des chiffres, des espaces, des traits d’union, des tirets bas et des points
failure-forge-main-line = produire des fichiers pour la branche { $branch } : ce n’est pas un nom de branche, ou une forge n’en lirait pas chaque caractère pour lui-même
failure-forge-main-line-hint = « review.main-line » dans agenda.yaml nomme la branche sur laquelle l’agenda est en vigueur
failure-forge-source = prendre { $source } pour l’adresse de l’outil
failure-forge-source-hint = donner l’adresse https de son dépôt sans utilisateur, mot de passe ni espaces, par exemple https://git.example.org/digital/agenda
failure-forge-revision = prendre { $revision } pour un commit de l’outil
failure-forge-revision-hint = donner le numéro entier du commit, quarante chiffres de 0 à 9 et de a à f
failure-forge-differs = remplacer { $files } : présent avec un autre contenu
failure-forge-differs-hint = « --force » remplace ce qui s’y trouve ; git garde ce qui a été enregistré
failure-owners-not-made = remplacer { $file } : présent, et non produit par cette commande
failure-in-the-way = passer par { $file } : { $place } fait obstacle
failure-in-the-way-hint = c’est un lien, ou autre chose que ce qui doit s’y trouver ; rien n’est lu ni écrit à travers des liens

forge-written = { $file } écrit
forge-right = { $file } est conforme
forge-left = { $file } laissé tel quel
forge-missing = { $file } manque
forge-different = { $file } diffère de ce qui serait écrit
forge-unmentioned = { $file } n’inclut pas { $mention }
forge-all-right = conformes : { $files }
forge-different-hint = « agenda ci { $forge } --force » les écrit à nouveau
forge-missing-hint = « agenda ci { $forge } » les écrit à nouveau

forge-next-include = ensuite : ajouter à { $file } ce qui inclut les tâches de l’agenda : « include: [{"{"}local: { $mention }{"}"}] »
forge-next-source = ensuite : donner à la forge la variable AGENDA_SOURCE avec l’adresse https du dépôt de l’outil, ou l’écrire dans les fichiers par « agenda ci { $forge } --source ADRESSE » ; une proposition venue d’une copie du dépôt (fork) peut ne recevoir que cette dernière
forge-next-github = ensuite : enregistrer les fichiers sur { $branch } ; dans les règles de la branche, exiger la vérification « check » et la relecture des responsables du code (« agenda codeowners github --write »)
forge-next-gitlab = ensuite : enregistrer les fichiers sur { $branch } ; exiger que les pipelines réussissent, et donner à la variable AGENDA_TOKEN un jeton avec lequel les pages sont publiées (« .gitlab/agenda-ci.yml » dit lequel)
forge-next-forgejo = ensuite : enregistrer les fichiers sur { $branch } ; protéger la branche, exiger le statut « agenda / check (pull_request) », et donner à un exécuteur l’étiquette « docker »

owners-different = { $file } diffère de ce que disent les rôles
owners-unsafe-handle = { $role } : le compte « { $handle } » est laissé de côté : il contient autre chose que lettres, chiffres, traits d’union, tirets bas, points et barres obliques
owners-unsafe-mail = { $role } : l’adresse « { $mail } » est laissée de côté : une forge n’en lirait pas chaque caractère pour lui-même
owners-nobody = { $role } : aucun de ceux qui le tiennent n’a un nom que la forge accepte
owners-none = aucun rôle n’a quelqu’un à qui demander une relecture

forge-next-gitea = ensuite : valider les fichiers sur { $branch } ; les formulaires se trouvent alors à l’ouverture d’un ticket

## Formulaires de tickets

issue-form-name = Agenda – { $kind }
issue-form-description = Proposer un nouvel élément ({ $kind }), ou une modification
issue-form-intro = Remplir ce qui est connu ; le reste peut rester vide. Ce qui est écrit devient une proposition pour l’agenda, relue par d’autres.
issue-form-id = Identifiant
issue-form-id-help = Lettres minuscules, chiffres et tirets. Celui d’un élément existant le modifie ; un nouveau crée un élément.
issue-form-part = { $whole } – { $part }
issue-form-lines = Un par ligne.
failure-propose-no-form = lire le ticket : ce n’est pas le texte d’un formulaire de l’agenda
failure-propose-no-form-hint = ses questions suivent ### et finissent par le nom de leur champ, par exemple ### Statut (status) ; « agenda ci FORGE » écrit les formulaires
propose-mend = Ce qui est à corriger
propose-mend-how = Modifier le ticket : chaque réponse citée figure sous la question qui finit par le nom de son champ. Rien n’a encore été écrit.
propose-unknown = Ce champ n’existe pas.
propose-twice = Il y a plusieurs réponses à cette question.
failure-propose-author = prendre « { $author } » pour un auteur
failure-propose-author-hint = écrire le nom et l’adresse comme git : Équipe numérique <equipe@numerique.gouv.example>
