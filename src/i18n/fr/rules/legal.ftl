### legal: What the rules of the family say, and why each exists, in French; English stands beside the rules.

legal-undecided = la ligne d’action ne dit ni de quels textes elle a besoin, ni qu’elle n’en a pas besoin
legal-undecided-help = interroger les conseillers juridiques, puis écrire « legal-change: none » ou la liste des textes
legal-orphan = aucune ligne d’action, aucun service, aucune donnée n’a besoin de ce texte
legal-orphan-help = le nommer là où il est nécessaire (« legal-change » d’une ligne d’action, « legal-basis » d’un service ou d’une donnée), ou le retirer du plan
legal-stage-strange = « { $stage } » n’est pas une étape du type de texte « { $instrument } »
legal-stage-strange-help = ses étapes sont : { $stages } ; si celles du pays sont autres, déclarer le type de texte et ses étapes dans agenda.yaml
legal-stage-dates = « { $stage } » est daté du { $date }, alors que « { $earlier } », qui vient avant, est daté du { $earlier-date }
legal-stage-dates-help = corriger la date qui est fausse
legal-stage-place = « { $stage } » figure après « { $before } », qui vient plus tard
legal-stage-place-help = donner les étapes dans l’ordre où elles ont été franchies, chacune avec sa date
legal-stage-behind = le texte est donné à l’étape « { $stage } », mais aurait atteint « { $reached } » le { $date }
legal-stage-behind-help = écrire « stage: { $reached } », ou corriger la liste des étapes
legal-in-force-without-text = le texte est donné pour { $stage ->
    [adopted] adopté
    [promulgated] promulgué
    [published] publié
   *[in-force] en vigueur
  }, mais il manque : { $missing }
legal-in-force-without-text-help = ajouter sous « stages » la date de « { $stage } » et, dès la publication, le numéro sous « identifiers » et l’adresse où le lire
legal-part-date = la date
legal-part-number = le numéro officiel
legal-part-publication = le lieu de publication
legal-implementing-text-missing = l’article { $article } attend son texte d’application depuis le { $since }
legal-implementing-text-missing-help = inscrire ce texte au plan réglementaire et le nommer ici, ou écrire « none-needed »
legal-implementing-text-late = l’article { $article } attend { $text } depuis le { $since } : { $state }
legal-implementing-text-late-help = faire adopter ce texte, ou dire par une nouvelle échéance (« due ») et une décision quand il le sera
legal-implementing-text-gone-help = nommer le texte qui applique l’article à sa place, ou écrire « missing » ou « none-needed »
legal-text-here = le texte est ici
legal-state-stage = { $stage ->
    [identified] il est seulement envisagé
    [drafting] il est en cours de rédaction
    [impact-assessment] ses effets sont à l’étude
    [consultation] il est en consultation
    [opinions] il est soumis pour avis
    [council-of-ministers] il est devant le conseil des ministres
    [parliament] il est devant le Parlement
    [adopted] il est seulement adopté
    [promulgated] il est seulement promulgué
    [published] il est seulement publié
    [withdrawn] il a été retiré
   *[rejected] il a été rejeté
  }
legal-state-later = il entre en vigueur le { $date }
legal-state-ended = il ne s’applique plus depuis le { $date }
legal-state-unknown = son étape n’est pas indiquée
legal-no-digital-check = le texte { $stage ->
    [council-of-ministers] est devant le conseil des ministres
    [parliament] est devant le Parlement
    [adopted] est adopté
    [promulgated] est promulgué
    [published] est publié
   *[in-force] est en vigueur
  } et n’a pas fait l’objet d’un examen numérique
legal-no-digital-check-help = faire vérifier que le texte peut s’appliquer par des moyens numériques, et consigner le résultat sous « digital-check »
legal-basis-not-in-force = le service est ouvert et se fonde sur { $text }, qui n’est pas en vigueur : { $state }
legal-basis-not-in-force-help = nommer le texte en vigueur sur lequel il se fonde, ou suspendre ce qui demande le nouveau texte jusqu’à son entrée en vigueur
legal-basis-of-data = { $service } va chercher cette donnée sur le fondement de { $text }, qui n’est pas en vigueur : { $state }
legal-basis-of-data-help = nommer le texte en vigueur qui le permet, ou arrêter l’échange tant qu’il n’y en a pas

