### reuse: What the rules of the family say, and why each exists, in French; English stands beside the rules.

reuse-duplicate-building-block = { $count } briques offrent la même capacité exclusive, « { $capability } » : { $blocks }
reuse-duplicate-building-block-help = en garder une pour tous et annoncer l’arrêt des autres par « operation: sunset », ou faire accorder une dérogation avec une date de fin
reuse-duplicate-building-block-related = offerte ici aussi
reuse-no-capability = la brique ne dit pas quelle capacité elle offre
reuse-no-capability-other = « { $capability } » ne dit pas ce qu’offre la brique
reuse-no-capability-help = nommer une capacité de GovStack, par exemple « payments », ou déclarer une capacité nationale dans agenda.yaml
reuse-bypassed = le service a besoin de « { $capability } » et n’emploie pas la brique commune qui l’offre, « { $block } »
reuse-bypassed-by-another = le service a besoin de « { $capability } » et emploie « { $used } » au lieu de la brique commune, « { $block } »
reuse-bypassed-help = le raccorder à « { $block } » et nommer celle-ci sous « uses », ou faire accorder une dérogation
reuse-bypassed-later-help = le raccorder à « { $block } » avant le { $date }, jour à partir duquel elle doit être employée
reuse-bypassed-related = offerte ici
reuse-unregistered = le service emploie la brique « { $block } », que personne n’a enregistrée
reuse-unregistered-help = l’enregistrer dans { $file }, avec sa capacité et son responsable, ou corriger l’identifiant
reuse-no-consumers = la brique est en production depuis le { $since }, et { $count ->
    [0] aucun organisme ne l’emploie
    [one] un seul organisme l’emploie
   *[other] { $count } organismes seulement l’emploient
  }
reuse-no-consumers-help = demander pourquoi à ceux qui s’en passent, puis les raccorder ou arrêter la brique ; nommer sous « used-by » ceux qui l’emploient hors du catalogue
reuse-incomplete-offer = il manque à la brique commune : { $missing }
reuse-incomplete-offer-terms = des conditions d’emploi
reuse-incomplete-offer-sla = un niveau de service
reuse-incomplete-offer-interfaces = la description d’une interface
reuse-incomplete-offer-steering = une instance où ses utilisateurs ont leur mot à dire
reuse-incomplete-offer-help = remplir ces champs : { $fields }
reuse-lock-in = le contrat de maintenance n’a pas de clause de sortie
reuse-lock-in-help = dire sous « maintenance.exit » comment le code, les données et le savoir-faire sont remis, et le faire inscrire au contrat si cela n’y figure pas
reuse-lock-in-ends = le contrat de maintenance se termine le { $date }
reuse-lock-in-ended = le contrat de maintenance s’est terminé le { $date }
reuse-lock-in-ends-help = préparer dès maintenant le contrat suivant ou la reprise, et donner la nouvelle date quand elle est connue
reuse-lock-in-ended-help = donner le dernier jour du contrat qui suit, ou dire sous « maintenance.type » qui assure désormais la maintenance
reuse-sunset-in-use = { $state } ; { $count ->
    [one] un service ouvert l’emploie encore ({ $services }), et aucune ligne d’action ne le mène vers une autre
   *[other] { $count } services ouverts l’emploient encore ({ $services }), et aucune ligne d’action ne les mène vers une autre
  }
reuse-sunset-in-use-announced = l’arrêt de la brique est annoncé
reuse-sunset-in-use-passed = la brique devait s’arrêter le { $date }
reuse-sunset-in-use-withdrawn = la brique est retirée
reuse-sunset-in-use-help = nommer la brique sous « building-blocks » dans la ligne d’action qui mène ses services vers une autre, ou prévoir une telle ligne
reuse-sunset-in-use-related = employée ici
reuse-stale-claim = il manque à l’affirmation de conformité : { $missing }
reuse-stale-claim-date = une date
reuse-stale-claim-report = un rapport
reuse-stale-claim-help = dire quand la conformité a été constatée et où le rapport peut être lu, ou retirer l’affirmation
reuse-stale-claim-version = la conformité est affirmée sans version de la spécification
reuse-stale-claim-version-help = écrire la version contrôlée, entre guillemets droits
reuse-stale-claim-expired = l’affirmation de conformité n’est plus valable depuis le { $date }
reuse-stale-claim-expired-help = faire contrôler de nouveau la conformité et ajouter la nouvelle affirmation, ou retirer l’ancienne
reuse-stale-claim-withdrawn = l’affirmation de conformité porte sur la spécification « { $specification } », que GovStack a retirée
reuse-stale-claim-withdrawn-help = retirer les affirmations : plus personne ne tient cette spécification à jour
reuse-withdrawn-specification = GovStack a retiré la spécification de la capacité « { $capability } »
reuse-withdrawn-specification-help = passer à une autre capacité, ou en déclarer une propre au pays dans agenda.yaml

rule-reuse-duplicate-building-block =
    Plusieurs briques vivantes offrent une même capacité exclusive aux mêmes organismes.

    Les composants communs se développent une fois et se réutilisent : identité, paiements, signature. Un second est payé, protégé et entretenu une seconde fois, et chaque service doit choisir. Aux États-Unis, des auditeurs ont trouvé 37 investissements sur 810 qui faisaient peut-être double emploi, cachés par une mauvaise catégorie (GAO-12-241). Les capacités de GovStack sont exclusives, les capacités nationales là où `agenda.yaml` le dit. Une brique nationale recouvre toutes les autres, celle d’un secteur ou d’un organisme celles du même. Un constat par capacité, à une brique qui devrait disparaître, et un à chaque brique qu’une dérogation nomme ; celle dont l’arrêt est annoncé (`operation: sunset`) ne compte plus.

