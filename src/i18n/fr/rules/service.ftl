### service: What the rules of the family say, and why each exists, in French; English stands beside the rules.

service-no-roadmap = le service est au niveau { $level }, et rien ne dit quand il ira plus loin ni pourquoi il n’ira pas
service-no-roadmap-help = ajouter « roadmap » avec un niveau visé, une échéance et un responsable, ou donner la raison sous « not-planned »
service-no-roadmap-unopened = le service n’est pas encore ouvert, et rien ne dit jusqu’où il sera en ligne et quand, ni pourquoi il ne le sera pas
service-level-unproven = le niveau { $level } est affirmé sans être montré : il manque à « maturity » { $missing }
service-level-unproven-help = ajouter ce qui manque, ou indiquer le niveau qui peut être montré
service-share-territory = { $share } % du territoire
service-share-users = { $share } % des usagers
service-partial-counted-as-done = le niveau { $level } n’est atteint que pour { $share }, et la feuille de route ne prévoit rien après le { $due }
service-partial-counted-as-done-unplanned = le niveau { $level } n’est atteint que pour { $share }, et rien n’est prévu pour le reste
service-partial-counted-as-done-help = prévoir le reste dans « roadmap » à une date encore à venir, ou indiquer le niveau atteint partout
service-partial-counted-as-done-line = le niveau { $level } n’est atteint que pour { $share }, et { $line }, qui livre le service, est achevée
service-partial-counted-as-done-line-help = faire livrer le reste par une ligne d’action encore ouverte, ou indiquer le niveau atteint partout
service-not-digital-first = le service est offert par le canal « { $channel } », mais les usagers sont guidés vers « { $primary } »
service-not-digital-first-unsaid = le service est offert par le canal « { $channel } », et rien ne dit que les usagers y sont guidés
service-not-digital-first-help = marquer le canal numérique « primary: true » ; les autres canaux restent ouverts
service-only-digital = le service n’a ni accompagnement, ni téléphone, ni guichet
service-only-digital-help = ouvrir un canal où parler à quelqu’un, et l’ajouter : « assisted », « phone » ou « counter »
service-review-overdue = la fiche a été revue pour la dernière fois le { $date }, il y a plus longtemps que sa périodicité ne le permet
service-review-overdue-never = rien ne dit quand la fiche a été revue pour la dernière fois
service-review-overdue-help = vérifier que la fiche est toujours vraie, puis donner la date et la périodicité sous « reviewed »
service-not-assessed = le service a ouvert le { $launched }, alors que { $standard } s’appliquait déjà, et n’a jamais été évalué
service-not-assessed-lapsed = la dernière évaluation du service était valable jusqu’au { $until }
service-not-assessed-older = le service n’a jamais été évalué ; { $standard } s’applique
service-not-assessed-help = faire évaluer le service, et consigner les résultats et leur dernier jour de validité sous « assessments »
service-unmet-criterion = le critère « { $criterion } » n’est pas satisfait, et rien ne dit ce qui sera fait ni pour quand
service-unmet-criterion-partly = le critère « { $criterion } » n’est satisfait qu’en partie, et rien ne dit ce qui sera fait ni pour quand
service-unmet-criterion-undated = ce qui sera fait pour le critère « { $criterion } » n’a pas d’échéance
service-unmet-criterion-overdue = ce qui devait être fait pour le critère « { $criterion } » l’était pour le { $due }, et le critère n’est toujours pas satisfait
service-unmet-criterion-help = indiquer une « action » : quoi, qui, pour quand ; une fois le critère satisfait, consigner la nouvelle évaluation
service-priority-inverted = le service a la priorité D et son échéance est le { $due }, avant celle de { $other }, du même responsable, qui a la priorité A et pour échéance le { $later }
service-priority-inverted-help = avancer le service urgent, ou corriger les priorités
service-no-life-event = le service n’est rattaché à aucun événement de vie
service-no-life-event-help = nommer sous « life-events » ce qui arrive aux personnes quand elles en ont besoin
service-misses-commitment = la feuille de route aboutit le { $due } ; l’engagement « { $commitment } » promet le niveau { $promised } pour le { $by }
service-misses-commitment-lower = la feuille de route s’arrête au niveau { $level } ; l’engagement « { $commitment } » promet le niveau { $promised }
service-misses-commitment-help = prévoir le service comme « { $commitment } » le promet, ou faire changer la promesse par une décision de ceux qui l’ont faite
service-launched-silently = le service a ouvert le { $launched }, et aucun événement d’ouverture n’en parle
service-launched-silently-help = consigner l’ouverture dans events/ avec « type: service-launch » et « concerns: [{ $service }] » ; s’il n’y en a pas eu, l’organiser
service-never-iterated = le service est ouvert depuis le { $launched }, et aucune amélioration n’est consignée
service-never-iterated-help = consigner sous « iterations » ce qui a été amélioré et ce qui le demandait, ou demander aux usagers ce qui devrait l’être
service-unmeasured = le service compte { $transactions } opérations par an, et aucun indicateur qui lui soit propre ne mesure { $missing }
service-unmeasured-help = pour chacun de ces aspects, faire nommer { $service } sous « serves » par un indicateur, avec « take-up », « completion », « satisfaction » ou « cost » sous « measures »
service-aspect-take-up = son recours
service-aspect-completion = son aboutissement
service-aspect-satisfaction = la satisfaction de ses usagers
service-aspect-cost = son coût
service-built-not-used = { $line }, qui livre le service, est achevée depuis le { $date }, et le service n’est toujours pas ouvert
service-built-not-used-help = ouvrir le service, ou rouvrir la ligne en disant ce qui fait obstacle
service-related-completed = achevée ici
service-related-standard = s’applique ici
service-related-urgent = échéance plus tardive ici
service-related-commitment = promis ici

