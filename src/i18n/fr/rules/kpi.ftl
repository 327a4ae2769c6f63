### kpi: What the rules of the family say, and why each exists, in French; English stands beside the rules.

kpi-no-baseline = l’indicateur n’a pas de valeur de départ
kpi-no-baseline-help = ajouter « baseline » avec sa valeur, sa date et sa source ; si elle n’est pas encore connue, « baseline-pending » avec le jour où elle le sera
kpi-no-baseline-incomplete = il manque à la valeur de départ : { $fields }
kpi-no-baseline-incomplete-help = indiquer la valeur, le jour auquel elle se rapporte et d’où elle vient
kpi-no-baseline-source = la valeur de départ ne dit pas d’où elle vient
kpi-no-baseline-source-help = ajouter « source » à la valeur de départ, ou à l’indicateur tout entier
kpi-no-baseline-lapsed = la valeur de départ devait être connue le { $until } et manque toujours
kpi-no-baseline-lapsed-help = ajouter « baseline » maintenant, ou faire décider un jour plus lointain et l’écrire sous « until »
kpi-no-target = l’indicateur n’a pas de cible
kpi-no-target-interim = l’indicateur n’a que des cibles intermédiaires, et aucune cible finale
kpi-no-target-help = ajouter à « targets » la valeur à atteindre à la fin et sa date, avec « kind: final »
kpi-incomplete-definition = il manque { $count ->
    [one] un champ
   *[other] { $count } champs
  } à la définition de l’indicateur : { $fields }
kpi-incomplete-definition-help = rédiger la définition de sorte que quelqu’un d’autre mesure la même chose et trouve la même valeur
kpi-target-wrong-way-increase = l’indicateur doit augmenter, mais sa cible finale, { $target }, ne dépasse pas la valeur de départ, { $baseline }
kpi-target-wrong-way-decrease = l’indicateur doit diminuer, mais sa cible finale, { $target }, n’est pas inférieure à la valeur de départ, { $baseline }
kpi-target-wrong-way-help = corriger la cible, la valeur de départ ou le sens ; pour garder une valeur telle qu’elle est, écrire « direction: maintain »
kpi-target-wrong-way-back = cette cible, { $target }, demande moins que la précédente, { $before }
kpi-target-wrong-way-back-help = corriger l’une des deux, ou dire dans la description pourquoi l’on attend moins
kpi-target-wrong-way-date = cette cible est datée du { $date }, et la précédente du { $before }
kpi-target-wrong-way-date-help = ranger les cibles par date, la plus proche d’abord, chaque date une seule fois
kpi-target-wrong-way-past = la cible finale, datée du { $date }, n’est pas postérieure à la valeur de départ, du { $before }
kpi-target-wrong-way-past-help = corriger l’une des deux dates
kpi-target-wrong-way-range = la cible est un intervalle, que seul le sens « range » permet
kpi-target-wrong-way-range-help = écrire un seul chiffre, ou « direction: range »
kpi-target-wrong-way-reversed = l’intervalle commence à { $low }, au-dessus de sa fin, { $high }
kpi-target-wrong-way-reversed-help = écrire d’abord la plus petite valeur
kpi-target-wrong-way-limit = la valeur { $value } se trouve au-delà de la limite, { $limit }
kpi-target-wrong-way-limit-help = corriger la valeur, ou le champ « limit » de l’indicateur
kpi-target-wrong-way-limits = les limites s’excluent : la plus petite valeur est { $low }, la plus grande { $high }
kpi-target-wrong-way-limits-help = corriger l’une des deux
kpi-no-interim-target = aucune cible entre le { $from } et le { $to }
kpi-no-interim-target-help = ajouter une cible intermédiaire par an, pour savoir à temps si la cible finale sera atteinte
kpi-stale = la dernière valeur est du { $last } ; la suivante était attendue le { $due }
kpi-stale-never = rien n’a été mesuré depuis la valeur de départ ; la première valeur était attendue le { $due }
kpi-stale-help = ajouter la valeur attendue, ou corriger « every » et « lag » s’ils ne disent pas comment les valeurs arrivent vraiment
kpi-measured-before-defined = la mesure est datée du { $date }, un jour encore à venir
kpi-measured-before-defined-period = la période de la mesure s’achève le { $date }, un jour encore à venir
kpi-measured-before-defined-published = la mesure est publiée le { $date }, un jour encore à venir
kpi-measured-before-defined-help = corriger la date ; marquer « status: provisional » la valeur d’une période inachevée, et inscrire parmi les cibles ce qui n’est qu’attendu
kpi-measured-before-defined-order = la mesure du { $date } vient après celle du { $before }
kpi-measured-before-defined-order-help = ranger les mesures de la plus ancienne à la plus récente
kpi-projection-misses = l’indicateur est sur la bonne voie, mais sa tendance mène à { $projection } le { $date }, et la cible est { $target }
kpi-projection-misses-help = prévoir ce qui le fera avancer plus vite, et donner aux cibles des premières années leur part du chemin
kpi-orphan = l’indicateur n’est rattaché à rien
kpi-orphan-help = nommer dans « serves » les objectifs, lignes d’action ou services qu’il mesure
kpi-orphan-objective = aucun indicateur ne mesure cet objectif
kpi-orphan-objective-help = nommer cet objectif dans « serves » de l’indicateur qui dit s’il est atteint
kpi-orphan-line = aucun indicateur ne mesure cette ligne d’action
kpi-orphan-line-help = nommer dans « kpis » l’indicateur que ses travaux doivent faire bouger
kpi-outputs-only = aucun indicateur de cet objectif ne mesure d’effet ni de qualité de service
kpi-outputs-only-help = ajouter un indicateur de type « impact » ou « service-quality » : que verront les gens quand l’objectif sera atteint ?
kpi-outputs-only-here = l’un de ses indicateurs
kpi-small-sample = { $count ->
    [0] cette valeur ne repose sur aucune réponse
    [one] cette valeur ne repose que sur une réponse
   *[other] cette valeur ne repose que sur { $count } réponses
  }, et il en faut { $least } : elle n’est donc pas montrée