rule-reuse-no-capability =
    Une brique ne dit pas quelle capacité elle offre, ou dit « autre ».

    On cherche dans le registre par capacité : qui a besoin de paiements demande des paiements. Ce qui n’en a pas n’est trouvé par personne et comparé à rien. Aux États-Unis, les investissements que des auditeurs ont tenus pour des doublons avaient été cachés par de mauvaises catégories (GAO-12-241).

rule-reuse-bypassed =
    Un service a besoin d’une capacité qu’offre une brique commune, et n’en emploie aucune ou en emploie une autre.

    Les organismes de tous les secteurs doivent pouvoir créer des services sans concevoir, tester et exploiter à nouveau ce qui leur est commun. Un service qui fait cavalier seul paie une seconde fois, et ses usagers apprennent une seconde façon de se connecter ou de payer. C’est une erreur à partir du jour où la brique doit être employée, ou si aucun jour n’est donné ; avant ce jour, c’est un avertissement. Seules comptent les capacités exclusives : les autres peuvent fort bien être offertes par des briques qui ne se remplacent pas. Un service seulement prévu ou à l’étude peut avoir encore à choisir, et un service qui va fermer n’a plus à changer.

rule-reuse-unregistered =
    Un service emploie une brique que personne n’a enregistrée.

    Ce qui n’est pas dans le registre n’a ni responsable, ni conditions d’emploi, ni date de fin, et les autres services ne peuvent pas le trouver. Ce n’est commun que par hasard, si ce l’est. Ou bien la brique est connue sous un autre nom, ou bien elle a été construite à l’insu de tous et il est temps de l’enregistrer.

rule-reuse-no-consumers =
    Une brique commune est en production depuis un an, et moins de deux organismes l’emploient.

    Un composant est commun par ceux qui l’emploient, non par son titre. En France, la Cour des comptes a constaté en 2024 que des produits numériques communs étaient peu connus et peu employés dans les administrations pour lesquelles ils étaient faits. Au bout d’un an, quelqu’un doit chercher pourquoi, ou cesser de payer. Comptent les responsables des services qui l’emploient, ou qui prennent à leur source des données qu’elle sert, et les organismes nommés sous `used-by` ; `days` et `organisations` peuvent être réglés.

rule-reuse-incomplete-offer =
    Il manque à une brique commune ses conditions d’emploi, son niveau de service, la description d’une interface ou une instance où ses utilisateurs ont leur mot à dire.

    Un organisme ne s’appuie sur le composant d’un autre que s’il sait à quelles conditions, avec quelle fiabilité, comment s’y raccorder et où se faire entendre. En France, la Cour des comptes a vu en 2024 des produits communs pilotés sans leurs utilisateurs. Les briques qui ne fonctionnent pas encore, ou qui vont s’arrêter, sont laissées de côté.

rule-reuse-lock-in =
    Le contrat de maintenance d’une brique se termine dans l’année, ou rien ne dit comment quitter le fournisseur.

    Consulter, reprendre et apprendre demandent environ un an ; qui commence plus tard signe de nouveau avec le même fournisseur, à son prix. L’auditeur général du Kenya a constaté pour 2022/23 que l’État n’avait pas la maîtrise de la plateforme sur laquelle tournaient ses services, et dépendait de ceux qui l’avaient. Un contrat qui dure jusqu’à l’arrêt de la brique n’a pas besoin de suite. `days` peut être réglé.

rule-reuse-sunset-in-use =
    Des services ouverts emploient une brique retirée ou dont l’arrêt est annoncé, et aucune ligne d’action ne les en fait sortir.

    Une date de fin à laquelle personne ne travaille n’est pas tenue : l’ancien composant continue sans entretien, ou les services s’arrêtent avec lui. La vérificatrice générale du Canada a constaté en 2023 que le renouvellement des anciennes applications allait manquer sa cible, et que celles que personne n’avait évaluées étaient sorties du compte. Une ligne d’action compte si elle nomme la brique sous `building-blocks`, si elle est engagée et si elle n’est pas achevée. L’arrêt s’annonce par `operation: sunset` ; une date sous `sunset` ne parle à elle seule qu’une fois passée.

rule-reuse-stale-claim =
    Une affirmation de conformité n’a pas de version de la spécification, pas de date ou pas de rapport, n’est plus valable, ou repose sur une spécification retirée.

    Une brique qui suit une spécification ouverte peut être remplacée par une autre qui la suit, ce qui ne vaut que si on peut le vérifier : conformité à quoi, constatée quand, écrite où. Une affirmation périmée qu’une autre du même niveau ou au-dessus a remplacée est laissée de côté, de même que les briques qui vont s’arrêter.

rule-reuse-withdrawn-specification =
    Une capacité dont la spécification GovStack a été retirée.

    Derrière une telle capacité, il n’y a plus rien à quoi se conformer : personne ne tient ses interfaces à jour, et aucun autre produit ne les suivra. Qui continue avec elle doit savoir que c’est un choix national. Est signalée la brique qui l’offre, sauf si son propre arrêt est annoncé ; là où aucune brique ne l’offre, le service qui en a besoin.
