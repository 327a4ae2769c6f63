### change : ce que disent les règles de la famille.

proposal-deadline-moved = l’échéance passe du { $old } au { $new }, { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} plus tard : { $why }
proposal-deadline-moved-away = l’échéance du { $old } a disparu : { $why }
proposal-deadline-moved-help = annuler le report, ou consigner sous « moves » d’où à où elle passe, avec la décision acceptée, de type « rebaseline », « adoption » ou « scope », qui la concerne
proposal-undecided-help = annuler le changement, ou ajouter une décision acceptée, de type « rebaseline », « adoption » ou « scope », qui le concerne
proposal-no-move = aucune entrée de « moves » n’y mène
proposal-no-decision = l’entrée de « moves » ne nomme aucune décision
proposal-undecided = aucune décision acceptée ne la concerne, ni dans cette proposition ni récemment
proposal-decision-unknown = { $decision } n’existe pas
proposal-decision-not-accepted = { $decision } n’a pas été acceptée
proposal-decision-unfitting = { $decision } n’est pas d’un type qui déplace un engagement
proposal-decision-elsewhere = { $decision } n’est pas à son sujet
proposal-decision-used = { $decision } l’a déjà reportée auparavant

proposal-deleted = { $entity } a disparu, et rien ne dit ce qu’il en est advenu
proposal-deleted-help = le rétablir et dire ce qu’il en est advenu, par « retired » ou par l’état propre à son type ; s’il a changé d’identifiant, l’élément qu’il est devenu indique « formerly: [{ $id }] »
proposal-deleted-taken-over-help = le rétablir et le retirer, avec « replaced-by: { $other } », qui existait déjà : « formerly » vaut pour ce qui change seulement d’identifiant
proposal-related-taken-over = « { $id } » est donné ici comme ancien identifiant
proposal-related-alike = ceci est nouveau et porte son titre : si c’est la même chose, indiquer « formerly: [{ $id }] »

proposal-id-reused-retired = « { $id } » avait pris fin et revient pour autre chose
proposal-id-reused-renamed = avant un changement de nom, « { $id } » désignait { $entity }, et revient pour autre chose
proposal-id-reused-help = choisir un identifiant qui n’a jamais servi, et laisser tel quel ce qui portait « { $id } »

proposal-status-jump = « { $field } » passe de « { $old } » à « { $new } », et aucun chemin n’y mène
proposal-status-jump-help = après « { $state } » viennent : { $states }
proposal-status-jump-line-help = après « { $state } » viennent : { $states } ; un jalon franchi, ou un rapport qui fait état d’un avancement, montrerait qu’elle était en cours
proposal-status-jump-service-help = après « { $state } » viennent : { $states } ; une évaluation datée montrerait la phase intermédiaire
proposal-status-final-help = ce qui est « { $state } » le reste : prendre une nouvelle décision
proposal-state-gone = « { $field } » valait « { $state } » et n’est plus indiqué
proposal-state-gone-help = indiquer « { $state } », ou l’état qui a suivi
proposal-stage-left-out = « { $field } » passe de « { $old } » à « { $new } », et « stages » ne dit pas quand le texte a franchi : { $stages }
proposal-stage-left-out-help = ajouter sous « stages », avec leur date, les étapes franchies, ou en rester à l’étape atteinte
proposal-stage-back = « { $field } » revient de « { $old } » à « { $new } »
proposal-stage-back-help = un texte qui est « { $stage } » a force de loi : l’y laisser, et ajouter le texte qui le modifie ou l’abroge

proposal-decision-edited = une décision déjà prise est altérée : { $fields }
proposal-decision-edited-help = la laisser telle qu’elle a été prise ; une nouvelle décision peut la remplacer (« supersedes: [{ $id }] »)

