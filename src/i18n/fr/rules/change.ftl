### change : ce que disent les règles de la famille.

proposal-deadline-moved = l’échéance passe du { $old } au { $new }, { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} plus tard : { $why }
proposal-deadline-moved-away = l’échéance du { $old } a disparu : { $why }
proposal-deadline-moved-help = annuler le report, ou consigner sous « moves » d’où à où elle passe, avec la décision acceptée, de type « rebaseline », « adoption » ou « scope », qui la concerne
proposal-decision-help = annuler le report, ou nommer dans son entrée de « moves » une décision acceptée, de type « rebaseline », « adoption » ou « scope », qui le concerne et n’a encore rien reporté de lui
proposal-undecided-help = annuler le changement, ou ajouter une décision acceptée, de type « rebaseline », « adoption » ou « scope », qui le concerne
proposal-no-move = aucune entrée de « moves » n’y mène
proposal-no-decision = l’entrée de « moves » ne nomme aucune décision
proposal-undecided = aucune décision acceptée ne la concerne, ni dans cette proposition ni récemment
proposal-decision-unknown = { $decision } n’existe pas
proposal-decision-not-accepted = { $decision } n’a pas été acceptée
proposal-decision-unfitting = { $decision } n’est pas d’un type qui déplace un engagement
proposal-decision-elsewhere = { $decision } n’est pas à son sujet
proposal-decision-used = { $decision } l’a déjà reportée auparavant
proposal-target-lowered = la cible demande moins, { $new } au lieu de { $old } : { $why }
proposal-target-changed = la cible est de { $new } au lieu de { $old }, et rien ne dit qu’elle demande autant : { $why }
proposal-target-postponed = la cible est fixée au { $new } au lieu du { $old }, { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} plus tard : { $why }
proposal-target-gone = la cible du { $date }, { $old }, a disparu : { $why }
proposal-level-gone = la cible, le niveau { $old }, a disparu : { $why }
proposal-commitment-gone = la promesse de l’engagement « { $commitment } » a disparu : { $why }
proposal-commitment-narrowed = la promesse de l’engagement « { $commitment } » ne vaut plus pour tous les services qu’elle visait : { $why }
proposal-range = { $low }–{ $high }
proposal-baseline-rewritten = la valeur de départ est { $new } au lieu de { $old } : { $why }
proposal-baseline-redated = la valeur de départ date du { $new } au lieu du { $old } : { $why }
proposal-baseline-postponed = la valeur de départ doit être connue le { $new } au lieu du { $old } : { $why }
proposal-baseline-gone = la valeur de départ a disparu : { $why }
proposal-definition-rewritten = la signification des valeurs change, « { $field } » est réécrit : { $why }
proposal-definition-gone = la signification des valeurs change, « { $field } » a disparu : { $why }
proposal-measured-less-often = la mesure est plus rare, « { $field } » est { $new } au lieu de { $old } : { $why }
proposal-break-gone = la rupture de série du { $date } a disparu : { $why }
proposal-redefined-help = annuler le changement, ou ajouter une décision acceptée, de type « definition-change », « rebaseline » ou « adoption », qui concerne l’indicateur, et la nommer sous « series-breaks » avec le jour à partir duquel les valeurs ne se comparent plus aux précédentes
proposal-redefined-no-break-help = annuler le changement, ou ajouter une décision acceptée, de type « definition-change », « rebaseline » ou « adoption », qui concerne l’indicateur
proposal-no-break = une décision le permet, mais aucune rupture de série ne la nomme
proposal-neither-decision-nor-break = il n’y a ni décision acceptée ni rupture de série
proposal-break-undecided = la rupture de série ne nomme aucune décision
proposal-break-used = { $decision } fonde déjà une rupture de série antérieure
proposal-day = le { $day }
proposal-measurement-changed = la valeur pour { $when } est { $new } au lieu de { $old } : { $why }
proposal-measurement-altered = de la valeur pour { $when }, déjà donnée, « { $field } » est modifié
proposal-measurement-gone = { $count ->
    [one] la valeur pour { $days } a disparu, et aucune autre ne la remplace
   *[other] les valeurs pour { $days } ont disparu, et aucune autre ne les remplace
}
proposal-measurement-help = laisser la valeur telle qu’elle a été donnée, et ajouter la valeur corrigée avec « supersedes » et, sous « note », la raison ; dans un tableau, sur une ligne à part avec le statut « revised »
proposal-no-supersedes = elle ne dit pas qu’elle remplace celle-là
proposal-no-note = aucune « note » ne dit pourquoi
proposal-report-altered = le compte rendu sur { $period } pouvait être écrit jusqu’au { $closes }, et il est modifié à présent : { $fields }
proposal-report-gone = le compte rendu sur { $period }, qui pouvait être écrit jusqu’au { $closes }, a disparu
proposal-report-help = laisser le compte rendu tel qu’il a été publié, et dire ce qui a changé dans celui de la période suivante
proposal-first-promise-altered = la première promesse est le { $new } au lieu du { $old }
proposal-first-promise-gone = la première promesse, le { $old }, n’est plus consignée
proposal-first-promise-passed-over = les reports partent du { $new }, alors que l’échéance promise était le { $old }
proposal-first-promise-help = commencer « moves » par la date promise d’abord, et ajouter les reports ultérieurs à la suite
proposal-owner-swapped = qui en répond n’est plus { $old } mais { $new }, et aucune décision acceptée ne le dit
proposal-owner-swapped-help = annuler le changement, ou ajouter une décision acceptée, de type « designation » ou « adoption », qui le concerne ; si un organisme succède à l’autre, l’écrire sous « replaced-by » de ce dernier
proposal-late-measurement = { $count ->
    [one] la valeur pour { $days } vient
   *[other] les valeurs pour { $days } viennent
} tard : il y en avait déjà une du { $last }
proposal-late-measurement-reported = { $count ->
    [one] la valeur pour { $days } vient
   *[other] les valeurs pour { $days } viennent
} tard : les comptes rendus jusqu’au { $end } sont clos
proposal-late-measurement-help = dire sous « note » pourquoi elle ne vient que maintenant ; les rapports reproduits pour un jour antérieur la montreront

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

    Une échéance est un engagement envers tous ceux qui comptent dessus. Parmi les grands projets fédéraux examinés par le GAO en 2008 (GAO-08-925), 48 % avaient reçu un nouveau calendrier de référence, la moitié d’entre eux plus d’une fois ; des auditeurs estoniens, norvégiens et allemands ont trouvé des dates remplacées en silence. Ici, une date plus tardive demande une entrée de `moves` qui y mène, avec une décision acceptée, de type `rebaseline`, `adoption` ou `scope`, qui concerne l’élément et ne l’a pas déjà déplacé. La décision peut venir avec la proposition. Les jalons et les engagements n’ont pas de liste de reports : là, une telle décision doit venir avec la proposition ou avoir été prise depuis `days` jours au plus ; un jalon retiré avant d’être atteint est une échéance disparue.

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
rule-change-target-lowered =
    Une cible demande moins qu’avant, vient plus tard, ou a disparu, et aucune décision ne le dit.

    Une cible hors de portée peut être atteinte en l’abaissant. Les auditeurs estoniens, revenant sur les années 2010 à 2019, ont constaté que les niveaux attendus de l’État numérique avaient été remplacés par de plus modestes. Ici, il y faut une décision acceptée, de type `rebaseline`, `adoption` ou `scope`, qui concerne l’élément ; elle vient avec la proposition ou a été prise depuis `days` jours au plus. Quand la définition d’un indicateur change en même temps, une décision de type `definition-change` porte aussi ses nouvelles cibles. Ce qui demande moins dépend du sens de l’indicateur ; quand celui-ci change aussi, ou quand un intervalle se déplace, personne ne peut dire que la nouvelle cible demande autant. Une cible qu’une autre promet encore, pour le même jour ou plus tôt, n’a pas disparu. Les niveaux que les services doivent atteindre, et ceux auxquels l’agenda s’engage avec les services qu’ils visent, sont aussi des cibles.