legal-fetched-here = obtenue ici
rule-legal-undecided =
    Une ligne d’action ne dit ni de quels textes elle a besoin, ni qu’elle n’en a pas besoin.

    Les conseillers juridiques préparent un plan réglementaire qui met le cadre juridique du pays en accord avec les lignes d’action de l’agenda. Encore faut-il que quelqu’un ait posé la question pour chaque ligne ; un blanc se lit comme `none` par tous sauf par eux, et l’on découvre la loi manquante quand le système est prêt. `legal-change: none` est une réponse. Un texte parmi ce qui bloque la ligne en est une aussi. Les lignes seulement proposées sont laissées de côté, et celles qui sont terminées également.

rule-legal-orphan =
    Un texte du plan réglementaire dont aucune ligne d’action, aucun service, aucune donnée n’a besoin.

    Le plan découle de l’agenda : un texte y figure parce que, sans lui, quelque chose ne peut se faire. Un texte que rien ne désigne occupe les ministres et le Parlement sans que personne puisse dire ce qui l’attend ; plus souvent, la ligne qui l’attend a oublié de le dire. Un texte est utile aussi si `agenda.yaml` le nomme, s’il applique un autre texte du plan, ou si un autre le modifie. Ce qui a été abandonné ou retiré n’a besoin de rien.

rule-legal-stage-order =
    Un texte est à une étape que son type n’a pas, ses étapes sont dans le désordre, leurs dates reculent, ou la liste de ses étapes va plus loin que l’étape où il dit être.

    Un décret ne passe pas devant le parlement, et rien n’entre en vigueur avant d’être adopté. Des services et des lignes d’action attendent le plan réglementaire : une étape qui ne peut être vraie ôte toute valeur aux dates qui en dépendent. Chaque type de texte a son parcours dans `agenda.yaml`, sous `instruments` ; si l’agenda n’en déclare pas, c’est le parcours usuel en Europe et dans les pays francophones qui compte, où rédaction, étude d’impact, consultation et avis viennent dans n’importe quel ordre. Des étapes peuvent être sautées. Un texte retiré ou rejeté peut recommencer. Un texte dont le type n’est pas indiqué n’est jugé que sur l’ordre.

rule-legal-in-force-without-text =
    Un texte est donné pour adopté ou en vigueur sans que sa date soit indiquée ; ou il est publié ou en vigueur, et ni numéro officiel ni publication ne le montrent.

    L’entrée en vigueur est un fait que chacun peut vérifier, et des services s’y fient. Un texte adopté ou promulgué porte la date de ce jour. Une fois publié, il a aussi un numéro, donné sous `identifiers` ou dans la citation, et un lieu où le lire : l’adresse de l’étape, un identifiant qui est une adresse, ou un lien. Un texte qui vient d’être voté n’a pas encore de numéro, et il n’en est pas demandé.

rule-legal-implementing-text-missing =
    Un texte est en vigueur depuis six mois, et l’une de ses dispositions attend encore son texte d’application.

    En France, des centaines de décrets restent à prendre pour des lois que le Parlement a votées, et les dates annoncées n’ont pas été tenues. Tant que le décret n’est pas là, l’article est lettre morte : le droit qu’il donne ne peut s’exercer, et ce que l’agenda construit dessus reste fermé. Une disposition attend si son texte d’application manque, n’est pas indiqué, ou n’est pas lui-même en vigueur. `days` dit combien de jours elle peut attendre, 180 sauf autre réglage ; si le texte attendu a été retiré ou rejeté, il n’y a plus rien à attendre.

rule-legal-no-digital-check =
    Un texte est passé en conseil des ministres, ou a été adopté, sans examen numérique.

    Un texte qui demande une signature sur papier, la copie d’un document que l’État détient ou une comparution en personne décide à quel point un service pourra jamais être numérique. Le constater ne coûte rien pendant que le texte s’écrit, et une modification de la loi ensuite. Un texte en vigueur avant le début de la période de l’agenda est laissé de côté.

rule-legal-basis-not-in-force =
    Un service ouvert à tous, ou une donnée qu’un service ouvert va chercher, se fonde sur un texte qui n’est pas en vigueur ; comme avertissement, si un autre texte cité peut en tenir lieu.

    Ce qu’une administration fait sans texte en vigueur peut être annulé par le premier juge saisi, et avec lui chaque acte délivré. Un projet de loi n’est pas une base légale, si sûre que paraisse son adoption. Une donnée circule quand un service ouvert d’un autre organisme la prend à sa source ; pour les données personnelles, c’est la règle `once-only-no-legal-basis` qui parle. Les lois seulement citées sont tenues pour en vigueur, de même qu’un texte dont aucune étape n’est indiquée.
