### approach: What the rules of the family say, and why each exists, in French; English stands beside the rules.

approach-missing-activity = aucune ligne d’action ne s’engage à mettre en place { $activity }
approach-missing-activity-help = ajouter « { $word } » au champ « establishes » de la ligne d’action qui s’en charge, ou écrire cette ligne
approach-missing-activity-related = cette ligne s’en chargerait, mais elle n’est que proposée, ou elle a été abandonnée ou fusionnée
approach-activity-digital-first = le canal numérique comme canal prioritaire
approach-activity-shared-building-blocks = des briques communes
approach-activity-once-only = le principe « une seule fois »
approach-activity-service-standard = une norme de service numérique
approach-activity-service-catalogue = un catalogue des services tenu à jour
approach-activity-digitisation-roadmap = une feuille de route de numérisation

approach-missing-capability = aucune brique n’offre { $capability }
approach-missing-capability-help = en enregistrer une dans building-blocks/ avec « capability: { $word } », même à l’état de concept, et la nommer dans la ligne d’action qui la construit
approach-capability-identity = l’identité électronique
approach-capability-payments = les paiements
approach-capability-esignature = la signature électronique
approach-capability-information-mediator = l’échange de données entre registres
approach-capability-registration = un générateur de formulaires

approach-once-only-not-in-law = aucun texte du plan réglementaire ne porte le principe « une seule fois »
approach-once-only-not-in-law-help = décrire dans regulations/ le texte qui l’inscrit dans la loi, avec « principles: [once-only] »
approach-once-only-not-in-law-gone = plus aucun texte ne porte le principe « une seule fois » : le texte { $entity } est { $state }
approach-once-only-not-in-law-gone-help = présenter un autre texte avec « principles: [once-only] », ou reprendre celui-ci
approach-once-only-not-in-law-related = le portait aussi, et a pris fin lui aussi

approach-no-advisory-body = l’agenda n’a pas de { $body }
approach-no-advisory-body-help = le décrire dans bodies/ avec « kind: { $word } » : qui y siège, son mandat, à quel rythme il se réunit
approach-body-steering-committee = comité de pilotage
approach-body-advisory-board = conseil consultatif de haut niveau

approach-missing-role = aucun rôle n’a cette fonction : { $function }
approach-missing-role-help = le décrire dans roles/ avec « function: { $word } » et « members » ; une boîte fonctionnelle suffit
approach-missing-role-holder = personne ne tient ce rôle en ce moment : { $function }
approach-missing-role-holder-help = ajouter à « members » qui le tient, et depuis quel jour ; une boîte fonctionnelle suffit
approach-function-head-of-authority = chef de l’autorité numérique
approach-function-legal-adviser = conseiller juridique
approach-function-chief-data-officer = directeur des données
approach-function-chief-information-security-officer = responsable de la cybersécurité
approach-function-chief-architect = architecte en chef
approach-function-lead-service-designer = concepteur de services principal

approach-no-launch = l’agenda est en vigueur, mais aucun événement ne l’a lancé
approach-no-launch-help = décrire son lancement dans events/ avec « type: launch », la date et l’autorité qui le parraine ; une date annoncée compte
approach-no-launch-patron = le lancement de l’agenda n’est placé sous aucun patronage
approach-no-launch-patron-help = nommer la plus haute autorité politique qui le soutient ; s’il n’y en a pas eu, organiser un autre lancement sous un tel patronage

approach-not-promoted = le dernier événement qui a fait connaître l’agenda date du { $date }
approach-not-promoted-help = en organiser un autre et le décrire dans events/ avec « type: promotion »
approach-not-promoted-related = le dernier en date

approach-momentum-lost = aucune ligne d’action n’a commencé et aucun indicateur n’a été mesuré depuis le lancement, le { $date }
approach-momentum-lost-help = commencer les premières lignes ; si elles ont commencé, le dire dans leur « status », et ajouter aux indicateurs ce qui a été mesuré
approach-momentum-lost-related = lancé ici

approach-no-inclusion = aucune ligne d’action ne s’engage pour l’inclusion numérique
approach-no-inclusion-help = ajouter « digital-inclusion » au champ « establishes » de la ligne d’action qui s’en charge, ou écrire cette ligne
approach-no-inclusion-channel = aucun service ouvert ne garde d’accueil physique ou accompagné
approach-no-inclusion-channel-help = garder une voie où quelqu’un aide l’usager, et l’ajouter aux « channels » des services : « type: counter » ou « type: assisted »

approach-unfinished-predecessor = rien ne dit ce qu’est devenue la ligne « { $line } »
approach-unfinished-predecessor-help = ajouter « became » : « carried » ou « merged » avec la ligne d’action dans « into », ou « dropped » avec la décision
approach-unfinished-predecessor-dropped = la ligne « { $line } » a été abandonnée, et aucune décision ne le dit
approach-unfinished-predecessor-dropped-help = nommer dans « decision » la décision d’abandon
approach-unfinished-predecessor-nowhere = la ligne « { $line } » est reprise, mais la ligne d’action qui la reprend n’est pas nommée
approach-unfinished-predecessor-nowhere-help = nommer dans « into » la ligne d’action qui la reprend
approach-unfinished-predecessor-given-up = la ligne « { $line } » a été reprise par une ligne d’action qui a ensuite été abandonnée sans décision
approach-unfinished-predecessor-given-up-help = nommer la décision d’abandon, ou une autre ligne d’action qui la reprend
approach-unfinished-predecessor-here = abandonnée ici
approach-unfinished-predecessor-no-lines = l’agenda succède à une stratégie, mais aucune ligne de celle-ci n’est nommée
approach-unfinished-predecessor-no-lines-help = les énumérer dans « lines », chacune avec ce qu’elle est devenue