rule-change-baseline-rewritten =
    Un indicateur part d’une autre valeur de départ, ou mesure autre chose, sans décision ni rupture de série qui le dise.

    Quand on échange le point de départ ou la chose mesurée, le progrès vient de la plume. D’un tableau de bord du gouvernement des États-Unis, des projets ont disparu en changeant de classement (GAO-14-64, GAO-13-98) ; des auditeurs estoniens ont trouvé des niveaux attendus remplacés par de plus modestes, et ceux du Canada, en 2023, des applications non évaluées sorties du compte. Qui réécrit une valeur de départ, une unité, un type de valeur, une définition, un numérateur, un dénominateur ou une méthode a donc besoin d’une décision acceptée, de type `definition-change`, `rebaseline` ou `adoption`, qui concerne l’indicateur, et d’une entrée de `series-breaks` qui la nomme : le jour à partir duquel les valeurs ne se comparent plus aux précédentes ; pour une nouvelle valeur de départ, son propre jour. Là où les valeurs restent comparables, la décision suffit : pour un autre sens ou un autre côté à tenir, une mesure plus rare, une rupture reprise, une valeur de départ attendue plus tard qu’annoncé, et là où rien n’a encore été mesuré. Une décision qu’aucune entrée ne nomme vient avec la proposition ou a été prise depuis `days` jours au plus. Les mots d’une définition sont son sens ; mais une traduction ajoutée ne réécrit rien, et ce qui est dit pour la première fois non plus.