proposal-rule-weakened = « { $rule } » est plus indulgente qu’avant : { $how }
proposal-rule-weakened-help = cette proposition est encore jugée comme avant ; l’approuver, c’est aussi accepter que les suivantes ne le soient plus
proposal-milder-level = { $new }, et non plus { $old }
proposal-milder-from = ce qui a été créé avant le { $date } en est dispensé
proposal-milder-grace = ses erreurs comptent comme des avertissements jusqu’au { $date }
proposal-own-rule-otherwise = la règle « { $rule } » juge autrement qu’avant : son « { $field } » n’est plus le même
proposal-own-rule-gone = la règle « { $rule } » est supprimée
proposal-waiver-granted = « { $rule } » est écartée pour { $entity } jusqu’au { $until }
proposal-waiver-extended = « { $rule } » est écartée pour { $entity } jusqu’au { $until }, et non plus seulement jusqu’au { $old }
proposal-waiver-help = approuver cette proposition, c’est aussi approuver la dérogation ; elle compte une fois la proposition acceptée

proposal-asks-more = les usagers doivent fournir plus qu’avant : { $items }
proposal-asks-more-help = l’obtenir de la source qui le détient (« obtained: from-source »), ou s’assurer que ceux qui approuvent la proposition le veulent bien

proposal-mixed = un engagement change ici, et avec lui { $count ->
    [one] un élément
   *[other] { $count } éléments
} sans rapport : { $entities }
proposal-mixed-help = proposer le reste à part, pour que l’engagement soit regardé pour ce qu’il est

rule-change-deadline-moved =
    Une échéance est plus tardive qu’avant, ou a disparu, et aucune décision ne l’a déplacée.

    Une échéance est un engagement envers tous ceux qui comptent dessus. Des grands projets fédéraux examinés par le GAO en 2008 (GAO-08-925), 48 % avaient reçu un nouveau calendrier de référence, la moitié d’entre eux plus d’une fois ; des auditeurs estoniens, norvégiens et allemands ont trouvé des dates remplacées en silence. Ici, une date plus tardive demande une entrée de `moves` qui y mène, avec une décision acceptée, de type `rebaseline`, `adoption` ou `scope`, qui concerne l’élément et ne l’a pas déjà déplacé. La décision peut venir avec la proposition. Les jalons et les engagements n’ont pas de liste de reports : là, une telle décision doit venir avec la proposition ou avoir été prise depuis `days` jours au plus.

rule-change-deleted =
    Un élément a disparu, et rien ne dit ce qu’il en est advenu.

    Sur ce qui est supprimé, plus personne ne peut rien demander : celui qui comptait dessus ne trouve ni motif ni date, et les rapports font comme si rien n’avait été promis. Le GAO a trouvé des projets sortis d’un tableau de bord public par un simple changement de catégorie (GAO-13-98, GAO-14-64). Ici, rien ne se supprime : ce qui ne vaut plus est retiré (`retired`), ou le dit par l’état propre à son type, et reste visible ; ce qui change d’identifiant l’indique sous `formerly`. Deux éléments n’en font pas un par `formerly` : celui qui s’en va est retiré, avec `replaced-by` vers l’autre. Un fichier devenu seulement illisible n’a pas disparu.

rule-change-id-reused =
    Un identifiant retiré, ou abandonné lors d’un changement de nom, revient pour autre chose.

    Les décisions, les rapports et les adresses sur le web désignent les choses par leur identifiant. S’il sert à nouveau, tout ce qui a été dit de l’ancienne semble concerner la nouvelle : ce qui avait été abandonné paraît livré après tout. Ce qui a été retiré peut être repris tel qu’il était ; son titre dit si c’est bien lui. Quand un élément indique encore sous `formerly` le nom que porte maintenant un autre, dans une même proposition ou plus tard, c’est `structure-duplicate-id` qui le trouve.