rule-service-no-roadmap =
    Un service qui n’est pas entièrement en ligne n’a pas de place dans la feuille de route de numérisation, et rien ne dit pourquoi.

    La feuille de route dit aux usagers et aux administrations quand chaque service sera livré et qui en répond. Un service qu’elle passe sous silence a été oublié ou laissé de côté, et personne, de l’extérieur, ne peut dire lequel des deux. Un service qui n’est pas encore ouvert n’est pas en ligne, que son niveau ait été relevé ou non. Les services fermés, abandonnés ou en fermeture sont laissés de côté.

rule-service-level-unproven =
    Un service affirme un niveau 3 ou 4 sans preuve, sans le jour du constat ou sans sa couverture.

    Quand les auditeurs fédéraux allemands ont examiné la loi qui devait mettre tous les services en ligne, environ 74 % des services étaient dits en ligne ; sur 1 532, c’était vrai de 58. Un groupe de services avait reçu le niveau du meilleur d’entre eux. En 2023, ils ont constaté qu’un service comptait comme en ligne dès qu’une commune l’offrait. Un niveau a une valeur si le lecteur peut ouvrir ce qui le montre, voit quand il a été constaté, et sait pour quelle part du pays ou des usagers il est vrai.

rule-service-partial-counted-as-done =
    Un service n’a atteint son niveau que pour une partie du pays ou de ses usagers, et compte comme achevé.

    Un pilote dans une commune est un début. Des auditeurs allemands ont constaté en 2023 qu’il était compté comme la fin : un service en ligne quelque part était un service en ligne. Ce qui est atteint en partie compte comme achevé quand le niveau est celui que la feuille de route promettait et que son échéance est passée ou manque, quand c’est le niveau le plus haut et qu’il n’y a pas de feuille de route, ou quand la ligne d’action qui livre le service est achevée : personne n’est plus tenu d’atteindre les autres. La part à partir de laquelle un niveau compte comme atteint est un paramètre, `coverage`, en pour cent.

rule-service-not-digital-first =
    Un service ouvert est accessible en ligne, et les usagers ne sont pas guidés vers son canal numérique.

    Un agenda qui suit cette approche fait du canal numérique un canal prioritaire pour l’accès aux services publics. Un site qui double le guichet comme second choix coûte et sert peu. La priorité ne ferme aucune autre porte : plusieurs canaux peuvent être marqués comme principaux. Un site qui ne fait qu’informer ou offrir des formulaires à imprimer (niveaux 1 et 2) n’est pas encore un canal vers lequel guider les usagers ; il relève de la feuille de route.

rule-service-only-digital =
    Un service ouvert est offert sur écran, et n’a ni accompagnement, ni téléphone, ni guichet.

    Numérique d’abord ne veut pas dire numérique seulement. Qui n’a pas de connexion, lit difficilement ou se trouve dans un cas que le formulaire n’a pas prévu a besoin de parler à quelqu’un ; sans cela, un droit peut se perdre à cause d’un écran. Les services que seules d’autres administrations utilisent sont laissés de côté.

rule-service-review-overdue =
    Une fiche du catalogue des services n’a pas été revue selon sa périodicité.

    Un catalogue vaut ce que vaut sa fiche la plus ancienne : une adresse change, un guichet ferme, une pièce n’est plus demandée. Tenir le catalogue à jour est l’une des activités de cette approche, et une périodicité que personne ne tient est une promesse non tenue aux lecteurs. Quand une fiche n’a pas de périodicité, un an fait foi ; le paramètre `days` en décide autrement. Une fiche jamais revue est en retard quand elle figure dans l’agenda (`created`) depuis plus longtemps.