kpi-small-sample-help = interroger davantage de monde, ou mesurer moins souvent ; « min-n » protège ceux qui répondent
kpi-self-reported = les valeurs sont communiquées par ceux que l’on mesure, et personne ne les vérifie
kpi-self-reported-help = nommer dans « verified-by » qui les contrôle de façon indépendante
kpi-not-disaggregated = { $count ->
    [one] le seul indicateur d’effet n’est pas ventilé par groupe
   *[other] aucun des { $count } indicateurs d’effet n’est ventilé par groupe
  }
kpi-not-disaggregated-help = en choisir un qui compte et le ventiler, par sexe, âge ou région, dans « disaggregated-by »
kpi-break-undeclared = la série est rompue le { $date } sans décision
kpi-break-undeclared-help = nommer dans « decision » la décision de rompre la série, et redonner une valeur de départ après ce jour

rule-kpi-no-baseline =
    Un indicateur n’a pas de valeur de départ avec une valeur, une date et une source, ni une valeur de départ encore attendue.

    Sans départ, pas d’avancement : personne ne pourra dire plus tard si quelque chose a changé, ni grâce à quoi. Audit Scotland l’a constaté pour toute une stratégie en 2019. La valeur de départ peut se faire attendre un temps ; ce temps passé, elle manque. Si seule sa source n’est pas nommée, ni là ni pour l’indicateur tout entier, c’est un avertissement. Un indicateur de contexte (`context`) sans cible n’a pas besoin de valeur de départ.

rule-kpi-no-target =
    Un indicateur n’a pas de cible finale.

    Un chiffre qui doit monter, sans que personne dise de combien ni pour quand, ne peut jamais manquer son but. Un tableau de bord français de planification publique montrait 153 indicateurs sur 360 sans cible. Un indicateur de contexte (`context`) peut s’en passer.

rule-kpi-incomplete-definition =
    Un indicateur ne dit pas ce qu’il mesure, dans quelle unité, dans quel sens il doit évoluer, comment, d’après quelle source ou à quel rythme ; ou, pour une part, de quoi elle est la part.

    Deux personnes qui mesurent la même chose doivent trouver la même valeur, sinon un changement d’auteur passe pour un progrès. Les évaluateurs de la Banque mondiale ont jugé insuffisants, le plus souvent, les cadres de résultats, et des auditeurs australiens ont trouvé des données d’enquête que personne n’avait contrôlées. Ce qui doit être maintenu dit de quel côté de la cible rester (`hold`). Ce que l’outil calcule lui-même n’a besoin ni de méthode, ni de source, ni de rythme. Un indicateur de contexte (`context`) sans cible n’a pas besoin de sens. Qui répond d’un indicateur est demandé par une autre règle. Un constat par indicateur, avec tout ce qui manque.

rule-kpi-target-wrong-way =
    Une cible éloigne de ce que veut son indicateur : elle n’est pas meilleure que la valeur de départ, elle est datée d’avant ce qui la précède, elle dépasse ce que la valeur peut être, ou c’est un intervalle là où il faut un chiffre.

    La plupart sont des fautes de plume, et chacune fait dire à la barre d’un tableau de bord rien du tout, ou le contraire. Un outil de suivi des réformes a jugé des indicateurs qui doivent baisser avec la formule de ceux qui doivent monter. Qui veut qu’une valeur reste aussi bonne qu’elle est écrit `maintain`. Une cible qui demande moins que la précédente est un avertissement. Les valeurs sont jugées selon le champ `limit` de l’indicateur.

rule-kpi-no-interim-target =
    Un indicateur doit atteindre sa cible dans plus de deux ans, et n’a pas de cible pour chaque année d’ici là.

    Une promesse pour la seule année 2030 ne peut pas être manquée avant 2030. Les cibles intermédiaires disent à temps si elle sera tenue ; des auditeurs américains les ont cherchées en vain dans les objectifs qu’ils examinaient (GAO-13-174). Avant la première, deux ans au plus (`years`) peuvent passer, et ensuite pas plus d’un an et quelques semaines. Ce qui doit être maintenu, ce qui se trouve déjà dans son intervalle et ce qui est atteint ou non n’en ont pas besoin.

