### Why each rule exists, in French; English stands beside the rules.

rule-structure-syntax =
    Un fichier ne peut pas être lu : ce n’est pas du YAML, pas un texte UTF-8, il est trop grand, ou ce n’est pas un fichier.

    Ce qui ne peut pas être lu ne peut pas être relu par une personne, et ce qu’un programme lit autrement qu’un autre cache quelque chose. Tabulations, guillemets non fermés, marques de conflit de fusion, ancres, alias et étiquettes sont donc tous refusés, chacun à sa place. Les autres fichiers sont vérifiés quand même, et les renvois au fichier ne sont pas signalés comme sans objet.

rule-structure-duplicate-key =
    Une clé est donnée deux fois dans un même ensemble de champs.

    La plupart des programmes gardent l’une des deux valeurs sans le dire, et tous ne gardent pas la même : le relecteur lit une date, le rapport en montre une autre.

rule-structure-schema =
    Un fichier ne satisfait pas le schéma JSON de son type.

    Les schémas disent quels champs existent et ce qu’ils peuvent contenir. Ils sont publiés, pour que les éditeurs et d’autres programmes jugent un fichier comme le fait cette règle. `agenda explain service` et `agenda explain service.roadmap` montrent ce que veut dire un champ. Chaque écart est signalé une fois, à sa place.

rule-structure-unknown-kind =
    Un fichier YAML ne se trouve dans aucun des dossiers d’un agenda, et rien ne le lit.

    Le dossier dit de quoi parle un fichier : `services/` contient des services, avec les sous-dossiers que l’on veut. Un fichier à côté n’est publié nulle part ni vérifié par personne, ce à quoi son auteur ne s’attend pas.

rule-structure-file-name =
    Un fichier porte un autre nom que l’élément qu’il contient.

    On cherche `services/passport.yaml` quand on lit `services/passport` ; un fichier d’un autre nom ne se retrouve que par une recherche, et finit tôt ou tard par être écrit une seconde fois. Un fichier qui contient plusieurs éléments peut porter n’importe quel nom.

rule-structure-duplicate-id =
    Deux éléments d’un même type ont le même identifiant, ou deux éléments d’une liste l’ont.

    Tout renvoi à cet identifiant désigne alors deux choses, et les rapports en comptent une ou les deux. Un identifiant qu’un élément portait avant d’être renommé est pris lui aussi : son histoire se mêlerait à celle d’un autre.

rule-structure-dangling-reference =
    Un renvoi ne mène à rien, ou à un élément d’un autre type.

    Un service qui en exige un autre que personne n’a recensé, une ligne qui nomme un responsable qui n’existe pas : ce qui tient à ce renvoi (qui répond, ce qui est livré, ce qui est dû et quand) manque alors sans bruit dans tous les rapports. Les briques qu’un service emploie sans que personne les ait enregistrées sont signalées par `reuse-unregistered`.

rule-structure-reference-to-retired =
    Un renvoi mène à ce qui a été abandonné, mis hors service ou retiré, et que rien ne remplace.

    Ce qui s’appuie dessus ne repose sur rien, et personne n’a dit ce qui prend sa place. Ce qui consigne le passé (décisions, événements, consultations, lignes d’action achevées ou fusionnées) peut parler de ce qui n’est plus, et de même le champ qui nomme un successeur. Là où une règle propre parle d’un responsable, d’un texte ou d’une brique qui n’est plus, celle-ci se tait.

rule-structure-cycle =
    Des éléments s’attendent en rond : des services qui s’exigent l’un l’autre, des organismes rattachés l’un à l’autre, des lignes qui se bloquent l’une l’autre.

    Rien dans ce cercle ne peut venir en premier, et qui le suit (un usager de service en service, un rapport de parent en enfant) n’arrive jamais.

rule-structure-missing-translation =
    Un texte public manque dans une langue de l’agenda, ou est le même dans deux d’entre elles.

    Un agenda qui déclare deux langues les promet à ses lecteurs. Un texte copié au lieu d’être traduit compte comme manquant ; les noms d’organismes et de produits, les sigles et les titres de liens, non. Un constat par élément, avec tous ses champs.

rule-structure-unused =
    Un organisme, une donnée, un événement de vie ou un objectif auquel rien ne renvoie.

    Il est peut-être nouveau, ou c’est le reste de quelque chose d’abandonné, ou le renvoi a été oublié. Un registre qui garde ce que personne n’emploie n’inspire bientôt plus confiance à personne.

rule-structure-custom-rule =
    Une règle propre au pays ne peut pas être appliquée : son expression contient une erreur, demande un champ qui n’existe pas, ou ne fait pas de ses exemples ce qu’elle annonce.

    Une règle jamais évaluée ressemble à une règle que personne n’enfreint. Les expressions sont donc lues à la lumière des schémas, essayées sur les exemples qui les accompagnent et tenues à une limite de longueur et de travail ; si un élément ne peut pas être jugé, c’est dit aussi. Ce que ces règles trouvent est signalé sous leur propre nom.

rule-sdg-unknown-target =
    Un code qui n’est pas l’une des 169 cibles des objectifs de développement durable.

    Les cibles s’écrivent comme dans la résolution A/RES/70/1 de l’Assemblée générale des Nations unies : objectif, point, numéro ou lettre. Un code qui n’existe pas fait paraître l’alignement de l’agenda plus large qu’il n’est.

