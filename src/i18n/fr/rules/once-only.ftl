### once-only: What the rules of the family say, and why each exists, in French; English stands beside the rules.

once-only-input = nécessaire ici
once-only-asked-again = « { $data } » est demandé aux usagers, alors que « { $organisation } » détient cette donnée et peut la partager
once-only-asked-again-help = l’obtenir de la source, puis écrire « obtained: from-source », ou « prefilled » si les usagers la confirment
once-only-asked-again-related = détenue ici
once-only-no-source = la donnée n’a pas de source de référence
once-only-no-source-help = nommer sous « source » le seul organisme qui en répond
once-only-two-sources = { $count } données désignent le même fait : { $items }
once-only-two-sources-help = garder celle dont l’organisme répond du fait, retirer les autres, et nommer leurs détenteurs sous « also-held-by »
once-only-two-sources-related = donné ici aussi
once-only-no-legal-basis = aucun texte n’est nommé qui permette de réutiliser cette donnée personnelle, et { $count ->
    [one] un service la réutilise ({ $services })
   *[other] { $count } services la réutilisent ({ $services })
  }
once-only-no-legal-basis-help = nommer le texte sous « legal-basis », ou interroger les usagers tant qu’il n’y en a pas
once-only-no-legal-basis-yet = « { $data } » est une donnée personnelle, obtenue de sa source sans qu’un texte qui le permette soit en vigueur
once-only-no-legal-basis-yet-help = interroger les usagers jusqu’à ce qu’un texte qui le permette soit en vigueur, ou en nommer un qui le soit
once-only-no-legal-basis-excluded = « { $data } » est obtenu de sa source, alors que cette donnée ne peut pas être partagée
once-only-no-legal-basis-excluded-help = la demander aux usagers, ou faire lever l’exclusion
once-only-no-legal-basis-declared = indiqué ici
once-only-not-shareable = la source n’offre pas d’accès par interface ou par fichier, et { $count ->
    [one] un service d’un autre organisme a besoin de la donnée ({ $services })
   *[other] { $count } services d’autres organismes ont besoin de la donnée ({ $services })
  }
once-only-not-shareable-help = faire ouvrir une interface ou envoyer des fichiers par la source, puis l’écrire sous « source.access »
once-only-user-not-informed = les usagers ne sont pas informés que cette donnée personnelle est obtenue de sa source ; { $count ->
    [one] un service procède ainsi ({ $services })
   *[other] { $count } services procèdent ainsi ({ $services })
  }
once-only-user-not-informed-help = dire aux usagers, dans le service, ce qui est obtenu et de qui, puis écrire « inform-user: true »

rule-once-only-asked-again =
    Un service demande à ses usagers une donnée qu’un autre organisme détient et peut partager dès aujourd’hui.

    On ne demande aux citoyens que ce dont aucune entité publique ne dispose, une seule fois ; ce que l’État détient est réutilisé. La France l’a inscrit dans son code des relations entre le public et l’administration (article L113-12) : nul n’est tenu de produire ce qu’une administration peut obtenir d’une autre. Est signalé ce qui pourrait cesser aujourd’hui : le partage est permis, la source répond aux machines ou envoie des fichiers, et le droit qui porte l’échange est en vigueur. Là où le texte ou l’accès est encore à venir, rien n’est dit.

rule-once-only-no-source =
    Une donnée n’a pas de source de référence.

    Une information ne peut être réutilisée que si l’on sait qui la détient et répond de son exactitude. Sans cela, chaque organisme garde sa copie, la redemande et croit la sienne. La source est un organisme, ou une brique dont le responsable est cet organisme.

rule-once-only-two-sources =
    Plusieurs données désignent un même fait : elles ont le même `concept`.

    Un fait a une source. Deux entrées pour lui, ce sont deux sources et deux vérités, et un service qui réutilise l’une continue de demander l’autre. Un constat par fait, avec toutes ses places.

rule-once-only-no-legal-basis =
    Un service réutilise une donnée personnelle sans base légale en vigueur, ou réutilise ce qui ne peut pas être partagé.

    « Une seule fois » est un principe de droit, et son revers est que les données personnelles ne passent d’un organisme à un autre que là où un texte le permet. Un échange qui devance son texte peut être arrêté par n’importe quel juge, avec tous les services qui en dépendent. Le texte qui autorise le partage compte comme la base légale, et si les deux sont nommés, les deux doivent être en vigueur. Si une donnée ne nomme aucun texte, c’est un seul constat, à la donnée ; sinon, un pour chaque service qui la prend trop tôt, ou malgré une exclusion. Les services qui ne sont pas encore ouverts, et les données que l’organisme détient lui-même, sont laissés de côté ; de même un texte dont aucune étape n’est indiquée.

rule-once-only-not-shareable =
    Une donnée dont deux services d’autres organismes ont besoin a une source qui n’offre pas d’accès par interface ou par fichier.

    Ce que des agents se demandent par lettre ou par téléphone est demandé aux citoyens à la place, parce que c’est moins de travail. Deux services suffisent pour qu’un accès vaille la peine. Les données qui ne peuvent pas être partagées n’en ont pas besoin. `services` peut être réglé.

rule-once-only-user-not-informed =
    Des données personnelles sont obtenues de leur source, et les usagers n’en sont pas informés.

    Ne plus être interrogé n’est un soulagement que pour qui sait ce qui est transmis à son sujet, et peut s’y opposer quand c’est faux. Un échange que personne ne voit coûte la confiance dont vivent tous les autres. Un constat par donnée, avec les services ouverts qui la prennent à un autre organisme.