rule-kpi-stale =
    La prochaine valeur d’un indicateur se fait attendre ; c’est une erreur quand il en manque deux (`periods`).

    Une vieille valeur ressemble à une valeur actuelle. Les tableaux de bord se taisent ainsi avant que quiconque dise que quelque chose ne va pas : l’un d’eux n’a pas été mis à jour pendant 15 mois sur 24 (GAO-14-64), et 51 des 54 dates de publication d’une liste d’indicateurs nationaux étaient passées. Une valeur est attendue quand le rythme (`every`) et le délai de mise à disposition (`lag`) se sont écoulés depuis la dernière, ou depuis la valeur de départ. Ce que l’outil calcule lui-même n’est jamais en retard, et après le jour de la cible finale rien n’est plus attendu.

rule-kpi-measured-before-defined =
    Une mesure est datée ou publiée dans l’avenir, ou les mesures ne suivent pas l’ordre de leurs dates.

    La valeur d’un jour qui n’est pas venu est une prévision ou une faute de frappe, et dans les deux cas on la prend pour un résultat. Une période inachevée peut avoir une valeur provisoire. Les mesures vont de la plus ancienne à la plus récente, pour que celui qui en ajoute une et celui qui lit leur histoire voient la même chose.

rule-kpi-projection-misses =
    Un indicateur est montré sur la bonne voie, mais la tendance de ses trois derniers points manque la cible finale de plus d’un dixième du chemin.

    Un chemin doux au début et raide à la fin laisse à un indicateur bonne mine jusqu’à ce qu’il soit trop tard. Le vérificateur général du Canada a tiré, en 2023, la ligne qu’un gouvernement n’avait pas tirée : 45 % pour une cible de 60 %. La part du chemin, de la valeur de départ à la cible, qui peut manquer est `percent`. La tendance est une ligne droite ; qui compte sur un bond dit pourquoi dans la description.

rule-kpi-orphan =
    Un indicateur n’est rattaché à aucun objectif, à aucune ligne d’action ni à aucun service ; ou un objectif ou une ligne d’action n’a pas d’indicateur.

    Ce que l’on mesure doit être ce que l’on veut. La Cour des comptes européenne (rapport spécial 24/2022) a vu suivre les actions d’un plan, et non le plan. Le lien peut être écrit d’un côté ou de l’autre. Les lignes seulement proposées, abandonnées ou fusionnées n’ont pas besoin d’indicateur, et tant qu’un agenda n’a rien à quoi rattacher un indicateur, rien n’est dit de ses indicateurs.

rule-kpi-outputs-only =
    Un objectif n’est mesuré que par ce qui a été mis en place, jamais par ce qui change pour les gens ni par ce que vaut un service.

    Un portail ouvert, une loi votée, un composant installé : rien de cela ne dit si quelqu’un s’en porte mieux. La Cour des comptes européenne (rapport spécial 9/2011) a vu mesurer, en administration électronique, des réalisations là où l’on voulait des résultats. Chaque objectif a au moins un indicateur de type `impact` ou `service-quality`.

rule-kpi-small-sample =
    La dernière valeur d’un indicateur a un échantillon trop petit : elle repose sur moins de réponses que n’en demande l’indicateur, et n’est donc pas montrée.

    Une poignée de réponses en dit plus sur ceux qui ont répondu que sur le pays, et peut permettre de les reconnaître. La valeur est écartée de l’état, des tendances et des comptes rendus, et la précédente n’en prend pas la place en silence. Les valeurs plus anciennes qui reposent sur trop peu de réponses restent écartées ; on n’y peut plus rien.

rule-kpi-self-reported =
    Les valeurs d’un indicateur sont communiquées par ceux que l’on mesure, et personne ne les vérifie.

    Qui est jugé sur un chiffre est tenté de le choisir. Des auditeurs australiens ont trouvé, parmi les mesures de services publics, des données d’enquête que personne n’avait contrôlées. Ce n’est pas une faute, mais les lecteurs doivent le savoir, et un second regard ne coûte guère.

rule-kpi-not-disaggregated =
    Aucun indicateur d’effet n’est ventilé par sexe, âge, région ou autre groupe.

    Une moyenne cache ceux que l’on laisse de côté : un service peut servir chaque année à plus de monde, et à moins de personnes âgées, pauvres ou éloignées. Ne laisser personne de côté est la promesse du Programme 2030, et elle n’est tenue que là où l’on regarde. Un seul constat pour l’agenda ; un seul indicateur ventilé est un début.

rule-kpi-break-undeclared =
    Une série de valeurs est rompue sans décision.

    Un nouveau questionnaire, un autre registre, un autre comptage : à partir de ce jour, les valeurs ne se comparent plus aux précédentes, et qui veut faire disparaître un mauvais chiffre n’a qu’à changer la façon de le mesurer. Une rupture est donc décidée par quelqu’un, avec une date et une raison, et une valeur de départ est donnée de nouveau après elle.
kpi-range = de { $low } à { $high }
