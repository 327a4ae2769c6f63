### What kinds, fields and words mean, in French; English stands beside the types.

model-entity = Champs communs. Les champs que tout élément peut avoir.
    .id = Identifiant. Unique dans son type, en minuscules sans accent, chiffres et traits d’union ; il est égal au nom du fichier et ne sert plus jamais à autre chose.
    .formerly = Anciens identifiants. Ceux qu’il portait avant d’être renommé, pour que son histoire soit suivie.
    .title = Titre. Son nom, tel que les lecteurs le connaissent.
    .description = Description. Ce que c’est, en quelques phrases ; le Markdown est permis.
    .tags = Mots-clés. Des mots libres pour la recherche.
    .links = Liens. Où en lire davantage.
    .visibility = Visibilité. Si l’espace public et les données ouvertes peuvent le montrer ; public, sauf mention contraire.
    .created = Création. Le jour où il est entré dans l’agenda.
    .retired = Mise hors service. Quand et pourquoi il ne s’applique plus.

model-Link = Lien. Une adresse sur le web, avec un titre.
    .title = Titre. Ce que le lecteur y trouve.
    .url = Adresse. L’adresse web entière.

model-Visibility = Visibilité. Si l’espace public et les données ouvertes peuvent montrer quelque chose.
    .public = Public. Tout le monde peut le lire.
    .internal = Interne. Il ne parvient jamais à l’espace public ni dans un fichier de données ouvertes.

model-Retired = Mise hors service. Rien n’est supprimé d’un agenda : ce qui ne s’applique plus est mis hors service et reste visible.
    .date = Date. Le jour à partir duquel il ne s’applique plus.
    .reason = Raison. Pourquoi il a été mis hors service, en une phrase.
    .decision = Décision. La décision qui l’a mis hors service.
    .replaced-by = Remplacé par. L’élément du même type qui prend sa place.

model-agenda = Agenda. L’agenda numérique national lui-même : un seul fichier, `agenda.yaml`, à la racine.
    .agenda = Version du format. La version du format de ce fichier ; toujours 1.
    .title = Titre. Le nom de l’agenda.
    .description = Description. De quoi parle l’agenda, en quelques phrases ; le Markdown est permis.
    .country = Pays. Le code ISO 3166-1 du pays, deux majuscules.
    .authority = Autorité. L’organisme qui conduit l’agenda.
    .period = Période. Les années que couvre l’agenda.
    .languages = Langues. Les langues dans lesquelles l’agenda est publié ; la première est celle des textes simples.
    .adopted-by = Adopté par. La décision qui l’a adopté.
    .legal-mandate = Mandat légal. Les textes qui demandent un agenda.
    .succeeds = Succède à. La stratégie précédente, et ce que ses lignes sont devenues.
    .axes = Axes. Les grands thèmes.
    .commitments = Engagements. Ce que l’agenda promet pour beaucoup de services à la fois.
    .roadmap-instrument = Texte de la feuille de route. Le texte qui donne sa force à la feuille de route de numérisation.
    .reporting = Comptes rendus. À quel rythme l’avancement est rapporté, et combien de temps un compte rendu peut prendre.
    .progress = Calcul de l’avancement. Comment l’état des indicateurs est calculé.
    .capabilities = Capacités. Les capacités nationales, en plus de celles de GovStack.
    .instruments = Types de textes. Des types de textes propres au pays, à côté de la liste usuelle fournie.
    .rules = Règles. Le niveau et les paramètres des règles, là où ils diffèrent de l’usage ; le nom d’une famille vaut pour celles de ses règles qui ne sont pas nommées elles-mêmes.
    .custom-rules = Règles propres. Les règles propres au pays, sous forme d’expressions.
    .extensions = Extensions. Pour un type, le fichier de schéma JSON qui ajoute les champs propres au pays.
    .review = Relecture. Ce qui est demandé aux modifications avant qu’elles ne comptent.
    .site = Site. L’espace public.

model-AgendaPeriod = Période de l’agenda. Son premier et son dernier jour.
    .start = Début. Le premier jour.
    .end = Fin. Le dernier jour.

model-Predecessor = Stratégie précédente. La stratégie d’avant, et ce que ses lignes sont devenues.
    .title = Titre. Son nom.
    .url = Adresse. Où elle peut être lue.
    .lines = Lignes. Ce que chacune de ses lignes est devenue.

model-PredecessorLine = Ligne précédente. Ce qu’une ligne de la stratégie d’avant est devenue.
    .title = Titre. Son nom.
    .became = Devenue. Ce qu’elle est devenue.
    .into = Reprise par. La ligne d’action qui la poursuit.
    .decision = Décision. La décision à son sujet.

model-Fate = Suite donnée. Ce qu’une ligne de la stratégie d’avant est devenue.
    .carried = Reprise. Poursuivie comme une ligne à part entière.
    .merged = Fusionnée. Intégrée à une autre ligne.
    .dropped = Abandonnée. Laissée de côté.

model-Axis = Axe. Un grand thème de l’agenda.
    .id = Identifiant. Unique parmi les axes.
    .title = Titre. Le nom sous lequel les lecteurs le connaissent.
    .description = Description. De quoi il traite.

model-Commitment = Engagement. Une promesse pour beaucoup de services à la fois ; une portée vide désigne tous les services destinés au public.
    .id = Identifiant. Unique parmi les engagements.
    .title = Titre. La promesse en une phrase.
    .scope = Portée. Les services concernés ; tous, si elle est vide.
    .level = Niveau. Le niveau de maturité numérique promis, de 1 à 4.
    .by = Pour le. Le jour pour lequel c’est promis.

model-CommitmentScope = Portée d’un engagement. Les services que vise une promesse ; toutes les conditions données doivent être remplies.
    .audience = Public. Les services pour ce public.
    .sector = Secteur. Les services de cette division de la COFOG, deux chiffres entre guillemets droits.
    .owner = Responsable. Les services de cet organisme.
    .life-event = Événement de vie. Les services de cet événement de vie.

model-Reporting = Comptes rendus. À quel rythme l’avancement est rapporté.
    .every = Périodicité. La longueur d’une période, en durée ISO 8601.
    .grace = Délai. Combien de temps après la fin d’une période un compte rendu peut prendre.
    .fiscal-year-start = Début de l’exercice. Le mois et le jour, entre guillemets droits.

model-ProgressMethod = Calcul de l’avancement. Comment l’état des indicateurs est calculé.
    .method = Méthode. La formule.
    .on-track = Sur la bonne voie. À partir de cette part du chemin attendu, un indicateur est sur la bonne voie.
    .at-risk = À risque. À partir de cette part du chemin attendu, un indicateur est à risque et non hors trajectoire.

model-Method = Méthode. La formule qui calcule l’avancement.
    .trajectory = Trajectoire. Par rapport au chemin qui va de la valeur de départ à la cible par les cibles intermédiaires.
    .advancement-rate = Taux d’avancement. Par rapport à la distance entre valeur de départ et cible.
    .growth-rate = Taux de croissance. Par rapport à la croissance nécessaire chaque année.

model-Capability = Capacité. Ce que des briques offrent et dont des services ont besoin.
    .id = Identifiant. Unique parmi les capacités, y compris celles de GovStack.
    .title = Titre. Le nom sous lequel les lecteurs la connaissent.
    .exclusive = Exclusive. Si une seule brique commune doit l’offrir à tous.

model-Instrument = Type de texte. Une sorte de texte juridique et son rang dans la hiérarchie des normes.
    .id = Identifiant. Unique parmi les types de textes.
    .title = Titre. Le nom sous lequel les lecteurs le connaissent.
    .rank = Rang. Sa place dans la hiérarchie ; 1 est le plus élevé.
    .stages = Étapes. Les étapes qu’il franchit, dans l’ordre.