rule-change-status-jump =
    Un état ou une étape passe là où aucun chemin ne mène : un travail est achevé sans avoir jamais commencé, une décision prise redevient un projet, un texte est en vigueur sans avoir été adopté.

    L’état est ce que tout le monde regarde d’abord. S’il peut dire n’importe quoi à tout moment, il dit ce qu’on souhaite : en Allemagne, environ 74 % des prestations administratives étaient annoncées en ligne, et la Cour des comptes fédérale en a compté 58 sur 1 532. En avant, on ne saute aucun pas sans lequel l’annonce ne peut être vraie ; un pas en arrière reste ouvert à qui a trop annoncé ; ce qui a pris fin recommence au début. Un état qui a été indiqué ne s’efface pas.

    L’état d’une ligne d’action : `proposed` → `planned`, `in-progress`, `on-hold`, `cancelled`, `merged` ; `planned` → `in-progress`, `on-hold`, `cancelled`, `merged` ; `in-progress` → `completed`, `on-hold`, `cancelled`, `merged` ; `on-hold` → `planned`, `in-progress`, `cancelled`, `merged` ; `completed` → `in-progress` ; `cancelled` → `proposed`, `planned` ; `merged` → `proposed`, `planned`. Un jalon franchi, ou un rapport qui fait état d’un avancement, montre qu’elle était en cours.

    L’état d’un service : `planned` → `discovery`, `alpha`, `beta`, `cancelled` ; `discovery` → `planned`, `alpha`, `beta`, `cancelled` ; `alpha` → `discovery`, `beta`, `cancelled` ; `beta` → `alpha`, `live`, `cancelled` ; `live` → `beta`, `retiring`, `retired` ; `retiring` → `live`, `retired` ; `retired` → `planned` ; `cancelled` → `planned`. Une évaluation datée montre la phase (`phase`) qu’elle nomme.

    L’exploitation d’une brique : `not-deployed` → `pilot`, `production`, `withdrawn` ; `pilot` → `not-deployed`, `production`, `withdrawn` ; `production` → `pilot`, `sunset`, `withdrawn` ; `sunset` → `production`, `withdrawn` ; `withdrawn` → `not-deployed`, `pilot`.

    L’état d’une décision : `proposed` → `accepted`, `rejected` ; `accepted` → `superseded`. Qui en juge autrement décide à nouveau.

    L’étape d’un texte suit le chemin de son instrument (voir `legal-stage-order`). La manière de le préparer, et le passage ou non en conseil des ministres, varient ; `parliament`, `adopted`, `promulgated` et `published` ne se sautent pas là où l’instrument les comporte, sauf si `stages` dit quel jour le texte les a franchis. Ce qui est `promulgated`, `published` ou `in-force` ne revient pas en arrière : c’est un autre texte qui l’écarte. Un texte se retire ou se rejette à tout moment, puis recommence au début.

rule-change-decision-edited =
    Une décision déjà prise dit autre chose que lorsqu’elle a été prise.

    Les reports d’échéance, les cibles abaissées et les dérogations reposent sur ce qui a été décidé. Si une décision peut se récrire après coup, on peut lui faire avoir décidé n’importe quoi, sans rien demander à ceux qui l’ont prise. Seul son état évolue, vers `superseded` ; qui en juge autrement prend une nouvelle décision, qui nomme l’ancienne sous `supersedes`. Les traductions, les mots-clés, les liens et un procès-verbal ajouté plus tard n’altèrent rien ; les nouveaux noms de ce qu’elle concerne non plus, si les éléments disent comment ils s’appelaient.

rule-change-rule-weakened =
    Une règle devient plus indulgente, ou une décision l’écarte pour quelque chose ou pour plus longtemps.

    Qui ne peut pas respecter une règle peut aussi la changer, et plus rien n’est trouvé. Cette proposition est encore jugée par les règles, les niveaux et les dérogations de sa base ; la suivante ne le sera plus. Ce qu’elle affaiblit est donc dit ici, à ceux qui l’approuvent : un niveau abaissé ou désactivé, un jour à partir duquel ou jusqu’auquel une règle est plus douce, une règle propre au pays qui disparaît ou juge autrement, une dérogation accordée ou prolongée.

rule-change-asks-more =
    Un service demande à ses usagers ce qu’il ne leur demandait pas avant.

    « Dites-le-nous une fois » est une promesse faite à tous ceux qui remplissent un formulaire. Elle se perd question après question, chacune pour une bonne raison, et personne ne le remarque dans un long fichier. Ce qu’un service obtient de la source qui le détient, il ne le demande pas.

rule-change-mixed =
    Une proposition modifie un engagement et, au passage, des éléments qui n’ont rien à voir avec lui.

    Qui lit cinquante corrections ne voit pas la seule date qui s’y trouve. Dans un catalogue public de produits, des milliers de dates de fin ont été repoussées, et personne ne pouvait le voir dans les différences brutes. Un engagement est regardé pour ce qu’il est quand il est proposé à part, avec la décision qui le fonde, ce qu’il désigne et ce qui le désigne.