rule-service-not-assessed =
    Un service ouvert n’a pas d’évaluation valable au regard d’une norme de service ; comme note, s’il était ouvert avant que la norme ne s’applique.

    Une norme de service numérique donne aux usagers la même expérience, quel que soit l’organisme qui offre le service. Elle ne le fait que là où quelqu’un regarde : un service qui a ouvert sous la norme sans être évalué, ou dont la dernière évaluation n’est plus valable, n’est tenu à rien. Une norme laisse d’habitude du temps aux services plus anciens ; pour eux, le constat est donc une note. Tant qu’aucune norme ne s’applique, il n’y a rien à constater, non plus que pour ce qui se fait encore sur papier (niveaux 1 et 2).

rule-service-unmet-criterion =
    Un service ne satisfait pas un critère de la norme, et rien ne dit ce qui sera fait ni pour quand ; ou la date est passée.

    Une évaluation qui trouve un défaut et ne change rien n’a servi à rien : les usagers butent sur le même obstacle un an plus tard. Pour chaque critère obligatoire qui n’est pas satisfait, ou qui ne l’est qu’en partie, quelqu’un agit pour une date donnée. Pour un critère facultatif non satisfait, le constat est une note ; le satisfaire en partie est permis. Seule la dernière évaluation au regard de chaque norme compte, et aucune au regard d’une norme retirée.

rule-service-priority-inverted =
    Un service de la dernière priorité est dû avant un service de la première priorité du même responsable.

    C’est la même équipe qui fait les deux. Quand le moins urgent vient d’abord, ou bien les priorités ne sont pas sérieuses, ou bien les dates n’ont pas été fixées d’après elles : les services faciles font de bons chiffres, et celui que l’on attend attend. Les services qui ont atteint leur niveau visé sont laissés de côté.

rule-service-no-life-event =
    Un service destiné aux particuliers, aux entreprises ou aux associations n’est rattaché à aucun événement de vie.

    Personne ne cherche un ministère : un enfant naît, on déménage, on crée une entreprise. L’Irlande a fait des événements de la vie le principe selon lequel les services sont conçus et rendus. Un service qui reste en dehors n’est trouvé que par ceux qui en connaissent déjà le nom.

rule-service-misses-commitment =
    La feuille de route met un service en ligne plus tard qu’un engagement de l’agenda ne le promet, ou moins loin.

    « Tous les services en ligne en 2025 », l’objectif que l’Australie s’est fixé, est une phrase que chacun retient. Elle est tenue ou rompue service par service : une feuille de route qui finit après la date, ou en dessous du niveau, rompt la promesse des années avant que quelqu’un le dise. Un engagement vise les services qui répondent à tout ce que donne sa portée ; sans portée, il vise tous les services aux particuliers, aux entreprises ou aux associations. Un service qui a déjà le niveau tient la promesse.

rule-service-launched-silently =
    Un service s’est ouvert pendant la période de l’agenda, et aucun événement d’ouverture n’en parle.

    Les services numériques se lancent en grand : on utilise ce dont on a entendu parler, et celles et ceux qui ont construit un service méritent d’être vus le jour où il ouvre. Un service qui ouvre en silence est trouvé par peu de monde et passe bientôt pour un échec. Ce qui a ouvert avant le début de l’agenda n’est pas concerné, ni ce qui a ouvert sur papier (niveaux 1 et 2).

rule-service-never-iterated =
    Un service numérique est ouvert depuis deux ans, et aucune amélioration n’est consignée.

    Les équipes numériques suivent et améliorent leurs services en continu, le long des parcours des usagers. Un service qui reste tel qu’il a ouvert avait raison en tout dès le premier jour, ou personne n’a regardé depuis. Ce qui a ouvert sur papier (niveaux 1 et 2) relève de la feuille de route. La durée au-delà de laquelle c’est trop long est un paramètre, `days`.

rule-service-unmeasured =
    Un service très utilisé n’a pas d’indicateur de son recours, de son aboutissement, de la satisfaction de ses usagers ou de son coût.

    Quatre chiffres disent si un service numérique fonctionne : combien l’utilisent, combien vont jusqu’au bout, à quel point ils sont contents, ce que coûte une opération. Au Royaume-Uni, beaucoup de 777 services n’avaient pas les indicateurs qui y sont obligatoires ; d’un tel service, personne ne peut dire s’il est bon. L’indicateur doit nommer le service parmi ce qu’il sert : une moyenne de tous les services ne dit rien de celui-ci. Le nombre d’opérations par an à partir duquel c’est demandé est un paramètre, `volume`.

rule-service-built-not-used =
    Les travaux qui construisent un service sont achevés depuis six mois, et le service n’est pas ouvert.

    Les auditeurs de Norvège ont constaté des lois tardives, et des solutions construites mais pas mises en service. La ligne d’action paraît achevée dans tous les rapports, et aucun usager n’y a gagné. Un service que livrent plusieurs lignes d’action est construit quand toutes sont achevées. La durée au-delà de laquelle c’est trop long est un paramètre, `days`.