model-RuleSetting = Réglage d’une règle. Un niveau seul, ou un niveau, des dates et les paramètres propres à la règle.
    .level = Niveau. La gravité de ses constats ; `off` désactive la règle.
    .from = À partir de. Les éléments créés avant ce jour en sont dispensés.
    .grace-until = Tolérance jusqu’au. Jusqu’à ce jour, ses erreurs comptent comme des avertissements.

model-LevelName = Niveau. La gravité des constats d’une règle.
    .off = Désactivée. La règle n’est pas appliquée.
    .note = Note. Bon à savoir.
    .warning = Avertissement. À regarder.
    .error = Erreur. Ne doit pas rester.

model-CustomRule = Règle propre. Une règle du pays : des expressions en Common Expression Language (CEL) sur `self`, un élément tel qu’il est écrit dans son fichier, `agenda`, le contenu d’`agenda.yaml`, et `as_of`, le jour qui compte comme aujourd’hui. Une règle qui interroge `old`, l’élément tel que la base le contient, ou null s’il est nouveau, juge ce qu’une proposition change : elle compte là où une base est donnée. Les noms à trait d’union se mettent entre accents graves ; les dates sont des textes, et `days(…)` donne le nombre de jours d’une date ou d’une période.
    .id = Identifiant. Il commence par `x-`.
    .for = Pour. Le type d’élément qu’elle juge.
    .when = Quand. La condition à laquelle elle s’applique ; toujours, si rien n’est dit.
    .assert = Affirmation. Ce qui doit être vrai.
    .message = Message. Ce qui est dit quand ce n’est pas vrai.
    .help = Aide. Que faire alors.
    .level = Niveau. Sa gravité ; un avertissement, si rien n’est dit.
    .field = Champ. Le champ de l’élément auquel ses constats sont placés, au lieu de la première ligne.
    .examples = Exemples. Des éléments pour lesquels elle doit tenir ou non ; ils sont essayés à chaque contrôle.

model-RuleExample = Exemple de règle. Un morceau d’élément, et ce que la règle doit en dire.
    .expect = Attendu. Si la règle laisse passer l’élément (`pass`) ou le signale (`fail`).
    .entity = Élément. Les champs qui comptent pour la règle ; les autres peuvent manquer.
    .old = Avant. Ce qu’était l’élément avant une proposition, pour une règle qui interroge `old` ; il est nouveau, si rien n’est dit.
    .as-of = En date du. Le jour qui compte comme aujourd’hui dans cet exemple.

model-Expected = Attendu. Ce que fait une règle d’un exemple.
    .pass = Passe. La règle n’a rien à signaler.
    .fail = Échoue. La règle signale l’élément.

model-ReviewPolicy = Politique de relecture. Ce qui est demandé aux modifications avant qu’elles ne comptent.
    .main-line = Branche principale. La branche sur laquelle l’agenda est en vigueur.
    .since = Depuis. Le jour à partir duquel la politique s’applique.
    .minimum-grade = Degré minimal. La preuve de relecture demandée au moins, de 0 à 5.
    .signed = Signature. Si les modifications doivent être signées.
    .bots = Automates. Les adresses des machines dont les modifications ne sont pas relues par des personnes.

model-Site = Site. L’espace public qui montre l’agenda.
    .url = Adresse. Où il est publié.
    .contact = Contact. À qui les lecteurs peuvent écrire.
    .licence = Licence. L’identifiant SPDX de la licence des données.
    .colour = Couleur. La couleur de ses liens, de ses filets et des têtes de ses tableaux, entre guillemets droits : « # » et deux chiffres hexadécimaux pour chacune des composantes rouge, verte et bleue. Si elle est trop claire pour être lue, les pages en prennent une plus foncée.
    .logo = Logo. L’image placée à côté du titre de chaque page : un fichier SVG ou PNG de 256 ko au plus, désigné par son chemin dans le dossier de l’agenda.

model-organisation = Organisme. Un ministère, une agence, une entreprise, une université, une association : qui répond, agit, fournit ou est entendu.
    .acronym = Sigle. Le nom court sous lequel il est connu.
    .category = Catégorie. Le groupe de parties prenantes auquel il appartient.
    .type = Type. De quelle sorte d’organisme il s’agit.
    .parent = Organisme de rattachement. L’organisme dont il dépend.
    .active = Période d’activité. Les jours entre lesquels il existe.
    .replaced-by = Remplacé par. L’organisme qui a repris ses missions.
    .website = Site. Son adresse sur le web.
    .contact = Contact. Une boîte aux lettres fonctionnelle ou une page de contact.
    .focal-point = Point focal. Qui répond de l’agenda dans l’organisme.
    .digital-team = Équipe numérique. L’équipe qui construit, suit et améliore ses services numériques.

model-OrganisationCategory = Catégorie de partie prenante. Les groupes que l’agenda doit entendre.
    .public-sector = Secteur public. Ministères, agences, collectivités, entreprises publiques.
    .private-sector = Secteur privé. Entreprises et leurs associations.
    .academia = Universités. Enseignement supérieur et recherche.
    .civil-society = Société civile. Associations, syndicats, organisations non gouvernementales.
    .international-organisation = Organisation internationale. Organes des Nations unies, banques de développement, unions régionales.
    .users = Usagers. Les organismes qui parlent pour les personnes qui utilisent les services.

model-OrganisationType = Type d’organisme. De quelle sorte d’organisme il s’agit.
    .ministry = Ministère. Un département du gouvernement.
    .agency = Agence. Un organisme qui accomplit une mission pour le gouvernement.
    .authority = Autorité. Un organisme doté de pouvoirs propres, comme un régulateur.
    .local-government = Collectivité locale. Une commune, une région ou une province.
    .public-body = Établissement public. Un autre établissement public.
    .court = Juridiction. Une cour de justice ou des comptes.
    .company = Entreprise. Une société, privée ou publique.
    .association = Association. Une association, un syndicat ou une fondation.
    .university = Université. Un lieu d’enseignement et de recherche.
    .other = Autre. Aucun des autres.

model-Active = Période d’activité. Les jours entre lesquels quelque chose vaut ; ouverte là où un jour manque.
    .from = Du. Le premier jour.
    .to = Au. Le dernier jour.

model-DigitalTeam = Équipe numérique. Les personnes qui, dans un organisme, construisent et font vivre ses services numériques.
    .lead = Responsable. Qui dirige l’équipe.
    .contact = Contact. La boîte aux lettres de l’équipe.

model-Contact = Contact. Comment joindre quelqu’un ; une adresse électronique seule est la forme courte. Il reste interne tant que son titulaire n’a pas accepté d’être public.
    .name = Nom. Le bureau ou la personne.
    .email = Adresse électronique. De préférence une boîte aux lettres fonctionnelle.
    .phone = Téléphone. Le numéro avec l’indicatif du pays.
    .url = Adresse. Une page de contact.
    .public = Public. Si son titulaire a accepté d’être montré en public.

model-role = Rôle. Qui peut décider ou approuver quoi : la direction de l’autorité numérique, les conseillers juridiques, l’architecte en chef, etc.
    .function = Fonction. Le rôle qu’elle joue dans l’agenda.
    .organisation = Organisme. Où se trouve le rôle.
    .members = Membres. Qui tient le rôle, et depuis quand ; une adresse électronique ou un nom de compte suffit.
    .approves = Approuve. Les modifications qui demandent l’accord de ce rôle, par leur sens : un type, `type.champ`, ou un changement comme `deadline-moved`.

