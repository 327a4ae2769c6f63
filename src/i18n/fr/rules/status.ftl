### status: What the rules of the family say, and why each exists, in French; English stands beside the rules.

status-completed-without-evidence = la ligne est dite achevée, mais il manque : { $fields }
status-completed-without-evidence-help = donner sous « completion » le jour, ce qui le montre, et l’instance ou le rôle, autre que le responsable, qui l’a acceptée ; ou revenir au statut précédent
status-completed-without-evidence-own = le responsable de la ligne a accepté son propre travail : { $role } relève de lui
status-completed-without-evidence-own-help = la faire accepter par une instance, ou par un rôle dans un autre organisme
status-rosier-than-data = la confiance est « { $confidence } », mais les données disent autre chose : { $reasons }
status-rosier-than-data-late = l’échéance du { $due } est passée
status-rosier-than-data-blocked = { $entity } vient trop tard
status-rosier-than-data-milestone = le jalon « { $milestone } » est en retard
status-rosier-than-data-kpi = { $entity } est hors trajectoire
status-rosier-than-data-help = baisser la confiance, ou dire dans le prochain compte rendu pourquoi la ligne aboutira quand même, et mettre les données à jour
status-unmanaged-risk = la ligne est { $health }, et il manque à son dernier compte rendu : { $fields }
status-unmanaged-risk-unreported = la ligne est { $health }, et aucun compte rendu ne donne : { $fields }
status-unmanaged-risk-at-risk = à risque
status-unmanaged-risk-late = en retard
status-unmanaged-risk-blocked = bloquée
status-unmanaged-risk-help = dire dans le compte rendu ce qui peut mal tourner, ce qui vient ensuite, et qui doit décider quoi
status-confidence-secured = sécurisée
status-confidence-achievable = atteignable
status-confidence-needs-support = appuis nécessaires
status-confidence-compromised = compromise
status-never-changes = les { $count } derniers comptes rendus, depuis { $since }, disent tous « { $confidence } » et { $progress } %
status-never-changes-confidence = les { $count } derniers comptes rendus, depuis { $since }, disent tous « { $confidence } », et aucun jalon n’a été atteint entre-temps
status-never-changes-help = regarder la ligne elle-même, et non le dernier compte rendu : qu’est-ce qui a bougé, qu’est-ce qui n’a pas bougé, et pourquoi ?
status-declared-progress = un pourcentage est déclaré à côté de jalons qui disent déjà où en est la ligne
status-declared-progress-help = supprimer « progress » ; si les jalons ne montrent pas ce qui a été fait, les diviser ou corriger leurs poids
status-declared-progress-all = tout est dit fait, mais la ligne n’est pas achevée
status-declared-progress-milestones = tous les jalons sont atteints, mais la ligne n’est pas achevée
status-declared-progress-all-help = achever la ligne, avec un jour, une preuve et une acceptation ; ou dire ce qui reste à faire
status-report-missing = aucun compte rendu pour la période du { $start } au { $end } ; le dernier porte sur { $last }
status-report-missing-none = aucun compte rendu pour la période du { $start } au { $end }, ni pour aucune autre avant elle
status-report-missing-help = ajouter un compte rendu : la période, la confiance, ce qui a été fait, ce qui vient ensuite, ce qui peut mal tourner
status-on-hold-forever = la ligne est suspendue depuis le { $since }, soit { $days } jours
status-on-hold-forever-help = la faire reprendre, avec une date que l’on peut tenir, ou la faire abandonner par une décision
status-on-hold-forever-undecided = la ligne est suspendue, et aucune décision n’est nommée à l’appui
status-on-hold-forever-undecided-help = consigner la décision qui l’a suspendue, et la nommer sous « on-hold.decision »
status-on-hold-forever-undated = la ligne est suspendue, et rien ne dit depuis quand
status-on-hold-forever-undated-help = écrire le premier jour sous « on-hold.since »
status-hollow-average = { $count ->
    [one] la seule ligne d’action de l’axe « { $axis } » est bien avancée, et n’est pas achevée
   *[other] aucune des { $count } lignes d’action de l’axe « { $axis } » n’est achevée, alors qu’elles sont bien avancées en moyenne
  }
status-hollow-average-help = en mener quelques-unes à terme avant d’avancer les autres, et rendre compte de ce qui est achevé, non d’une moyenne

