### schedule: What the rules of the family say, and why each exists, in French; English stands beside the rules.

schedule-no-due-date = aucune échéance n’est fixée
schedule-no-due-date-help = écrire sous « { $field } » le jour pour lequel c’est promis
schedule-outside-period = l’échéance du { $due } sort de la période de l’agenda, du { $start } au { $end }
schedule-outside-period-help = choisir un jour dans cette période, ou laisser la promesse au prochain agenda
schedule-outside-period-before-start = l’échéance du { $due } précède le début, fixé au { $start }
schedule-outside-period-before-start-help = corriger l’une des deux dates
schedule-outside-period-reversed = la période de l’agenda finit le { $end }, avant d’avoir commencé le { $start }
schedule-outside-period-reversed-help = corriger l’une des deux dates
schedule-milestone-outside-undated = le jalon « { $milestone } » n’a pas d’échéance
schedule-milestone-outside-undated-help = ajouter « due », avec le jour pour lequel il doit être atteint
schedule-milestone-outside-early = le jalon « { $milestone } » est attendu le { $due }, avant que sa ligne d’action ne commence le { $limit }
schedule-milestone-outside-late = le jalon « { $milestone } » est attendu le { $due }, après l’échéance de sa ligne d’action, le { $limit }
schedule-milestone-outside-help = corriger la date du jalon ; si c’est la ligne qui prend plus de temps, faire reporter son échéance par une décision
schedule-milestone-outside-line-here = la date de la ligne elle-même
schedule-milestone-outside-weights = les poids des jalons font { $sum } en tout, et non 100
schedule-milestone-outside-unweighted = ces jalons n’ont pas de poids, alors que d’autres en ont un : { $milestones }
schedule-milestone-outside-weights-help = donner à chaque jalon sa part en pour cent, 100 en tout
schedule-overdue = l’échéance du { $due } est passée depuis { $days ->
    [one] hier
   *[other] { $days } jours
  }, et rien n’a été décidé entre-temps
schedule-overdue-help = si c’est fait, le dire et le montrer ; sinon, faire décider une nouvelle date et inscrire le report sous « { $moves } »
schedule-overdue-pending-help = faire accepter ou rejeter { $decision }, puis inscrire ce qui en découle
schedule-overdue-pending-here = proposé ici, pas encore décidé
schedule-blocked-by-law = le { $day } précède l’entrée en vigueur de { $regulation }, attendue le { $date }
schedule-blocked-by-law-help = faire reporter cette date par une décision, au { $date } ou plus tard, ou faire entrer le texte en vigueur plus tôt
schedule-blocked-by-law-here = entrée en vigueur attendue le { $date }
schedule-often-moved = l’échéance a été reportée { $count ->
    [one] une fois
   *[other] { $count } fois
  }, du { $first } au { $due }
schedule-often-moved-help = revoir le plan lui-même : que faut-il réduire, diviser ou abandonner pour que la prochaine date tienne ?
schedule-often-moved-undecided = l’échéance a été reportée { $count ->
    [one] une fois
   *[other] { $count } fois
  }, du { $first } au { $due }, et aucun comité de pilotage n’a décidé du dernier report
schedule-often-moved-undecided-help = soumettre la suite des reports au comité de pilotage, et nommer sa décision dans le dernier
schedule-inconsistent-moves = le dernier report mène au { $last }, alors que l’échéance est le { $due }
schedule-inconsistent-moves-help = inscrire le report qui manque, avec la décision qui le fonde, ou corriger l’échéance
schedule-inconsistent-moves-last-here = le dernier report mène ici
schedule-inconsistent-moves-gap = le report part du { $from }, alors que le précédent menait au { $before }
schedule-inconsistent-moves-gap-help = inscrire le report qui manque entre les deux, ou corriger les dates
schedule-inconsistent-moves-nowhere = le report du { $from } mène au même jour
schedule-inconsistent-moves-nowhere-help = donner le jour auquel l’échéance a été reportée, ou supprimer ce report