model-RoleFunction = Fonction d’un rôle. Les fonctions dont la gouvernance d’un agenda a besoin.
    .head-of-authority = Chef de l’autorité numérique. Conduit l’agenda, sa co-conception et ses comptes rendus.
    .legal-adviser = Conseiller juridique. Prépare le plan réglementaire.
    .chief-data-officer = Directeur des données. Répond des données et de la définition des indicateurs.
    .chief-information-security-officer = Responsable de la cybersécurité. Répond de la sécurité.
    .chief-architect = Architecte en chef. Répond des briques et de leur réutilisation.
    .lead-service-designer = Concepteur de services principal. Répond de la norme de service numérique.
    .digital-team = Équipe numérique. Construit et améliore les services d’un organisme.
    .other = Autre. Aucune des autres.

model-RoleMember = Membre d’un rôle. Qui le tient ; les coordonnées personnelles restent internes tant que leur titulaire n’a pas accepté d’être nommé.
    .name = Nom. Le nom de la personne.
    .email = Adresse électronique. De préférence une boîte aux lettres fonctionnelle.
    .handle = Compte. Le nom du compte sur la forge où les propositions sont relues.
    .from = Du. Le premier jour dans le rôle.
    .to = Au. Le dernier jour dans le rôle.
    .public = Public. Si le titulaire a accepté d’être nommé en public.

model-body = Instance. Un comité ou un conseil qui pilote ou conseille.
    .kind = Sorte d’instance. À quoi elle sert.
    .chair = Présidence. Qui la préside.
    .members = Membres. Les organismes qui y siègent.
    .mandate = Mandat. Ce qu’elle décide ou sur quoi elle donne son avis.
    .meets = Se réunit tous les. Le rythme de ses réunions, en durée ISO 8601.

model-BodyKind = Sorte d’instance. À quoi sert une instance.
    .steering-committee = Comité de pilotage. Décide.
    .advisory-board = Conseil consultatif. Donne un avis de haut niveau.
    .working-group = Groupe de travail. Prépare.

model-objective = Objectif. Ce qu’un axe de l’agenda veut atteindre, et pourquoi.
    .axis = Axe. L’axe de l’agenda auquel il appartient.
    .problem = Problème. Ce qui ne va pas aujourd’hui, et pour qui.
    .evidence = Preuves. Ce qui montre le problème.
    .sdg = Cibles de développement durable. Les cibles auxquelles il contribue, et pourquoi.

model-Evidence = Preuve. Ce qui montre qu’une chose est vraie ; une adresse web ou une mention seule est la forme courte.
    .title = Titre. Ce que c’est.
    .url = Adresse. Où elle peut être lue.
    .date = Date. Le jour auquel elle se rapporte.

model-SdgAlignment = Cible de développement durable. Une cible du Programme 2030, et pourquoi quelque chose y contribue.
    .target = Cible. Le code de la cible, entre guillemets droits.
    .rationale = Justification. Pourquoi il y contribue.

model-action-line = Ligne d’action. L’unité d’engagement de l’agenda : un responsable, une échéance, un statut.
    .objectives = Objectifs. Les objectifs qu’elle sert.
    .establishes = Met en place. Les activités de l’approche pangouvernementale qu’elle met en place.
    .owner = Responsable. L’organisme et le rôle, uniques, qui en répondent.
    .contributors = Contributeurs. Les autres organismes qui doivent agir pour elle.
    .body = Instance. Le comité qui la coordonne.
    .schedule = Calendrier. Quand elle commence et quand elle est due.
    .status = Statut. Où elle en est, au jugement des personnes.
    .milestones = Jalons. Les pas sur le chemin.
    .progress = Avancement déclaré. Un pourcentage que quelqu’un énonce ; seulement là où il n’y a pas de jalons.
    .kpis = Indicateurs. Les indicateurs qui la mesurent.
    .sdg = Cibles de développement durable. Les cibles auxquelles elle contribue, et pourquoi.
    .legal-change = Évolution juridique. Les textes dont elle a besoin, ou `none`.
    .building-blocks = Briques. Les composants communs qu’elle construit ou sur lesquels elle s’appuie.
    .services = Services. Les services qu’elle livre.
    .blocked-by = Bloquée par. Ce qui doit être terminé d’abord.
    .on-hold = Suspension. Depuis quand et pourquoi elle est suspendue.
    .cancellation = Abandon. Quand et par quelle décision elle a été abandonnée.
    .budget = Budget. Ce qu’elle coûte et si l’argent est là.
    .reports = Comptes rendus. Ce qui a été rapporté, période par période.
    .completion = Achèvement. Quand elle a été achevée, ce qui le montre, qui l’a accepté.
    .merged-into = Fusionnée dans. La ligne d’action qui l’a reprise.

model-Activity = Activité. Ce que met en place une approche pangouvernementale ; les six premières sont demandées à tout agenda.
    .digital-first = Numérique d’abord. Le canal numérique devient un canal prioritaire.
    .shared-building-blocks = Briques communes. Les composants sont construits une fois et employés par tous.
    .once-only = Une seule fois. Personne n’est interrogé deux fois sur ce que l’État sait déjà.
    .service-standard = Norme de service. Tous les services numériques suivent une même norme.
    .service-catalogue = Catalogue des services. Tous les services sont recensés et la liste est tenue à jour.
    .digitisation-roadmap = Feuille de route de numérisation. On sait quand chaque service passe en ligne et qui en répond.
    .digital-inclusion = Inclusion numérique. Personne n’est laissé de côté.
    .international-cooperation = Coopération internationale. Les pays partagent ce qu’ils savent et construisent.

model-Owner = Responsable. L’organisme et le rôle qui répondent de quelque chose ; un identifiant d’organisme seul est la forme courte.
    .organisation = Organisme. Le seul organisme qui en répond.
    .role = Rôle. Le rôle qui en répond dans cet organisme.

model-Schedule = Calendrier. Quand quelque chose commence et quand c’est dû, et comment l’échéance a été déplacée.
    .start = Début. Le premier jour.
    .due = Échéance. Le jour pour lequel ce doit être fait.
    .moves = Reports. Comment l’échéance a été déplacée ; le premier `from` est la première promesse.

model-Move = Report. Un déplacement d’échéance, avec la décision qui le porte.
    .from = De. L’échéance d’avant.
    .to = À. L’échéance d’après.
    .decision = Décision. La décision qui l’a déplacée.
    .reason = Raison. Pourquoi elle a été déplacée.

model-ActionLineStatus = Statut d’une ligne d’action. Où elle en est, au jugement des personnes.
    .proposed = Proposée. Ne fait pas encore partie de l’engagement.
    .planned = Prévue. Engagée, pas commencée.
    .in-progress = En cours. En route.
    .on-hold = Suspendue. À l’arrêt.
    .completed = Achevée. Faite, montrée et acceptée.
    .cancelled = Abandonnée. Laissée de côté.
    .merged = Fusionnée. Reprise par une autre ligne.

model-Milestone = Jalon. Un pas vers l’achèvement d’une ligne d’action.
    .id = Identifiant. Unique dans la ligne d’action.
    .title = Titre. Ce qui est atteint.
    .due = Échéance. Le jour pour lequel il doit être atteint.
    .weight = Poids. Sa part de la ligne d’action, en pour cent ; tous les poids ensemble font 100.
    .done = Atteint. Le jour où il a été atteint.
    .evidence = Preuve. Ce qui montre qu’il a été atteint.

model-DeclaredProgress = Avancement déclaré. Un pourcentage que quelqu’un énonce, montré comme déclaré.
    .declared = Déclaré. Le pourcentage, de 0 à 100.
    .as-of = Au. Le jour auquel il se rapporte.