rule-status-completed-without-evidence =
    Une ligne d’action est dite achevée sans le jour, sans rien qui le montre, ou sans que quelqu’un d’autre que son responsable l’ait acceptée.

    Aux auditeurs de la fédération allemande, on disait les trois quarts des démarches en ligne : ils en ont trouvé 58 sur 1 532 ; ceux du Congrès des États-Unis ont constaté que la plupart des notes étaient meilleures que les projets. Qui fait le travail ne le juge pas : une instance, ou un rôle dans un autre organisme, regarde les preuves et accepte.

rule-status-rosier-than-data =
    La confiance du dernier compte rendu d’une ligne d’action est de deux crans meilleure que ce que montrent ses dates, ses textes et ses indicateurs.

    Les auditeurs du Congrès des États-Unis ont noté des projets à nouveau : les deux tiers des notes publiées étaient en dessous du risque réel, et certaines ne changeaient jamais. La confiance est le jugement d’une personne et peut s’écarter de ce qui est calculé ; mais si elle est meilleure à ce point, l’un des deux se trompe, et les lecteurs doivent savoir lequel. De haut en bas : sécurisée et sur la bonne voie, puis atteignable, puis appuis nécessaires et à risque, puis compromise, en retard et bloquée. Le paramètre est le nombre de crans.

rule-status-unmanaged-risk =
    Une ligne d’action est à risque, en retard ou bloquée, et son dernier compte rendu ne dit pas ce qui peut mal tourner, ce qui vient ensuite et ce que quelqu’un doit décider.

    Marquer un projet en rouge ne suffit à aider personne. Ceux qui peuvent aider sont une instance et ses membres : il leur faut lire quel est le risque, ce que fait le responsable, et quelle décision leur revient. Une ligne dont personne n’a rendu compte pour la dernière période relève de la règle sur les comptes rendus manquants.

rule-status-never-changes =
    Une ligne d’action en cours rapporte la même confiance et le même avancement depuis quatre périodes.

    Sur un tableau de bord public du gouvernement des États-Unis, les auditeurs du Congrès ont trouvé des notes qui ne changeaient jamais. Une année sans mouvement, c’est une ligne qui n’avance pas ou un compte rendu recopié. Si les comptes rendus ne donnent pas d’avancement, les jalons atteints entre-temps comptent comme un mouvement. Que tout soit dit fait relève d’une autre règle. Le paramètre est le nombre de périodes.

rule-status-declared-progress =
    Un pourcentage est saisi à côté de jalons qui disent déjà où en est une ligne d’action, ou tout est dit fait alors que la ligne n’est pas achevée.

    Deux chiffres pour une même chose finissent par différer, et celui que quelqu’un a saisi est celui que personne ne peut vérifier. Quant à cent pour cent sans achèvement, c’est une affirmation qui évite sa preuve : ce qui est fait a un jour, une preuve, et quelqu’un qui l’a accepté.

rule-status-report-missing =
    Une ligne d’action en cours n’a pas de compte rendu pour la dernière période écoulée, et le délai pour l’écrire est passé lui aussi.

    Un tableau de bord public du gouvernement des États-Unis est resté immobile 15 mois sur 24, et un plan national du Rwanda n’avait aucun suivi : ce dont personne ne rend compte, personne n’en répond. Les périodes sont celles de `reporting` dans `agenda.yaml` : leur longueur, le délai d’écriture et le début de l’exercice. Une ligne commencée pendant une période rend compte à partir de la suivante ; un agenda qui ne fixe pas de rythme n’est tenu à aucun.

rule-status-on-hold-forever =
    Une ligne d’action est suspendue sans décision, ou depuis plus de 180 jours, ou nul ne sait depuis quand.

    La suspension est l’endroit où va une promesse que personne ne veut rompre à voix haute : elle n’est ni en retard, ni à risque, ni comptée. Suspendre une ligne est une décision comme une autre, et six mois plus tard il en faut une nouvelle, pour reprendre ou pour abandonner. Le paramètre est le nombre de jours.

rule-status-hollow-average =
    Les lignes d’action d’un axe sont en moyenne faites à plus de la moitié, et aucune n’est achevée.

    Au Chili, un avancement moyen de 69 % côtoyait neuf mesures dont aucune n’était accomplie. Une moyenne de choses à moitié faites dit peu à qui attend l’une d’elles : dix ponts, chacun construit jusqu’au milieu du fleuve. La moyenne n’est calculée que pour cette règle et n’est montrée nulle part. Les paramètres sont le pourcentage, et le nombre de lignes à l’avancement connu qu’un axe doit compter au moins pour que l’on parle de moyenne.