rule-sdg-not-aligned =
    Une ligne d’action ne nomme aucune cible des objectifs de développement durable ; ou, comme avertissement, elle ne dit pas pourquoi elle contribue à l’une d’elles.

    Un agenda numérique national complet aligne sa stratégie sur les objectifs de développement durable. Un code sans raison est une étiquette : c’est la raison qu’un lecteur peut partager ou non. Les lignes abandonnées ou fusionnées sont laissées de côté.

rule-review-direct-push =
    Un changement est arrivé sur la ligne principale sans fusion, sans numéro de demande de fusion et sans deuxième personne.

    Qui peut écrire sur la ligne principale peut y écrire ce qu’il veut, et personne n’a à le voir avant que cela compte. Une fusion, quelqu’un d’autre qui enregistre, ou un numéro que la forge a mis dans la première ligne du message, c’est peu ; là où il n’y a pas même cela, rien ne montre que quelqu’un a regardé. Rien n’est reproché au premier commit, ni à ce qui précède `since` sous `review` dans `agenda.yaml`, ni à ce qu’écrivent les machines dont l’adresse y figure sous `bots`.

    Les commits sont ici crus sur parole : qui en fait un peut y écrire n’importe quel nom, numéro ou adresse, y compris celle d’une machine, et peut fusionner sa propre branche. Seule la forge peut l’empêcher : protégez la branche principale, pour que rien n’y arrive que par des demandes de fusion. Dans les exemples, `commit.yaml` tient lieu du commit, à côté des fichiers qu’il change.

rule-review-self-approved =
    Qui a écrit un changement est seul à l’avoir approuvé.

    Une approbation dit qu’une deuxième personne a regardé. Quand auteur et approbateur sont la même personne, nul ne l’a fait : elle ne compte pas, quel que soit le rôle tenu, et cela est dit. Sont auteurs ceux dont un changement apporte les commits, et ceux qu’un commit nomme dans `Co-authored-by`. On les reconnaît à leurs adresses et à leurs comptes, y compris ceux que les rôles donnent pour une même personne ; qui écrit sous une adresse qu’aucun rôle ne donne n’est pas reconnu. Quand quelqu’un d’autre a approuvé aussi, rien n’est reproché. Dans les exemples, `commit.yaml` tient lieu du commit, à côté des fichiers qu’il change.

rule-review-missing-approval =
    Le sens d’un changement demandait l’approbation d’un rôle, et le changement est arrivé sans elle.

    Qui doit approuver quoi est écrit dans les rôles, selon le sens d’un changement et non selon le chemin d’un fichier : le conseil juridique l’étape d’un texte, la direction de l’autorité une échéance déplacée. On juge d’après les rôles tels qu’ils étaient avant le changement, avec ceux qui les tenaient le jour où il est arrivé ; ce qu’ils demandent plus tard compte pour la suite. Compte une approbation qui figure dans les dernières lignes d’un commit (`Approved-by`, `Reviewed-by`), dans une note sur lui ou dans l’export d’une forge (`--approvals`), et qui a été donnée à ce qui est arrivé : si ce qu’elle approuve a changé depuis, elle tombe.

    Ce qui est écrit dans un commit est la parole de qui l’a fait, et une note celle de qui peut écrire des notes ; si cela ne suffit pas, laissez parler la forge, et regardez qui a signé. Quand une forge fait un seul commit d’une demande de fusion, rien n’y montre jusqu’où l’approbateur avait lu : réglez la forge pour qu’une approbation tombe quand quelque chose s’ajoute. Dans les exemples, `commit.yaml` tient lieu du commit, à côté des fichiers qu’il change.

rule-review-unsigned =
    Un changement ne porte aucune signature qui compte, alors que l’agenda en demande une.

    N’importe qui peut écrire n’importe quel nom dans un commit. Une signature montre que le détenteur d’une clé l’a fait. L’agenda en demande une par `signed: true` sous `review` dans `agenda.yaml` ; cela compte pour ce qui arrive ensuite. Une signature fausse ne compte pas.

    Sans clés sous la main, tout ce qui ressemble à une signature compte, et se montre comme non vérifié : n’importe qui peut se faire une clé. Avec `agenda audit --keys FICHIER`, seul compte ce que ces clés ont fait ; les certificats (X.509) ne peuvent pas être vérifiés ici, et ne comptent alors pas. Dans les exemples, `commit.yaml` tient lieu du commit, à côté des fichiers qu’il change.

rule-review-weak-evidence =
    Il y a moins de preuves qu’un changement a été relu que l’agenda n’en demande.

    `minimum-grade` sous `review` dans `agenda.yaml` dit combien il en faut : 1 le numéro d’une demande de fusion, 2 une fusion ou une deuxième personne, 3 l’approbation de quelqu’un qui tient un rôle, 4 une fusion signée, 5 une provenance signée dans une note. Cela compte pour ce qui arrive ensuite, mais pas pour ce qu’écrivent les machines qui y figurent sous `bots`. Ce qui n’a aucune preuve, poussé directement, est constaté par `review-direct-push`.

    Jusqu’au degré 3, les preuves sont ce que commits et notes disent d’eux-mêmes, et qui les fait peut y écrire ce qu’il veut ; seul ce qu’une forge a exporté, ou que des clés ont vérifié, est plus que la parole de quelqu’un. `agenda audit` dit de chaque changement ce qu’il y a. Dans les exemples, `commit.yaml` tient lieu du commit, à côté des fichiers qu’il change.