model-OnHold = Suspension. Depuis quand et pourquoi une ligne d’action est suspendue.
    .since = Depuis. Le premier jour.
    .decision = Décision. La décision qui l’a suspendue.
    .reason = Raison. Pourquoi elle est suspendue.

model-Cancellation = Abandon. Quand et par quelle décision quelque chose a été abandonné.
    .date = Date. Le jour de l’abandon.
    .decision = Décision. La décision d’abandon.

model-Budget = Budget. Ce que coûte une ligne d’action et si l’argent est là.
    .amount = Montant. Le coût de construction, en unités entières de la monnaie.
    .currency = Monnaie. Le code ISO 4217 de la monnaie.
    .status = Statut. Si elle est financée.
    .running-costs = Coûts de fonctionnement. Le coût d’une année de fonctionnement.

model-Funding = Financement. Si l’argent est là.
    .funded = Financée. Tout l’argent est là.
    .partly = En partie. Une partie de l’argent est là.
    .unfunded = Non financée. L’argent n’est pas là.

model-Money = Somme. Un montant et sa monnaie.
    .amount = Montant. En unités de la monnaie.
    .currency = Monnaie. Le code ISO 4217 de la monnaie.

model-ProgressReport = Compte rendu. Ce que le responsable d’une ligne d’action rapporte pour une période.
    .period = Période. La période dont il s’agit.
    .date = Date. Le jour où il a été écrit.
    .confidence = Confiance. À quel point son auteur est sûr que la ligne sera livrée.
    .progress = Avancement. Le pourcentage que l’auteur énonce, de 0 à 100.
    .summary = Résumé. La période en une phrase.
    .done = Fait. Ce qui a été fait.
    .next = Suite. Ce qui vient ensuite.
    .risks = Risques. Ce qui peut mal tourner.
    .decisions-needed = Décisions attendues. Ce que quelqu’un doit décider, et qui.
    .by = Par. Le rôle qui rend compte.

model-Confidence = Confiance. À quel point une personne est sûre qu’une ligne d’action sera livrée ; jamais mêlée à ce qui est calculé.
    .secured = Sécurisée. Les objectifs sont sécurisés.
    .achievable = Atteignable. Les objectifs sont atteignables.
    .needs-support = Appuis nécessaires. Des appuis sont nécessaires.
    .compromised = Compromise. Les objectifs sont compromis.

model-Completion = Achèvement. Quand quelque chose a été achevé, ce qui le montre et qui l’a accepté.
    .date = Date. Le jour de l’achèvement.
    .evidence = Preuve. Ce qui le montre.
    .accepted-by = Accepté par. Le rôle ou l’instance, autre que le responsable, qui l’a accepté.

model-kpi = Indicateur. Un indicateur clé de performance, avec sa valeur de départ, le chemin vers sa cible et ses mesures.
    .type = Type. Ce dont il parle.
    .value = Type de valeur. De quelle sorte de chiffre il s’agit.
    .unit = Unité. L’unité du chiffre, en mots.
    .definition = Définition. Ce qui est mesuré exactement.
    .numerator = Numérateur. Ce que l’on compte.
    .denominator = Dénominateur. L’ensemble auquel on le rapporte.
    .direction = Sens. De quel côté est le mieux.
    .baseline = Valeur de départ. D’où l’on est parti.
    .baseline-pending = Départ en attente. Jusqu’à quand la valeur de départ peut manquer.
    .targets = Cibles. Le chemin : les cibles intermédiaires et la cible finale.
    .measurements = Mesures. Ce qui a été mesuré, du plus ancien au plus récent.
    .measurements-file = Fichier de mesures. Un fichier CSV à côté de celui-ci, avec les colonnes date, value, status, source et note, pour les longues séries.
    .cumulative = Cumulatif. Si chaque valeur contient les précédentes.
    .limit = Limites. La plus petite et la plus grande valeur possibles.
    .source = Source. D’où viennent les chiffres.
    .method = Méthode. Comment ils sont établis.
    .collection = Collecte. Comment ils sont recueillis.
    .verified-by = Vérifié par. Qui les contrôle de façon indépendante.
    .owner = Responsable. L’organisme et le rôle qui en répondent.
    .every = Périodicité. Le rythme des mesures, en durée ISO 8601.
    .lag = Délai. Combien de temps après sa date une valeur devient disponible.
    .disaggregated-by = Ventilé par. Les groupes selon lesquels il est détaillé.
    .min-n = Échantillon minimal. En dessous de ce nombre de réponses, une valeur n’est pas montrée.
    .withheld = Valeurs non publiées. Si des valeurs sont laissées de côté parce que trop peu de réponses les étayent ; les données publiées le disent d’elles-mêmes.
    .series-breaks = Ruptures de série. Les jours à partir desquels les valeurs ne se comparent plus aux précédentes.
    .headline = En tête. S’il figure sur la première page.
    .serves = Sert. Les objectifs, lignes d’action et services qu’il mesure.
    .measures = Mesure. Lequel des aspects obligatoires d’un service il mesure.
    .sdg = Cibles de développement durable. Les cibles qu’il aide à suivre.
    .hold = Seuil à tenir. Pour le sens `maintain` : de quel côté de la cible rester.
    .computed = Calculé. La formule, si l’outil tire la valeur du catalogue lui-même.

model-KpiType = Type d’indicateur. Ce dont parle un indicateur.
    .impact = Effet. Ce qui change pour les personnes.
    .deployment = Déploiement. Ce qui a été mis en place.
    .service-quality = Qualité de service. Ce que vaut un service.
    .rebound = Effet rebond. Ce qui pourrait empirer en retour.
    .context = Contexte. Ce qui encadre l’ensemble.

model-ValueType = Type de valeur. De quelle sorte de chiffre il s’agit.
    .number = Nombre. Un compte ou une quantité.
    .percent = Pourcentage. Une part, de 0 à 100 en général.
    .index = Indice. Un chiffre composite.
    .binary = Oui ou non. Atteint ou non.

model-Direction = Sens. De quel côté est le mieux.
    .increase = Augmenter. Plus, c’est mieux.
    .decrease = Diminuer. Moins, c’est mieux.
    .maintain = Maintenir. Rester au moins aussi bien que la cible.
    .range = Intervalle. Rester entre deux valeurs.

model-Baseline = Valeur de départ. D’où est parti un indicateur.
    .value = Valeur. Le chiffre, dans l’unité de l’indicateur.
    .date = Date. Le jour auquel elle se rapporte.
    .source = Source. D’où elle vient.

model-PendingBaseline = Départ en attente. La valeur de départ n’est pas encore connue.
    .until = Jusqu’au. Le jour pour lequel elle sera connue.

model-Target = Cible. Une valeur promise à une date.
    .date = Date. Le jour pour lequel la valeur doit être atteinte.
    .value = Valeur. Le chiffre ou, pour un intervalle, le plus petit et le plus grand.
    .kind = Sorte de cible. Si c’est la cible finale ou une étape.
    .source = Source. Où la promesse a été faite.

model-TargetKind = Sorte de cible. Si une cible est la finale.
    .interim = Intermédiaire. En chemin.
    .final = Finale. Celle qui compte à la fin.

model-Measurement = Mesure. Une valeur mesurée ; donner sa `date` ou sa `period`.
    .date = Date. Le jour auquel elle se rapporte.
    .period = Période. La période à laquelle elle se rapporte, au lieu d’un jour.
    .value = Valeur. Le chiffre, dans l’unité de l’indicateur.
    .published = Publication. Le jour où elle a été publiée.
    .source = Source. D’où elle vient.
    .status = Statut. Si elle peut encore changer.
    .n = Échantillon. Le nombre de réponses ou de cas.
    .note = Note. Ce qu’un lecteur doit savoir.
    .supersedes = Remplace. La valeur qu’elle corrige ; sa présence dit que c’est une correction.

