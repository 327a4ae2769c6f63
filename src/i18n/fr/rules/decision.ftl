### decision: What the rules of the family say, and why each exists, in French; English stands beside the rules.

decision-waiver-without-end = la dérogation à « { $rule } » n’indique pas de dernier jour, et ne dispense donc de rien
decision-waiver-without-end-help = ajouter « until » avec le jour où elle prend fin
decision-waiver-without-end-long = la dérogation dure jusqu’au { $until }, plus longtemps qu’une dérogation ne le peut
decision-waiver-without-end-long-help = y mettre fin au plus tard le { $last } ; elle peut être accordée de nouveau
decision-waiver-lapsed = la dérogation à « { $rule } » a pris fin le { $until }, et l’on s’appuie encore sur elle
decision-waiver-lapsed-help = mettre { $entity } en règle, ou demander une nouvelle décision à ceux qui ont accordé la dérogation
decision-waiver-lapsed-soon = la dérogation à « { $rule } » prend fin le { $until }, et l’on s’appuie encore sur elle
decision-waiver-lapsed-soon-help = mettre { $entity } en règle avant ce jour, ou demander à temps une nouvelle décision
decision-waiver-unused = aucun constat n’a besoin de la dérogation à « { $rule } »
decision-waiver-unused-help = la retirer de la décision, ou corriger la règle, l’élément ou le champ qu’elle nomme
decision-self-granted = la dérogation a été accordée par { $organisation }, qui en bénéficie
decision-self-granted-nobody = la décision déroge à une règle et ne dit pas qui l’a prise
decision-self-granted-nobody-help = nommer sous « taken-by » le rôle ou l’instance qui l’a prise ; sinon, nul ne sait si ce n’est pas celui qui en bénéficie
decision-self-granted-help = la faire décider par quelqu’un d’autre, par exemple le comité de pilotage
decision-not-accepted = ceci s’appuie sur { $decision }, qui n’est pas encore prise
decision-not-accepted-rejected = ceci s’appuie sur { $decision }, qui a été rejetée
decision-not-accepted-superseded = ceci s’appuie sur { $decision }, qui a été remplacée
decision-not-accepted-unsaid = ceci s’appuie sur { $decision }, qui ne dit pas si elle a été prise
decision-not-accepted-help = attendre la décision, ou en nommer une qui a été prise
decision-not-accepted-rejected-help = revenir sur ce qui repose sur elle, ou nommer une décision qui a été prise
decision-not-accepted-superseded-help = nommer la décision qui l’a remplacée
decision-not-accepted-unsaid-help = indiquer le « status » de la décision
decision-not-accepted-here = la décision
decision-not-accepted-successor = cette décision l’a remplacée

rule-decision-waiver-without-end =
    Une dérogation n’indique pas de dernier jour, ou en indique un trop lointain.

    Une dérogation écarte une règle pour un temps, afin que quelqu’un y regarde de nouveau. Sans fin, c’est une règle désactivée dont personne ne se souvient : elle ne dispense de rien. La plus longue durée d’une dérogation, comptée du jour de la décision (d’aujourd’hui, s’il n’est pas donné), est de deux ans, sauf si l’agenda règle `days` autrement. Ce qui a été rejeté ou remplacé ne dispense de rien et est laissé de côté.

rule-decision-waiver-lapsed =
    Une dérogation a dépassé son dernier jour et quelque chose s’appuie encore sur elle ; ou, en avertissement, son dernier jour approche.

    Une dérogation est une promesse d’en avoir fini à une date. Quand la date est passée et que le constat demeure, ou bien le travail est en retard, ou bien la dérogation n’était pas faite pour finir : dans les deux cas, ceux qui l’ont accordée doivent le savoir. Un mois d’avance (`days`) leur laisse le temps. Si une autre dérogation continue pour le même constat, rien ne s’appuie plus sur l’ancienne.

rule-decision-waiver-unused =
    Une dérogation dont aucun constat n’a besoin.

    Ce qu’elle excusait a été mis en règle, ou elle n’a jamais nommé le bon élément. Gardée, elle excuserait la prochaine erreur au même endroit sans que personne ne l’ait décidé. Les dérogations échues appartiennent au passé et sont laissées en paix.

rule-decision-self-granted =
    Une dérogation a été accordée par un rôle de l’organisme qui en bénéficie.

    Qui doit respecter une règle ne peut pas l’écarter pour soi-même : une dérogation a du poids parce que quelqu’un d’autre l’a acceptée, au mieux l’instance qui coordonne l’agenda. L’organisme qui en bénéficie est celui qui répond de l’élément dispensé, celui qui est la source de la donnée, ou cet élément lui-même. Ce qui n’a pas été accepté ne dispense de rien.

rule-decision-not-accepted =
    Quelque chose s’appuie sur une décision qui n’a pas été prise ou ne vaut plus : elle n’est que proposée, ou a été rejetée ou remplacée.

    Une échéance déplacée, une suspension, un retrait ou un changement de valeur de départ repose sur la décision qu’il nomme. Tant que cette décision est une proposition, la promesse reste ce qu’elle était. Nommer une décision pour dire qu’on la remplace (`supersedes`) n’est pas s’appuyer sur elle ; et les premières entrées d’une liste de reports ou de ruptures de série peuvent reposer sur des décisions remplacées depuis : elles appartiennent à l’histoire.