rule-schedule-no-due-date =
    Une ligne d’action, une entrée de la feuille de route d’un service ou un texte n’a pas d’échéance.

    Un agenda numérique national fixe un délai pour l’exécution de chacune de ses lignes d’action, et sa feuille de route de numérisation dit quand chaque service sera là. Ce qui n’a pas de date ne peut être ni en retard ni à l’heure : c’est un vœu. Une ligne qui n’est que proposée peut encore chercher la sienne ; ce qui est achevé, atteint ou en vigueur n’en a plus besoin.

rule-schedule-outside-period =
    Une échéance précède le début, ou tombe hors de la période que couvre l’agenda.

    Une échéance avant le début est une étourderie que tous les rapports répètent. Une échéance après le dernier jour de l’agenda est une promesse dont personne ne sera plus là pour répondre : c’est au prochain agenda de la faire. Ce qui est achevé, atteint ou en vigueur peut tomber en dehors, car le passé est ce qu’il est.

rule-schedule-milestone-outside =
    Un jalon n’a pas de date ou sort de sa ligne d’action, ou les poids des jalons ne font pas 100 en tout.

    Les jalons sont la mesure de l’avancement : chacun est atteint ou non, et pèse ce qu’il pèse. Les auditeurs du Congrès des États-Unis ont trouvé des jalons sans date là où des administrations devaient montrer comment elles atteindraient leurs objectifs ; sans dates, personne ne voit un retard avant la fin. Un jalon atteint, ou d’une ligne achevée, peut tomber où il est tombé, et les poids sont donnés pour tous les jalons ou pour aucun.

rule-schedule-overdue =
    Une échéance est passée, ce qui était promis n’est pas là, et rien n’a été décidé depuis.

    On manque des dates ; ce que les lecteurs ne pardonnent pas, c’est que personne ne le dise. Dans un catalogue public de produits, des milliers de dates de fin ont été repoussées sans que cela se voie, et dans une autre liste, 51 dates de parution sur 54 étaient déjà passées. Du jour où une promesse est manquée, ou bien elle est tenue et montrée, ou bien qui en a le pouvoir décide de la suite : une décision prise depuis, qui concerne la ligne, le service ou le texte. Une décision seulement proposée n’en est pas encore une, et une dérogation ou une désignation porte sur autre chose.

rule-schedule-blocked-by-law =
    Une ligne d’action ou un service est attendu, ou doit ouvrir, avant l’entrée en vigueur d’un texte qu’il lui faut.

    Les auditeurs de Norvège ont trouvé des lois en retard, et des solutions construites que l’on ne pouvait pas mettre en service. Cela se voit des années à l’avance dans les fichiers : la date du texte tombe après celle de ce qui repose sur lui. L’une des deux est fausse. Ce qu’il faut à une ligne d’action se trouve sous `legal-change` et `blocked-by`, ce qu’il faut à un service sous `legal-basis`. Qu’un service soit ouvert au public sans qu’aucun texte en vigueur le porte relève d’une autre règle.

rule-schedule-often-moved =
    Une échéance qui n’est pas encore tenue a été reportée deux fois ; ou, comme erreur, quatre fois, la dernière sans décision d’un comité de pilotage.

    Chaque report a sa raison, et tous ensemble disent que personne ne sait quand ce sera là. Les auditeurs du Congrès des États-Unis ont constaté que près de la moitié des grands projets avaient reçu une nouvelle référence, et la moitié de ceux-là deux fois ou plus : chaque fois, l’ancienne promesse sortait de la vue. Après deux reports, c’est le plan qu’il faut revoir, et après quatre, c’est au comité qui répond de l’agenda de le faire. Les paramètres sont les nombres de reports.

rule-schedule-inconsistent-moves =
    Les reports d’une échéance ne mènent pas de la première promesse à la date donnée aujourd’hui.

    La liste des reports est la mémoire d’une promesse : le premier `from` est ce qui a été promis d’abord, et chaque report part de là où le précédent menait. Un trou veut dire qu’une date a été reportée sans inscription, ou qu’une inscription a été modifiée : le retard que calculent les rapports n’est alors pas celui qui a eu lieu.