model-MeasurementStatus = Statut d’une mesure. Si une valeur peut encore changer.
    .final = Définitive. Elle ne changera pas.
    .provisional = Provisoire. Elle peut encore changer.
    .revised = Révisée. Elle a été changée.

model-Limit = Limites. La plus petite et la plus grande valeur qu’un indicateur peut prendre.
    .min = Minimum. La plus petite valeur.
    .max = Maximum. La plus grande valeur.

model-Collection = Collecte. Comment les chiffres sont recueillis.
    .survey = Enquête. Des personnes sont interrogées.
    .administrative = Administrative. Des dossiers et des registres sont comptés.
    .log = Journaux. Des machines comptent.
    .estimate = Estimation. Quelqu’un estime.
    .self-report = Déclaration. Celui qui est mesuré rapporte.

model-SeriesBreak = Rupture de série. Un jour à partir duquel les valeurs ne se comparent plus aux précédentes.
    .date = Date. Le premier jour de la nouvelle série.
    .decision = Décision. La décision qui la porte.
    .reason = Raison. Pourquoi les valeurs ne se comparent plus.

model-Aspect = Aspect d’un service. Ce qu’un indicateur mesure d’un service.
    .take-up = Recours. Combien emploient le canal numérique.
    .completion = Aboutissement. Combien finissent ce qu’ils ont commencé.
    .satisfaction = Satisfaction. À quel point ils sont contents.
    .cost = Coût. Ce que coûte une opération.
    .other = Autre. Aucun des autres.

model-Hold = Tenir. De quel côté de la cible rester.
    .at-least = Au moins. La cible ou plus.
    .at-most = Au plus. La cible ou moins.

model-Formula = Formule. Une valeur que l’outil tire du catalogue lui-même.
    .level-4-share-by-count = Part au niveau 4, en nombre. Le pourcentage des services ouverts qui sont entièrement en ligne.
    .level-4-share-by-volume = Part au niveau 4, en volume. Le pourcentage des opérations qui passent par des services ouverts entièrement en ligne.
    .reuse-ratio = Taux de réutilisation. Les emplois de briques communes, pour chaque brique.
    .questions-asked-twice = Questions posées deux fois. Combien de fois des services demandent ce que l’État sait déjà.
    .texts-in-force = Textes en vigueur. Le pourcentage des textes nécessaires qui sont en vigueur.
    .lines-on-first-date = Lignes à la première date. Le pourcentage des lignes d’action achevées qui ont tenu leur première promesse.

model-building-block = Brique. Un composant commun enregistré, comme l’identité ou les paiements, construit une fois et employé par beaucoup de services.
    .capability = Capacité. Ce qu’elle offre : une capacité de GovStack ou une capacité nationale.
    .govstack = GovStack. La spécification GovStack qu’elle suit et ce qui en est affirmé.
    .owner = Responsable. L’organisme et le rôle qui la fournissent.
    .maturity = Maturité. Où en est le logiciel.
    .operation = Exploitation. Si elle fonctionne.
    .since = Depuis. Le jour de sa mise en production.
    .sunset = Arrêt. Le jour où elle s’arrête.
    .replaced-by = Remplacée par. La brique qui prend sa place.
    .scope = Portée. À qui elle est destinée.
    .mandatory-from = Obligatoire à partir du. Le jour à partir duquel elle doit être employée.
    .software = Logiciel. De quoi elle est faite.
    .interfaces = Interfaces. Comment des machines lui parlent.
    .terms = Conditions. Où sont publiées les conditions d’emploi.
    .sla = Niveau de service. Ce sur quoi ses utilisateurs peuvent compter.
    .steering = Pilotage. L’instance dans laquelle ses utilisateurs ont leur mot à dire.
    .personal-data = Données personnelles. Si elle traite des données personnelles.
    .security = Sécurité. Quand sa sécurité a été évaluée.
    .maintenance = Maintenance. Qui la fait fonctionner, et jusqu’à quand.
    .used-by = Employée par. Les organismes qui l’emploient hors des services du catalogue.
    .costs = Coûts. Ce qu’elle coûte en un an.

model-GovStack = Conformité GovStack. La spécification que suit une brique, et ce qui en est affirmé.
    .spec = Spécification. Le nom court de la spécification.
    .version = Version. La version de la spécification, entre guillemets droits.
    .claims = Affirmations. Ce qui est affirmé, et qui l’a contrôlé.

model-ComplianceClaim = Affirmation de conformité. L’énoncé qu’une brique satisfait une spécification.
    .level = Niveau. Le niveau de conformité affirmé : 1 peut être déployé, 2 satisfait les fonctions requises.
    .date = Date. Le jour de l’affirmation.
    .report = Rapport. Où le rapport peut être lu.
    .claimed-by = Affirmé par. Qui le dit.
    .verified-by = Vérifié par. Qui l’a contrôlé.
    .valid-until = Valable jusqu’au. Le dernier jour où elle compte.

model-BlockMaturity = Maturité d’une brique. Où en est le logiciel.
    .concept = Concept. Une idée sur le papier.
    .development = Développement. En construction.
    .beta = Bêta. À l’essai.
    .stable = Stable. Prêt.
    .obsolete = Obsolète. N’est plus développé.

model-BlockOperation = Exploitation d’une brique. Si elle fonctionne.
    .not-deployed = Non déployée. Elle ne fonctionne pas encore.
    .pilot = Pilote. Elle fonctionne pour quelques-uns.
    .production = Production. Elle fonctionne pour tous.
    .sunset = Arrêt annoncé. Sa fin est annoncée.
    .withdrawn = Retirée. Elle ne fonctionne plus.

model-Scope = Portée. À qui quelque chose est destiné : le mot `national`, un `sector` ou une `organisation`.
    .national = National. Le pays entier.
    .sector = Secteur. Une division de la COFOG, deux chiffres entre guillemets droits.
    .organisation = Organisme. Un seul organisme.

model-Software = Logiciel. De quoi est faite une brique, dans les termes de publiccode.yml.
    .publiccode = publiccode.yml. L’adresse de son fichier publiccode.yml.
    .repository = Dépôt. Où se trouve son code source.
    .licence = Licence. L’identifiant SPDX de sa licence.
    .version = Version. La version en usage, entre guillemets droits.
    .supplier = Fournisseur. Qui le fournit.
    .type = Type. De quelle sorte de logiciel il s’agit.
    .platforms = Plateformes. Sur quoi on s’en sert : web, windows, mac, linux, ios, android, ou une autre en un mot.
    .languages = Langues. Les langues dans lesquelles il s’adresse à ses utilisateurs.
    .features = Fonctions. Ce qu’il permet de faire, chaque fonction en quelques mots.

model-SoftwareType = Type de logiciel. De quelle sorte de logiciel il s’agit, dans les termes de publiccode.yml.
    .standalone-web = Application web. On s’en sert dans un navigateur.
    .standalone-backend = Serveur. D’autres programmes s’en servent.
    .standalone-mobile = Application mobile. Elle fonctionne sur des téléphones.
    .standalone-desktop = Application de bureau. Elle fonctionne sur les ordinateurs des utilisateurs.
    .standalone-iot = Application pour objets. Elle fonctionne dans des objets connectés.
    .standalone-other = Autre application. Aucune des autres applications.
    .addon = Module. Il complète un autre programme.
    .library = Bibliothèque. Des programmes en sont faits.
    .configuration-files = Fichiers de configuration. Ils règlent d’autres programmes.