rule-change-measurement-rewritten =
    Une valeur mesurée est une autre, ou a disparu, et aucune correction ne le dit.

    Ce qui a été communiqué reste consigné : qui lit la série doit voir ce que l’on savait à chaque moment, et ce qui a été corrigé depuis. Une valeur se corrige par une autre entrée, qui nomme sous `supersedes` la valeur qu’elle corrige et sous `note` la raison ; elle se tient à côté de l’ancienne ou à sa place ; une autre valeur du même jour qui ne dit rien de cela est aussi une réécriture. Un tableau de mesures n’a pas cette colonne : la valeur corrigée y a sa propre ligne, avec le statut `revised`. Une valeur `provisional` peut être remplacée sans plus, mais pas disparaître. D’une valeur qui reste, ni le nombre de réponses ni ce qu’elle remplace ne peuvent changer, et elle ne peut pas redevenir provisoire. Ajouter une source ou une note, ou déplacer des valeurs entre le fichier et le tableau, ne réécrit rien. Les valeurs de jours encore à venir se corrigent librement.

rule-change-published-report-edited =
    Le compte rendu d’une ligne d’action sur une période close est modifié ou a disparu.

    Un compte rendu dit ce que son auteur savait et croyait à la fin d’une période. Une fois lu, c’est un document : si la confiance du trimestre dernier peut être relevée après coup, aucun compte rendu ne peut être opposé à ce qui en est advenu. Des notes de risque que le GAO a comparées en 2016, 65 % étaient trop clémentes ; cela ne se découvre que là où les notes restent telles qu’elles ont été données. Une période est close quand elle est finie et que le délai `grace` de `reporting`, dans `agenda.yaml`, l’est aussi. Une traduction peut encore être ajoutée, et un compte rendu qui n’a jamais été écrit aussi.

rule-change-first-promise-altered =
    La première date promise n’est plus la même, ou n’est plus consignée.

    Le retard se compte à partir de ce qui a été promis d’abord : le `from` du premier report, ou l’échéance là où rien n’a encore bougé. Qui réécrit cette date fait disparaître un retard sans rien livrer ; des grands projets examinés par le GAO en 2008 (GAO-08-925), 48 % avaient reçu un nouveau calendrier de référence, auquel ils étaient ensuite mesurés. Les reports s’ajoutent à la fin ; le premier reste, quoi que l’on décide plus tard. Une liste de reports qui part d’avant la date inscrite jusque-là rétablit une promesse plus ancienne, ce qui ne cache rien.

rule-change-owner-swapped =
    Un autre organisme qu’avant répond de quelque chose, et aucune décision ne l’en a chargé.

    Qui répond d’une promesse en fait partie. Si elle passe de main en main sans qu’on le dise, celui qui l’a faite n’est plus interrogé, et celui qui l’a reçue n’a jamais accepté. Les responsables, les chefs de file des textes, ceux qui répondent d’une entrée de la feuille de route et l’autorité qui conduit l’agenda changent par une décision acceptée, de type `designation` ou `adoption`, qui concerne l’élément ; elle vient avec la proposition ou a été prise depuis `days` jours au plus. Un autre rôle dans le même organisme n’est pas un changement d’organisme, et un organisme renommé, ou remplacé par celui qui répond à présent, n’en est pas un non plus. Un responsable qui manque est trouvé par une autre règle.

rule-change-late-measurement =
    Une valeur est ajoutée pour un jour sur lequel les rapports sont déjà sortis.

    Elle peut être juste et bienvenue ; mais ce qui a été publié ne la montrait pas, et qui reproduit un ancien rapport obtient un autre chiffre que celui qui a été lu. C’est donc dit, une fois, quand elle arrive. Une valeur vient tard quand l’indicateur en a déjà une d’un jour ultérieur, ou quand son jour tombe dans une période dont le compte rendu ne peut plus être écrit : la fin de la période et le délai `grace` de `reporting`, dans `agenda.yaml`, sont passés, et la valeur, d’après le délai `lag` de son indicateur, aurait pu être là à temps. Les premières valeurs d’un indicateur ne viennent pas tard, ni une correction, ni une seconde valeur pour un jour qui en a une.