rule-approach-missing-activity =
    Aucune ligne d’action ne s’engage à mettre en place l’une des six activités d’un agenda pangouvernemental.

    Le canal numérique comme canal prioritaire, les briques communes, le principe « une seule fois », une norme de service numérique, un catalogue des services tenu à jour, une feuille de route de numérisation : un agenda qui en oublie une numérise les bureaux un par un au lieu de l’État tout entier. Ce qui n’est que proposé, ou qui a été abandonné, ne promet rien. Un constat par activité.

rule-approach-missing-capability =
    Aucune brique enregistrée n’offre l’une des capacités que partage toute administration numérique.

    L’identité, les paiements, la signature électronique et l’échange de données entre registres se construisent une fois et servent à tous les services ; de même, comme simple note, les formulaires par lesquels on fait une demande. Là où personne n’en a enregistré, chaque ministère construit la sienne. Un concept compte, pour qu’une ligne d’action puisse nommer ce qu’elle va construire ; ce qui a été retiré ne compte pas.

rule-approach-once-only-not-in-law =
    Aucun texte du plan réglementaire ne porte le principe « une seule fois », ou les textes qui le portaient ont été retirés ou rejetés.

    Les administrations ne peuvent se demander ce qu’elles savent d’une personne que si la loi le permet, et les formulaires ne cessent de le demander que si la loi l’interdit. Un agenda qui promet de ne demander qu’une fois, sans ce texte, repose sur la bonne volonté de chaque bureau. Un texte compte dès son premier projet ; d’autres règles regardent s’il arrive à temps.

rule-approach-no-advisory-body =
    L’agenda n’a pas de comité de pilotage, ou pas de conseil consultatif de haut niveau.

    Il faut que quelqu’un puisse trancher ce qu’aucun ministère ne tranche seul (une échéance reportée, une dérogation, une ligne suspendue), et que ceux qui, hors de l’administration, ont aidé à écrire l’agenda aient une place d’où suivre sa mise en œuvre. Sans le premier, rien ne se décide nulle part ; sans le second, aucune voix indépendante n’est écoutée.

rule-approach-missing-role =
    Il manque le chef de l’autorité numérique, les conseillers juridiques ou un membre de l’équipe de direction : aucun rôle n’a cette fonction, ou personne ne le tient.

    Un agenda est porté par des personnes : le chef de l’autorité conduit sa co-conception et ses comptes rendus, les conseillers juridiques préparent le plan réglementaire, l’équipe de direction (données, cybersécurité, architecture, conception de services) entraîne tous les autres. Ce qui demande l’accord d’un rôle que personne ne tient n’est approuvé par personne. Une boîte fonctionnelle suffit : la règle ne demande aucun nom.

rule-approach-no-launch =
    L’agenda est en vigueur, mais aucun événement ne l’a lancé, ou son lancement n’est placé sous aucun patronage.

    Un agenda se lance avec le plus haut soutien politique, au mieux celui du chef de l’État, devant tous ceux qui ont pris part à sa co-conception : c’est là que les ministères comprennent qu’il est sérieux. Un lancement annoncé compte. Un agenda que personne n’a encore adopté n’a rien à lancer.

rule-approach-not-promoted =
    Depuis 180 jours, aucun événement n’a fait connaître l’agenda.

    Un agenda se promeut en permanence, pas seulement le jour de son lancement : on utilise ce dont on a entendu parler, et un ministère que personne n’interroge sur sa promesse l’oublie. Le lancement de l’agenda compte, et l’ouverture d’un service aussi, puisqu’elle en fait connaître une partie ; une formation ne compte pas. La règle commence avec le premier de ces événements, pour un agenda en vigueur ou lancé, et finit avec la période de l’agenda ; l’absence de tout lancement est un autre constat.

rule-approach-momentum-lost =
    Plus de 90 jours après le lancement, aucune ligne d’action n’est en cours ni achevée, et aucun indicateur n’a été mesuré.

    La mise en œuvre commence juste après le lancement, tant que tout le monde en parle. Si un trimestre passe sans que rien montre un début, le lancement n’était qu’une cérémonie. Une ligne suspendue ne montre rien ; une valeur mesurée depuis le lancement montre quelque chose, même si aucune ligne n’a commencé.

rule-approach-no-inclusion =
    Aucune ligne d’action ne met en place l’inclusion numérique, ou aucun des services ouverts ne garde d’accueil physique ou accompagné.

    Qui n’a ni appareil, ni connexion, ni l’habitude des formulaires, ou vit avec un handicap, perd un droit quand le guichet ferme. Le Mexique a inscrit dans sa Constitution le devoir de l’État de mener une politique d’inclusion numérique universelle ; un agenda qui met le canal numérique en premier doit une ligne à ceux qui ne peuvent pas le prendre, et quelqu’un à qui s’adresser. Les services qui n’indiquent pas leurs canaux, ou que seules d’autres administrations utilisent, ne sont pas jugés.

rule-approach-unfinished-predecessor =
    Une ligne de la stratégie à laquelle l’agenda succède n’est ni reprise, ni fondue dans une autre, ni abandonnée par une décision.

    Une nouvelle stratégie aime commencer sur une page blanche : ce que la précédente n’a pas atteint est oublié, ou promis de nouveau comme si c’était la première fois. Les auditeurs de Norvège et du Royaume-Uni ont retrouvé les mêmes buts d’une stratégie à l’autre, ceux d’Estonie des niveaux attendus remplacés par de plus modestes. Chaque ligne de la stratégie précédente aboutit donc quelque part : à une ligne de cet agenda, ou à une décision d’abandon. Une ligne reprise puis abandonnée demande elle aussi cette décision, sauf si une autre a pris sa place. Comme avertissement, si l’agenda ne nomme aucune ligne de la stratégie précédente.
