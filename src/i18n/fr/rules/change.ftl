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

rule-change-deadline-moved =
    Une échéance est plus tardive qu’avant, ou a disparu, et aucune décision ne l’a déplacée.

    Une échéance est un engagement envers tous ceux qui comptent dessus. Des grands projets fédéraux examinés par le GAO en 2008 (GAO-08-925), 48 % avaient reçu un nouveau calendrier de référence, la moitié d’entre eux plus d’une fois ; des auditeurs estoniens, norvégiens et allemands ont trouvé des dates remplacées en silence. Ici, une date plus tardive demande une entrée de `moves` qui y mène, avec une décision acceptée, de type `rebaseline`, `adoption` ou `scope`, qui concerne l’élément et ne l’a pas déjà déplacé. La décision peut venir avec la proposition. Les jalons et les engagements n’ont pas de liste de reports : là, une telle décision doit venir avec la proposition ou avoir été prise depuis `days` jours au plus.