model-Interface = Interface. Une façon pour des machines de parler à une brique.
    .type = Type. La forme dans laquelle elle est décrite.
    .url = Adresse. Où se trouve la description.
    .version = Version. La version de l’interface, entre guillemets droits.
    .environment = Environnement. Où elle fonctionne.

model-InterfaceType = Type d’interface. La forme dans laquelle une interface est décrite.
    .openapi = OpenAPI. Des requêtes sur HTTP.
    .asyncapi = AsyncAPI. Des messages.
    .wsdl = WSDL. Des services SOAP.
    .other = Autre. Aucune des autres.

model-ServiceLevel = Niveau de service. Ce sur quoi peuvent compter les utilisateurs d’une brique.
    .availability = Disponibilité. La part du temps où elle fonctionne, en pour cent.
    .support = Assistance. Quand et comment de l’aide est donnée.

model-Security = Évaluation de sécurité. Quand la sécurité a été évaluée, et où est le rapport.
    .assessed = Évaluée. Le jour de l’évaluation.
    .report = Rapport. Le rapport ; interne, car il peut nommer des faiblesses.

model-Maintenance = Maintenance. Qui fait fonctionner une brique.
    .type = Type. Qui s’en charge.
    .until = Jusqu’au. Le jour où elle se termine.
    .exit = Sortie. Comment quitter le fournisseur.
    .contacts = Contacts. À qui s’adresser au sujet de son code source.

model-MaintenanceType = Type de maintenance. Qui fait fonctionner une brique.
    .internal = Interne. L’organisme lui-même.
    .contract = Contrat. Un fournisseur sous contrat.
    .community = Communauté. Une communauté de logiciel libre.
    .none = Aucune. Personne.

model-service = Service. Une entrée du catalogue des services publics, avec sa place dans la feuille de route de numérisation.
    .owner = Responsable. L’organisme et le rôle qui en répondent.
    .maintainer = Tenu à jour par. Qui tient cette entrée à jour.
    .status = Statut. Où il en est dans sa vie.
    .launched = Ouverture. Le jour où il s’est ouvert au public.
    .audience = Public. À qui il s’adresse.
    .sector = Secteur. La division de la COFOG, deux chiffres entre guillemets droits.
    .life-events = Événements de vie. Les événements qui en font naître le besoin.
    .channels = Canaux. Les façons d’y accéder.
    .maturity = Maturité numérique. Jusqu’où il est en ligne, de 1 à 4, et ce qui le montre.
    .roadmap = Feuille de route. Quel niveau il atteindra, et pour quand.
    .not-planned = Non prévu. Pourquoi il n’a pas de place dans la feuille de route.
    .volume = Volume. Combien il est employé.
    .burden = Charge. Ce qu’il coûte à ses usagers.
    .inputs = Entrées. Ce qui est demandé aux usagers, ou obtenu pour eux.
    .outputs = Sorties. Ce que reçoivent les usagers.
    .needs = Besoins. Les capacités dont il a besoin.
    .uses = Briques utilisées. Les briques sur lesquelles il s’appuie.
    .legal-basis = Base légale. Les textes sur lesquels il repose.
    .cost = Prix. Ce que paient les usagers.
    .languages = Langues. Les langues dans lesquelles il est offert.
    .requires = Services préalables. Les services par lesquels il faut passer d’abord.
    .assessments = Évaluations. Son résultat au regard d’une norme.
    .reviewed = Revue. Quand cette entrée a été revue, et à quel rythme.
    .iterations = Améliorations. Ce qui a été amélioré après l’ouverture.

model-ServiceStatus = Statut d’un service. Où il en est dans sa vie.
    .planned = Prévu. Envisagé.
    .discovery = Découverte. Les besoins sont étudiés.
    .alpha = Alpha. Un prototype est à l’essai.
    .beta = Bêta. Ouvert à quelques-uns.
    .live = Ouvert. Ouvert à tous.
    .retiring = En fermeture. Près de fermer.
    .retired = Fermé. Fermé au public.
    .cancelled = Abandonné. Laissé de côté avant d’ouvrir.

model-Audience = Public. À qui quelque chose s’adresse.
    .individual = Particuliers. Les personnes.
    .business = Entreprises. Les sociétés et les indépendants.
    .association = Associations. Les associations et fondations.
    .government = Administrations. Les organismes publics.

model-Maintainer = Tenu à jour par. Qui tient une entrée à jour : un `role` ou un `contact`.
    .role = Rôle. Le rôle qui s’en charge.
    .contact = Contact. La boîte aux lettres de ceux qui s’en chargent.

model-Channel = Canal. Une façon d’accéder à un service.
    .type = Type. De quelle sorte de canal il s’agit.
    .url = Adresse. Où il se trouve sur le web.
    .primary = Principal. Si c’est le canal vers lequel les usagers sont guidés.

model-ChannelType = Type de canal. De quelle sorte de canal il s’agit.
    .web = Web. Un site.
    .mobile = Mobile. Une application ou des messages sur un téléphone.
    .counter = Guichet. Un lieu où se rendre.
    .phone = Téléphone. Un appel.
    .post = Courrier. Une lettre.
    .kiosk = Borne. Une machine dans un lieu public.
    .assisted = Accompagné. Quelqu’un fait la démarche en ligne avec l’usager.

model-ServiceMaturity = Maturité numérique d’un service. Jusqu’où il est en ligne, et ce qui le montre.
    .level = Niveau. 1 informatif, 2 formulaires à télécharger, 3 formulaire en ligne, 4 entièrement en ligne.
    .date = Date. Le jour du constat.
    .evidence = Preuve. Ce qui le montre.
    .coverage = Couverture. Pour qui et où c’est vrai, en pour cent.

model-Coverage = Couverture. La part du pays et des usagers pour laquelle un niveau est vrai.
    .territory = Territoire. La part des communes ou des régions, en pour cent.
    .users = Usagers. La part des usagers, en pour cent.

model-Roadmap = Entrée de feuille de route. Quel niveau un service atteindra, pour quand, et qui en répond.
    .target-level = Niveau visé. Le niveau qu’il atteindra, de 1 à 4.
    .due = Échéance. Le jour pour lequel il l’atteindra.
    .moves = Reports. Comment l’échéance a été déplacée ; le premier `from` est la première promesse.
    .owner = Responsable. Qui répond de l’atteindre.
    .priority = Priorité. A est la plus urgente, D la moins urgente.
    .action-line = Ligne d’action. La ligne qui le livre.

model-Priority = Priorité. À quel point la numérisation d’un service est urgente.
    .A = Première. La plus urgente.
    .B = Deuxième. Urgente.
    .C = Troisième. Dès que possible.
    .D = Quatrième. La moins urgente.

model-NotPlanned = Non prévu. Pourquoi un service n’a pas de place dans la feuille de route.
    .reason = Raison. Pourquoi il ne sera pas numérisé.

model-Volume = Volume. Combien un service est employé en un an.
    .transactions = Opérations. Le nombre de demandes ou d’actes en un an.
    .users = Usagers. Le nombre de personnes ou d’entreprises en un an.
    .year = Année. L’année à laquelle il se rapporte.

model-Burden = Charge. Ce qu’un service coûte à ses usagers en temps et en effort.
    .visits = Déplacements. Combien de fois ils doivent se déplacer.
    .documents = Pièces. Combien de pièces ils doivent apporter.
    .agencies = Organismes. À combien d’organismes ils ont affaire.
    .processing-time = Délai de traitement. Combien de temps ils attendent, en durée ISO 8601.

model-Input = Entrée. Une donnée dont un service a besoin, et comment il l’obtient.
    .data = Donnée. Ce dont il a besoin.
    .obtained = Obtenue. Comment le service l’obtient.
    .reason = Raison. Pourquoi elle est encore demandée à l’usager.

model-Obtained = Façon d’obtenir. Si les usagers sont interrogés à nouveau.
    .from-user = De l’usager. L’usager est interrogé.
    .from-source = De la source. Elle est obtenue sans rien demander.
    .prefilled = Préremplie. Elle est obtenue et l’usager la confirme.

model-Output = Sortie. Ce que donne un service ; une donnée (`data`) ou un titre (`title`).
    .data = Donnée. La donnée qu’il produit.
    .title = Titre. La chose qu’il produit.

model-LawReference = Texte de droit. Un texte du plan réglementaire (`regulation`) ou tout autre texte (`citation`).
    .regulation = Texte. Un texte du plan réglementaire.
    .citation = Citation. La façon de citer un autre texte.

model-Assessment = Évaluation. Le résultat d’un service au regard d’une norme.
    .standard = Norme. La norme au regard de laquelle il a été évalué.
    .version = Version. La version de la norme, entre guillemets droits.
    .date = Date. Le jour de l’évaluation.
    .phase = Phase. La phase dans laquelle se trouvait le service.
    .independent = Indépendante. Si quelqu’un d’autre que son responsable l’a évalué.
    .results = Résultats. Le résultat pour chaque critère.
    .valid-until = Valable jusqu’au. Le dernier jour où elle compte.

model-CriterionResult = Résultat. Le résultat d’un service pour un critère.
    .criterion = Critère. Le critère de la norme.
    .result = Résultat. Ce qu’il en est.
    .evidence = Preuve. Ce qui le montre.
    .action = Action. Ce qui sera fait.

model-AssessmentResult = Résultat d’évaluation. Ce qu’il en est d’un service pour un critère.
    .met = Satisfait. Il le satisfait.
    .partly = En partie. Il en satisfait une partie.
    .not-met = Non satisfait. Il ne le satisfait pas.
    .not-applicable = Sans objet. Le critère ne le concerne pas.
    .not-assessed = Non évalué. Personne n’a encore regardé.

model-Remedy = Action corrective. Ce qui sera fait pour un critère non satisfait.
    .what = Quoi. Ce qui sera fait.
    .owner = Responsable. Qui le fera.
    .due = Échéance. Le jour pour lequel ce sera fait.

model-Reviewed = Revue. Quand une entrée a été revue, et à quel rythme elle l’est.
    .date = Date. Le jour de la dernière revue.
    .every = Périodicité. Le rythme des revues, en durée ISO 8601.

model-Iteration = Amélioration. Ce qui a été amélioré après l’ouverture, et ce qui le demandait.
    .date = Date. Le jour de l’amélioration.
    .what = Quoi. Ce qui a été amélioré.
    .from = Origine. La consultation ou l’indicateur qui le demandait.

model-data-item = Donnée. Un fait que l’État demande ou détient : le registre du principe « une seule fois ».
    .source = Source. Le seul lieu qui fait autorité pour ce fait.
    .concept = Notion. Une adresse ou un code du fait lui-même ; deux données de même notion sont le même fait.
    .also-held-by = Détenue aussi par. Les autres organismes qui en gardent une copie.
    .personal = Personnelle. Si c’est une donnée personnelle.
    .legal-basis = Base légale. Les textes qui permettent de la réutiliser.
    .sharing = Partage. Si elle peut être partagée entre organismes.
    .inform-user = Informer l’usager. Si les usagers sont avertis quand elle est prise à la source.
    .preview = Aperçu. Si les usagers voient la valeur avant son emploi.

model-DataSource = Source de référence. Qui détient un fait avec autorité, et comment l’atteindre.
    .organisation = Organisme. Qui le détient.
    .building-block = Brique. Le composant commun qui le sert.
    .access = Accès. Comment les autres organismes l’obtiennent.
    .since = Depuis. Le jour à partir duquel cet accès existe.

model-Access = Accès aux données. Comment les autres organismes obtiennent une donnée.
    .api = Interface. Une machine interroge une machine.
    .file = Fichier. Des fichiers sont échangés.
    .manual = Manuel. Quelqu’un demande à quelqu’un.
    .none = Aucun. Il n’y a pas d’accès.

model-Sharing = Partage. Si des organismes peuvent se transmettre une donnée.
    .allowed = Permis. Si elle peut être partagée.
    .excluded-reason = Raison de l’exclusion. Pourquoi elle ne peut pas être partagée.
    .decree = Décret. Le texte qui le permet ou l’exclut.

model-life-event = Événement de vie. Ce qui arrive à une personne ou à une entreprise et fait naître un besoin de services.
    .audience = Public. Dans la vie de qui il arrive.
    .order = Ordre. Sa place dans les listes ; le plus petit vient d’abord.

model-LifeEventAudience = Public d’un événement de vie. Dans la vie de qui il arrive.
    .citizen = Citoyen. Une personne.
    .business = Entreprise. Une société ou un indépendant.

model-regulation = Texte. Un texte juridique à adopter, modifier ou abroger : une entrée du plan réglementaire.
    .instrument = Type de texte. Son rang dans la hiérarchie des normes.
    .action = Action. Ce qui est fait au droit.
    .amends = Modifie. Les textes qu’il change.
    .identifiers = Identifiants. Ses numéros dans les recueils officiels.
    .citation = Citation. La façon de le citer.
    .principles = Principes. Les principes qu’il inscrit dans la loi.
    .provisions = Dispositions. Ses articles qui demandent d’autres textes, et lesquels.
    .stage = Étape. Où il en est ; un type de texte dit quelles étapes le concernent.
    .stages = Étapes. Quand il a atteint chaque étape.
    .schedule = Calendrier. Le jour où il doit entrer en vigueur.
    .lead = Responsable. L’organisme et le rôle qui en répondent.
    .consultations = Consultations. Celles où le public a été entendu à son sujet.
    .impact-assessment = Étude d’impact. Où ses effets sont évalués.
    .digital-check = Examen numérique. Si le texte peut être appliqué par des moyens numériques.

model-RegulatoryAction = Action réglementaire. Ce qui est fait au droit.
    .adopt = Adopter. Un nouveau texte.
    .amend = Modifier. Un texte est changé.
    .repeal = Abroger. Un texte cesse d’être en vigueur.
    .codify = Codifier. Des textes sont réunis.
    .transpose = Transposer. Un texte supranational est repris.
    .implement = Appliquer. Un texte est mis en œuvre par un autre.

model-LegalIdentifiers = Identifiants juridiques. Les numéros d’un texte dans les recueils officiels.
    .eli = ELI. L’identifiant européen de la législation.
    .akn = Akoma Ntoso. L’adresse Akoma Ntoso.
    .nor = NOR. Le numéro dans un système normalisé.
    .urn = URN. Le nom uniforme de ressource.
    .other = Autre. Tout autre numéro.

model-Principle = Principe. Un principe qu’un texte inscrit dans la loi.
    .once-only = Une seule fois. Personne n’est interrogé deux fois sur ce que l’État sait déjà.
    .digital-first = Numérique d’abord. Le canal numérique est un canal prioritaire.
    .digital-inclusion = Inclusion numérique. Personne n’est laissé de côté.
    .shared-building-blocks = Briques communes. Les composants sont construits une fois et employés par tous.
    .service-standard = Norme de service. Tous les services numériques suivent une même norme.
    .data-protection = Protection des données. Les données personnelles sont protégées.
    .open-data = Données ouvertes. Les données publiques sont ouvertes.
    .electronic-identity = Identité électronique. L’identité électronique a valeur légale.
    .electronic-signature = Signature électronique. La signature électronique a valeur légale.
    .other = Autre. Aucun des autres.

model-Provision = Disposition. Un article d’un texte, et le texte qu’il attend.
    .article = Article. Son numéro, entre guillemets droits.
    .purpose = Objet. À quoi il sert.
    .implementing-text = Texte d’application. Le texte qui le met en œuvre, `none-needed` ou `missing`.

model-ImplementingText = Texte d’application. Le texte qui met en œuvre une disposition ; ou le mot `none-needed` ou `missing`.
    .regulation = Texte. Un texte du plan réglementaire.

model-LegislativeStage = Étape d’un texte. Où en est un texte, de la première idée à la force de loi.
    .identified = Identifié. Le besoin est connu.
    .drafting = Rédaction. Le texte est en cours d’écriture.
    .impact-assessment = Étude d’impact. Ses effets sont évalués.
    .consultation = Consultation. Le public est consulté.
    .opinions = Avis. Des instances consultatives donnent leur avis.
    .council-of-ministers = Conseil des ministres. Le gouvernement délibère.
    .parliament = Parlement. Le Parlement délibère.
    .adopted = Adopté. Il a été voté ou décidé.
    .promulgated = Promulgué. Le chef de l’État l’a signé.
    .published = Publié. Il figure au Journal officiel.
    .in-force = En vigueur. Il s’applique.
    .withdrawn = Retiré. Il a été repris par son auteur.
    .rejected = Rejeté. Il a été refusé.

model-StageReached = Étape atteinte. Quand un texte a atteint une étape.
    .stage = Étape. L’étape atteinte.
    .date = Date. Le jour où elle a été atteinte.
    .url = Adresse. Où la suivre.

model-DigitalCheck = Examen numérique. Si un texte peut être appliqué par des moyens numériques.
    .date = Date. Le jour de l’examen.
    .result = Résultat. Ce qu’il a conclu.
    .url = Adresse. Où il peut être lu.

model-standard = Norme. Une norme de service numérique : les critères selon lesquels les services sont évalués.
    .version = Version. La version du texte, entre guillemets droits.
    .applies-from = S’applique à partir du. Le jour à partir duquel les services y sont tenus.
    .criteria = Critères. Ce qu’un service doit satisfaire.

model-Criterion = Critère. Une exigence d’une norme.
    .id = Identifiant. Unique dans la norme.
    .title = Titre. L’exigence en quelques mots.
    .mandatory = Obligatoire. Si un service ne peut pas ouvrir sans le satisfaire.
    .hint = Conseil. Comment le satisfaire.

model-consultation = Consultation. La co-conception : qui a été entendu sur quoi, et ce que cela a changé.
    .opens = Ouverture. Le premier jour.
    .closes = Clôture. Le dernier jour.
    .method = Méthode. Comment le public a été entendu.
    .topics = Sujets. Ce qui a été mis en discussion.
    .participants = Participants. Qui a pris part.
    .contributions = Contributions. Combien de contributions ont été reçues.
    .publication = Publication. Où les résultats sont publiés.
    .outcomes = Suites. Ce qui a été dit, ce qui a été répondu et ce qui a changé.

model-Participant = Participant. Un organisme ou un groupe de personnes qui a pris part ; donner `organisation` ou `category`.
    .organisation = Organisme. L’organisme qui a pris part.
    .category = Catégorie. Le groupe de personnes qui a pris part.
    .name = Nom. Comment le participant souhaite être nommé.
    .count = Nombre. Combien de personnes ont pris part.
    .public = Public. Si le participant a accepté d’être nommé.

model-ParticipantCategory = Catégorie de participants. Les groupes qu’un agenda doit entendre.
    .public-sector = Secteur public. Ministères, agences, collectivités.
    .private-sector = Secteur privé. Entreprises et leurs associations.
    .academia = Universités. Enseignement supérieur et recherche.
    .civil-society = Société civile. Associations, syndicats, organisations non gouvernementales.
    .international-organisation = Organisation internationale. Organes des Nations unies, banques de développement, unions régionales.
    .users = Usagers. Les personnes qui emploient les services.
    .service-owners = Responsables de services. Les personnes qui répondent de services.
    .communities = Communautés. Communautés de métier et du logiciel libre.

model-Outcome = Suite. Une chose qui a été dite, et la réponse donnée.
    .summary = Résumé. Ce qui a été dit.
    .answer = Réponse. Si cela a été suivi.
    .reason = Raison. Pourquoi cela a été suivi ou non.
    .changed = Changé. Ce qui a été changé pour cette raison.

model-OutcomeAnswer = Réponse. Si une contribution a été suivie.
    .accepted = Acceptée. Suivie.
    .partly = En partie. Suivie en partie.
    .rejected = Refusée. Non suivie.

model-decision = Décision. Une décision consignée : une adoption, une promesse déplacée, une dérogation, etc.
    .date = Date. Le jour où elle a été prise.
    .type = Type. De quelle sorte de décision il s’agit.
    .status = Statut. Où elle en est.
    .taken-by = Prise par. Le rôle ou l’instance qui l’a prise.
    .concerns = Concerne. Ce dont elle traite.
    .context = Contexte. Pourquoi elle a dû être prise.
    .outcome = Dispositif. Ce qui a été décidé.
    .supersedes = Remplace. Les décisions antérieures qu’elle remplace.
    .minutes = Procès-verbal. Où le procès-verbal peut être lu.
    .waives = Déroge. Les règles qu’elle écarte pour des éléments nommés, jusqu’à une date.

model-DecisionType = Type de décision. De quelle sorte de décision il s’agit.
    .adoption = Adoption. L’agenda ou une partie de celui-ci est adopté.
    .rebaseline = Recalage. Une date, une cible ou une valeur de départ est déplacée.
    .definition-change = Changement de définition. Ce que mesure un indicateur est redéfini.
    .scope = Portée. Ce qui est dedans ou dehors est redéfini.
    .cancellation = Abandon. Quelque chose est laissé de côté.
    .waiver = Dérogation. Une règle est écartée pour un temps.
    .designation = Désignation. Quelqu’un est chargé de quelque chose.
    .other = Autre. Aucune des autres.

model-DecisionStatus = Statut d’une décision. Où elle en est.
    .proposed = Proposée. Pas encore prise.
    .accepted = Acceptée. Prise.
    .rejected = Rejetée. Refusée.
    .superseded = Remplacée. Une décision ultérieure l’a remplacée.

model-Waiver = Dérogation. Une règle qui ne compte pas pour un élément, jusqu’à une date.
    .rule = Règle. La règle qui est écartée.
    .entity = Élément. Ce pour quoi elle est écartée.
    .field = Champ. Le champ pour lequel elle est écartée, si ce n’est pas l’élément entier.
    .until = Jusqu’au. Le dernier jour où elle compte ; une dérogation sans fin est elle-même un constat.
    .compensation = Compensation. Ce qui est fait à la place.

model-event = Événement. Un lancement, une promotion, une formation, l’ouverture d’un service.
    .date = Date. Le jour où il a lieu.
    .type = Type. De quelle sorte d’événement il s’agit.
    .patron = Patronage. Sous quel haut patronage il a lieu.
    .concerns = Concerne. Ce dont il traite.

model-EventType = Type d’événement. De quelle sorte d’événement il s’agit.
    .launch = Lancement. L’agenda lui-même est lancé.
    .promotion = Promotion. On fait connaître l’agenda ou une partie de celui-ci.
    .training = Formation. Des personnes apprennent à s’en servir.
    .service-launch = Ouverture de service. Un service s’ouvre au public.
    .other = Autre. Aucun des autres.
